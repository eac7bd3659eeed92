//! The fields of a draft, each saved, versioned and commented by itself.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::ids::PartnerId;
use crate::domain::setup::Key;

/// One field of a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FieldName {
    /// What it is called.
    Title,
    /// What it is about, in a few sentences.
    Summary,
    /// Who is served.
    Served,
    /// The areas of the programme that it serves.
    Areas,
    /// What of the programme's focus it works on.
    Focus,
    /// The answer to a question of the round.
    Answer(Key),
    /// What it costs.
    Budget,
    /// What else pays for the work.
    OtherIncome,
    /// What concerns one partner alone.
    Partner(PartnerId, PartnerField),
}

/// A field that concerns one partner alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnerField {
    /// Its share of the money.
    Share,
    /// What it will do.
    Duties,
    /// What it gives.
    Gives,
    /// What it gains.
    Gains,
    /// What would make it a loss.
    Loss,
    /// Its answer to a question that each partner answers for itself.
    Answer(Key),
}

impl PartnerField {
    /// What only the partner's own people may write. Its share and its duties are agreed on by all.
    pub fn is_its_own(&self) -> bool {
        match self {
            Self::Gives | Self::Gains | Self::Loss | Self::Answer(_) => true,
            Self::Share | Self::Duties => false,
        }
    }
}

impl FieldName {
    /// Whether it belongs to the core, which every partner signs.
    pub fn is_of_core(&self, is_outcomes: impl Fn(&Key) -> bool) -> bool {
        match self {
            Self::Title | Self::Summary | Self::Served | Self::Budget => true,
            Self::Answer(key) => is_outcomes(key),
            Self::Areas | Self::Focus | Self::OtherIncome | Self::Partner(..) => false,
        }
    }

    /// The partner that it concerns alone.
    pub fn partner(&self) -> Option<&PartnerId> {
        match self {
            Self::Partner(partner, _) => Some(partner),
            Self::Title
            | Self::Summary
            | Self::Served
            | Self::Areas
            | Self::Focus
            | Self::Answer(_)
            | Self::Budget
            | Self::OtherIncome => None,
        }
    }
}

impl fmt::Display for PartnerField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Share => f.write_str("share"),
            Self::Duties => f.write_str("duties"),
            Self::Gives => f.write_str("gives"),
            Self::Gains => f.write_str("gains"),
            Self::Loss => f.write_str("loss"),
            Self::Answer(key) => write!(f, "answer.{key}"),
        }
    }
}

impl fmt::Display for FieldName {
    /// The name in forms, in the database and in the API: `title`, `answer.q1`, `partner.<id>.gives`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Summary => f.write_str("summary"),
            Self::Served => f.write_str("served"),
            Self::Areas => f.write_str("areas"),
            Self::Focus => f.write_str("focus"),
            Self::Answer(key) => write!(f, "answer.{key}"),
            Self::Budget => f.write_str("budget"),
            Self::OtherIncome => f.write_str("other_income"),
            Self::Partner(partner, field) => write!(f, "partner.{partner}.{field}"),
        }
    }
}

/// The text names no field of a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no field of a proposal")]
pub struct NotAField(String);

impl FromStr for FieldName {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let unknown = || NotAField(text.to_owned());
        let key = |key: &str| key.parse::<Key>().map_err(|_| unknown());
        match text {
            "title" => return Ok(Self::Title),
            "summary" => return Ok(Self::Summary),
            "served" => return Ok(Self::Served),
            "areas" => return Ok(Self::Areas),
            "focus" => return Ok(Self::Focus),
            "budget" => return Ok(Self::Budget),
            "other_income" => return Ok(Self::OtherIncome),
            _ => {}
        }
        if let Some(question) = text.strip_prefix("answer.") {
            return Ok(Self::Answer(key(question)?));
        }
        let of_partner = text.strip_prefix("partner.").ok_or_else(unknown)?;
        let (partner, field) = of_partner.split_once('.').ok_or_else(unknown)?;
        let field = match field {
            "share" => PartnerField::Share,
            "duties" => PartnerField::Duties,
            "gives" => PartnerField::Gives,
            "gains" => PartnerField::Gains,
            "loss" => PartnerField::Loss,
            other => {
                let question = other.strip_prefix("answer.").ok_or_else(unknown)?;
                PartnerField::Answer(key(question)?)
            }
        };
        let partner = partner.parse().map_err(|_| unknown())?;
        Ok(Self::Partner(partner, field))
    }
}

impl TryFrom<String> for FieldName {
    type Error = NotAField;

    fn try_from(text: String) -> Result<Self, NotAField> {
        text.parse()
    }
}

impl From<FieldName> for String {
    fn from(field: FieldName) -> Self {
        field.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn every_field_is_read_by_its_own_name() {
        let key: Key = "q1".parse().expect("a key");
        let partner = PartnerId::from_bits([3; 16]);
        let of_partner = [
            PartnerField::Share,
            PartnerField::Duties,
            PartnerField::Gives,
            PartnerField::Gains,
            PartnerField::Loss,
            PartnerField::Answer(key.clone()),
        ];
        let plain = [
            FieldName::Title,
            FieldName::Summary,
            FieldName::Served,
            FieldName::Areas,
            FieldName::Focus,
            FieldName::Answer(key),
            FieldName::Budget,
            FieldName::OtherIncome,
        ];
        let of_partner = of_partner
            .into_iter()
            .map(|field| FieldName::Partner(partner.clone(), field));
        for field in plain.into_iter().chain(of_partner) {
            assert_eq!(field.to_string().parse(), Ok(field));
        }
        for strange in [
            "",
            "Title",
            "answer.",
            "answer.Q 1",
            "partner.x.gives",
            "partner.gives",
            "partner.0c1g60r30c1g60r30c1g60r30c.bank",
        ] {
            assert!(strange.parse::<FieldName>().is_err(), "{strange}");
        }
    }
}
