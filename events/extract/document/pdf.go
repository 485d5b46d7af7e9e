package document

import (
	"bytes"
	"strings"

	"github.com/ledongthuc/pdf"

	"dateline/events"
)

// maxPages is how many pages of a PDF are read; announcements stand at the front.
const maxPages = 200

// readPDF reads the text layer of a PDF line by line. A scanned page has none.
func readPDF(data []byte) (src events.Source, err error) {
	defer func() {
		if recover() != nil { // the library panics on some broken files
			src, err = events.Source{}, ErrDamaged
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return events.Source{}, ErrDamaged
	}
	var text strings.Builder
	for n := 1; n <= min(r.NumPage(), maxPages); n++ {
		rows, err := r.Page(n).GetTextByRow()
		if err != nil {
			return events.Source{}, ErrDamaged
		}
		for _, row := range rows {
			for _, word := range row.Content {
				text.WriteString(word.S)
			}
			text.WriteByte('\n')
		}
		if text.Len() > MaxBytes {
			return events.Source{}, ErrTooLarge
		}
	}
	return events.Source{Body: tidy(text.String())}, nil
}
