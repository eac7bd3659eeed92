//! How long to wait for somebody who sends or reads slowly: pauses use patience up, bytes win it back.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep};

/// A stock of waiting time. Only the time spent waiting for the other side counts.
pub(super) struct Patience {
    left: Duration,
    most: Duration,
    /// Bytes that win back one second.
    rate: u32,
    waiting: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl Patience {
    pub(super) fn new(most: Duration, rate: u32) -> Self {
        Self {
            left: most,
            most,
            rate,
            waiting: None,
        }
    }

    /// Waiting goes on; ready once patience has run out.
    pub(super) fn poll_spent(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let left = self.left;
        let (_, sleep) = self
            .waiting
            .get_or_insert_with(|| (Instant::now(), Box::pin(sleep(left))));
        sleep.as_mut().poll(cx)
    }

    /// So many bytes came or went.
    pub(super) fn progressed(&mut self, bytes: usize) {
        if let Some((since, _)) = self.waiting.take() {
            self.left = self.left.saturating_sub(since.elapsed());
        }
        let earned = Duration::from_secs(1).mul_f64(bytes as f64 / f64::from(self.rate));
        self.left = self.most.min(self.left + earned);
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    const STEP: Duration = Duration::from_millis(20);

    /// As if the other side had kept us waiting for one step, and then moved `bytes`.
    fn waited(patience: &mut Patience, bytes: usize) {
        let since = Instant::now() - STEP;
        patience.waiting = Some((since, Box::pin(sleep(STEP))));
        patience.progressed(bytes);
    }

    #[tokio::test]
    async fn a_drip_uses_patience_up_and_a_flow_wins_it_back() {
        let (mut drip, mut flow) = (Patience::new(STEP * 4, 1000), Patience::new(STEP * 4, 1000));
        for _ in 0..10 {
            waited(&mut drip, 1);
            waited(&mut flow, 200);
        }
        assert_eq!(drip.left, Duration::from_millis(1));
        assert_eq!(flow.left, STEP * 4);
    }

    #[tokio::test]
    async fn without_progress_patience_runs_out() {
        let mut patience = Patience::new(STEP, 1000);
        poll_fn(|cx| patience.poll_spent(cx)).await;
    }
}
