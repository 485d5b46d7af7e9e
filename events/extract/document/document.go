// Package document turns the bytes of a file into a [events.Source]: plain text in the common
// encodings, HTML pages, e-mail messages, Word documents and PDF. It removes what is not the
// article, and notes what the document itself says of its publisher, address, language and day of
// publication. It reads bytes only; nothing is fetched.
package document

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/events"
)

// MaxBytes is the largest document that is opened, in bytes.
const MaxBytes = 16 << 20

// Errors of [Read]. They are wrapped with the name of the document.
var (
	// ErrEmpty: there is no text in it.
	ErrEmpty = errors.New("there is no text in it")
	// ErrBinary: it is in none of the formats that can be read.
	ErrBinary = errors.New("it is neither text nor HTML, e-mail, .docx or PDF")
	// ErrTooLarge: it has more than MaxBytes bytes, packed or unpacked.
	ErrTooLarge = fmt.Errorf("it is larger than %d MiB", MaxBytes>>20)
	// ErrDamaged: the format is known, but the file is broken, truncated or encrypted.
	ErrDamaged = errors.New("it is damaged or encrypted")
)

// Read returns the source in the document. The name's extension helps to tell formats apart; the
// content decides where they disagree. Body is valid UTF-8, its lines end in \n, and it opens with
// the headline where the document has one. ID and Recorded are left to the caller.
func Read(name string, data []byte) (events.Source, error) {
	src, err := read(name, data)
	if err == nil && strings.TrimSpace(src.Body) == "" {
		err = ErrEmpty
	}
	if err != nil {
		return events.Source{}, fmt.Errorf("%s: %w", name, err)
	}
	src.Kind = events.Text
	if src.Published != 0 && src.PublishedBasis == events.Unknown {
		src.PublishedBasis = events.Page
	}
	return src, nil
}

func read(name string, data []byte) (events.Source, error) {
	ext := strings.ToLower(path.Ext(name))
	switch {
	case len(data) > MaxBytes:
		return events.Source{}, ErrTooLarge
	case len(bytes.TrimSpace(data)) == 0:
		return events.Source{}, ErrEmpty
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return readPDF(data)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readDocx(data)
	case ext == ".eml" || looksLikeMail(data):
		return readMail(data)
	case ext == ".html" || ext == ".htm" || ext == ".xhtml" || looksLikeHTML(data):
		return readHTML(data, "")
	}
	text, err := decodeText(data)
	if err != nil {
		return events.Source{}, err
	}
	if utf8.Valid(data) {
		// It stays as it is, so that offsets hold in the file too.
		return events.Source{Body: strings.TrimRight(text, " \t\r\n")}, nil
	}
	return events.Source{Body: tidy(text)}, nil
}

func looksLikeHTML(data []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\xef\xbb\xbf"))))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<?xml"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return tag != "<?xml" || bytes.Contains(head, []byte("<html"))
		}
	}
	return false
}

// tidy makes line ends \n, drops control characters that no reader shows, and trims what is blank
// at the end of lines and around the text.
func tidy(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\f' || r == '\v':
			return '\n'
		case r == '\n' || r == '\t':
			return r
		case r == '\ufeff' || r == '\u00ad' || unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " \t")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// withHeadline puts the title before the body unless the body opens with it.
func withHeadline(title, body string) string {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" || strings.HasPrefix(strings.Join(strings.Fields(body), " "), title) {
		return body
	}
	return title + "\n\n" + body
}

func validText(b []byte) bool {
	return utf8.Valid(b) && bytes.IndexByte(b, 0) < 0
}
