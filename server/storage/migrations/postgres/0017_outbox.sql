-- What others will be told: a row for each event, written with it. Readers go on behind a number,
-- which rows get when somebody reads, in an order that nothing can slip into.
CREATE TABLE outbox (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number      BIGINT,
    subject     TEXT COLLATE "C" NOT NULL CHECK (subject IN ('payment', 'refund')),
    subject_id  TEXT COLLATE "C" NOT NULL,
    seq         BIGINT NOT NULL,
    merchant_id TEXT COLLATE "C" NOT NULL,
    store_id    TEXT COLLATE "C" NOT NULL,
    kind        TEXT NOT NULL,
    at_ms       BIGINT NOT NULL,
    UNIQUE (subject, subject_id, seq)
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX outbox_number ON outbox (number) WHERE number IS NOT NULL;
CREATE INDEX outbox_new ON outbox (id) WHERE number IS NULL;

-- The last number that was given, in one row. Whoever gives numbers holds it.
CREATE TABLE outbox_head (
    one     BIGINT PRIMARY KEY CHECK (one = 1),
    number  BIGINT NOT NULL
);

INSERT INTO outbox_head (one, number) VALUES (1, 0);
