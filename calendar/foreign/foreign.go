// Package foreign finds programs that are not ours for the tests that check our work with them:
// browsers, calendar clients, other parsers of iCalendar. A test that needs one of them skips
// where it is missing and says so, unless DATELINE_TEST_ALL=1 is set, as .ci/run does: then it
// fails. Only tests import this package.
package foreign

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Program returns the path of the first of the named programs that is installed.
func Program(t testing.TB, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing(t, "program", names[0])
	return ""
}

// Browser returns the path of a Chromium.
func Browser(t testing.TB) string {
	t.Helper()
	return Program(t, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
}

// Python returns the path of a Python that can import the named modules.
func Python(t testing.TB, modules ...string) string {
	t.Helper()
	script := "import sys"
	for _, m := range modules {
		script += ", " + m
	}
	// Debian's own Python first: its modules come from apt, whatever else is on the path.
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		path, err := exec.LookPath(name)
		if err == nil && exec.Command(path, "-c", script).Run() == nil {
			return path
		}
	}
	missing(t, "python3 with", modules...)
	return ""
}

// NodeModule returns the folder of a package of npm that .ci/run has installed in .cache/npm at
// the top of the tree.
func NodeModule(t testing.TB, name string) string {
	t.Helper()
	Program(t, "node")
	if dir, ok := top(); ok {
		module := filepath.Join(dir, ".cache", "npm", "node_modules", filepath.FromSlash(name))
		if _, err := os.Stat(filepath.Join(module, "package.json")); err == nil {
			return module
		}
	}
	missing(t, "npm package", name)
	return ""
}

// top returns the folder of go.mod above the working directory.
func top() (string, bool) {
	dir, err := os.Getwd()
	if err != nil {
		return "", false
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

func missing(t testing.TB, kind string, names ...string) {
	t.Helper()
	const format = "NOT TESTED: %s %v is not installed (bash .ci/run installs it)"
	if os.Getenv("DATELINE_TEST_ALL") == "1" {
		t.Fatalf(format, kind, names)
	}
	t.Skipf(format, kind, names)
}
