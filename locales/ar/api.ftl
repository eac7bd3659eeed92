# The API for programs, and its page.

api-title = للبرامج
api-lead = كل ما هو معلن هنا تستطيع البرامج قراءته أيضًا دون مفتاح. وهذه الصفحة مولَّدة من الوثيقة نفسها التي تقرؤها البرامج.
api-tokens = وما تستطيع فعله هنا بنفسك يستطيعه برنامج لك برمز وصول.
api-document = وثيقة OpenAPI

problem-bad-parameter = قيمة في العنوان لا معنى لها
problem-bad-parameter-text = لا يمكن استخدام ما ورد في { $name }. ينبغي أن يشبه هذا: { $expected }.
problem-token-needed = هذا يحتاج إلى رمز وصول
problem-token-needed-text = لم يتغيّر شيء. أرسل مع الطلب رمزًا من رموزك: Authorization: Bearer ثم مسافة ثم الرمز. تنشئ رمزًا في هذا الموقع على ‎/my/tokens.
problem-token = رمز الوصول هذا لا يعمل
problem-token-text = لم يتغيّر شيء. ربما كُتب خطأً أو أُلغي أو انتهت مدّته. ترى رموزك وتنشئ غيرها في هذا الموقع على ‎/my/tokens.
problem-scope = هذا الرمز ليس لهذا الغرض
problem-scope-text = لم يتغيّر شيء. يحتاج الطلب إلى رمز له الصلاحية { $scope }.
problem-idempotency-key = هذه الكتابة بلا اسم
problem-idempotency-key-text = لم يتغيّر شيء. أرسل مع كل كتابة ترويسة واحدة Idempotency-Key من 1 إلى 200 حرف بسيط دون مسافة، مثل معرّف UUID عشوائي جديد. إذا أُعيد الإرسال بالمفتاح نفسه أُعيد الجواب ولم يتكرر الفعل.
problem-key-taken = هذا المفتاح اسم لكتابة أخرى
problem-key-taken-text = لم يتغيّر شيء. جاء المفتاح Idempotency-Key نفسه خلال اليوم الأخير مع عنوان آخر أو محتوى آخر. أعطِ كل كتابة مفتاحًا خاصًا بها.
problem-unreadable-json = لم نستطع قراءة المحتوى
problem-unreadable-json-text = لم يتغيّر شيء. ينبغي أن يكون المحتوى JSON كما تصفه الصفحة ‎/api. هنا موضع الخلل: { $what }
problem-faulty = فيه ما لا يمكن قبوله
problem-faulty-text = لم يتغيّر شيء. الخلل مذكور عند كل حقل في «faults».
fault-language-tag = اكتب رمز لغة مثل en أو zh-Hant.
problem-list-changed = تغيّرت القائمة
problem-list-changed-text = لم يُرسَل شيء. انضم أحد إلى القائمة أو خرج منها أو غيّر لغة قراءته منذ أن اطّلعت عليها. اطلب المعاينة من جديد وأرسل قيمة «mark» فيها باسم «seen».
api-subjects = موضوعات الواجهة البرمجية
