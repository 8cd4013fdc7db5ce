-- Where a payment was made, and on which business day of its store: on its own row, so that lists of
-- a merchant or store are a range of one index. The day of older payments is filled in by the
-- server, in small steps, since only that knows every store's rules.
ALTER TABLE payments ADD COLUMN merchant_id TEXT COLLATE "C";
ALTER TABLE payments ADD COLUMN store_id TEXT COLLATE "C";
ALTER TABLE payments ADD COLUMN till_id BIGINT;
ALTER TABLE payments ADD COLUMN day TEXT COLLATE "C";

UPDATE payments SET till_id = t.id, store_id = s.id, merchant_id = s.merchant_id
FROM codes c JOIN tills t ON t.id = c.till_id JOIN stores s ON s.id = t.store_id
WHERE c.code = payments.code;

-- Newest first, from any row on.
CREATE INDEX payments_newest ON payments (created_ms, request_id);
DROP INDEX payments_created;
CREATE INDEX payments_of_store ON payments (store_id, created_ms, request_id);
CREATE INDEX payments_of_merchant ON payments (merchant_id, created_ms, request_id);
CREATE INDEX payments_of_till ON payments (till_id, created_ms, request_id);
DROP INDEX payments_code;
-- What nothing final is known of: counted and listed without the rest.
CREATE INDEX payments_undecided ON payments (created_ms, request_id, state)
    WHERE state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead');
DROP INDEX payments_open;
-- What ended without money.
CREATE INDEX payments_dead ON payments (state, created_ms, request_id)
    WHERE state IN ('failed', 'cancelled', 'not_sent', 'presumed_dead');
CREATE INDEX payments_dayless ON payments (created_ms) WHERE day IS NULL;

CREATE INDEX refunds_undecided ON refunds (created_ms, refund_id)
    WHERE state NOT IN ('refunded', 'refused');
DROP INDEX refunds_open;
CREATE INDEX stray_notices_first ON stray_notices (first_ms, digest);
CREATE INDEX alarms_latest ON alarms (last_ms, id);
CREATE INDEX alarms_unacknowledged ON alarms (last_ms, id, kind, over_ms)
    WHERE acknowledged_ms IS NULL;

-- What is sent for a payment, byte for byte; read by whoever sends it and by nobody else.
CREATE TABLE payment_bodies (
    request_id  TEXT COLLATE "C" PRIMARY KEY REFERENCES payments (request_id),
    body        TEXT NOT NULL
);

INSERT INTO payment_bodies (request_id, body) SELECT request_id, pay_body FROM payments;
ALTER TABLE payments DROP COLUMN pay_body;

-- No server that was ever given to anybody reads that column here.
UPDATE oldest_server SET migration = 16;
