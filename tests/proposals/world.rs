//! A round that is open, and coalitions in it: made by the operations that people use.

use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{OrganizationId, PartnerId, ProposalId};
use taawun::domain::proposal::{
    Core, Entry, FieldName, OwnPart, PartnerField, PartnerRole, PartnerState, Row,
};
use taawun::domain::round::{RoundState, Slug};
use taawun::domain::setup::{Revision, Setup, Signatures};
use taawun::domain::standing::MandateRole;
use taawun::domain::time::Instant;
use taawun::ops::constitution::advance_round;
use taawun::ops::proposals::{
    NewProposal, SaveFieldError, SignError, begin_proposal, save_field, sign_as_partner,
};
use taawun::store::proposals::partners::{self, NewPartner};
use taawun::store::proposals::{self, entries};
use taawun::store::{Db, StoreError, programs, round_parts};

use crate::constitution::acts::announce;
use crate::support::TestDatabase;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, draft_with, moment};

/// The first instant at which the test round takes proposals.
pub fn opens() -> Instant {
    moment("2027-01-11T09:00").at
}

/// Its deadline; work that was begun may be sent for another fifteen minutes.
pub fn closes() -> Instant {
    moment("2027-02-26T17:00").at
}

/// Turns the clock of the tests to this instant.
pub fn turn_to(database: &TestDatabase, to: Instant) {
    let now = database.db().now();
    let micros = to.as_micros() - now.as_micros();
    database.clock.advance(micros / 1_000_000);
}

/// A round that takes proposals since an hour, with every partner's signature due before it is sent.
pub fn open_round(database: &TestDatabase, slug: &str) -> TestRound {
    open_round_with(database, slug, |setup| {
        setup.rules.signatures = Signatures::AtSubmission;
    })
}

/// The same with other rules.
pub fn open_round_with(
    database: &TestDatabase,
    slug: &str,
    change: impl FnOnce(&mut Setup),
) -> TestRound {
    let db = database.db();
    let round = draft_with(db, slug, change);
    announce(db, &round);
    turn_to(database, opens().plus_seconds(3_600));
    let id = round.id.clone();
    let state = db
        .write_now(move |tx| advance_round(tx, &id))
        .expect("the round moves on");
    assert_eq!(state, Some(RoundState::Open));
    round
}

/// One partner of a coalition: an organisation and the person who leads it.
#[derive(Debug, Clone)]
pub struct TestPartner {
    /// Its place in the coalition.
    pub seat: PartnerId,
    /// The organisation.
    pub organization: OrganizationId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Who leads it.
    pub person: TestPerson,
}

/// A proposal with its partners, the lead first.
#[derive(Debug, Clone)]
pub struct Coalition {
    /// The proposal.
    pub id: ProposalId,
    /// Its partners.
    pub partners: Vec<TestPartner>,
}

impl Coalition {
    /// Who leads it.
    pub fn lead(&self) -> &TestPerson {
        &self.partners[0].person
    }
}

/// An organisation with somebody who leads it.
pub fn organization(db: &Db, slug: &str, kind: &str) -> (OrganizationId, TestPerson) {
    let organization = people::organization(db, &format!("The {slug} of Larkmere"), slug, kind);
    let person = people::person(
        db,
        &format!("Lead of {slug}"),
        &format!("lead@{slug}.example"),
    );
    people::mandate(db, &person, &organization, MandateRole::Lead);
    (organization, person)
}

/// Begins an empty draft for an organisation.
pub fn begin(db: &Db, round: &TestRound, person: &TestPerson, organization: &str) -> ProposalId {
    let new = NewProposal {
        round: round.slug.clone(),
        organization: organization.parse().expect("a slug"),
        carried_from: None,
    };
    as_person(db, person, move |tx, actor| begin_proposal(tx, actor, &new)).expect("a draft")
}

/// A draft of as many partners as there are names, with nothing typed in it yet; the first leads.
pub fn coalition(db: &Db, round: &TestRound, names: &[&str]) -> Coalition {
    let mut found = names.iter().map(|slug| {
        let (organization, person) = organization(db, slug, "nonprofit");
        (organization, person, *slug)
    });
    let (lead, person, slug) = found.next().expect("a lead");
    let id = begin(db, round, &person, slug);
    let mut partners = vec![TestPartner {
        seat: seats(db, &id)[0].clone(),
        organization: lead,
        slug: slug.parse().expect("a slug"),
        person: person.clone(),
    }];
    for (organization, own, slug) in found {
        let (of, by, who) = (id.clone(), person.id.clone(), organization.clone());
        let name = slug.to_owned();
        let seat = db
            .write_now(move |tx| {
                let new = NewPartner {
                    organization: Some(who.clone()),
                    role: PartnerRole::Partner,
                    state: PartnerState::Joined,
                    invited_as: name.clone(),
                    email: None,
                    token_hash: None,
                };
                partners::add(tx, &of, &new, &by)
            })
            .expect("a partner");
        partners.push(TestPartner {
            seat,
            organization,
            slug: slug.parse().expect("a slug"),
            person: own,
        });
    }
    Coalition { id, partners }
}

fn seats(db: &Db, id: &ProposalId) -> Vec<PartnerId> {
    let id = id.clone();
    let access = db
        .read_now(move |reader| proposals::access(reader.conn(), &id))
        .expect("the proposal");
    access.seats.into_iter().map(|seat| seat.partner).collect()
}

/// Types something into a field, whatever stood there.
pub fn write(
    db: &Db,
    who: &TestPerson,
    id: &ProposalId,
    field: FieldName,
    typed: Entry,
) -> Result<Revision, SaveFieldError> {
    let id = id.clone();
    as_person(db, who, move |tx, actor| {
        let stands = entries::one(tx.conn(), &id, &field)?;
        let from = stands.map(|kept| kept.revision).unwrap_or_default();
        save_field(tx, actor, &id, &field, from, typed.clone())
    })
}

/// One cost of the test round.
pub fn cost(id: &str, what: &str, wanted: &str, least: &str) -> Row {
    let cells = [
        ("id", id),
        ("category", "people"),
        ("what", what),
        ("wanted", wanted),
        ("least", least),
    ];
    let cells = cells.map(|(column, cell)| (column.to_owned(), cell.to_owned()));
    Row::from(cells)
}

/// Types all that the test round asks for: 900 dollars for each partner.
pub fn fill(db: &Db, of: &Coalition) {
    let put = |who: &TestPerson, field: FieldName, typed: Entry| {
        write(db, who, &of.id, field, typed).expect("it is saved");
    };
    let lead = of.lead();
    put(lead, FieldName::Title, Entry::text("A garden for all"));
    put(
        lead,
        FieldName::Summary,
        Entry::text("We plant a garden together."),
    );
    put(lead, FieldName::Served, Entry::text("Forty families."));
    let answer = FieldName::Answer("q1".parse().expect("a key"));
    put(
        lead,
        answer,
        Entry::text("Neighbours will know each other."),
    );
    let rows = (1..=of.partners.len())
        .map(|number| cost(&format!("c{number}"), "Gardeners", "900", "600"))
        .collect();
    put(lead, FieldName::Budget, Entry::Table { rows });
    for partner in &of.partners {
        let of_partner = [
            (PartnerField::Share, "900"),
            (PartnerField::Duties, "Digging."),
            (PartnerField::Gives, "Spades and hours."),
            (PartnerField::Gains, "Vegetables."),
        ];
        for (field, text) in of_partner {
            let field = FieldName::Partner(partner.seat.clone(), field);
            put(&partner.person, field, Entry::text(text));
        }
    }
}

/// The hashes that this partner would sign now.
pub fn hashes(db: &Db, of: &Coalition, partner: &TestPartner) -> (Sha256Hex, Sha256Hex) {
    let (id, seat) = (of.id.clone(), partner.seat.clone());
    db.read_now(move |reader| {
        let conn = reader.conn();
        let access = proposals::access(conn, &id)?;
        let setup = round_parts::setup(conn, &access.round)?;
        let program = programs::of_id(conn, &access.program)?;
        let draft = proposals::draft(conn, &id)?;
        let core = Core::of(&draft, &setup, &program).and_then(|core| core.hash());
        let part = draft
            .partner(&seat)
            .and_then(|partner| OwnPart::of(&draft, partner, program.currency))
            .and_then(|part| part.hash());
        core.zip(part).ok_or(StoreError::NotFound)
    })
    .expect("something to be signed")
}

/// Signs for one partner what stands.
pub fn sign(db: &Db, of: &Coalition, partner: &TestPartner) -> Result<(), SignError> {
    sign_at(db, of, partner, db.now())
}

/// The same by a request that arrived at this instant.
pub fn sign_at(
    db: &Db,
    of: &Coalition,
    partner: &TestPartner,
    arrived: Instant,
) -> Result<(), SignError> {
    let (core, part) = hashes(db, of, partner);
    let (id, seat) = (of.id.clone(), partner.seat.clone());
    as_person(db, &partner.person, move |tx, actor| {
        sign_as_partner(tx, actor, &id, &seat, &core, &part, arrived)
    })
}

/// For so long after signatures are due one that arrived in time may wait for its turn.
pub const PATIENCE: i64 = 120;

/// Signs for every partner.
pub fn sign_all(db: &Db, of: &Coalition) {
    for partner in &of.partners {
        sign(db, of, partner).expect("it signs");
    }
}

/// A coalition with everything typed and signed: nothing but sending is left.
pub fn ready(db: &Db, round: &TestRound, names: &[&str]) -> Coalition {
    let coalition = coalition(db, round, names);
    fill(db, &coalition);
    sign_all(db, &coalition);
    coalition
}
