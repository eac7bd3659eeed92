//! Rubrics to begin from: each says whose shape it has, and can be changed for the round.

mod montgomery;
mod ours;

use super::rubric::{CountedMean, Criterion, Level, Rubric, RubricSource};
use super::{Key, TrackedText};
use crate::domain::basis_points::BasisPoints;
use crate::domain::language::LanguageTag;

/// The languages in which presets are written, the first of them where a round begins in another.
const LANGUAGES: [&str; 3] = ["en", "es", "ar"];

/// A text in those languages.
type Said = [&'static str; 3];

/// One criterion of a preset; its levels give 0, 1, 2, 3 points.
struct PresetCriterion {
    id: &'static str,
    weight: u16,
    allows_na: bool,
    name: Said,
    help: Said,
    levels: &'static [Said],
}

/// A rubric that a round can begin from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RubricPreset {
    /// Ours, after the priorities that Communities of Opportunity states instead of points.
    Sample,
    /// The shape that Montgomery County, Pennsylvania, published for its recovery fund of 2022.
    MontgomeryCounty2022,
}

impl RubricPreset {
    /// Every one there is.
    pub const ALL: [Self; 2] = [Self::Sample, Self::MontgomeryCounty2022];

    /// Whose it is. The same word names the preset in forms.
    pub fn source(self) -> RubricSource {
        match self {
            Self::Sample => RubricSource::Sample,
            Self::MontgomeryCounty2022 => RubricSource::MontgomeryCounty2022,
        }
    }

    /// What it is called once a round has changed it.
    fn changed(self) -> RubricSource {
        match self {
            Self::Sample => RubricSource::SampleChanged,
            Self::MontgomeryCounty2022 => RubricSource::MontgomeryCounty2022Changed,
        }
    }

    /// The preset that this source names, changed or not.
    pub fn behind(source: RubricSource) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|preset| preset.source() == source || preset.changed() == source)
    }

    /// The rubric, its texts first written in `original` where the preset has that language.
    pub fn rubric(self, original: &LanguageTag) -> Rubric {
        let criteria = match self {
            Self::Sample => ours::SAMPLE,
            Self::MontgomeryCounty2022 => montgomery::MONTGOMERY,
        };
        Rubric {
            source: self.source(),
            criteria: criteria
                .iter()
                .map(|preset| preset.criterion(original))
                .collect(),
            counts: CountedMean::Raw,
        }
    }
}

impl Rubric {
    /// The same rubric with the source that is true of it: a preset that the round changed says so, one that was
    /// changed back is the preset again, and where no criterion of it is left, the rubric is the round's own.
    #[must_use]
    pub fn truly_sourced(mut self) -> Self {
        if let Some(preset) = RubricPreset::behind(self.source) {
            self.source = if self.says_the_same(preset) {
                preset.source()
            } else if self.keeps_some_of(preset) {
                preset.changed()
            } else {
                RubricSource::Own
            };
        }
        self
    }

    /// Whether any criterion still has the name or the help of one of the preset's, in any language.
    fn keeps_some_of(&self, preset: RubricPreset) -> bool {
        let given = preset.rubric(&english());
        let shares_words = |ours: &TrackedText, theirs: &TrackedText| {
            let mut said = theirs.versions();
            said.any(|(language, version)| ours.in_language(language) == Some(&version.text))
        };
        self.criteria.iter().any(|ours| {
            given.criteria.iter().any(|theirs| {
                shares_words(&ours.name, &theirs.name) || shares_words(&ours.help, &theirs.help)
            })
        })
    }

    /// Whether criteria, weights, levels and words are the preset's. Which mean counts is the round's own choice,
    /// and translations into further languages change nothing.
    fn says_the_same(&self, preset: RubricPreset) -> bool {
        let original = self
            .criteria
            .first()
            .map_or_else(english, |first| first.name.original().clone());
        let given = preset.rubric(&original);
        let same_text = |ours: &TrackedText, theirs: &TrackedText| {
            theirs.versions().all(|(language, version)| {
                let said = ours.in_language(language);
                said == Some(&version.text) || (said.is_none() && *language != original)
            })
        };
        given.criteria.len() == self.criteria.len()
            && self
                .criteria
                .iter()
                .zip(&given.criteria)
                .all(|(ours, theirs)| {
                    ours.weight == theirs.weight
                        && ours.allows_na == theirs.allows_na
                        && ours.levels.len() == theirs.levels.len()
                        && same_text(&ours.name, &theirs.name)
                        && same_text(&ours.help, &theirs.help)
                        && ours
                            .levels
                            .iter()
                            .zip(&theirs.levels)
                            .all(|(ours, theirs)| {
                                ours.points == theirs.points
                                    && same_text(&ours.anchor, &theirs.anchor)
                            })
                })
    }
}

impl PresetCriterion {
    fn criterion(&self, original: &LanguageTag) -> Criterion {
        let levels = (0..).zip(self.levels);
        Criterion {
            id: key(self.id),
            name: text(&self.name, original),
            help: text(&self.help, original),
            weight: BasisPoints::new(self.weight).expect("the tests add up every preset's weights"),
            allows_na: self.allows_na,
            levels: levels
                .map(|(points, anchor)| Level {
                    points,
                    anchor: text(anchor, original),
                })
                .collect(),
        }
    }
}

fn key(text: &'static str) -> Key {
    text.parse()
        .expect("the tests read every key of every preset")
}

fn english() -> LanguageTag {
    LANGUAGES[0].parse().expect("`en` is a language tag")
}

/// The text, begun in `original` or else in English, with its translations.
fn text(said: &Said, original: &LanguageTag) -> TrackedText {
    let tags = LANGUAGES.map(|tag| tag.parse::<LanguageTag>().expect("three language tags"));
    let first = tags.iter().position(|tag| tag == original).unwrap_or(0);
    let start = TrackedText::new(tags[first].clone(), said[first]);
    let others = (0..tags.len()).filter(|place| *place != first);
    others.fold(start, |text, place| {
        text.with(tags[place].clone(), said[place])
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::standing_twice;
    use super::super::tracked_text::Lag;
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    #[test]
    fn every_preset_adds_up_and_says_everything_in_every_language() {
        for preset in RubricPreset::ALL {
            for original in ["en", "es", "ar", "so"] {
                let rubric = preset.rubric(&tag(original));
                let weights: u32 = rubric
                    .criteria
                    .iter()
                    .map(|one| u32::from(one.weight.points()))
                    .sum();
                assert_eq!(weights, 10_000);
                assert!(standing_twice(rubric.criteria.iter().map(|one| &one.id)).is_empty());
                for criterion in &rubric.criteria {
                    let points: Vec<u16> =
                        criterion.levels.iter().map(|level| level.points).collect();
                    assert_eq!(points, [0, 1, 2, 3], "{}", criterion.id);
                    let anchors = criterion.levels.iter().map(|level| &level.anchor);
                    for text in anchors.chain([&criterion.name, &criterion.help]) {
                        for language in LANGUAGES {
                            assert_eq!(text.lag(&tag(language)), Lag::Current, "{text:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_countys_sections_weigh_20_30_and_50() {
        let rubric = RubricPreset::MontgomeryCounty2022.rubric(&tag("en"));
        let section = |name: &str| -> u32 {
            let of = rubric
                .criteria
                .iter()
                .filter(|one| one.id.as_str().starts_with(name));
            of.map(|one| u32::from(one.weight.points())).sum()
        };
        assert_eq!(
            [
                section("viability-"),
                section("intent-"),
                section("priorities-")
            ],
            [2_000, 3_000, 5_000]
        );
        assert_eq!(rubric.criteria.len(), 10);
    }

    #[test]
    fn a_changed_preset_says_that_it_was_changed() {
        for preset in RubricPreset::ALL {
            let given = preset.rubric(&tag("en"));
            assert_eq!(given.clone().truly_sourced().source, preset.source());
            let mut adjusted = given.clone();
            adjusted.counts = CountedMean::Adjusted;
            assert_eq!(adjusted.truly_sourced().source, preset.source());
            let mut translated = given.clone();
            translated.criteria[0].name =
                given.criteria[0].name.with(tag("so"), "Waxaa hoggaamiya");
            assert_eq!(translated.truly_sourced().source, preset.source());
            let mut reworded = given.clone();
            let words = BTreeMap::from([(tag("en"), "Something else".to_owned())]);
            reworded.criteria[1].levels[2].anchor = given.criteria[1].levels[2]
                .anchor
                .edited(&words, &BTreeSet::new());
            let reworded = reworded.truly_sourced();
            assert_eq!(reworded.source, preset.changed());
            let mut back = given.clone();
            back.source = reworded.source;
            assert_eq!(back.truly_sourced().source, preset.source());
        }
        let own = Rubric::default().truly_sourced();
        assert_eq!(own.source, RubricSource::Own);
    }

    #[test]
    fn a_rubric_of_which_nothing_is_a_presets_is_the_rounds_own_whatever_it_says() {
        for preset in RubricPreset::ALL {
            for source in [preset.source(), preset.changed()] {
                let mut claimed = preset.rubric(&tag("en"));
                claimed.source = source;
                claimed.criteria.truncate(1);
                assert_eq!(claimed.clone().truly_sourced().source, preset.changed());
                claimed.criteria[0].name = TrackedText::new(tag("en"), "Beauty");
                claimed.criteria[0].help = TrackedText::empty(tag("en"));
                assert_eq!(claimed.clone().truly_sourced().source, RubricSource::Own);
                claimed.criteria.clear();
                assert_eq!(claimed.truly_sourced().source, RubricSource::Own);
            }
        }
    }
}
