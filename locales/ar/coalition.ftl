# الائتلافات: من يشارك، ومن يوقّع، ومن يساعد.

## الرسائل. عنوان الرسالة يسمّي الدورة، ولا يذكر ما في المسودة.

letter-coalition-untitled = مقترح بلا عنوان بعد
letter-coalition-not-signed = لم يوقّع
letter-coalition-invited-subject = تدعوكم { $lead } إلى المشاركة في مقترح
letter-coalition-invited-lead = { $role ->
    [fiscal_sponsor] يطلب منكم { $inviter } من { $lead } أن تحفظوا المال لمقترح «{ $title }» في { $round }.
    [in_kind] يطلب منكم { $inviter } من { $lead } دعم مقترح «{ $title }» في { $round } بأماكن أو ساعات أو مواد.
   *[partner] يطلب منكم { $inviter } من { $lead } أن تكونوا شركاء في مقترح «{ $title }» في { $round }.
}
letter-coalition-invited-next = تقرّرون في الصفحة هل تشاركون. ويمكنكم الانسحاب لاحقًا دون ذكر سبب. إن لم تعرفوا المرسل فلا تفعلوا شيئًا.
letter-coalition-invited-action = عرض الدعوة
letter-coalition-answered-subject = أجابت { $partner }
letter-coalition-answered-lead = { $answer ->
    [yes] تشارك { $partner } في مقترحكم «{ $title }» في { $round }.
   *[no] لا تشارك { $partner } في مقترحكم «{ $title }» في { $round }.
}
letter-coalition-answered-next = في صفحة الشركاء ترون من يشارك.
letter-coalition-answered-action = عرض الشركاء
letter-coalition-asked-to-sign-subject = نرجو التوقيع باسم { $partner }
letter-coalition-asked-to-sign-lead = تطلب { $lead } من { $partner } توقيع «{ $title }»، وهو مقترح في { $round }.
letter-coalition-asked-to-sign-next = تعرض الصفحة ما توقّعونه بالضبط، وما تغيّر منذ توقيعكم الأخير.
letter-coalition-asked-to-sign-action = القراءة والتوقيع
letter-coalition-left-subject = انسحبت { $partner } من مقترح
letter-coalition-left-lead = لم تعد { $partner } تشارك في مقترحكم «{ $title }» في { $round }.
letter-coalition-left-next = لم تعد حصتها من المال لأحد. وزّعوها من جديد قبل إرسال المقترح.
letter-coalition-left-action = عرض الشركاء
letter-coalition-signatures-missing-subject = توقيعات ناقصة: { $round }
letter-coalition-signatures-missing-lead = { $n ->
    [zero] وقّع جميع الشركاء مقترحكم «{ $title }» في { $round }.
    [one] لم يوقّع شريك واحد مقترحكم «{ $title }» في { $round }، وقد انتهى وقت التوقيع.
    [two] لم يوقّع شريكان مقترحكم «{ $title }» في { $round }، وقد انتهى وقت التوقيع.
    [few] لم يوقّع { $n } شركاء مقترحكم «{ $title }» في { $round }، وقد انتهى وقت التوقيع.
    [many] لم يوقّع { $n } شريكًا مقترحكم «{ $title }» في { $round }، وقد انتهى وقت التوقيع.
   *[other] لم يوقّع { $n } شريك مقترحكم «{ $title }» في { $round }، وقد انتهى وقت التوقيع.
}
letter-coalition-signatures-missing-next = تعرض الصفحة من وقّع ومن لم يوقّع.
letter-coalition-signatures-missing-action = عرض التوقيعات

## ما ينتظر

partner-role = { $role ->
    [lead] تقود
    [fiscal_sponsor] تحفظ المال
    [in_kind] تدعم بأماكن أو ساعات أو مواد
   *[partner] شريك
}
partner-state = { $state ->
    [invited] دُعيت ولم تجب بعد
    [joined] تشارك
    [declined] اعتذرت
    [left] انسحبت
    [left_out] تُركت خارج المقترح
   *[uninvited] سُحبت الدعوة
}
partner-signature = { $state ->
    [signed] موقّع
    [core_changed] يلزم التوقيع من جديد: تغيّر ما يوقّعه الجميع
    [part_changed] يلزم التوقيع من جديد: تغيّر جزؤها الخاص
    [missing] لم يوقّع بعد
   *[not_ready] لا شيء للتوقيع بعد
}

## الشركاء

coalition-lead = يقول كل شريك بكلماته ما يقدّم وما يكسب، ويوقّع بالضبط ما يُرسل. لا أحد من الخارج يرى هذه المسودة.
coalition-core-asks = إن تغيّر العنوان أو الملخص أو المستفيدون أو النتائج أو المجموع، يجب أن يوقّع هؤلاء من جديد: { $partners }.
coalition-field-asks = إن تغيّر هذا، يجب أن يوقّع هؤلاء من جديد: { $partners }.
partner-share-is = الحصة من المال: { $share }
partner-open-part = جزؤها الخاص
partner-asked-you = يُطلب منكم أن تشاركوا. ولا يلزم أحدًا ذكر سبب للاعتذار.
partner-accept = المشاركة
partner-decline = الاعتذار
partner-change = تغيير { $name }
partner-role-label = بأي صفة؟
partner-role-save = حفظ
partner-signs-again = وقّعت { $name }. إن تغيّر هذا، فعلى { $name } وحدها أن توقّع من جديد.
partner-uninvite = سحب الدعوة
partner-lead-stays = أنتم تقودون. للانسحاب، اعرضوا القيادة أولًا على شريك آخر.
partner-leave-title = الانسحاب من هذا المقترح
partner-leave-what = تنسحبون فورًا ودون ذكر سبب. ويجب عندئذ توزيع حصتكم من جديد. ما كتبتموه يبقى في سجل الائتلاف.
partner-leave = انسحاب
partner-leave-out = ترك هذا الشريك خارج المقترح
partner-leave-out-what = { $n ->
    [zero] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. لم يقله أحد بعد.
    [one] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. قاله شريك واحد.
    [two] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. قاله شريكان.
    [few] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. قاله { $n } شركاء.
    [many] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. قاله { $n } شريكًا.
   *[other] لم يوقّع هذا الشريك. إن لم يوقّع حتى موعد التوقيعات، يُترك خارج المقترح حين يقول ذلك كل شريك وقّع. قاله { $n } شريك.
}
lead-offer = عرض القيادة
lead-offer-what = تقرّر { $name } هل تتولاها. عندئذ تصبحون شريكًا كغيركم، ويوقّع كلاكما من جديد.
lead-is-offered = عُرضت القيادة على هذا الشريك.
lead-offered-you = يُطلب منكم أن تقودوا هذا المقترح.
lead-means = من يقود يتحدث باسم الائتلاف ويرسل المقترح ويتسلّم المال. توقّعون أنتم والجهة القائدة السابقة من جديد.
lead-take = تولّي القيادة
lead-end = إنهاء العرض
lead-refuse = لا، شكرًا
ask-to-sign-title = طلب التوقيعات
ask-to-sign-what = { $n ->
    [zero] وقّع جميع الشركاء.
    [one] لم يوقّع شريك واحد. تصله رسالة، واحدة في اليوم على الأكثر.
    [two] لم يوقّع شريكان. تصلهما رسالة، واحدة في اليوم على الأكثر.
    [few] لم يوقّع { $n } شركاء. تصلهم رسالة، واحدة في اليوم على الأكثر.
    [many] لم يوقّع { $n } شريكًا. تصلهم رسالة، واحدة في اليوم على الأكثر.
   *[other] لم يوقّع { $n } شريك. تصلهم رسالة، واحدة في اليوم على الأكثر.
}
ask-to-sign = طلب التوقيع منهم
partner-invite-title = دعوة أحد إلى المشاركة
partner-invite-what = سمّوا جهة مسجّلة هنا، أو اكتبوا إلى أحد. يمكن لجهة مسجّلة أن تقرأ المسودة قبل أن تجيب كي تعرف ما ستوقّعه؛ ومن تصله رسالة بريد يرى موضوع المقترح ودوره فيه. ولا يرى التعليقات والسجل إلا من يشارك. لا يمكن أن يكون مموّلو البرنامج شركاء.
partner-invite-organisation = جهة مسجّلة
partner-invite-organisation-hint = اسمها، أو عنوان صفحتها هنا.
partner-invite-email = أو عنوان بريد إلكتروني
partner-invite-email-hint = لمن لم يسجّل بعد. يعمل الرابط 14 يومًا.
partner-invite-name = ماذا تسمّونهم
partner-invite-name-hint = فقط إن كتبتم عنوان بريد.
partner-invite-language = لغة الرسالة
partner-invite-send = إرسال الدعوة

## المحررون والمساعدون

editors-title = من غير هؤلاء يقرأ أو يكتب
editors-what = يكتب القادة والمفوضون لدى جميع الشركاء، ويقرأ الأعضاء. هنا الحقوق التي أُعطيت بالاسم.
editor-right = { $right ->
    [view] القراءة
    [comment] القراءة والتعليق
   *[edit] الكتابة
}
editor-own-title = أفرادكم
editor-in = حفظ
editor-out = سحب الحق
helper-title = إدخال مساعد
helper-what = { $n ->
    [zero] مدرّب أو مترجم، لوقت محدود. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
    [one] مدرّب أو مترجم، ليوم واحد على الأكثر. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
    [two] مدرّب أو مترجم، ليومين على الأكثر. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
    [few] مدرّب أو مترجم، لمدة { $n } أيام على الأكثر. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
    [many] مدرّب أو مترجم، لمدة { $n } يومًا على الأكثر. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
   *[other] مدرّب أو مترجم، لمدة { $n } يوم على الأكثر. ولا يكون أبدًا ممن يعملون لدى مموّل. يظهر ذلك في السجل.
}
helper-email = عنوان بريده الإلكتروني
helper-email-hint = العنوان الذي هو عضو به هنا.
helper-right = ما يجوز له
helper-until = اليوم الأخير
helper-until-hint = بعد انتهائه بتوقيت الدورة لا يرى شيئًا من المسودة.
helper-until-is = حتى { $until }
helper-in = إدخاله

## شريك واحد

partner-part-what = يتفق كل من يكتب على الحصة والمهام. أما ما يقدّمه الشريك وما يكسبه فيكتبه أفراده وحدهم.
partner-part-theirs = يكتب أفراد { $name } الباقي.
partner-to-sign = إلى التوقيعات
partner-field = { $field ->
    [share] الحصة من المال
    [duties] ما سيفعله
    [gives] ما يقدّمه
    [gains] ما يكسبه
   *[loss] ما يجعلها خسارة
}
partner-field-help = { $field ->
    [share] مبلغ. جميع الحصص معًا هي ما تطلبونه، بالسنت.
    [duties] الجزء من العمل الذي يقوم به هذا الشريك.
    [gives] ناس وأماكن وثقة ومعرفة: ما كان سينقص من دونه.
    [gains] ما يصبح أفضل لهذا الشريك بعد ذلك.
   *[loss] ليس واجبًا. ما يجب ألا يحدث لكي تبقى المشاركة صائبة.
}

## التوقيع

sign-lead = توقّعون شيئين: ما يوقّعه جميع الشركاء، وجزأكم الخاص. إن تغيّر أحدهما طُلب منكم التوقيع من جديد.
sign-has-changed = تغيّر منذ رأيتموه. لم يوقّع شيء. ما هو قائم الآن تجدونه أدناه.
sign-core = ما يوقّعه جميع الشركاء
sign-core-what = أي تغيير هنا يطلب التوقيع من كل شريك من جديد.
sign-core-missing = ما زال شيء ناقصًا هنا.
sign-part = جزؤكم الخاص
sign-part-what = أي تغيير هنا يطلب التوقيع منكم وحدكم من جديد.
sign-part-missing = ما زال شيء ناقصًا من جزئكم.
sign-hash = البصمة (SHA-256):
sign-line = { $what ->
    [title] العنوان
    [summary] عمّ يتحدث
    [served] المستفيدون
    [outcomes] النتائج
    [request] مجموع المطلوب
    [role] بأي صفة
    [share] الحصة من المال
    [duties] ما ستفعلونه
    [gives] ما تقدّمونه
    [gains] ما تكسبونه
   *[loss] ما يجعلها خسارة
}
sign-nothing = لم يُملأ
sign-changed = تغيّر منذ توقيعكم الأخير:
sign-as = توقّعون بصفتكم { $me } باسم { $partner }.
sign-do = توقيع
sign-signed = وقّع { $name } في { $at }.
sign-signed-before = آخر توقيع من { $name } في { $at }.
sign-all = جميع التوقيعات

## دعوة بالبريد الإلكتروني

partnership-title = تدعوكم { $lead } إلى المشاركة
partnership-lead = هذا موضوع المقترح، وهذا ما يكون دوركم فيه. حين تشاركون ترونه كاملًا قبل أن توقّعوا.
partnership-lead-visitor = هذا ما أنتم مدعوون إلى المشاركة فيه. بعد الدخول تقرؤون موضوعه وتجيبون.
partnership-round = دورة المنح
partnership-until = يمكنكم الإجابة حتى { $day }.
partnership-no-organisation = لا تتحدثون هنا باسم أي جهة بعد. سجّلوا جهتكم، وستعودون بعدها إلى هنا.
partnership-for = باسم أي جهة تجيبون؟
partnership-no = لا تريدون؟
partnership-no-what = لا يلزم أحدًا ذكر سبب. لا يعمل الرابط بعد ذلك.

## ما تم

flash-partner-invited = الدعوة في طريقها.
flash-partner-accepted = أنتم مشاركون. اكتبوا ما تقدّمون وما تكسبون، ثم وقّعوا.
flash-partner-declined = لا تشاركون.
flash-partner-left = انسحبتم.
flash-partner-uninvited = سُحبت الدعوة.
flash-partner-role = تم الحفظ.
flash-partner-left-out = حُفظت كلمتكم.
flash-lead-offered = عُرضت القيادة. القرار للشريك.
flash-lead-taken = أنتم تقودون الآن. توقّعون أنتم والقائد السابق من جديد.
flash-lead-ended = انتهى العرض.
flash-asked-to-sign = طُلب منهم التوقيع.
flash-let-in = تم الحفظ. يظهر ذلك في السجل.
flash-let-out = سُحب الحق.
flash-signed = تم التوقيع.

## ما هو خطأ

coalition-fault-missing = يجب أن يكون هنا شيء.
coalition-fault-both = جهة أو عنوان بريد، لا كلاهما.
coalition-fault-too-long = { $n ->
    [zero] لا حروف هنا.
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] { $n } حروف على الأكثر.
    [many] { $n } حرفًا على الأكثر.
   *[other] { $n } حرف على الأكثر.
}
coalition-fault-not-an-email = هذا ليس عنوان بريد إلكتروني، مثل name@example.org.
coalition-fault-unknown-organisation = لا جهة مسجّلة هنا بهذا الاسم. ابحثوا عنها في القائمة والصقوا عنوان صفحتها، أو اكتبوا إلى أحد بالبريد الإلكتروني.
coalition-fault-several-organisations = جهة لها هذا الاسم، وأخرى لها هذا العنوان. نرجو لصق عنوان صفحة الجهة المقصودة.
coalition-fault-unknown-choice = اختاروا واحدًا من القائمة.
coalition-fault-there = تشارك بالفعل، أو دُعيت ولم تجب بعد.
coalition-fault-funder = لا يمكن أن يكون مموّلو البرنامج شركاء.
coalition-fault-too-many = { $n ->
    [zero] لا يمكن دعوة أحد.
    [one] يمكن دعوة شريك واحد على الأكثر.
    [two] يمكن دعوة شريكين على الأكثر.
    [few] يمكن دعوة { $n } شركاء على الأكثر.
    [many] يمكن دعوة { $n } شريكًا على الأكثر.
   *[other] يمكن دعوة { $n } شريك على الأكثر.
}
coalition-fault-not-a-day = هذا ليس يومًا، مثل 2027-06-30.
coalition-fault-not-to-come = اختاروا يومًا قادمًا.
coalition-fault-too-far = { $n ->
    [zero] اليوم على الأكثر.
    [one] يوم واحد من الآن على الأكثر.
    [two] يومان من الآن على الأكثر.
    [few] { $n } أيام من الآن على الأكثر.
    [many] { $n } يومًا من الآن على الأكثر.
   *[other] { $n } يوم من الآن على الأكثر.
}
coalition-fault-cannot-help = لا يمكن إدخال أحد بهذا العنوان. المساعد عضو هنا، ولا يعمل لدى مموّل، ولا ينتمي إلى شريك.
coalition-fault-not-ours = لا تتحدثون باسمها.

problem-coalition-closed = لم يعد هذا ممكنًا
problem-coalition-closed-text = لم يتغيّر شيء. حيث يقف المقترح الآن لا يمكن تغيير شركائه هكذا.
problem-coalition-faults = لا يمكن قبول هذا
problem-coalition-faults-text = لم يتغيّر شيء. اختاروا مما تعرضه الصفحة.
problem-coalition-gone = أُجيب عن هذا أو انتهى من قبل
problem-coalition-gone-text = لم يتغيّر شيء. أجاب عنه أحد أو سحبه أو أنهاه.
problem-coalition-expired = انتهت مدة هذه الدعوة
problem-coalition-expired-text = لم يتغيّر شيء. اطلبوا دعوة أخرى ممن دعاكم.
problem-coalition-lead-stays = من يقود لا ينسحب
problem-coalition-lead-stays-text = لم يتغيّر شيء. يتولى شريك آخر القيادة أولًا.
problem-coalition-not-ready = لا شيء للتوقيع بعد
problem-coalition-not-ready-text = لم يوقّع شيء. شيء ناقص في المقترح أو في جزئكم.
problem-coalition-signed-late = انتهى وقت التوقيع
problem-coalition-signed-late-text = لم يوقَّع شيء. كان موعد التوقيع قبل وصول هذا.
problem-coalition-changed = تغيّر منذ رأيتموه
problem-coalition-changed-text = لم يوقّع شيء. اقرؤوا ما هو قائم الآن ثم وقّعوه.
coalition-way-proposals = إلى مقترحاتكم
