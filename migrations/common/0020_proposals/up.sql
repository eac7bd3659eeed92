-- Proposals from their first idea on: what a coalition writes, who takes part, who signed, what was sent.
--
-- What a decided round published of its proposals stands apart from this, and always did: no page that shows the
-- one can show the other by mistake.

ALTER TABLE proposal RENAME TO decided_proposal;

CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    state TEXT NOT NULL CHECK (state IN (
        'draft', 'submitted', 'returned', 'eligible', 'ineligible', 'withdrawn')),
    begun_at BIGINT NOT NULL,
    begun_by TEXT NOT NULL REFERENCES person (id),
    -- Given when it is first sent: a number in a sequence would tell how many drafts there are.
    number BIGINT CHECK (number >= 1),
    -- The proposal that its answers were carried over from.
    carried_from TEXT REFERENCES proposal (id),
    UNIQUE (round_id, number),
    CHECK (state IN ('draft', 'withdrawn') OR number IS NOT NULL)
);

CREATE INDEX proposal_of_round ON proposal (round_id, state);

-- What was typed into one field, in every version that stood for a while.
CREATE TABLE proposal_entry (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    -- Its name, such as `title`, `answer.q1`, `partner.<id>.gives`.
    field TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision >= 1),
    -- JSON.
    body TEXT NOT NULL,
    saved_by TEXT NOT NULL REFERENCES person (id),
    -- When the person began this version: while they go on typing, it is the same one.
    begun_at BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, field, revision)
);

-- The version that stands. Whoever saves names the one they began from, and moves this pointer from there or not at all.
CREATE TABLE proposal_field (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    field TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, field),
    FOREIGN KEY (proposal_id, field, revision) REFERENCES proposal_entry (proposal_id, field, revision)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE proposal_partner (
    id TEXT PRIMARY KEY NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    -- NULL while somebody was asked by e-mail and nobody has answered for an organisation.
    organization_id TEXT REFERENCES organization (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'partner', 'fiscal_sponsor', 'in_kind')),
    state TEXT NOT NULL CHECK (state IN ('invited', 'joined', 'declined', 'left', 'left_out', 'uninvited')),
    -- The order in which they were asked.
    position BIGINT NOT NULL,
    -- What the lead called it; the organisation's own name stands once it is known.
    invited_as TEXT NOT NULL,
    -- Where the letter went; forgotten once it is answered.
    invited_email TEXT,
    -- SHA-256 of what stands in the letter's link.
    token_hash TEXT UNIQUE CHECK (length(token_hash) = 64),
    invited_by TEXT REFERENCES person (id),
    invited_at BIGINT NOT NULL,
    answered_by TEXT REFERENCES person (id),
    answered_at BIGINT,
    ended_at BIGINT,
    UNIQUE (proposal_id, position),
    CHECK (state <> 'joined' OR organization_id IS NOT NULL),
    CHECK (state = 'invited' OR invited_email IS NULL)
);

-- An organisation takes part once, and one leads.
CREATE UNIQUE INDEX proposal_partner_once ON proposal_partner (proposal_id, organization_id)
    WHERE state IN ('invited', 'joined');
CREATE UNIQUE INDEX proposal_lead ON proposal_partner (proposal_id)
    WHERE role = 'lead' AND state IN ('invited', 'joined');
CREATE INDEX proposal_partner_of_organization ON proposal_partner (organization_id, state);

-- A signature under a core and a part. It holds while both are those that stand.
CREATE TABLE partner_consent (
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    core_hash TEXT NOT NULL CHECK (length(core_hash) = 64),
    part_hash TEXT NOT NULL CHECK (length(part_hash) = 64),
    person_id TEXT NOT NULL REFERENCES person (id),
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (partner_id, core_hash, part_hash)
);

-- A partner's word that another, who is silent, is left out.
CREATE TABLE partner_left_out (
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    by_partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (partner_id, by_partner_id),
    CHECK (partner_id <> by_partner_id)
);

-- Who was let in by name: people of partners with another right than their mandate gives, and helpers for a time.
CREATE TABLE proposal_editor (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    may TEXT NOT NULL CHECK (may IN ('view', 'comment', 'edit')),
    helps_until BIGINT,
    let_in_by TEXT NOT NULL REFERENCES person (id),
    let_in_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, person_id)
);

CREATE INDEX proposal_editor_person ON proposal_editor (person_id);

CREATE TABLE proposal_comment (
    id TEXT PRIMARY KEY NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at BIGINT NOT NULL,
    settled_by TEXT REFERENCES person (id),
    settled_at BIGINT,
    CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);

CREATE INDEX proposal_comment_of ON proposal_comment (proposal_id, field, said_at);

-- A file that hangs on a draft; its bytes are kept by their hash.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    length BIGINT NOT NULL CHECK (length >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE INDEX attachment_of ON attachment (proposal_id);
CREATE INDEX attachment_hash ON attachment (hash);

-- What happened in a coalition, for its own people alone: a draft leaves no line in the record of acts.
CREATE TABLE proposal_history (
    id TEXT PRIMARY KEY NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    -- JSON.
    data TEXT NOT NULL
);

CREATE INDEX proposal_history_of ON proposal_history (proposal_id, at);

-- What was sent: frozen, and what staff and reviewers see from then on.
CREATE TABLE proposal_version (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    hash TEXT NOT NULL REFERENCES document (hash),
    submitted_at BIGINT NOT NULL,
    submitted_by TEXT NOT NULL REFERENCES person (id),
    -- When the last partner must have signed it; NULL where all had signed.
    signatures_due_at BIGINT,
    -- When the coalition took it back.
    withdrawn_at BIGINT,
    PRIMARY KEY (proposal_id, number)
);

-- What staff decided about what was sent: asked for something, found it eligible or not.
CREATE TABLE proposal_screening (
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    verdict TEXT NOT NULL CHECK (verdict IN ('returned', 'eligible', 'ineligible')),
    version BIGINT NOT NULL,
    -- The reason's code; NULL for what is eligible.
    code TEXT,
    -- JSON: what the applicant reads, in one or more languages.
    text TEXT,
    -- JSON list: the fields to be completed.
    fields TEXT NOT NULL,
    due_at BIGINT,
    decided_by TEXT REFERENCES person (id),
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, number),
    FOREIGN KEY (proposal_id, version) REFERENCES proposal_version (proposal_id, number),
    CHECK ((verdict = 'eligible') = (code IS NULL)),
    CHECK ((verdict = 'returned') = (due_at IS NOT NULL))
);

-- Completion is asked for once.
CREATE UNIQUE INDEX proposal_returned_once ON proposal_screening (proposal_id) WHERE verdict = 'returned';

-- A later deadline, with its public reason: for one organisation, or for everybody after an outage.
CREATE TABLE deadline_extension (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES round (id),
    -- NULL for everybody.
    organization_id TEXT REFERENCES organization (id),
    phase TEXT NOT NULL CHECK (phase IN ('letter_of_intent', 'open')),
    extended_to BIGINT NOT NULL,
    -- JSON: why, in public.
    reason TEXT NOT NULL,
    given_by TEXT NOT NULL REFERENCES person (id),
    given_at BIGINT NOT NULL
);

CREATE INDEX deadline_extension_of ON deadline_extension (round_id, organization_id);

-- "We plan to apply": staff see how many, and nothing else.
CREATE TABLE intent (
    round_id TEXT NOT NULL REFERENCES round (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (round_id, organization_id)
);

-- Messages between staff and those who sent a proposal.
CREATE TABLE proposal_message (
    id TEXT PRIMARY KEY NOT NULL,
    proposal_id TEXT NOT NULL REFERENCES proposal (id),
    -- The partner who alone reads it beside staff; NULL for all partners.
    partner_id TEXT REFERENCES proposal_partner (id),
    is_from_staff BOOLEAN NOT NULL,
    text TEXT NOT NULL,
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at BIGINT NOT NULL
);

CREATE INDEX proposal_message_of ON proposal_message (proposal_id, written_at);

-- The lead is offered to another partner, who takes it or leaves it; one offer stands at a time.
CREATE TABLE proposal_lead_offer (
    proposal_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    partner_id TEXT NOT NULL REFERENCES proposal_partner (id),
    offered_by TEXT NOT NULL REFERENCES person (id),
    offered_at BIGINT NOT NULL
);

-- What was signed, by its hash: a partner who is asked again sees what changed since.
CREATE TABLE signed_text (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    -- JSON: a core, or the part of one partner.
    body TEXT NOT NULL
);
