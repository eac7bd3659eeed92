//! An organisation's address on the web: http or https, and nothing that runs.

use std::fmt;
use std::str::FromStr;

use super::fault::Fault;
use super::plain_text;

/// An address that begins with `https://` or `http://` and names a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Website(String);

impl Website {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people say it: without what every address has.
    pub fn said(&self) -> &str {
        let host = self.0.split_once("://").map_or(&*self.0, |(_, rest)| rest);
        host.trim_end_matches('/')
    }
}

impl FromStr for Website {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let text = plain_text::line(text, 200)?;
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            // People write larkmere.example.
            None => ("https".to_owned(), &*text),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        let (name, port) = host.split_once(':').unwrap_or((host, "0"));
        let is_label = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .chars()
                    .all(|char| char.is_alphanumeric() || char == '-')
        };
        let top = name.rsplit('.').next().unwrap_or_default();
        let is_host = name.contains('.')
            && name.split('.').all(is_label)
            && !top.bytes().all(|byte| byte.is_ascii_digit());
        let is_path = !path.chars().any(|char| {
            char.is_whitespace() || matches!(char, '"' | '\'' | '<' | '>' | '\\' | '`')
        });
        if !matches!(&*scheme, "http" | "https")
            || !is_host
            || !is_path
            || port.parse::<u16>().is_err()
        {
            return Err(Fault::NotAWebsite);
        }
        Ok(Self(format!("{scheme}://{}{path}", host.to_lowercase())))
    }
}

impl fmt::Display for Website {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_and_https_lead_anywhere() {
        for (text, kept) in [
            ("larkmere.example", "https://larkmere.example"),
            (
                "HTTP://Larkmere.Example/Über uns".trim_end_matches(" uns"),
                "http://larkmere.example/Über",
            ),
            (
                "https://larkmere.example:8443/a?b=c#d",
                "https://larkmere.example:8443/a?b=c#d",
            ),
        ] {
            assert_eq!(
                text.parse::<Website>().map(|site| site.to_string()),
                Ok(kept.to_owned())
            );
        }
        for text in [
            "",
            "larkmere",
            "javascript:alert(1)",
            "javascript://larkmere.example/%0aalert(1)",
            "data:text/html,x",
            "ftp://larkmere.example",
            "https://",
            "https://user@larkmere.example",
            "https://larkmere.example/\"onload=",
            "https://larkmere.example/a b",
            "//larkmere.example",
            "https://127.0.0.1",
            "https://-a.example",
            "https://a..example",
            "https://larkmere.example:99999",
        ] {
            assert_eq!(text.parse::<Website>(), Err(Fault::NotAWebsite), "{text}");
        }
        assert_eq!(
            "https://larkmere.example/"
                .parse::<Website>()
                .as_ref()
                .map(Website::said),
            Ok("larkmere.example")
        );
    }
}
