-- Codes that are printed before it is known where they hang. One hangs where it is a till's current code.
CREATE TABLE boards (
    code        TEXT COLLATE "C" PRIMARY KEY,
    -- Whose it is; nobody's until one binds it, if it was printed for any.
    merchant_id TEXT COLLATE "C" REFERENCES merchants (id),
    made_ms     BIGINT NOT NULL
);

CREATE INDEX boards_of_merchant ON boards (merchant_id, made_ms);
