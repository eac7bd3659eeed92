//! What an organisation says of itself, as a form sends it.

use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};

use crate::domain::organization::WrittenFacts;

/// The fields of the form, whatever was typed into them.
#[derive(Debug, Default, Clone)]
pub struct FactsForm {
    /// The facts as they were written.
    pub written: WrittenFacts,
    /// From which save the form began; 0 for a new organisation.
    pub revision: i64,
    /// Where whoever registers one goes on to; empty for its own page.
    pub next: String,
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for FactsForm {
    type Context = Self;

    fn init(_: Options) -> Self::Context {
        <Self as Default>::default()
    }

    fn push_value(form: &mut Self::Context, field: ValueField<'r>) {
        let name = field.name.as_name().as_str();
        let written = &mut form.written;
        let value = field.value.to_owned();
        match name {
            "name" => written.name = value,
            "kind" => written.kind = value,
            "about" => written.about = value,
            "areas" => written.areas = value,
            "focus" => written.focus = value,
            "languages" => written.languages.push(value),
            "people" => written.people = value,
            "budget" => written.budget = value,
            "website" => written.website = value,
            "contact_name" => written.contact_name = value,
            "contact_email" => written.contact_email = value,
            "contact_phone" => written.contact_phone = value,
            "ein" => written.ein = value,
            "uei" => written.uei = value,
            "state" => written.state = value,
            "state_number" => written.state_number = value,
            "licence_authority" => written.licence_authority = value,
            "licence_number" => written.licence_number = value,
            "licence_expires" => written.licence_expires = value,
            "org_ids" => written.org_ids = value,
            "sponsor" => written.sponsor = value,
            "another" => written.another = value,
            "next" => form.next = value,
            "mixed_scripts" => written.mixed_scripts = value == "yes",
            // What is no number is the revision of no form of ours: it is told as outdated.
            "revision" => form.revision = value.parse().unwrap_or(0),
            _ => {}
        }
    }

    async fn push_data(_: &mut Self::Context, _: DataField<'r, '_>) {}

    fn finalize(form: Self::Context) -> FormResult<'r, Self> {
        Ok(form)
    }
}
