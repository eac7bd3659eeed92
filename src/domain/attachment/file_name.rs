//! What a file is called: a text to be shown and to be sent along. Nothing on a disk is named by it.

use std::fmt;
use std::str::FromStr;

use super::kind::FileKind;
use super::refusal::Refusal;
use crate::domain::canonical::nfc;

/// The most characters of a name; what is longer loses the end of its stem.
pub const LONGEST_NAME: usize = 150;

/// A name in NFC, of one line, without parts of a path and without what cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

impl FileName {
    /// The name that is kept of one that came along. Only what follows the last slash counts, of either kind: some
    /// browsers send the whole path.
    pub fn kept(came: &str) -> Result<Self, Refusal> {
        let last = came.rsplit(['/', '\\']).next().unwrap_or_default();
        let seen: String = nfc(last).chars().filter(|c| !is_unseen(*c)).collect();
        let words: Vec<&str> = seen.split_whitespace().collect();
        // Windows drops dots at the end, and a name that begins with one is hidden elsewhere.
        let name = words.join(" ");
        let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
        if name.is_empty() {
            return Err(Refusal::Name);
        }
        Ok(Self(shortened(name)))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last dot.
    pub fn extension(&self) -> &str {
        self.0.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The kind that it promises.
    pub fn promises(&self) -> Option<FileKind> {
        FileKind::of_extension(self.extension())
    }
}

/// Control characters and what has no width or turns the direction of what follows, so that `cod.exe` could be read
/// as `exe.doc`.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{00AD}'
                | '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending = match name.rsplit_once('.') {
        Some((_, ending)) if ending.chars().count() <= 10 => format!(".{ending}"),
        _ => String::new(),
    };
    let room = LONGEST_NAME - ending.chars().count();
    let stem: String = name.chars().take(room).collect();
    format!("{}{ending}", stem.trim_end())
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FileName {
    type Err = NotAName;

    /// A name as it is kept; nothing is taken out of it any more.
    fn from_str(text: &str) -> Result<Self, NotAName> {
        match Self::kept(text) {
            Ok(name) if name.0 == text => Ok(name),
            _ => Err(NotAName(text.to_owned())),
        }
    }
}

/// The text is no name of a file that was ever kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no name of a file")]
pub struct NotAName(String);

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str) -> String {
        FileName::kept(name).map_or_else(|refusal| format!("-{refusal}"), |name| name.0)
    }

    #[test]
    fn only_what_can_be_seen_is_kept_of_a_name() {
        for (came, is) in [
            ("budget.pdf", "budget.pdf"),
            ("../../etc/passwd.pdf", "passwd.pdf"),
            ("C:\\Users\\amal\\plan.pdf", "plan.pdf"),
            ("a\0b\r\nSet-Cookie: x.pdf", "abSet-Cookie: x.pdf"),
            ("gar\u{202E}fdp.exe", "garfdp.exe"),
            ("  two   words .pdf ", "two words .pdf"),
            ("cafe\u{301}.pdf", "caf\u{e9}.pdf"),
            ("ميزانية.pdf", "ميزانية.pdf"),
            ("...", "-name"),
            ("", "-name"),
            ("\u{200B}\u{202E}", "-name"),
            (".htaccess", "htaccess"),
        ] {
            assert_eq!(kept(came), is, "{came:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = kept(&format!("{}.pdf", "ن".repeat(400)));
        assert_eq!(name.chars().count(), LONGEST_NAME);
        assert!(name.ends_with(".pdf"), "{name}");
        assert_eq!(kept(&name), name);
    }
}
