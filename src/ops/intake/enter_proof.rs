//! Staff enter that a group which does not sign in has confirmed: on the printed sheet, or when it was read aloud.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::taken_in::{IntakeError, IntakeFault, TakenIn, line};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{IntakeEvent, IntakeProof, as_typed, sheet_code};
use crate::domain::round::Slug;
use crate::store::proposals::intakes::{self, EnteredProof};
use crate::store::{StoreError, Tx, audit, proposals};

/// The most characters of a name.
const LONGEST_NAME: usize = 120;

/// How a group confirmed, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenProof {
    /// How: `sheet` or `read_aloud`.
    pub proof: String,
    /// The code on the sheet.
    pub code: String,
    /// Who of the group signed, or heard it and said yes.
    pub signer: String,
    /// On which day, as `2027-02-26`.
    pub signed_on: String,
    /// In which language it was read aloud.
    pub spoken_in: String,
    /// Who read it aloud.
    pub read_by: String,
}

impl WrittenProof {
    fn read(&self, code: &str, today: Date) -> Result<EnteredProof, IntakeError> {
        let mut faults = Vec::new();
        let mut wrong = |field, fault| faults.push((field, fault));
        let proof: Option<IntakeProof> = self.proof.parse().ok();
        if proof.is_none() {
            wrong("proof", IntakeFault::UnknownChoice);
        }
        let mut name = |field, text: &str| {
            let read = line(text, LONGEST_NAME).and_then(|name| match name.is_empty() {
                true => Err(IntakeFault::Missing),
                false => Ok(name),
            });
            read.map_err(|fault| wrong(field, fault)).ok()
        };
        let signer = name("signer", &self.signer);
        let (spoken_in, read_by) = match proof {
            Some(IntakeProof::ReadAloud) => (
                name("spoken_in", &self.spoken_in),
                name("read_by", &self.read_by),
            ),
            Some(IntakeProof::Sheet) | None => (None, None),
        };
        if proof == Some(IntakeProof::Sheet) && !is_code(&self.code, code) {
            wrong("code", IntakeFault::AnotherSheet);
        }
        let signed_on = self.signed_on.trim().parse::<Date>().ok();
        match signed_on {
            None => wrong("signed_on", IntakeFault::NotADay),
            Some(day) if day > today => wrong("signed_on", IntakeFault::Ahead),
            Some(_) => {}
        }
        match (proof, signer, signed_on) {
            (Some(proof), Some(signer), Some(day)) if faults.is_empty() => Ok(EnteredProof {
                proof,
                signer,
                signed_on: day.to_string(),
                spoken_in,
                read_by,
            }),
            _ => Err(IntakeError::Faults(faults)),
        }
    }
}

/// Whether this is the code on the sheet, however it was typed off.
fn is_code(typed: &str, code: &str) -> bool {
    let plain = |text: &str| -> String {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        kept.collect::<String>().to_ascii_uppercase()
    };
    plain(typed) == plain(code)
}

/// Enters it; it counts once another member of staff has countersigned.
pub fn enter_proof(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
    written: &WrittenProof,
) -> Result<(), IntakeError> {
    let taken = TakenIn::find_own(tx, actor, slug, id)?;
    let intake = &taken.intake;
    intake
        .state
        .after(IntakeEvent::EnterProof, intake.contact)?;
    let now = tx.now();
    taken.in_time(tx)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let typed = as_typed(draft, &intake.partner, intake.group_kind);
    let code = sheet_code(&typed, intake.reading).unwrap_or_default();
    let zone = taken.setup.dates.zone.zone();
    let today = zone.to_datetime(now.timestamp()).date();
    let entered = written.read(&code, today)?;
    if !intakes::enter(tx, id, &entered)? {
        return Err(StoreError::Busy.into());
    }
    let event =
        json!({"by": taken.by, "proof": entered.proof, "proposal": id, "round": taken.round.slug});
    audit::record(tx, AuditKind::IntakeProofEntered, &event)?;
    Ok(())
}
