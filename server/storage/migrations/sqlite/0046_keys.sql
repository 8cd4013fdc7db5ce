-- Keys by which programs ask. A key is somebody, too: its name is in `people`, under the same id, so that whatever
-- says who did something can say it of a key. Of its text there is only the SHA-256 digest, in hexadecimal.
CREATE TABLE api_keys (
    id          TEXT PRIMARY KEY REFERENCES people (id),
    digest      TEXT NOT NULL UNIQUE,
    -- NULL for one that makes merchants.
    merchant_id TEXT REFERENCES merchants (id),
    -- Words, with a blank between two.
    permissions TEXT NOT NULL,
    -- At every store; otherwise at those in api_key_stores, and without any of them nowhere.
    everywhere  INTEGER NOT NULL,
    -- A person, without whose role it does nothing; or nothing for the command line.
    made_by     TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    -- NULL for ever.
    until_ms    INTEGER,
    -- NULL until it was used; exact to a minute.
    seen_ms     INTEGER,
    ended_ms    INTEGER
) STRICT;

CREATE INDEX api_keys_merchant ON api_keys (merchant_id, made_ms);

CREATE TABLE api_key_stores (
    key_id      TEXT NOT NULL REFERENCES api_keys (id),
    store_id    TEXT NOT NULL REFERENCES stores (id),
    PRIMARY KEY (key_id, store_id)
) STRICT;

-- How much a key may give back; what isn't said is as much as its maker may.
CREATE TABLE api_key_limits (
    key_id      TEXT NOT NULL REFERENCES api_keys (id),
    currency    TEXT NOT NULL,
    each_minor  INTEGER CHECK (each_minor >= 0),
    day_minor   INTEGER CHECK (day_minor >= 0),
    PRIMARY KEY (key_id, currency)
) STRICT;
