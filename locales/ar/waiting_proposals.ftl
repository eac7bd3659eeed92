# ما ينتظر في المقترحات، في صفحة كل شخص.

waiting-untitled = مقترح بلا عنوان بعد
waiting-in-proposal = { $kind ->
    [partner_invitation] تُدعى { $about } إلى المشاركة في «{ $who }»
    [lead_offer] يُطلب من { $about } أن تقود «{ $who }»
    [merge] يسأل فريق العمل هل يصبح «{ $who }» ومقترح آخر واحدًا: لم تُجب { $about } بعد
    [split] يسأل فريق العمل هل يُجعل من «{ $who }» مقترحان: لم تُجب { $about } بعد
    [signature] لم توقّع { $about } بعد على «{ $who }»
    [sign_again] { $changed ->
        [title] على { $about } أن توقّع «{ $who }» من جديد: تغيّر العنوان
        [summary] على { $about } أن توقّع «{ $who }» من جديد: تغيّر الملخص
        [served] على { $about } أن توقّع «{ $who }» من جديد: تغيّر من يُخدم
        [outcomes] على { $about } أن توقّع «{ $who }» من جديد: تغيّرت النتائج
        [request] على { $about } أن توقّع «{ $who }» من جديد: تغيّر مجموع المطلوب
       *[other] على { $about } أن توقّع «{ $who }» من جديد: تغيّر قسمها الخاص
    }
    [to_complete] يطلب فريق العمل إكمال «{ $who }»
   *[to_send] لم يُرسل «{ $who }» بعد
}
