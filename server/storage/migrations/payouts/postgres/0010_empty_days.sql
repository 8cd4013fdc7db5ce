-- Days without a payment have files of the same bytes, and each says something of its own day: a file is known by its
-- bytes, its source, its name and its folder.

ALTER TABLE files DROP CONSTRAINT files_digest_key;

CREATE UNIQUE INDEX files_known ON files (digest, source, name, COALESCE(folder_day, ''));
