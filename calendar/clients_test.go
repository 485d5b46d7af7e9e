package calendar

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"dateline/calendar/foreign"
	"dateline/events"
)

// parsers are other programs' parsers, by name: each returns the command that prints what it reads.
var parsers = map[string]func(t *testing.T) *exec.Cmd{
	"ical.js": func(t *testing.T) *exec.Cmd {
		module := foreign.NodeModule(t, "ical.js")
		return exec.Command(foreign.Program(t, "node"), "testdata/clients/icaljs.mjs", module)
	},
	"libical": func(t *testing.T) *exec.Cmd {
		if _, err := os.Stat("/usr/include/libical/ical.h"); err != nil && os.Getenv("DATELINE_TEST_ALL") != "1" {
			t.Skip("NOT TESTED: libical is not installed (bash .ci/run installs it)")
		}
		exe := filepath.Join(t.TempDir(), "libical")
		out, err := exec.Command(foreign.Program(t, "gcc", "cc"), "-O1", "-o", exe, "testdata/clients/libical.c", "-lical").CombinedOutput()
		if err != nil {
			t.Fatalf("compile: %v\n%s", err, out)
		}
		return exec.Command(exe)
	},
	"icalendar": func(t *testing.T) *exec.Cmd {
		return exec.Command(foreign.Python(t, "icalendar"), "testdata/clients/python.py", "icalendar")
	},
	"vobject": func(t *testing.T) *exec.Cmd {
		return exec.Command(foreign.Python(t, "vobject"), "testdata/clients/python.py", "vobject")
	},
}

// TestParsers: every parser reads every property of every event as it was meant, in every language
// and for hostile text.
func TestParsers(t *testing.T) {
	marker := func(lang string) Feed {
		f := testFeed(lang)
		f.Vague = Marker
		return f
	}
	for name, command := range parsers {
		t.Run(name, func(t *testing.T) {
			command(t) // skips before the others do
			for _, lang := range []string{"en", "de", "ru", "fr"} {
				compare(t, command(t), marker(lang), sample(), Write)
			}
			compare(t, command(t), marker("en"), hostileEvents(), Write)
			if name == "ical.js" {
				compare(t, command(t), marker("en"), sample(), WriteJCal)
				compare(t, command(t), marker("en"), hostileEvents(), WriteJCal)
			}
		})
	}
}

// compare holds what a parser reads against what was written.
func compare(t *testing.T, command *exec.Cmd, f Feed, list []events.Event, write func(io.Writer, Feed, []events.Event) error) {
	t.Helper()
	var stdin, stdout, stderr bytes.Buffer
	if err := write(&stdin, f, list); err != nil {
		t.Fatal(err)
	}
	command.Stdin, command.Stdout, command.Stderr = &stdin, &stdout, &stderr
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", f.Language, err, stderr.String())
	}
	var got []map[string][]string
	if err := json.Unmarshal(stdout.Bytes(), &got); err != nil {
		t.Fatalf("%s: %v", f.Language, err)
	}
	var want []map[string][]string
	f = f.filled(list)
	for _, e := range list {
		if n, ok := f.entry(e); ok {
			properties := map[string][]string{}
			for _, p := range f.event(e, n) {
				properties[p.IANAToken] = append(properties[p.IANAToken], p.Value)
			}
			want = append(want, properties)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%s: reads %d events of %d", f.Language, len(got), len(want))
	}
	for _, w := range want {
		i := slices.IndexFunc(got, func(g map[string][]string) bool { return slices.Equal(g["UID"], w["UID"]) })
		if i < 0 {
			t.Errorf("%s: has no event %s", f.Language, w["UID"])
			continue
		}
		for name, values := range w {
			if name == "GEO" { // a pair of numbers, which each writes in its own way
				continue
			}
			if !slices.Equal(got[i][name], values) {
				t.Errorf("%s: %s of %s is %.300q, want %.300q", f.Language, name, w["UID"], got[i][name], values)
			}
		}
		for name := range got[i] {
			if _, ok := w[name]; !ok {
				t.Errorf("%s: %s has a %s that nobody wrote", f.Language, w["UID"], name)
			}
		}
	}
}
