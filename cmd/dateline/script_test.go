package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// TestScripts runs testdata/scripts/*.txtar: each is a session at the command line, with its files, in a
// folder of its own.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "scripts"),
		Setup: func(env *testscript.Env) error {
			seed, err := os.ReadFile(filepath.Join(root, "seeds", "texts", "000_8acf08fcf71f40d7.txt"))
			if err != nil {
				return err
			}
			env.Setenv("ADDR", freeAddress(t))
			return os.WriteFile(filepath.Join(env.WorkDir, "seed.txt"), seed, 0o644)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"answers": answers,
			"bytes":   bytesFile,
			"damage":  damage,
			"large":   large,
			"newer":   newer,
			"same":    same,
			"status":  status,
		},
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// answers waits until an address answers, with 200.
func answers(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: answers URL")
	}
	var last error
	for range 600 {
		r, err := http.Get(args[0])
		if last = err; err == nil {
			r.Body.Close()
			if r.StatusCode != http.StatusOK {
				ts.Fatalf("%s answers %s", args[0], r.Status)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s does not answer: %v", args[0], last)
}

// large writes a file of so many megabytes, made of a sentence again and again.
func large(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: large FILE MB SENTENCE")
	}
	mb, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	chunk := []byte{}
	for len(chunk) < 1<<20 {
		chunk = append(chunk, args[2]...)
	}
	for range mb {
		_, err := f.Write(chunk[:1<<20])
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// bytesFile writes a file from a Go string literal, for what a txtar cannot hold.
func bytesFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf(`usage: bytes FILE '"\x00\xff"'`)
	}
	s, err := strconv.Unquote(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o644))
}

// damage copies a database and overwrites the middle of the copy.
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: damage FROM TO")
	}
	b, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	for i := len(b) / 8; i < len(b)-len(b)/8; i++ {
		b[i] ^= 0x5a
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o644))
}

// newer copies a database and marks the copy as one of a later version of dateline.
func newer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: newer FROM TO")
	}
	b, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o644))
	db, err := sql.Open("sqlite", ts.MkAbs(args[1]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (1000000, 1)")
	ts.Check(err)
}

// same compares two files of JSON, leaving out the named fields wherever they stand, or, if the
// name starts with a dot, in the outermost object.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: same FILE FILE FIELD…")
	}
	var values [2]any
	for i := range values {
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[i])), &values[i]))
		if outermost, ok := values[i].(map[string]any); ok {
			for _, field := range args[2:] {
				delete(outermost, strings.TrimPrefix(field, "."))
			}
		}
		leaveOut(values[i], args[2:])
	}
	if !reflect.DeepEqual(values[0], values[1]) {
		ts.Fatalf("%s and %s differ", args[0], args[1])
	}
}

func leaveOut(value any, fields []string) {
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			leaveOut(e, fields)
		}
	case map[string]any:
		for name, e := range v {
			if slices.Contains(fields, name) {
				delete(v, name)
			}
			leaveOut(e, fields)
		}
	}
}

// status runs a command that ends with the given exit code.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
