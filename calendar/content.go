package calendar

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// This file reads content lines by hand. golang-ical's parser refuses lower case, takes unclosed
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
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "["):
		return "it looks like JSON"
	case strings.HasPrefix(head, "<"):
		return "it looks like XML"
	case strings.HasPrefix(head, "begin:vcard"):
		return "it holds addresses"
	}
	return "it has no BEGIN:VCALENDAR"
}

// plainBytes undoes UTF-16 and takes byte order marks and NULs away.
func plainBytes(data []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), len(data) > 3 && data[0] != 0 && data[1] == 0 && data[3] == 0:
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), len(data) > 3 && data[0] == 0 && data[1] != 0 && data[2] == 0:
		order = binary.BigEndian
	}
	if order != nil {
		units := make([]uint16, 0, len(data)/2)
		for i := 0; i+1 < len(data); i += 2 {
			units = append(units, order.Uint16(data[i:]))
		}
		data = []byte(string(utf16.Decode(units)))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if bytes.IndexByte(data, 0) >= 0 {
		data = bytes.ReplaceAll(data, []byte{0}, nil)
	}
	return data
}

// decodeLine returns a line as UTF-8. What is no UTF-8 is taken for Windows-1252, which has
// ISO 8859-1 in it. It is called after unfolding, as lines may be folded inside a character.
func decodeLine(line []byte) string {
	if utf8.Valid(line) {
		return string(line)
	}
	b, err := charmap.Windows1252.NewDecoder().Bytes(line)
	if err != nil {
		return strings.ToValidUTF8(string(line), "\ufffd")
	}
	return string(b)
}

// an unfolder joins physical lines to content lines. Lines end in CRLF, LF or CR.
type unfolder struct {
	rest   []byte
	read   int // physical lines taken
	line   []byte
	number int // of the first physical line of line
}

func (u *unfolder) next() bool {
	if len(u.rest) == 0 {
		return false
	}
	u.number = u.read + 1
	line := u.physical()
	joined := false
	soft := softBreaks(line)
	for len(u.rest) > 0 {
		var more []byte
		switch {
		case u.rest[0] == ' ' || u.rest[0] == '\t':
			u.rest = u.rest[1:]
			more = u.physical()
		case soft && bytes.HasSuffix(line, []byte("=")):
			line = line[:len(line)-1]
			more = u.physical()
		default:
			u.line = line
			return true
		}
		if !joined {
			line, joined = append(make([]byte, 0, len(line)+len(more)+128), line...), true
		}
		line = append(line, more...)
		if len(line) > MaxLineBytes {
			break
		}
	}
	u.line = line
	return true
}

// softBreaks tells whether a line may go on after a "=" at its end: vCalendar 1.0.
func softBreaks(line []byte) bool {
	head, _, _ := bytes.Cut(line, []byte(":"))
	return bytes.Contains(bytes.ToUpper(head), []byte("QUOTED-PRINTABLE"))
}

func (u *unfolder) physical() []byte {
	u.read++
	i := bytes.IndexAny(u.rest, "\r\n")
	if i < 0 {
		line := u.rest
		u.rest = nil
		return line
	}
	line := u.rest[:i]
	if u.rest[i] == '\r' && i+1 < len(u.rest) && u.rest[i+1] == '\n' {
		i++
	}
	u.rest = u.rest[i+1:]
	return line
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
