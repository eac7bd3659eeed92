//! Passwords that everybody tries first, as words and what people do to them: a capital, a few digits, a
//! sign at the end, a zero for an o. What English dictionaries lack stands here too.

/// For the thing itself.
const FOR_THE_THING_ITSELF: &str = "
    password passwort passcode passphrase passwd mypassword thepassword newpassword secret mysecret topsecret
    letmein letmeinnow opensesame changeme changemenow changeit default temporary tempor guest guestuser login
    loginnow signin access accessgranted administrator admin adminadmin root rootroot superuser sysadmin manager
    user username testtest testing tester test testuser sample example demo demodemo nopassword whatever trustno
    trustnoone idontknow iforgot forgotten blank nothing none contraseña contrasena micontraseña micontrasena
    clave miclave clavesecreta secreto acceso entrar dejameentrar abretesesamo cambiame usuario invitado
    administrador prueba probando motdepasse senha parola sifre matkhau parol haslo كلمةالسر كلمةسر كلمةالمرور
    كلمةمرور كلمتي الرقمالسري رقمسري سري سرية افتحياسمسم مدير المدير مستخدم ضيف تجربة اختبار دخول الدخول";

/// What people are glad to see.
const GLAD_TO_SEE: &str = "
    welcome welcomehome welcomeback hello hellohello helloworld hellothere goodmorning goodday iloveyou
    iloveyousomuch ilovegod iloveu loveyou lovelove mylove forever foreverlove sunshine mysunshine princess
    princesses angel angels babygirl babyboy sweetheart sweetie darling honey butterfly flower flowers rainbow
    unicorn chocolate cookie cookies cupcake summer winter spring autumn freedom happiness happy smile lucky
    blessed jesus jesuschrist godisgood godislove heaven peace lovepeace bienvenido bienvenida bienvenidos hola
    holahola holamundo buenosdias teamo teamomucho teamare teamodios miamor amorcito mivida corazon micorazon
    princesa estrella estrellita mariposa chiquita hermosa bonita felicidad alegria primavera verano dios
    diosesamor jesucristo bendiciones esperanza libertad familia mifamilia mama mamapapa مرحبا مرحبابك اهلا
    اهلاوسهلا السلامعليكم سلام سلامعليكم احبك بحبك انااحبك حبيبي حبيبتي حبي قلبي ياقلبي عمري ياعمري روحي حياتي
    ياحياتي اميرة اميرتي وردة ورد قمر نجمة الله اللهاكبر بسمالله بسماللهالرحمنالرحيم الحمدلله سبحانالله استغفرالله
    ماشاءالله انشاءالله لاالهالاالله ياالله يارب محمد احمد رسولالله عائلتي امي ابي";

/// Play, beasts and heroes.
const PLAY_BEASTS_HEROES: &str = "
    football baseball basketball soccer hockey softball volleyball golfer jordan liverpool arsenal chelsea
    barcelona realmadrid juventus manchester seahawks mariners sounders cowboys eagles lakers yankees superman
    batman spiderman ironman wonderwoman starwars pokemon pikachu naruto minecraft fortnite nintendo playstation
    matrix merlin gandalf hunter ranger warrior master shadow ninja killer phantom thunder lightning dragon monkey
    tiger tigers lion panther dolphin eagle falcon phoenix wolf bear panda kitten kitty hellokitty puppy doggy
    buster ginger pepper charlie maggie bailey buddy mustang corvette ferrari porsche mercedes harley yamaha
    toyota honda futbol campeon campeones tigre leones gatito perrito caballo guerrero aguila كرةالقدم برشلونة
    ريالمدريد الاهلي الزمالك الهلال النصر اسد نمر صقر ذئب قطة";

/// Rows and runs with letters around which digits grow.
const ROWS_AND_RUNS: &str = "
    qwerty qwertyuiop qwertyui qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjk asdfasdf zxcvbn zxcvbnm
    zxcv qazwsx qazwsxedc qwer qweasd qweasdzxc qweqwe wasd abc abcd abcde abcdef abcdefg abcdefgh abcabc abab
    aabb aabbcc xyz xxx xxxxxx شسيب ضصثق شسيبل ضصثقف ابجد ابتث ابتثجح ابجدهوز";

/// Names of months, days, places and of what this is.
const MONTHS_PLACES_AND_US: &str = "
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lunes martes miercoles jueves viernes sabado domingo يناير فبراير مارس ابريل رمضان شعبان الجمعة
    america american washington seattle kingcounty tacoma bellevue california newyork mexico españa espana
    colombia elsalvador guatemala somalia vietnam العراق سوريا مصر فلسطين السودان السعودية المغرب تعاون taawun
    grant grants mygrant grantplatform funding proposal proposals nonprofit community communities comunidad
    foundation fundacion county computer internet google facebook instagram youtube whatsapp microsoft windows
    android iphone samsung company office work school student teacher money business";

/// The words, folded and without gaps, parted by blanks.
const WORDS: [&str; 5] = [
    FOR_THE_THING_ITSELF,
    GLAD_TO_SEE,
    PLAY_BEASTS_HEROES,
    ROWS_AND_RUNS,
    MONTHS_PLACES_AND_US,
];

/// Whether a password is one of the words with its usual dress on.
pub(super) fn is_well_known(password: &str) -> bool {
    let plain: String = password
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '.' | ','))
        .flat_map(char::to_lowercase)
        .map(fold)
        .collect();
    let is_word = |text: &str| {
        WORDS
            .iter()
            .flat_map(|words| words.split_whitespace())
            .any(|word| word.chars().map(fold).eq(text.chars()))
    };
    let undressed = undress(&plain);
    is_word(&plain)
        || is_word(undressed)
        || is_word(undress(&unleet(&plain)))
        || is_word(&unleet(undressed))
}

/// Without the digits and signs around it.
fn undress(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

/// Zero for o, at-sign for a, and their like.
fn unleet(text: &str) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// Letters that Arabic writers use for one another.
fn fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_all_its_dresses() {
        for text in [
            "password",
            "Password1",
            "p@ssw0rd!!",
            "PASSWORD2026",
            "123password",
            "pass word",
            "$ecret99",
            "أحبك ١٢٣",
            "Bienvenido.2026",
            "Seattle!23",
            "كلمة المرور",
        ] {
            assert!(is_well_known(text), "{text}");
        }
        for text in [
            "heron gravel",
            "passwords are a nuisance",
            "seattlerain in may",
        ] {
            assert!(!is_well_known(text), "{text}");
        }
    }
}
