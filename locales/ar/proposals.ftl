# Proposals as those who write them see them.

proposals-mine = مقترحاتكم
proposal-untitled = مقترح بلا عنوان بعد
proposal-number = رقم { $number }
proposal-pages = صفحات هذا المقترح
proposal-you-help = أنتم تساعدون في هذا المقترح. لا توقّعون ولا تتحدثون باسم أي من شركائه.
proposal-state = { $state ->
    [draft] قيد الكتابة: لا يراه إلا ائتلافكم
    [submitted] أُرسل
    [returned] أُعيد لاستكماله
    [eligible] يشارك
    [ineligible] لا يمكنه المشاركة
   *[withdrawn] سُحب
}
proposal-page = { $page ->
    [overview] نظرة عامة
    [write] الإجابات
    [budget] الميزانية
    [partners] الشركاء
    [files] الملفات
    [check] المراجعة والإرسال
    [sign] التوقيعات
    [messages] الرسائل
   *[history] السجل
}
