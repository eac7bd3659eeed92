# Organisations, who belongs to them, and one's own page.

my-title = أهلًا بكم، { $name }
my-waiting = ما ينتظركم
my-waiting-none = لا شيء ينتظركم الآن.
my-waiting-none-what = ستظهر هنا الدعوات والطلبات والمواعيد التي يجدر تذكّرها.
my-invitations = دعواتكم
my-organisations = جهاتكم
my-organisations-none = لا تنتمون إلى أي جهة هنا بعد.
my-organisations-none-what = تتقدم الجهات بطلبات المنح، لا الأفراد. سجِّلوا جهتكم ولو كانت ثلاثة جيران وفكرة. وإن كانت مسجَّلة هنا، فاطلبوا الانضمام إليها.
my-requests = ما طلبتموه
my-request-waits = لم ترد { $name } على طلبكم بعد.
my-request-withdraw = سحب الطلب
my-ways = إلى أين من هنا
my-way-rounds = الاطلاع على الدورات المفتوحة
my-way-letters = قراءة رسائلكم مرة أخرى
my-way-account = حسابكم وطريقة دخولكم

waiting-what = { $kind ->
    [invitation] دعوة من { $who } للانضمام إلى { $about }
    [introduction] مجموعة تودّ التعرّف إلى { $about }
    [join_request] طلب من { $who } للانضمام إلى { $about }
    [licence_past] انتهى ترخيص { $about } رقم { $who }
   *[licence_soon] يقترب انتهاء ترخيص { $about } رقم { $who }
}
my-dates = مواعيد الدورات التي تتابعونها
waiting-by = حتى { $day }

acting-for-what = اختاروا الجهة التي تتصرفون باسمها هنا. ما تكتبونه وتوقِّعونه يكون باسمها.
acting-for-nobody = تتصرفون الآن باسمكم وحدكم. اختاروا الجهة التي تتصرفون باسمها هنا.
acting-for-this = تتصرفون باسمها
acting-for-choose = التصرف باسمها
acting-for-stop = عدم التصرف باسم أحد
flash-acting-for = تم الحفظ. كل ما تفعلونه من الآن في هذا المتصفح يتبع اختياركم.

organisation-new = تسجيل جهتكم
organisation-new-lead = يكفي الاسم ونوع الجهة للبدء. ويمكنكم إضافة الباقي متى شئتم.
organisation-found = تسجيل الجهة
organisation-save = حفظ
organisation-change = تغيير بياناتها
organisation-find = البحث عن جهة مسجَّلة هنا
organisation-public = عرض صفحتها العامة
organisation-within = الذهاب إلى جهتكم
flash-organisation-founded = سُجِّلت جهتكم وأنتم قائدها. ادعوا من يعملون معكم.
flash-organisation-saved = تم الحفظ.
flash-organisation-left = غادرتم الجهة. ويمكن دعوتكم من جديد في أي وقت.

organisation-name = الاسم
organisation-name-hint = كما يعرفها الناس.
organisation-mixed-scripts = الاسم يجمع فعلًا حروفًا من كتابات مختلفة
organisation-another = لماذا جهتكم جهة أخرى؟
organisation-another-hint = عشرة أحرف على الأقل. ستذكر الصفحتان العامتان أنهما جهتان.
organisation-kind-label = ما نوعها؟
organisation-choose = اختاروا من فضلكم
organisation-not-said = غير مذكور
organisation-kind = { $kind ->
    [community_group] مجموعة أهلية
    [informal_group] مجموعة غير رسمية
    [nonprofit] منظمة غير ربحية
    [faith_body] جماعة دينية
    [foundation] مؤسسة مانحة
    [cooperative] تعاونية
    [firm] شركة
    [university] جامعة أو كلية
    [school] مدرسة أو إدارة مدارس
    [government_body] جهة حكومية
   *[tribal_nation] أمة قبلية
}
organisation-sector = { $sector ->
    [community] المجتمع المحلي
    [nonprofit] القطاع غير الربحي
    [philanthropy] العطاء الخيري
    [business] الأعمال
    [education] التعليم
    [government] القطاع الحكومي
   *[tribal_nations] الأمم القبلية
}
organisation-about = ماذا تعملون؟
organisation-about-hint = بضع جمل. يمكن للجميع قراءتها.
organisation-areas = المناطق المخدومة
organisation-lines-hint = واحدة في كل سطر.
organisation-focus = مجالات العمل
organisation-focus-hint = موضوع عملكم: السكن، الغذاء، الموسيقى. واحد في كل سطر.
organisation-website = الموقع الإلكتروني
organisation-more = اللغات والحجم
organisation-languages = اللغات التي تعملون بها
organisation-people-band = العاملون بأجر
organisation-people-size = { $band ->
    [volunteers] متطوعون فقط
    [up_to_5] من 1 إلى 5
    [up_to_20] من 6 إلى 20
    [up_to_100] من 21 إلى 100
   *[over_100] أكثر من 100
}
organisation-budget-band = الإنفاق السنوي
organisation-budget-size = { $band ->
    [up_to_25k] حتى 25,000 دولار
    [up_to_100k] حتى 100,000 دولار
    [up_to_500k] حتى 500,000 دولار
    [up_to_2m] حتى مليوني دولار
   *[over_2m] أكثر من مليوني دولار
}
organisation-contact = جهة الاتصال
organisation-contact-what = لا يرى هذا إلا من ينتمون إلى جهتكم، ولا يراه العموم أبدًا.
organisation-contact-name = اسم شخص للاتصال
organisation-contact-email = البريد الإلكتروني
organisation-contact-phone = الهاتف
organisation-numbers = أرقام التسجيل والراعي المالي
organisation-numbers-what = كل هذا يمكن أن ينتظر. والأرقام علنية: فهي تُثبت أنكم من تقولون.
organisation-number = { $scheme ->
    [ein] رقم EIN
    [uei] رقم UEI
    [state] رقم الولاية ({ $register })
    [licence] الترخيص ({ $register })
   *[org_id] رقم في سجل آخر
}
organisation-ein = رقم تعريف صاحب العمل (EIN)
organisation-ein-hint = تسعة أرقام، مثل 91-1234567.
organisation-uei = معرِّف الكيان الموحد (UEI)
organisation-uei-hint = اثنا عشر حرفًا ورقمًا من SAM.gov.
organisation-state = ولاية التسجيل
organisation-state-number = الرقم في سجل الولاية
organisation-licence-authority = الترخيص: الجهة التي منحته
organisation-licence-number = الترخيص: رقمه
organisation-licence-expires = الترخيص: آخر يوم فيه
organisation-licence-to = سارٍ حتى { $day }
organisation-org-ids = أرقام في سجلات أخرى
organisation-org-ids-hint = مسبوقة بالسجل كما يكتبها org-id.guide، مثل GB-CHC-202918. واحد في كل سطر.
organisation-sponsor = الراعي المالي
organisation-sponsor-hint = من يحفظ المال عنكم إن لم يكن لكم شكل قانوني: عنوان صفحته هنا.
organisation-sponsor-is = الراعي المالي المذكور
organisation-registered = مسجَّلة هنا منذ

organisation-role = { $role ->
    [lead] قائد
    [delegate] مفوَّض
   *[member] عضو
}
organisation-role-means = { $role ->
    [lead] بصفة قائد: تتحدثون باسم الجهة وتحددون من ينتمي إليها.
    [delegate] بصفة مفوَّض: تتصرفون باسم الجهة وتوقِّعون عنها.
   *[member] بصفة عضو: تطّلعون على عمل الجهة.
}
organisation-role-label = الدور
organisation-role-hint = القائد يتحدث باسمها ويحدد من ينتمي إليها. والمفوَّض يتصرف ويوقِّع عنها. والعضو يطّلع على عملها.
organisation-role-save = حفظ هذا الدور
organisation-people = الأشخاص
organisation-you = (أنتم)
organisation-since = منذ { $day }
organisation-until = حتى { $day }
organisation-person-change = تغيير ما يحق لـ { $name }
organisation-end = إنهاء
organisation-end-what = لن يظهر شيء من هذه الجهة بعد الآن لـ { $name }، ولن يبقى حق التصرف باسمها. أما ما تم فيبقى في السجل.
flash-mandate-given = تم الحفظ. الدور الجديد سارٍ من الآن.
flash-mandate-ended = انتهى التفويض، ولم يعد هذا الشخص منتميًا إلى الجهة.
organisation-invite = دعوة شخص
organisation-invite-what = تصله رسالة، وأمامه أسبوعان للقبول. ولا يقبلها إلا صاحب ذلك العنوان.
organisation-invite-email = البريد الإلكتروني
organisation-invite-until = حتى متى؟ (اختياري)
organisation-invite-until-hint = آخر يوم في الدور بحسب منطقتكم الزمنية ({ $zone }). اتركوه فارغًا إن لم تكن له نهاية.
organisation-invite-language = لغة الرسالة
organisation-invite-language-hint = من لديه حساب تصله بلغته.
organisation-invite-send = إرسال الدعوة
organisation-invited = دعوات لم يُرد عليها بعد
organisation-invitation-until = يمكن قبولها حتى { $day }.
organisation-invitation-past = انتهت مدتها
organisation-invitation-withdraw = سحب الدعوة
flash-invitation-sent = الدعوة في طريقها.
flash-invitation-withdrawn = سُحبت الدعوة. ولم يعد رابط الرسالة يؤدي إلى شيء.
organisation-requests = من يطلبون الانضمام
organisation-request-check = هل تعرفونه؟ كتابة اسم أمر سهل. أدخِلوا من تعرفونه.
organisation-request-answer = ردكم
organisation-request-as = { $role ->
    [lead] نعم، بصفة قائد
    [delegate] نعم، بصفة مفوَّض
   *[member] نعم، بصفة عضو
}
organisation-request-no = لا
organisation-request-send = الرد
flash-request-answered = تم الرد.
flash-request-sent = أُرسل الطلب. سيجده من يقودون الجهة في صفحتهم.
flash-request-withdrawn = سُحب الطلب.
organisation-units = الوحدات
organisation-units-what = إدارات أو مدارس أو فروع تعمل بنفسها. ولا تحتاج إليها الجهات الصغيرة.
organisation-unit-name = اسم الوحدة
organisation-unit-hint = مثل: إدارة الصحة العامة.
organisation-unit-add = إضافة الوحدة
organisation-unit-close = إغلاق
organisation-unit-close-of = إغلاق { $name }
flash-unit-added = أُضيفت الوحدة.
flash-unit-closed = أُغلقت الوحدة. وما شاركت فيه يحتفظ باسمها.
organisation-leave-title = المغادرة
organisation-leave = مغادرة هذه الجهة
organisation-leave-what = لن تروا منها شيئًا بعد الآن، ولن يمكنكم التصرف باسمها. ولا يمكن لآخر قائد أن يغادر: عيِّنوا قائدًا آخر أولًا.

organisation-there = { $name } مسجَّلة هنا
organisation-there-what = هل هي جهتكم؟ اطلبوا إذن الانضمام إليها لتبقى مجموعتكم معًا. وإن كانت جهة أخرى، فاذكروا ذلك في النموذج أدناه.
organisation-ask = طلب الانضمام
organisation-ask-title = هل هذه جهتكم؟
organisation-ask-what = سيرى من يقودونها اسمكم وما تكتبونه، ثم يردون.
organisation-ask-note = ما صلتكم بها؟ (اختياري)
organisation-alike = لجهة أخرى اسم يبدو مماثلًا. لا تخلطوا بينهما:
organisation-own-words = هذا ما تقوله الجهة عن نفسها. ويمكن مراجعة الأرقام في سجلاتها.
organisation-meanwhile = حفظ شخص آخر في هذه الأثناء
organisation-meanwhile-what = لم يضع شيء مما كتبتموه: هو في النموذج أدناه. وهذا ما حفظه الآخر حيث يختلف. احفظوا مرة أخرى لإبقاء ما كتبتموه.

organisations-title = الجهات
organisations-lead = من يشاركون هنا: جيران ومنظمات غير ربحية ومدارس وشركات وجهات حكومية.
organisations-words = اسم أو مجال أو منطقة
organisations-any = كل الأنواع
organisations-show = عرض
organisations-count = { $n ->
    [zero] لا جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $n } جهات
    [many] { $n } جهة
   *[other] { $n } جهة
}
organisations-none = لم تُسجَّل أي جهة بعد
organisations-no-match = لا توجد جهة توافق هذا الاختيار
organisations-none-what = قد تكون جهتكم هي التالية.
organisations-more = المزيد من الجهات
organisations-yours = ألا تجدون جهتكم هنا؟

invitation-title = دعوة من { $name }
invitation-by = دعوة موجَّهة إليكم من { $name }.
invitation-until = يمكنكم القبول حتى { $day }.
invitation-mandate-to = ينتهي الدور بعد { $day }.
invitation-accept = قبول
invitation-decline = اعتذار
invitation-no = ليست لكم؟
invitation-decline-what = لا يلزم حساب للاعتذار. سيعرفون أن الدعوة رُدَّ عليها ولا شيء غير ذلك.
invitation-sign-in = ادخلوا بالعنوان الذي وصلت إليه هذه الرسالة، أو أنشئوا به حسابًا. والدعوة بانتظاركم.
invitation-join = إنشاء حساب
invitation-other = أُرسلت هذه الدعوة إلى عنوان غير الذي دخلتم به. اخرجوا ثم ادخلوا بالعنوان الذي وصلت إليه الرسالة.
flash-invitation-accepted = أهلًا بكم. أصبحتم منتمين إلى الجهة.
flash-invitation-declined = تم الاعتذار.

organisation-fault-missing = نرجو ملء هذه الخانة.
organisation-fault-too-short = نرجو كتابة { $n } من الأحرف على الأقل.
organisation-fault-too-long = النص أطول من المتاح، وهو { $n } من الأحرف.
organisation-fault-too-many = العدد كبير، والحد الأقصى { $n }.
organisation-fault-unseen = في هذا النص رموز غير مرئية. نرجو كتابته من جديد.
organisation-fault-no-letters = يحتوي الاسم على حروف أو أرقام.
organisation-fault-mixed-scripts = كلمة في الاسم تجمع حروفًا من كتابات مختلفة، وهذا يسهِّل تزوير الأسماء. نرجو كتابتها من جديد أو تأكيد أنها مقصودة.
organisation-fault-unknown-choice = نرجو اختيار واحد من هذه.
organisation-fault-ein-digits = يتكون رقم EIN من تسعة أرقام، مثل 91-1234567.
organisation-fault-ein-prefix = لا يبدأ أي رقم EIN بهذين الرقمين. نرجو المراجعة.
organisation-fault-uei-length = يتكون رقم UEI من اثني عشر حرفًا ورقمًا بالضبط.
organisation-fault-uei-shape = لا يحتوي رقم UEI على الحرفين O وI، ولا يبدأ بصفر، ولا تتوالى فيه تسعة أرقام.
organisation-fault-number-shape = يتكون الرقم من حروف وأرقام، بينها شرطات أو نقاط أو خطوط مائلة مفردة.
organisation-fault-half-given = هذه الخانة مرتبطة بالتي بجانبها. املؤوا الاثنتين أو اتركوهما.
organisation-fault-expiry-missing = نرجو ذكر آخر يوم في الترخيص.
organisation-fault-not-a-day = نرجو كتابة يوم، مثل 2027-06-30.
organisation-fault-expired = انتهى هذا الترخيص. نرجو كتابة الترخيص الساري الآن.
organisation-fault-org-id-shape = نرجو كتابة السجل أولًا، مثل GB-CHC-202918.
organisation-fault-twice = الرقم نفسه مكتوب هنا مرتين.
organisation-fault-not-a-website = نرجو كتابة عنوان يبدأ بـ https:// أو http://.
organisation-fault-not-an-email = نرجو كتابة بريد إلكتروني مثل name@example.org.
organisation-fault-not-a-phone = يتكون رقم الهاتف من أرقام، وقد تسبقها علامة +.
organisation-fault-unknown-organization = لا توجد جهة بهذا الاسم هنا. نرجو نسخ عنوان صفحتها.
organisation-fault-own-sponsor = لا ترعى أي جهة نفسها ماليًا.
organisation-fault-sponsor-informal = لا يمكن لمجموعة بلا شكل قانوني أن تحفظ المال لغيرها.
organisation-fault-identifier-taken = هذا الرقم مسجَّل هنا باسم { $name }.
organisation-fault-unit-there = توجد وحدة بهذا الاسم.
organisation-fault-not-to-come = نرجو اختيار يوم قادم.
organisation-fault-member-already = هذا الشخص منتمٍ إلى الجهة.
organisation-fault-invited-already = هذا العنوان مدعو ولم يرد بعد.
organisation-fault-alike = يبدو الاسم مماثلًا لاسم { $name }.
organisation-fault-outdated = حفظ شخص آخر في هذه الأثناء. انظروا أعلاه ما حفظه.

problem-last-lead = لا بد من قائد للجهة
problem-last-lead-text = لم يتغير شيء. أنتم آخر من يقود هذه الجهة دون تاريخ انتهاء. عيِّنوا قائدًا آخر أولًا، ثم يمكنكم المغادرة.
problem-outdated = حفظ شخص آخر في هذه الأثناء
problem-outdated-text = لم يتغير شيء. افتحوا الصفحة من جديد لتروا وضعها الآن.
problem-organisation-facts = لا يمكن حفظ هذا
problem-organisation-facts-text = لم يتغير شيء. ارجعوا وراجعوا ما اخترتموه ثم حاولوا مرة أخرى.
problem-invitation-gone = رُدَّ على هذه الدعوة أو سُحبت
problem-invitation-gone-text = لم يبقَ ما يُفعل. إن كنتم ترون أنكم تنتمون إلى الجهة، فاطلبوا دعوة أخرى ممن دعاكم.
problem-invitation-expired = انتهت مدة هذه الدعوة
problem-invitation-expired-text = كان يمكن قبولها خلال أسبوعين. اطلبوا دعوة أخرى ممن دعاكم.
problem-invitation-address = هذه الدعوة لشخص آخر
problem-invitation-address-text = أُرسلت إلى عنوان غير الذي دخلتم به. ولم يتغير شيء.
problem-member-already = الانتماء قائم بالفعل
problem-member-already-text = لم يتغير شيء: هذا الشخص منتمٍ إلى الجهة.
problem-way-my = الذهاب إلى صفحتكم
problem-organisation-alike = يوجد هنا اسم يبدو مماثلًا
problem-organisation-alike-text = لم يتغير شيء. هو اسم { $name }. اطلبوا الانضمام إليها، أو اذكروا في «another» لماذا هذه جهة أخرى.
problem-organisation-number = هذا الرقم لجهة أخرى
problem-organisation-number-text = لم يتغير شيء. الرقم مسجَّل باسم { $name }.
