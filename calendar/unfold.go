package calendar

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

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
