//! What a letter says, sentence by sentence. Text, HTML and the page where it can be read again are made of the
//! same sentences, so that none of them can say something else.

use crate::domain::follow_link::{FollowAct, FollowKey};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::{Content, LetterKind, NamedRound};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::{Phrase, Words, direction_of};
use crate::store::letters::Outgoing;

/// A letter in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What it is about; never a decision.
    pub subject: String,
    /// The language of our own words in it.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// How the reader is addressed.
    pub greeting: String,
    /// What it says, first what it means for the reader.
    pub blocks: Vec<Block>,
    /// The one thing to do.
    pub action: Option<Action>,
    /// What to know besides.
    pub after: Vec<String>,
    /// Why it came, and who sends it.
    pub why: String,
    /// How to stop letters of its kind.
    pub stop: Option<String>,
    /// What the link to stop is called.
    pub stop_label: String,
    /// Where a member reads it again.
    pub again: Option<Action>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A sentence or more of ours.
    Said(String),
    /// What somebody wrote, in the language they wrote it in; one paragraph.
    Written {
        /// The words.
        text: String,
        /// Its language tag; empty where nobody said.
        language: String,
        /// The direction of that language.
        direction: &'static str,
    },
    /// A fact with its name.
    Fact {
        /// What it is.
        name: String,
        /// What it is here.
        value: String,
    },
    /// One of several things told together.
    Item {
        /// What happened.
        title: String,
        /// What it means.
        text: String,
        /// Where to read on.
        action: Option<Action>,
    },
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What happens there.
    pub label: String,
    /// The full address.
    pub href: String,
}

/// The page where members read their letters again.
pub const MY_LETTERS: &str = "/my/letters";

pub(super) struct Writer<'a> {
    pub(super) words: &'a Words,
    base_url: &'a str,
    zone: ZoneName,
}

impl Wording {
    /// The words of a letter for its reader.
    pub fn of(letter: &Outgoing, words: &Words, base_url: &str, key: &FollowKey) -> Self {
        let writer = Writer {
            words,
            base_url,
            zone: letter.zone.clone().unwrap_or_else(ZoneName::utc),
        };
        let link = writer.link(letter, key);
        let mut wording = writer.begin(letter);
        writer.tell(&mut wording, letter, link);
        writer.end(&mut wording, letter, key);
        wording.subject = one_line(&wording.subject);
        wording
    }

    /// The letter in one line with its link: for a text message.
    pub fn short(&self) -> String {
        let said = self.blocks.iter().find_map(|block| match block {
            Block::Said(text) => Some(one_line(text)),
            _ => None,
        });
        let link = self.action.as_ref().map(|action| action.href.clone());
        let parts = [said, link];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl Writer<'_> {
    pub(super) fn say<'a>(&'a self, key: &'a str) -> Phrase<'a> {
        self.words.say(key)
    }

    fn site(&self) -> String {
        self.say("site-name").to_string()
    }

    fn begin(&self, letter: &Outgoing) -> Wording {
        let greeting = match &letter.name {
            Some(name) => self.say("letter-greeting").text("name", name).to_string(),
            None => self.say("letter-greeting-unknown").to_string(),
        };
        Wording {
            subject: String::new(),
            language: self.words.tag().to_string(),
            direction: self.words.direction(),
            greeting,
            blocks: Vec::new(),
            action: None,
            after: Vec::new(),
            why: String::new(),
            stop: None,
            stop_label: self.say("letter-stop").to_string(),
            again: None,
        }
    }

    /// The address of the letter's one link.
    fn link(&self, letter: &Outgoing, key: &FollowKey) -> Option<String> {
        let sealed = match (&letter.content, &letter.follower) {
            (Content::FollowConfirm { .. }, Some(id)) => Some(key.path(FollowAct::Confirm, id)),
            _ => None,
        };
        let path = sealed.or_else(|| letter.link.clone());
        path.or_else(|| usual_path(&letter.content))
            .map(|path| format!("{}{path}", self.base_url))
    }

    pub(super) fn title(&self, round: &NamedRound) -> String {
        round.title.shown_in(self.words.tag()).text.to_owned()
    }

    pub(super) fn plain(&self, key: &str) -> Block {
        Block::Said(self.say(key).to_string())
    }

    pub(super) fn action(&self, key: &str, link: Option<String>) -> Option<Action> {
        let label = self.say(key).to_string();
        link.map(|href| Action { label, href })
    }

    /// What somebody wrote, a block for each paragraph.
    pub(super) fn written(&self, text: &LocalText, reader: &LanguageTag) -> Vec<Block> {
        let shown = text.shown_in(reader);
        let paragraphs = shown.text.split("\n\n").map(str::trim);
        paragraphs
            .filter(|paragraph| !paragraph.is_empty())
            .map(|paragraph| Block::Written {
                text: paragraph.to_owned(),
                language: if shown.language.is_known() {
                    shown.language.to_string()
                } else {
                    String::new()
                },
                direction: direction_of(shown.language).as_str(),
            })
            .collect()
    }

    /// Everything between the greeting and the foot.
    fn tell(&self, wording: &mut Wording, letter: &Outgoing, link: Option<String>) {
        match &letter.content {
            Content::Confirm { name } => {
                wording.greeting = self.say("letter-greeting").text("name", name).to_string();
                self.tell_account(wording, "confirm", link);
            }
            Content::OneTimeLink => self.tell_account(wording, "one-time-link", link),
            Content::AlreadyMember => self.tell_account(wording, "already-member", link),
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
            }
            Content::Digest => self.tell_digest(wording, letter),
            Content::Proposal { round, about } => {
                self.tell_proposal(wording, letter, round, about, link);
            }
            Content::Coalition {
                round,
                title,
                about,
            } => self.tell_coalition(wording, round, title, about, link),
            Content::Introduction { about } => {
                self.tell_introduction(wording, letter, about, link);
            }
            Content::RoundAnnounced { .. }
            | Content::DateSlipped { .. }
            | Content::QuestionAsked { .. }
            | Content::QuestionAnswered { .. }
            | Content::StaffLetter { .. } => self.tell_round(wording, letter, link),
        }
        if let Some(until) = &letter.secret_until {
            let said = self.say("letter-link-until");
            let said = said.instant("until", until, &self.zone).to_string();
            wording.after.push(said);
        }
    }

    /// The short letters about an account: a sentence, a link, and what to know.
    fn tell_account(&self, wording: &mut Wording, kind: &str, link: Option<String>) {
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

    fn tell_round(&self, wording: &mut Wording, letter: &Outgoing, link: Option<String>) {
        match &letter.content {
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
            | Content::FollowConfirm { .. }
            | Content::Proposal { .. }
            | Content::Coalition { .. }
            | Content::Introduction { .. }
            | Content::Digest => {}
        }
        wording.action = self.action("letter-to-round", link);
    }

    /// Each thing with its first words and its link.
    fn tell_digest(&self, wording: &mut Wording, letter: &Outgoing) {
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

    pub(super) fn fact(&self, key: &str, at: &Instant, zone: &ZoneName) -> Block {
        Block::Fact {
            name: self.say(key).to_string(),
            value: self.words.instant(at, zone),
        }
    }

    /// Why it came, how to stop it, and where to find it again.
    fn end(&self, wording: &mut Wording, letter: &Outgoing, key: &FollowKey) {
        let is_news = matches!(
            letter.content.kind(),
            LetterKind::RoundAnnounced
                | LetterKind::DateSlipped
                | LetterKind::QuestionAnswered
                | LetterKind::StaffLetter
        );
        let why = match (&letter.person, &letter.follower) {
            (Some(_), _) => "letter-why-member",
            (None, Some(_)) if is_news => "letter-why-follower",
            _ => "letter-why-address",
        };
        wording.why = self.say(why).text("site", self.site()).to_string();
        if let Some(id) = letter.follower.as_ref().filter(|_| is_news) {
            let path = key.path(FollowAct::Stop, id);
            wording.stop = Some(format!("{}{path}", self.base_url));
        }
        if letter.person.is_some() {
            let label = self.say("letter-read-again").to_string();
            let href = format!("{}{MY_LETTERS}", self.base_url);
            wording.again = Some(Action { label, href });
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

/// Where a letter leads by itself.
fn usual_path(content: &Content) -> Option<String> {
    match content {
        Content::RoundAnnounced { round, .. }
        | Content::DateSlipped { round, .. }
        | Content::StaffLetter { round, .. } => Some(format!("/rounds/{}", round.slug)),
        Content::QuestionAsked { round, .. } => Some(format!(
            "/manage/rounds/{}/questions-and-answers",
            round.slug
        )),
        Content::QuestionAnswered { round, .. } => {
            Some(format!("/rounds/{}/questions-and-answers", round.slug))
        }
        Content::Confirm { .. }
        | Content::OneTimeLink
        | Content::AlreadyMember
        | Content::NewFactor { .. }
        | Content::EmailChanged { .. }
        | Content::Invitation { .. }
        | Content::FollowConfirm { .. }
        | Content::Proposal { .. }
        | Content::Coalition { .. }
        | Content::Introduction { .. }
        | Content::Digest => None,
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

fn role_word(role: &str) -> &'static str {
    let known = ["lead", "delegate"];
    known
        .into_iter()
        .find(|word| *word == role)
        .unwrap_or("member")
}

/// No line ends and no other controls: a subject is one line, whatever somebody wrote into it.
fn one_line(text: &str) -> String {
    let spaced = text.replace(char::is_control, " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
