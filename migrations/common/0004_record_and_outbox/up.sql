-- The record of acts, the work still to do, and who holds which duty.

CREATE TABLE audit_event (
    id TEXT PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    -- Its place in the chain and the hash of the chain up to here; NULL until the sealer came.
    seq BIGINT UNIQUE CHECK (seq >= 1),
    chained TEXT CHECK (length(chained) = 64),
    CHECK ((seq IS NULL) = (chained IS NULL))
);

CREATE INDEX audit_event_unsealed ON audit_event (at, id) WHERE seq IS NULL;

CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    dedupe_key TEXT NOT NULL UNIQUE,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    lease_holder TEXT,
    lease_until BIGINT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'dead')),
    last_error TEXT,
    CHECK ((lease_holder IS NULL) = (lease_until IS NULL))
);

CREATE INDEX task_waiting ON task (due_at, id) WHERE state = 'waiting';

CREATE TABLE lease (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL
);
