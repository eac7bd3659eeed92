-- What groups seek and offer, and introductions of two groups who both said yes.

CREATE TABLE partner_post (
    id TEXT PRIMARY KEY NOT NULL,
    -- Shown to nobody but its own people until both sides said yes.
    organization_id TEXT NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('seek', 'offer')),
    -- JSON lists of words.
    help TEXT NOT NULL,
    focus TEXT NOT NULL,
    areas TEXT NOT NULL,
    wanted TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    round_id TEXT REFERENCES round (id),
    -- The last day on which it stands, such as 2027-06-30: its text sorts as it does.
    until_on TEXT NOT NULL CHECK (length(until_on) = 10),
    -- Focus, areas and text, folded.
    search_text TEXT NOT NULL,
    -- Forgotten when that person leaves.
    posted_by TEXT REFERENCES person (id),
    posted_at BIGINT NOT NULL,
    closed_at BIGINT
);

CREATE INDEX partner_post_board ON partner_post (posted_at, id) WHERE closed_at IS NULL;
CREATE INDEX partner_post_of_organization ON partner_post (organization_id, posted_at);

CREATE TABLE introduction (
    id TEXT PRIMARY KEY NOT NULL,
    post_id TEXT NOT NULL REFERENCES partner_post (id),
    -- Who asks to meet whoever posted.
    asker_id TEXT NOT NULL REFERENCES organization (id),
    asked_by TEXT REFERENCES person (id),
    note TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- Until when an answer is awaited; then silence is a "not now".
    answer_until BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn', 'expired')),
    answered_by TEXT REFERENCES person (id),
    ended_at BIGINT,
    CHECK ((state = 'asked') = (ended_at IS NULL)),
    -- One organisation asks once about one post, whatever came of it.
    UNIQUE (post_id, asker_id)
);

CREATE INDEX introduction_of_asker ON introduction (asker_id, asked_at);
CREATE INDEX introduction_waiting ON introduction (answer_until) WHERE state = 'asked';
