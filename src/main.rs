//! The program.

use std::process::ExitCode;

fn main() -> ExitCode {
    taawun::cli::run()
}
