# ما ينتظر في المقترحات، في صفحة كل شخص.

waiting-untitled = مقترح بلا عنوان بعد
waiting-in-proposal = { $kind ->
    [partner_invitation] تُدعى { $about } إلى المشاركة في «{ $who }»
    [lead_offer] يُطلب من { $about } أن تقود «{ $who }»
    [merge] يسأل فريق العمل هل يصبح «{ $who }» ومقترح آخر واحدًا: لم تُجب { $about } بعد
    [split] يسأل فريق العمل هل يُجعل من «{ $who }» مقترحان: لم تُجب { $about } بعد
    [signature] لم توقّع { $about } بعد على «{ $who }»
    [read_back] يُطلب من { $about } قراءة ما كتبه الموظفون وتأكيده: «{ $who }»
    [own_part] لم تكتب { $about } الجزء الخاص بها من «{ $who }» بعد
    [letter_to_send] لم يُرسل خطاب النوايا الخاص بـ«{ $who }» بعد
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

waiting-for-staff = { $kind ->
    [new_proposals] مقترحات تنتظر النظر فيها في { $about }: { $n }
    [messages] مقترحات في { $about } تنتظر رسائلُها ردًّا: { $n }
    [letters_of_intent] خطابات نوايا تنتظر الرد في { $about }: { $n }
   *[countersign] مقترحات ورقية تنتظر التوقيع الثاني في { $about }: { $n }
}
