-- Not nought: what is known of it is as old as a backup, and says nothing until the gateway was asked.
ALTER TABLE due ADD COLUMN unsure BIGINT NOT NULL DEFAULT 0;

-- That this was restored from a copy, the last time, in one row at most.
CREATE TABLE restored (
    one       BIGINT PRIMARY KEY CHECK (one = 1),
    at_ms     BIGINT NOT NULL,
    -- When the copy was made.
    copied_ms BIGINT NOT NULL
);

-- When the last backup was made here, in one row at most.
CREATE TABLE backed_up (
    one   BIGINT PRIMARY KEY CHECK (one = 1),
    at_ms BIGINT NOT NULL
);
