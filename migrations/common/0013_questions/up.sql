-- Questions that anyone asks about a round, and their answers; what rounds are for, to find them by.

CREATE TABLE question (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    text TEXT NOT NULL,
    -- The language of the page it was asked on: as good as anybody's guess.
    language TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- A member; NULL for a visitor, and once the member is erased.
    asked_by TEXT REFERENCES person (id),
    -- Whether the member wants to be named.
    names_asker BOOLEAN NOT NULL,
    -- Where a visitor wants the answer; forgotten once the letter is written.
    reply_to TEXT,
    -- JSON: the answer in one or more languages.
    answer TEXT,
    answered_by TEXT REFERENCES person (id),
    answered_at BIGINT,
    -- When the answer was last changed.
    changed_at BIGINT,
    hidden_at BIGINT,
    hidden_by TEXT REFERENCES person (id),
    hidden_reason TEXT,
    CHECK (asked_by IS NULL OR reply_to IS NULL),
    CHECK (NOT names_asker OR asked_by IS NOT NULL),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((answer IS NULL) = (changed_at IS NULL)),
    CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL))
);

CREATE INDEX question_of_round ON question (round_id, asked_at, id);
CREATE INDEX question_of_person ON question (asked_by);

-- The areas and the focus that a round names, by the keys of its programme; none of a kind means all of them.
CREATE TABLE round_label (
    round_id TEXT NOT NULL REFERENCES round (id),
    kind TEXT NOT NULL CHECK (kind IN ('served_area', 'pot_area', 'focus')),
    label TEXT NOT NULL,
    PRIMARY KEY (round_id, kind, label)
);

CREATE INDEX round_label_rounds ON round_label (kind, label);
