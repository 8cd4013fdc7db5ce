-- Acceptance marks that acquirers require where customers pay: the operator's, never a shop's own.
-- Their files, by the name their content gave them; one that no mark refers to goes with it.
CREATE TABLE mark_pictures (
    name   TEXT COLLATE "C" PRIMARY KEY,
    width  BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes  BYTEA NOT NULL
);

CREATE TABLE marks (
    -- The gateway account whose shops show it; empty for all that have no mark of their account's.
    account TEXT COLLATE "C" PRIMARY KEY,
    -- What it shows, in words.
    name    TEXT NOT NULL,
    light   TEXT COLLATE "C" NOT NULL REFERENCES mark_pictures (name),
    -- For dark grounds, if there is another.
    dark    TEXT COLLATE "C" REFERENCES mark_pictures (name)
);
