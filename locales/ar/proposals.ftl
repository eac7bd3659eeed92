# Proposals as those who write them see them.

proposals-mine = مقترحاتكم
proposal-untitled = مقترح بلا عنوان بعد
proposal-number = رقم { $number }
proposal-pages = صفحات هذا المقترح
proposal-you-help = أنتم تساعدون في هذا المقترح. لا توقّعون ولا تتحدثون باسم أي من شركائه.
proposal-state = { $state ->
    [draft] قيد الكتابة: لا يراه إلا ائتلافكم
    [submitted] أُرسل
    [returned] أُعيد لاستكماله
    [eligible] يشارك
    [ineligible] لا يمكنه المشاركة
    [given_up] تُخلّي عنه: لا يراه إلا ائتلافكم
   *[withdrawn] سُحب
}
proposal-begin-again = البدء من جديد بهذه الأجوبة
proposal-begin-again-what = لا يمكن لهذا المقترح أن يشارك، لكن الدورة لا تزال تستقبل مقترحات أخرى.
proposal-page = { $page ->
    [letter-of-intent] خطاب النوايا
    [overview] نظرة عامة
    [answers] الإجابات
    [budget] الميزانية
    [partners] الشركاء
    [files] الملفات
    [check] المراجعة والإرسال
    [sign] التوقيعات
    [messages] الرسائل
   *[history] السجل
}

## Lists, forms, history.

proposals-lead = اكتبوا معًا ووقّعوا معًا. ما دام مسودة فلا يراه إلا ائتلافكم ومن يسمح له.
proposals-none = ليس لديكم أي مقترح بعد.
proposals-none-what = اختاروا دورة أدناه وتقدّموا. يمكنكم التوقف والمتابعة متى شئتم: لا يُرسل شيء حتى ترسلوه أنتم.
proposals-rounds = دورات يمكنكم التقدّم إليها
proposals-apply = تقدّموا بمقترح
proposals-invited = أنتم مدعوون إلى المشاركة
proposals-help = أنتم تساعدون
proposal-new = ابدؤوا مقترحًا
proposal-new-lead = بعض الأسئلة أولًا، كي لا يعمل أحد أسابيع على ما لا يمكن تمويله. إجاباتكم هنا لا تُحفظ.
proposal-new-closed = هذه الدورة لا تستقبل مقترحات الآن.
proposal-new-nobody = لا يمكنكم بدء مقترح باسم جهة بعد.
proposal-new-nobody-what = الجهات هي التي تتقدّم لا الأفراد. سجّلوا جهتكم أو اطلبوا الانتماء إلى جهة موجودة هنا.
proposal-new-belong = طلب الانتماء إلى جهة موجودة هنا
proposal-new-nobody-member = يبدأ المقترحات من يقود الجهة أو ينوب عنها. اطلبوا منه أن يبدأ مقترحًا أو أن يجعلكم مفوّضين.
proposal-new-doubts = يُرجى قراءة هذا قبل البدء
proposal-new-doubts-what = يمكنكم البدء مع ذلك. ما تمنعه القواعد يُفحص مرة أخرى قبل الإرسال.
proposal-new-ask = اسألوا فريق عمل الدورة
proposal-new-sure = قرأت هذا وأريد البدء مع ذلك
proposal-new-said-no = أجبتم بلا عن: «{ $question }» وستجدون معنى ذلك تحت السؤال.
proposal-new-no-means = بهذا الحال لستم مؤهلين. قد يقود شريك يستطيع أن يجيب بنعم، أو اسألوا فريق العمل عمّا يساعد.
proposal-new-not-said = لم تجيبوا عن: «{ $question }» من لا يستطيع أن يجيب بنعم ليس مؤهلًا.
proposal-new-kind = جهتكم مسجّلة بوصفها: { $kind }. في هذه الدورة يجب أن تكون الجهة القائدة من: { $kinds }. يمكنكم المشاركة شركاء وتقود جهة أخرى.
proposal-new-sponsor = ليس لمجموعتكم شكل قانوني، فلا بد أن تحفظ المال جهة أخرى: راعٍ مالي. يمكنكم دعوته لاحقًا.
proposal-new-no-sponsor = ليس لمجموعتكم شكل قانوني، وهذه الدورة لا تقبل رعاة ماليين. قد تقود جهة لها شكل قانوني وتكونون شركاء.
proposal-new-checks-hint = أجيبوا عن الجهة القائدة. كل «لا» تُشرح.
proposal-new-organisation = أي جهة تقود؟
proposal-new-organisation-hint = الجهة القائدة تتحدث باسم الائتلاف وتتسلّم المال. يمكن أن تنتقل القيادة إلى شريك آخر لاحقًا.
proposal-new-choose = اختاروا الجهة القائدة.
proposal-new-earlier = نقل الإجابات من مقترح سابق
proposal-new-earlier-hint = تُنسخ إجابات الأسئلة نفسها. أما الشركاء والتوقيعات والملفات فلا.
proposal-new-earlier-none = البدء بحقول فارغة
proposal-new-earlier-fault = هذا المقترح ليس للجهة التي اخترتموها.
proposal-new-private = لا يرى أي مموّل أو مقيّم أو عضو من فريق العمل أنكم بدأتم ولا كم مرة تحفظون.
proposal-new-begin = ابدؤوا
proposal-yes = نعم
proposal-no = لا
flash-proposal-begun = مسودتكم هنا. ابدؤوا بما تعرفونه.
flash-proposal-saved = حُفظ.
flash-proposal-restored = عادت النسخة السابقة.
flash-proposal-commented = تعليقكم هنا لائتلافكم.
flash-proposal-settled = حُسم.
proposal-way = أين وصل
proposal-step-since = بدأ في { $day }
proposal-step-by = قبل { $at }
proposal-step-until = حتى { $at }
proposal-step-on = في { $at }
proposal-step-before-opening = قبل بدء استقبال المقترحات الكاملة في { $at }
proposal-step-before = { $phase ->
    [vote] قبل بدء التصويت في { $at }
   *[review] قبل بدء التقييم في { $at }
}
proposal-step-sign-within = { $days ->
    [zero] في يوم الإرسال نفسه؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
    [one] خلال يوم عمل واحد من الإرسال؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
    [two] خلال يومي عمل من الإرسال؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
    [few] خلال { $days } أيام عمل من الإرسال؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
    [many] خلال { $days } يوم عمل من الإرسال؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
   *[other] خلال { $days } يوم عمل من الإرسال؛ وإن أُرسل في الدقيقة الأخيرة فحتى { $at }
}
proposal-take-up-until = يمكنكم استئنافه حتى { $at }.
proposal-take-up-by-lead = يمكن للجهة القائدة استئنافه حتى { $at }.
proposal-way-asked = اعرضوا ما هو مطلوب
proposal-way-said = اعرضوا ما قاله فريق العمل
proposal-fallen = تغيّر ما وقّعه هؤلاء الشركاء فلم تعد توقيعاتهم سارية: { $partners }. يُطلب منهم في صفحتهم أن يوقّعوا من جديد.
proposal-fallen-read = فهمت
proposal-asked-what = يمكنكم قراءة كل ما ستوقّعونه. أما ما يقوله الائتلاف فيما بينه وسجله فترونهما حين تشاركون.
proposal-asked-answer = أجيبوا
proposal-complete-by = أكملوه وأرسلوه من جديد قبل { $at }. الوقت المتبقي: { $left }.
proposal-lacking-none = لا ينقص شيء.
proposal-lacking-what = كل سطر يقود إلى حقله.
proposal-write = متابعة الكتابة
proposal-partner-waits = لم يجب بعد
# The field first: what stands first gives the line its direction, and names of partners run either way.
proposal-field-of = { $field } ({ $partner })
proposal-lack-in-column = { $field }، { $column }
proposal-file-another = إرفاق ملف آخر
proposal-file-where = أرفقوه في صفحة الملفات
proposal-income-certain = موعود به
proposal-help-title = قصير بحيث يُقرأ بصوت عالٍ.
proposal-help-summary = ماذا ستفعلون ومع من وما الذي سيتغيّر. هذا أول ما يقرؤه الجميع.
proposal-help-served = من سيستفيد وكم عددهم.
proposal-help-areas = المناطق التي يخدمها مقترحكم.
proposal-help-focus = ما يعمل عليه. اختاروا ما يناسب، ويجوز ألا تختاروا شيئًا.
proposal-help-budget = سطر لكل تكلفة. «المطلوب» ما تطلبونه، و«الأدنى» ما يبقى مجديًا.
proposal-help-other-income = مال أو أماكن أو سلع من جهات أخرى، مع قيمتها.
proposal-example = انظروا مثالًا
proposal-choose-none = لم يُختر شيء
proposal-row-new = سطر جديد
proposal-row = السطر { $n }
proposal-row-add = احفظوا وأضيفوا أسطرًا
proposal-row-remove = إزالة هذا السطر
proposal-count-words = { $is } من { $most } كلمة
proposal-count-characters = { $is } من { $most } حرفًا
proposal-comment-or-history = علّقوا أو انظروا النسخ السابقة
proposal-versions = النسخ السابقة
proposal-frozen-what = أُرسل المقترح أو سُحب وأنتم تكتبون، فلم يُحفظ هذا. كلماتكم ما زالت في الحقول أدناه: انسخوا ما تحتاجون.
proposal-others-saved = كل الحقول الأخرى محفوظة.
proposal-fields-unsaved = هذه الحقول لم تُحفظ بعد:
proposal-stale = لم يُحفظ شيء بعد، فقد بقيت الصفحة مفتوحة وقتًا طويلًا. نصّكم موجود أدناه. اضغطوا «حفظ» مرة أخرى.
proposal-save = احفظ
proposal-leave = العودة إلى النظرة العامة
proposal-write-lead = يُحفظ كل حقل وحده وأنتم تكتبون إن سمح متصفحكم بذلك، والزر يحفظ الكل. يمكنكم استعمال Markdown البسيط: - للقوائم و**للتشديد**.
proposal-saving = جارٍ الحفظ…
proposal-saved-at = حُفظ عند { $at }
proposal-not-saved-offline = لم يُحفظ: لا توجد شبكة. بقي في هذا المتصفح ويُرسل حين تعود الشبكة.
proposal-not-saved-signed-out = لم يُحفظ: سُجّل خروجكم أو صارت هذه الصفحة قديمة. بقي في هذا المتصفح. سجّلوا الدخول وعودوا إلى هذه الصفحة.
proposal-not-saved-outdated = غيّر شخص آخر هذا في الأثناء. لم يُستبدل شيء مما كتبه.
proposal-not-saved-refused = لم يُحفظ.
proposal-kept-here = يحتفظ هذا المتصفح بشيء كتبتموه هنا ولم يُحفظ قط.
proposal-kept-take = أعده
proposal-kept-drop = تخلّص منه
proposal-conflict = حفظ { $by } هذا الحقل في { $at }.
proposal-conflict-do = كلماتكم ما زالت في الحقل ولم تُحفظ بعد. اجمعوا النصين واحفظوا مرة أخرى.
proposal-conflict-theirs = ما هو قائم الآن:
proposal-conflict-difference = من ذلك إلى نصكم:
proposal-conflict-fault = غيّر { $by } هذا الحقل وأنتم تكتبون. انظروا النصين واحفظوا مرة أخرى.
proposal-conflict-take-theirs = خذ نصهم
proposal-conflict-keep-mine = احفظ نصي بدلًا منه
proposal-entry-too-long = فيه { $is } حرفًا، والمسودة تحفظ { $most } على الأكثر. لم يُحفظ.
proposal-entry-too-many-rows = في الجدول { $most } سطر على الأكثر. لم يُحفظ.
proposal-entry-another-shape = لا يمكن حفظ هذا في هذا الحقل.
proposal-request = تطلبون
proposal-shared = الموزّع على الشركاء
proposal-shared-over = الحصص أكثر مما تطلبون بمقدار { $amount }.
proposal-shared-under = مما تطلبون { $amount } لم يُوزّع بعد.
proposal-shared-all = مجموع الحصص يساوي ما تطلبون.
proposal-limit = { $who ->
    [coalition] كائتلاف، على الأكثر
   *[alone] وحدكم، على الأكثر
}
proposal-limit-left = يمكنكم أن تطلبوا بعد
proposal-limit-over = تطلبون أكثر من المسموح بمقدار { $amount }.
proposal-limit-drawn = ما تطلبون وأكثر ما يمكنكم طلبه
proposal-limits = حدود هذه الدورة
proposal-limit-years = { $n ->
    [zero] الميزانية ليست لأي سنة.
    [one] الميزانية لسنة واحدة.
    [two] الميزانية لسنتين، والمسموح في السنة يُحسب لكل منهما.
    [few] الميزانية لـ{ $n } سنوات، والمسموح في السنة يُحسب لكل منها.
    [many] الميزانية لـ{ $n } سنة، والمسموح في السنة يُحسب لكل منها.
   *[other] الميزانية لـ{ $n } سنة، والمسموح في السنة يُحسب لكل منها.
}
proposal-number-helps = يساعد الرقم هنا على المقارنة.
proposal-costs-drawn = فيمَ يُنفق المال
proposal-costs-of-no-kind = لم يُختر لها نوع بعد
proposal-shares-drawn = كيف يُقسم المال
proposal-shares = حصة كل شريك
proposal-shares-what = يجب أن يساوي مجموعها ما تطلبون بالضبط، حتى السنت. إن تغيّرت حصة فلا يوقّع من جديد إلا صاحبها.
proposal-history-title = ما حدث
proposal-history-what = لا يقرأ هذا إلا ائتلافكم ومن يسمح له.
proposal-history-fields = الحقول، الأحدث أولًا
proposal-history-none = لم يُكتب شيء بعد.
proposal-field-go = إلى هذا الحقل
proposal-comments-title = تعليقات
proposal-comments-none = لم يقل أحد شيئًا بعد.
proposal-comment-say = قولوا شيئًا عن هذا الحقل
proposal-comment-hint = يقرؤه ائتلافكم ومن يسمح له. ولا يُرسل أبدًا.
proposal-comment-send = أرسلوا التعليق
proposal-comment-settle = حُسم الأمر
proposal-comment-settled = محسوم
proposal-comment-empty = قولوا شيئًا أولًا.
proposal-comment-too-long = التعليق 2,000 حرف على الأكثر.
proposal-versions-title = النسخ
proposal-versions-none = لم يُحفظ هنا شيء قط.
proposal-version = النسخة { $n }
proposal-version-stands = هذه هي القائمة
proposal-version-restore = استعيدوا هذه النسخة
problem-round-not-open = هذه الدورة لا تستقبل مقترحات الآن
problem-round-not-open-text = لم يبدأ شيء. صفحة الدورة تقول متى تستقبل المقترحات.
problem-pays-for-it = من يموّل البرنامج لا يشارك في مقترحاته
problem-pays-for-it-text = لم يتغيّر شيء. الممولون يضعون قواعد الدورة، والمجتمعات تقترح. إن كانت جهة كهذه في مقترح فلتسلّم القيادة أو تخرج قبل أن يمضي.
proposal-new-pays = الجهة التي تتحدثون باسمها تموّل هذا البرنامج. الممولون يضعون قواعد الدورة، والمجتمعات تقترح.
problem-proposal-frozen = لا يمكن تغيير هذا المقترح الآن
problem-proposal-frozen-text = أُرسل أو سُحب. لم يتغيّر شيء.
problem-proposal-entry = لا يمكن حفظ هذا في مسودة
problem-proposal-entry-text = هو طويل جدًا أو لا يناسب حقله. لم يتغيّر شيء.
problem-proposal-field = حفظ شخص آخر هذا الحقل في الأثناء
problem-proposal-field-text = لم يتغيّر شيء. اقرؤوا الحقل من جديد، واجمعوا النصين، واحفظوا انطلاقًا من النسخة القائمة.
proposal-lacking = { $n ->
    [0] جاهز
    [zero] جاهز
    [one] ينقص شيء واحد
    [two] ينقص شيئان
    [few] تنقص { $n } أشياء
    [many] ينقص { $n } شيئًا
   *[other] ينقص { $n } شيء
}
proposal-comments = { $n ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $n } تعليقات
    [many] { $n } تعليقًا
   *[other] { $n } تعليق
}
proposal-way-step = { $step ->
    [letter] كتابة خطاب نوايا قصير
    [invitation] يقول فريق عمل الدورة من يُدعى
    [write] اكتبوه معًا
    [sign] يوقّع كل شريك
    [send] أرسلوه
    [screening] يفحص فريق العمل إن كان يمكنه المشاركة
    [complete] أكملوا ما طلبه فريق العمل
    [review] يقرؤه المقيّمون ويمنحونه درجات
    [vote] يصوّت المجتمع
    [not_invited] لم يُدعَ
    [ineligible] لا يمكنه المشاركة
    [withdrawn] سُحب
    [given_up] تُخلّي عنه
    [joined] صار جزءًا من مقترح آخر
   *[decision] القرار
}
proposal-step-state = { $state ->
    [done] (تم)
    [now] (الآن)
    [undone] (لم يتم)
    [ended] (انتهى هنا)
   *[next] (لاحقًا)
}
proposal-step-do = { $step ->
    [letter] اكتبوا النموذج القصير وأرسلوه.
    [invitation] لا يلزمكم شيء. تصلكم رسالة.
    [write] أدناه ما ينقص بعد.
    [sign] اطلبوا التوقيع ممن لم يوقّع.
    [send] كل شيء موجود: أرسلوه قبل الموعد النهائي.
    [screening] ليس عليكم شيء. تصلكم رسالة.
    [complete] غيّروا ما طُلب وأرسلوه مرة أخرى.
    [review] ليس عليكم شيء.
    [vote] ليس عليكم شيء.
    [send_unsigned] كل ما عدا ذلك موجود: يمكنكم إرساله الآن، وقد تأتي التوقيعات بعده.
   *[decision] تصلكم رسالة.
}
proposal-role = { $role ->
    [lead] يقود
    [fiscal_sponsor] يحفظ المال
    [in_kind] يقدّم عينًا
   *[partner] شريك
}
proposal-field = { $field ->
    [title] العنوان
    [summary] الملخص
    [served] من يُخدم
    [areas] المناطق
    [focus] المحاور
    [budget] التكاليف
    [other_income] دخل آخر
    [share] الحصة من المال
    [duties] ما سيفعله
    [gives] ما يقدّمه
    [gains] ما يكسبه
   *[loss] ما يجعله خسارة
}
proposal-column = { $column ->
    [what] ما هو
    [category] نوع التكلفة
    [wanted] المطلوب
    [least] الأدنى
    [amount] المبلغ
    [certain] موعود به
    [indicator] ما يُعدّ
    [baseline] اليوم
    [target] الهدف
    [unit] يُعدّ بـ
   *[by] في أي يوم
}
proposal-file-there = { $there ->
    [yes] هناك ملف مرفق
   *[no] لا ملف
}
proposal-count = { $unit ->
    [words] { $is } من { $most } كلمة
   *[characters] { $is } من { $most } حرفًا
}
proposal-happened-fallen = { $happened }. خُصمت حصته، { $share }، من المبلغ المطلوب، وهو الآن { $request }.
proposal-happened = { $kind ->
    [letter_of_intent_sent] أُرسل خطاب النوايا
    [letter_of_intent_withdrawn] سُحب خطاب النوايا
    [invited] دعاه فريق عمل الدورة إلى إرسال المقترح
    [not_invited] لم يدعُه فريق عمل الدورة
    [begun] بدأت المسودة
    [restored] أُعيدت نسخة سابقة من «{ $about }»
    [partner_invited] دُعي { $about } إلى المشاركة
    [partner_joined] انضم { $about }
    [partner_declined] اعتذر { $about }
    [partner_left] غادر { $about }
    [partner_left_out] استُبعد { $about } بتوقيعات الآخرين
    [partner_uninvited] سُحبت دعوة { $about }
    [role_changed] يشارك { $about } بدور آخر
    [lead_passed] انتقلت القيادة إلى { $about }
    [signed] وقّع { $about }
    [signatures_fell] تغيّر «{ $about }»: على { $partners } التوقيع من جديد
    [let_in] سُمح بدخول { $about }
    [let_out] لم يعد لـ { $about } دخول باسمه
    [file_attached] أُرفق الملف { $about }
    [file_removed] أُزيل الملف { $about }
    [submitted] أُرسل المقترح
    [withdrawn] سُحب المقترح
    [taken_up] استُؤنف المقترح
    [returned] طلب فريق العمل شيئًا ناقصًا
    [found_eligible] وجد فريق العمل أنه يمكنه المشاركة
    [merge_offered] سأل فريق العمل هل يصبح هذا المقترح و«{ $about }» واحدًا
    [merge_ended] السؤال عن «{ $about }» لم يتم
    [merged] صار هذا المقترح و«{ $about }» واحدًا
    [split_offered] سأل فريق العمل هل يُجعل من هذا المقترح مقترحان
    [split_divided] قيل كيف يُجعل من هذا المقترح مقترحان
    [split_ended] السؤال هل يُجعل منه مقترحان لم يتم
    [split] جُعل من هذا المقترح مقترحان: وللجديد الرقم { $about }
    [made_by_split] جُعل هذا المقترح من المقترح { $about }
    [file_left_behind] لم يكن هنا متسع للملف { $about }: أرفقوه من جديد حيث يلزم
    [typed_in] أدخل فريق العمل ما أحضرته المجموعة على ورق أو صوتًا
    [handed_over] سلّمه فريق العمل ليُقرأ على المجموعة
    [taken_back_to_type] استعاده فريق العمل لتصحيح شيء
    [said_wrong] قالت المجموعة إن شيئًا غير صحيح
    [intake_confirmed] أكّده { $about } باسم المجموعة
    [intake_closed] أغلق فريق العمل ما أدخله، وتبقى المسودة لدى المجموعة
   *[found_ineligible] لا يمكنه المشاركة
}
proposal-lack-missing = لم يُكتب شيء بعد
proposal-lack-too-many-words = { $is } كلمة أكثر من { $most } المسموح بها
proposal-lack-too-many-characters = { $is } حرفًا أكثر من { $most } المسموح بها
proposal-lack-no-transcript = التسجيل يحتاج إلى كلماته مكتوبة أيضًا
proposal-lack-not-a-number = هذا ليس عددًا صحيحًا
proposal-lack-number-below = يجب ألا يقل عن { $least }
proposal-lack-number-above = يجب ألا يزيد على { $most }
proposal-lack-not-an-amount = هذا ليس مبلغًا: اكتبوه مثل 1200 أو 1200.50
proposal-lack-amount-above = يجب ألا يزيد على { $most }
proposal-lack-not-a-day = هذا ليس يومًا من التقويم
proposal-lack-day-too-early = هذا اليوم قبل آخر موعد لتقديم المقترحات. نرجو اختيار { $earliest } أو ما بعده
proposal-lack-unknown-choice = خيار لم يعد معروضًا
proposal-lack-too-many-chosen = يمكن اختيار { $most } على الأكثر
proposal-lack-too-few-rows = يلزم { $least } من الأسطر على الأقل
proposal-lack-too-many-rows = { $most } من الأسطر على الأكثر
proposal-lack-least-above-wanted = الأدنى أكثر من المطلوب
proposal-lack-area-not-served = الدورة تخدم مناطق أخرى
proposal-lack-needs-partners = هذه الدورة للائتلافات: ادعوا شريكًا واحدًا على الأقل
proposal-lack-must-be-alone = هذه الدورة للجهات التي تأتي وحدها
proposal-lack-lead-of-another-kind = يجب أن تكون القائدة من نوع آخر: انقلوا القيادة إلى شريك
proposal-lack-needs-sponsor = ليس للقائدة شكل قانوني: ادعوا راعيًا ماليًا
proposal-lack-no-sponsors = هذه الدورة لا تقبل رعاة ماليين
proposal-lack-not-answered = لم يجب { $partner } عن الدعوة
proposal-lack-not-signed = لم يوقّع { $partner } ما هو قائم الآن
proposal-lack-category-above-share = في «{ $category }» أكثر من { $share } مما تطلبون
proposal-lack-shares-do-not-add-up = مجموع حصص الشركاء { $shares }، وأنتم تطلبون { $request }
proposal-lack-request-above = { $who ->
    [alone] لجهة وحدها أن تطلب { $most } على الأكثر
   *[coalition] لائتلاف أن يطلب { $most } على الأكثر
}
outcome-promised = { $indicator }: من { $baseline } إلى { $target } { $unit } بحلول { $day }
proposal-in-currency = بعملة { $code }: اكتبوا 1200 أو 1200.50
proposal-to-put-right = حُفظت هذه الإجابات، لكن لا يمكن إرسالها كما هي:
