-- Codes that are printed before it is known where they hang. One hangs where it is a till's current code.
CREATE TABLE boards (
    code        TEXT PRIMARY KEY,
    -- Whose it is; nobody's until one binds it, if it was printed for any.
    merchant_id TEXT REFERENCES merchants (id),
    made_ms     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX boards_of_merchant ON boards (merchant_id, made_ms);
