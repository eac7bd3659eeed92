//! The relay that takes letters, as its operator names it: `smtp://`, `smtps://`, `smtp+starttls://`.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// How the way to the relay is guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Not at all: only on this machine.
    None,
    /// TLS from the first byte.
    Tls,
    /// TLS by STARTTLS, or no letter.
    StartTls,
}

/// Where letters are handed over.
#[derive(Clone, PartialEq, Eq)]
pub struct Relay {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// TLS.
    pub guard: Guard,
    /// User and password, where the relay asks for them.
    pub login: Option<(String, String)>,
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relay({self})")
    }
}

/// Without the password.
impl fmt::Display for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.guard {
            Guard::None => "smtp",
            Guard::Tls => "smtps",
            Guard::StartTls => "smtp+starttls",
        };
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        write!(f, "{scheme}://{host}:{}", self.port)
    }
}

/// The text names no relay that letters may go to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotARelay {
    /// It has another shape.
    #[error(
        "write such as smtps://user:password@mail.example.org, smtp+starttls://mail.example.org:587 \
         or smtp://127.0.0.1:25; in user and password write %40 for @ and %3A for a colon"
    )]
    Unreadable,
    /// It would send letters in the open.
    #[error(
        "letters would travel unguarded to another machine; write smtps:// or smtp+starttls:// \
         (smtp:// is for a relay on this machine: 127.0.0.1, ::1, localhost)"
    )]
    Unguarded,
}

impl FromStr for Relay {
    type Err = NotARelay;

    fn from_str(text: &str) -> Result<Self, NotARelay> {
        let (scheme, rest) = text.split_once("://").ok_or(NotARelay::Unreadable)?;
        let (guard, usual_port) = match scheme {
            "smtp" => (Guard::None, 25),
            "smtps" => (Guard::Tls, 465),
            "smtp+starttls" => (Guard::StartTls, 587),
            _ => return Err(NotARelay::Unreadable),
        };
        let (login, place) = match rest.trim_end_matches('/').rsplit_once('@') {
            Some((login, place)) => (Some(login_of(login)?), place),
            None => (None, rest.trim_end_matches('/')),
        };
        let (host, port) = host_and_port(place, usual_port)?;
        if guard == Guard::None && !is_this_machine(&host) {
            return Err(NotARelay::Unguarded);
        }
        Ok(Self {
            host,
            port,
            guard,
            login,
        })
    }
}

fn login_of(text: &str) -> Result<(String, String), NotARelay> {
    let (user, password) = text.split_once(':').ok_or(NotARelay::Unreadable)?;
    Ok((decoded(user)?, decoded(password)?))
}

/// Percent-encoding undone; no control characters, which would end the command they stand in.
fn decoded(text: &str) -> Result<String, NotARelay> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        match byte {
            b'%' => match (digit(rest.next()), digit(rest.next())) {
                (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
                _ => return Err(NotARelay::Unreadable),
            },
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains(char::is_control))
        .ok_or(NotARelay::Unreadable)
}

fn host_and_port(place: &str, usual_port: u16) -> Result<(String, u16), NotARelay> {
    let (host, port) = match place
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((host, "")) => (host, None),
        Some((host, port)) => (host, port.strip_prefix(':')),
        None => match place.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        },
    };
    let port = match port {
        Some(port) => port.parse().map_err(|_| NotARelay::Unreadable)?,
        None => usual_port,
    };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:_".contains(letter);
    if host.is_empty() || !host.chars().all(is_plain) || port == 0 {
        return Err(NotARelay::Unreadable);
    }
    Ok((host.to_owned(), port))
}

/// Whether this host is the machine itself.
pub fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relays_are_read_with_their_usual_ports() {
        for (text, shown, login) in [
            ("smtp://localhost", "smtp://localhost:25", None),
            ("smtp://[::1]:2525", "smtp://[::1]:2525", None),
            (
                "smtps://mail.example.org/",
                "smtps://mail.example.org:465",
                None,
            ),
            (
                "smtp+starttls://amal%40x:p%3Aw@mail.example.org",
                "smtp+starttls://mail.example.org:587",
                Some(("amal@x".to_owned(), "p:w".to_owned())),
            ),
        ] {
            let relay: Relay = text.parse().expect(text);
            assert_eq!(relay.to_string(), shown);
            assert_eq!(relay.login, login, "{text}");
            assert!(!format!("{relay:?}").contains("p:w"));
        }
    }

    #[test]
    fn what_is_unguarded_or_unreadable_is_refused() {
        for text in ["smtp://mail.example.org", "smtp://192.0.2.7:25"] {
            assert_eq!(text.parse::<Relay>(), Err(NotARelay::Unguarded), "{text}");
        }
        for text in [
            "",
            "mail.example.org",
            "http://localhost",
            "smtps://",
            "smtps://host:0",
            "smtps://host:port",
            "smtps://user@host",
            "smtps://user:%0d%0aQUIT@host",
            "smtps://ho st",
            "smtps://host/path",
        ] {
            assert_eq!(text.parse::<Relay>(), Err(NotARelay::Unreadable), "{text}");
        }
    }
}
