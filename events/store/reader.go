package store

import (
	"context"
	"database/sql"
	"fmt"
)

// frequent are the queries of every page and feed. They are prepared when the store is opened, as
// preparing one takes longer than running it. (Later on, a snapshot that needed a connection more
// to prepare on could wait for itself.)
var frequent = []string{
	stateRevision, documentsIn[len(inSizes)-1], findWord, eventWithID, mentionsOfEvent, revisionsOfEvent, sessionByToken,
}

// prepareFrequent prepares them on a connection; others follow as they are used.
func prepareFrequent(ctx context.Context, db *sql.DB) (map[string]*sql.Stmt, error) {
	stmts := make(map[string]*sql.Stmt, len(frequent))
	for _, query := range frequent {
		stmt, err := db.PrepareContext(ctx, query)
		if err != nil {
			return stmts, fmt.Errorf("prepare %q: %w", query, err)
		}
		stmts[query] = stmt
	}
	return stmts, nil
}

// A snapshot is a reading transaction: everything read through it is of one moment.
type snapshot struct {
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (r snapshot) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if stmt := r.prepared[query]; stmt != nil {
		return r.tx.StmtContext(ctx, stmt).QueryContext(ctx, args...)
	}
	return r.tx.QueryContext(ctx, query, args...)
}

func (r snapshot) row(ctx context.Context, query string, args ...any) rowScanner {
	if stmt := r.prepared[query]; stmt != nil {
		return r.tx.StmtContext(ctx, stmt).QueryRowContext(ctx, args...)
	}
	return r.tx.QueryRowContext(ctx, query, args...)
}

// read runs do on a snapshot.
func (s *Store) read(ctx context.Context, do func(querier) error) error {
	t, err := s.reads.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(err)
	}
	defer t.Rollback()
	return explain(do(snapshot{t, s.prepared}))
}
