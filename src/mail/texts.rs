//! Text messages through a webhook that its operator sets: one POST of `{"to", "text", "id"}` each.

use std::time::Duration;

use serde::Serialize;

use super::Undelivered;
use crate::domain::ids::{Id, LetterId};

/// How long the webhook may take.
const PATIENCE: Duration = Duration::from_secs(25);

/// The longest text: three messages of a phone, also in Arabic.
const LONGEST: usize = 200;

#[derive(Serialize)]
struct Message<'a> {
    to: &'a str,
    text: &'a str,
    /// The same for each try, so that the other side can tell a second one.
    id: &'a str,
}

/// The way to the webhook.
pub struct Texts {
    agent: ureq::Agent,
    url: String,
}

impl Texts {
    /// Posts to this address.
    pub fn new(url: String) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        Self {
            agent: config.into(),
            url,
        }
    }

    /// Hands one text over. 4xx ends it, but for those that ask for patience.
    pub(super) fn carry(&self, id: &LetterId, to: &str, text: &str) -> Result<(), Undelivered> {
        let text: String = text.chars().take(LONGEST).collect();
        let message = Message {
            to,
            text: &text,
            id: id.as_str(),
        };
        let body = serde_json::to_string(&message)
            .map_err(|error| Undelivered::Refused(error.to_string()))?;
        let answer = self
            .agent
            .post(&self.url)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id.as_str())
            .send(body);
        // The address may hold a password: no message shows it.
        match answer {
            Err(error) => Err(Undelivered::Later(match error {
                ureq::Error::Timeout(_) => "the webhook did not answer in time".to_owned(),
                _ => "the webhook cannot be reached".to_owned(),
            })),
            Ok(answer) => match answer.status().as_u16() {
                200..=299 => Ok(()),
                status @ (401 | 403 | 404 | 408 | 425 | 429) => {
                    Err(Undelivered::Later(format!("the webhook answered {status}")))
                }
                status @ 400..=499 => Err(Undelivered::Refused(format!(
                    "the webhook answered {status}"
                ))),
                status => Err(Undelivered::Later(format!("the webhook answered {status}"))),
            },
        }
    }
}
