-- What the shop called customers' notes when one was written: its own word under no name, with one for each language
-- where it has those; none in it where it had no word of its own. Nothing at all of payments of older versions.
ALTER TABLE payments ADD COLUMN note_label TEXT;
