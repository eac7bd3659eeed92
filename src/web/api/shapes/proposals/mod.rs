//! Proposals as the API shows and takes them.

mod coalition;
mod merges;
mod said;
mod splits;
mod within;
mod written;

pub use coalition::{
    AskedToSign, CoalitionOfProposal, HelperToLetIn, PartnerLeftOut, PartnerRoleToGive,
    PartnerToAsk, PartnershipInLetter, PartnershipToAccept, PartnershipToDecline, PeopleOfProposal,
    RightToGive, SignatureToGive, SignaturesOfProposal,
};
pub use merges::{MergeAnswerToGive, MergeOffers, MergeToOffer, OfferAnswered};
pub use said::{
    CommentToSay, CommentsOnField, HappenedToProposal, VersionToRestore, VersionWithDifference,
};
pub use splits::{DivisionKept, DivisionToSay, SplitAnswerToGive, SplitOffers, SplitToOffer};
pub use within::{FieldVersions, MyProposals, ProposalFromWithin};
pub use written::{FieldSaved, FieldToSave, ProposalToBegin};
