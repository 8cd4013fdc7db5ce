-- What needs a person. One row for a kind and what it is about, until somebody acknowledges it.
CREATE TABLE alarms (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,
    about           TEXT NOT NULL,
    detail          TEXT NOT NULL,
    raised_ms       INTEGER NOT NULL,
    last_ms         INTEGER NOT NULL,
    times           INTEGER NOT NULL,
    -- NULL while it goes on, or where nothing ends.
    over_ms         INTEGER,
    acknowledged_ms INTEGER,
    acknowledged_by TEXT
) STRICT;

CREATE UNIQUE INDEX alarms_open ON alarms (kind, about) WHERE acknowledged_ms IS NULL;

-- Written now and then, to see whether anything can be written.
CREATE TABLE heartbeat (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    at_ms   INTEGER NOT NULL
) STRICT;

-- What has no final word, whatever is final by then: looked at for the numbers of monitoring.
CREATE INDEX payments_open ON payments (created_ms) WHERE state NOT IN ('paid', 'failed', 'cancelled');
