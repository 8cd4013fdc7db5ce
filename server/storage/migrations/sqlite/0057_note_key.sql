-- What a customer's note is found by: as people tell it each other, not as it was typed. Nothing where there is no letter
-- or digit in it. None without a note, and where an older version wrote the row until somebody caught up with it.
ALTER TABLE payments ADD COLUMN note_key TEXT;
CREATE INDEX payments_of_note ON payments (store_id, note_key, created_ms, request_id)
    WHERE note_key IS NOT NULL;
-- Caught up with are these, in this order.
CREATE INDEX payments_keyless ON payments (note_key, created_ms) WHERE note IS NOT NULL AND note_key IS NULL;

-- Whoever forgets a note forgets this with it, servers of the version before included.
CREATE TRIGGER note_key_forgotten AFTER UPDATE OF note ON payments
    WHEN NEW.note IS NULL AND NEW.note_key IS NOT NULL
BEGIN
    UPDATE payments SET note_key = NULL WHERE request_id = NEW.request_id;
END;
