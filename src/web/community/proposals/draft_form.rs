//! What the pages share on which a draft is written: how one is opened, and a form that is saved, or shown again with all
//! that was typed.

use std::collections::BTreeMap;

use rocket::http::Status;

use super::asked_for::SentBack;
use super::check::open_sent;
use super::frame;
use super::not_saved::NotSaved;
use super::saving::{self, Saved};
use super::sent::Sent;
use crate::domain::policy::Actor;
use crate::domain::proposal::{FieldName, ProposalState, Saving};
use crate::i18n::Words;
use crate::store::StoreError;
use crate::store::views::files::Attached;
use crate::store::views::proposal_history::{ProposalInForms, proposal_in_forms};
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// What a page shows besides what stands.
#[derive(Default)]
pub struct Shown<'a> {
    /// What was typed and is not saved, and why.
    pub not_saved: NotSaved,
    /// Whether the form came without a good token: nothing of it was looked at.
    pub is_stale: bool,
    /// Whether the proposal was sent or taken back meanwhile.
    pub is_frozen: bool,
    /// Why nothing could be kept at the moment, where that is so.
    pub unkept: Option<Unkept>,
    /// The table that wants more lines.
    pub more: Option<&'a str>,
}

/// Why nothing of a form could be kept. All that was typed stands in it still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unkept {
    /// Too many write at once.
    Busy,
    /// The disk is full.
    Full,
}

impl Unkept {
    /// The sentence above the form.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Busy => "proposal-unkept-busy",
            Self::Full => "proposal-unkept-full",
        }
    }

    fn status(self) -> Status {
        match self {
            Self::Busy => Status::ServiceUnavailable,
            Self::Full => Status::InsufficientStorage,
        }
    }
}

impl<'a> Shown<'a> {
    /// A page as it is opened, with more lines in one table where that was asked.
    pub fn opened(more: Option<&'a str>) -> Self {
        Self {
            more,
            ..Self::default()
        }
    }

    /// What the page is answered with.
    pub fn status(&self) -> Status {
        if let Some(unkept) = self.unkept {
            unkept.status()
        } else if self.is_frozen {
            Status::Conflict
        } else if self.is_stale || !self.not_saved.summary().is_empty() {
            Status::UnprocessableEntity
        } else {
            Status::Ok
        }
    }
}

/// A proposal as its forms show it.
pub struct Opened {
    /// The proposal.
    pub view: ProposalWithin,
    /// How many comments wait on each of its fields.
    pub comments: BTreeMap<FieldName, usize>,
    /// What hangs on it.
    pub files: Vec<Attached>,
    /// What staff wrote when they sent it back, while it is to be completed.
    pub sent_back: Option<SentBack>,
}

impl Opened {
    /// What staff asked to be completed, each with whether it was changed since.
    pub fn asked(&self) -> &[(FieldName, bool)] {
        let fields = self.sent_back.as_ref().map(|back| back.fields.as_slice());
        fields.unwrap_or_default()
    }
}

/// A proposal as its forms show it, for a member who has a place in it.
pub async fn open_form(
    app: &App,
    member: Member<'_>,
    id: &str,
    words: &Words,
) -> Result<Opened, Problem> {
    let address = id;
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_in_forms(reader, Actor::Person(&standing), &id))
        .await?;
    let ProposalInForms {
        within: view,
        comments,
        files,
    } = found?;
    let mut counts = BTreeMap::new();
    for comment in comments {
        *counts.entry(comment.field).or_default() += 1;
    }
    // Whoever types for a group reads on the intake's own page what staff asked for.
    let is_sent_back = view.access.state == ProposalState::Returned && view.place.types.is_none();
    let sent_back = if is_sent_back {
        SentBack::of(&open_sent(app, member, address).await?, words)
    } else {
        None
    };
    Ok(Opened {
        sent_back,
        view,
        comments: counts,
        files,
    })
}

/// What became of a form that was sent.
pub enum Taken {
    /// All of it is saved; which of its buttons was pressed.
    Saved(String),
    /// Something is not: the page is shown again.
    Again(Shown<'static>),
}

/// Saves those of `fields` that a form changed.
pub async fn take(
    app: &App,
    member: Member<'_>,
    words: &Words,
    view: &ProposalWithin,
    fields: &[FieldName],
    form: Protected<Sent>,
) -> Result<Taken, Problem> {
    let (sent, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Taken::Again(Shown {
            not_saved: NotSaved::unread(view, fields, &sent),
            is_stale,
            ..Shown::default()
        }));
    }
    let (not_saved, is_frozen) =
        match saving::save(app, member, words, view, fields, &sent, Saving::Asked).await? {
            Saved::All => return Ok(Taken::Saved(sent.act().to_owned())),
            Saved::Some(not_saved) => (not_saved, false),
            Saved::Frozen(not_saved) => (not_saved, true),
            Saved::Unkept(not_saved, error) => {
                return Ok(Taken::Again(Shown {
                    not_saved,
                    unkept: Some(match error {
                        StoreError::Full => Unkept::Full,
                        _ => Unkept::Busy,
                    }),
                    ..Shown::default()
                }));
            }
        };
    Ok(Taken::Again(Shown {
        not_saved,
        is_frozen,
        ..Shown::default()
    }))
}
