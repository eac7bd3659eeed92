-- A round of grants, the box of its vote, its proposals and its result.
--
-- The rows of an import hang on a ballot box that no round points at yet. The round is inserted last,
-- in one transaction with its proposals and its result: that one pointer makes everything visible.

CREATE TABLE ballot_box (
    id TEXT PRIMARY KEY NOT NULL,
    ballot_type TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sealed BOOLEAN NOT NULL
);

CREATE TABLE round (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'draft', 'announced', 'open', 'evaluation', 'deliberation', 'decided', 'closed', 'cancelled')),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    zone TEXT NOT NULL,
    budget_minor BIGINT NOT NULL CHECK (budget_minor >= 0),
    opens_on TEXT,
    closes_on TEXT,
    source TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    -- One box serves one round.
    ballot_box_id TEXT UNIQUE REFERENCES ballot_box (id),
    CHECK ((state IN ('decided', 'closed')) = (decided_at IS NOT NULL))
);

CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    category TEXT NOT NULL,
    area TEXT,
    beneficiaries TEXT NOT NULL,
    cost_minor BIGINT NOT NULL CHECK (cost_minor >= 0),
    latitude TEXT,
    longitude TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN (
        'funded', 'part_funded', 'reserve', 'not_funded', 'ineligible', 'withdrawn', 'unworkable')),
    UNIQUE (round_id, reference),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);

-- What lists are filtered by: one row for each label of a proposal.
CREATE TABLE proposal_label (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    kind TEXT NOT NULL CHECK (kind IN ('category', 'area', 'beneficiary')),
    label TEXT NOT NULL,
    PRIMARY KEY (proposal_id, kind, label)
);

CREATE TABLE result (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES round (id),
    -- All that decided, as the canonical JSON whose hash is the rules hash.
    rules TEXT NOT NULL,
    rules_hash TEXT NOT NULL CHECK (length(rules_hash) = 64),
    -- JSON lists: every tie met, and what a reader should know about the ballots.
    ties TEXT NOT NULL,
    warnings TEXT NOT NULL,
    voters BIGINT NOT NULL CHECK (voters >= 0),
    blank BIGINT NOT NULL CHECK (blank >= 0 AND blank <= voters),
    votes_cast BIGINT NOT NULL CHECK (votes_cast >= 0),
    total_cost_minor BIGINT NOT NULL CHECK (total_cost_minor >= 0),
    document_hash TEXT NOT NULL REFERENCES document (hash),
    engine_version TEXT NOT NULL,
    -- The head of the audit chain that the published document names; NULL where none was sealed yet.
    head_seq BIGINT CHECK (head_seq >= 1),
    head_chained TEXT CHECK (length(head_chained) = 64),
    CHECK ((head_seq IS NULL) = (head_chained IS NULL))
);

CREATE TABLE result_line (
    round_id TEXT NOT NULL REFERENCES result (round_id),
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    -- From 1, in the order in which the page lists the proposals.
    place BIGINT NOT NULL CHECK (place >= 1),
    -- At which step of the count it was funded; NULL where it was not.
    step BIGINT CHECK (step >= 1),
    votes BIGINT NOT NULL CHECK (votes >= 0),
    score TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (round_id, proposal_id),
    UNIQUE (round_id, place)
);

CREATE TABLE round_document (
    round_id TEXT NOT NULL REFERENCES round (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES document (hash),
    PRIMARY KEY (round_id, name)
);
