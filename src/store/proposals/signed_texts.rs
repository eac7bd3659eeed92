//! What was signed, by its hash, so that whoever is asked again sees what changed since.

use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::domain::canonical::Sha256Hex;
use crate::each_backend;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::signed_text;
use crate::store::tx::Tx;

/// Keeps what was signed under its hash; the same again is there already.
pub fn keep(tx: &mut Tx<'_>, hash: &Sha256Hex, body: &impl Serialize) -> Result<(), StoreError> {
    let row = (signed_text::hash.eq(hash), signed_text::body.eq(Json(body)));
    each_backend!(tx.conn(), conn => diesel::insert_into(signed_text::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// What was signed under these hashes.
pub fn under(
    conn: &mut AnyConnection,
    hashes: &[Sha256Hex],
) -> Result<Vec<(Sha256Hex, Value)>, StoreError> {
    let hashes = hashes.iter().map(Sha256Hex::as_str);
    let rows: Vec<(Sha256Hex, Json<Value>)> = signed_text::table
        .filter(signed_text::hash.eq_any(hashes))
        .select((signed_text::hash, signed_text::body))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(hash, Json(body))| (hash, body)).collect())
}
