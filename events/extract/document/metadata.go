package document

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"dateline/events"
	"dateline/events/extract/dates"
)

// pageMeta is what the head of a page says of its article.
type pageMeta struct {
	title, address, publisher, language string
	published                           events.Day
}

// publishedNames are the meta names and properties that hold a day of publication, the more
// trustworthy first. "Modified" and "date" of the response are none: on some agencies' pages they
// are the day of loading.
var publishedNames = []string{
	"article:published_time", "og:article:published_time", "datepublished", "article.published",
	"parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
	"dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
	"article_date_original", "cxenseparse:recs:publishtime", "mediator_published_time",
}

// metadata reads the head: JSON-LD of schema.org first, then Open Graph and its cousins, then the
// <time> of the article, then a day in the address.
func metadata(root *html.Node) pageMeta {
	var m pageMeta
	named := map[string]string{}
	var linked, timed string
	var linkedData []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			m.language = strings.ToLower(attr(n, "lang"))
		case "title":
			if m.title == "" && n.FirstChild != nil {
				m.title = strings.TrimSpace(n.FirstChild.Data)
			}
		case "meta":
			for _, key := range []string{"property", "name", "itemprop"} {
				if k, v := strings.ToLower(attr(n, key)), strings.TrimSpace(attr(n, "content")); k != "" && v != "" && named[k] == "" {
					named[k] = v
				}
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") && linked == "" {
				linked = attr(n, "href")
			}
		case "script":
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				linkedData = append(linkedData, n.FirstChild.Data)
			}
		case "time":
			if timed == "" && (strings.EqualFold(attr(n, "itemprop"), "datePublished") || hasAttr(n, "pubdate") || within(n, "article")) {
				timed = attr(n, "datetime")
			}
		}
	}
	for _, s := range linkedData {
		m.published = firstDay(m.published, publishedIn(s))
	}
	for _, name := range publishedNames {
		m.published = firstDay(m.published, leadingDay(named[name]))
	}
	m.published = firstDay(m.published, leadingDay(timed))
	m.title = firstOf(named["og:title"], named["twitter:title"], m.title)
	m.publisher = firstOf(named["og:site_name"], named["application-name"], named["dc.publisher"], named["article:publisher"])
	if strings.HasPrefix(m.publisher, "http") {
		m.publisher = ""
	}
	m.language, _, _ = strings.Cut(firstOf(m.language, strings.ToLower(named["og:locale"]), strings.ToLower(named["language"])), "_")
	m.address = webAddress(firstOf(linked, named["og:url"]))
	m.published = firstDay(m.published, dayInAddress(m.address))
	return m
}

// publishedIn finds datePublished in a JSON-LD block, in the objects that are an article.
func publishedIn(s string) events.Day {
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return 0
	}
	var find func(any, int) events.Day
	find = func(v any, depth int) events.Day {
		if depth > 8 {
			return 0
		}
		switch v := v.(type) {
		case map[string]any:
			if s, ok := v["datePublished"].(string); ok {
				if d := leadingDay(s); d != 0 {
					return d
				}
			}
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
				if d := find(v[key], depth+1); d != 0 {
					return d
				}
			}
		case []any:
			for _, x := range v {
				if d := find(x, depth+1); d != 0 {
					return d
				}
			}
		}
		return 0
	}
	return find(v, 0)
}

var addressDay = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|-|_|\.|$)`)

// dayInAddress reads a day from a path such as /2024/05/21/.
func dayInAddress(address string) events.Day {
	if m := addressDay.FindStringSubmatch(address); m != nil {
		d, _ := events.ParseDay(m[1] + "-" + m[2] + "-" + m[3])
		return d
	}
	return 0
}

// leadingDay reads the day that an ISO 8601 timestamp opens with, or a whole date in words.
func leadingDay(s string) events.Day {
	s = strings.TrimSpace(s)
	if len(s) >= 10 {
		if d, err := events.ParseDay(s[:10]); err == nil {
			return d
		}
	}
	return wholeDay(s)
}

// wholeDay reads text that holds one date with its year, and next to nothing else.
func wholeDay(s string) events.Day {
	if s == "" || len(s) > 80 {
		return 0
	}
	for _, language := range []string{"en", "de", "ru", "fr"} {
		var day events.Day
		for _, t := range dates.Find(s, language, dates.Reference{}) {
			if t.Span.Kind() != events.Fills || t.Span.Days() != 1 {
				continue
			}
			if day != 0 && day != t.Span.First() {
				return 0
			}
			day = t.Span.First()
		}
		if day != 0 {
			return day
		}
	}
	return 0
}

// byline looks for the day printed beside the headline: a short element after the first <h1>,
// named for a date or a time. The days in a page's head or margin are those of other articles, or
// of today.
func byline(root *html.Node, title string) events.Day {
	var seen bool
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "h1" {
			seen = true
		}
		if !seen || n.Data == "aside" || within(n, "aside") || within(n, "nav") {
			continue
		}
		label := strings.ToLower(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "itemprop"))
		if n.Data == "time" || strings.Contains(label, "date") || strings.Contains(label, "time") || strings.Contains(label, "publ") {
			if d := firstDay(leadingDay(attr(n, "datetime")), wholeDay(strings.TrimSpace(plainText(n)))); d != 0 {
				return d
			}
		}
	}
	return 0
}

// webAddress returns the address if it is one of the web, else nothing.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

func firstDay(a, b events.Day) events.Day {
	if a != 0 {
		return a
	}
	return b
}

func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func within(n *html.Node, tag string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == tag {
			return true
		}
	}
	return false
}
