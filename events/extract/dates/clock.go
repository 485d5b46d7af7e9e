package dates

import "strings"

// attachClocks gives the time of day that stands beside a date, or after it in the same sentence,
// to the date, and the date to the time.
func attachClocks(text string, out []Timex) {
	for i := range out {
		c := &out[i]
		if c.Type != Time || c.Clock.Start == "" {
			continue
		}
		var d *Timex
		switch {
		case i > 0 && out[i-1].Clock.Start == "" && dayLike(out[i-1].Value) && glue(text[out[i-1].End:c.Start]):
			d = &out[i-1]
		case i+1 < len(out) && dayLike(out[i+1].Value) && glue(text[c.End:out[i+1].Start]):
			d = &out[i+1]
		case i > 0 && dayLike(out[i-1].Value) && sameSentence(text[out[i-1].End:c.Start]):
			d = &out[i-1]
		default:
			continue
		}
		if d.Span.Exact() && d.Clock.Start == "" {
			d.Clock = c.Clock
		}
		v := d.Value
		if j := strings.LastIndexByte(v, '/'); j >= 0 {
			v = v[:j]
		}
		v, _, _ = strings.Cut(v, "T")
		_, clock, _ := strings.Cut(c.Value, "T")
		c.Value = v + "T" + clock
		c.Span, c.Basis, c.Unresolved = d.Span, d.Basis, d.Unresolved
	}
}

// farClock is how many bytes a time of day may stand behind its date.
const farClock = 160

// sameSentence reports whether no sentence ends in between.
func sameSentence(between string) bool {
	if len(between) > farClock {
		return false
	}
	for _, end := range [...]string{". ", "! ", "? ", "; ", "\n\n", ".\n"} {
		if strings.Contains(between, end) {
			return false
		}
	}
	return true
}

// dayLike reports whether a value is that of a day.
func dayLike(v string) bool { return len(v) >= 10 && v[4] == '-' && v[5] != 'W' && v[7] == '-' }

// glue reports whether only small words stand between a date and a clock.
func glue(between string) bool {
	if len(between) > 24 {
		return false
	}
	for _, w := range strings.FieldsFunc(foldWord(between), func(r rune) bool {
		return r == ' ' || r == ',' || r == '(' || r == '\n' || r == '\u00a0' || r == '-' || r == '–'
	}) {
		switch w {
		case "um", "ab", "von", "gegen", "at", "from", "on", "am", "в", "с", "во", "à", "de", "le", "dès", "beginnt", "the", "den", "около", "к":
		default:
			return false
		}
	}
	return true
}
