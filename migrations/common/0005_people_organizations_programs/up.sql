-- People, the organisations they act for, the programmes that pay, and who holds which role.

-- A row stands here only once its address is confirmed. After an erasure only the id and the day remain.
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT,
    letters TEXT NOT NULL CHECK (letters IN ('at_once', 'daily', 'weekly')),
    -- The argon2id hash with its parameters (PHC string); NULL where they sign in by letter alone.
    password TEXT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    erased_at BIGINT,
    CHECK ((email IS NULL) = (erased_at IS NOT NULL))
);

CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE mandate (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'delegate', 'member')),
    from_at BIGINT NOT NULL,
    -- NULL while nobody has said when it ends.
    to_at BIGINT,
    granted_by TEXT REFERENCES person (id),
    CHECK (to_at IS NULL OR to_at >= from_at)
);

CREATE INDEX mandate_of_person ON mandate (person_id);
CREATE INDEX mandate_of_organization ON mandate (organization_id);

CREATE TABLE session (
    -- SHA-256 of what the browser holds: whoever reads this table cannot sign in with it.
    token_hash TEXT PRIMARY KEY NOT NULL CHECK (length(token_hash) = 64),
    person_id TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- The end when nothing is asked for any more, and the end in any case.
    idle_ends_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- When the second factor was shown; NULL if it was not.
    strong_at BIGINT,
    acting_for TEXT REFERENCES organization (id),
    -- What the browser calls itself, for the list of one's own sessions.
    agent TEXT NOT NULL
);

CREATE INDEX session_of_person ON session (person_id);

CREATE TABLE program (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    zone TEXT NOT NULL,
    -- JSON: the least and greatest weights that every round of it must keep to.
    guardrails TEXT NOT NULL,
    -- JSON lists.
    languages TEXT NOT NULL,
    areas TEXT NOT NULL,
    focus TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE program_funder (
    program_id TEXT NOT NULL REFERENCES program (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    bloc TEXT NOT NULL CHECK (bloc IN ('foundation', 'government')),
    position BIGINT NOT NULL,
    PRIMARY KEY (program_id, organization_id)
);

CREATE TABLE role_grant (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    program_id TEXT NOT NULL REFERENCES program (id),
    -- NULL for the programme as a whole and every round of it.
    round_id TEXT REFERENCES round (id),
    role TEXT NOT NULL CHECK (role IN ('staff', 'board', 'reviewer', 'witness')),
    funder_id TEXT REFERENCES organization (id),
    bloc TEXT CHECK (bloc IN ('foundation', 'government', 'panel')),
    bench BOOLEAN NOT NULL,
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    granted_by TEXT REFERENCES person (id),
    CHECK (to_at IS NULL OR to_at >= from_at),
    CHECK ((role = 'reviewer') = (bloc IS NOT NULL))
);

CREATE INDEX role_grant_of_person ON role_grant (person_id);
CREATE INDEX role_grant_of_round ON role_grant (round_id);

-- NULL for an election that was held elsewhere.
ALTER TABLE round ADD COLUMN program_id TEXT REFERENCES program (id);
