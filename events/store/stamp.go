package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// fileTick is how long a file may be written to again without a later time of change.
const fileTick = time.Second

// Stamp returns a text that differs once anything was written to the database, by any process, and
// reads no database for it: it looks at the files' sizes and times. While settled is false they
// have changed so recently that the next write may leave the same stamp.
func (s *Store) Stamp() (stamp string, settled bool, err error) {
	var newest time.Time
	for _, suffix := range []string{"", "-wal"} {
		info, err := os.Stat(s.path + suffix)
		if suffix != "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", false, fmt.Errorf("stamp: %w", err)
		}
		if info.ModTime().After(newest) {
			newest = info.ModTime()
		}
		stamp += fmt.Sprintf("%d@%d ", info.Size(), info.ModTime().UnixNano())
	}
	// The times are the file system's, so the present is too: not the store's clock.
	return stamp, time.Since(newest) > fileTick, nil
}
