//! Introductions of one's own organisations. The name of the other side is in here only once both said yes.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::my_proposals::my_proposals;
use crate::domain::ids::{Id, IntroductionId, OrganizationId, PersonId, ProposalId};
use crate::domain::introduction::{AskedSees, AskerSees, IntroductionState};
use crate::domain::organization::{OrganizationKind, Sector};
use crate::domain::proposal::{PartnerRole, PartnerState, may_be_written};
use crate::domain::standing::Standing;
use crate::domain::time::Instant;
use crate::store::introductions::audience::spoken_for;
use crate::store::organizations::{NAMED, NamedOrganization};
use crate::store::schema::{introduction, mandate, organization, partner_post, person};
use crate::store::{AnyConnection, Reader, StoreError};

/// So many of each are shown, the latest first.
const MOST: i64 = 200;

/// Whom one is introduced to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The organisation.
    pub organization: NamedOrganization,
    /// Whom it names as its contact; empty where it names nobody.
    pub contact_name: String,
    /// Their address.
    pub contact_email: Option<String>,
    /// Their telephone; empty where it names none.
    pub contact_phone: String,
    /// Who asked or answered for it, while they belong to it.
    pub person: Option<(String, Option<String>)>,
}

/// One introduction that an organisation of ours was asked for, or asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction<Sees> {
    /// Which.
    pub id: IntroductionId,
    /// What our side sees of it.
    pub sees: Sees,
    /// Our organisation.
    pub ours: OrganizationId,
    /// The sector of the other one.
    pub sector: Sector,
    /// What stands in the post that it is about.
    pub text: String,
    /// What whoever asked said.
    pub note: String,
    /// Until when an answer is awaited.
    pub until: Instant,
    /// The other one, once both said yes.
    pub met: Option<Contact>,
}

/// All of one person's.
#[derive(Debug, Clone)]
pub struct MyIntroductions {
    /// The organisations that they speak for.
    pub speaks_for: Vec<NamedOrganization>,
    /// What they were asked.
    pub of_us: Vec<Introduction<AskedSees>>,
    /// What they asked.
    pub by_us: Vec<Introduction<AskerSees>>,
    /// The drafts that they lead, each with its title: whom they met can be asked in.
    pub drafts: Vec<(ProposalId, String)>,
}

impl MyIntroductions {
    /// What our organisation of this id is called.
    pub fn ours(&self, id: &OrganizationId) -> String {
        let mut all = self.speaks_for.iter();
        let found = all.find(|named| named.id == *id);
        found.map_or_else(String::new, |named| named.name.to_string())
    }
}

type About = (
    IntroductionId,
    IntroductionState,
    String,
    Instant,
    String,
    OrganizationId,
);
type Other = (NamedOrganization, String, Option<String>, String);
type Who = (Option<PersonId>, Option<String>, Option<String>);

/// The introductions of the organisations that this person speaks for. Nine statements, however many they are.
pub fn my_introductions(
    reader: &mut Reader<'_>,
    who: &Standing,
) -> Result<MyIntroductions, StoreError> {
    let (now, speaks) = (reader.now(), spoken_for(who));
    let ids: Vec<&str> = speaks.iter().map(Id::as_str).collect();
    let conn = reader.conn();
    let of_us: Vec<(About, Other, Who)> = introduction::table
        .inner_join(partner_post::table)
        .inner_join(organization::table.on(organization::id.eq(introduction::asker_id)))
        .left_join(person::table.on(person::id.nullable().eq(introduction::asked_by)))
        .filter(partner_post::organization_id.eq_any(&ids))
        .order((introduction::asked_at.desc(), introduction::id))
        .limit(MOST)
        .select((
            (
                introduction::id,
                introduction::state,
                introduction::note,
                introduction::answer_until,
                partner_post::text,
                partner_post::organization_id,
            ),
            (
                NAMED,
                organization::contact_name,
                organization::contact_email,
                organization::contact_phone,
            ),
            (
                person::id.nullable(),
                person::name.nullable(),
                person::email.nullable(),
            ),
        ))
        .load(conn)?;
    let by_us: Vec<(About, Other, Who)> = introduction::table
        .inner_join(partner_post::table)
        .inner_join(organization::table.on(organization::id.eq(partner_post::organization_id)))
        .left_join(person::table.on(person::id.nullable().eq(introduction::answered_by)))
        .filter(introduction::asker_id.eq_any(&ids))
        .order((introduction::asked_at.desc(), introduction::id))
        .limit(MOST)
        .select((
            (
                introduction::id,
                introduction::state,
                introduction::note,
                introduction::answer_until,
                partner_post::text,
                introduction::asker_id,
            ),
            (
                NAMED,
                organization::contact_name,
                organization::contact_email,
                organization::contact_phone,
            ),
            (
                person::id.nullable(),
                person::name.nullable(),
                person::email.nullable(),
            ),
        ))
        .load(conn)?;
    let people = of_us.iter().chain(&by_us);
    let people: Vec<&PersonId> = people.filter_map(|(.., who)| who.0.as_ref()).collect();
    let belong = belong(conn, &people, now)?;
    let speaks_for = organization::table
        .filter(organization::id.eq_any(&ids))
        .order((organization::search_text, organization::slug))
        .select(NAMED)
        .load(conn)?;
    Ok(MyIntroductions {
        speaks_for,
        of_us: of_us
            .into_iter()
            .map(|row| introduced(row, &belong, |state, until| state.for_asked(until, now)))
            .collect(),
        by_us: by_us
            .into_iter()
            .map(|row| introduced(row, &belong, |state, until| state.for_asker(until, now)))
            .collect(),
        drafts: drafts(reader, who, &speaks)?,
    })
}

fn introduced<Sees>(
    (about, other, who): (About, Other, Who),
    belong: &BTreeSet<(PersonId, OrganizationId)>,
    sees: impl Fn(IntroductionState, Instant) -> Sees,
) -> Introduction<Sees> {
    let (id, state, note, until, text, ours) = about;
    let (organization, contact_name, contact_email, contact_phone) = other;
    let (person, name, email) = who;
    let kind: OrganizationKind = organization.kind;
    let person =
        person.filter(|person| belong.contains(&(person.clone(), organization.id.clone())));
    let met = (state == IntroductionState::Accepted).then(|| Contact {
        person: person.and(name).map(|name| (name, email)),
        organization,
        contact_name,
        contact_email,
        contact_phone,
    });
    Introduction {
        id,
        sees: sees(state, until),
        ours,
        sector: kind.sector(),
        text,
        note,
        until,
        met,
    }
}

/// Which of these people belong to which organisation now.
fn belong(
    conn: &mut AnyConnection,
    people: &[&PersonId],
    now: Instant,
) -> Result<BTreeSet<(PersonId, OrganizationId)>, StoreError> {
    let ids: Vec<&str> = people.iter().map(|person| person.as_str()).collect();
    let rows: Vec<(PersonId, OrganizationId)> = mandate::table
        .filter(mandate::person_id.eq_any(ids))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .select((mandate::person_id, mandate::organization_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn drafts(
    reader: &mut Reader<'_>,
    who: &Standing,
    speaks: &[OrganizationId],
) -> Result<Vec<(ProposalId, String)>, StoreError> {
    let mine = my_proposals(reader, who)?.into_iter();
    let leads = mine.filter(|mine| {
        may_be_written(mine.state)
            && mine.seats.iter().any(|seat| {
                seat.role == PartnerRole::Lead
                    && seat.state == PartnerState::Joined
                    && speaks.contains(&seat.organization)
            })
    });
    Ok(leads.map(|mine| (mine.id, mine.title)).collect())
}
