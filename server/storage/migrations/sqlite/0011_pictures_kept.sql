-- When a picture was last given: one that no look refers to goes a while after that.
ALTER TABLE pictures ADD COLUMN kept_ms INTEGER NOT NULL DEFAULT 0;
