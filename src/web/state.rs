//! What every request may need, put together once at start by `crate::app`.

use std::sync::Arc;

use super::csrf::FormKey;
use super::hashing::Hashing;
use super::metrics::Figures;
use crate::domain::follow_link::FollowKey;
use crate::domain::sign_in::SignInKey;
use crate::i18n::Catalog;
use crate::store::Db;
use crate::store::files::Files;
use tokio::sync::Semaphore;

/// A source of 128 random bits that nobody can guess.
pub type Random = Arc<dyn Fn() -> [u8; 16] + Send + Sync>;

/// What handlers work with, as `&rocket::State<App>`.
pub struct App {
    /// The database.
    pub db: Db,
    /// Where the files that people attach are kept.
    pub files: Files,
    /// Files are looked over a few at a time: a picture is held whole meanwhile.
    pub inspections: Arc<Semaphore>,
    /// The words of all languages on offer.
    pub catalog: Catalog,
    /// How this site is reached and seen.
    pub site: Site,
    /// What the tokens in forms are signed with.
    pub form_key: FormKey,
    /// What codes, marks and counts of signing in are computed with.
    pub sign_in_key: SignInKey,
    /// Where passwords are hashed, a few at a time.
    pub hashing: Hashing,
    /// What the site counts about itself, for `/metrics`.
    pub figures: Arc<Figures>,
    /// What links in letters are sealed with.
    pub follow_key: FollowKey,
    /// How letters and text messages leave.
    pub post: PostFacts,
    /// Where new tokens and request ids come from.
    pub random: Random,
}

/// Files that are looked over at the same time.
const INSPECTIONS: usize = 2;

/// Turns to look files over.
pub fn inspections() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(INSPECTIONS))
}

/// How letters and text messages leave, as its operator set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostFacts {
    /// Whether letters go out at all; else they are kept as files.
    pub sends_letters: bool,
    /// Whether there is a way for text messages.
    pub sends_texts: bool,
}

/// How this site is reached, as its operator set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Scheme, host and port without a slash at the end, such as `https://grants.example.org`.
    pub base_url: String,
    /// The name of the header in which the peer's address comes, new at each start so that nobody can
    /// send it: the front sets it, or the fairing that believes a trusted proxy.
    pub peer_header: String,
    /// The name of the header in which the front says when the head of the request had come in, as microseconds since
    /// 1970. It is as new at each start, so that nobody can send an arrival of their own.
    pub arrival_header: String,
    /// Where the peer's address is learnt.
    pub peers: Peers,
}

/// Who stands between the reader and this server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Peers {
    /// Our own front: every request carries the secret header, or is refused.
    FromFront,
    /// These proxies, each of which sets `X-Forwarded-For`; anyone else's connection is refused.
    FromProxies(Vec<std::net::IpAddr>),
}

impl Site {
    /// Whether readers come by https, so that cookies may never travel otherwise.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
