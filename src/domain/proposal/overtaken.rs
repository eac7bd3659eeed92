//! A version that came back to its coalition, and that another one takes the place of.

use super::access::Seat;
use super::consent::{Consent, Core, OwnPart};
use super::content::Draft;
use super::submitted::SubmittedProposal;
use crate::domain::program::Program;
use crate::domain::setup::Setup;
use crate::domain::time::Instant;

/// Whether a version that came back to its coalition cannot be found eligible any more: it was opened anew since it was
/// sent, and what was signed of it counts no more; or a signature of it is due that nobody can give, for what stands is not
/// what was sent.
pub fn is_overtaken(
    (document, arrived): (&SubmittedProposal, Instant),
    opened_anew: Option<Instant>,
    seats: &[Seat],
    signed: &[Consent],
    (draft, setup, program): (&Draft, &Setup, &Program),
) -> bool {
    if opened_anew.is_some_and(|anew| arrived < anew) {
        return true;
    }
    let core = Core::of(draft, setup, program).and_then(|core| core.hash());
    let is_same_core = core.as_ref() == Some(&document.core_hash);
    document.unsigned(seats, signed).any(|partner| {
        let stands = draft.partner(&partner.id);
        let part = stands.and_then(|stands| OwnPart::of(draft, stands, program.currency));
        let part = part.and_then(|part| part.hash());
        !is_same_core || part.as_ref() != Some(&partner.part_hash)
    })
}
