//! Intakes as rows: what staff type in for a group, and how the group confirmed it.

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, OrganizationId, PartnerId, PersonId, ProposalId, RoundId};
use crate::domain::language::LanguageTag;
use crate::domain::organization::OrganizationKind;
use crate::domain::people::PersonName;
use crate::domain::proposal::{
    IntakeChannel, IntakeContact, IntakeProof, IntakeSeat, IntakeState, ProposalState,
    completion_confirm_by, confirm_by as first_confirm_by, not_before_deadline,
};
use crate::domain::setup::{Phase, Setup};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{organization, person, proposal, proposal_intake, proposal_partner};
use crate::store::tx::Tx;
use crate::store::{extensions, screening};

use super::intake_hands;

/// One intake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The proposal.
    pub proposal: ProposalId,
    /// The group's place in it.
    pub partner: PartnerId,
    /// How it came.
    pub channel: IntakeChannel,
    /// How the group is reached.
    pub contact: IntakeContact,
    /// The phone number or the postal address.
    pub reached_at: String,
    /// What kind of group it is, where it is not registered here.
    pub group_kind: Option<OrganizationKind>,
    /// When it arrived.
    pub arrived_at: Instant,
    /// Partners that the group named.
    pub named_partners: String,
    /// Who types.
    pub typed_by: PersonId,
    /// When that was begun.
    pub begun_at: Instant,
    /// Where it stands.
    pub state: IntakeState,
    /// How often it was handed over.
    pub reading: i64,
    /// How a group that does not sign in confirmed.
    pub proof: Option<IntakeProof>,
    /// Who of the group signed, or heard it.
    pub signer: Option<String>,
    /// On which day.
    pub signed_on: Option<String>,
    /// In which language it was read aloud.
    pub spoken_in: Option<String>,
    /// Who read it aloud.
    pub read_by: Option<String>,
    /// When that was entered.
    pub entered_at: Option<Instant>,
    /// Who countersigned it.
    pub countersigned_by: Option<PersonId>,
    /// Who of the group confirmed it, signed in.
    pub confirmed_by: Option<PersonId>,
    /// When it was confirmed.
    pub confirmed_at: Option<Instant>,
    /// In which language the group reads, where somebody said.
    pub language: LanguageTag,
    /// 1 for what the group brought first, more for what it said when it was asked for completion.
    pub pass: i64,
    /// Until when it is kept how the group is reached, while it has not confirmed.
    pub contact_until: Option<Instant>,
}

impl Intake {
    /// Whether staff type what a group said that they had asked for completion.
    pub fn is_completion(&self) -> bool {
        self.pass > 1
    }

    /// Where the proposal stands while the group has yet to confirm.
    pub fn draft_state(&self) -> ProposalState {
        draft_state(self.pass)
    }

    /// The language of what the group reads, in a round whose call was written in this one.
    pub fn read_in<'a>(&'a self, original: &'a LanguageTag) -> &'a LanguageTag {
        if self.language.is_known() {
            &self.language
        } else {
            original
        }
    }
}

/// Where a proposal stands while the group has yet to confirm this pass of its intake.
pub(super) fn draft_state(pass: i64) -> ProposalState {
    if pass > 1 {
        ProposalState::Returned
    } else {
        ProposalState::Draft
    }
}

type First = (
    ProposalId,
    PartnerId,
    IntakeChannel,
    IntakeContact,
    String,
    Option<OrganizationKind>,
    Instant,
    String,
    PersonId,
    Instant,
    IntakeState,
    i64,
);
type Second = (
    Option<IntakeProof>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<Instant>,
    Option<PersonId>,
    Option<PersonId>,
    Option<Instant>,
    LanguageTag,
    i64,
    Option<Instant>,
);

/// Reads rows of this table. A macro, because the type of the selected columns cannot be named shortly.
macro_rules! columns {
    () => {
        (
            (
                proposal_intake::proposal_id,
                proposal_intake::partner_id,
                proposal_intake::channel,
                proposal_intake::contact,
                proposal_intake::reached_at,
                proposal_intake::group_kind,
                proposal_intake::arrived_at,
                proposal_intake::named_partners,
                proposal_intake::typed_by,
                proposal_intake::begun_at,
                proposal_intake::state,
                proposal_intake::reading,
            ),
            (
                proposal_intake::proof,
                proposal_intake::signer,
                proposal_intake::signed_on,
                proposal_intake::spoken_in,
                proposal_intake::read_by,
                proposal_intake::entered_at,
                proposal_intake::countersigned_by,
                proposal_intake::confirmed_by,
                proposal_intake::confirmed_at,
                proposal_intake::language,
                proposal_intake::pass,
                proposal_intake::contact_until,
            ),
        )
    };
}

fn read((first, second): (First, Second)) -> Intake {
    let (
        proposal,
        partner,
        channel,
        contact,
        reached_at,
        group_kind,
        arrived_at,
        named_partners,
        typed_by,
        begun_at,
        state,
        reading,
    ) = first;
    let (
        proof,
        signer,
        signed_on,
        spoken_in,
        read_by,
        entered_at,
        countersigned_by,
        confirmed_by,
        confirmed_at,
        language,
        pass,
        contact_until,
    ) = second;
    Intake {
        proposal,
        partner,
        channel,
        contact,
        reached_at,
        group_kind,
        arrived_at,
        named_partners,
        typed_by,
        begun_at,
        state,
        reading,
        proof,
        signer,
        signed_on,
        spoken_in,
        read_by,
        entered_at,
        countersigned_by,
        confirmed_by,
        confirmed_at,
        language,
        pass,
        contact_until,
    }
}

/// An intake to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIntake<'a> {
    /// The proposal.
    pub proposal: &'a ProposalId,
    /// The group's place in it.
    pub partner: &'a PartnerId,
    /// How it came.
    pub channel: IntakeChannel,
    /// How the group is reached.
    pub contact: IntakeContact,
    /// The phone number or the postal address; else empty.
    pub reached_at: &'a str,
    /// What kind of group it is, where it is not registered here.
    pub group_kind: Option<OrganizationKind>,
    /// When it arrived.
    pub arrived_at: Instant,
    /// Partners that the group named.
    pub named_partners: &'a str,
    /// In which language the group reads.
    pub language: &'a LanguageTag,
    /// Until when it is kept how the group is reached.
    pub contact_until: Instant,
}

/// Begins an intake.
pub fn add(tx: &mut Tx<'_>, new: &NewIntake<'_>, by: &PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(proposal_intake::table)
        .values((
            proposal_intake::proposal_id.eq(new.proposal),
            proposal_intake::partner_id.eq(new.partner),
            proposal_intake::channel.eq(new.channel),
            proposal_intake::contact.eq(new.contact),
            proposal_intake::reached_at.eq(new.reached_at),
            proposal_intake::group_kind.eq(new.group_kind.map(|kind| kind.as_str().to_owned())),
            proposal_intake::arrived_at.eq(new.arrived_at),
            proposal_intake::named_partners.eq(new.named_partners),
            proposal_intake::typed_by.eq(by),
            proposal_intake::begun_at.eq(now),
            proposal_intake::state.eq(IntakeState::Typing),
            proposal_intake::reading.eq(0),
            proposal_intake::language.eq(new.language),
            proposal_intake::contact_until.eq(new.contact_until.as_micros()),
        ))
        .execute(tx.conn())?;
    intake_hands::types(tx, new.proposal, 1, by)
}

/// What decides who may do what in an intake; `None` for a proposal that its group wrote itself.
pub fn seat(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<IntakeSeat>, StoreError> {
    let found: Option<(PartnerId, PersonId, IntakeState)> = proposal_intake::table
        .find(proposal)
        .select((
            proposal_intake::partner_id,
            proposal_intake::typed_by,
            proposal_intake::state,
        ))
        .first(conn)
        .optional()?;
    Ok(found.map(|(partner, typist, state)| IntakeSeat {
        partner,
        typist,
        state,
    }))
}

/// What kind of group it is that is not registered here.
pub fn group_kind(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<OrganizationKind>, StoreError> {
    let found: Option<Option<OrganizationKind>> = proposal_intake::table
        .find(proposal)
        .select(proposal_intake::group_kind)
        .first(conn)
        .optional()?;
    Ok(found.flatten())
}

/// The intake of a proposal.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Option<Intake>, StoreError> {
    let found: Option<(First, Second)> = proposal_intake::table
        .find(proposal)
        .select(columns!())
        .first(conn)
        .optional()?;
    Ok(found.map(read))
}

/// Which intakes of a round are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntakesWanted<'a> {
    /// The state that is wanted alone.
    pub state: Option<IntakeState>,
    /// The number of its proposal.
    pub number: Option<i64>,
    /// Only these.
    pub among: Option<Vec<ProposalId>>,
    /// Only those that stand behind this one, which was begun then.
    pub after: Option<(Instant, &'a ProposalId)>,
    /// At most so many.
    pub most: i64,
}

/// The intakes of a round that are wanted, the newest first: each with who types it and its number.
pub fn in_round(
    conn: &mut AnyConnection,
    round: &RoundId,
    wanted: &IntakesWanted<'_>,
) -> Result<Vec<(Intake, PersonName, Option<i64>)>, StoreError> {
    type Row = ((First, Second), PersonName, Option<i64>);
    let mut query = proposal_intake::table
        .inner_join(proposal::table.on(proposal::id.eq(proposal_intake::proposal_id)))
        .inner_join(person::table.on(person::id.eq(proposal_intake::typed_by)))
        .filter(proposal::round_id.eq(round))
        .order((
            proposal_intake::begun_at.desc(),
            proposal_intake::proposal_id,
        ))
        .limit(wanted.most)
        .select((columns!(), person::name, proposal::number))
        .into_boxed();
    if let Some(state) = wanted.state {
        query = query.filter(proposal_intake::state.eq(state));
    }
    if let Some(number) = wanted.number {
        query = query.filter(proposal::number.eq(number));
    }
    if let Some(among) = &wanted.among {
        let among = among.iter().map(ToString::to_string);
        query = query.filter(proposal_intake::proposal_id.eq_any(among));
    }
    if let Some((begun, id)) = wanted.after {
        query = query.filter(
            proposal_intake::begun_at
                .lt(begun.as_micros())
                .or(proposal_intake::begun_at
                    .eq(begun.as_micros())
                    .and(proposal_intake::proposal_id.gt(id.to_string()))),
        );
    }
    let rows: Vec<Row> = query.load(conn)?;
    let one = |(row, name, number)| (read(row), name, number);
    Ok(rows.into_iter().map(one).collect())
}

/// When the pass was begun that is being typed, or was last.
pub fn begun_at(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<Instant>, StoreError> {
    Ok(proposal_intake::table
        .find(proposal)
        .select(proposal_intake::begun_at)
        .first(conn)
        .optional()?)
}

/// Until when the group may confirm, in a round of this set-up.
pub fn confirm_by(
    conn: &mut AnyConnection,
    intake: &Intake,
    setup: &Setup,
) -> Result<Option<Instant>, StoreError> {
    if !intake.is_completion() {
        let group: Option<(RoundId, Option<OrganizationId>)> = proposal_partner::table
            .inner_join(proposal::table)
            .filter(proposal_partner::id.eq(&intake.partner))
            .select((proposal::round_id, proposal_partner::organization_id))
            .first(conn)
            .optional()?;
        let later = match group {
            Some((round, Some(group))) => extensions::of(conn, &round, &group, Phase::Open)?,
            Some((_, None)) | None => None,
        };
        return Ok(first_confirm_by(setup, later));
    }
    let due = screening::completion_due(conn, &intake.proposal)?;
    let due = due.map(|due| not_before_deadline(due, &setup.dates));
    Ok(due.and_then(|due| completion_confirm_by(setup, due)))
}

/// Moves an intake on; `false` if it does not stand at `from` any more. What was entered of a signature goes where it
/// goes back to be typed, and each handing over counts.
pub fn move_on(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    from: IntakeState,
    to: IntakeState,
) -> Result<bool, StoreError> {
    let here = proposal_intake::table
        .filter(proposal_intake::proposal_id.eq(proposal))
        .filter(proposal_intake::state.eq(from));
    let moved = match to {
        IntakeState::Typing => diesel::update(here)
            .set((
                proposal_intake::state.eq(to),
                proposal_intake::proof.eq(None::<String>),
                proposal_intake::signer.eq(None::<String>),
                proposal_intake::signed_on.eq(None::<String>),
                proposal_intake::spoken_in.eq(None::<String>),
                proposal_intake::read_by.eq(None::<String>),
                proposal_intake::entered_at.eq(None::<i64>),
            ))
            .execute(tx.conn())?,
        IntakeState::Reading => diesel::update(here)
            .set((
                proposal_intake::state.eq(to),
                proposal_intake::reading.eq(proposal_intake::reading + 1),
            ))
            .execute(tx.conn())?,
        IntakeState::Signed | IntakeState::Confirmed => diesel::update(here)
            .set(proposal_intake::state.eq(to))
            .execute(tx.conn())?,
    };
    Ok(moved == 1)
}

/// What stands on a signed sheet, or who read it aloud to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredProof {
    /// How the group confirmed.
    pub proof: IntakeProof,
    /// Who of the group.
    pub signer: String,
    /// On which day, as `2027-02-26`.
    pub signed_on: String,
    /// In which language it was read aloud.
    pub spoken_in: Option<String>,
    /// Who read it aloud.
    pub read_by: Option<String>,
}

/// Enters how a group confirmed that does not sign in; `false` if the intake does not wait for it any more.
pub fn enter(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    entered: &EnteredProof,
) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let moved = diesel::update(proposal_intake::table)
        .filter(proposal_intake::proposal_id.eq(proposal))
        .filter(proposal_intake::state.eq(IntakeState::Reading))
        .set((
            proposal_intake::state.eq(IntakeState::Signed),
            proposal_intake::proof.eq(entered.proof.as_str()),
            proposal_intake::signer.eq(entered.signer.as_str()),
            proposal_intake::signed_on.eq(entered.signed_on.as_str()),
            proposal_intake::spoken_in.eq(entered.spoken_in.as_deref()),
            proposal_intake::read_by.eq(entered.read_by.as_deref()),
            proposal_intake::entered_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// Whose word an intake was confirmed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfirmedBy<'a> {
    /// Somebody of the group, signed in.
    Group(&'a PersonId),
    /// A second member of staff, who countersigned what the group signed.
    Countersigner(&'a PersonId),
}

/// Notes that the group confirmed, and forgets where it was reached; `false` if it does not stand there any more.
pub fn confirm(tx: &mut Tx<'_>, intake: &Intake, by: &ConfirmedBy<'_>) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let (ConfirmedBy::Group(person) | ConfirmedBy::Countersigner(person)) = by;
    intake_hands::confirms(tx, &intake.proposal, intake.pass, person)?;
    let (group, countersigner) = match by {
        ConfirmedBy::Group(person) => (Some(person.as_str()), None),
        ConfirmedBy::Countersigner(person) => (None, Some(person.as_str())),
    };
    let moved = diesel::update(proposal_intake::table)
        .filter(proposal_intake::proposal_id.eq(&intake.proposal))
        .filter(proposal_intake::state.eq(intake.state))
        .set((
            proposal_intake::state.eq(IntakeState::Confirmed),
            proposal_intake::confirmed_by.eq(group),
            proposal_intake::countersigned_by.eq(countersigner),
            proposal_intake::confirmed_at.eq(now),
            proposal_intake::reached_at.eq(""),
            proposal_intake::contact_until.eq(None::<i64>),
        ))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// Puts another token in the place of the one in the letter to a group that is reached by e-mail; the one before works
/// no more.
pub fn new_token(
    tx: &mut Tx<'_>,
    partner: &PartnerId,
    token_hash: &Sha256Hex,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(proposal_partner::table.find(partner))
        .set((
            proposal_partner::token_hash.eq(token_hash.as_str()),
            proposal_partner::invited_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What the group's place in a proposal is called.
pub fn group_name(conn: &mut AnyConnection, partner: &PartnerId) -> Result<String, StoreError> {
    let (asked, name): (String, Option<String>) = proposal_partner::table
        .left_join(organization::table)
        .filter(proposal_partner::id.eq(partner))
        .select((proposal_partner::invited_as, organization::name.nullable()))
        .first(conn)?;
    Ok(name.unwrap_or(asked))
}
