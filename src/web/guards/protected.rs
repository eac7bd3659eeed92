//! A form together with the proof that a page of ours sent it.

use rocket::data::{Data, FromData, Outcome};
use rocket::form::{DataField, Form, FromForm, Options, Result as FormResult, ValueField};
use rocket::outcome::Outcome as Ended;
use rocket::request::Request;

use crate::web::csrf;
use crate::web::state::App;

/// A form, told apart by its token, so that no handler can forget to look.
#[derive(Debug)]
pub enum Protected<T> {
    /// The token is this browser's: the form may be acted on.
    Fresh(T),
    /// The token is missing or no longer good, as when the cookies were cleared in between. Show the form
    /// again with all that was typed; it comes back with a good token.
    Stale(T),
}

impl<T> Protected<T> {
    /// What was typed, and whether it must not be acted on.
    pub fn into_parts(self) -> (T, bool) {
        match self {
            Self::Fresh(form) => (form, false),
            Self::Stale(form) => (form, true),
        }
    }
}

#[rocket::async_trait]
impl<'r, T: FromForm<'r> + Send> FromData<'r> for Protected<T> {
    type Error = rocket::form::Errors<'r>;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        let signed = match Form::<Signed<T>>::from_data(request, data).await {
            Ended::Success(form) => form.into_inner(),
            Ended::Error(error) => return Ended::Error(error),
            Ended::Forward(onward) => return Ended::Forward(onward),
        };
        let token = signed.token.unwrap_or_default();
        let good = request
            .rocket()
            .state::<App>()
            .is_some_and(|app| csrf::is_token_good(request, app, &token));
        Ended::Success(if good {
            Self::Fresh(signed.form)
        } else {
            Self::Stale(signed.form)
        })
    }
}

/// The fields of a form, the token taken out of them.
struct Signed<T> {
    token: Option<String>,
    form: T,
}

#[rocket::async_trait]
impl<'r, T: FromForm<'r>> FromForm<'r> for Signed<T> {
    type Context = (Option<String>, T::Context);

    fn init(options: Options) -> Self::Context {
        (None, T::init(options))
    }

    fn push_value((token, form): &mut Self::Context, field: ValueField<'r>) {
        if field.name == csrf::FIELD {
            token.get_or_insert_with(|| field.value.to_owned());
        } else {
            T::push_value(form, field);
        }
    }

    async fn push_data((_, form): &mut Self::Context, field: DataField<'r, '_>) {
        T::push_data(form, field).await;
    }

    fn finalize((token, form): Self::Context) -> FormResult<'r, Self> {
        T::finalize(form).map(|form| Self { token, form })
    }
}

/// A form that is one button: whatever else it may hold is passed over.
#[derive(Debug, Clone, Copy)]
pub struct NoFields;

#[rocket::async_trait]
impl<'r> FromForm<'r> for NoFields {
    type Context = ();

    fn init(_: Options) -> Self::Context {}

    fn push_value((): &mut Self::Context, _: ValueField<'r>) {}

    async fn push_data((): &mut Self::Context, _: DataField<'r, '_>) {}

    fn finalize((): Self::Context) -> FormResult<'r, Self> {
        Ok(Self)
    }
}
