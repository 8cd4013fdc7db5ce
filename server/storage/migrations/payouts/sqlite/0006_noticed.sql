-- What people of shops were told of: open differences by their keys, and files that were refused.
CREATE TABLE noticed (
    key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
