//! The coalitions of the filled demo: one in every state, by the dates they would have had, and drafts that nobody else
//! finds.

use std::collections::BTreeMap;

use taawun::cli::demo::coalitions::plans;
use taawun::cli::demo::fill::{Filling, fill};
use taawun::cli::demo::story;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::ProposalId;
use taawun::domain::policy::Actor;
use taawun::domain::proposal::{
    FieldName, PartnerState, ProposalState, ReasonCode, SignatureState, Verdict,
};
use taawun::domain::standing::Standing;
use taawun::ops::screening::signatures_due;
use taawun::store::schema::{
    attachment, deadline_extension, merge_offer, proposal, proposal_comment, proposal_entry,
    proposal_intake, proposal_version,
};
use taawun::store::views::coalition::{CoalitionWithin, coalition_within};
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::views::proposal_history::proposal_history;
use taawun::store::views::screening::sent_proposal;
use taawun::store::views::screening_list::{ScreenedWanted, ScreeningList, screening_list};
use taawun::store::views::sent_within::sent_within;
use taawun::store::views::waiting::waiting;
use taawun::store::{people, views};

use diesel::prelude::*;

use super::fill::Home;

fn standing(filling: &Filling, email: &str) -> Standing {
    let address = email.parse().expect("an address");
    let now = filling.db.now();
    filling
        .db
        .read_now(move |reader| {
            let conn = reader.conn();
            let person = people::by_email(conn, &address)?.expect("they are there");
            views::who::standing(conn, person.id, person.name, true, None, now)
        })
        .expect("what they may be asked about")
}

/// All proposals that this person has a place in, by title.
fn of(filling: &Filling, email: &str) -> BTreeMap<String, CoalitionWithin> {
    let who = standing(filling, email);
    filling
        .db
        .read_now(move |reader| {
            let mut all = BTreeMap::new();
            for mine in my_proposals(reader, &who)? {
                let view = coalition_within(reader, Actor::Person(&who), &mine.id)?;
                all.insert(mine.title, view.expect("a place"));
            }
            Ok(all)
        })
        .expect("proposals")
}

fn signatures(view: &CoalitionWithin) -> Vec<SignatureState> {
    view.signatures()
        .into_iter()
        .map(|(_, state)| state)
        .collect()
}

fn states(view: &CoalitionWithin) -> Vec<PartnerState> {
    let seats = view.within.access.seats.iter();
    seats.map(|seat| seat.state).collect()
}

fn screened(filling: &Filling) -> ScreeningList {
    let staff = standing(filling, "rosalind@foundation.larkmere.example");
    filling
        .db
        .read_now(move |reader| {
            screening_list(
                reader,
                Actor::Person(&staff),
                &story::story().round,
                &ScreenedWanted::default(),
            )
        })
        .expect("a list")
        .expect("staff see it")
}

fn filled() -> (Home, Filling) {
    let home = Home::new();
    let filling = home.filling();
    fill(&filling, |_, _| {}).expect("a filled database");
    (home, filling)
}

#[test]
fn there_is_a_coalition_in_every_state() {
    use SignatureState as S;
    let (_home, filling) = filled();
    let beatriz = of(&filling, "beatriz@harborhall.larkmere.example");
    let dorothea = of(&filling, "dorothea@lanternhill.larkmere.example");
    let joseph = of(&filling, "joseph@saltgrass.larkmere.example");
    let inge = of(&filling, "inge@gannetpoint.larkmere.example");
    let casper = of(&filling, "casper@copperkettle.larkmere.example");
    let state = |view: &CoalitionWithin| view.within.access.state;

    let begun = &joseph["A winter of old names"];
    assert_eq!(state(begun), ProposalState::Draft);
    assert_eq!(states(begun), [PartnerState::Joined]);
    assert_eq!(signatures(begun), [S::NotReady]);

    let five = &beatriz["Cinco cocinas, una mesa"];
    let joined = states(five);
    let count = |wanted: PartnerState| joined.iter().filter(|state| **state == wanted).count();
    assert_eq!(count(PartnerState::Joined), 5);
    assert_eq!(count(PartnerState::Invited), 1);
    assert_eq!(count(PartnerState::Declined), 1);
    let helps = five.within.access.editors.iter();
    assert_eq!(helps.filter(|seat| seat.helps_until.is_some()).count(), 1);
    let kinds: std::collections::BTreeSet<_> = five
        .within
        .draft
        .joined()
        .filter_map(|partner| partner.kind.map(|kind| kind.as_str()))
        .collect();
    assert_eq!(kinds.len(), 5, "five sectors: {kinds:?}");

    let one = &dorothea["The school that opens at five"];
    assert_eq!(signatures(one), [S::Signed, S::Signed, S::Missing]);
    assert_eq!(one.within.lacks(), []);

    let changed = &inge["An ice house that teaches"];
    assert_eq!(signatures(changed), [S::CoreChanged, S::CoreChanged]);

    let due = &dorothea["رفقة الباب إلى الباب"];
    assert_eq!(state(due), ProposalState::Submitted);
    assert_eq!(signatures(due), [S::Signed, S::Signed, S::Missing]);

    let received = &beatriz["Tea at every corner"];
    assert_eq!(state(received), ProposalState::Submitted);
    assert!(signatures(received).iter().all(|state| *state == S::Signed));

    let offered = &beatriz["حديقة خلف القاعة"];
    let own = offered.within.place.speaks_for.first();
    assert_eq!(offered.lead_offered_to.as_ref(), own);

    let eligible = &joseph["The river keeps two books"];
    assert_eq!(state(eligible), ProposalState::Eligible);
    let ended = &casper["A second oven for Copperkettle"];
    assert_eq!(state(ended), ProposalState::Ineligible);
    let gone = &beatriz["Mañanas de café en el muelle viejo"];
    assert_eq!(state(gone), ProposalState::Withdrawn);
}

#[test]
fn what_was_sent_has_receipts_dates_reasons_and_messages() {
    let (_home, filling) = filled();
    let now = filling.db.now();
    let layla = standing(&filling, "layla@opentable.larkmere.example");
    let abdirahman = standing(&filling, "abdirahman@fernhollowyouth.larkmere.example");
    let casper = standing(&filling, "casper@copperkettle.larkmere.example");
    let joseph = standing(&filling, "joseph@saltgrass.larkmere.example");
    let ollie = standing(&filling, "ollie@nightwalkers.larkmere.example");
    let sent = |who: &Standing, title: &str| {
        let (who, title) = (who.clone(), title.to_owned());
        filling
            .db
            .read_now(move |reader| {
                let mine = my_proposals(reader, &who)?;
                let one = mine.into_iter().find(|mine| mine.title == title);
                let id: ProposalId = one.expect("it is there").id;
                sent_within(reader, Actor::Person(&who), &id)
            })
            .expect("it is read")
            .expect("a place")
    };
    let waits = sent(&layla, "رفقة الباب إلى الباب");
    let due = waits.versions[0].signatures_due_at.expect("a date");
    assert!(due > now.plus_seconds(2 * 86_400), "some days are left");
    let complete = sent(&ollie, "Tea at every corner");
    assert_eq!(complete.versions[0].signatures_due_at, None);
    let returned = sent(&abdirahman, "The last bus home");
    assert_eq!(returned.within.access.state, ProposalState::Returned);
    let asked = &returned.decisions[0];
    assert_eq!(asked.verdict, Verdict::Returned);
    assert!(asked.due_at.is_some_and(|due| due > now));
    let steps = FieldName::Answer("steps".parse().expect("a key"));
    assert!(asked.fields.contains(&steps));
    let ended = sent(&casper, "A second oven for Copperkettle");
    assert_eq!(ended.decisions[0].code, Some(ReasonCode::OutsidePurpose));
    assert!(ended.decisions[0].text.is_some());
    let both = sent(&joseph, "The river keeps two books");
    let from_staff: Vec<bool> = both.messages.iter().map(|one| one.is_from_staff).collect();
    assert_eq!(
        from_staff,
        [false, true],
        "what Inge wrote alone is not his"
    );
    let staff = standing(&filling, "tomas@county.larkmere.example");
    let number = both.within.number.expect("a number");
    let read = filling
        .db
        .read_now(move |reader| {
            sent_proposal(reader, Actor::Person(&staff), &story::story().round, number)
        })
        .expect("it is read")
        .expect("staff see it");
    assert_eq!(read.messages.len(), 4);
    let instants = both.versions.iter().map(|version| version.at);
    assert!(instants.into_iter().all(|at| at < now));
}

/// What only time decides, and what staff took in: each stands there once the demo runs.
#[test]
fn silence_more_time_and_paper_are_there_too() {
    let (_home, filling) = filled();
    let (dorothea, casper) = (
        "dorothea@lanternhill.larkmere.example",
        "casper@copperkettle.larkmere.example",
    );
    let (bench, hands) = ("A bench at every stop", "Warm hands at the quay");
    for (email, title) in [(dorothea, bench), (casper, hands)] {
        let id = of(&filling, email)[title].within.id().clone();
        let done = filling.db.write_now(move |tx| signatures_due(tx, &id));
        done.expect("it is due");
    }
    let left_out = &of(&filling, dorothea)[bench];
    assert_eq!(left_out.within.access.state, ProposalState::Submitted);
    assert_eq!(
        states(left_out),
        [
            PartnerState::Joined,
            PartnerState::LeftOut,
            PartnerState::Joined
        ]
    );
    let missing = &of(&filling, casper)[hands];
    assert_eq!(missing.within.access.state, ProposalState::Ineligible);

    let completed = of(&filling, "abdirahman@fernhollowyouth.larkmere.example");
    let completed = &completed["Chairs for the long wait"];
    assert_eq!(completed.within.access.state, ProposalState::Submitted);
    assert!(states(completed).contains(&PartnerState::Left));
    let (versions, files, intakes, later, offers) = filling
        .db
        .read_now(|reader| {
            let conn = reader.conn();
            let states: Vec<String> = proposal_intake::table
                .select(proposal_intake::state)
                .order(proposal_intake::state)
                .load(conn)?;
            Ok((
                proposal_version::table
                    .filter(proposal_version::number.eq(2))
                    .count()
                    .get_result::<i64>(conn)?,
                attachment::table
                    .select(attachment::hash)
                    .load::<Sha256Hex>(conn)?,
                states,
                deadline_extension::table.count().get_result::<i64>(conn)?,
                merge_offer::table.count().get_result::<i64>(conn)?,
            ))
        })
        .expect("rows");
    assert_eq!((versions, later, offers), (1, 1, 1));
    assert_eq!(intakes, ["reading", "signed", "typing"]);
    assert_eq!(files.len(), 2);
    for hash in &files {
        assert!(filling.files.open(hash).is_ok(), "{hash}");
    }
}

#[test]
fn drafts_are_written_by_several_people_and_staff_see_none_of_them() {
    let (_home, filling) = filled();
    let list = screened(&filling);
    let numbers: Vec<i64> = list.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=10).collect::<Vec<i64>>());
    let with_staff: Vec<&str> = list
        .rows
        .iter()
        .filter_map(|row| row.sent.as_ref())
        .map(|sent| sent.title.as_str())
        .collect();
    assert_eq!(
        with_staff,
        [
            "A bench at every stop",
            "Warm hands at the quay",
            "The river keeps two books",
            "A second oven for Copperkettle",
            "Tea at every corner",
            "The last bus home",
            "رفقة الباب إلى الباب",
            "Chairs for the long wait",
            "حساء بعد منتصف الليل",
        ]
    );
    assert_eq!(list.intents, plans().len() as i64);
    let beatriz = standing(&filling, "beatriz@harborhall.larkmere.example");
    let five = of(&filling, "beatriz@harborhall.larkmere.example");
    let id = five["Cinco cocinas, una mesa"].within.id().clone();
    let history = filling
        .db
        .read_now(move |reader| proposal_history(reader, Actor::Person(&beatriz), &id))
        .expect("it is read")
        .expect("a place");
    let writers: std::collections::BTreeSet<String> = history
        .typed
        .iter()
        .map(|(_, who, _)| who.to_string())
        .collect();
    assert!(writers.len() >= 4, "{writers:?}");
    // Beside those of the round that is open stand the five whose letters of intent are with another one.
    let (drafts, typed, said): (i64, i64, i64) = filling
        .db
        .read_now(|reader| {
            let conn = reader.conn();
            let drafts = proposal::table.filter(proposal::state.eq(ProposalState::Draft));
            Ok((
                drafts.count().get_result(conn)?,
                proposal_entry::table.count().get_result(conn)?,
                proposal_comment::table.count().get_result(conn)?,
            ))
        })
        .expect("numbers");
    // And three that staff type in.
    assert_eq!(drafts, 5 + 5 + 3);
    assert!(typed > 150 && said >= 5, "{typed} {said}");
}

#[test]
fn something_waits_for_whoever_signs_in_as_a_partner() {
    let (_home, filling) = filled();
    let waits = |email: &str| {
        let who = standing(&filling, email);
        let all = filling.db.read_now(move |reader| waiting(reader, &who));
        let all = all.expect("what waits").into_iter();
        let mut kinds: Vec<&str> = all.map(|one| one.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds
    };
    let beatriz = waits("beatriz@harborhall.larkmere.example");
    assert_eq!(beatriz, ["lead_offer", "merge", "to_complete"]);
    assert!(waits("casper@copperkettle.larkmere.example").contains(&"signature"));
    assert!(waits("dorothea@lanternhill.larkmere.example").contains(&"signature"));
    let inge = waits("inge@gannetpoint.larkmere.example");
    assert_eq!(
        inge,
        ["introduction", "partner_invitation", "sign_again", "split"]
    );
    let abdirahman = waits("abdirahman@fernhollowyouth.larkmere.example");
    assert!(abdirahman.contains(&"to_complete"), "{abdirahman:?}");
}

#[test]
fn a_second_filling_leaves_what_people_did_since() {
    let (_home, filling) = filled();
    let there = || {
        let count = filling.db.read_now(|reader| {
            let conn = reader.conn();
            let all: i64 = proposal::table.count().get_result(conn)?;
            let typed: i64 = proposal_entry::table.count().get_result(conn)?;
            Ok((all, typed))
        });
        count.expect("numbers")
    };
    let before = there();
    assert_eq!(before.0, 18 + 5);
    fill(&filling, |_, _| {}).expect("it is left alone");
    assert_eq!(there(), before);
}
