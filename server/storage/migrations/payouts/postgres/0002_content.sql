-- What a file's rows come to, by which two reports of the same rows are known to be one, whatever they are called.
-- Empty in files of a version before this one, until somebody writes the next time.

ALTER TABLE files ADD COLUMN content TEXT NOT NULL DEFAULT '';
