package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the top of the tree, seen from this package.
const root = "../.."

// order is the way that imports run: a package imports those above it only. A package within
// another counts as that one where it is not named itself.
var order = []string{
	"events",
	"events/gazetteer",
	"events/wording",
	"events/extract/dates",
	"events/extract",
	"events/store",
	"seeds",
	"calendar",
	"server",
	"cmd",
}

// confined says which foreign packages belong to one of ours alone.
var confined = map[string]string{
	"modernc.org/sqlite":            "events/store",
	"github.com/pressly/goose":      "events/store",
	"github.com/arran4/golang-ical": "calendar",
	"github.com/labstack/echo":      "server",
	"github.com/alecthomas/kong":    "cmd",
	"github.com/schollz":            "cmd",
}

// topLevel is what stands at the top of the tree, besides files whose name starts with a dot.
var topLevel = []string{"cmd", "events", "calendar", "server", "seeds", "README.md", "go.mod", "go.sum", "LICENSE"}

// A goFile is one file of the tree with what it imports.
type goFile struct {
	path    string // from the top of the tree, with slashes
	pkg     string // its folder
	test    bool
	imports []string
	syntax  *ast.File
}

func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	fset := token.NewFileSet()
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		syntax, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		f := goFile{path: filepath.ToSlash(rel), pkg: filepath.ToSlash(filepath.Dir(rel)), test: strings.HasSuffix(name, "_test.go"), syntax: syntax}
		for _, imp := range syntax.Imports {
			path, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return err
			}
			f.imports = append(f.imports, path)
		}
		files = append(files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// rank returns the place of a package in order, by the longest entry that it lies in.
func rank(pkg string) int {
	best := -1
	for i, o := range order {
		if within(pkg, o) && (best < 0 || len(o) > len(order[best])) {
			best = i
		}
	}
	return best
}

func within(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

func TestImportsRunOneWay(t *testing.T) {
	for _, f := range goFiles(t) {
		mine := rank(f.pkg)
		if mine < 0 {
			t.Errorf("%s: the package has no place in the order of imports", f.path)
			continue
		}
		for _, imp := range f.imports {
			path, ours := strings.CutPrefix(imp, "dateline/")
			switch {
			case ours && rank(path) > mine:
				t.Errorf("%s imports %s, which comes after it", f.path, imp)
			case ours && path == "calendar/foreign" && !f.test:
				t.Errorf("%s imports %s, which is for tests", f.path, imp)
			case f.pkg == "events" && !f.test && strings.Contains(strings.Split(imp, "/")[0], "."):
				t.Errorf("%s imports %s: the domain needs the standard library only", f.path, imp)
			}
		}
	}
}

// The domain reads no clock and no file, and knows no network and no database.
func TestDomainIsPure(t *testing.T) {
	impure := []string{"os", "io/fs", "net", "net/http", "database/sql", "context", "log", "log/slog", "math/rand", "math/rand/v2", "embed"}
	clock := []string{"Now", "Since", "Until", "Local", "LoadLocation"}
	for _, f := range goFiles(t) {
		if f.pkg != "events" || f.test {
			continue
		}
		for _, imp := range f.imports {
			if slices.Contains(impure, imp) {
				t.Errorf("%s imports %s", f.path, imp)
			}
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if pkg, name := selector(n); pkg == "time" && slices.Contains(clock, name) {
				t.Errorf("%s uses time.%s: now is passed in", f.path, name)
			}
			return true
		})
	}
}

func TestForeignPackagesStayConfined(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, imp := range f.imports {
			for foreign, home := range confined {
				if within(imp, foreign) && !within(f.pkg, home) {
					t.Errorf("%s imports %s, which belongs to %s alone", f.path, imp, home)
				}
			}
		}
	}
}

func TestNothingRunsBeforeMainOrEndsItButMain(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, decl := range f.syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s has an init function", f.path)
			}
		}
		if f.test || f.syntax.Name.Name == "main" && strings.HasSuffix(f.path, "/main.go") {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if pkg, name := selector(n); pkg == "os" && name == "Exit" || pkg == "log" && strings.HasPrefix(name, "Fatal") {
				t.Errorf("%s ends the program: only main does", f.path)
			}
			return true
		})
	}
}

// selector returns the two parts of an expression such as time.Now.
func selector(n ast.Node) (pkg, name string) {
	if sel, ok := n.(*ast.SelectorExpr); ok {
		if x, ok := sel.X.(*ast.Ident); ok {
			return x.Name, sel.Sel.Name
		}
	}
	return "", ""
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(topLevel, e.Name()) && !ignored(e.Name()) {
			t.Errorf("%s stands at the top level", e.Name())
		}
	}
	for _, want := range []string{"README.md", "LICENSE", ".ci"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing", want)
		}
	}
	info, err := os.Stat(filepath.Join(root, ".ci", "run"))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode()&0o111 == 0 {
		t.Errorf(".ci/run cannot be run: %v", info.Mode())
	}
}

// ignored reports whether git leaves the name out, as a database that someone made here.
func ignored(name string) bool {
	cmd := exec.Command("git", "check-ignore", "-q", name)
	cmd.Dir = root
	return cmd.Run() == nil
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]bool{}
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		doc := f.syntax.Doc.Text()
		said[f.pkg] = said[f.pkg] || strings.HasPrefix(doc, "Package ") || strings.HasPrefix(doc, "Command ")
	}
	for pkg, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment", pkg)
		}
	}
}

// modernc.org/sqlite is generated for one exact modernc.org/libc and breaks in quiet ways with
// another, so go.mod keeps the version that sqlite's own go.mod names.
func TestLibcIsTheOneThatSQLiteNames(t *testing.T) {
	type module struct{ Version, GoMod string }
	list := func(path string) module {
		t.Helper()
		cmd := exec.Command("go", "list", "-m", "-json", path)
		cmd.Dir = root
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list -m %s: %v", path, err)
		}
		var m module
		if err := json.Unmarshal(out, &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	gomod, err := os.ReadFile(list("modernc.org/sqlite").GoMod)
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`modernc\.org/libc (v\S+)`).FindSubmatch(gomod)
	if named == nil {
		t.Fatal("sqlite's go.mod names no libc")
	}
	if got := list("modernc.org/libc").Version; got != string(named[1]) {
		t.Errorf("libc is %s, sqlite wants %s", got, named[1])
	}
}
