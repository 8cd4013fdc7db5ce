-- What programs call their wishes for refunds, and the refund that each is: kept before anything is sent, and for
-- 30 days.
CREATE TABLE wishes (
    -- A key.
    owner       TEXT NOT NULL,
    name        TEXT NOT NULL,
    -- SHA-256 of all that was wished for, in hexadecimal.
    fingerprint TEXT NOT NULL,
    -- The refund's id, whether or not there is one.
    refund_id   TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    -- Until when it counts as running; 0 when it doesn't.
    running_ms  INTEGER NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT;

CREATE INDEX wishes_made ON wishes (made_ms);
