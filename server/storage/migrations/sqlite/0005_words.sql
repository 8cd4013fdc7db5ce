-- What a merchant calls things in several languages: JSON, text by language tag. The older columns
-- keep what is said where no language is asked for.
ALTER TABLE merchants ADD COLUMN names TEXT;
ALTER TABLE stores ADD COLUMN names TEXT;
ALTER TABLE tills ADD COLUMN note_labels TEXT;
