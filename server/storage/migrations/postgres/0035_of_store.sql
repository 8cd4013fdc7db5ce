-- What tills that say nothing themselves have of their store: amounts that are offered, and the note. Tills that said
-- nothing until now say nothing still.
ALTER TABLE stores ADD COLUMN presets TEXT NOT NULL DEFAULT '';
ALTER TABLE stores ADD COLUMN note BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE stores ADD COLUMN note_needed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE stores ADD COLUMN note_label TEXT;
ALTER TABLE stores ADD COLUMN note_labels TEXT;
ALTER TABLE tills ADD COLUMN presets_of_store BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE tills ADD COLUMN note_of_store BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE tills SET presets_of_store = TRUE WHERE open AND presets = '' AND fixed_minor IS NULL;
UPDATE tills SET note_of_store = TRUE WHERE NOT note;
-- When a store was opened by hand last, until when that overrules its hours, and why it pauses.
ALTER TABLE stores ADD COLUMN opened_ms BIGINT;
ALTER TABLE stores ADD COLUMN open_until_ms BIGINT;
ALTER TABLE stores ADD COLUMN why_paused TEXT;
