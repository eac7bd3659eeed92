-- What organisations say of themselves, the numbers that registers know them by, their units, and who is
-- asked to belong to them.

-- What a name looks like (UTS 39); '' for rows that something else than the platform's own form made.
ALTER TABLE organization ADD COLUMN looks TEXT NOT NULL DEFAULT '';
-- The organisation of the same looks that was there before, and why this is another one.
ALTER TABLE organization ADD COLUMN beside_id TEXT REFERENCES organization (id);
ALTER TABLE organization ADD COLUMN beside_reason TEXT;
ALTER TABLE organization ADD COLUMN about TEXT NOT NULL DEFAULT '';
-- JSON lists.
ALTER TABLE organization ADD COLUMN areas TEXT NOT NULL DEFAULT '[]';
ALTER TABLE organization ADD COLUMN focus TEXT NOT NULL DEFAULT '[]';
ALTER TABLE organization ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE organization ADD COLUMN people_band TEXT;
ALTER TABLE organization ADD COLUMN budget_band TEXT;
ALTER TABLE organization ADD COLUMN website TEXT;
ALTER TABLE organization ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN contact_email TEXT;
ALTER TABLE organization ADD COLUMN contact_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN sponsor_id TEXT REFERENCES organization (id);
ALTER TABLE organization ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
-- Counts the saves, so that a form which began from an older one is told.
ALTER TABLE organization ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;

-- Of names that look alike one alone stands without a word of why.
CREATE UNIQUE INDEX organization_looks ON organization (looks) WHERE beside_id IS NULL AND looks <> '';

CREATE TABLE organization_identifier (
    organization_id TEXT NOT NULL REFERENCES organization (id),
    scheme TEXT NOT NULL CHECK (scheme IN ('ein', 'uei', 'state', 'licence', 'org_id')),
    -- The state, the authority or the list; '' where the scheme is one register alone.
    register TEXT NOT NULL,
    register_folded TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_on TEXT,
    position BIGINT NOT NULL,
    -- A number belongs to one organisation.
    PRIMARY KEY (scheme, register_folded, value),
    CHECK ((scheme = 'licence') = (expires_on IS NOT NULL))
);

CREATE INDEX organization_identifier_of ON organization_identifier (organization_id);

CREATE TABLE organization_unit (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);

CREATE UNIQUE INDEX organization_unit_name ON organization_unit (organization_id, folded)
    WHERE closed_at IS NULL;

CREATE TABLE organization_invitation (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    -- Taken out once answered, when nobody needs it any more.
    email TEXT,
    role TEXT NOT NULL CHECK (role IN ('lead', 'delegate', 'member')),
    -- When the mandate that it offers will end; NULL for no end.
    mandate_to BIGINT,
    language TEXT NOT NULL,
    -- SHA-256 of what stands in the letter's link.
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    invited_by TEXT REFERENCES person (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    answered_at BIGINT,
    answer TEXT CHECK (answer IN ('accepted', 'declined', 'withdrawn', 'expired')),
    CHECK ((answered_at IS NULL) = (answer IS NULL)),
    CHECK ((answered_at IS NULL) = (email IS NOT NULL))
);

-- One invitation at a time waits for one address.
CREATE UNIQUE INDEX organization_invitation_open ON organization_invitation (organization_id, email)
    WHERE answered_at IS NULL;
CREATE INDEX organization_invitation_email ON organization_invitation (email) WHERE answered_at IS NULL;

CREATE TABLE organization_join_request (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    answered_at BIGINT,
    answer TEXT CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_by TEXT REFERENCES person (id),
    CHECK ((answered_at IS NULL) = (answer IS NULL))
);

CREATE UNIQUE INDEX organization_join_request_open
    ON organization_join_request (organization_id, person_id) WHERE answered_at IS NULL;

-- A person holds one mandate of an organisation at a time.
CREATE UNIQUE INDEX mandate_open ON mandate (person_id, organization_id) WHERE to_at IS NULL;
