package events

import "testing"

// TestDateKind: only what lies within the old date and says more exactly when has firmed up.
func TestDateKind(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     ChangeKind
	}{
		{"", "2024-10-31", ChangeFirmedUp},
		{"2024", "2024-10", ChangeFirmedUp},
		{"2024-10", "2024-10-31", ChangeFirmedUp},
		{"[2024-10-21..2024-11-10]", "2024-10-31/2024-11-01", ChangeFirmedUp},
		{"2024-10-24~", "2024-10-22", ChangeFirmedUp},
		{"2024-07-03/", "2024-07-03/2024-07-04", ChangeFirmedUp},
		{"[2024-10-21..2024-10-31]", "2024-10-31/2024-11-01", ChangeMoved},
		{"[2024-10-21..2024-10-31]", "[2024-10-21..2024-11-10]", ChangeMoved},
		{"2024-10", "2024-11-05", ChangeMoved},
		{"2024-10-31", "2024-10-31/2024-11-01", ChangeExtended},
		{"2024-07-03", "2024-07-03/", ChangeExtended},
		{"2024-10-31/2024-11-01", "2024-10-31", ChangeShortened},
		{"2024-10-31/2024-11-01", "2024-11-01/2024-11-02", ChangeMoved},
		{"2024-10-31", "2024-11", ChangeMoved},
		{"2024-10-31", "2024-10", ChangeMoved},
		{"2024-10-31", "", ChangeDetails},
	} {
		if got := dateKind(Settled{Span: MustEDTF(c.old)}, Settled{Span: MustEDTF(c.new), Status: Announced}); got != c.want {
			t.Errorf("%q to %q: %s, want %s", c.old, c.new, got, c.want)
		}
	}
	off := Settled{Status: Postponed, PreviousSpan: MustEDTF("2024-10-31")}
	if got := dateKind(Settled{Span: MustEDTF("2024-10-31")}, off); got != ChangePostponed {
		t.Errorf("put off: %s", got)
	}
	if got := dateKind(off, Settled{Span: MustEDTF("2024-12-01"), PreviousSpan: off.PreviousSpan}); got != ChangeMoved {
		t.Errorf("on again: %s", got)
	}
}
