# نصوص يكتبها فريق العمل بعدة لغات.

texts-original = { $language }، اللغة الأصلية
texts-translations = { $n ->
    [zero] لا ترجمات
    [one] ترجمة واحدة
    [two] ترجمتان
    [few] { $n } ترجمات
    [many] { $n } ترجمة
   *[other] { $n } ترجمة
}
texts-behind = تغيّر الأصل بعدها
texts-missing = لم تُترجم بعد
texts-still-right = راجعتُها: ما زالت هذه الترجمة صحيحة
texts-original-first = اكتب النص أولًا باللغة التي يُترجم منها.
