//! The site as it runs: started, reached, and stopped without losing what is in flight.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use rocket::fairing::AdHoc;
use rocket::{Build, Rocket};
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::{JoinError, JoinHandle};

use super::{StartError, compose, post_office, system_random};
use crate::config::Config;
use crate::front::{Front, Limits};
use crate::jobs::{Worker, heartbeat};
use crate::store::{Db, Files};
use crate::web::mount;
use crate::web::state::Random;

/// A server that runs.
pub struct Running {
    /// Where readers reach it.
    pub address: SocketAddr,
    /// Where Rocket listens, behind the front; the same as `address` without one.
    pub inner: SocketAddr,
    stop: watch::Sender<bool>,
    ended: Ended,
}

impl Running {
    /// Tells the server to stop, and waits until what was in flight is answered.
    pub async fn stop(self) -> Result<(), StartError> {
        self.stop.send_replace(true);
        unwound(self.ended.await)
    }
}

/// Starts the site: Rocket, and before it the front unless it is switched off.
pub async fn start(
    config: &Config,
    db: Db,
    random: Random,
    limits: Limits,
) -> Result<Running, StartError> {
    let (stop, stopping) = watch::channel(false);
    if !config.front {
        let app = compose(config, db, random)?;
        let (address, ended) = launch(mount::rocket(app, config.listen), stopping).await?;
        return Ok(Running {
            address,
            inner: address,
            stop,
            ended,
        });
    }
    let listen = |reason| StartError::Listen {
        address: config.listen,
        reason,
    };
    let listener = TcpListener::bind(config.listen).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let mut config = config.clone();
    if config.listen.port() == 0 {
        config.base_url = format!("http://{address}");
    }
    let app = compose(&config, db, random)?;
    let (rocket_stop, rocket_stopping) = watch::channel(false);
    let front = Front::new(&app, limits, config.trusted_proxies.clone());
    let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let (inner, rocket) = launch(mount::rocket(app, loopback), rocket_stopping).await?;
    let ended = tokio::spawn(async move {
        front.run(listener, inner, stopping).await;
        rocket_stop.send_replace(true);
        unwound(rocket.await)
    });
    Ok(Running {
        address,
        inner,
        stop,
        ended,
    })
}

type Ended = JoinHandle<Result<(), StartError>>;

/// Launches Rocket; the answer comes once it listens.
async fn launch(
    site: Rocket<Build>,
    mut stop: watch::Receiver<bool>,
) -> Result<(SocketAddr, Ended), StartError> {
    let (tell, told) = oneshot::channel();
    let tell = Mutex::new(Some(tell));
    let site = site.attach(AdHoc::on_liftoff("address", move |rocket| {
        let address = SocketAddr::from((rocket.config().address, rocket.config().port));
        let tell = tell.lock().ok().and_then(|mut tell| tell.take());
        tell.map(|tell| tell.send(address));
        Box::pin(async {})
    }));
    let rocket_error = |error| StartError::Rocket(Box::new(error));
    let site = site.ignite().await.map_err(rocket_error)?;
    let shutdown = site.shutdown();
    let ended = tokio::spawn(async move { site.launch().await.map(drop).map_err(rocket_error) });
    let Ok(address) = told.await else {
        let none = || StartError::Panicked("it ended before it listened".to_owned());
        return Err(unwound(ended.await).err().unwrap_or_else(none));
    };
    tokio::spawn(async move {
        drop(stop.wait_for(|stop| *stop).await);
        shutdown.notify();
    });
    Ok((address, ended))
}

/// Who works on the outbox and seals the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jobs {
    /// This process too.
    Here,
    /// Another process, by `taawun work`.
    Elsewhere,
}

/// Serves until the system says to stop (SIGTERM, SIGINT).
pub fn serve(config: &Config, db: Db, jobs: Jobs) -> Result<(), StartError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        // The database has limits of its own; this is the sum of all that may wait for something.
        .max_blocking_threads(64)
        .enable_all()
        .build()
        .map_err(StartError::Runtime)?;
    runtime.block_on(async {
        let (jobs_stop, jobs_stopping) = watch::channel(false);
        let worker = match jobs {
            Jobs::Here => {
                let post = Arc::new(post_office(config)?);
                Some(tokio::spawn(
                    Worker::new(db.clone(), post)
                        .with_files(Files::at(&config.files))
                        .run(jobs_stopping),
                ))
            }
            Jobs::Elsewhere => None,
        };
        let mut running = start(config, db.clone(), system_random(), Limits::default()).await?;
        let (life_stop, life_stopping) = watch::channel(false);
        let life = tokio::spawn(heartbeat::run(db, life_stopping));
        tracing::info!(address = %running.address, "serving");
        tokio::select! {
            ended = &mut running.ended => return unwound(ended),
            () = told_to_stop() => tracing::info!("told to stop: finishing what is in flight"),
        }
        let stopped = running.stop().await;
        jobs_stop.send_replace(true);
        life_stop.send_replace(true);
        life.await
            .map_err(|error| StartError::Panicked(error.to_string()))?;
        if let Some(worker) = worker {
            worker
                .await
                .map_err(|error| StartError::Panicked(error.to_string()))?;
        }
        stopped
    })
}

/// The outcome of a task, or that it panicked.
fn unwound(ended: Result<Result<(), StartError>, JoinError>) -> Result<(), StartError> {
    ended.unwrap_or_else(|error| Err(StartError::Panicked(error.to_string())))
}

/// Resolves at SIGTERM or SIGINT.
async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            },
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
}
