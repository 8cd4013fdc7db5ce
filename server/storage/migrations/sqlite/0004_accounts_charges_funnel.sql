-- The gateway account a payment was made with: it is asked about, cancelled and refunded there.
ALTER TABLE payments ADD COLUMN account TEXT NOT NULL DEFAULT 'default';

-- What the wallet charged its customer, and at which rate; NULL where it was not told.
ALTER TABLE payments ADD COLUMN charged_minor INTEGER;
ALTER TABLE payments ADD COLUMN charged_currency TEXT;
ALTER TABLE payments ADD COLUMN rate_pair TEXT;
ALTER TABLE payments ADD COLUMN rate_price TEXT;

-- How many customers got how far at a code, by days of its store. Nobody can be found in it.
CREATE TABLE funnel (
    code        TEXT NOT NULL,
    day         TEXT NOT NULL,
    opened      INTEGER NOT NULL,
    entered     INTEGER NOT NULL,
    sent        INTEGER NOT NULL,
    paid        INTEGER NOT NULL,
    PRIMARY KEY (code, day)
) STRICT;

CREATE INDEX funnel_day ON funnel (day);

-- Empty: the store leaves it to its merchant, account or own currency. It was filled in before.
UPDATE stores SET settlement_currency = '' WHERE settlement_currency = currency;
