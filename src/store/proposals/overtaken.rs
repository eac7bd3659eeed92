//! Whether what staff have in hand is overtaken by what its coalition writes.

use crate::domain::program::Program;
use crate::domain::proposal::{
    Access, Consent, ProposalState, SubmittedProposal, is_overtaken as is_overtaken_by,
};
use crate::domain::setup::Setup;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::offers;
use crate::store::proposals::draft;
use crate::store::proposals::versions::SentVersion;

/// Whether a version that came back to its coalition cannot be found eligible any more. Of the draft this tells no word, and
/// reads it only while it is with its coalition: four statements.
pub fn is_overtaken(
    conn: &mut AnyConnection,
    access: &Access,
    (version, document): (&SentVersion, &SubmittedProposal),
    signed: &[Consent],
    (setup, program): (&Setup, &Program),
) -> Result<bool, StoreError> {
    if access.state != ProposalState::Returned {
        return Ok(false);
    }
    let id = &access.proposal;
    let anew = offers::opened_anew(conn, id)?.map(|anew| anew.at);
    let draft = draft(conn, id)?;
    Ok(is_overtaken_by(
        (document, version.at),
        anew,
        &access.seats,
        signed,
        (&draft, setup, program),
    ))
}
