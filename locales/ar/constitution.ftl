# لائحة الدورة المُعدّة هنا: بكلمات بسيطة، وكوثيقة، وكيف تغيّرت ومن وقّع؛ وصفحات من يعلنونها ويعدّلونها.

constitution-version = النسخة { $number }، سارية منذ { $at }
constitution-earlier-version = تقرأ النسخة { $number }، ولم تعد سارية.
constitution-now = اقرؤوا اللائحة السارية
constitution-words = بكلمات بسيطة
constitution-words-what = كل جملة هنا مأخوذة من الوثيقة أدناه وحدها.
constitution-document-download = تنزيل الوثيقة
constitution-hash-what = بصمة SHA-256 للملف المنزَّل
constitution-show = عرض الوثيقة
constitution-promised = هذه هي المواعيد التي وُعد بها عند إعلان اللائحة. وإن تغيّر أحدها بعد ذلك فصفحة الدورة تبيّن الموعدين.
constitution-signatures = من وقّع
constitution-signatures-none = لم يوقّع أحد بعد.
constitution-signature = { $person } عن { $funder }، { $at }
constitution-changes = كيف تغيّرت هذه اللائحة
constitution-changes-none = لم تتغيّر منذ إعلانها.
constitution-change = النسخة { $number }: { $at }
constitution-change-reason = السبب
constitution-change-what = ما الذي تغيّر
constitution-change-link = اقرؤوا النسخة { $number } كاملة
constitution-void = بدأ من جديد: { $track ->
    [review] التقييم
   *[vote] التصويت
}، { $at }
constitution-void-what = أعلن المموّلون معًا بطلان الدورة { $run }. ما أُنجز فيها محفوظ ولا يُحتسب.

constitution-part = { $part ->
    [form] ما يُسأل عنه المتقدمون
    [budget] كيف يعرضون ميزانيتهم
    [rubric] معايير التقييم
    [panels] من يقيّم
    [money] المال
    [rules] كيف تجتمع الدرجات والأصوات والمال
    [vote] التصويت
    [applicants] من يمكنه التقدّم
    [dates] المواعيد
   *[call] طلب تقديم المقترحات
}
constitution-bloc = { $bloc ->
    [foundation] المؤسسة
    [government] الجهة الحكومية
    [panel] لجنة المجتمع
   *[vote] تصويت الجمهور
}
constitution-weight = { $bloc }: { $share }
constitution-weights = وزن كل كتلة
constitution-mode = { $mode ->
    [gate] درجات اللجان تقرر أي المقترحات يجتاز. وبين المجتازة يقرر التصويت وحده في المال.
    [weighted_equal_shares] لكل كتلة نصيبها من المال، تنفقه على المقترحات التي يقدّرها أعضاؤها.
   *[composite] يُوزن رأي كل كتلة في المقترح وتُجمع الأوزان. والمقترحات الأعلى نقاطًا تنال المال أولًا.
}
constitution-scale-rank = بحسب ترتيبه بين مقترحات مخصصه: { $blocs }.
constitution-scale-range = بحسب درجته أو تأييده كما هو: { $blocs }.
constitution-allocation = { $rule ->
    [greedy] تتحول الأصوات إلى مال هكذا: الأكثر أصواتًا أولًا.
    [greedy_per_cost] تتحول الأصوات إلى مال هكذا: الأكثر أصواتًا لكل وحدة تكلفة أولًا.
    [equal_shares] تتحول الأصوات إلى مال بالأنصبة المتساوية، ويعود ما تبقى.
    [equal_shares_greedy] تتحول الأصوات إلى مال بالأنصبة المتساوية، ويذهب ما تبقى إلى الأكثر أصواتًا.
    [equal_shares_add1] تتحول الأصوات إلى مال بأنصبة متساوية تكبر حتى يوشك الإنفاق أن يتجاوز المال.
    [equal_shares_add1_greedy] تتحول الأصوات إلى مال بأنصبة متساوية تكبر حتى يوشك الإنفاق أن يتجاوز المال، ويذهب ما تبقى إلى الأكثر أصواتًا.
   *[phragmen] تتحول الأصوات إلى مال بقاعدة فراغمن.
}
constitution-skip = { $skip ->
    [yes] المقترح الذي لا يتسع له الباقي يُتجاوز ويستمر العدّ.
   *[no] ينتهي العدّ عند أول مقترح لا يتسع له الباقي.
}
constitution-ties = إذا تساوى مقترحان فالفاصل بالترتيب: { $criteria }.
constitution-tie = { $by ->
    [cost] الطلب الأقل
    [votes] الأصوات الأكثر
    [lot] قرعة من سحب علني
   *[id] رقم المقترح
}
constitution-drawing = السحب: { $name }، { $at }.
constitution-least-score = يحتاج المقترح إلى { $points } من 100 نقطة على الأقل من اللجان.
constitution-least-support = الأوراق التي يجب أن تختار المقترح: { $n } على الأقل.
constitution-part-funding = { $part ->
    [yes] المقترح الذي لا يتسع له المال كاملًا يُعرض عليه ما تبقى، حتى أقل مبلغ حدّده.
   *[no] يُموَّل المقترح كاملًا أو لا يُموَّل.
}
constitution-bonus = العمل معًا يضيف { $points } من النقاط.
constitution-sign-at-submission = يوقّع كل شريك قبل تقديم المقترح.
constitution-sign-within = مهلة توقيع كل شريك بعد تقديم المقترح، بأيام العمل: { $days }.
constitution-guardrails = لا يجوز لأي دورة في هذا البرنامج أن تعطي التصويت أقل من { $vote }، أو التصويت ولجنة المجتمع معًا أقل من { $community }، أو مموّلًا واحدًا أكثر من { $cap }.

constitution-budget = المبلغ المتاح للمنح: { $amount }.
constitution-pot = { $name }: { $amount }
constitution-general-pot = { $name }: { $amount }، وما تتركه المخصصات الأخرى
constitution-source = { $amount } من { $funder } ({ $name })
constitution-source-pots = لهذه فقط: { $pots }.
constitution-source-condition = فقط حيث يصح هذا: { $text }
constitution-source-share = { $share } من المنحة الواحدة على الأكثر.
constitution-source-sum = { $amount } للمنحة الواحدة على الأكثر.
constitution-cap = { $cap ->
    [alone_per_year] لمن يتقدم منفردًا أن يطلب { $amount } في السنة على الأكثر.
    [alone_in_all] لمن يتقدم منفردًا أن يطلب { $amount } إجمالًا على الأكثر.
    [coalition_per_year] للائتلاف أن يطلب { $amount } في السنة على الأكثر.
   *[coalition_in_all] للائتلاف أن يطلب { $amount } إجمالًا على الأكثر.
}
constitution-holder-cap = لا يجوز لجهة واحدة أن تنال أكثر من { $amount } في الدورة كلها.
constitution-whole-awards = كل منحة يدفعها مصدر واحد.

constitution-criterion = { $name }: { $weight }
constitution-counts = { $counts ->
    [adjusted] المتوسط المحتسب معدَّل بحسب تشدد المقيّمين وتساهلهم.
   *[raw] يُحتسب المتوسط البسيط للتقييمات.
}
constitution-panel = { $bloc }. المقاعد: { $seats }؛ البدلاء: { $bench }؛ أقل عدد لتقييمات كل مقترح: { $least }
constitution-questions = عدد الأسئلة: { $n }. ويمكن قراءتها كلها قبل التسجيل.
constitution-categories = أنواع التكاليف: { $names }.

constitution-ballot = { $ballot ->
    [approval] أكثر ما يختاره الناخب من المقترحات: { $most }.
    [points] يوزّع كل ناخب { $most } من النقاط، وأكثرها لمقترح واحد { $each }.
   *[ranking] أكثر ما يرتّبه الناخب من المقترحات: { $most }.
}
constitution-identity = { $identity ->
    [code] رمز واحد، ورقة واحدة: يصل الرمز في رسالة أو بطاقة.
    [email] بريد إلكتروني مؤكد واحد، ورقة واحدة.
   *[register] سطر واحد في سجل الناخبين، ورقة واحدة.
}
constitution-bases = من يحق له التصويت: كل من { $bases } هنا.
constitution-basis = { $basis ->
    [lives] يسكن
    [works] يعمل
    [studies] يدرس
    [worships] يتعبّد
    [served] يتلقى خدمة
   *[owns] يملك بيتًا أو عملًا
}
constitution-least-age = السن الأدنى: { $age }.
constitution-scope = { $scope ->
    [own_area] يختار الناخب من مقترحات منطقته.
   *[all_pots] يختار الناخب من مقترحات كل المناطق.
}
constitution-on-paper = تُحتسب الأوراق المكتوبة أيضًا.
constitution-together = { $together ->
    [alone] تتقدم كل جهة منفردة.
    [coalition] التقدّم للائتلافات وحدها.
   *[either] للجهات أن تتقدم منفردة أو معًا.
}
constitution-sponsor = للمجموعة التي ليس لها كيان قانوني أن تتقدم عبر راعٍ مالي.
constitution-self-check = على من يتقدم أن يستطيع الإجابة بنعم عن هذا: { $text }
constitution-self-check-no = { $asked } وإلا: { $no }
constitution-phase = { $phase ->
    [letter_of_intent] خطابات النوايا
    [open] المقترحات
    [review] التقييم
    [vote] التصويت
   *[deliberation] القرار
}
constitution-span = { $phase }: من { $from } إلى { $to }
constitution-grace = ما بدأ قبل انتهاء المهلة يمكن إرساله بعدها خلال هذه الدقائق: { $minutes }.

# ما يمنع اللائحة.
rules-fault-sum = مجموع الأوزان { $sum }% وليس 100%.
rules-fault-vote-in-gate = في هذا النمط يقرر التصويت وحده في المال، فلا نصيب له في درجة الاجتياز: وزنه 0%.
rules-fault-vote-floor = وزن التصويت { $actual }%. هذا البرنامج يطلب { $limit }% على الأقل، والفرق { $by }%.
rules-fault-community-floor = وزن التصويت ولجنة المجتمع معًا { $actual }%. هذا البرنامج يطلب { $limit }% على الأقل، والفرق { $by }%.
rules-fault-cap-foundation = وزن المؤسسة { $actual }%. لا يجوز أن يزيد وزن أي مموّل في هذا البرنامج على { $limit }%، والزيادة { $by }%.
rules-fault-cap-government = وزن الجهة الحكومية { $actual }%. لا يجوز أن يزيد وزن أي مموّل في هذا البرنامج على { $limit }%، والزيادة { $by }%.
rules-fault-share = اكتب نسبة من 0 إلى 100، مثل 35 أو 12.5.
rules-fault-number = اكتب عددًا صحيحًا، أو اتركه فارغًا.
rules-fault-reason = سيقرأ الجميع السبب. اكتب جملة على الأقل، ولا تتجاوز 2000 حرف.
rules-fault-moment = اكتب تاريخًا ووقتًا تعرضه الساعات. المنطقة الزمنية: { $zone }.
rules-fault-body = ليس هذا هو الجزء كوثيقة: { $what }

pull-warning = بعض الأوزان تعمل بغير ما تقول
pull-what = في هذا المقياس لا تحرّك الكتلة كثيرًا إذا تقاربت درجاتها. في مثال من 12 مقترحًا، درجات اللجان فيه من 40 إلى 95 والتأييد من 4% إلى 31% من الأوراق، تعمل الأوزان هكذا:
pull-line = { $bloc }: يقول { $nominal } ويعمل مثل { $effective }
pull-yes = نعلم ذلك ونقصده

# الإعلان.
announce-title = إعلان الدورة
announce-lead = بالإعلان تُثبَّت اللائحة وتصبح علنية. وبعده لا تتغير إلا إذا وقّع المموّلون التغيير معًا.
announce-missing = ليس بعد: هناك ما ينقص
announce-missing-where = { $part }: الناقص { $n }
announce-refused = لا يمكن إعلان هذه اللائحة
announce-opens-past = موعد فتح الدورة { $at } قد مضى. اختر موعدًا لاحقًا.
announce-what = ما الذي سيُثبَّت
announce-told = من الذي سيُبلَّغ
announce-told-followers = كل من يتابع هذه الدورة أو إحدى مناطقها يتلقى رسالة بلغته.
announce-told-public = تظهر الدورة في قائمة الدورات وفي الخلاصات وفي التقويم.
announce-sign = التوقيع
announce-sign-two = يوقّع شخص عن كل مموّل، وكلٌّ غير الآخر. والتوقيع الأخير يعلن الدورة في الحال.
announce-sign-one = توقيعك يعلن الدورة في الحال.
announce-sign-for = وقّع عن { $funder }
announce-signed-already = وقّع { $person } عن { $funder }، { $at }.
announce-waits-for = لم يوقّع بعد: { $funders }.
announce-not-yours = يمكنك قراءة هذا. وللتوقيع تحتاج إلى دور لدى أحد المموّلين.
announce-done = أُعلنت هذه الدورة.
announce-done-rules = اطّلع على لائحتها
flash-announcement-signed = تم التوقيع. تُعلَن الدورة حين يوقّع الجميع.
flash-round-announced = أُعلنت. اللائحة مثبّتة وعلنية.
flash-announcement-outdated = تغيّرت اللائحة بعد أن فتحت هذه الصفحة. راجعها قبل التوقيع؛ لم يُوقَّع شيء.
flash-announcement-not-signed = لم يُوقَّع شيء: إما أن هذا المموّل وقّع من قبل، أو أنك وقّعت عن الآخر.
flash-pull-not-accepted = لم يُوقَّع شيء. وافق على كيفية عمل الأوزان، أو اختر مقياسًا آخر.

# التعديل.
amend-title = تعديل اللائحة
amend-lead = تغيير اللائحة المعلنة يحتاج إلى سبب علني وتوقيع كل مموّل، وكل توقيع من شخص غير الآخر. ولا يجوز بعد أن يقيّم أحد أو يصوّت.
amend-closed = لم يعد تعديل اللائحة ممكنًا
amend-closed-state = تجاوزت هذه الدورة المراحل التي يجوز فيها تغيير لائحتها.
amend-closed-reviews = سبق أن قيّم أحدهم وفق هذه اللائحة.
amend-closed-ballots = سبق أن صوّت أحدهم وفق هذه اللائحة.
amend-waiting = بانتظار التوقيعات
amend-waiting-none = لا شيء ينتظر التوقيع.
amend-past = ما تقرر من قبل
amend-ending = { $ending ->
    [in_force] سارٍ
    [withdrawn] سُحب
   *[overtaken] سبقه تغيير آخر
}
amend-kind = { $kind ->
    [void] بدء مرحلة من جديد
   *[amendment] تغيير في اللائحة
}
amend-written = كتبه { $person }، { $at }
amend-withdraw = سحب
amend-new = كتابة تغيير
amend-choose = اختر ما ينبغي تغييره. يظهر نموذجه كما هو نافذ، وتكتب السبب إلى جانبه.
amend-part-title = تعديل: { $part }
amend-form = يُعدَّل كل سؤال على حدة: غيّر كلماته أو حدوده أو موضعه، أو أضف سؤالًا، أو احذف واحدًا.
amend-why = السبب
amend-reason = السبب، ليقرأه الجميع
amend-reason-hint = قل ما الذي يتغير ولمن، ولماذا الآن.
amend-language = لغة السبب
amend-save = اكتبه للتوقيع
amend-void = بدء مرحلة من جديد
amend-void-what = إذا فسدت مرحلة بما لا يصلح، فللمموّلين أن يعلنوا بطلانها معًا. وما قُيّم أو صُوّت عليه حتى ذلك الحين محفوظ ولا يُحتسب.
amend-void-track = المرحلة
amend-void-from = تجري من جديد من
amend-void-to = حتى
amend-void-save = اكتبه للتوقيع
amend-track = { $track ->
    [review] التقييم
   *[vote] التصويت
}
flash-amendment-written = كُتب. ويسري حين يوقّع كل مموّل.
flash-act-signed = تم التوقيع. ويسري حين يوقّع كل مموّل.
flash-act-in-force = وقّع الجميع: صار ساريًا وعلنيًا.
flash-act-not-signed = لم يُوقَّع شيء: إما أنه أُغلق، أو أن هذا المموّل وقّع من قبل، أو أنك وقّعت عن الآخر.
flash-act-withdrawn = سُحب. ويبقى في السجل.
amend-fault-nothing = لن يتغير شيء.
amend-fault-outdated = عُدّلت اللائحة وهذه الصفحة مفتوحة. راجعها من جديد.
amend-fault-dates = المواعيد لا تتغير هنا. غيّرها في صفحة المواعيد المعلنة.
amend-fault-missing = سينقص عندئذ شيء: { $what }

# ما الذي تغيّر، بالكلمات.
change-added = { $at }: أُضيف { $after }.
change-removed = { $at }: حُذف { $before }.
change-changed = { $at }: { $after } بدلًا من { $before }.
change-reordered = { $at }: بترتيب آخر.
change-text = { $at }:

# المواعيد المعلنة.
promise-title = المواعيد المعلنة
promise-lead = ما وُعد به لا يُمحى. وإذا تغيّر موعد بقي الموعدان والسبب في صفحة الدورة، وبُلّغ كل من يتابعها.
promise-when = { $phase }، { $edge ->
    [start] البداية
   *[end] النهاية
}
promise-to = التاريخ والوقت الجديدان
promise-to-hint = المنطقة الزمنية: { $zone }.
promise-second = في ليلة تأخير الساعات: الثاني من وقتين متساويين
promise-reason = السبب، ليقرأه الجميع
promise-move = غيّر الموعد
promise-none = لم يعد تغيير أي موعد ممكنًا.
flash-date-moved = تغيّر الموعد. ويُبلَّغ كل من يتابع الدورة.
promise-fault-same = هذا هو الموعد القائم.
promise-fault-past = الموعد الجديد قد مضى.
promise-fault-forward = هناك من يعمل على هذا الموعد. المهلة تُمدَّد ولا تُقدَّم أبدًا.
promise-fault-order = ستقع المراحل في ترتيب خاطئ.
promise-fault-outdated = تغيّر هذا الموعد والصفحة مفتوحة. راجعه من جديد.
promise-fault-late = لم يعد تغيير هذا الموعد ممكنًا.
promise-fault-skipped = لا ساعة تعرض هذا الوقت ({ $zone }): الساعات تقفز فوقه. الأقرب إليه { $before } و{ $after }.

# صفحة جزء «الأوزان والقواعد».
ruleset-lead = وزن كل طرف، وكيف تتحول الدرجات والأصوات إلى مال. كل ذلك يُثبَّت بالإعلان.
ruleset-mode = ما الذي يقرر في المال
ruleset-weights = وزن كل كتلة بالنسبة المئوية
ruleset-weights-hint = المجموع 100%.
ruleset-scales = مقياس كل كتلة
ruleset-scales-hint = للطريقة الأولى في القرار. بالترتيب تحرّك كل كتلة بقدر وزنها.
ruleset-scale = { $scale ->
    [range] بالدرجة أو التأييد كما هو
   *[mid_rank] بالترتيب
}
ruleset-allocation = كيف تتحول الأصوات إلى مال
ruleset-allocation-hint = للطريقتين الأخريين في القرار.
ruleset-skip = الاستمرار بعد مقترح لا يتسع له الباقي
ruleset-ties = إذا تساوى مقترحان
ruleset-tie-place = يُسأل في المرتبة { $n }
ruleset-tie-none = لا شيء بعده
ruleset-drawing = السحب العلني الذي تقوم عليه القرعة
ruleset-drawing-hint = مثل يانصيب حكومي في تاريخ معيّن. يجب أن يأتي بعد فتح الصندوق بأربع وعشرين ساعة على الأقل. اتركه فارغًا إن لم تكن قرعة.
ruleset-drawing-held = تاريخ السحب ووقته
ruleset-least-score = أقل درجة من اللجان، من 100
ruleset-least-score-hint = اتركه فارغًا إن لم يوجد. وحيث تقرر اللجان من يجتاز فهذا هو حد الاجتياز.
ruleset-least-support = أقل عدد من الأوراق تختار المقترح
ruleset-optional = اتركه فارغًا إن لم يوجد.
ruleset-part-funding = عرض ما تبقى، حتى أقل مبلغ يحدده المقترح
ruleset-bonus = نقاط العمل معًا، 5 على الأكثر
ruleset-signatures = متى يوقّع الشركاء
ruleset-sign-at-submission = قبل تقديم المقترح
ruleset-sign-days = أيام العمل بعد التقديم

problem-rules-refused = القواعد لا تسمح بهذا
problem-rules-refused-text = لم يتغير شيء. السبب: { $what }
