//! The chain that fixes the order of the acts on record.
//!
//! An event is written in the transaction of its act, unchained; the sealer gives it its place later.
//! The chain's hash at one place is SHA-256 of the chain's hash before it, one line feed, and the
//! event's canonical bytes: to change, drop or swap an event is to change every hash after it.
//!
//! What a chain alone cannot show: that its end was cut off, or that someone who can write the whole
//! database computed all of it anew. For that somebody else must hold one of its hashes, a [`Witness`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::audit_event::AuditEvent;
use super::canonical::Sha256Hex;
use super::ids::AuditEventId;

/// An event with what is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEvent {
    /// The event.
    pub event: AuditEvent,
    /// The event's own hash, as kept.
    pub hash: Sha256Hex,
    /// Its place, from 1.
    pub seq: i64,
    /// The chain's hash at it, as kept.
    pub chained: Sha256Hex,
}

/// One hash of the chain, held where whoever can write the database cannot reach it: printed by
/// `taawun doctor`, noted by a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The place.
    pub seq: i64,
    /// The chain's hash there.
    pub chained: Sha256Hex,
}

impl fmt::Display for Witness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.chained)
    }
}

/// The text was no place and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write the place and the hash as PLACE:HASH, such as doctor prints them")]
pub struct NotAWitness;

impl FromStr for Witness {
    type Err = NotAWitness;

    fn from_str(text: &str) -> Result<Self, NotAWitness> {
        let (seq, chained) = text.split_once(':').ok_or(NotAWitness)?;
        Ok(Self {
            seq: seq.parse().map_err(|_| NotAWitness)?,
            chained: chained.parse().map_err(|_| NotAWitness)?,
        })
    }
}

/// The first place where the record is not what it says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrokenChain {
    /// A place has no event, or comes twice.
    #[error("audit line {expected}: the next line in the record is numbered {found}")]
    Gap {
        /// The place that should follow.
        expected: i64,
        /// The place that does.
        found: i64,
    },
    /// The event was changed after it was written.
    #[error("audit line {seq}: the event {id} is not the one whose hash was kept")]
    Altered {
        /// Its place.
        seq: i64,
        /// Its name.
        id: AuditEventId,
    },
    /// The event does not follow from the one before it.
    #[error("audit line {seq}: the event {id} does not follow from the line before it")]
    Unlinked {
        /// Its place.
        seq: i64,
        /// Its name.
        id: AuditEventId,
    },
    /// The chain ends before a place that somebody saw.
    #[error("audit line {seq} was seen by a witness, but the record ends at line {end}")]
    CutOff {
        /// The place that was seen.
        seq: i64,
        /// The last place there is.
        end: i64,
    },
    /// The chain is whole, but is another one than somebody saw.
    #[error("audit line {seq} has another hash than a witness saw: the record was rewritten")]
    Rewritten {
        /// The place that was seen.
        seq: i64,
    },
}

/// Follows a chain from its first event, holding one hash at a time.
#[derive(Debug, Clone)]
pub struct ChainCheck {
    seq: i64,
    head: Sha256Hex,
    witness: Option<Witness>,
}

impl ChainCheck {
    /// Before the first event; `witness` is a hash that somebody else holds, if anybody does.
    pub fn new(witness: Option<Witness>) -> Self {
        Self {
            seq: 0,
            head: Self::beginning(),
            witness,
        }
    }

    /// The chain's hash before its first event: that of no bytes at all.
    pub fn beginning() -> Sha256Hex {
        Sha256Hex::of(b"")
    }

    /// The next event in order of their places.
    pub fn next(&mut self, line: &SealedEvent) -> Result<(), BrokenChain> {
        let (seq, id) = (line.seq, || line.event.id.clone());
        if seq != self.seq + 1 {
            return Err(BrokenChain::Gap {
                expected: self.seq + 1,
                found: seq,
            });
        }
        // What has no canonical form is not what was written either.
        if line.event.hash().ok().as_ref() != Some(&line.hash) {
            return Err(BrokenChain::Altered { seq, id: id() });
        }
        if line.event.chained(&self.head).ok().as_ref() != Some(&line.chained) {
            return Err(BrokenChain::Unlinked { seq, id: id() });
        }
        if let Some(witness) = &self.witness
            && witness.seq == seq
            && witness.chained != line.chained
        {
            return Err(BrokenChain::Rewritten { seq });
        }
        self.seq = seq;
        self.head = line.chained.clone();
        Ok(())
    }

    /// The whole chain was followed: its last place and hash, which is worth noting down elsewhere.
    pub fn end(self) -> Result<Witness, BrokenChain> {
        match self.witness {
            Some(witness) if witness.seq > self.seq => Err(BrokenChain::CutOff {
                seq: witness.seq,
                end: self.seq,
            }),
            _ => Ok(Witness {
                seq: self.seq,
                chained: self.head,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::audit_event::AuditKind;
    use crate::domain::ids::Id;
    use crate::domain::time::Instant;

    fn event(number: u8) -> AuditEvent {
        AuditEvent {
            id: AuditEventId::from_bits([number; 16]),
            at: Instant::from_micros(1_795_000_000_000_000 + i64::from(number))
                .expect("an instant"),
            kind: AuditKind::RoundDecided,
            data: json!({"round": number}),
        }
    }

    fn chain(events: impl IntoIterator<Item = AuditEvent>) -> Vec<SealedEvent> {
        let mut head = ChainCheck::beginning();
        let mut sealed = Vec::new();
        for (event, seq) in events.into_iter().zip(1..) {
            head = event.chained(&head).expect("a hash");
            sealed.push(SealedEvent {
                hash: event.hash().expect("a hash"),
                event,
                seq,
                chained: head.clone(),
            });
        }
        sealed
    }

    fn follow(lines: &[SealedEvent], witness: Option<Witness>) -> Result<Witness, BrokenChain> {
        let mut check = ChainCheck::new(witness);
        lines.iter().try_for_each(|line| check.next(line))?;
        check.end()
    }

    fn five() -> Vec<SealedEvent> {
        chain((1..=5).map(event))
    }

    fn seen(lines: &[SealedEvent], seq: i64) -> Option<Witness> {
        let line = lines.iter().find(|line| line.seq == seq).expect("a line");
        Some(Witness {
            seq,
            chained: line.chained.clone(),
        })
    }

    #[test]
    fn a_whole_chain_is_followed_to_its_head() {
        let lines = five();
        let head = follow(&lines, seen(&lines, 3)).expect("a whole chain");
        assert_eq!(Some(head.clone()), seen(&lines, 5));
        assert_eq!(head.to_string().parse(), Ok(head));
        assert_eq!(follow(&[], None).map(|head| head.seq), Ok(0));
    }

    #[test]
    fn a_changed_event_is_named() {
        let mut lines = five();
        lines[2].event.data = json!({"round": 30});
        let id = lines[2].event.id.clone();
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Altered {
                seq: 3,
                id: id.clone()
            })
        );
        // With its own hash set right, the chain still tells.
        lines[2].hash = lines[2].event.hash().expect("a hash");
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 3, id })
        );
    }

    #[test]
    fn a_dropped_event_is_found_with_and_without_renumbering() {
        let mut lines = five();
        lines.remove(2);
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Gap {
                expected: 3,
                found: 4
            })
        );
        for (line, seq) in lines.iter_mut().zip(1..) {
            line.seq = seq;
        }
        assert!(matches!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 3, .. })
        ));
    }

    #[test]
    fn two_events_that_changed_places_are_found() {
        let mut lines = five();
        lines.swap(1, 2);
        for (line, seq) in lines.iter_mut().zip(1..) {
            line.seq = seq;
        }
        assert!(matches!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 2, .. })
        ));
    }

    /// The two attacks on which the chain alone is silent.
    #[test]
    fn a_cut_and_a_rewritten_chain_are_found_by_a_witness_only() {
        let lines = five();
        assert!(
            follow(&lines[..3], None).is_ok(),
            "the chain alone cannot know"
        );
        assert_eq!(
            follow(&lines[..3], seen(&lines, 5)),
            Err(BrokenChain::CutOff { seq: 5, end: 3 })
        );

        let rewritten = chain([1, 2, 9, 4, 5].map(event));
        assert!(
            follow(&rewritten, None).is_ok(),
            "the chain alone cannot know"
        );
        assert_eq!(
            follow(&rewritten, seen(&lines, 5)),
            Err(BrokenChain::Rewritten { seq: 5 })
        );
    }
}
