//! The files of a decided round.

use diesel::prelude::*;

use super::round_head;
use crate::domain::canonical::Sha256Hex;
use crate::domain::round::Slug;
use crate::store::schema::{document, round, round_document};
use crate::store::{Reader, StoreError};

/// A file as it is kept.
#[derive(Debug, Clone)]
pub struct Download {
    /// SHA-256 of its bytes before compression.
    pub hash: Sha256Hex,
    /// Its media type.
    pub media_type: String,
    /// Its length in bytes before compression.
    pub length: i64,
    /// Its bytes, gzip-compressed; `None` where the asker has them already.
    pub gzip: Option<Vec<u8>>,
}

/// The file of this name of a decided round; `None` where there is none that a visitor may have. Its
/// bytes are not read where `known` says that the asker has a file of this hash.
pub fn download(
    reader: &mut Reader<'_>,
    slug: &Slug,
    name: &str,
    known: impl FnOnce(&Sha256Hex) -> bool,
) -> Result<Option<Download>, StoreError> {
    let conn = reader.conn();
    let entry: Option<(Sha256Hex, String, i64)> = round_document::table
        .inner_join(round::table)
        .inner_join(document::table)
        .filter(round::slug.eq(slug.as_str()))
        .filter(round::state.eq_any(round_head::decided_states()))
        .filter(round_document::name.eq(name))
        .select((document::hash, document::media_type, document::length))
        .first(conn)
        .optional()?;
    let Some((hash, media_type, length)) = entry else {
        return Ok(None);
    };
    let gzip = if known(&hash) {
        None
    } else {
        let bytes = document::table
            .find(hash.clone())
            .select(document::bytes)
            .first(conn)?;
        Some(bytes)
    };
    Ok(Some(Download {
        hash,
        media_type,
        length,
        gzip,
    }))
}
