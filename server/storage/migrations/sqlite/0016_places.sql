-- Where a payment was made, and on which business day of its store: on its own row, so that lists of
-- a merchant or store are a range of one index. The day of older payments is filled in by the
-- server, in small steps, since only that knows time zones.
ALTER TABLE payments ADD COLUMN merchant_id TEXT;
ALTER TABLE payments ADD COLUMN store_id TEXT;
ALTER TABLE payments ADD COLUMN till_id INTEGER;
ALTER TABLE payments ADD COLUMN day TEXT;

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
CREATE INDEX stray_notices_first ON stray_notices (first_ms, digest);
CREATE INDEX alarms_latest ON alarms (last_ms, id);
CREATE INDEX alarms_unacknowledged ON alarms (last_ms, id, kind, over_ms)
    WHERE acknowledged_ms IS NULL;

-- What is sent for a payment, byte for byte; read by whoever sends it and by nobody else.
CREATE TABLE payment_bodies (
    request_id  TEXT PRIMARY KEY REFERENCES payments (request_id),
    body        TEXT NOT NULL
) STRICT;

-- From here on `pay_body` is there for the version before and for nobody else: it reads what it may
-- have to send again from there. As long as it runs beside this one, what it keeps is carried over.
-- All of it goes with the column.
CREATE TRIGGER before_payment_placed AFTER INSERT ON payments WHEN NEW.store_id IS NULL
BEGIN
    UPDATE payments SET
        till_id = (SELECT c.till_id FROM codes c WHERE c.code = NEW.code),
        store_id = (SELECT t.store_id FROM codes c JOIN tills t ON t.id = c.till_id
                    WHERE c.code = NEW.code),
        merchant_id = (SELECT s.merchant_id FROM codes c JOIN tills t ON t.id = c.till_id
                       JOIN stores s ON s.id = t.store_id WHERE c.code = NEW.code)
    WHERE request_id = NEW.request_id;
    INSERT INTO payment_bodies (request_id, body) VALUES (NEW.request_id, NEW.pay_body);
END;

CREATE TRIGGER before_body_kept AFTER INSERT ON payment_bodies
BEGIN
    UPDATE payments SET pay_body = NEW.body WHERE request_id = NEW.request_id AND pay_body = '';
END;

-- Nobody sends it again once the customer was sent on, or it has ended.
CREATE TRIGGER before_body_done AFTER UPDATE OF state ON payments
WHEN NEW.pay_body <> ''
    AND (NEW.go IS NOT NULL OR NEW.state IN ('paid', 'failed', 'cancelled', 'presumed_dead'))
    AND EXISTS (SELECT 1 FROM payment_bodies WHERE request_id = NEW.request_id)
BEGIN
    UPDATE payments SET pay_body = '' WHERE request_id = NEW.request_id;
END;

-- With the day of an older payment its body goes where it belongs.
CREATE TRIGGER before_day_known AFTER UPDATE OF day ON payments WHEN NEW.pay_body <> ''
BEGIN
    INSERT OR IGNORE INTO payment_bodies (request_id, body) VALUES (NEW.request_id, NEW.pay_body);
    UPDATE payments SET pay_body = '' WHERE request_id = NEW.request_id
        AND (go IS NOT NULL OR state IN ('paid', 'failed', 'cancelled', 'presumed_dead'));
END;
