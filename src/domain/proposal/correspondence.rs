//! Messages between staff and those who sent a proposal: each partner that writes to staff alone has a thread of its own,
//! beside the one that all partners read.

use crate::domain::ids::PartnerId;
use crate::domain::time::Instant;

/// That something was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The partner in whose thread; `None` in that of all.
    pub thread: Option<&'a PartnerId>,
    /// Whether staff wrote it.
    pub by_staff: bool,
    /// When.
    pub at: Instant,
}

/// The threads that wait for staff, the one that was written in last at the end: what was said to all is no answer to what
/// one partner wrote alone. Who takes part no more cannot be answered alone: whatever staff wrote since is the answer.
pub fn unanswered<'a>(
    said: &[Said<'a>],
    is_there: impl Fn(&PartnerId) -> bool,
) -> Vec<Option<&'a PartnerId>> {
    let mut waits: Vec<(Instant, Option<&PartnerId>)> = Vec::new();
    for one in said.iter().filter(|one| !one.by_staff) {
        let is_gone = one.thread.is_some_and(|partner| !is_there(partner));
        let is_answered = said.iter().any(|answer| {
            let is_here = is_gone || answer.thread == one.thread;
            answer.by_staff && is_here && one.at <= answer.at
        });
        if !is_answered {
            waits.retain(|(_, thread)| *thread != one.thread);
            waits.push((one.at, one.thread));
        }
    }
    waits.sort_by_key(|(at, _)| *at);
    waits.into_iter().map(|(_, thread)| thread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn what_is_said_to_all_answers_nobody_who_wrote_alone() {
        let [oak, elm] = [1, 2].map(|number| PartnerId::from_bits([number; 16]));
        let all = |said: &[(Option<&PartnerId>, bool)]| -> Vec<Said<'_>> {
            let said = (1..).zip(said.iter());
            let said = said.map(|(second, (thread, by_staff))| {
                let at = Instant::from_micros(second * 1_000_000).expect("an instant");
                let thread = match thread {
                    Some(partner) if **partner == oak => Some(&oak),
                    Some(_) => Some(&elm),
                    None => None,
                };
                let by_staff = *by_staff;
                Said {
                    thread,
                    by_staff,
                    at,
                }
            });
            said.collect()
        };
        let waits = |said: &[(Option<&PartnerId>, bool)], gone: Option<&PartnerId>| {
            let said = all(said);
            let waits = unanswered(&said, |partner| Some(partner) != gone);
            let waits = waits.into_iter().map(|thread| thread.cloned());
            waits.collect::<Vec<_>>()
        };
        let alone = [(Some(&elm), false), (None, true)];
        assert_eq!(waits(&alone, None), [Some(elm.clone())]);
        assert_eq!(
            waits(&alone, Some(&elm)),
            [],
            "nobody is there to be answered"
        );
        assert_eq!(
            waits(&[(Some(&elm), false)], Some(&elm)),
            [Some(elm.clone())]
        );
        let both = [(Some(&elm), false), (Some(&oak), false), (None, false)];
        assert_eq!(
            waits(&both, None),
            [Some(elm.clone()), Some(oak.clone()), None]
        );
        let answered = [
            (Some(&elm), false),
            (None, false),
            (Some(&elm), true),
            (Some(&oak), true),
        ];
        assert_eq!(waits(&answered, None), [None]);
        assert_eq!(waits(&[(None, false), (None, true)], None), []);
    }
}
