//! What stands around every page: the language, the ways through the site, a word of what just happened.

use crate::domain::ids::PersonId;
use crate::domain::language::LanguageTag;
use crate::domain::people::PersonName;
use crate::domain::policy::{Actor, may_find_partners};
use crate::domain::round::Slug;
use crate::domain::standing::Role;
use crate::domain::time::ZoneName;
use crate::i18n::{Catalog, Digits, Phrase, Words, direction_of, preferred};
use crate::store::views::who::SignedIn;

/// The sentence for whoever sent a form of a page that had been open for too long.
pub const FLASH_STALE: &str = "flash-stale-form";

/// What a request tells about its reader and the page they want. Nothing in it is trusted.
#[derive(Debug, Default)]
pub struct Arrival<'a> {
    /// The path, such as `/rounds/wieliczka-2023`.
    pub path: &'a str,
    /// What stands behind the question mark, still encoded.
    pub query: Option<&'a str>,
    /// The header `Accept-Language`.
    pub accept_language: Option<&'a str>,
    /// The language kept in the person's cookie.
    pub kept_language: Option<&'a str>,
    /// The digits kept in the person's cookie: `latin` or `locale`.
    pub kept_digits: Option<&'a str>,
    /// The key of a sentence that the last act left for this page, such as `flash-preferences-saved`.
    pub flash: Option<&'a str>,
}

/// One language in the switcher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    /// Its tag, for `lang` and `hreflang`.
    pub tag: String,
    /// What its speakers call it.
    pub name: String,
    /// The direction its name runs in.
    pub direction: &'static str,
    /// This same page in that language: path and query.
    pub href: String,
    /// Whether the page is in it now.
    pub current: bool,
}

/// Who reads a page, as its frame shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who they are: scripts keep what is not saved yet apart for each person of a shared browser.
    pub id: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// Whether they work for a funder somewhere, so that the way to that work is shown.
    pub is_staff: bool,
    /// Whether they may look for partners, so that the way to those is shown.
    pub finds_partners: bool,
    /// The clocks that times are told by to them.
    pub zone: Option<ZoneName>,
}

impl From<&SignedIn> for Reader {
    fn from(signed_in: &SignedIn) -> Self {
        let mut roles = signed_in.standing.roles.iter();
        Self {
            id: signed_in.standing.person.clone(),
            name: signed_in.standing.name.clone(),
            finds_partners: may_find_partners(
                Actor::Person(&signed_in.standing),
                signed_in.is_of_funder,
            )
            .is_ok(),
            is_staff: roles.any(|held| held.role == Role::Staff),
            zone: signed_in.zone.clone(),
        }
    }
}

/// What stands above every page of a preview: that nobody else sees it, whose eyes it is seen with, and the ways on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The page of the round's set-up.
    pub overview: String,
    /// Who would read it: `public`, `applicant`, `reviewer`, `voter`, `board`.
    pub audience: &'static str,
    /// Everyone who can be looked at, each with the page that they begin on.
    pub audiences: Vec<(&'static str, String)>,
    /// Where the previewed pages stand.
    pub base: String,
}

/// A page's frame, with all that templates say and link. Its field on every page is `c`.
pub struct Chrome {
    words: Words,
    digits: Digits,
    base_url: String,
    path: String,
    query: String,
    csrf: String,
    languages: Vec<LanguageLink>,
    flash: Option<String>,
    unknown_language: Option<String>,
    asked_language: Option<LanguageTag>,
    reader: Option<Reader>,
    preview: Option<Preview>,
}

impl Chrome {
    /// The frame for one reader. The language is that of `?lang=`, else the kept one, else the browser's, else
    /// English. A `?lang=` that is not on offer is passed over, and the page says so.
    pub fn new(catalog: &Catalog, base_url: &str, csrf: String, arrival: &Arrival<'_>) -> Self {
        let offered = |text: &str| {
            let same = |tag: &&LanguageTag| tag.as_str().eq_ignore_ascii_case(text);
            catalog.tags().iter().find(same)
        };
        let (asked, query) = language_asked(arrival.query.unwrap_or_default());
        let asked_tag = asked.as_deref().and_then(offered);
        let unknown_language = asked.filter(|_| asked_tag.is_none());
        let tag = asked_tag
            .or_else(|| arrival.kept_language.and_then(offered))
            .or_else(|| {
                arrival
                    .accept_language
                    .and_then(|header| preferred(header, catalog.tags()))
            })
            .or_else(|| offered("en"))
            .cloned()
            .unwrap_or_else(LanguageTag::unknown);
        let digits = match arrival.kept_digits {
            Some("locale") => Digits::Locale,
            _ => Digits::Latin,
        };
        let languages = catalog
            .shelves()
            .map(|shelf| LanguageLink {
                href: address(arrival.path, &query, Some(shelf.tag.as_str())),
                direction: direction_of(&shelf.tag).as_str(),
                current: shelf.tag == tag,
                tag: shelf.tag.to_string(),
                name: shelf.name,
            })
            .collect();
        let words = catalog.words(&tag, digits);
        Self {
            digits,
            base_url: base_url.trim_end_matches('/').to_owned(),
            path: arrival.path.to_owned(),
            query,
            csrf,
            languages,
            flash: arrival
                .flash
                .filter(|key| key.starts_with("flash-") && words.knows(key))
                .map(str::to_owned),
            unknown_language,
            asked_language: asked_tag.cloned(),
            reader: None,
            preview: None,
            words,
        }
    }

    /// The same frame for someone who is signed in.
    #[must_use]
    pub fn read_by(mut self, reader: Option<Reader>) -> Self {
        self.reader = reader;
        self
    }

    /// The same frame around a page that is not public yet.
    #[must_use]
    pub fn previewing(mut self, preview: Preview) -> Self {
        self.preview = Some(preview);
        self
    }

    /// What is said above a preview, where the page is one.
    pub fn preview(&self) -> Option<&Preview> {
        self.preview.as_ref()
    }

    /// Where the pages of a round stand: beneath its own address, or beneath that of its preview.
    pub fn of_round(&self, slug: &Slug) -> String {
        match &self.preview {
            Some(preview) => preview.base.clone(),
            None => format!("/rounds/{slug}"),
        }
    }

    /// The way to what comes only with the announcement; on a preview it leads to the word that says so.
    pub fn once_public(&self, address: impl Into<String>) -> String {
        match self.preview {
            Some(_) => "#preview".to_owned(),
            None => address.into(),
        }
    }

    /// The ways at the top of the page, each with the key of its words. Who works here has their own ways beside
    /// these, and finds the rest at the foot of the page: a phone has room for one line.
    pub fn ways(&self) -> &'static [(&'static str, &'static str)] {
        const ALL: [(&str, &str); 3] = [
            ("/rounds", "nav-rounds"),
            ("/verify", "nav-verify"),
            ("/data", "nav-data"),
        ];
        match self.reader {
            Some(_) => &ALL[..1],
            None => &ALL,
        }
    }

    /// Who reads, where they are signed in.
    pub fn reader(&self) -> Option<&Reader> {
        self.reader.as_ref()
    }

    /// The clocks that tell times which are about no round.
    pub fn clocks(&self) -> ZoneName {
        let own = self.reader.as_ref().and_then(|reader| reader.zone.clone());
        own.unwrap_or_else(ZoneName::utc)
    }

    /// A sentence in the reader's language.
    pub fn say<'a>(&'a self, key: &'a str) -> Phrase<'a> {
        self.words.say(key)
    }

    /// Numbers, money, dates and sentences for this reader.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The language of the page, for `lang`.
    pub fn tag(&self) -> &LanguageTag {
        self.words.tag()
    }

    /// `ltr` or `rtl`, for `dir`.
    pub fn direction(&self) -> &'static str {
        self.words.direction()
    }

    /// Whether the reader chose their language's own digits.
    pub fn own_digits(&self) -> bool {
        self.digits == Digits::Locale
    }

    /// The address of a file of `assets/`.
    pub fn asset(&self, name: &str) -> String {
        super::assets::address(name)
    }

    /// The languages on offer, each with the way to this page in it.
    pub fn languages(&self) -> &[LanguageLink] {
        &self.languages
    }

    /// A full address of this site, from `BASE_URL`, for `hreflang` and links that leave the page.
    pub fn absolute(&self, local: impl AsRef<str>) -> String {
        format!("{}{}", self.base_url, local.as_ref())
    }

    /// This page, path and query, without the language: where a form comes back to.
    pub fn here(&self) -> String {
        address(&self.path, &self.query, None)
    }

    /// The value of `aria-current` for a link to `path`: `page` here, `true` on pages beneath it, else nothing.
    pub fn current(&self, path: &str) -> Option<&'static str> {
        let beneath = self.path.strip_prefix(path)?;
        match beneath {
            "" => Some("page"),
            _ if beneath.starts_with('/') => Some("true"),
            _ => None,
        }
    }

    /// The token that forms of this page carry.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// What the last act left to say.
    pub fn flash(&self) -> Option<Phrase<'_>> {
        self.flash.as_deref().map(|key| self.say(key))
    }

    /// Whether that sentence says that something was not done.
    pub fn flash_wants_attention(&self) -> bool {
        self.flash.as_deref() == Some(FLASH_STALE)
    }

    /// The language that was asked for and is not on offer.
    pub fn unknown_language(&self) -> Option<&str> {
        self.unknown_language.as_deref()
    }

    /// The language that `?lang=` chose, to be kept for the pages that follow.
    pub fn asked_language(&self) -> Option<&LanguageTag> {
        self.asked_language.as_ref()
    }
}

/// The value of `lang` in a query, and the query without it. What is no short plain word counts as unknown.
fn language_asked(query: &str) -> (Option<String>, String) {
    let mut asked = None;
    let mut rest = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        match part.split_once('=').unwrap_or((part, "")) {
            ("lang", value) => asked = Some(value.chars().take(35).collect()),
            _ => rest.push(part),
        }
    }
    (asked, rest.join("&"))
}

fn address(path: &str, query: &str, language: Option<&str>) -> String {
    let language = language.map(|tag| format!("lang={tag}"));
    let parts = [
        Some(query.to_owned()).filter(|query| !query.is_empty()),
        language,
    ];
    let query: Vec<String> = parts.into_iter().flatten().collect();
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", query.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chrome(arrival: &Arrival<'_>) -> Chrome {
        let catalog = Catalog::load(None);
        Chrome::new(
            &catalog,
            "https://grants.example.org/",
            String::new(),
            arrival,
        )
    }

    fn page<'a>(path: &'a str, query: &'a str) -> Arrival<'a> {
        Arrival {
            path,
            query: Some(query),
            ..Arrival::default()
        }
    }

    #[test]
    fn the_address_outweighs_the_cookie_and_the_cookie_the_browser() {
        let browser = Arrival {
            accept_language: Some("es, en;q=0.5"),
            ..page("/", "")
        };
        assert_eq!(chrome(&browser).tag().as_str(), "es");
        let kept = Arrival {
            kept_language: Some("ar"),
            ..browser
        };
        assert_eq!(chrome(&kept).tag().as_str(), "ar");
        let asked = Arrival {
            query: Some("lang=en"),
            ..kept
        };
        assert_eq!(chrome(&asked).tag().as_str(), "en");
        assert_eq!(chrome(&page("/", "")).tag().as_str(), "en");
    }

    #[test]
    fn a_language_not_on_offer_is_passed_over_and_told() {
        for query in [
            "lang=tlh",
            "lang=",
            "lang",
            "lang=%00%ff",
            "lang=../../etc",
            "lang=<b>",
        ] {
            let arrival = Arrival {
                kept_language: Some("ar"),
                ..page("/rounds", query)
            };
            let chrome = chrome(&arrival);
            assert_eq!(chrome.tag().as_str(), "ar", "{query}");
            assert!(chrome.unknown_language().is_some(), "{query}");
        }
        assert!(chrome(&page("/", "lang=AR")).unknown_language().is_none());
    }

    #[test]
    fn the_switcher_keeps_path_and_query() {
        let chrome = chrome(&page("/rounds/a", "area=north%20side&lang=ar&page=2"));
        assert_eq!(chrome.here(), "/rounds/a?area=north%20side&page=2");
        let spanish = &chrome.languages()[1];
        assert_eq!(spanish.href, "/rounds/a?area=north%20side&page=2&lang=es");
        assert_eq!(spanish.name, "Español");
        assert!(chrome.languages()[2].current);
        assert_eq!(
            chrome.absolute(&spanish.href),
            "https://grants.example.org/rounds/a?area=north%20side&page=2&lang=es"
        );
    }

    #[test]
    fn the_ways_know_where_the_reader_is() {
        let chrome = chrome(&page("/rounds/a", ""));
        assert_eq!(chrome.current("/rounds/a"), Some("page"));
        assert_eq!(chrome.current("/rounds"), Some("true"));
        assert_eq!(chrome.current("/round"), None);
        assert_eq!(chrome.current("/data"), None);
    }

    #[test]
    fn only_our_own_sentences_can_flash() {
        let left = |flash| {
            chrome(&Arrival {
                flash: Some(flash),
                ..page("/", "")
            })
            .flash()
            .map(|phrase| phrase.to_string())
        };
        assert!(left("flash-preferences-saved").is_some_and(|text| text.starts_with("Saved.")));
        assert_eq!(left("<script>"), None);
    }
}
