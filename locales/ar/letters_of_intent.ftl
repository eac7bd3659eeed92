
# The letter of intent: the short first step of a round. Staff see what was sent of it, and nothing of the draft.

## Letters. A subject never says why.

letter-fact-intent-number = رقم خطاب النوايا
letter-fact-proposals-from = تُستقبل المقترحات من
letter-fact-proposals-until = تُستقبل المقترحات حتى
letter-proposal-intent-received-subject = وصل خطاب النوايا { $number } في { $round }
letter-proposal-intent-received-lead = وصل خطاب نواياكم «{ $title }». احتفظوا بهذه الرسالة فهي إيصالكم. يمكنكم متابعة العمل على المقترح، وما تكتبونه من الآن ليس جزءًا مما أُرسل.
letter-proposal-intent-received-action = فتح خطاب النوايا
letter-proposal-intent-withdrawn-subject = سُحب خطاب النوايا { $number } في { $round }
letter-proposal-intent-withdrawn-lead = سحبت الجهة القائدة خطاب النوايا «{ $title }». لم يعد فريق عمل الدورة يرى ما فيه. ويمكن إرساله مجددًا حتى الموعد النهائي.
letter-proposal-intent-withdrawn-action = فتح خطاب النوايا
letter-proposal-invited-subject = خبر عن خطاب النوايا { $number } في { $round }
letter-proposal-invited-lead = خبر سار: يدعوكم فريق عمل { $round } إلى إرسال المقترح الكامل «{ $title }». كل ما كتبتموه باقٍ، وتتابعون منه.
letter-proposal-invited-next = ما يأتي بعد ذلك: أكملوا المقترح الكامل، وليوقّعه كل شريك، وأرسلوه قبل التاريخ أعلاه.
letter-proposal-invited-action = متابعة الكتابة
letter-proposal-not-invited-subject = خبر عن خطاب النوايا { $number } في { $round }
letter-proposal-not-invited-lead = { $code ->
    [outside_purpose] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } لأن المال مخصص لغرض آخر. كتب فريق عمل الدورة:
    [area_not_served] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } لأنه يخدم منطقة ليست من مناطق الدورة. كتب فريق عمل الدورة:
    [lead_not_eligible] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } لأن الجهة القائدة من نوع لا يستطيع التقدم. كتب فريق عمل الدورة:
    [unclear] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } لأن فريق العمل لم يتبيّن منه ما الذي سيُعمل ولمن. كتب فريق عمل الدورة:
    [others_closer] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } إذ لا يمكن دعوة الجميع، وكان غيره أقرب إلى ما تريده الدورة. كتب فريق عمل الدورة:
    [sent_twice] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round } لأن الشيء نفسه أُرسل مرتين. كتب فريق عمل الدورة:
   *[other] شكرًا على خطاب نواياكم. لم يُدعَ إلى { $round }. كتب فريق عمل الدورة السبب:
}
letter-proposal-not-invited-action = فتح خطاب النوايا
letter-proposal-intent-extended-subject = موعد نهائي أبعد في { $round }
letter-proposal-intent-extended-lead = في { $round } تُستقبل خطابات نوايا { $organization } حتى { $until }.
letter-proposal-intent-extended-action = فتح صفحة الدورة

## The page of the round

round-letters-open-at = تُستقبل خطابات النوايا ابتداءً من { $at }، أي بعد { $left }.
round-letters-close-at = تُستقبل خطابات النوايا حتى { $at }. الوقت المتبقي: { $left }.
letter-of-intent-round = خطوتان: أولًا خطاب نوايا قصير حتى { $at }. ومن يُدعَ يتابع منه إلى المقترح الكامل دون أن يكتب شيئًا مرتين.
letter-of-intent-round-over = استُقبلت خطابات النوايا حتى { $at }. ولا يتابع إلا من دُعي.
letter-of-intent-write = كتابة خطاب نوايا
problem-letters-over = انتهى وقت خطابات النوايا
problem-letters-over-text = لم يبدأ شيء. في هذه الدورة يأتي خطاب النوايا أولًا، ولا يتابع إلا من دُعي. إن منعكم أمر ليس بأيديكم فاكتبوا إلى فريق عمل الدورة.

## Its own page

letter-of-intent-state = { $state ->
    [draft] لم يُرسل خطاب النوايا بعد
    [sent] أُرسل خطاب النوايا
    [invited] مدعو
    [not_invited] لم يُدعَ
   *[withdrawn] سُحب خطاب النوايا
}
letter-of-intent-lead = تبدأ هذه الدورة بنموذج قصير. ومن يُدعَ يتابع بالنموذج الكامل، ويبقى كل ما كُتب هنا.
letter-of-intent-back = خطاب النوايا
letter-of-intent-first = في هذه الدورة يأتي خطاب النوايا أولًا. ويمكن إرسال المقترح الكامل بعد أن يُدعى.
letter-of-intent-until = يمكنكم إرساله حتى { $at }.
letter-of-intent-over = انتهى وقت خطابات النوايا في { $at }.
letter-of-intent-from = يمكن إرساله ابتداءً من { $at }.
letter-of-intent-over-what = لم يضع شيء مما كتبتموه. يمكنكم حمله معكم حين تبدؤون في دورة أخرى.
letter-of-intent-what-frozen = يُحفظ النموذج القصير كما هو الآن. ويمكنكم متابعة الكتابة، ولا يدخله شيء مما تكتبونه لاحقًا.
letter-of-intent-what-staff = يستطيع فريق عمل الدورة قراءته من هذه اللحظة، ولا يقرأ شيئًا آخر من مسودتكم. وحتى الآن لم يكن يعلم بها.
letter-of-intent-what-names = يذكر الشركاء المشاركين حتى الآن. ويصل الإيصال برسالة إلى كل من ينتمي إليهم:
letter-of-intent-what-signs = لا يوقّعه أحد. فالتوقيعات تأتي مع المقترح الكامل.
letter-of-intent-send = إرسال خطاب النوايا
letter-of-intent-lead-only = لا يرسله إلا من يتحدث باسم الجهة القائدة.
letter-of-intent-is-sent = خطاب النوايا عند فريق عمل الدورة.
letter-of-intent-wait = لا يلزمكم شيء: تصل رسالة إلى جميع الشركاء عند الرد. ويمكنكم متابعة الكتابة منذ الآن.
letter-of-intent-withdraw = سحب خطاب النوايا
letter-of-intent-withdraw-what = عندئذ لا يرى فريق عمل الدورة ما فيه، ويبقى رقمه مستعملًا. ويُخبَر كل من ينتمي إلى شريك. ويمكنكم تغييره وإرساله مجددًا.
letter-of-intent-invited = أنتم مدعوون
letter-of-intent-invited-what = يُستقبل مقترحكم الكامل من { $from } إلى { $to }. وكل ما كتبتموه باقٍ.
letter-of-intent-not-invited = لم يُدعَ خطاب النوايا هذا
letter-of-intent-not-invited-what = لم يضع شيء مما كتبتموه: يمكنكم حمله معكم حين تبدؤون في دورة أخرى.
letter-of-intent-why = { $code ->
    [outside_purpose] مال هذه الدورة مخصص لغرض آخر.
    [area_not_served] يخدم منطقة ليست من مناطق هذه الدورة.
    [lead_not_eligible] الجهة القائدة من نوع لا يستطيع التقدم.
    [unclear] لم يتبيّن فريق العمل منه ما الذي سيُعمل ولمن.
    [others_closer] لا يمكن دعوة الجميع، وكان غيره أقرب إلى ما تريده الدورة.
    [sent_twice] أُرسل الشيء نفسه مرتين.
   *[other] يقول فريق عمل الدورة السبب:
}
flash-letter-of-intent-sent = أُرسل خطاب النوايا. هذا إيصالكم.
flash-letter-of-intent-withdrawn = سُحب خطاب النوايا.
problem-not-invited = خطاب النوايا أولًا
problem-not-invited-text = في هذه الدورة يمكن إرسال المقترح الكامل بعد أن يُدعى خطاب نواياه. لم يُرسل شيء، ولم يضع شيء مما كتبتموه.
problem-letter-of-intent-state = لا يمكن فعل هذا الآن
problem-letter-of-intent-state-text = تغيّر موضع خطاب النوايا بعد عرض الصفحة، أو أن الدورة لا تستقبل خطابات. لم يتغير شيء.
problem-letter-of-intent-lacking = ينقص شيء
problem-letter-of-intent-lacking-text = لم يُرسل خطاب النوايا. تبيّن صفحته ما ينقص مع الطريق إلى موضعه.

## For staff

letters-of-intent-title = خطابات النوايا
letters-of-intent-lead = ما أرسلته الائتلافات كما أرسلته. أما ما تكتبه الآن فليس هنا.
letters-of-intent-none = لم يُرسل خطاب نوايا بعد
letters-of-intent-none-what = يظهر كل خطاب هنا منذ لحظة إرساله.
letters-of-intent-state = { $state ->
    [sent] جديد
    [invited] مدعو
   *[not_invited] لم يُدعَ
}
letters-of-intent-column = { $column ->
    [number] الرقم
    [title] خطاب النوايا
    [lead] الجهة القائدة
    [at] وصل في
   *[state] موضعه
}
letters-of-intent-choose = اختيار الرقم
letters-of-intent-several = الرد على ما اخترتم
letters-of-intent-several-what = يُرد على كل خطاب وحده، ويُخبَر شركاؤه برسالة. ولا يُسحب الرد بعد ذلك.
letters-of-intent-choice = { $answer ->
    [invited] دعوة إلى إرسال المقترح الكامل
   *[not_invited] عدم الدعوة
}
letters-of-intent-reason-hint = لمن لا يُدعى فقط.
letters-of-intent-reasons = لماذا لم تُدعَ خطابات نوايا
letters-of-intent-partners = المشاركون حتى الآن
letters-of-intent-answered = { $n ->
    [0] لم يُرد على أي خطاب.
    [one] رُدّ على خطاب واحد.
    [two] رُدّ على خطابين.
    [few] رُدّ على { $n } خطابات.
    [many] رُدّ على { $n } خطابًا.
   *[other] رُدّ على { $n } خطاب.
}
letters-of-intent-left = أما هذه فلا:
letters-of-intent-fault-none = اختاروا خطاب نوايا واحدًا على الأقل.
letters-of-intent-fault-many = اختاروا 200 على الأكثر في المرة الواحدة.
letters-of-intent-fault-answered = رُدّ عليه في هذه الأثناء.
letters-of-intent-fault-gone = سُحب أو ليس موجودًا.
letters-of-intent-fault-over = لم تعد الدورة تستقبل مقترحات.
letter-of-intent-number = خطاب النوايا { $number }
letter-of-intent-code = { $code ->
    [outside_purpose] غرض غير غرض الدورة
    [area_not_served] منطقة غير مناطق الدورة
    [lead_not_eligible] الجهة القائدة من نوع لا يستطيع التقدم
    [unclear] لا يتضح ما الذي سيُعمل ولمن
    [others_closer] كان غيره أقرب، ولا يمكن دعوة الجميع
    [sent_twice] أُرسل مرتين
   *[other] سبب آخر
}
letter-of-intent-extension-which = أي موعد نهائي
letter-of-intent-extension-phase = { $phase ->
    [letter_of_intent] موعد خطابات النوايا
   *[open] موعد المقترحات
}
letter-of-intent-extension-fault = اختاروا أي موعد نهائي.
letter-of-intent-extension-line = تُستقبل خطابات نوايا { $organization } حتى { $until }.
flash-letters-answered = تم الرد. وأُخبر جميع الشركاء برسالة.
letters-of-intent-find = الرقم أو الجهة
