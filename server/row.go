package server

import (
	"html"
	"html/template"
	"strings"
)

// Rows of lists are written here and not by a template: a page has a hundred of them, each with
// thirty values, and a template takes ten times as long. Whatever is not ours is escaped by text or
// by attribute.

// A markup is HTML that is being written.
type markup struct{ strings.Builder }

// text writes a text.
func (b *markup) text(s string) { b.WriteString(html.EscapeString(s)) }

// element writes an element around a text; none if the text is empty. Open is the tag without its
// brackets.
func (b *markup) element(open, s string) {
	if s == "" {
		return
	}
	name, _, _ := strings.Cut(open, " ")
	b.WriteString("<" + open + ">")
	b.text(s)
	b.WriteString("</" + name + ">")
}

// attribute writes an attribute; none if its value is empty.
func (b *markup) attribute(name, value string) {
	if value == "" {
		return
	}
	b.WriteString(" " + name + `="`)
	b.text(value)
	b.WriteByte('"')
}

// HTML writes the row.
func (n *entry) HTML() template.HTML {
	var b markup
	b.Grow(1 << 10)
	b.WriteString(`<li`)
	b.attribute("class", "entry"+n.Class)
	b.attribute("id", n.ID)
	b.WriteString(">\n" + `<div class="entry-when">`)
	b.when(n.When)
	b.WriteString("</div>\n" + `<div class="strip">`)
	b.WriteString(string(n.Strip))
	b.WriteString("</div>\n" + `<div><h3 class="entry-title">`)
	b.name(n.Dateline, n.Href, n.Name, n.NameLang)
	b.WriteString(`</h3>`)
	b.element(`p class="entry-facts"`, n.Facts)
	for _, q := range n.Quarrels {
		b.element(`p class="quarrel"`, q)
	}
	b.element(`p class="moved"`, n.Moved)
	b.WriteString("</div>\n" + `<div class="entry-state">`)
	for _, s := range n.States {
		b.WriteString("<p")
		b.attribute("class", s.Class)
		b.WriteByte('>')
		b.text(s.Text)
		b.WriteString("</p>")
	}
	b.WriteString("</div>\n</li>")
	return template.HTML(b.String())
}

// HTML writes the date: as figures for those who see it, and in words for those who hear it.
func (w when) HTML() template.HTML {
	var b markup
	b.when(w)
	return template.HTML(b.String())
}

func (b *markup) when(w when) {
	if w.Vague != "" {
		b.element(`span class="vague"`, w.Vague)
		b.element(`p class="day-note"`, w.Note)
		return
	}
	b.WriteString(`<span class="day`)
	if w.Long {
		b.WriteString(" is-long")
	}
	b.WriteString(`" aria-hidden="true">`)
	if w.Before != "" {
		b.text(w.Before + " ")
	}
	b.time(w.FromISO, w.From)
	if w.To != "" {
		b.text(w.Dash)
		b.time(w.ToISO, w.To)
	}
	b.element("small", w.Weekdays)
	b.WriteString(`</span><span class="unseen">`)
	b.text(w.Said)
	b.WriteString(`</span>`)
	b.element(`p class="day-note"`, w.Note)
}

func (b *markup) time(iso, s string) {
	b.WriteString("<time")
	b.attribute("datetime", iso)
	b.WriteByte('>')
	b.text(s)
	b.WriteString("</time>")
}

// name writes where an event takes place and its name, which leads to its page.
func (b *markup) name(dateline, href, name, lang string) {
	b.element(`span class="dateline"`, dateline)
	b.WriteString(`<a`)
	b.attribute("href", href)
	b.attribute("lang", lang)
	b.WriteByte('>')
	b.text(name)
	b.WriteString(`</a>`)
}

// lanesHTML writes the bars of a day, each in its lane.
func lanesHTML(lanes []lane) template.HTML {
	var b markup
	for _, l := range lanes {
		b.lane(&l)
	}
	return template.HTML(b.String())
}

func (b *markup) lane(l *lane) {
	class := "lane "
	if l.Low {
		class += "lane-low "
	}
	if l.Blank {
		b.WriteString(`<div class="` + class + `lane-blank"></div>`)
		return
	}
	b.WriteString(`<div`)
	b.attribute("class", class+l.Class)
	b.WriteByte('>')
	if l.Days == 0 {
		b.element(`span class="unseen"`, l.Place+" "+l.Continued)
		b.WriteString(`</div>`)
		return
	}
	b.WriteString(`<a`)
	b.attribute("href", l.Href)
	b.WriteByte('>')
	if l.Again {
		b.WriteString(`<span aria-hidden="true">→ </span>`)
	}
	if l.Place != "" {
		b.element(`span class="place"`, l.Place)
		b.WriteByte(' ')
	}
	if l.Again {
		b.WriteString(`<span class="unseen">`)
		defer b.WriteString(`</span></a></div>`)
	} else {
		defer b.WriteString(`</a></div>`)
	}
	if l.Vague != "" {
		b.element(`i class="foreign"`, l.Vague)
		b.WriteByte(' ')
	}
	if l.Conflict != "" {
		b.WriteString(`<span class="mark-conflict"><span class="unequal" aria-hidden="true">≠</span>`)
		b.element(`span class="unseen"`, l.Conflict+": ")
		b.WriteString(`</span>`)
	}
	b.WriteString(`<span`)
	b.attribute("lang", l.NameLang)
	b.WriteByte('>')
	b.text(l.Name)
	b.WriteString(`</span>`)
	if l.Dates != "" {
		b.element(`span class="date-more"`, " "+l.Dates)
	}
	if l.Unseen != "" {
		b.element(`span class="unseen"`, ", "+l.Unseen)
	}
	if l.Continued != "" {
		b.element(`span class="unseen"`, " "+l.Continued)
	}
}

// named is name as a function of templates.
func named(dateline, href, name, lang string) template.HTML {
	var b markup
	b.name(dateline, href, name, lang)
	return template.HTML(b.String())
}
