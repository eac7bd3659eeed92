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
manage-announced = أُعلنت هذه الدورة، وما هنا ثابت: لا يتغير إلا بتعديل يوقّعه الممولون، ولا يتحرك موعد معلن إلا مع ذكر السبب.
manage-outdated = حفظ شخص آخر هذا الجزء بينما كنت تكتب
manage-outdated-by = حفظه { $name } في { $when }.
manage-outdated-operator = حفظه مشغّل المنصة في { $when }.
manage-outdated-do = لم يضع شيء. يجمع النموذج أدناه تغييراتك وتغييراته معًا. راجع ما غيّره ثم احفظ من جديد.
manage-outdated-mine = أما أنت فكتبت ما يلي، وهو الموجود في النموذج:
field-in-language = { $field } ({ $language })
field-of-line = { $line }: { $field }
field-level = { $n ->
    [zero] مستوى صفر نقطة
    [one] مستوى نقطة واحدة
    [two] مستوى نقطتين
    [few] مستوى { $points } نقاط
    [many] مستوى { $points } نقطة
   *[other] مستوى { $points } نقطة
}
field-yes = نعم
field-no = لا
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
setup-fault-too-many = { $n ->
    [zero] لا يوضع هنا شيء.
    [one] يوضع هنا واحد على الأكثر.
    [two] يوضع هنا اثنان على الأكثر.
    [few] يوضع هنا { $n } على الأكثر.
    [many] يوضع هنا { $n } على الأكثر.
   *[other] يوضع هنا { $n } على الأكثر.
}
setup-fault-twice = هذا مذكور مرتين.
setup-fault-range = اكتب رقمًا من { $least } إلى { $most }.
setup-fault-negative = لا يمكن أن يكون المبلغ أقل من صفر.
setup-fault-too-large = هذا المبلغ كبير جدًا.
setup-fault-currency = مبالغ هذا البرنامج بعملة { $currency }.
setup-fault-unknown = لم يعد هذا جزءًا من البرنامج أو الدورة. اختر من جديد.
setup-fault-instant = لا يتفق هذا التاريخ مع اللحظة المحفوظة معه. أدخل التاريخ من جديد.
setup-fault-source = هذه المعايير ليست لمن تُنسب إليه. اذكر لمن هي: «own»، أو أنها معدّلة ما دام فيها معيار من الأصل.
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

# قراءة الحقول

setup-fault-number = اكتب عددًا صحيحًا.
setup-fault-amount = اكتب مبلغًا مثل 125,000 أو 12.50.
setup-fault-share = اكتب نسبة مئوية من 0 إلى 100 بمنزلتين عشريتين على الأكثر.
setup-fault-choice = اختر واحدًا من هذه.
setup-fault-moment = اكتب تاريخًا ووقتًا مثل 2027-03-31T17:00.
setup-fault-skipped = تُقدَّم الساعة في تلك الليلة فتتجاوز هذا الوقت، ولا تُظهره أي ساعة. أقرب وقتين: { $before } و{ $after }.

# المواعيد

dates-lead = ماذا يحدث ومتى، بتوقيت المنطقة الزمنية للدورة. كل موعد وعد: إن تأخر بقي القديم والجديد والسبب ظاهرة للجميع.
dates-zone = المنطقة الزمنية
dates-zone-hint = اسم من قاعدة بيانات المناطق الزمنية، مثل America/Los_Angeles أو Asia/Riyadh.
dates-letter = تبدأ هذه الدورة بخطابات نوايا
dates-twice = تُؤخَّر الساعة في تلك الليلة فيأتي هذا الوقت مرتين. أيهما تقصد؟
dates-twice-first = الأول: { $when }
dates-twice-second = الثاني: { $when }
dates-grace = مهلة السماح بالدقائق
dates-grace-hint = ما بُدئ قبل الموعد يمكن إرساله خلال هذه المدة بعده.
phase-name = { $phase ->
    [letter_of_intent] خطابات النوايا
    [open] المقترحات
    [review] التقييم
    [vote] التصويت
   *[deliberation] المداولة
}

# من يحق له التقدم

applicants-lead = من يحق له أن يقود مقترحًا، وما ينبغي أن يسأل نفسه عنه قبل أن يبدأ.
applicants-kinds = أنواع الجهات
applicants-kinds-hint = اترك المربعات كلها فارغة إن كان كل نوع مرحبًا به. ويمكن لشركاء الائتلاف أن يكونوا من أي نوع دائمًا.
applicants-kind = { $kind ->
    [community_group] مجموعة مجتمعية
    [informal_group] مجموعة غير رسمية
    [nonprofit] جهة غير ربحية
    [faith_body] جهة دينية
    [foundation] مؤسسة مانحة
    [cooperative] تعاونية
    [firm] شركة
    [university] جامعة أو كلية
    [school] مدرسة أو إدارة مدارس
    [government_body] جهة حكومية
   *[tribal_nation] أمة قبلية
}
applicants-areas = المناطق
applicants-areas-hint = يخدم كل مقترح واحدة من هذه على الأقل. اترك المربعات كلها فارغة لقبول كل المناطق.
applicants-together = منفردين أو معًا
applicants-way = { $way ->
    [either] منفردين أو ضمن ائتلاف
    [alone] منفردين فقط
   *[coalition] ضمن ائتلاف فقط
}
applicants-sponsor = يمكن لمجموعة بلا صفة قانونية أن تتقدم عبر راعٍ مالي
applicants-check = التحقق الذاتي
applicants-check-hint = أسئلة تجيب عنها المجموعة لنفسها قبل أن تبدأ الكتابة، فمن لم يستطع أن يجيب بنعم عنها كلها وفّر على نفسه العناء.
applicants-check-add = إضافة سؤال
applicants-check-explanation = معنى الإجابة بلا
applicants-check-explanation-hint = اختياري. قولوا لماذا يهم ذلك وما الذي تستطيع المجموعة فعله، مثل أن تطلب من شريك أن يقود. من يجب بلا يقرأه تحت السؤال.
applicants-check-question-first = اكتبوا أولًا السؤال الذي يشرحه هذا.

# اللجان والأشخاص

panels-lead = أي اللجان تقيّم المقترحات، وكم مقعدًا في كل منها، وكم تقييمًا يستحق كل مقترح منها.
panel-name = { $bloc ->
    [foundation] لجنة المؤسسة
    [government] لجنة الحكومة
   *[panel] لجنة المجتمع
}
panels-sits = هذه اللجنة تقيّم المقترحات
panels-seats = المقاعد
panels-bench = البدلاء
panels-named = { $n ->
    [zero] لم يُسمَّ أحد بعد.
    [one] سُمّي شخص واحد.
    [two] سُمّي شخصان.
    [few] سُمّي { $n } أشخاص.
    [many] سُمّي { $n } شخصًا.
   *[other] سُمّي { $n } شخص.
}
panels-least = أقل عدد من التقييمات لكل مقترح
panels-least-hint = إن قلّت التقييمات عن ذلك بسبب التنحي ولم يوجد بديل، انتقل وزن اللجنة إلى المجتمع في ذلك المقترح.
panels-people = تسمية أصحاب المقاعد
manage-people = الأشخاص
people-lead-round = من يعمل على هذه الدورة. يسمّي كل ممول أشخاصه، أما مقيّمو المجتمع والشاهد فيسمّيهم أي عضو من فريق العمل.
people-lead-program = من يعمل على هذا البرنامج وكل دوراته. يسمّي كل ممول أشخاصه.
people-none = لا دور لأحد هنا بعد
people-none-do = امنح أول دور أدناه لشخص سبق أن انضم.
people-end = سحب هذا الدور
people-bench = بديل
people-bench-give = بصفة بديل
people-give = منح دور
people-give-do = منح هذا الدور
people-email = البريد الإلكتروني
people-email-hint = لشخص سبق أن انضم. يحتاج إلى عامل تحقق ثانٍ قبل أن يستعمل الدور.
people-role = الدور
people-for = عن مَن
people-for-hint = يجلس المقيّم في لجنة هذا الممول أو في لجنة المجتمع.
people-for-community = المجتمع
people-fault-nobody = لم ينضم أحد بهذا العنوان. اطلب منه الانضمام أولًا.
people-fault-held = لديه هذا الدور من قبل.
people-fault-seat = يجلس المقيّم في لجنة من لجان دورة واحدة.
people-fault-last = لا يبقى برنامج بلا فريق عمل.
problem-last-staff = هذا آخر شخص في فريق عمل البرنامج
problem-last-staff-text = لم يتغير شيء. امنح الدور لشخص آخر أولًا ثم اسحبه هنا.
flash-grant-given = مُنح الدور.
flash-role-ended = سُحب الدور.
role-name = { $role ->
    [staff] فريق العمل
    [board] عضو المجلس
    [reviewer] مقيّم
   *[witness] شاهد المجتمع
}

# المال

money-lead = ما المتاح للمنح، وممّن، وكم أقصى ما يُمنح للجهة الواحدة. كل المبالغ بعملة { $currency }.
money-bar-pots = المخصصات
money-bar-sources = مصادر التمويل
money-bar-said = { $sum } من { $budget }
money-budget = ميزانية الدورة
money-budget-hint = كل ما يمكن منحه.
money-expected = كم منحة تقريبًا؟
money-expected-hint = الميزانية مقسومة على هذا العدد هي المنحة المعتادة، ويراها المتقدمون إلى جانب ما يتطلبه التقديم من عمل.
money-pots = المخصصات
money-pots-hint = مبالغ لمنطقة أو مسار، لكل منها تنافس خاص، وتُوزع بهذا الترتيب. وإن لم يوجد مخصص فالميزانية كلها تنافس واحد.
money-name = الاسم
money-area = المنطقة
money-area-none = لا منطقة: مسار
money-amount = المبلغ
money-pot-add = إضافة مخصص
money-general-hint = يأتي أخيرًا لكل من لم يُموَّل بعد، ويأخذ ما يتبقى من سائر المخصصات.
money-general-has = في هذه الدورة مخصص عام
money-sources = مصادر التمويل
money-sources-hint = من يدفع، بالترتيب الذي يُستعمل به المال. قد يكون لكل مصدر شروط، وتُركَّب المنح بحيث لا يُخالَف أي منها.
money-funder = الممول
money-only-pots = لهذه المخصصات فقط
money-only-pots-hint = اترك المربعات كلها فارغة إن جاز أن يدفع لأي مخصص.
money-greatest-share = أقصى حصة من المنحة الواحدة بالنسبة المئوية
money-greatest-sum = أقصى مبلغ للمنحة الواحدة
money-conditions-hint = شروط بالكلمات مثل «لا حملات انتخابية». يجيب فريق العمل بنعم أو لا عن كل منحة.
money-condition = الشرط { $number }
money-condition-said = شرط بالكلمات
money-condition-add = إضافة شرط
money-source-add = إضافة مصدر تمويل
money-caps = الحدود القصوى
money-caps-hint = اترك الحقل فارغًا حيث لا حد أقصى.
money-cap-alone-year = طلب الجهة المنفردة في السنة
money-cap-alone-all = طلب الجهة المنفردة في المجموع
money-cap-coalition-year = طلب الائتلاف في السنة
money-cap-coalition-all = طلب الائتلاف في المجموع
money-holder-cap = أقصى ما يجوز أن تحوزه جهة واحدة في هذه الدورة
money-holder-cap-hint = مجموع حصصها من كل المنح.
money-whole = يدفع كل منحةٍ مصدرٌ واحد

# الدورات في مجملها

manage-lead = برامجك والدورات التي تعمل عليها.
manage-no-rounds = لا دورات بعد
manage-no-rounds-do = تبدأ الدورة باسم ولغة، ويُكتب ما عدا ذلك بأي ترتيب.
manage-new-round = بدء دورة
manage-new-program = بدء برنامج
manage-state = { $state ->
    [draft] قيد الإعداد
    [announced] مُعلنة
    [open] مفتوحة للمقترحات
    [evaluation] قيد التقييم والتصويت
    [deliberation] قيد المداولة
    [decided] صدر قرارها
    [closed] مغلقة
   *[cancelled] ملغاة
}
manage-ready = لا شيء ناقص
manage-ready-long = لا شيء ناقص. راجع المعاينة مرة أخيرة، ثم يمكن للممولَين إعلان الدورة.
manage-missing-all = { $n ->
    [zero] لا شيء ناقص
    [one] ينقص أمر واحد
    [two] ينقص أمران
    [few] تنقص { $n } أمور
    [many] ينقص { $n } أمرًا
   *[other] ينقص { $n } أمر
}
manage-checklist = يمكن إعلان الدورة حين تخلو هذه القائمة. يقودك كل سطر إلى موضع إصلاحه.
manage-also = أيضًا
manage-preview = معاينة: ما يراه كل جمهور
manage-public = الدورة كما يراها الجميع
manage-to-announce = المتابعة إلى الإعلان
round-new-lead = يكفي اسم ولغة للبدء. ويمكنك أيضًا استنساخ دورة سابقة من صفحتها.
round-new-program = البرنامج
round-new-original = لغة الأصول
round-new-original-hint = اللغة التي يكتب بها فريقك أولًا، وما سواها ترجمة لها.
round-new-slug = الاسم في العناوين
round-new-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات، مثل gardens-2027. لا يمكن تغييره لاحقًا.
round-new-do = بدء هذه الدورة
round-clone = استنساخ هذه الدورة
round-clone-lead = يُنقل كل شيء عدا الأشخاص، وتتقدم المواعيد سنوات كاملة مع بقاء أيام الأسبوع كما هي.
round-fault-slug = استعمل من 1 إلى 80 من الحروف اللاتينية الصغيرة والأرقام مع شرطات مفردة بينها.
round-fault-slug-taken = لدورة أخرى هذا الاسم. اختر غيره.
round-fault-title = اكتب عنوانًا لا يتجاوز 300 حرف.
round-fault-language = لا يُكتب البرنامج بهذه اللغة.
round-fault-program-changed = تغيّر البرنامج منذ تلك الدورة فلا يمكن استنساخها كما هي.
flash-round-begun = بدأت الدورة. لا يراها أحد خارج فريق عملها بعد.
flash-round-cloned = استُنسخت الدورة. راجع مواعيدها أولًا.
flash-round-cloned-moved = استُنسخت الدورة، ونقل تغيير الساعة موعدًا واحدًا على الأقل إلى الساعة التالية؛ راجع المواعيد أولًا.

# البرامج

program-lead = غاية الممولين الدائمة، وما تلتزم به كل دورة من دورات البرنامج.
program-name = الاسم
program-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات. لا يمكن تغييره لاحقًا.
program-funders = الممولون
program-foundation = المؤسسة
program-government = الجهة الحكومية
program-organization-hint = اسم الجهة في العناوين كما في صفحتها.
program-currency = العملة
program-currency-hint = ثلاثة حروف لاتينية كبيرة مثل USD. لا يمكن تغييرها لاحقًا.
program-languages = اللغات
program-languages-hint = رموز بينها فواصل، مثل en, es, ar, vi, so, zh. تُكتب بها النداءات والأسئلة وأوراق الاقتراع والرسائل وإن لم تكن لغة للشاشات.
program-areas = المناطق المخدومة
program-label = الاسم { $n }
program-area-add = إضافة منطقة
program-focus = ما يريد البرنامج تغييره
program-focus-add = إضافة هدف للتغيير
program-guardrails = الضوابط
program-guardrails-hint = لا تُعلن دورة من هذا البرنامج تخالفها. أما الدورات المعلنة فتبقى على ما في لائحتها.
program-vote-floor = أقل وزن للتصويت العام
program-community-floor = أقل وزن للتصويت ولجنة المجتمع معًا
program-funder-cap = أكبر وزن لممول واحد
program-two = لا تتغير القواعد إلا بتوقيع ممولَين من شخصين مختلفين
program-signatures = التواقيع
program-two-yes = ممولان، من شخصين مختلفين
program-two-no = توقيع واحد يكفي
program-edit = تغيير هذا البرنامج
program-fault-name = اكتب اسمًا لا يتجاوز 300 حرف.
program-fault-zone = اكتب اسمًا من قاعدة بيانات المناطق الزمنية مثل America/Los_Angeles.
program-fault-languages = اذكر لغة واحدة على الأقل برمز مثل en أو zh-Hant.
program-fault-currency = اكتب ثلاثة حروف لاتينية كبيرة مثل USD.
program-fault-organization = لا جهة بهذا الاسم في العناوين. يجب تسجيلها أولًا.
program-fault-funder = لكل برنامج ممول واحد على الأقل.
program-fault-two = يجب أن يوقّع ممولان، لكن للبرنامج ممولًا واحدًا.
program-fault-twice = يُذكر كل ممول مرة واحدة في موضعه.
program-fault-floors = لا يجوز أن يزيد أقل وزن للتصويت على أقل وزن للتصويت واللجنة معًا.
program-fault-taken = لبرنامج آخر هذا الاسم. اختر غيره.
flash-program-begun = بدأ البرنامج.

# المعاينة

preview-title = معاينة: لا يراها أحد غيركم بعد
preview-lead = الصفحات الحقيقية مصنوعة من المسودة كما هي الآن.
preview-not-yet = وما لا يبدأ إلا مع الإعلان يعود بكم إلى هنا.
preview-as = { $as ->
    [public] الجميع
    [applicant] المتقدمون
    [reviewer] المقيّمون
    [voter] المصوتون
   *[board] المجلس
}
preview-nav = عرضها كما يراها
preview-begins = { $as ->
    [public] يجد الجميع الدورة في القائمة، وهذه الصفحة أول ما يرون.
    [applicant] تقرأ المجموعات كل سؤال قبل التسجيل، ويمكنها طباعة الأسئلة للكتابة باليد.
    [reviewer] يقيّم المقيّمون بالمعايير المكتوبة تحت الأسئلة.
    [voter] يبحث المصوتون عن موعد التصويت وعمّا يصوتون عليه.
   *[board] هذه القواعد ملزمة للمجلس كما هي للجميع.
}
preview-pages = صفحات المعاينة
preview-round = الدورة
preview-rules = القواعد
preview-back = العودة إلى الإعداد

problem-revision = حفظ شخص آخر هذا الجزء في هذه الأثناء
problem-revision-text = النسخة القائمة الآن هي { $revision }، ولم يتغير شيء. اقرأها وأدخل تغييرك فيها وأرسله برقمها.
problem-round-name = لا يصلح هذا اسمًا لدورة
problem-round-name-text = لم يبدأ شيء. الاسم في العناوين من 1 إلى 80 من الحروف اللاتينية الصغيرة والأرقام مع شرطات مفردة بينها، ولا يكون «new».
problem-round-name-taken = لدورة أخرى هذا الاسم
problem-round-name-taken-text = لم يبدأ شيء. اختر اسمًا آخر.
problem-round-language = لا يُكتب البرنامج بهذه اللغة
problem-round-language-text = لم يبدأ شيء. اختر إحدى لغات البرنامج.
problem-round-title = تحتاج الدورة إلى عنوان
problem-round-title-text = لم يبدأ شيء. اكتب عنوانًا لا يتجاوز 300 حرف.
problem-round-program-changed = تغيّر البرنامج منذ تلك الدورة
problem-round-program-changed-text = لم يبدأ شيء: لم تعد الدورة السابقة توافق البرنامج.

manage-questions-and-answers = أسئلة طرحها الناس
manage-letters = الكتابة إلى قائمة من الأشخاص
manage-outbox = أي الرسائل أُرسلت أو تنتظر أو تعثّرت
