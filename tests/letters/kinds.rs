//! Every kind of letter, in every language, as text and as HTML.

use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{Id, StaffLetterId};
use taawun::domain::language::LocalText;
use taawun::domain::letter::{
    CoalitionTold, Content, FactorChange, IntroductionTold, Letter, LetterKind, Link, ProposalTold,
    Recipient,
};
use taawun::domain::money::Money;
use taawun::domain::organization::Sector;
use taawun::domain::proposal::Right;
use taawun::domain::time::Instant;

use super::{choose, round, tag, to_address, write};
use crate::support::app::TestApp;
use crate::support::people::person;

fn instant(text: &str) -> Instant {
    let instant: jiff::Timestamp = text.parse().expect("an instant");
    instant.into()
}

/// One letter of each kind that is written as it is.
fn contents() -> Vec<Content> {
    let zone = || "America/Los_Angeles".parse().expect("a zone");
    let at = instant("2026-11-23T17:00:00Z");
    vec![
        Content::Confirm {
            name: "Amal Fictional".to_owned(),
        },
        Content::OneTimeLink,
        Content::AlreadyMember,
        Content::NewFactor {
            change: FactorChange::AuthenticatorAdded,
            at,
        },
        Content::EmailChanged { at },
        Content::Invitation {
            inviter: "Amal Fictional".to_owned(),
            organization: "Larkmere Gardeners".to_owned(),
            role: "delegate".to_owned(),
        },
        Content::FollowConfirm { round: round() },
        Content::RoundAnnounced {
            round: round(),
            opens: Some(at),
            closes: Some(instant("2027-01-15T01:00:00Z")),
            zone: zone(),
        },
        Content::DateSlipped {
            round: round(),
            phase: "open".to_owned(),
            is_end: true,
            old: at,
            new: instant("2027-01-22T01:00:00Z"),
            zone: zone(),
            reason: LocalText::new(tag("en"), "The library was closed.\n\nSorry!"),
        },
        Content::QuestionAsked {
            round: round(),
            question: LocalText::new(tag("es"), "¿Podemos pedir <b>menos</b>?"),
        },
        Content::QuestionAnswered {
            round: round(),
            question: LocalText::new(tag("es"), "¿Podemos pedir <b>menos</b>?"),
            answer: LocalText::new(tag("en"), "Yes."),
        },
        Content::Coalition {
            round: round(),
            title: "Gardens <b>together</b>".to_owned(),
            about: CoalitionTold::SignaturesMissing {
                partners: vec!["The school".to_owned()],
            },
        },
        in_coalition(CoalitionTold::Left {
            partner: "The school".to_owned(),
            fallen: None,
        }),
        in_coalition(CoalitionTold::Left {
            partner: "The school".to_owned(),
            fallen: Some(Money::new(90_000, "USD".parse().expect("a currency"))),
        }),
        in_coalition(CoalitionTold::LeadOffered {
            partner: "The school".to_owned(),
            lead: "The bakery".to_owned(),
        }),
        in_coalition(CoalitionTold::LeftOut {
            partner: "The school".to_owned(),
        }),
        in_coalition(CoalitionTold::GoesOnWithout {
            partners: vec!["The school".to_owned(), "The <b>clinic</b>".to_owned()],
            fallen: Some(Money::new(90_000, "USD".parse().expect("a currency"))),
            request: Money::new(180_000, "USD".parse().expect("a currency")),
        }),
        in_coalition(CoalitionTold::GoesOnWithout {
            partners: vec!["The school".to_owned()],
            fallen: None,
            request: Money::new(180_000, "USD".parse().expect("a currency")),
        }),
        in_coalition(CoalitionTold::LetIn {
            by: "Amal Fictional".to_owned(),
            right: Right::Comment,
            until: at,
            zone: zone(),
        }),
        Content::Proposal {
            round: round(),
            about: ProposalTold::WroteToStaff {
                number: 12,
                by: "Amal Fictional".to_owned(),
                only: Some("The <b>school</b>".to_owned()),
                text: LocalText::new(tag("en"), "We are <b>worried</b>."),
            },
        },
        Content::Introduction {
            about: IntroductionTold::Asked {
                organization: "Larkmere Gardeners".to_owned(),
                sector: Sector::Business,
                text: "A kitchen, <b>twice</b> a week.".to_owned(),
            },
        },
        Content::Proposal {
            round: round(),
            about: ProposalTold::Received {
                number: 12,
                title: "A garden <b>for all</b>".to_owned(),
                at,
                zone: zone(),
                hash: Sha256Hex::of(b"a proposal"),
                signatures_due: Some(instant("2027-01-22T01:00:00Z")),
            },
        },
        Content::StaffLetter {
            round: round(),
            letter: StaffLetterId::from_bits([7; 16]),
            subject: LocalText::new(
                tag("en"),
                "Come to the\r\nBcc: evil@elsewhere.example evening",
            ),
            body: LocalText::new(tag("en"), "Bring your neighbours.")
                .with(tag("ar"), "أحضروا جيرانكم."),
            signed: "Amal Fictional".to_owned(),
        },
    ]
}

/// A letter about a draft without a title.
fn in_coalition(about: CoalitionTold) -> Content {
    Content::Coalition {
        round: round(),
        title: String::new(),
        about,
    }
}

#[test]
fn every_kind_of_letter_is_whole_in_every_language_and_direction() {
    let app = TestApp::start();
    let db = app.database.db();
    let until = instant("2026-11-24T17:00:00Z");
    for (language, direction) in [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        for (place, content) in contents().into_iter().enumerate() {
            let kind = content.kind();
            let address = format!("{}@people.example", kind.as_str());
            let link = match kind {
                LetterKind::Confirm | LetterKind::OneTimeLink | LetterKind::Invitation => {
                    Link::Secret {
                        path: "/somewhere?token=abc123".to_owned(),
                        until,
                    }
                }
                LetterKind::AlreadyMember
                | LetterKind::NewFactor
                | LetterKind::QuestionAsked
                | LetterKind::Proposal
                | LetterKind::Coalition
                | LetterKind::Introduction => Link::Open("/sign-in".to_owned()),
                _ => Link::Usual,
            };
            let key = format!("{language}:{place}");
            let letter = to_address(&address, language, content, &key);
            write(db, Letter { link, ..letter });
        }
        let letters = app.letters();
        assert_eq!(letters.len(), contents().len(), "{language}");
        for letter in &letters {
            let html = format!("<html lang=\"{language}\" dir=\"{direction}\">");
            assert!(letter.html.contains(&html), "{}", letter.html);
            assert_eq!(letter.header("Content-Language"), language);
            for part in [&letter.text, &letter.html] {
                assert!(!part.contains("letter-"), "a key instead of words: {part}");
                assert!(!part.contains("{$"), "a fact is missing: {part}");
            }
            assert!(!letter.html.contains("<b>"), "{}", letter.html);
            assert!(!letter.html.contains("<img"), "no pictures");
            assert_eq!(letter.header("Bcc"), "", "{letter:#?}");
            assert!(!letter.subject().is_empty() && !letter.subject().contains('\n'));
            assert!(letter.html.len() < 12_000, "{}", letter.html.len());
            if letter.to() != "email_changed@people.example"
                && letter.to() != "follow_confirm@people.example"
            {
                assert!(letter.link().starts_with('/'), "{}", letter.text);
            }
        }
        let find = |kind: &str| {
            let address = format!("{kind}@people.example");
            letters.iter().find(|letter| letter.to() == address)
        };
        let confirm = find("confirm").expect("it came");
        assert_eq!(confirm.link(), "/somewhere?token=abc123");
        let staff = find("staff_letter").expect("it came");
        assert!(staff.subject().starts_with("Come to the Bcc:"));
        let wanted = if language == "ar" {
            "> أحضروا جيرانكم."
        } else {
            "> Bring your neighbours."
        };
        assert!(staff.text.contains(wanted), "{}", staff.text);
        if std::env::var("TAAWUN_SHOW_LETTERS").is_ok() {
            for letter in &letters {
                println!("=== {}\n{}", letter.subject(), letter.text);
            }
        }
    }
}

#[test]
fn a_member_gets_the_letter_in_the_language_and_at_the_address_of_the_moment() {
    let app = TestApp::start();
    let db = app.database.db();
    let amal = person(db, "Amal \"A.\" Fictional", "amal@people.example");
    let letter = Letter {
        content: Content::AlreadyMember,
        link: Link::Open("/sign-in".to_owned()),
        to: Recipient::Person(amal.id.clone()),
        about: None,
        dedupe_key: "one".to_owned(),
    };
    write(db, letter.clone());
    choose(db, &amal.id, "ar", "daily", "Africa/Cairo");
    write(db, letter);
    let letters = app.letters();
    assert_eq!(
        letters.len(),
        1,
        "the same twice is one letter: {letters:#?}"
    );
    assert_eq!(letters[0].header("Content-Language"), "ar");
    assert!(letters[0].text.contains("مرحبًا"), "{}", letters[0].text);
    assert!(letters[0].text.contains("/my/letters"));
    assert_eq!(letters[0].to(), "amal@people.example");
    assert!(app.letters().is_empty(), "once");
}
