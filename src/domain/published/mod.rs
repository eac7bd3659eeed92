//! What everyone may know of a decided round, and the documents that hold it.
//!
//! [`ResultDocument`] is the format `taawun-result/1`: all that is needed to compute the result again.
//! [`verify`] does so. [`proposals_csv()`] and [`ballots_pb()`] hold the same for spreadsheets and for
//! other counting programs.

mod ballot_box;
mod ballots_pb;
mod difference;
mod facts;
mod imported;
mod merkle;
mod proposals_csv;
mod result_document;
mod stated;
mod verification;

pub use ballot_box::{BoxError, Marks, SealedBallot, SealedBox};
pub use ballots_pb::ballots_pb;
pub use facts::{
    BallotRules, BlankBallots, ElectionToPublish, ProposalFacts, ProposalTexts, RoundFacts, Rules,
    Source, Unpublishable, to_amount, to_money,
};
pub use imported::{ImportChoices, Imported, LeftOut, NotImportable, imported_election};
pub use proposals_csv::proposals_csv;
pub use result_document::{FORMAT, Publication, ResultDocument, Uncountable};
pub use verification::{Check, Finding, NotAResult, Verification, verify};
