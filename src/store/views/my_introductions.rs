//! Introductions of one's own organisations. The name of the other side is in here only once both said yes.

use std::cmp::Reverse;
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

/// Which of them are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionsWanted {
    /// The last one before the slice.
    pub after: Option<IntroductionId>,
    /// At most so many, besides what waits for an answer.
    pub most: usize,
}

impl Default for IntroductionsWanted {
    fn default() -> Self {
        Self {
            after: None,
            most: 50,
        }
    }
}

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

/// A slice of one person's, the latest first. All that waits for their answer stands in the first.
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
    /// The last one of the slice, where others follow.
    pub more_after: Option<IntroductionId>,
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
    Instant,
);
type Other = (NamedOrganization, String, Option<String>, String);
type Who = (Option<PersonId>, Option<String>, Option<String>);

/// Those introductions of the organisations that this person speaks for that are wanted. Eleven statements, however many
/// they are.
pub fn my_introductions(
    reader: &mut Reader<'_>,
    who: &Standing,
    wanted: &IntroductionsWanted,
) -> Result<MyIntroductions, StoreError> {
    let (now, speaks) = (reader.now(), spoken_for(who));
    let ids: Vec<&str> = speaks.iter().map(Id::as_str).collect();
    let conn = reader.conn();
    let behind = match &wanted.after {
        Some(after) => place(conn, &ids, after)?,
        None => None,
    };
    let one_more = i64::try_from(wanted.most.saturating_add(1)).unwrap_or(i64::MAX);
    // What names no introduction of theirs begins at the first.
    let waiting = match &behind {
        Some(_) => Vec::new(),
        None => of_us(conn, &ids, Which::Waiting(now))?,
    };
    let rest = Which::Rest {
        now,
        behind: behind.as_ref(),
        most: one_more,
    };
    let mut of_us = of_us(conn, &ids, rest)?;
    let mut by_us = by_us(conn, &ids, behind.as_ref(), one_more)?;
    let more_after = cut(&mut of_us, &mut by_us, wanted.most);
    let of_us: Vec<Found> = waiting.into_iter().chain(of_us).collect();
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
        more_after,
    })
}

type Found = (About, Other, Who);

/// Where an introduction stands among others: when it was asked for, and which it is.
type Place = (Instant, IntroductionId);

/// Which of what an organisation was asked.
enum Which<'a> {
    /// What waits for its answer at this instant.
    Waiting(Instant),
    /// All else, behind a place and at most so many.
    Rest {
        now: Instant,
        behind: Option<&'a Place>,
        most: i64,
    },
}

/// Reads rows of this table. A macro, because the type of the selected columns cannot be named shortly.
macro_rules! columns {
    ($ours:expr) => {
        (
            (
                introduction::id,
                introduction::state,
                introduction::note,
                introduction::answer_until,
                partner_post::text,
                $ours,
                introduction::asked_at,
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
        )
    };
}

/// What these organisations were asked, the latest first.
fn of_us(
    conn: &mut AnyConnection,
    ids: &[&str],
    which: Which<'_>,
) -> Result<Vec<Found>, StoreError> {
    let mut query = introduction::table
        .inner_join(partner_post::table)
        .inner_join(organization::table.on(organization::id.eq(introduction::asker_id)))
        .left_join(person::table.on(person::id.nullable().eq(introduction::asked_by)))
        .filter(partner_post::organization_id.eq_any(ids.iter().copied()))
        .order((introduction::asked_at.desc(), introduction::id))
        .select(columns!(partner_post::organization_id))
        .into_boxed();
    match which {
        Which::Waiting(now) => {
            query = query
                .filter(introduction::state.eq(IntroductionState::Asked))
                .filter(introduction::answer_until.gt(now.as_micros()));
        }
        Which::Rest { now, behind, most } => {
            query = query
                .filter(
                    introduction::state
                        .ne(IntroductionState::Asked)
                        .or(introduction::answer_until.le(now.as_micros())),
                )
                .limit(most);
            if let Some((at, id)) = behind {
                query = query.filter(
                    introduction::asked_at
                        .lt(at.as_micros())
                        .or(introduction::asked_at
                            .eq(at.as_micros())
                            .and(introduction::id.gt(id.to_string()))),
                );
            }
        }
    }
    Ok(query.load(conn)?)
}

/// What these organisations asked, the latest first.
fn by_us(
    conn: &mut AnyConnection,
    ids: &[&str],
    behind: Option<&Place>,
    most: i64,
) -> Result<Vec<Found>, StoreError> {
    let mut query = introduction::table
        .inner_join(partner_post::table)
        .inner_join(organization::table.on(organization::id.eq(partner_post::organization_id)))
        .left_join(person::table.on(person::id.nullable().eq(introduction::answered_by)))
        .filter(introduction::asker_id.eq_any(ids.iter().copied()))
        .order((introduction::asked_at.desc(), introduction::id))
        .limit(most)
        .select(columns!(introduction::asker_id))
        .into_boxed();
    if let Some((at, id)) = behind {
        query = query.filter(
            introduction::asked_at
                .lt(at.as_micros())
                .or(introduction::asked_at
                    .eq(at.as_micros())
                    .and(introduction::id.gt(id.to_string()))),
        );
    }
    Ok(query.load(conn)?)
}

/// Where this introduction stands, if it is one of theirs.
fn place(
    conn: &mut AnyConnection,
    ids: &[&str],
    id: &IntroductionId,
) -> Result<Option<Place>, StoreError> {
    Ok(introduction::table
        .inner_join(partner_post::table)
        .filter(introduction::id.eq(id))
        .filter(
            partner_post::organization_id
                .eq_any(ids.iter().copied())
                .or(introduction::asker_id.eq_any(ids.iter().copied())),
        )
        .select((introduction::asked_at, introduction::id))
        .first(conn)
        .optional()?)
}

/// Keeps the latest of both together, at most so many, and says which is the last of them where others follow. One that
/// stands in both, asked by one of ours of another, counts twice in the same place.
fn cut(of_us: &mut Vec<Found>, by_us: &mut Vec<Found>, most: usize) -> Option<IntroductionId> {
    let place = |(about, ..): &Found| (Reverse(about.6), about.0.clone());
    let mut places: Vec<_> = of_us.iter().chain(by_us.iter()).map(place).collect();
    places.sort();
    places.dedup();
    if places.len() <= most {
        return None;
    }
    places.truncate(most);
    let last = places.pop()?;
    of_us.retain(|row| place(row) <= last);
    by_us.retain(|row| place(row) <= last);
    Some(last.1)
}

fn introduced<Sees>(
    (about, other, who): (About, Other, Who),
    belong: &BTreeSet<(PersonId, OrganizationId)>,
    sees: impl Fn(IntroductionState, Instant) -> Sees,
) -> Introduction<Sees> {
    let (id, state, note, until, text, ours, _) = about;
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
