//! Pages for those who set up and run rounds.

pub mod field_words;
pub mod fields;
pub mod frame;
pub mod lacks;
pub mod outdated;
pub mod part_fields;
pub mod people;
pub mod programs;
pub mod promises;
pub mod questions_and_answers;
pub mod read;
pub mod refusals;
pub mod sheet;

mod amendments;
mod announce;
mod applicants;
mod budget;
mod call;
mod cards;
mod criterion;
mod criterion_form;
mod dates;
pub mod extensions;
mod form;
pub mod intake;
mod intake_acts;
pub mod intake_one;
mod intake_sheet;
pub mod letter_of_intent;
pub mod letters_of_intent;
mod line_form;
mod money;
mod options;
pub mod outages;
mod panels;
mod preview;
mod program_fields;
mod question;
mod question_form;
mod rounds;
mod rubric;
mod rules;
pub mod screening;
pub mod screening_file;
pub mod screening_offers;
pub mod screening_one;
mod screening_shown;
mod screening_ticks;
mod vote;

use rocket::Route;

/// The routes of all pages for staff.
pub fn routes() -> Vec<Route> {
    [
        amendments::routes(),
        announce::routes(),
        promises::routes(),
        call::routes(),
        cards::routes(),
        form::routes(),
        question::routes(),
        budget::routes(),
        rubric::routes(),
        rules::routes(),
        criterion::routes(),
        vote::routes(),
        questions_and_answers::routes(),
        screening::routes(),
        screening_one::routes(),
        screening_file::routes(),
        screening_offers::routes(),
        letters_of_intent::routes(),
        letter_of_intent::routes(),
        extensions::routes(),
        outages::routes(),
        intake::routes(),
        intake_one::routes(),
        intake_acts::routes(),
        intake_sheet::routes(),
        rounds::routes(),
        people::routes(),
        preview::routes(),
        programs::routes(),
        dates::routes(),
        panels::routes(),
        money::routes(),
        applicants::routes(),
    ]
    .concat()
}
