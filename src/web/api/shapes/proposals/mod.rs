//! Proposals as the API shows and takes them.

mod coalition;
mod merges;
mod said;
mod within;
mod written;

pub use coalition::{
    AskedToSign, CoalitionOfProposal, HelperToLetIn, PartnerLeftOut, PartnerRoleToGive,
    PartnerToAsk, PartnershipInLetter, PartnershipToAccept, PartnershipToDecline, PeopleOfProposal,
    RightToGive, SignatureToGive, SignaturesOfProposal,
};
pub use merges::{MergeAnswerToGive, MergeAnswered, MergeOffers, MergeToOffer};
pub use said::{
    CommentToSay, CommentsOnField, HappenedToProposal, VersionToRestore, VersionWithDifference,
};
pub use within::{FieldVersions, MyProposals, ProposalFromWithin};
pub use written::{FieldSaved, FieldToSave, ProposalToBegin};
