//! What a letter says, sentence by sentence. Text, HTML and the page where it can be read again are made of the
//! same sentences, so that none of them can say something else.

mod account;
mod coalition;
mod digest;
mod introduction;
mod offer;
mod proposal;
mod round;

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

struct Writer<'a> {
    words: &'a Words,
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
    fn say<'a>(&'a self, key: &'a str) -> Phrase<'a> {
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

    fn title(&self, round: &NamedRound) -> String {
        round.title.shown_in(self.words.tag()).text.to_owned()
    }

    fn plain(&self, key: &str) -> Block {
        Block::Said(self.say(key).to_string())
    }

    fn action(&self, key: &str, link: Option<String>) -> Option<Action> {
        let label = self.say(key).to_string();
        link.map(|href| Action { label, href })
    }

    /// What somebody wrote, a block for each paragraph.
    fn written(&self, text: &LocalText, reader: &LanguageTag) -> Vec<Block> {
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
            Content::Confirm { .. }
            | Content::OneTimeLink
            | Content::AlreadyMember
            | Content::NewFactor { .. }
            | Content::EmailChanged { .. }
            | Content::Invitation { .. } => self.tell_account(wording, &letter.content, link),
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
            Content::FollowConfirm { .. }
            | Content::RoundAnnounced { .. }
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

    fn fact(&self, key: &str, at: &Instant, zone: &ZoneName) -> Block {
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

/// No line ends and no other controls: a subject is one line, whatever somebody wrote into it.
fn one_line(text: &str) -> String {
    let spaced = text.replace(char::is_control, " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
