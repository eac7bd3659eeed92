//! What somebody says about a field of a draft.

use std::str::FromStr;

use super::entry::{Entry, Shape};

/// A comment: one to 2,000 characters, without what cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentText(String);

/// Why a text is no comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAComment {
    /// Nothing was said.
    #[error("a comment says something")]
    Empty,
    /// Too much.
    #[error("a comment has at most {most} characters", most = CommentText::LONGEST)]
    TooLong,
}

impl CommentText {
    /// The most characters of a comment.
    pub const LONGEST: usize = 2_000;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CommentText {
    type Err = NotAComment;

    fn from_str(text: &str) -> Result<Self, NotAComment> {
        let kept = Entry::text(text).kept(Shape::Text);
        let kept = kept.map_err(|_| NotAComment::TooLong)?;
        let text = kept.as_text().trim();
        match text.chars().count() {
            0 => Err(NotAComment::Empty),
            is if is > Self::LONGEST => Err(NotAComment::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_says_something_and_not_too_much() {
        let read = |text: &str| text.parse::<CommentText>();
        assert_eq!(read(" a\0 ").map(|text| text.0), Ok("a".to_owned()));
        assert_eq!(read(" \u{202e} "), Err(NotAComment::Empty));
        assert!(read(&"ق".repeat(2_000)).is_ok());
        assert_eq!(read(&"ق".repeat(2_001)), Err(NotAComment::TooLong));
        assert_eq!(read(&"a".repeat(200_000)), Err(NotAComment::TooLong));
    }
}
