//! Whether the program runs, and whether it can serve: for whatever watches over it.

use rocket::http::Status;
use rocket::{Route, State, get, routes};

use super::state::App;

/// The process is up.
#[get("/healthz")]
fn healthz() -> &'static str {
    "up\n"
}

/// The database answers and has the shape that this program needs.
#[get("/readyz")]
async fn readyz(app: &State<App>) -> (Status, &'static str) {
    let db = app.db.clone();
    // Inside a read: whoever asks often waits for a turn like everyone else.
    match app.db.read(move |_| Ok(db.is_migrated())).await {
        Ok(Ok(true)) => (Status::Ok, "ready\n"),
        Ok(Ok(false)) => (Status::ServiceUnavailable, "the database is not migrated\n"),
        Ok(Err(error)) => not_ready(&error),
        Err(error) => not_ready(&error),
    }
}

fn not_ready(error: &impl std::fmt::Display) -> (Status, &'static str) {
    tracing::warn!(%error, "not ready");
    (Status::ServiceUnavailable, "the database does not answer\n")
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![healthz, readyz]
}
