-- Who made the link by which somebody came in, and the links before it, as ids with times in milliseconds:
-- they could have used it themselves. Empty for the command line, and where a version before wrote.
ALTER TABLE links ADD COLUMN through TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN through TEXT NOT NULL DEFAULT '';
ALTER TABLE pins ADD COLUMN through TEXT NOT NULL DEFAULT '';
-- Whose hands that leaves a request in: ids.
ALTER TABLE refund_requests ADD COLUMN asked_through TEXT NOT NULL DEFAULT '';
