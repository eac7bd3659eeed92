//! What a group without e-mail says when it is asked for completion, as rows: another pass of the same intake, with how it
//! had confirmed the one before kept beside it.

use diesel::prelude::*;

use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{IntakeChannel, IntakeContact, IntakeProof, IntakeState};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{
    attachment, person, proposal_entry, proposal_field, proposal_intake, proposal_intake_past,
};
use crate::store::tx::Tx;

use super::intake_hands;
use super::intakes::Intake;

/// What came of a group that was asked for completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCompletion<'a> {
    /// How it came.
    pub channel: IntakeChannel,
    /// How the group is reached now.
    pub contact: IntakeContact,
    /// The phone number or the postal address.
    pub reached_at: &'a str,
    /// When it arrived.
    pub arrived_at: Instant,
    /// Until when it is kept how the group is reached.
    pub contact_until: Instant,
}

/// Begins another pass of an intake that a group had confirmed by this sheet or voice; `false` if it is not confirmed any
/// more, because somebody else began one.
pub fn begin(
    tx: &mut Tx<'_>,
    intake: &Intake,
    new: &NewCompletion<'_>,
    by: &PersonId,
) -> Result<bool, StoreError> {
    let Some(past) = Past::of(intake) else {
        return Ok(false);
    };
    let pass = intake_hands::last_pass(tx.conn(), &intake.proposal)? + 1;
    let now = tx.now();
    let moved = diesel::update(proposal_intake::table)
        .filter(proposal_intake::proposal_id.eq(&intake.proposal))
        .filter(proposal_intake::state.eq(IntakeState::Confirmed))
        .filter(proposal_intake::pass.eq(intake.pass))
        .set((
            (
                proposal_intake::channel.eq(new.channel),
                proposal_intake::contact.eq(new.contact),
                proposal_intake::reached_at.eq(new.reached_at),
                proposal_intake::arrived_at.eq(new.arrived_at),
                proposal_intake::named_partners.eq(""),
                proposal_intake::typed_by.eq(by),
                proposal_intake::begun_at.eq(now),
                proposal_intake::state.eq(IntakeState::Typing),
                proposal_intake::pass.eq(pass),
                proposal_intake::contact_until.eq(new.contact_until.as_micros()),
            ),
            (
                proposal_intake::proof.eq(None::<String>),
                proposal_intake::signer.eq(None::<String>),
                proposal_intake::signed_on.eq(None::<String>),
                proposal_intake::spoken_in.eq(None::<String>),
                proposal_intake::read_by.eq(None::<String>),
                proposal_intake::entered_at.eq(None::<i64>),
                proposal_intake::countersigned_by.eq(None::<String>),
                proposal_intake::confirmed_at.eq(None::<i64>),
            ),
        ))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(false);
    }
    past.keep(tx, intake)?;
    intake_hands::types(tx, &intake.proposal, pass, by)?;
    Ok(true)
}

/// How a group had confirmed a pass.
struct Past<'a> {
    proof: IntakeProof,
    signer: &'a str,
    signed_on: &'a str,
    entered_at: Instant,
    countersigned_by: &'a PersonId,
    confirmed_at: Instant,
}

impl<'a> Past<'a> {
    fn of(intake: &'a Intake) -> Option<Self> {
        Some(Self {
            proof: intake.proof?,
            signer: intake.signer.as_deref()?,
            signed_on: intake.signed_on.as_deref()?,
            entered_at: intake.entered_at?,
            countersigned_by: intake.countersigned_by.as_ref()?,
            confirmed_at: intake.confirmed_at?,
        })
    }

    fn keep(&self, tx: &mut Tx<'_>, intake: &Intake) -> Result<(), StoreError> {
        diesel::insert_into(proposal_intake_past::table)
            .values((
                (
                    proposal_intake_past::proposal_id.eq(&intake.proposal),
                    proposal_intake_past::pass.eq(intake.pass),
                    proposal_intake_past::channel.eq(intake.channel),
                    proposal_intake_past::contact.eq(intake.contact),
                    proposal_intake_past::arrived_at.eq(intake.arrived_at),
                    proposal_intake_past::named_partners.eq(&intake.named_partners),
                    proposal_intake_past::typed_by.eq(&intake.typed_by),
                    proposal_intake_past::begun_at.eq(intake.begun_at),
                    proposal_intake_past::reading.eq(intake.reading),
                ),
                (
                    proposal_intake_past::proof.eq(self.proof),
                    proposal_intake_past::signer.eq(self.signer),
                    proposal_intake_past::signed_on.eq(self.signed_on),
                    proposal_intake_past::spoken_in.eq(intake.spoken_in.as_deref()),
                    proposal_intake_past::read_by.eq(intake.read_by.as_deref()),
                    proposal_intake_past::entered_at.eq(self.entered_at),
                    proposal_intake_past::countersigned_by.eq(self.countersigned_by),
                    proposal_intake_past::confirmed_at.eq(self.confirmed_at),
                ),
            ))
            .execute(tx.conn())?;
        Ok(())
    }
}

/// How a group confirmed an earlier pass, as staff of the round see it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct PastPass {
    /// Who of the group signed, or heard it.
    pub signer: String,
    /// Who countersigned.
    pub countersigned_by: PersonName,
    /// When it was confirmed.
    pub confirmed_at: Instant,
}

/// The earlier passes of an intake, the first first.
pub fn past(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<PastPass>, StoreError> {
    Ok(proposal_intake_past::table
        .inner_join(person::table)
        .filter(proposal_intake_past::proposal_id.eq(proposal))
        .order(proposal_intake_past::pass)
        .select((
            proposal_intake_past::signer,
            person::name,
            proposal_intake_past::confirmed_at,
        ))
        .load(conn)?)
}

/// Drops the pass that is being typed: the intake and its draft stand again as they were confirmed before. `false` if the
/// group has confirmed it meanwhile.
pub fn drop_last(tx: &mut Tx<'_>, intake: &Intake) -> Result<bool, StoreError> {
    let id = &intake.proposal;
    let stands = proposal_intake::table
        .filter(proposal_intake::proposal_id.eq(id))
        .filter(proposal_intake::state.eq(intake.state))
        .filter(proposal_intake::pass.eq(intake.pass));
    type First = (
        i64,
        IntakeChannel,
        IntakeContact,
        i64,
        String,
        PersonId,
        i64,
    );
    type Second = (
        IntakeProof,
        String,
        String,
        Option<String>,
        Option<String>,
        i64,
        PersonId,
        i64,
    );
    let (first, second): (First, Second) = proposal_intake_past::table
        .filter(proposal_intake_past::proposal_id.eq(id))
        .order(proposal_intake_past::pass.desc())
        .select((
            (
                proposal_intake_past::pass,
                proposal_intake_past::channel,
                proposal_intake_past::contact,
                proposal_intake_past::arrived_at,
                proposal_intake_past::named_partners,
                proposal_intake_past::typed_by,
                proposal_intake_past::begun_at,
            ),
            (
                proposal_intake_past::proof,
                proposal_intake_past::signer,
                proposal_intake_past::signed_on,
                proposal_intake_past::spoken_in,
                proposal_intake_past::read_by,
                proposal_intake_past::entered_at,
                proposal_intake_past::countersigned_by,
                proposal_intake_past::confirmed_at,
            ),
        ))
        .first(tx.conn())?;
    let (pass, channel, contact, arrived_at, named_partners, typed_by, begun_at) = first;
    let (proof, signer, signed_on, spoken_in, read_by, entered_at, signed_by, confirmed_at) =
        second;
    let moved = diesel::update(stands)
        .set((
            (
                proposal_intake::pass.eq(pass),
                proposal_intake::channel.eq(channel),
                proposal_intake::contact.eq(contact),
                proposal_intake::reached_at.eq(""),
                proposal_intake::arrived_at.eq(arrived_at),
                proposal_intake::named_partners.eq(named_partners),
                proposal_intake::typed_by.eq(typed_by),
                proposal_intake::begun_at.eq(begun_at),
                proposal_intake::state.eq(IntakeState::Confirmed),
                proposal_intake::contact_until.eq(None::<i64>),
            ),
            (
                proposal_intake::proof.eq(proof.as_str()),
                proposal_intake::signer.eq(signer),
                proposal_intake::signed_on.eq(signed_on),
                proposal_intake::spoken_in.eq(spoken_in),
                proposal_intake::read_by.eq(read_by),
                proposal_intake::entered_at.eq(entered_at),
                proposal_intake::countersigned_by.eq(signed_by.to_string()),
                proposal_intake::confirmed_at.eq(confirmed_at),
            ),
        ))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(false);
    }
    diesel::delete(proposal_intake_past::table.find((id, pass))).execute(tx.conn())?;
    untype(tx, id, intake.begun_at)?;
    Ok(true)
}

/// Takes out of a draft all that was typed and brought since, and brings back what stood before.
fn untype(tx: &mut Tx<'_>, id: &ProposalId, since: Instant) -> Result<(), StoreError> {
    diesel::delete(proposal_entry::table)
        .filter(proposal_entry::proposal_id.eq(id))
        .filter(proposal_entry::begun_at.ge(since))
        .execute(tx.conn())?;
    let left: Vec<(String, Option<i64>)> = proposal_entry::table
        .filter(proposal_entry::proposal_id.eq(id))
        .group_by(proposal_entry::field)
        .select((
            proposal_entry::field,
            diesel::dsl::max(proposal_entry::revision),
        ))
        .load(tx.conn())?;
    diesel::delete(proposal_field::table)
        .filter(proposal_field::proposal_id.eq(id))
        .execute(tx.conn())?;
    for (field, revision) in left {
        diesel::insert_into(proposal_field::table)
            .values((
                proposal_field::proposal_id.eq(id),
                proposal_field::field.eq(field),
                proposal_field::revision.eq(revision.unwrap_or(1)),
            ))
            .execute(tx.conn())?;
    }
    diesel::delete(attachment::table)
        .filter(attachment::proposal_id.eq(id))
        .filter(attachment::added_at.ge(since))
        .execute(tx.conn())?;
    diesel::update(attachment::table)
        .filter(attachment::proposal_id.eq(id))
        .filter(attachment::removed_at.ge(since.as_micros()))
        .set(attachment::removed_at.eq(None::<i64>))
        .execute(tx.conn())?;
    Ok(())
}
