package calendar

import (
	"fmt"
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

const (
	// quoteRunes and historyLines bound what a description carries; the page has it all.
	quoteRunes   = 600
	historyLines = 12
)

// describe returns DESCRIPTION: the date in words, the sentence that it was read from with its
// publisher, day and address, and the history. All of it follows from the event's revisions, so
// that it changes with them and with nothing else.
func (f Feed) describe(e events.Event, n entry) string {
	p := spoken[f.Language]
	var b strings.Builder
	say := func(s string) {
		if s = clean(s); s != "" {
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	when := wording.Span(n.span, f.Language)
	if words := line(e.DateText); words != "" && !n.old && !strings.HasPrefix(flat(when), flat(words)) {
		when += " (" + p.quoteOpen + words + p.quoteClose + ")"
	}
	if e.Clock.Start != "" && !n.old && n.span.Exact() {
		when += ", " + clock(e.Clock)
	}
	say(when)
	switch k := n.span.Kind(); {
	case n.old && e.Span.IsZero() && e.Status == events.Postponed:
		say(p.oldDate)
	case n.old && !e.Span.IsZero():
		say(fmt.Sprintf(p.newDate, wording.Span(e.Span, f.Language)))
	case k == events.Open:
		say(p.open)
	case (k == events.Within || k == events.Approximate) && f.Vague == Marker:
		say(p.marker)
	case k == events.Within || k == events.Approximate:
		say(p.window)
	}
	if e.DateBasis == events.Inferred && !n.old {
		say(p.inferred)
	}
	say(p.status + f.statusOf(e))
	for _, c := range e.Conflicts {
		if label := p.disagree[c.Field]; label != "" {
			say(label + f.claim(c.Field, c.Shown) + " / " + f.claim(c.Field, c.Rival))
		}
	}
	if m, ok := quoted(e); ok {
		b.WriteByte('\n')
		if text := clip(line(m.Quote.Text), quoteRunes); text != "" {
			say(p.quoteOpen + text + p.quoteClose)
		} else {
			say(clip(line(m.Note), quoteRunes))
		}
		say(f.whence(m.Source.Publisher, m.Source.PublishedSpan()))
		say(address(m.Source.URL))
	}
	if lines := f.history(e); len(lines) > 0 {
		b.WriteString("\n" + p.history + "\n")
		for _, l := range lines {
			say(l)
		}
	}
	if a := address(f.eventAddress(e)); a != "" {
		b.WriteString("\n" + p.sources + a)
	}
	return strings.TrimSpace(b.String())
}

// flat is a text for comparing: in lower case, with plain spaces.
func flat(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// statusOf says the status, with the rival where sources disagree.
func (f Feed) statusOf(e events.Event) string {
	s := wording.Status(e.Status, f.Language)
	if e.StatusAlso != "" {
		s += " / " + wording.Status(e.StatusAlso, f.Language)
	}
	return s
}

// clock says a time of day: 10:00–18:00 (Europe/Minsk).
func clock(c events.Clock) string {
	s := c.Start
	if c.End != "" {
		s += "–" + c.End
	}
	if c.Zone != "" {
		s += " (" + c.Zone + ")"
	}
	return s
}

// claim says one side of a conflict.
func (f Feed) claim(field string, c events.Claim) string {
	text := f.value(field, c.Value)
	if from := f.whence(c.Publisher, c.PublishedSpan()); from != "" {
		text += " (" + from + ")"
	}
	return text
}

// value says the value of a field as the reader would.
func (f Feed) value(field, v string) string {
	switch field {
	case "date":
		if s, err := events.ParseEDTF(v); err == nil {
			return wording.Medium(s, f.Language)
		}
	case "status":
		return wording.Status(events.Status(v), f.Language)
	case "place":
		return f.placeName(v)
	}
	return v
}

func (f Feed) placeName(id string) string { return f.Atlas.Name(id, f.Language) }

// whence says who published a source and when.
func (f Feed) whence(publisher string, published events.Span) string {
	var parts []string
	if p := line(publisher); p != "" {
		parts = append(parts, p)
	}
	if !published.IsZero() {
		parts = append(parts, wording.Span(published, f.Language))
	}
	return strings.Join(parts, ", ")
}

// quoted returns the mention whose words the shown date rests on: that of the newest revision
// which changed the date, else of the newest with a mention.
func quoted(e events.Event) (events.Mention, bool) {
	id := ""
	for _, r := range slices.Backward(e.Revisions) {
		if r.Mention == "" {
			continue
		}
		if id == "" {
			id = r.Mention
		}
		if slices.ContainsFunc(r.Changes, func(c events.Change) bool { return c.Field == "date" }) {
			id = r.Mention
			break
		}
	}
	return mention(e, id)
}

func mention(e events.Event, id string) (events.Mention, bool) {
	for _, m := range e.Mentions {
		if m.ID == id && id != "" {
			return m, true
		}
	}
	return events.Mention{}, false
}

// history says each published change in a line, oldest first, the last of them at most.
func (f Feed) history(e events.Event) []string {
	var lines []string
	for _, r := range e.Revisions {
		day, publisher := wording.Day(events.DayOf(r.At.UTC()), f.Language), ""
		if m, ok := mention(e, r.Mention); ok {
			publisher = line(m.Source.Publisher)
			if published := m.Source.PublishedSpan(); !published.IsZero() {
				day = wording.Span(published, f.Language)
			}
		}
		kinds := make([]string, len(r.Kinds))
		for i, k := range r.Kinds {
			kinds[i] = wording.Change(k, f.Language)
		}
		text := day
		if publisher != "" {
			text += ", " + publisher
		}
		text += ": " + strings.Join(kinds, ", ")
		for _, shift := range wording.Shifts(r, f.Language, f.placeName) {
			if shift.Field == "date" {
				text += ": " + shift.Text
			}
		}
		lines = append(lines, text)
	}
	if n := len(lines); n > historyLines {
		lines = append([]string{"…"}, lines[n-historyLines:]...)
	}
	return lines
}

// clip cuts a text after so many characters, at a word if one is near.
func clip(s string, runes int) string {
	count := 0
	for i := range s {
		if count == runes {
			if sp := strings.LastIndexByte(s[:i], ' '); sp > i-40 && sp > 0 {
				i = sp
			}
			return s[:i] + " …"
		}
		count++
	}
	return s
}
