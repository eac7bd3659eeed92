-- Letters of intent: the short first stage of a proposal. They are written in the same draft, and what was sent of it is
-- frozen here.

CREATE TABLE letter_of_intent (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    round_id TEXT NOT NULL REFERENCES round (id),
    -- Given when it is first sent. Proposals have numbers of their own: who was not invited leaves no gap in those.
    number BIGINT NOT NULL CHECK (number >= 1),
    state TEXT NOT NULL CHECK (state IN ('sent', 'invited', 'not_invited', 'withdrawn')),
    UNIQUE (round_id, number)
);

CREATE TABLE letter_of_intent_version (
    proposal_id TEXT NOT NULL REFERENCES letter_of_intent (proposal_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    hash TEXT NOT NULL REFERENCES document (hash),
    sent_at BIGINT NOT NULL,
    sent_by TEXT NOT NULL REFERENCES person (id),
    -- When the coalition took it back.
    withdrawn_at BIGINT,
    PRIMARY KEY (proposal_id, number)
);

-- What staff answered, once.
CREATE TABLE letter_of_intent_answer (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES letter_of_intent (proposal_id),
    version BIGINT NOT NULL,
    -- Why it was not invited; NULL for an invitation.
    code TEXT,
    -- JSON: what the applicants read.
    text TEXT,
    answered_by TEXT NOT NULL REFERENCES person (id),
    answered_at BIGINT NOT NULL,
    FOREIGN KEY (proposal_id, version) REFERENCES letter_of_intent_version (proposal_id, number),
    CHECK ((code IS NULL) = (text IS NULL))
);
