//! Rounds that are held here, as everyone finds, reads and follows them.

mod following;
mod page;
mod questions;

use taawun::store::Db;

use crate::constitution::acts::announce;
use crate::support::rounds::{TestRound, draft_with};
use taawun::domain::setup::Setup;

/// A round that was announced by both funders.
fn announced_with(db: &Db, slug: &str, change: impl FnOnce(&mut Setup)) -> TestRound {
    let round = draft_with(db, slug, change);
    announce(db, &round);
    round
}

pub fn announced(db: &Db, slug: &str) -> TestRound {
    announced_with(db, slug, |_| {})
}
