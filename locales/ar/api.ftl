# The API for programs, and its page.

api-title = للبرامج
api-lead = كل ما هو معلن هنا تستطيع البرامج قراءته أيضًا دون مفتاح. وهذه الصفحة مولَّدة من الوثيقة نفسها التي تقرؤها البرامج.
api-document = وثيقة OpenAPI

problem-bad-parameter = قيمة في العنوان لا معنى لها
problem-bad-parameter-text = لا يمكن استخدام ما ورد في { $name }. ينبغي أن يشبه هذا: { $expected }.
