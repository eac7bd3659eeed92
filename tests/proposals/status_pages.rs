//! What a coalition is told of where its proposal stands: which signatures are missing and until when, what staff asked
//! for, where the way ended, and whose signatures fell.

use taawun::domain::language::LocalText;
use taawun::domain::proposal::{Entry, FieldName, PartnerField, ReasonCode};
use taawun::domain::setup::Signatures;
use taawun::domain::sign_in::SignInKey;
use taawun::ops::proposals::{WrittenPartner, invite_partner, offer_lead};
use taawun::ops::screening::{WrittenVerdict, decide};

use super::submitting::{submit, withdraw};
use super::world::{
    Coalition, closes, coalition, fill, open_round, open_round_with, organization, ready, sign,
    sign_all, turn_to, write,
};
use crate::support::TestDatabase;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, tag};

fn page(of: &Coalition, leaf: &str) -> String {
    format!("/my/proposals/{}{leaf}", of.id)
}

/// A page as it is read: without the marks that keep names in their own direction, and with plain spaces.
fn read(app: &TestApp, who: &TestPerson, address: &str) -> String {
    let answer = app.get_as(address, &app.sign_in_weak(who));
    assert_eq!(answer.status, 200, "{address}: {}", answer.body);
    plain(&answer.body)
}

/// The same in another language than the reader's own.
fn read_in(app: &TestApp, language: &str, who: &TestPerson, address: &str) -> String {
    let browser = app.sign_in_weak(who);
    let first = app.get_as(&format!("{address}?lang={language}"), &browser);
    let answer = if first.status == 303 {
        app.get_as(address, &browser)
    } else {
        first
    };
    assert_eq!(answer.status, 200, "{address}: {}", answer.body);
    plain(&answer.body)
}

fn plain(body: &str) -> String {
    body.replace(['\u{2068}', '\u{2069}'], "")
        .replace(['\u{202f}', '\u{a0}'], " ")
}

fn step(state: &str, said: &str, title: &str) -> String {
    format!("<li class=\"{state}\"><span class=\"unseen\">({said})</span> <strong>{title}")
}

fn in_five_days(database: &TestDatabase) -> TestRound {
    open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    })
}

fn verdict(app: &TestApp, round: &TestRound, seen: i64, verdict: WrittenVerdict) {
    let slug = round.slug.clone();
    as_person(app.database.db(), &round.amal, move |tx, actor| {
        decide(tx, actor, &slug, 1, seen, &verdict)
    })
    .expect("staff decide");
}

#[test]
fn signing_is_not_done_before_all_have_signed() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = in_five_days(&app.database);
        let of = coalition(db, &round, &["oak", "elm", "ash"]);
        fill(db, &of);
        sign(db, &of, &of.partners[0]).expect("the lead signs");
        let missing = "Not signed yet: The elm of Larkmere and The ash of Larkmere.";
        let signs = step("now", "now", "Every partner signs");
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(overview.contains(&signs), "{overview}");
        assert!(overview.contains(missing), "{overview}");
        // Five working days after this Monday: the hour is told with its zone.
        let until = "January 18, 2027 at 11:59 PM Pacific Standard Time";
        assert!(overview.contains(until), "{overview}");
        assert!(!overview.contains("Nothing is missing"), "{overview}");
        let check = read(app, of.lead(), &page(&of, "/check"));
        assert!(check.contains("Signatures are still missing"), "{check}");
        assert!(
            check.contains(missing) && check.contains(until) && check.contains("/submit"),
            "{check}"
        );
        assert!(!check.contains("Nothing is missing"), "{check}");
        let before = read(app, of.lead(), &page(&of, "/submit"));
        assert!(before.contains("can be left out"), "{before}");

        submit(db, &of).expect("it is sent");
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(overview.contains(&signs), "{overview}");
        assert!(overview.contains("It takes part if all have signed by"));
        assert!(overview.contains(missing) && overview.contains(until));
        assert!(!overview.contains("You need do nothing"), "{overview}");
        let sent = step("done", "done", "Send it</strong><br>On January 11, 2027");
        assert!(overview.contains(&sent), "{overview}");
        assert!(overview.contains(&page(&of, "/receipt")), "{overview}");
        let receipt = read(app, of.lead(), &page(&of, "/receipt"));
        assert!(receipt.contains(missing) && receipt.contains(until));
        for (language, words) in [
            ("es", "Aún sin firmar: The elm of Larkmere"),
            ("ar", "لم يوقّع بعد: The elm of Larkmere"),
        ] {
            let overview = read_in(app, language, of.lead(), &page(&of, ""));
            assert!(overview.contains(words), "{overview}");
        }

        sign(db, &of, &of.partners[1]).expect("elm signs");
        sign(db, &of, &of.partners[2]).expect("ash signs");
        let overview = read(app, of.lead(), &page(&of, ""));
        let signs = step("done", "done", "Every partner signs");
        assert!(overview.contains(&signs), "{overview}");
        assert!(!overview.contains("Not signed yet"), "{overview}");
        assert!(overview.contains("You need do nothing"), "{overview}");
    });
}

#[test]
fn every_step_that_comes_says_by_when() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = in_five_days(&app.database);
        let of = coalition(db, &round, &["oak", "elm"]);
        let overview = read(app, of.lead(), &page(&of, ""));
        // Five working days after the last minute, a Friday evening.
        let signed = step("next", "still to come", "Every partner signs</strong><br>");
        let (_, signed) = overview.split_once(&signed).expect("a date to sign");
        let within = "Within 5 working days after it is sent; if it is sent in the last minute, by \
                      March 5, 2027 at 11:59 PM";
        assert!(signed.starts_with(within), "{overview}");
        assert!(
            overview.contains("Before reviews begin on March 1, 2027 at 9:00 AM"),
            "{overview}"
        );
        for (language, words) in [
            (
                "es",
                "Antes de que empiece la evaluación, el 1 de marzo de 2027",
            ),
            ("ar", "قبل بدء التقييم في"),
        ] {
            let overview = read_in(app, language, of.lead(), &page(&of, ""));
            assert!(overview.contains(words), "{overview}");
        }

        fill(db, &of);
        sign_all(db, &of);
        submit(db, &of).expect("it is sent");
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(
            overview.contains("Before reviews begin on March 1, 2027"),
            "{overview}"
        );
        // Once reviewers read, what is still looked over is looked over until they are done.
        turn_to(&app.database, closes().plus_seconds(6 * 86_400));
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(!overview.contains("Before reviews begin"), "{overview}");
    });
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2028");
        let of = coalition(db, &round, &["oak", "elm"]);
        let overview = read(app, of.lead(), &page(&of, ""));
        let signed = step(
            "next",
            "still to come",
            "Every partner signs</strong><br>By February 26, 2027",
        );
        assert!(overview.contains(&signed), "{overview}");
    });
}

#[test]
fn staff_and_applicants_know_on_which_condition_it_takes_part() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = in_five_days(&app.database);
        let of = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        sign(db, &of, &of.partners[0]).expect("the lead signs");
        submit(db, &of).expect("it is sent");
        app.letters();
        let one = "/manage/rounds/gardens-2027/screening/1";
        let desk = || plain(&app.get_as(one, &app.sign_in(&round.amal)).body);
        let shown = desk();
        assert!(
            shown.contains("Not signed yet: The elm of Larkmere."),
            "{shown}"
        );
        assert!(shown.contains("They can sign until January 18, 2027"));
        verdict(app, &round, 1, WrittenVerdict::Eligible);
        for letter in app.letters() {
            let text = plain(&letter.text);
            assert!(text.contains("on one condition"), "{text}");
            assert!(
                text.contains("Not signed yet: The elm of Larkmere."),
                "{text}"
            );
            assert!(text.contains("January 18, 2027"), "{text}");
            assert!(text.contains("Decision by"), "{text}");
        }
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(overview.contains("It takes part if all have signed by January 18, 2027"));
        sign(db, &of, &of.partners[1]).expect("elm signs");
        assert!(!desk().contains("Not signed yet"));
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(!overview.contains("It takes part if"), "{overview}");
    });
}

#[test]
fn what_is_taken_to_take_part_with_all_signatures_has_no_condition() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(app.database.db(), &round, &["oak", "elm"]);
        submit(app.database.db(), &of).expect("it is sent");
        app.letters();
        verdict(app, &round, 1, WrittenVerdict::Eligible);
        let letters = app.letters();
        assert_eq!(letters.len(), 2);
        for letter in letters {
            let text = plain(&letter.text);
            assert!(text.contains("takes part in"), "{text}");
            assert!(!text.contains("condition"), "{text}");
            assert!(text.contains("Next, it is read"), "{text}");
        }
    });
}

#[test]
fn what_staff_asked_for_is_marked_as_changed_or_not() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        submit(db, &of).expect("it is sent");
        let duties = FieldName::Partner(of.partners[1].seat.clone(), PartnerField::Duties);
        let asked = WrittenVerdict::Returned {
            code: ReasonCode::Incomplete,
            fields: vec![FieldName::Summary, FieldName::Budget, duties],
            text: LocalText::new(tag("en"), "Please say where."),
            due: closes().plus_seconds(7 * 86_400),
        };
        verdict(app, &round, 1, asked);
        // What staff ask for is counted, for people and for programs.
        let list = "/manage/rounds/gardens-2027/screening";
        let shown = plain(&app.get_as(list, &app.sign_in(&round.amal)).body);
        let counted = [
            "Why proposals were sent back to be completed",
            "<dt>Something is missing</dt><dd>1</dd>",
            "<dt dir=\"auto\">Summary</dt><dd>1</dd>",
            "<dt dir=\"auto\">What it will do</dt><dd>1</dd>",
        ];
        for said in counted {
            assert!(shown.contains(said), "{said}: {shown}");
        }
        assert!(!shown.contains("Why proposals cannot take part"), "{shown}");
        let token = app.token(&round.amal, &["rounds:read"]);
        let told = app.call("GET", "/api/v1/rounds/gardens-2027/screening", &token, "");
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(
            told["returned_reasons"],
            serde_json::json!([{"reason": "incomplete", "count": 1}])
        );
        assert_eq!(
            told["asked_for"],
            serde_json::json!([
                {"part": "budget", "count": 1},
                {"part": "summary", "count": 1},
                {"part": "partner.duties", "count": 1}
            ])
        );
        let unchanged = "Not changed since it was sent back";
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(
            overview.contains("Complete it and send it again by March 5, 2027"),
            "{overview}"
        );
        assert!(!overview.contains("Proposals are taken until"));
        assert_eq!(overview.matches(unchanged).count(), 3, "{overview}");
        assert!(overview.contains(&page(&of, "/check")));
        let listed = read(app, of.lead(), "/my/proposals");
        assert!(
            listed.contains("Complete it and send it again by"),
            "{listed}"
        );
        // Something else is changed: nothing of what was asked for is.
        let text = Entry::text("Fifty families.");
        write(db, of.lead(), &of.id, FieldName::Served, text).expect("it is open");
        sign_all(db, &of);
        let submit_page = page(&of, "/submit");
        let before = read(app, of.lead(), &submit_page);
        assert!(before.contains("Something that the staff asked for is as it was"));
        assert_eq!(before.matches(unchanged).count(), 3, "{before}");
        let text = Entry::text("We plant a garden in the north.");
        write(db, of.lead(), &of.id, FieldName::Summary, text).expect("it is open");
        let check = read(app, of.lead(), &page(&of, "/check"));
        assert_eq!(check.matches(unchanged).count(), 2, "{check}");
        let write_it = page(&of, "/answers#field-summary");
        assert!(check.contains(&write_it), "{check}");
        let rows = (1..=2)
            .map(|number| super::world::cost(&format!("c{number}"), "Gardeners", "900", "500"))
            .collect();
        let costs = Entry::Table { rows };
        write(db, of.lead(), &of.id, FieldName::Budget, costs).expect("it is open");
        let elm = &of.partners[1];
        let duties = FieldName::Partner(elm.seat.clone(), PartnerField::Duties);
        let text = Entry::text("Digging and sowing.");
        write(db, &elm.person, &of.id, duties, text).expect("it is open");
        sign_all(db, &of);
        let before = read(app, of.lead(), &submit_page);
        assert!(!before.contains(unchanged), "{before}");
        assert!(!before.contains("is as it was"), "{before}");
        let token = app.token(of.lead(), &["proposals:read"]);
        let told = app.call(
            "GET",
            &format!("/api/v1/proposals/{}/submission", of.id),
            &token,
            "",
        );
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        let all = told["asked_for"].as_array().expect("a list");
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|one| one["changed"] == true), "{told}");
    });
}

#[test]
fn the_way_of_what_was_refused_ends_there_with_the_reason() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(app.database.db(), &round, &["oak", "elm"]);
        submit(app.database.db(), &of).expect("it is sent");
        let ineligible = WrittenVerdict::Ineligible {
            code: ReasonCode::OutsidePurpose,
            text: LocalText::new(tag("ar"), "غرض آخر."),
        };
        verdict(app, &round, 1, ineligible);
        let overview = read(app, of.lead(), &page(&of, ""));
        let ended = step("ended", "it ended here", "It cannot take part");
        assert!(overview.contains(&ended), "{overview}");
        assert!(overview.contains("Another purpose than the round’s"));
        assert!(
            overview.contains("lang=\"ar\">غرض آخر."),
            "the text with its language: {overview}"
        );
        assert!(!overview.contains("(still to come)"), "{overview}");
        assert!(!overview.contains("The community votes"), "{overview}");
    });
}

#[test]
fn what_was_taken_back_can_be_taken_up_again_until_its_date() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        submit(db, &of).expect("it is sent");
        withdraw(db, &of).expect("it is taken back");
        let overview = read(app, of.lead(), &page(&of, ""));
        let ended = step("ended", "it ended here", "It was taken back");
        assert!(overview.contains(&ended), "{overview}");
        assert!(overview.contains("You can take it up again until February 26, 2027"));
        assert!(overview.contains(&page(&of, "/check#again")), "{overview}");
        assert!(!overview.contains("(still to come)"), "{overview}");
        let partner = read(app, &of.partners[1].person, &page(&of, ""));
        assert!(
            partner.contains("Whoever leads can take it up again"),
            "{partner}"
        );
        turn_to(&app.database, closes().plus_seconds(86_400));
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(!overview.contains("take it up again"), "{overview}");
        let check = read(app, of.lead(), &page(&of, "/check"));
        assert!(!check.contains("/take-up\""), "{check}");
    });
}

fn invite(app: &TestApp, of: &Coalition, slug: &'static str) {
    let id = of.id.clone();
    as_person(app.database.db(), of.lead(), move |tx, actor| {
        let key = SignInKey::of_secret(b"the secret of the tests, long enough");
        let written = WrittenPartner {
            organization: slug.to_owned(),
            role: "partner".to_owned(),
            ..WrittenPartner::default()
        };
        invite_partner(tx, actor, &key, &id, &written, "")
    })
    .expect("asked");
}

#[test]
fn a_draft_that_is_given_up_was_never_taken_back_and_asks_nobody() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(db, &round, &["oak"]);
        let (_, ash) = organization(db, "ash", "nonprofit");
        invite(app, &of, "ash");
        let asked = read(app, &ash, "/my/proposals");
        assert!(asked.contains("You are asked to take part"), "{asked}");
        let browser = app.sign_in_weak(of.lead());
        let given_up = app.post(&page(&of, "/withdraw"), &browser, &[]);
        assert_eq!(given_up.status, 303, "{}", given_up.body);
        assert!(
            given_up.cookies().contains("flash-proposal-given-up"),
            "{}",
            given_up.cookies()
        );
        let overview = read(app, of.lead(), &page(&of, ""));
        assert!(overview.contains("Given up"), "{overview}");
        assert!(!overview.to_lowercase().contains("taken back"));
        let asked = read(app, &ash, "/my/proposals");
        assert!(!asked.contains("You are asked to take part"), "{asked}");
        assert!(asked.contains("Given up") && !asked.contains("Taken back"));
    });
}

#[test]
fn whose_signatures_fell_is_said_on_the_page_in_the_history_and_to_themselves() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let elm = &of.partners[1];
        let before = read(app, of.lead(), &page(&of, "/answers"));
        assert!(!before.contains("no longer count"), "{before}");
        let title = Entry::text("A garden for everyone");
        write(db, of.lead(), &of.id, FieldName::Title, title).expect("the core changes");
        let fell = "no longer count: The oak of Larkmere and The elm of Larkmere";
        let after = read(app, of.lead(), &page(&of, "/answers"));
        assert!(after.contains(fell), "{after}");
        // A second change makes nothing fall that stood: one line of history tells it.
        let title = Entry::text("A garden for everybody");
        write(db, of.lead(), &of.id, FieldName::Title, title).expect("it changes again");
        let history = read(app, of.lead(), &page(&of, "/history"));
        let line = "“Title” changed: The oak of Larkmere and The elm of Larkmere must sign again";
        assert_eq!(history.matches(line).count(), 1, "{history}");
        for (language, words) in [
            (
                "en",
                "The elm of Larkmere must sign “A garden for everybody” again: the title changed",
            ),
            (
                "es",
                "The elm of Larkmere debe firmar «A garden for everybody» de nuevo: cambió el título",
            ),
            (
                "ar",
                "على The elm of Larkmere أن توقّع «A garden for everybody» من جديد: تغيّر العنوان",
            ),
        ] {
            let mine = read_in(app, language, &elm.person, "/my");
            assert!(mine.contains(words), "{mine}");
        }
        // A change of one part drops that signature and no other.
        sign_all(db, &of);
        let gives = FieldName::Partner(elm.seat.clone(), PartnerField::Gives);
        write(db, &elm.person, &of.id, gives, Entry::text("Hours.")).expect("it changes");
        let part = read(
            app,
            &elm.person,
            &page(&of, &format!("/partners/{}", elm.seat)),
        );
        assert!(
            part.contains("no longer count: The elm of Larkmere."),
            "{part}"
        );
        let mine = read_in(app, "en", &elm.person, "/my");
        assert!(mine.contains("again: its own part changed"), "{mine}");
        let lead = read(app, of.lead(), "/my");
        assert!(!lead.contains("must sign"), "{lead}");
    });
}

#[test]
fn nobody_is_asked_to_sign_what_is_not_there_and_shares_are_about_all() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        let partners = read(app, of.lead(), &page(&of, "/partners"));
        assert!(!partners.contains("Ask them to sign"), "{partners}");
        fill(db, &of);
        let partners = read(app, of.lead(), &page(&of, "/partners"));
        assert!(partners.contains("Ask them to sign"), "{partners}");
        let elm = &of.partners[1];
        let share = FieldName::Partner(elm.seat.clone(), PartnerField::Share);
        write(db, &elm.person, &of.id, share, Entry::text("800")).expect("it changes");
        let check = read(app, of.lead(), &page(&of, "/check"));
        let lack = format!(
            "<a href=\"{}\">The shares of the partners together make $1,700",
            page(&of, "/budget")
        );
        assert!(check.contains(&lack), "{check}");
        assert!(!check.contains("Share of the money (The elm"), "{check}");
        let (id, to) = (of.id.clone(), elm.seat.clone());
        as_person(db, of.lead(), move |tx, actor| {
            offer_lead(tx, actor, &id, &to)
        })
        .expect("offered");
        let asked = read(app, &elm.person, &page(&of, "/partners"));
        assert!(
            asked.contains("No, thank you") && asked.contains("speaks for the coalition"),
            "{asked}"
        );
        assert!(!asked.contains("End the offer"), "{asked}");
        let lead = read(app, of.lead(), &page(&of, "/partners"));
        assert!(lead.contains("End the offer"), "{lead}");
    });
}

#[test]
fn whoever_is_only_asked_reads_what_they_would_sign_and_nothing_else() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(db, &round, &["oak"]);
        fill(db, &of);
        let (_, ash) = organization(db, "ash", "nonprofit");
        invite(app, &of, "ash");
        let lead = app.sign_in_weak(of.lead());
        let comment = [("comment", "Are they any good?")];
        let said = app.post(&page(&of, "/history/title/comments"), &lead, &comment);
        assert_eq!(said.status, 303, "{}", said.body);
        assert!(read(app, of.lead(), &page(&of, "/answers")).contains("One comment"));
        let overview = read(app, &ash, &page(&of, ""));
        assert!(
            overview.contains("You are asked to take part"),
            "{overview}"
        );
        let answer = page(&of, "/partners#partner-");
        assert!(overview.contains(&answer), "the way to answer: {overview}");
        assert!(!overview.contains(&page(&of, "/history")), "{overview}");
        for leaf in ["/answers", "/budget", "/files", "/sign", "/partners"] {
            read(app, &ash, &page(&of, leaf));
        }
        assert!(!read(app, &ash, &page(&of, "/answers")).contains("One comment"));
        let browser = app.sign_in_weak(&ash);
        for leaf in ["/history", "/history/title"] {
            assert_eq!(app.get_as(&page(&of, leaf), &browser).status, 404, "{leaf}");
        }
        let token = app.token(&ash, &["proposals:read"]);
        for leaf in ["history", "fields/title/history", "fields/title/comments"] {
            let address = format!("/api/v1/proposals/{}/{leaf}", of.id);
            assert_eq!(app.call("GET", &address, &token, "").status, 404, "{leaf}");
        }
        let partner = read(app, of.lead(), &page(&of, "/history"));
        assert!(!partner.contains("You are asked to take part"));
    });
}

#[test]
fn nothing_but_the_page_is_printed() {
    let app = TestApp::start();
    let home = app.get("/").body;
    let start = home.find("/assets/site").expect("a stylesheet");
    let address: String = home[start..].chars().take_while(|c| *c != '"').collect();
    let sheet = app.get(&address).body;
    let print = sheet.split("@media print").nth(1).expect("a print sheet");
    let hidden = print.split("{ display: none; }").next().unwrap_or_default();
    assert!(hidden.contains(".parts"), "the row of pages: {hidden}");
}
