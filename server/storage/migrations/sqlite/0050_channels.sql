-- Where people are told what happened: of a merchant, or, with an empty owner, of the whole installation.
CREATE TABLE channels (
    id            TEXT NOT NULL PRIMARY KEY,
    owner         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- What may be shown of where it leads; the rest, tokens included, is sealed under the installation's secret.
    shown         TEXT NOT NULL,
    address       TEXT NOT NULL,
    name          TEXT NOT NULL,
    language      TEXT NOT NULL,
    zone          TEXT NOT NULL,
    -- Stores with a space between two; NULL for all. Topics in the same way.
    stores        TEXT,
    topics        TEXT NOT NULL,
    -- From which amount on it hears of payments.
    from_minor    INTEGER,
    from_currency TEXT,
    -- Minutes since midnight.
    quiet_from    INTEGER,
    quiet_until   INTEGER,
    lets_through  INTEGER NOT NULL CHECK (lets_through IN (0, 1)),
    is_on         INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    tried_ms      INTEGER,
    arrived_ms    INTEGER,
    trouble       TEXT,
    -- Given up since something arrived.
    lost          INTEGER NOT NULL,
    -- Nothing is told before this: somebody is at it, or it has had enough for now.
    pause_ms      INTEGER NOT NULL,
    -- The minute that is counted, and how many messages it has.
    minute_ms     INTEGER NOT NULL,
    minute_count  INTEGER NOT NULL,
    made_ms       INTEGER NOT NULL,
    version       INTEGER NOT NULL
) STRICT;

CREATE INDEX channels_of_owner ON channels (owner, made_ms, id);

-- What waits to be told there. It refers to no row of a channel: nobody who pays waits for one that is being taken
-- away.
CREATE TABLE notices (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id  TEXT NOT NULL,
    merchant_id TEXT,
    store_id    TEXT,
    at_ms       INTEGER NOT NULL,
    fact        TEXT NOT NULL,
    tries       INTEGER NOT NULL,
    -- Whether it waits for the end of quiet hours.
    is_held     INTEGER NOT NULL CHECK (is_held IN (0, 1)),
    next_ms     INTEGER NOT NULL
) STRICT;

CREATE INDEX notices_due ON notices (channel_id, next_ms, id);
