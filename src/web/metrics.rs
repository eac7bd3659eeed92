//! What the site counts about itself: `/metrics`, for the operator's Prometheus on the same machine.

use std::fmt;
use std::sync::atomic::Ordering;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use rocket::http::{ContentType, Status};
use rocket::request::Request;
use rocket::{Route, State, get, routes};

use super::guards::peer::Peer;
use super::guards::visit::Visit;
use super::problem::Problem;
use super::state::App;
use crate::domain::time::Instant;
use crate::store::views::letter_figures::{LetterFigures, letter_figures};
use crate::store::views::outbox::LetterState;

/// In a second.
const MICROS: i64 = 1_000_000;

type Labels = Vec<(&'static str, String)>;

/// The counters, shared by whoever counts.
pub struct Figures {
    registry: Registry,
    requests: Family<Labels, Counter>,
    refusals: Family<Labels, Counter>,
    durations: Histogram,
    /// Connections that the front holds open.
    pub connections: Gauge,
    /// Passwords that were hashed.
    pub hashes: Counter,
    /// Passwords that are being hashed just now, and the most that ever were.
    pub hashing: Gauge,
    pub(super) most_hashing: Gauge,
    queued: Gauge,
    commits: Counter,
    reruns: Counter,
    letters: Family<Labels, Gauge>,
    oldest_letter: Gauge,
    hindrances: Family<Labels, Gauge>,
}

impl Default for Figures {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("taawun");
        let build = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "Which program this is", build);
        let requests = Family::<Labels, Counter>::default();
        registry.register(
            "requests",
            "Requests by route, method and status",
            requests.clone(),
        );
        let refusals = Family::<Labels, Counter>::default();
        registry.register(
            "front_refusals",
            "Requests that the front itself turned away, and why",
            refusals.clone(),
        );
        // From 1 ms to about 8 s, each step twice the one before.
        let steps = (0..14).map(|step| 0.001 * f64::from(1 << step));
        let durations = Histogram::new(steps);
        registry.register_with_unit(
            "request_duration",
            "From a request's head to its answer's head",
            Unit::Seconds,
            durations.clone(),
        );
        let connections = Gauge::default();
        registry.register(
            "connections_open",
            "Connections that the front holds open",
            connections.clone(),
        );
        let hashes = Counter::default();
        registry.register(
            "password_hashes",
            "Passwords that were hashed, right or wrong",
            hashes.clone(),
        );
        let hashing = Gauge::default();
        registry.register(
            "password_hashes_running",
            "Passwords that are being hashed",
            hashing.clone(),
        );
        let most_hashing = Gauge::default();
        registry.register(
            "password_hashes_running_most",
            "The most passwords that were ever being hashed at once",
            most_hashing.clone(),
        );
        let queued = Gauge::default();
        registry.register(
            "database_writes_queued",
            "Writes that wait for the SQLite writer or are being committed by it",
            queued.clone(),
        );
        let commits = Counter::default();
        registry.register(
            "database_commits",
            "Commits of the SQLite writer; fewer than the writes, where writes shared one",
            commits.clone(),
        );
        let reruns = Counter::default();
        registry.register(
            "database_reruns",
            "Transactions that PostgreSQL had us run again",
            reruns.clone(),
        );
        let letters = Family::<Labels, Gauge>::default();
        registry.register(
            "letters",
            "Letters and texts by state, but those between groups; of those sent the last thirty days",
            letters.clone(),
        );
        let oldest_letter = Gauge::default();
        registry.register_with_unit(
            "letters_oldest_waiting",
            "For how long the oldest letter has waited that is not taken yet; 0 where none waits",
            Unit::Seconds,
            oldest_letter.clone(),
        );
        let hindrances = Family::<Labels, Gauge>::default();
        registry.register_with_unit(
            "letters_last_failure_time",
            "When a letter was last not taken, by why, in seconds since 1970",
            Unit::Seconds,
            hindrances.clone(),
        );
        Self {
            registry,
            requests,
            refusals,
            durations,
            connections,
            hashes,
            hashing,
            most_hashing,
            queued,
            commits,
            reruns,
            letters,
            oldest_letter,
            hindrances,
        }
    }
}

impl Figures {
    /// Counts one answered request. Routes, not addresses, so that their number stays small.
    pub fn count(&self, request: &Request<'_>, visit: &Visit, status: Status) {
        let route = request.route().map_or("none", |route| route.uri.as_str());
        let route = super::log::shown(route);
        self.requests
            .get_or_create(&vec![
                ("route", route.to_owned()),
                ("method", visit.method.as_str().to_owned()),
                ("status", status.code.to_string()),
            ])
            .inc();
        self.durations.observe(visit.began.elapsed().as_secs_f64());
    }

    /// Counts one request that the front turned away, by the key of its problem.
    pub fn refused(&self, why: &'static str) {
        let why = vec![("why", why.to_owned())];
        self.refusals.get_or_create(&why).inc();
    }

    /// Takes the figures of the post over; where they cannot be read, none are shown rather than old ones.
    fn of_letters(&self, found: Option<&LetterFigures>, now: Instant) {
        self.letters.clear();
        self.hindrances.clear();
        self.oldest_letter.set(0);
        let Some(found) = found else { return };
        for state in LetterState::ALL {
            let state_label = vec![("state", state.as_str().to_owned())];
            self.letters
                .get_or_create(&state_label)
                .set(found.counts.of(state));
        }
        for (hindrance, at) in &found.hindrances {
            let why = vec![("why", hindrance.as_str().to_owned())];
            self.hindrances
                .get_or_create(&why)
                .set(at.as_micros() / MICROS);
        }
        if let Some(oldest) = found.oldest {
            let age = now.as_micros() - oldest.as_micros();
            self.oldest_letter.set(age.max(0) / MICROS);
        }
    }

    fn text(&self, app: &App) -> Result<String, fmt::Error> {
        let database = app.db.figures();
        self.queued
            .set(i64::try_from(database.queued).unwrap_or(i64::MAX));
        self.commits
            .inner()
            .store(database.commits, Ordering::Relaxed);
        self.reruns
            .inner()
            .store(database.reruns, Ordering::Relaxed);
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// For whoever sits at this machine; for everyone else there is no such page.
#[get("/metrics")]
async fn metrics(peer: Peer, app: &State<App>) -> Result<(ContentType, String), Problem> {
    if !peer.is_local() {
        return Err(Problem::not_found());
    }
    // A database that does not answer is when the other figures are wanted most.
    let letters = app.db.read(letter_figures).await;
    if let Err(error) = &letters {
        tracing::warn!(%error, "the figures of the post cannot be read");
    }
    app.figures.of_letters(letters.as_ref().ok(), app.db.now());
    let text = app
        .figures
        .text(app)
        .map_err(|error| Problem::fault(&error))?;
    let kind = ContentType::new("application", "openmetrics-text")
        .with_params([("version", "1.0.0"), ("charset", "utf-8")]);
    Ok((kind, text))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![metrics]
}
