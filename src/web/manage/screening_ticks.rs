//! The fields that an applicant can be asked to complete, by part of the form: a form of sixty questions is found through
//! on a phone by its headings.

use super::screening_shown::{label, label_in_part};
use crate::domain::proposal::{FieldName, PartnerField};
use crate::i18n::Words;
use crate::store::views::screening::SentProposal;

/// A form of so many fields stands open as a whole.
const SHORT: usize = 12;

/// One part of the form.
#[derive(Debug)]
pub struct TickGroup {
    /// What it is called: a part of the form, or a partner.
    pub heading: String,
    /// Whether that is a partner's name, in whichever language.
    pub is_partner: bool,
    /// Whether it stands open on a phone.
    pub is_open: bool,
    /// Its fields.
    pub ticks: Vec<Tick>,
}

/// One field.
#[derive(Debug)]
pub struct Tick {
    /// Its name in forms.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl TickGroup {
    /// How many are chosen.
    pub fn chosen(&self) -> usize {
        self.ticks.iter().filter(|tick| tick.is_chosen).count()
    }

    /// All parts of this proposal's form, with those fields ticked that are `chosen`.
    pub fn all(sent: &SentProposal, chosen: &[String], words: &Words) -> Vec<Self> {
        let questions = &sent.setup.form.questions;
        let of_all = questions.iter().filter(|question| !question.per_partner);
        let answers = of_all.map(|question| FieldName::Answer(question.id.clone()));
        let of_form = [
            (
                "about",
                vec![
                    FieldName::Title,
                    FieldName::Summary,
                    FieldName::Served,
                    FieldName::Areas,
                    FieldName::Focus,
                ],
            ),
            ("answers", answers.collect()),
            ("money", vec![FieldName::Budget]),
        ];
        let tick = |field: &FieldName, label: String| {
            let name = field.to_string();
            Tick {
                is_chosen: chosen.contains(&name),
                name,
                label,
            }
        };
        let mut groups: Vec<Self> = of_form
            .into_iter()
            .map(|(part, fields)| {
                let ticks = fields.iter();
                Self {
                    heading: words
                        .say("screening-fields-of")
                        .choice("part", part)
                        .to_string(),
                    is_partner: false,
                    is_open: false,
                    ticks: ticks
                        .map(|field| tick(field, label(sent, field, words)))
                        .collect(),
                }
            })
            .collect();
        let partners = sent.document.partners.iter();
        groups.extend(partners.map(|partner| {
            let ticks = in_part(sent).into_iter().map(|field| {
                let label = label_in_part(sent, &field, words);
                tick(&FieldName::Partner(partner.id.clone(), field), label)
            });
            Self {
                heading: partner.name.clone(),
                is_partner: true,
                is_open: false,
                ticks: ticks.collect(),
            }
        }));
        groups.retain(|group| !group.ticks.is_empty());
        let all: usize = groups.iter().map(|group| group.ticks.len()).sum();
        for group in &mut groups {
            group.is_open = all <= SHORT || group.chosen() > 0;
        }
        groups
    }
}

/// What each partner wrote for itself, and what is agreed on about it.
fn in_part(sent: &SentProposal) -> Vec<PartnerField> {
    let questions = sent.setup.form.questions.iter();
    let asked = questions
        .filter(|question| question.per_partner)
        .map(|question| PartnerField::Answer(question.id.clone()));
    let own = [
        PartnerField::Share,
        PartnerField::Duties,
        PartnerField::Gives,
        PartnerField::Gains,
        PartnerField::Loss,
    ];
    own.into_iter().chain(asked).collect()
}
