//! One connection, from its opening to its end.

use std::convert::Infallible;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Either;
use hyper::body::Incoming;
use hyper::server::conn::http1::{Builder, Connection};
use hyper::service::{HttpService, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::guests::{Guest, Seat};
use super::refusal::Refusal;
use super::relay::{Answer, Origin, Relay};
use super::wire::Wire;

/// After our last word, what the other side still sends is read and thrown away for this long: closing
/// at once would make its system throw our answer away.
const FAREWELL: Duration = Duration::from_secs(1);

/// How long a connection without a request may hold up the stop.
const LAST_CALL: Duration = Duration::from_millis(200);

/// Answers request after request until either side has had enough.
pub(super) async fn serve(
    socket: TcpStream,
    peer: IpAddr,
    seat: Seat,
    relay: Arc<Relay>,
    mut stop: watch::Receiver<bool>,
) {
    // Small answers go out at once; without it they may wait 40 ms for an acknowledgement.
    drop(socket.set_nodelay(true));
    let (wire, ambiguous) = Wire::new(socket, Arc::clone(&seat.guest), &relay.limits);
    let origin = Arc::new(Origin {
        peer,
        ambiguous,
        guest: Arc::clone(&seat.guest),
    });
    let builder = builder(&relay);
    let asked = Arc::clone(&relay);
    let service = service_fn(move |request| {
        let (relay, origin) = (Arc::clone(&asked), Arc::clone(&origin));
        let busy = origin.guest.work();
        Box::pin(async move { relay.answer(request, &origin, busy).await })
    });
    let mut connection = builder.serve_connection(TokioIo::new(wire), service);
    let turn = tokio::select! {
        ended = poll_fn(|cx| connection.poll_without_shutdown(cx)) => match ended {
            Ok(()) => Turn::Ended,
            Err(error) if error.is_parse_too_large() => {
                Turn::Unreadable(Refusal::HeadersTooLarge)
            }
            Err(error) if error.is_parse() => Turn::Unreadable(Refusal::BadRequest),
            Err(_) => Turn::Cut,
        },
        () = seat.guest.leave.notified() => Turn::Cut,
        () = told_to_stop(&mut stop) => Turn::Stopping,
    };
    match turn {
        Turn::Ended => say_farewell(connection.into_parts().io.into_inner()).await,
        Turn::Unreadable(refusal) => {
            let wire = connection.into_parts().io.into_inner();
            refuse(wire, &relay, &seat, refusal).await;
        }
        Turn::Stopping => finish(connection, &seat).await,
        Turn::Cut => {}
    }
}

/// How a connection came to its end.
enum Turn {
    /// Both sides are done.
    Ended,
    /// What came is no request.
    Unreadable(Refusal),
    /// It broke, ran out of time, or had to make room.
    Cut,
    /// The program is told to stop.
    Stopping,
}

async fn told_to_stop(stop: &mut watch::Receiver<bool>) {
    // If whoever could tell is gone, that is the end too.
    drop(stop.wait_for(|stop| *stop).await);
}

/// Lets the requests in flight end; a connection without one is soon closed.
async fn finish<S>(connection: Connection<TokioIo<Wire>, S>, seat: &Seat)
where
    S: HttpService<Incoming, ResBody = Answer>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut connection = pin!(connection);
    connection.as_mut().graceful_shutdown();
    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            () = sleep(LAST_CALL) => if !seat.guest.is_busy() { return },
        }
    }
}

fn builder(relay: &Relay) -> Builder {
    let mut builder = Builder::new();
    // hyper answers by itself, without a page, what exceeds its own limits: they are wider than ours.
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(relay.limits.head)
        .max_headers(relay.limits.header_lines * 4)
        .max_header_size(relay.limits.head_bytes * 4)
        .max_buf_size(relay.limits.head_bytes * 4)
        .half_close(true);
    builder
}

/// Our page in place of hyper's bare answer, where that is what it had to say.
async fn refuse(mut wire: Wire, relay: &Relay, seat: &Seat, refusal: Refusal) {
    if !wire.has_kept_back() {
        return;
    }
    let _busy = seat.guest.work();
    let page = relay.refusals.bytes(refusal);
    if wire.write_all(&page).await.is_ok() {
        say_farewell(wire).await;
    }
}

async fn say_farewell(mut wire: Wire) {
    let mut thrown_away = [0; 4096];
    let read_on = async {
        wire.shutdown().await?;
        while wire.read(&mut thrown_away).await? > 0 {}
        Ok::<_, std::io::Error>(())
    };
    // Whatever happens, the connection is over.
    drop(timeout(FAREWELL, read_on).await);
}

/// There is no room, and everyone inside is busy: a proper answer to the first request, then the end.
pub(super) async fn turn_away(socket: TcpStream, peer: IpAddr, relay: Arc<Relay>) {
    let builder = builder(&relay);
    let guest = Arc::new(Guest::new(peer));
    let (wire, _) = Wire::new(socket, Arc::clone(&guest), &relay.limits);
    let service = service_fn(|_| {
        drop(guest.work());
        let answer = relay
            .refusals
            .answer(Refusal::Busy)
            .map(Either::<Incoming, _>::Right);
        std::future::ready(Ok::<_, Infallible>(answer))
    });
    let mut connection = builder.serve_connection(TokioIo::new(wire), service);
    let answered = poll_fn(|cx| connection.poll_without_shutdown(cx));
    // Whoever still sends a file would lose the answer with the connection: what they send is read and thrown away.
    if matches!(timeout(FAREWELL, answered).await, Ok(Ok(()))) {
        say_farewell(connection.into_parts().io.into_inner()).await;
    }
}
