-- How a store's days are counted from a day on: its zone, and minutes after midnight. A day that has begun keeps its
-- rule. The first one counts from ever.
CREATE TABLE day_rules (
    store_id    TEXT NOT NULL REFERENCES stores (id),
    from_day    TEXT NOT NULL,
    time_zone   TEXT NOT NULL,
    cut_off     INTEGER NOT NULL CHECK (cut_off BETWEEN 0 AND 720),
    PRIMARY KEY (store_id, from_day)
) STRICT, WITHOUT ROWID;

INSERT INTO day_rules (store_id, from_day, time_zone, cut_off)
SELECT id, '1970-01-01', time_zone, 0 FROM stores;

CREATE TRIGGER day_rules_are_never_deleted BEFORE DELETE ON day_rules
BEGIN
    SELECT RAISE(ABORT, 'a rule of days is never deleted');
END;

-- The business day a movement was on by the rules of then, and its payment's wallet. A version before writes neither;
-- they are filled in soon after.
ALTER TABLE movements ADD COLUMN day TEXT;
ALTER TABLE movements ADD COLUMN wallet TEXT;

CREATE INDEX movements_dayless ON movements (at_ms) WHERE day IS NULL;
-- All that reports add up, so that they read nothing else.
CREATE INDEX movements_of_day ON movements (store_id, day, till_id, currency, wallet, at_ms, minor);

DROP TRIGGER movements_stay_as_they_are;
CREATE TRIGGER movements_stay_as_they_are BEFORE UPDATE ON movements
WHEN NEW.minor <> OLD.minor OR NEW.currency <> OLD.currency OR NEW.store_id <> OLD.store_id
    OR NEW.till_id <> OLD.till_id OR NEW.at_ms <> OLD.at_ms
    OR NOT (
        (OLD.closing IS NULL AND NEW.closing IS NOT NULL AND NEW.day IS OLD.day AND NEW.wallet IS OLD.wallet)
        OR (OLD.day IS NULL AND NEW.day IS NOT NULL AND NEW.closing IS OLD.closing)
    )
BEGIN
    SELECT RAISE(ABORT, 'a movement is closed once and otherwise never changed');
END;

-- Which person made a closing; nobody for the command line and for one that was made by itself.
ALTER TABLE closings ADD COLUMN person TEXT;
CREATE INDEX closings_of_person ON closings (store_id, person, number) WHERE person IS NOT NULL;

-- What went back at a store, in order, for whoever takes it out as a file.
CREATE INDEX movements_refunds ON movements (store_id, at_ms, subject_id, seq) WHERE subject = 'refund';
