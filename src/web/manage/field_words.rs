//! The fields of a set-up in words: what each is called on its page and what stands in it, for those who read what they
//! cannot write, or what somebody else wrote.

use super::fields::Fields;
use super::lacks;
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Money;
use crate::domain::organization::OrganizationKind;
use crate::domain::program::{Label, Program};
use crate::domain::setup::{
    Allocation, BallotScope, CountedMean, LocalMinute, Mode, Phase, Scale, TieCriterion, Together,
    VoterBasis, VoterIdentity, WhichHour,
};
use crate::domain::time::ZoneName;
use crate::i18n::{Words, direction_of};
use crate::store::views::managed_round::ManagedRound;
use crate::web::public::addresses::Named;
use crate::web::public::constitution::bloc_name;

/// Says the fields of one round to one reader.
#[derive(Clone, Copy)]
pub struct FieldWords<'a> {
    /// Its programme.
    pub program: &'a Program,
    /// The language in which its texts are written first.
    pub original: &'a LanguageTag,
    /// The reader's language.
    pub words: &'a Words,
}

/// One field as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidField {
    /// What it is called.
    pub label: String,
    /// What stands in it.
    pub value: String,
    /// The language of `value`, where it is another than the reader's; empty else.
    pub lang: String,
    /// Which way `value` runs.
    pub direction: &'static str,
}

/// A field's name taken apart: `pots[p1].name[es]` is `pots.name` of the line `p1`, in Spanish.
struct Place<'n> {
    shape: String,
    keys: Vec<&'n str>,
    language: Option<LanguageTag>,
}

impl<'n> Place<'n> {
    fn of(name: &'n str) -> Self {
        let (mut shape, mut keys, mut rest) = (String::new(), Vec::new(), name);
        while let Some((before, after)) = rest.split_once('[') {
            let Some((key, tail)) = after.split_once(']') else {
                break;
            };
            shape.push_str(before);
            keys.push(key);
            rest = tail;
        }
        shape.push_str(rest);
        let tag = keys.pop_if(|_| name.ends_with(']'));
        Self {
            shape,
            keys,
            language: tag.and_then(|tag| tag.parse().ok()),
        }
    }
}

impl<'a> FieldWords<'a> {
    /// The fields of this round.
    pub fn of(managed: &'a ManagedRound, words: &'a Words) -> Self {
        Self {
            program: &managed.program,
            original: managed.setup.call.title.original(),
            words,
        }
    }
}

impl FieldWords<'_> {
    /// Every field that says something, in order; a text in the reader's language, or else in the original.
    pub fn all(&self, fields: &Fields) -> Vec<SaidField> {
        let said = fields.names().into_iter().filter_map(|name| {
            let place = Place::of(name);
            if place.language.is_some() && place.language != self.shown(name, fields) {
                return None;
            }
            let value = self.value(name, fields);
            let label = self.field(&place, fields).filter(|_| !value.is_empty())?;
            let language = place.language.as_ref();
            let direction = language.map_or("auto", |tag| direction_of(tag).as_str());
            let foreign = language.filter(|tag| *tag != self.words.tag());
            Some(SaidField {
                label: self.in_lines(label, &place, fields),
                lang: foreign.map(ToString::to_string).unwrap_or_default(),
                direction,
                value,
            })
        });
        said.collect()
    }

    /// The language in which this reader sees the text that a field is one version of.
    fn shown(&self, name: &str, fields: &Fields) -> Option<LanguageTag> {
        let (text, _) = name.rsplit_once('[')?;
        let versions = fields.text(text);
        let is_there = |tag: &&LanguageTag| versions.contains_key(tag.as_str());
        let known = [self.words.tag(), self.original].into_iter().find(is_there);
        let any = || versions.keys().min()?.parse().ok();
        known.cloned().or_else(any)
    }

    /// The field in the words of its label; `None` for what no person reads, and for the numbers of ballots that are not
    /// this round's kind.
    pub fn label(&self, name: &str, fields: &Fields) -> Option<String> {
        let place = Place::of(name);
        let mut label = self.field(&place, fields)?;
        if let Some(tag) = &place.language {
            let phrase = self.words.say("field-in-language").text("field", label);
            label = phrase
                .text("language", self.words.language(tag))
                .to_string();
        }
        Some(self.in_lines(label, &place, fields))
    }

    fn in_lines(&self, label: String, place: &Place<'_>, fields: &Fields) -> String {
        let lines = self.lines(place, fields).into_iter();
        lines.rev().fold(label, |label, line| {
            let phrase = self.words.say("field-of-line").text("field", label);
            phrase.text("line", line).to_string()
        })
    }

    fn field(&self, place: &Place<'_>, fields: &Fields) -> Option<String> {
        let say = |key: &'static str| Some(self.words.say(key).to_string());
        let shape = &*place.shape;
        if let Some(bloc) = shape
            .strip_prefix("weights.")
            .or(shape.strip_prefix("scales."))
        {
            return Some(bloc_name(bloc.parse().ok()?, self.words));
        }
        if let Some(date) = shape.strip_prefix("phases.") {
            let (phase, end) = date.split_once('.')?;
            let phase: Phase = phase.parse().ok()?;
            return matches!(end, "start" | "end")
                .then(|| lacks::date_name(phase, end == "end", self.words));
        }
        if let Some(number) = shape.strip_prefix("ballot.") {
            let (kind, number) = match number {
                "most" => ("approval", "most"),
                "total" => ("points", "total"),
                "most_each" => ("points", "most_each"),
                _ => ("ranking", "places"),
            };
            let phrase = self.words.say("vote-ballot-number").choice("name", number);
            return fields.has("ballot", kind).then(|| phrase.to_string());
        }
        match shape {
            "title" => say("call-title"),
            "summary" => say("call-summary"),
            "text" => say("call-text"),
            "languages" => say("call-languages"),
            "focus" => say("call-focus"),
            "contact" => say("call-contact"),
            "years" => say("budget-years"),
            "asks_least" => say("budget-asks-least"),
            "asks_other_income" => say("budget-asks-other"),
            "categories.name" => say("budget-category"),
            "categories.help" => say("budget-category-help"),
            "categories.greatest_share" => say("budget-greatest"),
            "questions.label" => say("question-label"),
            "questions.help" => say("question-help"),
            "questions.example" => say("question-example"),
            "questions.options.label" => say("question-options"),
            "questions.asks" => say("question-kind"),
            "counts" => say("rubric-counts"),
            "criteria.weight" => say("criterion-weight"),
            "criteria.name" => say("criterion-name"),
            "criteria.help" => say("criterion-help"),
            "criteria.allows_na" => say("criterion-na"),
            "criteria.levels.anchor" => say("criterion-anchor"),
            "blocs.sits" => say("panels-sits"),
            "blocs.seats" => say("panels-seats"),
            "blocs.bench" => say("panels-bench"),
            "blocs.least_reviews" => say("panels-least"),
            "budget" => say("money-budget"),
            "expected_awards" => say("money-expected"),
            "general_pot" => say("money-general-has"),
            "pots.name" | "general_pot.name" | "sources.name" => say("money-name"),
            "pots.amount" | "general_pot.amount" | "sources.amount" => say("money-amount"),
            "pots.area" => say("money-area"),
            "sources.funder" => say("money-funder"),
            "sources.restrictions.only_pots" => say("money-only-pots"),
            "sources.restrictions.greatest_share" => say("money-greatest-share"),
            "sources.restrictions.greatest_sum" => say("money-greatest-sum"),
            "sources.restrictions.conditions.text" => say("money-condition-said"),
            "request_caps.alone.per_year" => say("money-cap-alone-year"),
            "request_caps.alone.in_all" => say("money-cap-alone-all"),
            "request_caps.coalition.per_year" => say("money-cap-coalition-year"),
            "request_caps.coalition.in_all" => say("money-cap-coalition-all"),
            "holder_cap" => say("money-holder-cap"),
            "whole_awards" => say("money-whole"),
            "mode" => say("ruleset-mode"),
            "allocation" => say("ruleset-allocation"),
            "skip" => say("ruleset-skip"),
            "part_funding" => say("ruleset-part-funding"),
            "ties" => say("ruleset-ties"),
            "thresholds.panel_score" => say("ruleset-least-score"),
            "thresholds.support" => say("ruleset-least-support"),
            "bonus" => say("ruleset-bonus"),
            "drawing.name" => say("ruleset-drawing"),
            "drawing.held" => say("ruleset-drawing-held"),
            "signatures" => say("ruleset-signatures"),
            "signatures.days" => say("ruleset-sign-days"),
            "ballot" => say("vote-ballot"),
            "identity" => say("vote-identity"),
            "bases" => say("vote-bases"),
            "least_age" => say("vote-least-age"),
            "scope" => say("vote-scope"),
            "on_paper" => say("vote-on-paper"),
            "kinds" => say("applicants-kinds"),
            "areas" => say("applicants-areas"),
            "together" => say("applicants-together"),
            "fiscal_sponsor" => say("applicants-sponsor"),
            "self_check.text" => say("applicants-check"),
            "self_check.explanation" => say("applicants-check-explanation"),
            "zone" => say("dates-zone"),
            "letter" => say("dates-letter"),
            "grace_minutes" => say("dates-grace"),
            _ => None,
        }
    }

    /// The lines that a field stands in, the outermost first: "Pot 2".
    fn lines(&self, place: &Place<'_>, fields: &Fields) -> Vec<String> {
        let words = self.words;
        let head = place.shape.split('.').next().unwrap_or_default();
        let key = place.keys.first().copied().unwrap_or_default();
        let numbered = |phrase: &'static str| {
            let keys = fields.keys(head);
            let at = keys.iter().position(|known| known.as_str() == key);
            let number = at.map(|at| words.number((at + 1) as u64));
            words
                .say(phrase)
                .text("number", number.unwrap_or_default())
                .to_string()
        };
        match head {
            "questions" => vec![numbered("place-question")],
            "pots" => vec![numbered("place-pot")],
            "general_pot" if place.shape != "general_pot" => {
                vec![words.say("money-general-pot").to_string()]
            }
            "sources" => vec![numbered("place-source")],
            "categories" => vec![numbered("place-category")],
            "self_check" => vec![numbered("place-self-check")],
            "criteria" => {
                let mut lines = vec![numbered("place-criterion")];
                if let Some(points) = place.keys.get(1).and_then(|points| points.parse().ok()) {
                    let phrase = words.say("field-level").num("n", points);
                    let points: u64 = points;
                    lines.push(phrase.text("points", words.number(points)).to_string());
                }
                lines
            }
            "blocs" => {
                let bloc = key.parse().ok().map(Bloc::as_str);
                let named = bloc.map(|bloc| words.say("panel-name").choice("bloc", bloc));
                named.map(|named| named.to_string()).into_iter().collect()
            }
            "weights" => vec![words.say("ruleset-weights").to_string()],
            "scales" => vec![words.say("ruleset-scales").to_string()],
            _ => Vec::new(),
        }
    }

    /// All that stands in a field, in words; empty where nothing does.
    pub fn value(&self, name: &str, fields: &Fields) -> String {
        let place = Place::of(name);
        if is_box(&place.shape) {
            let key = if fields.get(name).is_empty() {
                "field-no"
            } else {
                "field-yes"
            };
            return self.words.say(key).to_string();
        }
        let typed = fields.all(name).filter(|value| !value.is_empty());
        let mut said: Vec<String> = typed
            .map(|value| self.one(&place, name, value, fields))
            .collect();
        match said.len() {
            0 | 1 => said.pop().unwrap_or_default(),
            _ => self.words.list(&said),
        }
    }

    fn one(&self, place: &Place<'_>, name: &str, value: &str, fields: &Fields) -> String {
        let words = self.words;
        let program = self.program;
        let choice = |key: &'static str, name, word: Option<&'static str>| match word {
            Some(word) => words.say(key).choice(name, word).to_string(),
            None => value.to_owned(),
        };
        let label = |labels: &[Label]| {
            let known = labels.iter().find(|label| label.id.as_str() == value);
            known.map_or_else(|| value.to_owned(), |label| self.named(&label.name))
        };
        match &*place.shape {
            shape if shape.starts_with("scales.") => choice(
                "ruleset-scale",
                "scale",
                value.parse().ok().map(Scale::as_str),
            ),
            shape if shape.starts_with("phases.") => {
                let zone = fields.get("zone").parse();
                let second = fields.get(&format!("{name}.which")) == "second";
                self.moment(value, &zone.unwrap_or(program.zone.clone()), second)
            }
            shape if is_share(shape) => {
                let share = value.parse::<BasisPoints>();
                share.map_or_else(
                    |_| value.to_owned(),
                    |share| words.percent(share.points(), 10_000_u16),
                )
            }
            "drawing.held" => self.moment(value, &program.zone, false),
            shape if is_amount(shape) => {
                let money = Money::typed(value, program.currency);
                money.map_or_else(|_| value.to_owned(), |money| words.money_short(&money))
            }
            "languages" => value
                .parse()
                .map_or_else(|_| value.to_owned(), |tag| words.language(&tag)),
            "focus" => label(&program.focus),
            "areas" | "pots.area" => label(&program.areas),
            "sources.funder" => {
                let mut funders = program.funders.iter();
                let funder = funders.find(|funder| funder.organization.to_string() == value);
                funder.map_or_else(|| value.to_owned(), |funder| funder.name.clone())
            }
            "sources.restrictions.only_pots" => self.pot(value, fields),
            "kinds" => choice(
                "applicants-kind",
                "kind",
                value.parse().ok().map(OrganizationKind::as_str),
            ),
            "together" => choice(
                "applicants-way",
                "way",
                value.parse().ok().map(Together::as_str),
            ),
            "counts" => choice(
                "rubric-counts-said",
                "counts",
                value.parse().ok().map(CountedMean::as_str),
            ),
            "mode" => choice(
                "constitution-mode",
                "mode",
                value.parse().ok().map(Mode::as_str),
            ),
            "allocation" => choice(
                "constitution-allocation",
                "rule",
                value.parse().ok().map(Allocation::as_str),
            ),
            "ties" => choice(
                "constitution-tie",
                "by",
                value.parse().ok().map(TieCriterion::as_str),
            ),
            "signatures" => {
                let key = match value {
                    "at_submission" => "ruleset-sign-at-submission",
                    _ => "ruleset-sign-days",
                };
                words.say(key).to_string()
            }
            "ballot" => {
                let mut kinds = ["approval", "points", "ranking"].into_iter();
                choice(
                    "vote-ballot-kind",
                    "kind",
                    kinds.find(|kind| *kind == value),
                )
            }
            "identity" => choice(
                "vote-identity-proves",
                "identity",
                value.parse().ok().map(VoterIdentity::as_str),
            ),
            "bases" => choice(
                "vote-basis",
                "basis",
                value.parse().ok().map(VoterBasis::as_str),
            ),
            "scope" => choice(
                "vote-scope-said",
                "scope",
                value.parse().ok().map(BallotScope::as_str),
            ),
            _ => value.to_owned(),
        }
    }

    fn named(&self, text: &LocalText) -> String {
        Named::new(text, self.words).text
    }

    fn moment(&self, value: &str, zone: &ZoneName, second: bool) -> String {
        let which = if second {
            WhichHour::Second
        } else {
            WhichHour::First
        };
        let local: Option<LocalMinute> = value.parse().ok();
        let moment = local.and_then(|local| local.in_zone(zone, which).ok());
        moment.map_or_else(
            || value.to_owned(),
            |moment| self.words.instant(&moment.at, zone),
        )
    }

    fn pot(&self, key: &str, fields: &Fields) -> String {
        let sent = fields.text(&format!("pots[{key}].name"));
        let own = sent
            .get(self.words.tag().as_str())
            .or_else(|| sent.get(self.original.as_str()));
        own.cloned().unwrap_or_else(|| key.to_owned())
    }
}

fn is_box(shape: &str) -> bool {
    [
        "asks_least",
        "asks_other_income",
        "criteria.allows_na",
        "blocs.sits",
        "general_pot",
        "whole_awards",
        "skip",
        "part_funding",
        "on_paper",
        "fiscal_sponsor",
        "letter",
    ]
    .contains(&shape)
}

fn is_share(shape: &str) -> bool {
    shape.starts_with("weights.")
        || shape.ends_with(".greatest_share")
        || shape == "criteria.weight"
}

fn is_amount(shape: &str) -> bool {
    shape.ends_with(".amount")
        || shape.ends_with(".greatest_sum")
        || shape.starts_with("request_caps.")
        || ["budget", "holder_cap"].contains(&shape)
}
