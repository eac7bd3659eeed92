//! A site with something of everything, and the people who find its forms by following links.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use taawun::domain::standing::MandateRole;

use crate::letters_of_intent as letters;
use crate::open_rounds::announced;
use crate::organizations::{called, found, invite};
use crate::proposals::world::{self as coalitions, Coalition};
use crate::proposals::{intake, intake_completed};
use crate::support::app::{Answer, TestApp, Visitor};
use crate::support::forms::{self as page, Form};
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, draft};

/// Where they begin; what they may not see is not there for them.
const STARTS: [&str; 23] = [
    "/",
    "/my",
    "/my/account",
    "/manage",
    "/organisations",
    "/join",
    "/sign-in",
    "/manage/rounds/gardens-2027/form/new",
    "/manage/rounds/gardens-2027/announce",
    "/manage/rounds/meadows-2027/amendments/form/new",
    "/manage/rounds/meadows-2027/letters",
    "/manage/rounds/meadows-2027/questions-and-answers",
    "/manage/programmes/gardens-2027-programme/cards",
    "/manage/programmes/new",
    "/my/proposals",
    "/rounds/kitchens-2027",
    "/manage/rounds/kitchens-2027/screening",
    "/manage/rounds/kitchens-2027/extensions",
    "/rounds/commons-2027",
    "/manage/rounds/commons-2027/letters-of-intent",
    "/partners",
    "/my/introductions",
    "/partners/shelf",
];

/// A form, who found it and where.
pub struct Found {
    /// Whose browser; `None` for a visitor.
    pub who: Option<TestPerson>,
    /// The page it stands in.
    pub page: String,
    /// The form.
    pub form: Form,
}

/// In this person's browser, or in that of a visitor.
pub fn browser(app: &TestApp, who: Option<&TestPerson>) -> Visitor {
    who.map_or_else(|| app.visitor("/"), |who| app.sign_in(who))
}

/// Fills the site. Those who come back see different forms of it.
pub fn people(app: &TestApp) -> Vec<Option<TestPerson>> {
    let db = app.database.db();
    let (being_written, open) = (draft(db, "gardens-2027"), announced(db, "meadows-2027"));
    let lead = app.person("Lina Fictional", "lina@people.example");
    let named = found(db, &lead, &called("Riverbend Gardeners")).expect("an organisation");
    let other = app.person("Omar Fictional", "omar@people.example");
    people::mandate(db, &other, &named.id, MandateRole::Member);
    invite(
        db,
        &lead,
        &named,
        "nadia@people.example",
        MandateRole::Member,
        "one",
    )
    .expect("asked");
    let asks = app.person("Sami Fictional", "sami@people.example");
    let path = format!("/organisations/{}/ask", named.slug);
    let asked = app.post(&path, &app.sign_in(&asks), &[("note", "Hello.")]);
    assert_eq!(asked.status, 303, "{}", asked.body);
    let unit = format!("/my/organisations/{}/units", named.slug);
    let units = app.post(&unit, &app.sign_in(&lead), &[("unit", "Seed library")]);
    assert_eq!(units.status, 303, "{}", units.body);
    people::token(db, &lead, &["rounds:read"], true, None);
    let follow = app.post("/rounds/meadows-2027/follow", &app.sign_in(&lead), &[]);
    assert!(follow.status < 400, "{}", follow.body);
    let ask = "/rounds/meadows-2027/questions-and-answers";
    let asked = app.post(ask, &app.sign_in(&asks), &[("text", "May we begin early?")]);
    assert_eq!(asked.status, 303, "{}", asked.body);
    let invited = app.person("Nadia Fictional", "nadia@people.example");
    vec![
        None,
        Some(lead),
        Some(asks),
        Some(invited),
        Some(being_written.amal),
        Some(open.amal),
    ]
}

/// Another site, later in the year, whose round takes proposals: those who write one together, who are asked to, who could
/// send theirs, who did and who took it back; and staff.
pub fn applicants(app: &TestApp) -> Vec<Option<TestPerson>> {
    let db = app.database.db();
    let kitchens = coalitions::open_round(&app.database, "kitchens-2027");
    let round = &kitchens;
    let written = coalitions::coalition(db, round, &["open-table", "hill-school"]);
    coalitions::fill(db, &written);
    let (_, asked) = coalitions::organization(db, "corner-shop", "firm");
    let at = |of: &Coalition, rest: &str| format!("/my/proposals/{}{rest}", of.id);
    let pressed = |who: &TestPerson, path: &str, fields: &[(&str, &str)]| {
        let answer = app.post(path, &app.sign_in(who), fields);
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    };
    pressed(
        written.lead(),
        &at(&written, "/partners"),
        &[("organization", "corner-shop"), ("role", "partner")],
    );
    pressed(
        written.lead(),
        &at(&written, "/history/title/comments"),
        &[("comment", "Shorter?")],
    );
    let helps = app.person("Idris Fictional", "idris@people.example");
    people::mandate(
        db,
        &helps,
        &written.partners[0].organization,
        MandateRole::Member,
    );
    let unsent = coalitions::ready(db, round, &["tea-house"]);
    let sent = coalitions::ready(db, round, &["soup-line"]);
    pressed(sent.lead(), &at(&sent, "/submit"), &[]);
    let taken_back = coalitions::ready(db, round, &["late-bakers"]);
    pressed(taken_back.lead(), &at(&taken_back, "/submit"), &[]);
    pressed(taken_back.lead(), &at(&taken_back, "/withdraw"), &[]);
    let read_back = intakes(app, round);
    look_for_partners(app, &unsent, &sent, &taken_back);
    // A round that takes letters of intent meanwhile: one could be sent, one waits for its answer.
    let commons = letters::letters_round_later(&app.database, "commons-2027");
    let unsent_letter = letters::ready(db, &commons, &["shade-trees"]);
    let letter = letters::ready(db, &commons, &["long-bench"]);
    pressed(letter.lead(), &at(&letter, "/letter-of-intent"), &[]);
    let partners = [
        &written,
        &unsent,
        &sent,
        &taken_back,
        &unsent_letter,
        &letter,
    ]
    .into_iter()
    .flat_map(|of| of.partners.iter().map(|partner| partner.person.clone()));
    let others = [
        asked,
        read_back,
        kitchens.amal,
        kitchens.bashir,
        commons.amal,
    ];
    partners.chain(others).map(Some).collect()
}

/// What came on paper stands everywhere: being typed, with a group that reads it, waiting for its word, for a second
/// signature, and for what it was asked to complete. Who speaks for the group that reads.
fn intakes(app: &TestApp, round: &TestRound) -> TestPerson {
    let db = app.database.db();
    let (_, reads) = coalitions::organization(db, "bread-circle", "community_group");
    let registered = |slug: &str| intake::of_member(slug, "2027-01-11T09:30");
    let begun = |written| {
        let id = intake::begin(db, round, &round.amal, written).expect("it is begun");
        intake::type_in(db, &round.amal, &id);
        id
    };
    coalitions::organization(db, "jam-circle", "community_group");
    begun(registered("jam-circle"));
    let with_group = begun(registered("bread-circle"));
    intake::over(db, round, &round.amal, &with_group).expect("it is handed over");
    for (name, is_signed) in [
        ("Knitting Circle", false),
        ("Carving Circle", true),
        ("Weaving Circle", true),
    ] {
        let mut written = intake::paper("2027-01-11T09:30");
        written.name = name.to_owned();
        let id = begun(written);
        intake::over(db, round, &round.amal, &id).expect("it is handed over");
        if is_signed {
            let code = intake::code(db, round, &id);
            intake::enter(db, round, &round.amal, &id, &code).expect("it is noted");
        }
        if name == "Weaving Circle" {
            let receipt = intake::second(db, round, &round.bashir, &id).expect("countersigned");
            intake_completed::give_back(db, round, receipt.number);
        }
    }
    reads
}

/// One of these posts and shares a template, another asks to meet it and waits, a third is asked.
fn look_for_partners(app: &TestApp, posts: &Coalition, asks: &Coalition, offers: &Coalition) {
    let pressed = |who: &TestPerson, path: &str, fields: &[(&str, &str)]| {
        let answer = app.post(path, &app.sign_in(who), fields);
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        let to = answer.header("location").expect("a page");
        to.to_owned()
    };
    let post = |of: &Coalition, kind: &str| {
        let fields = [
            ("organization", of.partners[0].slug.as_str()),
            ("kind", kind),
            ("help", "place"),
            ("focus", "food"),
            ("other_areas", "North side"),
            ("text", "A kitchen on two evenings a week."),
            ("language", "en"),
            ("until", "2027-06-30"),
        ];
        pressed(of.lead(), "/partners/new", &fields)
    };
    let (seeks, offered) = (post(posts, "seek"), post(offers, "offer"));
    for page in [seeks, offered] {
        let fields = [("organization", asks.partners[0].slug.as_str())];
        pressed(asks.lead(), &format!("{page}/ask"), &fields);
    }
    let fields = [
        ("organization", posts.partners[0].slug.as_str()),
        ("kind", "other"),
        ("title", "Our evening"),
        ("language", "en"),
        ("text", "We begin with tea, and everyone says their name."),
        ("agrees", "yes"),
    ];
    pressed(posts.lead(), "/partners/shelf/new", &fields);
}

fn get(app: &TestApp, path: &str, visitor: &Visitor) -> Answer {
    app.get_as(path, visitor)
}

/// One page of each kind is enough: what names a thing stands as `*`.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let of = [
        "rounds",
        "programmes",
        "organisations",
        "form",
        "rubric",
        "proposals",
        "history",
        "screening",
        "intake",
        "letters-of-intent",
    ];
    let mut after_name = false;
    let mut parts = Vec::new();
    for part in path.split('/') {
        let is_id = part.len() == 26 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_name = after_name && !matches!(part, "new" | "preset");
        parts.push(if is_id || is_name { "*" } else { part });
        after_name = of.contains(&part);
    }
    parts.join("/")
}

/// Every form that these people find by following links, by the shape of the path that it is sent to; of several
/// the one with the most fields.
pub fn forms(app: &TestApp, people: &[Option<TestPerson>]) -> BTreeMap<String, Found> {
    let mut forms: BTreeMap<String, Found> = BTreeMap::new();
    for who in people {
        let visitor = browser(app, who.as_ref());
        let mut seen = BTreeSet::new();
        let mut queue: VecDeque<String> = STARTS.map(str::to_owned).into();
        while let Some(path) = queue.pop_front() {
            let kind = shape(&path);
            // Of rounds both are opened: they stand at different points of their lives.
            let key = if path.contains("meadows") {
                format!("{kind} open")
            } else if path.contains("/intake/") {
                // Each stands at another point too.
                path.clone()
            } else {
                kind
            };
            if !seen.insert(key) {
                continue;
            }
            let answer = get(app, &path, &visitor);
            assert!(answer.status < 500, "{path}: {}", answer.status);
            queue.extend(answer.header("location").map(str::to_owned));
            queue.extend(page::links(&answer.body));
            for form in page::forms(&answer.body, &path) {
                let place = shape(&form.action);
                let more = |known: &Found| known.form.fields.len() < form.fields.len();
                if forms.get(&place).is_none_or(more) {
                    let found = Found {
                        who: who.clone(),
                        page: path.clone(),
                        form,
                    };
                    forms.insert(place, found);
                }
            }
        }
    }
    forms
}
