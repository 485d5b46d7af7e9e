-- +goose Up
-- Search is the one part of the schema that is SQLite's own: FTS5 over text that is folded before
-- it comes here.
CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61 remove_diacritics 0'
);
