//! Proposals for those who have a place in them.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::Amount;
use super::written::TypedIn;
use crate::domain::proposal::Lack;
use crate::store::views::my_proposals::MyProposal;
use crate::store::views::proposal_slices::KeptEntry;
use crate::store::views::proposal_within::ProposalWithin;

/// The proposals that you have a place in.
#[derive(Serialize, ToSchema)]
pub struct MyProposals {
    /// The latest first.
    pub proposals: Vec<ProposalInList>,
}

/// One proposal that you have a place in.
#[derive(Serialize, ToSchema)]
pub struct ProposalInList {
    /// Its id.
    id: String,
    /// Its title; empty while it has none.
    title: String,
    /// `draft`, `submitted`, `returned`, `eligible`, `ineligible` or `withdrawn`.
    state: &'static str,
    /// The number it has in its round once it was sent.
    number: Option<i64>,
    /// The round's name in addresses.
    round: String,
    /// When it was begun.
    #[schema(format = DateTime)]
    begun_at: String,
}

impl From<&MyProposal> for ProposalInList {
    fn from(mine: &MyProposal) -> Self {
        Self {
            id: mine.id.to_string(),
            title: mine.title.clone(),
            state: mine.state.as_str(),
            number: mine.number,
            round: mine.round.to_string(),
            begun_at: mine.begun_at.to_string(),
        }
    }
}

/// A proposal from within.
#[derive(Serialize, ToSchema)]
pub struct ProposalFromWithin {
    /// Its id.
    id: String,
    /// `draft`, `submitted`, `returned`, `eligible`, `ineligible` or `withdrawn`.
    state: &'static str,
    /// The number it has in its round once it was sent.
    number: Option<i64>,
    /// The round's name in addresses.
    round: String,
    /// What you may do in it: `view`, `comment` or `edit`.
    right: &'static str,
    /// Every field that somebody touched.
    fields: Vec<FieldWithin>,
    /// Who takes part or was asked to.
    partners: Vec<PartnerWithin>,
    /// What it lacks before it can be sent.
    lacks: Vec<LackWithin>,
    /// What it asks for, and the most that it may.
    request: RequestSoFar,
}

/// What a proposal asks for as it stands, and the most that it may.
#[derive(Serialize, ToSchema)]
pub struct RequestSoFar {
    /// The sum of what is wanted, as far as it can be read.
    asked: Amount,
    /// The most that it may ask for, over all years of the budget; `null` where the round sets no limit.
    most: Option<Amount>,
    /// Whether the limit is that of a coalition.
    together: bool,
    /// What working together adds, in hundredths of a point; `null` where it adds nothing.
    bonus: Option<u16>,
}

impl From<&ProposalWithin> for RequestSoFar {
    fn from(view: &ProposalWithin) -> Self {
        let together = view.draft.comes_together();
        let caps = &view.setup.money.request_caps;
        let most = caps.most(together, view.setup.budget.years);
        Self {
            asked: view.draft.asked_so_far(view.program.currency).into(),
            most: most.map(Into::into),
            together,
            bonus: view.setup.rules.bonus,
        }
    }
}

/// One field as it stands.
#[derive(Serialize, ToSchema)]
pub struct FieldWithin {
    /// Its name, such as `title` or `answer.q1`.
    field: String,
    /// The version that stands; a change names it.
    revision: u32,
    /// What stands in it.
    typed: TypedIn,
}

/// One partner.
#[derive(Serialize, ToSchema)]
pub struct PartnerWithin {
    /// Its id, which stands in the names of its fields.
    id: String,
    /// What it is called.
    name: String,
    /// `lead`, `partner`, `fiscal_sponsor` or `in_kind`.
    role: &'static str,
    /// `invited` or `joined`.
    state: &'static str,
}

/// One thing that a draft lacks.
#[derive(Serialize, ToSchema)]
pub struct LackWithin {
    /// The field; nothing for what concerns the coalition as a whole.
    field: Option<String>,
    /// In a table the id of the line.
    row: Option<String>,
    /// In a table the column.
    column: Option<&'static str>,
    /// What is lacking, such as `missing` or `too-many-words`.
    kind: &'static str,
}

impl From<&Lack> for LackWithin {
    fn from(lack: &Lack) -> Self {
        let cell = lack.at.as_ref().and_then(|at| at.cell.as_ref());
        Self {
            field: lack.at.as_ref().map(|at| at.field.to_string()),
            row: cell.map(|(row, _)| row.clone()),
            column: cell.map(|(_, column)| *column),
            kind: lack.kind.key(),
        }
    }
}

impl From<&ProposalWithin> for ProposalFromWithin {
    fn from(view: &ProposalWithin) -> Self {
        let entries = view.draft.entries.iter();
        Self {
            id: view.id().to_string(),
            state: view.access.state.as_str(),
            number: view.number,
            round: view.round.slug.to_string(),
            right: view.place.right.as_str(),
            fields: entries
                .map(|(field, entry)| FieldWithin {
                    field: field.to_string(),
                    revision: view.revision(field).0,
                    typed: TypedIn(entry.clone()),
                })
                .collect(),
            partners: view
                .draft
                .standing()
                .map(|partner| PartnerWithin {
                    id: partner.id.to_string(),
                    name: partner.name.clone(),
                    role: partner.role.as_str(),
                    state: partner.state.as_str(),
                })
                .collect(),
            request: view.into(),
            lacks: if crate::domain::proposal::may_be_written(view.access.state) {
                view.lacks().iter().map(LackWithin::from).collect()
            } else {
                Vec::new()
            },
        }
    }
}

/// A slice of the versions of one field.
#[derive(Serialize, ToSchema)]
pub struct FieldVersions {
    /// The newest first.
    pub versions: Vec<VersionOfField>,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// One version of a field.
#[derive(Serialize, ToSchema)]
pub struct VersionOfField {
    /// Which.
    revision: u32,
    /// What stood in it.
    typed: TypedIn,
    /// Who typed it.
    by: String,
    /// When they typed last.
    #[schema(format = DateTime)]
    at: String,
}

impl From<&KeptEntry> for VersionOfField {
    fn from(kept: &KeptEntry) -> Self {
        Self {
            revision: kept.revision.0,
            typed: TypedIn(kept.entry.clone()),
            by: kept.name.to_string(),
            at: kept.at.to_string(),
        }
    }
}
