//! What is noted about a request as it comes in, before anything else looks at it.

use std::sync::OnceLock;
use std::time::Instant;

use rocket::http::Method;
use rocket::request::Request;

use crate::web::problem::Problem;
use crate::web::state::App;

/// One request on its way through.
#[derive(Debug)]
pub struct Visit {
    /// The name of this request in logs and answers: 32 hexadecimal digits.
    pub id: String,
    /// What the request asked to do; Rocket itself turns HEAD into GET on the way.
    pub method: Method,
    /// The stopwatch of its duration. It tells no time of day.
    pub began: Instant,
    refusal: OnceLock<Problem>,
    asks_to_sign_in: OnceLock<()>,
}

impl Visit {
    /// The visit that this request is; begun when first asked for.
    pub fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(|| {
            let random = request.rocket().state::<App>().map(|app| (app.random)());
            Self {
                id: hex::encode(random.unwrap_or_default()),
                method: request.method(),
                began: Instant::now(),
                refusal: OnceLock::new(),
                asks_to_sign_in: OnceLock::new(),
            }
        })
    }

    /// Notes why the request goes no further. The first reason stays.
    pub fn refuse(&self, problem: Problem) {
        self.refusal.get_or_init(|| problem);
    }

    /// Why the request goes no further, if something refused it.
    pub fn refusal(&self) -> Option<&Problem> {
        self.refusal.get()
    }

    /// Notes that this form came from nobody who is signed in, and would have been taken from somebody who is.
    pub fn ask_to_sign_in(&self) {
        self.asks_to_sign_in.get_or_init(|| ());
    }

    /// Whether that was noted.
    pub fn asks_to_sign_in(&self) -> bool {
        self.asks_to_sign_in.get().is_some()
    }
}
