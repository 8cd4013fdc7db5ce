-- What the people of a shop set themselves: why nobody can pay at a till, whether a note is needed, and that it was
-- set in the office since a file last said it.
ALTER TABLE tills ADD COLUMN why_off TEXT;
ALTER TABLE tills ADD COLUMN note_needed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE tills ADD COLUMN in_office BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE stores ADD COLUMN in_office BOOLEAN NOT NULL DEFAULT FALSE;

-- Names that tills gave up, so that a file that still has one doesn't make another till of it.
CREATE TABLE till_names (
    store_id    TEXT COLLATE "C" NOT NULL REFERENCES stores (id),
    label       TEXT COLLATE "C" NOT NULL,
    till_id     BIGINT NOT NULL REFERENCES tills (id),
    PRIMARY KEY (store_id, label)
);
