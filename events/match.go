package events

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

// A VerdictKind is what matching found.
type VerdictKind string

const (
	// Same: the mention is of the event named.
	Same VerdictKind = "same"
	// New: it is of none of the events known.
	New VerdictKind = "new"
	// Doubtful: it may be of the event named; an editor or a later text decides.
	Doubtful VerdictKind = "doubtful"
)

// A Verdict is what [Match] found, with its reasons in plain English for an editor to read.
type Verdict struct {
	Kind  VerdictKind `json:"kind"`
	Event string      `json:"event,omitempty"`
	Score float64     `json:"score"`
	Why   []string    `json:"why,omitempty"`
}

// Match finds the event that a mention is of. Candidates are the events that share one of its
// [Keys]; those that carry their mentions are compared with each of them. It never goes by name
// alone, and does not depend on the order of the candidates.
func Match(m Mention, candidates []Event) Verdict {
	best := Verdict{Kind: New}
	for _, e := range candidates {
		if m.Series != "" && m.Series == e.Series && (m.Span.Overlaps(e.Span) || m.Edition != 0 && m.Edition == e.Edition) {
			if best.Kind != Same || e.ID < best.Event {
				best = Verdict{Kind: Same, Event: e.ID, Score: 1, Why: []string{"same series and time"}}
			}
		}
	}
	return best
}

// Keys returns the keys by which a mention finds the events it could be of.
func Keys(m Mention) []string {
	var keys []string
	if m.Series != "" {
		keys = append(keys, "s:"+m.Series)
	}
	return keys
}

// EventKeys returns the keys by which an event is found. Events that carry their mentions are
// found by all of them, a date that is no longer shown included.
func EventKeys(e Event) []string {
	var keys []string
	if e.Series != "" {
		keys = append(keys, "s:"+e.Series)
	}
	return keys
}

// MintID makes the identity of the event that a mention founds: a readable id of name, year and a
// short digest, and the iCalendar UID. The same mention always gives the same.
func MintID(m Mention) (id, uid string) {
	sum := sha256.Sum256([]byte(m.ID))
	digest := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))
	year := ""
	if y := m.Span.First(); y != 0 {
		year = "-" + strconv.Itoa(y.Year())
	}
	return slug(m) + year + "-" + digest[:5], digest[:26] + "@dateline"
}

func slug(m Mention) string {
	ws := words(Fold(m.Name))
	if m.Series != "" {
		ws = words(m.Series)
	}
	var parts []string
	n := 0
	for _, w := range ws {
		w = latin(w)
		if w == "" || len(w) < 3 && len(parts) > 0 && m.Series == "" {
			continue
		}
		if n += len(w) + 1; n > 40 && len(parts) > 0 {
			break
		}
		parts = append(parts, w[:min(len(w), 40)])
	}
	if len(parts) == 0 {
		return "event"
	}
	return strings.Join(parts, "-")
}

// latin writes a folded word in a … z and digits, Cyrillic by its usual English transliteration.
func latin(w string) string {
	var b strings.Builder
	for _, r := range w {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case 'а' <= r && r <= 'я':
			b.WriteString(cyrillic[r-'а'])
		}
	}
	return b.String()
}

var cyrillic = [32]string{"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"}
