//! One criterion as a form of the set-up shows and sends it.

use std::collections::HashMap;

use rocket::form::FromForm;

use super::question_form::needed;
use crate::domain::language::LanguageTag;
use crate::domain::setup::{Criterion, Level, TrackedText};
use crate::web::forms::Faults;
use crate::web::texts::{self, SentText};

/// What was sent of one criterion.
#[derive(Debug, Clone, Default, FromForm)]
pub struct CriterionSent {
    /// The version of the rubric that was seen.
    #[field(default = 0)]
    pub revision: u32,
    /// What is looked at.
    pub name: SentText,
    /// What helps to judge it.
    pub help: SentText,
    /// Its share of the whole.
    #[field(default = String::new())]
    pub weight: String,
    /// Whether it may not apply.
    #[field(default = false)]
    pub allows_na: bool,
    /// The fields of translations that were looked at and need no change.
    pub still_right: Vec<String>,
    /// The points of each level, by its place in the form.
    pub points: HashMap<String, String>,
    /// What each level looks like, by its place in the form.
    pub anchor: HashMap<String, SentText>,
}

impl CriterionSent {
    /// What stands.
    pub fn of(criterion: &Criterion, revision: u32) -> Self {
        let levels = criterion.levels.iter().enumerate();
        Self {
            revision,
            weight: criterion.weight.to_string(),
            allows_na: criterion.allows_na,
            points: levels
                .map(|(place, level)| (place.to_string(), level.points.to_string()))
                .collect(),
            ..Default::default()
        }
    }

    /// What was typed as the points of the level at this place.
    pub fn points(&self, place: usize) -> &str {
        self.points
            .get(&place.to_string())
            .map_or("", |points| points.trim())
    }

    /// The criterion that was sent, on top of what is kept. A level without points and words is none.
    pub fn criterion(
        &self,
        base: &Criterion,
        languages: &[LanguageTag],
        faults: &mut Faults,
    ) -> Criterion {
        let nothing = SentText::new();
        let text = |name: &str, kept: &TrackedText, sent: &SentText, faults: &mut Faults| {
            texts::edited(name, kept, languages, sent, &self.still_right, faults)
        };
        let name = text("name", &base.name, &self.name, faults);
        let help = text("help", &base.help, &self.help, faults);
        if name.is_empty() && faults.is_empty() {
            faults.add(format!("name[{}]", name.original()), "criterion-fault-name");
        }
        let mut levels = Vec::new();
        for place in 0..self.points.len().max(base.levels.len()) {
            let sent = self.anchor.get(&place.to_string()).unwrap_or(&nothing);
            let is_blank = sent.values().all(|words| words.trim().is_empty());
            if self.points(place).is_empty() && is_blank {
                continue;
            }
            let empty = TrackedText::empty(base.name.original().clone());
            let kept = base.levels.get(place).map_or(&empty, |level| &level.anchor);
            let anchor = text(&format!("anchor[{place}]"), kept, sent, faults);
            let points = needed(self.points(place), &format!("points[{place}]"), faults);
            levels.push(Level { points, anchor });
        }
        levels.sort_by_key(|level| level.points);
        let weight = self.weight.parse().unwrap_or_else(|_| {
            faults.add("weight", "fault-share");
            base.weight
        });
        Criterion {
            id: base.id.clone(),
            name,
            help,
            weight,
            allows_na: self.allows_na,
            levels,
        }
    }
}

/// The form's name for a field of a criterion. Its document names levels by their points.
pub fn field(name: &str, criterion: &Criterion) -> String {
    let Some(rest) = name.strip_prefix("levels[") else {
        return name.to_owned();
    };
    let (points, rest) = rest.split_once(']').unwrap_or((rest, ""));
    let place = criterion
        .levels
        .iter()
        .rposition(|level| level.points.to_string() == points)
        .unwrap_or(0);
    match rest.strip_prefix(".anchor") {
        Some(language) => format!("anchor[{place}]{language}"),
        None => format!("points[{place}]"),
    }
}
