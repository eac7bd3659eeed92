//! What letters about a coalition say, to its own people and to those who are asked to join it.

use super::{Block, Wording, Writer};
use crate::domain::letter::{CoalitionTold, NamedRound};

impl Writer<'_> {
    /// Everything between the greeting and the foot of a letter about a coalition.
    pub(super) fn tell_coalition(
        &self,
        wording: &mut Wording,
        round: &NamedRound,
        title: &str,
        about: &CoalitionTold,
        link: Option<String>,
    ) {
        let kind = kind(about);
        let title = match title {
            "" => self.say("letter-coalition-untitled").to_string(),
            title => title.to_owned(),
        };
        let sentence = |part: &str| {
            let key = format!("letter-coalition-{kind}-{part}");
            let said = self.say(&key).text("round", self.title(round));
            let said = said.text("title", &title);
            match about {
                CoalitionTold::Invited {
                    inviter,
                    lead,
                    role,
                } => said
                    .text("inviter", inviter)
                    .text("lead", lead)
                    .choice("role", role.as_str()),
                CoalitionTold::Answered { partner, accepted } => said
                    .text("partner", partner)
                    .choice("answer", if *accepted { "yes" } else { "no" }),
                CoalitionTold::AskedToSign { partner, lead } => {
                    said.text("partner", partner).text("lead", lead)
                }
                CoalitionTold::ReadBack { group } => said.text("partner", group),
                CoalitionTold::ReadBackDropped { group, reason } => said
                    .text("partner", group)
                    .choice("reason", reason.as_str()),
                CoalitionTold::Left { partner, fallen } => {
                    let said = said.text("partner", partner);
                    match fallen {
                        Some(share) => said.text("share", self.words.money(share)),
                        None => said,
                    }
                }
                CoalitionTold::LeadOffered { partner, lead } => {
                    said.text("partner", partner).text("lead", lead)
                }
                CoalitionTold::LeftOut { partner } => said.text("partner", partner),
                CoalitionTold::GoesOnWithout {
                    partners,
                    fallen,
                    request,
                } => {
                    let money = |money| self.words.money(money);
                    let said = said.list("partners", partners).num("n", partners.len());
                    let said = said.choice("falls", if fallen.is_some() { "yes" } else { "no" });
                    let share = fallen.as_ref().map(money).unwrap_or_default();
                    said.text("share", share).text("request", money(request))
                }
                CoalitionTold::LetIn { by, right, .. } => {
                    said.text("name", by).choice("right", right.as_str())
                }
                CoalitionTold::SignaturesMissing { partners } => said.num("n", partners.len()),
            }
            .to_string()
        };
        wording.subject = sentence("subject");
        wording.blocks.push(Block::Said(sentence("lead")));
        if let CoalitionTold::SignaturesMissing { partners } = about {
            let names = partners.iter().map(|name| Block::Fact {
                name: self.say("letter-coalition-not-signed").to_string(),
                value: name.clone(),
            });
            wording.blocks.extend(names);
        }
        if let CoalitionTold::LetIn { until, zone, .. } = about {
            wording
                .blocks
                .push(self.fact("letter-fact-helps-until", until, zone));
        }
        wording.blocks.push(Block::Said(sentence("next")));
        let action = format!("letter-coalition-{kind}-action");
        wording.action = self.action(&action, link);
    }
}

/// The part of the message keys that names what happened.
fn kind(about: &CoalitionTold) -> &'static str {
    match about {
        CoalitionTold::Invited { .. } => "invited",
        CoalitionTold::Answered { .. } => "answered",
        CoalitionTold::AskedToSign { .. } => "asked-to-sign",
        CoalitionTold::ReadBack { .. } => "read-back",
        CoalitionTold::ReadBackDropped { .. } => "read-back-dropped",
        CoalitionTold::Left { fallen: None, .. } => "left",
        CoalitionTold::Left {
            fallen: Some(_), ..
        } => "left-after",
        CoalitionTold::LeadOffered { .. } => "lead-offered",
        CoalitionTold::LeftOut { .. } => "left-out",
        CoalitionTold::GoesOnWithout { .. } => "goes-on-without",
        CoalitionTold::LetIn { .. } => "let-in",
        CoalitionTold::SignaturesMissing { .. } => "signatures-missing",
    }
}
