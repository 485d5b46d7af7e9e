package document

import (
	"bytes"
	"errors"
	"io"
	"net/mail"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // reads the encodings that mail comes in

	"dateline/events"
)

// looksLikeMail reports whether the first lines are header fields of which one is From or Date.
func looksLikeMail(data []byte) bool {
	head, _, ok := bytes.Cut(data[:min(len(data), 16<<10)], []byte("\n\n"))
	if !ok {
		if head, _, ok = bytes.Cut(data[:min(len(data), 16<<10)], []byte("\r\n\r\n")); !ok {
			return false
		}
	}
	var known int
	for i, line := range bytes.Split(head, []byte("\n")) {
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case len(line) > 0 && (line[0] == ' ' || line[0] == '\t') && i > 0:
		case !ok || bytes.ContainsAny(name, " \t\r"):
			return false
		default:
			switch strings.ToLower(string(name)) {
			case "from", "date", "subject", "received", "message-id", "mime-version", "return-path":
				known++
			}
		}
	}
	return known >= 2
}

// readMail reads a message of RFC 5322: its subject as the headline, its sender as the publisher,
// its Date as the day of publication, and the plainest of its alternatives as the text.
func readMail(data []byte) (events.Source, error) {
	m, err := message.Read(bytes.NewReader(data))
	if err != nil && !message.IsUnknownCharset(err) {
		return events.Source{}, ErrDamaged
	}
	var src events.Source
	src.Title, _ = m.Header.Text("Subject")
	if from, err := m.Header.Text("From"); err == nil {
		src.Publisher = sender(from)
	}
	if t, err := mail.ParseDate(m.Header.Get("Date")); err == nil {
		src.Published, src.PublishedBasis = events.DayOf(t), events.Page
	}
	var plain, html string
	err = m.Walk(func(_ []int, part *message.Entity, err error) error {
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			return err
		}
		kind, _, _ := part.Header.ContentType()
		if how, _, _ := part.Header.ContentDisposition(); how == "attachment" || part.MultipartReader() != nil {
			return nil
		}
		body, err := io.ReadAll(io.LimitReader(part.Body, MaxBytes+1))
		switch {
		case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
			return err
		case len(body) > MaxBytes:
			return ErrTooLarge
		case kind == "text/html" && html == "":
			html = string(body)
		case (kind == "text/plain" || kind == "") && plain == "":
			plain = string(body)
		}
		return nil
	})
	if errors.Is(err, ErrTooLarge) {
		return events.Source{}, ErrTooLarge
	}
	if err != nil && plain == "" && html == "" {
		return events.Source{}, ErrDamaged
	}
	if strings.TrimSpace(plain) == "" && html != "" {
		page, err := readHTML([]byte(html), "utf-8")
		if err != nil {
			return events.Source{}, err
		}
		plain = page.Body
		if src.URL == "" {
			src.URL = page.URL
		}
	}
	text, err := decodeText([]byte(plain))
	if err != nil && plain != "" {
		return events.Source{}, err
	}
	src.Body = withHeadline(src.Title, tidy(text))
	return src, nil
}

// sender returns the name in a From field, or else its address.
func sender(from string) string {
	a, err := mail.ParseAddress(from)
	switch {
	case err != nil:
		return strings.TrimSpace(from)
	case a.Name != "":
		return a.Name
	}
	return a.Address
}
