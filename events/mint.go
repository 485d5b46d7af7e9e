package events

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

// MintID makes the identity of the event that a mention founds: a readable id of name, year and a
// short digest, and the iCalendar UID. The same mention always gives the same.
func MintID(m Mention) (id, uid string) {
	sum := sha256.Sum256([]byte(m.ID))
	digest := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))
	year := ""
	if y := cmp.Or(m.Span.First(), m.PreviousSpan.First()); y != 0 {
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
