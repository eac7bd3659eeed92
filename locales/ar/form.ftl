# أسئلة الدورة: كما يكتبها فريق العمل وكما يقرؤها الجميع.

form-lead = اسأل عمّا تحتاج إليه لتقرّر، ولا تزد. يرى المتقدمون كل سؤال بحدوده قبل التسجيل.
form-count = { $n ->
    [0] لا أسئلة بعد
    [zero] لا أسئلة بعد
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالًا
   *[other] { $n } سؤال
}
form-none = ما الذي سيتغيّر، ولمَن، وكيف يمكن التحقق منه: ثلاثة أسئلة بداية جيدة.
form-add-kind = نوع الإجابة
form-add = إضافة سؤال
form-as-applicants = عرض الأسئلة كما يراها المتقدمون

line-unnamed = لم يُكتب شيء بعد
line-up = إلى أعلى
line-down = إلى أسفل
line-copy = نسخ
line-remove = حذف
line-behind = لم تُحدَّث: { $languages }
line-missing = لم تُترجم: { $languages }
line-remove-title = { $part ->
    [form] هل تحذف هذا السؤال؟
    [rubric] هل تحذف هذا المعيار؟
   *[other] هل تحذف هذا؟
}
line-remove-what = سيُحذف من الدورة. وتحتفظ به النسخ السابقة من هذه الصفحة.
line-remove-do = احذفه
line-remove-not = أبقِه
line-theirs = عدّل { $name } هذا في الوقت نفسه، { $at }. وهذا ما هو محفوظ الآن:
line-theirs-operator = عدّل مشغّل المنصة هذا في الوقت نفسه، { $at }. وهذا ما هو محفوظ الآن:
line-theirs-do = لم يضِع شيء مما كتبته: تجده أدناه. احفظ مرة أخرى ليحلّ محل تعديله، أو غادر.
flash-line-removed = حُذف.
problem-line-changed = عدّل أحدهم هذا في هذه الأثناء
problem-line-changed-text = لم يُحذف شيء. انظر ما هو محفوظ الآن ثم قرّر من جديد.
problem-line-changed-way = العودة إلى الدورة

question-title = السؤال { $n }
question-new-title = سؤال جديد
question-kind = نوع الإجابة
question-kind-hint = غيّر هذا أولًا: ما كُتب أدناه ولم يُحفظ يضيع عند تغيير النوع.
question-kind-change = تغيير النوع
question-kind-short_text = سطر من النص
question-kind-long_text = نص طويل
question-kind-number = رقم
question-kind-money = مبلغ من المال
question-kind-choose_one = اختيار واحد من قائمة
question-kind-choose_many = عدة اختيارات من قائمة
question-kind-area = مناطق
question-kind-file = ملف
question-kind-outcomes = جدول النتائج
question-limit-characters = { $n ->
    [zero] بلا أحرف
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $n } أحرف على الأكثر
    [many] { $n } حرفًا على الأكثر
   *[other] { $n } حرف على الأكثر
}
question-limit-words = { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة على الأكثر
    [two] كلمتان على الأكثر
    [few] { $n } كلمات على الأكثر
    [many] { $n } كلمة على الأكثر
   *[other] { $n } كلمة على الأكثر
}
question-limit-between = من { $least } إلى { $most }
question-limit-least = { $least } أو أكثر
question-limit-most = { $most } على الأكثر
question-limit-choices = { $n ->
    [zero] بلا اختيار
    [one] اختيار واحد على الأكثر
    [two] اختياران على الأكثر
    [few] { $n } اختيارات على الأكثر
    [many] { $n } اختيارًا على الأكثر
   *[other] { $n } اختيار على الأكثر
}
question-limit-megabytes = { $n ->
    [zero] أقل من ميغابايت
    [one] ميغابايت واحد على الأكثر
    [two] ميغابايتان على الأكثر
    [few] { $n } ميغابايت على الأكثر
    [many] { $n } ميغابايت على الأكثر
   *[other] { $n } ميغابايت على الأكثر
}
question-limit-rows = عدد الأسطر من { $least } إلى { $most }
question-required = الإجابة لازمة
question-optional = يجوز تركه فارغًا
question-per-partner = يجيب كل شريك
question-in-letter = يُسأل في خطاب النوايا أيضًا
question-seen-by = { $who ->
    [everyone] تُنشر الإجابات للعموم
    [reviewers] للمقيّمين وفريق العمل
   *[other] لفريق العمل وحده
}
question-label = السؤال
question-label-hint = بكلمات بسيطة، كما تسأله وجهًا لوجه.
question-options = الخيارات
question-options-hint = خيار في كل سطر، وبالترتيب نفسه في كل لغة. اترك السطر فارغًا حيث لا ترجمة بعد.
question-help = مساعدة
question-help-hint = لماذا تسأل، وما الذي ينبغي أن تتضمنه الإجابة.
question-example = مثال
question-example-hint = إجابة قصيرة جيدة من جهة متخيَّلة.
question-is-required = الإجابة لازمة قبل إرسال المقترح
question-is-per-partner = يجيب كل شريك في الائتلاف عن نفسه
question-is-in-letter = يُسأل هذا في خطاب النوايا
question-who-reads = من يقرأ الإجابات
question-reads = { $who ->
    [everyone] الجميع، حين تُنشر المقترحات
    [reviewers] المقيّمون والمجلس وفريق العمل
   *[other] فريق العمل وحده: الحسابات المصرفية والعناوين وتواريخ الميلاد
}
question-place = موضعه في النموذج
question-place-hint = { $n ->
    [zero] لا أسئلة بعد.
    [one] إنه السؤال الوحيد.
    [two] 1 أو 2.
    [few] من 1 إلى { $n }.
    [many] من 1 إلى { $n }.
   *[other] من 1 إلى { $n }.
}
question-most-characters = أكبر عدد من الأحرف
question-most-words = أكبر عدد من الكلمات
question-most-number = أكبر رقم، إن وُجد
question-most-amount = أكبر مبلغ، إن وُجد
question-most-choices = أكبر عدد من الاختيارات، إن لم يكن الكل
question-most-megabytes = أكبر حجم للملف بالميغابايت
question-most-rows = أكبر عدد من الأسطر
question-least-number = أصغر رقم، إن وُجد
question-least-rows = أقل عدد من الأسطر
question-fault-label = اكتب السؤال.
question-fault-choose = اختر من يقرأ الإجابات.
question-fault-option-lines = عدد الأسطر هنا { $have } وعدد الخيارات { $want }. كل سطر يترجم ما يقابله.
fault-whole-number = اكتب هنا رقمًا صحيحًا، مثل 300.
fault-amount = اكتب هنا مبلغًا، مثل 125,000.
