//! Short labels in a list: areas that are served, what the work is about.

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::plain_text;
use crate::domain::search_text::folded;

/// Up to twenty labels of up to sixty characters, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Labels(Vec<String>);

impl Labels {
    /// How many there may be.
    pub const MOST: usize = 20;

    /// One label a line; on one line alone, with commas between.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let mut labels: Vec<String> = Vec::new();
        let between: &[char] = match text.contains('\n') {
            true => &['\n', '\r'],
            false => &[',', ';', '،', '؛'],
        };
        for part in text.split(between) {
            let label = plain_text::line(part, 60)?;
            let same = |other: &String| folded(other) == folded(&label);
            if !folded(&label).is_empty() && !labels.iter().any(same) {
                labels.push(label);
            }
        }
        if labels.len() > Self::MOST {
            return Err(Fault::TooMany { most: Self::MOST });
        }
        Ok(Self(labels))
    }

    /// The labels.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// These but such as are `taken`.
    pub fn without(self, taken: impl Fn(&str) -> bool) -> Self {
        let kept = self.0.into_iter();
        Self(kept.filter(|label| !taken(label)).collect())
    }

    /// One label a line, as they are read.
    pub fn written(&self) -> String {
        self.0.iter().map(|label| format!("{label}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_one_a_line_or_with_commas() {
        let labels =
            Labels::read("White Center, Skyway, skyway ,حي النور، Fairwood").expect("labels");
        assert_eq!(
            labels.all(),
            ["White Center", "Skyway", "حي النور", "Fairwood"]
        );
        assert_eq!(Labels::read(&labels.written()), Ok(labels));
        let lines = Labels::read("Larkmere, North\r\n\n").expect("labels");
        assert_eq!(lines.all(), ["Larkmere, North"]);
        assert_eq!(Labels::read(&lines.written()), Ok(lines));
        let many: Vec<String> = (0..21).map(|number| number.to_string()).collect();
        assert_eq!(
            Labels::read(&many.join(",")),
            Err(Fault::TooMany { most: 20 })
        );
        assert_eq!(Labels::read("a\u{202e}b"), Err(Fault::Unseen));
    }
}
