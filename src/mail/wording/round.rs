//! What letters about a round say.

use super::{Block, Wording, Writer};
use crate::domain::letter::Content;
use crate::store::letters::Outgoing;

impl Writer<'_> {
    /// Everything between the greeting and the foot of a letter about a round.
    pub(super) fn tell_round(
        &self,
        wording: &mut Wording,
        letter: &Outgoing,
        link: Option<String>,
    ) {
        match &letter.content {
            Content::FollowConfirm { round } => {
                let subject = self.say("letter-follow-confirm-subject");
                wording.subject = subject.text("round", self.title(round)).to_string();
                let lead = self.say("letter-follow-confirm-lead");
                let lead = lead.text("round", self.title(round)).to_string();
                wording.blocks.push(Block::Said(lead));
                wording.action = self.action("letter-follow-confirm-action", link);
                wording
                    .after
                    .push(self.say("letter-follow-confirm-after").to_string());
                return;
            }
            Content::QuestionAsked { round, question } => {
                let subject = self.say("letter-question-asked-subject");
                wording.subject = subject.text("round", self.title(round)).to_string();
                let lead = self.say("letter-question-asked-lead");
                let lead = lead.text("round", self.title(round)).to_string();
                wording.blocks.push(Block::Said(lead));
                wording
                    .blocks
                    .extend(self.written(question, &letter.language));
                wording.action = self.action("letter-question-asked-action", link);
                return;
            }
            Content::RoundAnnounced {
                round,
                opens,
                closes,
                zone,
            } => {
                let subject = self.say("letter-round-announced-subject");
                wording.subject = subject.text("round", self.title(round)).to_string();
                let lead = self.say("letter-round-announced-lead");
                let lead = lead.text("round", self.title(round)).to_string();
                wording.blocks.push(Block::Said(lead));
                let opens = opens.map(|at| self.fact("letter-fact-opens", &at, zone));
                let closes = closes.map(|at| self.fact("letter-fact-closes", &at, zone));
                wording.blocks.extend(opens.into_iter().chain(closes));
                wording
                    .blocks
                    .push(self.plain("letter-round-announced-next"));
            }
            Content::DateSlipped {
                round,
                phase,
                is_end,
                old,
                new,
                zone,
                reason,
            } => {
                let subject = self.say("letter-date-slipped-subject");
                wording.subject = subject.text("round", self.title(round)).to_string();
                let lead = self.say("letter-date-slipped-lead");
                let lead = lead
                    .text("round", self.title(round))
                    .choice("phase", phase_word(phase))
                    .choice("edge", if *is_end { "end" } else { "start" })
                    .instant("new", new, zone);
                wording.blocks.push(Block::Said(lead.to_string()));
                wording
                    .blocks
                    .push(self.fact("letter-fact-new-date", new, zone));
                wording
                    .blocks
                    .push(self.fact("letter-fact-old-date", old, zone));
                wording.blocks.push(self.plain("letter-date-slipped-why"));
                wording
                    .blocks
                    .extend(self.written(reason, &letter.language));
            }
            Content::QuestionAnswered {
                round,
                question,
                answer,
            } => {
                let subject = self.say("letter-question-answered-subject");
                wording.subject = subject.text("round", self.title(round)).to_string();
                let asked = self.say("letter-question-answered-asked");
                let asked = asked.text("round", self.title(round)).to_string();
                wording.blocks.push(Block::Said(asked));
                wording
                    .blocks
                    .extend(self.written(question, &letter.language));
                wording
                    .blocks
                    .push(self.plain("letter-question-answered-answer"));
                wording
                    .blocks
                    .extend(self.written(answer, &letter.language));
            }
            Content::StaffLetter {
                round,
                subject,
                body,
                signed,
                ..
            } => {
                wording.subject = subject.shown_in(&letter.language).text.to_owned();
                let lead = self
                    .say("letter-staff-lead")
                    .text("round", self.title(round));
                wording.blocks.push(Block::Said(lead.to_string()));
                wording.blocks.extend(self.written(body, &letter.language));
                let signed = self.say("letter-staff-signed").text("name", signed);
                wording.blocks.push(Block::Said(signed.to_string()));
            }
            Content::Confirm { .. }
            | Content::OneTimeLink
            | Content::AlreadyMember
            | Content::NewFactor { .. }
            | Content::EmailChanged { .. }
            | Content::Invitation { .. }
            | Content::Proposal { .. }
            | Content::Coalition { .. }
            | Content::Introduction { .. }
            | Content::Digest => {}
        }
        wording.action = self.action("letter-to-round", link);
    }
}

/// The words that the sentence about a phase turns on.
fn phase_word(phase: &str) -> &'static str {
    let known = [
        "announced",
        "letter_of_intent",
        "open",
        "evaluation",
        "review",
        "vote",
        "deliberation",
        "decided",
    ];
    known
        .into_iter()
        .find(|word| *word == phase)
        .unwrap_or("other")
}
