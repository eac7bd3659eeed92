# أخبار الائتلافات: رسائل عن عرض القيادة والمغادرة والمساعدة، ورسائل إلى فريق العمل، وائتلاف تغيّر.

letter-coalition-lead-offered-subject = تطلب منكم { $lead } قيادة مقترح
letter-coalition-lead-offered-lead = تعرض { $lead } على { $partner } قيادة «{ $title }»، وهو مقترح في { $round }.
letter-coalition-lead-offered-next = من يقود يرسل المقترح ويتحدث باسم الشركاء جميعًا. القرار لكم في الصفحة، ولا يتغير شيء قبل ذلك.
letter-coalition-lead-offered-action = عرض الطلب
letter-coalition-left-after-subject = غادرت { $partner } مقترحًا
letter-coalition-left-after-lead = لم تعد { $partner } تشارك في «{ $title }»، مقترحكم في { $round }، وقد أُرسل من قبل.
letter-coalition-left-after-next = تُخصم حصتها، وهي { $share }، مما تطلبونه. إن كان شريك آخر سيأخذها فاسحبوا المقترح قبل الموعد الأخير وغيّروه ثم أرسلوه من جديد.
letter-coalition-left-after-action = عرض الشركاء
letter-coalition-left-out-subject = مقترح يمضي من دون { $partner }
letter-coalition-left-out-lead = انتهى وقت التوقيع على «{ $title }»، وهو مقترح في { $round }. لم توقّع { $partner }، وسيمضي الشركاء الآخرون من دونها.
letter-coalition-left-out-next = لا شيء آخر عليكم فعله. ما كتبتموه يبقى في سجلّكم.
letter-coalition-left-out-action = عرض مقترحاتكم
letter-coalition-goes-on-without-subject = مقترحكم يمضي من دون { $partners }
letter-coalition-goes-on-without-lead = { $n ->
    [zero] انتهى وقت التوقيع على «{ $title }»، مقترحكم في { $round }، ويمضي المقترح مع الشركاء الذين وقّعوا.
    [one] انتهى وقت التوقيع على «{ $title }»، مقترحكم في { $round }. لم يوقّع { $partners } فاستُبعد، كما قال جميع من وقّعوا. يمضي المقترح مع الشركاء الذين وقّعوا.
    [two] انتهى وقت التوقيع على «{ $title }»، مقترحكم في { $round }. لم يوقّع { $partners } فاستُبعدا، كما قال جميع من وقّعوا. يمضي المقترح مع الشركاء الذين وقّعوا.
    [few] انتهى وقت التوقيع على «{ $title }»، مقترحكم في { $round }. لم يوقّع { $partners } فاستُبعدوا، كما قال جميع من وقّعوا. يمضي المقترح مع الشركاء الذين وقّعوا.
   *[other] انتهى وقت التوقيع على «{ $title }»، مقترحكم في { $round }. لم يوقّع { $partners } فاستُبعدوا، كما قال جميع من وقّعوا. يمضي المقترح مع الشركاء الذين وقّعوا.
}
letter-coalition-goes-on-without-next = { $falls ->
    [yes] ما كان مخصصًا لمن استُبعد، وهو { $share }، يُخصم مما تطلبونه. تطلبون الآن { $request }. لا شيء عليكم فعله.
   *[no] لم يكن لمن استُبعد نصيب من المال: تطلبون { $request } كما من قبل. لا شيء عليكم فعله.
}
letter-coalition-goes-on-without-action = عرض الشركاء
letter-coalition-let-in-subject = يطلب { $name } مساعدتكم في مقترح
letter-coalition-let-in-lead = { $right ->
    [edit] أتاح لكم { $name } المساعدة في «{ $title }»، وهو مقترح في { $round }. يمكنكم قراءته والكتابة فيه.
    [comment] أتاح لكم { $name } المساعدة في «{ $title }»، وهو مقترح في { $round }. يمكنكم قراءته والتعليق عليه.
   *[view] أتاح لكم { $name } المساعدة في «{ $title }»، وهو مقترح في { $round }. يمكنكم قراءته.
}
letter-fact-helps-until = يمكنكم المساعدة حتى
letter-coalition-let-in-next = ما ترونه هناك لهذه المجموعة وحدها. إن لم ترغبوا في المساعدة فيمكنكم المغادرة من صفحة الشركاء.
letter-coalition-let-in-action = فتح المقترح

letter-proposal-wrote-to-staff-subject = رسالة بشأن المقترح رقم { $number } في { $round }
letter-proposal-wrote-to-staff-lead = { $readers ->
    [one] يكتب { $name } من { $partner } إلى فريق عمل { $round }. لا يقرأ الشركاء الآخرون هذه الرسالة:
   *[all] يكتب { $name } إلى فريق عمل { $round } بشأن المقترح رقم { $number }:
}
letter-proposal-wrote-to-staff-action = القراءة والرد
letter-question-asked-subject = سؤال جديد عن { $round }
letter-question-asked-lead = يريد أحدهم أن يعرف عن { $round }:
letter-question-asked-action = الإجابة عنه

screening-changed = تغيّر الائتلاف
screening-coalition-changed = { $n ->
    [zero] لم يتغير الائتلاف منذ إرساله. { $names }
    [one] تغيّر هذا الائتلاف منذ إرساله. لم يعد فيه: { $names }.
    [two] تغيّر هذا الائتلاف منذ إرساله. لم يعد فيه شريكان: { $names }.
    [few] تغيّر هذا الائتلاف منذ إرساله. لم يعد فيه { $n } شركاء: { $names }.
    [many] تغيّر هذا الائتلاف منذ إرساله. لم يعد فيه { $n } شريكًا: { $names }.
   *[other] تغيّر هذا الائتلاف منذ إرساله. لم يعد فيه { $n } شريك: { $names }.
}
screening-request-fell = كان يطلب عند إرساله { $before }. ومن دون تلك الحصة يطلب { $now }.
