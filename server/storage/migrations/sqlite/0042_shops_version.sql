-- What customers see of shops has a number, in one row: whoever kept a page asks for it, and makes the page anew when
-- it is another one. Triggers raise it in the transaction of the change, whoever makes it, servers of the version
-- before included. A row and not a sequence: that would be seen before its change.
CREATE TABLE shops_version (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    number  INTEGER NOT NULL
) STRICT;

INSERT INTO shops_version (one, number) VALUES (1, 1);

CREATE TRIGGER shops_version_merchants_made AFTER INSERT ON merchants
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_merchants_changed AFTER UPDATE ON merchants
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_merchants_gone AFTER DELETE ON merchants
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_stores_made AFTER INSERT ON stores
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_stores_changed AFTER UPDATE ON stores
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_stores_gone AFTER DELETE ON stores
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_day_rules_made AFTER INSERT ON day_rules
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_day_rules_changed AFTER UPDATE ON day_rules
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_tills_made AFTER INSERT ON tills
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_tills_changed AFTER UPDATE ON tills
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_tills_gone AFTER DELETE ON tills
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_codes_made AFTER INSERT ON codes
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_codes_changed AFTER UPDATE ON codes
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_codes_gone AFTER DELETE ON codes
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_marks_made AFTER INSERT ON marks
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_marks_changed AFTER UPDATE ON marks
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;

CREATE TRIGGER shops_version_marks_gone AFTER DELETE ON marks
BEGIN
    UPDATE shops_version SET number = number + 1 WHERE one = 1;
END;
