-- Making two of one proposal that was sent: staff offer it, its lead says how it is divided, and it is done when every
-- partner has said yes to exactly that division.

CREATE TABLE split_offer (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    -- The proposal, the version of it that was with staff, and what that was called.
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    -- JSON: why, for everyone who is asked.
    reason TEXT NOT NULL,
    -- Silence by then ends it.
    answer_by BIGINT NOT NULL,
    -- Until when the texts of both can be sent.
    complete_by BIGINT NOT NULL,
    -- The division that is asked about: 0 while the lead has said none.
    division BIGINT NOT NULL CHECK (division >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'ended')),
    ended_because TEXT CHECK (ended_because IN ('declined', 'silence', 'taken_back', 'overtaken')),
    -- The new proposal. Of one offer one is made.
    made TEXT UNIQUE REFERENCES proposal (id),
    offered_by TEXT NOT NULL REFERENCES person (id),
    offered_at BIGINT NOT NULL,
    closed_at BIGINT,
    CHECK (answer_by < complete_by),
    CHECK ((state = 'open') = (closed_at IS NULL)),
    CHECK ((state = 'ended') = (ended_because IS NOT NULL)),
    CHECK ((state = 'agreed') = (made IS NOT NULL)),
    CHECK (made IS NULL OR division >= 1),
    FOREIGN KEY (proposal_id, version) REFERENCES proposal_version (proposal_id, number)
);

CREATE INDEX split_offer_of ON split_offer (proposal_id, state);

-- How the lead would divide it. Another division takes the place of one that stood, and no answer to the one is an answer
-- to the other.
CREATE TABLE split_division (
    offer_id TEXT NOT NULL REFERENCES split_offer (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    -- JSON: where each partner takes part, and who leads the new one.
    body TEXT NOT NULL,
    divided_by TEXT NOT NULL REFERENCES person (id),
    divided_at BIGINT NOT NULL,
    PRIMARY KEY (offer_id, number)
);

-- The answer of one partner to one division.
CREATE TABLE split_answer (
    offer_id TEXT NOT NULL REFERENCES split_offer (id),
    division BIGINT NOT NULL,
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
    answered_by TEXT NOT NULL REFERENCES person (id),
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (offer_id, division, partner_id),
    FOREIGN KEY (offer_id, division) REFERENCES split_division (offer_id, number)
);

-- What of each proposal is open, of either kind: one offer at a time.
CREATE TABLE offer_open (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    -- An offer to make it one with another, or to make two of it.
    offer_id TEXT NOT NULL
);

INSERT INTO offer_open (proposal_id, offer_id) SELECT proposal_id, offer_id FROM merge_open;

DROP TABLE merge_open;
