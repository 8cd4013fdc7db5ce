-- What other systems are told: a row for each event, written in the transaction of what happened. Its body is what
-- every endpoint gets at every try; names sort as the events happened.
CREATE TABLE events (
    id          TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    -- NULL for what is about no store.
    store_id    TEXT,
    kind        TEXT NOT NULL,
    -- The payment, refund, closing, code or endpoint that it is about, and how new that is.
    object      TEXT NOT NULL,
    version     INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    body        TEXT NOT NULL
) STRICT;

CREATE INDEX events_of_merchant ON events (merchant_id, id);

CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

-- Where they go.
CREATE TABLE endpoints (
    id           TEXT NOT NULL PRIMARY KEY,
    merchant_id  TEXT NOT NULL REFERENCES merchants (id),
    url          TEXT NOT NULL,
    name         TEXT NOT NULL,
    -- Kinds and stores with a space between two; NULL for all.
    kinds        TEXT,
    stores       TEXT,
    scheme       TEXT NOT NULL,
    -- Sealed under the installation's secret; the old one signs until then.
    secret       TEXT NOT NULL,
    old_secret   TEXT,
    old_until_ms INTEGER,
    state        TEXT NOT NULL CHECK (state IN ('on', 'failing', 'off')),
    why_off      TEXT,
    failing_ms   INTEGER,
    fails        INTEGER NOT NULL,
    -- Nothing is sent before this, and slowly until then: it was failing.
    pause_ms     INTEGER NOT NULL,
    gentle_ms    INTEGER NOT NULL,
    made_ms      INTEGER NOT NULL,
    version      INTEGER NOT NULL
) STRICT;

CREATE INDEX endpoints_of_merchant ON endpoints (merchant_id, made_ms, id);

-- An event on its way to an endpoint. It refers to no row of that: nobody who pays waits for one that is being
-- taken away.
CREATE TABLE deliveries (
    event_id    TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    endpoint_id TEXT NOT NULL,
    progress    TEXT NOT NULL CHECK (progress IN ('waiting', 'delivered', 'failed')),
    -- Of this round: since it happened, or since somebody had it sent again; and all in all.
    tries       INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    cause       TEXT NOT NULL,
    -- When it is tried next; NULL if it isn't.
    next_ms     INTEGER,
    -- Until when somebody is trying it.
    lease_ms    INTEGER,
    PRIMARY KEY (event_id, endpoint_id)
) STRICT;

CREATE INDEX deliveries_of_endpoint ON deliveries (endpoint_id, event_id);
CREATE INDEX deliveries_due ON deliveries (endpoint_id, next_ms) WHERE next_ms IS NOT NULL;
CREATE INDEX deliveries_leased ON deliveries (endpoint_id, lease_ms) WHERE lease_ms IS NOT NULL;

-- Every try.
CREATE TABLE attempts (
    event_id    TEXT NOT NULL,
    endpoint_id TEXT NOT NULL,
    number      INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    cause       TEXT NOT NULL,
    status      INTEGER,
    took_ms     INTEGER NOT NULL,
    trouble     TEXT,
    answer      TEXT NOT NULL,
    PRIMARY KEY (event_id, endpoint_id, number),
    FOREIGN KEY (event_id, endpoint_id) REFERENCES deliveries (event_id, endpoint_id) ON DELETE CASCADE
) STRICT;
