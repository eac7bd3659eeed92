-- The deadline of letters of intent is put off for an outage too: each deadline by itself, once for each outage.

CREATE TABLE outage_extension_of_phase (
    round_id TEXT NOT NULL REFERENCES round (id),
    phase TEXT NOT NULL CHECK (phase IN ('letter_of_intent', 'open')),
    outage_from BIGINT NOT NULL REFERENCES outage (from_at),
    given_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, phase, outage_from)
);

INSERT INTO outage_extension_of_phase (round_id, phase, outage_from, given_at)
    SELECT round_id, 'open', outage_from, given_at FROM outage_extension;

DROP TABLE outage_extension;

ALTER TABLE outage_extension_of_phase RENAME TO outage_extension;
