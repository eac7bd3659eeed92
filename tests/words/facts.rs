//! Facts never differ: every language writes the same stored value.

use taawun::domain::money::Money;
use taawun::domain::time::Instant;
use taawun::i18n::Digits;

use super::words;

fn money(minor: i64, currency: &str) -> Money {
    Money::new(minor, currency.parse().expect("a currency"))
}

#[test]
fn an_amount_is_written_as_each_language_writes_it() {
    for (tag, whole, cents, below) in [
        ("en", "$1,234,500", "$0.05", "−$12.30"),
        ("es", "$1,234,500", "$0.05", "−$12.30"),
        (
            "ar",
            "1,234,500\u{a0}US$",
            "0.05\u{a0}US$",
            "−12.30\u{a0}US$",
        ),
    ] {
        let words = words(tag, Digits::Latin);
        assert_eq!(words.money_short(&money(123_450_000, "USD")), whole);
        assert_eq!(words.money(&money(5, "USD")), cents);
        assert_eq!(words.money(&money(-1230, "USD")), below);
    }
    let english = words("en", Digits::Latin);
    assert_eq!(english.money(&money(1001, "KWD")), "KWD\u{a0}1.001");
    assert_eq!(english.money(&money(700, "JPY")), "JPY\u{a0}700");
    assert_eq!(english.money(&money(700, "XXX")), "7.00");
}

#[test]
fn a_date_is_written_as_each_language_writes_it() {
    let day = jiff::civil::date(2026, 11, 23);
    let instant: Instant = "2026-11-23T20:05:00Z"
        .parse::<jiff::Timestamp>()
        .expect("an instant")
        .into();
    let zone = "America/Los_Angeles".parse().expect("a zone");
    for (tag, date, time) in [
        (
            "en",
            "November 23, 2026",
            "November 23, 2026 at 12:05 PM Pacific Standard Time",
        ),
        (
            "es",
            "23 de noviembre de 2026",
            "23 de noviembre de 2026 a las 12:05 p.m. hora estándar del Pacífico",
        ),
        (
            "ar",
            "23 نوفمبر 2026",
            "23 نوفمبر 2026 في 12:05 م توقيت المحيط الهادي الرسمي",
        ),
    ] {
        let words = words(tag, Digits::Latin);
        assert_eq!(words.date(&day), date);
        // ICU writes narrow no-break spaces where a line must not break.
        let written = words
            .instant(&instant, &zone)
            .replace(['\u{202f}', '\u{a0}'], " ");
        assert_eq!(written, time);
    }
}

#[test]
fn numbers_shares_and_lists_follow_the_reader() {
    let items = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
    for (tag, digits, number, share, list) in [
        ("en", Digits::Latin, "1,234,567", "33.3%", "A, B, and C"),
        ("es", Digits::Latin, "1,234,567", "33.3\u{a0}%", "A, B y C"),
        (
            "ar",
            Digits::Latin,
            "1,234,567",
            "33.3%",
            "\u{2068}A\u{2069} و\u{2068}B\u{2069} و\u{2068}C\u{2069}",
        ),
        (
            "ar",
            Digits::Locale,
            "١٬٢٣٤٬٥٦٧",
            "٣٣٫٣%",
            "\u{2068}A\u{2069} و\u{2068}B\u{2069} و\u{2068}C\u{2069}",
        ),
    ] {
        let words = words(tag, digits);
        assert_eq!(words.number(1_234_567), number);
        assert_eq!(words.percent(1, 3), share);
        assert_eq!(words.list(&items), list);
    }
    assert_eq!(
        words("en", Digits::Latin).decimal("1234567.8900"),
        "1,234,567.8900"
    );
    assert_eq!(words("en", Digits::Latin).decimal("3/7"), "3/7");
    assert_eq!(words("en", Digits::Latin).percent(0, 0), "–");
}

#[test]
fn a_category_that_many_elections_share_is_said_in_the_readers_language() {
    let arabic = words("ar", Digits::Latin);
    assert_eq!(arabic.label("public space"), "الأماكن العامة");
    assert_eq!(arabic.label(" Public Space "), "الأماكن العامة");
    assert_eq!(words("en", Digits::Latin).label("sport"), "Sport");
    for own in ["Éco-mobilité", "46", "", "Cadre de vie", "sport été"] {
        assert_eq!(arabic.label(own), own);
    }
}

#[test]
fn a_count_chooses_its_form_and_its_digits() {
    let voters = |tag, digits, n: u32| {
        words(tag, digits)
            .say("results-voters")
            .num("n", n)
            .to_string()
    };
    assert_eq!(voters("en", Digits::Latin, 1), "One person voted.");
    assert_eq!(voters("en", Digits::Latin, 12_345), "12,345 people voted.");
    let arabic: Vec<String> = [0, 1, 2, 3, 11, 100]
        .map(|n| voters("ar", Digits::Latin, n))
        .into();
    for (first, second) in arabic.iter().zip(&arabic[1..]) {
        assert_ne!(first, second);
    }
    assert!(voters("ar", Digits::Locale, 12_345).contains("١٢٬٣٤٥"));
}

#[test]
fn arabic_counts_beyond_a_hundred_follow_their_last_two_digits() {
    let words = words("ar", Digits::Latin);
    let said = |n: u64| words.say("results-votes").num("n", n).to_string();
    for (number, written) in [
        (100, "100 صوت"),
        (101, "101 صوت"),
        (103, "103 أصوات"),
        (220, "220 صوتًا"),
        (306, "306 أصوات"),
        (61_668, "61,668 صوتًا"),
    ] {
        assert_eq!(said(number), written);
    }
}

#[test]
fn words_of_others_cannot_turn_a_sentence_around() {
    let shown = |tag, name: &str| {
        words(tag, Digits::Latin)
            .say("results-first")
            .text("name", name)
            .to_string()
    };
    assert_eq!(shown("en", "Garden"), "First came Garden.");
    assert_eq!(shown("en", "حديقة"), "First came \u{2068}حديقة\u{2069}.");
    let tricky = shown("en", "a\u{202e}b\u{2069}\u{2067}c");
    assert_eq!(tricky, "First came \u{2068}abc\u{2069}.");
    assert!(shown("ar", "Park!").contains("\u{2068}Park!\u{2069}"));
}

#[test]
fn all_sentences_of_a_long_page_take_a_moment_only() {
    let words = words("ar", Digits::Locale);
    let began = std::time::Instant::now();
    let mut bytes = 0;
    for n in 0..600_u32 {
        bytes += words.say("results-voters").num("n", n).to_string().len();
        bytes += words.money(&money(i64::from(n) * 991, "USD")).len();
    }
    let took = began.elapsed();
    assert!(bytes > 10_000);
    // Some milliseconds without optimisation; the bound only catches formatters that are made each time.
    assert!(took.as_millis() < 500, "{took:?}");
    println!("600 sentences and 600 amounts: {took:?}");
}

#[test]
fn a_zone_is_called_what_people_call_it() {
    let named = |tag: &str, zone: &str| {
        let zone = zone.parse().expect("a zone");
        words(tag, Digits::Latin).zone(&zone)
    };
    assert_eq!(named("en", "America/Los_Angeles"), "Pacific Time");
    assert_eq!(named("es", "America/Los_Angeles"), "hora del Pacífico");
    let arabic = named("ar", "America/Los_Angeles");
    assert!(arabic.starts_with("توقيت"), "{arabic}");
    for zone in ["UTC", "Asia/Riyadh", "Europe/Berlin"] {
        let name = named("en", zone);
        assert!(!name.is_empty() && !name.contains('/'), "{name}");
    }
}
