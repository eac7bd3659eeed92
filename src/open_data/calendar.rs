//! Dates of rounds for people's calendars (RFC 5545).
//!
//! A time stands in its round's zone, with the zone's rules beside it, so that a calendar shows what was
//! promised, whatever it knows of zones. The `icalendar` crate writes everything but the zones, for which it
//! has no component.

use std::collections::BTreeMap;
use std::fmt::Write;

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use crate::domain::time::{Instant, ZoneName};

/// One date of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDate {
    /// What it is known by for ever, whatever becomes of it; unique in the world.
    pub uid: String,
    /// How often it was changed: calendars keep the greatest.
    pub sequence: i64,
    /// When it was last changed.
    pub changed_at: Instant,
    /// When it begins.
    pub from: Instant,
    /// When it ends; `None` for a moment, such as a deadline.
    pub to: Option<Instant>,
    /// The zone it was promised in.
    pub zone: ZoneName,
    /// What it is, in a few words.
    pub summary: String,
    /// What people should know about it.
    pub description: String,
    /// The page that tells more.
    pub url: String,
    /// Whether it will not take place.
    pub is_cancelled: bool,
}

/// The dates as a file that calendars import and follow.
pub fn calendar(name: &str, dates: &[CalendarDate]) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Taawun//Rounds//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        // No METHOD: it would make this a message of one person to another, which names who sends it (RFC 5546, 3.2.1).
        .append_property(("X-WR-CALNAME", plain(name).as_str()))
        // Read again twice a day.
        .append_property(
            Property::new("REFRESH-INTERVAL", "PT12H")
                .add_parameter("VALUE", "DURATION")
                .done(),
        );
    for date in dates {
        calendar.push(event(date));
    }
    with_zones(&calendar.to_string(), &zones(dates))
}

fn event(date: &CalendarDate) -> Event {
    let mut event = Event::new();
    let status = if date.is_cancelled {
        EventStatus::Cancelled
    } else {
        EventStatus::Confirmed
    };
    event
        .uid(&plain(&date.uid))
        .sequence(u32::try_from(date.sequence).unwrap_or(u32::MAX))
        .add_property("DTSTAMP", in_utc(date.changed_at))
        .add_property("LAST-MODIFIED", in_utc(date.changed_at))
        .append_property(in_zone("DTSTART", date.from, &date.zone))
        .summary(&plain(&date.summary))
        .add_property("URL", &date.url)
        // Whoever follows a round is not busy because of it.
        .add_property("TRANSP", "TRANSPARENT")
        .status(status);
    if let Some(to) = date.to.filter(|to| *to > date.from) {
        event.append_property(in_zone("DTEND", to, &date.zone));
    }
    let description = plain(&date.description);
    if !description.is_empty() {
        event.description(&description);
    }
    event.done()
}

/// Text without what would end its line: the crate escapes line feeds only.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}

fn in_utc(instant: Instant) -> String {
    let utc = instant.timestamp().to_zoned_datetime(TimeZone::UTC);
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// In the zone where it has one, in UTC where the zone is UTC itself.
///
/// In the hour that comes twice in autumn a local time means the first of the two (RFC 5545, 3.3.5): the
/// second is written in UTC.
fn in_zone(key: &str, instant: Instant, zone: &ZoneName) -> Property {
    let there = instant.timestamp().to_zoned_datetime(zone.zone());
    if zone.zone() == TimeZone::UTC || is_second_of_two(&there) {
        return Property::new(key, in_utc(instant));
    }
    Property::new(key, there.strftime("%Y%m%dT%H%M%S").to_string())
        .add_parameter("TZID", zone.as_str())
        .done()
}

fn is_second_of_two(there: &ZonedDateTime) -> bool {
    let first = there.time_zone().to_ambiguous_timestamp(there.datetime());
    first
        .earlier()
        .is_ok_and(|first| first != there.timestamp())
}

/// The zones of these dates, each with the first and last moment it is needed for.
fn zones(dates: &[CalendarDate]) -> BTreeMap<String, (TimeZone, Timestamp, Timestamp)> {
    let mut zones: BTreeMap<String, (TimeZone, Timestamp, Timestamp)> = BTreeMap::new();
    for date in dates {
        let zone = date.zone.zone();
        if zone == TimeZone::UTC {
            continue;
        }
        let from = date.from.timestamp();
        let to = date.to.unwrap_or(date.from).timestamp();
        zones
            .entry(date.zone.as_str().to_owned())
            .and_modify(|(_, first, last)| {
                *first = from.min(*first);
                *last = to.max(*last);
            })
            .or_insert((zone, from, to));
    }
    zones
}

/// Puts the zones before the first event, or at the end where there is none.
fn with_zones(
    calendar: &str,
    zones: &BTreeMap<String, (TimeZone, Timestamp, Timestamp)>,
) -> String {
    let mut written = String::new();
    for (name, (zone, first, last)) in zones {
        zone_component(&mut written, name, zone, *first, *last);
    }
    let place = calendar
        .find("BEGIN:VEVENT\r\n")
        .or_else(|| calendar.find("END:VCALENDAR"))
        .unwrap_or(calendar.len());
    let (head, events) = calendar.split_at(place);
    format!("{head}{written}{events}")
}

/// The zone's offsets from before the first date to after the last, each from the moment it began.
fn zone_component(
    out: &mut String,
    name: &str,
    zone: &TimeZone,
    first: Timestamp,
    last: Timestamp,
) {
    line(out, "BEGIN:VTIMEZONE");
    line(out, &format!("TZID:{name}"));
    // What holds at the first date began at the change before it.
    let before = zone
        .preceding(first)
        .next()
        .map(|change| change.timestamp());
    let begin = before.unwrap_or(first);
    let info = zone.to_offset_info(begin);
    let earlier = before
        .and_then(|change| change.checked_sub(jiff::SignedDuration::from_secs(1)).ok())
        .map_or(info.offset(), |moment| zone.to_offset(moment));
    observance(
        out,
        begin,
        earlier,
        info.offset(),
        info.dst().is_dst(),
        info.abbreviation(),
    );
    let mut offset = info.offset();
    for change in zone
        .following(first)
        .take_while(|change| change.timestamp() <= last)
    {
        observance(
            out,
            change.timestamp(),
            offset,
            change.offset(),
            change.dst().is_dst(),
            change.abbreviation(),
        );
        offset = change.offset();
    }
    line(out, "END:VTIMEZONE");
}

fn observance(
    out: &mut String,
    begins: Timestamp,
    from: Offset,
    to: Offset,
    is_dst: bool,
    abbreviation: &str,
) {
    let kind = if is_dst { "DAYLIGHT" } else { "STANDARD" };
    // The local time as it was before the change (RFC 5545, 3.6.5).
    let begins = from.to_datetime(begins);
    line(out, &format!("BEGIN:{kind}"));
    line(
        out,
        &format!("DTSTART:{}", begins.strftime("%Y%m%dT%H%M%S")),
    );
    line(out, &format!("TZOFFSETFROM:{}", utc_offset(from)));
    line(out, &format!("TZOFFSETTO:{}", utc_offset(to)));
    line(out, &format!("TZNAME:{abbreviation}"));
    line(out, &format!("END:{kind}"));
}

fn utc_offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = if seconds < 0 {
        ('-', -seconds)
    } else {
        ('+', seconds)
    };
    let (hours, minutes, rest) = (all / 3_600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

/// A short line; those of zones never need folding.
fn line(out: &mut String, text: &str) {
    // Writing to a text cannot fail.
    let _ = write!(out, "{text}\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse::<Timestamp>().expect("an instant").into()
    }

    fn date(from: &str, to: Option<&str>, zone: &str) -> CalendarDate {
        CalendarDate {
            uid: "round-larkmere-2027-open@grants.example.org".to_owned(),
            sequence: 2,
            changed_at: at("2026-11-01T10:00:00Z"),
            from: at(from),
            to: to.map(at),
            zone: zone.parse().expect("a zone"),
            summary: "Larkmere, 2027; open\\for\r\nproposals".to_owned(),
            description: String::new(),
            url: "https://grants.example.org/rounds/larkmere-2027".to_owned(),
            is_cancelled: false,
        }
    }

    fn lines(dates: &[CalendarDate]) -> Vec<String> {
        let text = calendar("Rounds", dates);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(
            !text.replace("\r\n", "").contains(['\r', '\n']),
            "every line ends with CRLF"
        );
        assert!(
            text.split("\r\n").all(|line| line.len() <= 75),
            "lines are folded"
        );
        let unfolded = text.replace("\r\n ", "");
        unfolded.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_date_stands_in_its_zone_whose_rules_stand_beside_it() {
        let lines = lines(&[date(
            "2027-02-01T17:00:00Z",
            Some("2027-04-01T00:00:00Z"),
            "America/Los_Angeles",
        )]);
        let has = |line: &str| assert!(lines.iter().any(|each| each == line), "{line}: {lines:#?}");
        has("DTSTART;TZID=America/Los_Angeles:20270201T090000");
        has("DTEND;TZID=America/Los_Angeles:20270331T170000");
        has("SEQUENCE:2");
        has("DTSTAMP:20261101T100000Z");
        has("STATUS:CONFIRMED");
        has(r"SUMMARY:Larkmere\, 2027\; open\\for\nproposals");
        let zone: Vec<&str> = lines
            .iter()
            .map(String::as_str)
            .skip_while(|line| *line != "BEGIN:VTIMEZONE")
            .take_while(|line| *line != "BEGIN:VEVENT")
            .collect();
        assert_eq!(
            zone,
            [
                "BEGIN:VTIMEZONE",
                "TZID:America/Los_Angeles",
                "BEGIN:STANDARD",
                "DTSTART:20261101T020000",
                "TZOFFSETFROM:-0700",
                "TZOFFSETTO:-0800",
                "TZNAME:PST",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20270314T020000",
                "TZOFFSETFROM:-0800",
                "TZOFFSETTO:-0700",
                "TZNAME:PDT",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
            ]
        );
    }

    #[test]
    fn the_second_of_two_equal_hours_is_told_in_utc() {
        // 1:30 comes at 8:30 UTC (PDT) and again at 9:30 UTC (PST).
        let zone = "America/Los_Angeles".parse().expect("a zone");
        let written = |text: &str| {
            let property = in_zone("DTSTART", at(text), &zone);
            let in_zone = property.params().contains_key("TZID");
            (property.value().to_owned(), in_zone)
        };
        assert_eq!(
            written("2027-11-07T08:30:00Z"),
            ("20271107T013000".to_owned(), true)
        );
        assert_eq!(
            written("2027-11-07T09:30:00Z"),
            ("20271107T093000Z".to_owned(), false)
        );
    }

    #[test]
    fn a_cancelled_date_says_so_and_a_zone_without_changes_is_written() {
        let mut gone = date("2027-02-01T17:00:00Z", None, "Asia/Riyadh");
        gone.is_cancelled = true;
        let lines = lines(&[gone, date("2027-02-01T17:00:00Z", None, "UTC")]);
        assert!(lines.iter().any(|line| line == "STATUS:CANCELLED"));
        assert!(lines.iter().any(|line| line == "TZOFFSETTO:+0300"));
        assert!(lines.iter().any(|line| line == "DTSTART:20270201T170000Z"));
        assert!(!lines.iter().any(|line| line.starts_with("DTEND")));
    }

    #[test]
    fn no_text_can_add_a_line() {
        let mut sly = date("2027-02-01T17:00:00Z", None, "UTC");
        sly.summary = "a\r\nEND:VEVENT\rBEGIN:VEVENT\n\u{7}موعد ".repeat(9);
        let lines = lines(&[sly]);
        let ends = lines.iter().filter(|line| *line == "END:VEVENT").count();
        assert_eq!(ends, 1);
    }
}
