//! What came on paper or by voice.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::proposal::FieldName;
use crate::ops::intake::{SaidWrong, WrittenIntake, WrittenProof};
use crate::ops::proposals::Receipt;
use crate::store::views::intakes::IntakeList;
use crate::web::Problem;
use crate::web::forms::Faults;

/// What came to a round on paper or by voice.
#[derive(Serialize, ToSchema)]
pub struct IntakesOfRound {
    /// The last instant at which groups can confirm.
    confirm_by: Option<String>,
    /// The intakes, the newest first.
    intakes: Vec<IntakeWaiting>,
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
    /// The proposal's number, once the group confirmed.
    number: Option<i64>,
}

impl From<&IntakeList> for IntakesOfRound {
    fn from(list: &IntakeList) -> Self {
        let intakes = list.rows.iter().map(|row| IntakeWaiting {
            id: row.intake.proposal.to_string(),
            channel: row.intake.channel.to_string(),
            arrived: row.intake.arrived_at.to_string(),
            typed_by: row.typist.to_string(),
            state: row.intake.state.to_string(),
            reading: row.intake.reading,
            number: row.number,
        });
        Self {
            confirm_by: list.confirm_by.map(|until| until.to_string()),
            intakes: intakes.collect(),
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
    /// The organisation's name in addresses, where it is registered.
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
    /// When it arrived.
    arrived: String,
    /// SHA-256 of what was sent.
    hash: String,
}

impl From<&Receipt> for IntakeReceipt {
    fn from(receipt: &Receipt) -> Self {
        Self {
            number: receipt.number,
            arrived: receipt.at.to_string(),
            hash: receipt.hash.to_string(),
        }
    }
}
