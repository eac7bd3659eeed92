//! Rounds for the tests: a set-up with nothing missing, staff of both funders, and rounds as they are kept.

use std::collections::BTreeMap;

use taawun::domain::basis_points::BasisPoints;
use taawun::domain::bloc::Bloc;
use taawun::domain::ids::RoundId;
use taawun::domain::language::LanguageTag;
use taawun::domain::money::Money;
use taawun::domain::policy::Actor;
use taawun::domain::program::Program;
use taawun::domain::round::Slug;
use taawun::domain::setup::{
    CostCategory, Criterion, FundingSource, GeneralPot, Key, Level, LocalMinute, Moment, PanelBloc,
    Part, Phase, Pot, Question, QuestionKind, Restrictions, SeenBy, Setup, SoundPart, Span,
    TrackedText, WhichHour,
};
use taawun::domain::standing::{Role, Standing};
use taawun::store::views::who;
use taawun::store::{Db, StoreError, programs, round_parts, rounds};

use super::people::{self, TestPerson, TestProgram};

/// A tag of a language.
pub fn tag(text: &str) -> LanguageTag {
    text.parse().expect("a language tag")
}

fn key(text: &str) -> Key {
    text.parse().expect("a key")
}

/// A share in basis points.
pub fn share(points: u16) -> BasisPoints {
    BasisPoints::new(points).expect("a share")
}

/// A text in the three languages of the programme.
fn text(words: &str) -> TrackedText {
    let text = TrackedText::new(tag("en"), words);
    text.with(tag("es"), &format!("{words} (es)"))
        .with(tag("ar"), &format!("{words} (ar)"))
}

/// The moment that this local time is in the programme's zone.
pub fn moment(text: &str) -> Moment {
    let local: LocalMinute = text.parse().expect("a local time");
    let zone = "America/Los_Angeles".parse().expect("a zone");
    local.in_zone(&zone, WhichHour::First).expect("a moment")
}

/// The weights of foundation, government, panel and vote, in percent.
pub fn weights(of: [u16; 4]) -> BTreeMap<Bloc, BasisPoints> {
    let shares = of.map(|percent| share(percent * 100));
    Bloc::ALL.into_iter().zip(shares).collect()
}

/// A round with nothing missing. It opens on 2027-01-11, seven weeks after the tests' clock.
pub fn complete(program: &Program) -> Setup {
    let empty = || TrackedText::empty(tag("en"));
    let usd = |major: i64| Money::new(major * 100, program.currency);
    let mut setup = Setup::blank(program, &tag("en"));
    setup.call.title = text("Gardens together");
    setup.call.summary = text("Gardens for all.");
    setup.call.text = text("Write to us about gardens.");
    setup.call.contact = "rounds@larkmere.example".parse().ok();
    setup.form.questions.push(Question {
        id: key("q1"),
        label: text("What will change?"),
        help: empty(),
        example: empty(),
        kind: QuestionKind::LongText { most_words: 300 },
        required: true,
        per_partner: false,
        in_letter_of_intent: false,
        seen_by: SeenBy::Everyone,
    });
    setup.budget.categories.push(CostCategory {
        id: key("people"),
        name: text("People"),
        help: empty(),
        greatest_share: None,
    });
    setup.rubric.criteria.push(Criterion {
        id: key("need"),
        name: text("Need"),
        help: empty(),
        weight: BasisPoints::WHOLE,
        allows_na: false,
        levels: [(0, "None"), (3, "Great")]
            .map(|(points, anchor)| Level {
                points,
                anchor: text(anchor),
            })
            .to_vec(),
    });
    setup.panels.blocs = [Bloc::Foundation, Bloc::Government, Bloc::Panel]
        .map(|bloc| PanelBloc {
            bloc,
            seats: 1,
            bench: 0,
            least_reviews: 1,
        })
        .to_vec();
    setup.money.budget = usd(500_000);
    setup.money.pots.push(Pot {
        id: key("north"),
        name: text("North"),
        area: None,
        amount: usd(300_000),
    });
    setup.money.general_pot = Some(GeneralPot {
        name: text("Everywhere"),
        amount: usd(200_000),
    });
    let source = |id: &str, funder: usize| FundingSource {
        id: key(id),
        name: text(id),
        funder: program.funders[funder].organization.clone(),
        amount: usd(250_000),
        restrictions: Restrictions::default(),
    };
    setup.money.sources = vec![source("gift", 0), source("levy", 1)];
    setup.rules.weights = weights([35, 25, 10, 30]);
    let span = |start: &str, end: &str| Span {
        start: Some(moment(start)),
        end: Some(moment(end)),
    };
    setup.dates.phases = BTreeMap::from([
        (Phase::Open, span("2027-01-11T09:00", "2027-02-26T17:00")),
        (Phase::Review, span("2027-03-01T09:00", "2027-04-09T17:00")),
        (Phase::Vote, span("2027-03-15T09:00", "2027-04-11T23:00")),
        (
            Phase::Deliberation,
            span("2027-04-12T09:00", "2027-05-07T12:00"),
        ),
    ]);
    setup
}

/// A round with its programme and the people who set it up.
pub struct TestRound {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its id.
    pub id: RoundId,
    /// Its programme.
    pub program: TestProgram,
    /// Staff of the programme, of the foundation.
    pub amal: TestPerson,
    /// Staff of the programme, of the county.
    pub bashir: TestPerson,
}

/// A draft with nothing missing, set up by Amal of the foundation and Bashir of the county.
pub fn draft(db: &Db, slug: &str) -> TestRound {
    draft_with(db, slug, |_| {})
}

/// The same with other parts.
pub fn draft_with(db: &Db, slug: &str, change: impl FnOnce(&mut Setup)) -> TestRound {
    let program = people::program(db, &format!("{slug}-programme"));
    let person = |name: &str| {
        let address = format!("{}.{slug}@people.example", name.to_lowercase());
        people::person(db, &format!("{name} Fictional"), &address)
    };
    let (amal, bashir) = (person("Amal"), person("Bashir"));
    let whole = |who, funder| {
        people::grant(db, who, Role::Staff, &program.id, None, Some(funder), None);
    };
    whole(&amal, &program.foundation);
    whole(&bashir, &program.county);
    let program_id = program.id.clone();
    let known = db
        .read_now(move |reader| programs::of_id(reader.conn(), &program_id))
        .expect("the programme");
    let mut setup = complete(&known);
    change(&mut setup);
    let slug: Slug = slug.parse().expect("a slug");
    let (wanted, by) = (slug.clone(), amal.id.clone());
    let id = db
        .write_now(move |tx| {
            let id = rounds::add_draft(tx, &wanted, &known, &setup)?;
            for part in Part::ALL {
                let sound = SoundPart::new(setup.part(part), &known).expect("a sound part");
                round_parts::begin(tx, &id, &sound, Some(&by))?;
            }
            Ok::<_, StoreError>(id)
        })
        .expect("a draft");
    for bloc in [Bloc::Foundation, Bloc::Government, Bloc::Panel] {
        let reviewer = person(&format!("Reviewer-{bloc}"));
        let role = Role::Reviewer;
        people::grant(
            db,
            &reviewer,
            role,
            &program.id,
            Some(&id),
            None,
            Some(bloc),
        );
    }
    TestRound {
        slug,
        id,
        program,
        amal,
        bashir,
    }
}

/// What this person may be asked about, the second factor shown.
pub fn standing(db: &Db, who: &TestPerson) -> Standing {
    let (id, name) = (
        who.id.clone(),
        "Somebody Fictional".parse().expect("a name"),
    );
    db.read_now(move |reader| {
        let now = reader.now();
        who::standing(reader.conn(), id, name, true, None, now)
    })
    .expect("a standing")
}

/// Does something as this person.
pub fn as_person<T: Send + 'static, E: From<StoreError> + Send + 'static>(
    db: &Db,
    who: &TestPerson,
    work: impl Fn(&mut taawun::store::Tx<'_>, Actor<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    let standing = standing(db, who);
    db.write_now(move |tx| work(tx, Actor::Person(&standing)))
}
