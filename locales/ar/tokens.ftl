# رموز الوصول للبرامج.

tokens-title = رموز الوصول للبرامج
tokens-lead = يتيح رمز الوصول لبرنامج لك أن يفعل باسمك ما تستطيع فعله هنا بنفسك، لا أكثر.
tokens-docs = ما الذي تستطيعه البرامج
tokens-none = ليس لديك رمز بعد
tokens-none-what = أنشئ رمزًا حين يلزم أن يقرأ برنامج شيئًا عنك أو يغيّره: جدول حسابات أو تقرير أو موقع جهتك.
tokens-yours = رموزك
tokens-made = أُنشئ في { $at }
tokens-used = آخر استعمال { $at }
tokens-unused = لم يُستعمل بعد
tokens-ends = يعمل حتى { $at }
tokens-endless = يعمل إلى أن تلغيه
tokens-strong = أُنشئ بعد عامل تحقّق ثانٍ
tokens-state = { $state ->
    [works] يعمل
    [ended] ألغيتَه
   *[past] انتهت مدّته
}
tokens-revoke = إلغاء هذا الرمز
tokens-revoke-what = تُرفض البرامج التي تستعمله ابتداءً من هذه اللحظة.
tokens-new = إنشاء رمز
tokens-name = ما الغرض منه؟
tokens-name-hint = لتعرفه فيما بعد، مثل «تقرير المجلس».
tokens-scopes = ماذا يُسمح له؟
tokens-scopes-hint = لا تعطه أكثر مما يحتاج.
tokens-scope = { $scope ->
    [rounds-read] قراءة دورات المنح، ومنها ما تُعدّه
    [rounds-write] إعداد الدورات وطرح الأسئلة والإجابة عنها وإرسال الرسائل
    [programmes-read] قراءة البرامج التي تعمل لها
    [programmes-write] تغيير البرامج التي تعمل لها
    [organisations-read] قراءة جهاتك
    [organisations-write] تغيير جهاتك ومن ينتمي إليها
    [proposals-read] قراءة المقترحات التي لكم مكان فيها
    [proposals-write] الكتابة في تلك المقترحات
    [introductions-read] قراءة ما تبحث عنه المجموعات وما تعرضه، وتعارفاتكم
    [introductions-write] النشر وطلب التعارف والرد
    [shelf-read] قراءة النماذج على الرف
    [shelf-write] وضع نماذج على الرف وسحب نماذجكم
    [my-read] قراءة ما يخصك: اختياراتك ورسائلك وما تتابعه
   *[my-write] تغيير ما يخصك
}
tokens-end = آخر يوم يعمل فيه
tokens-end-hint = اتركه فارغًا إن أردت أن يعمل إلى أن تلغيه.
tokens-make = إنشاء الرمز
tokens-shown = رمزك الجديد
tokens-shown-once = انسخه الآن واحفظه كما تحفظ كلمة السر. لا نحتفظ إلا ببصمته ولا نستطيع عرضه مرة أخرى.
tokens-second-factor = أنت تعمل هنا لجهة ممولة، ولذلك يحتاج إنشاء الرموز إلى دخول بعامل التحقق الثاني.
flash-token-ended = أُلغي الرمز. لم يعد يُفعل به شيء.
fault-token-name = أعطه اسمًا من حرف إلى 80 حرفًا.
fault-token-scopes = اختر شيئًا واحدًا على الأقل يُسمح له به.
fault-token-end = اختر يومًا من اليوم فصاعدًا، أو اتركه فارغًا.
fault-token-many = لديك أكبر عدد ممكن من الرموز العاملة. ألغِ رمزًا لم تعد تحتاجه.
