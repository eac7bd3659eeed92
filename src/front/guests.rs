//! Who is connected. When the house is full, the one who has been silent longest makes room, so that
//! many silent connections never keep a talking one out.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use prometheus_client::metrics::gauge::Gauge;
use tokio::sync::Notify;

use super::limits::Limits;

/// All connections.
pub(super) struct Guests {
    most: usize,
    most_per_address: usize,
    quiet: Duration,
    /// Addresses that many people stand behind: only the limit of the house is theirs.
    proxies: Vec<IpAddr>,
    seated: Mutex<Seated>,
    open: Gauge,
}

#[derive(Default)]
struct Seated {
    next: u64,
    by_arrival: BTreeMap<u64, Arc<Guest>>,
}

/// One connection.
pub(super) struct Guest {
    address: IpAddr,
    /// Requests of this connection that are not fully answered.
    busy: AtomicUsize,
    /// From a request until its answer has wholly gone out: what is written meanwhile is that answer.
    answering: AtomicBool,
    /// Since when it says nothing: it came, or was answered.
    silent_since: Mutex<Instant>,
    /// Told to make room.
    pub(super) leave: Notify,
}

/// A connection's place; dropping it frees the place.
pub(super) struct Seat {
    guests: Arc<Guests>,
    number: u64,
    pub(super) guest: Arc<Guest>,
}

/// Held while a request is worked on and its answer is sent.
pub(super) struct Busy(Arc<Guest>);

impl Guests {
    pub(super) fn new(limits: &Limits, proxies: Vec<IpAddr>, open: Gauge) -> Self {
        Self {
            most: limits.connections,
            most_per_address: limits.connections_per_address,
            quiet: limits.quiet,
            proxies,
            seated: Mutex::default(),
            open,
        }
    }

    /// A place for a newcomer, if need be that of the longest silent one; none when all are busy or have just come.
    pub(super) fn seat(self: &Arc<Self>, address: IpAddr) -> Option<Seat> {
        let mut seated = self.seated.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = |guest: &Arc<Guest>| guest.address == address;
        let same = seated
            .by_arrival
            .values()
            .filter(|guest| of_address(guest))
            .count();
        if same >= self.most_per_address && !self.proxies.contains(&address) {
            seated.dismiss(self.quiet, of_address)?;
        } else if seated.by_arrival.len() >= self.most {
            seated.dismiss(self.quiet, |_| true)?;
        }
        let guest = Arc::new(Guest::new(address));
        let number = seated.next;
        seated.next += 1;
        seated.by_arrival.insert(number, Arc::clone(&guest));
        self.open.inc();
        Some(Seat {
            guests: Arc::clone(self),
            number,
            guest,
        })
    }
}

impl Seated {
    /// Sends the longest connected silent one of these away.
    fn dismiss(&mut self, quiet: Duration, among: impl Fn(&Arc<Guest>) -> bool) -> Option<()> {
        let silent = |guest: &Arc<Guest>| among(guest) && guest.is_silent(quiet);
        let (&number, _) = self.by_arrival.iter().find(|(_, guest)| silent(guest))?;
        let guest = self.by_arrival.remove(&number)?;
        guest.leave.notify_one();
        Some(())
    }
}

impl Guest {
    pub(super) fn new(address: IpAddr) -> Self {
        Self {
            address,
            busy: AtomicUsize::new(0),
            answering: AtomicBool::new(false),
            silent_since: Mutex::new(Instant::now()),
            leave: Notify::new(),
        }
    }

    pub(super) fn is_busy(&self) -> bool {
        self.busy.load(Ordering::Acquire) > 0
    }

    /// Whether it has had nothing to do with us for that long.
    fn is_silent(&self, quiet: Duration) -> bool {
        let since = self.silent_since.lock();
        let since = *since.unwrap_or_else(PoisonError::into_inner);
        !self.is_busy() && since.elapsed() >= quiet
    }

    pub(super) fn work(self: &Arc<Self>) -> Busy {
        self.busy.fetch_add(1, Ordering::AcqRel);
        self.answering.store(true, Ordering::Release);
        Busy(Arc::clone(self))
    }

    /// Whether what is written now belongs to an answer that was asked for.
    pub(super) fn is_answering(&self) -> bool {
        self.answering.load(Ordering::Acquire)
    }

    /// Everything that was written has gone out.
    pub(super) fn all_sent(&self) {
        if !self.is_busy() {
            self.answering.store(false, Ordering::Release);
        }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        let since = self.0.silent_since.lock();
        *since.unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.0.busy.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seated = self
            .guests
            .seated
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        seated.by_arrival.remove(&self.number);
        self.guests.open.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(most: usize, most_per_address: usize) -> Arc<Guests> {
        quiet_house(most, most_per_address, Duration::ZERO)
    }

    fn quiet_house(most: usize, most_per_address: usize, quiet: Duration) -> Arc<Guests> {
        let limits = Limits {
            connections: most,
            connections_per_address: most_per_address,
            quiet,
            ..Limits::default()
        };
        let proxy = IpAddr::from([10, 0, 0, 99]);
        Arc::new(Guests::new(&limits, vec![proxy], Gauge::default()))
    }

    #[test]
    fn behind_a_proxy_that_is_trusted_stand_many() {
        let house = house(3, 1);
        let proxy = IpAddr::from([10, 0, 0, 99]);
        let seats: Vec<_> = (0..3).filter_map(|_| house.seat(proxy)).collect();
        let busy: Vec<_> = seats.iter().map(|seat| seat.guest.work()).collect();
        assert_eq!(house.seated.lock().expect("no panic").by_arrival.len(), 3);
        assert!(house.seat(proxy).is_none(), "the house is full");
        drop(busy);
    }

    #[test]
    fn the_longest_silent_one_makes_room_and_a_busy_one_never() {
        let house = house(2, 2);
        let address = |last| IpAddr::from([10, 0, 0, last]);
        let first = house.seat(address(1)).expect("the house is empty");
        let _second = house.seat(address(2)).expect("there is room");
        let busy = first.guest.work();
        let third = house.seat(address(3)).expect("the second is silent");
        let _third_busy = third.guest.work();
        assert!(house.seat(address(4)).is_none());
        drop(busy);
        assert!(house.seat(address(4)).is_some());
    }

    /// Under load what a newcomer says is read late: who has just come, or was just answered, is not sent away unheard.
    #[test]
    fn whoever_has_just_come_is_not_silent_yet() {
        let quiet = Duration::from_millis(50);
        let house = quiet_house(1, 1, quiet);
        let address = |last| IpAddr::from([10, 0, 0, last]);
        let first = house.seat(address(1)).expect("the house is empty");
        assert!(house.seat(address(2)).is_none());
        std::thread::sleep(quiet);
        drop(first.guest.work());
        assert!(house.seat(address(2)).is_none(), "it was just answered");
        std::thread::sleep(quiet);
        assert!(house.seat(address(2)).is_some());
    }

    #[test]
    fn one_address_pushes_out_only_its_own() {
        let house = house(9, 1);
        let other = house.seat(IpAddr::from([10, 0, 0, 2])).expect("room");
        let first = house.seat(IpAddr::from([10, 0, 0, 1])).expect("room");
        let _again = house
            .seat(IpAddr::from([10, 0, 0, 1]))
            .expect("its own place");
        assert!(
            house
                .seated
                .lock()
                .expect("no panic")
                .by_arrival
                .contains_key(&other.number)
        );
        assert!(
            !house
                .seated
                .lock()
                .expect("no panic")
                .by_arrival
                .contains_key(&first.number)
        );
    }
}
