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

    async fn spent_within(patience: &mut Patience, time: Duration) -> bool {
        tokio::time::timeout(time, poll_fn(|cx| patience.poll_spent(cx)))
            .await
            .is_ok()
    }

    #[tokio::test]
    async fn a_drip_runs_out_and_a_flow_does_not() {
        let step = Duration::from_millis(20);
        let mut drip = Patience::new(step * 4, 1000);
        let mut flow = Patience::new(step * 4, 1000);
        let mut drip_spent = false;
        for _ in 0..10 {
            drip_spent |= spent_within(&mut drip, step).await;
            drip.progressed(1);
            assert!(!spent_within(&mut flow, step).await);
            flow.progressed(200);
        }
        assert!(drip_spent);
    }
}
