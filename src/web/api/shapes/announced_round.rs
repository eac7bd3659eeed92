//! What a round that is held here told everyone when it was announced, as the API shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::{Amount, Text};
use crate::domain::bloc::Bloc;
use crate::domain::language::LocalText;
use crate::domain::program::{Funder, Label};
use crate::domain::setup::{Applicants, Cap, Key, MoneyPlan, Phase, TrackedText};
use crate::store::views::own_round::{Extension, OwnRound, RulesEntry, SlipEntry};

/// What a round that is held here promises to everyone.
#[derive(Serialize, ToSchema)]
pub struct AnnouncedRound {
    /// The programme that it belongs to.
    programme: NamedProgramme,
    /// Who pays.
    funders: Vec<FunderOfRound>,
    /// The languages in which it is published, as BCP 47 tags.
    languages: Vec<String>,
    /// The whole call, in Markdown.
    call: Text,
    /// Whom to ask by e-mail.
    contact: Option<String>,
    /// What it wants to change.
    focus: Vec<NamedKey>,
    /// The phases with their dates as they are promised now, in the order of time.
    dates: Vec<PromisedPhase>,
    /// For how many minutes after a deadline work begun before it may still be sent.
    grace_minutes: u16,
    /// The dates that moved, the latest move first.
    slips: Vec<MovedDate>,
    /// The later deadlines that applicants were given, the latest first.
    extensions: Vec<LaterDeadline>,
    /// The pots that the money lies in; what is left over goes to `general_pot`.
    pots: Vec<PotOfRound>,
    /// The pot that comes last.
    general_pot: Option<LastPot>,
    /// The most that may be asked for.
    request_caps: CapsOfRequests,
    /// Who may apply.
    applicants: WhoMayApply,
    /// What decides over the money: `composite`, `gate` or `weighted_equal_shares`.
    mode: &'static str,
    /// What each bloc weighs, in basis points: `foundation`, `government`, `panel`, `vote`.
    weights: BTreeMap<String, u16>,
    /// The versions of its rules, the latest first; their documents stand at `…/rules`.
    rules: Vec<RulesInForce>,
    /// How many questions the form asks; they stand at `…/questions`.
    questions: usize,
}

/// A programme by its name.
#[derive(Serialize, ToSchema)]
pub struct NamedProgramme {
    /// Its name in addresses.
    slug: String,
    /// What it is called.
    name: Text,
}

/// One of those who pay.
#[derive(Serialize, ToSchema)]
pub struct FunderOfRound {
    /// Its id: what signatures name it by.
    id: String,
    /// What it is called.
    name: String,
    /// The bloc whose reviewers it sends: `foundation` or `government`.
    bloc: String,
}

/// A key that documents name something by, with what people read.
#[derive(Serialize, ToSchema)]
pub struct NamedKey {
    /// The key.
    id: String,
    /// What people read.
    name: Text,
}

/// A phase with its promised dates.
#[derive(Serialize, ToSchema)]
pub struct PromisedPhase {
    /// `letter_of_intent`, `open`, `review`, `vote` or `deliberation`.
    phase: &'static str,
    /// When it begins.
    #[schema(format = DateTime)]
    from: Option<String>,
    /// When it is over; for `deliberation` the promised day of publication.
    #[schema(format = DateTime)]
    until: Option<String>,
}

/// A promised date that moved.
#[derive(Serialize, ToSchema)]
pub struct MovedDate {
    /// `letter_of_intent`, `open`, `review`, `vote` or `deliberation`.
    phase: &'static str,
    /// Whether it is the phase's end and not its beginning.
    is_end: bool,
    /// How often this date has moved, with this move.
    number: i64,
    /// What was promised.
    #[schema(format = DateTime)]
    old: String,
    /// What is promised since.
    #[schema(format = DateTime)]
    new: String,
    /// The IANA zone in which both are promised.
    zone: String,
    /// Why.
    reason: Text,
    /// When it was moved.
    #[schema(format = DateTime)]
    moved_at: String,
}

/// A later deadline that one applicant was given.
#[derive(Serialize, ToSchema)]
pub struct LaterDeadline {
    /// To whom: what the organisation is called.
    organization: String,
    /// `letter_of_intent` or `open`.
    phase: String,
    /// Until when.
    #[schema(format = DateTime)]
    until: String,
    /// Why.
    reason: Text,
    /// When it was given.
    #[schema(format = DateTime)]
    given_at: String,
}

impl From<&Extension> for LaterDeadline {
    fn from(given: &Extension) -> Self {
        Self {
            organization: given.organization.to_string(),
            phase: given.phase.clone(),
            until: given.extended_to.to_string(),
            reason: Text::from(&given.reason),
            given_at: given.given_at.to_string(),
        }
    }
}

/// A part of the money with a purpose.
#[derive(Serialize, ToSchema)]
pub struct PotOfRound {
    /// What proposals name it by.
    id: String,
    /// What it is called.
    name: Text,
    /// The area that it is for, by key; `null` for a track.
    area: Option<String>,
    /// How much it holds.
    amount: Amount,
}

/// The pot that comes last.
#[derive(Serialize, ToSchema)]
pub struct LastPot {
    /// What it is called.
    name: Text,
    /// How much it holds before what the others leave over.
    amount: Amount,
}

/// The most that may be asked for.
#[derive(Serialize, ToSchema)]
pub struct CapsOfRequests {
    /// By an organisation alone.
    alone: CapOfRequests,
    /// By a coalition.
    coalition: CapOfRequests,
}

/// The most that one proposal may ask for; `null` where nothing is said.
#[derive(Serialize, ToSchema)]
pub struct CapOfRequests {
    /// In one year.
    per_year: Option<Amount>,
    /// In all years together.
    in_all: Option<Amount>,
}

/// Who may apply.
#[derive(Serialize, ToSchema)]
pub struct WhoMayApply {
    /// The kinds of organisations that may lead a proposal; empty for every kind.
    kinds: Vec<String>,
    /// The areas of which a proposal must serve one; empty for any.
    areas: Vec<NamedKey>,
    /// `either`, `alone` or `coalition`.
    together: &'static str,
    /// Whether a body without legal form may apply through a fiscal sponsor.
    fiscal_sponsor: bool,
    /// What applicants ask themselves; who cannot say yes is not eligible.
    self_check: Vec<AskedOfOneself>,
}

/// One question that applicants ask themselves.
#[derive(Serialize, ToSchema)]
pub struct AskedOfOneself {
    /// By what it is named.
    id: String,
    /// The question.
    name: Text,
    /// What a no means, and what can be done about it; `null` where staff wrote nothing.
    explanation: Option<Text>,
}

/// A version of the rules that came into force.
#[derive(Serialize, ToSchema)]
pub struct RulesInForce {
    /// From 1: the announcement.
    number: i64,
    /// SHA-256 of its document, in hexadecimal digits.
    sha256: String,
    /// Why the rules changed; `null` for the announcement.
    reason: Option<Text>,
    /// When it came into force.
    #[schema(format = DateTime)]
    in_force_at: String,
}

fn text(text: &TrackedText) -> Text {
    Text::from(&text.to_local())
}

/// Those of the programme's labels that are chosen.
fn chosen<'a>(labels: &'a [Label], is_chosen: impl Fn(&Key) -> bool) -> Vec<NamedKey> {
    let chosen = labels
        .iter()
        .filter(|label: &&'a Label| is_chosen(&label.id));
    chosen.map(Into::into).collect()
}

impl NamedKey {
    /// This key with this name.
    pub fn new(id: &str, name: &LocalText) -> Self {
        Self {
            id: id.to_owned(),
            name: Text::from(name),
        }
    }
}

impl From<&Label> for NamedKey {
    fn from(label: &Label) -> Self {
        Self::new(label.id.as_str(), &label.name)
    }
}

impl From<&Funder> for FunderOfRound {
    fn from(funder: &Funder) -> Self {
        Self {
            id: funder.organization.to_string(),
            name: funder.name.clone(),
            bloc: funder.bloc.to_string(),
        }
    }
}

impl From<&OwnRound> for AnnouncedRound {
    fn from(own: &OwnRound) -> Self {
        let (setup, program) = (&own.setup, &own.program);
        let weights = Bloc::ALL.into_iter();
        let weights = weights.map(|bloc| (bloc.to_string(), setup.rules.weight(bloc).points()));
        Self {
            programme: NamedProgramme {
                slug: program.slug.to_string(),
                name: Text::from(&program.name),
            },
            funders: program.funders.iter().map(Into::into).collect(),
            languages: setup
                .call
                .languages
                .iter()
                .map(ToString::to_string)
                .collect(),
            call: text(&setup.call.text),
            contact: setup.call.contact.as_ref().map(ToString::to_string),
            focus: chosen(&program.focus, |key| setup.call.focus.contains(key)),
            dates: dates(own),
            grace_minutes: setup.dates.grace_minutes,
            slips: own.slips.iter().map(Into::into).collect(),
            extensions: own.extensions.iter().map(Into::into).collect(),
            pots: pots(&setup.money),
            general_pot: setup.money.general_pot.as_ref().map(|pot| LastPot {
                name: text(&pot.name),
                amount: pot.amount.into(),
            }),
            request_caps: CapsOfRequests {
                alone: setup.money.request_caps.alone.into(),
                coalition: setup.money.request_caps.coalition.into(),
            },
            applicants: who_may_apply(&setup.applicants, &program.areas),
            mode: setup.rules.mode.as_str(),
            weights: weights.collect(),
            rules: own.rules.iter().map(Into::into).collect(),
            questions: setup.form.questions.len(),
        }
    }
}

fn dates(own: &OwnRound) -> Vec<PromisedPhase> {
    let dates = &own.setup.dates;
    let promised = Phase::ALL.into_iter();
    promised
        .filter(|phase| dates.phases.contains_key(phase))
        .map(|phase| {
            let span = dates.span(phase);
            PromisedPhase {
                phase: phase.as_str(),
                from: span.start.map(|start| start.at.to_string()),
                until: span.end.map(|end| end.at.to_string()),
            }
        })
        .collect()
}

fn pots(plan: &MoneyPlan) -> Vec<PotOfRound> {
    let pots = plan.pots.iter().map(|pot| PotOfRound {
        id: pot.id.to_string(),
        name: text(&pot.name),
        area: pot.area.as_ref().map(ToString::to_string),
        amount: pot.amount.into(),
    });
    pots.collect()
}

fn who_may_apply(applicants: &Applicants, areas: &[Label]) -> WhoMayApply {
    let asked = applicants.self_check.iter().map(|one| AskedOfOneself {
        id: one.id.to_string(),
        name: text(&one.text),
        explanation: one.explanation.as_ref().map(text),
    });
    WhoMayApply {
        kinds: applicants
            .kinds
            .iter()
            .map(|kind| kind.as_str().to_owned())
            .collect(),
        areas: chosen(areas, |key| applicants.areas.contains(key)),
        together: applicants.together.as_str(),
        fiscal_sponsor: applicants.fiscal_sponsor,
        self_check: asked.collect(),
    }
}

impl From<Cap> for CapOfRequests {
    fn from(cap: Cap) -> Self {
        Self {
            per_year: cap.per_year.map(Into::into),
            in_all: cap.in_all.map(Into::into),
        }
    }
}

impl From<&SlipEntry> for MovedDate {
    fn from(slip: &SlipEntry) -> Self {
        Self {
            phase: slip.phase.as_str(),
            is_end: slip.is_end,
            number: slip.number,
            old: slip.old.to_string(),
            new: slip.new.to_string(),
            zone: slip.zone.as_str().to_owned(),
            reason: Text::from(&slip.reason),
            moved_at: slip.moved_at.to_string(),
        }
    }
}

impl From<&RulesEntry> for RulesInForce {
    fn from(rules: &RulesEntry) -> Self {
        Self {
            number: rules.number,
            sha256: rules.hash.to_string(),
            reason: rules.reason.as_ref().map(Text::from),
            in_force_at: rules.in_force_at.to_string(),
        }
    }
}
