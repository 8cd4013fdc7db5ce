-- Whether a key that has limits may give back as much as its maker in a currency that has none. Keys that were made
-- before, also by servers of the version before, keep what they had.
ALTER TABLE api_keys ADD COLUMN others_open BOOLEAN NOT NULL DEFAULT TRUE;
