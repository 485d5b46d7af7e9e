-- +goose Up
-- What is recorded (sources, mentions, revisions, decisions: append-only) and what is settled from
-- it (events and the tables after them: written again whenever it changes).
-- Days are YYYY-MM-DD or '', instants RFC 3339 in UTC, documents JSON. Numbers and ids are made by
-- the program. WITHOUT ROWID, which is SQLite's own, can be left out elsewhere: it saves a tree.

PRAGMA application_id = 0x64746c6e;

CREATE TABLE sources (
  number      INTEGER PRIMARY KEY, -- in the order of recording
  id          TEXT NOT NULL UNIQUE,
  published   TEXT NOT NULL,
  publisher   TEXT NOT NULL,
  url         TEXT NOT NULL,
  foreign_uid TEXT NOT NULL,
  recorded    TEXT NOT NULL,
  source      TEXT NOT NULL, -- JSON without the body
  body        TEXT NOT NULL
);
CREATE INDEX sources_url ON sources (url) WHERE url <> '';
CREATE INDEX sources_foreign_uid ON sources (foreign_uid) WHERE foreign_uid <> '';

CREATE TABLE mentions (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE, -- that of the source, a dot and the ordinal
  source_id TEXT NOT NULL REFERENCES sources (id),
  mention   TEXT NOT NULL -- JSON with the source, but for the body
);

CREATE TABLE decisions (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  at       TEXT NOT NULL,
  decision TEXT NOT NULL
);

-- The events and mentions that a decision is about.
CREATE TABLE decision_subjects (
  subject     TEXT NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decisions (id),
  PRIMARY KEY (subject, decision_id)
) WITHOUT ROWID;

CREATE TABLE undone_decisions (
  decision_id TEXT PRIMARY KEY REFERENCES decisions (id),
  at          TEXT NOT NULL,
  editor      TEXT NOT NULL
);

CREATE TABLE events (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  uid         TEXT NOT NULL UNIQUE,
  shown       INTEGER NOT NULL, -- 0: merged into another one, withdrawn, or empty
  merged_into TEXT NOT NULL,
  first_day   TEXT NOT NULL,
  last_day    TEXT NOT NULL,
  precision   TEXT NOT NULL,
  type        TEXT NOT NULL,
  series      TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  status      TEXT NOT NULL,
  status_also TEXT NOT NULL, -- what other sources say it is, or ''
  conflict    INTEGER NOT NULL,
  known_first TEXT NOT NULL,    -- the days from which its first and its last mention could be known
  known_last  TEXT NOT NULL,
  sequence    INTEGER NOT NULL, -- -1: nothing published yet
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  changed     INTEGER NOT NULL, -- the state's revision by which this row was written
  searched    INTEGER NOT NULL  -- how many rows of the search it has
);
CREATE INDEX events_changed ON events (changed);
CREATE INDEX events_merged ON events (merged_into) WHERE merged_into <> '';

-- What is settled of an event, apart from the columns that lists are made by: those stay short.
CREATE TABLE settled (
  number    INTEGER PRIMARY KEY REFERENCES events (number),
  candidate TEXT NOT NULL, -- JSON of what a mention is compared with
  event     TEXT NOT NULL
);

CREATE TABLE event_organisations (
  number       INTEGER NOT NULL REFERENCES events (number),
  organisation TEXT NOT NULL,
  PRIMARY KEY (number, organisation)
) WITHOUT ROWID;

-- An event can match a mention only if they share a key.
CREATE TABLE event_keys (
  key    TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (key, number)
) WITHOUT ROWID;

-- The event that a mention was matched to when it was recorded, and the one it belongs to after
-- all decisions; '' for a mention that waits or is only watched.
CREATE TABLE matches (
  mention_id TEXT PRIMARY KEY REFERENCES mentions (id),
  matched    TEXT NOT NULL,
  event_id   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX matches_event ON matches (event_id, matched);

-- The keys of the mentions that wait, by which a later event finds them.
CREATE TABLE waiting_keys (
  key        TEXT NOT NULL,
  mention_id TEXT NOT NULL REFERENCES mentions (id),
  PRIMARY KEY (key, mention_id)
) WITHOUT ROWID;
CREATE INDEX waiting_keys_mention ON waiting_keys (mention_id);

-- The mentions that wait: for an editor to tell which event they are of, or for an event at all.
CREATE TABLE waiting (
  mention_id TEXT PRIMARY KEY REFERENCES mentions (id),
  event_id   TEXT NOT NULL, -- the likeliest event, '' if there is none
  verdict    TEXT NOT NULL
);
CREATE INDEX waiting_event ON waiting (event_id);

CREATE TABLE revisions (
  number   INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  sequence INTEGER NOT NULL,
  at       TEXT NOT NULL,
  revision TEXT NOT NULL,
  UNIQUE (event_id, sequence)
);
CREATE INDEX revisions_at ON revisions (at, number);

-- One row: how often what is published has changed, when it last did, and by which rules the
-- tables that are written again (search, keys, columns of events) were written.
CREATE TABLE state (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,
  at       TEXT NOT NULL,
  indexed  INTEGER NOT NULL
);
INSERT INTO state (id, revision, at, indexed) VALUES (1, 0, '', 0);

-- +goose StatementBegin
CREATE TRIGGER sources_stay BEFORE UPDATE ON sources BEGIN
  SELECT RAISE(ABORT, 'sources are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER sources_remain BEFORE DELETE ON sources BEGIN
  SELECT RAISE(ABORT, 'sources are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER mentions_stay BEFORE UPDATE ON mentions BEGIN
  SELECT RAISE(ABORT, 'mentions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER mentions_remain BEFORE DELETE ON mentions BEGIN
  SELECT RAISE(ABORT, 'mentions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER decision_subjects_stay BEFORE UPDATE ON decision_subjects BEGIN
  SELECT RAISE(ABORT, 'decision_subjects are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER decision_subjects_remain BEFORE DELETE ON decision_subjects BEGIN
  SELECT RAISE(ABORT, 'decision_subjects are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER undone_decisions_stay BEFORE UPDATE ON undone_decisions BEGIN
  SELECT RAISE(ABORT, 'undone_decisions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER undone_decisions_remain BEFORE DELETE ON undone_decisions BEGIN
  SELECT RAISE(ABORT, 'undone_decisions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'revisions are append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER revisions_remain BEFORE DELETE ON revisions BEGIN
  SELECT RAISE(ABORT, 'revisions are append-only');
END;
-- +goose StatementEnd
