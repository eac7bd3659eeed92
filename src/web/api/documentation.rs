//! `/api`: the OpenAPI document as a page for people.

use std::collections::BTreeSet;

use askama::Template;
use rocket::{Route, get, routes};
use serde_json::Value;

use super::every_operation::USUAL;
use super::written::KEY;
use crate::web::chrome::Chrome;
use crate::web::{Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

#[get("/api?<about>")]
fn show(c: Chrome, about: Option<&str>) -> Result<Page<DocumentationHtml>, Problem> {
    let document =
        serde_json::to_value(super::openapi()).map_err(|error| Problem::fault(&error))?;
    Ok(Page::new(DocumentationHtml::new(c, &document, about)))
}

/// The page about the API. What comes from the document is English.
#[derive(Template)]
#[template(path = "public/api.html")]
pub struct DocumentationHtml {
    c: Chrome,
    about: Vec<String>,
    /// What any operation can answer: the status, and what it means.
    usual: [(&'static str, &'static str); 5],
    /// What the API is about, in the document's order; the page shows one of them.
    subjects: Vec<Subject>,
    operations: Vec<Operation>,
    shapes: Vec<Shape>,
}

/// One of the things that the API is about.
struct Subject {
    name: String,
    is_shown: bool,
}

/// One route.
struct Operation {
    method: String,
    path: String,
    summary: String,
    parameters: Vec<Member>,
    answers: Vec<Answer>,
}

/// A value of an address, or a member of a shape.
struct Member {
    name: String,
    kind: String,
    required: bool,
    about: String,
}

/// One possible answer.
struct Answer {
    status: String,
    about: String,
    shape: Option<String>,
}

/// One JSON object.
struct Shape {
    name: String,
    about: String,
    members: Vec<Member>,
}

impl DocumentationHtml {
    /// The page of this OpenAPI document: the routes about one subject, and the shapes that they send or take.
    pub fn new(c: Chrome, document: &Value, about: Option<&str>) -> Self {
        let tags = document["tags"].as_array().into_iter().flatten();
        let names: Vec<String> = tags.map(|tag| text(&tag["name"])).collect();
        let known = names.iter().find(|name| Some(name.as_str()) == about);
        let shown = known.or(names.first()).cloned().unwrap_or_default();
        let mut named = BTreeSet::new();
        let mut operations = Vec::new();
        for (path, methods) in members(&document["paths"]) {
            for (method, operation) in members(methods) {
                if operation["tags"][0] == shown.as_str() {
                    operations.push(Operation::new(path, method, operation));
                    name_shapes(operation, document, &mut named);
                }
            }
        }
        let shapes = members(&document["components"]["schemas"]);
        let sentences = text(&document["info"]["description"]);
        Self {
            c,
            about: sentences.split(". ").map(str::to_owned).collect(),
            usual: USUAL,
            subjects: names
                .into_iter()
                .map(|name| Subject {
                    is_shown: name == shown,
                    name,
                })
                .collect(),
            operations,
            shapes: shapes
                .filter(|(name, _)| named.contains(*name))
                .map(|(name, schema)| Shape::new(name, schema))
                .collect(),
        }
    }
}

impl Operation {
    fn new(path: &str, method: &str, operation: &Value) -> Self {
        let parameter = |value: &Value| Member {
            name: text(&value["name"]),
            kind: kind(&value["schema"]),
            required: value["required"] == true,
            about: text(&value["description"]),
        };
        let answer = |(status, answer): (&String, &Value)| Answer {
            status: status.clone(),
            about: text(&answer["description"]),
            shape: members(&answer["content"])
                .next()
                .and_then(|(_, content)| shape_name(&content["schema"])),
        };
        // What holds for every operation stands once, at the top of the page.
        let is_own = |answer: &Answer| {
            let usual = (answer.status.as_str(), answer.about.as_str());
            !USUAL.contains(&usual)
        };
        let parameters = operation["parameters"].as_array();
        let parameters = parameters.into_iter().flatten().map(parameter);
        Self {
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&operation["summary"]),
            parameters: parameters.filter(|named| named.name != KEY).collect(),
            answers: members(&operation["responses"])
                .map(answer)
                .filter(is_own)
                .collect(),
        }
    }
}

impl Shape {
    fn new(name: &str, schema: &Value) -> Self {
        // A shape that takes another in is written as `allOf`: its members are those of both.
        let parts = schema["allOf"].as_array();
        let own = parts.into_iter().flatten().chain([schema]);
        let taken_in = parts.into_iter().flatten().filter_map(shape_name);
        let mut found = Vec::new();
        for part in own {
            let required = part["required"].as_array();
            found.extend(members(&part["properties"]).map(|(name, value)| Member {
                name: name.clone(),
                kind: kind(value),
                required: required.is_some_and(|names| names.iter().any(|each| each == name)),
                about: text(&value["description"]),
            }));
        }
        let mut about = text(&schema["description"]);
        for other in taken_in {
            about.push_str(&format!(" With all of {other}."));
        }
        Self {
            name: name.to_owned(),
            about,
            members: found,
        }
    }
}

/// The names of all shapes that stand in `value`, and of those that stand in them.
fn name_shapes(value: &Value, document: &Value, named: &mut BTreeSet<String>) {
    if let Some(name) = shape_name(value)
        && named.insert(name.clone())
    {
        name_shapes(&document["components"]["schemas"][&name], document, named);
    }
    match value {
        Value::Object(inner) => {
            for part in inner.values() {
                name_shapes(part, document, named);
            }
        }
        Value::Array(inner) => {
            for part in inner {
                name_shapes(part, document, named);
            }
        }
        _ => {}
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn shape_name(schema: &Value) -> Option<String> {
    let reference = schema["$ref"].as_str()?;
    reference.rsplit('/').next().map(str::to_owned)
}

/// What a value is, in a word or two.
fn kind(schema: &Value) -> String {
    if let Some(name) = shape_name(schema) {
        return name;
    }
    let options = schema["oneOf"].as_array().map(Vec::as_slice);
    if let Some(options) = options {
        let kinds: Vec<String> = options.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    match &schema["type"] {
        Value::Array(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(text).collect();
            kinds.join(" or ")
        }
        Value::String(name) if name == "array" => format!("list of {}", kind(&schema["items"])),
        Value::String(name) => name.clone(),
        _ => "any".to_owned(),
    }
}
