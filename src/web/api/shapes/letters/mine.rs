//! Letters to oneself, and what one follows.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::ids::FollowerId;
use crate::mail::Wording;
use crate::mail::wording::{Action, Block};
use crate::store::views::my_letters::{MyWish, Outgoing};
use crate::web::api::shapes::Text;

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
