//! What a page says of a round that is held here: its call, its dates with the time left, its money, who may apply, and
//! how it is decided.

use std::collections::BTreeSet;

use super::addresses::Named;
use super::apply::{Apply, letters_deadline};
use super::json_ld::JsonLd;
use crate::domain::bloc::Bloc;
use crate::domain::language::LanguageTag;
use crate::domain::money::Money;
use crate::domain::policy::Actor;
use crate::domain::round::RoundState;
use crate::domain::setup::burden::Burden;
use crate::domain::setup::{Dates, Mode, Phase, Setup, Together, TrackedText};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::{Words, own_name};
use crate::store::views::own_round::{Extension, OwnRound, SlipEntry};
use crate::web::burden::BurdenShown;
use crate::web::markdown::{Markup, markup};

/// The parts of the page.
pub struct OwnPart {
    /// The whole call.
    pub call: Markup,
    /// Its language, for `lang`.
    pub call_language: LanguageTag,
    /// What was asked for and is not there: the language wanted, and the one shown instead.
    pub fallback: Option<(String, String)>,
    /// The languages the call can be read in.
    pub languages: Vec<TextLanguage>,
    /// What happens when.
    pub phases: Vec<PhaseRow>,
    /// The dates that moved.
    pub slips: Vec<SlipRow>,
    /// The later deadlines that applicants were given.
    pub extensions: Vec<ExtensionRow>,
    /// Where the money goes.
    pub pots: Vec<PotRow>,
    /// Who may apply, in sentences.
    pub applicants: Vec<String>,
    /// What applicants ask themselves, and what a no means where staff wrote that.
    pub self_check: Vec<(Named, Option<Named>)>,
    /// What may be asked for, in sentences.
    pub caps: Vec<String>,
    /// How it is decided, in one sentence.
    pub how: String,
    /// What the round wants to change.
    pub focus: Vec<Named>,
    /// The programme.
    pub program: Named,
    /// Who pays.
    pub funders: Vec<String>,
    /// What applying takes, in sentences.
    pub burden: Vec<String>,
    /// How many questions the form asks.
    pub questions: usize,
    /// How many questions about the round are answered.
    pub answered: i64,
    /// The deadline that comes next, in one sentence.
    pub deadline: Option<String>,
    /// How one applies.
    pub apply: Apply,
    /// Whether rules are in force.
    pub has_rules: bool,
    /// The round for search engines.
    pub json_ld: JsonLd,
}

/// One language of the call.
pub struct TextLanguage {
    /// Its tag.
    pub tag: LanguageTag,
    /// What its own speakers call it.
    pub name: String,
    /// The address of the page with the call in it.
    pub href: String,
    /// Whether the call is shown in it.
    pub is_shown: bool,
}

/// One phase with its promised dates.
pub struct PhaseRow {
    /// The phase.
    pub phase: &'static str,
    /// `done`, `now` or `next`.
    pub state: &'static str,
    /// When it begins and ends, in the round's zone.
    pub dates: String,
    /// How long until then, in words.
    pub left: Option<String>,
}

/// A promised date that moved.
pub struct SlipRow {
    /// What moved, from when to when.
    pub sentence: String,
    /// Why.
    pub reason: Named,
    /// When it was told.
    pub at: String,
}

/// A later deadline that an applicant was given.
pub struct ExtensionRow {
    /// Who, and until when.
    pub sentence: String,
    /// Why.
    pub reason: Named,
    /// When it was given.
    pub at: String,
}

impl ExtensionRow {
    /// As everyone reads it.
    pub fn new(given: &Extension, zone: &ZoneName, words: &Words) -> Self {
        let key = if given.phase == Phase::LetterOfIntent.as_str() {
            "letter-of-intent-extension-line"
        } else {
            "extension-line"
        };
        let sentence = words
            .say(key)
            .text("organization", &given.organization)
            .instant("until", &given.extended_to, zone);
        Self {
            sentence: sentence.to_string(),
            reason: Named::new(&given.reason, words),
            at: words.day(&given.given_at, zone),
        }
    }
}

/// One pot as a bar against all the money.
pub struct PotRow {
    /// What it is called.
    pub name: Named,
    /// How much it holds.
    pub amount: Money,
    /// Its share of the whole, in whole percent, for the bar.
    pub percent: i64,
}

impl OwnPart {
    /// The parts for this reader; `page` is where they stand, `wanted` the language that was chosen for the call.
    pub fn new(
        own: &OwnRound,
        words: &Words,
        page: &str,
        wanted: Option<LanguageTag>,
        base_url: &str,
        reader: Actor<'_>,
        now: Instant,
    ) -> Self {
        let setup = &own.setup;
        let reading = wanted.unwrap_or_else(|| words.tag().clone());
        let (shown, text) = setup.call.text.shown_in(&reading);
        let is_fallback = !text.is_empty() && *shown != reading;
        Self {
            call: markup(text, 2),
            call_language: shown.clone(),
            fallback: is_fallback.then(|| (words.language(&reading), words.language(shown))),
            languages: languages(own, page, shown),
            phases: phases(setup, words, now),
            slips: own
                .slips
                .iter()
                .map(|slip| SlipRow::new(slip, words))
                .collect(),
            extensions: own
                .extensions
                .iter()
                .map(|given| ExtensionRow::new(given, &setup.dates.zone, words))
                .collect(),
            pots: pots(setup, words),
            applicants: applicants(own, words),
            self_check: setup
                .applicants
                .self_check
                .iter()
                .map(|check| {
                    let explanation = check.explanation.as_ref();
                    let explanation = explanation.map(|text| named(text, words));
                    (named(&check.text, words), explanation)
                })
                .collect(),
            caps: caps(setup, words),
            how: how(setup, words),
            focus: own
                .program
                .focus
                .iter()
                .filter(|focus| setup.call.focus.contains(&focus.id))
                .map(|focus| Named::new(&focus.name, words))
                .collect(),
            program: Named::new(&own.program.name, words),
            funders: own
                .program
                .funders
                .iter()
                .map(|funder| funder.name.clone())
                .collect(),
            burden: burden(setup, words),
            questions: setup.form.questions.len(),
            answered: own.answered,
            deadline: deadline(own.round.state, &own.setup.dates, words, now),
            apply: Apply::new(own, words, reader, now),
            has_rules: !own.rules.is_empty(),
            json_ld: JsonLd::new(own, words, base_url),
        }
    }
}

fn burden(setup: &Setup, words: &Words) -> Vec<String> {
    let award = setup.money.typical_award();
    let burden = Burden::of(&setup.form, &setup.budget, award);
    BurdenShown::new(&burden, words).sentences
}

/// A text as this reader sees it.
pub fn named(text: &TrackedText, words: &Words) -> Named {
    Named::new(&text.to_local(), words)
}

fn languages(own: &OwnRound, page: &str, shown: &LanguageTag) -> Vec<TextLanguage> {
    let call = &own.setup.call;
    let offered: BTreeSet<&LanguageTag> = call.text.versions().map(|(tag, _)| tag).collect();
    let offered = offered
        .into_iter()
        .filter(|tag| call.languages.contains(tag));
    offered
        .map(|tag| TextLanguage {
            name: own_name(tag).to_owned(),
            href: format!("{page}?text={tag}#call"),
            is_shown: tag == shown,
            tag: tag.clone(),
        })
        .collect()
}

/// The time between two instants in words: days from two days on, hours below, "less than an hour" at last.
pub fn time_left(until: Instant, now: Instant, words: &Words) -> Option<String> {
    let seconds = until.as_micros().saturating_sub(now.as_micros()) / 1_000_000;
    let (hours, days) = (seconds / 3_600, seconds / 86_400);
    let phrase = match (days, hours) {
        _ if seconds <= 0 => return None,
        (2.., _) => words.say("round-left-days").num("n", days),
        (_, 1..) => words.say("round-left-hours").num("n", hours),
        _ => words.say("round-left-minutes"),
    };
    Some(phrase.to_string())
}

fn phases(setup: &Setup, words: &Words, now: Instant) -> Vec<PhaseRow> {
    let dates = &setup.dates;
    let said = |at: Instant| words.instant(&at, &dates.zone);
    let row = |phase: &Phase| {
        let span = dates.span(*phase);
        let (start, end) = (span.start.map(|start| start.at), span.end.map(|end| end.at));
        let state = match (start, end) {
            (_, Some(end)) if end <= now => "done",
            (Some(start), _) if start > now => "next",
            _ => "now",
        };
        let left = match state {
            "now" => end.and_then(|end| time_left(end, now, words)).map(|left| {
                words
                    .say("round-left-until-end")
                    .text("left", left)
                    .to_string()
            }),
            "next" => start
                .and_then(|start| time_left(start, now, words))
                .map(|left| {
                    words
                        .say("round-left-until-start")
                        .text("left", left)
                        .to_string()
                }),
            _ => None,
        };
        let dates = match (start, end) {
            (Some(start), Some(end)) => words
                .say("round-dates-between")
                .text("from", said(start))
                .text("to", said(end))
                .to_string(),
            (Some(only), None) | (None, Some(only)) => said(only),
            (None, None) => return None,
        };
        Some(PhaseRow {
            phase: phase.as_str(),
            state,
            dates,
            left,
        })
    };
    Phase::ALL
        .iter()
        .filter(|phase| dates.phases.contains_key(phase))
        .filter_map(row)
        .collect()
}

/// The date that applicants wait for or must keep, with the time left, in one sentence.
pub fn deadline(state: RoundState, dates: &Dates, words: &Words, now: Instant) -> Option<String> {
    if state == RoundState::Announced
        && let Some(said) = letters_deadline(dates, words, now)
    {
        return Some(said);
    }
    let open = dates.span(Phase::Open);
    let (key, at) = match state {
        RoundState::Announced => ("round-opens-at", open.start?.at),
        // A round that evaluates takes proposals again where time was given back after an outage.
        RoundState::Open | RoundState::Evaluation => ("round-closes-at", open.end?.at),
        _ => return None,
    };
    let left = time_left(at, now, words)?;
    let phrase = words.say(key).instant("at", &at, &dates.zone);
    Some(phrase.text("left", left).to_string())
}

impl SlipRow {
    fn new(slip: &SlipEntry, words: &Words) -> Self {
        let edge = if slip.is_end { "end" } else { "start" };
        let phase = words
            .say("round-phase")
            .choice("phase", slip.phase.as_str());
        let phrase = words.say("round-slip").choice("edge", edge);
        Self {
            sentence: phrase
                .text("phase", phase)
                .instant("old", &slip.old, &slip.zone)
                .instant("new", &slip.new, &slip.zone)
                .to_string(),
            reason: Named::new(&slip.reason, words),
            at: words.day(&slip.moved_at, &slip.zone),
        }
    }
}

fn pots(setup: &Setup, words: &Words) -> Vec<PotRow> {
    let plan = &setup.money;
    let general = plan.general_pot.iter().map(|pot| (&pot.name, pot.amount));
    let pots = plan
        .pots
        .iter()
        .map(|pot| (&pot.name, pot.amount))
        .chain(general);
    pots.map(|(name, amount)| PotRow {
        name: named(name, words),
        percent: percent(amount, plan.budget),
        amount,
    })
    .collect()
}

fn percent(part: Money, whole: Money) -> i64 {
    if whole.minor <= 0 {
        return 0;
    }
    let hundredths = i128::from(part.minor.max(0)) * 100 / i128::from(whole.minor);
    i64::try_from(hundredths.min(100)).unwrap_or(100)
}

/// Who may apply, in sentences.
pub fn applicants(own: &OwnRound, words: &Words) -> Vec<String> {
    let who = &own.setup.applicants;
    let mut said = Vec::new();
    let kinds: Vec<String> = who
        .kinds
        .iter()
        .map(|kind| {
            words
                .say("round-kind")
                .choice("kind", kind.as_str())
                .to_string()
        })
        .collect();
    said.push(if kinds.is_empty() {
        words.say("round-who-any").to_string()
    } else {
        words.say("round-who").list("kinds", &kinds).to_string()
    });
    let together = match who.together {
        Together::Either => "either",
        Together::Alone => "alone",
        Together::Coalition => "coalition",
    };
    said.push(
        words
            .say("round-together")
            .choice("together", together)
            .to_string(),
    );
    let areas: Vec<String> = who
        .areas
        .iter()
        .filter_map(|area| own.program.area(area))
        .map(|area| Named::new(&area.name, words).text)
        .collect();
    if !areas.is_empty() {
        said.push(words.say("round-serves").list("areas", &areas).to_string());
    }
    if who.fiscal_sponsor {
        said.push(words.say("round-sponsor").to_string());
    }
    said
}

/// The most that may be asked for, alone and in a coalition, in a year and in all, each in one sentence.
pub fn caps(setup: &Setup, words: &Words) -> Vec<String> {
    let caps = &setup.money.request_caps;
    let cap = |who: &'static str, amount: Option<Money>, span: &'static str| {
        let phrase = words
            .say("round-cap")
            .choice("who", who)
            .choice("span", span);
        Some(phrase.money("amount", &amount?).to_string())
    };
    [
        cap("alone", caps.alone.per_year, "year"),
        cap("alone", caps.alone.in_all, "all"),
        cap("coalition", caps.coalition.per_year, "year"),
        cap("coalition", caps.coalition.in_all, "all"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn how(setup: &Setup, words: &Words) -> String {
    let rules = &setup.rules;
    let share = |bloc: Bloc| {
        let points = rules.weight(bloc).points();
        (points > 0).then(|| {
            let phrase = words.say("round-weight").choice("bloc", bloc.as_str());
            phrase
                .percent("share", i64::from(points), 10_000)
                .to_string()
        })
    };
    let shares: Vec<String> = Bloc::ALL.into_iter().filter_map(share).collect();
    if shares.is_empty() {
        return words.say("round-how-not-yet").to_string();
    }
    let mode = match rules.mode {
        Mode::Composite => "composite",
        Mode::Gate => "gate",
        Mode::WeightedEqualShares => "weighted_equal_shares",
    };
    let phrase = words.say("round-how-decided").choice("mode", mode);
    phrase.list("shares", &shares).to_string()
}
