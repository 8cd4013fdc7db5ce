-- The way into the studio. Secrets are known to whoever was given them; here are only their
-- SHA-256 digests, in hexadecimal.
CREATE TABLE studio_links (
    digest      TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    made_ms     INTEGER NOT NULL,
    until_ms    INTEGER NOT NULL,
    -- NULL until somebody signed in with it.
    used_ms     INTEGER
) STRICT;

CREATE INDEX studio_links_merchant ON studio_links (merchant_id);

CREATE TABLE studio_sessions (
    -- For lists and for ending it; opens nothing.
    id          TEXT PRIMARY KEY,
    current     TEXT NOT NULL UNIQUE,
    -- The secret before the last rotation.
    previous    TEXT UNIQUE,
    -- Whether nobody has shown the current secret yet.
    fresh       INTEGER NOT NULL,
    form        TEXT NOT NULL,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    made_ms     INTEGER NOT NULL,
    seen_ms     INTEGER NOT NULL,
    until_ms    INTEGER NOT NULL,
    rotated_ms  INTEGER NOT NULL,
    browser     TEXT NOT NULL
) STRICT;

CREATE INDEX studio_sessions_merchant ON studio_sessions (merchant_id);
