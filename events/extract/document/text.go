package document

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode/utf32"

	utf "golang.org/x/text/encoding/unicode"
)

// sample is how much of a text its encoding is guessed from.
const sample = 64 << 10

// decodeText reads plain text: UTF-8, UTF-16 and UTF-32 by their marks, else the encoding that
// its bytes look like (windows-1251, koi8-r, windows-1252 and others of the web).
func decodeText(data []byte) (string, error) {
	if enc := byMark(data); enc != nil {
		out, err := enc.NewDecoder().Bytes(data)
		if err != nil || !plausible(string(out)) {
			return "", ErrBinary
		}
		return strings.TrimPrefix(string(out), "\ufeff"), nil
	}
	if validText(data) {
		if s := string(data); plausible(s) {
			return strings.TrimPrefix(s, "\ufeff"), nil
		}
		return "", ErrBinary
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", ErrBinary
	}
	enc, err := htmlindex.Get(guess(data))
	if err != nil {
		return "", ErrBinary
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil || !plausible(string(out)) {
		return "", ErrBinary
	}
	return string(out), nil
}

func byMark(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM)
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf.UTF16(utf.LittleEndian, utf.ExpectBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf.UTF16(utf.BigEndian, utf.ExpectBOM)
	}
	return nil
}

// guess names the encoding of bytes that are not UTF-8. One letter decides between the Cyrillic
// ones: in Russian prose small letters far outnumber capitals, and windows-1251 has its small
// letters where koi8-r has its capitals.
func guess(data []byte) string {
	data = data[:min(len(data), sample)]
	var low, high, ascii int
	for _, b := range data {
		switch {
		case b >= 0xe0:
			high++
		case b >= 0xc0:
			low++
		case b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z':
			ascii++
		}
	}
	if low+high > ascii {
		if low > high {
			return "koi8-r"
		}
		return "windows-1251"
	}
	if name := strings.ToLower(chardet.Detect(data).Encoding); ascii == 0 && name != "" {
		return name
	}
	return "windows-1252"
}

// plausible reports whether s can be prose: hardly any control characters or replacements.
func plausible(s string) bool {
	var odd, all int
	for _, r := range s {
		all++
		if r == unicode.ReplacementChar || unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\f\v\u0085", r) {
			odd++
		}
	}
	return odd*50 <= all
}
