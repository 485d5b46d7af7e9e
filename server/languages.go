package server

import (
	"cmp"
	"embed"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed messages/*.toml
var messageFiles embed.FS

// spoken are the languages of the interface, the fallback first, each by its own name.
var spoken = [...]struct{ tag, name string }{
	{"en", "English"}, {"de", "Deutsch"}, {"ru", "Русский"}, {"fr", "Français"},
}

// languages is the catalogue of all messages.
type languages struct {
	matcher language.Matcher
	byTag   map[string]*speech
	// reasons are why mentions are matched.
	reasons []reason
}

// A speech is the catalogue in one language.
type speech struct {
	tag       string
	plain     map[string]string // messages without holes, ready
	localizer *i18n.Localizer
}

func loadLanguages() (*languages, error) {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	l := &languages{byTag: make(map[string]*speech)}
	var tags []language.Tag
	plain := make(map[string]map[string]string)
	for _, sp := range spoken {
		path := "messages/" + sp.tag + ".toml"
		data, err := messageFiles.ReadFile(path)
		if err != nil {
			return nil, err
		}
		file, err := bundle.ParseMessageFileBytes(data, path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		plain[sp.tag] = make(map[string]string)
		for _, m := range file.Messages {
			if sp.tag == "en" && strings.HasPrefix(m.ID, reasonFamily) {
				r, err := newReason(m)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", path, err)
				}
				l.reasons = append(l.reasons, r)
			}
			if m.One == "" && m.Few == "" && m.Many == "" && !strings.Contains(m.Other, "{{") {
				plain[sp.tag][m.ID] = m.Other
			}
		}
		tags = append(tags, language.MustParse(sp.tag))
	}
	for _, sp := range spoken {
		l.byTag[sp.tag] = &speech{tag: sp.tag, plain: plain[sp.tag], localizer: i18n.NewLocalizer(bundle, sp.tag, "en")}
	}
	// The more a pattern says itself, the sooner it is tried.
	slices.SortFunc(l.reasons, func(a, b reason) int {
		return cmp.Or(cmp.Compare(len(a.holes), len(b.holes)), cmp.Compare(len(b.pattern.String()), len(a.pattern.String())), cmp.Compare(a.id, b.id))
	})
	l.matcher = language.NewMatcher(tags)
	return l, nil
}

// choose returns the language of a request: the one in its address, else the reader's own.
func (l *languages) choose(r *http.Request) (sp *speech, chosen bool) {
	if sp, ok := l.byTag[r.URL.Query().Get("lang")]; ok {
		return sp, true
	}
	tags, _, _ := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	_, i, confidence := l.matcher.Match(tags...)
	if confidence == language.No {
		i = 0
	}
	return l.byTag[spoken[i].tag], false
}

// say returns the message in this language. The arguments fill its holes by name: "N", 3, "Place",
// "Minsk"; N also chooses the plural form. A message that does not exist shows as its id.
func (sp *speech) say(id string, args ...any) string {
	if text, ok := sp.plain[id]; ok {
		return text
	}
	lc := i18n.LocalizeConfig{MessageID: id}
	if len(args) > 0 {
		holes := make(map[string]any, len(args)/2)
		for i := 0; i+1 < len(args); i += 2 {
			name, _ := args[i].(string)
			holes[name] = args[i+1]
			if name == "N" {
				lc.PluralCount = args[i+1]
			}
		}
		lc.TemplateData = holes
	}
	text, err := sp.localizer.Localize(&lc)
	if text == "" && err != nil {
		return id
	}
	if strings.HasSuffix(text, "..") && !strings.HasSuffix(text, "...") {
		text = text[:len(text)-1] // an abbreviation ends the sentence: "2026 г."
	}
	return text
}
