//! What stands around every page of a round's set-up: its name, its parts, and what is still missing of each.

use rocket::http::Status;

use super::amendments::Amending;
use crate::domain::policy::Actor;
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Part;
use crate::i18n::Words;
use crate::store::views::managed_round::{ManagedRound, managed_round};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Problem};

/// The frame of one round's set-up.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Its title, or its name in addresses while it has none.
    pub title: Named,
    /// Its programme.
    pub program: Named,
    /// Where it stands.
    pub state: RoundState,
    /// The parts, with the way to each.
    pub links: Vec<PartLink>,
    /// How many things are missing in all.
    pub missing: usize,
    /// What stands beside a part that is amended; nothing on the pages of the set-up itself.
    pub amending: Option<Amending>,
}

/// One part in the navigation.
#[derive(Debug, Clone)]
pub struct PartLink {
    /// Which part.
    pub part: Part,
    /// Where its page is.
    pub href: String,
    /// How many things are missing there.
    pub missing: usize,
}

impl Frame {
    /// The frame of this round.
    pub fn new(managed: &ManagedRound, words: &Words) -> Self {
        let slug = &managed.round.slug;
        let mut title = Named::new(&managed.setup.call.title.to_local(), words);
        if title.text.is_empty() {
            slug.as_str().clone_into(&mut title.text);
        }
        let links = Part::ALL.into_iter().map(|part| PartLink {
            part,
            href: part_page(slug, part),
            missing: managed
                .missing
                .iter()
                .filter(|missing| missing.part == part)
                .count(),
        });
        Self {
            title,
            program: Named::new(&managed.program.name, words),
            state: managed.round.state,
            links: links.collect(),
            missing: managed.missing.len(),
            amending: None,
            slug: slug.clone(),
        }
    }

    /// The page of the round as a whole.
    pub fn overview(&self) -> String {
        overview(&self.slug)
    }

    /// The same around an amendment of one of its parts.
    #[must_use]
    pub fn amending(mut self, amending: Option<Amending>) -> Self {
        self.amending = amending;
        self
    }

    /// The page of one part: of the set-up, or of its amendment.
    pub fn page(&self, part: Part) -> String {
        match self.amending {
            Some(_) => format!("{}/{part}", amendments_page(&self.slug)),
            None => part_page(&self.slug, part),
        }
    }

    /// Where those who leave a form go on.
    pub fn way_back(&self) -> String {
        match self.amending {
            Some(_) => amendments_page(&self.slug),
            None => self.overview(),
        }
    }

    /// Whether a part of it is written here: in the draft, or as an amendment.
    pub fn is_written(&self) -> bool {
        self.is_open() || self.amending.is_some()
    }

    /// Whether its set-up can still be written; what was announced changes by amendment.
    pub fn is_open(&self) -> bool {
        self.state == RoundState::Draft
    }
}

/// `/manage/rounds/<slug>`.
pub fn overview(slug: &Slug) -> String {
    format!("/manage/rounds/{slug}")
}

/// `/manage/rounds/<slug>/<part>`.
pub fn part_page(slug: &Slug, part: Part) -> String {
    format!("/manage/rounds/{slug}/{part}")
}

/// `/manage/rounds/<slug>/amendments`.
pub fn amendments_page(slug: &Slug) -> String {
    format!("/manage/rounds/{slug}/amendments")
}

/// The round of this name for a member who may set it up.
pub async fn open(app: &App, member: Member<'_>, slug: &str) -> Result<ManagedRound, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| managed_round(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

/// A name in an address; what can be none names nothing.
pub fn known(slug: &str) -> Result<Slug, Problem> {
    slug.parse().map_err(|_| Problem::not_found())
}

/// What was announced is not written any more.
pub fn announced(slug: &Slug) -> Problem {
    Problem::new(Status::Conflict, "announced")
        .way_out(format!("/rounds/{slug}/rules"), "problem-announced-way")
}
