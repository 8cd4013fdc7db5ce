-- What of the money is whose. Both follow from files, ledger and links, and are made anew with each comparison.

ALTER TABLE differences ADD COLUMN merchant TEXT NOT NULL DEFAULT '';
ALTER TABLE differences ADD COLUMN store TEXT NOT NULL DEFAULT '';
ALTER TABLE differences ADD COLUMN wallet TEXT NOT NULL DEFAULT '';

CREATE TABLE shares (
    source          TEXT NOT NULL,
    number          INTEGER NOT NULL,
    batch           TEXT NOT NULL,
    merchant        TEXT NOT NULL,
    store           TEXT NOT NULL,
    wallet          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    -- The batch's; of what is in none, the day it was paid.
    day             TEXT NOT NULL,
    is_reported     INTEGER NOT NULL,
    is_part         INTEGER NOT NULL,
    counted         INTEGER NOT NULL,
    paid_minor      INTEGER NOT NULL,
    paid_currency   TEXT NOT NULL,
    gross_minor     INTEGER,
    net_minor       INTEGER,
    out_currency    TEXT,
    fees            TEXT NOT NULL,
    days            INTEGER NOT NULL,
    first_day       TEXT NOT NULL,
    last_day        TEXT NOT NULL,
    PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX shares_of_day ON shares (merchant, day) WHERE batch <> '';
CREATE INDEX shares_of_batch ON shares (batch, merchant) WHERE batch <> '';
CREATE INDEX shares_waiting ON shares (merchant) WHERE batch = '';
CREATE INDEX shares_of_source ON shares (source, merchant);
