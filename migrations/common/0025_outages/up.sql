-- When the site could not be reached, and the time that was given back for it.

-- The last sign of life of each server that served, written once a minute.
CREATE TABLE server_heartbeat (
    server TEXT PRIMARY KEY NOT NULL,
    beat_at BIGINT NOT NULL
);

-- A time in which no server lived, noted once by the first that lived again.
CREATE TABLE outage (
    from_at BIGINT PRIMARY KEY NOT NULL,
    to_at BIGINT NOT NULL,
    CHECK (to_at > from_at)
);

-- A round's deadline was put off for an outage: once for each.
CREATE TABLE outage_extension (
    round_id TEXT NOT NULL REFERENCES round (id),
    outage_from BIGINT NOT NULL REFERENCES outage (from_at),
    given_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, outage_from)
);
