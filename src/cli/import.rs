//! `taawun import`: brings in what was decided elsewhere.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use super::database::{open_to_read, open_to_write, settings};
use super::plain::plain;
use super::rule_options::{Declared, RuleOptions};
use crate::domain::allocation::{CountRefusal, pabulib};
use crate::domain::language::LanguageTag;
use crate::domain::money::Currency;
use crate::domain::policy::{Actor, may_import_election};
use crate::domain::published::{ImportChoices, Uncountable};
use crate::domain::round::Slug;
use crate::domain::time::ZoneName;
use crate::ops::{ImportError, PreparedElection, PublishError, Step};
use crate::ops::{import_election, publish_election};

/// Bring in what was decided elsewhere
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Pabulib(Box<Pabulib>),
}

/// Count a Pabulib election and publish it as a decided round: all of it, or nothing
#[derive(Args)]
#[command(after_help = "\
Facts about voters (age, sex, neighbourhood …) are not kept: nobody needs them to count.

Examples:
  taawun import pabulib city.pb --round city-2023
  taawun import pabulib wieliczka.pb --round wieliczka-2023 \\
    --rule equal-shares --utility cost --completion add1 --run-on --zone Europe/Warsaw
  taawun import pabulib city.pb --round city-2023 --dry-run

The database and the address of the site are settings: TAAWUN_DATABASE_URL, TAAWUN_BASE_URL.
Exit codes: 0 imported, 1 a tie was refused, 2 bad usage, a bad file or a round of that name; 3 something failed.")]
struct Pabulib {
    /// The election, as a .pb file
    file: PathBuf,
    /// The round's name in addresses: lower-case letters, digits and hyphens
    #[arg(long, value_name = "NAME")]
    round: Slug,
    /// The round's title [default: the file's unit, subunit, district and instance]
    #[arg(long)]
    title: Option<String>,
    /// The language of titles, such as pl [default: the file's]
    #[arg(long, value_name = "TAG")]
    language: Option<LanguageTag>,
    /// The currency, such as PLN [default: the file's, else XXX for none]
    #[arg(long, value_name = "CODE")]
    currency: Option<Currency>,
    /// The time zone of the round's dates, such as Europe/Warsaw
    #[arg(long, default_value = "UTC")]
    zone: ZoneName,
    /// Read, count and show, but change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    rule: RuleOptions,
}

/// Imports what was asked for.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.what {
        What::Pabulib(pabulib) => pabulib.run(),
    }
}

impl Pabulib {
    fn run(&self) -> Result<(), Failure> {
        let permit = may_import_election(Actor::Operator)
            .map_err(|denied| Failure::Input(denied.to_string()))?;
        let named = |words: String| Failure::Input(format!("{}: {words}", self.file.display()));
        let bytes = std::fs::read(&self.file).map_err(|error| named(error.to_string()))?;
        let election = pabulib::read(&bytes).map_err(|problem| named(problem.to_string()))?;
        let Declared { rule, assumed } = self.rule.declared(&election)?;
        if !assumed.is_empty() {
            eprintln!("taawun: not declared, so assumed: {}", assumed.join(" "));
        }
        let choices = ImportChoices {
            slug: self.round.clone(),
            title: self.title.clone(),
            language: self.language.clone(),
            currency: self.currency,
            zone: self.zone.clone(),
        };
        let config = settings()?;
        let db = if self.dry_run {
            open_to_read(&config)?
        } else {
            Some(open_to_write(&config)?)
        };
        let (prepared, left_out) = import_election(db.as_ref(), &permit, election, rule, &choices)
            .map_err(|error| refused(&self.file, &error))?;
        for left_out in &left_out {
            eprintln!("taawun: {}", plain(&left_out.to_string()));
        }
        let summary = summary(&prepared);
        let Some(db) = db.filter(|_| !self.dry_run) else {
            let would = format!("Would import, and changed nothing:\n{summary}");
            return super::print(would.as_bytes());
        };
        let bar = bar(prepared.publication().sealed.ballots().len());
        let published = publish_election(&db, &permit, prepared, |step| show(&bar, step));
        bar.finish_and_clear();
        let published = published.map_err(|error| refused(&self.file, &error.into()))?;
        let done = format!(
            "Imported:\n{summary}\
             result.json  SHA-256 {}\n\
             page         {}/rounds/{}/results\n",
            published.document, config.base_url, published.slug,
        );
        super::print(done.as_bytes())
    }
}

/// Drawn on standard error, and only if that is a terminal.
fn bar(ballots: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(ballots).unwrap_or(u64::MAX));
    match ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len}") {
        Ok(style) => bar.with_style(style).with_message("ballots"),
        Err(_) => bar,
    }
}

fn show(bar: &ProgressBar, step: Step) {
    match step {
        Step::Ballots { done, .. } => bar.set_position(u64::try_from(done).unwrap_or(u64::MAX)),
        Step::Publishing => bar.set_message("publishing"),
    }
}

fn summary(prepared: &PreparedElection) -> String {
    let round = &prepared.publication().round;
    let count = prepared.count();
    let title = round.title.shown_in(&round.title.original);
    let blank = match count.ballots_blank {
        0 => String::new(),
        blank => format!(", {blank} of them blank"),
    };
    format!(
        "title        {}\n\
         round        {}\n\
         rule         {}\n\
         proposals    {}\n\
         ballots      {}{blank}\n\
         budget       {} {}\n\
         funded       {} proposals for {} {}\n\
         ties met     {}\n",
        plain(title.text),
        round.slug,
        plain(&count.rule.to_string()),
        count.projects.len(),
        count.voters,
        prepared.budget().to_decimal(),
        round.currency,
        count.winners.len(),
        prepared.total_cost().to_decimal(),
        round.currency,
        count.ties.len(),
    )
}

fn refused(file: &Path, error: &ImportError) -> Failure {
    let named = |words: &str| format!("{}: {}; nothing was changed", file.display(), plain(words));
    let words = error.to_string();
    match error {
        ImportError::NotImportable(_) => Failure::Input(named(&words)),
        ImportError::Publish(error) => match error {
            PublishError::Uncountable(Uncountable::Refused(CountRefusal::Tie(_))) => {
                Failure::No(named(&words))
            }
            PublishError::Uncountable(_) => Failure::Input(named(&format!(
                "{words}. Choose another --utility or --points"
            ))),
            PublishError::SlugTaken(_) => Failure::Input(format!(
                "{words} with --round, or look at it with taawun export result; nothing was changed"
            )),
            PublishError::Unpublishable(_) => Failure::Input(named(&words)),
            PublishError::Document(_) | PublishError::Compression(_) | PublishError::Store(_) => {
                Failure::Broken(named(&words))
            }
        },
    }
}
