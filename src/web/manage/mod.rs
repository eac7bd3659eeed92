//! Pages for those who set up and run rounds.

mod options;
mod question_form;
