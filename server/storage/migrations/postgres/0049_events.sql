-- What other systems are told: a row for each event, written in the transaction of what happened. Its body is what
-- every endpoint gets at every try; names sort as the events happened.
CREATE TABLE events (
    id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    merchant_id TEXT COLLATE "C" NOT NULL,
    -- NULL for what is about no store.
    store_id    TEXT COLLATE "C",
    kind        TEXT COLLATE "C" NOT NULL,
    -- The payment, refund, closing, code or endpoint that it is about, and how new that is.
    object      TEXT COLLATE "C" NOT NULL,
    version     BIGINT NOT NULL,
    at_ms       BIGINT NOT NULL,
    body        TEXT NOT NULL
);

CREATE INDEX events_of_merchant ON events (merchant_id, id);

CREATE FUNCTION events_stay_as_they_are() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event is never changed';
END;
$$;

CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
FOR EACH ROW EXECUTE FUNCTION events_stay_as_they_are();

-- Where they go.
CREATE TABLE endpoints (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    merchant_id  TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    url          TEXT NOT NULL,
    name         TEXT NOT NULL,
    -- Kinds and stores with a space between two; NULL for all.
    kinds        TEXT,
    stores       TEXT,
    scheme       TEXT COLLATE "C" NOT NULL,
    -- Sealed under the installation's secret; the old one signs until then.
    secret       TEXT NOT NULL,
    old_secret   TEXT,
    old_until_ms BIGINT,
    state        TEXT COLLATE "C" NOT NULL CHECK (state IN ('on', 'failing', 'off')),
    why_off      TEXT COLLATE "C",
    failing_ms   BIGINT,
    fails        BIGINT NOT NULL,
    -- Nothing is sent before this, and slowly until then: it was failing.
    pause_ms     BIGINT NOT NULL,
    gentle_ms    BIGINT NOT NULL,
    made_ms      BIGINT NOT NULL,
    version      BIGINT NOT NULL
);

CREATE INDEX endpoints_of_merchant ON endpoints (merchant_id, made_ms, id);

-- An event on its way to an endpoint. It refers to no row of that: nobody who pays waits for one that is being
-- taken away.
CREATE TABLE deliveries (
    event_id    TEXT COLLATE "C" NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    endpoint_id TEXT COLLATE "C" NOT NULL,
    progress    TEXT COLLATE "C" NOT NULL CHECK (progress IN ('waiting', 'delivered', 'failed')),
    -- Of this round: since it happened, or since somebody had it sent again; and all in all.
    tries       BIGINT NOT NULL,
    attempts    BIGINT NOT NULL,
    cause       TEXT COLLATE "C" NOT NULL,
    -- When it is tried next; NULL if it isn't.
    next_ms     BIGINT,
    -- Until when somebody is trying it.
    lease_ms    BIGINT,
    PRIMARY KEY (event_id, endpoint_id)
);

CREATE INDEX deliveries_of_endpoint ON deliveries (endpoint_id, event_id);
CREATE INDEX deliveries_due ON deliveries (endpoint_id, next_ms) WHERE next_ms IS NOT NULL;
CREATE INDEX deliveries_leased ON deliveries (endpoint_id, lease_ms) WHERE lease_ms IS NOT NULL;

-- Every try.
CREATE TABLE attempts (
    event_id    TEXT COLLATE "C" NOT NULL,
    endpoint_id TEXT COLLATE "C" NOT NULL,
    number      BIGINT NOT NULL,
    at_ms       BIGINT NOT NULL,
    cause       TEXT COLLATE "C" NOT NULL,
    status      BIGINT,
    took_ms     BIGINT NOT NULL,
    trouble     TEXT COLLATE "C",
    answer      TEXT NOT NULL,
    PRIMARY KEY (event_id, endpoint_id, number),
    FOREIGN KEY (event_id, endpoint_id) REFERENCES deliveries (event_id, endpoint_id) ON DELETE CASCADE
);
