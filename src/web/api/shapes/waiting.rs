//! What waits for somebody.

use serde::Serialize;
use utoipa::ToSchema;

use crate::store::views::waiting::Waiting;

/// What waits for you: everything that nobody else can do for you.
#[derive(Serialize, ToSchema)]
pub struct WaitingForMe {
    /// What ends first comes first.
    pub waiting: Vec<ThingWaiting>,
}

/// One thing that waits.
#[derive(Serialize, ToSchema)]
pub struct ThingWaiting {
    /// What kind of thing, in one word that stays the same, such as `invitation`.
    kind: &'static str,
    /// The person or the thing that it begins with.
    who: String,
    /// The organisation, the round or the proposal that it is about.
    about: String,
    /// The page where it is done.
    page: String,
    /// How many there are of it; 1 where it is one thing.
    count: i64,
    /// Until when, if it has an end.
    #[schema(format = DateTime)]
    by: Option<String>,
}

impl From<&Waiting> for ThingWaiting {
    fn from(waiting: &Waiting) -> Self {
        // What is done on the page of what waits names its place there alone.
        let page = match waiting.href.strip_prefix('#') {
            Some(place) => format!("/my#{place}"),
            None => waiting.href.clone(),
        };
        Self {
            kind: waiting.kind.as_str(),
            who: waiting.who.clone(),
            about: waiting.about.clone(),
            page,
            count: waiting.n,
            by: waiting.by.map(|by| by.to_string()),
        }
    }
}
