//! What funders sign together: one signature from each funder, each by another person, all of the same text.

use serde::{Deserialize, Serialize};

use super::ids::{OrganizationId, PersonId};
use super::time::Instant;

/// One funder's yes to one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The funder that is bound.
    pub funder: OrganizationId,
    /// Who signed for it.
    pub person: PersonId,
    /// When.
    pub at: Instant,
}

/// Why a signature is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSigned {
    /// The organisation pays for nothing here.
    #[error("only the funders of the programme sign its rules")]
    NotAFunder,
    /// Somebody has signed for this funder.
    #[error("this funder has signed already")]
    FunderHasSigned,
    /// The same person has signed for another funder.
    #[error("one person cannot sign for two funders")]
    PersonHasSigned,
    /// Every signature that is needed is there, or the text was given up.
    #[error("this text takes no signatures any more")]
    Closed,
}

/// Who must sign, and who has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureSheet {
    funders: Vec<OrganizationId>,
    signatures: Vec<Signature>,
}

impl SignatureSheet {
    /// The sheet of one text. Signatures of organisations that fund nothing any more do not count.
    pub fn new(funders: Vec<OrganizationId>, signatures: Vec<Signature>) -> Self {
        Self {
            signatures: signatures
                .into_iter()
                .filter(|signature| funders.contains(&signature.funder))
                .collect(),
            funders,
        }
    }

    /// The sheet with one more signature.
    pub fn sign(mut self, signature: Signature) -> Result<Self, NotSigned> {
        if !self.funders.contains(&signature.funder) {
            return Err(NotSigned::NotAFunder);
        }
        for stands in &self.signatures {
            if stands.funder == signature.funder {
                return Err(NotSigned::FunderHasSigned);
            }
            if stands.person == signature.person {
                return Err(NotSigned::PersonHasSigned);
            }
        }
        self.signatures.push(signature);
        Ok(self)
    }

    /// The funders whose signature is missing.
    pub fn missing(&self) -> impl Iterator<Item = &OrganizationId> {
        self.funders.iter().filter(|funder| {
            let mut signed = self.signatures.iter();
            !signed.any(|signature| signature.funder == **funder)
        })
    }

    /// Whether every funder has signed. A text that nobody needs to sign is never complete by itself.
    pub fn is_complete(&self) -> bool {
        !self.funders.is_empty() && self.missing().next().is_none()
    }

    /// The signatures that count, in the order in which they were given.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::Id;
    use super::*;

    fn funder(number: u8) -> OrganizationId {
        OrganizationId::from_bits([number; 16])
    }

    fn by(person: u8, of: u8) -> Signature {
        Signature {
            funder: funder(of),
            person: PersonId::from_bits([person; 16]),
            at: Instant::from_micros(1_795_000_000_000_000).expect("an instant"),
        }
    }

    fn sheet() -> SignatureSheet {
        SignatureSheet::new(vec![funder(1), funder(2)], Vec::new())
    }

    #[test]
    fn both_funders_sign_and_by_different_people() {
        let one = sheet().sign(by(7, 1)).expect("the first signs");
        assert!(!one.is_complete());
        assert_eq!(one.missing().collect::<Vec<_>>(), [&funder(2)]);
        assert_eq!(one.clone().sign(by(7, 2)), Err(NotSigned::PersonHasSigned));
        assert_eq!(one.clone().sign(by(8, 1)), Err(NotSigned::FunderHasSigned));
        assert_eq!(one.clone().sign(by(8, 3)), Err(NotSigned::NotAFunder));
        assert!(one.sign(by(8, 2)).expect("the second signs").is_complete());
    }

    #[test]
    fn a_signature_for_who_pays_no_more_counts_for_nothing() {
        let sheet = SignatureSheet::new(vec![funder(2)], vec![by(7, 1)]);
        assert_eq!(sheet.signatures(), []);
        assert!(!sheet.is_complete());
        assert!(!SignatureSheet::new(Vec::new(), Vec::new()).is_complete());
    }
}
