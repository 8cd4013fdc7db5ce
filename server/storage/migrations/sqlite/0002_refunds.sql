-- Money given back. What was asked for never changes, and what became of it follows its events.
CREATE TABLE refunds (
    refund_id     TEXT PRIMARY KEY,
    request_id    TEXT NOT NULL REFERENCES payments (request_id),
    minor         INTEGER NOT NULL CHECK (minor > 0),
    currency      TEXT NOT NULL,
    reason        TEXT,
    state         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    created_ms    INTEGER NOT NULL,
    refusal       TEXT,
    refunded_ms   INTEGER,
    gateway_id    TEXT,
    -- When to ask the gateway next; NULL once nothing is left to ask.
    check_ms      INTEGER,
    checks        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX refunds_of_payment ON refunds (request_id);
CREATE INDEX refunds_due ON refunds (check_ms) WHERE check_ms IS NOT NULL;

-- What happened, in order; never changed. Two writers can't take the same number.
CREATE TABLE refund_events (
    refund_id   TEXT NOT NULL REFERENCES refunds (refund_id),
    seq         INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    source      TEXT NOT NULL,
    detail      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (refund_id, seq)
) STRICT;

-- Looking through a day's payments, newest first.
CREATE INDEX payments_created ON payments (created_ms);
