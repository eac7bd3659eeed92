//! One post, in the reader's words.

use std::collections::BTreeSet;

use crate::domain::introduction::{Focus, HelpKind, Reason};
use crate::domain::organization::Labels;
use crate::store::views::partner_posts::{PostShown, Suggested};
use crate::web::chrome::Chrome;
use crate::web::public::addresses::{self, Named};

/// A post as pages show it: no name in it, as in what it is made of.
pub struct PostCard {
    /// Its page.
    pub href: String,
    /// The sector it comes from.
    pub sector: &'static str,
    /// `seek` or `offer`.
    pub kind: &'static str,
    /// What.
    pub help: Vec<String>,
    /// What it is about.
    pub focus: Vec<String>,
    /// Where.
    pub areas: Vec<String>,
    /// Whom it would like to meet; none for anybody.
    pub wanted: Vec<String>,
    /// In its own words.
    pub text: String,
    /// The language of these; empty where nobody said.
    pub lang: String,
    /// The round that it is meant for, with its page.
    pub round: Option<(String, Named)>,
    /// The last day on which it stands.
    pub until: String,
    /// The day on which it was posted.
    pub posted: String,
    /// Whether it stands.
    pub stands: bool,
}

impl PostCard {
    /// This post for this reader.
    pub fn new(post: &PostShown, c: &Chrome) -> Self {
        let words = c.words();
        let wanted: Vec<String> = post
            .wanted
            .iter()
            .map(|sector| {
                let said = c.say("organisation-sector");
                said.choice("sector", sector.as_str()).to_string()
            })
            .collect();
        Self {
            href: format!("/partners/posts/{}", post.id),
            sector: post.sector.as_str(),
            kind: post.kind.as_str(),
            help: helps(post.help.iter(), c),
            focus: focuses(&post.focus, c)
                .chain(labels(&post.other_focus, c))
                .collect(),
            areas: post
                .areas
                .iter()
                .map(|area| Named::new(&area.name, words).text)
                .chain(labels(&post.other_areas, c))
                .collect(),
            wanted,
            text: post.text.clone(),
            lang: match post.language.is_known() {
                true => post.language.to_string(),
                false => String::new(),
            },
            round: post
                .round
                .as_ref()
                .map(|(slug, title)| (addresses::round(slug), Named::new(title, words))),
            until: words.date(&post.until),
            posted: words.day(&post.posted_at, &c.clocks()),
            stands: post.stands,
        }
    }
}

/// A post that fits one of ours, with the reasons in words.
pub struct SuggestedCard {
    /// The post.
    pub card: PostCard,
    /// Why it is suggested.
    pub why: String,
}

impl SuggestedCard {
    /// This suggestion for this reader.
    pub fn new(suggested: &Suggested, c: &Chrome) -> Self {
        let reasons = suggested.reasons.iter();
        let reasons: Vec<String> = reasons.map(|reason| said(reason, c)).collect();
        Self {
            card: PostCard::new(&suggested.post, c),
            why: c.words().list(&reasons),
        }
    }
}

fn said(reason: &Reason, c: &Chrome) -> String {
    c.say("partner-reason")
        .choice("reason", reason.as_str())
        .list("help", &helps(reason.help().iter(), c))
        .to_string()
}

fn helps<'a>(help: impl Iterator<Item = &'a HelpKind>, c: &Chrome) -> Vec<String> {
    let kinds: BTreeSet<HelpKind> = help.copied().collect();
    kinds
        .into_iter()
        .map(|kind| {
            let said = c.say("partner-help");
            said.choice("help", kind.as_str()).to_string()
        })
        .collect()
}

fn focuses<'a>(focus: &'a [Focus], c: &'a Chrome) -> impl Iterator<Item = String> {
    focus.iter().map(|focus| {
        let said = c.say("partner-focus");
        said.choice("focus", focus.as_str()).to_string()
    })
}

fn labels<'a>(labels: &'a Labels, c: &'a Chrome) -> impl Iterator<Item = String> {
    let labels = labels.all().iter();
    labels.map(|label| c.words().label(label).into_owned())
}
