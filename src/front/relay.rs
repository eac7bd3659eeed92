//! One request: looked over, handed to Rocket on its loopback port, and the answer brought back.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use http_body_util::{BodyExt, Either, Full, combinators::MapFrame};
use hyper::body::{Body, Bytes, Frame, Incoming};
use hyper::header::{
    CONNECTION, CONTENT_LENGTH, EXPECT, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRAILER,
    TRANSFER_ENCODING, UPGRADE,
};
use hyper::http::uri::{Authority, PathAndQuery, Scheme};
use hyper::{Method, Request, Response, Uri, Version};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tokio::time::timeout;

use super::body::{Fault, WatchedBody};
use super::guests::{Busy, Guest};
use super::limits::Limits;
use super::refusal::{Refusal, Refusals};
use super::turns::{Lane, Turns};
use crate::web::state::App;
use crate::web::{hashing, limits};

/// The methods that Rocket knows.
const METHODS: [Method; 9] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
    Method::OPTIONS,
    Method::TRACE,
    Method::CONNECT,
];

/// What the front answers with: Rocket's body as it comes, or a refusal.
pub(super) type Answer = Either<Held, Full<Bytes>>;

/// A body that keeps its connection busy until the last byte is sent.
type Held = MapFrame<Incoming, Box<dyn FnMut(Frame<Bytes>) -> Frame<Bytes> + Send>>;

/// The way to Rocket, shared by all connections.
pub(super) struct Relay {
    pub(super) limits: Limits,
    pub(super) refusals: Refusals,
    client: Client<HttpConnector, WatchedBody>,
    rocket: Authority,
    peer_header: HeaderName,
    arrival: Arrival,
    trusted_proxies: Vec<IpAddr>,
    turns: Turns,
}

/// When requests arrive, by the site's own clock, and the header that says so to Rocket.
pub(super) struct Arrival {
    header: HeaderName,
    /// Microseconds since 1970.
    clock: Box<dyn Fn() -> i64 + Send + Sync>,
}

impl Arrival {
    pub(super) fn new(app: &App) -> Self {
        let db = app.db.clone();
        Self {
            header: HeaderName::try_from(app.site.arrival_header.as_str())
                .expect("the name is made of letters, digits and hyphens"),
            clock: Box::new(move || db.now().as_micros()),
        }
    }
}

/// Where a request came in.
pub(super) struct Origin {
    pub(super) peer: IpAddr,
    pub(super) ambiguous: Arc<AtomicBool>,
    pub(super) guest: Arc<Guest>,
}

impl Relay {
    pub(super) fn new(
        limits: Limits,
        refusals: Refusals,
        rocket: SocketAddr,
        peer_header: HeaderName,
        arrival: Arrival,
        trusted_proxies: Vec<IpAddr>,
    ) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self {
            client: Client::builder(TokioExecutor::new())
                .pool_max_idle_per_host(limits.in_flight)
                .build(connector),
            rocket: Authority::try_from(rocket.to_string())
                .expect("an address with a port is an authority"),
            turns: Turns::new(&limits),
            limits,
            refusals,
            peer_header,
            arrival,
            trusted_proxies,
        }
    }

    /// The answer to one request: Rocket's, or a refusal. Never nothing.
    pub(super) async fn answer(
        &self,
        request: Request<Incoming>,
        origin: &Origin,
        busy: Busy,
    ) -> Result<Response<Answer>, Infallible> {
        // The head is read: from here on it is we who let the request wait.
        let arrived = (self.arrival.clock)();
        let answer = match self.look_over(&request, origin) {
            Ok(()) => self.pass_on(request, origin, arrived).await,
            Err(refusal) => Err(refusal),
        };
        Ok(match answer {
            Ok(response) => response.map(|body| Either::Left(held(body, busy))),
            Err(refusal) => self.refusals.answer(refusal).map(Either::Right),
        })
    }

    /// What no program of ours should have to think about.
    fn look_over(&self, request: &Request<Incoming>, origin: &Origin) -> Result<(), Refusal> {
        let fields = request.headers();
        if origin.ambiguous.load(Ordering::Relaxed) {
            return Err(Refusal::BadRequest);
        }
        // Rocket answers a method that it does not know before anything of ours could note it.
        if !METHODS.contains(request.method()) {
            return Err(Refusal::UnknownMethod);
        }
        let head_bytes: usize = fields
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4)
            .sum();
        if fields.len() > self.limits.header_lines || head_bytes > self.limits.head_bytes {
            return Err(Refusal::HeadersTooLarge);
        }
        if !is_host_plain(fields, request.version()) || request.uri().path_and_query().is_none() {
            return Err(Refusal::BadRequest);
        }
        let expected = fields.get(EXPECT).map(HeaderValue::as_bytes);
        if expected.is_some_and(|what| !what.eq_ignore_ascii_case(b"100-continue")) {
            return Err(Refusal::Expectation);
        }
        let length = fields
            .get(CONTENT_LENGTH)
            .and_then(|length| length.to_str().ok());
        let length = length.and_then(|length| length.parse::<u64>().ok());
        let is_upload = takes_files(request);
        if length.is_some_and(|length| length > self.most_bytes(is_upload)) {
            return Err(if is_upload {
                Refusal::FileTooLarge
            } else {
                Refusal::TooLarge
            });
        }
        Ok(())
    }

    /// The most bytes of a body.
    fn most_bytes(&self, is_upload: bool) -> u64 {
        if is_upload {
            self.limits.upload_bytes
        } else {
            self.limits.body_bytes
        }
    }

    async fn pass_on(
        &self,
        request: Request<Incoming>,
        origin: &Origin,
        arrived: i64,
    ) -> Result<Response<Incoming>, Refusal> {
        let is_upload = takes_files(&request);
        let (mut head, body) = request.into_parts();
        let peer = self.believed_peer(&head.headers, origin.peer);
        drop_hop_by_hop(&mut head.headers);
        for name in ["x-real-ip", "x-forwarded-for", "forwarded"] {
            head.headers.remove(name);
        }
        let peer = HeaderValue::try_from(peer.to_string()).map_err(|_| Refusal::BadRequest)?;
        // Whatever came under these names is replaced, not joined.
        head.headers.insert(self.peer_header.clone(), peer);
        let arrived = HeaderValue::from(arrived);
        head.headers.insert(self.arrival.header.clone(), arrived);
        head.uri = self.inner_uri(head.uri.path_and_query().cloned())?;
        head.version = Version::HTTP_11;
        let has_body = !body.is_end_stream();
        let (body, fault) = WatchedBody::new(body, &self.limits, self.most_bytes(is_upload));
        let hashes = head.method == Method::POST && hashing::ADDRESSES.contains(&head.uri.path());
        let (lane, patience) = match (is_upload, hashes) {
            (true, _) => (Lane::Upload, self.limits.upload_answer),
            (false, true) => (Lane::Hashing, self.limits.answer),
            (false, false) => (Lane::Page, self.limits.answer),
        };
        let Ok(turn) = timeout(self.limits.answer, self.turns.take(lane)).await else {
            return Err(Refusal::Busy);
        };
        let sent = async {
            let _turn = turn;
            self.client.request(Request::from_parts(head, body)).await
        };
        match timeout(patience, sent).await {
            Ok(Ok(mut response)) => {
                drop_hop_by_hop(response.headers_mut());
                Ok(response)
            }
            Ok(Err(error)) => Err(match fault.get() {
                Some(Fault::TooLarge) => Refusal::TooLarge,
                Some(Fault::TooSlow) => Refusal::TooSlow,
                Some(Fault::Broken) => Refusal::BadRequest,
                // Rocket answers a request that it refuses without reading its body, and hangs up: the answer can be lost.
                None if has_body && !error.is_connect() => Refusal::BadRequest,
                None => {
                    tracing::error!(%error, "the way from the front to the site is broken");
                    Refusal::Busy
                }
            }),
            Err(_) => {
                tracing::error!("the site gave no answer in time");
                Err(Refusal::Busy)
            }
        }
    }

    /// The address at the other end, or what a proxy we trust says stands behind it.
    fn believed_peer(&self, fields: &HeaderMap, peer: IpAddr) -> IpAddr {
        if !self.trusted_proxies.contains(&peer) {
            return peer;
        }
        let forwarded = fields.get_all("x-forwarded-for").iter().next_back();
        let last = forwarded
            .and_then(|value| value.to_str().ok())
            .and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
        last.unwrap_or(peer)
    }

    fn inner_uri(&self, path: Option<PathAndQuery>) -> Result<Uri, Refusal> {
        let mut parts = hyper::http::uri::Parts::default();
        parts.scheme = Some(Scheme::HTTP);
        parts.authority = Some(self.rocket.clone());
        parts.path_and_query = path;
        Uri::from_parts(parts).map_err(|_| Refusal::BadRequest)
    }
}

/// Whether a file comes with this request.
fn takes_files(request: &Request<Incoming>) -> bool {
    limits::takes_files(request.method() == Method::POST, request.uri().path())
}

fn held(body: Incoming, busy: Busy) -> Held {
    body.map_frame(Box::new(move |frame| {
        // The closure lives as long as the body, and with it the mark.
        let _ = &busy;
        frame
    }))
}

/// HTTP/1.1 demands one `Host`, and only one; HTTP/1.0 may leave it out.
fn is_host_plain(fields: &HeaderMap, version: Version) -> bool {
    let mut hosts = fields.get_all(HOST).iter();
    let plain = |host: &HeaderValue| {
        host.to_str()
            .is_ok_and(|host| host.parse::<Authority>().is_ok())
    };
    match (hosts.next(), hosts.next()) {
        (None, _) => version == Version::HTTP_10,
        (Some(host), None) => plain(host),
        (Some(_), Some(_)) => false,
    }
}

/// What concerns one connection only (RFC 9110 section 7.6.1), the names in `Connection` included.
fn drop_hop_by_hop(fields: &mut HeaderMap) {
    let named: Vec<HeaderName> = fields
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|names| names.split(','))
        .filter_map(|name| name.trim().parse().ok())
        // Nobody may have these taken away: the length would be lost, or the host.
        .filter(|name| name != CONTENT_LENGTH && name != HOST)
        .collect();
    let usual = [CONNECTION, EXPECT, TE, TRAILER, TRANSFER_ENCODING, UPGRADE];
    let others = ["keep-alive", "proxy-connection", "proxy-authorization"];
    for name in named.into_iter().chain(usual) {
        fields.remove(name);
    }
    for name in others {
        fields.remove(name);
    }
}
