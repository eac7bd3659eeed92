//! What came on paper or by voice.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::proposal::{DropReason, FieldName};
use crate::ops::intake::{SaidWrong, WrittenCompletion, WrittenIntake, WrittenPass, WrittenProof};
use crate::ops::proposals::Receipt;
use crate::store::views::intakes::{IntakeList, IntakePage, IntakesWanted, ReadBack};
use crate::web::Problem;
use crate::web::forms::Faults;
use crate::web::public::addresses::encoded;

/// What came to a round on paper or by voice.
#[derive(Serialize, ToSchema)]
pub struct IntakesOfRound {
    /// The last instant at which groups can confirm.
    confirm_by: Option<String>,
    /// The intakes that were wanted, the newest first; as many as one slice holds.
    intakes: Vec<IntakeWaiting>,
    /// The address of the following slice, unless this is the last.
    next: Option<String>,
    /// How many intakes of the round stand where, whatever was wanted.
    counts: Vec<IntakesCounted>,
    /// The latest of those that were dropped before their group confirmed, the last first; none in a slice that follows.
    dropped: Vec<IntakeDropped>,
}

/// How many intakes stand in one state.
#[derive(Serialize, ToSchema)]
pub struct IntakesCounted {
    /// `typing`, `reading`, `signed` or `confirmed`.
    state: String,
    /// How many.
    count: i64,
}

/// That something was dropped; nothing of what it said is kept.
#[derive(Serialize, ToSchema)]
pub struct IntakeDropped {
    /// How it had come: paper, voice, visit or phone.
    channel: String,
    /// When it had arrived.
    arrived: String,
    /// Whether it was what a group had said that was asked for completion.
    is_completion: bool,
    /// Who dropped it.
    by: String,
    /// Why: `changed_mind`, `twice`, `mistake` or `not_reached`.
    reason: String,
    /// When.
    at: String,
}

/// That an intake passed to a colleague.
#[derive(Serialize, ToSchema)]
pub struct IntakePassed {
    /// From whom.
    from: String,
    /// To whom.
    to: String,
    /// Why: `away`, `language`, `connected` or `work`.
    reason: String,
    /// When.
    at: String,
}

/// One intake: that it waits, and nothing of what it says.
#[derive(Serialize, ToSchema)]
pub struct IntakeWaiting {
    /// The proposal's id.
    id: String,
    /// How it came: paper, voice, visit or phone.
    channel: String,
    /// When it arrived.
    arrived: String,
    /// Who received it and types.
    typed_by: String,
    /// Where it stands: typing, reading, signed or confirmed.
    state: String,
    /// How often it was handed over to be read.
    reading: i64,
    /// Whether it is what a group said that was asked for completion.
    is_completion: bool,
    /// To whom it passed, the first first.
    passed: Vec<IntakePassed>,
    /// The proposal's number, once the group confirmed.
    number: Option<i64>,
}

impl IntakesOfRound {
    /// The slice that was wanted.
    pub fn new(list: &IntakeList, wanted: &IntakesWanted) -> Self {
        let intakes = list.rows.iter().map(|row| IntakeWaiting {
            id: row.intake.proposal.to_string(),
            channel: row.intake.channel.to_string(),
            arrived: row.intake.arrived_at.to_string(),
            typed_by: row.typist.to_string(),
            state: row.intake.state.to_string(),
            reading: row.intake.reading,
            is_completion: row.intake.is_completion(),
            passed: row
                .passed
                .iter()
                .map(|passed| IntakePassed {
                    from: passed.from.to_string(),
                    to: passed.to.to_string(),
                    reason: passed.reason.to_string(),
                    at: passed.at.to_string(),
                })
                .collect(),
            number: row.number,
        });
        let dropped = list.dropped.iter().map(|dropped| IntakeDropped {
            channel: dropped.channel.to_string(),
            arrived: dropped.arrived_at.to_string(),
            is_completion: dropped.pass > 1,
            by: dropped.by.to_string(),
            reason: dropped.reason.to_string(),
            at: dropped.at.to_string(),
        });
        let counts = list.counts.iter().map(|(state, count)| IntakesCounted {
            state: state.to_string(),
            count: *count,
        });
        let next = list.more_after.as_ref().map(|after| {
            let base = format!("/api/v1/rounds/{}/intakes", list.slug);
            let state = wanted.state.map(|state| format!("&state={state}"));
            let (state, find) = (state.unwrap_or_default(), encoded(&wanted.find));
            format!(
                "{base}?after={after}&limit={}{state}&find={find}",
                wanted.most
            )
        });
        Self {
            next,
            counts: counts.collect(),
            dropped: dropped.collect(),
            confirm_by: list.confirm_by.map(|until| until.to_string()),
            intakes: intakes.collect(),
        }
    }
}

/// One intake, for a member of the round's staff to whom it is there: not what was typed.
#[derive(Serialize, ToSchema)]
pub struct IntakeToStaff {
    /// The proposal's id.
    id: String,
    /// What the group is called; empty once that was deleted, because it did not confirm in time.
    group: String,
    /// In which language it reads.
    language: String,
    /// Where it stands: typing, reading, signed or confirmed.
    state: String,
    /// How often it was handed over to be read.
    reading: i64,
    /// The code on the sheet that is read back, for whoever types.
    code: Option<String>,
    /// The last instant at which the group can confirm.
    confirm_by: Option<String>,
    /// Until when it is kept how the group is reached, while it has not confirmed.
    contact_kept_until: Option<String>,
    /// Whether it is what a group said that was asked for completion.
    is_completion: bool,
    /// Whether staff can begin to type what the group says to what they asked.
    may_complete: bool,
    /// Whether you belong to the group, or to a partner that it asked: all that is left to you is to pass it on or to drop
    /// it.
    is_in_conflict: bool,
    /// The proposal's number, once the group confirmed.
    number: Option<i64>,
}

impl From<&IntakePage> for IntakeToStaff {
    fn from(page: &IntakePage) -> Self {
        let intake = &page.intake;
        Self {
            id: intake.proposal.to_string(),
            group: page.group.clone(),
            language: page.language.to_string(),
            state: intake.state.to_string(),
            reading: intake.reading,
            code: page.code.clone(),
            confirm_by: page.confirm_by.map(|until| until.to_string()),
            contact_kept_until: intake.contact_until.map(|until| until.to_string()),
            is_completion: intake.is_completion(),
            may_complete: page.may_complete,
            is_in_conflict: page.is_in_conflict,
            number: page.sent.as_ref().map(|(number, _)| *number),
        }
    }
}

/// What staff typed in for your group, to be confirmed; its fields are those of the proposal.
#[derive(Serialize, ToSchema)]
pub struct IntakeForGroup {
    /// Where it stands: typing, reading, signed or confirmed.
    state: String,
    /// How often it was handed over: what you confirm names this.
    reading: i64,
    /// Who typed.
    typed_by: String,
    /// How it came: paper, voice, visit or phone.
    channel: String,
    /// When it arrived.
    arrived: String,
    /// The last instant at which you can confirm.
    confirm_by: Option<String>,
    /// Partners that you named: nobody asks them for you.
    named_partners: String,
    /// What you said is wrong.
    wrong: Vec<IntakeRemarkSaid>,
}

/// One thing that a group said is wrong.
#[derive(Serialize, ToSchema)]
pub struct IntakeRemarkSaid {
    /// In which reading.
    reading: i64,
    /// The field's name; empty for the whole.
    field: String,
    /// What.
    text: String,
}

impl From<&ReadBack> for IntakeForGroup {
    fn from(found: &ReadBack) -> Self {
        let intake = &found.intake;
        let wrong = found.remarks.iter().map(|remark| IntakeRemarkSaid {
            reading: remark.reading,
            field: remark
                .field
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            text: remark.text.clone(),
        });
        Self {
            state: intake.state.to_string(),
            reading: intake.reading,
            typed_by: found.typist.clone(),
            channel: intake.channel.to_string(),
            arrived: intake.arrived_at.to_string(),
            confirm_by: found.confirm_by.map(|until| until.to_string()),
            named_partners: intake.named_partners.clone(),
            wrong: wrong.collect(),
        }
    }
}

/// What a group brought.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeToBegin {
    /// How it came: `paper`, `voice`, `visit` or `phone`.
    pub channel: String,
    /// When it arrived, on the clock of the round's zone, such as `2027-02-26T16:20`.
    pub arrived: String,
    /// How the group reads it back: `registered`, `email`, `phone` or `letter`.
    pub contact: String,
    /// The organisation, where it is registered: its name, its name in addresses, or the whole address of its page.
    #[serde(default)]
    pub organization: String,
    /// Else: what the group calls itself.
    #[serde(default)]
    pub name: String,
    /// And what kind of group it is.
    #[serde(default)]
    pub kind: String,
    /// Its address, where it is reached by e-mail.
    #[serde(default)]
    pub email: String,
    /// Its phone number or postal address, where it is reached by those.
    #[serde(default)]
    pub reached_at: String,
    /// Partners that it named.
    #[serde(default)]
    pub named_partners: String,
    /// In which language it reads, such as `es`; that of the call if not given.
    #[serde(default)]
    pub language: String,
}

impl From<IntakeToBegin> for WrittenIntake {
    fn from(value: IntakeToBegin) -> Self {
        Self {
            channel: value.channel,
            arrived: value.arrived,
            contact: value.contact,
            organization: value.organization,
            name: value.name,
            kind: value.kind,
            email: value.email,
            reached_at: value.reached_at,
            named_partners: value.named_partners,
            language: value.language,
        }
    }
}

/// How a group confirmed that does not sign in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeProofToEnter {
    /// How: `sheet` or `read_aloud`.
    pub proof: String,
    /// The code on the sheet.
    #[serde(default)]
    pub code: String,
    /// Who of the group signed, or heard it and said yes.
    pub signer: String,
    /// On which day, such as `2027-02-26`.
    pub signed_on: String,
    /// In which language it was read aloud.
    #[serde(default)]
    pub spoken_in: String,
    /// Who read it aloud.
    #[serde(default)]
    pub read_by: String,
}

impl From<IntakeProofToEnter> for WrittenProof {
    fn from(value: IntakeProofToEnter) -> Self {
        Self {
            proof: value.proof,
            code: value.code,
            signer: value.signer,
            signed_on: value.signed_on,
            spoken_in: value.spoken_in,
            read_by: value.read_by,
        }
    }
}

/// To whom an intake passes, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeToPass {
    /// The e-mail address of a colleague who works for the round; your own, to take it over from somebody who does no more.
    pub to: String,
    /// Why: `away`, `language`, `connected` or `work`.
    pub reason: String,
}

impl From<IntakeToPass> for WrittenPass {
    fn from(value: IntakeToPass) -> Self {
        Self {
            to: value.to,
            reason: value.reason,
        }
    }
}

/// Why an intake is dropped.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeToDrop {
    /// Why: `changed_mind`, `twice`, `mistake` or `not_reached`.
    pub reason: String,
}

impl IntakeToDrop {
    /// The reason, or that it is none.
    pub fn read(&self) -> Result<DropReason, Problem> {
        let wrong = |_| Problem::faulty(Faults::one("reason", "intake-fault-unknown-choice"));
        self.reason.parse().map_err(wrong)
    }
}

/// What came of a group that does not sign in and was asked for completion.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeToComplete {
    /// How it came: `paper`, `voice`, `visit` or `phone`.
    pub channel: String,
    /// When it arrived, on the clock of the round's zone, such as `2027-03-04T16:20`.
    pub arrived: String,
    /// How the group hears it: `phone` or `letter`.
    pub contact: String,
    /// Its phone number or postal address.
    pub reached_at: String,
}

impl From<IntakeToComplete> for WrittenCompletion {
    fn from(value: IntakeToComplete) -> Self {
        Self {
            channel: value.channel,
            arrived: value.arrived,
            contact: value.contact,
            reached_at: value.reached_at,
        }
    }
}

/// Which reading is confirmed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeConfirmation {
    /// How often it was handed over when you read it.
    pub reading: i64,
}

/// What is wrong with what was typed in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeRemarks {
    /// How often it was handed over when you read it.
    pub reading: i64,
    /// Each thing that is wrong.
    pub wrong: Vec<IntakeRemark>,
}

/// One thing that is wrong.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntakeRemark {
    /// The field's name, such as `title` or `answer.q1`; empty for the whole.
    #[serde(default)]
    pub field: String,
    /// What is wrong, in your words.
    pub text: String,
}

impl IntakeRemarks {
    /// What was said, or what of it cannot be taken.
    pub fn read(&self) -> Result<Vec<SaidWrong>, Problem> {
        let wrong = |key: &'static str| Problem::faulty(Faults::one("wrong", key));
        let mut said: Vec<SaidWrong> = Vec::new();
        for one in &self.wrong {
            let field: Option<FieldName> = match one.field.as_str() {
                "" => None,
                name => Some(
                    name.parse()
                        .map_err(|_| wrong("intake-fault-unknown-choice"))?,
                ),
            };
            if said.iter().any(|known| known.field == field) {
                return Err(wrong("intake-fault-unknown-choice"));
            }
            let text = one.text.parse();
            let text = text.map_err(|_| wrong("intake-fault-too-long"))?;
            said.push(SaidWrong { field, text });
        }
        Ok(said)
    }
}

/// What the group has in hand once it confirmed.
#[derive(Serialize, ToSchema)]
pub struct IntakeReceipt {
    /// The proposal's number in the round.
    number: i64,
    /// Which version was sent: the second is what the group completed.
    version: i64,
    /// When it arrived.
    arrived: String,
    /// SHA-256 of what was sent.
    hash: String,
}

impl From<&Receipt> for IntakeReceipt {
    fn from(receipt: &Receipt) -> Self {
        Self {
            number: receipt.number,
            version: receipt.version,
            arrived: receipt.at.to_string(),
            hash: receipt.hash.to_string(),
        }
    }
}
