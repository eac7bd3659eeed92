//! `/rounds/<slug>`: what a round is about; and the rules that one of elsewhere was counted by.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use super::downloads::File;
use super::own_round::OwnPart;
use super::reasons::Reasons;
use crate::domain::canonical::Sha256Hex;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::time::PartialDate;
use crate::i18n::Words;
use crate::store::views::RoundHead;
use crate::store::views::round_page::{Decided, RoundPage, round_page};
use crate::web::chrome::Chrome;
use crate::web::guards::who::Who;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// `text` is the language that the reader chose for the call; what names none is as if it were not there.
#[get("/rounds/<slug>?<text>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    slug: &str,
    text: Option<&str>,
) -> Result<Page<RoundHtml>, Problem> {
    let view = find(app, slug).await?;
    Ok(Page::new(RoundHtml::new(app, c, who.actor(), view, text)))
}

async fn find(app: &App, slug: &str) -> Result<RoundPage, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let view = app.db.read(move |reader| round_page(reader, &slug)).await?;
    view.ok_or_else(Problem::not_found)
}

/// The page of one round.
#[derive(Template)]
#[template(path = "public/round.html")]
pub struct RoundHtml {
    c: Chrome,
    round: RoundHead,
    title: Named,
    description: Named,
    dates: Option<String>,
    decided: Option<Decided>,
    own: Option<OwnPart>,
    rule: Vec<String>,
    files: Vec<File>,
}

impl RoundHtml {
    /// The page, with the result once that is public; `text` is the language that the reader chose for the call.
    pub fn new(
        app: &App,
        c: Chrome,
        reader: Actor<'_>,
        view: RoundPage,
        text: Option<&str>,
    ) -> Self {
        let RoundPage {
            round,
            decided,
            own,
        } = view;
        let wanted: Option<LanguageTag> = text.and_then(|tag| tag.parse().ok());
        let own = own.map(|own| {
            let base_url = app.site.base_url.trim_end_matches('/');
            let page = c.of_round(&round.slug);
            OwnPart::new(
                &own,
                c.words(),
                &page,
                wanted,
                base_url,
                reader,
                app.db.now(),
            )
        });
        let words = c.words().clone();
        let rule = decided.as_ref().map(|decided| {
            let reasons = Reasons {
                words: &words,
                rules: &decided.result.rules,
                currency: round.budget.currency,
            };
            reasons.rule()
        });
        let documents = decided
            .as_ref()
            .map_or(&[][..], |decided| &decided.documents);
        Self {
            title: Named::new(&round.title, &words),
            description: Named::new(&round.description, &words),
            dates: dates(round.opens_on.as_ref(), round.closes_on.as_ref(), &words),
            rule: rule.unwrap_or_default(),
            files: File::all(&round.slug, documents),
            decided,
            own,
            round,
            c,
        }
    }

    fn source(&self) -> &'static str {
        source(&self.round)
    }

    fn beneath(&self, name: &str) -> String {
        format!("{}/{name}", addresses::round(&self.round.slug))
    }

    fn feed(&self) -> String {
        format!("/feeds/round-{}.atom", self.round.slug)
    }

    fn results(&self) -> String {
        addresses::results(&self.round.slug)
    }
}

/// Where a round comes from, as the sentence about it wants to know.
pub fn source(round: &RoundHead) -> &'static str {
    match round.source.as_str() {
        "imported" => "imported",
        "demo" => "demo",
        _ => "here",
    }
}

/// From which day to which people voted, as far as is known.
pub fn dates(
    opens: Option<&PartialDate>,
    closes: Option<&PartialDate>,
    words: &Words,
) -> Option<String> {
    let said = |date: &PartialDate| {
        let day = date.day().map(|day| words.date(&day));
        day.unwrap_or_else(|| date.as_str().to_owned())
    };
    match (opens, closes) {
        (Some(from), Some(to)) if from != to => {
            let phrase = words.say("round-dates-between");
            Some(
                phrase
                    .text("from", said(from))
                    .text("to", said(to))
                    .to_string(),
            )
        }
        (Some(day), _) | (None, Some(day)) => Some(said(day)),
        (None, None) => None,
    }
}

/// The page of a round's rules.
#[derive(Template)]
#[template(path = "public/rules.html")]
pub struct RulesHtml {
    c: Chrome,
    round: RoundHead,
    title: Named,
    rule: Vec<String>,
    document: String,
    hash: Sha256Hex,
}

impl RulesHtml {
    /// The rules that a decided round was counted by.
    pub fn new(c: Chrome, round: RoundHead, decided: Decided) -> Self {
        let words = c.words().clone();
        let result = decided.result;
        let reasons = Reasons {
            words: &words,
            rules: &result.rules,
            currency: round.budget.currency,
        };
        Self {
            title: Named::new(&round.title, &words),
            rule: reasons.rule(),
            document: result.rules_text,
            hash: result.rules_hash,
            round,
            c,
        }
    }
}
