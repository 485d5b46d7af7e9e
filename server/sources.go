package server

import (
	"cmp"
	"net/http"

	"dateline/events"
)

// A sourcePage is one recorded text and what became of each of its mentions.
type sourcePage struct {
	frame
	Heading       string
	HeadingLang   string // where the heading is the text's own
	Meta          string
	Link, LinkURL string
	TextLang      string
	Paragraphs    []paragraph
	Placed        []placed
}

// placed is a mention of the source with the event that it belongs to.
type placed struct {
	N                int
	Dateline, Name   string
	Date             string
	Vague            bool
	Event, EventName string
	Href             string
	State            string
	// Effect is what it changed, if anything.
	Effect string
}

// source shows a recorded text, for editors: the body of a report is its publisher's.
func (s *Server) source(v *visit) error {
	ctx := v.Request().Context()
	src, err := s.Store.Source(ctx, v.Param("id"))
	if err != nil {
		return err
	}
	mentions, err := s.Store.SourceMentions(ctx, src.ID)
	if err != nil {
		return err
	}
	p := sourcePage{TextLang: src.Language, Heading: src.Title, Meta: joined(" · ", src.Publisher, v.languageName(src.Language), v.publishedWords(src))}
	if p.HeadingLang = v.foreign(src.Language); p.Heading == "" {
		p.Heading, p.HeadingLang = v.say("source.heading"), ""
	}
	p.Link, p.LinkURL = link(src.URL)
	var findings []*finding
	for i, m := range mentions {
		row := placed{N: i + 1, Dateline: v.dateline(m.Mention.Place), Name: m.Mention.Name, Date: v.told(m.Mention.Span), Vague: !m.Mention.Span.Exact(), State: v.say("source.waits")}
		if m.Mention.Span.IsZero() {
			row.Date = v.say("when.none")
		}
		if m.Event != "" {
			row.Href, row.State = v.href("/events/"+m.Event), ""
			if e, err := s.Store.Event(ctx, m.Event); err == nil {
				row.EventName, _ = v.name(&e)
				row.Name = cmp.Or(row.Name, row.EventName)
				for _, r := range e.Revisions {
					if r.Mention == m.Mention.ID {
						row.Effect = v.effect(r)
					}
				}
			}
		} else if m.Mention.Span.IsZero() {
			row.State = v.say("source.watched")
		}
		p.Placed = append(p.Placed, row)
		findings = append(findings, &finding{N: i + 1, Mention: m.Mention})
	}
	if src.Body != "" {
		p.Paragraphs = v.paragraphs(events.Source{Body: src.Body, Language: src.Language}, findings)
		for i := range p.Paragraphs {
			for j := range p.Paragraphs[i].Runs {
				p.Paragraphs[i].Runs[j].Findings = nil
			}
		}
	}
	p.frame = v.frame(p.Heading).in("read")
	p.NoIndex = true
	p.notice(v)
	return v.page(http.StatusOK, "source", p)
}
