package events

import "time"

// What a calendar is filled with when it is set up is no news, though all of it was published just
// now. These numbers tell it from what follows.
const (
	// FillingPause is how long nothing is published once the first filling is over.
	FillingPause = 10 * time.Second
	// FillingLeast is how many revisions make a filling; fewer are somebody's first entries.
	FillingLeast = 20
)

// A Filling is what came in first and without a pause: the known conferences that a calendar starts
// from, or a collection that was read into it. The zero Filling is none.
type Filling struct {
	// From and Until are the instants of its first and last revision.
	From  time.Time
	Until time.Time
	// Revisions counts them.
	Revisions int
}

// Take takes in the revisions of one instant; instants come in their order. It returns false once the
// filling is over.
func (f *Filling) Take(at time.Time, revisions int) bool {
	if f.Revisions > 0 && at.Sub(f.Until) > FillingPause {
		return false
	}
	if f.Revisions == 0 {
		f.From = at
	}
	f.Until = at
	f.Revisions += revisions
	return true
}

// Has reports whether what was published at that instant is part of the filling.
func (f Filling) Has(at time.Time) bool {
	return f.Revisions >= FillingLeast && !at.After(f.Until)
}
