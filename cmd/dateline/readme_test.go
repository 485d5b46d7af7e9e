package main

import (
	"bytes"
	"context"
	"flag"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/extract/dates"
)

// A session is a block of the README that starts with $: commands, each with its output.
type session struct {
	line  int
	steps []step
}

type step struct{ command, output string }

// sessions returns the blocks of the README that are marked console.
func sessions(t *testing.T, readme string) []session {
	t.Helper()
	var all []session
	var s *session
	for i, l := range strings.Split(readme, "\n") {
		switch {
		case s == nil && l == "```console":
			s = &session{line: i + 1}
		case s != nil && l == "```":
			all = append(all, *s)
			s = nil
		case s == nil:
		case strings.HasPrefix(l, "$ "):
			s.steps = append(s.steps, step{command: l[2:]})
		case len(s.steps) == 0:
			t.Fatalf("README.md:%d: output without a command", i+1)
		default:
			s.steps[len(s.steps)-1].output += l + "\n"
		}
	}
	return all
}

// documented is the address that the README writes; here the server gets one of its own.
const documented = "127.0.0.1:8080"

// update writes what commands print into README.md and testdata, instead of comparing.
var update = flag.Bool("update", false, "write outputs into README.md and testdata/scripts")

// TestREADME runs the commands of the README in order, in one folder, with the real program, and
// compares what they print. A line of ... stands for any lines, and … within a line for anything.
func TestREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the whole program")
	}
	name := filepath.Join(root, "README.md")
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "dateline"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	if err := os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS(filepath.Join(root, "seeds"))); err != nil {
		t.Fatal(err)
	}
	copyFile(t, filepath.Join(dir, "announcement.txt"), filepath.Join("testdata", "announcement.txt"))

	address := freeAddress(t)
	env := []string{
		"PATH=" + bin + string(filepath.ListSeparator) + os.Getenv("PATH"),
		"HOME=" + t.TempDir(), "TZ=UTC", "LC_ALL=C.UTF-8",
		"DATELINE_ADDR=" + address,
	}
	all := sessions(t, string(b))
	for _, s := range all {
		for i, step := range s.steps {
			command := strings.ReplaceAll(step.command, "go run ./cmd/dateline", "dateline")
			command = strings.ReplaceAll(command, documented, address)
			if _, err := exec.LookPath("curl"); err != nil && strings.HasPrefix(command, "curl ") {
				t.Logf("NOT TESTED: curl is not installed: $ %s", command)
				continue
			}
			var got string
			if command == "dateline serve" {
				got = startServer(t, dir, env, address)
			} else {
				got = runShell(t, dir, env, command)
			}
			got = strings.ReplaceAll(got, address, documented)
			switch {
			case pattern(step.output).MatchString(got):
			case *update:
				s.steps[i].output = changing.ReplaceAllString(got, "${1}…")
			default:
				t.Errorf("README.md:%d: $ %s\ngot:\n%s\nwant:\n%s", s.line, step.command, got, step.output)
			}
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(rewrite(string(b), all)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// changing is what differs from run to run.
var changing = regexp.MustCompile(`(/sign-in/|works once, until )[\w:-]+`)

// rewrite puts the outputs of the sessions into the README.
func rewrite(readme string, all []session) string {
	lines := strings.SplitAfter(readme, "\n")
	for _, s := range slices.Backward(all) {
		end := s.line
		for lines[end] != "```\n" {
			end++
		}
		var block []string
		for _, step := range s.steps {
			block = append(block, "$ "+step.command+"\n", step.output)
		}
		lines = slices.Replace(lines, s.line, end, block...)
	}
	return strings.Join(lines, "")
}

// pattern turns the output as written into an expression that matches it.
func pattern(output string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString(`\A`)
	for _, l := range strings.SplitAfter(output, "\n") {
		if l == "...\n" {
			b.WriteString(`(?s:.*\n)?`)
			continue
		}
		b.WriteString(strings.ReplaceAll(regexp.QuoteMeta(l), "…", ".*"))
	}
	b.WriteString(`\z`)
	return regexp.MustCompile(b.String())
}

var quoted = regexp.MustCompile("`([^`]+)`")

// TestREADMEDates holds the table of dates to what the words are read as: one notation for all
// phrases of a line, or one for each.
func TestREADMEDates(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	published := events.NewDay(2024, time.May, 21)
	lines := 0
	_, rows, _ := strings.Cut(string(b), "| words (")
table:
	for l := range strings.Lines(rows) {
		cells := strings.Split(l, " | ")
		switch {
		case strings.HasPrefix(l, "|---"):
			continue
		case len(cells) < 3:
			break table
		}
		notations := quoted.FindAllStringSubmatch(cells[1], -1)
		phrases := strings.Split(strings.TrimPrefix(cells[0], "| "), ", ")
		for i, phrase := range phrases {
			if len(notations) == 0 {
				break
			}
			want := notations[min(i, len(notations)-1)][1]
			span, err := dates.Parse(phrase, "", dates.Reference{Day: published})
			if err != nil || span.EDTF() != want {
				t.Errorf("%s: read as %q, %v; the README says %q", phrase, span.EDTF(), err, want)
			}
		}
		lines++
	}
	if lines < 12 {
		t.Errorf("only %d lines of the table of dates were found", lines)
	}
}

func runShell(t *testing.T, dir string, env []string, command string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "bash", "-c", command)
	cmd.Dir, cmd.Env = dir, env
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("$ %s: %v\n%s", command, err, out)
	}
	return string(out)
}

// startServer starts `dateline serve`, waits until it answers, and returns what it printed. At the
// end of the test it is stopped as by Ctrl-C and must end well.
func startServer(t *testing.T, dir string, env []string, address string) string {
	t.Helper()
	cmd := exec.Command("dateline", "serve")
	cmd.Path = filepath.Join(strings.SplitN(strings.TrimPrefix(env[0], "PATH="), string(filepath.ListSeparator), 2)[0], "dateline")
	cmd.Err = nil
	cmd.Dir, cmd.Env = dir, env
	var out lockedBuffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Errorf("Ctrl-C: %v", err)
		}
		if err := cmd.Wait(); err != nil {
			t.Errorf("dateline serve ended with %v\n%s", err, out.String())
		}
	})
	for range 600 {
		if strings.Contains(out.String(), "Sign in") {
			return out.String()
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the server does not start:\n%s", out.String())
	return ""
}

func copyFile(t *testing.T, to, from string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// freeAddress returns an address of this machine that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// A lockedBuffer takes what a running program prints, while a test looks at it.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}
