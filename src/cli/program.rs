//! `taawun program`: the operator begins the first programme; its staff do all else in the browser.

use clap::{Args, Subcommand};

use super::{Failure, database, print};
use crate::domain::bloc::Bloc;
use crate::domain::ids::ProgramId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Currency;
use crate::domain::policy::Actor;
use crate::domain::program::{Funder, Guardrails, Program};
use crate::domain::round::Slug;
use crate::domain::time::ZoneName;
use crate::ops::setup::{KeepProgramError, begin_program};
use crate::store::Db;
use crate::store::views::managed_list::funder_named;

/// Begin a programme of grants
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun program new riverbend --name 'Riverbend Together' --foundation example-foundation --government example-county
  taawun user grant amal@grants.example.org staff --program riverbend --funder example-foundation

The funders are organisations that were registered on the site before. Guardrails begin with their usual values; the
programme's staff change them in the browser.

Exit codes: 0 done, 1 the answer is no (the name is taken), 2 no such funder or a contradiction, 3 something failed.")]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Begin a programme with its funders
    New {
        /// Its name in addresses
        slug: Slug,
        /// What it is called, in the first of its languages
        #[arg(long)]
        name: String,
        /// What its money is counted in
        #[arg(long, default_value = "USD")]
        currency: Currency,
        /// Where its deadlines are promised
        #[arg(long, default_value = "America/Los_Angeles")]
        zone: ZoneName,
        /// The languages of its calls and letters, with commas
        #[arg(long, value_delimiter = ',', default_value = "en,es,ar")]
        languages: Vec<LanguageTag>,
        /// The name in addresses of the foundation that pays
        #[arg(long, value_name = "NAME")]
        foundation: Option<Slug>,
        /// The name in addresses of the government that pays
        #[arg(long, value_name = "NAME")]
        government: Option<Slug>,
    },
}

/// Does it.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    let config = database::settings()?;
    let db = database::open_to_write(&config)?;
    let What::New {
        slug,
        name,
        currency,
        zone,
        languages,
        foundation,
        government,
    } = arguments.what;
    let mut funders = Vec::new();
    for (funder, bloc) in [
        (foundation, Bloc::Foundation),
        (government, Bloc::Government),
    ] {
        if let Some(funder) = funder {
            funders.push(find(&db, funder, bloc)?);
        }
    }
    let original = languages
        .first()
        .cloned()
        .unwrap_or_else(LanguageTag::unknown);
    let program = Program {
        id: db.new_id::<ProgramId>(),
        name: LocalText::new(original, name),
        guardrails: Guardrails {
            two_funders: funders.len() > 1,
            ..Guardrails::default()
        },
        areas: Vec::new(),
        focus: Vec::new(),
        slug,
        currency,
        zone,
        languages,
        funders,
    };
    let said = format!("The programme {} has begun.\n", program.slug);
    db.write_now(move |tx| begin_program(tx, Actor::Operator, &program))
        .map_err(|error| match error {
            KeepProgramError::SlugTaken(_) | KeepProgramError::Outdated(_) => {
                Failure::No(error.to_string())
            }
            KeepProgramError::Faulty(faults) => {
                let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
                Failure::Input(said.join("; "))
            }
            KeepProgramError::Denied(_) | KeepProgramError::Store(_) => {
                Failure::Broken(error.to_string())
            }
        })?;
    print(said.as_bytes())
}

fn find(db: &Db, slug: Slug, bloc: Bloc) -> Result<Funder, Failure> {
    let name = slug.clone();
    let found = db
        .read_now(|reader| funder_named(reader, &name))
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let (organization, name) = found.ok_or_else(|| {
        Failure::Input(format!(
            "there is no organisation named {slug} in addresses"
        ))
    })?;
    Ok(Funder {
        organization,
        name,
        bloc,
    })
}
