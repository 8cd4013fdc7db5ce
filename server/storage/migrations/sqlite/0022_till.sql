-- What a store's screens hear, numbered without gaps in each store. The numbers are given by whoever
-- reads, out of what waits in `outbox`, while holding the store's row of `feed_heads`: a payment's own
-- transaction does nothing for it.
ALTER TABLE outbox ADD COLUMN fed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_unfed ON outbox (store_id, id)
    WHERE NOT fed AND kind IN ('confirmed_paid', 'confirmed_cancelled', 'confirmed_refunded');

CREATE TABLE feed_heads (
    store_id    TEXT PRIMARY KEY REFERENCES stores (id),
    -- The last number that was given.
    seq         INTEGER NOT NULL,
    -- Goes up with every change to one of the store's screens, so that streams look at theirs.
    changes     INTEGER NOT NULL
) STRICT;

CREATE TABLE feed (
    store_id    TEXT NOT NULL REFERENCES stores (id),
    seq         INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('paid', 'reversed', 'refunded', 'handed', 'seen')),
    -- Both are there before their events are; a foreign key would have every new payment look in here.
    request_id  TEXT NOT NULL,
    refund_id   TEXT,
    -- The line that somebody marked.
    of_seq      INTEGER,
    -- When it was written down.
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (store_id, seq)
) STRICT;

-- A line is marked once.
CREATE UNIQUE INDEX feed_marks ON feed (store_id, of_seq, kind) WHERE of_seq IS NOT NULL;
CREATE INDEX feed_at ON feed (at_ms);

-- Devices at counters that hear a store's payments, and open nothing else.
CREATE TABLE screens (
    -- For lists and for ending it; opens nothing.
    id          TEXT PRIMARY KEY,
    store_id    TEXT NOT NULL REFERENCES stores (id),
    name        TEXT NOT NULL,
    language    TEXT NOT NULL,
    -- At every till; otherwise at those in screen_tills, and without any of them at none.
    every_till  INTEGER NOT NULL,
    speaks      INTEGER NOT NULL,
    volume      INTEGER NOT NULL CHECK (volume BETWEEN 0 AND 100),
    -- Minutes of the store's day between which it is silent; NULL for never.
    silent_from INTEGER CHECK (silent_from BETWEEN 0 AND 1439),
    silent_to   INTEGER CHECK (silent_to BETWEEN 0 AND 1439),
    -- A person, or nothing for the command line.
    made_by     TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    -- NULL, as all that follows, until its link was used.
    joined_ms   INTEGER,
    -- Digests of the secret its cookie holds, of the one before, and of the token of its forms.
    current     TEXT UNIQUE,
    previous    TEXT UNIQUE,
    fresh       INTEGER,
    form        TEXT,
    seen_ms     INTEGER,
    rotated_ms  INTEGER,
    browser     TEXT,
    CHECK ((silent_from IS NULL) = (silent_to IS NULL))
) STRICT;

CREATE INDEX screens_store ON screens (store_id);

CREATE TABLE screen_tills (
    screen_id   TEXT NOT NULL REFERENCES screens (id),
    till_id     INTEGER NOT NULL REFERENCES tills (id),
    PRIMARY KEY (screen_id, till_id)
) STRICT;

CREATE TABLE screen_links (
    digest      TEXT PRIMARY KEY,
    screen_id   TEXT NOT NULL REFERENCES screens (id),
    made_by     TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    until_ms    INTEGER NOT NULL,
    -- NULL until a screen came with it.
    used_ms     INTEGER
) STRICT;

CREATE INDEX screen_links_screen ON screen_links (screen_id);
CREATE INDEX screen_links_until ON screen_links (until_ms);
