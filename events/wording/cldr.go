package wording

import (
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"
	"sync"

	"dateline/events"
)

//go:embed cldr.json
var cldrJSON []byte

// a locale is what CLDR says of one language.
type locale struct {
	Months struct {
		// Format is the form beside a day, Alone the form on its own: октября, октябрь.
		Format, Alone names
	}
	// Weekdays start with Sunday.
	Weekdays names
	Patterns map[string]string
	// Intervals give, by pattern and by the greatest field that differs, the pattern of both days.
	Intervals map[string]map[string]string
}

type names struct{ Wide, Abbreviated []string }

// locales returns CLDR's data by language.
var locales = sync.OnceValue(func() map[string]locale {
	var data struct{ Languages map[string]locale }
	if err := json.Unmarshal(cldrJSON, &data); err != nil {
		panic("wording: cldr.json: " + err.Error()) // embedded, and tested
	}
	return data.Languages
})

// day fills a pattern of CLDR with the given day.
func (w *words) day(pattern string, d events.Day, wide bool) string {
	return w.days(pattern, d, d, wide)
}

// days fills an interval pattern: its fields stand for the first day until one of them comes
// again, and for the last day from there.
func (w *words) days(pattern string, first, last events.Day, wide bool) string {
	var b strings.Builder
	d, seen := first, map[rune]bool{}
	for rest := pattern; rest != ""; {
		if rest[0] == '\'' {
			literal, after, _ := strings.Cut(rest[1:], "'")
			b.WriteString(literal)
			rest = after
			continue
		}
		r := []rune(rest)[0]
		n := len(rest) - len(strings.TrimLeft(rest, string(r)))
		switch field := r; field {
		case 'd', 'M', 'L', 'y':
			if seen[field] {
				d, seen = last, map[rune]bool{}
			}
			seen[field] = true
			b.WriteString(w.field(field, d, wide))
		default:
			b.WriteString(rest[:n])
		}
		rest = rest[n:]
	}
	return b.String()
}

func (w *words) field(field rune, d events.Day, wide bool) string {
	y, m, day := d.Date()
	switch field {
	case 'd':
		if day == 1 && w.firstOfMonth != "" {
			return w.firstOfMonth
		}
		return strconv.Itoa(day)
	case 'M':
		return w.cldr.Months.Format.of(int(m)-1, wide)
	case 'L':
		return w.cldr.Months.Alone.of(int(m)-1, wide)
	}
	return strconv.Itoa(y)
}

func (n names) of(i int, wide bool) string {
	if wide {
		return n.Wide[i]
	}
	return n.Abbreviated[i]
}
