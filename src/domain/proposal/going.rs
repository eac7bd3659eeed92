//! Which of the files that hang on a draft go with it when it is sent.

/// What becomes of one file when the proposal is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileGoing {
    /// An answer points at it, and goes with it.
    WithAnswer,
    /// It belongs to no question, and goes beside the answers.
    Beside,
    /// It was the answer to a question, and is not any more: whoever replaced it does not want it read.
    FormerAnswer,
    /// A paper from which staff typed: they have it, beside what was sent.
    Paper,
}

impl FileGoing {
    /// What becomes of a file: whether an answer points at it, whether one did before, and whether staff brought it who
    /// typed the proposal in.
    pub fn of(is_named: bool, was_named: bool, is_paper: bool) -> Self {
        match (is_named, was_named, is_paper) {
            (true, _, _) => Self::WithAnswer,
            (false, true, _) => Self::FormerAnswer,
            (false, false, true) => Self::Paper,
            (false, false, false) => Self::Beside,
        }
    }

    /// Whether it is sent.
    pub fn is_sent(self) -> bool {
        match self {
            Self::WithAnswer | Self::Beside => true,
            Self::FormerAnswer | Self::Paper => false,
        }
    }

    /// Its word in messages and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WithAnswer => "with_answer",
            Self::Beside => "beside",
            Self::FormerAnswer => "former_answer",
            Self::Paper => "paper",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_hangs_on_a_proposal_goes_but_what_was_replaced_and_the_papers_of_staff() {
        assert!(FileGoing::of(false, false, false).is_sent());
        // What an answer points at goes, whoever brought it and whatever it was before.
        for (was, paper) in [(false, false), (true, false), (false, true), (true, true)] {
            assert_eq!(FileGoing::of(true, was, paper), FileGoing::WithAnswer);
        }
        assert_eq!(FileGoing::of(false, true, true), FileGoing::FormerAnswer);
        assert!(!FileGoing::of(false, true, false).is_sent());
        assert!(!FileGoing::of(false, false, true).is_sent());
    }
}
