-- What of the money is whose. Both follow from files, ledger and links, and are made anew with each comparison.

ALTER TABLE differences ADD COLUMN merchant TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE differences ADD COLUMN store TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE differences ADD COLUMN wallet TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE TABLE shares (
    source          TEXT COLLATE "C" NOT NULL,
    number          BIGINT NOT NULL,
    batch           TEXT COLLATE "C" NOT NULL,
    merchant        TEXT COLLATE "C" NOT NULL,
    store           TEXT COLLATE "C" NOT NULL,
    wallet          TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL,
    -- The batch's; of what is in none, the day it was paid.
    day             TEXT COLLATE "C" NOT NULL,
    is_reported     BIGINT NOT NULL,
    is_part         BIGINT NOT NULL,
    counted         BIGINT NOT NULL,
    paid_minor      BIGINT NOT NULL,
    paid_currency   TEXT COLLATE "C" NOT NULL,
    gross_minor     BIGINT,
    net_minor       BIGINT,
    out_currency    TEXT COLLATE "C",
    fees            TEXT COLLATE "C" NOT NULL,
    days            BIGINT NOT NULL,
    first_day       TEXT COLLATE "C" NOT NULL,
    last_day        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (source, number)
);

CREATE INDEX shares_of_day ON shares (merchant, day) WHERE batch <> '';
CREATE INDEX shares_of_batch ON shares (batch, merchant) WHERE batch <> '';
CREATE INDEX shares_waiting ON shares (merchant) WHERE batch = '';
CREATE INDEX shares_of_source ON shares (source, merchant);
