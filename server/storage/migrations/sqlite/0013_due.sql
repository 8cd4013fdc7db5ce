-- What is due, and how often it was asked about by then. A row is here only while a payment or refund
-- is undecided or to be looked at once more, so taking what is due costs the same however many were
-- ever made.
CREATE TABLE due (
    kind    TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    -- `request_id` or `refund_id`.
    id      TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    checks  INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX due_at ON due (kind, at_ms);

INSERT INTO due (kind, id, at_ms, checks)
SELECT 'payment', request_id, check_ms, checks FROM payments WHERE check_ms IS NOT NULL;
INSERT INTO due (kind, id, at_ms, checks)
SELECT 'refund', refund_id, check_ms, checks FROM refunds WHERE check_ms IS NOT NULL;

-- From here on `check_ms` and `checks` of payments and refunds are written by the version before
-- and by nobody else. As long as it runs beside this one, what it writes is carried over: when to
-- ask, and what its refunds take of a payment. All of it goes with the columns.
CREATE TRIGGER before_payment_made AFTER INSERT ON payments WHEN NEW.check_ms IS NOT NULL
BEGIN
    INSERT INTO due (kind, id, at_ms, checks)
    VALUES ('payment', NEW.request_id, NEW.check_ms, NEW.checks);
END;

CREATE TRIGGER before_payment_moved AFTER UPDATE OF check_ms ON payments
BEGIN
    DELETE FROM due WHERE NEW.check_ms IS NULL AND kind = 'payment' AND id = NEW.request_id;
    INSERT INTO due (kind, id, at_ms, checks)
    SELECT 'payment', NEW.request_id, NEW.check_ms, NEW.checks WHERE NEW.check_ms IS NOT NULL
    ON CONFLICT (kind, id) DO UPDATE
    SET at_ms = excluded.at_ms, checks = MAX(due.checks, excluded.checks);
END;

CREATE TRIGGER before_refund_made AFTER INSERT ON refunds WHEN NEW.check_ms IS NOT NULL
BEGIN
    UPDATE payments SET reserved_minor = reserved_minor + NEW.minor
    WHERE request_id = NEW.request_id;
    INSERT INTO due (kind, id, at_ms, checks)
    VALUES ('refund', NEW.refund_id, NEW.check_ms, NEW.checks);
END;

CREATE TRIGGER before_refund_moved AFTER UPDATE OF check_ms ON refunds
BEGIN
    UPDATE payments SET reserved_minor = reserved_minor
        + CASE WHEN NEW.state = 'refused' THEN -NEW.minor ELSE NEW.minor END
    WHERE request_id = NEW.request_id AND (OLD.state = 'refused') <> (NEW.state = 'refused');
    DELETE FROM due WHERE NEW.check_ms IS NULL AND kind = 'refund' AND id = NEW.refund_id;
    INSERT INTO due (kind, id, at_ms, checks)
    SELECT 'refund', NEW.refund_id, NEW.check_ms, NEW.checks WHERE NEW.check_ms IS NOT NULL
    ON CONFLICT (kind, id) DO UPDATE
    SET at_ms = excluded.at_ms, checks = MAX(due.checks, excluded.checks);
END;
