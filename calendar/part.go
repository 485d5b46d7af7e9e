package calendar

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"

	ics "github.com/arran4/golang-ical"

	"dateline/events"
)

// A Part is an event as an iCalendar feed shows it, if it does. It is made once and serves any feed
// of the same Language, BaseURL, Vague, Cancelled and Atlas: nothing else of a feed is in it.
type Part struct {
	// modified is when the event last changed.
	modified time.Time
	// first and uid are what the parts of a feed are sorted by.
	first events.Day
	uid   string
	// component is nil for an event that the feed leaves out.
	component ics.Component
}

// NewPart makes the part of an event.
func NewPart(f Feed, e events.Event) (Part, error) {
	p := f.filled(nil).part(e)
	if p.component == nil {
		return p, nil
	}
	var b bytes.Buffer
	if err := p.component.SerializeTo(&b, layout()); err != nil {
		return Part{}, fmt.Errorf("write event %s: %w", e.ID, err)
	}
	p.component = rendered(bytes.Clone(b.Bytes()))
	return p, nil
}

// Size is about how many bytes the part takes in memory.
func (p Part) Size() int {
	text, _ := p.component.(rendered)
	return len(text) + len(p.uid) + 100
}

// parts are those of the events, still to be written.
func (f Feed) parts(list []events.Event) []Part {
	out := make([]Part, len(list))
	for i, e := range list {
		out[i] = f.part(e)
	}
	return out
}

// part is a part that is still to be written.
func (f Feed) part(e events.Event) Part {
	p := Part{modified: e.Modified, uid: e.UID}
	if n, ok := f.entry(e); ok {
		v := &ics.VEvent{}
		for _, b := range f.event(e, n) {
			v.Properties = append(v.Properties, ics.IANAProperty{BaseProperty: b})
		}
		p.first, p.component = n.first, v
	}
	return p
}

// rendered is a component that has been written.
type rendered []byte

// SerializeTo writes it as it is.
func (r rendered) SerializeTo(to io.Writer, _ *ics.SerializationConfiguration) error {
	_, err := to.Write(r)
	return err
}

// UnknownPropertiesIANAProperties returns none: nobody asks a component that has been written.
func (rendered) UnknownPropertiesIANAProperties() []ics.IANAProperty { return nil }

// SubComponents returns none.
func (rendered) SubComponents() []ics.Component { return nil }

// layout is how lines are broken: by CR LF, and after 75 bytes at the latest.
func layout() *ics.SerializationConfiguration {
	return &ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: string(ics.WithNewLineWindows)}
}

// WriteParts writes what [Write] writes of the events that the parts were made of.
func WriteParts(w io.Writer, f Feed, parts []Part) error {
	buf := bufio.NewWriterSize(w, 64<<10) // golang-ical drops some errors; this one keeps the first
	if err := f.calendar(parts).SerializeTo(buf, layout()); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	if err := buf.Flush(); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// calendar makes a calendar of the parts that the feed shows.
func (f Feed) calendar(parts []Part) *ics.Calendar {
	f = f.filled(nil)
	modified := f.Modified
	var shown []Part
	for _, p := range parts {
		if f.Modified.IsZero() && p.modified.After(modified) {
			modified = p.modified
		}
		if p.component != nil {
			shown = append(shown, p)
		}
	}
	f.Modified = modified
	slices.SortStableFunc(shown, func(a, b Part) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.uid, b.uid))
	})
	cal := &ics.Calendar{}
	for _, b := range f.properties() {
		cal.CalendarProperties = append(cal.CalendarProperties, ics.CalendarProperty{BaseProperty: b})
	}
	for _, p := range shown {
		cal.Components = append(cal.Components, p.component)
	}
	return cal
}
