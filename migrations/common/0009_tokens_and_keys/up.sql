-- What programs come with: tokens in place of a person, and a key with each write so that none is made twice.

CREATE TABLE access_token (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    -- SHA-256 of the secret, which is 256 random bits and kept nowhere.
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    -- A JSON list such as ["rounds:read"].
    scopes TEXT NOT NULL,
    -- Whether it was made after a second factor.
    strong BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT CHECK (ends_at > created_at),
    used_at BIGINT,
    revoked_at BIGINT
);

CREATE INDEX access_token_of_person ON access_token (person_id);

CREATE TABLE idempotency_key (
    -- A person's id, or 'visitor' for whoever is not signed in.
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    -- SHA-256 of the request: method, address and body.
    request TEXT NOT NULL CHECK (length(request) = 64),
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_key_at ON idempotency_key (at);
