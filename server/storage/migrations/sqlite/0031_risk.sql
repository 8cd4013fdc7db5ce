-- What a shop set of the rules that look for what is odd. What has no row is as it is by itself.
CREATE TABLE risk_rules (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    rule        TEXT NOT NULL,
    is_on       INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    number      INTEGER NOT NULL CHECK (number > 0),
    minutes     INTEGER NOT NULL CHECK (minutes >= 0),
    PRIMARY KEY (merchant_id, rule)
) STRICT;

-- Above which amount a till's customers are asked whether it is right; NULL for never. It follows from what is
-- paid there, and stands here so that a page reads it with the rest.
ALTER TABLE tills ADD COLUMN ask_above_minor INTEGER;

-- When something was learnt of a store last.
CREATE TABLE risk_learnt (
    store_id    TEXT PRIMARY KEY REFERENCES stores (id),
    at_ms       INTEGER NOT NULL
) STRICT;

-- Tills with a habit: payments of each hour of the week, and when to listen whether it is silent.
CREATE TABLE risk_habits (
    till_id     INTEGER PRIMARY KEY REFERENCES tills (id),
    store_id    TEXT NOT NULL REFERENCES stores (id),
    habit       TEXT NOT NULL,
    listen_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX risk_habits_listen ON risk_habits (listen_ms);
CREATE INDEX risk_habits_store ON risk_habits (store_id);

-- Who paid, as a digest under the installation's secret; for a day.
CREATE TABLE risk_payers (
    request_id  TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    payer       TEXT NOT NULL,
    at_ms       INTEGER NOT NULL
) STRICT;

CREATE INDEX risk_payers_at ON risk_payers (at_ms);
CREATE INDEX risk_payers_payer ON risk_payers (merchant_id, payer, at_ms);

-- What somebody is told: a row for each incident.
CREATE TABLE risk_findings (
    id          INTEGER PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    store_id    TEXT NOT NULL REFERENCES stores (id),
    till_id     INTEGER NOT NULL REFERENCES tills (id),
    rule        TEXT NOT NULL,
    -- What makes it the same incident; a payer's digest is taken out when it is over.
    about       TEXT NOT NULL,
    wallet      TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number >= 0),
    -- The latest payments that it is about, a space between two.
    payments    TEXT NOT NULL,
    begun_ms    INTEGER NOT NULL,
    last_ms     INTEGER NOT NULL,
    over_ms     INTEGER,
    seen_ms     INTEGER,
    seen_by     TEXT
) STRICT;

CREATE UNIQUE INDEX risk_findings_going_on ON risk_findings (merchant_id, rule, about) WHERE over_ms IS NULL;
CREATE INDEX risk_findings_unseen ON risk_findings (merchant_id, begun_ms, id) WHERE seen_ms IS NULL;

-- Who looks at the moment, and until when.
CREATE TABLE risk_watch (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    until_ms    INTEGER NOT NULL
) STRICT;

INSERT INTO risk_watch (one, until_ms) VALUES (1, 0);
