//! What staff of a round write to a list of readers.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::ids::StaffLetterId;
use crate::domain::language::LanguageTag;
use crate::store::views::round_letters::{RoundLetters, WrittenLetter};
use crate::web::api::shapes::Text;
use crate::web::letters::staff::{NAMED, Written};

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
