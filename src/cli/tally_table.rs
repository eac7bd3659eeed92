//! The table that `taawun tally` prints for people.

use console::{Alignment, Style, measure_text_width, pad_str};

use crate::domain::allocation::trace::{Ending, Endowment, ProjectResult, Tie, Warning};
use crate::domain::allocation::{Amount, Count, Election, Why};

/// Where the table will be read.
#[derive(Clone, Copy)]
pub struct Screen {
    /// Columns, at least 80.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: bool,
}

/// The whole report: heading, projects in order with the budget line between, ties, warnings.
pub fn render(file: &str, election: &Election, count: &Count, screen: Screen) -> String {
    let mut lines = heading(file, election, count);
    let table = Table::new(election, count, screen);
    lines.push(String::new());
    lines.push(table.header());
    let (winners, others) = count.projects.split_at(count.winners.len());
    let mut spent = Amount::ZERO;
    for project in winners {
        spent = spent + project.cost;
        lines.push(table.row(project, Some(spent)));
    }
    lines.push(table.budget_line(count));
    lines.extend(others.iter().map(|project| table.row(project, None)));
    lines.extend(count.endowment.iter().flat_map(endowment_words));
    lines.extend(section("Ties", count.ties.iter().map(tie_words)));
    lines.extend(section(
        "Warnings",
        count.warnings.iter().map(warning_words),
    ));
    lines
        .iter()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

fn heading(file: &str, election: &Election, count: &Count) -> Vec<String> {
    let description = election.meta("description").unwrap_or(file);
    let recorded = election
        .meta("rule")
        .filter(|rule| !rule.is_empty())
        .unwrap_or("not stated");
    let threshold = election.meta("min_project_score_threshold");
    let recorded_threshold = threshold.map_or(String::new(), |threshold| {
        format!(", threshold {threshold}")
    });
    vec![
        isolated(description),
        format!(
            "{} projects, {} ballots, {} of them blank",
            count.projects.len(),
            count.voters,
            count.ballots_blank
        ),
        format!("Counted by: {}", count.rule),
        format!("The file's own rule: {recorded}{recorded_threshold}"),
    ]
}

/// Columns of the table and how wide they are.
struct Table<'a> {
    currency: &'a str,
    shows_points: bool,
    id: usize,
    name: usize,
    number: usize,
    score: usize,
    screen: Screen,
}

/// The width of the column of places.
const PLACE: usize = 3;

/// The least width of the column of reasons, and of names.
const LEAST_TEXT: usize = 14;

impl<'a> Table<'a> {
    fn new(election: &'a Election, count: &Count, screen: Screen) -> Table<'a> {
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts
                .map(|text| measure_text_width(&text))
                .max()
                .unwrap_or(0)
        };
        let number = widest(
            &mut count
                .projects
                .iter()
                .map(|project| money(project.cost))
                .chain([money(count.total_cost)]),
        )
        .max(5);
        let id = widest(&mut count.projects.iter().map(|project| project.id.clone())).clamp(2, 12);
        let shows_points = count.rule.utility.uses_points();
        let score = widest(
            &mut count
                .projects
                .iter()
                .map(|project| project.score.to_string()),
        )
        .max(6);
        let numbers = PLACE + id + 6 + 2 * number + if shows_points { score + 1 } else { 0 } + 8;
        let texts = screen.width.saturating_sub(numbers).max(2 * LEAST_TEXT);
        let currency = election.currency().unwrap_or("");
        Table {
            currency,
            shows_points,
            id,
            name: texts * 11 / 20,
            number,
            score,
            screen,
        }
    }

    fn header(&self) -> String {
        self.line(
            ["#", "id", "project", "votes", "points", "cost", "total"].map(str::to_owned),
            "why",
        )
    }

    fn row(&self, project: &ProjectResult, spent: Option<Amount>) -> String {
        let place = project.step.map_or(String::new(), |step| step.to_string());
        let total = spent.map_or(String::new(), money);
        let name = if project.name.is_empty() {
            "–".to_owned()
        } else {
            project.name.clone()
        };
        let cells = [
            place,
            project.id.clone(),
            name,
            project.votes.to_string(),
            project.score.to_string(),
            money(project.cost),
            total,
        ];
        let line = self.line(cells, &why_words(&project.why));
        if project.selected {
            self.styled(&line, Style::new().green())
        } else {
            line
        }
    }

    fn line(&self, [place, id, name, votes, score, cost, total]: [String; 7], why: &str) -> String {
        let mut cells = vec![
            right(&place, PLACE),
            left(&id, self.id),
            left(&name, self.name),
            right(&votes, 6),
        ];
        if self.shows_points {
            cells.push(right(&score, self.score));
        }
        cells.extend([
            right(&cost, self.number),
            right(&total, self.number),
            String::new(),
        ]);
        let start = cells.join(" ");
        let room = self
            .screen
            .width
            .saturating_sub(measure_text_width(&start))
            .max(LEAST_TEXT);
        format!("{start}{}", wrapped(why, room, self.screen.width))
    }

    fn budget_line(&self, count: &Count) -> String {
        let left = count.budget - count.total_cost;
        let (spent, budget, left) = (money(count.total_cost), money(count.budget), money(left));
        let words = format!(
            "── spent {spent} of {budget} {}, {left} left ",
            self.currency
        );
        let rule = "─".repeat(self.screen.width.saturating_sub(measure_text_width(&words)));
        self.styled(&format!("{words}{rule}"), Style::new().bold())
    }

    fn styled(&self, text: &str, style: Style) -> String {
        if self.screen.colour {
            style.force_styling(true).apply_to(text).to_string()
        } else {
            text.to_owned()
        }
    }
}

/// The text, its further lines moved to the right so that they end with the column.
fn wrapped(text: &str, room: usize, width: usize) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("never empty");
        if !line.is_empty() && measure_text_width(line) + 1 + measure_text_width(word) > room {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join(&format!("\n{}", " ".repeat(width.saturating_sub(room))))
}

fn left(text: &str, width: usize) -> String {
    let cut = pad_str(&clean(text), width, Alignment::Left, Some("…")).into_owned();
    let spaces = cut.len() - cut.trim_end().len();
    format!("{}{}", isolated(cut.trim_end()), " ".repeat(spaces))
}

fn right(text: &str, width: usize) -> String {
    pad_str(text, width, Alignment::Right, None).into_owned()
}

/// Text from a file must not steer a terminal.
fn clean(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect()
}

/// Right-to-left text between marks that keep it from turning its neighbours round (Unicode's FSI and PDI, of no width).
fn isolated(text: &str) -> String {
    let text = clean(text);
    let is_right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    if text.chars().any(is_right_to_left) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text
    }
}

/// An amount with commas between thousands.
fn money(amount: Amount) -> String {
    let text = amount.to_string();
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), String::new()), |(whole, rest)| {
            (whole, format!(".{rest}"))
        });
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap_or(""))
        .collect();
    format!("{sign}{}{fraction}", groups.join(","))
}

fn why_words(why: &Why) -> String {
    match why {
        Why::Funded => "funded".to_owned(),
        Why::FundedByCompletion => "funded from what was left".to_owned(),
        Why::Withdrawn => "withdrawn".to_owned(),
        Why::NoSupport => "no support".to_owned(),
        Why::BelowThreshold { threshold, .. } => format!("below the threshold of {threshold}"),
        Why::DearerThanBudget { .. } => "dearer than the budget".to_owned(),
        Why::DoesNotFit { left, .. } => format!("did not fit: {} left", money(*left)),
        Why::Stopped { at } => format!("count ended at {}", isolated(at)),
        Why::SupportersCannotAfford { held, .. } => {
            format!("supporters hold {}", money(held.rounded(0)))
        }
    }
}

fn endowment_words(endowment: &Endowment) -> Vec<String> {
    let ended = match endowment.ended {
        Ending::WouldOverspend => "one more would overspend",
        Ending::AllFunded => "every supported project is funded",
        Ending::NothingFits => "no project outside fits any more",
    };
    let (each, increments) = (money(endowment.each.rounded(2)), endowment.increments);
    vec![
        String::new(),
        format!("Each voter held {each} after {increments} increments; {ended}."),
    ]
}

fn tie_words(tie: &Tie) -> String {
    let others = tie.between[1..]
        .iter()
        .map(|id| isolated(id))
        .collect::<Vec<_>>()
        .join(", ");
    let when = tie.endowment.map_or(String::new(), |increments| {
        format!(" (first met after {increments} increments)")
    });
    format!(
        "step {}: {} before {others}, by {}{when}",
        tie.step,
        isolated(&tie.between[0]),
        tie.chosen_by
    )
}

fn warning_words(warning: &Warning) -> String {
    match warning {
        Warning::ListedTwice { project, times } => {
            format!(
                "project {} is listed again {times} times on ballots; each ballot counts it once",
                isolated(project)
            )
        }
        Warning::CountDiffers { key, stated, found } => format!(
            "the file states {key} {}, but holds {found}",
            isolated(stated)
        ),
    }
}

fn section(title: &str, words: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = words.map(|words| format!("  {words}")).collect();
    if !lines.is_empty() {
        lines.insert(0, format!("\n{title}"));
    }
    lines
}
