-- Making one of two proposals that were sent: staff offer it, and it is done when every partner of both has said yes.

CREATE TABLE merge_offer (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    -- The one that goes on, the one that joins it, and the versions of both that were with staff.
    goes_on TEXT NOT NULL REFERENCES proposal (id),
    goes_on_version BIGINT NOT NULL,
    goes_on_title TEXT NOT NULL,
    joins TEXT NOT NULL REFERENCES proposal (id),
    joins_version BIGINT NOT NULL,
    joins_title TEXT NOT NULL,
    -- JSON: why, for everyone who is asked.
    reason TEXT NOT NULL,
    -- Silence by then ends it.
    answer_by BIGINT NOT NULL,
    -- Until when the common text can be sent.
    complete_by BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'ended')),
    ended_because TEXT CHECK (ended_because IN ('declined', 'silence', 'taken_back', 'overtaken')),
    offered_by TEXT NOT NULL REFERENCES person (id),
    offered_at BIGINT NOT NULL,
    closed_at BIGINT,
    CHECK (goes_on <> joins),
    CHECK (answer_by < complete_by),
    CHECK ((state = 'open') = (closed_at IS NULL)),
    CHECK ((state = 'ended') = (ended_because IS NOT NULL)),
    FOREIGN KEY (goes_on, goes_on_version) REFERENCES proposal_version (proposal_id, number),
    FOREIGN KEY (joins, joins_version) REFERENCES proposal_version (proposal_id, number)
);

CREATE INDEX merge_offer_goes_on ON merge_offer (goes_on, state);
-- A proposal joins another one once, and is withdrawn by that.
CREATE UNIQUE INDEX merge_offer_joined_once ON merge_offer (joins) WHERE state = 'agreed';
CREATE INDEX merge_offer_joins ON merge_offer (joins, state);

-- What of each proposal is open: one offer at a time, in whichever of both places it stands.
CREATE TABLE merge_open (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    offer_id TEXT NOT NULL REFERENCES merge_offer (id)
);

-- The answer of one partner. A yes can become a no while the offer is open; a no ends it.
CREATE TABLE merge_answer (
    offer_id TEXT NOT NULL REFERENCES merge_offer (id),
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
    answered_by TEXT NOT NULL REFERENCES person (id),
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (offer_id, partner_id)
);
