package extract

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/events"
	"dateline/events/gazetteer"
)

// MaxSize is the longest text, in bytes, that is read. No news report comes near it.
const MaxSize = 8 << 20

// What can be wrong with a text before it is read at all.
var (
	// ErrNotText: not valid UTF-8, or binary.
	ErrNotText = errors.New("not a text")
	// ErrEmpty: nothing but white space.
	ErrEmpty = errors.New("the text is empty")
	// ErrTooLarge: longer than MaxSize.
	ErrTooLarge = errors.New("the text is too large")
)

// A Reader reads texts. It never changes after [New] and may be used from many goroutines.
type Reader struct {
	gazetteer *gazetteer.Gazetteer
	grammars  map[string]*grammar
}

// New returns a reader that knows the names in g.
func New(g *gazetteer.Gazetteer) *Reader {
	return &Reader{gazetteer: g, grammars: grammars()}
}

// A Reading is what was found in one text.
type Reading struct {
	// Source is the text with its language and its day of publication filled in, as far as the
	// text tells them.
	Source events.Source
	// Mentions are the events with a date, in the order of their quotes.
	Mentions []events.Mention
	// Undated are plans for which the text gives no date.
	Undated []events.Mention
}

// Read reads the body of src. The language and the day of publication that src gives are taken
// over; what it leaves open is found in the text. A text in a language that the reader does not
// know yields no mention and no error.
func (r *Reader) Read(src events.Source) (Reading, error) {
	if err := Check(src.Body); err != nil {
		return Reading{Source: src}, err
	}
	if src.ID == "" {
		src.ID = events.SourceID(src)
	}
	if src.Kind == "" {
		src.Kind = events.Text
	}
	lang := primary(src.Language)
	if r.grammars[lang] == nil {
		if d := DetectLanguage(src.Body); r.grammars[d] != nil || lang == "" {
			lang, src.Language = d, d
		}
	}
	g := r.grammars[lang]
	if g == nil {
		return Reading{Source: src}, nil
	}
	t := newText(r.gazetteer, g, &src)
	reading := Reading{Mentions: t.mentions(), Undated: t.undated()}
	reading.Source = src
	for _, list := range [][]events.Mention{reading.Mentions, reading.Undated} {
		for i := range list {
			list[i].Source = src
			list[i].Source.Body = ""
		}
	}
	return reading, nil
}

// Check reports why a body cannot be read, if so.
func Check(body string) error {
	if len(body) > MaxSize {
		return fmt.Errorf("%w: %d bytes, at most %d are read", ErrTooLarge, len(body), MaxSize)
	}
	if !utf8.ValidString(body) {
		for i, c := range body {
			if c == utf8.RuneError {
				if _, n := utf8.DecodeRuneInString(body[i:]); n == 1 {
					return fmt.Errorf("%w: byte %d is not UTF-8", ErrNotText, i)
				}
			}
		}
	}
	if i := strings.IndexByte(body, 0); i >= 0 {
		return fmt.Errorf("%w: byte %d is NUL", ErrNotText, i)
	}
	if strings.TrimSpace(body) == "" {
		return ErrEmpty
	}
	return nil
}

// primary returns the primary subtag of a BCP 47 tag in lower case: de for de-AT.
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	return strings.ToLower(tag)
}
