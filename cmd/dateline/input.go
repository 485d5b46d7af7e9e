package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"dateline/events"
	"dateline/events/extract/document"
)

// maxLine is the longest line of a collection, in bytes. The reader refuses shorter texts too.
const maxLine = 64 << 20

// inputs are the texts that read, record and dates work on, with what is known of them.
type inputs struct {
	Files []string `arg:"" optional:"" name:"file" help:"Files to read; - is standard input."`

	JSONL     bool       `name:"jsonl" help:"Read lines {\"id\",\"lang\",\"published\",\"text\"} and write one line for each."`
	Published events.Day `placeholder:"DAY" help:"Day of publication, such as 2024-05-21, if the texts do not say it."`
	Lang      string     `placeholder:"LANG" help:"Language of the texts, such as de, if it is known."`
	Publisher string     `help:"Who published them."`
	URL       string     `name:"url" help:"Where the text can be read."`
}

// An input is one text, or why there is none.
type input struct {
	name string
	src  events.Source
	err  error
	// odd is something that was passed over, such as a day of publication that cannot be read.
	odd error
}

// check completes the arguments: without files, what is piped in is read.
func (in *inputs) check(std streams) error {
	if len(in.Files) == 0 {
		if !in.JSONL && isTerminal(std.in) {
			return usagef("name a FILE to read, or - for standard input")
		}
		in.Files = []string{"-"}
	}
	if in.URL != "" && (len(in.Files) > 1 || in.JSONL) {
		return usagef("--url belongs to one text, not to several")
	}
	return nil
}

// count returns how many texts there are, or -1 if nobody knows yet.
func (in *inputs) count() int {
	if in.JSONL {
		return -1
	}
	return len(in.Files)
}

// all yields the texts one after the other. One that cannot be had is yielded with its error.
func (in *inputs) all(std streams) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, name := range in.Files {
			more := in.JSONL && in.lines(std, name, yield) || !in.JSONL && yield(in.file(std, name))
			if !more {
				return
			}
		}
	}
}

func open(std streams, name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(std.in), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder; name the files in it", name)
	}
	return f, nil
}

func (in *inputs) file(std streams, name string) input {
	r, err := open(std, name)
	if err != nil {
		return input{name: name, err: err}
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, document.MaxBytes+1))
	if err != nil {
		return input{name: name, err: err}
	}
	if name == "-" {
		name = "standard input"
	}
	src, err := document.Read(name, b)
	if err != nil {
		return input{name: name, err: err}
	}
	// What the flags say outweighs what the document says of itself.
	if in.Lang != "" {
		src.Language = in.Lang
	}
	if in.Publisher != "" {
		src.Publisher = in.Publisher
	}
	if in.URL != "" {
		src.URL = in.URL
	}
	if in.Published != 0 {
		src.Published, src.PublishedBasis = in.Published, events.Given
	}
	return input{name: name, src: src}
}

// A line is one text of a collection.
type line struct {
	ID        string  `json:"id"`
	Lang      string  `json:"lang"`
	Published *string `json:"published"`
	DCT       *string `json:"dct"` // the same by another name, as in TimeML
	Publisher string  `json:"publisher"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Text      string  `json:"text"`
}

// lines yields the texts of a file with one JSON object a line.
func (in *inputs) lines(std streams, name string, yield func(input) bool) (more bool) {
	r, err := open(std, name)
	if err != nil {
		return yield(input{name: name, err: err})
	}
	defer r.Close()
	br := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		b, err := readLine(br)
		if b = bytes.TrimSpace(b); len(b) > 0 {
			if !yield(in.line(fmt.Sprintf("%s, line %d", name, n), b)) {
				return false
			}
		}
		switch {
		case errors.Is(err, errLongLine):
			if !yield(input{name: fmt.Sprintf("%s, line %d", name, n), err: err}) {
				return false
			}
		case err == io.EOF:
			return true
		case err != nil:
			return yield(input{name: name, err: err})
		}
	}
}

func (in *inputs) line(name string, b []byte) input {
	var l line
	if err := json.Unmarshal(b, &l); err != nil {
		return input{name: name, err: fmt.Errorf("%s: %w", name, err)}
	}
	// What the flags say holds for lines that do not say it themselves.
	src := events.Source{
		ID:        l.ID,
		Kind:      events.Text,
		Title:     l.Title,
		Body:      l.Text,
		URL:       l.URL,
		Publisher: cmp.Or(l.Publisher, in.Publisher),
		Language:  cmp.Or(l.Lang, in.Lang),
		Published: in.Published,
	}
	published := l.Published
	if published == nil {
		published = l.DCT
	}
	switch {
	case published != nil && *published != "":
		// A time of day may follow.
		day, err := events.ParseDay((*published)[:min(len(*published), len("2006-01-02"))])
		if err != nil {
			return input{name: name, src: src, odd: fmt.Errorf("%s: published: %w; taken as unknown", name, err)}
		}
		src.Published, src.PublishedBasis = day, events.Given
	case src.Published != 0:
		src.PublishedBasis = events.Given
	}
	return input{name: name, src: src}
}

var errLongLine = fmt.Errorf("the line is longer than %d MB", maxLine>>20)

// readLine reads up to the end of a line; one that is too long is skipped and is an error.
func readLine(r *bufio.Reader) ([]byte, error) {
	var all []byte
	long := false
	for {
		b, err := r.ReadSlice('\n')
		if long = long || len(all)+len(b) > maxLine; long {
			all = nil
		} else {
			all = append(all, b...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && (err == nil || err == io.EOF) {
			return nil, errLongLine
		}
		return all, err
	}
}
