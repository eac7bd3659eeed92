//! What is still missing before a round can be announced.

use super::coverage::{Uncovered, uncovered};
use super::{
    Dates, Key, Lag, Moment, NamedSeat, Part, PartBody, Phase, QuestionKind, Setup, TieCriterion,
};
use crate::domain::bloc::Bloc;
use crate::domain::language::LanguageTag;
use crate::domain::money::Money;
use crate::domain::program::Program;

/// One thing that is missing, or that contradicts another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// On which part's page it is put right.
    pub part: Part,
    /// Where there, such as `questions[q3].label`; empty for the part as a whole.
    pub at: String,
    /// What.
    pub lack: Lack,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A text that nobody wrote yet.
    Text,
    /// A text without a translation into a language in which the round is published.
    Translation {
        /// Which language.
        language: LanguageTag,
    },
    /// A translation that is older than its original.
    LagsBehind {
        /// Which language.
        language: LanguageTag,
    },
    /// The round is published in no language.
    Languages,
    /// Whom applicants can ask.
    Contact,
    /// No question at all.
    Questions,
    /// A question to choose from with fewer than two options.
    Options,
    /// A round with a letter of intent that asks nothing in it.
    LetterQuestions,
    /// No kind of cost.
    Categories,
    /// No criterion.
    Criteria,
    /// A criterion with fewer than two levels.
    Levels,
    /// The criteria do not weigh 100 % together.
    CriteriaWeights {
        /// What they weigh, in basis points.
        sum: u32,
    },
    /// No panel at all.
    Panels,
    /// Fewer people than seats or bench places.
    Seats {
        /// In which bloc.
        bloc: Bloc,
        /// Whether on the bench.
        bench: bool,
        /// How many are named.
        named: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// No money.
    Budget,
    /// The pots do not make the budget.
    PotsSum {
        /// What they hold.
        pots: Money,
        /// What they should hold.
        budget: Money,
    },
    /// No source.
    Sources,
    /// The sources together hold less than the budget.
    SourcesSum {
        /// What they hold.
        sources: Money,
        /// What they should hold.
        budget: Money,
    },
    /// Some pots cannot be paid for by the sources that may.
    PotsUncovered(Uncovered),
    /// A cap in all that is below the cap of one year.
    CapOrder,
    /// The blocs do not weigh 100 % together.
    BlocWeights {
        /// What they weigh, in basis points.
        sum: u32,
    },
    /// A bloc that weighs something and has no panel.
    WeightWithoutPanel {
        /// Which.
        bloc: Bloc,
    },
    /// A panel that weighs nothing.
    PanelWithoutWeight {
        /// Which bloc's.
        bloc: Bloc,
    },
    /// The gate mode without a score that passes.
    PassScore,
    /// A lot without a drawing that seeds it.
    Drawing,
    /// Part funding in a round that does not ask for the least amount.
    LeastNotAsked,
    /// Nobody may vote.
    Bases,
    /// A date that is not set.
    Date {
        /// Of which phase.
        phase: Phase,
        /// Whether its end.
        is_end: bool,
    },
    /// Two dates in the wrong order.
    DateOrder {
        /// The one that should come first: its phase, and whether its end.
        earlier: (Phase, bool),
        /// The one that should come after.
        later: (Phase, bool),
    },
}

/// All that is missing, part by part. Guardrails are not asked here, nor what day it is: announcing does.
pub fn checklist(setup: &Setup, program: &Program, seats: &[NamedSeat]) -> Vec<Missing> {
    let mut list = List(Vec::new());
    list.call(setup);
    list.form(setup);
    list.rubric(setup);
    list.panels(setup, seats);
    list.money(setup);
    list.rules(setup);
    if setup.budget.categories.is_empty() {
        list.add(Part::Budget, "categories", Lack::Categories);
    }
    if setup.vote.bases.is_empty() {
        list.add(Part::Vote, "bases", Lack::Bases);
    }
    list.dates(&setup.dates, votes(setup));
    for part in Part::ALL {
        list.texts(&setup.part(part), setup, program);
    }
    list.0.sort_by_key(|missing| missing.part);
    list.0
}

/// Whether the vote weighs anything.
fn votes(setup: &Setup) -> bool {
    setup.rules.weight(Bloc::Vote).points() > 0
}

struct List(Vec<Missing>);

impl List {
    fn add(&mut self, part: Part, at: impl Into<String>, lack: Lack) {
        self.0.push(Missing {
            part,
            at: at.into(),
            lack,
        });
    }

    fn texts(&mut self, body: &PartBody, setup: &Setup, program: &Program) {
        for text in body.texts() {
            if text.text.is_empty() {
                if text.required {
                    self.add(body.part(), text.at, Lack::Text);
                }
                continue;
            }
            // In the programme's order, which is the order of the columns on the page.
            let published = program
                .languages
                .iter()
                .filter(|language| setup.call.languages.contains(language));
            for language in published {
                let language = language.clone();
                match text.text.lag(&language) {
                    Lag::Current => {}
                    Lag::Behind => self.add(body.part(), &text.at, Lack::LagsBehind { language }),
                    Lag::Missing => self.add(body.part(), &text.at, Lack::Translation { language }),
                }
            }
        }
    }

    fn call(&mut self, setup: &Setup) {
        if setup.call.languages.is_empty() {
            self.add(Part::Call, "languages", Lack::Languages);
        }
        if setup.call.contact.is_none() {
            self.add(Part::Call, "contact", Lack::Contact);
        }
    }

    fn form(&mut self, setup: &Setup) {
        let questions = &setup.form.questions;
        if questions.is_empty() {
            self.add(Part::Form, "questions", Lack::Questions);
        }
        for question in questions {
            let chooses = matches!(
                question.kind,
                QuestionKind::ChooseOne { .. } | QuestionKind::ChooseMany { .. }
            );
            if chooses && question.kind.options().len() < 2 {
                self.add(
                    Part::Form,
                    format!("questions[{}].options", question.id),
                    Lack::Options,
                );
            }
        }
        let has_letter = setup.dates.phases.contains_key(&Phase::LetterOfIntent);
        if has_letter
            && !questions
                .iter()
                .any(|question| question.in_letter_of_intent)
        {
            self.add(Part::Form, "questions", Lack::LetterQuestions);
        }
    }

    fn rubric(&mut self, setup: &Setup) {
        let criteria = &setup.rubric.criteria;
        if criteria.is_empty() {
            self.add(Part::Rubric, "criteria", Lack::Criteria);
            return;
        }
        let sum = criteria
            .iter()
            .map(|criterion| u32::from(criterion.weight.points()))
            .sum();
        if sum != 10_000 {
            self.add(Part::Rubric, "criteria", Lack::CriteriaWeights { sum });
        }
        for criterion in criteria
            .iter()
            .filter(|criterion| criterion.levels.len() < 2)
        {
            self.add(
                Part::Rubric,
                format!("criteria[{}].levels", criterion.id),
                Lack::Levels,
            );
        }
    }

    fn panels(&mut self, setup: &Setup, seats: &[NamedSeat]) {
        if setup.panels.blocs.is_empty() {
            self.add(Part::Panels, "blocs", Lack::Panels);
        }
        for panel in &setup.panels.blocs {
            for (bench, wanted) in [(false, panel.seats), (true, panel.bench)] {
                let named = seats
                    .iter()
                    .filter(|seat| seat.bloc == panel.bloc && seat.bench == bench)
                    .count();
                let wanted = usize::from(wanted);
                if named < wanted {
                    let bloc = panel.bloc;
                    self.add(
                        Part::Panels,
                        format!("blocs[{bloc}]"),
                        Lack::Seats {
                            bloc,
                            bench,
                            named,
                            wanted,
                        },
                    );
                }
            }
        }
    }

    fn money(&mut self, setup: &Setup) {
        let plan = &setup.money;
        if plan.budget.minor == 0 {
            self.add(Part::Money, "budget", Lack::Budget);
            return;
        }
        let budget = plan.budget;
        let too_much = Money::new(i64::MAX, budget.currency);
        // Without a pot the whole budget is one contest.
        if !plan.pots.is_empty() || plan.general_pot.is_some() {
            let pots = plan.in_pots().unwrap_or(too_much);
            if pots != budget {
                self.add(Part::Money, "pots", Lack::PotsSum { pots, budget });
            }
        }
        let sources = plan.in_sources().unwrap_or(too_much);
        if plan.sources.is_empty() {
            self.add(Part::Money, "sources", Lack::Sources);
        } else if sources.minor < budget.minor {
            self.add(Part::Money, "sources", Lack::SourcesSum { sources, budget });
        } else if let Some(short) = uncovered(plan) {
            self.add(Part::Money, "sources", Lack::PotsUncovered(short));
        }
        let caps = &plan.request_caps;
        for (at, cap) in [("alone", caps.alone), ("coalition", caps.coalition)] {
            if let (Some(year), Some(all)) = (cap.per_year, cap.in_all)
                && all.minor < year.minor
            {
                self.add(Part::Money, format!("request_caps.{at}"), Lack::CapOrder);
            }
        }
    }

    fn rules(&mut self, setup: &Setup) {
        let rules = &setup.rules;
        let sum = rules.weights_sum();
        if sum != 10_000 {
            self.add(Part::Rules, "weights", Lack::BlocWeights { sum });
        }
        for bloc in Bloc::ALL {
            let weighs = rules.weight(bloc).points() > 0;
            let sits = setup.panels.of(bloc).is_some();
            if weighs && !sits && bloc != Bloc::Vote {
                self.add(
                    Part::Rules,
                    format!("weights.{bloc}"),
                    Lack::WeightWithoutPanel { bloc },
                );
            }
            if sits && !weighs {
                self.add(
                    Part::Rules,
                    format!("weights.{bloc}"),
                    Lack::PanelWithoutWeight { bloc },
                );
            }
        }
        if rules.mode == super::Mode::Gate && rules.thresholds.panel_score.is_none() {
            self.add(Part::Rules, "thresholds.panel_score", Lack::PassScore);
        }
        if rules.ties.contains(&TieCriterion::Lot) && rules.drawing.is_none() {
            self.add(Part::Rules, "drawing", Lack::Drawing);
        }
        if rules.part_funding && !setup.budget.asks_least {
            self.add(Part::Budget, "asks_least", Lack::LeastNotAsked);
        }
    }

    fn dates(&mut self, dates: &Dates, votes: bool) {
        let needed = |phase: Phase| match phase {
            Phase::LetterOfIntent => dates.phases.contains_key(&phase),
            Phase::Vote => votes || dates.phases.contains_key(&phase),
            Phase::Open | Phase::Review | Phase::Deliberation => true,
        };
        for phase in Phase::ALL.into_iter().filter(|phase| needed(*phase)) {
            let span = dates.span(phase);
            for (moment, is_end) in [(span.start, false), (span.end, true)] {
                if moment.is_none() {
                    let at = date_field(phase, is_end);
                    self.add(Part::Dates, at, Lack::Date { phase, is_end });
                }
            }
        }
        for (earlier, later) in out_of_order(dates) {
            let at = date_field(later.0, later.1);
            self.add(Part::Dates, at, Lack::DateOrder { earlier, later });
        }
    }
}

/// Two ends of phases that stand in the wrong order: the one that should come first, and the one that should come after.
pub fn out_of_order(dates: &Dates) -> Vec<(End, End)> {
    let wrong = ORDER.into_iter().filter(|(earlier, later, may_meet)| {
        let (Some(first), Some(second)) = (moment(dates, *earlier), moment(dates, *later)) else {
            return false;
        };
        if *may_meet {
            first.at > second.at
        } else {
            first.at >= second.at
        }
    });
    wrong.map(|(earlier, later, _)| (earlier, later)).collect()
}

/// One end of a phase, and whether it is its last.
pub type End = (Phase, bool);

/// What comes before what, and whether both may be the same moment.
const ORDER: [(End, End, bool); 10] = [
    (
        (Phase::LetterOfIntent, false),
        (Phase::LetterOfIntent, true),
        false,
    ),
    ((Phase::LetterOfIntent, true), (Phase::Open, true), false),
    ((Phase::Open, false), (Phase::Open, true), false),
    ((Phase::Open, true), (Phase::Review, false), true),
    ((Phase::Open, true), (Phase::Vote, false), true),
    ((Phase::Review, false), (Phase::Review, true), false),
    ((Phase::Vote, false), (Phase::Vote, true), false),
    ((Phase::Review, true), (Phase::Deliberation, false), true),
    ((Phase::Vote, true), (Phase::Deliberation, false), true),
    (
        (Phase::Deliberation, false),
        (Phase::Deliberation, true),
        false,
    ),
];

fn moment(dates: &Dates, (phase, is_end): End) -> Option<Moment> {
    let span = dates.span(phase);
    if is_end { span.end } else { span.start }
}

fn date_field(phase: Phase, is_end: bool) -> String {
    format!("phases.{phase}.{}", if is_end { "end" } else { "start" })
}

impl Missing {
    /// The key inside the brackets of its place: which question, which pot.
    pub fn key(&self) -> Option<Key> {
        let (_, rest) = self.at.split_once('[')?;
        let (key, _) = rest.split_once(']')?;
        key.parse().ok()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::*;
    use super::*;
    use crate::domain::basis_points::BasisPoints;
    use crate::domain::ids::{Id, OrganizationId, ProgramId};
    use crate::domain::language::LocalText;
    use crate::domain::program::{Funder, Guardrails};

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn key(text: &str) -> Key {
        text.parse().expect("a key")
    }

    fn share(points: u16) -> BasisPoints {
        BasisPoints::new(points).expect("a share")
    }

    fn text(words: &str) -> TrackedText {
        TrackedText::new(tag("en"), words).with(tag("es"), words)
    }

    fn usd(major: i64) -> Money {
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

    fn source(id: &str, funder: u8, amount: i64, only: &[&str]) -> FundingSource {
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

    fn lacks(setup: &Setup) -> Vec<(Part, String, Lack)> {
        let missing = checklist(setup, &program(), &seats());
        missing
            .into_iter()
            .map(|missing| (missing.part, missing.at, missing.lack))
            .collect()
    }

    #[test]
    fn a_complete_round_lacks_nothing_and_its_parts_can_be_kept() {
        let (program, setup) = (program(), complete(&program()));
        assert_eq!(lacks(&setup), []);
        for part in Part::ALL {
            let body = setup.part(part);
            let read =
                PartBody::from_json(part, body.to_json().expect("JSON")).expect("a document");
            assert_eq!(read, body);
            assert!(SoundPart::new(body, &program).is_ok(), "{part}");
        }
        assert!(crate::domain::canonical::to_bytes(&setup).is_ok());
    }

    #[test]
    fn a_blank_round_says_of_every_part_what_to_do_first() {
        let (program, blank) = (program(), Setup::blank(&program(), &tag("en")));
        let missing = checklist(&blank, &program, &[]);
        let parts: BTreeSet<Part> = missing.iter().map(|missing| missing.part).collect();
        let fine = [Part::Vote, Part::Applicants];
        assert_eq!(
            parts,
            Part::ALL
                .into_iter()
                .filter(|part| !fine.contains(part))
                .collect()
        );
        for part in Part::ALL {
            assert!(SoundPart::new(blank.part(part), &program).is_ok(), "{part}");
        }
    }

    #[test]
    fn a_language_that_lags_is_named_with_its_place_until_it_is_left_out() {
        let mut setup = complete(&program());
        let original = BTreeMap::from([(tag("en"), "Gardens and yards".to_owned())]);
        setup.call.title = setup.call.title.edited(&original, &BTreeSet::new());
        setup.form.questions[0].label = TrackedText::new(tag("en"), "What will change?");
        let es = tag("es");
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Call,
                    "title".to_owned(),
                    Lack::LagsBehind {
                        language: es.clone()
                    }
                ),
                (
                    Part::Form,
                    "questions[q1].label".to_owned(),
                    Lack::Translation {
                        language: es.clone()
                    }
                ),
            ]
        );
        setup.call.languages.remove(&es);
        assert_eq!(lacks(&setup), []);
    }

    #[test]
    fn money_that_does_not_add_up_is_told_with_both_sums() {
        let mut setup = complete(&program());
        setup.money.budget = usd(500_001);
        let (pots, budget) = (usd(500_000), usd(500_001));
        let sums = [
            (
                Part::Money,
                "pots".to_owned(),
                Lack::PotsSum { pots, budget },
            ),
            (
                Part::Money,
                "sources".to_owned(),
                Lack::SourcesSum {
                    sources: pots,
                    budget,
                },
            ),
        ];
        assert_eq!(lacks(&setup), sums);
    }

    #[test]
    fn sources_that_may_not_pay_for_a_pot_do_not_cover_it() {
        let mut setup = complete(&program());
        setup.money.sources = vec![
            source("levy", 2, 350_000, &["north"]),
            source("gift", 1, 150_000, &[]),
        ];
        let short = Uncovered {
            pots: vec![],
            general: true,
            need: usd(200_000),
            held: usd(150_000),
        };
        assert_eq!(
            lacks(&setup),
            [(
                Part::Money,
                "sources".to_owned(),
                Lack::PotsUncovered(short)
            )]
        );
    }

    #[test]
    fn dates_out_of_order_are_told_in_pairs() {
        let mut setup = complete(&program());
        let vote = setup.dates.span(Phase::Vote);
        setup.dates.phases.insert(
            Phase::Vote,
            Span {
                start: vote.end,
                end: vote.start,
            },
        );
        setup.dates.phases.insert(
            Phase::Review,
            Span {
                end: None,
                ..setup.dates.span(Phase::Review)
            },
        );
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Dates,
                    "phases.review.end".to_owned(),
                    Lack::Date {
                        phase: Phase::Review,
                        is_end: true
                    }
                ),
                (
                    Part::Dates,
                    "phases.vote.end".to_owned(),
                    Lack::DateOrder {
                        earlier: (Phase::Vote, false),
                        later: (Phase::Vote, true)
                    }
                ),
            ]
        );
    }

    #[test]
    fn weights_panels_and_people_must_agree() {
        let mut setup = complete(&program());
        setup.panels.blocs.pop();
        setup.panels.blocs[0].seats = 2;
        setup.rules.weights.insert(Bloc::Government, share(0));
        setup.rubric.criteria[0].weight = share(9_999);
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Rubric,
                    "criteria".to_owned(),
                    Lack::CriteriaWeights { sum: 9_999 }
                ),
                (
                    Part::Panels,
                    "blocs[foundation]".to_owned(),
                    Lack::Seats {
                        bloc: Bloc::Foundation,
                        bench: false,
                        named: 1,
                        wanted: 2
                    }
                ),
                (
                    Part::Rules,
                    "weights".to_owned(),
                    Lack::BlocWeights { sum: 7_500 }
                ),
                (
                    Part::Rules,
                    "weights.government".to_owned(),
                    Lack::PanelWithoutWeight {
                        bloc: Bloc::Government
                    }
                ),
                (
                    Part::Rules,
                    "weights.panel".to_owned(),
                    Lack::WeightWithoutPanel { bloc: Bloc::Panel }
                ),
            ]
        );
    }
}
