//! What a person wrote and decided about rounds.

use diesel::prelude::*;
use serde::Serialize;

use super::Rounds;
use crate::domain::ids::{PersonId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::time::Instant;
use crate::store::schema::{
    question, round_part_version, rules_act, rules_signature, slip, staff_letter,
};
use crate::store::{AnyConnection, StoreError};

/// All of it, by kind.
#[derive(Debug, Serialize)]
pub(super) struct Written {
    questions: Vec<Asked>,
    answers: Vec<Answered>,
    letters_as_staff: Vec<StaffLetter>,
    set_up_saved: Vec<Saved>,
    rules_written: Vec<Act>,
    rules_signed: Vec<Act>,
    dates_moved: Vec<Moved>,
}

#[derive(Debug, Serialize)]
struct Asked {
    round: Option<String>,
    text: String,
    with_name: bool,
    asked_at: Instant,
}

#[derive(Debug, Serialize)]
struct Answered {
    round: Option<String>,
    question: String,
    answer: Option<LocalText>,
    hidden_because: Option<String>,
}

#[derive(Debug, Serialize)]
struct StaffLetter {
    round: Option<String>,
    subject: String,
    body: String,
    written_at: Instant,
}

#[derive(Debug, Serialize)]
struct Saved {
    round: Option<String>,
    part: String,
    revision: i64,
    at: Instant,
}

#[derive(Debug, Serialize)]
struct Act {
    round: Option<String>,
    kind: String,
    at: Instant,
}

#[derive(Debug, Serialize)]
struct Moved {
    round: Option<String>,
    phase: String,
    edge: String,
    old: Instant,
    new: Instant,
    at: Instant,
}

/// Seven statements.
pub(super) fn written(
    conn: &mut AnyConnection,
    id: &PersonId,
    rounds: &Rounds,
) -> Result<Written, StoreError> {
    let round = |id: &RoundId| rounds.get(id).map(ToString::to_string);
    let questions: Vec<(RoundId, String, bool, Instant)> = question::table
        .filter(question::asked_by.eq(id.to_string()))
        .order((question::asked_at, question::id))
        .select((
            question::round_id,
            question::text,
            question::names_asker,
            question::asked_at,
        ))
        .load(conn)?;
    type AnswerRow = (RoundId, String, Option<LocalText>, Option<String>);
    let answers: Vec<AnswerRow> = question::table
        .filter(
            question::answered_by
                .assume_not_null()
                .eq(id)
                .or(question::hidden_by.assume_not_null().eq(id)),
        )
        .order((question::asked_at, question::id))
        .select((
            question::round_id,
            question::text,
            question::answer,
            question::hidden_reason,
        ))
        .load(conn)?;
    let letters: Vec<(RoundId, String, String, Instant)> = staff_letter::table
        .filter(staff_letter::written_by.eq(id))
        .order((staff_letter::created_at, staff_letter::id))
        .select((
            staff_letter::round_id,
            staff_letter::subject,
            staff_letter::body,
            staff_letter::created_at,
        ))
        .load(conn)?;
    let saved: Vec<(RoundId, String, i64, Instant)> = round_part_version::table
        .filter(round_part_version::edited_by.eq(id.to_string()))
        .order((
            round_part_version::edited_at,
            round_part_version::round_id,
            round_part_version::part,
        ))
        .select((
            round_part_version::round_id,
            round_part_version::part,
            round_part_version::revision,
            round_part_version::edited_at,
        ))
        .load(conn)?;
    let acts: Vec<(RoundId, String, Instant)> = rules_act::table
        .filter(rules_act::written_by.eq(id))
        .order((rules_act::written_at, rules_act::id))
        .select((rules_act::round_id, rules_act::kind, rules_act::written_at))
        .load(conn)?;
    let signed: Vec<(RoundId, String, Instant)> = rules_signature::table
        .inner_join(rules_act::table)
        .filter(rules_signature::person_id.eq(id))
        .order((rules_signature::signed_at, rules_act::id))
        .select((
            rules_act::round_id,
            rules_act::kind,
            rules_signature::signed_at,
        ))
        .load(conn)?;
    let moved: Vec<(RoundId, String, String, Instant, Instant, Instant)> = slip::table
        .filter(slip::moved_by.eq(id))
        .order((slip::moved_at, slip::round_id))
        .select((
            slip::round_id,
            slip::phase,
            slip::edge,
            slip::old_at,
            slip::new_at,
            slip::moved_at,
        ))
        .load(conn)?;
    let act = |(id, kind, at): (RoundId, String, Instant)| Act {
        round: round(&id),
        kind,
        at,
    };
    Ok(Written {
        questions: questions
            .into_iter()
            .map(|(id, text, with_name, asked_at)| Asked {
                round: round(&id),
                text,
                with_name,
                asked_at,
            })
            .collect(),
        answers: answers
            .into_iter()
            .map(|(id, question, answer, hidden_because)| Answered {
                round: round(&id),
                question,
                answer,
                hidden_because,
            })
            .collect(),
        letters_as_staff: letters
            .into_iter()
            .map(|(id, subject, body, written_at)| StaffLetter {
                round: round(&id),
                subject,
                body,
                written_at,
            })
            .collect(),
        set_up_saved: saved
            .into_iter()
            .map(|(id, part, revision, at)| Saved {
                round: round(&id),
                part,
                revision,
                at,
            })
            .collect(),
        rules_written: acts.into_iter().map(act).collect(),
        rules_signed: signed.into_iter().map(act).collect(),
        dates_moved: moved
            .into_iter()
            .map(|(id, phase, edge, old, new, at)| Moved {
                round: round(&id),
                phase,
                edge,
                old,
                new,
                at,
            })
            .collect(),
    })
}
