package table

// A Candidate is a name found in a text, with the records whose demands on language and capital
// letters it meets.
type Candidate struct {
	// Start and End are byte offsets into the text, on the borders of words.
	Start, End int
	// Records has at least one record, the weightiest first. It is valid during the call only.
	Records []Record
	// Foreign reports whether a letter beyond ASCII is in the name.
	Foreign bool
	// Before and After are the words on both sides.
	Before, After Neighbour

	room [maxRecords]Record // where Records stands
}

// A Neighbour is the word before or after a candidate. At the text's edges it is empty, with
// the gap Break.
type Neighbour struct {
	Start, End int
	Gap        Gap
	Caps       Caps
}

// token is what is kept of a word of the text.
type token struct {
	start, end int
	word       uint32 // its number, 0 if no name has it
	gap        Gap
	caps       Caps
	foreign    bool
}

const (
	ringLen    = 32 // power of two, more than MaxWords + 2
	maxRecords = 24 // of one candidate
)

// scanner reads ahead as far as a name can go.
type scanner struct {
	table *Table
	text  string
	word  word
	read  int // tokens read so far
	end   bool
	ring  [ringLen]token
}

// at returns token k, which is at most MaxWords after the last one asked for, or nil beyond the
// end of the text.
func (s *scanner) at(k int) *token {
	for s.read <= k {
		if s.end {
			return nil
		}
		from := 0
		if s.read > 0 {
			from = s.ring[(s.read-1)%ringLen].end
		}
		if !s.word.next(s.text, from) {
			s.end = true
			return nil
		}
		t := &s.ring[s.read%ringLen]
		*t = token{start: s.word.start, end: s.word.end, gap: s.word.gap, caps: s.word.caps, foreign: s.word.foreign}
		if s.word.n > 0 {
			t.word = s.table.word(s.word.folded[:s.word.n])
		}
		if s.read == 0 {
			t.gap = Break
		}
		s.read++
	}
	return &s.ring[k%ringLen]
}

// Scan finds names in text, leftmost first and of those the longest. A record is considered if
// it has a bit in common with langs. Where take returns false the next shorter name at that place
// is offered; once it returns true the scan goes on behind the name.
func (t *Table) Scan(text string, langs uint8, take func(*Candidate) bool) {
	s := scanner{table: t, text: text}
	var path [MaxWords]uint32
	var c *Candidate // none is made for a text without names
	for k := 0; ; {
		first := s.at(k)
		if first == nil {
			return
		}
		if first.word == 0 {
			k++
			continue
		}
		node := u32(t.roots, int(4*(first.word-1)))
		n := 0
		for node != noNode {
			path[n] = node
			n++
			if n == MaxWords {
				break
			}
			w := s.at(k + n)
			if w == nil || w.word == 0 || w.gap == Break {
				break
			}
			node = t.next(node, w.gap, w.word)
		}
		taken := 0
		if n > 0 && c == nil {
			c = new(Candidate)
		}
		for ; n > 0 && taken == 0; n-- {
			if s.candidate(c, k, n, path[n-1], langs) && take(c) {
				taken = n
			}
		}
		k += max(taken, 1)
	}
}

// candidate fills c with the name of n words from token k, if it has records that will do.
func (s *scanner) candidate(c *Candidate, k, n int, node uint32, langs uint8) bool {
	from, to := s.table.span(node)
	if from == to {
		return false
	}
	c.Records = c.room[:0]
	for i := from; i < to && len(c.Records) < maxRecords; i++ {
		r := s.table.record(i)
		if r.Langs&langs == 0 {
			continue
		}
		ok := true
		for w := 0; w < n && ok; w++ {
			want := Caps(r.caps >> (2 * w) & 3)
			ok = want == AnyCase || s.ring[(k+w)%ringLen].caps.meets(want)
		}
		if ok {
			c.Records = append(c.Records, r)
		}
	}
	if len(c.Records) == 0 {
		return false
	}
	c.Start, c.End = s.ring[k%ringLen].start, s.ring[(k+n-1)%ringLen].end
	c.Foreign = false
	for w := range n {
		c.Foreign = c.Foreign || s.ring[(k+w)%ringLen].foreign
	}
	c.Before, c.After = Neighbour{}, Neighbour{Start: len(s.text), End: len(s.text)}
	if k > 0 {
		b := &s.ring[(k-1)%ringLen]
		c.Before = Neighbour{Start: b.start, End: b.end, Gap: s.ring[k%ringLen].gap, Caps: b.caps}
	}
	if a := s.at(k + n); a != nil {
		c.After = Neighbour{Start: a.start, End: a.end, Gap: a.gap, Caps: a.caps}
	}
	return true
}

// Lookup returns the records of a name, whatever its capitals and in every language, weightiest
// first; none if the table does not have it.
func (t *Table) Lookup(name string) []Record {
	var w word
	node := uint32(noNode)
	at, n := 0, 0
	for w.next(name, at) {
		id := uint32(0)
		if w.n > 0 {
			id = t.word(w.folded[:w.n])
		}
		if id == 0 {
			return nil
		}
		if n == 0 {
			node = u32(t.roots, int(4*(id-1)))
		} else {
			node = t.next(node, w.gap, id)
		}
		if node == noNode {
			return nil
		}
		at = w.end
		n++
	}
	if node == noNode {
		return nil
	}
	from, to := t.span(node)
	recs := make([]Record, 0, to-from)
	for i := from; i < to; i++ {
		recs = append(recs, t.record(i))
	}
	return recs
}
