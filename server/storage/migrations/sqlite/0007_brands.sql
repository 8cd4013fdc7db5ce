-- A shop's own look: what is published, as JSON; NULL for the built-in look. A store's stands in
-- place of its merchant's.
ALTER TABLE merchants ADD COLUMN brand TEXT;
ALTER TABLE stores ADD COLUMN brand TEXT;

-- Every look that was published, in order; never changed.
CREATE TABLE brand_versions (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    version     INTEGER NOT NULL,
    brand       TEXT NOT NULL,
    -- Who published it, and what they did: an editor's session, a file, a return to an older one.
    author      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, version)
) STRICT;

-- What is being worked on, one for a merchant.
CREATE TABLE brand_drafts (
    merchant_id TEXT PRIMARY KEY REFERENCES merchants (id),
    brand       TEXT NOT NULL,
    author      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL
) STRICT;

-- Pictures made here, by the name their content gave them; never changed.
CREATE TABLE pictures (
    name        TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    bytes       BLOB NOT NULL
) STRICT;
