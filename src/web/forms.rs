//! Forms that were sent and cannot be taken: what is wrong stands beside each field, and all that was typed
//! is shown again.

use std::fmt;

use validator::{ValidationErrors, ValidationErrorsKind};

use super::chrome::Chrome;
use crate::domain::time::ZoneName;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's name in the form, such as `email` or `partners[0].share`.
    pub field: String,
    /// The key of the sentence.
    pub key: String,
    args: Vec<(String, String)>,
}

/// The end of an address that leads to the field of this name. Brackets may not stand in it as they are (RFC 3986, 3.5).
pub fn to_field(name: &str) -> String {
    format!("#field-{}", name.replace('[', "%5B").replace(']', "%5D"))
}

impl Fault {
    /// Where its field is, on the page that shows it.
    pub fn href(&self) -> String {
        to_field(&self.field)
    }

    /// The sentence in the reader's language.
    pub fn say<'a>(&'a self, chrome: &'a Chrome) -> String {
        let phrase = chrome.say(&self.key);
        let phrase =
            self.args
                .iter()
                .fold(phrase, |phrase, (name, value)| match value.parse::<i64>() {
                    Ok(number) => phrase.num(name.as_str(), number),
                    Err(_) if name == "zone" => phrase.text("zone", zone_name(value, chrome)),
                    Err(_) => phrase.text(name.as_str(), value),
                });
        phrase.to_string()
    }
}

/// A zone as people call it; what is no zone as it is written.
fn zone_name(value: &str, chrome: &Chrome) -> String {
    let zone = value.parse::<ZoneName>();
    zone.map_or_else(|_| value.to_owned(), |zone| chrome.words().zone(&zone))
}

/// Everything that is wrong with a form, in the order in which it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Nothing wrong.
    pub fn none() -> Self {
        Self::default()
    }

    /// One thing wrong with one field; `key` is the sentence that says it.
    pub fn one(field: impl Into<String>, key: impl Into<String>) -> Self {
        let mut faults = Self::none();
        faults.add(field, key);
        faults
    }

    /// One more thing.
    pub fn add(&mut self, field: impl Into<String>, key: impl Into<String>) {
        self.add_with(field, key, &[]);
    }

    /// One more thing, with words or numbers for its sentence.
    pub fn add_with(
        &mut self,
        field: impl Into<String>,
        key: impl Into<String>,
        args: &[(&str, &dyn fmt::Display)],
    ) {
        self.0.push(Fault {
            field: field.into(),
            key: key.into(),
            args: args
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.to_string()))
                .collect(),
        });
    }

    /// Whether the form can be taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with other names for their fields.
    #[must_use]
    pub fn renamed(mut self, name: impl Fn(&str) -> String) -> Self {
        for fault in &mut self.0 {
            fault.field = name(&fault.field);
        }
        self
    }

    /// All of them, for the summary at the top.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// What is wrong with this field.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.0.iter().find(|fault| fault.field == field)
    }
}

impl From<ValidationErrors> for Faults {
    /// Each error's code becomes the key `fault-<code>`, its parameters the words of the sentence.
    fn from(errors: ValidationErrors) -> Self {
        let mut faults = Self::none();
        flatten(&errors, "", &mut faults);
        faults.0.sort_by(|a, b| a.field.cmp(&b.field));
        faults
    }
}

fn flatten(errors: &ValidationErrors, under: &str, faults: &mut Faults) {
    for (name, kind) in errors.errors() {
        let field = match under {
            "" => name.to_string(),
            _ => format!("{under}.{name}"),
        };
        match kind {
            ValidationErrorsKind::Field(found) => {
                for error in found {
                    let params = error.params.iter().filter(|(name, _)| *name != "value");
                    faults.0.push(Fault {
                        field: field.clone(),
                        key: format!("fault-{}", error.code),
                        args: params
                            .map(|(name, value)| {
                                let text = value.as_str().map(str::to_owned);
                                (name.to_string(), text.unwrap_or_else(|| value.to_string()))
                            })
                            .collect(),
                    });
                }
            }
            ValidationErrorsKind::Struct(inner) => flatten(inner, &field, faults),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    flatten(inner, &format!("{field}[{index}]"), faults);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use validator::Validate;

    use super::*;

    #[derive(Validate)]
    struct Inner {
        #[validate(length(max = 3))]
        name: String,
    }

    #[derive(Validate)]
    struct Outer {
        #[validate(nested)]
        partners: Vec<Inner>,
        #[validate(email)]
        email: String,
    }

    #[test]
    fn what_is_wrong_is_found_under_the_name_of_its_field() {
        let form = Outer {
            partners: vec![
                Inner {
                    name: "abc".to_owned(),
                },
                Inner {
                    name: "abcd".to_owned(),
                },
            ],
            email: "nobody".to_owned(),
        };
        let faults = Faults::from(form.validate().expect_err("two things are wrong"));
        let keys: Vec<_> = faults
            .iter()
            .map(|fault| (fault.field.as_str(), fault.key.as_str()))
            .collect();
        assert_eq!(
            keys,
            [
                ("email", "fault-email"),
                ("partners[1].name", "fault-length")
            ]
        );
        assert!(faults.of("partners[0].name").is_none());
    }
}
