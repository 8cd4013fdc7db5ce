-- Who sells, where, and under which printed code.
CREATE TABLE merchants (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    mcc         TEXT NOT NULL
) STRICT;

CREATE TABLE stores (
    id                  TEXT PRIMARY KEY,
    merchant_id         TEXT NOT NULL REFERENCES merchants (id),
    name                TEXT NOT NULL,
    mcc                 TEXT NOT NULL,
    currency            TEXT NOT NULL,
    settlement_currency TEXT NOT NULL,
    time_zone           TEXT NOT NULL,
    language            TEXT NOT NULL
) STRICT;

CREATE TABLE codes (
    code        TEXT PRIMARY KEY,
    store_id    TEXT NOT NULL REFERENCES stores (id),
    label       TEXT NOT NULL,
    enabled     INTEGER NOT NULL DEFAULT 1,
    -- Minor units of the store's currency; NULL means the currency's own bounds.
    min_minor   INTEGER,
    max_minor   INTEGER,
    note        INTEGER NOT NULL DEFAULT 0,
    UNIQUE (store_id, label)
) STRICT;

-- One row per intention to pay. `state` repeats what the events fold to, for searching.
CREATE TABLE payments (
    request_id    TEXT PRIMARY KEY,
    token         TEXT NOT NULL UNIQUE,
    attempt       TEXT NOT NULL UNIQUE,
    code          TEXT NOT NULL REFERENCES codes (code),
    minor         INTEGER NOT NULL CHECK (minor > 0),
    currency      TEXT NOT NULL,
    note          TEXT,
    wallet        TEXT,
    -- Sent to the gateway byte for byte, on every attempt.
    pay_body      TEXT NOT NULL,
    state         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    created_ms    INTEGER NOT NULL,
    expires_ms    INTEGER NOT NULL,
    go            TEXT,
    gateway_id    TEXT,
    decline       TEXT,
    paid_ms       INTEGER,
    -- When to ask the gateway next; NULL once nothing is left to ask.
    check_ms      INTEGER,
    checks        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX payments_due ON payments (check_ms) WHERE check_ms IS NOT NULL;
CREATE INDEX payments_gateway_id ON payments (gateway_id) WHERE gateway_id IS NOT NULL;

-- What happened, in order; never changed. Two writers can't take the same number.
CREATE TABLE payment_events (
    request_id  TEXT NOT NULL REFERENCES payments (request_id),
    seq         INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    source      TEXT NOT NULL,
    detail      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (request_id, seq)
) STRICT;

-- Genuinely signed notifications that fit no payment of ours; a person has to look.
CREATE TABLE stray_notices (
    digest      TEXT PRIMARY KEY,
    reason      TEXT NOT NULL,
    body        TEXT NOT NULL,
    first_ms    INTEGER NOT NULL,
    times       INTEGER NOT NULL
) STRICT;

CREATE TABLE counters (
    name        TEXT NOT NULL,
    day         TEXT NOT NULL,
    count       INTEGER NOT NULL,
    PRIMARY KEY (name, day)
) STRICT;
