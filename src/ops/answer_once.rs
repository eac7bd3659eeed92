//! A program sends a write; sent again, it gets the same answer and nothing is done twice.

use crate::domain::idempotency::{KeptAnswer, SentWrite, Verdict, verdict};
use crate::store::{StoreError, Tx, idempotency};

/// What came of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnsweredOnce {
    /// It was done just now.
    Now(KeptAnswer),
    /// It had been done before; this is what was answered then.
    Before(KeptAnswer),
    /// Its key names another write. Nothing was changed.
    KeyTaken,
}

/// Does `work` unless this very write was done within the day. The key, the answer and the work are of one
/// transaction: after a crash either all of them stand or none. A refused write keeps nothing, so that the
/// same key can be sent again once what was wrong is set right.
pub fn answer_once<E: From<StoreError>>(
    tx: &mut Tx<'_>,
    sent: &SentWrite,
    work: impl FnOnce(&mut Tx<'_>) -> Result<KeptAnswer, E>,
) -> Result<AnsweredOnce, E> {
    let kept = idempotency::kept(tx, sent)?;
    match verdict(sent, kept, tx.now()) {
        Verdict::New => {
            idempotency::claim(tx, sent)?;
            let answer = work(tx)?;
            idempotency::keep(tx, sent, &answer)?;
            Ok(AnsweredOnce::Now(answer))
        }
        Verdict::Again(answer) => Ok(AnsweredOnce::Before(answer)),
        Verdict::Taken => Ok(AnsweredOnce::KeyTaken),
    }
}
