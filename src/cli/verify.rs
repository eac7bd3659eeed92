//! `taawun verify`: computes a published result again.

use std::fmt::Write;
use std::time::Duration;

use clap::Args;
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper::{StatusCode, Uri};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use super::Failure;
use super::plain::plain;
use crate::domain::canonical::Sha256Hex;
use crate::domain::published::{Check, Verification, verify};

/// The most that is downloaded: a result with a million ballots is far below it.
const MOST_BYTES: usize = 512 << 20;

/// How long a download may take.
const DOWNLOAD_TIME: Duration = Duration::from_secs(300);

/// Findings that are listed for one check; a document that is wrong throughout has thousands.
const MOST_FINDINGS: usize = 20;

/// Compute a published result again, from the ballots in it, and say what does not follow from them
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun verify result.json
  taawun verify http://127.0.0.1:8000/rounds/city-2023/files/result.json
  taawun verify result.json --sha256 3f2a…   (the hash that the round's page shows)

Exit codes: 0 everything holds, 1 something does not, 2 this is no result document, 3 it cannot be downloaded.")]
pub struct Arguments {
    /// The document: a file, or an address that begins with http://
    #[arg(value_name = "FILE-or-URL")]
    document: String,
    /// The hash that the document must have, as the round's page shows it
    #[arg(long, value_name = "HASH")]
    sha256: Option<Sha256Hex>,
}

/// Verifies and prints a table of checks.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let name = &arguments.document;
    let bytes = read(name)?;
    let mut verification = verify(&bytes).map_err(|error| {
        Failure::Input(format!(
            "{name} is no result document that this program can read: {}",
            plain(&error.to_string())
        ))
    })?;
    if let Some(expected) = &arguments.sha256 {
        verification.expect_hash(expected);
    }
    super::print(table(&verification).as_bytes())?;
    if verification.holds() {
        return Ok(());
    }
    Err(Failure::No(format!(
        "{name} is not a result that follows from its ballots and rules; what is wrong stands above. \
         Get the document again from the round's page, and compare its SHA-256 with the one shown there"
    )))
}

fn table(verification: &Verification) -> String {
    let mut text = String::new();
    let round = verification.slug.as_deref().unwrap_or("unreadable");
    // Writing to a String cannot fail.
    let _ = writeln!(text, "round    {}", plain(round));
    let _ = writeln!(text, "SHA-256  {}\n", verification.hash);
    for check in &verification.checks {
        row(&mut text, check);
    }
    let verdict = if verification.holds() {
        "Everything follows from the ballots and the rules."
    } else {
        "This is not what follows from the ballots and the rules."
    };
    let _ = writeln!(text, "\n{verdict}");
    text
}

fn row(text: &mut String, check: &Check) {
    let answer = if check.findings.is_empty() {
        "ok"
    } else {
        "WRONG"
    };
    let line = format!(
        "{answer:<5}  {:<15}  {}",
        check.subject,
        plain(&check.detail)
    );
    let _ = writeln!(text, "{}", line.trim_end());
    for finding in check.findings.iter().take(MOST_FINDINGS) {
        let _ = writeln!(text, "         {}", plain(&finding.to_string()));
    }
    let more = check.findings.len().saturating_sub(MOST_FINDINGS);
    if more > 0 {
        let _ = writeln!(text, "         … and {more} more");
    }
}

fn read(name: &str) -> Result<Vec<u8>, Failure> {
    if name.starts_with("https://") {
        return Err(Failure::Input(format!(
            "https is not built into this program. Download the document first: \
             curl --fail --location --output result.json '{name}' and then: taawun verify result.json"
        )));
    }
    if name.starts_with("http://") {
        return download(name);
    }
    std::fs::read(name).map_err(|error| Failure::Input(format!("{name}: {error}")))
}

fn download(address: &str) -> Result<Vec<u8>, Failure> {
    let uri: Uri = address
        .parse()
        .map_err(|error| Failure::Input(format!("{address} is no address: {error}")))?;
    let failed =
        |reason: String| Failure::Broken(format!("{address} cannot be downloaded: {reason}"));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    let fetched = runtime.block_on(async { tokio::time::timeout(DOWNLOAD_TIME, fetch(uri)).await });
    fetched
        .unwrap_or_else(|_| Err(format!("it took longer than {} s", DOWNLOAD_TIME.as_secs())))
        .map_err(failed)
}

async fn fetch(uri: Uri) -> Result<Vec<u8>, String> {
    let client: Client<_, Empty<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let answer = client.get(uri).await.map_err(|error| reason(&error))?;
    let status = answer.status();
    if status.is_redirection() {
        let to = answer.headers().get(hyper::header::LOCATION);
        let to = to.and_then(|to| to.to_str().ok()).unwrap_or("elsewhere");
        return Err(format!("the server sends us on to {to}; ask there"));
    }
    if status != StatusCode::OK {
        return Err(format!("the server answers {status}"));
    }
    let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
    let body = body.map_err(|error| error.to_string())?;
    Ok(body.to_bytes().to_vec())
}

/// The whole chain of causes: the first alone says no more than "client error".
fn reason(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    causes.join(": ")
}
