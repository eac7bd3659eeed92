# The list of rounds, and the page of one round.

rounds-title = دورات المنح
rounds-lead = تعلن كل دورة مسبقًا كيف يُقسَّم مالها. هنا تجدون ما طلبته كل دورة، وما قرره الناس، ولماذا.
rounds-count = { $n ->
    [zero] لا دورات
    [one] دورة واحدة
    [two] دورتان
    [few] { $n } دورات
    [many] { $n } دورة
   *[other] { $n } دورة
}
rounds-find = البحث عن دورة
rounds-find-state = المرحلة
rounds-find-year = السنة
rounds-find-place = المكان
rounds-find-any = الكل
rounds-find-show = عرض
rounds-find-clear = عرض جميع الدورات
rounds-none = لم تُعلَن أي دورة بعد
rounds-none-what = عند إعلان أول دورة ستجدون هنا نص الطلب واللائحة والنتيجة، متاحةً للجميع.
rounds-none-operator = هل تديرون هذه المنصة؟ يملؤها هذان الأمران:
rounds-none-import = لإدخال تصويت جرى في مكان آخر
rounds-none-demo = للتجول أولًا في مقاطعة متخيَّلة
rounds-no-match = لا توجد دورة توافق هذا الاختيار
rounds-no-match-do = وسِّعوا الاختيار أو اعرضوا جميع الدورات.
rounds-vote-dates = التصويت: { $dates }
rounds-budget = { $budget } للتوزيع
rounds-outcome = { $funded ->
    [0] لم يُموَّل أي مقترح من أصل { $all }
    [one] مُوِّل مقترح واحد من أصل { $all }
    [two] مُوِّل مقترحان من أصل { $all }
    [few] مُوِّلت { $funded } مقترحات من أصل { $all }
    [many] مُوِّل { $funded } مقترحًا من أصل { $all }
   *[other] مُوِّل { $funded } مقترح من أصل { $all }
}

round-state = { $state ->
    [announced] معلنة
    [open] مفتوحة للمقترحات
    [evaluation] قيد التقييم والتصويت
    [deliberation] قيد المداولة
    [decided] صدر قرارها
    [closed] مغلقة
    [cancelled] ملغاة
   *[other] قيد الإعداد
}
round-state-means = { $state ->
    [announced] اللائحة ثابتة ومعلنة. يبدأ تقديم المقترحات من يوم الافتتاح.
    [open] يمكن للمجموعات تقديم مقترحاتها الآن.
    [evaluation] اللجان تقيِّم والمجتمع يصوِّت. لا يرى أحد الأصوات أو الدرجات قبل انتهاء الاثنين.
    [deliberation] انتهى التقييم والتصويت. يراجع المجلس النتيجة المحسوبة ويوقِّعها.
    [decided] النتيجة معلنة، ومع كل مقترح سببه.
    [closed] اكتملت جميع منح هذه الدورة. وتبقى النتيجة هنا.
    [cancelled] انتهت هذه الدورة دون قرار.
   *[other] هذه الدورة قيد الإعداد.
}
round-source = { $source ->
    [imported] جرى هذا التصويت في مكان آخر. أُدخل هنا من ملفه المنشور وفُرز من جديد.
    [demo] هذا التصويت متخيَّل، لبيان كيف تسير الأمور هنا.
   *[other] جرت هذه الدورة هنا.
}
round-facts = لمحة سريعة
round-budget = المال المراد تقسيمه
round-place = المكان
round-dates = التصويت
round-dates-between = من { $from } إلى { $to }
round-voters = المصوِّتون
round-proposals = المقترحات
round-decided = تاريخ النشر
round-how = كيف يُقسَّم المال
round-how-full = اللائحة كاملةً مع بصمتها
round-next = ماذا يمكنكم أن تفعلوا هنا
round-next-result = اعرفوا ما الذي مُوِّل ولماذا
round-next-check = تحققوا من النتيجة بأنفسكم
round-next-files = نزِّلوا كل شيء
round-pending = لا توجد نتيجة بعد
round-pending-what = ستظهر هنا لحظة صدور القرار: كل مقترح بأصواته وسببه.
round-back = جميع الدورات

rules-title = لائحة { $round }
rules-lead = هذه الكلمات والوثيقة أدناه تقولان الشيء نفسه. ومن لديه الوثيقة وأوراق الاقتراع يستطيع حساب النتيجة من جديد.
rules-words = بالكلمات
rules-document = كوثيقة
rules-document-what = هذه هي القاعدة كما تقرؤها البرامج، في صيغتها المعيارية.
rules-hash = بصمة SHA-256

rounds-find-words = كلمات
rounds-find-program = برنامج المنح
rounds-find-area = المنطقة
rounds-find-focus = المجال
rounds-find-open = الدورات التي تستقبل المقترحات الآن فقط
rounds-calendar = كل المواعيد لتقويمك
rounds-feed = الأخبار كموجز (Atom)

round-opens-at = تُستقبل المقترحات ابتداءً من { $at }، أي بعد { $left }.
round-closes-at = تُستقبل المقترحات حتى { $at }. الوقت المتبقي: { $left }.
round-left-days = { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
round-left-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
round-left-minutes = أقل من ساعة
round-left-until-end = بقي { $left }
round-left-until-start = بعد { $left }
round-read-questions = { $n ->
    [zero] اقرؤوا أسئلة الاستمارة
    [one] اقرؤوا السؤال الوحيد في الاستمارة
    [two] اقرؤوا سؤالَي الاستمارة
    [few] اقرؤوا أسئلة الاستمارة كلها وعددها { $n }
    [many] اقرؤوا أسئلة الاستمارة كلها وعددها { $n }
   *[other] اقرؤوا أسئلة الاستمارة كلها وعددها { $n }
}
round-ask = { $n ->
    [0] اسأل عن هذه الدورة
    [zero] اسأل عن هذه الدورة
    [one] سؤال واحد وجوابه
    [two] سؤالان وجواباهما
    [few] { $n } أسئلة وأجوبتها
    [many] { $n } سؤالًا وأجوبتها
   *[other] { $n } سؤال وأجوبتها
}
round-call = طلب تقديم المقترحات
round-call-languages = الطلب بلغات أخرى
round-call-fallback = هذا الطلب غير مكتوب بـ{ $wanted }. وهو هنا بـ{ $shown }.
round-call-none = ليس للطلب نص غير عنوانه.
round-when = ماذا يحدث ومتى
round-zone = المنطقة الزمنية: { $zone }.
round-calendar = أضيفوا المواعيد إلى تقويمكم
round-feed = تابع هذه الدورة كموجز (Atom)
round-phase = { $phase ->
    [letter_of_intent] خطابات النوايا
    [open] المقترحات
    [review] تقييم اللجان
    [vote] تصويت المجتمع
   *[deliberation] قرار المجلس
}
round-phase-state = { $state ->
    [done] (انتهى)
    [now] (الآن)
   *[next] (لم يأتِ بعد)
}
round-slips = مواعيد تغيّرت
round-slip = { $edge ->
    [start] { $phase }: انتقلت البداية من { $old } إلى { $new }.
   *[end] { $phase }: انتقلت النهاية من { $old } إلى { $new }.
}
round-money = أين يذهب المال
round-money-one = المبلغ كله { $amount } في مخصص واحد.
round-pot = المخصص
round-pot-amount = المبلغ
round-cap = { $who ->
    [alone] { $span ->
        [year] للجهة وحدها أن تطلب { $amount } في السنة على الأكثر.
       *[all] للجهة وحدها أن تطلب { $amount } في المجموع على الأكثر.
    }
   *[coalition] { $span ->
        [year] للائتلاف أن يطلب { $amount } في السنة على الأكثر.
       *[all] للائتلاف أن يطلب { $amount } في المجموع على الأكثر.
    }
}
round-who-title = من يستطيع التقدم
round-who-any = الجهات والمجموعات من كل نوع.
round-who = { $kinds }.
round-kind = { $kind ->
    [community_group] مجموعات أهلية
    [informal_group] مجموعات غير رسمية
    [nonprofit] جهات غير ربحية
    [faith_body] هيئات دينية
    [foundation] مؤسسات مانحة
    [cooperative] تعاونيات
    [firm] شركات
    [university] جامعات
    [school] مدارس
    [government_body] جهات حكومية
   *[tribal_nation] أمم قبلية
}
round-together = { $together ->
    [either] منفردة أو في ائتلاف، كما تشاء.
    [alone] كل جهة على حدة.
   *[coalition] في ائتلاف من عدة شركاء فقط.
}
round-serves = يجب أن يخدم ما تقترحونه { $areas }.
round-sponsor = للمجموعة التي ليس لها شكل قانوني أن تتقدم عبر راعٍ مالي.
round-self-check = اسألوا أنفسكم أولًا
round-self-check-no = وإلا:
round-weight = { $bloc ->
    [foundation] لتقييم المؤسسة { $share }
    [government] لتقييم الحكومة { $share }
    [panel] للجنة المجتمع { $share }
   *[vote] للتصويت العام { $share }
}
round-how-not-yet = لم تُحدد الأوزان بعد.
round-how-decided = { $mode ->
    [composite] تُجمع المراتب بحسب أوزانها: { $shares }.
    [gate] تقول اللجان أي المقترحات تجتاز، ثم يوزّع التصويت المال. وفي درجة اللجان { $shares }.
   *[weighted_equal_shares] ينفق كل طرف حصته من المال على ما يقدّره: { $shares }.
}
round-behind = من وراءها
round-funders = المال من { $funders }.
round-follow-title = ابق على اطلاع
round-follow-letters = رسالة تصلك حين يتغيّر شيء
