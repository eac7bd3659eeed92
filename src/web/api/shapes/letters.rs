//! Letters as the API shows and takes them.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Text;
use crate::domain::ids::{FollowerId, StaffLetterId};
use crate::domain::language::LanguageTag;
use crate::mail::Wording;
use crate::mail::wording::{Action, Block};
use crate::store::views::my_letters::{MyWish, Outgoing};
use crate::store::views::outbox::{Counts, Outbox, OutboxLetter};
use crate::store::views::round_letters::{RoundLetters, WrittenLetter};
use crate::web::letters::staff::{NAMED, Written};

/// A slice of the letters to you.
#[derive(Serialize, ToSchema)]
pub struct LettersToMe {
    /// The letters of this slice, the newest first.
    pub letters: Vec<LetterInList>,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// A letter in the list.
#[derive(Serialize, ToSchema)]
pub struct LetterInList {
    /// Its id.
    id: String,
    /// What it is about, in your language.
    subject: String,
    /// When it was written.
    #[schema(format = DateTime)]
    written_at: String,
    /// The address of its own document.
    address: String,
}

/// A letter to be read again.
#[derive(Serialize, ToSchema)]
pub struct LetterRead {
    /// Its id.
    id: String,
    /// When it was written.
    #[schema(format = DateTime)]
    written_at: String,
    /// The language of the platform's own words in it.
    language: String,
    /// What it is about.
    subject: String,
    /// How it addresses you.
    greeting: String,
    /// What it says.
    paragraphs: Vec<ParagraphOfLetter>,
    /// The one thing to do.
    action: Option<LinkOfLetter>,
    /// What to know besides.
    after: Vec<String>,
    /// Why it came, and who sends it.
    why: String,
    /// Whether it holds a link with a secret, which only your mailbox gets.
    is_secret: bool,
}

/// A part of a letter.
#[derive(Serialize, ToSchema)]
pub struct ParagraphOfLetter {
    /// The words.
    text: String,
    /// The language of words that somebody wrote; `null` for the platform's own.
    language: Option<String>,
    /// Where to read on.
    link: Option<LinkOfLetter>,
}

/// A link with its words.
#[derive(Serialize, ToSchema)]
pub struct LinkOfLetter {
    /// What happens there.
    label: String,
    /// The full address.
    address: String,
}

/// What you follow.
#[derive(Serialize, ToSchema)]
pub struct Follows {
    /// Each round and each area, the first first.
    pub follows: Vec<Follow>,
}

/// One thing that you follow.
#[derive(Serialize, ToSchema)]
pub struct Follow {
    /// Its id: what stops it.
    id: String,
    /// The round's name in addresses, if it is one.
    round: Option<String>,
    /// The round's title.
    title: Option<Text>,
    /// The area's name, if it is one.
    area: Option<String>,
}

/// A round to be followed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WishToFollow {
    /// The round's name in addresses.
    pub round: String,
    /// The areas of the round of which you also want to hear what is new, by name.
    #[serde(default)]
    pub areas: Vec<String>,
}

/// What you follow from now on.
#[derive(Serialize, ToSchema)]
pub struct FollowStarted {
    /// The ids: of the round, then of each area.
    follows: Vec<String>,
}

/// Where text messages reach you.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TextsChosen {
    /// A number that the whole world can call, such as `+12065550100`; `null` for no text messages.
    pub phone: Option<String>,
}

/// A slice of the letters about a round.
#[derive(Serialize, ToSchema)]
pub struct OutboxOfRound {
    /// The letters in the state that was asked for, the newest first.
    letters: Vec<LetterOnItsWay>,
    /// How many letters about this round stand where.
    counts: LettersInStates,
    /// How many letters stand where that are about no round of yours.
    others: LettersInStates,
    /// The address of the next slice; `null` after the last.
    next: Option<String>,
}

/// One letter about a round.
#[derive(Serialize, ToSchema)]
pub struct LetterOnItsWay {
    /// Its id.
    id: String,
    /// What kind of letter, such as `round_announced`.
    kind: String,
    /// What its reader is called, where they are a member.
    name: Option<String>,
    /// Where it goes; `null` for somebody who has left.
    address: Option<String>,
    /// In which language.
    language: String,
    /// When it was written.
    #[schema(format = DateTime)]
    written_at: String,
    /// How often it was tried.
    attempts: i64,
    /// When it is due.
    #[schema(format = DateTime)]
    due_at: String,
    /// What the other side said last, where it did not take it.
    answer: Option<String>,
}

/// How many letters stand where.
#[derive(Serialize, ToSchema)]
pub struct LettersInStates {
    /// Not tried yet.
    waiting: i64,
    /// Tried, and to be tried again.
    failing: i64,
    /// Given up.
    dead: i64,
    /// Taken by the relay in the last thirty days.
    sent: i64,
}

/// The letters that staff of a round have written.
#[derive(Serialize, ToSchema)]
pub struct LettersOfRound {
    /// The languages in which letters may be written.
    languages: Vec<String>,
    /// The latest 200, the newest first.
    letters: Vec<StaffLetterOnRecord>,
}

/// A letter that staff wrote.
#[derive(Serialize, ToSchema)]
pub struct StaffLetterOnRecord {
    /// Its id.
    id: String,
    /// To whom: `followers`, `leads`, `askers`, `reviewers` or `without_second_factor`.
    list: String,
    /// What it was about.
    subject: Text,
    /// What it said.
    body: Text,
    /// Who wrote it.
    by: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// How many readers there were, by the tag of their language.
    readers: BTreeMap<String, i64>,
}

/// A letter to a list of readers, to be looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterToWrite {
    /// To whom: `followers`, `leads`, `askers`, `reviewers` or `without_second_factor`.
    pub list: String,
    /// The subject by language tag: at most 150 characters.
    pub subject: HashMap<String, String>,
    /// The letter by language tag: at most 10,000 characters; each language has both or neither.
    pub body: HashMap<String, String>,
}

/// A letter to a list of readers, to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterToSend {
    /// To whom: `followers`, `leads`, `askers`, `reviewers` or `without_second_factor`.
    pub list: String,
    /// The subject by language tag: at most 150 characters.
    pub subject: HashMap<String, String>,
    /// The letter by language tag: at most 10,000 characters; each language has both or neither.
    pub body: HashMap<String, String>,
    /// The `mark` of the preview: exactly the readers that stood there get it, or nobody.
    pub seen: String,
}

/// Who gets what, before it is sent.
#[derive(Serialize, ToSchema)]
pub struct LetterPreview {
    /// Names exactly these readers in these languages; sending names it.
    mark: String,
    /// How many readers there are.
    total: usize,
    /// The readers by address, the first 500.
    readers: Vec<ReaderOfLetter>,
    /// Each version of the letter, with how many get it.
    versions: Vec<VersionOfLetter>,
}

/// A reader of a letter.
#[derive(Serialize, ToSchema)]
pub struct ReaderOfLetter {
    /// What they are called, where that is known.
    name: Option<String>,
    /// Where the letter goes.
    address: String,
    /// The language that they read in.
    language: String,
    /// The language of the version that they get.
    gets: String,
}

/// One version of a letter.
#[derive(Serialize, ToSchema)]
pub struct VersionOfLetter {
    /// Its language.
    language: String,
    /// What it is about.
    subject: String,
    /// What it says.
    body: String,
    /// How many readers get it.
    readers: usize,
}

/// A letter that is on its way.
#[derive(Serialize, ToSchema)]
pub struct LetterSent {
    /// Its id in the record.
    id: String,
}

impl LetterInList {
    /// The letter in these words.
    pub fn new(letter: &Outgoing, wording: Wording) -> Self {
        Self {
            id: letter.id.to_string(),
            subject: wording.subject,
            written_at: letter.written.to_string(),
            address: format!("/api/v1/my/letters/{}", letter.id),
        }
    }
}

impl LetterRead {
    /// The letter in these words.
    pub fn new(letter: &Outgoing, wording: Wording, is_secret: bool) -> Self {
        Self {
            id: letter.id.to_string(),
            written_at: letter.written.to_string(),
            language: wording.language,
            subject: wording.subject,
            greeting: wording.greeting,
            paragraphs: wording.blocks.into_iter().map(Into::into).collect(),
            action: wording.action.map(Into::into),
            after: wording.after,
            why: wording.why,
            is_secret,
        }
    }
}

impl From<Block> for ParagraphOfLetter {
    fn from(block: Block) -> Self {
        let (text, language, link) = match block {
            Block::Said(text) => (text, None, None),
            Block::Written { text, language, .. } => (text, Some(language), None),
            Block::Fact { name, value } => (format!("{name}: {value}"), None, None),
            Block::Item {
                title,
                text,
                action,
            } => (format!("{title}\n{text}"), None, action),
        };
        Self {
            text,
            language: language.filter(|tag| !tag.is_empty()),
            link: link.map(Into::into),
        }
    }
}

impl From<Action> for LinkOfLetter {
    fn from(action: Action) -> Self {
        Self {
            label: action.label,
            address: action.href,
        }
    }
}

impl From<MyWish> for Follow {
    fn from(wish: MyWish) -> Self {
        let (round, title) = wish.round.unzip();
        Self {
            id: wish.id.to_string(),
            round: round.map(|slug| slug.to_string()),
            title: title.as_ref().map(Text::from),
            area: wish.area,
        }
    }
}

impl FollowStarted {
    /// The wishes of these names.
    pub fn new(ids: &[FollowerId]) -> Self {
        Self {
            follows: ids.iter().map(ToString::to_string).collect(),
        }
    }
}

impl OutboxOfRound {
    /// A slice; `next` is the address of the following one.
    pub fn new(outbox: &Outbox, next: Option<String>) -> Self {
        Self {
            letters: outbox.letters.iter().map(Into::into).collect(),
            counts: outbox.own.into(),
            others: outbox.others.into(),
            next,
        }
    }
}

impl From<&OutboxLetter> for LetterOnItsWay {
    fn from(letter: &OutboxLetter) -> Self {
        Self {
            id: letter.id.to_string(),
            kind: letter.kind.clone(),
            name: letter.name.as_ref().map(ToString::to_string),
            address: letter.address.as_ref().map(ToString::to_string),
            language: letter.language.to_string(),
            written_at: letter.written.to_string(),
            attempts: letter.attempts,
            due_at: letter.due.to_string(),
            answer: letter.answer.clone(),
        }
    }
}

impl From<Counts> for LettersInStates {
    fn from(counts: Counts) -> Self {
        Self {
            waiting: counts.waiting,
            failing: counts.failing,
            dead: counts.dead,
            sent: counts.sent,
        }
    }
}

impl From<&RoundLetters> for LettersOfRound {
    fn from(letters: &RoundLetters) -> Self {
        Self {
            languages: letters.languages.iter().map(ToString::to_string).collect(),
            letters: letters.letters.iter().map(Into::into).collect(),
        }
    }
}

impl From<&WrittenLetter> for StaffLetterOnRecord {
    fn from(letter: &WrittenLetter) -> Self {
        let readers = letter.readers.iter();
        Self {
            id: letter.id.to_string(),
            list: letter.list.clone(),
            subject: Text::from(&letter.subject),
            body: Text::from(&letter.body),
            by: letter.by.to_string(),
            at: letter.at.to_string(),
            readers: readers
                .map(|(language, count)| (language.to_string(), *count))
                .collect(),
        }
    }
}

impl LetterPreview {
    /// Who on the list that was asked for gets which version; `None` where no list was.
    pub fn new(written: &Written, letters: &RoundLetters) -> Option<Self> {
        let list = letters.list.as_ref()?;
        let gets = |tag: &LanguageTag| written.subject.shown_in(tag).language.clone();
        let versions = written.subject.versions().map(|version| VersionOfLetter {
            language: version.language.to_string(),
            subject: version.text.to_owned(),
            body: written.body.shown_in(version.language).text.to_owned(),
            readers: list
                .readers
                .iter()
                .filter(|reader| gets(&reader.language) == *version.language)
                .count(),
        });
        let readers = list.readers.iter().take(NAMED);
        Some(Self {
            mark: list.mark.to_string(),
            total: list.readers.len(),
            versions: versions.collect(),
            readers: readers
                .map(|reader| ReaderOfLetter {
                    name: reader.name.as_ref().map(ToString::to_string),
                    address: reader.address.to_string(),
                    gets: gets(&reader.language).to_string(),
                    language: reader.language.to_string(),
                })
                .collect(),
        })
    }
}

impl LetterSent {
    /// The letter of this id.
    pub fn new(id: &StaffLetterId) -> Self {
        Self { id: id.to_string() }
    }
}
