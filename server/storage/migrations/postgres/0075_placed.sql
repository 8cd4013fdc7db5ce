-- Where the database was used last, so that a copy of it is known for one, in one row at most; none since it was put back.
CREATE TABLE placed (
    one   BIGINT PRIMARY KEY CHECK (one = 1),
    place TEXT NOT NULL
);
