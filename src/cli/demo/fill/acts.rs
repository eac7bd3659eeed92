//! One scene of a coalition: each act by the operation that people use for it, in one transaction, so that no scene is
//! there by half.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::organizations::address;
use super::papers::Papers;
use super::programme::group;
use super::{FillError, led_by, standing};
use crate::cli::demo::cast::{CastMember, cast};
use crate::cli::demo::coalitions::{Doing, Scene};
use crate::cli::demo::story;
use crate::domain::ids::{Id, OrganizationId, PartnerId, ProposalId};
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    Core, Division, Entry, FieldName, IntakeProof, OfferAnswer, OwnPart, Row, Saving, Shape,
    SplitSide, WrittenWords, shape,
};
use crate::domain::setup::Setup;
use crate::domain::sign_in::{SignInKey, Token};
use crate::domain::standing::Standing;
use crate::ops::intake::{WrittenProof, enter_proof, hand_over};
use crate::ops::proposals::{
    NewProposal, PartnerKey, SentField, SplitAnswerGiven, WrittenHelper, WrittenPartner,
    accept_partnership, answer_split, ask_to_sign, attach_file, begin_proposal, comment_on_field,
    decline_partnership, divide_split, invite_partner, leave_coalition, leave_out_partner,
    let_helper_in, offer_lead, save_fields, sign_as_partner, submit_proposal, withdraw_proposal,
    write_to_staff,
};
use crate::store::files::Files;
use crate::store::proposals::{self, entries, traces};
use crate::store::rounds::OwnRound;
use crate::store::splits::{self, SplitOffer};
use crate::store::{Tx, organizations, programs, round_parts, rounds};

/// Plays a scene of the proposal that whoever has the address `lead` began as their `nth`.
pub fn play(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    (files, papers): (&Files, &Papers),
    (lead, nth): (&EmailAddress, usize),
    scene: &Scene,
) -> Result<(), FillError> {
    let cast = cast();
    let round = rounds::own(tx.conn(), &story::story().round)?;
    let begun = {
        let lead = standing(tx, lead)?;
        traces::begun_by(tx.conn(), &round.id, &lead.person)?
    };
    let mut stage = Stage {
        setup: round_parts::setup(tx.conn(), &round.id)?,
        id: begun.get(nth).cloned(),
        key,
        files,
        papers,
        cast: &cast,
        round,
    };
    for (by, doing) in &scene.acts {
        let who = standing(tx, &address(&cast, by)?)?;
        stage.act(tx, &who, doing)?;
    }
    Ok(())
}

/// What the acts of a scene share.
pub(super) struct Stage<'a> {
    key: &'a SignInKey,
    files: &'a Files,
    papers: &'a Papers,
    pub(super) cast: &'a [CastMember],
    pub(super) round: OwnRound,
    pub(super) setup: Setup,
    /// The proposal, once it was begun.
    pub(super) id: Option<ProposalId>,
}

impl Stage<'_> {
    pub(super) fn id(&self) -> Result<&ProposalId, FillError> {
        self.id
            .as_ref()
            .ok_or("nobody began it")
            .map_err(FillError::because("a coalition"))
    }

    fn act(&mut self, tx: &mut Tx<'_>, who: &Standing, doing: &Doing) -> Result<(), FillError> {
        let actor = Actor::Person(who);
        let what = || format!("{} in a coalition: {doing:?}", who.name);
        match doing {
            Doing::Begin => {
                let organization = self.own(tx, who)?;
                let new = NewProposal {
                    round: self.round.slug.clone(),
                    organization: organizations::named(tx.conn(), &organization)?.slug,
                    carried_from: None,
                };
                let id = begin_proposal(tx, actor, &new).map_err(FillError::because(what()))?;
                self.id = Some(id);
                Ok(())
            }
            Doing::Write(fields) => {
                let id = self.id()?.clone();
                let revisions = entries::revisions(tx.conn(), &id)?;
                let mut sent = Vec::new();
                for (name, typed) in fields {
                    let field = self.field(tx, who, name)?;
                    let from = revisions.get(&field).copied().unwrap_or_default();
                    let typed = self.entry(&field, typed)?;
                    sent.push(SentField { field, from, typed });
                }
                let saved = save_fields(tx, actor, &id, &sent, Saving::Asked)
                    .map_err(FillError::because(what()))?;
                let saved: Result<Vec<_>, _> = saved.into_iter().collect();
                saved.map(drop).map_err(FillError::because(what()))
            }
            Doing::Invite { group: of, role } => {
                let organization = group(tx, self.cast, of)?;
                let slug = organizations::named(tx.conn(), &organization)?.slug;
                let written = WrittenPartner {
                    organization: slug.to_string(),
                    role: role.clone(),
                    ..WrittenPartner::default()
                };
                let secret: Token = tx.new_id();
                let id = self.id()?;
                invite_partner(tx, actor, self.key, id, &written, secret.as_str())
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Accept => {
                let key = PartnerKey::Of(self.id()?.clone(), self.seat(tx, who)?);
                accept_partnership(tx, actor, &key, None)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Decline => {
                let key = PartnerKey::Of(self.id()?.clone(), self.seat(tx, who)?);
                decline_partnership(tx, actor, &key).map_err(FillError::because(what()))
            }
            Doing::Sign => self.sign(tx, who),
            Doing::AskToSign => ask_to_sign(tx, actor, self.id()?)
                .map(drop)
                .map_err(FillError::because(what())),
            Doing::Comment { field, text } => {
                let field = self.field(tx, who, field)?;
                comment_on_field(tx, actor, self.id()?, &field, text)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::LetIn {
                person,
                right,
                days,
            } => {
                let today = tx.now().timestamp().to_zoned_datetime(TimeZone::UTC).date();
                let until = today.checked_add((*days).days()).unwrap_or(today);
                let written = WrittenHelper {
                    email: address(self.cast, person)?.to_string(),
                    right: right.clone(),
                    until: until.to_string(),
                };
                let_helper_in(tx, actor, self.key, self.id()?, &written)
                    .map_err(FillError::because(what()))
            }
            Doing::OfferLead(to) => {
                let to = group(tx, self.cast, to)?;
                let to = self.seat_of(tx, &to)?;
                offer_lead(tx, actor, self.id()?, &to).map_err(FillError::because(what()))
            }
            Doing::Submit => {
                let now = tx.now();
                submit_proposal(tx, actor, self.id()?, now)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Withdraw => {
                withdraw_proposal(tx, actor, self.id()?).map_err(FillError::because(what()))
            }
            Doing::WriteToStaff { text, alone } => {
                let only = if *alone {
                    Some(self.seat(tx, who)?)
                } else {
                    None
                };
                let words: WrittenWords = text.parse().map_err(FillError::because(what()))?;
                write_to_staff(tx, actor, self.id()?, only.as_ref(), &words)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Divide { goes, new_lead } => self.divide(tx, who, goes, new_lead),
            Doing::AgreeToSplit => {
                let open = self.open_split(tx)?;
                let given = SplitAnswerGiven {
                    offer: open.id,
                    division: open.division,
                    partner: self.seat(tx, who)?,
                    answer: OfferAnswer::Yes,
                };
                let now = tx.now();
                answer_split(tx, actor, self.id()?, &given, now)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Leave => {
                let seat = self.seat(tx, who)?;
                leave_coalition(tx, actor, self.id()?, &seat).map_err(FillError::because(what()))
            }
            Doing::LeaveOut(silent) => {
                let silent = group(tx, self.cast, silent)?;
                let (silent, own) = (self.seat_of(tx, &silent)?, self.seat(tx, who)?);
                leave_out_partner(tx, actor, self.id()?, &silent, &own)
                    .map(drop)
                    .map_err(FillError::because(what()))
            }
            Doing::Attach { field, name, .. } | Doing::Speak { field, name, .. } => {
                let field = self.field(tx, who, field)?;
                let paper = self.papers.get(name).ok_or("it was not made");
                let paper = paper.map_err(FillError::because(what()))?;
                attach_file(tx, actor, self.id()?, &paper.new, Some(&field))
                    .map_err(FillError::because(what()))?;
                let kept = self.files.keep(&paper.ready);
                kept.map_err(FillError::because(what()))
            }
            Doing::TakeIn(taken) => self.take_in(tx, who, taken),
            Doing::HandOver => {
                let (slug, secret) = (&self.round.slug, tx.new_id::<Token>());
                hand_over(tx, actor, self.key, slug, self.id()?, secret.as_str())
                    .map_err(FillError::because(what()))
            }
            Doing::ReadAloud { signer, spoken_in } => {
                let zone = self.setup.dates.zone.zone();
                let today = zone.to_datetime(tx.now().timestamp()).date();
                let written = WrittenProof {
                    proof: IntakeProof::ReadAloud.as_str().to_owned(),
                    signer: signer.clone(),
                    signed_on: today.to_string(),
                    spoken_in: spoken_in.clone(),
                    read_by: who.name.to_string(),
                    ..WrittenProof::default()
                };
                enter_proof(tx, actor, &self.round.slug, self.id()?, &written)
                    .map_err(FillError::because(what()))
            }
            Doing::AsStaff(act) => self.as_staff(tx, who, act),
        }
    }

    /// The offer to make two of it that is open.
    fn open_split(&self, tx: &mut Tx<'_>) -> Result<SplitOffer, FillError> {
        let open = splits::open(tx.conn(), self.id()?)?;
        open.ok_or("staff asked for no division")
            .map_err(FillError::because("a coalition"))
    }

    /// Says who goes, and who leads the new one.
    fn divide(
        &self,
        tx: &mut Tx<'_>,
        who: &Standing,
        goes: &[String],
        new_lead: &str,
    ) -> Result<(), FillError> {
        let open = self.open_split(tx)?;
        let draft = proposals::draft(tx.conn(), self.id()?)?;
        let stays = draft.joined();
        let mut places: BTreeMap<PartnerId, SplitSide> = stays
            .map(|partner| (partner.id.clone(), SplitSide::Stays))
            .collect();
        for key in goes {
            let organization = group(tx, self.cast, key)?;
            places.insert(self.seat_of(tx, &organization)?, SplitSide::Goes);
        }
        let lead = group(tx, self.cast, new_lead)?;
        let division = Division {
            places,
            new_lead: self.seat_of(tx, &lead)?,
        };
        let (actor, now) = (Actor::Person(who), tx.now());
        divide_split(
            tx,
            actor,
            self.id()?,
            &open.id,
            open.division,
            &division,
            now,
        )
        .map(drop)
        .map_err(FillError::because(format!("how {} divides", who.name)))
    }

    fn sign(&self, tx: &mut Tx<'_>, who: &Standing) -> Result<(), FillError> {
        let what = || format!("the signature of {}", who.name);
        let (id, seat) = (self.id()?, self.seat(tx, who)?);
        let program = programs::of_id(tx.conn(), &self.round.program)?;
        let draft = proposals::draft(tx.conn(), id)?;
        let core = Core::of(&draft, &self.setup, &program).and_then(|core| core.hash());
        let part = draft
            .partner(&seat)
            .and_then(|partner| OwnPart::of(&draft, partner, program.currency))
            .and_then(|part| part.hash());
        let (core, part) = core
            .zip(part)
            .ok_or("there is nothing to be signed yet")
            .map_err(FillError::because(what()))?;
        let now = tx.now();
        sign_as_partner(tx, Actor::Person(who), id, &seat, &core, &part, now)
            .map_err(FillError::because(what()))
    }

    /// The organisation that somebody leads.
    fn own(&self, tx: &mut Tx<'_>, who: &Standing) -> Result<OrganizationId, FillError> {
        let mut cast = self.cast.iter();
        let known = cast.find(|person| person.name == who.name);
        let email = known
            .map(|person| person.email.clone())
            .ok_or("nobody in the county is called so")
            .map_err(FillError::because(who.name.to_string()))?;
        led_by(tx, &email)?
            .ok_or("they lead no organisation")
            .map_err(FillError::because(who.name.to_string()))
    }

    /// The place of the organisation that somebody leads.
    fn seat(&self, tx: &mut Tx<'_>, who: &Standing) -> Result<PartnerId, FillError> {
        let organization = self.own(tx, who)?;
        self.seat_of(tx, &organization)
    }

    pub(super) fn seat_of(
        &self,
        tx: &mut Tx<'_>,
        organization: &OrganizationId,
    ) -> Result<PartnerId, FillError> {
        let access = proposals::access(tx.conn(), self.id()?)?;
        let mut seats = access.seats.into_iter();
        seats
            .find(|seat| seat.state.is_in() && seat.organization.as_ref() == Some(organization))
            .map(|seat| seat.partner)
            .ok_or("it takes no part")
            .map_err(FillError::because("a partner"))
    }

    /// The field that the files call so.
    fn field(&self, tx: &mut Tx<'_>, who: &Standing, name: &str) -> Result<FieldName, FillError> {
        let of_seat = |seat: PartnerId, leaf: &str| format!("partner.{seat}.{leaf}");
        let full = if let Some(leaf) = name.strip_prefix("own.") {
            of_seat(self.seat(tx, who)?, leaf)
        } else if let Some(leaf) = name.strip_prefix("group.") {
            let typed = proposals::access(tx.conn(), self.id()?)?.intake;
            let typed = typed.ok_or("nobody types this in");
            of_seat(typed.map_err(FillError::because(name))?.partner, leaf)
        } else if let Some((key, leaf)) = name
            .strip_prefix("partner.")
            .and_then(|rest| rest.split_once('.'))
        {
            let organization = group(tx, self.cast, key)?;
            of_seat(self.seat_of(tx, &organization)?, leaf)
        } else {
            name.to_owned()
        };
        full.parse().map_err(FillError::because(name))
    }

    /// What the files type into a field: a text, what is ticked, or lines of cells in the order of the columns.
    fn entry(&self, field: &FieldName, typed: &Value) -> Result<Entry, FillError> {
        let wrong = || FillError::because(field.to_string())("this field takes something else");
        let shape = shape(&self.setup, field).ok_or_else(wrong)?;
        match (shape, typed) {
            (Shape::Line | Shape::Text, Value::String(text)) => Ok(Entry::text(text)),
            (Shape::Chosen, Value::Array(keys)) => {
                let keys = keys.iter().map(|key| key.as_str()?.parse().ok());
                let keys = keys.collect::<Option<_>>().ok_or_else(wrong)?;
                Ok(Entry::Chosen { keys })
            }
            (Shape::Table(columns), Value::Array(lines)) => {
                let columns = columns.iter().filter(|column| **column != "id");
                let line = |line: &Value| {
                    let cells = line.as_array()?.iter();
                    let cells = columns.clone().zip(cells);
                    cells
                        .map(|(column, cell)| {
                            Some(((*column).to_owned(), cell.as_str()?.to_owned()))
                        })
                        .collect::<Option<Row>>()
                };
                let rows = lines.iter().map(line).collect::<Option<_>>();
                Ok(Entry::Table {
                    rows: rows.ok_or_else(wrong)?,
                })
            }
            _ => Err(wrong()),
        }
    }
}
