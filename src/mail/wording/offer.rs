//! What letters about an offer to make one of two proposals, or two of one, say.

use super::{Wording, Writer};
use crate::domain::language::LocalText;
use crate::domain::letter::{MergeTold, NamedRound, SplitTold};
use crate::domain::time::{Instant, ZoneName};
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
                self.ask(wording, letter, reason, (answer_by, zone));
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

    /// The same for an offer to make two of one.
    pub(super) fn tell_split(&self, wording: &mut Wording, letter: &Outgoing, told: &SplitTold) {
        match told {
            SplitTold::Offered {
                answer_by,
                zone,
                reason,
            } => {
                self.ask(wording, letter, reason, (answer_by, zone));
                wording
                    .blocks
                    .push(self.plain("letter-proposal-split-offered-free"));
            }
            SplitTold::Divided { answer_by, zone } => {
                wording
                    .blocks
                    .push(self.fact("letter-fact-answer-by", answer_by, zone))
            }
            SplitTold::Agreed {
                complete_by, zone, ..
            } => wording
                .blocks
                .push(self.fact("letter-fact-complete-by", complete_by, zone)),
            SplitTold::Ended { .. } => {}
        }
    }

    /// Why staff ask, and until when everyone answers.
    fn ask(
        &self,
        wording: &mut Wording,
        letter: &Outgoing,
        reason: &LocalText,
        (answer_by, zone): (&Instant, &ZoneName),
    ) {
        wording
            .blocks
            .extend(self.written(reason, &letter.language));
        wording
            .blocks
            .push(self.fact("letter-fact-answer-by", answer_by, zone));
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

/// A sentence about an offer to make two of one, with everything that it may name.
pub(super) fn filled_split<'a>(said: Phrase<'a>, told: &SplitTold) -> Phrase<'a> {
    match told {
        SplitTold::Offered { .. } | SplitTold::Divided { .. } => said,
        SplitTold::Agreed { from, made, .. } => said.num("from", *from).num("made", *made),
        SplitTold::Ended { because } => said.choice("because", because.as_str()),
    }
}

/// The part of the message keys that names what happened to an offer to make two of one.
pub(super) fn kind_of_split(told: &SplitTold) -> &'static str {
    match told {
        SplitTold::Offered { .. } => "split-offered",
        SplitTold::Divided { .. } => "split-divided",
        SplitTold::Ended { .. } => "split-ended",
        SplitTold::Agreed { .. } => "split-agreed",
    }
}

/// The part of the message keys that names what happened to an offer to make one of two.
pub(super) fn kind_of_merge(told: &MergeTold) -> &'static str {
    match told {
        MergeTold::Offered { .. } => "merge-offered",
        MergeTold::Ended { .. } => "merge-ended",
        MergeTold::Agreed { .. } => "merge-agreed",
    }
}
