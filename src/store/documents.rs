//! Published documents as rows: each once, under the SHA-256 of its bytes, kept compressed.

use std::io::{Read, Write};

use diesel::prelude::*;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{document, round, round_document};
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::RoundId;
use crate::domain::round::Slug;
use crate::each_backend;

/// The result with everything it follows from.
pub const RESULT: &str = "result.json";
/// The ballots for other counting programs.
pub const BALLOTS: &str = "ballots.pb";
/// The proposals for spreadsheets.
pub const PROPOSALS: &str = "proposals.csv";

/// A version of a round's constitution.
pub const CONSTITUTION: &str = "constitution.json";

/// A proposal as it was sent.
pub const PROPOSAL: &str = "proposal.json";
/// A letter of intent as it was sent.
pub const LETTER_OF_INTENT: &str = "letter-of-intent.json";

/// A document ready to be kept.
#[derive(Debug, Clone)]
pub struct NewDocument {
    name: &'static str,
    media_type: &'static str,
    hash: Sha256Hex,
    compressed: Vec<u8>,
    length: i64,
}

impl NewDocument {
    /// Compresses a document for keeping, outside of any transaction.
    pub fn new(name: &'static str, bytes: &[u8]) -> Result<Self, std::io::Error> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes)?;
        Ok(Self {
            name,
            media_type: match name {
                RESULT | CONSTITUTION | PROPOSAL | LETTER_OF_INTENT => "application/json",
                PROPOSALS => "text/csv; charset=utf-8",
                _ => "text/plain; charset=utf-8",
            },
            hash: Sha256Hex::of(bytes),
            compressed: encoder.finish()?,
            length: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        })
    }

    /// SHA-256 of its bytes.
    pub fn hash(&self) -> &Sha256Hex {
        &self.hash
    }
}

/// Keeps a document. The same bytes may have been published before; then they are there already.
pub fn keep(tx: &mut Tx<'_>, new: &NewDocument) -> Result<(), StoreError> {
    let values = (
        document::hash.eq(new.hash.as_str()),
        document::media_type.eq(new.media_type),
        document::bytes.eq(&new.compressed),
        document::length.eq(new.length),
    );
    each_backend!(tx.conn(), c => {
        let insert = diesel::insert_into(document::table).values(values);
        insert.on_conflict_do_nothing().execute(c)
    })?;
    Ok(())
}

/// Publishes a kept document as one of a round's.
pub fn attach(tx: &mut Tx<'_>, round: &RoundId, new: &NewDocument) -> Result<(), StoreError> {
    diesel::insert_into(round_document::table)
        .values((
            round_document::round_id.eq(round),
            round_document::name.eq(new.name),
            round_document::hash.eq(&new.hash),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The bytes of the document with this hash.
pub fn bytes(conn: &mut AnyConnection, hash: &Sha256Hex) -> Result<Vec<u8>, StoreError> {
    let compressed: Vec<u8> = document::table
        .find(hash)
        .select(document::bytes)
        .first(conn)?;
    unpacked(&compressed)
}

/// The bytes of the documents with these hashes, each with its hash.
pub fn several(
    conn: &mut AnyConnection,
    hashes: &[Sha256Hex],
) -> Result<Vec<(Sha256Hex, Vec<u8>)>, StoreError> {
    let rows: Vec<(Sha256Hex, Vec<u8>)> = document::table
        .filter(document::hash.eq_any(hashes.iter().map(Sha256Hex::as_str)))
        .select((document::hash, document::bytes))
        .load(conn)?;
    rows.into_iter()
        .map(|(hash, compressed)| Ok((hash, unpacked(&compressed)?)))
        .collect()
}

/// The bytes of a round's document, as they were published.
pub fn published(conn: &mut AnyConnection, slug: &Slug, name: &str) -> Result<Vec<u8>, StoreError> {
    let compressed: Vec<u8> = round_document::table
        .inner_join(round::table)
        .inner_join(document::table)
        .filter(round::slug.eq(slug))
        .filter(round_document::name.eq(name))
        .select(document::bytes)
        .first(conn)?;
    unpacked(&compressed)
}

fn unpacked(compressed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    GzDecoder::new(compressed)
        .read_to_end(&mut bytes)
        .map_err(|error| StoreError::Unreadable {
            value: error.to_string(),
            expected: "a document in gzip form",
        })?;
    Ok(bytes)
}
