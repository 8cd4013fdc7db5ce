-- The oldest server that may still run on this database, as the number of the newest migration it
-- knows. A change that a server of the version before can't live with raises it; every other change
-- leaves it, so that two versions run side by side while servers are exchanged one by one.
CREATE TABLE oldest_server (
    one       BIGINT PRIMARY KEY CHECK (one = 1),
    migration BIGINT NOT NULL
);

INSERT INTO oldest_server (one, migration) VALUES (1, 13);
