-- By which way a refund was asked for: in the office, at a screen, by a command. Of earlier ones nobody wrote it down.
ALTER TABLE refunds ADD COLUMN via TEXT;
ALTER TABLE refund_requests ADD COLUMN via TEXT;
-- What went back in part, and what went back whole, newest first: a page of either costs the same however much
-- there is of the other. Most payments are in none of these.
CREATE INDEX payments_part_back_of_merchant ON payments (merchant_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor < minor;
CREATE INDEX payments_part_back_of_store ON payments (store_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor < minor;
CREATE INDEX payments_part_back_of_till ON payments (till_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor < minor;
CREATE INDEX payments_whole_back_of_merchant ON payments (merchant_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor >= minor;
CREATE INDEX payments_whole_back_of_store ON payments (store_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor >= minor;
CREATE INDEX payments_whole_back_of_till ON payments (till_id, created_ms, request_id)
    WHERE reserved_minor > 0 AND reserved_minor >= minor;
