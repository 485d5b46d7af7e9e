package calendar

import (
	"bytes"
	"flag"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dateline/events"
)

var update = flag.Bool("update", false, "write the golden files anew")

// writers are all formats by the ending of their addresses.
var writers = map[string]func(io.Writer, Feed, []events.Event) error{
	".ics": Write, ".jcal": WriteJCal, ".json": WriteJSON, ".csv": WriteCSV, ".atom": WriteAtom,
}

// TestGolden writes the events.json of each file in testdata/feeds in every format that the file
// has, with the parameters that the file's name in the archive gives: "lang=de&vague=marker.ics".
// Line ends are shown without their CR, which TestLines looks after.
func TestGolden(t *testing.T) {
	eachArchive(t, "testdata/feeds/*.txtar", func(t *testing.T, in []byte) func(name string) []byte {
		archive, err := ReadJSON(bytes.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		return func(name string) []byte { return golden(t, name, archive.Events) }
	})
}

// eachArchive holds the files of every archive against what is made of its first one.
func eachArchive(t *testing.T, pattern string, read func(t *testing.T, in []byte) (made func(name string) []byte)) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			made := read(t, archive.Files[0].Data)
			for i, want := range archive.Files[1:] {
				got := made(want.Name)
				if *update {
					archive.Files[i+1].Data = got
				} else if !bytes.Equal(got, want.Data) {
					t.Errorf("%s differs (go test -update writes it anew, git diff shows how):\n%s", want.Name, firstDifference(got, want.Data))
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func golden(t *testing.T, name string, list []events.Event) []byte {
	t.Helper()
	ext := filepath.Ext(name)
	v, err := url.ParseQuery(strings.TrimSuffix(name, ext))
	if err != nil {
		t.Fatal(err)
	}
	f := testFeed(v.Get("lang"))
	f.Vague, f.Cancelled = v.Get("vague"), v.Get("cancelled")
	var b bytes.Buffer
	if err := writers[ext](&b, f, list); err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n"))
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return "got  " + a + "\nwant " + b
		}
	}
	return ""
}
