# إرسال المقترح وإيصاله، وما يقوله فريق العمل عنه، والرسائل.

## الرسائل البريدية. لا يذكر الموضوع سببًا أبدًا.

letter-fact-proposal-number = الرقم
letter-fact-arrived = وصل في
letter-fact-hash = البصمة (SHA-256)
letter-fact-signatures-due = التوقيعات حتى
letter-fact-complete-by = يُستكمل قبل
letter-proposal-received-subject = وصل: المقترح { $number } في { $round }
letter-proposal-received-lead = وصل مقترحكم «{ $title }». احتفظوا بهذه الرسالة: إنها إيصالكم.
letter-proposal-received-unsigned = لم يوقّع جميع الشركاء بعد. من يبقى صامتًا حتى التاريخ أدناه يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلا يمكن للمقترح أن يشارك.
letter-proposal-received-action = اعرضوا الإيصال
letter-proposal-withdrawn-subject = سُحب: المقترح { $number } في { $round }
letter-proposal-withdrawn-lead = سحبت الجهة القائدة المقترح «{ $title }». لم يعد فريق العمل يرى ما فيه. ويمكن إرساله من جديد حتى الموعد النهائي.
letter-proposal-withdrawn-action = افتحوا المقترح
letter-proposal-returned-subject = نرجو استكمال المقترح { $number } في { $round }
letter-proposal-returned-lead = يطلب فريق عمل { $round } أن تستكملوا مقترحكم. يمكنكم تغييره حتى الموعد أدناه ثم إرساله من جديد. ويحدث هذا مرة واحدة.
letter-proposal-returned-action = اعرضوا ما هو مطلوب
letter-proposal-eligible-subject = جديد المقترح { $number } في { $round }
letter-proposal-eligible-lead = مقترحكم «{ $title }» يشارك في { $round }.
letter-proposal-eligible-if-lead = يمكن لمقترحكم «{ $title }» أن يشارك في { $round } بشرط واحد: أن يوقّعه جميع شركائه.
letter-proposal-eligible-unsigned = لم يوقّع بعد: { $partners }. يشارك المقترح إن وقّع الجميع قبل التاريخ أدناه.
letter-proposal-eligible-next = يُقرأ الآن ويُتخذ القرار فيه. ليس عليكم شيء لذلك: ستصلكم رسالة.
letter-fact-decision-by = القرار قبل
letter-proposal-eligible-action = افتحوا المقترح
letter-proposal-ineligible-subject = جديد المقترح { $number } في { $round }
letter-proposal-ineligible-lead = { $code ->
    [incomplete] لا يمكن لمقترحكم أن يشارك في { $round }: ينقصه شيء كان مطلوبًا.
    [signature_missing] لا يمكن لمقترحكم أن يشارك في { $round }: نقص توقيع أحد الشركاء عند حلول موعده.
    [lead_not_eligible] لا يمكن لمقترحكم أن يشارك في { $round }: الجهة القائدة من نوع لا يحق له التقدّم.
    [area_not_served] لا يمكن لمقترحكم أن يشارك في { $round }: يخدم منطقة لا تشملها الدورة.
    [outside_purpose] لا يمكن لمقترحكم أن يشارك في { $round }: المال مخصص لغرض آخر.
    [budget_rules] لا يمكن لمقترحكم أن يشارك في { $round }: ميزانيته ليست مما تدفعه الدورة.
    [no_legal_holder] لا يمكن لمقترحكم أن يشارك في { $round }: ليس وراءه من يحق له حفظ المال.
    [coalition_rules] لا يمكن لمقترحكم أن يشارك في { $round }: تقبل الدورة ائتلافات أخرى.
    [sent_twice] لا يمكن لمقترحكم أن يشارك في { $round }: أُرسل الشيء نفسه مرتين.
   *[other] لا يمكن لمقترحكم أن يشارك في { $round }. ويكتب فريق العمل السبب:
}
letter-proposal-ineligible-action = افتحوا المقترح
letter-proposal-message-subject = رسالة عن المقترح { $number } في { $round }
letter-proposal-message-lead = يكتب إليكم { $name } من فريق عمل { $round }:
letter-proposal-message-action = اقرؤوا وأجيبوا
letter-proposal-extended-subject = موعد نهائي متأخر في { $round }
letter-proposal-extended-lead = في { $round } تُقبل مقترحات { $organization } حتى { $until }.
letter-proposal-extended-action = افتحوا الدورة

## الأسباب

screening-code = { $code ->
    [incomplete] ينقص شيء
    [signature_missing] ينقص توقيع أحد الشركاء
    [lead_not_eligible] الجهة القائدة من نوع لا يحق له التقدّم
    [area_not_served] منطقة غير مناطق الدورة
    [outside_purpose] غرض غير غرض الدورة
    [budget_rules] الميزانية تخالف قواعد الدورة
    [no_legal_holder] لا أحد يحق له حفظ المال
    [coalition_rules] ائتلاف غير ما تقبله الدورة
    [sent_twice] أُرسل مرتين
   *[other] سبب آخر
}
screening-verdict = { $verdict ->
    [returned] أُعيد لاستكماله
    [eligible] يشارك
   *[ineligible] لا يمكنه المشاركة
}

## المراجعة والإرسال

submit-check-ready = لا ينقص شيء. يمكنكم إرساله.
submit-check-unsigned = يمكنكم إرساله. ما زالت توقيعات ناقصة.
submit-check-lacking = { $n ->
    [zero] لا ينقص شيء
    [one] ينقص شيء واحد
    [two] ينقص شيئان
    [few] تنقص { $n } أشياء
    [many] ينقص { $n } شيئًا
   *[other] ينقص { $n } شيء
}
submit-check-lacking-what = يقود كل سطر إلى الموضع الذي يُصحَّح فيه.
submit-open-until = يمكنكم إرساله حتى { $at }.
submit-open-over = انتهى وقت إرساله في { $at }.
submit-open-from = يمكن إرساله ابتداءً من { $at }.
submit-go = تابعوا إلى الإرسال
submit-lead-only = لا يرسل المقترح إلا من يتحدث باسم الجهة القائدة.
submit-title = إرسال المقترح
submit-what = ما الذي يحدث عند إرساله
submit-what-frozen = ما هو مكتوب الآن يُحفظ كما هو. لا يستطيع أحد تغييره، ولا أنتم.
submit-what-staff = يستطيع فريق عمل الدورة قراءته منذ تلك اللحظة. وحتى الآن لم يكن يعلم به.
submit-what-number = رقمه { $number } كما كان.
submit-what-new-number = يأخذ رقمه في الدورة.
submit-what-letters = يصل الإيصال بالبريد إلى كل من ينتمي إلى هؤلاء الشركاء:
submit-what-unsigned = { $days ->
    [zero] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع اليوم، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
    [one] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع خلال يوم عمل واحد، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
    [two] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع خلال يومَي عمل، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
    [few] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع خلال { $days } أيام عمل، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
    [many] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع خلال { $days } يوم عمل، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
   *[other] لم يوقّع هؤلاء الشركاء بعد. على كل منهم أن يوقّع خلال { $days } يوم عمل، ومن يبقى صامتًا حينها يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلن يشارك المقترح:
}
submit-what-back = يمكنكم سحبه وإرساله من جديد حتى الموعد النهائي.
submit-what-complete = بهذا تجيبون عمّا طلبه فريق العمل. ويمكنكم إرساله هذه المرة الواحدة.
submit-send = أرسلوه الآن
submit-back = ليس بعد: عودة إلى المراجعة
submit-see-receipt = اعرضوا الإيصال
submit-withdraw = اسحبوه
submit-withdraw-what = لا يرى فريق العمل بعدها ما فيه، ويبقى رقمه مستعملًا. ويُخبَر كل من ينتمي إلى شريك. ويمكنكم استئنافه وإرساله حتى الموعد النهائي.
submit-give-up = تخلّوا عنه
submit-give-up-what = لا يُحذف شيء. ولا يعلم به أحد خارج ائتلافكم. ويمكنكم استئنافه حتى الموعد النهائي.
submit-take-up = استأنفوه
submit-take-up-what = يمكنكم بعدها تغييره وإرساله من جديد حتى الموعد النهائي.
submit-said = ما قاله فريق العمل
submit-said-due = نرجو إرساله من جديد قبل { $at }.
screening-asked-fields = المطلوب استكماله:
screening-asked-due = يمكن إرساله من جديد حتى { $at }.
asked-here = يطلب فريق العمل هذا
submit-said-fields = يطلبون:
asked-changed = تغيّر
asked-unchanged = لم يتغيّر منذ إعادته
submit-unchanged = شيء مما طلبه فريق العمل باقٍ كما كان.
submit-unchanged-what = يمكنكم إرساله هذه المرة وحدها، ولا يمكن استكماله بعدها. ويمكنكم إرساله مع ذلك.
flash-proposal-sent = أُرسل المقترح. هذا إيصالكم.
flash-proposal-withdrawn = سُحب المقترح.
flash-proposal-given-up = تخلّيتم عن المسودة. لا يُحذف شيء، ولا يعلم بها أحد خارج ائتلافكم.
flash-proposal-taken-up = يمكنكم العمل على المقترح من جديد.
problem-too-late = انتهى وقت الإرسال
problem-too-late-text = لم يُرسل شيء، ولم يضع شيء مما كتبتم. إن منعكم ما لا يد لكم فيه فاكتبوا إلى فريق عمل الدورة.
problem-not-sendable = لا يمكن فعل هذا الآن
problem-not-sendable-text = حال المقترح غير ما كان عند عرض الصفحة، أو أن الدورة لا تستقبل مقترحات. لم يتغير شيء.
problem-lacking = ينقص شيء
problem-lacking-text = لم يُرسل المقترح. تُظهر المراجعة ما ينقص والطريق إلى كل موضع.

## الإيصال

receipt-title = الإيصال
receipt-lead = وصل هذا المقترح.
receipt-number = الرقم
receipt-round = الدورة
receipt-version = النسخة
receipt-arrived = وصل في
receipt-partners = الشركاء
receipt-hash = البصمة (SHA-256)
receipt-signatures-due = توقيعات جميع الشركاء حتى
receipt-signatures = التوقيعات
receipt-all-signed = كان جميع الشركاء قد وقّعوا.
receipt-taken-back = سُحب في
receipt-file = نزّلوا ما أُرسل
receipt-check = كيف يُتحقق منه
receipt-check-what = يحوي الملف ما أُرسل بعينه. ويستطيع أي أحد حساب بصمته ومقارنتها بما أعلاه، مثلًا بهذا الأمر:
receipt-earlier = نسخ سابقة
receipt-print = يمكنكم طباعة هذه الصفحة.
## توقيعات ناقصة

unsigned-title = ما زال ينتظر التوقيع
unsigned-who = لم يوقّع بعد: { $partners }.
unsigned-before-sending = يمكن إرساله حين يوقّع الجميع، حتى { $at }.
unsigned-if-sent-now = يمكنهم التوقيع بعد الإرسال: إن أرسلتموه الآن فحتى { $at }.
unsigned-until = يمكنهم التوقيع حتى { $at }.
unsigned-or = من يبقى صامتًا حتى ذلك الحين يمكن لجميع من وقّعوا استبعاده، عدا الجهة القائدة؛ وإلا فلا يمكن للمقترح أن يشارك.
unsigned-condition = يشارك إن وقّع الجميع قبل { $at }. لم يوقّع بعد: { $partners }.

## الرسائل

message-title = الرسائل مع فريق عمل الدورة
message-none = لا رسائل بعد.
message-not-sent = يمكن مراسلة فريق العمل عن هذا المقترح بعد إرساله. أما عن الدورة فيمكنكم السؤال في أي وقت.
message-of-staff = { $name } من فريق العمل
message-alone = بين فريق العمل و{ $partner } فقط
message-write = اكتبوا إلى فريق العمل
message-text = رسالتكم
message-who = من يقرؤها سوى فريق العمل
message-who-all = جميع الشركاء
message-who-one = أشخاص { $partner } فقط
message-who-gone = كتب { $partner } إلى فريق العمل وحده ولم يعد يشارك. اختاروا من يقرأ جوابكم.
message-send = أرسلوا الرسالة
message-fault-empty = اكتبوا شيئًا أولًا.
message-fault-too-long = الرسالة 5,000 حرف على الأكثر.
message-fault-reader = اختاروا من يقرؤها.
flash-message-sent = أُرسلت الرسالة.

## ننوي التقدّم

intent-title = ننوي التقدّم
intent-lead = إن كانت جهتكم تنوي التقدّم فيمكنكم قول ذلك. وهو لا يُلزمكم بشيء. يرى فريق العمل كم جهة قالته، ولا يرى أيها.
intent-say = ننوي التقدّم
intent-unsay = لا ننوي التقدّم بعد كل شيء
intent-said = قلتم إن { $organization } تنوي التقدّم.
intent-none = لا تعملون هنا باسم أي جهة بعد.
intent-none-way = جهاتكم
intent-closed = هذه الدورة لا تستقبل مقترحات الآن.
flash-intent-said = شكرًا لكم. يرى فريق العمل جهة أخرى، ولا يرى من هي.
flash-intent-unsaid = سُحب قولكم.

## الفرز الأولي

screening-title = المقترحات المرسلة
screening-lead = ما أرسلته الائتلافات كما أرسلته. وما تكتبه الآن ليس هنا.
screening-none = لم يُرسل شيء بعد
screening-none-what = يظهر المقترح هنا منذ لحظة إرساله.
screening-none-filtered = لا شيء منها في هذه الحال.
screening-intents = { $n ->
    [zero] لم تقل أي جهة إنها تنوي التقدّم.
    [one] تنوي جهة واحدة التقدّم.
    [two] تنوي جهتان التقدّم.
    [few] تنوي { $n } جهات التقدّم.
    [many] تنوي { $n } جهة التقدّم.
   *[other] تنوي { $n } جهة التقدّم.
}
screening-filter = العرض
screening-filter-all = الكل
screening-state = { $state ->
    [submitted] جديد
    [returned] لدى الجهة المتقدمة لاستكماله
    [eligible] يشارك
   *[ineligible] لا يمكنه المشاركة
}
screening-withdrawn = سُحب
screening-column = { $column ->
    [number] الرقم
    [title] المقترح
    [lead] الجهة القائدة
    [request] المطلوب
    [signatures] التوقيعات
   *[state] حاله
}
screening-signed = { $signed } من { $all }
screening-signed-due = حتى { $at }
screening-waiting = ينتظر جوابًا
screening-version = النسخة { $version }، وصلت في { $at }
screening-reasons = لماذا لا يمكن لمقترحات أن تشارك
screening-returned-reasons = لماذا أُعيدت مقترحات لاستكمالها
screening-returned-parts = ما الذي طُلب
screening-all = جميع المقترحات المرسلة
screening-partners = الشركاء
screening-partner-signed = وقّع
screening-partner-unsigned = لم يوقّع
screening-partner-gone = لم يعد يشارك
screening-share = الحصة
screening-difference = ما تغيّر منذ أُعيد
screening-difference-none = لم يتغير شيء.
screening-costs = التكاليف
screening-income = دخل آخر
screening-request = كل ما هو مطلوب
screening-least = أقل ما يكون له معنى
screening-decisions = ما تقرر
screening-decided = { $at }، { $name }
screening-decided-date = { $at }، بحلول الموعد
screening-decide = القرار
screening-decide-over = لم يبق هنا ما يُقرَّر.
screening-choice = ماذا تقررون؟
screening-unsigned-until = يمكنهم التوقيع حتى { $at }.
screening-unsigned-what = إن نقص توقيع حينها فلا يمكن للمقترح أن يشارك، إلا إذا استبعد من وقّعوا ذلك الشريك. يمكنكم أن تقرّروا الآن: رسالة مقدّمي الطلب تذكر هذا الشرط.
screening-choice-eligible = يشارك
screening-choice-returned = يُعاد مرة واحدة لاستكماله
screening-choice-ineligible = لا يمكنه المشاركة
screening-reason = السبب
screening-reason-hint = للإعادة، ولما لا يمكنه المشاركة.
screening-text = ما تقرؤه الجهة المتقدمة
screening-text-hint = من أرسله يقرأ { $language }. قولوا ما ينقص أو السبب، وما يمكن فعله.
screening-text-hint-unknown = قولوا ما ينقص أو السبب، وما يمكن فعله.
screening-language = لغة هذا النص
screening-fields = ما الذي يُستكمل
screening-fields-hint = للإعادة فقط.
screening-fields-of = { $part ->
    [about] عن العمل
    [answers] الإجابات
   *[money] المال
}
screening-fields-chosen = اخترتم { $chosen } من { $of }
screening-due = حتى متى
screening-due-hint = للإعادة فقط. المنطقة الزمنية: { $zone }.
screening-save = قرّروا وأخبروا جميع الشركاء
screening-fault-choice = اختاروا ما تقررون.
screening-fault-reason = اختاروا سببًا.
screening-fault-text = اكتبوا ما تقرؤه الجهة المتقدمة.
screening-fault-text-long = 5,000 حرف على الأكثر.
screening-fault-fields = اختاروا شيئًا واحدًا على الأقل ليُستكمل.
screening-fault-due = اكتبوا تاريخًا ووقتًا لم يحلّا بعد.
screening-fault-again = طُلب الاستكمال من قبل. ولا يُطلب إلا مرة واحدة.
screening-fault-outdated = أُرسلت نسخة أخرى في هذه الأثناء. نرجو قراءتها أولًا.
screening-fault-overtaken = لم يعد يمكن لهذه النسخة أن تشارك: فُتح نصها من جديد وتنقصها توقيعات. انتظروا النسخة التي يرسلها شركاؤها بعدها.
screening-fault-state = لم يعد يمكن القرار على هذا النحو.
screening-answer = اكتبوا إلى الجهة المتقدمة
flash-verdict-kept = تقرر. وأُخبر جميع الشركاء بالبريد.

## مواعيد متأخرة

extension-title = مواعيد نهائية متأخرة
extension-lead = يمكنكم إعطاء جهة موعدًا نهائيًا متأخرًا بسبب يقرؤه الجميع. ويُخبَر أشخاصها بالبريد. أما كتابتها مقترحًا فشأنها وحدها.
extension-none = لم تُعطَ أي جهة موعدًا متأخرًا.
extension-line = تُقبل مقترحات { $organization } حتى { $until }.
extension-give = إعطاء موعد متأخر
extension-organization = اسم الجهة
extension-organization-hint = اسمها، أو عنوان صفحتها هنا.
extension-until = حتى متى
extension-until-hint = المنطقة الزمنية: { $zone }.
extension-reason = السبب، ليقرأه الجميع
extension-fault-organization = لا توجد هنا جهة بهذا الاسم.
extension-fault-several = جهة لها هذا الاسم، وأخرى لها هذا العنوان. نرجو لصق عنوان صفحة الجهة المقصودة.
extension-fault-until = اكتبوا تاريخًا ووقتًا، مثل 2027-03-01T17:00.
extension-fault-later = اكتبوا وقتًا لم يحلّ بعد ويتأخر عن موعدها.
extension-fault-reason = اكتبوا سببًا من 10 إلى 2,000 حرف.
extension-fault-closed = هذه الدورة لا تستقبل مقترحات الآن.
extension-send = أعطوه وأخبروهم
flash-deadline-extended = أُعطي الموعد المتأخر، وأُخبرت الجهة.
screening-fault-due-late = يقرأ المقيّمون حتى موعد انتهاء التقييم: اكتبوا تاريخًا قبله.

# من يعمل في دورة وينتمي إلى شريك في مقترح.

staff-in-conflict = أنتم تنتمون إلى شريك في هذا المقترح. ما يخص فريق العمل فيه يقوم به زميل آخر في هذه الدورة، وإن لم يكن هناك غيركم فمشغّل هذا الموقع يعيّن شخصًا آخر.
staff-in-conflict-short = القرار لزميل آخر
problem-in-conflict = يقوم بهذا زميل آخر
problem-in-conflict-text = لم يتغيّر شيء. أنتم تنتمون إلى شريك في هذا المقترح، فيقوم بهذا زميل آخر في هذه الدورة. وإن لم يكن هناك غيركم فمشغّل هذا الموقع يعيّن شخصًا آخر.
extension-fault-conflict = أنتم تنتمون إلى هذه الجهة أو إلى شريك في مقترح تقوده. يمنحها وقتًا إضافيًا زميل آخر في هذه الدورة، وإن لم يكن هناك غيركم فمشغّل هذا الموقع يعيّن شخصًا آخر.
