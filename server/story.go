package server

import (
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// A story is one claim: who said it when, in which words, and what it changed.
type story struct {
	Number      int
	Day, DayISO string
	Quote       []piece
	Lang        string
	Open, Close string // quotation marks of the language
	// Note is a note of ours in its language; the source's words in it have a language of their own.
	Note     []noteRun
	NoteLang string
	// Claim is what it says in short, of a claim that has neither.
	Claim         string
	Said          string
	Link, LinkURL string
	Effects       []string
	// ID is the mention's, for editors to withdraw it or put it elsewhere.
	ID        string
	Withdrawn bool
}

// A piece is a run of quoted words; Key are the words that decide.
type piece struct {
	Text string
	Key  bool
}

type decision struct {
	Day, Text, Why string
	Undo           string
}

// story is every claim in order, with what it changed.
func (v *visit) story(e *events.Event, decisions []events.Decision) []story {
	effects := map[string][]string{}
	for _, r := range e.Revisions {
		if r.Mention != "" {
			effects[r.Mention] = append(effects[r.Mention], v.effect(r))
		}
	}
	gone := events.Withdrawn(decisions)
	var out []story
	for i, m := range e.Mentions {
		src := m.Source
		st := story{Number: i + 1, DayISO: publishedISO(src), Day: v.publishedWords(src), Lang: src.Language, Effects: effects[m.ID], Withdrawn: gone[m.ID]}
		if m.Quote.Text != "" {
			st.Quote = pieces(m)
			st.Open, st.Close = quotationMarks(src.Language)
		}
		ours := ""
		note := noteRuns(m.Note, src.Language)
		switch {
		case len(note) == 1 && note[0].Lang != "" && len(st.Quote) == 0:
			// A note of nothing but the source's words is a quote.
			st.Quote = []piece{{Text: note[0].Text}}
		case len(note) > 0:
			st.Note = note
			if src.Kind == events.Record {
				st.NoteLang = v.foreign(noteLanguage)
			}
			if inOurWords(note) {
				ours = v.say("dossier.our-words")
			}
		}
		if len(st.Quote) == 0 && len(st.Note) == 0 {
			when := ""
			if !m.Span.IsZero() {
				when = v.told(m.Span)
			}
			st.Claim = joined(" · ", m.Name, when, wording.Status(m.Status, v.lang()), m.Place.Venue, v.whereabouts(m.Place))
		}
		st.Said = joined(" · ", ours, src.Publisher, v.inLanguage(src.Language), v.sourceKind(src))
		st.Link, st.LinkURL = link(src.URL)
		if v.who.role >= editor {
			st.ID = m.ID
		}
		out = append(out, st)
	}
	return out
}

// effect says what a revision changed.
func (v *visit) effect(r events.Revision) string {
	var kinds []string
	for _, k := range r.Kinds {
		kinds = append(kinds, wording.Change(k, v.lang()))
	}
	text := upper(strings.Join(kinds, ", "))
	for _, c := range r.Changes {
		if c.Field == "date" && c.New != "" {
			text += ": " + v.value("date", c.New)
			break
		}
	}
	if r.Sequence > 0 {
		text += ". " + v.say("dossier.same-entry", "Sequence", r.Sequence)
	} else {
		text += "."
	}
	return text
}

func (v *visit) decision(d events.Decision) decision {
	out := decision{Day: v.dayAndYear(events.DayOf(d.At.UTC())), Why: d.Why}
	who := d.Editor
	if who == "" {
		who = v.say("dossier.an-editor")
	}
	out.Text = v.say("decision."+string(d.Kind), "Who", who)
	if !d.Undone.IsZero() {
		out.Text += " " + v.say("decision.undone")
	} else if v.who.role >= editor {
		out.Undo = d.ID
	}
	return out
}

// publishedWords is the day a source was published, as precisely as it is known.
func (v *visit) publishedWords(s events.Source) string {
	published := s.PublishedSpan()
	if published.IsZero() {
		return v.say("dossier.no-day")
	}
	text := v.span(published)
	if s.PublishedBasis == events.Inferred {
		text += " " + v.say("dossier.day-inferred")
	}
	return text
}

// publishedISO is the day of publication for machines: the month or year where no day is known.
func publishedISO(s events.Source) string {
	edtf := s.PublishedSpan().EDTF()
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, edtf); err == nil {
			return edtf
		}
	}
	return ""
}

// publishedShort is publishedWords where there is little room: "29 Oct", "Sept 2024", or "".
func (v *visit) publishedShort(s events.Source) string {
	switch published := s.PublishedSpan(); {
	case published.IsZero():
		return ""
	case !published.Exact():
		return wording.Medium(published, v.lang())
	}
	return v.dayAbbreviated(s.Published)
}

func (v *visit) inLanguage(tag string) string {
	if tag == "" || tag == "und" || tag == v.lang() {
		return ""
	}
	if text := v.say("in-language." + tag); text != "in-language."+tag {
		return text
	}
	return tag
}

func (v *visit) sourceKind(s events.Source) string {
	switch s.Kind {
	case events.Form:
		return v.say("source.form")
	case events.Calendar:
		return v.say("source.calendar")
	case events.Text:
		if s.URL == "" {
			return v.say("source.text")
		}
	}
	return ""
}

// pieces cuts a quote at the words that the date was read from.
func pieces(m events.Mention) []piece {
	q, d := m.Quote, m.DateText
	from, to := d.Start-q.Start, d.End-q.Start
	if d.Text == "" || from < 0 || to > len(q.Text) || from >= to || q.Text[from:to] != d.Text {
		// The words may be quoted without their place, or stand outside of the quote.
		if from = strings.Index(q.Text, d.Text); d.Text == "" || from < 0 {
			return []piece{{Text: q.Text}}
		}
		to = from + len(d.Text)
	}
	var out []piece
	for _, p := range []piece{{q.Text[:from], false}, {q.Text[from:to], true}, {q.Text[to:], false}} {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// quotationMarks are those of the quoted language.
func quotationMarks(lang string) (open, close string) {
	switch lang {
	case "de":
		return "„", "“"
	case "ru":
		return "«", "»"
	case "fr":
		return "«\u00a0", "\u00a0»"
	}
	return "“", "”"
}
