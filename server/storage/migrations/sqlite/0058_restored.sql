-- Not nought: what is known of it is as old as a backup, and says nothing until the gateway was asked.
ALTER TABLE due ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;

-- That this was restored from a copy, the last time, in one row at most.
CREATE TABLE restored (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    at_ms     INTEGER NOT NULL,
    -- When the copy was made.
    copied_ms INTEGER NOT NULL
) STRICT;

-- When the last backup was made here, in one row at most.
CREATE TABLE backed_up (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    at_ms INTEGER NOT NULL
) STRICT;
