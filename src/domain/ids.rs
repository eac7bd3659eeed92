//! Names for records: text minted by the program, so that one schema serves both databases.
//!
//! An id is 128 random bits in lower-case Crockford base 32 (26 characters). It is never ordered by
//! time: beside a log, a sortable id would tell who did something when.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

/// The text was not an id: 26 characters of lower-case Crockford base 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 26 characters, each a digit or a lower-case letter but i, l, o and u")]
pub struct NotAnId;

fn encode(bits: [u8; 16]) -> String {
    let number = u128::from_be_bytes(bits);
    (0..LENGTH)
        .map(|place| {
            let shift = 5 * (LENGTH - 1 - place);
            let digit = (number >> shift) & 31;
            char::from(ALPHABET[digit as usize])
        })
        .collect()
}

fn check(text: &str) -> Result<(), NotAnId> {
    let plain = text.bytes().all(|byte| ALPHABET.contains(&byte));
    // 26 digits hold 130 bits: the first digit may only use its lower three.
    let fits = text.bytes().next().is_some_and(|first| first <= b'7');
    if text.len() == LENGTH && plain && fits {
        Ok(())
    } else {
        Err(NotAnId)
    }
}

/// What every id can do; made only by the `id!` macro below.
pub trait Id: Sized {
    /// The id with these 128 random bits.
    fn from_bits(bits: [u8; 16]) -> Self;
    /// The id as it stands in the database, in addresses and in documents.
    fn as_str(&self) -> &str;
}

/// Declares a newtype for the ids of one kind of record.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl Id for $name {
            fn from_bits(bits: [u8; 16]) -> Self {
                Self(encode(bits))
            }

            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                check(text).map(|()| Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                check(&text).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// One round of grants.
    RoundId
);
id!(
    /// One proposal, from its first draft on.
    ProposalId
);
id!(
    /// The opened box of one round's vote.
    BallotBoxId
);
id!(
    /// One line of the record of acts.
    AuditEventId
);
id!(
    /// One piece of work in the outbox.
    TaskId
);

id!(
    /// One offer to make one of two proposals.
    MergeOfferId
);
id!(
    /// One offer to make two of one proposal.
    SplitOfferId
);
id!(
    /// One person who has confirmed their address.
    PersonId
);
id!(
    /// One organisation, or one unit of a large one.
    OrganizationId
);
id!(
    /// One person's standing in one organisation.
    MandateId
);
id!(
    /// One programme of grants.
    ProgramId
);
id!(
    /// One role given to one person.
    RoleGrantId
);
id!(
    /// One letter to one reader.
    LetterId
);
id!(
    /// One letter to many, before it is written for each.
    MailingId
);
id!(
    /// One letter that staff wrote to a list of people.
    StaffLetterId
);
id!(
    /// One reader's wish to hear of a round or an area.
    FollowerId
);
id!(
    /// One authenticator app of one person.
    AuthenticatorId
);

id!(
    /// One part of an organisation.
    UnitId
);
id!(
    /// One invitation to belong to an organisation.
    InvitationId
);
id!(
    /// One person's request to belong to an organisation.
    JoinRequestId
);
id!(
    /// One text that the funders of a round sign together.
    RulesActId
);

id!(
    /// One question about a round.
    QuestionId
);
id!(
    /// One token that a program comes with.
    AccessTokenId
);

id!(
    /// One organisation's place in the coalition of one proposal.
    PartnerId
);
id!(
    /// One file that hangs on a draft.
    AttachmentId
);
id!(
    /// One comment on a field of a draft.
    CommentId
);
id!(
    /// One line of what happened in a coalition.
    HistoryId
);
id!(
    /// One later deadline.
    ExtensionId
);
id!(
    /// One message between staff and those who sent a proposal.
    MessageId
);
id!(
    /// One thing that a group seeks or offers.
    PartnerPostId
);
id!(
    /// One introduction of one organisation to another.
    IntroductionId
);
id!(
    /// One template that a group put on the shelf.
    ShelfEntryId
);
id!(
    /// One report of a template on the shelf.
    ShelfReportId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_as_it_was_written() {
        for bits in [[0; 16], [0xff; 16], *b"0123456789abcdef"] {
            let id = RoundId::from_bits(bits);
            assert_eq!(id.as_str().parse(), Ok(id.clone()));
        }
    }

    #[test]
    fn what_no_id_can_be_is_refused() {
        let longest = RoundId::from_bits([0xff; 16]).to_string();
        assert_eq!(longest, "7zzzzzzzzzzzzzzzzzzzzzzzzz");
        for text in [
            "",
            "8zzzzzzzzzzzzzzzzzzzzzzzzz",
            "0000000000000000000000000l",
            "short",
        ] {
            assert_eq!(text.parse::<RoundId>(), Err(NotAnId), "{text:?}");
        }
    }
}
