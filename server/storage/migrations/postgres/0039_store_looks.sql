-- A store may have a look of its own, with a draft and a history. An empty store is the shop itself, which is what
-- there was until now. A version without a look: from then on the store wore the shop's again.
ALTER TABLE brand_versions ADD COLUMN store_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE brand_versions ALTER COLUMN brand DROP NOT NULL;
ALTER TABLE brand_versions DROP CONSTRAINT brand_versions_pkey;
ALTER TABLE brand_versions ADD PRIMARY KEY (merchant_id, store_id, version);
ALTER TABLE brand_drafts ADD COLUMN store_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE brand_drafts DROP CONSTRAINT brand_drafts_pkey;
ALTER TABLE brand_drafts ADD PRIMARY KEY (merchant_id, store_id);

-- A server of the version before would take a store's draft away with its shop's, and doesn't know that a till has
-- its store's amounts and note: it ends before this one comes.
UPDATE oldest_server SET migration = 39;
