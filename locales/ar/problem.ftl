# What went wrong: what happened, what is safe, what to do next. Each kind has a title and a text.

problem-home = الانتقال إلى الصفحة الأولى
problem-request = عند إبلاغنا نرجو ذكر هذا الرقم:

problem-not-found = لا توجد صفحة بهذا العنوان
problem-not-found-text = ربما وقع خطأ في كتابة العنوان أو انقطع في رسالة. ما يُنشر هنا يحتفظ بعنوانه، ولذلك يحسن البحث في دورات المنح.
problem-busy = زوار كثيرون في وقت واحد
problem-busy-text = لم يضِع شيء. نرجو إعادة المحاولة بعد ثوانٍ.
problem-fault = حدث عطل لدينا
problem-fault-text = العطل من جانبنا وقد سُجّل، ولم يتغير شيء. نرجو إعادة المحاولة بعد قليل.
problem-bad-request = لم نتمكن من فهم الطلب
problem-bad-request-text = لم يتغير شيء. نرجو الرجوع وإعادة المحاولة، أو البدء من الصفحة الأولى.
problem-forbidden = لا يمكن القيام بهذا من هنا
problem-forbidden-text = لم يتغير شيء. نرجو فتح الصفحة في هذا الموقع مباشرةً والمحاولة منها.
problem-sign-in = يتطلب هذا تسجيل الدخول
problem-sign-in-text = لم يتغير شيء. كل ما هو منشور متاح للقراءة دون تسجيل دخول.
problem-wrong-method = لا يُستخدم هذا العنوان بهذه الطريقة
problem-wrong-method-text = لم يتغير شيء. نرجو البدء من الصفحة الأولى.
problem-not-acceptable = لا يتوفر هذا بالصيغة المطلوبة
problem-not-acceptable-text = الصفحات والملفات المتاحة لها روابط في صفحات دورات المنح.
problem-too-slow = استغرق وصول الطلب وقتًا طويلًا
problem-too-slow-text = ربما كان الاتصال ضعيفًا الآن. لم يتغير شيء. نرجو إعادة المحاولة.
problem-too-large = هذا أكبر مما يمكن استقباله دفعة واحدة
problem-too-large-text = لم يتغير شيء. نرجو إرسال ما هو أصغر.
problem-address-too-long = هذا العنوان طويل جدًّا
problem-address-too-long-text = نرجو تقليل الكلمات أو عوامل التصفية، أو البدء من الصفحة الأولى.
problem-headers-too-large = أرسل المتصفح مع طلبه أكثر مما ينبغي
problem-headers-too-large-text = يفيد عادةً مسح ملفات تعريف الارتباط الخاصة بهذا الموقع.
problem-wrong-type = لا يمكننا قراءة هذا النوع من المحتوى
problem-wrong-type-text = لم يتغير شيء. نرجو استخدام النموذج الموجود في الصفحة.
problem-unreadable-form = لم نتمكن من قراءة النموذج
problem-unreadable-form-text = لم يتغير شيء. نرجو الرجوع ومراجعة الإجابات ثم الإرسال من جديد.
problem-too-often = محاولات كثيرة في وقت قصير
problem-too-often-text = نرجو الانتظار دقيقة ثم إعادة المحاولة.
