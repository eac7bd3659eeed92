//! What happened to a proposal, the versions of its fields, and what was said about them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::written::TypedIn;
use crate::store::views::proposal_slices::{Comment, HistoryLine, KeptEntry};
use crate::web::changed_words::ChangedWords;

/// A slice of what happened to a proposal.
#[derive(Serialize, ToSchema)]
pub struct HappenedToProposal {
    /// The newest first.
    pub happened: Vec<Happened>,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// One thing that happened.
#[derive(Serialize, ToSchema)]
pub struct Happened {
    /// Its id.
    id: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// What, in one word that stays the same, such as `partner_joined` or `signed`.
    kind: &'static str,
    /// Who did it; `null` for what a date or staff did.
    by: Option<String>,
    /// What else is to be told, such as the name of a partner.
    #[schema(value_type = Object)]
    about: Value,
}

impl From<&HistoryLine> for Happened {
    fn from(line: &HistoryLine) -> Self {
        Self {
            id: line.id.to_string(),
            at: line.at.to_string(),
            kind: line.kind.as_str(),
            by: line.by.as_ref().map(ToString::to_string),
            about: line.data.clone(),
        }
    }
}

/// A slice of what was said about a field.
#[derive(Serialize, ToSchema)]
pub struct CommentsOnField {
    /// The oldest first.
    pub comments: Vec<CommentOnField>,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// One comment.
#[derive(Serialize, ToSchema)]
pub struct CommentOnField {
    /// Its id.
    id: String,
    /// What was said.
    text: String,
    /// Who said it.
    by: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// When it was settled; `null` while it asks for something.
    #[schema(format = DateTime)]
    settled_at: Option<String>,
}

impl From<&Comment> for CommentOnField {
    fn from(comment: &Comment) -> Self {
        Self {
            id: comment.id.to_string(),
            text: comment.text.clone(),
            by: comment.by.to_string(),
            at: comment.at.to_string(),
            settled_at: comment.settled_at.map(|at| at.to_string()),
        }
    }
}

/// Something to be said about a field.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentToSay {
    /// One to 2,000 characters.
    pub text: String,
}

/// One version of a field, and what changed in it.
#[derive(Serialize, ToSchema)]
pub struct VersionWithDifference {
    /// Which.
    revision: u32,
    /// What stood in it.
    typed: TypedIn,
    /// Who typed it.
    by: String,
    /// When they typed last.
    #[schema(format = DateTime)]
    at: String,
    /// The version that it is compared with; `null` for the first.
    compared_with: Option<u32>,
    /// From that version to this one, word by word, in the language of the request.
    difference: Vec<StretchOfWords>,
}

/// Words that stayed, went or came.
#[derive(Serialize, ToSchema)]
pub struct StretchOfWords {
    /// `same`, `gone` or `new`.
    how: &'static str,
    /// The words.
    text: String,
}

impl VersionWithDifference {
    /// This version, compared with an earlier one.
    pub fn new(kept: &KeptEntry, with: Option<&KeptEntry>, words: Vec<ChangedWords>) -> Self {
        let words = words.into_iter().map(|words| StretchOfWords {
            how: words.how,
            text: words.text,
        });
        Self {
            revision: kept.revision.0,
            typed: TypedIn(kept.entry.clone()),
            by: kept.name.to_string(),
            at: kept.at.to_string(),
            compared_with: with.map(|with| with.revision.0),
            difference: words.collect(),
        }
    }
}

/// An earlier version to be brought back: it becomes the newest, and none is lost.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionToRestore {
    /// The version to be brought back.
    pub earlier: u32,
    /// The version that stands, as you saw it.
    pub from: u32,
}
