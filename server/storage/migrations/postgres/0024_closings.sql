-- Movements of money: a line for each event that moved some, written with the event. What was paid before this
-- table was there has none; what is taken back of it has.
CREATE TABLE movements (
    subject     TEXT COLLATE "C" NOT NULL CHECK (subject IN ('payment', 'refund')),
    -- `request_id` or `refund_id`, and the event's place in that history.
    subject_id  TEXT COLLATE "C" NOT NULL,
    seq         BIGINT NOT NULL,
    -- Of a refund, the payment that it gives back of.
    request_id  TEXT COLLATE "C" NOT NULL,
    store_id    TEXT COLLATE "C" NOT NULL,
    till_id     BIGINT NOT NULL,
    -- Below nought for what went.
    minor       BIGINT NOT NULL CHECK (minor <> 0),
    currency    TEXT NOT NULL,
    -- When the money was moved, by the gateway's clock if it told.
    at_ms       BIGINT NOT NULL,
    -- The number of its store's closing that has it; NULL until one has.
    closing     BIGINT,
    PRIMARY KEY (subject, subject_id, seq)
);

CREATE INDEX movements_open ON movements (store_id, at_ms) WHERE closing IS NULL;
CREATE INDEX movements_closed ON movements (store_id, closing) WHERE closing IS NOT NULL;

CREATE TABLE closings (
    store_id    TEXT COLLATE "C" NOT NULL REFERENCES stores (id),
    -- From 1 on, without gaps.
    number      BIGINT NOT NULL,
    day         TEXT COLLATE "C" NOT NULL,
    -- The whole store's whole day; otherwise a part of either.
    is_whole    BOOLEAN NOT NULL,
    -- All that it says, and the SHA-256 of that in hexadecimal.
    body        TEXT NOT NULL,
    digest      TEXT NOT NULL,
    PRIMARY KEY (store_id, number)
);

CREATE INDEX closings_whole ON closings (store_id, day) WHERE is_whole;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are never changed like this', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER closings_stay_as_they_are BEFORE UPDATE OR DELETE ON closings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER movements_stay_as_they_are BEFORE UPDATE ON movements FOR EACH ROW
    WHEN (OLD.closing IS NOT NULL OR NEW.closing IS NULL OR NEW.minor <> OLD.minor
        OR NEW.currency <> OLD.currency OR NEW.store_id <> OLD.store_id OR NEW.at_ms <> OLD.at_ms)
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER movements_are_never_deleted BEFORE DELETE ON movements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
