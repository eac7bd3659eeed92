# محرر المسودة البسيط.

editor-tools = تنسيق النص
editor-bold = غامق
editor-list = قائمة
editor-numbers = قائمة مرقمة
editor-heading = عنوان
editor-link = رابط
editor-preview = كيف سيُقرأ
editor-preview-go = حفظ ورؤية كيف يُقرأ
editor-preview-back = متابعة الكتابة
editor-preview-none = لم يُكتب شيء بعد. عودوا واكتبوا إجابتكم الأولى.
