-- A proposal that is opened anew is signed anew, the same words too: both signatures are kept.

CREATE TABLE partner_consent_kept (
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    core_hash TEXT NOT NULL CHECK (length(core_hash) = 64),
    part_hash TEXT NOT NULL CHECK (length(part_hash) = 64),
    -- When the proposal had last been opened anew as it was signed; 0 where it never was. The same is signed once in
    -- each of these times.
    opened BIGINT NOT NULL DEFAULT 0,
    person_id TEXT NOT NULL REFERENCES person (id),
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (partner_id, core_hash, part_hash, opened)
);

INSERT INTO partner_consent_kept (partner_id, core_hash, part_hash, person_id, signed_at)
    SELECT partner_id, core_hash, part_hash, person_id, signed_at FROM partner_consent;

DROP TABLE partner_consent;

ALTER TABLE partner_consent_kept RENAME TO partner_consent;
