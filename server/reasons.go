package server

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"dateline/events/wording"
)

// A reason says in English why a mention was matched. Its message in the English catalogue is the
// very sentence that package events writes, with holes for what varies; the other catalogues say it
// in their language.
type reason struct {
	id      string
	pattern *regexp.Regexp
	holes   []string
}

// reasonFamily is what the ids of these messages begin with.
const reasonFamily = "why."

var hole = regexp.MustCompile(`\\\{\\\{\\\.(\w+)\\\}\\\}`)

// newReason makes a reason of a message of the English catalogue.
func newReason(m *i18n.Message) (reason, error) {
	text := regexp.QuoteMeta(m.Other)
	r := reason{id: m.ID}
	for _, h := range hole.FindAllStringSubmatch(text, -1) {
		r.holes = append(r.holes, h[1])
	}
	var err error
	r.pattern, err = regexp.Compile(`^` + hole.ReplaceAllString(text, `(.+)`) + `$`)
	if err != nil {
		return r, fmt.Errorf("message %s: %w", m.ID, err)
	}
	return r, nil
}

// why says a reason in the language of the page, and in a word whether what it tells agrees or
// clashes: the points that it was weighed with say nothing to a reader. An event that it names by id is
// called by its name. known is false if it could not.
func (v *visit) why(text string, called func(id string) string) (said string, known bool) {
	points, rest, weighed := strings.Cut(text, " ")
	if weighed = weighed && strings.ContainsAny(points[:1], "+-"); !weighed {
		points, rest = "", text
	}
	verdict := ""
	switch {
	case strings.HasPrefix(points, "+"):
		verdict = v.say("reason.agrees")
	case strings.HasPrefix(points, "-"):
		verdict = v.say("reason.clashes")
	}
	for _, r := range v.server.languages.reasons {
		found := r.pattern.FindStringSubmatch(rest)
		if found == nil {
			continue
		}
		var args []any
		for i, name := range r.holes {
			value := found[i+1]
			if name == "Kind" || name == "Other" {
				value = wording.Type(value, v.lang())
			}
			if name == "Event" {
				value = called(value)
			}
			var arg any = value
			if name == "N" {
				n := 0
				if _, err := fmt.Sscan(value, &n); err != nil {
					return text, false
				}
				arg = n
			}
			args = append(args, name, arg)
		}
		return joined(": ", verdict, v.say(r.id, args...)), true
	}
	return rest, false
}

// whys says several reasons, those that could not be said in English behind the others.
func (v *visit) whys(list []string) (said, english []string) {
	called := func(id string) string {
		e, err := v.server.Store.EventAlone(v.Request().Context(), id)
		if err != nil {
			return id
		}
		return v.knownAs(e).Name
	}
	for _, text := range list {
		if s, known := v.why(text, called); known {
			said = append(said, s)
		} else {
			english = append(english, s)
		}
	}
	return said, english
}
