# What stands around every page.

site-name = تعاون
site-about = ما قرّره المجتمع بشأن ماله، ولماذا: كل صوت محسوب، ولكل قرار سبب معلن.

skip-to-content = الانتقال إلى المحتوى
nav-languages = اللغات
nav-main = الصفحات الرئيسية
nav-rounds = دورات المنح
nav-verify = التحقق من نتيجة
nav-data = البيانات المفتوحة
nav-my = صفحتي
nav-manage = الإدارة
nav-sign-in = الدخول
nav-foot = عن هذا الموقع
nav-accessibility = سهولة الوصول
nav-privacy = الخصوصية

foot-meaning = «تعاون»: أن نعمل معًا على ما ينفع الجميع.
preferences-title = اللغة والأرقام
preferences-language = اللغة
preferences-digits = شكل الأرقام
preferences-digits-latin = 123
preferences-digits-locale = ١٢٣
preferences-save = حفظ

notice-partly-english = لم تُترجم بعض أجزاء هذه الصفحة بعد، وهي معروضة بالإنجليزية.
notice-unknown-language = لا يتوفر هذا الموقع باللغة المطلوبة ({ $tag }) حتى الآن، وهذه أقرب لغة لدينا.
flash-preferences-saved = تم الحفظ، وسيُحتفظ بهذا الاختيار على هذا الجهاز.
flash-stale-form = لم يُحفظ شيء بعد، فقد بقيت الصفحة مفتوحة وقتًا طويلًا. نرجو الاختيار مرة أخرى.
form-stale = لم يُحفظ شيء بعد، فقد بقيت الصفحة مفتوحة وقتًا طويلًا. ما كتبته موجود أدناه؛ نرجو الضغط على الزر مرة أخرى.
form-faults = لم يُحفظ شيء بعد. نرجو مراجعة هذه الحقول:
