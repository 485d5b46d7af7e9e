package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// This file reads content lines by hand; jcal_read.go makes the same of jCal. golang-ical's parser refuses lower case, takes unclosed
// and empty input for calendars, stops at the first calendar of several, overflows the stack on
// nested BEGINs and is quadratic in places; what reads files of any origin has to be linear, to
// bound what it reads before it does, and to read what other programs do.

// The limits of an iCalendar file. They hold before anything is built from it.
const (
	// MaxCalendarBytes bounds the whole file, MaxLineBytes a line after unfolding.
	MaxCalendarBytes = 32 << 20
	MaxLineBytes     = 8 << 20
	// MaxDepth bounds how deep components nest; the deepest of RFC 5545 is 3.
	MaxDepth = 8
	// MaxComponents and MaxProperties bound how many there are in a file.
	MaxComponents = 200_000
	MaxProperties = 1_500_000
)

// What can be wrong with a file as a whole. Nothing of such a file is imported.
var (
	ErrEmpty       = errors.New("the file is empty")
	ErrNotCalendar = errors.New("this is no iCalendar file")
	ErrUnclosed    = errors.New("the file is cut off")
	ErrTooDeep     = errors.New("components are nested too deep")
	ErrTooMany     = errors.New("the file holds too much")
)

// a component is what stands between BEGIN and END.
type component struct {
	name       string // in capitals
	line       int    // of its BEGIN, from 1
	properties []property
	children   []*component
}

// events returns the events inside a component at any depth, as some programs wrap them; those of a
// calendar inside it are its own.
func (c *component) events() []*component {
	var out []*component
	for _, child := range c.children {
		if child.name == "VEVENT" {
			out = append(out, child)
		}
		if child.name != "VCALENDAR" {
			out = append(out, child.events()...)
		}
	}
	return out
}

// a property is one content line.
type property struct {
	name   string // in capitals
	line   int
	params []parameter
	value  string // as it stands there, valid UTF-8
}

type parameter struct {
	name   string // in capitals
	values []string
}

// first returns the first property of that name, and whether there is one.
func (c *component) first(name string) (property, bool) {
	for _, p := range c.properties {
		if p.name == name {
			return p, true
		}
	}
	return property{}, false
}

// text returns the first property of that name as text, or "".
func (c *component) text(name string) string {
	p, _ := c.first(name)
	return p.text()
}

// param returns the first value of a parameter, or "".
func (p property) param(name string) string {
	for _, x := range p.params {
		if x.name == name && len(x.values) > 0 {
			return x.values[0]
		}
	}
	return ""
}

// text undoes the escapes of TEXT and the encodings of vCalendar 1.0.
func (p property) text() string {
	v := p.value
	if p.quotedPrintable() {
		v = unquotePrintable(v)
	}
	return strings.TrimSpace(unescape(v))
}

func (p property) quotedPrintable() bool {
	for _, x := range p.params {
		if x.name == "QUOTED-PRINTABLE" || x.name == "ENCODING" && len(x.values) > 0 && strings.EqualFold(x.values[0], "QUOTED-PRINTABLE") {
			return true
		}
	}
	return false
}

// unescape undoes the escapes of TEXT. A backslash before anything else stays.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			switch c := s[i+1]; c {
			case 'n', 'N':
				b.WriteByte('\n')
				i++
				continue
			case '\\', ',', ';', ':', '"':
				b.WriteByte(c)
				i++
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func unquotePrintable(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '=' && i+2 < len(s) {
			if hi, lo := unhex(s[i+1]), unhex(s[i+2]); hi >= 0 && lo >= 0 {
				b = append(b, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		b = append(b, s[i])
	}
	return strings.ReplaceAll(decodeLine(b), "\r\n", "\n")
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// parse reads a file into its outermost components. strange counts lines that are no content
// lines and were passed over.
func parse(data []byte) (roots []*component, strange int, err error) {
	if len(data) > MaxCalendarBytes {
		return nil, 0, fmt.Errorf("%w: more than %d MiB", ErrTooLarge, MaxCalendarBytes>>20)
	}
	data = plainBytes(data)
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, 0, ErrEmpty
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		roots, err = parseJCal(data)
		return roots, 0, err
	}
	var open []*component
	components, properties := 0, 0
	lines := unfolder{rest: data}
	for lines.next() {
		if len(lines.line) > MaxLineBytes {
			return nil, 0, fmt.Errorf("line %d: %w: longer than %d MiB", lines.number, ErrTooLarge, MaxLineBytes>>20)
		}
		p, ok := parseLine(decodeLine(lines.line), lines.number)
		if !ok {
			if len(bytes.TrimSpace(lines.line)) > 0 {
				strange++
			}
			continue
		}
		switch p.name {
		case "BEGIN":
			c := &component{name: strings.ToUpper(strings.TrimSpace(p.value)), line: p.line}
			if components++; components > MaxComponents {
				return nil, 0, fmt.Errorf("line %d: %w: more than %d components", p.line, ErrTooMany, MaxComponents)
			}
			if len(open) == 0 {
				roots = append(roots, c)
			} else {
				last := open[len(open)-1]
				last.children = append(last.children, c)
			}
			if open = append(open, c); len(open) > MaxDepth {
				return nil, 0, fmt.Errorf("line %d: %w: %d levels", p.line, ErrTooDeep, len(open))
			}
		case "END":
			name := strings.ToUpper(strings.TrimSpace(p.value))
			if len(open) == 0 {
				strange++
				continue
			}
			last := open[len(open)-1]
			if last.name != name && outer(open, name) {
				return nil, 0, fmt.Errorf("%w: %s of line %d is not closed before END:%s in line %d", ErrUnclosed, last.name, last.line, clip(name, 40), p.line)
			}
			if last.name != name {
				strange++ // a slip in the name; it closes what is open, as other parsers have it
			}
			open = open[:len(open)-1]
		default:
			if properties++; properties > MaxProperties {
				return nil, 0, fmt.Errorf("line %d: %w: more than %d properties", p.line, ErrTooMany, MaxProperties)
			}
			if len(open) == 0 {
				strange++
				continue
			}
			last := open[len(open)-1]
			last.properties = append(last.properties, p)
		}
	}
	if len(open) > 0 {
		last := open[len(open)-1]
		return nil, 0, fmt.Errorf("%w: %s of line %d is never closed", ErrUnclosed, last.name, last.line)
	}
	if len(roots) == 0 {
		return nil, 0, fmt.Errorf("%w: %s", ErrNotCalendar, guess(data))
	}
	return roots, strange, nil
}

func outer(open []*component, name string) bool {
	for _, c := range open {
		if c.name == name {
			return true
		}
	}
	return false
}

// guess says what a file that is no calendar may be.
func guess(data []byte) string {
	head := strings.ToLower(string(data[:min(len(data), 512)]))
	switch head = strings.TrimSpace(head); {
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"):
		return "it looks like a web page; the calendar is behind another address"
	case strings.HasPrefix(head, "{"):
		return "it looks like JSON"
	case strings.HasPrefix(head, "<"):
		return "it looks like XML"
	case strings.HasPrefix(head, "begin:vcard"):
		return "it holds addresses"
	}
	return "it has no BEGIN:VCALENDAR"
}

// parseLine reads NAME;PARAM=value,"value":VALUE. Anything before the name but white space, or a
// line without a colon, is no content line.
func parseLine(s string, number int) (property, bool) {
	s = strings.TrimLeft(s, " \t\ufeff")
	n := 0
	for n < len(s) && isNameByte(s[n]) {
		n++
	}
	rest := strings.TrimLeft(s[n:], " \t")
	if n == 0 || rest == "" || rest[0] != ':' && rest[0] != ';' {
		return property{}, false
	}
	p := property{name: strings.ToUpper(s[:n]), line: number}
	if i := strings.LastIndexByte(p.name, '.'); i >= 0 { // a group, as in vCard
		p.name = p.name[i+1:]
	}
	for rest != "" && rest[0] == ';' {
		var x parameter
		var ok bool
		if x, rest, ok = parseParameter(rest[1:]); !ok {
			return property{}, false
		}
		if x.name != "" && len(p.params) < 64 {
			p.params = append(p.params, x)
		}
	}
	if rest == "" || rest[0] != ':' {
		return property{}, false
	}
	p.value = rest[1:]
	return p, true
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
}

// parseParameter reads one parameter and returns what follows it.
func parseParameter(s string) (x parameter, rest string, ok bool) {
	i := strings.IndexAny(s, "=;:")
	if i < 0 {
		return x, "", false
	}
	x.name = strings.ToUpper(strings.TrimSpace(s[:i]))
	if s[i] != '=' {
		return x, s[i:], true // vCalendar 1.0 leaves the name out
	}
	s = s[i+1:]
	for {
		var v string
		if strings.HasPrefix(s, `"`) {
			end := strings.IndexByte(s[1:], '"')
			if end >= 0 {
				v, s = s[1:end+1], s[end+2:]
			}
		}
		if v == "" {
			end := strings.IndexAny(s, ",;:")
			if end < 0 {
				return x, "", false
			}
			v, s = s[:end], s[end:]
		}
		if len(x.values) < 64 {
			x.values = append(x.values, uncaret(v))
		}
		if s == "" {
			return x, "", false
		}
		if s[0] != ',' {
			break
		}
		s = s[1:]
	}
	if s[0] != ';' && s[0] != ':' { // junk behind a closing quote
		end := strings.IndexAny(s, ";:")
		if end < 0 {
			return x, "", false
		}
		s = s[end:]
	}
	return x, s, true
}

// uncaret undoes the escapes of RFC 6868.
func uncaret(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	return carets.Replace(s)
}

var carets = strings.NewReplacer("^n", "\n", "^N", "\n", "^'", `"`, "^^", "^")
