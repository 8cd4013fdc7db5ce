-- What a service answered that didn't take a message, by its number. Nothing where it said nothing.
ALTER TABLE channels ADD COLUMN answer INTEGER;
