-- Letters, who follows what, and what staff wrote to a list of people.

-- Letters that somebody waits for go before those that thousands get.
ALTER TABLE task ADD COLUMN lane TEXT NOT NULL DEFAULT 'first' CHECK (lane IN ('first', 'bulk'));
DROP INDEX task_waiting;
CREATE INDEX task_waiting ON task (lane, due_at, id) WHERE state = 'waiting';
CREATE INDEX task_dead ON task (kind) WHERE state = 'dead';

CREATE TABLE follower (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT REFERENCES person (id),
    -- Whoever follows without an account.
    address TEXT,
    language TEXT,
    -- What is followed: a round, or an area by its folded name.
    round_id TEXT REFERENCES round (id),
    area TEXT,
    -- As it was written when it was chosen.
    area_name TEXT,
    created_at BIGINT NOT NULL,
    -- NULL until the letter to a visitor's address was answered.
    confirmed_at BIGINT,
    CHECK ((person_id IS NULL) <> (address IS NULL)),
    CHECK ((address IS NULL) = (language IS NULL)),
    CHECK ((round_id IS NULL) <> (area IS NULL)),
    CHECK ((area IS NULL) = (area_name IS NULL))
);

CREATE UNIQUE INDEX follower_person_round ON follower (round_id, person_id) WHERE person_id IS NOT NULL AND round_id IS NOT NULL;
CREATE UNIQUE INDEX follower_person_area ON follower (area, person_id) WHERE person_id IS NOT NULL AND area IS NOT NULL;
CREATE UNIQUE INDEX follower_address_round ON follower (round_id, address) WHERE address IS NOT NULL AND round_id IS NOT NULL;
CREATE UNIQUE INDEX follower_address_area ON follower (area, address) WHERE address IS NOT NULL AND area IS NOT NULL;
CREATE INDEX follower_of_person ON follower (person_id) WHERE person_id IS NOT NULL;

-- What staff wrote, with how many got it: part of the round's record.
CREATE TABLE staff_letter (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    written_by TEXT NOT NULL REFERENCES person (id),
    list TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    -- JSON: how many readers in each language.
    readers TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX staff_letter_of_round ON staff_letter (round_id, created_at);

-- One letter to many: the worker writes the single letters in slices and notes how far it came.
CREATE TABLE mailing (
    id TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL,
    link TEXT,
    round_id TEXT REFERENCES round (id),
    audience TEXT NOT NULL,
    dedupe_key TEXT NOT NULL UNIQUE,
    reached TEXT,
    done BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE letter (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'text')),
    person_id TEXT REFERENCES person (id),
    address TEXT,
    language TEXT,
    -- Why a visitor gets it, for the way to stop it.
    follower_id TEXT,
    content TEXT NOT NULL,
    -- A path of this site. With `secret_until` it holds a token: it is wiped once the letter is sent or given up.
    link TEXT,
    secret_until BIGINT,
    -- The round it is about; only such letters stand in the outbox of staff.
    round_id TEXT REFERENCES round (id),
    dedupe_key TEXT NOT NULL UNIQUE,
    -- Its place in the outbox; NULL while it waits for a digest.
    task_id TEXT UNIQUE REFERENCES task (id),
    digest_id TEXT REFERENCES letter (id),
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    CHECK ((person_id IS NULL) <> (address IS NULL)),
    CHECK ((address IS NULL) = (language IS NULL))
);

CREATE INDEX letter_of_person ON letter (person_id, created_at) WHERE person_id IS NOT NULL;
CREATE INDEX letter_of_round ON letter (round_id, created_at) WHERE round_id IS NOT NULL;
CREATE INDEX letter_of_digest ON letter (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX letter_sent ON letter (sent_at) WHERE sent_at IS NOT NULL;

-- Who wants changes of dates as text messages, and where to.
CREATE TABLE text_choice (
    person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
    phone TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
