//! Staff are done typing, and the group reads it; or staff take it back to put something right.

use serde_json::json;

use super::taken_in::{IntakeError, TakenIn};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::ProposalId;
use crate::domain::letter::{CoalitionTold, Content, Letter, Link, NamedRound, Recipient};
use crate::domain::organization::INVITATION_DAYS;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    FieldName, HistoryKind, IntakeEvent, LackKind, PartnerState, as_typed, is_of_typist, lacks,
};
use crate::domain::round::Slug;
use crate::domain::sign_in::SignInKey;
use crate::ops::letter_limits::one_more_letter;
use crate::ops::proposals::tell::page;
use crate::store::proposals::{self, history, intakes, partners};
use crate::store::{StoreError, Tx, audit, invitations, letters};

/// Hands what was typed over to be read back; `secret` is what stands in the link of a letter by e-mail and nowhere
/// else. What the group must say and is not typed yet holds it back.
pub fn hand_over(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &SignInKey,
    slug: &Slug,
    id: &ProposalId,
    secret: &str,
) -> Result<(), IntakeError> {
    let taken = TakenIn::find_own(tx, actor, slug, id)?;
    let intake = &taken.intake;
    let after = intake.state.after(IntakeEvent::HandOver, intake.contact)?;
    taken.in_time(tx)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let typed = as_typed(draft, &intake.partner, intake.group_kind);
    let mut lacking = lacks(&typed, &taken.setup, &taken.program, &[]);
    // A group that does not sign in has nobody who could put the rest right later.
    lacking.retain(|lack| match intake.contact.signs_in() {
        true => is_of_typist(lack),
        false => !matches!(lack.kind, LackKind::NotSigned { .. }),
    });
    if !lacking.is_empty() {
        return Err(IntakeError::Lacking(lacking));
    }
    if !intakes::move_on(tx, id, intake.state, after)? {
        return Err(StoreError::Busy.into());
    }
    let by = Some(&taken.by);
    history::add(tx, id, HistoryKind::HandedOver, by, &json!({}))?;
    let event = json!({"by": taken.by, "proposal": id, "round": taken.round.slug});
    audit::record(tx, AuditKind::IntakeHandedOver, &event)?;
    if intake.contact.signs_in() {
        tell(tx, key, &taken, typed.text(&FieldName::Title), secret)?;
    }
    Ok(())
}

/// What the keys of all letters begin with that ask the group of this proposal to read it.
pub(super) fn letters_of(id: &ProposalId) -> String {
    format!("read-back:{id}")
}

/// Writes to those who speak for the group, or to the address that it left.
fn tell(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    taken: &TakenIn,
    title: &str,
    secret: &str,
) -> Result<(), IntakeError> {
    let (id, intake) = (&taken.intake.proposal, &taken.intake);
    let group = intakes::group_name(tx.conn(), &intake.partner)?;
    let content = Content::Coalition {
        round: NamedRound {
            slug: taken.round.slug.clone(),
            title: taken.setup.call.title.to_local(),
        },
        title: title.trim().to_owned(),
        about: CoalitionTold::ReadBack { group },
    };
    let reading = intake.reading + 1;
    let access = proposals::access(tx.conn(), id)?;
    let mut seats = access.seats.iter();
    let seat = seats.find(|seat| seat.partner == intake.partner);
    if let Some(organization) = seat.and_then(|seat| seat.organization.as_ref()) {
        let dedupe_key = format!("{}:{reading}", letters_of(id));
        let path = page(id, "read-back");
        return Ok(crate::ops::proposals::tell_speakers(
            tx,
            organization,
            &content,
            &path,
            &dedupe_key,
        )?);
    }
    let waits = seat.is_some_and(|seat| seat.state == PartnerState::Invited);
    let asked = partners::asked(tx.conn(), id)?;
    let address = asked
        .get(&intake.partner)
        .and_then(|(_, address)| address.clone());
    let Some(email) = address.filter(|_| waits) else {
        return Ok(());
    };
    let email = email.parse().map_err(|_| StoreError::Unreadable {
        value: String::new(),
        expected: "an address that a group left",
    })?;
    one_more_letter(tx, key, &taken.by.to_string(), &email)??;
    intakes::new_token(tx, &intake.partner, &Sha256Hex::of(secret.as_bytes()))?;
    let until = tx.now().plus_seconds(INVITATION_DAYS * 86_400);
    let known = invitations::member_at(tx.conn(), &email)?;
    let language = intake.read_in(taken.setup.call.title.original()).clone();
    let letter = Letter {
        content,
        link: Link::Secret {
            path: match &known {
                Some(_) => format!("/my/proposals/invitation?token={secret}"),
                None => format!("/my/proposals/invitation?lang={language}&token={secret}"),
            },
            until,
        },
        to: match known {
            Some(known) => Recipient::Person(known),
            None => Recipient::Address {
                address: email,
                language,
            },
        },
        about: None,
        dedupe_key: format!("{}:{reading}", letters_of(id)),
    };
    Ok(letters::enqueue(tx, letter)?)
}

/// Takes it back to put something right; what was signed before is signed no more.
pub fn take_back(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
) -> Result<(), IntakeError> {
    let taken = TakenIn::find_own(tx, actor, slug, id)?;
    let intake = &taken.intake;
    let after = intake.state.after(IntakeEvent::TakeBack, intake.contact)?;
    if !intakes::move_on(tx, id, intake.state, after)? {
        return Err(StoreError::Busy.into());
    }
    let by = Some(&taken.by);
    history::add(tx, id, HistoryKind::TakenBackToType, by, &json!({}))?;
    Ok(())
}
