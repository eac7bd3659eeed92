//! What the funders of a round decide together, as the API shows it.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::Text;
use crate::domain::amendment::{ActKind, PhaseToVoid, may_be_amended, may_be_voided};
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::difference::{Difference, differences};
use crate::domain::constitution::{Constitution, NotAConstitution};
use crate::domain::policy;
use crate::domain::standing::Standing;
use crate::store::views::rules_acts_page::{ActEntry, ActsPage};
use crate::web::api::rules::SignatureGiven;

/// Amendments, and phases to begin again, of one round.
#[derive(Serialize, ToSchema)]
pub struct ActsOfFunders {
    /// SHA-256 of the rules in force: what an amendment names as `shown`.
    sha256: String,
    /// Whether the rules may still be amended: nobody has reviewed or voted under them.
    may_be_amended: bool,
    /// Whether a phase can be declared void now.
    may_be_voided: bool,
    /// The funders for whom you sign, by id.
    you_sign_for: Vec<String>,
    /// Each of them, the latest first.
    acts: Vec<ActOfFunders>,
}

/// A text that the funders sign together.
#[derive(Serialize, ToSchema)]
pub struct ActOfFunders {
    /// Its id.
    id: String,
    /// `amendment` or `void`.
    kind: String,
    /// Why, for everyone to read.
    reason: Option<Text>,
    /// Who wrote it.
    written_by: String,
    /// When.
    #[schema(format = DateTime)]
    written_at: String,
    /// `in_force`, `withdrawn` or `overtaken`; `null` while it waits for signatures.
    ending: Option<String>,
    /// What an amendment changes, place by place.
    changes: Vec<ChangeOfRules>,
    /// The phase that is void, and when it runs again; `null` for an amendment.
    begins_again: Option<RunAgain>,
    /// SHA-256 of the rules before an amendment.
    former_sha256: Option<String>,
    /// SHA-256 of the rules with an amendment.
    amended_sha256: Option<String>,
    /// Who has signed, the first first.
    signatures: Vec<SignatureGiven>,
    /// The funders who still have to sign, by id; empty once it has ended.
    waiting_for: Vec<String>,
}

/// One place where rules change.
#[derive(Serialize, ToSchema)]
pub struct ChangeOfRules {
    /// Where: names of members, and ids of list items that have one, from the outside in.
    path: Vec<String>,
    /// `added`, `removed`, `changed` or `reordered`.
    change: String,
    /// What stood there.
    #[schema(value_type = Option<Object>)]
    before: Value,
    /// What is to stand there.
    #[schema(value_type = Option<Object>)]
    after: Value,
}

/// A phase that runs again.
#[derive(Serialize, ToSchema)]
pub struct RunAgain {
    /// `review` or `vote`.
    track: String,
    /// From when.
    #[schema(format = DateTime)]
    from: String,
    /// Until when.
    #[schema(format = DateTime)]
    until: String,
}

impl ActsOfFunders {
    /// The acts as somebody with this standing sees them.
    pub fn new(page: &ActsPage, standing: &Standing) -> Result<Self, NotAConstitution> {
        let mine = policy::signs_for(standing, &page.program.id, &page.round.id);
        let acts = page.acts.iter().map(|act| ActOfFunders::new(act, page));
        Ok(Self {
            sha256: page.hash.to_string(),
            may_be_amended: may_be_amended(page.done).is_ok(),
            may_be_voided: may_be_voided(page.round.state).is_ok(),
            you_sign_for: mine.iter().map(ToString::to_string).collect(),
            acts: acts.collect::<Result<_, _>>()?,
        })
    }
}

impl ActOfFunders {
    fn new(act: &ActEntry, page: &ActsPage) -> Result<Self, NotAConstitution> {
        let changes = match &act.documents {
            Some((before, after)) => {
                let (before, after) = (Constitution::read(before)?, Constitution::read(after)?);
                differences(&before.compared(), &after.compared())
            }
            None => Vec::new(),
        };
        let hash = |bytes: &[u8]| Sha256Hex::of(bytes).to_string();
        let documents = act.documents.as_ref();
        let again: Option<PhaseToVoid> = match act.kind {
            ActKind::Void => serde_json::from_str(&act.body).ok(),
            ActKind::Amendment | ActKind::Announcement => None,
        };
        let funders = page
            .program
            .funders
            .iter()
            .map(|funder| &funder.organization);
        let unsigned = funders.filter(|funder| !act.signed_for.contains(funder));
        Ok(Self {
            id: act.id.to_string(),
            kind: act.kind.to_string(),
            reason: act.reason.as_ref().map(Text::from),
            written_by: act.by.to_string(),
            written_at: act.at.to_string(),
            ending: act.ending.map(|ending| ending.to_string()),
            changes: changes.into_iter().map(ChangeOfRules::from).collect(),
            begins_again: again.map(|phase| RunAgain {
                track: phase.track.to_string(),
                from: phase.again.0.at.to_string(),
                until: phase.again.1.at.to_string(),
            }),
            former_sha256: documents.map(|(before, _)| hash(before)),
            amended_sha256: documents.map(|(_, after)| hash(after)),
            signatures: act.signatures.iter().map(Into::into).collect(),
            waiting_for: match act.ending {
                None => unsigned.map(ToString::to_string).collect(),
                Some(_) => Vec::new(),
            },
        })
    }
}

impl From<Difference> for ChangeOfRules {
    fn from(difference: Difference) -> Self {
        use crate::domain::constitution::difference::What;
        let (change, before, after) = match difference.what {
            What::Added { after } => ("added", Value::Null, after),
            What::Removed { before } => ("removed", before, Value::Null),
            What::Changed { before, after } => ("changed", before, after),
            What::Reordered { before, after } => ("reordered", before.into(), after.into()),
        };
        Self {
            path: difference.path,
            change: change.to_owned(),
            before,
            after,
        }
    }
}
