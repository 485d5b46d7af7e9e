package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"dateline/events"
)

// readDocx reads the text of an Office Open XML document (ECMA-376): paragraphs, tabs and breaks
// of the main part.
func readDocx(data []byte) (events.Source, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return events.Source{}, ErrDamaged
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return events.Source{}, ErrBinary // a zip file, but of something else
	}
	defer f.Close()
	var text strings.Builder
	in := &io.LimitedReader{R: f, N: MaxBytes + 1}
	d := xml.NewDecoder(in)
	for inText := false; ; {
		token, err := d.RawToken()
		switch {
		case in.N <= 0:
			return events.Source{}, ErrTooLarge
		case errors.Is(err, io.EOF):
			return events.Source{Body: tidy(text.String())}, nil
		case err != nil:
			return events.Source{}, ErrDamaged
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				inText = true
			case "tab":
				text.WriteByte('\t')
			case "br", "cr":
				text.WriteByte('\n')
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				inText = false
			case "p":
				text.WriteByte('\n')
			}
		case xml.CharData:
			if inText {
				text.Write(t)
			}
		}
	}
}
