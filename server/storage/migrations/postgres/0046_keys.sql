-- Keys by which programs ask. A key is somebody, too: its name is in `people`, under the same id, so that whatever
-- says who did something can say it of a key. Of its text there is only the SHA-256 digest, in hexadecimal.
CREATE TABLE api_keys (
    id          TEXT COLLATE "C" PRIMARY KEY REFERENCES people (id),
    digest      TEXT COLLATE "C" NOT NULL UNIQUE,
    -- NULL for one that makes merchants.
    merchant_id TEXT COLLATE "C" REFERENCES merchants (id),
    -- Words, with a blank between two.
    permissions TEXT NOT NULL,
    -- At every store; otherwise at those in api_key_stores, and without any of them nowhere.
    everywhere  BOOLEAN NOT NULL,
    -- A person, without whose role it does nothing; or nothing for the command line.
    made_by     TEXT NOT NULL,
    made_ms     BIGINT NOT NULL,
    -- NULL for ever.
    until_ms    BIGINT,
    -- NULL until it was used; exact to a minute.
    seen_ms     BIGINT,
    ended_ms    BIGINT
);

CREATE INDEX api_keys_merchant ON api_keys (merchant_id, made_ms);

CREATE TABLE api_key_stores (
    key_id      TEXT COLLATE "C" NOT NULL REFERENCES api_keys (id),
    store_id    TEXT COLLATE "C" NOT NULL REFERENCES stores (id),
    PRIMARY KEY (key_id, store_id)
);

-- How much a key may give back; what isn't said is as much as its maker may.
CREATE TABLE api_key_limits (
    key_id      TEXT COLLATE "C" NOT NULL REFERENCES api_keys (id),
    currency    TEXT NOT NULL,
    each_minor  BIGINT CHECK (each_minor >= 0),
    day_minor   BIGINT CHECK (day_minor >= 0),
    PRIMARY KEY (key_id, currency)
);
