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
