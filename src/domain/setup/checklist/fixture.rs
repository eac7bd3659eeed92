//! A programme and a round with nothing missing, for tests.

use std::collections::BTreeMap;

use super::super::*;
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{Id, OrganizationId, ProgramId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Money;
use crate::domain::program::{Funder, Guardrails, Program};

/// A language.
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

fn text(words: &str) -> TrackedText {
    TrackedText::new(tag("en"), words).with(tag("es"), words)
}

/// Whole dollars.
pub fn usd(major: i64) -> Money {
    Money::new(major * 100, "USD".parse().expect("a currency"))
}

/// A programme of a foundation and a county, in two languages.
pub fn program() -> Program {
    let funder = |number, name: &str, bloc| Funder {
        organization: OrganizationId::from_bits([number; 16]),
        name: name.to_owned(),
        bloc,
    };
    Program {
        id: ProgramId::from_bits([7; 16]),
        slug: "larkmere-together".parse().expect("a slug"),
        name: LocalText::new(tag("en"), "Larkmere Together"),
        currency: "USD".parse().expect("a currency"),
        zone: "America/Los_Angeles".parse().expect("a zone"),
        guardrails: Guardrails::default(),
        languages: vec![tag("en"), tag("es")],
        areas: Vec::new(),
        focus: Vec::new(),
        funders: vec![
            funder(1, "Larkmere Foundation", Bloc::Foundation),
            funder(2, "Larkmere County", Bloc::Government),
        ],
    }
}

/// A round with nothing missing.
pub fn complete(program: &Program) -> Setup {
    let mut setup = Setup::blank(program, &tag("en"));
    setup.call.title = text("Gardens");
    setup.call.summary = text("Gardens for all.");
    setup.call.text = text("Write to us about gardens.");
    setup.call.contact = "rounds@larkmere.example".parse().ok();
    setup.form.questions.push(Question {
        id: key("q1"),
        label: text("What will change?"),
        help: TrackedText::empty(tag("en")),
        example: TrackedText::empty(tag("en")),
        kind: QuestionKind::LongText { most_words: 300 },
        required: true,
        per_partner: false,
        in_letter_of_intent: true,
        seen_by: SeenBy::Everyone,
    });
    setup.budget.categories.push(CostCategory {
        id: key("people"),
        name: text("People"),
        help: TrackedText::empty(tag("en")),
        greatest_share: None,
    });
    setup.rubric.criteria.push(Criterion {
        id: key("need"),
        name: text("Need"),
        help: TrackedText::empty(tag("en")),
        weight: BasisPoints::WHOLE,
        allows_na: false,
        levels: vec![
            Level {
                points: 0,
                anchor: text("None"),
            },
            Level {
                points: 3,
                anchor: text("Great"),
            },
        ],
    });
    let blocs = [Bloc::Foundation, Bloc::Government, Bloc::Panel];
    setup.panels.blocs = blocs
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
    setup.money.sources = vec![
        source("levy", 2, 250_000, &["north"]),
        source("gift", 1, 250_000, &[]),
    ];
    setup.rules.weights = BTreeMap::from([
        (Bloc::Foundation, share(3_500)),
        (Bloc::Government, share(2_500)),
        (Bloc::Panel, share(1_000)),
        (Bloc::Vote, share(3_000)),
    ]);
    let moment = |text: &str| {
        let local: LocalMinute = text.parse().expect("a local time");
        local.in_zone(&program.zone, WhichHour::First).ok()
    };
    let span = |start: &str, end: &str| Span {
        start: moment(start),
        end: moment(end),
    };
    setup.dates.phases = BTreeMap::from([
        (Phase::Open, span("2026-01-05T09:00", "2026-02-27T17:00")),
        (Phase::Review, span("2026-03-02T09:00", "2026-04-10T17:00")),
        (Phase::Vote, span("2026-03-16T09:00", "2026-04-12T23:00")),
        (
            Phase::Deliberation,
            span("2026-04-13T09:00", "2026-05-08T12:00"),
        ),
    ]);
    setup
}

/// A source of whole dollars, for these pots alone.
pub fn source(id: &str, funder: u8, amount: i64, only: &[&str]) -> FundingSource {
    FundingSource {
        id: key(id),
        name: text(id),
        funder: OrganizationId::from_bits([funder; 16]),
        amount: usd(amount),
        restrictions: Restrictions {
            only_pots: only.iter().map(|pot| key(pot)).collect(),
            ..Restrictions::default()
        },
    }
}

fn seats() -> Vec<NamedSeat> {
    let blocs = [Bloc::Foundation, Bloc::Government, Bloc::Panel];
    blocs.map(|bloc| NamedSeat { bloc, bench: false }).to_vec()
}

/// All that this round lacks, with somebody on every seat.
pub fn lacks(setup: &Setup) -> Vec<(Part, String, Lack)> {
    let missing = checklist(setup, &program(), &seats());
    missing
        .into_iter()
        .map(|missing| (missing.part, missing.at, missing.lack))
        .collect()
}
