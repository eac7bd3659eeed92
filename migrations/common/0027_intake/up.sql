-- Proposals that came on paper or by voice: typed in by staff, read back, and the group's only once it confirmed them.
CREATE TABLE proposal_intake (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    -- The group's own place in the proposal. Nobody takes part in its name before it confirmed.
    partner_id TEXT NOT NULL UNIQUE REFERENCES proposal_partner (id),
    channel TEXT NOT NULL CHECK (channel IN ('paper', 'voice', 'visit', 'phone')),
    -- How the group is reached: as an organisation that is registered here, by e-mail, by phone or by letter.
    contact TEXT NOT NULL CHECK (contact IN ('registered', 'email', 'phone', 'letter')),
    -- The phone number or the postal address; forgotten once it is confirmed.
    reached_at TEXT NOT NULL,
    -- What kind of group it is, where it is not registered here.
    group_kind TEXT,
    -- When the paper or the voice arrived: this counts for the deadline.
    arrived_at BIGINT NOT NULL,
    -- Partners that the group named; only the group itself asks them.
    named_partners TEXT NOT NULL,
    typed_by TEXT NOT NULL REFERENCES person (id),
    begun_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('typing', 'reading', 'signed', 'confirmed')),
    -- How often it was handed over to be read back: whoever confirms names the one they read.
    reading BIGINT NOT NULL CHECK (reading >= 0),
    -- What stands on a sheet that was signed, or who read it aloud to whom: entered by one, countersigned by another.
    proof TEXT CHECK (proof IN ('sheet', 'read_aloud')),
    signer TEXT,
    signed_on TEXT,
    spoken_in TEXT,
    read_by TEXT,
    entered_at BIGINT,
    countersigned_by TEXT REFERENCES person (id),
    -- Who of the group confirmed it while signed in.
    confirmed_by TEXT REFERENCES person (id),
    confirmed_at BIGINT,
    CHECK (countersigned_by IS NULL OR countersigned_by <> typed_by),
    CHECK (confirmed_by IS NULL OR confirmed_by <> typed_by),
    CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
    CHECK ((confirmed_at IS NOT NULL) = (confirmed_by IS NOT NULL OR countersigned_by IS NOT NULL)),
    CHECK (confirmed_by IS NULL OR countersigned_by IS NULL),
    CHECK (countersigned_by IS NULL OR proof IS NOT NULL),
    CHECK ((proof IS NULL) = (signer IS NULL) AND (proof IS NULL) = (signed_on IS NULL)
        AND (proof IS NULL) = (entered_at IS NULL))
);

-- What the group said is wrong, in its own words.
CREATE TABLE proposal_intake_remark (
    proposal_id TEXT NOT NULL REFERENCES proposal_intake (proposal_id),
    reading BIGINT NOT NULL,
    -- The name of a field; empty for the whole.
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, reading, field)
);
