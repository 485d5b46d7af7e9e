package document

import (
	"bytes"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"dateline/events"
)

// readHTML reads a page: its article without menus and advertisements, and what its metadata say.
// The encoding is that of its mark, its meta element, or its bytes, unless it is named.
func readHTML(data []byte, encoding string) (events.Source, error) {
	if encoding == "" && !validText(data) {
		enc, name, certain := charset.DetermineEncoding(data, "")
		if !certain {
			enc, name = charset.Lookup(guess(data))
		}
		if enc == nil || name == "" {
			return events.Source{}, ErrBinary
		}
		out, err := enc.NewDecoder().Bytes(data)
		if err != nil || !plausible(string(out)) {
			return events.Source{}, ErrBinary
		}
		data = out
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return events.Source{}, ErrDamaged // nested too deeply
	}
	meta := metadata(root)
	src := events.Source{
		Title:     meta.title,
		URL:       meta.address,
		Publisher: meta.publisher,
		Language:  meta.language,
		Published: meta.published,
	}
	base, _ := url.Parse(meta.address)
	parser := readability.NewParser()
	parser.MaxElemsToParse = 100_000
	parser.CharThresholds = 200
	article, err := parser.ParseDocument(root, base)
	var text strings.Builder
	if err == nil && article.Node != nil {
		err = article.RenderText(&text)
	}
	body := tidy(withoutDays(text.String()))
	if err != nil || body == "" {
		body = tidy(plainText(root)) // a page too short to have an article
	}
	if src.Published == 0 {
		src.Published = byline(root, src.Title)
	}
	src.Body = withHeadline(src.Title, body)
	return src, nil
}

// withoutDays drops the lines that hold a day and next to nothing else: the byline's, or that of
// loading. They would be taken for what the article says.
func withoutDays(text string) string {
	var kept []string
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case len(line) <= 48 && wholeDay(strings.TrimSpace(line)) != 0:
		case line == "" && len(kept) > 0 && kept[len(kept)-1] == "":
		default:
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// plainText is all text of the page that a reader would see, a line for each block.
func plainText(root *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(strings.Join(strings.FieldsFunc(n.Data, func(r rune) bool { return r == '\n' || r == '\t' || r == '\r' }), " "))
		}
		if n.Type == html.ElementNode {
			switch n.Data {
			case "script", "style", "template", "noscript", "head", "svg", "nav", "footer", "form":
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == html.ElementNode {
			switch n.Data {
			case "p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section", "article", "blockquote":
				b.WriteByte('\n')
			}
		}
	}
	walk(root)
	return b.String()
}
