package server

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/wording"
)

// An importPage takes a calendar file, and tells line by line what became of it.
type importPage struct {
	frame
	Errors []formError
	// Publisher and URL are who published the calendar and where.
	Publisher, URL string
	// Done tells that a file was imported; Taken and Skipped are its counts in words.
	Done           bool
	Taken, Skipped string
	Rows           []importRow
}

// An importRow is what became of one component of a calendar.
type importRow struct {
	Outcome, Date, Name, Href string
	// Why is the reason.
	Why string
}

// Error returns what is wrong with a field.
func (p importPage) Error(field string) string { return addPage{Errors: p.Errors}.Error(field) }

// importTime is how long recording a large calendar may take.
const importTime = 5 * time.Minute

func (s *Server) importForm(v *visit) error { return v.importPage(http.StatusOK, importPage{}) }

// importFile reads an uploaded calendar and records its events, all of which stay sources that an
// editor can find and withdraw.
func (s *Server) importFile(v *visit) error {
	p := importPage{Publisher: strings.TrimSpace(v.FormValue("publisher")), URL: strings.TrimSpace(v.FormValue("url"))}
	if _, web := link(p.URL); p.URL != "" && web == "" {
		p.Errors = append(p.Errors, formError{"url", v.say("add.error.url")})
	}
	file, err := v.FormFile("file")
	if err != nil || file.Size == 0 {
		p.Errors = append(p.Errors, formError{"file", v.say("import.error.none")})
	}
	if len(p.Errors) > 0 {
		return v.importPage(http.StatusUnprocessableEntity, p)
	}
	f, err := file.Open()
	if err != nil {
		return err
	}
	defer f.Close()
	list, report, err := calendar.Read(f, calendar.Options{Publisher: p.Publisher, URL: p.URL, Today: v.today, Gazetteer: s.Gazetteer, Describe: s.Reader.Describe})
	if err != nil {
		p.Errors = []formError{{"file", v.importFault(err)}}
		return v.importPage(http.StatusUnprocessableEntity, p)
	}
	// What was begun is finished, even if the editor closes the page.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(v.Request().Context()), importTime)
	defer cancel()
	recorded, err := calendar.Record(ctx, s.Store, v.who.name, list)
	if err != nil {
		return err
	}
	p.Done = true
	p.Taken, p.Skipped = v.say("import.taken", "N", report.Taken), v.say("import.skipped", "N", report.Skipped)
	for _, l := range report.Lines {
		if l.Taken == 0 {
			p.Rows = append(p.Rows, importRow{Outcome: v.say("import.line", "N", l.Line), Name: cmp.Or(l.Name, l.Kind), Why: l.Why.In(v.lang())})
		}
	}
	for _, r := range recorded {
		row := importRow{Outcome: v.outcomeWords(r), Name: r.Mention.Name, Why: r.Why.In(v.lang())}
		if !r.Mention.Span.IsZero() {
			row.Date = wording.Medium(r.Mention.Span, v.lang())
		}
		if r.Report != nil && len(r.Report.Results) > 0 && r.Report.Results[0].Event != "" {
			row.Href = v.href("/events/" + r.Report.Results[0].Event)
		}
		p.Rows = append(p.Rows, row)
	}
	return v.importPage(http.StatusOK, p)
}

// outcomeWords says what became of an imported event.
func (v *visit) outcomeWords(r calendar.Recorded) string {
	switch o := r.Outcome(); o {
	case "left out", "known":
		return v.say("import." + strings.ReplaceAll(o, " ", "-"))
	case string(events.OutcomeUpdated):
		return wording.Change(events.ChangeDetails, v.lang())
	case string(events.OutcomeUnchanged), string(events.OutcomeDoubtful), string(events.OutcomeWatched):
		return v.say("import." + o)
	default:
		return wording.Change(events.ChangeKind(o), v.lang())
	}
}

func (v *visit) importFault(err error) string {
	switch {
	case errors.Is(err, calendar.ErrEmpty):
		return v.say("import.error.empty")
	case errors.Is(err, calendar.ErrUnclosed):
		return v.say("import.error.cut")
	case errors.Is(err, calendar.ErrTooLarge), errors.Is(err, calendar.ErrTooMany), errors.Is(err, calendar.ErrTooDeep):
		return v.say("import.error.large")
	}
	return v.say("import.error.other")
}

func (v *visit) importPage(status int, p importPage) error {
	p.frame = v.frame(v.say("nav.import")).in("import")
	p.NoIndex = true
	return v.page(status, "import", p)
}
