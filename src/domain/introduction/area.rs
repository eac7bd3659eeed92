//! The areas that a post can name: those of the programmes that everyone may know of.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::language::LocalText;
use crate::domain::program::Label;
use crate::domain::round::Slug;
use crate::domain::search_text::folded;
use crate::domain::setup::Key;

/// An area as it stands in a post: with the names that it had when the post was written, so that the post keeps what it
/// said when a programme changes its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostArea {
    /// Its key: the programme's name in addresses, a dot, and the programme's own key for it.
    pub key: String,
    /// What people read.
    pub name: LocalText,
}

impl PostArea {
    /// Its names in all languages, folded.
    pub fn names(&self) -> BTreeSet<String> {
        let versions = self.name.versions();
        versions
            .map(|version| folded(version.text))
            .filter(|name| !name.is_empty())
            .collect()
    }
}

/// Whether this can be the key of an area: a name in addresses, a dot, a key.
pub fn is_area_key(text: &str) -> bool {
    text.split_once('.')
        .is_some_and(|(slug, key)| slug.parse::<Slug>().is_ok() && key.parse::<Key>().is_ok())
}

/// An area to choose, once also where several programmes have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownArea {
    /// What stands in a post that chooses it.
    pub area: PostArea,
    /// The keys that it has in all programmes.
    pub keys: BTreeSet<String>,
}

impl KnownArea {
    /// Whether this is the area of this key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Whether people call it so, in any language.
    pub fn is_called(&self, label: &str) -> bool {
        self.area.names().contains(&folded(label))
    }
}

/// The areas of these programmes. Two that share a name in any language are one to the people who live there.
pub fn known_areas(programs: &[(Slug, Vec<Label>)]) -> Vec<KnownArea> {
    let mut known: Vec<KnownArea> = Vec::new();
    for (slug, labels) in programs {
        for label in labels {
            let area = PostArea {
                key: format!("{slug}.{}", label.id.as_str()),
                name: label.name.clone(),
            };
            let names = area.names();
            let is_same = |one: &&mut KnownArea| !one.area.names().is_disjoint(&names);
            match known.iter_mut().find(is_same) {
                Some(same) => {
                    same.keys.insert(area.key);
                }
                None => known.push(KnownArea {
                    keys: BTreeSet::from([area.key.clone()]),
                    area,
                }),
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::LanguageTag;

    fn label(key: &str, names: [(&str, &str); 2]) -> Label {
        let [(first, text), (other, translated)] = names;
        let tag = |text: &str| text.parse::<LanguageTag>().expect("a language");
        Label {
            id: key.parse().expect("a key"),
            name: LocalText::new(tag(first), text).with(tag(other), translated),
        }
    }

    #[test]
    fn two_programmes_name_one_area_and_each_key_leads_to_it() {
        let programs = [
            (
                "gardens".parse().expect("a slug"),
                vec![label("a1", [("en", "North side"), ("es", "Lado norte")])],
            ),
            (
                "homes".parse().expect("a slug"),
                vec![
                    label("a1", [("en", "Riverbend"), ("ar", "ضفة النهر")]),
                    label("a2", [("es", "LADO NORTE"), ("ar", "الشمال")]),
                ],
            ),
        ];
        let known = known_areas(&programs);
        let keys: Vec<&str> = known.iter().map(|one| &*one.area.key).collect();
        assert_eq!(keys, ["gardens.a1", "homes.a1"]);
        assert!(known[0].has("gardens.a1") && known[0].has("homes.a2"));
        assert!(!known[0].has("homes.a1"));
        assert!(known[0].is_called("north  SIDE") && known[1].is_called("ضفة النهر"));
        assert!(!known[1].is_called("north side"));
        assert!(keys.iter().all(|key| is_area_key(key)));
        assert!(!is_area_key("gardens") && !is_area_key("gardens.%") && !is_area_key("_.a1"));
    }
}
