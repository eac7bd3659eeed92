-- Templates that groups share with each other. Our own are part of the program.

CREATE TABLE shelf_entry (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('partner_agreement', 'shared_budget', 'meeting_plan', 'other')),
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Markdown.
    text TEXT NOT NULL,
    -- Whether the organisation wants its name beside it.
    shows_name BOOLEAN NOT NULL,
    -- Forgotten when that person leaves.
    added_by TEXT REFERENCES person (id),
    added_at BIGINT NOT NULL,
    taken_down_at BIGINT,
    taken_down_by TEXT CHECK (taken_down_by IN ('group', 'operator')),
    CHECK ((taken_down_at IS NULL) = (taken_down_by IS NULL))
);

CREATE INDEX shelf_entry_there ON shelf_entry (added_at, id) WHERE taken_down_at IS NULL;
CREATE INDEX shelf_entry_of_organization ON shelf_entry (organization_id, added_at);

CREATE TABLE shelf_report (
    id TEXT PRIMARY KEY NOT NULL,
    entry_id TEXT NOT NULL REFERENCES shelf_entry (id),
    reason TEXT NOT NULL CHECK (reason IN ('private', 'copied', 'harmful', 'no_template')),
    note TEXT NOT NULL,
    -- Forgotten when that person leaves.
    reported_by TEXT REFERENCES person (id),
    reported_at BIGINT NOT NULL,
    -- One person reports one template once.
    UNIQUE (entry_id, reported_by)
);
