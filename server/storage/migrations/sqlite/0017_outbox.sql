-- What others will be told: a row for each event, written with it. Readers go on behind a number,
-- which rows get when somebody reads, in an order that nothing can slip into.
CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    number      INTEGER,
    subject     TEXT NOT NULL CHECK (subject IN ('payment', 'refund')),
    -- `request_id` or `refund_id`, and the event's place in that history.
    subject_id  TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    merchant_id TEXT NOT NULL,
    store_id    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    UNIQUE (subject, subject_id, seq)
) STRICT;

CREATE UNIQUE INDEX outbox_number ON outbox (number) WHERE number IS NOT NULL;
CREATE INDEX outbox_new ON outbox (id) WHERE number IS NULL;

-- The last number that was given, in one row. Whoever gives numbers holds it.
CREATE TABLE outbox_head (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    number  INTEGER NOT NULL
) STRICT;

INSERT INTO outbox_head (one, number) VALUES (1, 0);

-- Events that the version before writes beside this one are told, too. This one writes the row before
-- the event.
CREATE TRIGGER before_payment_told AFTER INSERT ON payment_events
WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE subject = 'payment' AND subject_id = NEW.request_id
                 AND seq = NEW.seq)
BEGIN
    INSERT INTO outbox (subject, subject_id, seq, merchant_id, store_id, kind, at_ms)
    SELECT 'payment', NEW.request_id, NEW.seq, p.merchant_id, p.store_id, NEW.kind, NEW.at_ms
    FROM payments p WHERE p.request_id = NEW.request_id;
END;

CREATE TRIGGER before_refund_told AFTER INSERT ON refund_events
WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE subject = 'refund' AND subject_id = NEW.refund_id
                 AND seq = NEW.seq)
BEGIN
    INSERT INTO outbox (subject, subject_id, seq, merchant_id, store_id, kind, at_ms)
    SELECT 'refund', NEW.refund_id, NEW.seq, p.merchant_id, p.store_id, NEW.kind, NEW.at_ms
    FROM refunds r JOIN payments p ON p.request_id = r.request_id
    WHERE r.refund_id = NEW.refund_id;
END;
