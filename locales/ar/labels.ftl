# Categories and groups of people that elections name in one and the same way, mostly those of Pabulib files.
# The key is the name in lower case with hyphens. What is not listed is shown as the election writes it.

label-adults = البالغون
label-animals = الحيوانات
label-children = الأطفال
label-children-and-youth = الأطفال والشباب
label-culture = الفنون والثقافة
label-economy = العمل والاقتصاد
label-education = التعليم
label-environmental-protection = البيئة
label-everyone = الجميع
label-families-with-children = الأسر التي لديها أطفال
label-health = الصحة
label-health-and-welfare = الصحة والدعم الاجتماعي
label-housing = السكن
label-municipal-infrastructure-and-security = المرافق العامة والسلامة
label-newcomers = القادمون الجدد
label-people-with-disabilities = الأشخاص ذوو الإعاقة
label-public-space = الأماكن العامة
label-public-transit-and-roads = الشوارع والنقل
label-seniors = كبار السن
label-sport = الرياضة
label-sport-and-recreation = الرياضة والترفيه
label-students = الطلاب
label-urban-greenery = الحدائق والمساحات الخضراء
label-welfare = الدعم الاجتماعي
label-workers = العاملون والعاملات
label-youth = الشباب
