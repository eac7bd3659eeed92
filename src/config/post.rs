//! How letters and text messages leave: the settings of the post.

use std::path::PathBuf;

use super::{PREFIX, Reading, Secret};
use crate::mail::relay::{Relay, is_this_machine};

/// The settings of the post.
#[derive(Debug, Clone, Default)]
pub struct Post {
    /// The relay that takes letters; without one they are kept as files in the data folder.
    pub relay: Option<Secret<Relay>>,
    /// A file with the certificates, as PEM, of an authority of one's own that vouches for the relay.
    pub authority: Option<PathBuf>,
    /// The sender of all letters; without a relay a name at this site's own host will do.
    pub from: Option<String>,
    /// The webhook that sends text messages, if there is one. Its address may hold a password.
    pub text_url: Option<Secret<String>>,
}

impl Reading {
    /// Reads the settings of the post.
    pub(super) fn post(&mut self) -> Post {
        let relay = self.take("SMTP_URL", None, |text| {
            let relay: Relay = text.parse().map_err(|error| format!("{error}"))?;
            Ok(Some(Secret::new(relay)))
        });
        let authority = self.take("SMTP_CA", None, |text| {
            let path = PathBuf::from(text);
            if path.is_file() {
                Ok(Some(path))
            } else {
                Err(format!(
                    "there is no file {text:?}; name one with certificates (PEM)"
                ))
            }
        });
        let from = self.take("MAIL_FROM", None, |text| {
            crate::mail::check_sender(text).map_err(|error| error.to_string())?;
            Ok(Some(text.to_owned()))
        });
        let text_url = self.take("TEXT_URL", None, |text| {
            text_url(text).map(|url| Some(Secret::new(url)))
        });
        let has_sender = from.is_some() || self.found.contains_key("MAIL_FROM");
        if relay.is_some() && !has_sender {
            let place = self.place_of("SMTP_URL");
            let advice = format!(
                "letters need a sender that the relay accepts; set {PREFIX}MAIL_FROM, such as \
                 Taawun <letters@grants.example.org>"
            );
            self.refuse("SMTP_URL", &place, advice);
        }
        if authority.is_some() && relay.is_none() {
            let place = self.place_of("SMTP_CA");
            let advice = format!("this is for the relay, and {PREFIX}SMTP_URL names none");
            self.refuse("SMTP_CA", &place, advice);
        }
        Post {
            relay,
            authority,
            from,
            text_url,
        }
    }
}

/// https, or http to this machine.
fn text_url(text: &str) -> Result<String, String> {
    let advice = "write the https address that takes {to, text, id}, such as \
                  https://texts.example.org/send (http:// only to this machine)";
    let uri: hyper::Uri = text.parse().map_err(|_| advice.to_owned())?;
    let is_guarded = match (uri.scheme_str(), uri.host()) {
        (Some("https"), Some(_)) => true,
        (Some("http"), Some(host)) => is_this_machine(host.trim_matches(['[', ']'])),
        _ => false,
    };
    if is_guarded {
        Ok(text.to_owned())
    } else {
        Err(advice.to_owned())
    }
}
