-- WITHOUT ROWID keeps each ballot once, inside the index that finds it; STRICT holds the types
-- (https://www.sqlite.org/withoutrowid.html, https://www.sqlite.org/stricttables.html).
CREATE TABLE ballot (
    ballot_box_id TEXT NOT NULL REFERENCES ballot_box (id),
    label TEXT NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (ballot_box_id, label)
) STRICT, WITHOUT ROWID;
