# إجابات مسجلة صوتًا.

recording-record = تسجيل هذه الإجابة صوتًا
recording-words-of = هذه كلمات التسجيل أدناه. اكتبوا ما يُقال فيه ليقرأه الجميع.
recording-of = تسجيل: { $question }
recording-download = تنزيل التسجيل
recording-how = قولوا إجابتكم للهاتف، ثم اكتبوا كلماتها في صفحة السؤال.
recording-there = إرسال تسجيل موجود
recording-title = إجابات مسجلة صوتًا
recording-no-words = لم تُكتب كلماته بعد.
