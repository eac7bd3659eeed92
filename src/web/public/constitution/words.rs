//! A constitution in plain words: every sentence is made from the document.

use crate::domain::bloc::Bloc;
use crate::domain::constitution::{Constitution, NotAConstitution};
use crate::domain::language::LanguageTag;
use crate::domain::money::Money;
use crate::domain::setup::{
    Applicants, BallotKind, Budget, Dates, Form, MoneyPlan, Panels, Part, Phase, Rubric, Rules,
    Scale, Signatures, Span, TrackedText, Vote,
};
use crate::i18n::Words;

/// The whole document in sentences, part by part, and the weights as one bar.
pub struct ConstitutionWords {
    /// What each bloc weighs.
    pub bar: Vec<Piece>,
    /// The parts, those that decide most first.
    pub sections: Vec<Section>,
}

/// One part in sentences.
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its sentences.
    pub lines: Vec<String>,
}

/// One bloc's piece of the bar of weights.
pub struct Piece {
    /// The bloc, for the field that it stands beside.
    pub bloc: &'static str,
    /// Its colour.
    pub class: &'static str,
    /// Where it begins, in percent of the bar.
    pub from: String,
    /// How wide it is.
    pub size: String,
    /// The bloc and its weight.
    pub label: String,
}

/// The weights of these rules as one bar.
pub fn weights_bar(rules: &Rules, words: &Words) -> Vec<Piece> {
    let mut from = 0;
    let blocs = Bloc::ALL.into_iter().map(|bloc| {
        let weight = rules.weight(bloc);
        let piece = Piece {
            bloc: bloc.as_str(),
            class: match bloc {
                Bloc::Foundation => "ink-soft",
                Bloc::Government => "edge",
                Bloc::Panel => "marigold",
                Bloc::Vote => "green",
            },
            from: format!("{}.{:02}%", from / 100, from % 100),
            size: format!("{weight}%"),
            label: words
                .say("constitution-weight")
                .text("bloc", bloc_name(bloc, words))
                .percent("share", weight.points(), 10_000_u16)
                .to_string(),
        };
        from += u32::from(weight.points());
        piece
    });
    blocs.collect()
}

/// A bloc as people call it.
pub fn bloc_name(bloc: Bloc, words: &Words) -> String {
    words
        .say("constitution-bloc")
        .choice("bloc", bloc.as_str())
        .to_string()
}

/// The heading of a part.
pub fn part_name(part: Part, words: &Words) -> String {
    words
        .say("constitution-part")
        .choice("part", part.as_str())
        .to_string()
}

impl ConstitutionWords {
    /// Says what the document says.
    pub fn new(constitution: &Constitution, words: &Words) -> Result<Self, NotAConstitution> {
        let says = Says {
            words,
            constitution,
        };
        let rules = constitution.rules()?;
        let section = |part: Part, lines: Vec<String>| Section {
            title: part_name(part, words),
            lines,
        };
        let sections = vec![
            section(Part::Rules, says.rules(&rules, &constitution.dates()?)),
            section(Part::Money, says.money(&constitution.part()?)),
            section(Part::Vote, says.vote(&constitution.part()?)),
            section(Part::Panels, says.panels(&constitution.part()?)),
            section(Part::Rubric, says.rubric(&constitution.part()?)),
            section(Part::Applicants, says.applicants(&constitution.part()?)),
            section(
                Part::Form,
                says.form(&constitution.part()?, &constitution.part()?),
            ),
            section(Part::Dates, says.dates(&constitution.dates()?)),
        ];
        Ok(Self {
            bar: weights_bar(&rules, words),
            sections: sections
                .into_iter()
                .filter(|section| !section.lines.is_empty())
                .collect(),
        })
    }
}

/// Sentences about one document in one language.
struct Says<'a> {
    words: &'a Words,
    constitution: &'a Constitution,
}

impl Says<'_> {
    fn text(&self, text: &TrackedText) -> String {
        let tag: &LanguageTag = self.words.tag();
        text.shown_in(tag).1.to_owned()
    }

    fn plain(&self, key: &'static str) -> String {
        self.words.say(key).to_string()
    }

    fn rules(&self, rules: &Rules, dates: &Dates) -> Vec<String> {
        use crate::domain::setup::Mode;
        let words = self.words;
        let mode = words
            .say("constitution-mode")
            .choice("mode", rules.mode.as_str());
        let mut lines = vec![mode.to_string()];
        if rules.mode == Mode::Composite {
            for (scale, key) in [
                (Scale::MidRank, "constitution-scale-rank"),
                (Scale::Range, "constitution-scale-range"),
            ] {
                let blocs = rules
                    .weights
                    .keys()
                    .filter(|bloc| rules.scale(**bloc) == scale);
                let names: Vec<String> = blocs.map(|bloc| bloc_name(*bloc, words)).collect();
                if !names.is_empty() {
                    lines.push(words.say(key).list("blocs", &names).to_string());
                }
            }
        } else {
            let allocation = words.say("constitution-allocation");
            lines.push(
                allocation
                    .choice("rule", rules.allocation.as_str())
                    .to_string(),
            );
        }
        let skip = if rules.skip { "yes" } else { "no" };
        lines.push(
            words
                .say("constitution-skip")
                .choice("skip", skip)
                .to_string(),
        );
        let part = if rules.part_funding { "yes" } else { "no" };
        lines.push(
            words
                .say("constitution-part-funding")
                .choice("part", part)
                .to_string(),
        );
        if let Some(score) = rules.thresholds.panel_score {
            let points = words.decimal(hundredths(score));
            lines.push(
                words
                    .say("constitution-least-score")
                    .text("points", points)
                    .to_string(),
            );
        }
        if let Some(support) = rules.thresholds.support {
            lines.push(
                words
                    .say("constitution-least-support")
                    .num("n", support)
                    .to_string(),
            );
        }
        if let Some(bonus) = rules.bonus {
            lines.push(bonus_said(bonus, words));
        }
        let criteria = rules.ties.iter().map(|by| by.as_str()).chain(["id"]);
        let criteria: Vec<String> = criteria
            .map(|by| words.say("constitution-tie").choice("by", by).to_string())
            .collect();
        lines.push(
            words
                .say("constitution-ties")
                .list("criteria", &criteria)
                .to_string(),
        );
        if let Some(drawing) = &rules.drawing {
            let phrase = words
                .say("constitution-drawing")
                .text("name", self.text(&drawing.name));
            lines.push(
                phrase
                    .instant("at", &drawing.held.at, &dates.zone)
                    .to_string(),
            );
        }
        lines.push(match rules.signatures {
            Signatures::AtSubmission => self.plain("constitution-sign-at-submission"),
            Signatures::WorkingDays { days } => words
                .say("constitution-sign-within")
                .num("days", days)
                .to_string(),
        });
        let rails = self.constitution.program.guardrails;
        let phrase = words
            .say("constitution-guardrails")
            .percent("vote", rails.vote_floor.points(), 10_000_u16)
            .percent("community", rails.community_floor.points(), 10_000_u16)
            .percent("cap", rails.funder_cap.points(), 10_000_u16);
        lines.push(phrase.to_string());
        lines
    }

    fn money(&self, plan: &MoneyPlan) -> Vec<String> {
        let words = self.words;
        let mut lines = vec![
            words
                .say("constitution-budget")
                .money("amount", &plan.budget)
                .to_string(),
        ];
        for pot in &plan.pots {
            let phrase = words
                .say("constitution-pot")
                .text("name", self.text(&pot.name));
            lines.push(phrase.money("amount", &pot.amount).to_string());
        }
        if let Some(pot) = &plan.general_pot {
            let phrase = words
                .say("constitution-general-pot")
                .text("name", self.text(&pot.name));
            lines.push(phrase.money("amount", &pot.amount).to_string());
        }
        for source in &plan.sources {
            let funders = &self.constitution.program.funders;
            let mut funders = funders.iter().filter(|funder| funder.id == source.funder);
            let funder = funders.next().map_or("", |funder| funder.name.as_str());
            let phrase = words
                .say("constitution-source")
                .money("amount", &source.amount)
                .text("funder", funder);
            let mut line = phrase.text("name", self.text(&source.name)).to_string();
            let only = &source.restrictions;
            let pots = plan
                .pots
                .iter()
                .filter(|pot| only.only_pots.contains(&pot.id));
            let pots: Vec<String> = pots.map(|pot| self.text(&pot.name)).collect();
            let mut also = Vec::new();
            if !pots.is_empty() {
                also.push(
                    words
                        .say("constitution-source-pots")
                        .list("pots", &pots)
                        .to_string(),
                );
            }
            for condition in &only.conditions {
                let phrase = words.say("constitution-source-condition");
                also.push(phrase.text("text", self.text(&condition.text)).to_string());
            }
            if let Some(share) = only.greatest_share {
                let phrase = words.say("constitution-source-share");
                also.push(
                    phrase
                        .percent("share", share.points(), 10_000_u16)
                        .to_string(),
                );
            }
            if let Some(sum) = &only.greatest_sum {
                also.push(
                    words
                        .say("constitution-source-sum")
                        .money("amount", sum)
                        .to_string(),
                );
            }
            for sentence in also {
                line.push_str(". ");
                line.push_str(sentence.trim_end_matches('.'));
            }
            lines.push(line);
        }
        let (alone, coalition) = (&plan.request_caps.alone, &plan.request_caps.coalition);
        let caps: [(&'static str, Option<Money>); 4] = [
            ("alone_per_year", alone.per_year),
            ("alone_in_all", alone.in_all),
            ("coalition_per_year", coalition.per_year),
            ("coalition_in_all", coalition.in_all),
        ];
        for (cap, amount) in caps {
            if let Some(amount) = amount {
                let phrase = words.say("constitution-cap").choice("cap", cap);
                lines.push(phrase.money("amount", &amount).to_string());
            }
        }
        if let Some(cap) = &plan.holder_cap {
            lines.push(
                words
                    .say("constitution-holder-cap")
                    .money("amount", cap)
                    .to_string(),
            );
        }
        if plan.whole_awards {
            lines.push(self.plain("constitution-whole-awards"));
        }
        lines
    }

    fn vote(&self, vote: &Vote) -> Vec<String> {
        let words = self.words;
        let (most, each) = match vote.ballot {
            BallotKind::Approval { most } => (most, 1),
            BallotKind::Points { total, most_each } => (total, most_each),
            BallotKind::Ranking { places } => (places, 1),
        };
        let ballot = words
            .say("constitution-ballot")
            .choice("ballot", vote.ballot.as_str());
        let identity = words
            .say("constitution-identity")
            .choice("identity", vote.identity.as_str());
        let bases: Vec<String> = vote
            .bases
            .iter()
            .map(|basis| {
                words
                    .say("constitution-basis")
                    .choice("basis", basis.as_str())
                    .to_string()
            })
            .collect();
        let scope = words
            .say("constitution-scope")
            .choice("scope", vote.scope.as_str());
        let mut lines = vec![
            ballot.num("most", most).num("each", each).to_string(),
            identity.to_string(),
            words
                .say("constitution-bases")
                .list("bases", &bases)
                .to_string(),
            words
                .say("constitution-least-age")
                .num("age", vote.least_age)
                .to_string(),
            scope.to_string(),
        ];
        if vote.on_paper {
            lines.push(self.plain("constitution-on-paper"));
        }
        lines
    }

    fn panels(&self, panels: &Panels) -> Vec<String> {
        let line = |panel: &crate::domain::setup::PanelBloc| {
            let phrase = self.words.say("constitution-panel");
            phrase
                .text("bloc", bloc_name(panel.bloc, self.words))
                .num("seats", panel.seats)
                .num("bench", panel.bench)
                .num("least", panel.least_reviews)
                .to_string()
        };
        panels.blocs.iter().map(line).collect()
    }

    fn rubric(&self, rubric: &Rubric) -> Vec<String> {
        let words = self.words;
        let criteria = rubric.criteria.iter().map(|criterion| {
            words
                .say("constitution-criterion")
                .text("name", self.text(&criterion.name))
                .percent("weight", criterion.weight.points(), 10_000_u16)
                .to_string()
        });
        let counts = words
            .say("constitution-counts")
            .choice("counts", rubric.counts.as_str());
        criteria.chain([counts.to_string()]).collect()
    }

    fn applicants(&self, applicants: &Applicants) -> Vec<String> {
        let words = self.words;
        let together = words.say("constitution-together");
        let mut lines = vec![
            together
                .choice("together", applicants.together.as_str())
                .to_string(),
        ];
        if applicants.fiscal_sponsor {
            lines.push(self.plain("constitution-sponsor"));
        }
        lines.extend(applicants.self_check.iter().map(|check| {
            let phrase = words.say("constitution-self-check");
            let asked = phrase.text("text", self.text(&check.text)).to_string();
            let Some(explanation) = &check.explanation else {
                return asked;
            };
            let phrase = words.say("constitution-self-check-no").text("asked", asked);
            phrase.text("no", self.text(explanation)).to_string()
        }));
        lines
    }

    fn form(&self, form: &Form, budget: &Budget) -> Vec<String> {
        let words = self.words;
        let names = budget
            .categories
            .iter()
            .map(|category| self.text(&category.name));
        let names: Vec<String> = names.collect();
        vec![
            words
                .say("constitution-questions")
                .num("n", form.questions.len())
                .to_string(),
            words
                .say("constitution-categories")
                .list("names", &names)
                .to_string(),
        ]
    }

    fn dates(&self, dates: &Dates) -> Vec<String> {
        let words = self.words;
        let span = |phase: Phase| {
            let Span { start, end } = dates.span(phase);
            let phrase = words
                .say("constitution-span")
                .text("phase", phase_name(phase, words))
                .instant("from", &start?.at, &dates.zone);
            Some(phrase.instant("to", &end?.at, &dates.zone).to_string())
        };
        let grace = words
            .say("constitution-grace")
            .num("minutes", dates.grace_minutes);
        Phase::ALL
            .into_iter()
            .filter_map(span)
            .chain([grace.to_string()])
            .collect()
    }
}

/// A phase as people call it.
pub fn phase_name(phase: Phase, words: &Words) -> String {
    words
        .say("constitution-phase")
        .choice("phase", phase.as_str())
        .to_string()
}

/// What working together adds, in one sentence; `bonus` is in hundredths of a point.
pub fn bonus_said(bonus: u16, words: &Words) -> String {
    let points = words.decimal(hundredths(bonus));
    let phrase = words.say("constitution-bonus").text("points", points);
    phrase.to_string()
}

/// Hundredths as a decimal.
fn hundredths(number: u16) -> String {
    let (whole, rest) = (number / 100, number % 100);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:02}")
    }
}
