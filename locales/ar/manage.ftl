# إطار الصفحات التي تُعَدّ فيها دورات المنح، وما ينقص كل دورة.

manage-parts = أجزاء هذه الدورة
manage-overview = نظرة عامة
manage-save = حفظ
manage-leave = المغادرة دون حفظ
manage-missing-here = أمور ناقصة
manage-nothing-missing = لا شيء ناقص
manage-missing = { $n ->
    [zero] لا شيء ناقص هنا
    [one] ينقص هنا أمر واحد
    [two] ينقص هنا أمران
    [few] تنقص هنا { $n } أمور
    [many] ينقص هنا { $n } أمرًا
   *[other] ينقص هنا { $n } أمر
}
manage-announced = أُعلنت هذه الدورة، ولا يتغير ما فيها الآن إلا بتعديل معلن.
manage-outdated = حفظ شخص آخر هذا الجزء بينما كنت تكتب
manage-outdated-by = حفظه { $name } في { $when }.
manage-outdated-operator = حفظه مشغّل المنصة في { $when }.
manage-outdated-do = لم يضع شيء. يجمع النموذج أدناه تغييراتك وتغييراته معًا. راجع ما غيّره ثم احفظ من جديد.
manage-outdated-mine = أما أنت فكتبت ما يلي، وهو الموجود في النموذج:
manage-line-up = إلى أعلى
manage-line-down = إلى أسفل
manage-line-remove = إزالة
flash-part-saved = تم الحفظ.

problem-announced = أُعلنت هذه الدورة
problem-announced-text = ثُبّت إعداد الدورة عند إعلانها، ولم يتغير شيء الآن. لا تتغير قواعدها إلا بتعديل له سبب معلن.
problem-announced-way = اطّلع على قواعدها

part-name = { $part ->
    [call] طلب تقديم المقترحات
    [form] الأسئلة
    [budget] نموذج الميزانية
    [rubric] معايير التقييم
    [panels] اللجان والمقاعد
    [money] المال
    [rules] الأوزان والقواعد
    [vote] التصويت
    [applicants] من يحق له التقدم
   *[dates] المواعيد
}

setup-fault-too-long = { $n ->
    [zero] لا يُكتب هنا شيء.
    [one] اكتب حرفًا واحدًا على الأكثر.
    [two] اكتب حرفين على الأكثر.
    [few] اكتب { $n } أحرف على الأكثر.
    [many] اكتب { $n } حرفًا على الأكثر.
   *[other] اكتب { $n } حرف على الأكثر.
}
setup-fault-too-many = الحد الأقصى هنا: { $n }.
setup-fault-twice = هذا مذكور مرتين.
setup-fault-range = اكتب رقمًا من { $least } إلى { $most }.
setup-fault-negative = لا يمكن أن يكون المبلغ أقل من صفر.
setup-fault-too-large = هذا المبلغ كبير جدًا.
setup-fault-currency = مبالغ هذا البرنامج بعملة { $currency }.
setup-fault-unknown = لم يعد هذا جزءًا من البرنامج أو الدورة. اختر من جديد.
setup-fault-instant = لا يتفق هذا التاريخ مع اللحظة المحفوظة معه. أدخل التاريخ من جديد.
setup-fault-address = اكتب عنوان بريد إلكتروني مثل name@example.org.

lack-text = { $place }: لم يُكتب شيء بعد
lack-translation = { $place }: لا ترجمة بهذه اللغة: { $language }
lack-lags = { $place }: تغيّر الأصل بعد ترجمته إلى هذه اللغة: { $language }
lack-languages = اختر اللغات التي تُنشر بها الدورة
lack-contact = اذكر من يمكن سؤاله
lack-questions = اطرح سؤالًا واحدًا على الأقل
lack-options = { $place }: ضع خيارين على الأقل
lack-letter-questions = تستقبل الدورة خطابات نوايا، لكن لا سؤال فيها
lack-categories = اذكر نوعًا واحدًا من التكاليف على الأقل
lack-criteria = اذكر معيارًا واحدًا على الأقل
lack-levels = { $place }: صف مستويين على الأقل
lack-criteria-weights = مجموع أوزان المعايير { $sum }، ويجب أن يكون 100%
lack-panels = اذكر اللجان التي تقيّم
lack-seats = { $bloc ->
    [foundation] لجنة المؤسسة
    [government] لجنة الحكومة
   *[panel] لجنة المجتمع
}: سُمّي أصحاب { $named } من { $wanted } من المقاعد
lack-bench = { $bloc ->
    [foundation] لجنة المؤسسة
    [government] لجنة الحكومة
   *[panel] لجنة المجتمع
}: سُمّي { $named } من { $wanted } من البدلاء
lack-budget = اذكر مقدار المال المتاح
lack-pots-sum = مجموع المخصصات { $pots }، لكن مال الدورة { $budget }
lack-sources = اذكر من يدفع
lack-sources-sum = مجموع مصادر التمويل { $sources }، لكن الدورة تمنح { $budget }
lack-pots-uncovered = { $pots }: المطلوب { $need }، لكن المصادر التي يجوز لها الدفع تملك { $held }
lack-cap-order = الحد الأقصى لكل السنوات أقل من الحد الأقصى للسنة الواحدة
lack-bloc-weights = مجموع الأوزان { $sum }، ويجب أن يكون 100%
lack-weight-without-panel = { $bloc ->
    [foundation] للمؤسسة وزن ولا لجنة لها
    [government] للحكومة وزن ولا لجنة لها
   *[panel] للجنة المجتمع وزن ولا مقاعد لها
}
lack-panel-without-weight = { $bloc ->
    [foundation] لجنة المؤسسة تقيّم ولا وزن لها
    [government] لجنة الحكومة تقيّم ولا وزن لها
   *[panel] لجنة المجتمع تقيّم ولا وزن لها
}
lack-pass-score = اذكر الدرجة التي تُجتاز بها البوابة
lack-drawing = اذكر القرعة العلنية التي تفصل في التعادل
lack-least-not-asked = يحتاج التمويل الجزئي إلى أقل مبلغ يقبله كل مقترح: اجعل نموذج الميزانية يسأل عنه
lack-bases = اذكر من يحق له التصويت
lack-date = { $date }: لم يُحدد الموعد بعد
lack-date-order = «{ $later }» يسبق «{ $earlier }»

place-field = { $field ->
    [title] العنوان
    [summary] الملخص
    [text] نص الطلب
    [general-pot] المخصص العام
    [drawing] القرعة
   *[other] نص
}
place-question = السؤال { $number }
place-category = نوع التكلفة { $number }
place-criterion = المعيار { $number }
place-self-check = سؤال التحقق الذاتي { $number }
place-pot = المخصص { $number }
place-source = مصدر التمويل { $number }

date-start = { $phase ->
    [letter_of_intent] فتح باب خطابات النوايا
    [open] فتح باب المقترحات
    [review] بدء التقييم
    [vote] بدء التصويت
   *[deliberation] بدء المداولة
}
date-end = { $phase ->
    [letter_of_intent] إغلاق باب خطابات النوايا
    [open] إغلاق باب المقترحات
    [review] انتهاء التقييم
    [vote] انتهاء التصويت
   *[deliberation] إعلان النتائج
}

money-general-pot = المخصص العام

call-lead = غاية الدورة بالكلمات التي سيقرؤها الناس. لكل نص أصل واحد، وتُنبّهك الترجمات حين تتأخر عنه.
call-title = العنوان
call-title-hint = قصير وواضح كأنه على ملصق.
call-summary = الملخص
call-summary-hint = جملتان تظهران في القوائم والرسائل.
call-text = نص الطلب كاملًا
call-text-hint = ما الذي تأملونه، ومن يتقدم، وماذا يحدث ومتى. اترك سطرًا فارغًا بين الفقرات؛ والسطر الذي يبدأ بشرطة يصير عنصرًا في قائمة.
call-languages = لغات هذه الدورة
call-languages-hint = يمكن إعلان الدورة حين تكون كل النصوص محدّثة بهذه اللغات كلها. أزل اللغة التي لا يتولاها أحد.
call-focus = ما تريد هذه الدورة تغييره
call-contact = من يُسأل
call-contact-hint = بريد إلكتروني يقرؤه أحد كل يوم عمل.
