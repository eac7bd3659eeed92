# الملفات المرفقة بمقترح.

files-none = لا مرفقات بعد.
file-kind = { $kind ->
    [pdf] ملف PDF
    [png] صورة (PNG)
    [jpeg] صورة فوتوغرافية (JPEG)
    [webp] صورة (WebP)
    [docx] نص (Word)
    [xlsx] جدول (Excel)
    [pptx] شرائح (PowerPoint)
    [odt] نص (OpenDocument)
    [ods] جدول (OpenDocument)
    [odp] شرائح (OpenDocument)
   *[other] تسجيل صوتي
}
file-size = { $size } م.ب
file-belongs-to = يخص:
file-brought = أرفقه { $name }، { $at }
file-going = { $going ->
    [with_answer] يُرسل مع جوابه.
    [beside] يُرسل إلى جانب الأجوبة عند إرسال المقترح.
    [former_answer] لا يُرسل: كان جوابًا عن سؤال ولم يعد كذلك. نرجو إرفاقه من جديد إن كان يخص المقترح.
    [paper] لا يُرسل من جديد: هو الورقة التي نقل منها الموظفون، وهي لديهم.
   *[other] محفوظ هنا.
}
files-sent = تُرسل معه هذه الملفات:
files-sent-none = لا يُرسل معه أي ملف.
files-staying = وهذه الملفات لا تُرسل:
files-see = عرض الملفات وتغييرها
file-remove = إزالة
file-remove-this = إزالة { $name }
file-bring = إرفاق ملف
file-bring-lead = أقصى حجم للملف { $largest } م.ب. ويتسع هذا المقترح لـ { $left } م.ب أخرى.
file-for = لأي غرض؟
file-for-nothing = يُرسل مع المقترح ولا يخص أي سؤال
file-for-question = جواب: { $question } (حتى { $most } م.ب)
file-for-recording = تسجيل لـ: { $question }
file-choose = الملف
file-choose-hint = ملفات PDF، وصور (PNG وJPEG وWebP)، وWord وExcel وPowerPoint وOpenDocument، أو تسجيل صوتي (MP3 وM4A وOGG وWebM وWAV). قبل حفظ الصورة يُحذف منها مكان التقاطها ووقته.
file-too-large-here = حجم هذا الملف { $is } م.ب، وهو أكبر من الحد المسموح هنا ({ $most } م.ب). نرجو إرسال ملف أصغر أو جزء منه.
file-send = إرفاق
file-no-such-field = لا ملف لهذا السؤال.
file-no-room-proposal = لا متسع لهذا الملف: مجموع ملفات المقترح 100 م.ب على الأكثر. نرجو إزالة ملف آخر أو إرسال ملف أصغر.
file-no-room-organisation = لا متسع لهذا الملف: مجموع ملفات كل المقترحات التي تقودها منظمتكم 500 م.ب على الأكثر.
file-wait = أُرفقت ملفات كثيرة في وقت قصير. نرجو الانتظار { $minutes ->
    [zero] لحظة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} ثم إرفاق هذا الملف من جديد. كل ما عداه باقٍ كما كان.
file-refused-empty = هذا الملف فارغ. نرجو اختيار ملف آخر.
file-refused-too-large = هذا الملف كبير جدًا. نرجو إرسال ملف أصغر أو جزء منه.
file-refused-name = ليس لهذا الملف اسم يمكن عرضه. نرجو تسميته باسم آخر وإرساله من جديد.
file-refused-not-taken = لا تُقبل هنا ملفات من هذا النوع. نرجو حفظه بصيغة PDF أو صورة أو مستند مكتبي أو تسجيل، ثم إرساله.
file-refused-not-a-recording = هذا ليس تسجيلًا صوتيًا. التسجيل ملف بصيغة MP3 أو M4A أو OGG أو WebM أو WAV؛ ويمكن إرفاق غيره دون اختيار هذا السؤال.
file-refused-disagrees = محتوى هذا الملف ليس ما يقوله اسمه. نرجو حفظه من جديد بالبرنامج الذي أنشأه وإرساله ثانية.
file-refused-broken = هذا الملف ناقص أو تالف. نرجو حفظه من جديد وإرساله ثانية.
file-refused-too-many-pixels = في هذه الصورة أكثر من 100 مليون نقطة. نرجو تصغيرها وإرسالها من جديد.
file-refused-encrypted = لا يُفتح هذا الملف إلا بكلمة سر، فلن يتمكن أحد من قراءته. نرجو حفظه بدونها وإرساله من جديد.
file-refused-macros = يحتوي هذا المستند على وحدات ماكرو. نرجو حفظه بدونها أو بصيغة PDF وإرساله من جديد.
file-refused-active = يشغّل ملف PDF هذا شيئًا أو يحتوي على ملفات أخرى. نرجو طباعته إلى ملف PDF جديد وإرساله.
file-refused-bomb = هذا الملف بعد فك ضغطه أكبر بكثير مما يبدو. نرجو حفظه بصيغة PDF وإرساله.
file-refused-paths = يشير هذا المستند إلى أماكن خارجه. نرجو حفظه من جديد وإرساله ثانية.
file-refused-nested = يحتوي هذا المستند على ملفات أخرى، كملف مضغوط أو برنامج. نرجو حفظه بصيغة PDF وإرساله.
file-refused-too-many-pieces = يتكوّن هذا الملف من أجزاء كثيرة جدًا. نرجو حفظه بصيغة PDF أو كصورة أخرى وإرساله.
flash-file-attached = أُرفق الملف.
flash-file-removed = أُزيل الملف.
problem-no-room = لا متسع للملفات الآن
problem-no-room-text = لم يُحفظ الملف ولم يتغير شيء آخر. ما كتبتموه في أمان. نرجو المحاولة بعد ساعة؛ وقد أُبلغ القائمون على هذا الموقع.
