//! What letters say to those who look for partners.

use super::{Block, Wording, Writer};
use crate::domain::introduction::SILENCE_DAYS;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::IntroductionTold;
use crate::store::letters::Outgoing;

impl Writer<'_> {
    /// Everything between the greeting and the foot of a letter about an introduction.
    pub(super) fn tell_introduction(
        &self,
        wording: &mut Wording,
        letter: &Outgoing,
        about: &IntroductionTold,
        link: Option<String>,
    ) {
        let sentence = |part: &str| {
            let key = format!("letter-introduction-{}-{part}", kind(about));
            let said = self.say(&key);
            match about {
                IntroductionTold::Asked {
                    organization,
                    sector,
                    ..
                } => said
                    .text("organization", organization)
                    .choice("sector", sector.as_str())
                    .num("n", SILENCE_DAYS),
                IntroductionTold::Accepted {
                    organization,
                    other,
                } => said.text("organization", organization).text("other", other),
                IntroductionTold::NotNow { .. } => said,
            }
            .to_string()
        };
        wording.subject = sentence("subject");
        wording.blocks.push(Block::Said(sentence("lead")));
        if let IntroductionTold::Asked { text, .. } | IntroductionTold::NotNow { text } = about {
            let text = LocalText::new(LanguageTag::unknown(), text.clone());
            wording.blocks.extend(self.written(&text, &letter.language));
        }
        wording.blocks.push(Block::Said(sentence("next")));
        let action = format!("letter-introduction-{}-action", kind(about));
        wording.action = self.action(&action, link);
    }
}

/// The part of the message keys that names what happened.
fn kind(about: &IntroductionTold) -> &'static str {
    match about {
        IntroductionTold::Asked { .. } => "asked",
        IntroductionTold::Accepted { .. } => "accepted",
        IntroductionTold::NotNow { .. } => "not-now",
    }
}
