package server

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/extract/dates"
	"dateline/events/extract/document"
)

// A textForm is a text with what is known of it, as it was handed in.
type textForm struct{ Text, Title, URL, Publisher, Published, Language, Note string }

// textOf reads the form: a text that was pasted, or a file.
func (v *visit) textOf() (textForm, events.Source, []formError, error) {
	form := textForm{Title: v.FormValue("title"), URL: strings.TrimSpace(v.FormValue("url")), Publisher: strings.TrimSpace(v.FormValue("publisher")),
		Published: v.firstValue("published"), Language: v.FormValue("language"), Note: v.FormValue("note")}
	form.Text = strings.ReplaceAll(v.FormValue("text"), "\r\n", "\n")
	var errs []formError
	src := events.Source{Kind: events.Text, Title: form.Title, Body: form.Text, URL: form.URL, Publisher: form.Publisher, Language: form.Language}
	if file, err := v.FormFile("file"); err == nil && file.Size > 0 {
		f, err := file.Open()
		if err != nil {
			return form, src, nil, err
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, maxForm+1))
		if err != nil {
			return form, src, nil, err
		}
		doc, err := document.Read(file.Filename, data)
		if err != nil {
			return form, src, []formError{{"file", v.documentFault(err)}}, nil
		}
		src = doc
		src.URL, src.Publisher = cmp.Or(form.URL, doc.URL), cmp.Or(form.Publisher, doc.Publisher)
		src.Language = cmp.Or(form.Language, doc.Language)
		form.Text, form.Title, form.URL, form.Publisher = src.Body, src.Title, src.URL, src.Publisher
		if src.Published != 0 {
			form.Published = cmp.Or(form.Published, src.Published.String())
		}
	}
	if strings.TrimSpace(src.Body) == "" {
		errs = append(errs, formError{"text", v.say("read.error.empty")})
	}
	if _, web := link(src.URL); src.URL != "" && web == "" {
		errs = append(errs, formError{"url", v.say("add.error.url")})
	}
	if form.Published != "" {
		day, fault := v.publishedDay(form.Published)
		if fault != "" {
			errs = append(errs, formError{"published", fault})
		} else {
			src.Published, src.PublishedBasis = day, events.Given
		}
	}
	return form, src, errs, nil
}

// publishedDay reads a day of publication, or says what is wrong with it.
func (v *visit) publishedDay(text string) (day events.Day, fault string) {
	switch day, err := events.ParseDay(text); {
	case err != nil:
		return 0, v.say("add.error.published")
	case day > v.today:
		return 0, v.say("add.error.future")
	default:
		return day, ""
	}
}

// unplaced returns the words of the text that give a date and do not tell which one, as nobody knows
// when they were published.
func (v *visit) unplaced(src events.Source) []string {
	if src.Published != 0 || src.Kind != events.Text {
		return nil
	}
	open, close := quotationMarks(v.lang())
	var out []string
	for _, x := range dates.Find(src.Body, src.Language, dates.Reference{}) {
		if words := open + x.Text + close; x.Unresolved && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return out
}

// firstValue is the first value of a field that is not empty: the day of publication is asked for
// in two places of the form.
func (v *visit) firstValue(name string) string {
	form, err := v.FormParams()
	if err != nil {
		return ""
	}
	for _, value := range form[name] {
		if value != "" {
			return value
		}
	}
	return ""
}

func (v *visit) readFault(err error) string {
	switch {
	case errors.Is(err, extract.ErrNotText):
		return v.say("read.error.binary")
	case errors.Is(err, extract.ErrTooLarge):
		return v.say("error.413.help")
	}
	return v.say("read.error.empty")
}

func (v *visit) documentFault(err error) string {
	switch {
	case errors.Is(err, document.ErrTooLarge):
		return v.say("error.413.help")
	case errors.Is(err, document.ErrDamaged):
		return v.say("read.error.damaged")
	case errors.Is(err, document.ErrEmpty):
		return v.say("read.error.empty-file")
	}
	return v.say("read.error.binary")
}

// given returns what was entered in a field of the form, if the form had that field.
func (v *visit) given(name string) (value string, ok bool) {
	form, err := v.FormParams()
	if err != nil || len(form[name]) == 0 {
		return "", false
	}
	return strings.TrimSpace(form[name][0]), true
}
