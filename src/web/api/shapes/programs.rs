//! Programmes as the API shows and takes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Text;
use super::announced_round::{FunderOfRound, NamedKey};
use crate::domain::basis_points::BasisPoints;
use crate::domain::canonical::nfc;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::program::{Guardrails, Label, Program};
use crate::domain::setup::{Key, SHORT};
use crate::domain::time::ZoneName;
use crate::store::views::managed_list::ManagedProgram;
use crate::web::forms::Faults;

/// The most areas, and the most focuses.
const MOST_LABELS: usize = 100;

/// The programmes that you work for.
#[derive(Serialize, ToSchema)]
pub struct Programmes {
    /// Each with the rounds that you set up in it.
    pub programmes: Vec<ProgrammeInList>,
}

/// A programme in the list.
#[derive(Serialize, ToSchema)]
pub struct ProgrammeInList {
    /// Its name in addresses.
    slug: String,
    /// What it is called.
    name: Text,
    /// Whether you may begin rounds in it.
    may_begin_rounds: bool,
    /// The rounds in it that you may set up, drafts too: the newest 50, the newest first.
    rounds: Vec<ManagedRoundInList>,
}

/// A round as its staff see it in a list.
#[derive(Serialize, ToSchema)]
pub struct ManagedRoundInList {
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: Text,
    /// Where it stands, such as `draft`.
    state: String,
    /// How many things are missing before a draft can be announced; `null` for what is announced.
    missing: Option<usize>,
}

/// A programme and what binds its rounds.
#[derive(Serialize, ToSchema)]
pub struct Programme {
    /// Its name in addresses.
    slug: String,
    /// What it is called.
    name: Text,
    /// What all its money is counted in, by ISO 4217.
    currency: String,
    /// The IANA zone in which its deadlines are promised.
    zone: String,
    /// The languages in which its rounds may be written, as BCP 47 tags.
    languages: Vec<String>,
    /// What no round of it may break.
    guardrails: GuardrailsOfProgramme,
    /// The areas it serves.
    areas: Vec<NamedKey>,
    /// What it wants to change.
    focus: Vec<NamedKey>,
    /// Who pays, in the order in which they are named.
    funders: Vec<FunderOfRound>,
    /// What its terms are known by: whoever changes them says it.
    mark: String,
}

/// What no round of a programme may break. Shares are in basis points: 2000 is 20 %.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GuardrailsOfProgramme {
    /// The least that the public vote weighs, from 0 to 10000.
    #[schema(maximum = 10_000)]
    vote_floor: u16,
    /// The least that vote and community panel weigh together.
    #[schema(maximum = 10_000)]
    community_floor: u16,
    /// The most that one funder's bloc weighs.
    #[schema(maximum = 10_000)]
    funder_cap: u16,
    /// Whether rules change only with one signature from each funder, by different people.
    two_funders: bool,
}

/// A programme to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeToBegin {
    /// Its name in addresses: lower-case letters, digits and single hyphens. It stays.
    pub slug: String,
    /// What all its money is counted in, by ISO 4217. It stays.
    #[schema(example = "USD")]
    pub currency: String,
    /// Who pays. They stay.
    pub funders: Vec<FunderToName>,
    /// What may be changed later.
    pub terms: ProgrammeTerms,
}

/// A programme to change.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeToChange {
    /// The `mark` of the programme as you read it. Where somebody else changed it since, nothing is changed.
    pub seen: String,
    /// All its terms as they will be.
    pub terms: ProgrammeTerms,
}

/// One who pays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FunderToName {
    /// The organisation's name in addresses.
    pub organisation: String,
    /// The bloc whose reviewers it sends: `foundation` or `government`.
    pub bloc: String,
}

/// What may change of a programme. Rounds that were announced keep the guardrails of their constitution.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeTerms {
    /// What it is called: at most 300 characters.
    name: WrittenText,
    /// The IANA zone in which its deadlines are promised.
    #[schema(example = "America/Los_Angeles")]
    zone: String,
    /// The languages in which its rounds may be written, as BCP 47 tags; the first is the usual one.
    languages: Vec<String>,
    /// What no round of it may break.
    guardrails: GuardrailsOfProgramme,
    /// The areas it serves, at most 100. One that is left out is gone.
    #[serde(default)]
    areas: Vec<WrittenLabel>,
    /// What it wants to change, at most 100. One that is left out is gone.
    #[serde(default)]
    focus: Vec<WrittenLabel>,
}

/// A text in one or more languages.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenText {
    /// The BCP 47 tag of the language it was first written in; it stands in `texts`.
    original: String,
    /// The text by language tag.
    texts: BTreeMap<String, String>,
}

/// An area or a focus.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenLabel {
    /// What documents name it by; one that is new may go without and gets one.
    #[serde(default)]
    id: Option<String>,
    /// What people read: at most 300 characters.
    name: WrittenText,
}

/// The terms of a programme, read.
pub struct ReadTerms {
    /// What it is called.
    pub name: LocalText,
    /// Where its deadlines are promised.
    pub zone: ZoneName,
    /// The languages.
    pub languages: Vec<LanguageTag>,
    /// The guardrails.
    pub guardrails: Guardrails,
    /// The areas.
    pub areas: Vec<Label>,
    /// The focuses.
    pub focus: Vec<Label>,
}

impl ProgrammeTerms {
    /// The terms, or what is wrong at each field under `at`. `kept` is the programme that they change: what has a key
    /// in it keeps it.
    pub fn read(&self, at: &str, kept: Option<&Program>, faults: &mut Faults) -> Option<ReadTerms> {
        let name = self.name.read(&format!("{at}name"), faults);
        let zone = self.zone.parse().ok();
        if zone.is_none() {
            faults.add(format!("{at}zone"), "program-fault-zone");
        }
        let mut languages: Vec<LanguageTag> = Vec::new();
        for tag in &self.languages {
            match tag.parse::<LanguageTag>() {
                Ok(tag) if tag.is_known() => {
                    if !languages.contains(&tag) {
                        languages.push(tag);
                    }
                }
                _ => faults.add(format!("{at}languages"), "program-fault-languages"),
            }
        }
        let guardrails = self.guardrails.read(at, faults);
        let areas = labels(
            &self.areas,
            kept.map(|kept| &*kept.areas),
            'a',
            &format!("{at}areas"),
            faults,
        );
        let focus = labels(
            &self.focus,
            kept.map(|kept| &*kept.focus),
            'f',
            &format!("{at}focus"),
            faults,
        );
        Some(ReadTerms {
            name: name?,
            zone: zone?,
            languages,
            guardrails,
            areas,
            focus,
        })
    }
}

impl GuardrailsOfProgramme {
    fn read(&self, at: &str, faults: &mut Faults) -> Guardrails {
        let mut share = |name: &str, points: u16| {
            BasisPoints::new(points).unwrap_or_else(|_| {
                faults.add(format!("{at}guardrails.{name}"), "setup-fault-share");
                BasisPoints::default()
            })
        };
        Guardrails {
            vote_floor: share("vote_floor", self.vote_floor),
            community_floor: share("community_floor", self.community_floor),
            funder_cap: share("funder_cap", self.funder_cap),
            two_funders: self.two_funders,
        }
    }
}

impl WrittenText {
    /// The text; each version says something and is short.
    fn read(&self, at: &str, faults: &mut Faults) -> Option<LocalText> {
        let tag = |text: &str| {
            text.parse::<LanguageTag>()
                .ok()
                .filter(LanguageTag::is_known)
        };
        let Some(original) = tag(&self.original) else {
            faults.add(format!("{at}.original"), "fault-language-tag");
            return None;
        };
        let Some(first) = self.texts.get(&self.original) else {
            faults.add(format!("{at}.texts[{original}]"), "program-fault-name");
            return None;
        };
        let mut read = LocalText::new(original, nfc(first.trim()));
        for (language, text) in &self.texts {
            let text = text.trim();
            if text.is_empty() || text.chars().count() > SHORT {
                faults.add(format!("{at}.texts[{language}]"), "program-fault-name");
            }
            match tag(language) {
                Some(language) => read = read.with(language, nfc(text)),
                None => faults.add(format!("{at}.texts[{language}]"), "fault-language-tag"),
            }
        }
        Some(read)
    }
}

/// The labels as they were sent: one with a key is the one of that key.
fn labels(
    sent: &[WrittenLabel],
    kept: Option<&[Label]>,
    letter: char,
    at: &str,
    faults: &mut Faults,
) -> Vec<Label> {
    if sent.len() > MOST_LABELS {
        faults.add_with(at, "setup-fault-too-many", &[("n", &MOST_LABELS)]);
        return Vec::new();
    }
    let mut labels: Vec<Label> = Vec::new();
    let given: Vec<Key> = sent
        .iter()
        .filter_map(|label| label.id.as_ref()?.parse().ok())
        .collect();
    for (place, label) in sent.iter().enumerate() {
        let at = format!("{at}[{place}]");
        let Some(name) = label.name.read(&format!("{at}.name"), faults) else {
            continue;
        };
        let id = match &label.id {
            None => {
                let before = kept.unwrap_or_default().iter().chain(&labels);
                Some(Key::fresh(
                    letter,
                    before.map(|label| &label.id).chain(&given),
                ))
            }
            Some(text) => text
                .parse::<Key>()
                .ok()
                .filter(|key| kept.is_none_or(|kept| kept.iter().any(|label| label.id == *key))),
        };
        match id {
            Some(id) => labels.push(Label { id, name }),
            None => faults.add(format!("{at}.id"), "setup-fault-unknown"),
        }
    }
    labels
}

impl From<&Program> for Programme {
    fn from(program: &Program) -> Self {
        let rails = &program.guardrails;
        Self {
            slug: program.slug.to_string(),
            name: Text::from(&program.name),
            currency: program.currency.code().to_owned(),
            zone: program.zone.as_str().to_owned(),
            languages: program.languages.iter().map(ToString::to_string).collect(),
            guardrails: GuardrailsOfProgramme {
                vote_floor: rails.vote_floor.points(),
                community_floor: rails.community_floor.points(),
                funder_cap: rails.funder_cap.points(),
                two_funders: rails.two_funders,
            },
            areas: program.areas.iter().map(Into::into).collect(),
            focus: program.focus.iter().map(Into::into).collect(),
            funders: program.funders.iter().map(Into::into).collect(),
            mark: program.mark().to_string(),
        }
    }
}

impl From<&ManagedProgram> for ProgrammeInList {
    fn from(managed: &ManagedProgram) -> Self {
        let rounds = managed.rounds.iter().map(|round| ManagedRoundInList {
            slug: round.slug.to_string(),
            title: Text::from(&round.title),
            state: round.state.to_string(),
            missing: round.missing,
        });
        Self {
            slug: managed.program.slug.to_string(),
            name: Text::from(&managed.program.name),
            may_begin_rounds: managed.may_begin,
            rounds: rounds.collect(),
        }
    }
}
