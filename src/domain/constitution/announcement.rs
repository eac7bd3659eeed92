//! Whether a draft can be announced, and as which document.

use super::super::canonical::{NotCanonical, Sha256Hex};
use super::super::guardrails::RulesRefused;
use super::super::program::Program;
use super::super::round::{RoundState, Slug};
use super::super::setup::{Missing, Mode, NamedSeat, Phase, Rules, Scale, Setup, checklist};
use super::super::signatures::NotSigned;
use super::super::time::Instant;
use super::document::{Constitution, NotADocument};
use super::pull::{Pull, pulls};

/// A draft that can be announced: its document, ready to be signed.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// The rules.
    pub constitution: Constitution,
    /// Their canonical bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of these bytes.
    pub hash: Sha256Hex,
    /// The weights that work otherwise than they say, which somebody must say yes to; empty where none does.
    pub far_off: Vec<Pull>,
}

/// Why a draft is not announced. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotAnnounced {
    /// It was announced before, or given up.
    #[error("a round that is {0} is not announced")]
    WrongState(RoundState),
    /// The set-up is not complete.
    #[error("{} things are missing", .0.len())]
    Missing(Vec<Missing>),
    /// The rules cannot bind a round of this programme.
    #[error(transparent)]
    Rules(#[from] RulesRefused),
    /// Proposals would be taken from a day that is past.
    #[error("the round opens at {0}, which is past")]
    OpensInThePast(Instant),
    /// Some weights work otherwise than they say, and nobody said yes to it.
    #[error("some weights work otherwise than they say: say yes to that, or choose mid-rank")]
    PullNotAccepted(Vec<Pull>),
    /// The set-up was changed after the page was shown: what was signed would be something else.
    #[error("the rules are not those that were shown: {shown} was shown, {now} stands")]
    Outdated {
        /// The document that was shown.
        shown: Sha256Hex,
        /// The document as it would be now.
        now: Sha256Hex,
    },
    /// The signature is not taken.
    #[error(transparent)]
    NotSigned(#[from] NotSigned),
    /// The set-up holds what no document can.
    #[error(transparent)]
    NoDocument(#[from] NotADocument),
}

impl From<NotCanonical> for NotAnnounced {
    fn from(error: NotCanonical) -> Self {
        Self::NoDocument(error.into())
    }
}

/// The weights of these rules that work otherwise than they say, on the stated example. Scales are used by the
/// composite alone, and mid-ranks are as they say.
pub fn far_off(rules: &Rules) -> Vec<Pull> {
    let ranges = rules
        .weights
        .keys()
        .any(|bloc| rules.scale(*bloc) == Scale::Range);
    match rules.mode {
        Mode::Composite if ranges => {
            let all = pulls(&rules.weights, |bloc| rules.scale(bloc));
            if all.iter().any(Pull::is_far_off) {
                all
            } else {
                Vec::new()
            }
        }
        Mode::Composite | Mode::Gate | Mode::WeightedEqualShares => Vec::new(),
    }
}

/// The announcement of a draft, if it can be announced now.
pub fn announcement(
    state: RoundState,
    slug: &Slug,
    program: &Program,
    setup: &Setup,
    seats: &[NamedSeat],
    now: Instant,
) -> Result<Announcement, NotAnnounced> {
    if state != RoundState::Draft {
        return Err(NotAnnounced::WrongState(state));
    }
    let missing = checklist(setup, program, seats);
    if !missing.is_empty() {
        return Err(NotAnnounced::Missing(missing));
    }
    program.guardrails.check(&setup.rules)?;
    let first = [Phase::LetterOfIntent, Phase::Open];
    let opens = first
        .iter()
        .find_map(|phase| setup.dates.span(*phase).start);
    if let Some(opens) = opens.filter(|opens| opens.at <= now) {
        return Err(NotAnnounced::OpensInThePast(opens.at));
    }
    let constitution = Constitution::first(slug, program, setup)?;
    let bytes = constitution.to_bytes()?;
    Ok(Announcement {
        hash: Sha256Hex::of(&bytes),
        far_off: far_off(&setup.rules),
        constitution,
        bytes,
    })
}

impl Announcement {
    /// Whether a signature of the document that was shown is one of this document, and whoever signs knows what
    /// the weights do.
    pub fn signed_as_shown(
        &self,
        shown: &Sha256Hex,
        accepts_pull: bool,
    ) -> Result<(), NotAnnounced> {
        if *shown != self.hash {
            return Err(NotAnnounced::Outdated {
                shown: shown.clone(),
                now: self.hash.clone(),
            });
        }
        if !self.far_off.is_empty() && !accepts_pull {
            return Err(NotAnnounced::PullNotAccepted(self.far_off.clone()));
        }
        Ok(())
    }
}
