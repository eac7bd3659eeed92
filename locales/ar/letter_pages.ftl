# المتابعة، وقراءة الرسائل من جديد، وما يكتبه فريق العمل ويتابعه.

follow-title = متابعة { $round }
follow-lead = نكتب إليكم عند كل جديد: موعد أو إجابة أو نتيجة.
follow-email = عنوان بريدكم الإلكتروني
follow-email-hint = تصلكم أولًا رسالة فيها رابط، ومن دون فتحه لا يصل شيء آخر.
follow-areas = أخبروني أيضًا بالدورات الجديدة في
follow-do = متابعة
follow-stop = إيقاف المتابعة
follow-already = أنتم تتابعون هذه الدورة.
follow-asked = إن كان هذا العنوان يستقبل الرسائل فهناك رسالة في الطريق إليه. افتحوا رابطها لتبدأ المتابعة.
follow-privacy = لا يُستخدم العنوان إلا لهذه الرسائل. وفي كل رسالة رابط لإيقافها من دون تسجيل دخول.
follow-fault-email = نرجو كتابة العنوان مثل name@example.org.
follow-link-title = { $act ->
    [stop] إيقاف هذه الرسائل
   *[confirm] متابعة دورة
}
follow-link-lead = { $act ->
    [stop] ضغطة واحدة ولن تصل هذه الرسائل بعد الآن.
   *[confirm] ضغطة واحدة وتصلكم الأخبار.
}
follow-link-do = { $act ->
    [stop] إيقاف الرسائل
   *[confirm] نعم، أريد معرفة الجديد
}
follow-link-done = { $act ->
    [stop] تم. لن تصلكم هذه الرسائل بعد الآن.
   *[confirm] تم. ستصلكم الأخبار.
}
follow-link-rounds = دورات المنح
flash-following = صرتم تتابعون هذه الدورة.
flash-not-following = تم. لن تصلكم أخبارها بعد الآن.

letters-title = رسائلكم
letters-lead = كل ما أُرسل إليكم، لقراءته من جديد.
letters-none = لا رسائل بعد
letters-none-what = كل ما نرسله إليكم سيبقى هنا أيضًا لقراءته من جديد.
letters-pages = المزيد من الرسائل
letters-older = رسائل أقدم
letters-written = كُتبت في { $at }
letters-secret = رابط هذه الرسالة كان في بريدكم وحده ويعمل مرة واحدة.
letters-follows = ما تتابعونه
letters-follows-none = لا تتابعون شيئًا بعد.
letters-follows-area = الجديد في { $area }
letters-texts = الرسائل النصية
letters-phone = رقم هاتف لإبلاغكم بتغيّر المواعيد
letters-phone-hint = مع علامة + ورمز البلد، مثل +1 206 555 0100. اتركوه فارغًا لعدم استقبال رسائل نصية.
letters-texts-keep = حفظ الرقم
letters-fault-phone = نرجو كتابة الرقم مع علامة + ورمز البلد، مثل +1 206 555 0100.
flash-texts-kept = حُفظ اختياركم بشأن الرسائل النصية.

outbox-title = صندوق الصادر
outbox-lead = الرسائل المتعلقة بدوراتكم: ما ينتظر منها وما يتعثر وما تعذر إيصاله.
outbox-no-relay = لا تُرسل الرسائل لأنه لم يُحدَّد خادم بريد، بل تُحفظ ملفات في مجلد البيانات. يحدده مشغّل المنصة في TAAWUN_SMTP_URL.
outbox-states = الرسائل بحسب الحالة
outbox-state = { $state ->
    [waiting] في الانتظار
    [failing] متعثرة
    [sent] مُرسلة
   *[dead] تعذر إيصالها
}
outbox-state-means = { $state ->
    [waiting] لم تُجرَّب بعد.
    [failing] لم تُقبل حتى الآن، وتُعاد المحاولة لكل منها أكثر من ثلاثة أيام.
    [sent] قبلها خادم البريد خلال الثلاثين يومًا الماضية أو قبل ذلك.
   *[dead] رفضها الطرف الآخر نهائيًّا، أو جرت المحاولة أكثر من ثلاثة أيام.
}
outbox-none = لا رسائل هنا.
outbox-kind = { $kind ->
    [announced] إعلان: { $round }
    [slipped] تغيّر موعد: { $round }
    [answered] إجابة عن سؤال: { $round }
    [staff] رسالة من فريق العمل: { $round }
   *[other] رسالة: { $round }
}
outbox-nobody = لم يعد أحد يقرأ على هذا العنوان
outbox-attempts = { $n ->
    [zero] لم تُجرَّب
    [one] جُرّبت مرة واحدة
    [two] جُرّبت مرتين
    [few] جُرّبت { $n } مرات
    [many] جُرّبت { $n } مرة
   *[other] جُرّبت { $n } مرة
}
outbox-next = المحاولة التالية: { $at }
outbox-retry = إعادة المحاولة
outbox-others = كل الرسائل الأخرى
outbox-others-what = الرسائل المتعلقة بالحسابات وبدورات أخرى لقرائها وحدهم، ولا يظهر لكم منها إلا عددها.
flash-letter-retried = الرسالة تنتظر إرسالها من جديد.

staff-letters-title = رسائل إلى قائمة
staff-letters-lead = اكتبوا مرة واحدة وبأكبر عدد من اللغات، وسترون من يصله ماذا قبل الإرسال.
staff-letters-to = إلى
staff-letters-list = { $list ->
    [followers] كل من يتابع هذه الدورة
    [leads] كل من يقود جهة
    [askers] الأعضاء الذين سألوا عن هذه الدورة
    [reviewers] كل أعضاء لجان التقييم في هذه الدورة
   *[without_second_factor] أعضاء فريق العمل والمجلس ممن ليس لهم عامل تحقق ثانٍ ولا يمكنهم البدء بعد
}
staff-letters-languages = من تُترك لغته فارغة تصله أول لغة تملؤونها.
staff-letters-subject = الموضوع
staff-letters-body = الرسالة
staff-letters-look = من يصله ماذا؟
staff-letters-preview = { $n ->
    [0] لن تصل هذه الرسالة إلى أحد
    [zero] لن تصل هذه الرسالة إلى أحد
    [one] تصل هذه الرسالة إلى شخص واحد
    [two] تصل هذه الرسالة إلى شخصين
    [few] تصل هذه الرسالة إلى { $n } أشخاص
    [many] تصل هذه الرسالة إلى { $n } شخصًا
   *[other] تصل هذه الرسالة إلى { $n } شخص
}
staff-letters-changed = لم يُرسل شيء: تغيّرت القائمة منذ أن اطلعتم عليها. نرجو الاطلاع عليها مرة أخرى.
staff-letters-readers = { $n ->
    [zero] لا قراء
    [one] قارئ واحد
    [two] قارئان
    [few] { $n } قراء
    [many] { $n } قارئًا
   *[other] { $n } قارئ
}
staff-letters-who = من تصله أي نسخة
staff-letters-not-own = (لغة القراءة: { $language })
staff-letters-more = { $n ->
    [zero] ولا أحد غيرهم.
    [one] وشخص آخر.
    [two] وشخصان آخران.
    [few] و{ $n } أشخاص آخرون.
    [many] و{ $n } شخصًا آخر.
   *[other] و{ $n } شخص آخر.
}
staff-letters-send = { $n ->
    [zero] لا أحد لإرسالها إليه
    [one] إرسالها إلى هذا الشخص
    [two] إرسالها إلى هذين الشخصين
    [few] إرسالها إلى هؤلاء الأشخاص وعددهم { $n }
    [many] إرسالها إلى هؤلاء الأشخاص وعددهم { $n }
   *[other] إرسالها إلى هؤلاء الأشخاص وعددهم { $n }
}
staff-letters-sent = ما أُرسل
staff-letters-none = لا شيء بعد. كل رسالة تبقى هنا مع عدد من وصلتهم.
staff-letters-by = { $name }، { $at }
staff-letters-read = قراءتها
staff-letters-fault-list = اختاروا من تصله الرسالة.
staff-letters-fault-subject = اكتبوا الموضوع بهذه اللغة أيضًا، أو اتركوا الحقلين فارغين.
staff-letters-fault-body = اكتبوا الرسالة بهذه اللغة أيضًا، أو اتركوا الحقلين فارغين.
staff-letters-fault-long = النص طويل جدًّا: الحد الأقصى { $n } من الأحرف.
staff-letters-fault-empty = اكتبوا الرسالة بلغة واحدة على الأقل.
staff-letters-fault-nobody = لا أحد في هذه القائمة الآن.
flash-staff-letter-sent = الرسالة في طريقها، وهي محفوظة أدناه في السجل.
