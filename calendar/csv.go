package calendar

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/events"
	"dateline/events/wording"
)

// csvHeader names the columns of the CSV export.
var csvHeader = []string{"id", "uid", "sequence", "name", "kind", "status", "date", "edtf", "precision", "earliest", "latest", "startDate", "endDate",
	"place", "city", "country", "organisations", "conflict", "publisher", "published", "quote", "source", "modified", "url"}

// WriteCSV writes the events as a table of RFC 4180 in UTF-8: one line an event, CRLF, a header.
// A cell that a spreadsheet would take for a formula starts with an apostrophe.
func WriteCSV(w io.Writer, f Feed, list []events.Event) error {
	f = f.filled(list)
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{csvHeader}
	for _, e := range list {
		rows = append(rows, f.row(e))
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = inert(clean(cell))
		}
		if err := c.Write(row); err != nil {
			return fmt.Errorf("write csv: %w", err)
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

func (f Feed) row(e events.Event) []string {
	start, end, _ := f.isoDates(e)
	when := ""
	if !e.Span.IsZero() {
		when = wording.Span(e.Span, f.Language)
	}
	orgs := make([]string, len(e.Organisations))
	for i, o := range e.Organisations {
		orgs[i] = f.Atlas.Name(o, f.Language)
	}
	city, country := e.Place.City, e.Place.Country
	m, _ := quoted(e)
	return []string{e.ID, e.UID, strconv.Itoa(e.Sequence), f.nameOf(e), wording.Type(e.Type, f.Language), string(e.Status), when, e.Span.EDTF(), e.Span.Precision(),
		e.Span.First().String(), e.Span.Last().String(), start, end, f.placeOf(e.Place), city, country, strings.Join(orgs, "; "),
		strconv.FormatBool(len(e.Conflicts) > 0), m.Source.Publisher, m.Source.PublishedSpan().EDTF(), m.Quote.Text, m.Source.URL,
		e.Modified.UTC().Format("2006-01-02T15:04:05Z"), f.eventAddress(e)}
}

// inert keeps spreadsheets from running a cell: see OWASP, CSV injection.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n|%＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
