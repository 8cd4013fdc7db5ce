-- The hours of the week that a store had before it was set to be always open, in words: they come back with a tick.
ALTER TABLE stores ADD COLUMN hours_aside TEXT;

-- Who and what is for a single till: before that goes, they are looked for.
CREATE INDEX membership_scope_of_till ON membership_scope (till_id);
CREATE INDEX screen_tills_of_till ON screen_tills (till_id);
-- The same of payments: a code that nobody ever paid with may go.
CREATE INDEX payments_of_code ON payments (code);
