-- Settlement files, in a file of its own: no customer waits while a million rows are written.
--
-- `files` with their `pieces`, `sources`, `decisions` and `arrivals` are all there is to keep; `items`, `sums`
-- and `differences` follow from them.

CREATE TABLE sources (
    name            TEXT PRIMARY KEY,
    account         TEXT NOT NULL,
    customer        TEXT,
    unit            TEXT NOT NULL,
    fees            TEXT NOT NULL,
    offset_minutes  INTEGER,
    agreed          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
    id          INTEGER PRIMARY KEY,
    digest      TEXT NOT NULL UNIQUE,
    source      TEXT NOT NULL,
    name        TEXT NOT NULL,
    folder_day  TEXT,
    bytes       INTEGER NOT NULL,
    item_count  INTEGER NOT NULL,
    report      TEXT NOT NULL,
    generation  TEXT NOT NULL,
    day         TEXT,
    batch       TEXT NOT NULL,
    part        INTEGER NOT NULL,
    came        TEXT NOT NULL,
    -- `loading`: its bytes aren't all there; `rowless`: its rows aren't; `whole`.
    state       TEXT NOT NULL,
    seen_ms     INTEGER NOT NULL,
    by_whom     TEXT NOT NULL
) STRICT;

CREATE INDEX files_unfinished ON files (id) WHERE state <> 'whole';

CREATE TABLE pieces (
    file    INTEGER NOT NULL REFERENCES files (id),
    number  INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (file, number)
) STRICT, WITHOUT ROWID;

-- What rows are looked for with is made after many of them are loaded (`sql/payouts/items.rs`).
CREATE TABLE items (
    file                INTEGER NOT NULL,
    line                INTEGER NOT NULL,
    kind                TEXT NOT NULL,
    batch               TEXT NOT NULL,
    request_id          TEXT NOT NULL,
    original_request_id TEXT NOT NULL,
    gateway_id          TEXT NOT NULL,
    original_gateway_id TEXT NOT NULL,
    store               TEXT NOT NULL,
    wallet              TEXT NOT NULL,
    status              TEXT NOT NULL,
    happened_ms         INTEGER,
    settled_ms          INTEGER,
    minor               INTEGER,
    currency            TEXT,
    gross_minor         INTEGER,
    gross_currency      TEXT,
    net_minor           INTEGER,
    net_currency        TEXT,
    pair                TEXT,
    price               TEXT,
    fees                TEXT NOT NULL,
    counted             INTEGER,
    PRIMARY KEY (file, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE sums (
    file        INTEGER NOT NULL,
    batch       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    currency    TEXT NOT NULL,
    counted     INTEGER NOT NULL,
    minor       INTEGER NOT NULL,
    fees        INTEGER NOT NULL,
    PRIMARY KEY (file, batch, kind, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE differences (
    source              TEXT NOT NULL,
    key                 TEXT NOT NULL,
    kind                TEXT NOT NULL,
    about               TEXT NOT NULL,
    subject             TEXT NOT NULL,
    expected_minor      INTEGER,
    expected_currency   TEXT,
    found_minor         INTEGER,
    found_currency      TEXT,
    minor               INTEGER,
    currency            TEXT,
    PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    id      INTEGER PRIMARY KEY,
    what    TEXT NOT NULL,
    key     TEXT NOT NULL,
    target  TEXT NOT NULL,
    why     TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at_ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE arrivals (
    id          INTEGER PRIMARY KEY,
    source      TEXT NOT NULL,
    batch       TEXT NOT NULL,
    minor       INTEGER NOT NULL,
    currency    TEXT NOT NULL,
    day         TEXT NOT NULL,
    reference   TEXT NOT NULL,
    by_whom     TEXT NOT NULL,
    at_ms       INTEGER NOT NULL
) STRICT;
