-- What proves who somebody is. Whatever a letter, a cookie or a card carries is kept as a hash alone.

CREATE TABLE one_time_token (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    -- `nobody`: asked for with an address that cannot have one, so that asking costs the same for all.
    purpose TEXT NOT NULL CHECK (purpose IN ('join', 'sign_in', 'email', 'nobody')),
    person_id TEXT REFERENCES person (id),
    -- JSON: what its use brings about. Wiped with its use.
    about TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    CHECK ((purpose IN ('sign_in', 'email')) = (person_id IS NOT NULL))
);

CREATE INDEX one_time_token_end ON one_time_token (ends_at);
CREATE INDEX one_time_token_of_person ON one_time_token (person_id) WHERE person_id IS NOT NULL;

-- That a token was used: once, whoever comes at the same time.
CREATE TABLE one_time_token_use (
    hash TEXT PRIMARY KEY NOT NULL REFERENCES one_time_token (hash),
    at BIGINT NOT NULL
);

-- Somebody who has shown one factor and is about to show the second.
CREATE TABLE sign_in_step (
    token_hash TEXT PRIMARY KEY NOT NULL CHECK (length(token_hash) = 64),
    person_id TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX sign_in_step_of_person ON sign_in_step (person_id);

-- An authenticator app. Its secret is computed from the site's key, the person and this salt: the
-- database alone makes no code.
CREATE TABLE authenticator (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    salt TEXT NOT NULL,
    -- The latest step whose code was taken: no code is taken twice.
    last_step BIGINT,
    created_at BIGINT NOT NULL,
    -- NULL until the first code of the app was shown.
    confirmed_at BIGINT
);

CREATE UNIQUE INDEX authenticator_in_use ON authenticator (person_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX authenticator_begun ON authenticator (person_id) WHERE confirmed_at IS NULL;

-- Codes on paper, each good once.
CREATE TABLE backup_code (
    person_id TEXT NOT NULL REFERENCES person (id),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    source TEXT NOT NULL CHECK (source IN ('recovery', 'card')),
    made_at BIGINT NOT NULL,
    made_by TEXT REFERENCES person (id),
    used_at BIGINT,
    PRIMARY KEY (person_id, hash)
);

-- How often something was tried, under a keyed hash of who tried what.
CREATE TABLE attempts (
    counted_under TEXT PRIMARY KEY NOT NULL CHECK (length(counted_under) = 64),
    count BIGINT NOT NULL CHECK (count >= 1),
    last_at BIGINT NOT NULL
);

CREATE INDEX attempts_last ON attempts (last_at);
