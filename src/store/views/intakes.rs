//! What came on paper or by voice: for the staff of the round that something waits, for whoever types it what they typed,
//! and for the group all that it is asked to confirm.

use std::collections::BTreeSet;

use crate::domain::ids::{Id, PersonId, ProposalId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::people::PersonName;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Access, DropEnd, IntakeState, ProposalState, Verdict, as_typed, confirm_by, sheet_code,
    takes_intakes,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Setup;
use crate::domain::time::{Instant, ZoneName};
use crate::store::proposals::versions::{self, SentVersion};
use crate::store::proposals::{
    intake_dropped, intake_hands, intake_lists, intake_passes, intake_remarks, intakes,
};
use crate::store::rounds::OwnRound;
use crate::store::screening::Decision;
use crate::store::{
    AnyConnection, Reader, StoreError, mandates, people, proposals, role_grants, round_parts,
    rounds, screening,
};

use super::proposal_within::{ProposalWithin, proposal_to_type, proposal_within};

pub use crate::store::proposals::intake_dropped::Dropped;
pub use crate::store::proposals::intake_hands::Passed;
pub use crate::store::proposals::intake_passes::PastPass;
pub use crate::store::proposals::intake_remarks::Remark;
pub use crate::store::proposals::intakes::Intake;

/// Which of the intakes are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakesWanted {
    /// The state that is wanted alone.
    pub state: Option<IntakeState>,
    /// The number of a proposal, or words that the name of a group begins with; empty for all.
    pub find: String,
    /// The last one before the slice.
    pub after: Option<ProposalId>,
    /// At most so many.
    pub most: usize,
}

impl Default for IntakesWanted {
    fn default() -> Self {
        Self {
            state: None,
            find: String::new(),
            after: None,
            most: 50,
        }
    }
}

/// So many of those that were dropped are shown, the last first.
const MOST_DROPPED: i64 = 50;

/// The intakes of a round.
#[derive(Debug, Clone)]
pub struct IntakeList {
    /// The round's name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
    /// Where it stands.
    pub state: RoundState,
    /// The clock of the round.
    pub zone: ZoneName,
    /// Until when groups may confirm.
    pub confirm_by: Option<Instant>,
    /// The intakes that were wanted, the newest first.
    pub rows: Vec<IntakeRow>,
    /// The last of them, where others follow.
    pub more_after: Option<ProposalId>,
    /// How many intakes of the round stand where, whatever was wanted.
    pub counts: Vec<(IntakeState, i64)>,
    /// The latest of those that were dropped, the last first; none in a slice that follows.
    pub dropped: Vec<Dropped>,
}

/// One intake, as all staff of the round see it: that it waits, and nothing of what it says.
#[derive(Debug, Clone)]
pub struct IntakeRow {
    /// The intake.
    pub intake: Intake,
    /// Who types.
    pub typist: PersonName,
    /// The proposal's number, once the group confirmed.
    pub number: Option<i64>,
    /// Whether the reader types it.
    pub is_own: bool,
    /// Whether it waits for a second signature that the reader can give.
    pub may_countersign: bool,
    /// Whether its page is there for the reader.
    pub is_there: bool,
    /// To whom it passed, the first first.
    pub passed: Vec<Passed>,
}

/// Whether the page of an intake is there for somebody of the round's staff: for whoever types it; for all once a group
/// that does not sign in gave its word, or whoever typed works for the round no more.
fn is_there(intake: &Intake, who: &PersonId, staff: &BTreeSet<PersonId>) -> bool {
    let has_word = intake.proof.is_some() || !intake.state.is_open() || intake.is_completion();
    intake.typed_by == *who || has_word || !staff.contains(&intake.typed_by)
}

fn round_of_staff(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<(OwnRound, PersonId), Denied>, StoreError> {
    let round = match rounds::own(reader.conn(), slug) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    if let Err(denied) = policy::may_take_in(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    Ok(match actor {
        Actor::Person(standing) => Ok((round, standing.person.clone())),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    })
}

/// Those intakes of the round of this name that are wanted. At most twenty-three statements.
pub fn intake_list(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    wanted: &IntakesWanted,
) -> Result<Result<IntakeList, Denied>, StoreError> {
    let (round, who) = match round_of_staff(reader, actor, slug)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let now = reader.now();
    let conn = reader.conn();
    let setup = round_parts::setup(conn, &round.id)?;
    let staff = role_grants::staff_of(conn, &round.program, &round.id, now)?;
    let find = wanted.find.trim();
    let number: Option<i64> = find.parse().ok();
    let among = if find.is_empty() || number.is_some() {
        None
    } else {
        Some(intake_lists::of_group(conn, &round.id, find, &who, &staff)?)
    };
    // What is not there any more is behind nothing: the slice begins at the first.
    let begun = match &wanted.after {
        Some(after) => intakes::begun_at(conn, after)?,
        None => None,
    };
    let one_more = i64::try_from(wanted.most.saturating_add(1)).unwrap_or(i64::MAX);
    let of_these = intakes::IntakesWanted {
        state: wanted.state,
        number,
        among,
        after: begun.zip(wanted.after.as_ref()),
        most: one_more,
    };
    let mut rows = intakes::in_round(conn, &round.id, &of_these)?;
    let goes_on = rows.len() > wanted.most;
    rows.truncate(wanted.most);
    let last = rows.last().map(|(intake, ..)| intake.proposal.clone());
    let ids: Vec<&ProposalId> = rows.iter().map(|(intake, ..)| &intake.proposal).collect();
    let passed = intake_hands::passed(conn, &ids)?;
    let dropped = match &wanted.after {
        Some(_) => Vec::new(),
        None => intake_dropped::in_round(conn, &round.id, MOST_DROPPED)?,
    };
    let waiting = intake_hands::to_countersign(conn, &[round.id.as_str()], &who)?;
    let row = |(intake, typist, number): (Intake, PersonName, Option<i64>)| IntakeRow {
        is_own: intake.typed_by == who,
        may_countersign: waiting.iter().any(|(waits, _)| *waits == intake.proposal),
        is_there: is_there(&intake, &who, &staff),
        passed: passed
            .iter()
            .filter(|passed| passed.proposal == intake.proposal)
            .cloned()
            .collect(),
        intake,
        typist,
        number,
    };
    Ok(Ok(IntakeList {
        counts: intake_lists::counts(conn, &round.id)?,
        dropped,
        slug: round.slug,
        title: setup.call.title.to_local(),
        state: round.state,
        confirm_by: confirm_by(&setup, None),
        zone: setup.dates.zone,
        rows: rows.into_iter().map(row).collect(),
        more_after: last.filter(|_| goes_on),
    }))
}

/// One intake, for a member of the round's staff.
#[derive(Debug, Clone)]
pub struct IntakePage {
    /// The round's name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
    /// The clock of the round.
    pub zone: ZoneName,
    /// Until when the group may confirm.
    pub confirm_by: Option<Instant>,
    /// The intake.
    pub intake: Intake,
    /// What the group is called.
    pub group: String,
    /// Who types.
    pub typist: String,
    /// Who countersigned, or confirmed for the group.
    pub confirmer: Option<String>,
    /// What was typed, for whoever types it and until the group confirmed.
    pub typed: Option<ProposalWithin>,
    /// The code on the sheet that is read back.
    pub code: Option<String>,
    /// What the group said is wrong.
    pub remarks: Vec<Remark>,
    /// Whether the group said that this is not its proposal, or gave it up.
    pub is_refused: bool,
    /// Whether the reader types it.
    pub is_own: bool,
    /// Whether the reader belongs to the group, or to a partner that it asked: all that is left to them is to pass it on or
    /// to drop it.
    pub is_in_conflict: bool,
    /// Whether it waits for a second signature that the reader can give.
    pub may_countersign: bool,
    /// Whether the reader may pass it on and drop it: whoever types it, and each of their colleagues once they work for
    /// the round no more.
    pub may_end: bool,
    /// What becomes of the draft if the reader drops it; `None` while only the group can give it up.
    pub drop_end: Option<DropEnd>,
    /// The colleagues that it could pass to.
    pub colleagues: Vec<(PersonId, PersonName)>,
    /// To whom it passed, the first first.
    pub passed: Vec<Passed>,
    /// How the group had confirmed what was sent before its completion was typed.
    pub past: Vec<PastPass>,
    /// What staff asked the group to complete, while that waits.
    pub asked: Option<Decision>,
    /// Whether somebody types its completion for it: nobody of the group signs in.
    pub may_complete: bool,
    /// In which language the group reads.
    pub language: LanguageTag,
    /// What the round asks.
    pub setup: Setup,
    /// The proposal's number and what was sent, once it was.
    pub sent: Option<(i64, SentVersion)>,
}

/// The intake of this proposal. Whoever types it sees what they typed; to their colleagues it is there once a group that
/// does not sign in has given its word, so that they can countersign, and once whoever typed works for the round no more,
/// so that they can take it over.
pub fn intake_page(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
) -> Result<Result<IntakePage, Denied>, StoreError> {
    let (round, who) = match round_of_staff(reader, actor, slug)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let now = reader.now();
    let conn = reader.conn();
    let found = intakes::of(conn, id)?;
    let Some(intake) = found else {
        return Ok(Err(Denied::Hidden));
    };
    let access = proposals::access(conn, id)?;
    let is_own = intake.typed_by == who;
    let mut staff = role_grants::staff_of(conn, &round.program, &round.id, now)?;
    if access.round != round.id || !is_there(&intake, &who, &staff) {
        return Ok(Err(Denied::Hidden));
    }
    let is_in_conflict = policy::may_act_as_staff(actor, &access).is_err();
    let has_left = !staff.contains(&intake.typed_by);
    let may_end = intake.state.is_open() && (is_own || has_left && !is_in_conflict);
    let setup = round_parts::setup(conn, &round.id)?;
    let group = intakes::group_name(conn, &intake.partner)?;
    let mut named = |person: &PersonId| -> Result<String, StoreError> {
        let known = people::by_id(conn, person)?;
        Ok(known.map_or_else(String::new, |known| known.name.to_string()))
    };
    let typist = named(&intake.typed_by)?;
    let by = intake
        .countersigned_by
        .as_ref()
        .or(intake.confirmed_by.as_ref());
    let confirmer = by.map(&mut named).transpose()?;
    let mut seats = access.seats.iter();
    let seat = seats.find(|seat| seat.partner == intake.partner);
    let is_in = seat.is_some_and(|seat| seat.state.is_in());
    let (_, number) = proposals::begun(conn, id)?;
    let sent = number.zip(versions::latest(conn, id)?);
    let remarks = if is_own {
        intake_remarks::of(conn, id)?
    } else {
        Vec::new()
    };
    staff.remove(&intake.typed_by);
    if !is_own {
        // A colleague takes it over, and gives it to nobody else.
        staff.retain(|one| *one == who);
    }
    let colleagues = people::names(conn, staff.iter().filter(|_| may_end))?;
    let asked = asked(conn, &access)?;
    let may_complete = !is_in_conflict
        && !intake.state.is_open()
        && !intake.contact.signs_in()
        && asked.is_some()
        && match seat.and_then(|seat| seat.organization.as_ref()) {
            Some(group) => mandates::current(conn, group, now)?.is_empty(),
            None => false,
        };
    let last = intakes::confirm_by(conn, &intake, &setup)?;
    let is_over = !takes_intakes(round.state) || last.is_none_or(|last| now > last);
    let drop_end = if intake.is_completion() {
        Some(DropEnd::Erased)
    } else {
        access.drop_end(is_over)
    };
    let passed = intake_hands::passed(conn, &[id])?;
    let waiting = intake_hands::to_countersign(conn, &[round.id.as_str()], &who)?;
    let past = intake_passes::past(conn, id)?;
    let typed = if is_own && intake.state.is_open() && is_in {
        proposal_to_type(reader, actor, id)?.ok()
    } else {
        None
    };
    let code = typed
        .as_ref()
        .and_then(|typed| sheet_code(&typed.draft, intake.reading));
    Ok(Ok(IntakePage {
        slug: round.slug,
        title: setup.call.title.to_local(),
        confirm_by: last,
        zone: setup.dates.zone.clone(),
        language: intake.read_in(setup.call.title.original()).clone(),
        setup,
        may_end,
        drop_end,
        colleagues: colleagues.into_iter().collect(),
        passed,
        past,
        asked,
        may_complete,
        group,
        typist,
        confirmer,
        typed,
        code,
        remarks,
        is_refused: intake.state.is_open() && (!is_in || access.state != intake.draft_state()),
        is_own,
        is_in_conflict,
        may_countersign: !is_in_conflict && waiting.iter().any(|(waits, _)| waits == id),
        sent,
        intake,
    }))
}

/// What staff asked to complete, while it waits for that.
fn asked(conn: &mut AnyConnection, access: &Access) -> Result<Option<Decision>, StoreError> {
    if access.state != ProposalState::Returned {
        return Ok(None);
    }
    let decisions = screening::of(conn, &access.proposal)?;
    let mut decisions = decisions.into_iter();
    Ok(decisions.find(|decision| decision.verdict == Verdict::Returned))
}

/// What a group is asked to confirm.
#[derive(Debug, Clone)]
pub struct ReadBack {
    /// The proposal, as those who speak for the group see it.
    pub within: ProposalWithin,
    /// The same as it was typed: the group's own fields.
    pub typed: ProposalWithin,
    /// The intake.
    pub intake: Intake,
    /// Who typed.
    pub typist: String,
    /// Until when it may be confirmed.
    pub confirm_by: Option<Instant>,
    /// Whether partners have yet to be asked that the group named.
    pub names_partners: bool,
    /// What the group said is wrong.
    pub remarks: Vec<Remark>,
}

/// What the group of this proposal is asked to confirm, for those who speak for it.
pub fn read_back(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ReadBack, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let found = intakes::of(conn, id)?;
    let Some(intake) = found.filter(|intake| within.place.speaks_for.contains(&intake.partner))
    else {
        return Ok(Err(Denied::Hidden));
    };
    let typist = people::by_id(conn, &intake.typed_by)?;
    let mut typed = within.clone();
    typed.draft = as_typed(typed.draft, &intake.partner, intake.group_kind);
    let mut partners = within.draft.partners.iter();
    let has_asked = partners.any(|partner| partner.id != intake.partner);
    Ok(Ok(ReadBack {
        typist: typist.map_or_else(String::new, |known| known.name.to_string()),
        confirm_by: intakes::confirm_by(conn, &intake, &within.setup)?,
        names_partners: !intake.named_partners.is_empty() && !has_asked,
        remarks: intake_remarks::of(conn, id)?,
        typed,
        within,
        intake,
    }))
}
