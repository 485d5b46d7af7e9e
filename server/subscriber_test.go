package server

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/calendar/foreign"
	"dateline/events"
)

// a subscriber is a person with vdirsyncer, which fetches a feed, and khal, which shows it.
type subscriber struct {
	t                *testing.T
	vdirsyncer, khal string
	home             string
}

func newSubscriber(t *testing.T, address string) *subscriber {
	t.Helper()
	s := &subscriber{t: t, vdirsyncer: foreign.Program(t, "vdirsyncer"), khal: foreign.Program(t, "khal"), home: t.TempDir()}
	write := func(name, format string, args ...any) {
		if err := os.WriteFile(filepath.Join(s.home, name), fmt.Appendf(nil, format, args...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("vdirsyncer", "[general]\nstatus_path = \"%[1]s/status/\"\n[pair feed]\na = \"here\"\nb = \"there\"\ncollections = null\n"+
		"[storage here]\ntype = \"filesystem\"\npath = \"%[1]s/calendar/\"\nfileext = \".ics\"\n[storage there]\ntype = \"http\"\nurl = \"%[2]s\"\n", s.home, address)
	write("khal", "[calendars]\n[[feed]]\npath = %[1]s/calendar/\nreadonly = True\n[locale]\nlocal_timezone = Europe/Minsk\ndefault_timezone = Europe/Minsk\n"+
		"timeformat = %%H:%%M\ndateformat = %%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\ndatetimeformat = %%Y-%%m-%%d %%H:%%M\nlongdatetimeformat = %%Y-%%m-%%d %%H:%%M\n[sqlite]\npath = %[1]s/khal.db\n", s.home)
	if err := os.Mkdir(filepath.Join(s.home, "calendar"), 0o700); err != nil {
		t.Fatal(err)
	}
	s.run(s.vdirsyncer, "-c", filepath.Join(s.home, "vdirsyncer"), "discover")
	return s
}

func (s *subscriber) run(program string, args ...string) string {
	s.t.Helper()
	var stdout, stderr bytes.Buffer
	c := exec.Command(program, args...)
	c.Env = append(os.Environ(), "HOME="+s.home, "XDG_CONFIG_HOME="+s.home, "XDG_DATA_HOME="+s.home, "XDG_CACHE_HOME="+s.home, "TZ=Europe/Minsk", "LC_ALL=C.UTF-8", "LANG=C.UTF-8")
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader("y\ny\n"), &stdout, &stderr
	if err := c.Run(); err != nil || strings.Contains(stderr.String(), "Traceback") || strings.Contains(stderr.String(), "error:") {
		s.t.Fatalf("%s %s: %v\n%s", filepath.Base(program), args[len(args)-1], err, stderr.String())
	}
	return stdout.String()
}

// sees fetches the feed and returns what the calendar shows for 2024: days and title a line.
func (s *subscriber) sees() string {
	s.t.Helper()
	s.run(s.vdirsyncer, "-c", filepath.Join(s.home, "vdirsyncer"), "sync")
	out := s.run(s.khal, "-c", filepath.Join(s.home, "khal"), "list", "--once", "--day-format", "", "--format", "{start-date} {end-date} {status}{title}", "2024-01-01", "2025-12-31")
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(out, "\x1b[0m", ""), "\u00a0", " "))
}

// TestSubscribers: a real client subscribes over HTTP and sees a window become a day, the day two
// days, and a cancellation: one entry all the while.
func TestSubscribers(t *testing.T) {
	s := newFeedSite(t)
	s.record("2024-05-21", "[2024-10-21..2024-11-10]", events.Announced, nil)
	client := newSubscriber(t, s.URL+"/events.ics")
	const name = "Second Minsk Conference on Eurasian Security"
	check := func(want string) {
		t.Helper()
		if got := client.sees(); got != want {
			t.Errorf("the subscriber sees\n%s\nand not\n%s", got, want)
		}
	}
	check("2024-10-21 2024-11-10 TENTATIVE ≈ late Oct / early Nov · " + name)
	check("2024-10-21 2024-11-10 TENTATIVE ≈ late Oct / early Nov · " + name)
	s.record("2024-09-10", "2024-10-31", events.Announced, nil)
	check("2024-10-31 2024-10-31 CONFIRMED " + name)
	s.record("2024-10-29", "2024-10-31/2024-11-01", events.Confirmed, nil)
	check("2024-10-31 2024-11-01 CONFIRMED " + name)
	s.record("2024-10-30", "2024-10-31/2024-11-01", events.Cancelled, nil)
	check("2024-10-31 2024-11-01 CANCELLED Cancelled: " + name)
}
