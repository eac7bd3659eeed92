//! A person signs for a funder what the funders decide together on an announced round; the last signature
//! brings it into force.

use serde_json::{Value, json};

use super::announced_round;
use super::move_date::{Slip, keep_dates};
use crate::domain::amendment::{
    ActKind, Ending, NotAmended, NotVoid, PhaseToVoid, may_be_amended, may_be_voided,
};
use crate::domain::audit_event::AuditKind;
use crate::domain::guardrails::RulesRefused;
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::promise::{Moved, NotMoved, begun_again};
use crate::domain::round::Slug;
use crate::domain::setup::{Part, PartBody, SoundPart};
use crate::domain::signatures::{NotSigned, Signature};
use crate::domain::standing::Standing;
use crate::store::rounds::OwnRound;
use crate::store::rules_acts::{self, Act};
use crate::store::{StoreError, Tx, audit, constitutions, programs, round_parts, rounds};

/// What a signature brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedAct {
    /// It stands; these funders still have to sign.
    Waiting(Vec<OrganizationId>),
    /// The act is in force.
    InForce,
}

/// Why nothing was signed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SignActError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The signature is not taken.
    #[error(transparent)]
    NotSigned(#[from] NotSigned),
    /// The rules are not amended any more.
    #[error(transparent)]
    NotAmended(#[from] NotAmended),
    /// The phase is not void any more.
    #[error(transparent)]
    NotVoid(#[from] NotVoid),
    /// The dates of the phase that begins again do not hold any more.
    #[error(transparent)]
    NotMoved(#[from] NotMoved),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RulesRefused> for SignActError {
    fn from(refused: RulesRefused) -> Self {
        Self::NotAmended(refused.into())
    }
}

/// Signs an amendment, or that a phase is void and begins again.
pub fn sign_act(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &RulesActId,
    funder: &OrganizationId,
) -> Result<SignedAct, SignActError> {
    let round = rounds::own(tx.conn(), slug)?;
    policy::may_sign_for_funder(actor, &round.program, &round.id, funder)?;
    let Actor::Person(who) = actor else {
        return Err(Denied::NotYours.into());
    };
    let act = rules_acts::act(tx.conn(), &round.id, id)?;
    if act.kind == ActKind::Announcement || act.ending.is_some() {
        return Err(NotSigned::Closed.into());
    }
    let program = programs::of_id(tx.conn(), &round.program)?;
    let signature = Signature {
        funder: funder.clone(),
        person: who.person.clone(),
        at: tx.now(),
    };
    let sheet = rules_acts::sheet(tx.conn(), &program.id, id)?.sign(signature.clone())?;
    rules_acts::sign(tx, id, &signature).map_err(|error| match error {
        StoreError::Duplicate => NotSigned::FunderHasSigned.into(),
        other => SignActError::from(other),
    })?;
    let signed = json!({
        "act": id,
        "document": act.document,
        "funder": signature.funder,
        "person": signature.person,
        "round": round.slug,
    });
    audit::record(tx, AuditKind::RulesSigned, &signed)?;
    let waiting: Vec<OrganizationId> = sheet.missing().cloned().collect();
    let together = Together {
        round: &round,
        program: &program,
        who,
        act: &act,
    };
    match act.kind {
        _ if !waiting.is_empty() => return Ok(SignedAct::Waiting(waiting)),
        ActKind::Void => together.void(tx)?,
        ActKind::Amendment | ActKind::Announcement => together.amend(tx)?,
    }
    Ok(SignedAct::InForce)
}

/// An act that everyone has signed.
struct Together<'a> {
    round: &'a OwnRound,
    program: &'a Program,
    who: &'a Standing,
    act: &'a Act,
}

impl Together<'_> {
    fn amend(&self, tx: &mut Tx<'_>) -> Result<(), SignActError> {
        let (round, act) = (self.round, self.act);
        may_be_amended(constitutions::work_done(tx.conn(), &round.id, round.state)?)?;
        let stands = constitutions::in_force(tx.conn(), &round.id)?;
        let stands = stands.ok_or(StoreError::NotFound)?;
        let document = act.document.as_ref().ok_or(StoreError::NotFound)?;
        if act.former.as_ref() != Some(&stands.hash) {
            return Err(NotAmended::Outdated {
                meant: act.former.clone().unwrap_or_else(|| stands.hash.clone()),
                stands: stands.hash,
            }
            .into());
        }
        for body in self.parts()? {
            let part = body.part();
            if let PartBody::Rules(rules) = &body {
                // The guardrails may have become stricter since this was written.
                self.program.guardrails.check(rules)?;
            }
            let sound = SoundPart::new(body, self.program);
            let sound = sound.map_err(|faults| NotAmended::Faulty { part, faults })?;
            let from = round_parts::part(tx.conn(), &round.id, part)?.revision;
            let saved = round_parts::save(tx, &round.id, &sound, from, Some(&self.who.person))?;
            saved.ok_or(StoreError::Busy)?;
            rounds::follow(tx, &round.id, sound.body())?;
        }
        constitutions::put_into_force(tx, &round.id, Some(&stands), document, &act.id)
            .map_err(closed)?;
        self.end(tx)?;
        rules_acts::overtake_others(tx, &round.id, &act.id)?;
        let amended = json!({
            "act": act.id,
            "document": document,
            "former": stands.hash,
            "round": round.slug,
        });
        audit::record(tx, AuditKind::RulesAmended, &amended)?;
        Ok(())
    }

    /// The parts that change, as they were written.
    fn parts(&self) -> Result<Vec<PartBody>, StoreError> {
        let unreadable = |what: String| StoreError::Unreadable {
            value: what,
            expected: "the parts of an amendment",
        };
        let json: serde_json::Map<String, Value> =
            serde_json::from_str(&self.act.body).map_err(|error| unreadable(error.to_string()))?;
        let read = json.into_iter().map(|(name, body)| {
            let part: Part = name.parse().map_err(|_| unreadable(name))?;
            PartBody::from_json(part, body).map_err(|error| unreadable(error.to_string()))
        });
        read.collect()
    }

    fn void(&self, tx: &mut Tx<'_>) -> Result<(), SignActError> {
        let (round, act) = (self.round, self.act);
        may_be_voided(round.state)?;
        let meant: PhaseToVoid =
            serde_json::from_str(&act.body).map_err(|error| StoreError::Unreadable {
                value: error.to_string(),
                expected: "a phase that is void",
            })?;
        let setup = round_parts::setup(tx.conn(), &round.id)?;
        let moves = begun_again(&setup.dates, meant.track, meant.again, tx.now())?;
        let run = constitutions::void_present_run(tx, &round.id, meant.track, &act.id);
        let run = run.map_err(closed)?;
        self.end(tx)?;
        let void = json!({
            "act": act.id,
            "round": round.slug,
            "run": run,
            "track": meant.track,
        });
        audit::record(tx, AuditKind::PhaseVoided, &void)?;
        let reason = act.reason.clone();
        let reason = reason
            .unwrap_or_else(|| LocalText::new(crate::domain::language::LanguageTag::unknown(), ""));
        let slip = Slip {
            round,
            program: self.program,
            setup: &setup,
            by: &self.who.person,
            reason: &reason,
        };
        if let Some((_, Moved { dates, .. })) = moves.last() {
            keep_dates(tx, &slip, dates.clone())?;
        }
        for (end, moved) in &moves {
            let because = slip.write(tx, *end, moved)?;
            announced_round::plan_transitions(tx, &round.id, &moved.dates, &because)?;
        }
        Ok(())
    }

    fn end(&self, tx: &mut Tx<'_>) -> Result<(), SignActError> {
        if rules_acts::end(tx, &self.act.id, Ending::InForce)? {
            Ok(())
        } else {
            Err(NotSigned::Closed.into())
        }
    }
}

/// Another act was put into force in between.
fn closed(error: StoreError) -> SignActError {
    match error {
        StoreError::Duplicate => NotSigned::Closed.into(),
        other => other.into(),
    }
}
