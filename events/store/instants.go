package store

import (
	"encoding/json"
	"fmt"
	"time"
)

// instantLayout is RFC 3339 in UTC to the microsecond, so that instants sort as text.
const instantLayout = "2006-01-02T15:04:05.000000Z"

// instant writes t as it is stored; the zero time is ”.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(instantLayout)
}

// parseInstant reads what instant writes.
func parseInstant(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(instantLayout, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%w: instant %q", ErrCorrupt, s)
	}
	return t, nil
}

// clock returns the present instant as it can be stored.
func (s *Store) clock() time.Time { return s.now().UTC().Truncate(time.Microsecond) }

// document writes v as JSON.
func document(v any) (string, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return string(b), nil
}

// parseDocument reads what document writes.
func parseDocument(s string, v any, what string) error {
	if err := json.Unmarshal([]byte(s), v); err != nil {
		return fmt.Errorf("%w: %s: %w", ErrCorrupt, what, err)
	}
	return nil
}
