//! How large a body may be, by what it is.

use rocket::data::{ByteUnit, Limits};

use crate::domain::attachment::LARGEST_FILE;

/// The largest body of all: what the front lets through.
pub const LARGEST_BODY: u64 = 2 * 1024 * 1024;

/// The largest body in which a file comes: the largest file, and what stands around it in a form.
pub const LARGEST_UPLOAD: u64 = LARGEST_FILE as u64 + 64 * 1024;

/// Whether a file is sent to this path: to a proposal, by a page or by a program. Every other route takes no more than
/// [`LARGEST_BODY`].
pub fn takes_files(is_post: bool, path: &str) -> bool {
    let of_proposal = ["/my/proposals/", "/api/v1/proposals/"]
        .into_iter()
        .find_map(|start| path.strip_prefix(start));
    let mut parts = of_proposal.into_iter().flat_map(|rest| rest.split('/'));
    let (id, page, rest) = (parts.next(), parts.next(), parts.next());
    is_post && id.is_some_and(|id| !id.is_empty()) && page == Some("files") && rest.is_none()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sent_to_proposals_alone() {
        for path in ["/my/proposals/a/files", "/api/v1/proposals/a/files"] {
            assert!(takes_files(true, path), "{path}");
            assert!(!takes_files(false, path), "{path}");
        }
        for path in [
            "/my/proposals//files",
            "/my/proposals/a/answers",
            "/my/proposals/a/files/b/remove",
            "/my/proposals/files",
            "/",
        ] {
            assert!(!takes_files(true, path), "{path}");
        }
    }
}
