-- When a store takes payments, in words, and until when it takes none; 0 is until somebody opens it again.
ALTER TABLE stores ADD COLUMN opening TEXT;
ALTER TABLE stores ADD COLUMN paused_ms INTEGER;
