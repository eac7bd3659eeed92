//! What happened in the open round: people follow it and ask, a rule is amended, a date moves.

use super::announcing::signers;
use super::organizations::address;
use super::{FillError, Filling, standing};
use crate::cli::demo::cast::cast;
use crate::cli::demo::story::{Story, WrittenQuestion, story};
use crate::cli::demo::written::{english, local};
use crate::domain::constitution::Constitution;
use crate::domain::language::LanguageTag;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::setup::{Dates, Rules};
use crate::ops::constitution::{
    AmendmentToWrite, DateToMove, move_date, sign_act, write_amendment,
};
use crate::ops::questions::{NewQuestion, answer_question, ask_question};
use crate::store::followers::{self, Followed, NewFollower};
use crate::store::{Tx, constitutions, questions, round_parts, rounds};

/// Whoever follows the round does so from the day on which it was announced.
pub fn follow(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let Story {
        round, followers, ..
    } = story();
    for key in followers {
        let (email, slug) = (address(&cast, &key)?, round.clone());
        filling.db.write_now(move |tx| {
            let who = standing(tx, &email)?;
            let round = rounds::own(tx.conn(), &slug)?;
            let follower = NewFollower::Person(who.person);
            followers::add(tx, &follower, &Followed::Round(round.id)).map(drop)
        })?;
    }
    Ok(())
}

/// The amendment, signed by both funders, unless it is in force.
pub fn amend(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let Story {
        round, amendment, ..
    } = story();
    filling.calendar.turn_to(amendment.day);
    let author = address(&cast, &amendment.by)?;
    let signers = signers(filling, &cast)?;
    filling.db.write_now(move |tx| {
        let what = || format!("amending {round}");
        let own = rounds::own(tx.conn(), &round)?;
        let setup = round_parts::setup(tx.conn(), &own.id)?;
        let stands = constitutions::in_force(tx.conn(), &own.id)?;
        let Some(stands) = stands.filter(|stands| stands.number == 1) else {
            return Ok(());
        };
        let mut rules: Rules = setup.rules;
        rules.thresholds.support = Some(amendment.support);
        let wanted = AmendmentToWrite {
            round: round.clone(),
            shown: stands.hash,
            parts: vec![rules.into()],
            reason: local(&amendment.reason, &english()),
        };
        let who = standing(tx, &author)?;
        let act = write_amendment(tx, Actor::Person(&who), &wanted)
            .map_err(FillError::because(what()))?;
        for (staff, funder) in &signers {
            let who = standing(tx, staff)?;
            sign_act(tx, Actor::Person(&who), &round, &act, funder)
                .map_err(FillError::because(what()))?;
        }
        Ok(())
    })
}

/// A promised date moves, unless one has.
pub fn slip(filling: &Filling) -> Result<(), FillError> {
    let Story { round, slip, .. } = story();
    filling.calendar.turn_to(slip.day);
    let by = address(&cast(), &slip.by)?;
    filling.db.write_now(move |tx| {
        let what = || format!("moving a date of {round}");
        let own = rounds::own(tx.conn(), &round)?;
        let dates = round_parts::setup(tx.conn(), &own.id)?.dates;
        if dates != promised(tx, &round)? {
            return Ok(());
        }
        let span = dates.span(slip.phase);
        let stands = if slip.is_end { span.end } else { span.start };
        let later = stands.and_then(|stands| {
            let (later, _) = stands.weeks_later(slip.weeks_later, &dates.zone)?;
            Some((stands, later))
        });
        let (stands, new) = later
            .ok_or("that date is not in the calendar")
            .map_err(FillError::because(what()))?;
        let wanted = DateToMove {
            round: round.clone(),
            end: (slip.phase, slip.is_end),
            shown: stands.at,
            new,
            reason: local(&slip.reason, &english()),
        };
        let who = standing(tx, &by)?;
        move_date(tx, Actor::Person(&who), &wanted).map_err(FillError::because(what()))
    })
}

/// The dates as the constitution promises them.
fn promised(tx: &mut Tx<'_>, round: &Slug) -> Result<Dates, FillError> {
    let what = || format!("the constitution of {round}");
    let own = rounds::own(tx.conn(), round)?;
    let stands = constitutions::in_force(tx.conn(), &own.id)?
        .ok_or("it has none")
        .map_err(FillError::because(what()))?;
    let bytes = constitutions::bytes(tx.conn(), &own.id, &stands.hash)?;
    let constitution = Constitution::read(&bytes).map_err(FillError::because(what()))?;
    constitution.dates().map_err(FillError::because(what()))
}

/// Everybody asks what they want to know, unless they have, and staff answer what they have answered by today.
pub fn ask_and_answer(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let Story {
        round,
        questions: asked,
        ..
    } = story();
    for written in asked {
        let by = address(&cast, &written.by)?;
        filling.calendar.turn_to(written.day);
        ask(filling, &round, &by, &written)?;
        if let Some(answer) = &written.answer {
            filling.calendar.turn_to(answer.day);
            let staff = address(&cast, &answer.by)?;
            let text = local(&answer.texts, &written.language);
            let round = round.clone();
            filling.db.write_now(move |tx| {
                let asker = standing(tx, &by)?;
                let own = questions::round(tx.conn(), &round)?;
                for id in questions::of_member(tx.conn(), &own.id, &asker.person)? {
                    if questions::asked(tx.conn(), &own.id, &id)?.answer.is_none() {
                        let who = standing(tx, &staff)?;
                        answer_question(tx, Actor::Person(&who), &round, &id, None, &text)
                            .map_err(FillError::because("an answer"))?;
                    }
                }
                Ok::<_, FillError>(())
            })?;
        }
    }
    Ok(())
}

fn ask(
    filling: &Filling,
    round: &Slug,
    by: &EmailAddress,
    written: &WrittenQuestion,
) -> Result<(), FillError> {
    let language: LanguageTag = written.language.clone();
    let text = written
        .question
        .parse()
        .map_err(FillError::because("a question"))?;
    let asked = NewQuestion {
        text,
        language,
        reply_to: None,
        is_named: false,
    };
    let counted = filling.sign_in_key().counted_under("demo", by.as_str());
    let (round, by) = (round.clone(), by.clone());
    filling.db.write_now(move |tx| {
        let who = standing(tx, &by)?;
        let own = questions::round(tx.conn(), &round)?;
        if questions::of_member(tx.conn(), &own.id, &who.person)?.is_empty() {
            ask_question(tx, Actor::Person(&who), &round, &asked, &counted)
                .map_err(FillError::because("a question"))?;
        }
        Ok(())
    })
}
