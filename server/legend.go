package server

import (
	"html/template"

	"dateline/events"
	"dateline/events/store"
)

// A legend line explains one form of certainty, drawn as in the list.
type legend struct {
	Strip      template.HTML
	Name, Text string
	// Example is an event that bears the mark, for those who want to see a real one.
	Example, ExampleLang, Href string

	form form
}

// legend explains every form of certainty.
func (v *visit) legend() []legend {
	r := ruler{id: "legend", first: events.NewDay(2024, 1, 1), last: events.NewDay(2024, 1, 28)}
	d := func(n int) events.Day { return r.first + events.Day(n) }
	var out []legend
	for _, line := range []struct {
		name  string
		form  form // the mark that no other line has
		marks []mark
	}{
		{"exact", formExact, []mark{{formExact, d(10), d(12)}}},
		{"window", formWindow, []mark{{formWindow, d(7), d(21)}}},
		{"about", formAbout, []mark{{formAbout, d(7), d(15)}}},
		{"open", formOpen, []mark{{formOpen, d(8), 0}}},
		{"conflict", formRival, []mark{{formExact, d(10), d(12)}, {formRival, d(7), d(9)}}},
		{"postponed", formLeft, []mark{{formLeft, d(3), d(4)}, {formExact, d(15), d(16)}}},
		{"cancelled", formCancelled, []mark{{formCancelled, d(10), d(12)}}},
		{"silent", formSilent, []mark{{formSilent, d(10), d(12)}}},
		{"passed", formPassed, []mark{{formPassed, d(7), d(21)}}},
	} {
		out = append(out, legend{Strip: strip{ruler: r, marks: line.marks, bare: true}.SVG(), Name: v.say("legend." + line.name), Text: v.say("legend." + line.name + ".text"), form: line.form})
	}
	return out
}

// legendOf explains the forms that a list has, and no others.
func (v *visit) legendOf(rows []*events.Event) []legend {
	var out []legend
	for _, line := range v.legend() {
		if bearer(rows, line.form, v.today) != nil {
			out = append(out, line)
		}
	}
	return out
}

// legendExamples is among how many of the latest events a legend looks for its examples.
const legendExamples = 500

// legendWithExamples is the legend with an event for each form that any bears.
func (v *visit) legendWithExamples() ([]legend, error) {
	list, err := v.server.Store.List(v.Request().Context(), events.Filter{}, store.Window{Limit: legendExamples, Latest: true})
	if err != nil {
		return nil, err
	}
	rows := make([]*events.Event, len(list.Events))
	for i := range list.Events {
		rows[i] = &list.Events[i]
	}
	out := v.legend()
	for i := range out {
		if e := bearer(rows, out[i].form, v.today); e != nil {
			out[i].Example, out[i].ExampleLang = v.short(e)
			out[i].Href = v.eventHref(e.ID)
		}
	}
	return out, nil
}

// bearer returns the first event whose strip bears the mark, or nil.
func bearer(rows []*events.Event, f form, today events.Day) *events.Event {
	for _, e := range rows {
		for _, m := range stripOf(ruler{}, e, today).marks {
			if m.form == f {
				return e
			}
		}
	}
	return nil
}
