//! Shows how a filling goes on: a bar on a terminal, nothing in a pipe.

use indicatif::{ProgressBar, ProgressStyle};

use crate::domain::round::Slug;
use crate::ops::Step;

/// Runs `work` under a bar that goes away when it is done.
pub fn watch<T>(work: impl FnOnce(&mut dyn FnMut(&Slug, Step)) -> T) -> T {
    let style = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len} ballots")
        .expect("a template of indicatif");
    // indicatif draws on standard error, and only where that is a terminal.
    let bar = ProgressBar::new(0).with_style(style);
    let done = work(&mut |slug, step| {
        bar.set_message(format!("Filling {slug}"));
        if let Step::Ballots { done, all } = step {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        }
    });
    bar.finish_and_clear();
    done
}
