//! Letters of intent of the county, one in each state: written, sent, answered and taken back by those whose they are.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::organizations::address;
use super::{FillError, Filling, led_by};
use crate::cli::demo::cast::{CastMember, cast};
use crate::cli::demo::county::embedded;
use crate::cli::demo::written::{english, local};
use crate::domain::ids::{Id, PartnerId, ProposalId};
use crate::domain::language::LanguageTag;
use crate::domain::people::EmailAddress;
use crate::domain::proposal::{Entry, FieldName, LetterOfIntentState, PartnerRole, UninvitedCode};
use crate::domain::round::Slug;
use crate::domain::setup::{Key, Revision};
use crate::domain::sign_in::Token;
use crate::ops::letters_of_intent::{
    WrittenLetterAnswer, answer_letter_of_intent, send_letter_of_intent, withdraw_letter_of_intent,
};
use crate::ops::proposals::{
    NewProposal, PartnerKey, WrittenPartner, accept_partnership, begin_proposal, invite_partner,
    save_field,
};
use crate::store::proposals::entries;
use crate::store::views::my_proposals::my_proposals;
use crate::store::{StoreError, Tx, letters_of_intent, organizations};

/// All of them, as they are written by hand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLetters {
    round: Slug,
    /// Who answers, by key.
    staff: String,
    letters: Vec<WrittenLetter>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLetter {
    /// Who leads it, by key.
    lead: String,
    partners: Vec<AskedPartner>,
    stands: LetterOfIntentState,
    title: String,
    summary: String,
    areas: BTreeSet<Key>,
    focus: BTreeSet<Key>,
    answers: BTreeMap<Key, String>,
    /// Why it was not invited.
    code: Option<UninvitedCode>,
    text: Option<BTreeMap<LanguageTag, String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct AskedPartner {
    /// Who leads it, by key.
    lead: String,
    has_said_yes: bool,
}

/// Writes each letter that is not there yet, and brings it to where it stands.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let written: WrittenLetters = embedded(include_str!("../larkmere/letters-of-intent.json"));
    let cast = cast();
    let staff = address(&cast, &written.staff)?;
    for letter in &written.letters {
        let lead = address(&cast, &letter.lead)?;
        let id = match begun(filling, &lead, &written.round)? {
            Some(id) => id,
            None => begin(filling, &lead, &written.round)?,
        };
        write(filling, &lead, &id, letter)?;
        for partner in &letter.partners {
            ask(filling, &cast, &lead, &id, partner)?;
        }
        bring(filling, &lead, &staff, &written.round, &id, letter)?;
    }
    Ok(())
}

/// The proposal of this round that whoever reads at this address leads.
fn begun(
    filling: &Filling,
    lead: &EmailAddress,
    round: &Slug,
) -> Result<Option<ProposalId>, FillError> {
    let email = lead.clone();
    let who = filling
        .db
        .write_now(move |tx| super::standing(tx, &email))?;
    let mine = filling
        .db
        .read_now(move |reader| my_proposals(reader, &who))?;
    let leads = mine.into_iter().find(|mine| {
        mine.round == *round && mine.seats.iter().any(|seat| seat.role == PartnerRole::Lead)
    });
    Ok(leads.map(|mine| mine.id))
}

/// The name in addresses of the organisation that whoever reads at this address leads.
fn organization(filling: &Filling, lead: &EmailAddress) -> Result<Slug, FillError> {
    let email = lead.clone();
    filling.db.write_now(move |tx| {
        let led = led_by(tx, &email)?.ok_or(StoreError::NotFound)?;
        Ok(organizations::named(tx.conn(), &led)?.slug)
    })
}

fn begin(filling: &Filling, lead: &EmailAddress, round: &Slug) -> Result<ProposalId, FillError> {
    let new = NewProposal {
        round: round.clone(),
        organization: organization(filling, lead)?,
        carried_from: None,
    };
    filling.acting(lead, "beginning a letter of intent", move |tx, actor| {
        begin_proposal(tx, actor, &new)
    })
}

/// Writes what nobody has touched.
fn write(
    filling: &Filling,
    lead: &EmailAddress,
    id: &ProposalId,
    letter: &WrittenLetter,
) -> Result<(), FillError> {
    let mut typed = vec![
        (FieldName::Title, Entry::text(letter.title.as_str())),
        (FieldName::Summary, Entry::text(letter.summary.as_str())),
    ];
    for (field, keys) in [
        (FieldName::Areas, &letter.areas),
        (FieldName::Focus, &letter.focus),
    ] {
        let keys = keys.clone();
        typed.push((field, Entry::Chosen { keys }));
    }
    for (key, text) in &letter.answers {
        typed.push((FieldName::Answer(key.clone()), Entry::text(text.as_str())));
    }
    for (field, entry) in typed {
        let (of, named) = (id.clone(), field.clone());
        let stands = filling
            .db
            .read_now(move |reader| entries::one(reader.conn(), &of, &named))?;
        if stands.is_some() {
            continue;
        }
        let of = id.clone();
        filling.acting(lead, "writing a letter of intent", move |tx, actor| {
            save_field(tx, actor, &of, &field, Revision::default(), entry.clone()).map(drop)
        })?;
    }
    Ok(())
}

/// Asks a partner who was not asked, and has them say yes where they did.
fn ask(
    filling: &Filling,
    cast: &[CastMember],
    lead: &EmailAddress,
    id: &ProposalId,
    partner: &AskedPartner,
) -> Result<(), FillError> {
    let guest = address(cast, &partner.lead)?;
    let slug = organization(filling, &guest)?;
    if is_asked(filling, id, &guest)? {
        return Ok(());
    }
    let written = WrittenPartner {
        organization: slug.to_string(),
        email: String::new(),
        name: String::new(),
        role: PartnerRole::Partner.to_string(),
        language: String::new(),
    };
    let (of, key) = (id.clone(), filling.sign_in_key());
    let seat: PartnerId = filling.acting(lead, "asking a partner", move |tx, actor| {
        let secret: Token = tx.new_id();
        invite_partner(tx, actor, &key, &of, &written, secret.as_str())
    })?;
    if !partner.has_said_yes {
        return Ok(());
    }
    let key = PartnerKey::Of(id.clone(), seat);
    filling.acting(&guest, "taking part", move |tx, actor| {
        accept_partnership(tx, actor, &key, None).map(drop)
    })
}

fn is_asked(filling: &Filling, id: &ProposalId, guest: &EmailAddress) -> Result<bool, FillError> {
    let (id, guest) = (id.clone(), guest.clone());
    filling.db.write_now(move |tx| {
        let led = led_by(tx, &guest)?;
        let access = crate::store::proposals::access(tx.conn(), &id)?;
        let mut seats = access.seats.iter();
        Ok(seats.any(|seat| seat.organization == led))
    })
}

/// Sends it, and has it answered or taken back, as far as that was not done.
fn bring(
    filling: &Filling,
    lead: &EmailAddress,
    staff: &EmailAddress,
    round: &Slug,
    id: &ProposalId,
    letter: &WrittenLetter,
) -> Result<(), FillError> {
    use LetterOfIntentState as S;
    if letter.stands == S::Draft {
        return Ok(());
    }
    let stands = |tx: &mut Tx<'_>, id: &ProposalId| letters_of_intent::state(tx.conn(), id);
    let of = id.clone();
    filling.acting(lead, "sending a letter of intent", move |tx, actor| {
        if stands(tx, &of)?.0 != S::Draft {
            return Ok(());
        }
        let now = tx.now();
        send_letter_of_intent(tx, actor, &of, now).map(drop)
    })?;
    let answer = match (letter.stands, letter.code, &letter.text) {
        (S::Invited, ..) => WrittenLetterAnswer::Invited,
        (S::NotInvited, Some(code), Some(text)) => WrittenLetterAnswer::NotInvited {
            code,
            text: local(text, &english()),
        },
        (S::Withdrawn, ..) => {
            let of = id.clone();
            return filling.acting(lead, "taking a letter back", move |tx, actor| {
                if stands(tx, &of)?.0 != S::Sent {
                    return Ok(());
                }
                withdraw_letter_of_intent(tx, actor, &of)
            });
        }
        (S::Draft | S::Sent | S::NotInvited, ..) => return Ok(()),
    };
    let (round, of) = (round.clone(), id.clone());
    filling.acting(
        staff,
        "answering a letter of intent",
        move |tx, actor| match stands(tx, &of)? {
            (S::Sent, Some(number)) => {
                answer_letter_of_intent(tx, actor, &round, number, 1, &answer)
            }
            _ => Ok(()),
        },
    )
}
