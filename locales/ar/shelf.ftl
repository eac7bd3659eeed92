# رفّ النماذج.

shelf-title = نماذج للعمل معًا
shelf-lead = نصوص قصيرة للبدء: للاتفاق، ولتقاسم المال، ولاجتماع جيد. اقرؤوها واطبعوها ونزّلوها وغيّروها كما تشاؤون ({ $licence }).
shelf-kind-label = لأي غرض؟
shelf-kind = { $kind ->
    [partner_agreement] اتفاق
    [shared_budget] ميزانية مشتركة
    [meeting_plan] خطة اجتماع
   *[other] شيء آخر
}
shelf-kind-means = { $kind ->
    [partner_agreement] ما يَعِد به الشركاء بعضهم بعضًا.
    [shared_budget] لمن المال ولأي غرض.
    [meeting_plan] كيف ينجح الاجتماع وماذا ينتج عنه.
   *[other] كل ما يعين على العمل معًا.
}
shelf-language = اللغة
shelf-house = للبدء
shelf-groups = شاركتها مجموعات
shelf-groups-none = لم تشارك أي مجموعة نموذجًا كهذا بعد.
shelf-groups-none-what = هل نجح معكم شيء؟ شاركوه، سيفرح به غيركم.
shelf-shared-by = شاركته { $organization } في { $day }
shelf-shared = شاركته مجموعة في { $day }
shelf-more = نماذج أخرى
shelf-new = مشاركة نموذج
shelf-download = تنزيل (.md)
shelf-print = طباعة
shelf-of-group = شاركته { $organization }، { $licence }.
shelf-of-somebody = شاركته مجموعة لا يُذكر اسمها، { $licence }.
shelf-of-house = جزء من هذا الموقع، { $licence }.
shelf-down-title = شاركت مجموعتكم هذا النموذج
shelf-reports = أبلغ أحدهم عنه:
shelf-down = سحب النموذج
shelf-down-what = لن يجده أحد هنا بعد ذلك. أما النسخ التي أخذها الآخرون فتبقى معهم.
shelf-reported = أبلغتم عن هذا. من يدير الموقع ينظر فيه.
shelf-report-title = هنا شيء غير صحيح
shelf-report-what = يقرأ من يدير الموقع والمجموعة التي شاركته ما تقولونه. ولا يُقال لأحد إنكم أنتم.
shelf-report-reason = ما الخطأ؟
shelf-reason = { $reason ->
    [private] يذكر أمورًا خاصة بأحد
    [copied] هو عمل شخص آخر
    [harmful] يضلّل أو يضرّ
   *[no_template] ليس نموذجًا
}
shelf-report-note = المزيد عنه (يمكن تركه فارغًا)
shelf-report = الإبلاغ
shelf-reported-before = أبلغتم عن هذا من قبل. يُنظر فيه الآن.
shelf-limit-reports = عدد بلاغاتكم منذ أمس { $n }. نرجو العودة غدًا.
shelf-limit-entries = بلغت جهتكم { $n }، في المجموع أو منذ أمس. اسحبوا واحدًا أو عودوا غدًا.

shelf-new-title = مشاركة نموذج
shelf-new-lead = ما الذي أعانكم على العمل مع غيركم؟ يستطيع الجميع قراءته هنا، والمموّلون أيضًا. دون أسماء أو أمور خاصة.
shelf-new-organisation = لأي جهة؟
shelf-new-name = ما اسمه؟
shelf-new-text = النموذج
shelf-new-text-hint = السطر الذي يبدأ بعلامة # عنوان، والذي يبدأ بعلامة - بند في قائمة، و**هكذا** يصير الخط عريضًا.
shelf-new-shows-name = إظهار اسم جهتنا بجانبه
shelf-new-agrees = كتبناه بأنفسنا أو يحق لنا مشاركته، ويجوز للجميع استعماله بموجب { $licence }.
shelf-new-licence = { $licence } تعني: يجوز للجميع استعماله وتغييره ونقله، ولو بمقابل، مع ذكر مصدره حيث يظهر.
shelf-new-send = وضعه على الرف

shelf-fault-missing = نرجو ملء هذا الحقل.
shelf-fault-too-short = أكثر قليلًا من فضلكم: { $n } حرفًا على الأقل.
shelf-fault-too-long = نرجو الاختصار إلى { $n } حرفًا.
shelf-fault-unknown-choice = نرجو اختيار واحد من هذه.
shelf-fault-not-ours = اختاروا جهة تتصرفون باسمها.
shelf-fault-not-agreed = ضعوا علامة هنا إن كان يحق لكم مشاركته. دونها لا نستطيع عرضه على الآخرين.

flash-shelf-shared = شكرًا لكم. صار على الرف.
flash-shelf-reported = شكرًا لكم. سينظر فيه من يدير الموقع.
flash-shelf-down = تم السحب.

problem-shelf-gone = لم يعد هذا النموذج على الرف
problem-shelf-gone-text = سُحب من الرف. هناك نماذج أخرى.
problem-way-shelf = الذهاب إلى الرف
