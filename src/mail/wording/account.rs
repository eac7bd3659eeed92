//! What letters about an account, and about who acts for an organisation, say.

use super::{Action, Block, Wording, Writer};
use crate::domain::letter::Content;

impl Writer<'_> {
    /// Everything between the greeting and the foot of a letter about an account.
    pub(super) fn tell_account(
        &self,
        wording: &mut Wording,
        content: &Content,
        link: Option<String>,
    ) {
        match content {
            Content::Confirm { name } => {
                wording.greeting = self.say("letter-greeting").text("name", name).to_string();
                self.tell_short(wording, "confirm", link);
            }
            Content::OneTimeLink => self.tell_short(wording, "one-time-link", link),
            Content::AlreadyMember => self.tell_short(wording, "already-member", link),
            Content::NewFactor { change, at } => {
                wording.subject = self.say("letter-new-factor-subject").to_string();
                let said = self.say("letter-new-factor-lead");
                let said = said.choice("change", change.as_str());
                wording.blocks.push(Block::Said(said.to_string()));
                wording
                    .blocks
                    .push(self.fact("letter-fact-when", at, &self.zone));
                wording.action = self.action("letter-new-factor-action", link);
                wording
                    .after
                    .push(self.say("letter-new-factor-after").to_string());
            }
            Content::EmailChanged { at } => {
                wording.subject = self.say("letter-email-changed-subject").to_string();
                wording.blocks.push(self.plain("letter-email-changed-lead"));
                wording
                    .blocks
                    .push(self.fact("letter-fact-when", at, &self.zone));
                wording
                    .after
                    .push(self.say("letter-email-changed-after").to_string());
            }
            Content::Invitation {
                inviter,
                organization,
                role,
            } => {
                let subject = self.say("letter-invitation-subject");
                wording.subject = subject.text("organization", organization).to_string();
                let lead = self.say("letter-invitation-lead").text("inviter", inviter);
                let lead = lead
                    .text("organization", organization)
                    .choice("role", role_word(role));
                wording.blocks.push(Block::Said(lead.to_string()));
                wording.blocks.push(self.plain("letter-invitation-next"));
                wording.action = self.action("letter-invitation-action", link);
                wording
                    .after
                    .push(self.say("letter-invitation-after").to_string());
            }
            Content::FollowConfirm { .. }
            | Content::RoundAnnounced { .. }
            | Content::DateSlipped { .. }
            | Content::QuestionAsked { .. }
            | Content::QuestionAnswered { .. }
            | Content::StaffLetter { .. }
            | Content::Proposal { .. }
            | Content::Coalition { .. }
            | Content::Introduction { .. }
            | Content::Digest => {}
        }
    }

    /// The shortest of them: a sentence, a link, and what to know.
    fn tell_short(&self, wording: &mut Wording, kind: &str, link: Option<String>) {
        let sentence = |part: &str| {
            let key = format!("letter-{kind}-{part}");
            self.say(&key).text("site", self.site()).to_string()
        };
        wording.subject = sentence("subject");
        wording.blocks.push(Block::Said(sentence("lead")));
        wording.action = link.map(|href| Action {
            label: sentence("action"),
            href,
        });
        wording.after.push(sentence("after"));
    }
}

fn role_word(role: &str) -> &'static str {
    let known = ["lead", "delegate"];
    known
        .into_iter()
        .find(|word| *word == role)
        .unwrap_or("member")
}
