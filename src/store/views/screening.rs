//! One proposal as it was sent, for the staff of its round: never what stands in its draft.

use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::language::LanguageTag;
use crate::domain::money::Money;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::proposal::{
    Access, FrozenFile, PartnerState, ProposalState, Said, SubmittedProposal, Verdict,
    is_with_staff, unanswered,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Setup;
use crate::store::proposals::attachments;
use crate::store::proposals::intakes;
use crate::store::proposals::messages::{self, Message};
use crate::store::proposals::overtaken::is_overtaken;
use crate::store::proposals::versions::{self, SentVersion};
use crate::store::proposals::{self, consents, partners};
use crate::store::screening::{self, Decision};
use crate::store::{AnyConnection, Reader, StoreError, people, programs, round_parts, rounds};

/// One proposal as it was sent.
#[derive(Debug, Clone)]
pub struct SentProposal {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Where the round stands.
    pub round: RoundState,
    /// Its programme.
    pub program: Program,
    /// What the round asks.
    pub setup: Setup,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub state: ProposalState,
    /// The version that was sent last.
    pub version: SentVersion,
    /// What stands in it.
    pub document: SubmittedProposal,
    /// What stood in the version that was returned, once it was sent again.
    pub before: Option<(i64, SubmittedProposal)>,
    /// Of each partner, in the order of the document: whether it has signed what was sent.
    pub signed: Vec<bool>,
    /// Of each partner, in the same order: whether it is still there.
    pub present: Vec<bool>,
    /// What is asked for by those who are still there.
    pub request: Money,
    /// What was decided, the oldest first.
    pub decisions: Vec<Decision>,
    /// Whether the reader belongs to an organisation that takes part or was asked to: a colleague does what staff do.
    pub is_in_conflict: bool,
    /// The messages, the oldest first; none for a reader who belongs to a partner, since others of them write to staff alone.
    pub messages: Vec<Message>,
    /// The language of whoever sent it, for what is written to the applicant.
    pub language: Option<LanguageTag>,
    /// That staff typed it in for the group, by the intake's name in addresses.
    pub typed_in: Option<ProposalId>,
    /// What was brought with it on paper or by voice: the scan, the recording, as staff attached them and the group
    /// confirmed.
    pub originals: Vec<FrozenFile>,
    /// Whether staff can type for the group what it says to what they asked: it does not sign in.
    pub is_completed_by_staff: bool,
    /// Whether its coalition writes another version, and this one cannot be found eligible any more.
    pub is_overtaken: bool,
    /// With whom staff can have messages: the partners of the document, and whoever of its coalition wrote to them alone.
    /// Of others who may have joined since staff know nothing until it is sent again.
    pub correspondents: Vec<Correspondent>,
}

/// One partner that staff know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// Its place in the coalition.
    pub partner: PartnerId,
    /// What it is called.
    pub name: String,
    /// Whether it takes part, and can be written to.
    pub is_there: bool,
}

impl SentProposal {
    /// The threads that wait for staff, the one that was written in last at the end; `None` for that of all.
    pub fn unanswered(&self) -> Vec<Option<&PartnerId>> {
        let said = self.messages.iter().map(|message| Said {
            thread: message.partner.as_ref(),
            by_staff: message.is_from_staff,
            at: message.at,
        });
        let said: Vec<Said<'_>> = said.collect();
        unanswered(&said, |partner| {
            let known = self.correspondent(partner);
            known.is_some_and(|known| known.is_there)
        })
    }

    /// A partner that staff know of.
    pub fn correspondent(&self, partner: &PartnerId) -> Option<&Correspondent> {
        let mut known = self.correspondents.iter();
        known.find(|known| known.partner == *partner)
    }
}

/// The proposal with this number. At most thirty-nine statements.
pub fn sent_proposal(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    number: i64,
) -> Result<Result<SentProposal, Denied>, StoreError> {
    let conn = reader.conn();
    let round = match rounds::own(conn, slug) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    if let Err(denied) = policy::may_screen_proposals(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let found = versions::by_number(conn, &round.id, number)?;
    let Some((id, state)) = found.filter(|(_, state)| is_with_staff(*state)) else {
        return Ok(Err(Denied::Hidden));
    };
    let sent = versions::of(conn, &id)?;
    let Some(version) = sent.first().cloned() else {
        return Ok(Err(Denied::Hidden));
    };
    let (document, _) = versions::document(conn, &version.hash)?;
    let decisions = screening::of(conn, &id)?;
    let returned = decisions
        .iter()
        .find(|decision| decision.verdict == Verdict::Returned)
        .map(|decision| decision.version);
    // What was taken back in between is not shown again by comparing with it.
    let before = sent.iter().find(|earlier| {
        Some(earlier.number) == returned
            && earlier.number < version.number
            && earlier.withdrawn_at.is_none()
    });
    let before = match before {
        Some(earlier) => {
            let (document, _) = versions::document(conn, &earlier.hash)?;
            Some((earlier.number, document))
        }
        None => None,
    };
    let given = consents::of(conn, &id)?;
    let access = proposals::access(conn, &id)?;
    let is_in_conflict = policy::may_act_as_staff(actor, &access).is_err();
    let partners = document.partners.iter();
    let signed = partners
        .clone()
        .map(|partner| document.is_signed_by(partner, &given));
    let present = partners.map(|partner| {
        let mut seats = access.seats.iter();
        seats.any(|seat| seat.partner == partner.id && seat.state == PartnerState::Joined)
    });
    let typed_in = intakes::of(conn, &id)?;
    let language = match &typed_in {
        // Whoever countersigned sent it, and their language is not the group's.
        Some(intake) if !intake.contact.signs_in() => {
            Some(&intake.language).filter(|tag| tag.is_known()).cloned()
        }
        _ => people::by_id(conn, &version.by)?.map(|person| person.language),
    };
    let originals = match &typed_in {
        Some(intake) => attachments::originals(conn, intake)?,
        None => Vec::new(),
    };
    let is_in_document = |file: &FrozenFile| document.files.iter().any(|one| one.id == file.id);
    let originals = originals
        .into_iter()
        .filter(|file| !is_in_document(file))
        .collect();
    let program = programs::of_id(conn, &round.program)?;
    let setup = round_parts::setup(conn, &round.id)?;
    let messages = if is_in_conflict {
        Vec::new()
    } else {
        messages::of(conn, &id)?
    };
    let (asked, sent) = ((&setup, &program), (&version, &document));
    Ok(Ok(SentProposal {
        is_overtaken: is_overtaken(conn, &access, sent, &given, asked)?,
        correspondents: correspondents(conn, &access, &document, &messages)?,
        slug: round.slug,
        round: round.state,
        program,
        setup,
        number,
        state,
        signed: signed.collect(),
        present: present.collect(),
        request: document.standing_request(&access.seats),
        messages,
        is_in_conflict,
        version,
        document,
        before,
        decisions,
        language,
        originals,
        is_completed_by_staff: state == ProposalState::Returned
            && typed_in
                .as_ref()
                .is_some_and(|intake| !intake.contact.signs_in()),
        typed_in: typed_in.map(|intake| intake.proposal),
    }))
}

fn correspondents(
    conn: &mut AnyConnection,
    access: &Access,
    document: &SubmittedProposal,
    messages: &[Message],
) -> Result<Vec<Correspondent>, StoreError> {
    let names = partners::names(conn, &access.proposal)?;
    let known = access.seats.iter().filter_map(|seat| {
        let mut frozen = document.partners.iter();
        let frozen = frozen.find(|partner| partner.id == seat.partner);
        let wrote = || {
            let mut messages = messages.iter();
            messages.any(|message| message.partner.as_ref() == Some(&seat.partner))
        };
        let name = match frozen {
            Some(frozen) => &frozen.name,
            None if wrote() => names.get(&seat.partner)?,
            None => return None,
        };
        Some(Correspondent {
            partner: seat.partner.clone(),
            name: name.clone(),
            is_there: seat.state == PartnerState::Joined,
        })
    });
    Ok(known.collect())
}
