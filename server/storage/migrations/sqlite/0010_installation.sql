-- What the installation remembers of itself, in one row at most.
CREATE TABLE installation (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    -- Where printed codes lead: scheme and host.
    origin   TEXT NOT NULL,
    since_ms INTEGER NOT NULL
) STRICT;
