//! What letters about a proposal that was sent say. A subject names the round and the number, never a reason.

use super::{Block, Wording, Writer, offer};
use crate::domain::letter::{NamedRound, ProposalTold};
use crate::domain::setup::Phase;
use crate::i18n::Phrase;
use crate::store::letters::Outgoing;

impl Writer<'_> {
    /// Everything between the greeting and the foot of a letter about a proposal.
    pub(super) fn tell_proposal(
        &self,
        wording: &mut Wording,
        letter: &Outgoing,
        round: &NamedRound,
        told: &ProposalTold,
        link: Option<String>,
    ) {
        let kind = kind(told);
        let subject = format!("letter-proposal-{kind}-subject");
        wording.subject = self.filled(&subject, round, told).to_string();
        let lead = match told {
            // It takes part on a condition, and the first sentence says so.
            ProposalTold::Eligible {
                unsigned: Some(_), ..
            } => "letter-proposal-eligible-if-lead".to_owned(),
            _ => format!("letter-proposal-{kind}-lead"),
        };
        let lead = self.filled(&lead, round, told).to_string();
        wording.blocks.push(Block::Said(lead));
        match told {
            ProposalTold::Received {
                number,
                at,
                zone,
                hash,
                signatures_due,
                ..
            } => {
                wording.blocks.push(Block::Fact {
                    name: self.say("letter-fact-proposal-number").to_string(),
                    value: self.words.number(*number),
                });
                wording
                    .blocks
                    .push(self.fact("letter-fact-arrived", at, zone));
                wording.blocks.push(Block::Fact {
                    name: self.say("letter-fact-hash").to_string(),
                    value: hash.to_string(),
                });
                if let Some(due) = signatures_due {
                    wording
                        .blocks
                        .push(self.plain("letter-proposal-received-unsigned"));
                    wording
                        .blocks
                        .push(self.fact("letter-fact-signatures-due", due, zone));
                }
            }
            ProposalTold::IntentReceived {
                number,
                at,
                zone,
                hash,
                ..
            } => {
                wording.blocks.push(Block::Fact {
                    name: self.say("letter-fact-intent-number").to_string(),
                    value: self.words.number(*number),
                });
                wording
                    .blocks
                    .push(self.fact("letter-fact-arrived", at, zone));
                wording.blocks.push(Block::Fact {
                    name: self.say("letter-fact-hash").to_string(),
                    value: hash.to_string(),
                });
            }
            ProposalTold::Invited {
                opens,
                closes,
                zone,
                ..
            } => {
                wording
                    .blocks
                    .push(self.fact("letter-fact-proposals-from", opens, zone));
                wording
                    .blocks
                    .push(self.fact("letter-fact-proposals-until", closes, zone));
                wording
                    .blocks
                    .push(self.plain("letter-proposal-invited-next"));
            }
            ProposalTold::Eligible {
                zone,
                unsigned,
                decision_by,
                ..
            } => {
                if let Some((partners, due)) = unsigned {
                    let condition = self
                        .say("letter-proposal-eligible-unsigned")
                        .list("partners", partners);
                    wording.blocks.push(Block::Said(condition.to_string()));
                    wording
                        .blocks
                        .push(self.fact("letter-fact-signatures-due", due, zone));
                }
                wording
                    .blocks
                    .push(self.plain("letter-proposal-eligible-next"));
                if let Some(by) = decision_by {
                    wording
                        .blocks
                        .push(self.fact("letter-fact-decision-by", by, zone));
                }
            }
            ProposalTold::NotInvited { text, .. } => {
                wording.blocks.extend(self.written(text, &letter.language));
            }
            ProposalTold::Returned {
                due, zone, text, ..
            } => {
                wording
                    .blocks
                    .push(self.fact("letter-fact-complete-by", due, zone));
                wording.blocks.extend(self.written(text, &letter.language));
            }
            ProposalTold::Ineligible { text, .. } => {
                let text = text.iter();
                let written = text.flat_map(|text| self.written(text, &letter.language));
                wording.blocks.extend(written);
            }
            ProposalTold::Message { text, .. } | ProposalTold::WroteToStaff { text, .. } => {
                wording.blocks.extend(self.written(text, &letter.language));
            }
            ProposalTold::Extended {
                until,
                zone,
                reason,
                ..
            } => {
                wording
                    .blocks
                    .push(self.fact("letter-fact-new-date", until, zone));
                wording.blocks.push(self.plain("letter-date-slipped-why"));
                wording
                    .blocks
                    .extend(self.written(reason, &letter.language));
            }
            ProposalTold::Merge { about, .. } => self.tell_merge(wording, letter, about),
            ProposalTold::Split { about, .. } => self.tell_split(wording, letter, about),
            ProposalTold::Withdrawn { .. } | ProposalTold::IntentWithdrawn { .. } => {}
        }
        let action = format!("letter-proposal-{kind}-action");
        wording.action = self.action(&action, link);
    }

    /// A sentence with everything that it may name.
    fn filled<'a>(&'a self, key: &'a str, round: &NamedRound, told: &ProposalTold) -> Phrase<'a> {
        if let ProposalTold::Merge {
            number,
            other,
            about,
        } = told
        {
            return self.filled_merge(key, round, (*number, *other), about);
        }
        let said = self.say(key).text("round", self.title(round));
        match told {
            ProposalTold::Split { number, about } => {
                offer::filled_split(said.num("number", *number), about)
            }
            ProposalTold::Received { number, title, .. }
            | ProposalTold::Withdrawn { number, title }
            | ProposalTold::Eligible { number, title, .. }
            | ProposalTold::IntentReceived { number, title, .. }
            | ProposalTold::IntentWithdrawn { number, title }
            | ProposalTold::Invited { number, title, .. } => {
                said.num("number", *number).text("title", title)
            }
            ProposalTold::Returned { number, .. } => said.num("number", *number),
            ProposalTold::Ineligible { number, code, .. } => {
                said.num("number", *number).choice("code", code.as_str())
            }
            ProposalTold::NotInvited { number, code, .. } => {
                said.num("number", *number).choice("code", code.as_str())
            }
            ProposalTold::Message { number, by, .. } => {
                said.num("number", *number).text("name", by)
            }
            ProposalTold::WroteToStaff {
                number, by, only, ..
            } => said
                .num("number", *number)
                .text("name", by)
                .text("partner", only.as_deref().unwrap_or_default())
                .choice("readers", if only.is_some() { "one" } else { "all" }),
            ProposalTold::Extended {
                organization,
                until,
                zone,
                ..
            } => said
                .text("organization", organization)
                .instant("until", until, zone),
            ProposalTold::Merge { .. } => said,
        }
    }
}

/// The part of the message keys that names what happened.
fn kind(told: &ProposalTold) -> &'static str {
    match told {
        ProposalTold::Received { .. } => "received",
        ProposalTold::Withdrawn { .. } => "withdrawn",
        ProposalTold::Returned { .. } => "returned",
        ProposalTold::Eligible { .. } => "eligible",
        ProposalTold::Ineligible { .. } => "ineligible",
        ProposalTold::Message { .. } => "message",
        ProposalTold::WroteToStaff { .. } => "wrote-to-staff",
        ProposalTold::IntentReceived { .. } => "intent-received",
        ProposalTold::IntentWithdrawn { .. } => "intent-withdrawn",
        ProposalTold::Invited { .. } => "invited",
        ProposalTold::NotInvited { .. } => "not-invited",
        ProposalTold::Extended {
            phase: Phase::LetterOfIntent,
            ..
        } => "intent-extended",
        ProposalTold::Extended { .. } => "extended",
        ProposalTold::Merge { about, .. } => offer::kind_of_merge(about),
        ProposalTold::Split { about, .. } => offer::kind_of_split(about),
    }
}
