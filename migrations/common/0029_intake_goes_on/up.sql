-- Intakes go on: in the language of the group, to a colleague, to an end, and once more where staff asked for completion.

-- In which language the group reads; `und` where nobody said, and then that of the call.
ALTER TABLE proposal_intake ADD COLUMN language TEXT NOT NULL DEFAULT 'und';
-- 1 for what the group brought first, more for what it said when it was asked for completion.
ALTER TABLE proposal_intake ADD COLUMN pass BIGINT NOT NULL DEFAULT 1 CHECK (pass >= 1);
-- Until when it is kept how the group is reached, while it has not confirmed; NULL once that is forgotten.
ALTER TABLE proposal_intake ADD COLUMN contact_until BIGINT;

-- The worker finds the right day when it looks first.
UPDATE proposal_intake SET contact_until = arrived_at WHERE state <> 'confirmed';
CREATE INDEX proposal_intake_contact ON proposal_intake (contact_until) WHERE contact_until IS NOT NULL;

-- Who typed, and who confirmed or countersigned, in each pass: nobody does both, whoever else typed in between.
CREATE TABLE proposal_intake_hand (
    proposal_id TEXT NOT NULL REFERENCES proposal_intake (proposal_id),
    pass BIGINT NOT NULL CHECK (pass >= 1),
    person_id TEXT NOT NULL REFERENCES person (id),
    hand TEXT NOT NULL CHECK (hand IN ('typed', 'confirmed')),
    since BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, pass, person_id)
);
CREATE UNIQUE INDEX proposal_intake_confirmed_once ON proposal_intake_hand (proposal_id, pass) WHERE hand = 'confirmed';

INSERT INTO proposal_intake_hand (proposal_id, pass, person_id, hand, since)
    SELECT proposal_id, 1, typed_by, 'typed', begun_at FROM proposal_intake;
INSERT INTO proposal_intake_hand (proposal_id, pass, person_id, hand, since)
    SELECT proposal_id, 1, COALESCE(countersigned_by, confirmed_by), 'confirmed', confirmed_at
    FROM proposal_intake WHERE confirmed_at IS NOT NULL;

-- That an intake passed to a colleague.
CREATE TABLE proposal_intake_passed (
    proposal_id TEXT NOT NULL REFERENCES proposal_intake (proposal_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    from_person TEXT NOT NULL REFERENCES person (id),
    to_person TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL CHECK (reason IN ('away', 'language', 'connected', 'work')),
    passed_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, number),
    CHECK (from_person <> to_person)
);

-- How a group without e-mail had confirmed what was sent before its completion was typed.
CREATE TABLE proposal_intake_past (
    proposal_id TEXT NOT NULL REFERENCES proposal_intake (proposal_id),
    pass BIGINT NOT NULL CHECK (pass >= 1),
    channel TEXT NOT NULL CHECK (channel IN ('paper', 'voice', 'visit', 'phone')),
    contact TEXT NOT NULL CHECK (contact IN ('phone', 'letter')),
    arrived_at BIGINT NOT NULL,
    named_partners TEXT NOT NULL,
    typed_by TEXT NOT NULL REFERENCES person (id),
    begun_at BIGINT NOT NULL,
    reading BIGINT NOT NULL CHECK (reading >= 1),
    proof TEXT NOT NULL CHECK (proof IN ('sheet', 'read_aloud')),
    signer TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    spoken_in TEXT,
    read_by TEXT,
    entered_at BIGINT NOT NULL,
    countersigned_by TEXT NOT NULL REFERENCES person (id),
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, pass),
    CHECK (countersigned_by <> typed_by)
);

-- That something was dropped before its group confirmed it. What it said is gone with its draft; a proposal of which a
-- version was sent cannot go, because that version names it.
CREATE TABLE proposal_intake_dropped (
    -- The draft that was, or the proposal whose completion was dropped.
    proposal_id TEXT NOT NULL,
    pass BIGINT NOT NULL CHECK (pass >= 1),
    round_id TEXT NOT NULL REFERENCES round (id),
    channel TEXT NOT NULL CHECK (channel IN ('paper', 'voice', 'visit', 'phone')),
    arrived_at BIGINT NOT NULL,
    typed_by TEXT NOT NULL REFERENCES person (id),
    dropped_by TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL CHECK (reason IN ('changed_mind', 'twice', 'mistake', 'not_reached')),
    dropped_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, pass)
);

CREATE INDEX proposal_intake_dropped_of ON proposal_intake_dropped (round_id, dropped_at);
