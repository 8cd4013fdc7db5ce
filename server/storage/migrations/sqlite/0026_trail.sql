-- Who did what. Entries of a chain (a merchant's, or the installation's, whose name is empty) are numbered without
-- gaps, and each one's digest is of the one before, too. Years of history may be in other tables: the first entry
-- of each chain says that nothing of what was before is in it. A server of the version before writes none.
CREATE TABLE trail (
    chain       TEXT NOT NULL,
    number      INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    -- What whoever did it is, who, and what they were called then.
    who         TEXT NOT NULL,
    who_id      TEXT NOT NULL,
    name        TEXT NOT NULL,
    via         TEXT NOT NULL,
    network     TEXT NOT NULL,
    action      TEXT NOT NULL,
    object      TEXT NOT NULL,
    -- Empty for the whole merchant.
    store       TEXT NOT NULL,
    -- Empty if it was done.
    refused     TEXT NOT NULL,
    detail      TEXT NOT NULL,
    -- SHA-256 in hexadecimal.
    digest      TEXT NOT NULL,
    PRIMARY KEY (chain, number)
) STRICT;

CREATE INDEX trail_who ON trail (chain, who_id, number);
CREATE INDEX trail_action ON trail (chain, action, number);

-- How far each chain is. Whoever adds an entry holds this row, so no two can follow the same one.
CREATE TABLE trail_heads (
    chain       TEXT NOT NULL PRIMARY KEY,
    number      INTEGER NOT NULL,
    digest      TEXT NOT NULL,
    -- The last entry that was let go of, and its digest; 0 and empty for none.
    gone        INTEGER NOT NULL,
    gone_digest TEXT NOT NULL
) STRICT;

CREATE TRIGGER trail_stays_as_it_is BEFORE UPDATE ON trail
BEGIN
    SELECT RAISE(ABORT, 'an entry of the trail is never changed');
END;

-- What was kept long enough goes from the beginning on, after the head says so; never within 400 days.
CREATE TRIGGER trail_is_kept BEFORE DELETE ON trail
WHEN OLD.at_ms > (CAST(strftime('%s', 'now') AS INTEGER) - 34560000) * 1000
    OR OLD.number > COALESCE((SELECT gone FROM trail_heads WHERE chain = OLD.chain), 0)
BEGIN
    SELECT RAISE(ABORT, 'an entry of the trail is kept');
END;

CREATE TRIGGER trail_heads_go_on BEFORE UPDATE ON trail_heads
WHEN NEW.chain <> OLD.chain OR NEW.number < OLD.number OR NEW.gone < OLD.gone
BEGIN
    SELECT RAISE(ABORT, 'a trail never goes back');
END;

CREATE TRIGGER trail_heads_are_kept BEFORE DELETE ON trail_heads
BEGIN
    SELECT RAISE(ABORT, 'a trail is kept');
END;
