//! A server that serves leaves a sign of life once a minute: where none did, there was an outage.

use std::time::Duration;

use tokio::sync::watch;

use crate::domain::ids::{Id, TaskId};
use crate::store::{Db, outages};

/// One row that is written anew this often.
const EVERY: Duration = Duration::from_secs(60);

/// Beats until `stop` turns true, or its sender is gone, and once more then, so that the outage begins at the end.
pub async fn run(db: Db, mut stop: watch::Receiver<bool>) {
    let name = db.new_id::<TaskId>().as_str().to_owned();
    loop {
        let is_last = *stop.borrow();
        let server = name.clone();
        let beaten = db.write(move |tx| outages::beat(tx, &server)).await;
        if let Err(error) = beaten {
            tracing::warn!(%error, "the sign of life of this server could not be noted");
        }
        if is_last {
            return;
        }
        tokio::select! {
            changed = stop.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
