//! What holds for every operation of the API, said once in its description: how a program shows who it is, the key that
//! names a write, and the refusals that any operation can be answered with. An operation says itself only what is its own.

use std::collections::BTreeMap;

use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Required, Response, ResponseBuilder, Type,
};
use utoipa::{Modify, ToSchema};

use super::shapes::ProblemDocument;
use super::written::KEY;

/// What any operation that needs a token, names something or writes can answer besides what it says itself.
pub const USUAL: [(&str, &str); 5] = [
    ("400", "There is no Idempotency-Key"),
    ("401", "There is no token, or none that works"),
    ("403", "The token, or you, may not do this"),
    ("404", "There is no such thing for you"),
    (
        "422",
        "What was written cannot stand, or the Idempotency-Key names another write",
    ),
];

/// Completes the description that was gathered from the operations.
pub struct EveryOperation;

impl Modify for EveryOperation {
    fn modify(&self, document: &mut OpenApi) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A token that its owner made at /my/tokens."));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme.build()));
        for (path, item) in &mut document.paths.paths {
            let names_something = path.contains('{');
            if let Some(read) = &mut item.get {
                complete(read, names_something);
            }
            let writes = [&mut item.put, &mut item.post, &mut item.delete];
            for write in writes.into_iter().flatten() {
                name_the_write(write);
                complete(write, names_something);
            }
        }
    }
}

/// A write has a name, so that it can be sent again when nobody knows whether it arrived.
fn name_the_write(operation: &mut Operation) {
    let parameters = operation.parameters.get_or_insert_default();
    parameters.push(RefOr::T(idempotency_key()));
    refuse(operation, &["400", "422"]);
}

fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name(KEY)
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(
            "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and \
             not done again",
        ))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build()
}

/// The refusals of whatever needs a token; and every refusal is a problem document.
fn complete(operation: &mut Operation, names_something: bool) {
    if operation.security.is_some() {
        refuse(operation, &["401", "403"]);
        if names_something {
            refuse(operation, &["404"]);
        }
    }
    let answers: &mut BTreeMap<String, RefOr<Response>> = &mut operation.responses.responses;
    for (status, answer) in answers {
        if let (true, RefOr::T(answer)) = (status.starts_with(['4', '5']), answer) {
            let problem = Ref::from_schema_name(ProblemDocument::name());
            let content = ContentBuilder::new().schema(Some(problem)).build();
            let known = answer.content.entry("application/problem+json".to_owned());
            known.or_insert(content.into());
        }
    }
}

/// Adds these of the usual refusals, unless the operation says in its own words what such a status means.
fn refuse(operation: &mut Operation, statuses: &[&str]) {
    for (status, means) in USUAL {
        if statuses.contains(&status) {
            let known = operation.responses.responses.entry(status.to_owned());
            known.or_insert_with(|| ResponseBuilder::new().description(means).build().into());
        }
    }
}
