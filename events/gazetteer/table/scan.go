package table

// A Candidate is a name found in a text, with the records whose demands on language and capital
// letters it meets.
type Candidate struct {
	// Start and End are byte offsets into the text, on the borders of words.
	Start, End int
	// Foreign reports whether a letter beyond ASCII is in the name.
	Foreign bool
	// Before and After are the words on both sides.
	Before, After Neighbour

	records [maxRecords]Record
	count   int
}

// Records returns the records of the name, at least one, the weightiest first. They are valid until the
// scanner goes on.
func (c *Candidate) Records() []Record { return c.records[:c.count] }

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

// A Scanner finds names in a text, leftmost first and of those the longest:
//
//	s := table.Scanner{Names: t, Text: text, Langs: langs}
//	for s.Next() {
//		if wanted(&s.Candidate) {
//			s.Take()
//		}
//	}
//
// A name that is not taken is followed by the next shorter one at its place; the scan goes on behind one
// that is.
type Scanner struct {
	Names *Table
	Text  string
	// Langs are the languages looked for: a record is considered if it has a bit in common with them.
	Langs     uint8
	Candidate Candidate

	word word
	read int // tokens read so far
	end  bool
	ring [ringLen]token

	first, words int // the token and the number of words of the candidate
	shorter      int // the number of words of the next name at its place
	next         int // the token where the scan goes on
	path         [MaxWords]uint32
}

// at returns token k, which is at most MaxWords after the last one asked for, or nil beyond the
// end of the text.
func (s *Scanner) at(k int) *token {
	for s.read <= k {
		if s.end {
			return nil
		}
		from := 0
		if s.read > 0 {
			from = s.ring[(s.read-1)%ringLen].end
		}
		if !s.word.next(s.Text, from) {
			s.end = true
			return nil
		}
		t := &s.ring[s.read%ringLen]
		*t = token{start: s.word.start, end: s.word.end, gap: s.word.gap, caps: s.word.caps, foreign: s.word.foreign}
		if s.word.n > 0 {
			t.word = s.Names.word(s.word.folded[:s.word.n])
		}
		if s.read == 0 {
			t.gap = Break
		}
		s.read++
	}
	return &s.ring[k%ringLen]
}

// Next finds the next candidate, and reports whether there is one.
func (s *Scanner) Next() bool {
	for {
		for s.shorter > 0 {
			s.words = s.shorter
			s.shorter--
			if s.candidate() {
				return true
			}
		}
		t := s.at(s.next)
		if t == nil {
			return false
		}
		s.first = s.next
		s.next++
		if t.word != 0 {
			s.follow(t.word)
		}
	}
}

// Take takes the candidate: the scan goes on behind it.
func (s *Scanner) Take() { s.shorter, s.next = 0, s.first+s.words }

// follow finds how far names go that start with the word at the first token.
func (s *Scanner) follow(word uint32) {
	node := u32(s.Names.roots, int(4*(word-1)))
	n := 0
	for node != noNode {
		s.path[n] = node
		n++
		if n == MaxWords {
			break
		}
		w := s.at(s.first + n)
		if w == nil || w.word == 0 || w.gap == Break {
			break
		}
		node = s.Names.next(node, w.gap, w.word)
	}
	s.shorter = n
}

// candidate fills in the name of so many words from the first token, if it has records that will do.
func (s *Scanner) candidate() bool {
	k, n, c := s.first, s.words, &s.Candidate
	from, to := s.Names.span(s.path[n-1])
	c.count = 0
	for i := from; i < to && c.count < maxRecords; i++ {
		r := s.Names.record(i)
		if r.Langs&s.Langs == 0 {
			continue
		}
		ok := true
		for w := 0; w < n && ok; w++ {
			want := Caps(r.caps >> (2 * w) & 3)
			ok = want == AnyCase || s.ring[(k+w)%ringLen].caps.meets(want)
		}
		if ok {
			c.records[c.count] = r
			c.count++
		}
	}
	if c.count == 0 {
		return false
	}
	c.Start, c.End = s.ring[k%ringLen].start, s.ring[(k+n-1)%ringLen].end
	c.Foreign = false
	for w := range n {
		c.Foreign = c.Foreign || s.ring[(k+w)%ringLen].foreign
	}
	c.Before, c.After = Neighbour{}, Neighbour{Start: len(s.Text), End: len(s.Text)}
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
