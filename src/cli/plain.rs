//! Text from elsewhere on a terminal.

/// The text without control characters: they could move the cursor, or retell what was printed.
/// Marks that turn the direction of writing are replaced too.
pub fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| if c.is_control() || turns(c) { '·' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(plain("a\u{1b}[2Jb\r\u{202e}c حديقة"), "a·[2Jb··c حديقة");
    }
}
