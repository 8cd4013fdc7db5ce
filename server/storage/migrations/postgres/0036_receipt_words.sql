-- What a merchant has said on receipts, from a time on. Rows are only added: an old receipt says what was true
-- when it was paid.
CREATE TABLE receipt_words (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    since_ms    BIGINT NOT NULL,
    name        TEXT NOT NULL,
    number      TEXT NOT NULL,
    address     TEXT NOT NULL,
    closing     TEXT NOT NULL,
    is_invoice  BOOLEAN NOT NULL,
    -- A tax that every amount includes, in hundredths of a percent; both or neither.
    tax         TEXT,
    rate_x100   BIGINT,
    PRIMARY KEY (merchant_id, since_ms)
);
