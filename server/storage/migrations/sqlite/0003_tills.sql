-- What a merchant says about itself, and its limits as `HKD:1.00-5000.00,JPY:-50000`.
ALTER TABLE merchants ADD COLUMN region TEXT;
ALTER TABLE merchants ADD COLUMN settlement_currency TEXT;
-- Tags with commas between them, the preferred first.
ALTER TABLE merchants ADD COLUMN languages TEXT NOT NULL DEFAULT '';
ALTER TABLE merchants ADD COLUMN contact TEXT;
ALTER TABLE merchants ADD COLUMN account TEXT NOT NULL DEFAULT 'default';
ALTER TABLE merchants ADD COLUMN limits TEXT NOT NULL DEFAULT '';

ALTER TABLE stores ADD COLUMN account TEXT NOT NULL DEFAULT 'default';
ALTER TABLE stores ADD COLUMN address TEXT;
ALTER TABLE stores ADD COLUMN min_minor INTEGER;
ALTER TABLE stores ADD COLUMN max_minor INTEGER;

-- A till is where a code hangs: label, rules and limits are its own, so that a new code for it
-- shares them with the old one.
CREATE TABLE tills (
    id          INTEGER PRIMARY KEY,
    store_id    TEXT NOT NULL REFERENCES stores (id),
    label       TEXT NOT NULL,
    enabled     INTEGER NOT NULL,
    -- Minor units of the store's currency; NULL means no narrower bound than the store's.
    min_minor   INTEGER,
    max_minor   INTEGER,
    -- The only amount, or those to choose from with commas between them; `open`: any may be typed.
    fixed_minor INTEGER,
    presets     TEXT NOT NULL,
    open        INTEGER NOT NULL,
    note        INTEGER NOT NULL,
    note_label  TEXT,
    UNIQUE (store_id, label)
) STRICT;

INSERT INTO tills (store_id, label, enabled, min_minor, max_minor, presets, open, note)
SELECT store_id, label, enabled, min_minor, max_minor, '', 1, note FROM codes;

-- Payments refer to codes, and SQLite can't drop a table's rule of uniqueness: the table is made
-- anew, and by the end of this transaction every payment finds its code again.
PRAGMA defer_foreign_keys = ON;

CREATE TEMPORARY TABLE printed AS
SELECT c.code, t.id AS till_id
FROM codes c JOIN tills t ON t.store_id = c.store_id AND t.label = c.label;

-- Looked at for every code while the table is made anew.
CREATE INDEX payments_code ON payments (code);

DROP TABLE codes;

CREATE TABLE codes (
    code        TEXT PRIMARY KEY,
    till_id     INTEGER NOT NULL REFERENCES tills (id),
    -- When another code took its place, and until when it still works; NULL for the current one.
    replaced_ms INTEGER,
    until_ms    INTEGER,
    CHECK ((replaced_ms IS NULL) = (until_ms IS NULL))
) STRICT;

INSERT INTO codes (code, till_id) SELECT code, till_id FROM printed;
DROP TABLE printed;

CREATE INDEX codes_till ON codes (till_id);
-- A till has one current code, whoever writes at the same time.
CREATE UNIQUE INDEX codes_current ON codes (till_id) WHERE replaced_ms IS NULL;
CREATE INDEX stores_merchant ON stores (merchant_id);
