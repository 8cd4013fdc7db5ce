-- One store's payments of an amount, newest first: what staff look for costs the same however much
-- else the store has.
CREATE INDEX payments_of_amount ON payments (store_id, minor, created_ms, request_id);
-- Which person asked for the money to be given back; nobody for the command line.
ALTER TABLE refunds ADD COLUMN asked_by TEXT;
