//! The shape that Montgomery County, Pennsylvania, published for its recovery fund in 2022: three sections
//! that weigh 20, 30 and 50 of 100, ten criteria, each from 0 (absent) to 3 (great). The shape is the county's;
//! which criteria stand in a section and every word of them are ours.

use super::PresetCriterion;

pub(super) const MONTGOMERY: &[PresetCriterion] = &[
    PresetCriterion {
        id: "viability-capacity",
        weight: 1000,
        allows_na: false,
        name: [
            "Viability: able to do it",
            "Viabilidad: capacidad de hacerlo",
            "قابلية التنفيذ: القدرة عليه",
        ],
        help: [
            "First of two criteria of viability, 20 of 100 together.",
            "Primero de dos criterios de viabilidad, 20 de 100 en conjunto.",
            "أول معيارين لقابلية التنفيذ، ومجموعهما 20 من 100.",
        ],
        levels: &[
            [
                "Absent: nothing shows who would do the work.",
                "Ausente: nada muestra quién haría el trabajo.",
                "غائب: لا شيء يبيّن مَن سينفّذ العمل.",
            ],
            [
                "Adequate: people are named; their time or skill is not clear.",
                "Suficiente: se nombran personas; su tiempo o su experiencia no quedan claros.",
                "كافٍ: ذُكر أشخاص، ولم يتضح وقتهم أو خبرتهم.",
            ],
            [
                "Good: people with time and skill are named.",
                "Bueno: se nombran personas con tiempo y experiencia.",
                "جيد: ذُكر أشخاص لديهم الوقت والخبرة.",
            ],
            [
                "Great: people with time and skill are named, and they have done such work before.",
                "Excelente: se nombran personas con tiempo y experiencia que ya han hecho un trabajo así.",
                "ممتاز: ذُكر أشخاص لديهم الوقت والخبرة وسبق لهم عمل مماثل.",
            ],
        ],
    },
    PresetCriterion {
        id: "viability-budget",
        weight: 1000,
        allows_na: false,
        name: [
            "Viability: a budget that holds",
            "Viabilidad: un presupuesto sólido",
            "قابلية التنفيذ: ميزانية متماسكة",
        ],
        help: [
            "Second of two criteria of viability.",
            "Segundo de dos criterios de viabilidad.",
            "ثاني معيارين لقابلية التنفيذ.",
        ],
        levels: &[
            [
                "Absent: the costs are not explained.",
                "Ausente: no se explican los costos.",
                "غائب: لم تُشرح التكاليف.",
            ],
            [
                "Adequate: the costs are listed; some have no reason.",
                "Suficiente: se enumeran los costos; algunos no tienen motivo.",
                "كافٍ: التكاليف مذكورة، وبعضها بلا مبرّر.",
            ],
            [
                "Good: every cost has a reason and fits the work.",
                "Bueno: cada costo tiene un motivo y corresponde al trabajo.",
                "جيد: لكل تكلفة مبرّر وهي تناسب العمل.",
            ],
            [
                "Great: every cost has a reason, and the least that would still work is shown beside it.",
                "Excelente: cada costo tiene un motivo y al lado se muestra el mínimo con que aún funcionaría.",
                "ممتاز: لكل تكلفة مبرّر، وبجانبها أدنى مبلغ يكفي.",
            ],
        ],
    },
    PresetCriterion {
        id: "intent-need",
        weight: 1000,
        allows_na: false,
        name: [
            "Intent: an answer to a need",
            "Propósito: responde a una necesidad",
            "الغاية: تلبية حاجة",
        ],
        help: [
            "First of three criteria of intent, 30 of 100 together.",
            "Primero de tres criterios de propósito, 30 de 100 en conjunto.",
            "أول ثلاثة معايير للغاية، ومجموعها 30 من 100.",
        ],
        levels: &[
            [
                "Absent: no need is shown.",
                "Ausente: no se muestra ninguna necesidad.",
                "غائب: لم تُبيَّن حاجة.",
            ],
            [
                "Adequate: a need is stated without evidence.",
                "Suficiente: se afirma una necesidad sin pruebas.",
                "كافٍ: ذُكرت حاجة بلا دليل.",
            ],
            [
                "Good: a need is shown by figures or by those who live it.",
                "Bueno: la necesidad se muestra con cifras o con la voz de quienes la viven.",
                "جيد: أثبتت الأرقام أو أقوال أصحابها وجود حاجة.",
            ],
            [
                "Great: a need is shown by both, and nobody else meets it.",
                "Excelente: se muestra con ambas cosas y nadie más la atiende.",
                "ممتاز: أثبتتها الأرقام وأقوال أصحابها معًا، ولا أحد غيره يلبّيها.",
            ],
        ],
    },
    PresetCriterion {
        id: "intent-plan",
        weight: 1000,
        allows_na: false,
        name: [
            "Intent: steps that lead there",
            "Propósito: pasos que llevan a la meta",
            "الغاية: خطوات توصل إليها",
        ],
        help: [
            "Second of three criteria of intent.",
            "Segundo de tres criterios de propósito.",
            "ثاني ثلاثة معايير للغاية.",
        ],
        levels: &[
            [
                "Absent: there are no steps.",
                "Ausente: no hay pasos.",
                "غائب: لا خطوات.",
            ],
            [
                "Adequate: there are steps; it is open how they lead to the goal.",
                "Suficiente: hay pasos; no se sabe cómo llevan a la meta.",
                "كافٍ: توجد خطوات، ولم يتضح كيف توصل إلى الهدف.",
            ],
            [
                "Good: the steps lead to the goal.",
                "Bueno: los pasos llevan a la meta.",
                "جيد: الخطوات توصل إلى الهدف.",
            ],
            [
                "Great: the steps lead to the goal, each with a date and a person.",
                "Excelente: los pasos llevan a la meta, cada uno con fecha y responsable.",
                "ممتاز: الخطوات توصل إلى الهدف، ولكل منها موعد ومسؤول.",
            ],
        ],
    },
    PresetCriterion {
        id: "intent-outcomes",
        weight: 1000,
        allows_na: false,
        name: [
            "Intent: outcomes one can check",
            "Propósito: resultados comprobables",
            "الغاية: نتائج يمكن التحقق منها",
        ],
        help: [
            "Third of three criteria of intent.",
            "Tercero de tres criterios de propósito.",
            "ثالث ثلاثة معايير للغاية.",
        ],
        levels: &[
            [
                "Absent: no outcome is named.",
                "Ausente: no se nombra ningún resultado.",
                "غائب: لم تُذكر نتيجة.",
            ],
            [
                "Adequate: outcomes are named, without figures.",
                "Suficiente: se nombran resultados sin cifras.",
                "كافٍ: ذُكرت نتائج بلا أرقام.",
            ],
            [
                "Good: outcomes have figures.",
                "Bueno: los resultados tienen cifras.",
                "جيد: للنتائج أرقام.",
            ],
            [
                "Great: outcomes have figures, a starting point and a way to measure them.",
                "Excelente: los resultados tienen cifras, punto de partida y forma de medirlos.",
                "ممتاز: للنتائج أرقام ونقطة بداية ووسيلة قياس.",
            ],
        ],
    },
    PresetCriterion {
        id: "priorities-voice",
        weight: 1000,
        allows_na: false,
        name: [
            "Community priorities: asked for by the community",
            "Prioridades de la comunidad: pedido por ella",
            "أولويات المجتمع: مطلب أهله",
        ],
        help: [
            "First of five criteria of community priorities, 50 of 100 together.",
            "Primero de cinco criterios de prioridades de la comunidad, 50 de 100 en conjunto.",
            "أول خمسة معايير لأولويات المجتمع، ومجموعها 50 من 100.",
        ],
        levels: &[
            [
                "Absent: no sign that people want it.",
                "Ausente: no hay señal de que la gente lo quiera.",
                "غائب: لا دليل على أن الناس يريدونه.",
            ],
            [
                "Adequate: a few people support it.",
                "Suficiente: lo apoyan unas pocas personas.",
                "كافٍ: يؤيده قلة من الناس.",
            ],
            [
                "Good: many support it and helped shape it.",
                "Bueno: muchas personas lo apoyan y ayudaron a darle forma.",
                "جيد: يؤيده كثيرون وشاركوا في صياغته.",
            ],
            [
                "Great: people of the community began it and carry it.",
                "Excelente: personas de la comunidad lo iniciaron y lo llevan adelante.",
                "ممتاز: بدأه أهل المجتمع وهم من يحملونه.",
            ],
        ],
    },
    PresetCriterion {
        id: "priorities-equity",
        weight: 1000,
        allows_na: false,
        name: [
            "Community priorities: fair to those with least",
            "Prioridades de la comunidad: justo con quienes menos tienen",
            "أولويات المجتمع: إنصاف الأقل حظًّا",
        ],
        help: [
            "Second of five criteria of community priorities.",
            "Segundo de cinco criterios de prioridades de la comunidad.",
            "ثاني خمسة معايير لأولويات المجتمع.",
        ],
        levels: &[
            [
                "Absent: it is not said who gains.",
                "Ausente: no se dice quién se beneficia.",
                "غائب: لم يُذكر مَن ينتفع.",
            ],
            [
                "Adequate: everyone may gain; nobody is put first.",
                "Suficiente: todas las personas pueden beneficiarse; nadie va primero.",
                "كافٍ: قد ينتفع الجميع، ولا أولوية لأحد.",
            ],
            [
                "Good: those with least are named and reached.",
                "Bueno: se nombra a quienes menos tienen y se llega a ellos.",
                "جيد: ذُكر الأقل حظًّا ووُصل إليهم.",
            ],
            [
                "Great: those with least gain most, and it is said how.",
                "Excelente: quienes menos tienen son quienes más ganan, y se dice cómo.",
                "ممتاز: الأقل حظًّا هم الأكثر انتفاعًا، وذُكر كيف.",
            ],
        ],
    },
    PresetCriterion {
        id: "priorities-access",
        weight: 1000,
        allows_na: false,
        name: [
            "Community priorities: open to all",
            "Prioridades de la comunidad: abierto a todas las personas",
            "أولويات المجتمع: متاح للجميع",
        ],
        help: [
            "Third of five criteria of community priorities: language, disability, cost and way there.",
            "Tercero de cinco criterios de prioridades de la comunidad: idioma, discapacidad, costo y trayecto.",
            "ثالث خمسة معايير لأولويات المجتمع: اللغة والإعاقة والتكلفة والطريق إليه.",
        ],
        levels: &[
            [
                "Absent: obstacles are not thought of.",
                "Ausente: no se piensa en los obstáculos.",
                "غائب: لم تُراعَ العوائق.",
            ],
            [
                "Adequate: one obstacle is removed.",
                "Suficiente: se elimina un obstáculo.",
                "كافٍ: أُزيل عائق واحد.",
            ],
            [
                "Good: the main obstacles are removed.",
                "Bueno: se eliminan los principales obstáculos.",
                "جيد: أُزيلت العوائق الرئيسة.",
            ],
            [
                "Great: those who meet the obstacles planned how to remove them.",
                "Excelente: quienes viven los obstáculos planearon cómo eliminarlos.",
                "ممتاز: خطّط لإزالة العوائق مَن يواجهونها.",
            ],
        ],
    },
    PresetCriterion {
        id: "priorities-together",
        weight: 1000,
        allows_na: true,
        name: [
            "Community priorities: done together",
            "Prioridades de la comunidad: hecho en conjunto",
            "أولويات المجتمع: عمل مشترك",
        ],
        help: [
            "Fourth of five criteria of community priorities. It may not apply to a group that needs no partner.",
            "Cuarto de cinco criterios de prioridades de la comunidad. Puede no aplicar a un grupo que no necesita socios.",
            "رابع خمسة معايير لأولويات المجتمع. قد لا ينطبق على جهة لا تحتاج إلى شريك.",
        ],
        levels: &[
            [
                "Absent: others who do such work are not mentioned.",
                "Ausente: no se menciona a otras personas que hacen un trabajo así.",
                "غائب: لم يُذكر غيره ممن يعملون العمل نفسه.",
            ],
            [
                "Adequate: others know of it.",
                "Suficiente: otras organizaciones lo conocen.",
                "كافٍ: يعلم به الآخرون.",
            ],
            [
                "Good: others have a part in it.",
                "Bueno: otras organizaciones tienen una parte en él.",
                "جيد: للآخرين نصيب فيه.",
            ],
            [
                "Great: each partner has a part and gains something of its own.",
                "Excelente: cada socio tiene una parte y gana algo propio.",
                "ممتاز: لكل شريك دور ومكسب يخصّه.",
            ],
        ],
    },
    PresetCriterion {
        id: "priorities-lasting",
        weight: 1000,
        allows_na: false,
        name: [
            "Community priorities: good that lasts",
            "Prioridades de la comunidad: un bien que perdura",
            "أولويات المجتمع: نفع يدوم",
        ],
        help: [
            "Fifth of five criteria of community priorities.",
            "Quinto de cinco criterios de prioridades de la comunidad.",
            "خامس خمسة معايير لأولويات المجتمع.",
        ],
        levels: &[
            [
                "Absent: it ends with the money.",
                "Ausente: termina con el dinero.",
                "غائب: ينتهي بانتهاء المال.",
            ],
            [
                "Adequate: it is hoped that it goes on.",
                "Suficiente: se espera que continúe.",
                "كافٍ: يُرجى استمراره.",
            ],
            [
                "Good: it is said how it goes on.",
                "Bueno: se dice cómo continúa.",
                "جيد: ذُكر كيف يستمر.",
            ],
            [
                "Great: it goes on without further money, or that money is promised.",
                "Excelente: continúa sin más dinero, o ese dinero está prometido.",
                "ممتاز: يستمر بلا مال إضافي، أو أن ذلك المال موعود به.",
            ],
        ],
    },
];
