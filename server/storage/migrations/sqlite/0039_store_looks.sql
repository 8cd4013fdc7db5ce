-- A store may have a look of its own, with a draft and a history. An empty store is the shop itself, which is what
-- there was until now. A version without a look: from then on the store wore the shop's again.
CREATE TABLE looks_of_stores (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    store_id    TEXT NOT NULL DEFAULT '',
    version     INTEGER NOT NULL,
    brand       TEXT,
    -- Who published it, and what they did: an editor's session, a file, a return to an older one.
    author      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, store_id, version)
) STRICT;
INSERT INTO looks_of_stores (merchant_id, version, brand, author, at_ms)
    SELECT merchant_id, version, brand, author, at_ms FROM brand_versions;
DROP TABLE brand_versions;
ALTER TABLE looks_of_stores RENAME TO brand_versions;

CREATE TABLE drafts_of_stores (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    store_id    TEXT NOT NULL DEFAULT '',
    brand       TEXT NOT NULL,
    author      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, store_id)
) STRICT;
INSERT INTO drafts_of_stores (merchant_id, brand, author, at_ms)
    SELECT merchant_id, brand, author, at_ms FROM brand_drafts;
DROP TABLE brand_drafts;
ALTER TABLE drafts_of_stores RENAME TO brand_drafts;

-- A server of the version before would take a store's draft away with its shop's, and doesn't know that a till has
-- its store's amounts and note: it ends before this one comes.
UPDATE oldest_server SET migration = 39;
