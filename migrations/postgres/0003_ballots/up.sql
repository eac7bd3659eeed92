CREATE TABLE ballot (
    ballot_box_id TEXT NOT NULL REFERENCES ballot_box (id),
    label TEXT NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (ballot_box_id, label)
);
