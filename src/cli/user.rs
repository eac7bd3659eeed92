//! `taawun user`: what the operator does for people.

use clap::{Args, Subcommand};

use super::{Failure, database, print};
use crate::domain::bloc::Bloc;
use crate::domain::language::LanguageTag;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::policy::{Actor, ManagePeople, Permit, may_manage_people};
use crate::domain::round::Slug;
use crate::domain::standing::Role;
use crate::ops::people::{
    AddError, GrantError, RoleToGrant, add_person, disable_person, enable_person, grant_role,
    reset_second_factor,
};
use crate::store::Db;

/// Add people, give them roles, take a lost second factor away, keep somebody out
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun user add amal@grants.example.org --name 'Amal Example'
  taawun user grant amal@grants.example.org staff --program riverbend --funder example-foundation
  taawun user grant noor@grants.example.org reviewer --program riverbend --round spring-2027 --bloc panel
  taawun user reset-mfa amal@grants.example.org
  taawun user disable amal@grants.example.org

Exit codes: 0 done, 1 the answer is no (somebody has the address, the role is held), 2 no such person, programme,
round or funder, 3 something failed.")]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add a person for whose address you answer; prints a link that signs them in once, within a week
    Add {
        /// Their address
        email: EmailAddress,
        /// What they are called
        #[arg(long)]
        name: PersonName,
        /// The language of their pages and letters
        #[arg(long, default_value = "en")]
        language: LanguageTag,
    },
    /// Give a person a role in a programme, or in one of its rounds
    Grant {
        /// Their address
        email: EmailAddress,
        /// staff, board, reviewer or witness
        role: Role,
        /// The programme's name in addresses
        #[arg(long, value_name = "NAME")]
        program: Slug,
        /// The round's name in addresses; without it the role is in all rounds
        #[arg(long, value_name = "NAME")]
        round: Option<Slug>,
        /// The name in addresses of the funder they stand for
        #[arg(long, value_name = "NAME")]
        funder: Option<Slug>,
        /// In which bloc a reviewer sits: foundation, government or panel
        #[arg(long)]
        bloc: Option<Bloc>,
    },
    /// Take a lost second factor away: they set up another one at their next sign-in, and are told by letter
    ResetMfa {
        /// Their address
        email: EmailAddress,
    },
    /// Keep a person out from now on; what they did stays
    Disable {
        /// Their address
        email: EmailAddress,
        /// Let them in again
        #[arg(long)]
        undo: bool,
    },
}

/// Does it.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    let config = database::settings()?;
    let db = database::open_to_write(&config)?;
    let permit =
        may_manage_people(Actor::Operator).map_err(|denied| Failure::Broken(denied.to_string()))?;
    let done = match arguments.what {
        What::Add {
            email,
            name,
            language,
        } => add(&db, permit, email, name, language, &config.base_url)?,
        What::Grant {
            email,
            role,
            program,
            round,
            funder,
            bloc,
        } => {
            let wanted = RoleToGrant {
                email,
                role,
                program,
                round,
                funder,
                bloc,
            };
            grant(&db, permit, wanted)?
        }
        What::ResetMfa { email } => {
            let asked = email.clone();
            let found = db.write_now(move |tx| reset_second_factor(tx, &permit, &asked))?;
            known(found, &email)?;
            format!(
                "{email} has no second factor any more and is signed out everywhere; their tokens have ended\n"
            )
        }
        What::Disable { email, undo } => {
            let asked = email.clone();
            if undo {
                let found = db.write_now(move |tx| enable_person(tx, &permit, &asked))?;
                known(found, &email)?;
                format!("{email} can sign in again\n")
            } else {
                let led = db.write_now(move |tx| disable_person(tx, &permit, &asked))?;
                known(led.is_some(), &email)?;
                let led = led.unwrap_or_default().into_iter();
                let led = led.map(|name| format!("nobody else leads {name} meanwhile\n"));
                format!("{email} is signed out everywhere and cannot sign in\n")
                    + &led.collect::<String>()
            }
        }
    };
    print(done.as_bytes())
}

fn add(
    db: &Db,
    permit: Permit<ManagePeople>,
    email: EmailAddress,
    name: PersonName,
    language: LanguageTag,
    base_url: &str,
) -> Result<String, Failure> {
    let asked = email.clone();
    let added = db.write_now(move |tx| add_person(tx, &permit, &asked, &name, &language));
    let (_, token) = added.map_err(|error| match error {
        AddError::Taken => Failure::No(format!(
            "somebody with the address {email} is there already"
        )),
        AddError::Store(error) => error.into(),
    })?;
    Ok(format!(
        "{email} is added. This link signs them in once, within a week:\n{base_url}/sign-in/link?token={}\n",
        token.reveal()
    ))
}

fn grant(db: &Db, permit: Permit<ManagePeople>, wanted: RoleToGrant) -> Result<String, Failure> {
    let done = format!(
        "{} is {} in {}{} from now on\n",
        wanted.email,
        wanted.role,
        wanted.program,
        wanted
            .round
            .as_ref()
            .map_or_else(String::new, |round| format!(", round {round},")),
    );
    let granted = db.write_now(move |tx| grant_role(tx, &permit, &wanted));
    granted.map_err(|error| match error {
        GrantError::Held => Failure::No(error.to_string()),
        GrantError::Store(error) => error.into(),
        GrantError::Nobody(_)
        | GrantError::NoProgram(_)
        | GrantError::NoRound(_)
        | GrantError::NoFunder(_)
        | GrantError::Bloc => Failure::Input(error.to_string()),
    })?;
    Ok(done)
}

fn known(found: bool, email: &EmailAddress) -> Result<(), Failure> {
    if found {
        Ok(())
    } else {
        Err(Failure::Input(format!("nobody has the address {email}")))
    }
}
