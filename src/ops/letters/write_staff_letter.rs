//! Staff write to everyone on a list, as one act.

use std::collections::BTreeMap;

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::StaffLetterId;
use crate::domain::language::LocalText;
use crate::domain::letter::{Content, NamedRound};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::reader_list::ReaderList;
use crate::domain::round::Slug;
use crate::store::staff_letters::{self, NewStaffLetter};
use crate::store::{StoreError, Tx, audit, mailings, reader_lists, rounds};

/// A letter as staff wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLetterToSend {
    /// About which round.
    pub round: Slug,
    /// To whom.
    pub list: ReaderList,
    /// What it is about.
    pub subject: LocalText,
    /// What it says.
    pub body: LocalText,
    /// The mark of the list that was looked at: exactly those readers get it, or nobody.
    pub seen: Sha256Hex,
}

/// Why the letter was not sent. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StaffLetterError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Nobody stands on the list.
    #[error("nobody is on this list")]
    Nobody,
    /// Somebody came, went or reads in another language since the list was looked at.
    #[error("the list has changed since it was looked at")]
    ListChanged,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps the letter with the round's record and posts it to exactly the readers that were seen.
pub fn write_staff_letter(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    letter: &StaffLetterToSend,
) -> Result<StaffLetterId, StaffLetterError> {
    let round = rounds::own(tx.conn(), &letter.round)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    // The signature of a letter is somebody's name.
    let Actor::Person(writer) = actor else {
        return Err(Denied::NotYours.into());
    };
    let at = tx.now();
    let list = reader_lists::now(tx.conn(), letter.list, &round.program, &round.id, at)?;
    if list.readers.is_empty() {
        return Err(StaffLetterError::Nobody);
    }
    if list.mark != letter.seen {
        return Err(StaffLetterError::ListChanged);
    }
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for reader in &list.readers {
        *counts.entry(reader.language.as_str()).or_default() += 1;
    }
    let new = NewStaffLetter {
        round: &round.id,
        written_by: &writer.person,
        list: letter.list,
        subject: &letter.subject,
        body: &letter.body,
        readers: &counts,
    };
    let id = staff_letters::add(tx, &new)?;
    let data = json!({
        "letter": id, "round": round.id, "list": letter.list, "by": writer.person, "readers": counts,
        "subject": letter.subject.to_nfc(), "body": letter.body.to_nfc(),
    });
    let content = Content::StaffLetter {
        round: NamedRound {
            slug: letter.round.clone(),
            title: rounds::to_follow(tx.conn(), &letter.round)?.title,
        },
        letter: id.clone(),
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        signed: writer.name.to_string(),
    };
    let readers = list
        .readers
        .iter()
        .map(|reader| reader.who.clone())
        .collect();
    let key = format!("staff-letter:{id}");
    mailings::enqueue_to_list(tx, content, round.id, key, readers)?;
    audit::record(tx, AuditKind::StaffLetterSent, &data)?;
    Ok(id)
}
