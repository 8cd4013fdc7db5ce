-- Who may work here. A person has no password: they come in by links.
CREATE TABLE people (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    -- Whether they look after the whole installation.
    is_operator INTEGER NOT NULL,
    made_ms     INTEGER NOT NULL,
    -- NULL until they came for the first time.
    joined_ms   INTEGER
) STRICT;

-- What a person is at a merchant's. Roles add up.
CREATE TABLE memberships (
    person_id   TEXT NOT NULL REFERENCES people (id),
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    role        TEXT NOT NULL,
    -- At every store; otherwise at those in membership_scope, and without any of them nowhere.
    everywhere  INTEGER NOT NULL,
    -- A person, or nothing for the command line.
    made_by     TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    PRIMARY KEY (person_id, merchant_id, role),
    CHECK (role IN ('owner', 'manager', 'cashier', 'accountant', 'designer', 'developer')),
    CHECK (everywhere OR role IN ('manager', 'cashier', 'developer'))
) STRICT;

CREATE INDEX memberships_merchant ON memberships (merchant_id, role);

CREATE TABLE membership_scope (
    person_id   TEXT NOT NULL,
    merchant_id TEXT NOT NULL,
    role        TEXT NOT NULL,
    store_id    TEXT NOT NULL REFERENCES stores (id),
    -- 0 is the whole store.
    till_id     INTEGER NOT NULL,
    PRIMARY KEY (person_id, merchant_id, role, store_id, till_id),
    FOREIGN KEY (person_id, merchant_id, role) REFERENCES memberships (person_id, merchant_id, role)
) STRICT;

-- Secrets are known to whoever was given them; here are only their SHA-256 digests, in hexadecimal.
CREATE TABLE links (
    digest      TEXT PRIMARY KEY,
    person_id   TEXT NOT NULL REFERENCES people (id),
    -- Where whoever uses it begins; none for an operator.
    merchant_id TEXT REFERENCES merchants (id),
    made_by     TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    until_ms    INTEGER NOT NULL,
    -- NULL until somebody signed in with it.
    used_ms     INTEGER
) STRICT;

CREATE INDEX links_person ON links (person_id);
CREATE INDEX links_merchant ON links (merchant_id);
CREATE INDEX links_until ON links (until_ms);

CREATE TABLE sessions (
    -- For lists and for ending it; opens nothing.
    id          TEXT PRIMARY KEY,
    current     TEXT NOT NULL UNIQUE,
    -- The secret before the last rotation.
    previous    TEXT UNIQUE,
    -- Whether nobody has shown the current secret yet.
    fresh       INTEGER NOT NULL,
    form        TEXT NOT NULL,
    person_id   TEXT NOT NULL REFERENCES people (id),
    merchant_id TEXT REFERENCES merchants (id),
    made_ms     INTEGER NOT NULL,
    seen_ms     INTEGER NOT NULL,
    until_ms    INTEGER NOT NULL,
    rotated_ms  INTEGER NOT NULL,
    browser     TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX sessions_merchant ON sessions (merchant_id);
CREATE INDEX sessions_until ON sessions (until_ms);

-- Whoever was let into a studio had no name: they are one person for each merchant, who may do what
-- they could do.
INSERT INTO people (id, name, is_operator, made_ms, joined_ms)
SELECT 'studio.' || merchant_id, '', 0, MIN(made_ms), MIN(made_ms)
FROM (SELECT merchant_id, made_ms FROM studio_links
      UNION ALL SELECT merchant_id, made_ms FROM studio_sessions) AS before
GROUP BY merchant_id;

INSERT INTO memberships (person_id, merchant_id, role, everywhere, made_by, made_ms)
SELECT id, SUBSTR(id, 8), 'designer', 1, '', made_ms FROM people;

INSERT INTO links (digest, person_id, merchant_id, made_by, made_ms, until_ms, used_ms)
SELECT digest, 'studio.' || merchant_id, merchant_id, '', made_ms, until_ms, used_ms
FROM studio_links;

INSERT INTO sessions (id, current, previous, fresh, form, person_id, merchant_id, made_ms, seen_ms,
                      until_ms, rotated_ms, browser)
SELECT id, current, previous, fresh, form, 'studio.' || merchant_id, merchant_id, made_ms, seen_ms,
       until_ms, rotated_ms, browser
FROM studio_sessions;

-- The version before goes on with its own two tables beside this one. What it does there is done here,
-- and what is done here to those that come without a name is done there: a link lets one in, whichever
-- of the two it is shown to, and a browser that is signed in, or out, is so at both.
CREATE TRIGGER before_link_made AFTER INSERT ON studio_links
WHEN NOT EXISTS (SELECT 1 FROM links WHERE digest = NEW.digest)
BEGIN
    INSERT INTO people (id, name, is_operator, made_ms, joined_ms)
    SELECT 'studio.' || NEW.merchant_id, '', 0, NEW.made_ms, NULL
    WHERE NOT EXISTS (SELECT 1 FROM people WHERE id = 'studio.' || NEW.merchant_id);
    INSERT INTO memberships (person_id, merchant_id, role, everywhere, made_by, made_ms)
    SELECT 'studio.' || NEW.merchant_id, NEW.merchant_id, 'designer', 1, '', NEW.made_ms
    WHERE NOT EXISTS (SELECT 1 FROM memberships WHERE person_id = 'studio.' || NEW.merchant_id
                      AND merchant_id = NEW.merchant_id AND role = 'designer');
    INSERT INTO links (digest, person_id, merchant_id, made_by, made_ms, until_ms, used_ms)
    VALUES (NEW.digest, 'studio.' || NEW.merchant_id, NEW.merchant_id, '', NEW.made_ms, NEW.until_ms,
            NEW.used_ms);
END;

CREATE TRIGGER before_link_used AFTER UPDATE OF used_ms ON studio_links
BEGIN
    UPDATE links SET used_ms = NEW.used_ms WHERE digest = NEW.digest AND used_ms IS NULL;
END;

CREATE TRIGGER before_link_gone AFTER DELETE ON studio_links
BEGIN
    DELETE FROM links WHERE digest = OLD.digest;
END;

CREATE TRIGGER before_session_made AFTER INSERT ON studio_sessions
WHEN NOT EXISTS (SELECT 1 FROM sessions WHERE id = NEW.id)
BEGIN
    INSERT INTO sessions (id, current, previous, fresh, form, person_id, merchant_id, made_ms,
                          seen_ms, until_ms, rotated_ms, browser)
    VALUES (NEW.id, NEW.current, NEW.previous, NEW.fresh, NEW.form, 'studio.' || NEW.merchant_id,
            NEW.merchant_id, NEW.made_ms, NEW.seen_ms, NEW.until_ms, NEW.rotated_ms, NEW.browser);
END;

CREATE TRIGGER before_session_changed AFTER UPDATE ON studio_sessions
BEGIN
    UPDATE sessions SET current = NEW.current, previous = NEW.previous, fresh = NEW.fresh,
        seen_ms = NEW.seen_ms, rotated_ms = NEW.rotated_ms
    WHERE id = NEW.id AND (current, previous, fresh, seen_ms, rotated_ms)
        IS NOT (NEW.current, NEW.previous, NEW.fresh, NEW.seen_ms, NEW.rotated_ms);
END;

CREATE TRIGGER before_session_gone AFTER DELETE ON studio_sessions
BEGIN
    DELETE FROM sessions WHERE id = OLD.id;
END;

CREATE TRIGGER link_made AFTER INSERT ON links
WHEN NEW.person_id = 'studio.' || NEW.merchant_id
    AND NOT EXISTS (SELECT 1 FROM studio_links WHERE digest = NEW.digest)
BEGIN
    INSERT INTO studio_links (digest, merchant_id, made_ms, until_ms, used_ms)
    VALUES (NEW.digest, NEW.merchant_id, NEW.made_ms, NEW.until_ms, NEW.used_ms);
END;

CREATE TRIGGER link_used AFTER UPDATE OF used_ms ON links
BEGIN
    UPDATE studio_links SET used_ms = NEW.used_ms WHERE digest = NEW.digest AND used_ms IS NULL;
END;

CREATE TRIGGER link_gone AFTER DELETE ON links
BEGIN
    DELETE FROM studio_links WHERE digest = OLD.digest;
END;

CREATE TRIGGER session_made AFTER INSERT ON sessions
WHEN NEW.person_id = 'studio.' || NEW.merchant_id
    AND NOT EXISTS (SELECT 1 FROM studio_sessions WHERE id = NEW.id)
BEGIN
    INSERT INTO studio_sessions (id, current, previous, fresh, form, merchant_id, made_ms, seen_ms,
                                 until_ms, rotated_ms, browser)
    VALUES (NEW.id, NEW.current, NEW.previous, NEW.fresh, NEW.form, NEW.merchant_id, NEW.made_ms,
            NEW.seen_ms, NEW.until_ms, NEW.rotated_ms, NEW.browser);
END;

CREATE TRIGGER session_changed AFTER UPDATE ON sessions
BEGIN
    UPDATE studio_sessions SET current = NEW.current, previous = NEW.previous, fresh = NEW.fresh,
        seen_ms = NEW.seen_ms, rotated_ms = NEW.rotated_ms
    WHERE id = NEW.id AND (current, previous, fresh, seen_ms, rotated_ms)
        IS NOT (NEW.current, NEW.previous, NEW.fresh, NEW.seen_ms, NEW.rotated_ms);
END;

CREATE TRIGGER session_gone AFTER DELETE ON sessions
BEGIN
    DELETE FROM studio_sessions WHERE id = OLD.id;
END;
