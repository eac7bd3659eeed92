//! Our own sample. Communities of Opportunity states priorities instead of points: led and staffed by people
//! of the communities served; able to reach them, with a plan; the most affected say what the issue is; a
//! clear and equitable result; change that lasts. Criteria, weights, levels and words are ours, not theirs.

use super::PresetCriterion;

pub(super) const SAMPLE: &[PresetCriterion] = &[
    PresetCriterion {
        id: "led-by-community",
        weight: 2000,
        allows_na: false,
        name: [
            "Led by the people it serves",
            "Dirigida por las personas a las que sirve",
            "يقودها مَن تخدمهم",
        ],
        help: [
            "Look at who decides, who is paid and who speaks for the work.",
            "Fíjese en quién decide, a quién se le paga y quién habla en nombre del trabajo.",
            "انظر مَن يقرّر، ومَن يتقاضى أجرًا، ومَن يتحدث باسم العمل.",
        ],
        levels: &[
            [
                "Nobody from the community served leads or staffs the work.",
                "Nadie de la comunidad atendida dirige el trabajo ni forma parte del personal.",
                "لا أحد من المجتمع المخدوم يقود العمل أو يعمل فيه.",
            ],
            [
                "People of the community are asked for advice; others decide.",
                "Se pide consejo a personas de la comunidad; deciden otras.",
                "يُستشار أفراد من المجتمع، ويقرّر غيرهم.",
            ],
            [
                "People of the community are among those who decide and are paid for their work.",
                "Personas de la comunidad están entre quienes deciden y cobran por su trabajo.",
                "أفراد من المجتمع بين أصحاب القرار ويتقاضون أجرًا عن عملهم.",
            ],
            [
                "People of the community lead the work, hold the money and make up most of its staff.",
                "Personas de la comunidad dirigen el trabajo, manejan el dinero y son la mayoría del personal.",
                "أفراد من المجتمع يقودون العمل ويديرون المال ويشكّلون أغلب فريقه.",
            ],
        ],
    },
    PresetCriterion {
        id: "reach",
        weight: 2000,
        allows_na: false,
        name: [
            "Able to reach them",
            "Capaz de llegar a ellas",
            "القدرة على الوصول إليهم",
        ],
        help: [
            "Look for ties that already exist, and for a plan that fits them.",
            "Busque lazos que ya existan y un plan acorde con ellos.",
            "ابحث عن صلات قائمة، وعن خطة تناسبها.",
        ],
        levels: &[
            [
                "It is not said how people will be reached.",
                "No se dice cómo se llegará a las personas.",
                "لم يُذكر كيف سيُصل إلى الناس.",
            ],
            [
                "There is a plan, but ties to the community have yet to be made.",
                "Hay un plan, pero los lazos con la comunidad están por crearse.",
                "توجد خطة، لكن الصلات بالمجتمع لم تُبنَ بعد.",
            ],
            [
                "The plan rests on ties to part of the community.",
                "El plan se apoya en lazos con una parte de la comunidad.",
                "تقوم الخطة على صلات بجزء من المجتمع.",
            ],
            [
                "The plan rests on long ties, and says how those hardest to reach take part.",
                "El plan se apoya en lazos de años y dice cómo participan quienes son más difíciles de alcanzar.",
                "تقوم الخطة على صلات راسخة، وتبيّن كيف يشارك مَن يصعب الوصول إليهم.",
            ],
        ],
    },
    PresetCriterion {
        id: "defined-by-affected",
        weight: 2000,
        allows_na: false,
        name: [
            "The most affected say what the issue is",
            "Quienes más lo viven definen el problema",
            "الأكثر تضررًا هم مَن حدّدوا المشكلة",
        ],
        help: [
            "Look for how the issue was found, and whose words describe it.",
            "Fíjese en cómo se detectó el problema y con palabras de quién se describe.",
            "انظر كيف عُرفت المشكلة، وبكلمات مَن وُصفت.",
        ],
        levels: &[
            [
                "The issue was chosen without those it affects.",
                "El problema se eligió sin las personas afectadas.",
                "اختيرت المشكلة من دون المتضررين منها.",
            ],
            [
                "Those affected were heard once the issue had been chosen.",
                "Se escuchó a las personas afectadas cuando el problema ya estaba elegido.",
                "استُمع إلى المتضررين بعد اختيار المشكلة.",
            ],
            [
                "Those affected helped choose the issue.",
                "Las personas afectadas ayudaron a elegir el problema.",
                "شارك المتضررون في اختيار المشكلة.",
            ],
            [
                "Those most affected chose the issue and shaped the answer to it.",
                "Quienes más lo viven eligieron el problema y dieron forma a la respuesta.",
                "اختار الأكثر تضررًا المشكلة وصاغوا حلّها.",
            ],
        ],
    },
    PresetCriterion {
        id: "equitable-result",
        weight: 2000,
        allows_na: false,
        name: [
            "A clear and fair result",
            "Un resultado claro y justo",
            "نتيجة واضحة وعادلة",
        ],
        help: [
            "Look for what will be different, for whom, and how anyone could tell.",
            "Busque qué cambiará, para quién y cómo se podrá comprobar.",
            "ابحث عمّا سيتغيّر، ولمَن، وكيف يمكن التحقق منه.",
        ],
        levels: &[
            [
                "No result is named.",
                "No se nombra ningún resultado.",
                "لم تُذكر نتيجة.",
            ],
            [
                "Activities are named, but not what changes through them.",
                "Se nombran actividades, pero no lo que cambia con ellas.",
                "ذُكرت أنشطة، ولم يُذكر ما تغيّره.",
            ],
            [
                "A change is named, with a way to tell whether it came.",
                "Se nombra un cambio y una manera de saber si llegó.",
                "ذُكر تغيير، مع وسيلة لمعرفة ما إذا تحقق.",
            ],
            [
                "A change is named and can be checked, and it reaches first those who have had least.",
                "Se nombra un cambio comprobable, y llega primero a quienes menos han tenido.",
                "ذُكر تغيير يمكن التحقق منه، ويصل أولًا إلى الأقل حظًّا.",
            ],
        ],
    },
    PresetCriterion {
        id: "lasting-change",
        weight: 2000,
        allows_na: true,
        name: ["Change that lasts", "Un cambio que perdura", "أثر يدوم"],
        help: [
            "Look at what remains when the money is spent. Choose “does not apply” only for one-time relief.",
            "Fíjese en lo que queda cuando se acaba el dinero. Elija «no aplica» solo para una ayuda única.",
            "انظر ما يبقى بعد إنفاق المال. اختر «لا ينطبق» للإغاثة العاجلة وحدها.",
        ],
        levels: &[
            [
                "Nothing remains when the money is spent.",
                "No queda nada cuando se acaba el dinero.",
                "لا يبقى شيء بعد إنفاق المال.",
            ],
            [
                "Something could remain; it is not said how.",
                "Algo podría quedar; no se dice cómo.",
                "قد يبقى شيء، ولم يُذكر كيف.",
            ],
            [
                "It is said what remains and who will care for it.",
                "Se dice qué queda y quién lo cuidará.",
                "ذُكر ما يبقى ومَن يرعاه.",
            ],
            [
                "A rule, a practice or a place changes for good, and those who will keep it so have agreed.",
                "Una norma, una práctica o un lugar cambia para siempre, y quienes lo mantendrán están de acuerdo.",
                "تتغيّر قاعدة أو ممارسة أو مكان على الدوام، وقد وافق مَن سيحافظون على ذلك.",
            ],
        ],
    },
];
