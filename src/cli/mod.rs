//! The command line: each command in a file of its own. It translates arguments into calls, and outcomes into text and exit codes.

pub mod demo;
pub mod rule_options;
mod serve;
mod tally;
mod tally_table;

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
    Serve(serve::Arguments),
    Tally(tally::Arguments),
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
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Tally(arguments) => tally::run(&arguments),
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
