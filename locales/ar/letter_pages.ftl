# المتابعة، وقراءة الرسائل من جديد، وما يكتبه الفريق ويتابعه.

follow-title = متابعة { $round }
follow-lead = نكتب إليكم عند كل جديد: موعد أو إجابة أو نتيجة.
follow-email = عنوان بريدكم الإلكتروني
follow-email-hint = تصلكم أولًا رسالة فيها رابط، ومن دون فتحه لا يصل شيء آخر.
follow-area = أخبروني أيضًا بدورات المنح الجديدة في { $area }
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
