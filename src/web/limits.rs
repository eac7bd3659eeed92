//! How large a body may be, by what it is.

use rocket::data::{ByteUnit, Limits};

/// The largest body of all: what the front lets through.
pub const LARGEST_BODY: u64 = 2 * 1024 * 1024;

/// Every kind that Rocket knows, so that none falls back on a default of somebody else's.
pub fn limits() -> Limits {
    let largest = ByteUnit::Byte(LARGEST_BODY);
    Limits::new()
        .limit("form", ByteUnit::Kibibyte(256))
        .limit("data-form", largest)
        .limit("file", largest)
        .limit("json", ByteUnit::Kibibyte(512))
        .limit("string", ByteUnit::Kibibyte(64))
        .limit("bytes", ByteUnit::Kibibyte(64))
}
