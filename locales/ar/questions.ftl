# الأسئلة عن دورة المنح وأجوبتها.

questions-title = أسئلة وأجوبة
questions-lead = لكل أحد أن يسأل عن { $round }. والأجوبة يقرؤها الجميع، كي لا يعرف أحد أكثر من غيره.
questions-none = لم يسأل أحد بعد
questions-none-what = هل في الطلب أو قواعده ما ليس واضحًا؟ قد يتساءل آخرون أيضًا. اسأل أدناه ويبقى الجواب هنا.
questions-none-closed = لم يُطرح سؤال عن هذه الدورة.
questions-count = { $n ->
    [zero] لا أسئلة
    [one] سؤال واحد مع جوابه
    [two] سؤالان مع جوابيهما
    [few] { $n } أسئلة مع أجوبتها
    [many] { $n } سؤالًا مع أجوبتها
   *[other] { $n } سؤال مع أجوبتها
}
questions-waiting = { $n ->
    [zero] لا ينتظر سؤال جوابًا.
    [one] ينتظر سؤال واحد جوابًا.
    [two] ينتظر سؤالان جوابًا.
    [few] تنتظر { $n } أسئلة جوابًا.
    [many] ينتظر { $n } سؤالًا جوابًا.
   *[other] ينتظر { $n } سؤال جوابًا.
}
questions-question = السؤال
questions-answer = الجواب
questions-asked = سُئل في { $at }
questions-asked-by = سأله { $name } في { $at }
questions-answered = أُجيب في { $at }
questions-changed = أُجيب في { $at } وعُدّل في { $changed }
questions-own = أسئلتك المنتظرة
questions-own-what = لا يراها إلا أنت وفريق عمل الدورة إلى أن يُجاب عنها.
questions-next = أسئلة أقدم
questions-ask = اطرح سؤالًا
questions-text = سؤالك
questions-text-hint = من 10 إلى 2000 حرف. سيكون معلنًا مع جوابه، فلا تذكر ما يخص شخصًا بعينه.
questions-email = بريدك للجواب
questions-email-hint = إن شئت. نكتب مرة واحدة حين يأتي الجواب ثم ننسى العنوان. ولا يراه أحد.
questions-named = أظهر اسمي مع السؤال
questions-member = نكتب إليك حين يأتي الجواب.
questions-trap = اترك هذا فارغًا
questions-send = أرسل السؤال
questions-closed = لم تعد هذه الدورة تستقبل أسئلة.
flash-question-asked = وصل سؤالك. سيبقى جوابه في هذه الصفحة.
flash-question-answered = الجواب معلن. ومن طلب رسالة تصله.
flash-question-hidden = أُخفي السؤال، وسُجّل السبب.
flash-question-shown = السؤال ظاهر من جديد.
fault-question-short = اكتب 10 أحرف على الأقل ليمكن الجواب.
fault-question-long = اختصره إلى 2000 حرف.
fault-question-email = هذا ليس عنوان بريد. صحّحه أو اتركه فارغًا.
fault-question-wait = جاءت من هنا عدة أسئلة في وقت قصير. انتظر { $minutes ->
    [zero] لحظة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} ثم أرسله من جديد. كلماتك ما زالت هنا.
questions-desk-title = الإجابة عن الأسئلة
questions-desk-lead = أسئلة عن { $round }. الجواب معلن لحظة إرساله، ومن طلب رسالة تصله.
questions-desk-none = لم يُطرح سؤال بعد
questions-desk-none-what = ستنتظرك الأسئلة هنا. ويمكن الجواب بكل لغات البرنامج.
questions-desk-state = { $state ->
    [waiting] ينتظر
    [answered] أُجيب
   *[hidden] مخفي
}
questions-desk-awaited = ثمة من ينتظر رسالة
questions-desk-open = { $state ->
    [waiting] أجب
    [answered] عدّل الجواب
   *[hidden] انظر فيه
}
questions-desk-public = الصفحة المعلنة
questions-desk-back = كل أسئلة هذه الدورة
questions-answer-hint = 5000 حرف على الأكثر بكل لغة. اكتب الأصل أولًا، وأضف الترجمات حين تتوفر.
questions-answer-send = انشر الجواب
questions-hide = الحجب عن الأنظار
questions-hide-what = لما هو مسيء أو يخص شخصًا بعينه. لا يراه بعدها إلا فريق العمل، ولا جوابه. ويُسجّل سببك.
questions-hide-reason = السبب
questions-hide-send = أخفِ السؤال
questions-hidden-because = مخفي: { $reason }
questions-show-send = أظهره من جديد
fault-answer-none = اكتب جوابًا بلغته الأولى على الأقل.
fault-answer-long = اختصر الجواب إلى 5000 حرف.
fault-hide-reason = اكتب السبب من 3 إلى 500 حرف.
problem-question-outdated = سبقك أحدهم
problem-question-outdated-text = أُجيب عن السؤال أو أُخفي أو أُظهر من جديد منذ فتحت الصفحة. لم يُحفظ شيء مما كتبت. عد إلى الأسئلة واقرأ حاله ثم قرر من جديد.
problem-question-closed = لم تعد هذه الدورة تستقبل أسئلة
problem-question-closed-text = لم يتغيّر شيء. وتبقى الأسئلة المجاب عنها مقروءة.
