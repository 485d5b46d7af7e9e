package store

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

// schema returns all that defines a database but its rows.
func schema(t *testing.T, db *sql.DB) string {
	t.Helper()
	var b strings.Builder
	for _, query := range []string{
		`SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name`,
		`SELECT 'application_id ' || application_id FROM pragma_application_id`,
		`SELECT 'version ' || version_id FROM goose_db_version ORDER BY id`,
		`SELECT 'state ' || revision || ' ' || at FROM state`,
	} {
		rows, err := db.Query(query)
		err = each(rows, err, func(r rowScanner) error {
			var line string
			err := r.Scan(&line)
			b.WriteString(line + "\n")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func migrated(t *testing.T, versions ...int64) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "dateline.db")+"?"+pragmas+writing)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	for _, v := range versions {
		if err := migrateTo(t.Context(), db, v); err != nil {
			t.Fatal(err)
		}
	}
	return db
}

// A fresh database and one brought up from any earlier version are the same.
func TestMigrate(t *testing.T) {
	latest := latestVersion()
	if latest < 3 {
		t.Fatalf("latest version is %d", latest)
	}
	fresh := schema(t, migrated(t, latest))
	if !strings.Contains(fresh, "application_id 1685351534") {
		t.Errorf("application id is missing:\n%s", fresh)
	}
	for v := int64(1); v < latest; v++ {
		if got := schema(t, migrated(t, v, latest)); got != fresh {
			t.Errorf("from version %d:\n%s\nfresh:\n%s", v, got, fresh)
		}
	}
}
