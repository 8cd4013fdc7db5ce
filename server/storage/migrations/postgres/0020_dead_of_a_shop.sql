-- What ended without money at one shop, newest first: a page of it costs the same however much else
-- the shop has.
CREATE INDEX payments_dead_of_merchant ON payments (merchant_id, state, created_ms, request_id)
    WHERE state IN ('failed', 'cancelled', 'not_sent', 'presumed_dead');
CREATE INDEX payments_dead_of_store ON payments (store_id, state, created_ms, request_id)
    WHERE state IN ('failed', 'cancelled', 'not_sent', 'presumed_dead');
CREATE INDEX payments_dead_of_till ON payments (till_id, state, created_ms, request_id)
    WHERE state IN ('failed', 'cancelled', 'not_sent', 'presumed_dead');
