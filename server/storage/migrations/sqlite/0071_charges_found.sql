-- Payments are found by what their customers were charged in their own currency, and by what the gateway calls a refund.
CREATE INDEX payments_of_charge ON payments (store_id, charged_minor, created_ms, request_id)
    WHERE charged_minor IS NOT NULL;
CREATE INDEX refunds_gateway_id ON refunds (gateway_id) WHERE gateway_id IS NOT NULL;
