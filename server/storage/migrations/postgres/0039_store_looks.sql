-- A store may have a look of its own, with a draft and a history. An empty store is the shop itself, which is what
-- there was until now. A version without a look: from then on the store wore the shop's again.
ALTER TABLE brand_versions ADD COLUMN store_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE brand_versions ALTER COLUMN brand DROP NOT NULL;
ALTER TABLE brand_versions DROP CONSTRAINT brand_versions_pkey;
ALTER TABLE brand_versions ADD PRIMARY KEY (merchant_id, store_id, version);
ALTER TABLE brand_drafts ADD COLUMN store_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE brand_drafts DROP CONSTRAINT brand_drafts_pkey;
ALTER TABLE brand_drafts ADD PRIMARY KEY (merchant_id, store_id);
