# البحث عن شركاء: ما تبحث عنه المجموعات وما تعرضه، والتعارف حين يوافق الطرفان.

nav-partners = شركاء
my-way-partners = البحث عن شركاء

## الرسائل. لا يذكر العنوان أي قرار.

letter-introduction-asked-subject = مجموعة تودّ التعرّف إلى { $organization }
letter-introduction-asked-lead = { $sector ->
    [community] مجموعة أهلية تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
    [nonprofit] جهة غير ربحية تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
    [philanthropy] مؤسسة مانحة تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
    [business] شركة تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
    [education] مدرسة أو جامعة تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
    [government] جهة حكومية تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
   *[tribal_nations] أمة قبلية تودّ التعرّف إلى { $organization }. قرأت هذا في إعلانكم:
}
letter-introduction-asked-next = إن وافقتم قرأ كل طرف اسم الآخر. وإن رفضتم أو لم تجيبوا خلال { $n } يومًا فلن يعرف أحد أنكم أنتم.
letter-introduction-asked-action = القراءة والرد
letter-introduction-accepted-subject = جديد في تعارف يخص { $organization }
letter-introduction-accepted-lead = { $organization } و{ $other } يودّان التعارف.
letter-introduction-accepted-next = في الصفحة الأسماء وطرق التواصل. من يكتب أولًا يسهّل الأمر على الطرفين.
letter-introduction-accepted-action = عرض من تعرّفتم إليهم
letter-introduction-not-now-subject = جديد في تعارف طلبتموه
letter-introduction-not-now-lead = ليس الآن. سألتم عن هذا الإعلان:
letter-introduction-not-now-next = هذا لا يقول شيئًا عنكم: الخطط كثيرة والناس قليلون. قد تناسبكم إعلانات أخرى.
letter-introduction-not-now-action = عرض ما طلبتموه

## اللوحة

partners-title = البحث عن شركاء
partners-find = البحث عن شريك
partners-lead = قولوا ما تبحثون عنه أو ما تستطيعون تقديمه. تتعرّفون إلى الآخرين حين يوافق الطرفان.
partners-how-post = انشروا ما تبحثون عنه أو ما تعرضونه. يقرأ الآخرون نوع جهتكم ولا يقرؤون اسمها أبدًا.
partners-how-ask = اقرؤوا ما ينشره الآخرون واطلبوا التعارف.
partners-how-meet = إن وافق الطرفان قرأ كل منهما اسم الآخر. وإلا فلن يعرف أحد من الذي رفض.
partners-who-sees = لا يقرأ هذا إلا المجموعات. لا يرى المموّلون والمقيّمون وفريق العمل هذه الصفحات.
partners-need-organisation = للقراءة والنشر يجب الانتماء إلى جهة هنا. ومجموعة الجيران غير المسجّلة رسميًا جهةٌ أيضًا.
partners-need-sign-in = سجّلوا الدخول للقراءة والنشر.
partners-join = الانضمام
partners-to-shelf = نماذج للعمل معًا
partners-waiting = طلبات تعارف تنتظر ردكم: { $n }
partners-new-seek = قولوا ما تبحثون عنه
partners-new-offer = قولوا ما تعرضونه
partners-members-read = يمكنكم القراءة هنا. أما النشر والسؤال فلمن يقود جهتكم أو يتصرف باسمها.
partners-mine = إعلاناتكم
partners-mine-none = ليست لكم إعلانات بعد.
partners-mine-none-what = انشروا ما تبحثون عنه أو ما تستطيعون تقديمه، ثم نقترح عليكم من قد يناسبكم.
partners-suggested = اقتراحات لإعلاناتكم
partners-suggested-none = لا أحد يناسب بعد. انظروا أدناه إلى ما ينشره الآخرون وعودوا بعد أيام.
partners-others = ما يبحث عنه الآخرون وما يعرضونه
partners-words = كلمات
partners-kind = يبحث أو يعرض
partners-help = نوع المساعدة
partners-focus = الموضوع
partners-area = المكان
partners-sector = من أي قطاع في المجتمع
partners-any = الكل
partners-show = عرض
partners-no-match = لا إعلان يوافق ما اخترتموه.
partners-none = لم ينشر أحد غيركم بعد.
partners-none-what = قلّلوا الاختيارات، أو انشروا ما تبحثون عنه: سيجدكم الآخرون.
partners-count = الإعلانات: { $n }
partners-more = إعلانات أخرى

partner-kind = { $kind ->
    [seek] يبحث
   *[offer] يعرض
}
partner-help = { $help ->
    [people] ناس
    [place] مكان
    [money_handling] حفظ المال
    [skills] خبرات
    [languages] لغات
    [equipment] معدات
    [reach] الوصول إلى الناس
    [transport] نقل
    [care] وجبات أو رعاية أطفال
   *[research] بحث
}
partner-focus = { $focus ->
    [home] السكن
    [health] الصحة
    [food] الغذاء
    [work] العمل والدخل
    [young_people] الأطفال والشباب
    [older_people] كبار السن
    [learning] التعلّم والمدارس
    [newcomers] القادمون الجدد
    [disability] العيش مع الإعاقة
    [belonging] التعارف والألفة
    [culture] الفنون والثقافة
    [sport] الرياضة واللعب
    [nature] الطبيعة والمناخ
    [public_places] الشوارع والحدائق والأماكن العامة
   *[safety] الأمان والعدالة
}
partner-help-means = { $help ->
    [people] ناس: متطوعون وعاملون
    [place] مكان: غرفة، قاعة، حديقة، مطبخ
    [money_handling] حفظ المال لمجموعة غير مسجّلة رسميًا (راعٍ مالي)
    [skills] خبرات: محاسبة، بناء، تعليم، صحة
    [languages] لغات: ترجمة شفهية وتحريرية
    [equipment] معدات: أدوات، حواسيب، آلات
    [reach] الوصول إلى الناس: أن تكون معروفًا وموثوقًا
    [transport] نقل الناس أو المواد
    [care] وجبات، ورعاية الأطفال أثناء ذلك
   *[research] بحث: أرقام، استبيانات، معرفة ما ينجح
}
partner-reason = { $reason ->
    [offers] يعرض { $help }
    [seeks] يبحث عن { $help }
    [other_sector] قطاع آخر
    [we_want_such] نوع الشريك الذي تبحثون عنه
    [they_want_such] يبحث عن جهة مثلكم
    [same_focus] الموضوع نفسه
    [same_area] المنطقة نفسها
   *[same_round] الدورة نفسها
}
partner-suggested-why = لماذا:
partner-post-title = { $kind ->
    [seek] يبحث عن { $help }
   *[offer] يعرض { $help }
}
partner-post-over = مغلق
partner-post-focus = الموضوع: { $labels }
partner-post-areas = المكان: { $labels }
partner-post-wanted = يودّ التعرّف إلى: { $sectors }
partner-post-round = للدورة
partner-post-until = حتى { $day }
partner-post-posted = نُشر في { $day }
partner-post-mine = هذا إعلانكم. يقرؤه الآخرون كما هو هنا، دون اسمكم.
partner-post-close = إغلاق هذا الإعلان
partner-post-close-what = لن يستطيع أحد السؤال عنه بعد ذلك. ومن ينتظر ردكم يُقال له «ليس الآن».
partner-post-suggested = من قد يناسب
partner-post-asked = سألتم عن هذا الإعلان

partner-new-title = قولوا ما تبحثون عنه أو تعرضونه
partner-new-lead = يستغرق خمس دقائق، ويمكنكم إغلاقه في أي وقت.
partner-new-organisation = لأي جهة؟
partner-new-organisation-hint = يقرأ الآخرون نوعها لا اسمها.
partner-new-kind = ما هو؟
partner-new-seek = نبحث عن مساعدة
partner-new-offer = نعرض مساعدة
partner-new-help = أي نوع من المساعدة؟
partner-new-text = بكلماتكم
partner-new-text-hint = لأي غرض، وكم، ومتى؟ دون أسماء أو عناوين أو أرقام هاتف: تأتي حين يوافق الطرفان.
partner-new-language = لغة كلماتكم
partner-new-focus = ما موضوعه؟
partner-new-focus-hint = اختاروا من واحد إلى خمسة. تقرؤها كل مجموعة بلغتها.
partner-new-other-focus-show = موضوع ليس في هذه القائمة
partner-new-other-focus = ما الموضوع الآخر؟
partner-new-areas = أين؟
partner-new-areas-hint = اختاروا من منطقة واحدة إلى خمس مناطق.
partner-new-areas-typed-hint = من منطقة واحدة إلى خمس مناطق، كل منطقة في سطر.
partner-new-other-areas-show = منطقة ليست في هذه القائمة
partner-new-other-areas = أين أيضًا؟
partner-new-other-hint = كل واحد في سطر. يُقرأ كما تكتبونه، بهذه اللغة وحدها.
partner-new-wanted = من تودّون التعرّف إليه؟
partner-new-wanted-hint = لا تختاروا شيئًا إن كان الجميع مرحبًا بهم. كثيرًا ما يأتي الشركاء من القطاعات الأخرى بما ليس لديكم.
partner-new-round = لدورة معيّنة؟
partner-new-round-none = لا دورة بعينها
partner-new-until = حتى متى يبقى؟
partner-new-until-hint = خلال { $n } يومًا من الآن على الأكثر.
partner-new-shown = سيقرأ الآخرون كل هذا إلا اسم جهتكم.
partner-new-send = النشر

## التعارف

introductions-title = التعارف
introductions-lead = من يودّ التعرّف إليكم، ومن سألتم عنه، ومن تعرّفتم إليه.
introductions-waiting = تنتظر ردكم
introductions-waiting-none = لا أحد ينتظر ردكم.
introductions-waiting-none-what = حين تودّ مجموعة التعرّف إليكم تصلكم رسالة وتجدون الطلب هنا.
introductions-to-board = عرض ما يبحث عنه الآخرون وما يعرضونه
introductions-met = من تعرّفتم إليهم
introductions-asked = ما طلبتموه
introductions-asked-none = لم تسألوا أحدًا بعد.
introductions-answered = ما سُئلتم عنه من قبل
introduction-of-us = { $sector ->
    [community] مجموعة أهلية تودّ التعرّف إلى { $organization }
    [nonprofit] جهة غير ربحية تودّ التعرّف إلى { $organization }
    [philanthropy] مؤسسة مانحة تودّ التعرّف إلى { $organization }
    [business] شركة تودّ التعرّف إلى { $organization }
    [education] مدرسة أو جامعة تودّ التعرّف إلى { $organization }
    [government] جهة حكومية تودّ التعرّف إلى { $organization }
   *[tribal_nations] أمة قبلية تودّ التعرّف إلى { $organization }
}
introduction-about = قرأت هذا في إعلانكم:
introduction-note = وتقول:
introduction-answer-until = يُقبل الرد حتى { $day }.
introduction-yes-shows = إن وافقتم قرأ كل طرف اسم جهة الآخر، واسم وبريد من سأل أو أجاب، وجهة الاتصال التي تذكرها كل جهة.
introduction-yes = نعم، عرّفونا
introduction-no = ليس الآن
introduction-met-with = تعارفتم باسم { $organization }.
introduction-invite = ادعوهم إلى إحدى مسوداتكم:
introduction-sees = { $state ->
    [waiting] بانتظار الرد
    [accepted] تعارفتم
    [not_now] ليس الآن
   *[withdrawn] سُحب
}
introduction-asked-sees = { $state ->
    [waiting] بانتظار ردكم
    [accepted] تعارفتم
    [declined] قلتم ليس الآن
   *[over] انتهى
}
introduction-asked-for = طُلب باسم { $organization }
introduction-withdraw = السحب
introduction-withdraw-what = لا يمكنكم السؤال عن هذا الإعلان مرة أخرى.
introduction-ask-title = طلب التعارف
introduction-ask-what = يقرؤون نوع جهتكم وما تكتبونه هنا. إن وافقوا خلال { $n } يومًا قرأ كل طرف اسم الآخر. ولكم سؤال واحد عن كل إعلان.
introduction-ask-organisation = لأي جهة؟
introduction-ask-note = لماذا تناسبونهم؟ (يمكن تركه فارغًا)
introduction-ask-note-hint = { $n ->
    [few] { $n } أحرف على الأكثر
    [many] { $n } حرفًا على الأكثر
   *[other] { $n } حرف على الأكثر
}. دون أسماء أو عناوين أو أرقام بعد.
introduction-ask-shown = إن وافق الطرفان قرؤوا اسم جهتكم واسمكم وبريدكم وجهة الاتصال التي تذكرها جهتكم.
introduction-ask-send = السؤال
introduction-asked-before = سألت جهتكم عن هذا الإعلان من قبل. ولكم سؤال واحد عن كل إعلان.
introduction-own-post = هذا إعلان جهة تنتمون إليها.
introduction-limit-posts = لجهتكم إعلانات مفتوحة عددها { $n }، ولن يقرأ أحد أكثر من ذلك. أغلقوا واحدًا أولًا.
introduction-limit-month = عدد إعلانات جهتكم خلال ثلاثين يومًا { $n }. انتظروا أيامًا قبل الإعلان التالي.
introduction-limit-asks = عدد أسئلة جهتكم منذ أمس { $n }. اسألوا غدًا: هكذا يكون كل سؤال مقصودًا.
introduction-limit-waiting = عدد أسئلتكم التي تنتظر ردًا { $n }. انتظروا بعضها أو اسحبوا واحدًا.

introduction-fault-missing = نرجو ملء هذا الحقل.
introduction-fault-too-short = قولوا أكثر قليلًا: { $n ->
    [few] { $n } أحرف على الأقل
    [many] { $n } حرفًا على الأقل
   *[other] { $n } حرف على الأقل
}.
introduction-fault-too-long = نرجو الاختصار إلى { $n ->
    [few] { $n } أحرف
    [many] { $n } حرفًا
   *[other] { $n } حرف
}.
introduction-fault-too-many = اختاروا الأهم، وعددها { $n } على الأكثر.
introduction-fault-unseen = هنا رموز لا يراها أحد. نرجو الكتابة من جديد.
introduction-fault-unknown-choice = نرجو اختيار واحد من هذه.
introduction-fault-not-a-day = نرجو اختيار يوم، مثل 2027-06-30.
introduction-fault-not-to-come = نرجو اختيار يوم قادم.
introduction-fault-too-far = نرجو اختيار يوم خلال { $n } يومًا من الآن.
introduction-fault-unknown-round = لا نعرف دورة كهذه. اختاروا واحدة من القائمة أو لا شيء.
introduction-fault-not-ours = اختاروا جهة تتصرفون باسمها.
introduction-fault-reveals-name = هنا اسم يدلّ عليكم. اتركوه الآن: تأتي الأسماء حين يوافق الطرفان.
introduction-fault-reveals-email = هنا بريد إلكتروني أو اسم في شبكة. اتركوه الآن: يحصل عليه الطرفان حين يوافقان.
introduction-fault-reveals-phone = هنا ما يشبه رقم هاتف. اتركوه الآن: يحصل عليه الطرفان حين يوافقان.
introduction-fault-reveals-web = هنا عنوان على الشبكة. اتركوه الآن: إنه يدلّ عليكم.
introduction-fault-reveals-address = هنا شارع ورقم أو رمز بريدي. اسم المنطقة يكفي الآن.

flash-partner-posted = إعلانكم على اللوحة. لا يقرأ أحد لمن هو.
flash-partner-closed = أُغلق. لا يستطيع أحد السؤال عنه بعد الآن.
flash-introduction-asked = تم السؤال. تصلكم رسالة حين يأتي الرد.
flash-introduction-accepted = تعارفتم. وصلت رسالة إلى الطرفين.
flash-introduction-declined = تم. يُقال لهم «ليس الآن» ولا شيء غير ذلك.
flash-introduction-withdrawn = تم السحب.

problem-partners-organisation = يلزمكم لهذا جهة تتصرفون باسمها
problem-partners-organisation-text = سجّلوا مجموعتكم، أو اطلبوا ممن يقودها أن تتصرفوا باسمها. ومجموعة الجيران غير المسجّلة رسميًا مرحب بها أيضًا.
problem-introduction-gone = انتهى هذا
problem-introduction-gone-text = أُجيب عنه أو سُحب أو أُغلق من قبل، أو انقضى وقته. لم يتغيّر شيء الآن.
problem-way-organisations = الذهاب إلى جهاتكم
problem-way-partners = الذهاب إلى اللوحة
