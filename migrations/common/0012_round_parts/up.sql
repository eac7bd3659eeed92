-- What a round is set up in: ten documents, each with every version that was ever saved.

CREATE TABLE round_part_version (
    round_id TEXT NOT NULL REFERENCES round (id),
    part TEXT NOT NULL CHECK (part IN (
        'call', 'form', 'budget', 'rubric', 'panels', 'money', 'rules', 'vote', 'applicants', 'dates')),
    revision BIGINT NOT NULL CHECK (revision >= 1),
    -- The document as JSON.
    body TEXT NOT NULL,
    -- NULL for the operator.
    edited_by TEXT REFERENCES person (id),
    edited_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, part, revision)
);

-- The version that stands. Whoever saves names the one they began from, and moves this pointer from there or not at all.
CREATE TABLE round_part (
    round_id TEXT NOT NULL REFERENCES round (id),
    part TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (round_id, part),
    -- Asked at the commit: the pointer moves first, so that of two who save at once one waits here for the other.
    FOREIGN KEY (round_id, part, revision) REFERENCES round_part_version (round_id, part, revision)
        DEFERRABLE INITIALLY DEFERRED
);

-- One standing grant of each kind to one person: the second of two who grant the same at once is told so.
CREATE UNIQUE INDEX role_grant_once ON role_grant (
    person_id, program_id, COALESCE(round_id, ''), role, COALESCE(funder_id, ''), COALESCE(bloc, ''))
    WHERE to_at IS NULL;
CREATE INDEX round_of_program ON round (program_id);
