//! What rounds are about, so that a list can be narrowed by it: programme, area, focus, and words.
//!
//! The labels stand in few rows, and words are folded by our own function, which no database has; so what fits is
//! found here, from rounds that a visitor may know of, and the list asks for these.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::rounds_list::RoundsWanted;
use crate::domain::ids::{Id, ProgramId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::program::Label;
use crate::domain::round::Slug;
use crate::domain::search_text::folded;
use crate::store::columns::Json;
use crate::store::round_labels::{AREAS, FOCUS};
use crate::store::schema::{program, round, round_label};
use crate::store::{AnyConnection, StoreError};

/// One programme, area or focus, and how many rounds it would leave.
pub type Purpose = (String, LocalText, i64);

/// What a list can be narrowed by: a value for the address, a name, and how many rounds it leaves.
#[derive(Debug, Clone, Default)]
pub struct Purposes {
    /// Programmes.
    pub programs: Vec<Purpose>,
    /// Areas.
    pub areas: Vec<Purpose>,
    /// Focus.
    pub focus: Vec<Purpose>,
}

struct Programme {
    slug: Slug,
    name: LocalText,
    areas: Vec<Label>,
    focus: Vec<Label>,
}

struct About {
    id: RoundId,
    program: Option<ProgramId>,
    text: String,
    areas: BTreeSet<String>,
    focus: BTreeSet<String>,
}

/// All rounds that a visitor may know of, by what they are about.
pub(super) struct RoundsAbout {
    rounds: Vec<About>,
    programs: BTreeMap<ProgramId, Programme>,
}

impl RoundsAbout {
    /// Three statements.
    pub(super) fn load(
        conn: &mut AnyConnection,
        visible: &[&'static str],
    ) -> Result<Self, StoreError> {
        type Row = (RoundId, Option<ProgramId>, LocalText, LocalText);
        type ProgramRow = (
            ProgramId,
            Slug,
            LocalText,
            Json<Vec<Label>>,
            Json<Vec<Label>>,
        );
        let rows: Vec<Row> = round::table
            .filter(round::state.eq_any(visible))
            .select((
                round::id,
                round::program_id,
                round::title,
                round::description,
            ))
            .load(conn)?;
        let labels: Vec<(RoundId, String, String)> = round_label::table
            .inner_join(round::table)
            .filter(round::state.eq_any(visible))
            .select((round_label::round_id, round_label::kind, round_label::label))
            .load(conn)?;
        let programs: Vec<ProgramRow> = program::table
            .select((
                program::id,
                program::slug,
                program::name,
                program::areas,
                program::focus,
            ))
            .load(conn)?;
        let mut named: BTreeMap<RoundId, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
        for (id, kind, label) in labels {
            let (areas, focus) = named.entry(id).or_default();
            if AREAS.contains(&kind.as_str()) {
                areas.insert(label);
            } else if kind == FOCUS {
                focus.insert(label);
            }
        }
        let about = |(id, program, title, summary): Row| {
            let (areas, focus) = named.remove(&id).unwrap_or_default();
            let texts = title.versions().chain(summary.versions());
            let text: Vec<&str> = texts.map(|version| version.text).collect();
            About {
                text: format!(" {} ", folded(&text.join(" "))),
                id,
                program,
                areas,
                focus,
            }
        };
        let programme = |(id, slug, name, areas, focus): ProgramRow| {
            let programme = Programme {
                slug,
                name,
                areas: areas.0,
                focus: focus.0,
            };
            (id, programme)
        };
        Ok(Self {
            rounds: rows.into_iter().map(about).collect(),
            programs: programs.into_iter().map(programme).collect(),
        })
    }

    fn program(&self, about: &About) -> Option<&Programme> {
        self.programs.get(about.program.as_ref()?)
    }

    /// A round that names no area is for all areas of its programme.
    fn is_for(named: &BTreeSet<String>, all: &[Label], key: &str) -> bool {
        if named.is_empty() {
            all.iter().any(|label| label.id.as_str() == key)
        } else {
            named.contains(key)
        }
    }

    /// The rounds that fit; `None` where the list is narrowed by nothing of this.
    pub(super) fn narrowed(&self, wanted: &RoundsWanted) -> Option<Vec<String>> {
        let words = wanted.words.as_deref().map(folded).unwrap_or_default();
        let by = (&wanted.program, &wanted.area, &wanted.focus);
        if matches!(by, (None, None, None)) && words.is_empty() {
            return None;
        }
        let fits = |about: &&About| {
            let program = self.program(about);
            let of_program = by
                .0
                .as_deref()
                .is_none_or(|slug| program.is_some_and(|program| program.slug.as_str() == slug));
            let in_area = by.1.as_deref().is_none_or(|key| {
                program.is_some_and(|program| Self::is_for(&about.areas, &program.areas, key))
            });
            let on_focus = by.2.as_deref().is_none_or(|key| {
                program.is_some_and(|program| Self::is_for(&about.focus, &program.focus, key))
            });
            let said = words.split(' ').all(|word| about.text.contains(word));
            of_program && in_area && on_focus && said
        };
        let found = self.rounds.iter().filter(fits);
        Some(found.map(|about| about.id.as_str().to_owned()).collect())
    }

    /// Only programmes, areas and focus of rounds that a visitor may know of.
    pub(super) fn purposes(&self) -> Purposes {
        let mut programs: BTreeMap<String, (LocalText, i64)> = BTreeMap::new();
        let mut areas = programs.clone();
        let mut focus = programs.clone();
        let count = |into: &mut BTreeMap<String, (LocalText, i64)>, key: &str, name: &LocalText| {
            let (_, count) = into.entry(key.to_owned()).or_insert((name.clone(), 0));
            *count += 1;
        };
        for about in &self.rounds {
            let Some(program) = self.program(about) else {
                continue;
            };
            count(&mut programs, program.slug.as_str(), &program.name);
            for label in &program.areas {
                if Self::is_for(&about.areas, &program.areas, label.id.as_str()) {
                    count(&mut areas, label.id.as_str(), &label.name);
                }
            }
            for label in &program.focus {
                if Self::is_for(&about.focus, &program.focus, label.id.as_str()) {
                    count(&mut focus, label.id.as_str(), &label.name);
                }
            }
        }
        let list = |found: BTreeMap<String, (LocalText, i64)>| {
            let purpose = |(key, (name, count))| (key, name, count);
            found.into_iter().map(purpose).collect()
        };
        Purposes {
            programs: list(programs),
            areas: list(areas),
            focus: list(focus),
        }
    }
}
