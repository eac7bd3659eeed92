-- Published documents by the SHA-256 of their uncompressed bytes.
CREATE TABLE document (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    length BIGINT NOT NULL CHECK (length >= 0)
);
