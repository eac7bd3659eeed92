//! What stands beside every act that the funders sign: on which rules it was written, and why, for everyone to read.

use std::collections::BTreeSet;

use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};

use crate::domain::amendment::PublicReason;
use crate::domain::canonical::Sha256Hex;
use crate::domain::language::{LanguageTag, LocalText};
use crate::i18n::Words;
use crate::web::forms::Faults;

/// What a part that is amended has beside its form.
#[derive(Debug, Clone)]
pub struct Amending {
    /// SHA-256 of the rules in force.
    pub shown: Sha256Hex,
    /// The reason as it was typed.
    pub reason: ReasonSent,
    /// The languages in which it can be written: the round's, each with its name.
    pub languages: Vec<(String, String)>,
}

/// The languages in which a reason can be written, each with its name.
pub fn languages(tags: &BTreeSet<LanguageTag>, words: &Words) -> Vec<(String, String)> {
    let named = tags
        .iter()
        .map(|tag| (tag.to_string(), words.language(tag)));
    named.collect()
}

/// A reason as it was sent.
#[derive(Debug, Clone, Default)]
pub struct ReasonSent {
    /// SHA-256 of the rules that were seen.
    pub shown: String,
    /// The words.
    pub reason: String,
    /// Their language.
    pub language: String,
}

impl ReasonSent {
    /// The reason, in one of these languages, the first where none of them was chosen.
    pub fn read(
        &self,
        languages: &BTreeSet<LanguageTag>,
        faults: &mut Faults,
    ) -> Option<LocalText> {
        let chosen = languages.iter().find(|tag| tag.as_str() == self.language);
        let tag = chosen.or(languages.first())?.clone();
        match self.reason.parse::<PublicReason>() {
            Ok(reason) => Some(LocalText::new(tag, reason.as_str())),
            Err(_) => {
                faults.add("reason", "rules-fault-reason");
                None
            }
        }
    }
}

/// A form with a reason beside it.
#[derive(Debug, Clone, Default)]
pub struct WithReason<T> {
    /// The form.
    pub form: T,
    /// The reason.
    pub reason: ReasonSent,
}

#[rocket::async_trait]
impl<'r, T: FromForm<'r>> FromForm<'r> for WithReason<T> {
    type Context = (ReasonSent, T::Context);

    fn init(options: Options) -> Self::Context {
        (ReasonSent::default(), T::init(options))
    }

    fn push_value((reason, form): &mut Self::Context, field: ValueField<'r>) {
        if field.name == "shown" {
            field.value.clone_into(&mut reason.shown);
        } else if field.name == "reason" {
            field.value.clone_into(&mut reason.reason);
        } else if field.name == "language" {
            field.value.clone_into(&mut reason.language);
        } else {
            T::push_value(form, field);
        }
    }

    async fn push_data((_, form): &mut Self::Context, field: DataField<'r, '_>) {
        T::push_data(form, field).await;
    }

    fn finalize((reason, form): Self::Context) -> FormResult<'r, Self> {
        T::finalize(form).map(|form| Self { form, reason })
    }
}
