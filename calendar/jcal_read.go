package calendar

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"
)

// a jcalReader reads jCal (RFC 7265) token by token, within the limits of iCalendar.
type jcalReader struct {
	*json.Decoder
	data []byte
	// line is that of the byte at counted.
	line, counted          int
	components, properties int
}

// parseJCal reads a file of one calendar, or of a list of them, into the components that [parse]
// gives for the same in iCalendar.
func parseJCal(data []byte) ([]*component, error) {
	r := &jcalReader{Decoder: json.NewDecoder(bytes.NewReader(data)), data: data, line: 1}
	r.UseNumber()
	roots, err := r.file()
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("%w: its JSON ends in line %d", ErrUnclosed, r.at())
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%w: line %d: %w", ErrNotCalendar, r.at(), err)
	}
	return roots, err
}

// at is the line that was read last.
func (r *jcalReader) at() int {
	to := min(int(r.InputOffset()), len(r.data))
	r.line += bytes.Count(r.data[r.counted:to], []byte("\n"))
	r.counted = to
	return r.line
}

func (r *jcalReader) file() (roots []*component, err error) {
	if err := r.expect('['); err != nil {
		return nil, err
	}
	if name, list, err := r.opening(); err != nil {
		return nil, err
	} else if !list {
		c, err := r.component(name, 1)
		return []*component{c}, err
	}
	for { // inside the first of several
		name, err := r.name()
		if err != nil {
			return nil, err
		}
		c, err := r.component(name, 1)
		if err != nil {
			return nil, err
		}
		roots = append(roots, c)
		if !r.More() {
			return roots, r.expect(']')
		}
		if err := r.expect('['); err != nil {
			return nil, err
		}
	}
}

// opening reads what follows a bracket: the name of a component, or the bracket of the first of a
// list.
func (r *jcalReader) opening() (name string, list bool, err error) {
	t, err := r.Token()
	if err != nil {
		return "", false, err
	}
	switch t := t.(type) {
	case string:
		return t, false, nil
	case json.Delim:
		if t == '[' {
			return "", true, nil
		}
	}
	return "", false, r.stray()
}

func (r *jcalReader) name() (string, error) {
	name, list, err := r.opening()
	if err == nil && list {
		err = r.stray()
	}
	return name, err
}

func (r *jcalReader) expect(want json.Delim) error {
	t, err := r.Token()
	if err == nil && t != want {
		err = r.stray()
	}
	return err
}

func (r *jcalReader) stray() error {
	return fmt.Errorf("%w: line %d: it looks like JSON, but is no jCal", ErrNotCalendar, r.at())
}

// component reads a component behind its name: its properties, its parts and its closing bracket.
func (r *jcalReader) component(name string, depth int) (*component, error) {
	c := &component{name: strings.ToUpper(strings.TrimSpace(name)), line: r.at()}
	if r.components++; r.components > MaxComponents {
		return nil, fmt.Errorf("line %d: %w: more than %d components", c.line, ErrTooMany, MaxComponents)
	}
	if depth > MaxDepth {
		return nil, fmt.Errorf("line %d: %w: %d levels", c.line, ErrTooDeep, depth)
	}
	err := r.each(func() error {
		var raw json.RawMessage
		if err := r.Decode(&raw); err != nil {
			return err
		}
		if r.properties++; r.properties > MaxProperties {
			return fmt.Errorf("line %d: %w: more than %d properties", r.at(), ErrTooMany, MaxProperties)
		}
		if len(raw) > MaxLineBytes {
			return fmt.Errorf("line %d: %w: a property is longer than %d MiB", r.at(), ErrTooLarge, MaxLineBytes>>20)
		}
		p, err := parseJCalProperty(raw)
		if err != nil {
			return r.stray()
		}
		p.line = r.at()
		c.properties = append(c.properties, p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = r.each(func() error {
		if err := r.expect('['); err != nil {
			return err
		}
		name, err := r.name()
		if err != nil {
			return err
		}
		child, err := r.component(name, depth+1)
		c.children = append(c.children, child)
		return err
	})
	if err != nil {
		return nil, err
	}
	return c, r.expect(']')
}

// each reads a list, an element with each call of do.
func (r *jcalReader) each(do func() error) error {
	if err := r.expect('['); err != nil {
		return err
	}
	for r.More() {
		if err := do(); err != nil {
			return err
		}
	}
	return r.expect(']')
}

// parseJCalProperty reads ["name", {parameters}, "type", value, …].
func parseJCalProperty(raw []byte) (property, error) {
	var p property
	var fields []json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil || len(fields) < 4 {
		return p, ErrNotCalendar
	}
	var name, typ string
	var params map[string]any
	if json.Unmarshal(fields[0], &name) != nil || json.Unmarshal(fields[1], &params) != nil || json.Unmarshal(fields[2], &typ) != nil {
		return p, ErrNotCalendar
	}
	p.name = strings.ToUpper(strings.TrimSpace(name))
	for key, value := range params {
		x := parameter{name: strings.ToUpper(key)}
		list, several := value.([]any)
		if !several {
			list = []any{value}
		}
		for _, v := range list {
			x.values = append(x.values, fmt.Sprint(v))
		}
		p.params = append(p.params, x)
	}
	if typ = strings.ToLower(typ); typ == "date" {
		p.params = append(p.params, parameter{name: "VALUE", values: []string{"DATE"}})
	}
	values := make([]string, 0, len(fields)-3)
	for _, field := range fields[3:] {
		var v any
		d := json.NewDecoder(bytes.NewReader(field))
		d.UseNumber()
		if err := d.Decode(&v); err != nil {
			return p, err
		}
		values = append(values, icalValue(typ, v))
	}
	p.value = strings.Join(values, ",")
	return p, nil
}

// icalValue writes a value of jCal as iCalendar does.
func icalValue(typ string, v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		switch typ {
		case "text":
			return ics.ToText(v)
		case "date", "date-time": // 2024-07-03T10:00:00Z; an offset keeps its sign
			n := min(len(v), len("2024-07-03"))
			return strings.ReplaceAll(v[:n], "-", "") + strings.ReplaceAll(v[n:], ":", "")
		}
		return strings.NewReplacer("\r", "", "\n", "").Replace(v)
	case []any: // a structured value
		between := ";"
		if typ == "period" {
			between = "/"
		}
		parts := make([]string, len(v))
		for i, part := range v {
			parts[i] = icalValue(typ, part)
		}
		return strings.Join(parts, between)
	case map[string]any: // a rule
		parts := make([]string, 0, len(v))
		for key, value := range v {
			list, several := value.([]any)
			if !several {
				list = []any{value}
			}
			words := make([]string, len(list))
			for i, word := range list {
				words[i] = fmt.Sprint(word)
				if n, err := strconv.Atoi(words[i]); err == nil && n >= 1 && n <= 7 && strings.EqualFold(key, "wkst") {
					words[i] = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}[n-1] // as ical.js writes it
				}
			}
			parts = append(parts, strings.ToUpper(key)+"="+strings.Join(words, ","))
		}
		slices.Sort(parts)
		return strings.Join(parts, ";")
	}
	return strings.ToUpper(fmt.Sprint(v))
}
