-- +goose Up
-- Search is the one part of the schema that is SQLite's own: FTS5 over words that were folded before
-- they came here. The number of a row is that of its event times 1024, and one more for each row
-- that the event has already.
CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = 'none', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
