-- The gateway account a payment was made with: it is asked about, cancelled and refunded there.
ALTER TABLE payments ADD COLUMN account TEXT NOT NULL DEFAULT 'default';
