# الانضمام والدخول والحساب الشخصي.

join-title = الانضمام
join-lead = كل ما نحتاج إليه اسمكم وعنوان بريد إلكتروني. نرسل إليكم رسالة لتأكيد أن العنوان لكم.
join-name-hint = كما يناديكم من تعملون معهم.
join-email-hint = تصل إليه الرسائل المتعلقة بدوراتكم ومقترحاتكم.
join-button = أرسلوا إليّ الرسالة
join-member = هل سبق أن انضممتم؟
join-kept = ما نحتفظ به عنكم، ومدة الاحتفاظ به:
join-confirm = نقرة واحدة وتصبحون معنا
join-confirm-text = تؤكدون بهذا أن العنوان لكم، وتدخلون إلى حسابكم.
join-confirm-button = تأكيد وانضمام

letter-sent-title = انظروا في بريدكم
letter-sent-join = الرسالة في طريقها إلى العنوان الذي ذكرتموه. افتحوا رابطها خلال سبعة أيام.
letter-sent-link = إن كان أحد قد انضم بهذا العنوان، فهناك رسالة فيها رابط في الطريق. افتحوه خلال 30 دقيقة.
letter-sent-nothing = لم تصل الرسالة؟
letter-sent-spam = انظروا في البريد غير المرغوب فيه أيضًا.
letter-sent-typo = تأكدوا من كتابة العنوان دون خطأ.
letter-sent-other = ربما انضممتم بعنوان آخر.
letter-sent-again = محاولة أخرى

sign-in-lead = بكلمة المرور، أو برابط نرسله إليكم.
sign-in-again = نرجو تسجيل الدخول مرة أخرى
sign-in-again-lead = ما تنوون فعله حساس، ونريد أن نتأكد أنكم أنتم.
sign-in-password-hint = اتركوها فارغة إن أردتم رابطًا بدلًا منها.
sign-in-send-link = أرسلوا إليّ رابطًا
sign-in-new = هل هذه زيارتكم الأولى؟
sign-in-link = الدخول بهذا الرابط
sign-in-link-text = يعمل الرابط مرة واحدة. اضغطوا الزر للدخول على هذا الجهاز.
sign-in-link-button = الدخول الآن

code-title = الخطوة الثانية
code-lead-app = افتحوا تطبيق المصادقة واكتبوا الأرقام الستة التي يعرضها الآن.
code-lead-card = اكتبوا الرمز التالي في بطاقتكم المطبوعة. يعمل كل رمز مرة واحدة.
code-field = الرمز
code-hint = ستة أرقام من التطبيق، أو عشرة أحرف من الورقة.
code-button = متابعة
code-lost = لا رمز في متناول اليد؟
code-lost-app = استخدموا أحد رموز الاسترداد التي أُعطيت لكم عند إعداد التطبيق. وإن ضاعت هي أيضًا، فالقائمون على هذا الموقع يستطيعون مساعدتكم.
code-lost-card = اطلبوا بطاقة جديدة من العاملين في برنامجكم.

account-title = حسابي
account-sign-in = طريقة دخولي
account-name = الاسم
account-email = عنوان البريد الإلكتروني
account-password = كلمة المرور
account-password-set = لديكم كلمة مرور.
account-password-none = ليست لديكم كلمة مرور، وتدخلون برسالة.
account-change-email = تغيير العنوان
account-change-password = تغيير كلمة المرور
account-factor = الخطوة الثانية
account-factor-app = تطبيق مصادقة
account-factor-card = بطاقة مطبوعة
account-factor-none = لا شيء
account-change-factor = تغيير الخطوة الثانية
account-factor-missing = يتطلب دوركم خطوة ثانية عند الدخول.
account-factor-set-up = إعدادها الآن
account-sign-out = الخروج
account-preferences = الاسم واللغة والرسائل
account-language = لغة الصفحات والرسائل
account-zone = المنطقة الزمنية
account-zone-hint = مثل America/Los_Angeles. اتركوها فارغة لرؤية توقيت كل دورة.
account-letters = الرسائل التي يمكن أن تنتظر
account-letters-hint = المواعيد النهائية وما يخص حسابكم يصل دائمًا على الفور.
account-letters-at-once = كل رسالة في حينها
account-letters-daily = مجموعة، مرة في اليوم
account-letters-weekly = مجموعة، مرة في الأسبوع
account-save = حفظ
account-sign-ins = الأجهزة التي دخلتُ منها
account-sign-ins-text = إن لم تعرفوا أحدها، فأنهوه وغيّروا كلمة المرور.
account-browser-unknown = متصفح بلا اسم
account-sign-in-since = منذ { $since }. آخر استخدام: { $used }.
account-here = هذا الجهاز
account-end = إنهاء هذا الدخول
account-end-others = إنهاء الأخرى كلها
account-data-text = كل ما نحتفظ به عنكم، لتأخذوه معكم. وطريق المغادرة.

password-title = كلمة المرور
password-first = أهلًا وسهلًا! هل تريدون كلمة مرور؟
password-first-lead = لا تحتاجون إليها: نستطيع أن نرسل إليكم رابطًا كل مرة. لكن الدخول بكلمة المرور أسرع.
password-lead = بضع كلمات لا صلة بينها يسهل حفظها ويصعب تخمينها. عند تغييرها ينتهي دخولكم من كل الأجهزة الأخرى.
password-new = كلمة المرور الجديدة
password-hint = الحد الأدنى لعدد الأحرف: { $least }، والأفضل { $advised } أو أكثر. أي أحرف تشاؤون، والمسافات أيضًا.
password-button = تعيين كلمة مرور
password-without = المتابعة من دونها
password-remove = إزالة كلمة مروري والدخول برسالة
password-kept = لا نحتفظ بأي كلمة مرور، بل ببصمة منها لا يمكن الرجوع منها إليها.
password-too-short = قصيرة. نرجو ألا يقل عدد الأحرف عن { $number }.
password-too-long = نرجو اختيار ما هو أقصر: الحد الأقصى بالبايت هو { $number }.
password-well-known = هذه من كلمات المرور التي تُجرَّب أولًا. نرجو اختيار غيرها.
password-yours = هذه مأخوذة من اسمكم أو عنوانكم. نرجو اختيار ما لا يربطه أحد بكم.
password-keyboard = هذه تتبع مفاتيح لوحة المفاتيح ويسهل تخمينها. نرجو اختيار غيرها.
password-repeats = هذه تكرر نفسها ويسهل تخمينها. نرجو اختيار غيرها.
password-sequence = هذه تعدّ صعودًا أو نزولًا ويسهل تخمينها. نرجو اختيار غيرها.
password-date = هذا تاريخ ويسهل تخمينه. نرجو اختيار غيره.
password-word = هذه كلمة أو اسم ويسهل تخمينها. نرجو إضافة بضع كلمات أخرى.
password-guessable = هذه يسهل تخمينها. نرجو إضافة بضع كلمات أخرى.

email-title = عنوان بريد آخر
email-lead = نرسل رسالة إلى العنوان الجديد، ويحل محل القديم عندما تفتحون رابطها. ثم نخبر العنوان القديم.
email-new = عنوان البريد الجديد
email-button = إرسال الرسالة
email-confirm = هل هذا عنوانكم الجديد؟
email-confirm-text = من الآن تصل رسائلكم إلى هنا، وتدخلون بهذا العنوان.
email-confirm-button = نعم، غيّروه

factor-lead = بالخطوة الثانية لا يدخل من يعرف كلمة مروركم وحدها أو يقرأ بريدكم.
factor-lead-needed = ما تفعلونه هنا يهم كثيرين، ولذلك نرجو الدخول بخطوة ثانية أيضًا.
factor-not-shown = دخلتم من دون خطوتكم الثانية. سجّلوا الدخول مرة أخرى لتغيير أي شيء هنا.
factor-set-up = إعداد التطبيق
factor-step-scan = امسحوا هذا بتطبيق المصادقة
factor-step-scan-text = يصلح أي تطبيق للرموز ذات الأرقام الستة، على الهاتف أو الحاسوب.
factor-qr = المربع الذي يُمسح بالتطبيق
factor-step-type = لا أستطيع المسح: اعرضوه نصًا
factor-step-code = اكتبوا الرمز الذي يعرضه التطبيق
factor-code = الرمز
factor-code-hint = ستة أرقام، ويأتي رمز جديد كل 30 ثانية.
factor-confirm = استخدام هذا التطبيق من الآن
factor-app = تطبيق المصادقة
factor-app-there = تم إعداد تطبيقكم.
factor-app-none = لم تعدّوا أي تطبيق بعد.
factor-begin = إعداد تطبيق
factor-begin-anew = إعداد تطبيق آخر
factor-codes = رموز الاسترداد
factor-codes-left =
    { $count ->
        [zero] لم يبق لديكم أي رمز. نرجو إنشاء رموز جديدة.
        [one] بقي لديكم رمز واحد. نرجو إنشاء رموز جديدة قريبًا.
        [two] بقي لديكم رمزان. نرجو إنشاء رموز جديدة قريبًا.
        [few] بقيت لديكم { $count } رموز.
        [many] بقي لديكم { $count } رمزًا.
       *[other] بقي لديكم { $count } رمز.
    }
factor-codes-renew = إنشاء رموز جديدة
factor-card = البطاقة المطبوعة
factor-card-left =
    { $count ->
        [zero] استُخدمت رموز بطاقتكم كلها. نرجو طلب بطاقة جديدة من العاملين.
        [one] بقي في بطاقتكم رمز واحد. نرجو طلب بطاقة جديدة من العاملين.
        [two] بقي في بطاقتكم رمزان. نرجو طلب بطاقة جديدة من العاملين.
        [few] بقيت في بطاقتكم { $count } رموز.
        [many] بقي في بطاقتكم { $count } رمزًا.
       *[other] بقي في بطاقتكم { $count } رمز.
    }
factor-remove = الاستغناء عن الخطوة الثانية
factor-remove-text = بعد ذلك تكفي كلمة المرور أو رسالة للدخول.
factor-remove-button = إزالة التطبيق
codes-lead = اكتبوها أو اطبعوها. يتيح كل رمز الدخول مرة واحدة حين لا يكون الهاتف في متناول اليد.
codes-once = لا نعرضها إلا الآن. الرموز السابقة لم تعد تعمل.
codes-kept = حفظتُها

data-mine = بياناتي
data-take = أخذها معي
data-take-text = ملف فيه كل ما نحتفظ به عنكم، للقراءة ولبرامج أخرى (JSON).
data-take-button = تنزيل بياناتي
data-erase = المغادرة والنسيان
data-erase-text = لا رجعة في هذا، وينتهي دخولكم من كل الأجهزة على الفور.
data-goes = ما يُمحى
data-goes-person = اسمكم وعنوانكم ولغتكم ومنطقتكم الزمنية.
data-goes-sign-in = كلمة مروركم وخطوتكم الثانية وكل دخول مفتوح.
data-goes-letters = الرسائل التي كتبناها إليكم، وما تتابعونه.
data-goes-mandates = ينتهي اليوم حقكم في التصرف باسم الجهات.
data-stays = ما يبقى
data-stays-acts = يحتفظ سجل الأعمال العامة بما جرى ومتى وبأي رقم، لكنه لا يوصل بعد ذلك إلى اسمكم.
data-stays-public = ما نُشر يبقى: القرارات والمنح والنصوص التي كتبتها الجهات.
data-stays-backups = تُحفظ النسخ الاحتياطية مدة قبل أن تُستبدل، ويستطيع مشغّل الموقع أن يخبركم بطولها.
data-erase-sure = أريد المغادرة، وأعلم أنه لا رجعة في ذلك.
data-erase-button = محو حسابي
data-first = قبل أن تتمكنوا من المغادرة
data-first-role =
    { $role ->
        [staff] أنتم من العاملين في برنامج. اطلبوا من زملائكم إنهاء هذا الدور.
        [board] أنتم في مجلس القرار. اطلبوا من العاملين إنهاء هذا الدور.
        [reviewer] أنتم من المقيّمين في دورة. اطلبوا من العاملين إنهاء هذا الدور.
       *[witness] لديكم جزء من مفتاح صندوق اقتراع. اطلبوا من العاملين تسليمه لغيركم.
    }
data-first-lead = أنتم المسؤول الوحيد في { $organization }. عيّنوا مسؤولًا آخر أولًا.

flash-account-saved = تم الحفظ.
flash-sign-ins-ended = تم. انتهى ذلك الدخول.
flash-password-saved = تم الحفظ، وانتهى دخولكم من كل الأجهزة الأخرى.
flash-email-asked = الرسالة في طريقها إلى العنوان الجديد.
flash-email-changed = تغيّر عنوانكم، وأخبرنا العنوان القديم.
flash-factor-removed = تم. تدخلون من الآن من دون خطوة ثانية.
flash-erased = مُحي حسابكم. شكرًا لأنكم كنتم معنا.

account-fault-email = نرجو كتابة عنوان بريد كامل، مثل name@example.org.
account-fault-same-email = هذا عنوانكم الحالي.
account-fault-name = نرجو كتابة اسمكم بما لا يزيد على 120 حرفًا.
account-fault-zone = نرجو اختيار منطقة زمنية مثل America/Los_Angeles، أو ترك الحقل فارغًا.
account-fault-choice = نرجو اختيار أحد هذه الخيارات.
account-fault-no-password = نرجو كتابة كلمة المرور، أو أن تدعونا نرسل إليكم رابطًا.
account-fault-sign-in = العنوان وكلمة المرور لا يتوافقان. نرجو المحاولة مرة أخرى، أو أن تدعونا نرسل إليكم رابطًا.
account-fault-code = هذا الرمز لا يعمل. ربما استُخدم من قبل، أو أن ساعة الهاتف غير مضبوطة. نرجو تجربة الرمز التالي.
account-fault-app-code = ليس هذا رمز التطبيق. نرجو انتظار الرمز التالي وكتابته.
account-fault-sure = نرجو وضع علامة هنا إن كنتم تريدون المغادرة فعلًا.
