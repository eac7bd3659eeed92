//! What letters about an offer to make one of two proposals say.

use super::wording::{Wording, Writer};
use crate::domain::letter::{MergeTold, NamedRound};
use crate::i18n::Phrase;
use crate::store::letters::Outgoing;

impl Writer<'_> {
    /// What stands between the lead of such a letter and its button.
    pub(super) fn tell_merge(&self, wording: &mut Wording, letter: &Outgoing, told: &MergeTold) {
        match told {
            MergeTold::Offered {
                answer_by,
                zone,
                reason,
                ..
            } => {
                wording
                    .blocks
                    .extend(self.written(reason, &letter.language));
                wording
                    .blocks
                    .push(self.fact("letter-fact-answer-by", answer_by, zone));
                wording
                    .blocks
                    .push(self.plain("letter-proposal-merge-offered-free"));
            }
            MergeTold::Agreed {
                complete_by, zone, ..
            } => wording
                .blocks
                .push(self.fact("letter-fact-complete-by", complete_by, zone)),
            MergeTold::Ended { .. } => {}
        }
    }

    /// A sentence about it, with everything that it may name.
    pub(super) fn filled_merge<'a>(
        &'a self,
        key: &'a str,
        round: &NamedRound,
        (number, other): (i64, i64),
        told: &MergeTold,
    ) -> Phrase<'a> {
        let said = self
            .say(key)
            .text("round", self.title(round))
            .num("number", number)
            .num("other", other);
        match told {
            MergeTold::Offered { goes_on, .. } | MergeTold::Agreed { goes_on, .. } => {
                said.num("goes_on", *goes_on)
            }
            MergeTold::Ended { because } => said.choice("because", because.as_str()),
        }
    }
}

/// The part of the message keys that names what happened.
pub(super) fn kind(told: &MergeTold) -> &'static str {
    match told {
        MergeTold::Offered { .. } => "merge-offered",
        MergeTold::Ended { .. } => "merge-ended",
        MergeTold::Agreed { .. } => "merge-agreed",
    }
}
