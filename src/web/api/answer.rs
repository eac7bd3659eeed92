//! What API routes share: values of an address, and why they are refused.

use std::fmt::Display;
use std::str::FromStr;

use rocket::http::Status;

use crate::domain::round::Slug;
use crate::web::Problem;

/// The least, usual and greatest length of a slice.
pub const SLICE: (usize, usize, usize) = (1, 50, 200);

/// A slug of an address; what cannot be one names nothing.
pub fn slug(text: &str) -> Result<Slug, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// An optional value of the query, or 400 with its name and what may stand there.
pub fn value<T: FromStr>(
    name: &'static str,
    text: Option<&str>,
    expected: impl Display,
) -> Result<Option<T>, Problem> {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| refused(name, expected))
}

/// How many items a slice may hold.
pub fn limit(text: Option<&str>) -> Result<usize, Problem> {
    let (least, usual, most) = SLICE;
    let expected = format!("{least}–{most}");
    match value("limit", text, &expected)? {
        None => Ok(usual),
        Some(limit) if (least..=most).contains(&limit) => Ok(limit),
        Some(_) => Err(refused("limit", expected)),
    }
}

/// A value that no answer fits.
pub fn refused(name: &'static str, expected: impl Display) -> Problem {
    Problem::new(Status::BadRequest, "bad-parameter")
        .arg("name", name)
        .arg("expected", expected)
}
