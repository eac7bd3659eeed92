# The result of a round, the page of one proposal, and their charts.

results-title = النتيجة
results-of = نتيجة { $round }
results-headline = { $funded ->
    [0] لم يُموَّل أي مقترح من أصل { $all }.
    [one] مُوِّل مقترح واحد من أصل { $all }.
    [two] مُوِّل مقترحان من أصل { $all }.
    [few] مُوِّلت { $funded } مقترحات من أصل { $all }.
    [many] مُوِّل { $funded } مقترحًا من أصل { $all }.
   *[other] مُوِّل { $funded } مقترح من أصل { $all }.
}
results-voters = { $n ->
    [0] لم يصوِّت أحد.
    [one] صوَّت شخص واحد.
    [two] صوَّت شخصان.
    [few] صوَّت { $n } أشخاص.
    [many] صوَّت { $n } شخصًا.
   *[other] صوَّت { $n } شخص.
}
results-first = وجاء أولًا: { $name }.
results-spent = مُنح { $spent } من أصل { $budget }
results-left = بقي { $left }
results-money = المال
results-money-chart = مُنح { $share } من المال: { $spent } من أصل { $budget }.

results-outcome = { $outcome ->
    [funded] مموَّل
    [part_funded] مموَّل جزئيًا
    [reserve] على قائمة الاحتياط
    [ineligible] غير مؤهل
    [withdrawn] مسحوب
    [unworkable] غير قابل للتنفيذ
   *[not_funded] غير مموَّل
}
results-list = جميع المقترحات
results-order = الترتيب
results-order-choice = المموَّلة أولًا
results-order-support = بحسب { $unit ->
    [points] النقاط
   *[votes] الأصوات
}
results-order-means = المموَّلة أولًا، بالترتيب الذي اختارتها به القاعدة، ثم البقية بحسب { $unit ->
    [points] النقاط
   *[votes] الأصوات
}.
results-find = تضييق القائمة
results-find-words = كلمات من العنوان
results-find-category = الفئة
results-find-area = المنطقة
results-find-outcome = النتيجة
results-find-any = الكل
results-find-show = عرض
results-find-clear = عرض جميع المقترحات
results-option = { $name } ({ $n })
results-range = من { $from } إلى { $to } من أصل { $n }
results-pages = صفحات القائمة
results-next = التالي
results-no-match = لا يوجد مقترح يوافق هذا الاختيار
results-no-match-do = جرِّبوا كلمات أقل أو اعرضوا جميع المقترحات.
results-votes = { $n ->
    [0] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتًا
   *[other] { $n } صوت
}
results-points = النقاط: { $score }
results-running = المجموع حتى هنا { $sum }
results-line = هنا ينتهي المال
results-line-what = مُنح { $spent } وبقي { $left }.
results-line-full = لم يبقَ شيء من { $budget }.
results-why = لماذا؟

results-where = أين ذهب المال
results-by-category = المال بحسب الفئة
results-by-area = المال بحسب المنطقة
results-by-chart = { $n ->
    [one] ذهب كله إلى { $name }: { $sum }.
   *[other] ذهب أكثره إلى { $name }: { $sum }. ثم البقية بالترتيب.
}
results-by-overlap = المقترح الذي له عدة فئات يُحسب في كل منها.
results-unlabelled = غير مذكورة
results-table = عرض كجدول
results-column-name = الاسم
results-column-proposal = المقترح
results-column-funded = المموَّل
results-column-proposals = المقترحات
results-column-money = المال
results-column-share = من كل المال الممنوح
results-column-place = الترتيب
results-column-votes = { $unit ->
    [points] النقاط
   *[votes] الأصوات
}
results-column-cost = التكلفة
results-column-outcome = النتيجة
results-column-position = الموقع
results-scatter = الأصوات مقابل التكلفة
results-scatter-points = النقاط مقابل التكلفة
results-scatter-chart = عدد المقترحات { $n }: كلما ارتفعت زاد التأييد، وكلما ابتعدت زادت التكلفة.
results-chart-crowd = حيث تتراكب النقاط تمثّلها جميعًا نقطة واحدة.
results-scatter-along = أفقيًا: التكلفة بعملة { $currency }. رأسيًا: { $unit ->
    [points] النقاط
   *[votes] الأصوات
}.
results-scatter-along-plain = أفقيًا: التكلفة. رأسيًا: { $unit ->
    [points] النقاط
   *[votes] الأصوات
}.
results-map = على الخريطة
results-map-chart = { $n ->
    [zero] لا يذكر أي مقترح موقعه.
    [one] مقترح واحد يذكر موقعه.
    [two] مقترحان يذكران موقعيهما. الشمال إلى الأعلى.
    [few] { $n } مقترحات تذكر مواقعها. الشمال إلى الأعلى.
    [many] { $n } مقترحًا تذكر مواقعها. الشمال إلى الأعلى.
   *[other] { $n } مقترح تذكر مواقعها. الشمال إلى الأعلى.
}
results-map-some = { $n ->
    [zero] جميع المقترحات هنا.
    [one] مقترح واحد لا يذكر موقعًا، وهو غائب هنا.
    [two] مقترحان لا يذكران موقعًا، وهما غائبان هنا.
    [few] { $n } مقترحات لا تذكر موقعًا، وهي غائبة هنا.
    [many] { $n } مقترحًا لا تذكر موقعًا، وهي غائبة هنا.
   *[other] { $n } مقترح لا تذكر موقعًا، وهي غائبة هنا.
}
results-map-skip = تخطي الخريطة
results-kilometres = { $n } كم
results-metres = { $n } م
results-all = كل الأرقام في جدول واحد
results-all-title = كل أرقام { $round }

results-how = كيف جرى الفرز
results-how-rules = اللائحة كاملةً
results-blank = { $n ->
    [0] لم تكن هناك ورقة بيضاء.
    [one] ورقة واحدة بيضاء. تُحسب بين المصوِّتين كما تنص اللائحة.
    [two] ورقتان بيضاوان. تُحسبان بين المصوِّتين كما تنص اللائحة.
    [few] { $n } أوراق بيضاء. تُحسب بين المصوِّتين كما تنص اللائحة.
    [many] { $n } ورقة بيضاء. تُحسب بين المصوِّتين كما تنص اللائحة.
   *[other] { $n } ورقة بيضاء. تُحسب بين المصوِّتين كما تنص اللائحة.
}
results-ties = حالات التعادل
results-ties-none = لم يلزم حسم أي تعادل.
results-ties-some = { $n ->
    [zero] لم يلزم حسم أي تعادل.
    [one] تعادلت مقترحات مرة واحدة أثناء الفرز. وما حسم الأمر كان محددًا مسبقًا.
    [two] تعادلت مقترحات مرتين أثناء الفرز. وما حسم الأمر كان محددًا مسبقًا.
    [few] تعادلت مقترحات { $n } مرات أثناء الفرز. وما حسم الأمر كان محددًا مسبقًا.
    [many] تعادلت مقترحات { $n } مرة أثناء الفرز. وما حسم الأمر كان محددًا مسبقًا.
   *[other] تعادلت مقترحات { $n } مرة أثناء الفرز. وما حسم الأمر كان محددًا مسبقًا.
}
results-tie = الاختيار { $step }: تعادلت { $names }. تقدَّم { $chosen } بفضل { $by ->
    [cost] تكلفته الأقل
    [votes] أصواته الأكثر
    [lot] القرعة
   *[id] رقمه مقروءًا كنص
}.
results-ties-more = { $n ->
    [zero] لا حالات أخرى.
    [one] حالة تعادل أخرى مذكورة في result.json.
    [two] حالتا تعادل أخريان مذكورتان في result.json.
    [few] { $n } حالات تعادل أخرى مذكورة في result.json.
    [many] { $n } حالة تعادل أخرى مذكورة في result.json.
   *[other] { $n } حالة تعادل أخرى مذكورة في result.json.
}
results-listed-twice = { $times ->
    [zero] لا ورقة تكرر { $name }.
    [one] ورقة واحدة تذكر { $name } مرتين، وحُسب فيها مرة واحدة.
    [two] تكرر ذكر { $name } مرتين في الأوراق، وحُسب في كل ورقة مرة واحدة.
    [few] تكرر ذكر { $name } { $times } مرات في الأوراق، وحُسب في كل ورقة مرة واحدة.
    [many] تكرر ذكر { $name } { $times } مرة في الأوراق، وحُسب في كل ورقة مرة واحدة.
   *[other] تكرر ذكر { $name } { $times } مرة في الأوراق، وحُسب في كل ورقة مرة واحدة.
}
results-count-differs = يذكر الملف أن { $key } هو { $stated }، لكنه يحوي { $found }. وما يحويه هو الذي فُرز.

results-check = تحققوا بأنفسكم
results-check-how = خذوا الملف result.json وبرنامج هذه المنصة، وأعيدوا الفرز:
results-check-what = يقارن كل سطر بما هو منشور هنا، ويذكر أول سطر مختلف.
results-check-more = كيف يجري التحقق
results-files = التنزيلات
results-file-result = كل شيء: اللائحة، وكل مقترح مع سببه، وجميع أوراق الاقتراع
results-file-ballots = أوراق الاقتراع بصيغة Pabulib التي يستخدمها الباحثون
results-file-proposals = المقترحات في جدول لبرامج الجداول
results-file-size = { $size } كيلوبايت
results-file-hash = SHA-256

proposal-back = العودة إلى القائمة
proposal-funded = لماذا مُوِّل
proposal-not-funded = لماذا لم يُموَّل
proposal-facts = الأرقام
proposal-reference = الرقم
proposal-step = ترتيب الاختيار
proposal-step-of = { $step } من أصل { $n }
proposal-rank = الترتيب بحسب { $unit ->
    [points] النقاط
   *[votes] الأصوات
}
proposal-rank-of = { $place } من أصل { $n }
proposal-votes-of = { $votes } من أصل { $voters } ورقة اقتراع ({ $share })
proposal-points = النقاط
proposal-area = المنطقة
proposal-categories = الفئات
proposal-for = المستفيدون
proposal-position = الموقع
proposal-place = مكانه بين الجميع
proposal-place-chart = { $n ->
    [zero] لا مقترحات
    [one] مقترح واحد
    [two] مقترحان
    [few] { $n } مقترحات
    [many] { $n } مقترحًا
   *[other] { $n } مقترح
} جنبًا إلى جنب، وارتفاع كل منها بقدر { $unit ->
    [points] نقاطه
   *[votes] أصواته
}، والأعلى أولًا. هذا المقترح رقم { $place }.
proposal-neighbours = ما قبله وما بعده
proposal-this = هذا المقترح
proposal-unnamed = المقترح { $reference }
