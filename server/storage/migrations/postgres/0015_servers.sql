-- The servers that run over this database, as each tells of itself every few seconds.
CREATE TABLE servers (
    id         TEXT COLLATE "C" PRIMARY KEY,
    version    TEXT NOT NULL,
    address    TEXT NOT NULL,
    started_ms BIGINT NOT NULL,
    seen_ms    BIGINT NOT NULL,
    -- How often it has told of itself: what grows lives, whatever the clocks say.
    beats      BIGINT NOT NULL,
    -- Digests of what it uses.
    wallets    TEXT NOT NULL,
    accounts   TEXT NOT NULL
);

-- The files for browsers of the builds that run or ran lately, so that a page of the one finds them
-- at the other. Their names have digests of their contents.
CREATE TABLE site_files (
    name    TEXT COLLATE "C" PRIMARY KEY,
    bytes   BYTEA  NOT NULL,
    used_ms BIGINT NOT NULL
);
