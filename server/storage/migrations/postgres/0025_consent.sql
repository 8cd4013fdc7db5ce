-- How much each role may give back by itself, by currency. NULL, as what has no row, is as the role has it by itself.
CREATE TABLE refund_limits (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    role        TEXT COLLATE "C" NOT NULL CHECK (role IN ('owner', 'manager', 'cashier')),
    currency    TEXT COLLATE "C" NOT NULL,
    each_minor  BIGINT CHECK (each_minor >= 0),
    -- By one person on a business day.
    day_minor   BIGINT CHECK (day_minor >= 0),
    age_days    BIGINT CHECK (age_days BETWEEN 0 AND 365),
    PRIMARY KEY (merchant_id, role, currency)
);

-- Above how much a refund takes two people.
CREATE TABLE refund_four_eyes (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    currency    TEXT COLLATE "C" NOT NULL,
    above_minor BIGINT NOT NULL CHECK (above_minor >= 0),
    PRIMARY KEY (merchant_id, currency)
);

-- Refunds that somebody asked another to agree to. One that was agreed to has a refund of the same id.
CREATE TABLE refund_requests (
    refund_id   TEXT COLLATE "C" PRIMARY KEY,
    request_id  TEXT COLLATE "C" NOT NULL REFERENCES payments (request_id),
    merchant_id TEXT COLLATE "C" NOT NULL,
    store_id    TEXT COLLATE "C" NOT NULL,
    till_id     BIGINT NOT NULL,
    minor       BIGINT NOT NULL CHECK (minor > 0),
    currency    TEXT COLLATE "C" NOT NULL,
    reason      TEXT,
    asked_by    TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    asked_ms    BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    state       TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'lapsed')),
    -- Never whoever asked.
    decided_by  TEXT COLLATE "C" REFERENCES people (id),
    decided_ms  BIGINT,
    -- Why.
    word        TEXT,
    CHECK (decided_by <> asked_by),
    CHECK ((state = 'waiting') = (decided_ms IS NULL)),
    CHECK ((state IN ('approved', 'rejected')) = (decided_by IS NOT NULL))
);

CREATE INDEX refund_requests_of_payment ON refund_requests (request_id);
CREATE INDEX refund_requests_waiting ON refund_requests (merchant_id, asked_ms, refund_id)
    WHERE state = 'waiting';
CREATE INDEX refund_requests_until ON refund_requests (until_ms) WHERE state = 'waiting';
CREATE INDEX refund_requests_decided ON refund_requests (merchant_id, decided_ms, refund_id)
    WHERE state <> 'waiting';
-- What stands against somebody's limit for a day.
CREATE INDEX refund_requests_asked ON refund_requests (asked_by, asked_ms);
CREATE INDEX refund_requests_agreed ON refund_requests (decided_by, decided_ms)
    WHERE decided_by IS NOT NULL;
CREATE INDEX refunds_asked ON refunds (asked_by, created_ms) WHERE asked_by IS NOT NULL;
