-- The rules of a round as they were locked, how they changed, who signed it, and the dates that moved.

-- A text that funders sign: the rules to announce, a change of announced rules, a phase declared void.
CREATE TABLE rules_act (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    kind TEXT NOT NULL CHECK (kind IN ('announcement', 'amendment', 'void')),
    -- The document that comes into force with the last signature; NULL where the rules stay as they are.
    document_hash TEXT CHECK (length(document_hash) = 64),
    -- The document in force when the act was written; NULL before the first. An act on rules that were
    -- amended meanwhile is out of date.
    former_hash TEXT CHECK (length(former_hash) = 64),
    -- JSON: what changes.
    body TEXT NOT NULL,
    -- JSON: why, in public; NULL for a first announcement, which needs no reason.
    reason TEXT,
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at BIGINT NOT NULL,
    ended_at BIGINT,
    ending TEXT CHECK (ending IN ('in_force', 'withdrawn', 'overtaken')),
    CHECK ((ended_at IS NULL) = (ending IS NULL)),
    CHECK ((kind = 'announcement') = (former_hash IS NULL)),
    CHECK ((kind = 'announcement') = (reason IS NULL)),
    CHECK ((kind = 'void') = (document_hash IS NULL))
);

-- Who signs the same rules to announce signs the same act, however many begin at once.
CREATE UNIQUE INDEX rules_act_announcement ON rules_act (round_id, document_hash) WHERE kind = 'announcement';
CREATE INDEX rules_act_of_round ON rules_act (round_id, written_at);

-- One signature from each funder, each by another person.
CREATE TABLE rules_signature (
    act_id TEXT NOT NULL REFERENCES rules_act (id),
    funder_id TEXT NOT NULL REFERENCES organization (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (act_id, funder_id),
    UNIQUE (act_id, person_id)
);

-- Every version that was ever in force. The numbers make the chain: two acts cannot both be the next.
CREATE TABLE constitution (
    round_id TEXT NOT NULL REFERENCES round (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    hash TEXT NOT NULL REFERENCES document (hash),
    former_hash TEXT REFERENCES document (hash),
    act_id TEXT NOT NULL UNIQUE REFERENCES rules_act (id),
    in_force_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, number),
    UNIQUE (round_id, hash),
    CHECK ((number = 1) = (former_hash IS NULL))
);

-- A promised date that moved. What was promised at announcement stands in the constitution, what is promised
-- now in the round's dates; every step between is here, and the numbers let no two moves begin from one date.
CREATE TABLE slip (
    round_id TEXT NOT NULL REFERENCES round (id),
    phase TEXT NOT NULL,
    edge TEXT NOT NULL CHECK (edge IN ('start', 'end')),
    number BIGINT NOT NULL CHECK (number >= 1),
    old_at BIGINT NOT NULL,
    new_at BIGINT NOT NULL,
    zone TEXT NOT NULL,
    -- JSON: why, in public.
    reason TEXT NOT NULL,
    moved_by TEXT NOT NULL REFERENCES person (id),
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, phase, edge, number),
    CHECK (new_at <> old_at)
);

-- A track's runs: the first, and one more for each time it was declared void and begun again. Reviews and ballots
-- belong to a run; those of a void run are kept and not counted.
CREATE TABLE void_run (
    round_id TEXT NOT NULL REFERENCES round (id),
    track TEXT NOT NULL CHECK (track IN ('review', 'vote')),
    run BIGINT NOT NULL CHECK (run >= 1),
    act_id TEXT NOT NULL UNIQUE REFERENCES rules_act (id),
    voided_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, track, run)
);
