-- When people were told that a key ends soon.
ALTER TABLE api_keys ADD COLUMN told_ms BIGINT;

CREATE INDEX api_keys_untold ON api_keys (until_ms) WHERE told_ms IS NULL AND ended_ms IS NULL;
