//! Amounts by category or area, as horizontal bars with their names and values above them.

use askama::Template;

use super::{Reading, Share};

/// Letters of a name that fit beside its value on a screen of 320 pixels.
const BESIDE_VALUE: usize = 22;

/// Letters that fit on a line of their own there.
const ALONE: usize = 30;

/// One bar.
#[derive(Debug)]
pub struct Bar {
    /// What it stands for; a long name takes several lines.
    pub name: String,
    /// Its value as text.
    pub value: String,
    /// Its value as a number.
    pub amount: i64,
}

/// Bars under each other, the longest as long as the drawing is wide.
#[derive(Debug, Template)]
#[template(path = "public/charts/bars.html")]
pub struct Bars {
    /// Unique in its page; the ids of title and description begin with it.
    pub id: &'static str,
    /// What the bars show, in a few words.
    pub title: String,
    /// The same facts as a sentence.
    pub description: String,
    names_at: Share,
    values_at: Share,
    height: Ems,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    lines: Vec<(String, Ems)>,
    value: String,
    text_at: Ems,
    bar_at: Ems,
    from: Share,
    size: Share,
}

/// A length in tenths of the text's own size, so that bars keep clear of letters at any size.
#[derive(Debug, Clone, Copy)]
struct Ems(usize);

impl std::fmt::Display for Ems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}em", self.0 / 10, self.0 % 10)
    }
}

const ROW: usize = 26;
const TEXT_LINE: usize = 11;
const BAR_LINE: usize = 15;
const NEXT_LINE: usize = 14;

impl Bars {
    /// Bars in the order given.
    pub fn new(id: &'static str, reading: Reading, words: (String, String), bars: &[Bar]) -> Self {
        Self::out_of(id, reading, words, bars, 0)
    }

    /// The same as shares of a whole, which a bar must be to be as long as the drawing is wide. A bar that is more than
    /// that is the measure itself.
    pub fn out_of(
        id: &'static str,
        reading: Reading,
        (title, description): (String, String),
        bars: &[Bar],
        whole: i64,
    ) -> Self {
        let greatest = bars.iter().map(|bar| bar.amount).max().unwrap_or(0);
        let greatest = greatest.max(whole);
        let mut top = 0;
        let mut row = |bar: &Bar| {
            let size = Share::of(bar.amount, greatest);
            let first = top + TEXT_LINE;
            let lines = wrapped(&bar.name).into_iter().enumerate();
            let lines: Vec<_> = lines
                .map(|(place, line)| (line, Ems(first + place * NEXT_LINE)))
                .collect();
            let more = lines.len().saturating_sub(1) * NEXT_LINE;
            let bar_at = Ems(top + more + BAR_LINE);
            top += more + ROW;
            Row {
                lines,
                value: bar.value.clone(),
                text_at: Ems(first),
                bar_at,
                from: reading.place(Share(0), size),
                size,
            }
        };
        let rows = bars.iter().map(&mut row).collect();
        Self {
            id,
            title,
            description,
            names_at: reading.start(),
            values_at: reading.end(),
            height: Ems(top),
            rows,
        }
    }
}

/// A name in lines that fit: nothing of it is cut. Drawings do not wrap by themselves.
fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in name.split_whitespace() {
        for (place, piece) in pieces(word).into_iter().enumerate() {
            let most = if lines.is_empty() {
                BESIDE_VALUE
            } else {
                ALONE
            };
            let together = line.chars().count() + 1 + piece.chars().count();
            if !line.is_empty() && (place > 0 || together > most) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&piece);
        }
    }
    lines.push(line);
    lines
}

/// A word that is longer than a line, in pieces.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let pieces = letters.chunks(BESIDE_VALUE);
    pieces.map(|piece| piece.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(name: &str, amount: i64) -> Bar {
        Bar {
            name: name.to_owned(),
            value: amount.to_string(),
            amount,
        }
    }

    fn drawn(reading: Reading) -> String {
        let bars = [
            bar("Parks", 400),
            bar("<b>Roads</b> and their bridges", 100),
        ];
        let words = ("Money".to_owned(), "By category.".to_owned());
        Bars::new("money", reading, words, &bars)
            .render()
            .expect("a drawing")
    }

    #[test]
    fn the_longest_bar_fills_the_width_and_names_stay_text() {
        let svg = drawn(Reading::LeftToRight);
        assert!(svg.contains(r#"x="0%" y="1.5em" width="100%""#), "{svg}");
        assert!(svg.contains(r#"x="0%" y="5.5em" width="25%""#), "{svg}");
        assert!(!svg.contains("<b>"), "{svg}");
        assert!(!svg.contains('…'), "{svg}");
    }

    #[test]
    fn a_long_name_takes_lines_and_moves_what_follows_down() {
        let name = "Alquiler del salón y reparación de las herramientas de todos";
        let lines = wrapped(name);
        assert_eq!(
            lines,
            [
                "Alquiler del salón y",
                "reparación de las herramientas",
                "de todos"
            ]
        );
        assert_eq!(lines.join(" "), name);
        let long = "x".repeat(50);
        assert_eq!(wrapped(&long).concat(), long);
        assert!(wrapped(&long).iter().all(|line| line.len() <= BESIDE_VALUE));
        assert_eq!(wrapped(""), [""]);
        let bars = [bar(name, 400), bar("Parks", 100)];
        let svg = Bars::new("m", Reading::LeftToRight, Default::default(), &bars)
            .render()
            .expect("a drawing");
        assert!(svg.contains(r#"height="8.0em""#), "{svg}");
        assert!(svg.contains(r#"y="6.9em" width="25%""#), "{svg}");
    }

    #[test]
    fn shares_of_a_whole_are_drawn_against_it() {
        let words = || ("Money".to_owned(), "By category.".to_owned());
        let of = |whole| {
            let bars = [bar("Parks", 100)];
            Bars::out_of("money", Reading::LeftToRight, words(), &bars, whole)
                .render()
                .expect("a drawing")
        };
        assert!(of(400).contains(r#"width="25%""#), "{}", of(400));
        assert!(of(50).contains(r#"width="100%""#), "{}", of(50));
    }

    #[test]
    fn bars_grow_from_the_side_where_reading_begins() {
        let svg = drawn(Reading::RightToLeft);
        assert!(svg.contains(r#"x="75%" y="5.5em" width="25%""#), "{svg}");
    }

    #[test]
    fn no_bars_draw_nothing_and_do_not_fail() {
        let words = (String::new(), String::new());
        let svg = Bars::new("none", Reading::LeftToRight, words, &[])
            .render()
            .expect("a drawing");
        assert!(svg.contains(r#"height="0.0em""#), "{svg}");
    }
}
