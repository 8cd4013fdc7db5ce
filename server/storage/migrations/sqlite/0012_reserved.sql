-- How much of a payment is being given back or went back: the sum of its refunds that were not
-- refused. Kept on the payment's row, so that one update decides who gets the rest.
ALTER TABLE payments ADD COLUMN reserved_minor INTEGER NOT NULL DEFAULT 0;

UPDATE payments SET reserved_minor =
    (SELECT SUM(r.minor) FROM refunds r
     WHERE r.request_id = payments.request_id AND r.state <> 'refused')
WHERE request_id IN (SELECT request_id FROM refunds WHERE state <> 'refused');
