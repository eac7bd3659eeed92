//! All fields that a form sent, in order: for forms whose number of fields nobody knows beforehand.
//!
//! A line of a list stands as `pots[p1].amount`; its languages as `pots[p1].name[es]`. The same names stand in the
//! domain's faults, so that what is wrong is found beside its field.

use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};

use crate::domain::setup::{Key, TrackedText};
use crate::web::texts::SentText;

/// What a form sent, or what it is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// A form without fields.
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// The first value of this name; empty where nothing was sent.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// Every value of this name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.trim())
    }

    /// Whether a box of this name and value is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|known| known == value)
    }

    /// Whether there is a field of this name.
    pub fn holds(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// The names of all fields, each once, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut seen = std::collections::BTreeSet::new();
        let names = self.0.iter().map(|(name, _)| name.as_str());
        names.filter(|name| seen.insert(*name)).collect()
    }

    /// One more value.
    pub fn add(&mut self, name: impl Into<String>, value: impl ToString) {
        self.0.push((name.into(), value.to_string()));
    }

    /// This value in the place of what was sent under this name.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.0.retain(|(known, _)| known != name);
        self.add(name, value);
    }

    /// Every language of a text, each in its field.
    pub fn add_text(&mut self, name: &str, text: &TrackedText) {
        for (language, version) in text.versions() {
            self.add(format!("{name}[{language}]"), &version.text);
        }
    }

    /// The words that were sent for one text, by language.
    pub fn text(&self, name: &str) -> SentText {
        let inside = self.0.iter().filter_map(|(known, value)| {
            let tag = known
                .strip_prefix(name)?
                .strip_prefix('[')?
                .strip_suffix(']')?;
            (!tag.contains(['[', ']'])).then(|| (tag.to_owned(), value.clone()))
        });
        inside.collect()
    }

    /// The keys of the lines of a list, in the order in which they stand.
    pub fn keys(&self, list: &str) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        let found = self.0.iter().filter_map(|(name, _)| key_in(name, list));
        for key in found {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// Does what a button of a list says: `add pots p`, `remove pots[p1]`, `up pots[p2]`, `down pots[p2]`. `false` for
    /// anything else. `began` is the form as it was opened: a new line gets the key of none that stood there, even
    /// where that was taken out since, because others may still mean the old line by it.
    pub fn act(&mut self, act: &str, began: &Self) -> bool {
        let mut words = act.split(' ');
        let (verb, what) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let letter = words
            .next()
            .and_then(|word| word.chars().next())
            .unwrap_or('k');
        // `pots[p1]` is a line, `sources[s1].conditions` a list within one.
        let line = what
            .strip_suffix(']')
            .and_then(|what| what.rsplit_once('['));
        let (list, key) = match line {
            Some((list, key)) => (list, key.parse::<Key>().ok()),
            None => (what, None),
        };
        match (verb, key) {
            ("add", None) if !list.is_empty() => {
                let taken = [began.keys(list), self.keys(list)].concat();
                let fresh = Key::fresh(letter, &taken);
                self.add(format!("{list}[{fresh}].line"), "1");
            }
            ("remove", Some(key)) => self
                .0
                .retain(|(name, _)| key_in(name, list).as_ref() != Some(&key)),
            ("up" | "down", Some(key)) => {
                let mut keys = self.keys(list);
                let at = keys.iter().position(|known| *known == key);
                let to = at.and_then(|at| {
                    if verb == "up" {
                        at.checked_sub(1)
                    } else {
                        Some(at + 1)
                    }
                });
                if let (Some(at), Some(to)) = (at, to.filter(|to| *to < keys.len())) {
                    keys.swap(at, to);
                    self.order(list, &keys);
                }
            }
            _ => return false,
        }
        true
    }

    fn order(&mut self, list: &str, keys: &[Key]) {
        let place = |name: &str| {
            key_in(name, list).and_then(|key| keys.iter().position(|known| *known == key))
        };
        // Fields of no line stay before all lines; the order within a line is kept.
        self.0
            .sort_by_key(|(name, _)| place(name).map_or(0, |place| place + 1));
    }
}

/// The key of the line of `list` that a field belongs to.
fn key_in(name: &str, list: &str) -> Option<Key> {
    let (key, rest) = name
        .strip_prefix(list)?
        .strip_prefix('[')?
        .split_once(']')?;
    rest.starts_with('.').then(|| key.parse().ok())?
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for Fields {
    type Context = Self;

    fn init(_: Options) -> Self {
        Self::none()
    }

    fn push_value(fields: &mut Self, field: ValueField<'r>) {
        // The whole name: shown by itself a name is only its first key.
        fields.add(field.name.source().to_string(), field.value);
    }

    async fn push_data(_: &mut Self, _: DataField<'r, '_>) {}

    fn finalize(fields: Self) -> FormResult<'r, Self> {
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(names: &[&str]) -> Fields {
        let mut fields = Fields::none();
        for name in names {
            fields.add(*name, *name);
        }
        fields
    }

    fn keys(fields: &Fields, list: &str) -> Vec<String> {
        fields.keys(list).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn lines_are_added_moved_and_removed_without_touching_others() {
        let mut form = fields(&[
            "budget",
            "pots[p1].amount",
            "pots[p1].name[en]",
            "pots[p4].amount",
            "potsx[p9].a",
        ]);
        assert!(form.act("add pots p", &Fields::none()));
        assert_eq!(keys(&form, "pots"), ["p1", "p4", "p5"]);
        assert!(form.act("down pots[p1]", &Fields::none()));
        assert_eq!(keys(&form, "pots"), ["p4", "p1", "p5"]);
        assert!(
            form.act("up pots[p4]", &Fields::none()),
            "already first: nothing to do"
        );
        assert!(form.act("remove pots[p4]", &Fields::none()));
        assert_eq!(keys(&form, "pots"), ["p1", "p5"]);
        assert_eq!(form.get("budget"), "budget");
        assert_eq!(
            form.text("pots[p1].name").get("en").map(String::as_str),
            Some("pots[p1].name[en]")
        );
        for nonsense in [
            "",
            "save",
            "add",
            "remove pots",
            "up pots[",
            "down [x]",
            "add pots[p1]",
        ] {
            assert!(
                !fields(&[]).act(nonsense, &Fields::none()) || nonsense.starts_with("down"),
                "{nonsense}"
            );
        }
    }

    #[test]
    fn a_new_line_never_gets_the_key_of_one_that_was_taken_out() {
        let began = fields(&["pots[p1].amount", "pots[p2].amount"]);
        let mut form = began.clone();
        assert!(form.act("remove pots[p2]", &began));
        assert!(form.act("add pots p", &began));
        assert_eq!(keys(&form, "pots"), ["p1", "p3"]);
    }

    #[test]
    fn lines_within_a_line_have_lists_of_their_own() {
        let mut form = fields(&["sources[s1].conditions[c1].text[en]", "sources[s1].amount"]);
        assert!(form.act("add sources[s1].conditions c", &Fields::none()));
        assert_eq!(keys(&form, "sources"), ["s1"]);
        assert_eq!(keys(&form, "sources[s1].conditions"), ["c1", "c2"]);
        assert!(form.act("remove sources[s1].conditions[c1]", &Fields::none()));
        assert_eq!(keys(&form, "sources[s1].conditions"), ["c2"]);
    }
}
