//! News of rounds as Atom (RFC 4287).

use atom_syndication::{Content, Entry, Feed, Generator, Link, Person, Text, WriteConfig};

use crate::domain::time::Instant;

/// A feed and its news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The feed's own address, which is also what it is known by.
    pub address: String,
    /// The page it tells of.
    pub page: String,
    /// What it is called.
    pub title: String,
    /// The language of what we say in it, for `xml:lang`.
    pub language: String,
    /// Who publishes it.
    pub author: String,
    /// When the feed began, for one without news.
    pub since: Instant,
    /// The news, the latest first.
    pub items: Vec<NewsItem>,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// What it is known by for ever: a URN.
    pub id: String,
    /// What happened.
    pub title: String,
    /// More about it, in plain text; may be empty.
    pub text: String,
    /// The page that tells all.
    pub page: String,
    /// When it was first told.
    pub published: Instant,
    /// When it was last changed.
    pub updated: Instant,
}

/// The feed as XML. Texts of people stand in it as text, never as markup.
pub fn feed(news: &News) -> String {
    let link = |href: &str, rel: &str, mime: &str| Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    };
    let latest = news.items.iter().map(|item| item.updated).max();
    let feed = Feed {
        id: news.address.clone(),
        title: text(&news.title),
        updated: moment(latest.unwrap_or(news.since)),
        authors: vec![Person {
            name: kept(&news.author),
            ..Person::default()
        }],
        links: vec![
            link(&news.address, "self", "application/atom+xml"),
            link(&news.page, "alternate", "text/html"),
        ],
        generator: Some(Generator {
            value: "Taawun".to_owned(),
            ..Generator::default()
        }),
        lang: Some(news.language.clone()),
        entries: news
            .items
            .iter()
            .map(|item| Entry {
                id: item.id.clone(),
                title: text(&item.title),
                updated: moment(item.updated),
                published: Some(moment(item.published)),
                links: vec![link(&item.page, "alternate", "text/html")],
                content: Some(Content {
                    value: Some(kept(&item.text)),
                    content_type: Some("text".to_owned()),
                    ..Content::default()
                })
                .filter(|_| !item.text.is_empty()),
                ..Entry::default()
            })
            .collect(),
        ..Feed::default()
    };
    let mut xml = Vec::new();
    let config = WriteConfig {
        indent_size: Some(1),
        ..WriteConfig::default()
    };
    feed.write_with_config(&mut xml, config)
        .expect("writing XML to memory does not fail");
    String::from_utf8(xml).expect("the writer is given text only")
}

fn text(value: &str) -> Text {
    Text::plain(kept(value))
}

/// What XML 1.0 may hold: no escape helps the other control characters.
fn kept(value: &str) -> String {
    let holds = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r')
            || !(letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
    };
    value.chars().filter(holds).collect()
}

fn moment(instant: Instant) -> atom_syndication::FixedDateTime {
    instant
        .to_string()
        .parse()
        .expect("an instant is written as RFC 3339")
}
