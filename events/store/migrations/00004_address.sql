-- +goose Up
-- One row: where the pages were last served, for links that are made without a server.

CREATE TABLE served (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  base TEXT NOT NULL -- a URL without a slash at its end
);
