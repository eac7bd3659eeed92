//! A form that came after the sign-in had ended: the answer holds all that was sent, so that it can be sent once more by
//! whoever has signed in again.

use std::convert::Infallible;

use askama::Template;
use rocket::data::{ByteUnit, Data, FromData, Outcome as DataOutcome};
use rocket::form::{DataField, Form, FromForm, Options, Result as FormResult, ValueField};
use rocket::http::Status;
use rocket::outcome::Outcome as Ended;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::{Route, post, routes};
use tokio::io::AsyncReadExt;

use super::allowed::{RANK_OF_SIGNED_OUT, page_at};
use super::chrome::Chrome;
use super::guards::visit::Visit;
use super::limits::{LARGEST_UPLOAD, takes_files};
use super::public::addresses::encoded;
use super::{App, Page, csrf};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    let mut routes = routes![again];
    for route in &mut routes {
        route.rank = RANK_OF_SIGNED_OUT;
    }
    routes
}

/// Where a form that waits is sent, and with which token it is taken afterwards. There is none of it for a form that a
/// guard let through.
struct Waiting {
    action: String,
    token: String,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Waiting {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        let app = request.rocket().state::<App>();
        match app.filter(|_| Visit::of(request).asks_to_sign_in()) {
            Some(app) => Outcome::Success(Self {
                action: request.uri().to_string(),
                token: csrf::waiting_token(request, app),
            }),
            None => Outcome::Forward(Status::NotFound),
        }
    }
}

/// One field as it was sent.
struct Field {
    name: String,
    value: String,
}

impl Field {
    fn pair(&self) -> (&str, &str) {
        (&self.name, &self.value)
    }

    /// Whether it is something that a person wrote, and not what a button or a choice says.
    fn is_text(&self) -> bool {
        self.value.trim().contains(char::is_whitespace)
    }

    /// So many lines of it are seen at once.
    fn rows(&self) -> usize {
        let lines = self.value.lines().map(|line| 1 + line.len() / 80);
        lines.sum::<usize>().clamp(2, 12)
    }
}

/// Everything in a form but files, its token, and what is typed for one moment alone.
#[derive(Default)]
struct Fields {
    fields: Vec<Field>,
    had_file: bool,
}

/// Whether a field of this name, sent to this path, is never shown again. A code is a secret where it lets somebody in;
/// what else is called so, such as the one on a sheet that a group signed, is typed off and kept.
fn is_secret(name: &str, path: &str) -> bool {
    name.contains("password") || (name == "code" && path.starts_with("/my/account/"))
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for Fields {
    type Context = Self;

    fn init(_: Options) -> Self {
        <Self as Default>::default()
    }

    fn push_value(form: &mut Self, field: ValueField<'r>) {
        let name = field.name.source().to_string();
        if name != csrf::FIELD {
            let value = field.value.to_owned();
            form.fields.push(Field { name, value });
        }
    }

    async fn push_data(form: &mut Self, _: DataField<'r, '_>) {
        form.had_file = true;
    }

    fn finalize(form: Self) -> FormResult<'r, Self> {
        Ok(form)
    }
}

/// What was sent, read to its end. It is held to the same limits as every form.
struct Sent {
    form: Fields,
    is_multipart: bool,
    /// Whether all of it is in this answer, so that it can be sent once more from here.
    is_whole: bool,
    /// Where its sender goes on after signing in.
    next: String,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Sent {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> DataOutcome<'r, Self> {
        let path = request.uri().path();
        if takes_files(true, path.as_str()) {
            return DataOutcome::Success(Self {
                form: passed_over(data).await,
                is_multipart: true,
                is_whole: false,
                next: encoded(&page_at(request, &[])),
            });
        }
        let is_multipart = request
            .content_type()
            .is_some_and(|kind| kind.is_form_data());
        match Form::<Fields>::from_data(request, data).await {
            Ended::Success(form) => {
                let mut form = form.into_inner();
                let fields = &mut form.fields;
                fields.retain(|field| !is_secret(&field.name, path.as_str()));
                let pairs = fields.iter().map(Field::pair);
                let pairs: Vec<(&str, &str)> = pairs.collect();
                DataOutcome::Success(Self {
                    next: encoded(&page_at(request, &pairs)),
                    form,
                    is_multipart,
                    is_whole: true,
                })
            }
            Ended::Error((status, _)) => DataOutcome::Error((status, ())),
            Ended::Forward(onward) => DataOutcome::Forward(onward),
        }
    }
}

/// Reads a file to its end without keeping it: whoever sends it hears the answer only then.
async fn passed_over(data: Data<'_>) -> Fields {
    let mut stream = data.open(ByteUnit::Byte(LARGEST_UPLOAD));
    let mut piece = vec![0; 64 * 1024];
    // Whoever breaks off reads no answer either.
    while stream.read(&mut piece).await.is_ok_and(|read| read > 0) {}
    Fields {
        fields: Vec::new(),
        had_file: true,
    }
}

/// The page.
#[derive(Template)]
#[template(path = "public/signed_out.html")]
struct SignedOutHtml {
    c: Chrome,
    waiting: Waiting,
    sent: Sent,
}

impl SignedOutHtml {
    fn holds_text(&self) -> bool {
        self.sent.form.fields.iter().any(Field::is_text)
    }

    /// The lead of the page: what became of what was sent.
    fn lead(&self) -> &'static str {
        match (self.sent.is_whole, self.holds_text()) {
            (false, _) => "signed-out-lead-file",
            (true, true) => "signed-out-lead",
            (true, false) => "signed-out-lead-button",
        }
    }

    /// The words of the button.
    fn button(&self) -> &'static str {
        if self.holds_text() {
            "signed-out-save"
        } else {
            "signed-out-send"
        }
    }
}

#[post("/<_..>", data = "<sent>")]
fn again(waiting: Waiting, c: Chrome, sent: Sent) -> Page<SignedOutHtml> {
    Page::personal(SignedOutHtml { c, waiting, sent }).with_status(Status::Unauthorized)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_for_one_moment_is_not_shown_again() {
        let own = "/my/account/second-factor";
        for secret in ["password", "new_password", "code"] {
            assert!(is_secret(secret, own), "{secret}");
        }
        for kept in ["text", "reason_code", "answer.need", "token"] {
            assert!(!is_secret(kept, own), "{kept}");
        }
        // The code on a sheet lets nobody in.
        let sheet = "/manage/rounds/gardens/intake/0/proof";
        assert!(!is_secret("code", sheet));
        assert!(is_secret("password", sheet));
    }

    #[test]
    fn what_somebody_wrote_is_told_from_what_a_button_says() {
        let is_text = |value: &str| {
            let name = String::new();
            let value = value.to_owned();
            Field { name, value }.is_text()
        };
        assert!(is_text("Two words"));
        assert!(is_text("a\r\nb"));
        assert!(!is_text("save"));
        assert!(!is_text(" 0123456789abcdef\n"));
    }
}
