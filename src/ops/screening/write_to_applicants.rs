//! Staff write to those who sent a proposal: to all partners, or to one who wrote alone.

use super::Sent;
use crate::domain::ids::{MessageId, PartnerId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{PartnerState, WrittenWords};
use crate::domain::round::Slug;
use crate::ops::proposals::MessageError;
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::Tx;
use crate::store::proposals::messages;

/// Writes to the applicants, and tells them by letter.
pub fn write_to_applicants(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
    only: Option<&PartnerId>,
    text: &WrittenWords,
) -> Result<MessageId, MessageError> {
    let sent = Sent::find::<MessageError>(tx, actor, round, number)?;
    let readers = match only {
        None => joined(&sent.access),
        Some(partner) => {
            let mut seats = sent.access.seats.iter();
            let seat =
                seats.find(|seat| seat.partner == *partner && seat.state == PartnerState::Joined);
            seat.ok_or(Denied::Hidden)?
                .organization
                .iter()
                .cloned()
                .collect()
        }
    };
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let id = &sent.access.proposal;
    let message = messages::add(tx, id, only, true, text, &sent.by)?;
    let telling = Telling {
        round: &sent.round,
        setup: &sent.setup,
        about: ProposalTold::Message {
            number,
            by: standing.name.to_string(),
            text: LocalText::new(LanguageTag::unknown(), text.as_str()),
        },
        path: page(id, "messages"),
        because: format!("message {message}"),
    };
    tell(tx, &readers, &telling)?;
    Ok(message)
}
