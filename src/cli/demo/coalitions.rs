//! What the coalitions of the open round wrote and did, as it is written by hand: scene by scene, each some hours before
//! the filling.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::county::embedded;
use crate::domain::language::LanguageTag;
use crate::domain::proposal::ReasonCode;

/// One coalition and all that happened in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenCoalition {
    /// The organisation that begins it, by key; whoever leads that begins it for it. Of what came on paper or by voice, who
    /// of the staff types it in.
    pub lead: String,
    /// What happened, the oldest first. No two scenes are at the same hour.
    pub scenes: Vec<Scene>,
}

/// What was done in one sitting.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// How many hours before the filling.
    pub hours_ago: i64,
    /// Who did what, in this order.
    pub acts: Vec<(String, Doing)>,
}

/// One act, by the operation that people use for it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Doing {
    /// Begins the draft.
    Begin,
    /// Types into fields, by their names; `own.…` are those of whoever types, `partner.<key>.…` those of another.
    Write(BTreeMap<String, Value>),
    /// Asks an organisation to take part.
    Invite {
        /// Which, by key.
        group: String,
        /// As what.
        role: String,
    },
    /// Says yes for the own organisation.
    Accept,
    /// Says no for it.
    Decline,
    /// Signs for it what stands.
    Sign,
    /// Asks whoever has not signed.
    AskToSign,
    /// Says something about a field.
    Comment {
        /// Its name, as in [`Doing::Write`].
        field: String,
        /// What.
        text: String,
    },
    /// Lets a helper in.
    LetIn {
        /// Whom, by key.
        person: String,
        /// What they may do.
        right: String,
        /// For how many days.
        days: i64,
    },
    /// Offers the lead to another partner.
    OfferLead(String),
    /// Sends it.
    Submit,
    /// Takes it back.
    Withdraw,
    /// Writes to the staff of the round.
    WriteToStaff {
        /// What.
        text: String,
        /// Whether the other partners do not read it.
        alone: bool,
    },
    /// Says how two would be made of it, as staff asked.
    Divide {
        /// Who goes, by key; all others stay.
        goes: Vec<String>,
        /// Who leads the new one, by key.
        new_lead: String,
    },
    /// Says yes for the own organisation to how it would be divided.
    AgreeToSplit,
    /// Leaves with the own organisation.
    Leave,
    /// Says that a partner, by key, is left out if it is silent when signatures are due.
    LeaveOut(String),
    /// Attaches a plan of one page to a question.
    Attach {
        /// Which question, as in [`Doing::Write`].
        field: String,
        /// What the file is called.
        name: String,
        /// What stands on it.
        lines: Vec<String>,
    },
    /// Speaks an answer whose words stand beside it.
    Speak {
        /// Which, as in [`Doing::Write`].
        field: String,
        /// What the recording is called.
        name: String,
        /// How long it is.
        seconds: u32,
    },
    /// Begins to type in, as staff, what came on paper or by voice.
    TakeIn(TakenIn),
    /// Hands what was typed over to its group.
    HandOver,
    /// Enters, as staff, that it was read aloud and that this person of the group said yes.
    ReadAloud {
        /// Who.
        signer: String,
        /// In which language.
        spoken_in: String,
    },
    /// What staff do with what was sent.
    AsStaff(StaffAct),
}

/// One act of staff.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum StaffAct {
    /// Asks for something that is missing.
    Return {
        /// Why.
        code: ReasonCode,
        /// The fields to be completed.
        fields: Vec<String>,
        /// What the applicant reads.
        text: WrittenText,
        /// In how many days.
        days: i64,
    },
    /// It may take part.
    FindEligible,
    /// It may not.
    FindIneligible {
        /// Why.
        code: ReasonCode,
        /// What the applicant reads.
        text: WrittenText,
    },
    /// Asks all partners whether two are made of it.
    OfferSplit {
        /// Why.
        reason: WrittenText,
        /// In how many days they have answered.
        answer_days: i64,
        /// In how many days both texts are sent.
        complete_days: i64,
    },
    /// Asks all partners of this proposal and of another whether it joins that one.
    OfferMerge {
        /// Which organisation leads the other, by key. It is the first that whoever leads that began.
        into: String,
        /// Why.
        reason: WrittenText,
        /// In how many days they have answered.
        answer_days: i64,
        /// In how many days the common text is sent.
        complete_days: i64,
    },
    /// Gives an organisation more time, in public.
    Extend {
        /// Which, by key.
        group: String,
        /// How many days more than everyone.
        days: i64,
        /// Why.
        reason: WrittenText,
    },
    /// Writes to the applicants.
    WriteToApplicants {
        /// What.
        text: String,
        /// To one partner alone, by key.
        only: Option<String>,
    },
}

/// What a group brought on paper or by voice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenIn {
    /// How it came, as operations call it.
    pub channel: String,
    /// How many hours before it arrived.
    pub hours_before: i64,
    /// The group, by key, where it is registered.
    #[serde(default)]
    pub group: Option<String>,
    /// Else: what it is called.
    #[serde(default)]
    pub name: String,
    /// Of which kind it is.
    #[serde(default)]
    pub kind: String,
    /// How it is reached, as operations call it.
    #[serde(default)]
    pub contact: String,
    /// Where.
    #[serde(default)]
    pub reached_at: String,
    /// In which language it reads.
    pub language: String,
}

/// A text in the language of its reader.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenText {
    /// In which language.
    pub language: LanguageTag,
    /// The words.
    pub text: String,
}

/// Somebody says that their organisation plans to apply.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenPlan {
    /// Who, by key.
    pub by: String,
    /// For which organisation, by key.
    pub group: String,
}

/// Every coalition of the open round: those that one organisation began, in the order in which it did.
pub fn coalitions() -> [WrittenCoalition; 18] {
    [
        embedded(include_str!("larkmere/coalitions/silent-partner.json")),
        embedded(include_str!("larkmere/coalitions/signature-missing.json")),
        embedded(include_str!("larkmere/coalitions/withdrawn.json")),
        embedded(include_str!("larkmere/coalitions/five-kitchens.json")),
        embedded(include_str!("larkmere/coalitions/eligible.json")),
        embedded(include_str!("larkmere/coalitions/just-begun.json")),
        embedded(include_str!("larkmere/coalitions/one-signature.json")),
        embedded(include_str!("larkmere/coalitions/core-changed.json")),
        embedded(include_str!("larkmere/coalitions/signatures-due.json")),
        embedded(include_str!("larkmere/coalitions/lead-offered.json")),
        embedded(include_str!("larkmere/coalitions/received.json")),
        embedded(include_str!("larkmere/coalitions/returned.json")),
        embedded(include_str!("larkmere/coalitions/ineligible.json")),
        embedded(include_str!("larkmere/coalitions/completed.json")),
        embedded(include_str!("larkmere/coalitions/spoken.json")),
        embedded(include_str!("larkmere/coalitions/typed-in.json")),
        embedded(include_str!("larkmere/coalitions/read-aloud.json")),
        embedded(include_str!("larkmere/coalitions/read-back.json")),
    ]
}

/// Who plans to apply.
pub fn plans() -> Vec<WrittenPlan> {
    embedded(include_str!("larkmere/coalitions/plans.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenes_are_told_in_order_and_no_two_at_the_same_hour() {
        for coalition in coalitions() {
            let hours: Vec<i64> = coalition
                .scenes
                .iter()
                .map(|scene| scene.hours_ago)
                .collect();
            assert!(hours.is_sorted_by(|one, next| one > next), "{hours:?}");
            // The round opened nine days ago at nine in the morning, and nobody acts in the future.
            assert!(
                hours.iter().all(|hours| (1..=190).contains(hours)),
                "{hours:?}"
            );
        }
        let begun: Vec<(String, i64)> = coalitions()
            .into_iter()
            .map(|coalition| (coalition.lead, coalition.scenes[0].hours_ago))
            .collect();
        for (place, (lead, hours)) in begun.iter().enumerate() {
            let mut earlier = begun[..place].iter().filter(|(other, _)| other == lead);
            assert!(earlier.all(|(_, before)| before > hours), "{lead}");
        }
    }
}
