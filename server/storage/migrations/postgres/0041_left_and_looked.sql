-- Since when no mark refers to a file any more; it stays for a while, since other servers and open pages still do.
ALTER TABLE mark_pictures ADD COLUMN left_ms BIGINT;

-- The few who look after the installation, among all who ever worked here.
CREATE INDEX people_operators ON people (id) WHERE is_operator;
