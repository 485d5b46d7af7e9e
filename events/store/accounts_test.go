package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"dateline/events"
)

const password = "Ein langes Kennwort"

// A wall clock stands still until it is moved.
type wall struct{ at time.Time }

func (w *wall) now() time.Time { return w.at }

func openWall(t *testing.T) (*Store, *wall) {
	t.Helper()
	w := &wall{time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)}
	s, err := Open(t.Context(), t.TempDir()+"/dateline.db", Options{Now: w.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, w
}

func addEditor(t *testing.T, s *Store, name string, role Role) {
	t.Helper()
	if _, err := s.AddEditor(t.Context(), "", name, role, password); err != nil {
		t.Fatal(err)
	}
}

func TestEditors(t *testing.T) {
	s, _ := openWall(t)
	ctx := t.Context()
	addEditor(t, s, "Ada", RoleAdmin)
	addEditor(t, s, "Jürgen Groß", RoleEditor)
	for name, want := range map[string]error{
		"ADA": ErrExists, "jurgen gross": ErrExists, "": ErrInvalid, " Bo": ErrInvalid, "a\nb": ErrInvalid,
		strings.Repeat("x", 65): ErrInvalid, "a\xffb": ErrInvalid, "\u202eabc": ErrInvalid,
	} {
		if _, err := s.AddEditor(ctx, "Ada", name, RoleEditor, password); !errors.Is(err, want) {
			t.Errorf("AddEditor(%q): %v, want %v", name, err, want)
		}
	}
	for _, p := range []string{"short", strings.Repeat("x", 513), "ab\xffcdefghijkl"} {
		if _, err := s.AddEditor(ctx, "Ada", "Bo", RoleEditor, p); !errors.Is(err, ErrInvalid) {
			t.Errorf("AddEditor with password %q: %v", p, err)
		}
	}
	if _, err := s.AddEditor(ctx, "Ada", "Bo", "owner", password); !errors.Is(err, ErrInvalid) {
		t.Errorf("AddEditor with role owner: %v", err)
	}

	if e, err := s.Authenticate(ctx, "ada", password); err != nil || e.Name != "Ada" || e.Role != RoleAdmin {
		t.Errorf("Authenticate: %+v, %v", e, err)
	}
	for _, try := range [][2]string{{"Ada", "Ein anderes Kennwort"}, {"Ada", ""}, {"nobody", password}, {"Ada", password + strings.Repeat("x", 2000)}, {"' OR 1=1 --", password}} {
		if _, err := s.Authenticate(ctx, try[0], try[1]); !errors.Is(err, ErrCredentials) {
			t.Errorf("Authenticate(%q, %q): %v", try[0], try[1], err)
		}
	}

	if err := s.SetRole(ctx, "Ada", "Ada", RoleEditor); !errors.Is(err, ErrLastAdmin) {
		t.Errorf("the last admin became an editor: %v", err)
	}
	if err := s.RemoveEditor(ctx, "Ada", "Ada"); !errors.Is(err, ErrLastAdmin) {
		t.Errorf("the last admin was removed: %v", err)
	}
	if err := s.SetRole(ctx, "Ada", "Jürgen Groß", RoleAdmin); err != nil {
		t.Error(err)
	}
	if err := s.RemoveEditor(ctx, "Jürgen Groß", "ada"); err != nil {
		t.Error(err)
	}
	if err := s.RemoveEditor(ctx, "Jürgen Groß", "ada"); !errors.Is(err, ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	list, err := s.Editors(ctx)
	if err != nil || len(list) != 1 || list[0].Name != "Jürgen Groß" || !list[0].HasPassword {
		t.Errorf("Editors: %+v, %v", list, err)
	}
	log, err := s.Audit(ctx, 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	var actions []string
	for _, e := range log {
		actions = append(actions, e.Action+" "+e.Subject)
		if strings.Contains(e.Detail, password) {
			t.Errorf("the audit holds a password: %+v", e)
		}
	}
	want := "remove editor ada|set role Jürgen Groß|add editor Jürgen Groß|add editor Ada"
	if got := strings.Join(actions, "|"); got != want {
		t.Errorf("audit: %s, want %s", got, want)
	}
	if page, err := s.Audit(ctx, log[1].Number, 1); err != nil || len(page) != 1 || page[0] != log[2] {
		t.Errorf("a page of the audit: %+v, %v", page, err)
	}
}

func TestSessions(t *testing.T) {
	s, w := openWall(t)
	ctx := t.Context()
	addEditor(t, s, "Ada", RoleAdmin)
	addEditor(t, s, "Bo", RoleEditor)
	token, first, err := s.StartSession(ctx, "ada", "Firefox\x00\xff", "192.0.2.1", "")
	if err != nil {
		t.Fatal(err)
	}
	if x, err := s.Session(ctx, token); err != nil || x.Editor.Name != "Ada" || x.ID != first.ID || x.Agent != "Firefox" {
		t.Errorf("Session: %+v, %v", x, err)
	}
	for _, bad := range []string{"", "x", first.ID, digest(token)} {
		if _, err := s.Session(ctx, bad); !errors.Is(err, ErrNotFound) {
			t.Errorf("Session(%q): %v", bad, err)
		}
	}
	// The secret itself is nowhere in the file.
	var n int
	if err := s.reads.QueryRow(`SELECT count(*) FROM sessions WHERE token = $1 OR id = $1`, token).Scan(&n); err != nil || n != 0 {
		t.Errorf("the secret is stored: %d, %v", n, err)
	}

	rotated, second, err := s.StartSession(ctx, "Ada", "Firefox", "192.0.2.1", first.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Session(ctx, token); !errors.Is(err, ErrNotFound) {
		t.Errorf("the replaced session goes on: %v", err)
	}

	// Use keeps it alive; without, it ends.
	w.at = w.at.Add(sessionLife - time.Hour)
	if _, err := s.Session(ctx, rotated); err != nil {
		t.Error(err)
	}
	w.at = w.at.Add(sessionLife - time.Hour)
	if x, err := s.Session(ctx, rotated); err != nil || !x.Seen.Equal(w.at) {
		t.Errorf("after use: %+v, %v", x, err)
	}
	w.at = w.at.Add(sessionLife)
	if _, err := s.Session(ctx, rotated); !errors.Is(err, ErrNotFound) {
		t.Errorf("an expired session goes on: %v", err)
	}

	var tokens []string
	var ids []string
	for _, name := range []string{"Ada", "Ada", "Ada", "Bo"} {
		token, x, err := s.StartSession(ctx, name, "", "", "")
		if err != nil {
			t.Fatal(err)
		}
		tokens, ids = append(tokens, token), append(ids, x.ID)
	}
	if list, err := s.Sessions(ctx, "ADA"); err != nil || len(list) != 3 {
		t.Errorf("Sessions: %+v, %v", list, err)
	}
	if list, err := s.Sessions(ctx, ""); err != nil || len(list) != 4 {
		t.Errorf("Sessions of all: %+v, %v", list, err)
	}
	if err := s.EndSession(ctx, "Ada", ids[0]); err != nil {
		t.Error(err)
	}
	if err := s.EndSession(ctx, "Ada", second.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("ended twice: %v", err)
	}
	if err := s.EndSessions(ctx, "Ada", "Ada", ids[1]); err != nil {
		t.Error(err)
	}
	for i, want := range []bool{false, true, false, true} {
		if _, err := s.Session(ctx, tokens[i]); (err == nil) != want {
			t.Errorf("session %d: %v", i, err)
		}
	}
	if err := s.SetPassword(ctx, "Ada", "Ada", "Noch ein Kennwort", ids[1]); err != nil {
		t.Error(err)
	}
	if _, err := s.Session(ctx, tokens[1]); err != nil {
		t.Errorf("the own session ended with the new password: %v", err)
	}
	if err := s.RemoveEditor(ctx, "Ada", "Bo"); err != nil {
		t.Error(err)
	}
	if _, err := s.Session(ctx, tokens[3]); !errors.Is(err, ErrNotFound) {
		t.Errorf("the session of a removed editor goes on: %v", err)
	}
}

func TestLinks(t *testing.T) {
	s, w := openWall(t)
	ctx := t.Context()
	if _, err := s.AddEditor(ctx, "", "editor", RoleAdmin, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Authenticate(ctx, "editor", ""); !errors.Is(err, ErrCredentials) {
		t.Errorf("signed in with no password: %v", err)
	}
	link, expires, err := s.NewLink(ctx, "", "editor")
	if err != nil || !expires.Equal(w.at.Add(time.Hour)) {
		t.Fatalf("NewLink: %v, %v", expires, err)
	}
	token, x, err := s.UseLink(ctx, link, "Firefox", "192.0.2.1", "")
	if err != nil || x.Editor.Name != "editor" {
		t.Fatalf("UseLink: %+v, %v", x, err)
	}
	if _, err := s.Session(ctx, token); err != nil {
		t.Error(err)
	}
	if _, _, err := s.UseLink(ctx, link, "", "", ""); !errors.Is(err, ErrLink) {
		t.Errorf("used twice: %v", err)
	}
	old, _, _ := s.NewLink(ctx, "", "editor")
	link, _, _ = s.NewLink(ctx, "", "editor")
	if _, _, err := s.UseLink(ctx, old, "", "", ""); !errors.Is(err, ErrLink) {
		t.Errorf("a replaced link works: %v", err)
	}
	w.at = w.at.Add(time.Hour)
	if _, _, err := s.UseLink(ctx, link, "", "", ""); !errors.Is(err, ErrLink) {
		t.Errorf("an expired link works: %v", err)
	}
	for _, bad := range []string{"", "x", digest(link)} {
		if _, _, err := s.UseLink(ctx, bad, "", "", ""); !errors.Is(err, ErrLink) {
			t.Errorf("UseLink(%q): %v", bad, err)
		}
	}
	if _, _, err := s.NewLink(ctx, "", "nobody"); !errors.Is(err, ErrNotFound) {
		t.Errorf("NewLink for nobody: %v", err)
	}
}

func TestProposals(t *testing.T) {
	s, w := openWall(t)
	ctx := t.Context()
	limits := Limits{Waiting: 4, PerPeer: 2, Within: time.Hour}
	propose := func(n int, peer string) (Proposal, error) {
		src, mentions := manyFrom(n)
		return s.Propose(ctx, Proposal{Source: src, Mentions: mentions, Peer: peer, Note: "please"}, limits)
	}
	first, err := propose(0, "a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := propose(0, "b"); !errors.Is(err, ErrExists) {
		t.Errorf("the same again: %v", err)
	}
	if _, err := propose(1, "a"); err != nil {
		t.Error(err)
	}
	if _, err := propose(2, "a"); !errors.Is(err, ErrTooMany) {
		t.Errorf("a third of one peer: %v", err)
	}
	w.at = w.at.Add(time.Hour + time.Second)
	if _, err := propose(2, "a"); err != nil {
		t.Errorf("a third an hour later: %v", err)
	}
	if _, err := propose(3, ""); err != nil {
		t.Error(err)
	}
	if _, err := propose(4, "c"); !errors.Is(err, ErrTooMany) {
		t.Errorf("a fifth in all: %v", err)
	}
	// Nothing of them shows.
	if list, err := s.Events(ctx, events.Filter{}); err != nil || len(list) != 0 {
		t.Errorf("Events: %v, %v", list, err)
	}
	if n, _, err := s.Revision(ctx); n != 0 || err != nil {
		t.Errorf("Revision: %d, %v", n, err)
	}
	if list, err := s.Sources(ctx, 10, 0); err != nil || len(list) != 0 {
		t.Errorf("Sources: %v, %v", list, err)
	}

	got, err := s.Proposal(ctx, first.ID)
	if err != nil || got.Source.Body != first.Source.Body || len(got.Mentions) != 5 || got.Mentions[0].Source.ID != got.Source.ID || got.Note != "please" {
		t.Fatalf("Proposal: %+v, %v", got, err)
	}
	report, err := s.AcceptProposal(ctx, "Ada", got.ID, got.Source, got.Mentions[:2], "")
	if err != nil || len(report.Events) != 2 {
		t.Fatalf("AcceptProposal: %+v, %v", report, err)
	}
	if _, err := s.AcceptProposal(ctx, "Ada", got.ID, got.Source, got.Mentions, ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("accepted twice: %v", err)
	}
	waiting, err := s.Proposals(ctx, ProposalWaiting, 10, 0)
	if err != nil || len(waiting) != 3 {
		t.Fatalf("Proposals: %v, %v", waiting, err)
	}
	ids := []string{waiting[0].ID, waiting[1].ID, "nothing"}
	if err := s.RejectProposals(ctx, "Ada", ids, "spam"); !errors.Is(err, ErrNotFound) {
		t.Errorf("RejectProposals with one unknown: %v", err)
	}
	if n, err := s.CountProposals(ctx, ProposalWaiting); n != 3 || err != nil {
		t.Errorf("after a failure %d wait, %v", n, err)
	}
	if err := s.RejectProposals(ctx, "Ada", ids[:2], "spam"); err != nil {
		t.Error(err)
	}
	if n, err := s.CountProposals(ctx, ProposalWaiting); n != 1 || err != nil {
		t.Errorf("%d wait, %v", n, err)
	}
	if p, err := s.Proposal(ctx, ids[0]); err != nil || p.State != ProposalRejected || p.Reason != "spam" || p.DecidedBy != "Ada" {
		t.Errorf("rejected: %+v, %v", p, err)
	}
	if n, err := s.ForgetProposals(ctx, w.at.Add(time.Second)); n != 2 || err != nil {
		t.Errorf("ForgetProposals: %d, %v", n, err)
	}
	log, err := s.Audit(ctx, 0, 10)
	if err != nil || len(log) != 4 || log[2].Action != "accept proposal" || log[3].Action != "record source" {
		t.Errorf("audit: %+v, %v", log, err)
	}
}
