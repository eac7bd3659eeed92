# ما يقيّم به المقيّمون، وكيف تُعرض الميزانية، ومن يصوّت، والصفحة التي يقرأ فيها الجميع ذلك.

rubric-lead = يقيّم المقيّمون كل مقترح بهذه المعايير. ويقرؤها المتقدمون قبل أن يكتبوا.
rubric-criteria = المعايير
rubric-none = لا معايير بعد. ابدأ من أحد النماذج أدناه، أو اكتب معاييرك.
rubric-add = إضافة معيار
rubric-sum = المجموع { $share } من 100%
rubric-counts = أي متوسط يُعتمد
rubric-counts-said = { $counts ->
    [raw] المتوسط كما أعطاه المقيّمون.
   *[adjusted] المتوسط بعد استبعاد تشدّد كل مقيّم أو تساهله. يُحسب بمعادلة معلنة، ويُعرض بجانبه المتوسط البسيط.
}
rubric-levels = { $n ->
    [zero] لا مستويات
    [one] مستوى واحد
    [two] مستويان
    [few] { $n } مستويات
    [many] { $n } مستوى
   *[other] { $n } مستوى
}
rubric-na-said = يجوز للمقيّم أن يقول إن هذا لا ينطبق. ولا يُحسب ذلك صفرًا أبدًا.
rubric-presets = البدء من نموذج آخر
rubric-presets-choose = النموذج الذي تبدأ منه
rubric-preset-own = نموذج فارغ
rubric-presets-do = ابدأ منه
rubric-replace = نعم، استبدل المعايير أعلاه. وتحتفظ بها النسخ السابقة.
flash-rubric-replace = لم يتغيّر شيء: توجد معايير بالفعل. ضع علامة في المربع لاستبدالها.
rubric-source-said = { $source ->
    [own] كُتب لهذه الدورة.
    [sample] نموذج من تعاون. يتبع أولويات نشرها برنامج Communities of Opportunity (مقاطعة كينغ، واشنطن)؛ أما الأوزان والمستويات والصياغة فمن تعاون.
    [sample_changed] بدأ من نموذج تعاون، وعُدّل لهذه الدورة.
    [montgomery_county_2022] الهيكل الذي نشرته مقاطعة مونتغومري في بنسلفانيا لصندوق التعافي عام 2022: أقسام من 20 و30 و50 من 100، ومستويات: 0 غائب، 1 كافٍ، 2 جيد، 3 ممتاز. والصياغة من تعاون.
   *[montgomery_county_2022_changed] بدأ من الهيكل الذي نشرته مقاطعة مونتغومري في بنسلفانيا لصندوق التعافي عام 2022، وعُدّل لهذه الدورة.
}
criterion-title = معيار
criterion-new-title = معيار جديد
criterion-name = ما الذي يُقيَّم
criterion-help = ما الذي يُنظر إليه
criterion-weight = الوزن بالنسبة المئوية
criterion-weight-hint = مجموع المعايير كلها 100.
criterion-na = يجوز للمقيّم أن يقول إن هذا لا ينطبق
criterion-levels = المستويات
criterion-levels-hint = لكل مستوى نقاطه، ووصف المقترح الذي يستحقها. تُترك المستويات الفارغة.
criterion-points = نقاط المستوى { $n }
criterion-anchor = وصفه
criterion-fault-name = اذكر ما الذي يُقيَّم.
fault-share = اكتب هنا نسبة من 0 إلى 100، مثل 12.5.
fault-choose-one = اختر واحدًا مما يلي.

budget-lead = يوزّع المتقدمون أموالهم على هذه الأنواع من التكاليف. ويكفي القليل منها.
budget-years = لكم سنة
budget-asks-least = السؤال أيضًا عن أدنى مبلغ يبقى معه العمل مجديًا
budget-asks-other = السؤال عمّا يموّل العمل غير ذلك
budget-categories = أنواع التكاليف
budget-category = نوع التكلفة
budget-category-help = ما يندرج فيه
budget-greatest = أكبر حصة من الطلب بالنسبة المئوية
budget-greatest-hint = إن تُرك فارغًا: بقدر ما يحتاجون.
budget-add = إضافة نوع تكلفة
budget-cost = التكلفة
budget-least-column = أدنى ما يكفي
budget-wanted-column = المطلوب
budget-greatest-said = { $share } على الأكثر
budget-years-said = { $n ->
    [zero] الميزانية لأقل من سنة.
    [one] الميزانية لسنة واحدة.
    [two] الميزانية لسنتين.
    [few] الميزانية لمدة { $n } سنوات.
    [many] الميزانية لمدة { $n } سنة.
   *[other] الميزانية لمدة { $n } سنة.
}
budget-least-said = إلى جانب ما تطلبونه، تذكرون أدنى مبلغ يبقى معه العمل مجديًا.
budget-other-said = وتذكرون أيضًا ما يموّل العمل غير ذلك، ولا يُنقص هذا ما يجوز لكم طلبه.

vote-lead = من يصوّت، وكيف تبدو ورقة الاقتراع. يثبت هذا كله عند الإعلان عن الدورة.
vote-ballot = ورقة الاقتراع
vote-ballot-kind = { $kind ->
    [approval] علامات: يضع المصوّت علامة على المقترحات التي يريدها
    [points] نقاط: يوزّع المصوّت نقاطًا على المقترحات
   *[ranking] ترتيب: يرتّب المصوّت المقترحات
}
vote-ballot-number = { $name ->
    [most] العلامات: كم على الأكثر
    [total] النقاط: كم نقطة تُوزَّع
    [most_each] النقاط: كم على الأكثر لمقترح واحد
   *[places] الترتيب: كم مرتبة
}
vote-identity = ما الذي يضمن أن يصوّت كل شخص مرة واحدة
vote-identity-hint = تذكر النتيجة ما يُثبته هذا، بهذه الكلمات.
vote-identity-proves = { $identity ->
    [code] رمز في رسالة أو بطاقة. يُثبت أن كل ورقة جاءت من رمز سُلِّم، لا مَن استعمله.
    [email] عنوان بريد مؤكَّد. يُثبت أن كل ورقة جاءت من صندوق بريد آخر؛ وقد يكون للشخص أكثر من صندوق.
   *[register] سطر في سجل المصوّتين. يُثبت أن كل ورقة تعود إلى شخص واحد مذكور في السجل.
}
vote-bases = من يحق له التصويت
vote-bases-hint = تكفي صلة واحدة بالمنطقة، ويذكرها المصوّت بنفسه.
vote-basis = { $basis ->
    [lives] يسكن فيها
    [works] يعمل فيها
    [studies] يدرس فيها
    [worships] يتعبّد فيها
    [served] يتلقى خدمات فيها
   *[owns] يملك عملًا أو مسكنًا فيها
}
vote-least-age = أدنى عمر
vote-least-age-hint = بالسنوات. فالشباب يعيشون مع ما يُقرَّر.
vote-scope = على ماذا يصوّت المصوّت
vote-scope-said = { $scope ->
    [all_pots] مقترحات كل المناطق
   *[own_area] مقترحات منطقة واحدة يحددها المصوّت
}
vote-on-paper = تُحسب الأوراق المكتوبة باليد أيضًا

asked-title = أسئلة { $round }
questions-heading = ما ستُسألون عنه
asked-lead = كل الأسئلة وحدودها وكيف تُقيَّم الإجابات. يمكنكم قراءة ذلك كله قبل التسجيل.
questions-languages = لغات الأسئلة
questions-not-in = هذه الدورة غير مكتوبة بهذه اللغة: { $language }. تظهر نصوصها باللغة التي كُتبت بها.
questions-on-page = في هذه الصفحة
questions-print = اطبعوا هذه الصفحة للعمل على الورق: فيها أسطر للكتابة.
questions-more-paper = تابعوا على ورقة أخرى إن احتجتم.
questions-group = اسم مجموعتكم
questions-contact = من يكتب هذا وكيف نتواصل معه
questions-other-income = ما الذي يموّل العمل أيضًا
questions-example = مثلًا:
questions-budget = الميزانية
questions-rubric = كيف تُقيَّم الإجابات
questions-rubric-what = يقيّم المقيّمون كل مقترح بالمعايير أدناه وبهذه الأوزان.
outcome-what = ما يتغيّر
outcome-measure = كيف يُحسب
outcome-from = من
outcome-to = إلى
outcome-when = متى
