-- What the people of a shop set themselves: why nobody can pay at a till, whether a note is needed, and that it was
-- set in the office since a file last said it.
ALTER TABLE tills ADD COLUMN why_off TEXT;
ALTER TABLE tills ADD COLUMN note_needed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tills ADD COLUMN in_office INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stores ADD COLUMN in_office INTEGER NOT NULL DEFAULT 0;

-- Names that tills gave up, so that a file that still has one doesn't make another till of it.
CREATE TABLE till_names (
    store_id    TEXT NOT NULL REFERENCES stores (id),
    label       TEXT NOT NULL,
    till_id     INTEGER NOT NULL REFERENCES tills (id),
    PRIMARY KEY (store_id, label)
) STRICT, WITHOUT ROWID;
