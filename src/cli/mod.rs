//! The command line: each command in a file of its own. It translates arguments into calls, and outcomes into text and exit codes.

mod database;
pub mod demo;
mod doctor;
mod export;
mod import;
mod plain;
mod program;
pub mod rule_options;
mod serve;
mod shelf;
mod tally;
mod tally_table;
mod user;
mod verify;
mod work;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Communities and funders decide together what gets paid for, by rules anyone can check.
#[derive(Parser)]
#[command(name = "taawun", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Arguments),
    Doctor(doctor::Arguments),
    Export(export::Arguments),
    Import(import::Arguments),
    Program(program::Arguments),
    Serve(serve::Arguments),
    Shelf(shelf::Arguments),
    Tally(tally::Arguments),
    User(user::Arguments),
    Verify(verify::Arguments),
    Work(work::Arguments),
}

/// Why a command did not do what it was asked, in words for standard error.
pub enum Failure {
    /// The answer is no: exit code 1.
    No(String),
    /// Bad usage or input: exit code 2. What is there is as it was.
    Input(String),
    /// Something failed that should have worked: exit code 3.
    Broken(String),
}

impl Failure {
    fn parts(&self) -> (&str, u8) {
        match self {
            Failure::No(words) => (words, 1),
            Failure::Input(words) => (words, 2),
            Failure::Broken(words) => (words, 3),
        }
    }
}

/// Runs the command that the program was called with.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Doctor(arguments) => doctor::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Program(arguments) => program::run(arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Shelf(arguments) => shelf::run(arguments),
        Command::Tally(arguments) => tally::run(&arguments),
        Command::User(arguments) => user::run(arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Work(arguments) => work::run(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let (words, code) = failure.parts();
            eprintln!("taawun: {words}");
            ExitCode::from(code)
        }
    }
}

/// Writes to standard output. Whoever stops reading has read enough: that is no failure.
fn print(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Broken(format!(
            "cannot write to standard output: {error}"
        ))),
        _ => Ok(()),
    }
}
