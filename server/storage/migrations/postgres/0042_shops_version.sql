-- What customers see of shops has a number, in one row: whoever kept a page asks for it, and makes the page anew when
-- it is another one. Triggers raise it in the transaction of the change, whoever makes it, servers of the version
-- before included. A row and not a sequence: that would be seen before its change.
CREATE TABLE shops_version (
    one     BIGINT PRIMARY KEY CHECK (one = 1),
    number  BIGINT NOT NULL
);

INSERT INTO shops_version (one, number) VALUES (1, 1);

-- Once in a transaction, however many rows it changes.
CREATE FUNCTION raise_shops_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE shops_version SET number = number + 1
    WHERE one = 1 AND xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END
$$;

-- When the transaction ends: so its row is the last that anybody locks, and two changes never wait for each other.
CREATE CONSTRAINT TRIGGER shops_version_of_merchants AFTER INSERT OR UPDATE OR DELETE ON merchants
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
CREATE CONSTRAINT TRIGGER shops_version_of_stores AFTER INSERT OR UPDATE OR DELETE ON stores
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
CREATE CONSTRAINT TRIGGER shops_version_of_day_rules AFTER INSERT OR UPDATE ON day_rules
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
CREATE CONSTRAINT TRIGGER shops_version_of_tills AFTER INSERT OR UPDATE OR DELETE ON tills
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
CREATE CONSTRAINT TRIGGER shops_version_of_codes AFTER INSERT OR UPDATE OR DELETE ON codes
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
CREATE CONSTRAINT TRIGGER shops_version_of_marks AFTER INSERT OR UPDATE OR DELETE ON marks
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_shops_version();
