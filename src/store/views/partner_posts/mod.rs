//! What groups seek and offer, without a word of who they are. No struct of this module holds the organisation or the
//! person behind a post: what is not there cannot slip onto a page.

use diesel::prelude::*;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::ids::{Id, OrganizationId, PartnerPostId};
use crate::domain::introduction::{
    Focus, HelpKind, IntroductionState, KnownArea, PostArea, PostKind,
};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::organization::{Labels, OrganizationKind, Sector};
use crate::domain::round::Slug;
use crate::domain::search_text::folded;
use crate::domain::standing::Standing;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::introductions::areas;
use crate::store::introductions::audience::spoken_for;
use crate::store::organizations::{NAMED, NamedOrganization};
use crate::store::schema::{introduction, organization, partner_post, program_funder, round};
use crate::store::{AnyConnection, Reader, StoreError};

/// So many suggestions for each post of ours on the board.
const SUGGESTED_ON_BOARD: usize = 3;

/// One post as it is read by others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostShown {
    /// Which.
    pub id: PartnerPostId,
    /// From which part of society it comes.
    pub sector: Sector,
    /// Whether it seeks or offers.
    pub kind: PostKind,
    /// What.
    pub help: Vec<HelpKind>,
    /// What it is about.
    pub focus: Vec<Focus>,
    /// What it is about that the list has no word for.
    pub other_focus: Labels,
    /// Where.
    pub areas: Vec<PostArea>,
    /// Where, outside of the known areas.
    pub other_areas: Labels,
    /// The sectors it would like to meet; none for any.
    pub wanted: Vec<Sector>,
    /// In its own words.
    pub text: String,
    /// The language of these.
    pub language: LanguageTag,
    /// The round that it is meant for.
    pub round: Option<(Slug, LocalText)>,
    /// The last day on which it stands.
    pub until: Date,
    /// When it was posted.
    pub posted_at: Instant,
    /// Whether it stands.
    pub stands: bool,
}

type Row = (
    (
        PartnerPostId,
        OrganizationKind,
        PostKind,
        Json<Vec<HelpKind>>,
        Json<Vec<Sector>>,
    ),
    (
        Json<Vec<Focus>>,
        Json<Labels>,
        Json<Vec<PostArea>>,
        Json<Labels>,
    ),
    (
        String,
        LanguageTag,
        Option<Slug>,
        Option<LocalText>,
        String,
        Instant,
        Option<Instant>,
    ),
);

/// Posts with their organisation, its programmes as a funder and the round.
macro_rules! board {
    () => {
        partner_post::table
            .inner_join(organization::table.left_join(program_funder::table))
            .left_join(round::table)
    };
}

/// Of these, those of no funder.
macro_rules! of_no_funder {
    () => {
        program_funder::program_id
            .nullable()
            .is_null()
            .and(organization::kind.ne(OrganizationKind::Foundation))
    };
}

/// The columns of a [`Row`].
macro_rules! shown {
    () => {
        (
            (
                partner_post::id,
                organization::kind,
                partner_post::kind,
                partner_post::help,
                partner_post::wanted,
            ),
            (
                partner_post::focus_keys,
                partner_post::focus,
                partner_post::area_keys,
                partner_post::areas,
            ),
            (
                partner_post::text,
                partner_post::language,
                round::slug.nullable(),
                round::title.nullable(),
                partner_post::until_on,
                partner_post::posted_at,
                partner_post::closed_at,
            ),
        )
    };
}

mod page;
mod suggested;

pub use page::{PostPage, post_page};
pub use suggested::Suggested;

use self::suggested::suggested;

fn post(row: Row, today: &str) -> Result<PostShown, StoreError> {
    let ((id, of, kind, help, wanted), about, rest) = row;
    let (focus, other_focus, areas, other_areas) = about;
    let (text, language, slug, title, until_on, posted_at, closed_at) = rest;
    let stands = closed_at.is_none() && until_on.as_str() >= today;
    let until = until_on.parse().map_err(|_| StoreError::Unreadable {
        value: until_on,
        expected: "a day",
    })?;
    Ok(PostShown {
        id,
        sector: of.sector(),
        kind,
        help: help.0,
        focus: focus.0,
        other_focus: other_focus.0,
        areas: areas.0,
        other_areas: other_areas.0,
        wanted: wanted.0,
        text,
        language,
        round: slug.zip(title),
        until,
        posted_at,
        stands,
    })
}

fn posts(rows: Vec<Row>, today: &str) -> Result<Vec<PostShown>, StoreError> {
    rows.into_iter().map(|row| post(row, today)).collect()
}

fn today(now: Instant) -> String {
    let zoned = now.timestamp().to_zoned_datetime(TimeZone::UTC);
    zoned.date().to_string()
}

fn belongs_to(who: &Standing) -> Vec<OrganizationId> {
    let held = who.mandates.iter();
    held.map(|held| held.organization.clone()).collect()
}

fn texts(ids: &[OrganizationId]) -> Vec<&str> {
    ids.iter().map(Id::as_str).collect()
}

/// Which posts are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostsWanted {
    /// Those that seek, or those that offer.
    pub kind: Option<PostKind>,
    /// Those about this help.
    pub help: Option<HelpKind>,
    /// Those from this sector.
    pub sector: Option<Sector>,
    /// Those about this.
    pub focus: Option<Focus>,
    /// Those in the area of this key.
    pub area: Option<String>,
    /// Words that begin words of what they are about, where, or what they say.
    pub words: String,
    /// Those that follow this one.
    pub after: Option<PartnerPostId>,
}

/// A slice of the posts of others, the latest first.
#[derive(Debug, Clone)]
pub struct PostsList {
    /// How many there are in all that fit.
    pub fitting: i64,
    /// The slice.
    pub posts: Vec<PostShown>,
    /// After which one the next slice begins, if there is one.
    pub next: Option<PartnerPostId>,
}

/// All that stands on the board for one person.
#[derive(Debug, Clone)]
pub struct PartnersPage {
    /// The organisations that they speak for.
    pub speaks_for: Vec<NamedOrganization>,
    /// What their organisations posted and still stands.
    pub mine: Vec<PostShown>,
    /// What fits it.
    pub suggested: Vec<Suggested>,
    /// What others posted.
    pub list: PostsList,
    /// How many introductions wait for their answer.
    pub waiting: i64,
    /// The areas that posts can name.
    pub areas: Vec<KnownArea>,
}

/// The board. Ten statements at most, however many posts there are.
pub fn partners_page(
    reader: &mut Reader<'_>,
    who: &Standing,
    wanted: &PostsWanted,
    most: usize,
) -> Result<PartnersPage, StoreError> {
    let (now, own, speaks) = (reader.now(), belongs_to(who), spoken_for(who));
    let today = today(now);
    let conn = reader.conn();
    let mine: Vec<(OrganizationId, Row)> = board!()
        .filter(partner_post::organization_id.eq_any(texts(&own)))
        .filter(partner_post::closed_at.is_null())
        .filter(partner_post::until_on.ge(&today))
        .order((partner_post::posted_at.desc(), partner_post::id))
        .select((partner_post::organization_id, shown!()))
        .load(conn)?;
    let mine: Vec<(OrganizationId, PostShown)> = mine
        .into_iter()
        .map(|(of, row)| Ok((of, post(row, &today)?)))
        .collect::<Result<_, StoreError>>()?;
    let suggested = suggested(conn, &mine, &own, &today, SUGGESTED_ON_BOARD)?;
    let waiting = introduction::table
        .inner_join(partner_post::table)
        .filter(partner_post::organization_id.eq_any(texts(&speaks)))
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.gt(now))
        .count()
        .get_result(conn)?;
    let areas = areas::known(conn)?;
    Ok(PartnersPage {
        speaks_for: named(conn, &speaks)?,
        mine: mine.into_iter().map(|(_, post)| post).collect(),
        suggested,
        list: list(conn, &own, &today, wanted, &areas, most)?,
        waiting,
        areas,
    })
}

/// The posts of others alone. Four statements at most.
pub fn posts_list(
    reader: &mut Reader<'_>,
    who: &Standing,
    wanted: &PostsWanted,
    most: usize,
) -> Result<PostsList, StoreError> {
    let (today, conn) = (today(reader.now()), reader.conn());
    let areas = match wanted.area {
        Some(_) => areas::known(conn)?,
        None => Vec::new(),
    };
    list(conn, &belongs_to(who), &today, wanted, &areas, most)
}

fn list(
    conn: &mut AnyConnection,
    own: &[OrganizationId],
    today: &str,
    wanted: &PostsWanted,
    areas: &[KnownArea],
    most: usize,
) -> Result<PostsList, StoreError> {
    // What no list has any more may still stand in a post.
    let area = wanted.area.as_ref().map(|key| {
        let known = areas.iter().find(|area| area.has(key));
        known.map_or_else(|| key.clone(), |known| known.area.key.clone())
    });
    let fitting = || {
        let mut query = board!()
            .filter(of_no_funder!())
            .filter(partner_post::organization_id.ne_all(texts(own)))
            .filter(partner_post::closed_at.is_null())
            .filter(partner_post::until_on.ge(today))
            .into_boxed();
        if let Some(kind) = wanted.kind {
            query = query.filter(partner_post::kind.eq(kind));
        }
        if let Some(help) = wanted.help {
            query = query.filter(partner_post::help.like(format!("%\"{}\"%", help.as_str())));
        }
        if let Some(sector) = wanted.sector {
            let kinds = OrganizationKind::ALL.into_iter();
            let kinds: Vec<&str> = kinds
                .filter(|kind| kind.sector() == sector)
                .map(OrganizationKind::as_str)
                .collect();
            query = query.filter(organization::kind.eq_any(kinds));
        }
        if let Some(focus) = wanted.focus {
            let said = format!("%\"{}\"%", focus.as_str());
            query = query.filter(partner_post::focus_keys.like(said));
        }
        if let Some(area) = &area {
            let said = format!("%\"key\":\"{area}\"%");
            query = query.filter(partner_post::area_keys.like(said));
        }
        // Folded text holds letters, digits and spaces alone: nothing in it is a pattern.
        for word in folded(&wanted.words).split(' ').take(8) {
            let begins =
                diesel::dsl::sql::<diesel::sql_types::Text>("' ' || partner_post.search_text");
            query = query.filter(begins.like(format!("% {word}%")));
        }
        query
    };
    let count = fitting().count().get_result(conn)?;
    let mut query = fitting();
    if let Some(after) = &wanted.after {
        let last: Option<Instant> = partner_post::table
            .find(after)
            .select(partner_post::posted_at)
            .first(conn)
            .optional()?;
        if let Some(at) = last {
            query = query.filter(
                partner_post::posted_at.lt(at).or(partner_post::posted_at
                    .eq(at)
                    .and(partner_post::id.gt(after.as_str()))),
            );
        }
    }
    let rows: Vec<Row> = query
        .order((partner_post::posted_at.desc(), partner_post::id))
        .limit(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1))
        .select(shown!())
        .load(conn)?;
    let more = rows.len() > most;
    let mut posts = posts(rows, today)?;
    posts.truncate(most);
    Ok(PostsList {
        fitting: count,
        next: posts.last().map(|last| last.id.clone()).filter(|_| more),
        posts,
    })
}

fn named(
    conn: &mut AnyConnection,
    ids: &[OrganizationId],
) -> Result<Vec<NamedOrganization>, StoreError> {
    Ok(organization::table
        .filter(organization::id.eq_any(texts(ids)))
        .order((organization::search_text, organization::slug))
        .select(NAMED)
        .load(conn)?)
}

/// What a form for a post begins with.
#[derive(Debug, Clone)]
pub struct NewPost {
    /// The organisations that they speak for, each with its areas and subjects.
    pub organizations: Vec<(NamedOrganization, Labels, Labels)>,
    /// The rounds that take proposals now or soon.
    pub rounds: Vec<(Slug, LocalText)>,
    /// The areas to choose from.
    pub known_areas: Vec<KnownArea>,
}

/// The organisations, rounds and areas to choose from. Three statements.
pub fn new_post(reader: &mut Reader<'_>, who: &Standing) -> Result<NewPost, StoreError> {
    use crate::domain::round::RoundState;
    let speaks = spoken_for(who);
    let conn = reader.conn();
    let organizations: Vec<(NamedOrganization, Json<Labels>, Json<Labels>)> = organization::table
        .filter(organization::id.eq_any(texts(&speaks)))
        .order((organization::search_text, organization::slug))
        .select((NAMED, organization::areas, organization::focus))
        .load(conn)?;
    let coming = [RoundState::Open.as_str(), RoundState::Announced.as_str()];
    let rounds = round::table
        .filter(round::state.eq_any(coming))
        .order((round::state.desc(), round::slug))
        .limit(20)
        .select((round::slug, round::title))
        .load(conn)?;
    let organizations = organizations.into_iter();
    Ok(NewPost {
        organizations: organizations
            .map(|(named, areas, focus)| (named, areas.0, focus.0))
            .collect(),
        rounds,
        known_areas: areas::known(conn)?,
    })
}
