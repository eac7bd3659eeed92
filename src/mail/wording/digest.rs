//! What the letter says that gathers all that could wait.

use super::{Block, Wording, Writer, one_line, usual_path};
use crate::store::letters::Outgoing;

impl Writer<'_> {
    /// Each thing with its first words and its link.
    pub(super) fn tell_digest(&self, wording: &mut Wording, letter: &Outgoing) {
        let count = letter.gathered.len();
        let subject = self.say("letter-digest-subject").num("n", count);
        wording.subject = subject.text("site", self.site()).to_string();
        let lead = self.say("letter-digest-lead").num("n", count);
        wording.blocks.push(Block::Said(lead.to_string()));
        for (content, link) in &letter.gathered {
            let one = Outgoing {
                content: content.clone(),
                link: link.clone(),
                gathered: Vec::new(),
                ..letter.clone()
            };
            let path = link.clone().or_else(|| usual_path(content));
            let href = path.map(|path| format!("{}{path}", self.base_url));
            let mut inner = self.begin(&one);
            self.tell(&mut inner, &one, href);
            let text = inner.blocks.iter().map(Block::in_one_line);
            wording.blocks.push(Block::Item {
                title: one_line(&inner.subject),
                text: text.collect::<Vec<_>>().join(" "),
                action: inner.action,
            });
        }
    }
}

impl Block {
    fn in_one_line(&self) -> String {
        match self {
            Self::Said(text) | Self::Written { text, .. } => one_line(text),
            Self::Fact { name, value } => format!("{name}: {value}."),
            Self::Item { title, .. } => title.clone(),
        }
    }
}
