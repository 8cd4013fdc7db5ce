-- What tills that say nothing themselves have of their store: amounts that are offered, and the note. Tills that said
-- nothing until now say nothing still.
ALTER TABLE stores ADD COLUMN presets TEXT NOT NULL DEFAULT '';
ALTER TABLE stores ADD COLUMN note INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stores ADD COLUMN note_needed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stores ADD COLUMN note_label TEXT;
ALTER TABLE stores ADD COLUMN note_labels TEXT;
ALTER TABLE tills ADD COLUMN presets_of_store INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tills ADD COLUMN note_of_store INTEGER NOT NULL DEFAULT 0;
UPDATE tills SET presets_of_store = 1 WHERE open = 1 AND presets = '' AND fixed_minor IS NULL;
UPDATE tills SET note_of_store = 1 WHERE note = 0;
-- When a store was opened by hand last, until when that overrules its hours, and why it pauses.
ALTER TABLE stores ADD COLUMN opened_ms INTEGER;
ALTER TABLE stores ADD COLUMN open_until_ms INTEGER;
ALTER TABLE stores ADD COLUMN why_paused TEXT;
