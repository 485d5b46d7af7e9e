package server

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

//go:embed pages/*.html
var pageFiles embed.FS

// pages are the templates of all pages, parsed once. Files whose name starts with "_" are shared
// by all; every other file is one page, which fills the blocks of _layout.html.
type pages struct {
	byName map[string]*template.Template
}

func loadPages(a *assets) (*pages, error) {
	shared := template.New("").Funcs(template.FuncMap{"asset": a.address, "pair": pair, "name": named}).Option("missingkey=error")
	shared, err := shared.ParseFS(pageFiles, "pages/_*.html")
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(pageFiles, "pages/[^_]*.html")
	if err != nil {
		return nil, err
	}
	p := &pages{byName: make(map[string]*template.Template)}
	for _, file := range files {
		t, err := shared.Clone()
		if err != nil {
			return nil, err
		}
		if t, err = t.ParseFS(pageFiles, file); err != nil {
			return nil, err
		}
		p.byName[strings.TrimSuffix(path.Base(file), ".html")] = t
	}
	return p, nil
}

// fragment answers with one part of a page, for a script to put in its place.
func (v *visit) fragment(page, part string, data any) error {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := v.server.pages.byName[page].ExecuteTemplate(b, part, data); err != nil {
		return fmt.Errorf("page %s, part %s: %w", page, part, err)
	}
	return v.HTMLBlob(http.StatusOK, b.Bytes())
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// A paired finding comes with its page, whose words it needs.
type paired struct {
	Page    deskPage
	Finding *finding
}

func pair(p deskPage, f *finding) paired { return paired{p, f} }

// page answers with a page. It is written whole before the first byte is sent, so that a fault in
// it is an error and not half a page.
func (v *visit) page(status int, name string, data any) error {
	t, ok := v.server.pages.byName[name]
	if !ok {
		return fmt.Errorf("no page %q", name)
	}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := t.ExecuteTemplate(b, "layout", data); err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	body, coding := b.Bytes(), encoding(v.Request())
	if coding == "" || len(body) < smallPage {
		body, coding = bytes.Clone(body), ""
	} else {
		var err error
		if body, err = compressed(body, coding); err != nil {
			return fmt.Errorf("page %s: %w", name, err)
		}
	}
	if v.keep != nil && status == http.StatusOK && (coding != "" || encoding(v.Request()) == "") {
		v.keep(body)
	}
	return v.send(status, body, coding)
}

// smallPage is the size, in bytes, below which packing a page gains nothing.
const smallPage = 1400

// send answers with a page in its coding.
func (v *visit) send(status int, body []byte, coding string) error {
	if v.renew != nil {
		v.renew()
	}
	h := v.Response().Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", v.lang())
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "private, no-cache")
	}
	h.Add("Vary", "Accept-Language, Accept-Encoding, Cookie")
	if coding != "" {
		h.Set("Content-Encoding", coding)
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if v.Request().Method == http.MethodHead {
		return v.NoContent(status)
	}
	return v.Blob(status, "text/html; charset=utf-8", body)
}
