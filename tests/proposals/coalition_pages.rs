//! Coalitions as people make them: asked, answered, written, signed, left.

use serde_json::Value;
use taawun::domain::proposal::{
    Entry, FieldName, MOST_PARTNERS, PartnerField, PartnerRole, PartnerState,
};
use taawun::store::StoreError;
use taawun::store::proposals::partners::{self, NewPartner};

use super::world::{
    Coalition, coalition, fill, hashes, open_round, organization, ready, sign_all, write,
};
use crate::support::app::{Answer, on_both_sites};
use crate::support::people;

fn page(of: &Coalition, leaf: &str) -> String {
    format!("/my/proposals/{}/{leaf}", of.id)
}

fn is_on(answer: &Answer, to: &str) {
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.header("Location"), Some(to), "{}", answer.body);
}

#[test]
fn an_organisation_and_somebody_by_letter_are_asked_in_and_answer() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak"]);
        let (_, elm) = organization(db, "elm", "nonprofit");
        let (_, ash) = organization(db, "ash", "nonprofit");
        let lead = app.sign_in_weak(of.lead());
        let partners = page(&of, "partners");
        // What cannot be taken is told at its field, with all that was typed.
        let wrong = app.post(
            &partners,
            &lead,
            &[("organization", "no such group"), ("role", "partner")],
        );
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("no such group"));
        assert!(wrong.body.contains("id=\"fault-organization\""));
        let asked = app.post(
            &partners,
            &lead,
            &[("organization", "elm"), ("role", "partner")],
        );
        is_on(&asked, &partners);
        let asked = app.post(
            &partners,
            &lead,
            &[
                ("email", &ash.email),
                ("name", "The Ash"),
                ("role", "in_kind"),
                ("language", "en"),
            ],
        );
        is_on(&asked, &partners);
        let letters = app.letters();
        assert_eq!(letters.len(), 2, "{letters:#?}");
        for letter in &letters {
            for part in [&letter.text, &letter.html] {
                assert!(!part.contains("letter-"), "a key instead of words: {part}");
                assert!(!part.contains("{$"), "a fact is missing: {part}");
            }
        }
        // The one that was asked says yes on the page of partners.
        let browser = app.sign_in_weak(&elm);
        let shown = app.get_as(&partners, &browser);
        assert_eq!(shown.status, 200);
        let start = shown.body.find("/accept\"").expect("a way to say yes");
        let address = shown.body[..start]
            .rsplit_once("action=\"")
            .map(|(_, address)| format!("{address}/accept"));
        let address = address.expect("an address");
        is_on(&app.post(&address, &browser, &[]), &partners);
        // The other one by the letter's link, for an organisation they speak for.
        let browser = app.sign_in_weak(&ash);
        assert_eq!(app.get_as(&partners, &browser).status, 404);
        let letter = letters.iter().find(|letter| letter.to() == ash.email);
        let link = letter.expect("it came").link().to_owned();
        let token = link.split_once("token=").expect("a token").1.to_owned();
        let shown = app.get_as(&link, &browser);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains("The oak of Larkmere"));
        let address = "/my/proposals/invitation/accept";
        let elsewhere = app.post(
            address,
            &browser,
            &[("token", &token), ("organization", "elm")],
        );
        assert_eq!(elsewhere.status, 422, "{}", elsewhere.body);
        let joined = app.post(
            address,
            &browser,
            &[("token", &token), ("organization", "ash")],
        );
        is_on(&joined, &partners);
        let again = app.post(
            address,
            &browser,
            &[("token", &token), ("organization", "ash")],
        );
        assert_eq!(again.status, 409);
        let answered = app.letters();
        assert_eq!(answered.len(), 2, "{answered:#?}");
        // Staff of the round see no trace of it.
        let staff = app.sign_in(&round.amal);
        for leaf in ["partners", "sign"] {
            assert_eq!(app.get_as(&page(&of, leaf), &staff).status, 404);
        }
    });
}

#[test]
fn a_partner_reads_what_changed_and_signs_what_it_saw() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        let elm = &of.partners[1];
        let (sign, seat) = (page(&of, "sign"), elm.seat.to_string());
        let browser = app.sign_in_weak(&elm.person);
        let press = |core: &str, part: &str| {
            let fields = [("partner", &*seat), ("core", core), ("part", part)];
            app.post(&sign, &browser, &fields)
        };
        let (core, part) = hashes(db, &of, elm);
        let shown = app.get_as(&sign, &browser);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains(core.as_str()) && shown.body.contains(part.as_str()));
        assert!(shown.body.contains("A garden for all"));
        // It changes while the page is open: nobody signs what they did not see.
        let title = Entry::text("A garden for everyone");
        write(db, of.lead(), &of.id, FieldName::Title, title).expect("saved");
        let late = press(core.as_str(), part.as_str());
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("A garden for everyone"));
        assert_eq!(press("no hash", "at all").status, 409);
        let (core, part) = hashes(db, &of, elm);
        is_on(&press(core.as_str(), part.as_str()), &sign);
        // Changed once more, the page shows the difference.
        let duties = FieldName::Partner(elm.seat.clone(), PartnerField::Duties);
        write(db, of.lead(), &of.id, duties, Entry::text("Watering.")).expect("saved");
        let shown = app.get_as(&sign, &browser);
        assert!(shown.body.contains("<del>Digging.</del>"), "{}", shown.body);
        assert!(shown.body.contains("<ins>Watering.</ins>"));
        // Others sign nothing in its name.
        let lead = app.sign_in_weak(of.lead());
        let (core, part) = hashes(db, &of, elm);
        let fields = [
            ("partner", &*seat),
            ("core", core.as_str()),
            ("part", part.as_str()),
        ];
        assert_eq!(app.post(&sign, &lead, &fields).status, 403);
    });
}

#[test]
fn a_partner_writes_its_own_part_and_leaves() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak", "elm"]);
        let elm = &of.partners[1];
        let own = page(&of, &format!("partners/{}", elm.seat));
        let browser = app.sign_in_weak(&elm.person);
        assert_eq!(app.get_as(&own, &browser).status, 200);
        let gives = format!("partner.{}.gives", elm.seat);
        let revision = format!("revision[{gives}]");
        let typed = [(&*gives, "Two hundred spades"), (&*revision, "0")];
        is_on(&app.post(&own, &browser, &typed), &own);
        let shown = app.get_as(&own, &browser);
        assert!(shown.body.contains("Two hundred spades"), "{}", shown.body);
        // The lead reads it and has no field for it.
        let lead = app.sign_in_weak(of.lead());
        let shown = app.get_as(&own, &lead);
        assert_eq!(shown.status, 200);
        assert!(shown.body.contains("Two hundred spades"));
        assert!(!shown.body.contains(&format!("name=\"{gives}\"")));
        let typed = [(&*gives, "Changed by the lead"), (&*revision, "1")];
        assert_eq!(app.post(&own, &lead, &typed).status, 422);
        // Leaving needs no reason, and ends at the list of one's proposals.
        is_on(
            &app.post(&format!("{own}/leave"), &browser, &[]),
            "/my/proposals",
        );
        assert_eq!(app.get_as(&own, &browser).status, 404);
        let left = app.letters();
        assert_eq!(left.len(), 1, "{left:#?}");
        assert!(left[0].subject().contains("The elm of Larkmere"));
    });
}

#[test]
fn a_field_that_is_saved_while_it_is_typed_answers_whose_signatures_fell() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let lead = app.sign_in_weak(of.lead());
        let shown = app.get_as(&page(&of, "answers"), &lead);
        assert!(
            shown
                .body
                .contains("id=\"draft-fallen\" role=\"status\" data-known=\"\"")
        );
        let hidden = |name: &str| -> String {
            let before = format!("name=\"{name}\" value=\"");
            let found = shown.body.split_once(&before);
            let (value, _) = found
                .and_then(|(_, rest)| rest.split_once('"'))
                .expect("it");
            value.to_owned()
        };
        let save = |title: &str, revision: &str, was: &str| -> Value {
            let fields = [
                ("revision[title]", revision),
                ("was[title]", was),
                ("title", title),
            ];
            let answer = app.post(&page(&of, "fields/title"), &lead, &fields);
            assert_eq!(answer.status, 200, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let told = save(
            "A garden for everyone",
            &hidden("revision[title]"),
            &hidden("was[title]"),
        );
        let fallen = told["fallen"].as_str().expect("a sentence");
        for name in ["The oak of Larkmere", "The elm of Larkmere"] {
            assert!(fallen.contains(name), "{fallen}");
        }
        // Signed again, all hold: there is nothing to say.
        sign_all(db, &of);
        let again = app.get_as(&page(&of, "answers"), &lead);
        assert!(again.body.contains("data-known=\"\""));
        let mark = told["was"].as_str().expect("a mark");
        let told = save("A garden for everyone", &told["revision"].to_string(), mark);
        assert_eq!(told["fallen"], "");
    });
}

#[test]
fn who_is_called_as_another_is_addressed_is_asked_in_by_its_address() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak"]);
        people::organization(db, "Harbor Gardens", "riverside", "nonprofit");
        people::organization(db, "Riverside", "riverside-2", "nonprofit");
        let lead = app.sign_in_weak(of.lead());
        let partners = page(&of, "partners");
        let ask = |typed: &str| {
            let fields = [("organization", typed), ("role", "partner")];
            app.post(&partners, &lead, &fields)
        };
        let wrong = ask("Riverside");
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("id=\"fault-organization\""));
        assert!(
            wrong.body.contains("paste the address of the page"),
            "{}",
            wrong.body
        );
        is_on(
            &ask("https://taawun.example/organisations/riverside-2"),
            &partners,
        );
        let shown = app.get_as(&partners, &lead);
        assert!(shown.body.contains("Riverside"), "{}", shown.body);
        assert!(!shown.body.contains("Harbor Gardens"), "{}", shown.body);
    });
}

#[test]
fn one_partner_more_than_fit_is_refused_at_its_field() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak"]);
        organization(db, "elm", "nonprofit");
        organization(db, "ash", "nonprofit");
        let (id, by) = (of.id.clone(), of.lead().id.clone());
        db.write_now(move |tx| {
            for number in 3..=MOST_PARTNERS {
                let new = NewPartner {
                    organization: None,
                    role: PartnerRole::Partner,
                    state: PartnerState::Invited,
                    invited_as: format!("Group {number}"),
                    email: None,
                    token_hash: None,
                };
                partners::add(tx, &id, &new, &by)?;
            }
            Ok::<_, StoreError>(())
        })
        .expect("all but one are asked");
        let lead = app.sign_in_weak(of.lead());
        let partners = page(&of, "partners");
        let ask = |field: &str, typed: &str| {
            let fields = [
                (field, typed),
                ("name", "One more"),
                ("role", "partner"),
                ("language", "en"),
            ];
            app.post(&partners, &lead, &fields)
        };
        is_on(&ask("organization", "elm"), &partners);
        for (field, typed) in [("organization", "ash"), ("email", "ash@groups.example")] {
            let full = ask(field, typed);
            assert_eq!(full.status, 422, "{}", full.body);
            assert!(full.body.contains(&format!("id=\"fault-{field}\"")));
            assert!(full.body.contains("At most 200 partners can be asked"));
            assert!(full.body.contains(typed), "what was typed stays");
        }
        assert_eq!(app.get_as(&partners, &lead).status, 200);
    });
}
