//! Letters over SMTP: which step failed decides what becomes of the letter.
//!
//! Only what the relay says of this very letter, at its reader's address or after its text, can end it. All
//! that comes before, such as a wrong password or a sender that the relay does not like, is about the relay: it
//! is put right by the operator, and no letter may die of it.

use std::error::Error as _;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    Certificate, SmtpConnection, TlsParameters, TlsParametersBuilder,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error, response::Severity};

use super::relay::{Guard, Relay};
use super::{Carrier, Sealed, Undelivered};
use crate::domain::hindrance::Hindrance;

/// How long the relay may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(25);

/// The relay cannot be spoken to as set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("letters cannot be sent: {0}")]
pub struct CannotGuard(String);

/// The way to one relay, with connections that wait for the next letter.
pub struct Smtp {
    relay: Relay,
    hello: ClientId,
    tls: Option<TlsParameters>,
    idle: Mutex<Vec<SmtpConnection>>,
}

impl Smtp {
    /// A way to this relay. `hello` is the name of this machine among mail servers; `authority` the
    /// certificates, as PEM, of an authority of one's own that vouches for the relay.
    pub fn new(relay: Relay, hello: String, authority: Option<&[u8]>) -> Result<Self, CannotGuard> {
        let tls = match relay.guard {
            Guard::None => None,
            Guard::Tls | Guard::StartTls => Some(tls(&relay.host, authority)?),
        };
        Ok(Self {
            hello: ClientId::Domain(hello),
            tls,
            relay,
            idle: Mutex::new(Vec::new()),
        })
    }

    fn idle(&self) -> MutexGuard<'_, Vec<SmtpConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection on which the relay has just answered.
    fn connection(&self) -> Result<SmtpConnection, Undelivered> {
        loop {
            let waiting = self.idle().pop();
            let Some(mut conn) = waiting else {
                return self.connect();
            };
            if conn.test_connected() {
                return Ok(conn);
            }
        }
    }

    fn connect(&self) -> Result<SmtpConnection, Undelivered> {
        let place = (self.relay.host.as_str(), self.relay.port);
        let from_the_start = self.tls.as_ref().filter(|_| self.relay.guard == Guard::Tls);
        let mut conn =
            SmtpConnection::connect(place, Some(PATIENCE), &self.hello, from_the_start, None)
                .map_err(|error| blocked(Hindrance::Unreachable, &error))?;
        if let (Guard::StartTls, Some(tls)) = (self.relay.guard, &self.tls) {
            conn.starttls(tls, &self.hello)
                .map_err(|error| blocked(Hindrance::Unguarded, &error))?;
        }
        if let Some((user, password)) = &self.relay.login {
            let login = Credentials::new(user.clone(), password.clone());
            conn.auth(&[Mechanism::Plain, Mechanism::Login], &login)
                .map_err(|error| blocked(Hindrance::Login, &error))?;
        }
        Ok(conn)
    }
}

fn tls(host: &str, authority: Option<&[u8]>) -> Result<TlsParameters, CannotGuard> {
    let mut parameters: TlsParametersBuilder = TlsParameters::builder(host.to_owned());
    if let Some(pem) = authority {
        let own = Certificate::from_pem(pem).map_err(|error| CannotGuard(error.to_string()))?;
        parameters = parameters.add_root_certificate(own);
    }
    parameters
        .build()
        .map_err(|error| CannotGuard(error.to_string()))
}

impl Carrier for Smtp {
    fn carry(&self, letter: &Sealed) -> Result<(), Undelivered> {
        let address = |text: &str| {
            text.parse::<Address>()
                .map_err(|error| Undelivered::Refused(error.to_string()))
        };
        let (from, to) = (address(&letter.from)?, address(&letter.to)?);
        let mut conn = self.connection()?;
        let outcome = hand_over(&mut conn, from, to, &letter.bytes);
        // What the relay refused in order leaves the connection whole; it is asked to forget the letter.
        let is_whole = match &outcome {
            Ok(()) => true,
            Err(Undelivered::Refused(_) | Undelivered::Later(_)) => conn.command(Rset).is_ok(),
            Err(Undelivered::Blocked(..)) => false,
        };
        if is_whole {
            self.idle().push(conn);
        }
        outcome
    }

    fn rest(&self) {
        let waiting = std::mem::take(&mut *self.idle());
        for mut conn in waiting {
            // The letters are taken; a relay that does not say goodbye harms nobody.
            drop(conn.quit());
        }
    }
}

fn hand_over(
    conn: &mut SmtpConnection,
    from: Address,
    to: Address,
    bytes: &[u8],
) -> Result<(), Undelivered> {
    let mut parameters = Vec::new();
    let is_plain = |address: &Address| {
        let text: &str = address.as_ref();
        text.is_ascii()
    };
    if !(is_plain(&from) && is_plain(&to)) {
        if !conn.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Undelivered::Refused(
                "the relay takes only addresses in plain letters".to_owned(),
            ));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    conn.command(Mail::new(Some(from), parameters))
        .map_err(|error| blocked(Hindrance::Sender, &error))?;
    conn.command(Rcpt::new(to, Vec::new()))
        .map_err(|error| answered(&error))?;
    conn.command(Data).map_err(|error| answered(&error))?;
    conn.message(bytes).map_err(|error| answered(&error))?;
    Ok(())
}

/// The relay or the way to it: what went wrong at this step, unless the connection itself did.
fn blocked(at_this_step: Hindrance, error: &Error) -> Undelivered {
    let has_answered = error.is_client() || error.is_response() || error.status().is_some();
    let hindrance = if is_invalid(error) {
        Hindrance::Unguarded
    } else if has_answered && !is_closing(error) {
        at_this_step
    } else {
        Hindrance::Unreachable
    };
    Undelivered::Blocked(hindrance, said(error))
}

/// Whether what came over the connection was not what TLS lets through, such as another machine's certificate.
fn is_invalid(error: &Error) -> bool {
    let source = error.source().and_then(|source| source.downcast_ref());
    source.is_some_and(|error: &io::Error| error.kind() == io::ErrorKind::InvalidData)
}

/// Whether the relay goes away (RFC 5321, 3.8).
fn is_closing(error: &Error) -> bool {
    error.status().is_some_and(|code| code.to_string() == "421")
}

/// The relay's answer about this letter; 421 and a lost connection are about the relay.
fn answered(error: &Error) -> Undelivered {
    match error.status() {
        Some(code) if code.severity == Severity::PermanentNegativeCompletion => {
            Undelivered::Refused(said(error))
        }
        Some(_) if !is_closing(error) => Undelivered::Later(said(error)),
        _ => blocked(Hindrance::Unreachable, error),
    }
}

fn said(error: &Error) -> String {
    error.to_string().chars().take(500).collect()
}
