-- +goose Up
-- Who may edit, how they sign in, what visitors propose, and who did what.

CREATE TABLE editors (
  folded   TEXT PRIMARY KEY, -- the name as it is compared
  name     TEXT NOT NULL,
  role     TEXT NOT NULL,    -- editor or admin
  password TEXT NOT NULL,    -- argon2id in the PHC format; '' for signing in by link only
  created  TEXT NOT NULL
);

-- Tokens are kept as SHA-256 only.
CREATE TABLE sessions (
  token   TEXT PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  editor  TEXT NOT NULL REFERENCES editors (folded),
  created TEXT NOT NULL,
  seen    TEXT NOT NULL,
  expires TEXT NOT NULL,
  agent   TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE INDEX sessions_editor ON sessions (editor);

CREATE TABLE sign_in_links (
  token   TEXT PRIMARY KEY,
  editor  TEXT NOT NULL REFERENCES editors (folded),
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  used    TEXT NOT NULL
);
CREATE INDEX sign_in_links_editor ON sign_in_links (editor);

CREATE TABLE proposals (
  id         TEXT PRIMARY KEY,
  at         TEXT NOT NULL,
  peer       TEXT NOT NULL, -- a keyed digest of the visitor's address, or ''
  state      TEXT NOT NULL, -- waiting, accepted or rejected
  decided    TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason     TEXT NOT NULL,
  source_id  TEXT NOT NULL, -- what it was recorded as
  proposal   TEXT NOT NULL
);
CREATE INDEX proposals_state ON proposals (state, at);
CREATE INDEX proposals_peer ON proposals (peer, at) WHERE peer <> '';

CREATE TABLE audit (
  number  INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  editor  TEXT NOT NULL,
  action  TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail  TEXT NOT NULL
);
CREATE INDEX audit_editor ON audit (editor, number);
CREATE INDEX audit_subject ON audit (subject, number);

-- +goose StatementBegin
CREATE TRIGGER audit_stay BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_remain BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd
