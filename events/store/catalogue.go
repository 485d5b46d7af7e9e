package store

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"dateline/events"
)

// A catalogue holds the few fields of every shown event that lists are filtered, sorted and counted
// by, as of one revision of the database: some hundred bytes an event. A page with its facets looks
// at every event several times over; that takes SQLite longer than a page may take, and this a
// millisecond. A catalogue never changes; the next revision makes another one from it and from the
// rows changed since.
type catalogue struct {
	revision int64
	// entries are in the order of lists: by date, the undated last, then by id.
	entries []*entry
	// symbols are those of the entries, shared with the catalogues before and after.
	symbols *symbols
}

// A symbol stands for a string; 0 is the empty one.
type symbol uint32

// nothing is no symbol: that of a string that no entry has.
const nothing = symbol(math.MaxUint32)

// symbols are strings that entries have, each with its number. Strings are only ever added.
type symbols struct {
	mu      sync.RWMutex
	numbers map[string]symbol
	strings []string
	// counters are to be used again.
	counters sync.Pool
}

func newSymbols() *symbols {
	return &symbols{numbers: make(map[string]symbol), strings: []string{""}}
}

// add returns the symbol of a string, which may be new.
func (t *symbols) add(s string) symbol {
	if s == "" {
		return 0
	}
	if n := t.find(s); n != nothing {
		return n
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if n, ok := t.numbers[s]; ok {
		return n
	}
	n := symbol(len(t.strings))
	t.numbers[s], t.strings = n, append(t.strings, s)
	return n
}

// find returns the symbol of a string, or nothing.
func (t *symbols) find(s string) symbol {
	if s == "" {
		return 0
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	if n, ok := t.numbers[s]; ok {
		return n
	}
	return nothing
}

// all returns the strings by their symbols.
func (t *symbols) all() []string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.strings
}

// An entry is what lists know of an event.
type entry struct {
	number        int64
	id            string
	first, last   events.Day
	kind          symbol
	series        symbol
	city, country symbol
	// also is the status by other sources, if they disagree.
	status, also  symbol
	organisations []symbol
	conflict      bool
	exact         bool
	// known are the days from which the first and the last mention could be known.
	knownFirst, knownLast events.Day
}

// newEntry is the entry of an event with the given number.
func newEntry(number int64, e events.Event, t *symbols) *entry {
	x := &entry{number: number, id: e.ID, first: e.Span.First(), last: e.Span.Last(), kind: t.add(e.Type),
		series: t.add(e.Series), city: t.add(e.Place.City), country: t.add(e.Place.Country),
		status: t.add(string(e.Status)), also: t.add(string(e.StatusAlso)),
		conflict: len(e.Conflicts) > 0, exact: e.Span.Exact()}
	x.knownFirst, x.knownLast = knownDays(e.Mentions)
	for _, o := range e.Organisations {
		x.organisations = append(x.organisations, t.add(o))
	}
	return x
}

// sortDay is where the event stands in a list: its first day, or its last where that is all that is
// known. What is undated comes after everything else.
func (e *entry) sortDay() events.Day {
	switch {
	case e.first != 0:
		return e.first
	case e.last != 0:
		return e.last
	}
	return events.MaxDay + 1
}

func compareEntries(a, b *entry) int {
	return cmp.Or(cmp.Compare(a.sortDay(), b.sortDay()), cmp.Compare(a.id, b.id))
}

// A catalogueCache keeps the newest catalogue.
type catalogueCache struct {
	newest atomic.Pointer[catalogue]
	// making lets one caller at a time make a catalogue.
	making chan struct{}
	// documents are what was listed lately.
	documents listed
}

// errOutrun: the catalogue is of a later revision than the snapshot.
var errOutrun = errors.New("the snapshot is too old")

// list runs do on a snapshot with the catalogue of the very same revision.
func (s *Store) list(ctx context.Context, do func(querier, *catalogue) error) error {
	for {
		err := s.read(ctx, func(q querier) error {
			c, err := s.catalogue(ctx, q)
			if err != nil {
				return err
			}
			return do(q, c)
		})
		// Whoever was faster has brought the catalogue past this snapshot; the next one is
		// younger.
		if err != errOutrun {
			return err
		}
	}
}

// catalogue returns the catalogue of the revision that q sees.
func (s *Store) catalogue(ctx context.Context, q querier) (*catalogue, error) {
	var revision int64
	var at string
	if err := q.row(ctx, stateRevision).Scan(&revision, &at); err != nil {
		return nil, err
	}
	current := func() (*catalogue, error) {
		c := s.lists.newest.Load()
		switch {
		case c == nil || c.revision < revision:
			return nil, nil
		case c.revision > revision:
			return nil, errOutrun
		}
		return c, nil
	}
	if c, err := current(); c != nil || err != nil {
		return c, err
	}
	select {
	case s.lists.making <- struct{}{}:
		defer func() { <-s.lists.making }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if c, err := current(); c != nil || err != nil {
		return c, err
	}
	old := s.lists.newest.Load()
	if old == nil {
		old = &catalogue{revision: -1, symbols: newSymbols()}
	}
	c, err := old.next(ctx, q, revision)
	if err != nil {
		return nil, err
	}
	s.lists.newest.Store(c)
	return c, nil
}

// next makes the catalogue of a later revision.
func (c *catalogue) next(ctx context.Context, q querier, revision int64) (*catalogue, error) {
	organisations := make(map[int64][]symbol)
	rows, err := q.query(ctx, `SELECT o.number, o.organisation FROM events e JOIN event_organisations o ON o.number = e.number
		WHERE e.changed > $1`, c.revision)
	err = each(rows, err, func(r rowScanner) error {
		var number int64
		var organisation string
		err := r.Scan(&number, &organisation)
		organisations[number] = append(organisations[number], c.symbols.add(organisation))
		return err
	})
	if err != nil {
		return nil, err
	}
	n := &catalogue{revision: revision, symbols: c.symbols}
	gone := make(map[int64]bool)
	var fresh []*entry
	rows, err = q.query(ctx, `SELECT number, id, shown, first_day, last_day, precision, type, series, city, country,
		status, status_also, conflict, known_first, known_last
		FROM events WHERE changed > $1`, c.revision)
	err = each(rows, err, func(r rowScanner) error {
		var e entry
		var shown, conflict int
		var first, last, precision, kind, series, city, country, status, also, known, knownLast string
		if err := r.Scan(&e.number, &e.id, &shown, &first, &last, &precision, &kind, &series, &city,
			&country, &status, &also, &conflict, &known, &knownLast); err != nil {
			return err
		}
		gone[e.number] = true
		if shown == 0 {
			return nil
		}
		for _, day := range []struct {
			to   *events.Day
			text string
		}{{&e.first, first}, {&e.last, last}, {&e.knownFirst, known}, {&e.knownLast, knownLast}} {
			if err := day.to.UnmarshalText([]byte(day.text)); err != nil {
				return err
			}
		}
		e.kind, e.series, e.city = c.symbols.add(kind), c.symbols.add(series), c.symbols.add(city)
		e.country, e.status, e.also = c.symbols.add(country), c.symbols.add(status), c.symbols.add(also)
		e.conflict, e.exact = conflict == 1, precision == events.Fills.String() || precision == events.Open.String()
		e.organisations = organisations[e.number]
		fresh = append(fresh, &e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(fresh, compareEntries)
	n.entries = make([]*entry, 0, len(c.entries)+len(fresh))
	for _, e := range c.entries {
		if gone[e.number] {
			continue
		}
		for len(fresh) > 0 && compareEntries(fresh[0], e) < 0 {
			n.entries, fresh = append(n.entries, fresh[0]), fresh[1:]
		}
		n.entries = append(n.entries, e)
	}
	n.entries = append(n.entries, fresh...)
	return n, nil
}

// The dimensions of a filter that have facets, and everything else.
type dimension uint16

const (
	byOrganisation dimension = 1 << iota
	byPlace
	byCountry
	byRegion
	byType
	bySeries
	byStatus
	byDay
	byOther
)

// A test says of an entry in which dimensions it fails a filter.
type test struct {
	filter                            events.Filter
	side                              Side
	org, place, country, kind, series symbol
	status, countries                 []symbol
	cancelled                         symbol
	found                             numbers
}

// newTest prepares a filter, but for what it searches: found are the events that have it.
func newTest(f events.Filter, side Side, found numbers, y *symbols) test {
	t := test{filter: f, side: side, found: found, cancelled: y.find(string(events.Cancelled))}
	t.org, t.place, t.country = y.find(f.Org), y.find(f.Place), y.find(f.Country)
	t.kind, t.series = y.find(f.Type), y.find(f.Series)
	for _, status := range f.Status {
		t.status = append(t.status, y.find(string(status)))
	}
	for _, country := range f.Countries {
		t.countries = append(t.countries, y.find(country))
	}
	return t
}

// fails returns the dimensions in which the entry fails. Without sides, it says what
// [events.Filter.Matches] says.
func (t *test) fails(e *entry) (d dimension) {
	f := &t.filter
	if f.Org != "" && !slices.Contains(e.organisations, t.org) {
		d |= byOrganisation
	}
	if f.Place != "" && e.city != t.place {
		d |= byPlace
	}
	if f.Country != "" && e.country != t.country {
		d |= byCountry
	}
	if f.Region != "" && !slices.Contains(t.countries, e.country) {
		d |= byRegion
	}
	if f.Type != "" && e.kind != t.kind {
		d |= byType
	}
	if f.Series != "" && e.series != t.series {
		d |= bySeries
	}
	if len(t.status) > 0 && !slices.Contains(t.status, e.status) && (e.also == 0 || !slices.Contains(t.status, e.also)) {
		d |= byStatus
	}
	switch {
	case f.Cancelled == "drop" && e.status == t.cancelled,
		f.Vague == "none" && !e.exact,
		t.found != nil && !t.found.has(e.number):
		d |= byOther
	}
	undated, over := e.first == 0 && e.last == 0, f.From != 0 && e.over(f.From)
	switch t.side {
	case Coming:
		if over {
			d |= byDay
		}
	case Past:
		if !over {
			d |= byDay
		}
	default:
		if over || undated && (f.From != 0 || f.To != 0) || f.To != 0 && e.first != 0 && e.first > f.To {
			d |= byDay
		}
	}
	return d
}

// over reports whether the event was over before the day. What has no end known is over a while
// after it began; what is undated never is.
func (e *entry) over(day events.Day) bool {
	if e.last != 0 {
		return e.last < day
	}
	return e.first != 0 && e.first+events.OpenDays < day
}

// numbers is a set of event numbers.
type numbers []uint64

func (n numbers) has(i int64) bool {
	return i>>6 < int64(len(n)) && n[i>>6]&(1<<(i&63)) != 0
}

func (n *numbers) add(i int64) {
	for i>>6 >= int64(len(*n)) {
		*n = append(*n, 0)
	}
	(*n)[i>>6] |= 1 << (i & 63)
}

func (n numbers) remove(i int64) {
	if i>>6 < int64(len(n)) {
		n[i>>6] &^= 1 << (i & 63)
	}
}

// keep leaves only those that are in m as well.
func (n numbers) keep(m numbers) {
	for i := range n {
		if i < len(m) {
			n[i] &= m[i]
		} else {
			n[i] = 0
		}
	}
}
