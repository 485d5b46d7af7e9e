package events

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// A Line is a series with its editions in order.
type Line struct {
	Series   string
	Editions []Event
	// Organiser, Place and Type are the usual ones, empty where editions differ.
	Organiser string
	Place     Place
	Type      string
	// Next is when the next edition can be expected, nil if that cannot be said.
	Next *Expectation
}

// An Expectation is extrapolated from past editions: no source has said it. It is labelled as such
// wherever it is shown, and stands in no feed and no export.
type Expectation struct {
	// Span is the third of a month, or the month, in which editions usually start.
	Span Span
	// From are the ids of the editions that it rests on.
	From []string
}

// LineOf puts the editions of a series in order, undated ones last, and says what is usual about
// them.
func LineOf(series string, all []Event) Line {
	l := Line{Series: series}
	for _, e := range all {
		if e.Series == series && !e.Withdrawn && e.MergedInto == "" {
			l.Editions = append(l.Editions, e)
		}
	}
	slices.SortFunc(l.Editions, func(a, b Event) int {
		return cmp.Or(cmp.Compare(startOf(a), startOf(b)), cmp.Compare(a.Edition, b.Edition), cmp.Compare(a.ID, b.ID))
	})
	places, organisers, kinds := map[Place]int{}, map[string]int{}, map[string]int{}
	for _, e := range l.Editions {
		places[Place{City: e.Place.City, Country: e.Place.Country}]++
		organisers[e.Organiser]++
		kinds[e.Type]++
	}
	l.Place = usual(places, len(l.Editions))
	l.Organiser = usual(organisers, len(l.Editions))
	l.Type = usual(kinds, len(l.Editions))
	l.Next = expect(l.Editions)
	return l
}

func startOf(e Event) Day {
	s := e.Span
	if s.IsZero() {
		s = e.PreviousSpan
	}
	if s.IsZero() {
		return MaxDay
	}
	first, _ := s.bounds()
	return first
}

// usual returns what more than half of the editions share, of at least two.
func usual[T comparable](count map[T]int, n int) T {
	var none T
	for v, c := range count {
		if c >= 2 && 2*c > n {
			return v
		}
	}
	return none
}

// expect extrapolates from the editions whose days are known: two at least, held at about the same
// time of year.
func expect(editions []Event) *Expectation {
	var starts []Day
	var from []string
	latest := Day(0) // the end of the last edition that is known of, window or not
	for _, e := range editions {
		first, _ := e.Span.bounds()
		latest = max(latest, e.Span.Last())
		if e.Span.Exact() && e.Status != Cancelled && e.Status != Postponed {
			starts, from = append(starts, first), append(from, e.ID)
		}
	}
	if len(starts) < 2 {
		return nil
	}
	slices.Sort(starts)
	var gaps []int
	for i, d := range starts[1:] {
		gaps = append(gaps, int(math.Round(float64(d-starts[i])/365.25)))
	}
	slices.Sort(gaps)
	step := gaps[len(gaps)/2]
	if step < 1 || gaps[len(gaps)-1] > 2*step {
		return nil // several a year, or no rhythm
	}
	// Days of the year, turned so that a series around New Year does not fall apart.
	base := yearDay(starts[0])
	var offsets []int
	for _, d := range starts {
		o := yearDay(d) - base
		if o > 183 {
			o -= 365
		} else if o < -183 {
			o += 365
		}
		offsets = append(offsets, o)
	}
	slices.Sort(offsets)
	spread := offsets[len(offsets)-1] - offsets[0]
	usual := offsets[(len(offsets)-1)/2]
	// The first such day that is about one step or more after the last edition.
	year := starts[len(starts)-1].Year()
	for NewDay(year, time.January, base+usual) < max(starts[len(starts)-1]+Day(365*step)-120, latest+1) {
		year++
	}
	if year >= MaxDay.Year() {
		return nil
	}
	y, m, d := NewDay(year, time.January, base+usual).Date()
	x := &Expectation{From: from}
	switch {
	case spread <= 21:
		switch {
		case d <= EarlyLast:
			x.Span = WindowOf(NewDay(y, m, 1), NewDay(y, m, EarlyLast))
		case d <= MidLast:
			x.Span = WindowOf(NewDay(y, m, EarlyLast+1), NewDay(y, m, MidLast))
		default:
			x.Span = WindowOf(NewDay(y, m, MidLast+1), NewDay(y, m+1, 0))
		}
	case spread <= 45:
		x.Span = MonthOf(y, m)
	default:
		return nil
	}
	return x
}

func yearDay(d Day) int { return d.Time().YearDay() }
