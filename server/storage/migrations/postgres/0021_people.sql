-- Who may work here. A person has no password: they come in by links.
CREATE TABLE people (
    id          TEXT COLLATE "C" PRIMARY KEY,
    name        TEXT NOT NULL,
    -- Whether they look after the whole installation.
    is_operator BOOLEAN NOT NULL,
    made_ms     BIGINT NOT NULL,
    -- NULL until they came for the first time.
    joined_ms   BIGINT
);

-- What a person is at a merchant's. Roles add up.
CREATE TABLE memberships (
    person_id   TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    role        TEXT COLLATE "C" NOT NULL,
    -- At every store; otherwise at those in membership_scope, and without any of them nowhere.
    everywhere  BOOLEAN NOT NULL,
    -- A person, or nothing for the command line.
    made_by     TEXT NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (person_id, merchant_id, role),
    CHECK (role IN ('owner', 'manager', 'cashier', 'accountant', 'designer', 'developer')),
    CHECK (everywhere OR role IN ('manager', 'cashier', 'developer'))
);

CREATE INDEX memberships_merchant ON memberships (merchant_id, role);

CREATE TABLE membership_scope (
    person_id   TEXT COLLATE "C" NOT NULL,
    merchant_id TEXT COLLATE "C" NOT NULL,
    role        TEXT COLLATE "C" NOT NULL,
    store_id    TEXT COLLATE "C" NOT NULL REFERENCES stores (id),
    -- 0 is the whole store.
    till_id     BIGINT NOT NULL,
    PRIMARY KEY (person_id, merchant_id, role, store_id, till_id),
    FOREIGN KEY (person_id, merchant_id, role) REFERENCES memberships (person_id, merchant_id, role)
);

-- Secrets are known to whoever was given them; here are only their SHA-256 digests, in hexadecimal.
CREATE TABLE links (
    digest      TEXT COLLATE "C" PRIMARY KEY,
    person_id   TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    -- Where whoever uses it begins; none for an operator.
    merchant_id TEXT COLLATE "C" REFERENCES merchants (id),
    made_by     TEXT NOT NULL,
    made_ms     BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    -- NULL until somebody signed in with it.
    used_ms     BIGINT
);

CREATE INDEX links_person ON links (person_id);
CREATE INDEX links_merchant ON links (merchant_id);
CREATE INDEX links_until ON links (until_ms);

CREATE TABLE sessions (
    -- For lists and for ending it; opens nothing.
    id          TEXT COLLATE "C" PRIMARY KEY,
    current     TEXT COLLATE "C" NOT NULL UNIQUE,
    -- The secret before the last rotation.
    previous    TEXT COLLATE "C" UNIQUE,
    -- Whether nobody has shown the current secret yet.
    fresh       BOOLEAN NOT NULL,
    form        TEXT NOT NULL,
    person_id   TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    merchant_id TEXT COLLATE "C" REFERENCES merchants (id),
    made_ms     BIGINT NOT NULL,
    seen_ms     BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    rotated_ms  BIGINT NOT NULL,
    browser     TEXT NOT NULL
);

CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX sessions_merchant ON sessions (merchant_id);
CREATE INDEX sessions_until ON sessions (until_ms);

-- Whoever was let into a studio had no name: they are one person for each merchant, who may do what
-- they could do.
INSERT INTO people (id, name, is_operator, made_ms, joined_ms)
SELECT 'studio.' || merchant_id, '', FALSE, MIN(made_ms), MIN(made_ms)
FROM (SELECT merchant_id, made_ms FROM studio_links
      UNION ALL SELECT merchant_id, made_ms FROM studio_sessions) AS before
GROUP BY merchant_id;

INSERT INTO memberships (person_id, merchant_id, role, everywhere, made_by, made_ms)
SELECT id, SUBSTR(id, 8), 'designer', TRUE, '', made_ms FROM people;

INSERT INTO links (digest, person_id, merchant_id, made_by, made_ms, until_ms, used_ms)
SELECT digest, 'studio.' || merchant_id, merchant_id, '', made_ms, until_ms, used_ms
FROM studio_links;

INSERT INTO sessions (id, current, previous, fresh, form, person_id, merchant_id, made_ms, seen_ms,
                      until_ms, rotated_ms, browser)
SELECT id, current, previous, fresh, form, 'studio.' || merchant_id, merchant_id, made_ms, seen_ms,
       until_ms, rotated_ms, browser
FROM studio_sessions;

-- No version before this one ran on PostgreSQL. The two tables stay, empty and referring to nothing, as
-- both databases have the same ones.
DELETE FROM studio_links;
DELETE FROM studio_sessions;
ALTER TABLE studio_links DROP CONSTRAINT studio_links_merchant_id_fkey;
ALTER TABLE studio_sessions DROP CONSTRAINT studio_sessions_merchant_id_fkey;
