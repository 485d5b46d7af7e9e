package events_test

import (
	"cmp"
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/events"
)

var update = flag.Bool("update", false, "write golden files instead of comparing with them")

// TestHistories records every report of every known conference in the order of publication and
// compares each step, and the state it leads to, with testdata/histories.golden.
func TestHistories(t *testing.T) {
	all := facts(t)
	s := newMemory()
	lines := map[string][]string{}
	home := map[string]string{}
	var keys []string
	for _, f := range all {
		r := s.record(t, f.mention.Source, f.mention)
		for _, res := range r.Results {
			if res.Mention.ID != f.mention.ID {
				continue
			}
			if lines[f.key] == nil {
				keys = append(keys, f.key)
			}
			home[f.key] = res.Event
			e := s.events[res.Event]
			said := strings.TrimSpace(fmt.Sprintf("%s %s", cmp.Or(f.mention.Span.EDTF(), "-"), f.mention.Status))
			lines[f.key] = append(lines[f.key], fmt.Sprintf("  %-10s %-36s → %-11s %s", cmp.Or(f.mention.Source.Published.String(), "?"), said, res.Outcome, state(e)))
		}
	}
	var b strings.Builder
	slices.Sort(keys)
	steps := 0
	for _, k := range keys {
		fmt.Fprintf(&b, "%s\n%s\n", k, strings.Join(lines[k], "\n"))
		steps += len(lines[k])
		e := s.events[home[k]]
		for i, rev := range e.Revisions {
			fmt.Fprintf(&b, "    %d %s\n", i, kindsText(rev))
		}
	}
	fmt.Fprintf(&b, "%d conferences, %d reports, %d events\n", len(keys), steps, len(s.list()))
	golden(t, "testdata/histories.golden", b.String())
}

func state(e events.Event) string {
	out := fmt.Sprintf("%s %s", cmp.Or(e.Span.EDTF(), "undated"), e.Status)
	if e.StatusAlso != "" {
		out += "/" + string(e.StatusAlso)
	}
	if !e.PreviousSpan.IsZero() {
		out += " (was " + e.PreviousSpan.EDTF() + ")"
	}
	for _, c := range e.Conflicts {
		out += fmt.Sprintf(" [%s: %s against %s]", c.Field, cmp.Or(c.Shown.Value, "none"), c.Rival.Value)
	}
	return out + fmt.Sprintf(", sequence %d", e.Sequence)
}

func kindsText(r events.Revision) string {
	var kinds, changes []string
	for _, k := range r.Kinds {
		kinds = append(kinds, string(k))
	}
	for _, c := range r.Changes {
		if c.Field == "date" || c.Field == "status" || c.Field == "place" {
			changes = append(changes, fmt.Sprintf("%s %s → %s", c.Field, cmp.Or(c.Old, "-"), cmp.Or(c.New, "-")))
		}
	}
	return strings.TrimSpace(strings.Join(kinds, ", ") + ": " + strings.Join(changes, "; "))
}

// TestWindowsHoldTheLaterDate checks that every vague date of a history contains the exact one it
// became, or that the story says it moved.
func TestWindowsHoldTheLaterDate(t *testing.T) {
	byKey := map[string][]events.Mention{}
	for _, f := range facts(t) {
		byKey[f.key] = append(byKey[f.key], f.mention)
	}
	windows := 0
	for key, ms := range byKey {
		end := events.Settle(ms, nil)
		steps := events.Story(ms, nil)
		for i, st := range steps {
			if !end.Span.Exact() || st.After.Span.IsZero() || st.After.Span.Exact() || st.Date == events.EffectConfirmed {
				continue
			}
			windows++
			moved := slices.ContainsFunc(steps[i+1:], func(n events.Step) bool {
				return slices.Contains(n.Kinds, events.ChangeMoved) || slices.Contains(n.Kinds, events.ChangePostponed)
			})
			if !st.After.Span.Contains(end.Span) && !moved {
				t.Errorf("%s: %s became %s, and nothing says it moved", key, st.After.Span, end.Span)
			}
		}
	}
	if windows < 8 {
		t.Errorf("only %d windows in the known histories", windows)
	}
	t.Logf("%d windows", windows)
}
