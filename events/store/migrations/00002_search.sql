-- +goose Up
-- Search is the one part of the schema that is SQLite's own: FTS5 over words that were folded before
-- they came here. The row number is that of the event.
CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = 'none', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
