-- Not nought: the gateway told of it, and nothing here had sent it. It is asked about and never sent.
ALTER TABLE refunds ADD COLUMN taken_over BIGINT NOT NULL DEFAULT 0;

-- Those that were taken over before there was such a mark.
UPDATE refunds SET taken_over = 1 WHERE EXISTS (SELECT 1 FROM refund_events e
    WHERE e.refund_id = refunds.refund_id AND e.kind = 'sent' AND e.source = 'inquiry');

-- What went back without us: a part of reserved_minor that is no refund's here.
ALTER TABLE payments ADD COLUMN elsewhere_minor BIGINT NOT NULL DEFAULT 0;
