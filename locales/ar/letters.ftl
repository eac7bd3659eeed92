# الرسائل بالبريد الإلكتروني: الموضوع يقول عمّ تدور الرسالة، والجملة الأولى تقول ما الذي يعنيه ذلك للقارئ.

letter-greeting = مرحبًا { $name }،
letter-greeting-unknown = مرحبًا،
letter-link-until = يعمل الرابط حتى { $until }.
letter-to-round = فتح صفحة الدورة
letter-read-again = كل رسائلكم، لقراءتها من جديد
letter-stop = إيقاف هذه الرسائل
letter-why-member = وصلتكم هذه الرسالة لأن لكم حسابًا في { $site }. يمكنكم من الإعدادات اختيار عدد مرات وصول الرسائل.
letter-why-follower = وصلتكم هذه الرسالة لأنكم طلبتم من { $site } إخباركم بكل جديد.
letter-why-address = وصلتكم هذه الرسالة لأن هذا العنوان كُتب في { $site }.

letter-fact-when = متى
letter-fact-opens = تُستقبل المقترحات من
letter-fact-closes = آخر موعد
letter-fact-new-date = الموعد الجديد
letter-fact-old-date = الموعد السابق

letter-confirm-subject = بقيت خطوة واحدة للانضمام إلى { $site }
letter-confirm-lead = افتحوا الرابط لتأكيد أن هذا العنوان لكم، وعندها يصبح حسابكم جاهزًا.
letter-confirm-action = تأكيد عنواني
letter-confirm-after = إن لم تكونوا أنتم من أراد الانضمام فلا داعي لفعل شيء: من دون هذه الخطوة لا يُنشأ أي حساب.

letter-one-time-link-subject = رابط دخولكم إلى { $site }
letter-one-time-link-lead = بهذا الرابط تدخلون إلى حسابكم مرة واحدة. نرجو عدم إعطائه لأحد.
letter-one-time-link-action = الدخول
letter-one-time-link-after = إن لم تطلبوه أنتم فلا داعي لفعل شيء: لا يستطيع أحد الدخول من دون هذه الرسالة.

letter-already-member-subject = لديكم حساب في { $site } من قبل
letter-already-member-lead = أراد أحدهم، ولعله أنتم، الانضمام بهذا العنوان. هو عنوان حساب موجود، فيمكنكم الدخول مباشرة.
letter-already-member-action = الدخول
letter-already-member-after = إن لم تكونوا أنتم فلا داعي لفعل شيء: لم يتغير شيء.

letter-new-factor-subject = تغيّرت طريقة دخولكم
letter-new-factor-lead = { $change ->
    [password_set] صارت لحسابكم كلمة مرور أخرى، أو صار بلا كلمة مرور. وانتهى كل دخول آخر، وانتهت كل الرموز الخاصة بالبرامج.
    [authenticator_added] أُضيف إلى حسابكم تطبيق للمصادقة، وانتهى كل دخول آخر.
    [authenticator_replaced] حلّ تطبيق مصادقة آخر محل السابق. انتهى كل دخول آخر، وبطلت رموز الوصول للبرامج التي أُنشئت بالتطبيق السابق.
    [authenticator_removed] أُزيل تطبيق المصادقة من حسابكم. انتهى كل دخول آخر، وبطلت رموز الوصول للبرامج التي أُنشئت به.
    [recovery_codes_renewed] صدرت لحسابكم رموز استرداد جديدة، ولم تعد الرموز القديمة تعمل.
    [recovery_code_used] استُخدم رمز استرداد للدخول إلى حسابكم.
   *[other] سُلّمت بطاقة مطبوعة برموز الدخول إلى حسابكم.
}
letter-new-factor-action = مراجعة طرق دخولي
letter-new-factor-after = إن لم تكونوا أنتم فادخلوا إلى الحساب، وأنهوا كل عمليات الدخول الأخرى، واختاروا كلمة مرور جديدة، وأخبروا فريق عمل البرنامج.

letter-email-changed-subject = لحسابكم عنوان بريد جديد
letter-email-changed-lead = صار حسابكم يستخدم عنوان بريد آخر، ولن تصل الرسائل إلى هنا بعد الآن، ولا تعمل روابط الرسائل السابقة. وانتهى كل دخول آخر.
letter-email-changed-after = إن لم تكونوا أنتم فأخبروا فريق عمل البرنامج فورًا، فهو يستطيع منع الدخول إلى الحساب.

letter-invitation-subject = دعوة من { $organization }
letter-invitation-lead = { $role ->
    [lead] يدعوكم { $inviter } إلى قيادة { $organization } هنا: العمل والتوقيع باسمها وتحديد من يحق له ذلك أيضًا.
    [delegate] يدعوكم { $inviter } إلى العمل والتوقيع باسم { $organization }.
   *[member] يدعوكم { $inviter } إلى الانضمام إلى { $organization } والاطلاع على عملها.
}
letter-invitation-next = القرار لكم في الصفحة. وإن لم يكن لكم حساب بعد فيمكنكم إنشاؤه هناك.
letter-invitation-action = الاطلاع على الدعوة
letter-invitation-after = إن كنتم لا تعرفون صاحب الدعوة فلا داعي لفعل شيء.

letter-follow-confirm-subject = هل تريدون متابعة { $round }؟
letter-follow-confirm-lead = بضغطة واحدة تصلكم أخبار { $round }: مواعيدها وإجاباتها ونتيجتها.
letter-follow-confirm-action = نعم، أريد معرفة الجديد
letter-follow-confirm-after = إن لم تطلبوا ذلك فلا داعي لفعل شيء: لن تصلكم أي رسالة أخرى.

letter-round-announced-subject = دورة منح جديدة: { $round }
letter-round-announced-lead = أُعلنت { $round }. لائحتها ثابتة منذ اليوم ومتاحة للجميع.
letter-round-announced-next = يمكنكم قراءة كل الأسئلة قبل أن تقرروا المشاركة.

letter-date-slipped-subject = تغيّر موعد: { $round }
letter-date-slipped-lead = { $edge ->
    [start] { $phase ->
        [announced] في { $round } صار موعد الإعلان { $new }.
        [letter_of_intent] في { $round } صارت خطابات النوايا تُستقبل من { $new }.
        [open] في { $round } صارت المقترحات تُستقبل من { $new }.
        [evaluation] في { $round } صار التقييم والتصويت يبدآن في { $new }.
        [review] في { $round } صار التقييم يبدأ في { $new }.
        [vote] في { $round } صار التصويت يبدأ في { $new }.
        [deliberation] في { $round } صار المجلس يجتمع من { $new }.
        [decided] في { $round } صار موعد النتيجة { $new }.
       *[other] في { $round } صارت إحدى المراحل تبدأ في { $new }.
    }
   *[end] { $phase ->
        [announced] في { $round } صارت المدة السابقة للافتتاح تنتهي في { $new }.
        [letter_of_intent] في { $round } صارت خطابات النوايا تُستقبل حتى { $new }.
        [open] في { $round } صارت المقترحات تُستقبل حتى { $new }.
        [evaluation] في { $round } صار التقييم والتصويت ينتهيان في { $new }.
        [review] في { $round } صار التقييم ينتهي في { $new }.
        [vote] في { $round } صار التصويت ممكنًا حتى { $new }.
        [deliberation] في { $round } صار المجلس يقرر قبل { $new }.
        [decided] في { $round } صارت النتيجة تصل قبل { $new }.
       *[other] في { $round } صارت إحدى المراحل تنتهي في { $new }.
    }
}
letter-date-slipped-why = السبب، كما كتبه فريق عمل الدورة:

letter-question-answered-subject = إجابة عن سؤال: { $round }
letter-question-answered-asked = سأل أحدهم عن { $round }:
letter-question-answered-answer = الإجابة:

letter-staff-lead = يكتب إليكم فريق عمل { $round }:
letter-staff-signed = التوقيع: { $name }

letter-digest-subject = { $n ->
    [zero] لا جديد في { $site }
    [one] خبر واحد جديد في { $site }
    [two] خبران جديدان في { $site }
    [few] { $n } أخبار جديدة في { $site }
    [many] { $n } خبرًا جديدًا في { $site }
   *[other] { $n } خبر جديد في { $site }
}
letter-digest-lead = { $n ->
    [zero] لا جديد منذ رسالتكم الأخيرة.
    [one] خبر واحد جديد منذ رسالتكم الأخيرة.
    [two] خبران جديدان منذ رسالتكم الأخيرة.
    [few] { $n } أخبار جديدة منذ رسالتكم الأخيرة.
    [many] { $n } خبرًا جديدًا منذ رسالتكم الأخيرة.
   *[other] { $n } خبر جديد منذ رسالتكم الأخيرة.
}
