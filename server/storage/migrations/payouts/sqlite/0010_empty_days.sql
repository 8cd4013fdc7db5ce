-- Days without a payment have files of the same bytes, and each says something of its own day: a file is known by its
-- bytes, its source, its name and its folder. SQLite lets no rule of a table go, so the table is made anew.

CREATE TABLE files_before AS SELECT * FROM files;

-- The pieces have their files back before the end of it; until then nobody asks.
PRAGMA defer_foreign_keys = ON;

DROP TABLE files;

CREATE TABLE files (
    id          INTEGER PRIMARY KEY,
    digest      TEXT NOT NULL,
    source      TEXT NOT NULL,
    name        TEXT NOT NULL,
    folder_day  TEXT,
    bytes       INTEGER NOT NULL,
    item_count  INTEGER NOT NULL,
    report      TEXT NOT NULL,
    generation  TEXT NOT NULL,
    day         TEXT,
    batch       TEXT NOT NULL,
    part        INTEGER NOT NULL,
    came        TEXT NOT NULL,
    -- `loading`: its bytes aren't all there; `rowless`: its rows aren't; `whole`.
    state       TEXT NOT NULL,
    seen_ms     INTEGER NOT NULL,
    by_whom     TEXT NOT NULL,
    content     TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO files (id, digest, source, name, folder_day, bytes, item_count, report, generation, day, batch, part,
    came, state, seen_ms, by_whom, content)
SELECT id, digest, source, name, folder_day, bytes, item_count, report, generation, day, batch, part,
    came, state, seen_ms, by_whom, content FROM files_before;

DROP TABLE files_before;

CREATE UNIQUE INDEX files_known ON files (digest, source, name, COALESCE(folder_day, ''));
CREATE INDEX files_unfinished ON files (id) WHERE state <> 'whole';
