-- How many words were said about something that several people may say a word about: of two who saw the same
-- number, the second is told of the first.
CREATE TABLE turns (
    about TEXT PRIMARY KEY,
    turn  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The form that an arrival was entered with, so that the same one counts once.
ALTER TABLE arrivals ADD COLUMN form TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX arrivals_by_form ON arrivals (form) WHERE form <> '';
