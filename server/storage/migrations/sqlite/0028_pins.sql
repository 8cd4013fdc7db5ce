-- PINs of people at screens. A code under the installation's secret, which is not in here.
CREATE TABLE pins (
    person_id   TEXT NOT NULL REFERENCES people (id),
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    code        TEXT NOT NULL,
    set_ms      INTEGER NOT NULL,
    -- Wrong ones in a row.
    wrong       INTEGER NOT NULL CHECK (wrong >= 0),
    -- Until when none is taken; NULL if it isn't locked.
    locked_ms   INTEGER,
    PRIMARY KEY (merchant_id, person_id)
) STRICT;
