-- PINs of people at screens. A code under the installation's secret, which is not in here.
CREATE TABLE pins (
    person_id   TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    code        TEXT NOT NULL,
    set_ms      BIGINT NOT NULL,
    -- Wrong ones in a row.
    wrong       BIGINT NOT NULL CHECK (wrong >= 0),
    -- Until when none is taken; NULL if it isn't locked.
    locked_ms   BIGINT,
    PRIMARY KEY (merchant_id, person_id)
);
