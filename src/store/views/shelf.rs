//! The shelf of templates, as everyone reads it.

use diesel::prelude::*;

use crate::domain::ids::{OrganizationId, ShelfEntryId};
use crate::domain::language::LanguageTag;
use crate::domain::shelf::{ReportReason, ShelfKind};
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::Instant;
use crate::store::organizations::{NAMED, NamedOrganization};
use crate::store::schema::{organization, shelf_entry, shelf_report};
use crate::store::{Reader, StoreError};

/// Which templates are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShelfWanted {
    /// Those for this.
    pub kind: Option<ShelfKind>,
    /// Those in this language.
    pub language: Option<LanguageTag>,
    /// Those that follow this one.
    pub after: Option<ShelfEntryId>,
}

/// One template of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfEntry {
    /// Which.
    pub id: ShelfEntryId,
    /// What it is for.
    pub kind: ShelfKind,
    /// What it is called.
    pub title: String,
    /// The language of it.
    pub language: LanguageTag,
    /// Who shared it, if they want to be named.
    pub group: Option<NamedOrganization>,
    /// When.
    pub added_at: Instant,
}

/// A slice of the templates of groups, the latest first.
#[derive(Debug, Clone)]
pub struct ShelfList {
    /// The slice.
    pub entries: Vec<ShelfEntry>,
    /// After which one the next slice begins, if there is one.
    pub next: Option<ShelfEntryId>,
}

type Row = (
    ShelfEntryId,
    ShelfKind,
    String,
    LanguageTag,
    bool,
    Instant,
    NamedOrganization,
);

fn entry((id, kind, title, language, shows_name, added_at, group): Row) -> ShelfEntry {
    ShelfEntry {
        id,
        kind,
        title,
        language,
        group: Some(group).filter(|_| shows_name),
        added_at,
    }
}

/// A slice of at most `most`. Two statements at most.
pub fn shelf_list(
    reader: &mut Reader<'_>,
    wanted: &ShelfWanted,
    most: usize,
) -> Result<ShelfList, StoreError> {
    let conn = reader.conn();
    let mut query = shelf_entry::table
        .inner_join(organization::table)
        .filter(shelf_entry::taken_down_at.is_null())
        .into_boxed();
    if let Some(kind) = wanted.kind {
        query = query.filter(shelf_entry::kind.eq(kind));
    }
    if let Some(language) = &wanted.language {
        query = query.filter(shelf_entry::language.eq(language));
    }
    if let Some(after) = &wanted.after {
        let last: Option<Instant> = shelf_entry::table
            .find(after)
            .select(shelf_entry::added_at)
            .first(conn)
            .optional()?;
        if let Some(at) = last {
            query = query.filter(
                shelf_entry::added_at
                    .lt(at)
                    .or(shelf_entry::added_at.eq(at).and(shelf_entry::id.gt(after))),
            );
        }
    }
    let rows: Vec<Row> = query
        .order((shelf_entry::added_at.desc(), shelf_entry::id))
        .limit(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1))
        .select((
            shelf_entry::id,
            shelf_entry::kind,
            shelf_entry::title,
            shelf_entry::language,
            shelf_entry::shows_name,
            shelf_entry::added_at,
            NAMED,
        ))
        .load(conn)?;
    let more = rows.len() > most;
    let mut entries: Vec<ShelfEntry> = rows.into_iter().map(entry).collect();
    entries.truncate(most);
    Ok(ShelfList {
        next: entries.last().map(|last| last.id.clone()).filter(|_| more),
        entries,
    })
}

/// One template with what its reader may know of it.
#[derive(Debug, Clone)]
pub struct ShelfEntryPage {
    /// What it is.
    pub entry: ShelfEntry,
    /// The template, in Markdown.
    pub text: String,
    /// Whether the reader speaks for the group that shared it, and may take it down.
    pub may_take_down: bool,
    /// What was reported of it; for those alone.
    pub reports: Vec<(ReportReason, String)>,
    /// Whether the reader reported it.
    pub is_reported_by_me: bool,
}

/// The template of this id, if it is there. Three statements at most.
pub fn shelf_entry_page(
    reader: &mut Reader<'_>,
    id: &ShelfEntryId,
    who: Option<&Standing>,
) -> Result<Option<ShelfEntryPage>, StoreError> {
    let conn = reader.conn();
    let found: Option<(Row, String, OrganizationId)> = shelf_entry::table
        .inner_join(organization::table)
        .filter(shelf_entry::id.eq(id))
        .filter(shelf_entry::taken_down_at.is_null())
        .select((
            (
                shelf_entry::id,
                shelf_entry::kind,
                shelf_entry::title,
                shelf_entry::language,
                shelf_entry::shows_name,
                shelf_entry::added_at,
                NAMED,
            ),
            shelf_entry::text,
            shelf_entry::organization_id,
        ))
        .first(conn)
        .optional()?;
    let Some((row, text, of)) = found else {
        return Ok(None);
    };
    let speaks = match who.and_then(|who| who.mandate_in(&of)) {
        Some(MandateRole::Lead | MandateRole::Delegate) => true,
        Some(MandateRole::Member) | None => false,
    };
    let reports = || shelf_report::table.filter(shelf_report::entry_id.eq(id));
    Ok(Some(ShelfEntryPage {
        entry: entry(row),
        text,
        may_take_down: speaks,
        reports: match speaks {
            true => reports()
                .order((shelf_report::reported_at, shelf_report::id))
                .select((shelf_report::reason, shelf_report::note))
                .load(conn)?,
            false => Vec::new(),
        },
        is_reported_by_me: match who {
            Some(who) => {
                let mine: i64 = reports()
                    .filter(shelf_report::reported_by.eq(&who.person))
                    .count()
                    .get_result(conn)?;
                mine > 0
            }
            None => false,
        },
    }))
}

/// A template that was reported, for whoever runs the platform.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct ReportedEntry {
    /// Which.
    pub id: ShelfEntryId,
    /// What it is called.
    pub title: String,
    /// Why.
    pub reason: ReportReason,
    /// What was said with it.
    pub note: String,
    /// When.
    pub reported_at: Instant,
}

/// Every report of a template that is still there, the earliest first. One statement.
pub fn reported_entries(reader: &mut Reader<'_>) -> Result<Vec<ReportedEntry>, StoreError> {
    Ok(shelf_report::table
        .inner_join(shelf_entry::table)
        .filter(shelf_entry::taken_down_at.is_null())
        .order((shelf_report::reported_at, shelf_report::id))
        .select((
            shelf_entry::id,
            shelf_entry::title,
            shelf_report::reason,
            shelf_report::note,
            shelf_report::reported_at,
        ))
        .load(reader.conn())?)
}
