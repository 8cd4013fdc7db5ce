-- What the gateway told of paying the shop out: its JSON exactly as it came; NULL where it was not told.
ALTER TABLE payments ADD COLUMN settlement_quote TEXT;
ALTER TABLE payments ADD COLUMN gross_settlement TEXT;
ALTER TABLE refunds ADD COLUMN settlement_quote TEXT;
ALTER TABLE refunds ADD COLUMN gross_settlement TEXT;
