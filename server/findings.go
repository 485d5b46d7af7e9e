package server

import (
	"cmp"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// A finding is one event found in the text, and what is to be done with it.
type finding struct {
	N        int
	Mention  events.Mention
	Dateline string
	Name     string
	Preview  *preview
	From     string // the words that the date was read from
	Basis    string
	// Before tells the date that the text gives up.
	Before   string
	Where    string
	Status   string
	Who      string
	Match    *matchView
	Sure     int
	SureWord string
	Choice   string // yes, same, no, out
	Into     string
	// Edited fields, as they stand in the form.
	EditName, EditWhen, EditBefore, EditPlace string
	Statuses                                  []option
	Open                                      bool
}

// finding shows one mention.
func (v *visit) finding(n int, m events.Mention) *finding {
	f := &finding{N: n, Mention: m, Name: m.Name, Dateline: v.dateline(m.Place), Status: wording.Status(m.Status, v.lang()), Sure: int(m.Confidence*100 + .5)}
	f.Preview = v.previewOf("r"+strconv.Itoa(n), m.Span, m.Clock, events.Given)
	if open, close := quotationMarks(m.Source.Language); m.DateText.Text != "" {
		f.From = v.say("read.from", "Words", open+m.DateText.Text+close)
	}
	switch m.DateBasis {
	case events.Inferred:
		f.Basis = v.say("read.basis.inferred")
	case events.Dateline:
		f.Basis = v.say("read.basis.dateline")
	}
	if !m.PreviousSpan.IsZero() {
		f.Before = v.sentence("moved.before", "Date", v.told(m.PreviousSpan))
	}
	f.Where = joined(", ", v.dateline(m.Place), m.Place.Venue)
	if m.Place.City != "" {
		f.Where = joined(", ", f.Where, v.countryOf(m.Place))
	}
	var who []string
	for _, id := range m.Organisations {
		who = append(who, v.organisation(id))
	}
	f.Who = joined(", ", strings.Join(who, ", "), m.Organiser)
	switch {
	case f.Sure >= 90:
		f.SureWord = v.say("sure.very")
	case f.Sure >= 70:
		f.SureWord = v.say("sure.quite")
	default:
		f.SureWord = v.say("sure.less")
	}
	field := func(name, value string) string {
		if got := v.FormValue(name + "-" + strconv.Itoa(n)); got != "" {
			return got
		}
		return value
	}
	f.EditName, f.EditWhen, f.EditPlace = field("name", m.Name), field("when", cmp.Or(m.Span.EDTF(), m.DateText.Text)), field("place", v.dateline(m.Place))
	f.EditBefore = m.PreviousSpan.EDTF()
	if before, ok := v.given("before-" + strconv.Itoa(n)); ok {
		f.EditBefore = before // which may be empty
	}
	status := field("status", string(m.Status))
	if m.Status == "" {
		f.Statuses = append(f.Statuses, option{"", v.say("add.kind.unsaid"), status == ""})
	}
	for _, st := range events.Statuses {
		f.Statuses = append(f.Statuses, option{string(st), wording.Status(st, v.lang()), string(st) == status})
	}
	return f
}

// A choice is what is to be done with a finding beyond recording it.
type choice struct {
	ordinal int
	as      string
	into    string
}

// chosenFindings returns the mentions to record, as corrected, and the choices that go with them.
func (v *visit) chosenFindings(mentions []events.Mention, src events.Source) ([]events.Mention, []choice, []formError) {
	var kept []events.Mention
	var choices []choice
	var errs []formError
	for i, m := range mentions {
		n := strconv.Itoa(i + 1)
		as := v.FormValue("as-" + n)
		if as == "out" {
			continue
		}
		if name := strings.TrimSpace(v.FormValue("name-" + n)); name != "" && name != m.Name {
			m.Name = name
		}
		if when := strings.TrimSpace(v.FormValue("when-" + n)); when != "" && when != cmp.Or(m.Span.EDTF(), m.DateText.Text) {
			span, clock, _, fault := v.understand(entryForm{When: when, Published: src.Published.String()})
			if fault != "" {
				errs = append(errs, formError{"when-" + n, fault})
			}
			m.Span, m.Clock, m.DateBasis = span, clock, events.Given
		}
		if before, ok := v.given("before-" + n); ok && before != m.PreviousSpan.EDTF() {
			var fault string
			m.PreviousSpan = events.Span{}
			if before != "" {
				m.PreviousSpan, _, _, fault = v.understand(entryForm{When: before, Published: src.Published.String()})
			}
			if fault != "" {
				errs = append(errs, formError{"before-" + n, fault})
			}
		}
		if place := strings.TrimSpace(v.FormValue("place-" + n)); place != "" && place != v.dateline(m.Place) {
			m.Place = v.server.Gazetteer.Locate(place)
		}
		if st := events.Status(v.FormValue("status-" + n)); st.Valid() {
			m.Status = st
		}
		if as == "same" || as == "no" {
			c := choice{ordinal: len(kept), as: as}
			if as == "same" {
				c.into = eventIn(v.FormValue("into-" + n))
				if c.into == "" {
					errs = append(errs, formError{"into-" + n, v.say("read.error.into")})
				} else if _, err := v.server.Store.Event(v.Request().Context(), c.into); err != nil {
					errs = append(errs, formError{"into-" + n, v.say("read.error.into")})
				}
			}
			choices = append(choices, c)
		}
		kept = append(kept, m)
	}
	return kept, choices, errs
}

// settleChoices carries out what the editor said about which event each finding is of.
func (v *visit) settleChoices(report events.Report, choices []choice) error {
	for _, c := range choices {
		for _, r := range report.Results {
			if r.Promoted || r.Mention.Ordinal != c.ordinal {
				continue
			}
			if c.as == "no" {
				if _, err := v.apart(r, true); err != nil {
					return err
				}
				continue
			}
			if r.Event == c.into {
				continue
			}
			d := events.Decision{Kind: events.DecideMove, Events: []string{c.into}, Mentions: []string{r.Mention.ID}, Editor: v.who.name}
			if r.Event == "" {
				d.Kind = events.DecideAccept
			}
			if _, err := v.server.Store.Decide(v.Request().Context(), d); err != nil {
				return err
			}
		}
	}
	return nil
}
