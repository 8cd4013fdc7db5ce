-- Whether whoever asked took it back: it has lapsed then, for a version before, too.
ALTER TABLE refund_requests ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
