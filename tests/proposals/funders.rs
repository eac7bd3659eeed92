//! Funders set rules, not partners: an organisation that pays for a programme neither begins, leads, joins nor sends a
//! proposal to its rounds, and is offered no way to.

use diesel::prelude::*;
use taawun::domain::ids::OrganizationId;
use taawun::domain::policy::PaysForIt;
use taawun::domain::proposal::PartnerState;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::MandateRole;
use taawun::ops::proposals::{
    BeginProposalError, CoalitionError, IntentError, NewProposal, SubmitError, WrittenPartner,
    begin_proposal, invite_partner, offer_lead, say_intent, take_lead,
};
use taawun::store::schema::program_funder;
use taawun::store::{Db, StoreError};

use super::submitting::submit;
use super::world::{TestPartner, coalition, open_round, organization, ready};
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person};

/// Somebody who leads the foundation that pays for the round.
fn funder(db: &Db, round: &TestRound) -> TestPerson {
    let lead = people::person(db, "Farid Fictional", "farid@foundation.example");
    people::mandate(db, &lead, &round.program.foundation, MandateRole::Lead);
    lead
}

/// From now on this partner's organisation pays for the programme in the place of another.
fn pays(db: &Db, round: &TestRound, partner: &TestPartner, before: &OrganizationId) {
    let (program, before) = (round.program.id.clone(), before.clone());
    let organization = partner.organization.clone();
    db.write_now(move |tx| {
        diesel::update(program_funder::table)
            .filter(program_funder::program_id.eq(&program))
            .filter(program_funder::organization_id.eq(&before))
            .set(program_funder::organization_id.eq(&organization))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("it pays");
}

#[test]
fn a_funder_begins_nothing_and_does_not_say_that_it_plans_to() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let farid = funder(db, &round);
        let foundation = "gardens-2027-programme-foundation";
        let new = NewProposal {
            round: round.slug.clone(),
            organization: foundation.parse().expect("a slug"),
            carried_from: None,
        };
        let begun = as_person(db, &farid, move |tx, actor| begin_proposal(tx, actor, &new));
        assert!(
            matches!(begun, Err(BeginProposalError::PaysForIt(PaysForIt))),
            "{begun:?}"
        );
        let slug = round.slug.clone();
        let said = as_person(db, &farid, move |tx, actor| {
            let of = foundation.parse().expect("a slug");
            say_intent(tx, actor, &slug, &of, true)
        });
        assert!(matches!(said, Err(IntentError::PaysForIt(_))), "{said:?}");
    });
}

#[test]
fn whoever_began_to_pay_leads_asks_and_sends_nothing_more() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let elm = &of.partners[1];
        let (id, to) = (of.id.clone(), elm.seat.clone());
        as_person(db, of.lead(), move |tx, actor| {
            offer_lead(tx, actor, &id, &to)
        })
        .expect("offered while it does not pay");
        pays(db, &round, elm, &round.program.county);
        let (id, to) = (of.id.clone(), elm.seat.clone());
        let taken = as_person(db, &elm.person, move |tx, actor| {
            take_lead(tx, actor, &id, &to)
        });
        assert!(
            matches!(taken, Err(CoalitionError::PaysForIt(_))),
            "{taken:?}"
        );
        let (id, to) = (of.id.clone(), elm.seat.clone());
        let offered = as_person(db, of.lead(), move |tx, actor| {
            offer_lead(tx, actor, &id, &to)
        });
        assert!(
            matches!(offered, Err(CoalitionError::PaysForIt(_))),
            "{offered:?}"
        );
        let sent = submit(db, &of);
        assert!(matches!(sent, Err(SubmitError::PaysForIt(_))), "{sent:?}");
        // One that leads asks nobody in.
        let own = coalition(db, &round, &["fir"]);
        pays(db, &round, &own.partners[0], &round.program.foundation);
        organization(db, "yew", "nonprofit");
        let id = own.id.clone();
        let asked = as_person(db, own.lead(), move |tx, actor| {
            let key = SignInKey::of_secret(b"the secret of the tests, long enough");
            let written = WrittenPartner {
                organization: "yew".to_owned(),
                role: "partner".to_owned(),
                ..WrittenPartner::default()
            };
            invite_partner(tx, actor, &key, &id, &written, "")
        });
        assert!(
            matches!(asked, Err(CoalitionError::PaysForIt(_))),
            "{asked:?}"
        );
        let id = own.id.clone();
        let access = db
            .read_now(move |reader| taawun::store::proposals::access(reader.conn(), &id))
            .expect("the draft");
        let invited = access.seats.iter();
        let mut invited = invited.filter(|seat| seat.state == PartnerState::Invited);
        assert!(invited.next().is_none());
    });
}

#[test]
fn a_funder_is_told_why_and_offered_no_way_to_apply() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let browser = app.sign_in_weak(&funder(db, &round));
        let new = "/my/proposals/new?round=gardens-2027";
        let plan = "/rounds/gardens-2027/plan";
        for page in ["/rounds/gardens-2027", "/my/proposals"] {
            let shown = app.get_as(page, &browser);
            assert_eq!(shown.status, 200);
            assert!(!shown.body.contains(new), "{page}: {}", shown.body);
            assert!(!shown.body.contains(plan), "{page}");
        }
        let public = app.get("/rounds/gardens-2027").body;
        assert!(public.contains(new) && public.contains(plan), "{public}");
        let shown = app.get_as(new, &browser);
        assert!(
            shown.body.contains("pays for this programme"),
            "{}",
            shown.body
        );
        assert!(
            !shown.body.contains("name=\"organisation\""),
            "{}",
            shown.body
        );
        assert!(!app.get_as(plan, &browser).body.contains("name=\"plans\""));
        let foundation = "gardens-2027-programme-foundation";
        let fields = [("organisation", foundation), ("sure", "yes")];
        let begun = app.post(new, &browser, &fields);
        assert_eq!(begun.status, 409, "{}", begun.body);
        assert!(
            begun.body.contains("takes no part in its proposals"),
            "{}",
            begun.body
        );
        let said = app.post(
            plan,
            &browser,
            &[("organization", foundation), ("plans", "yes")],
        );
        assert_eq!(said.status, 409, "{}", said.body);
        // Whoever speaks for another organisation besides applies for that one.
        let (_, lead) = organization(db, "oak", "nonprofit");
        people::mandate(db, &lead, &round.program.foundation, MandateRole::Lead);
        let both = app.sign_in_weak(&lead);
        assert!(app.get_as("/rounds/gardens-2027", &both).body.contains(new));
        let shown = app.get_as(new, &both).body;
        assert!(
            shown.contains("value=\"oak\"") && !shown.contains(foundation),
            "{shown}"
        );
    });
}
