package server

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// reasonsOf collects the reasons that a file of package events gives: what is added up with points,
// and what is returned with them. What varies in one stands as an example.
func reasonsOf(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text func(ast.Expr) []string
	text = func(e ast.Expr) []string {
		switch e := e.(type) {
		case *ast.BasicLit:
			s, _ := strconv.Unquote(e.Value)
			return []string{strings.ReplaceAll(strings.ReplaceAll(s, "%d", "3"), "%s", "some-event-2026-abcde")}
		case *ast.Ident:
			if e.Name == "what" {
				return []string{"topics", "countries"}
			}
		case *ast.SelectorExpr:
			return map[string][]string{"kind": {"summit"}, "sitters": {"leaders", "ministers"}, "id": {"some-event-2026-abcde"}}[e.Sel.Name]
		case *ast.CallExpr:
			if sel, ok := e.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Sprintf" {
				return text(e.Args[0])
			}
		case *ast.BinaryExpr:
			var all []string
			for _, a := range text(e.X) {
				for _, b := range text(e.Y) {
					all = append(all, a+b)
				}
			}
			return all
		}
		return nil
	}
	var all []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && (sel.Sel.Name == "add" || sel.Sel.Name == "identify") && len(n.Args) == 2 {
				all = append(all, text(n.Args[1])...)
			}
			if fun, ok := n.Fun.(*ast.Ident); ok && fun.Name == "append" && len(n.Args) == 2 {
				all = append(all, text(n.Args[1])...)
			}
		case *ast.ReturnStmt:
			for _, r := range n.Results {
				all = append(all, text(r)...)
			}
		case *ast.AssignStmt:
			for _, r := range n.Rhs {
				all = append(all, text(r)...)
			}
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				all = append(all, text(e)...)
			}
		}
		return true
	})
	return all
}

// TestReasons: every reason that package events gives for a match is said in every language.
func TestReasons(t *testing.T) {
	languages, err := loadLanguages()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range []string{"match.go", "match_time.go", "match_what.go", "foreign.go"} {
		for _, reason := range reasonsOf(t, "../events/"+file) {
			if !strings.Contains(reason, " ") || strings.HasPrefix(reason, "%") {
				continue // a kind of event, or the points before a reason
			}
			n++
			for tag, sp := range languages.byTag {
				v := &visit{server: &Server{languages: languages}, speech: sp}
				said, known := v.why("+1.0 "+reason, func(id string) string { return id })
				if !known || strings.Contains(said, "why.") || tag != "en" && strings.Contains(said, reason) {
					t.Errorf("%s: %s: %q is said as %q", file, tag, reason, said)
				}
				if people := joined(": ", sp.say("reason.agrees"), sp.say("why.people")); said == people && !strings.HasPrefix(reason, "leaders and ") && !strings.HasPrefix(reason, "ministers and ") {
					t.Errorf("%s: %q is said as if it were about people", file, reason)
				}
				if tag == "en" && said != "agrees: "+reason && !strings.Contains(reason, "summit") {
					t.Errorf("%s: %q is said as %q", file, reason, said)
				}
			}
		}
	}
	if n < 60 {
		t.Errorf("only %d reasons were found", n)
	}
}
