-- Movements of money: a line for each event that moved some, written with the event. What was paid before this
-- table was there has none; what is taken back of it has.
CREATE TABLE movements (
    subject     TEXT NOT NULL CHECK (subject IN ('payment', 'refund')),
    -- `request_id` or `refund_id`, and the event's place in that history.
    subject_id  TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    -- Of a refund, the payment that it gives back of.
    request_id  TEXT NOT NULL,
    store_id    TEXT NOT NULL,
    till_id     INTEGER NOT NULL,
    -- Below nought for what went.
    minor       INTEGER NOT NULL CHECK (minor <> 0),
    currency    TEXT NOT NULL,
    -- When the money was moved, by the gateway's clock if it told.
    at_ms       INTEGER NOT NULL,
    -- The number of its store's closing that has it; NULL until one has.
    closing     INTEGER,
    PRIMARY KEY (subject, subject_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX movements_open ON movements (store_id, at_ms) WHERE closing IS NULL;
CREATE INDEX movements_closed ON movements (store_id, closing) WHERE closing IS NOT NULL;

CREATE TABLE closings (
    store_id    TEXT NOT NULL REFERENCES stores (id),
    -- From 1 on, without gaps.
    number      INTEGER NOT NULL,
    day         TEXT NOT NULL,
    -- The whole store's whole day; otherwise a part of either.
    is_whole    INTEGER NOT NULL,
    -- All that it says, and the SHA-256 of that in hexadecimal.
    body        TEXT NOT NULL,
    digest      TEXT NOT NULL,
    PRIMARY KEY (store_id, number)
) STRICT;

CREATE INDEX closings_whole ON closings (store_id, day) WHERE is_whole;

CREATE TRIGGER closings_stay_as_they_are BEFORE UPDATE ON closings
BEGIN
    SELECT RAISE(ABORT, 'a closing is never changed');
END;

CREATE TRIGGER closings_are_never_deleted BEFORE DELETE ON closings
BEGIN
    SELECT RAISE(ABORT, 'a closing is never deleted');
END;

CREATE TRIGGER movements_stay_as_they_are BEFORE UPDATE ON movements
WHEN OLD.closing IS NOT NULL OR NEW.closing IS NULL OR NEW.minor <> OLD.minor
    OR NEW.currency <> OLD.currency OR NEW.store_id <> OLD.store_id OR NEW.at_ms <> OLD.at_ms
BEGIN
    SELECT RAISE(ABORT, 'a movement is closed once and otherwise never changed');
END;

CREATE TRIGGER movements_are_never_deleted BEFORE DELETE ON movements
BEGIN
    SELECT RAISE(ABORT, 'a movement is never deleted');
END;

-- What the version before writes beside this one moves money, too. This one writes the line before the
-- event. Only these events make a payment paid, or no longer.
CREATE TRIGGER before_payment_moved_money AFTER INSERT ON payment_events
WHEN NEW.kind IN ('confirmed_paid', 'confirmed_cancelled')
    AND NOT EXISTS (SELECT 1 FROM movements WHERE subject = 'payment'
                    AND subject_id = NEW.request_id AND seq = NEW.seq)
BEGIN
    INSERT INTO movements (subject, subject_id, seq, request_id, store_id, till_id, minor,
        currency, at_ms)
    SELECT 'payment', p.request_id, NEW.seq, p.request_id, p.store_id, p.till_id, p.minor,
        p.currency, COALESCE(p.paid_ms, NEW.at_ms)
    FROM payments p WHERE p.request_id = NEW.request_id AND p.state = 'paid' AND p.minor > 0
        AND NEW.kind = 'confirmed_paid' AND NOT EXISTS (SELECT 1 FROM payment_events e
            WHERE e.request_id = NEW.request_id AND e.seq < NEW.seq AND e.kind = 'confirmed_paid'
            AND NOT EXISTS (SELECT 1 FROM payment_events c WHERE c.request_id = NEW.request_id
                AND c.seq > e.seq AND c.seq < NEW.seq AND c.kind = 'confirmed_cancelled'));
    INSERT INTO movements (subject, subject_id, seq, request_id, store_id, till_id, minor,
        currency, at_ms)
    SELECT 'payment', p.request_id, NEW.seq, p.request_id, p.store_id, p.till_id, -p.minor,
        p.currency, NEW.at_ms
    FROM payments p WHERE p.request_id = NEW.request_id AND p.state = 'cancelled' AND p.minor > 0
        AND NEW.kind = 'confirmed_cancelled' AND EXISTS (SELECT 1 FROM payment_events e
            WHERE e.request_id = NEW.request_id AND e.seq < NEW.seq AND e.kind = 'confirmed_paid'
            AND NOT EXISTS (SELECT 1 FROM payment_events c WHERE c.request_id = NEW.request_id
                AND c.seq > e.seq AND c.seq < NEW.seq AND c.kind = 'confirmed_cancelled'));
END;

CREATE TRIGGER before_refund_moved_money AFTER INSERT ON refund_events
WHEN NEW.kind = 'confirmed_refunded'
    AND NOT EXISTS (SELECT 1 FROM movements WHERE subject = 'refund'
                    AND subject_id = NEW.refund_id AND seq = NEW.seq)
    AND NOT EXISTS (SELECT 1 FROM refund_events e WHERE e.refund_id = NEW.refund_id
                    AND e.seq < NEW.seq AND e.kind = 'confirmed_refunded')
BEGIN
    INSERT INTO movements (subject, subject_id, seq, request_id, store_id, till_id, minor,
        currency, at_ms)
    SELECT 'refund', r.refund_id, NEW.seq, r.request_id, p.store_id, p.till_id, -r.minor,
        r.currency, COALESCE(r.refunded_ms, NEW.at_ms)
    FROM refunds r JOIN payments p ON p.request_id = r.request_id
    WHERE r.refund_id = NEW.refund_id AND r.state = 'refunded' AND r.minor > 0;
END;
