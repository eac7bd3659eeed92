# مقترحات على ورق أو بالصوت: يُدخلها فريق العمل، وتؤكدها المجموعة.

letter-coalition-read-back-subject = اقرؤوا ما كتبناه نيابةً عنكم: { $round }
letter-coalition-read-back-lead = أحضرت { $partner } مقترحًا إلى { $round } على ورق أو بالصوت، وقد أدخلناه.
letter-coalition-read-back-next = اقرؤوه كله وأكّدوه، أو قولوا لنا ما الخطأ فيه. لا يُحسب ولا يراجعه أحد قبل تأكيدكم.
letter-coalition-read-back-action = اقرؤوه
letter-coalition-read-back-dropped-subject = لم نعد نطلب منكم قراءة هذا: { $round }
letter-coalition-read-back-dropped-lead = ما كتبناه نيابة عن { $partner } لم يُؤكَّد، وقد أسقطناه. { $reason ->
    [changed_mind] أخبرتمونا أن مجموعتكم غيّرت رأيها.
    [twice] كان لدينا مرتين، أو أرسلتموه بأنفسكم.
    [mistake] كان قد بُدئ به خطأً.
   *[not_reached] لم نتمكن من الوصول إليكم.
}
letter-coalition-read-back-dropped-next = لا يُحفظ منه شيء. إن لم يكن هذا ما تريدون فأخبرونا، أو تقدّموا بأنفسكم ما دام هناك وقت.
letter-coalition-read-back-dropped-action = عرض الدورة

read-back-title = القراءة والتأكيد
read-back-for-whom = قولوا عن أي جهة تجيبون. ثم تقرؤون كل ما أُدخل وتؤكدونه.
read-back-go = قراءة ما أُدخل
read-back-waits = أدخل فريق العمل ما أحضرتموه. يُحسب حين تقرؤونه وتؤكدونه.
read-back-lead = { $how ->
    [paper] وصلت ورقتكم { $arrived }. أدخلها { $name }.
    [voice] وصل تسجيلكم { $arrived }. أدخله { $name }.
    [visit] حدّثتمونا { $arrived }. أدخله { $name }.
   *[phone] حدّثتمونا بالهاتف { $arrived }. أدخله { $name }.
}
read-back-what = اقرؤوا كل جزء. أكّدوه كله، أو قولوا بكلماتكم ما الخطأ؛ يصححه فريق العمل ثم يسألكم من جديد.
read-back-until = يمكنكم التأكيد حتى { $at }.
read-back-being-typed = يصححه فريق العمل الآن. تصلكم رسالة حين يمكنكم قراءته من جديد.
read-back-you-said = ما قلتموه
read-back-whole = الكل
read-back-partners = ذكرتم شركاء
read-back-partners-what = لا يدعو فريق العمل شركاء عنكم. ادعوهم هنا قبل التأكيد؛ من لم يُدعَ لا يشارك.
read-back-take-on = هذا مقترحنا: نتابع لدعوة الشركاء
read-back-invite = دعوة الشركاء
read-back-wrong-here = هذا خطأ
read-back-wrong-say = ما الخطأ؟
read-back-wrong-whole = هل هناك خطأ آخر أو شيء ناقص؟
read-back-wrong-hint = تكفي كلماتكم.
read-back-wrong-send = إخبار فريق العمل بالخطأ
read-back-confirm = تأكيد وإرسال
read-back-confirm-what = تقولون باسم مجموعتكم إن هذا كله ما تريدون اقتراحه، وتوقّعونه. يُرسل فورًا بوقت وصوله.

intake-title = على ورق أو بالصوت
intake-typed-in = أدخله فريق العمل عن المجموعة. انظروا كيف وصل وكيف أُكّد.
intake-back = على ورق أو بالصوت
intake-lead = أدخلوا ما تحضره مجموعة على ورق أو بالصوت. يُحسب حين تقرؤه المجموعة أو تسمعه كله وتؤكده. ما فيه يبقى بين المجموعة ومن يُدخله.
intake-until = يمكن للمجموعات التأكيد حتى { $at }.
intake-none = لم يصل شيء على ورق أو بالصوت بعد
intake-none-what = حين تحضر مجموعة شيئًا أو ترسله، سجّلوا أدناه متى وصل. العبرة بالوصول، متى ما أدخلتموه.
intake-begin = تسلّم شيء
intake-column = { $column ->
    [arrived] وصل
    [channel] كيف وصل
    [typist] تسلّمه ويُدخله
   *[state] أين هو
}
intake-channel-label = كيف وصل؟
intake-channel = { $channel ->
    [paper] على ورق
    [voice] تسجيلًا
    [visit] حديثًا مباشرًا
   *[phone] بالهاتف
}
intake-state = { $state ->
    [typing] قيد الإدخال
    [reading] ينتظر المجموعة
    [signed] ينتظر توقيعًا ثانيًا
   *[confirmed] أكدته المجموعة
}
intake-countersign-waits = ينتظر توقيعكم الثاني
intake-arrived = متى وصل؟
intake-arrived-hint = اليوم والساعة اللذان وصل فيهما، لا وقت الإدخال. التوقيت: { $zone }.
intake-contact-label = كيف تقرؤه المجموعة؟
intake-contact-hint = المجموعة التي تستطيع تسجيل الدخول تؤكد هناك بنفسها. اختاروا الهاتف أو الرسالة لمجموعة بلا بريد إلكتروني فقط.
intake-contact = { $contact ->
    [registered] مسجلة هنا وتسجل الدخول
    [email] برسالة إلى بريدها الإلكتروني
    [phone] بالهاتف
   *[letter] برسالة ورقية
}
intake-registered = إن كانت مسجلة هنا
intake-organisation = الجهة
intake-not-registered = إن لم تكن مسجلة هنا
intake-name = ماذا تسمّي المجموعة نفسها
intake-kind = ما نوع المجموعة؟
intake-email = بريدها الإلكتروني
intake-reached-at = رقم هاتفها أو عنوانها البريدي
intake-named-partners = الشركاء الذين ذكرتهم
intake-named-partners-hint = اكتبوا من ذُكر. المجموعة وحدها تدعو الشركاء.
intake-send = بدء الإدخال
intake-type = الإدخال
intake-type-what = اكتبوا ما كتبته المجموعة أو قالته، بلغتها، ولا شيء من عندكم. يُحفظ وأنتم تكتبون.
intake-type-scan = إرفاق الصورة أو التسجيل
intake-type-part = الجزء الخاص بالمجموعة
intake-you-type = تكتبون نيابةً عن مجموعة. لا يرى هذا غيركم حتى تؤكد المجموعة.
intake-confirm-by = يمكن تأكيده حتى
intake-hand-over = انتهى الإدخال: ليُقرأ على المجموعة
intake-hand-over-what = { $contact ->
    [registered] تصل رسالة إلى من يتحدثون باسم المجموعة ويقرؤونه كله.
    [email] تذهب رسالة إلى عنوان المجموعة.
    [phone] تطبعون ورقة وتقرؤونها بالهاتف.
   *[letter] تطبعون ورقة وترسلونها لتوقَّع.
}
intake-take-back = استعادته للتصحيح
intake-take-back-what = يمكنكم الكتابة من جديد. ما وُقّع قبل ذلك لا يُحسب.
intake-waits-for-group = المجموعة تقرؤه الآن. ترون جوابها هنا.
intake-waits-for-colleague = يجب أن يوقّع عضو آخر من فريق العمل توقيعًا ثانيًا. اطلبوا منه فتح هذه الصفحة.
intake-group-said = تقول المجموعة إن هذا خطأ
intake-refused = قالت المجموعة إن هذا ليس مقترحها، أو تخلّت عنه.
intake-proof-title = كلمة المجموعة
intake-proof-what = اطبعوا الورقة لتوقَّع، أو اقرؤوها كلها على شخص من المجموعة. ثم سجّلوا ذلك هنا؛ ويوقّع عضو آخر من فريق العمل توقيعًا ثانيًا.
intake-proof-label = كيف أكدت المجموعة؟
intake-proof = { $proof ->
    [sheet] على الورقة الموقعة
   *[read_aloud] قُرئ عليهم وقالوا نعم
}
intake-code = الرمز على الورقة
intake-code-hint = في أعلى الورقة الموقعة. للورقة التي سبقت تغييرًا رمز آخر.
intake-signer = اسم الشخص من المجموعة
intake-signed-on = في أي يوم
intake-read-by = من قرأه
intake-spoken-in = بأي لغة
intake-read-hint = إن قُرئ بصوت عالٍ فقط.
intake-proof-send = تسجيله
intake-countersign = توقيع ثانٍ
intake-countersign-what = رأيتم الورقة الموقعة أو تحدثتم مع شخص المجموعة، وما ورد أعلاه صحيح. تُدرج المجموعة هنا باسمها، ويُرسل مقترحها بوقت وصوله.
intake-countersign-completion-what = رأيت الورقة الموقعة أو تحدثت مع الشخص من المجموعة، وما ورد أعلاه صحيح. يُرسل ما استكملته المجموعة بوصفه النسخة التالية، كما وصل.
intake-confirmer = { $how ->
    [sheet] التوقيع الثاني
    [read_aloud] التوقيع الثاني
   *[signed_in] أكّده
}
intake-receipt-what = اطبعوا هذه الصفحة أو انقلوها إلى رسالة لمجموعة بلا بريد إلكتروني.
intake-sheet = الورقة للقراءة
intake-sheet-title = يرجى القراءة والتوقيع
intake-sheet-lead = أحضرت { $group } هذا المقترح إلى { $round }. وصل { $arrived } وأُدخل كما هو هنا.
intake-sheet-partners = لا يدعو فريق العمل شركاء عنكم. يشاركون فقط إن دعتهم مجموعتكم على الموقع.
intake-sheet-sign = كلمتكم
intake-sheet-sign-what = أقول باسمي عن مجموعتنا إن هذا كله ما نريد اقتراحه، وإن مجموعتنا يمكن أن تُدرج على الموقع باسمها.
intake-sheet-signature = التوقيع
flash-intake-begun = سُجّل. أدخلوه الآن.
flash-intake-handed-over = ينتظر القراءة.
flash-intake-taken-back = يمكنكم الكتابة من جديد.
flash-intake-proof = سُجّل. يجب أن يوقّع عضو آخر من فريق العمل توقيعًا ثانيًا.
flash-intake-confirmed = أُكّد وأُرسل.
flash-said-wrong = يستطيع فريق العمل قراءة الخطأ وسيصححه.
intake-fault-missing = يجب أن يُكتب شيء هنا.
intake-fault-unknown-choice = اختاروا شيئًا من القائمة.
intake-fault-too-long = هذا طويل جدًا. قولوه بكلمات أقل.
intake-fault-not-a-moment = اكتبوا يومًا وساعة.
intake-fault-not-a-day = اكتبوا يومًا.
intake-fault-ahead = هذا لم يأتِ بعد. اكتبوا متى حدث.
intake-fault-too-early = لم تكن الدورة تستقبل المقترحات في ذلك الوقت بعد.
intake-fault-too-late = كان الموعد النهائي قد انقضى في ذلك الوقت.
intake-fault-no-time-left = انقضت الأيام التي يمكن للمجموعة التأكيد فيها.
intake-fault-not-open = الدورة لا تستقبل مقترحات.
intake-fault-unknown-organisation = لا جهة مسجلة هنا بهذا الاسم.
intake-fault-several-organisations = جهة لها هذا الاسم، وأخرى لها هذا العنوان. نرجو لصق عنوان صفحة الجهة المقصودة.
intake-fault-funder = لا يمكن لممولي البرنامج أن يتقدموا.
intake-fault-own-organisation = تنتمون إلى هذه الجهة. اطلبوا من زميل أن يُدخله.
intake-fault-needs-to-ask = تحتاج هذه المجموعة إلى منظمة أخرى توافق هنا: راعٍ يحفظ المال، أو شريك. ولا بد من شخص يستطيع أن يطلب منها ذلك. اطلبوا من المجموعة بريدًا إلكترونيًا لمن تثق به، أو ليتقدّم الراعي بالمقترح.
intake-fault-registered = مجموعة بهذا الاسم مسجلة هنا. اختاروها أعلاه ليؤكد أهلها بأنفسهم.
intake-fault-not-a-name = اكتبوا ماذا تسمّي المجموعة نفسها.
intake-fault-not-an-email = هذا ليس عنوان بريد إلكتروني مثل name@example.org.
intake-fault-another-sheet = ليس هذا رمز الورقة كما هي الآن. انظروا إلى الورقة من جديد أو اطبعوا أخرى.
problem-not-confirmed = لم يُؤكَّد بعد
problem-not-confirmed-text = لم يُرسل شيء. أدخله فريق العمل؛ اقرؤوه وأكّدوه في صفحته.
problem-intake-faults = يجب تصحيح شيء
problem-intake-faults-text = لم يتغير شيء. انظروا إلى ما كُتب.
problem-intake-changed = تغيّر منذ رأيتموه
problem-intake-changed-text = لم يُؤكَّد شيء ولم يتغير. اقرؤوا ما هو الآن.
problem-intake-over = انقضى الوقت
problem-intake-over-text = لم يتغير شيء. انقضت أيام التأكيد، أو حُسمت الدورة.
problem-intake-lacking = ينقص شيء
problem-intake-lacking-text = لم يتغير شيء. ينقص شيء تطلبه الدورة، أو لم يوقّع أحد الشركاء.
problem-intake-wait = رسائل كثيرة
problem-intake-wait-text = لم يتغير شيء. انتظروا قليلًا قبل الكتابة إلى هذا العنوان من جديد.
intake-is-completion = استكمال
intake-language = بأي لغة تقرأ المجموعة؟
intake-language-hint = تُطبع بها الورقة التي تُوقَّع، وتُكتب بها الرسالة إلى بريدها الإلكتروني.
intake-reached-at-hint = يُحفظ حتى تؤكد المجموعة؛ فإن لم تؤكد، فثلاثين يومًا بعد آخر موعد كان يمكنها أن تؤكد فيه.
intake-kept-until = يُحفظ الاسم ووسيلة الاتصال حتى
intake-kept-until-what = إن لم تؤكد المجموعة، تُحذف عندئذ وسيلة الاتصال بها، واسمها ما لم تكن مدرجة هنا.
intake-forgotten = حُذفت، لأن المجموعة لم تؤكد في الوقت المحدد.
intake-name-forgotten = مجموعة لم تؤكد
intake-passed-label = انتقل إلى غيره
intake-passed = من { $from } إلى { $to }، { $at }.
intake-pass-on = تسليمه إلى زميل أو زميلة
intake-take-over = تولّيه
intake-pass-on-what = يرى من يتسلمه ما كُتب ويواصل. ومن كتب شيئًا منه لا يمكنه التوقيع الثاني عليه.
intake-pass-to = الزميل أو الزميلة
intake-why = لماذا؟
intake-pass-reason = { $reason ->
    [away] من كان يكتب غائب.
    [language] الزميل أو الزميلة يتكلم لغة المجموعة.
    [connected] من كان يكتب قريب جدًا من المجموعة.
   *[work] من كان يكتب لديه عمل كثير.
}
intake-drop = إسقاطه
intake-drop-what = يُحذف نهائيًا كل ما كُتب وأُرفق. ويرى فريق العمل أن شيئًا أُسقط، ومتى، ومن أسقطه، ولماذا.
intake-drop-completion = إسقاط الاستكمال
intake-drop-completion-what = يُحذف نهائيًا ما كُتب منذ ذلك. ويعود المقترح كما أكدته المجموعة. ويرى فريق العمل أنه أُسقط ولماذا.
intake-close = إغلاقه
intake-close-what = تولّته المجموعة ولم يعد بإمكانها تأكيده، أو تخلّت عنه. لا يُحذف شيء: تبقى المسودة لدى المجموعة في صفحاتها. ويرى الموظفون أنه أُغلق ومتى ومن أغلقه ولماذا.
intake-close-later = تولّته المجموعة. يمكنكم إغلاقه متى تخلّت عنه المجموعة أو انتهى وقت التأكيد.
intake-drop-reason = { $reason ->
    [changed_mind] غيّرت المجموعة رأيها.
    [twice] كُتب مرتين، أو أرسلته المجموعة بنفسها.
    [mistake] بُدئ به خطأً.
   *[not_reached] تعذّر الوصول إلى المجموعة.
}
intake-dropped-title = أُسقط قبل تأكيده
intake-confirmed-before = أُكِّد من قبل
intake-asked = طُلب استكماله
intake-asked-due = حتى { $at }.
intake-complete = كتابة ما تقوله المجموعة
intake-complete-here = هذه المجموعة لا تسجل الدخول. أخبروها بالهاتف أو برسالة بما ينقص، واكتبوا ما تقوله.
intake-complete-what = اذكر كيف ومتى وصل: العبرة بالوصول. ثم تكتبه، وتقرأ المجموعة كله أو تسمعه، ويوقّع عضو آخر من فريق العمل توقيعًا ثانيًا.
intake-overtaken = تقرر في هذه الأثناء شيء آخر بشأن هذا المقترح. يرجى إسقاط الاستكمال.
intake-originals = ما أحضرته المجموعة
intake-originals-what = النسخة الممسوحة أو التسجيل الذي كُتب منه، كما أكدته المجموعة. الملفات للتنزيل.
intake-sheet-lead-completed = استكملت { $group } مقترحها إلى { $round } كما طُلب منها. وصل ذلك { $arrived }؛ والكل مكتوب كما يرد هنا.
flash-intake-passed = انتقل إلى الزميل أو الزميلة.
flash-intake-dropped = أُسقط.
flash-intake-closed = أُغلق. تبقى المسودة لدى المجموعة.
intake-fault-not-asked-yet = لم يكن قد طُلب بعد في ذلك الوقت.
intake-fault-completion-over = كان موعد الاستكمال قد انتهى في ذلك الوقت.
intake-fault-not-a-colleague = اختر زميلًا أو زميلة ممن يعملون على هذه الدورة.
problem-intake-taken-on = تولّته المجموعة
problem-intake-taken-on-text = لم يتغير شيء. يشارك فيه الآن أناس منها، أو شركاء دعتهم. لا يتخلى عنه إلا المجموعة نفسها، في صفحاتها.
problem-intake-signs-in = يمكن للمجموعة أن تفعل هذا بنفسها
problem-intake-signs-in-text = لم يتغير شيء. أصبح أحد من المجموعة يسجل الدخول، ويستكمله في صفحاته.
problem-intake-letters-first = تطلب هذه الدورة خطاب نوايا أولًا
problem-intake-letters-first-text = لم يبدأ شيء. لا يرسل مقترحًا هنا إلا من دُعي بعد خطاب نوايا، ولا يمكن بعدُ كتابة خطاب نيابةً عن مجموعة. نرجو مساعدة المجموعة على كتابة خطابها بنفسها.
problem-intake-registered = سُجّلت مجموعة بهذا الاسم
problem-intake-registered-text = لم يُرسل شيء. منذ كتابة هذا سُجّلت هنا مجموعة بالاسم نفسه. إن كانت هي نفسها فأسقطوا هذا الإدخال ولترسل المجموعة مقترحها بنفسها، أو ابدؤوا من جديد للمجموعة المسجّلة.
intake-find = الرقم أو المجموعة
