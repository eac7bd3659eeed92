//! Which database: one setting, its scheme says which kind.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Where everything is kept: `sqlite:path` or `postgres://…`.
///
/// Neither `Display` nor `Debug` shows the password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file on this machine.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, as libpq reads it.
    Postgres(String),
}

/// The text is no address of a database that this program can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDatabaseUrl {
    /// Neither of the two schemes.
    #[error("write sqlite:PATH for a file on this machine, or postgres://USER@HOST/NAME")]
    UnknownScheme,
    /// `sqlite:` with nothing, or with what is no file.
    #[error("sqlite: needs the path of a file, such as sqlite:taawun-data/taawun.db")]
    NoFile,
    /// TLS was asked for, and this build has none.
    #[error(
        "sslmode={0} asks for an encrypted connection, and this program was built without TLS for \
         PostgreSQL: reach the server over a local socket or an encrypted tunnel, and leave sslmode out"
    )]
    NoTls(String),
}

impl DatabaseUrl {
    /// The SQLite file, if it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = BadDatabaseUrl;

    fn from_str(text: &str) -> Result<Self, BadDatabaseUrl> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            // `//` before a path is how other programs write it; SQLite itself would read a name that
            // begins with `file:` as a URI, and `:memory:` would be one database per connection.
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path.starts_with(':') || path.starts_with("file:") {
                return Err(BadDatabaseUrl::NoFile);
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            refuse_tls(text)?;
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(BadDatabaseUrl::UnknownScheme)
    }
}

/// libpq is built without OpenSSL, so that nothing but a C compiler is needed.
fn refuse_tls(url: &str) -> Result<(), BadDatabaseUrl> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let wanted = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("sslmode="))
        .find(|mode| matches!(*mode, "require" | "verify-ca" | "verify-full"));
    wanted.map_or(Ok(()), |mode| Err(BadDatabaseUrl::NoTls(mode.to_owned())))
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// `postgres://user:secret@host/name?password=secret` as `postgres://user@host/name`.
fn without_password(url: &str) -> String {
    let address = url.split_once('?').map_or(url, |(address, _)| address);
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split_once(':').map_or(user, |(user, _)| user);
            format!("{scheme}://{user}@{host}")
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_says_which_database() {
        let file = "sqlite:taawun-data/taawun.db".parse::<DatabaseUrl>();
        assert_eq!(
            file,
            Ok(DatabaseUrl::Sqlite("taawun-data/taawun.db".into()))
        );
        assert_eq!(
            "sqlite:///var/taawun.db".parse::<DatabaseUrl>(),
            Ok(DatabaseUrl::Sqlite("/var/taawun.db".into()))
        );
        assert!(
            "postgres://me@localhost/taawun"
                .parse::<DatabaseUrl>()
                .is_ok()
        );
        for bad in ["", "taawun.db", "mysql://x", "sqlite"] {
            assert_eq!(
                bad.parse::<DatabaseUrl>(),
                Err(BadDatabaseUrl::UnknownScheme),
                "{bad}"
            );
        }
        for bad in ["sqlite:", "sqlite::memory:", "sqlite:file:x?mode=memory"] {
            assert_eq!(
                bad.parse::<DatabaseUrl>(),
                Err(BadDatabaseUrl::NoFile),
                "{bad}"
            );
        }
    }

    #[test]
    fn tls_is_refused_by_name_where_the_build_has_none() {
        for mode in ["require", "verify-ca", "verify-full"] {
            let url = format!("postgres://me@db.example/taawun?sslmode={mode}");
            assert_eq!(
                url.parse::<DatabaseUrl>(),
                Err(BadDatabaseUrl::NoTls(mode.to_owned()))
            );
        }
        assert!(
            "postgres://me@db/taawun?sslmode=prefer"
                .parse::<DatabaseUrl>()
                .is_ok()
        );
    }

    #[test]
    fn the_password_is_never_shown() {
        for url in [
            "postgres://me:se@cret@db:5432/taawun",
            "postgres://me@db:5432/taawun?password=se@cret",
        ] {
            let url: DatabaseUrl = url.parse().expect("an address");
            assert_eq!(url.to_string(), "postgres://me@db:5432/taawun");
            assert_eq!(format!("{url:?}"), url.to_string());
        }
    }
}
