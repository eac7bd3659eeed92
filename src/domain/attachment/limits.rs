//! How much may be attached.

use crate::domain::setup::QuestionKind;

/// A megabyte as people count it.
pub const MEGABYTE: i64 = 1_000_000;
/// The most bytes of any one file.
pub const LARGEST_FILE: i64 = 25 * MEGABYTE;
/// The most bytes of all files of one proposal.
pub const MOST_IN_PROPOSAL: i64 = 100 * MEGABYTE;
/// The most bytes of all files of all proposals that one organisation leads.
pub const MOST_IN_ORGANIZATION: i64 = 500 * MEGABYTE;

/// The most bytes of a file that answers a question of this kind, or hangs on no question.
pub fn most_bytes(question: Option<&QuestionKind>) -> i64 {
    match question {
        Some(QuestionKind::File { most_bytes }) => i64::from(*most_bytes).min(LARGEST_FILE),
        Some(_) | None => LARGEST_FILE,
    }
}

/// There is no room for another file of this size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// In this proposal.
    #[error("the files of this proposal would be more than {MOST_IN_PROPOSAL} bytes")]
    Proposal,
    /// In all that the organisation leads.
    #[error("the files of this organisation would be more than {MOST_IN_ORGANIZATION} bytes")]
    Organization,
}

/// Whether a file of this length still fits beside those that there are.
pub fn room(length: i64, in_proposal: i64, in_organization: i64) -> Result<(), NoRoom> {
    if in_proposal.saturating_add(length) > MOST_IN_PROPOSAL {
        return Err(NoRoom::Proposal);
    }
    if in_organization.saturating_add(length) > MOST_IN_ORGANIZATION {
        return Err(NoRoom::Organization);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_up_to_the_last_byte() {
        let most = MOST_IN_PROPOSAL;
        assert_eq!(room(1, most - 1, most), Ok(()));
        assert_eq!(room(2, most - 1, most), Err(NoRoom::Proposal));
        let most = MOST_IN_ORGANIZATION;
        assert_eq!(room(1, 0, most - 1), Ok(()));
        assert_eq!(room(1, 0, most), Err(NoRoom::Organization));
    }

    #[test]
    fn a_question_may_take_less_and_never_more() {
        let takes = |most_bytes| most_bytes_of(most_bytes);
        assert_eq!(takes(1_000), 1_000);
        assert_eq!(takes(100_000_000), LARGEST_FILE);
        assert_eq!(most_bytes(None), LARGEST_FILE);
    }

    fn most_bytes_of(most: u32) -> i64 {
        most_bytes(Some(&QuestionKind::File { most_bytes: most }))
    }
}
