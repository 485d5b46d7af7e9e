package table

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// A Builder collects names and writes them as the bytes of a [Table]. The bytes depend only on
// what was added.
type Builder struct {
	numbers map[string]uint32 // folded word to its number, from 1
	words   []string
	roots   map[uint32]uint32 // first word to node
	edges   map[[2]uint32]uint32
	nodes   uint32
	records map[uint32][]ranked
}

type ranked struct {
	Record
	rank int
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder {
	return &Builder{
		numbers: map[string]uint32{}, roots: map[uint32]uint32{}, edges: map[[2]uint32]uint32{},
		records: map[uint32][]ranked{},
	}
}

// Add adds a meaning of a name. Capital letters in the name are demands: a word that starts with
// one is found only if it does so in the text, a word all in capitals only if all in capitals.
// Records of one name are kept by falling rank. Adding the same meaning again joins the languages.
func (b *Builder) Add(name string, r Record, rank int) error {
	var w word
	node, at, n := uint32(noNode), 0, 0
	for w.next(name, at) {
		switch {
		case n == MaxWords:
			return fmt.Errorf("name %q has more than %d words", name, MaxWords)
		case w.n == 0:
			return fmt.Errorf("name %q has a word longer than %d bytes", name, maxWord)
		case n > 0 && w.gap == Break:
			return fmt.Errorf("name %q has %q between words", name, name[at:w.start])
		}
		node = b.step(node, n, w.gap, b.number(string(w.folded[:w.n])))
		r.caps |= uint32(w.caps) << (2 * n)
		at = w.end
		n++
	}
	if n == 0 {
		return fmt.Errorf("name %q has no word", name)
	}
	rs := b.records[node]
	for i := range rs {
		o := &rs[i]
		if o.Entity == r.Entity && o.Flags == r.Flags && o.caps == r.caps && (o.Form == r.Form || o.Langs == r.Langs) {
			o.Langs |= r.Langs
			o.rank = max(o.rank, rank)
			return nil
		}
	}
	b.records[node] = append(rs, ranked{r, rank})
	return nil
}

func (b *Builder) number(word string) uint32 {
	n := b.numbers[word]
	if n == 0 {
		b.words = append(b.words, word)
		n = uint32(len(b.words))
		b.numbers[word] = n
	}
	return n
}

func (b *Builder) step(node uint32, depth int, gap Gap, word uint32) uint32 {
	if depth == 0 {
		if b.roots[word] == 0 {
			b.nodes++
			b.roots[word] = b.nodes
		}
		return b.roots[word]
	}
	key := [2]uint32{node, word<<3 | uint32(gap)}
	if b.edges[key] == 0 {
		b.nodes++
		b.edges[key] = b.nodes
	}
	return b.edges[key]
}

// Bytes returns the table.
func (b *Builder) Bytes() []byte {
	le := binary.LittleEndian
	var pool, ends, roots, nodes, recs []byte
	for i, w := range b.words {
		pool = append(pool, w...)
		ends = le.AppendUint32(ends, uint32(len(pool)))
		roots = le.AppendUint32(roots, b.roots[uint32(i+1)])
	}

	size := tableSize(len(b.words))
	slots := make([]byte, 4*size)
	for i, w := range b.words {
		at := hashWord([]byte(w)) & uint32(size-1)
		for le.Uint32(slots[4*at:]) != 0 {
			at = (at + 1) & uint32(size-1)
		}
		le.PutUint32(slots[4*at:], uint32(i+1))
	}

	keys := make([][2]uint32, 0, len(b.edges))
	for k := range b.edges {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y [2]uint32) int {
		return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	})
	size = tableSize(len(keys))
	edges := make([]byte, edgeLen*size)
	for _, k := range keys {
		at := hashEdge(k[0], k[1]) & uint32(size-1)
		for le.Uint32(edges[edgeLen*at:]) != noNode {
			at = (at + 1) & uint32(size-1)
		}
		le.PutUint32(edges[edgeLen*at:], k[0])
		le.PutUint32(edges[edgeLen*at+4:], k[1])
		le.PutUint32(edges[edgeLen*at+8:], b.edges[k])
	}

	count := uint32(0)
	nodes = le.AppendUint32(nodes, 0)
	for node := uint32(1); node <= b.nodes; node++ {
		rs := b.records[node]
		slices.SortStableFunc(rs, func(x, y ranked) int {
			return cmp.Or(cmp.Compare(y.rank, x.rank), cmp.Compare(x.Entity, y.Entity))
		})
		for _, r := range rs {
			recs = le.AppendUint32(recs, uint32(r.Entity)|uint32(r.Langs)<<16|uint32(r.Form)<<24)
			recs = le.AppendUint32(recs, uint32(r.Flags))
			recs = le.AppendUint32(recs, r.caps)
			count++
		}
		nodes = le.AppendUint32(nodes, count)
	}

	parts := [][]byte{pool, ends, slots, roots, edges, nodes, recs}
	out := append(make([]byte, 0, headerLen), magic...)
	for _, p := range parts {
		out = le.AppendUint32(out, uint32(len(p)))
	}
	out = append(out, make([]byte, headerLen-len(out))...)
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// tableSize returns a power of two that leaves half of the slots empty.
func tableSize(n int) int {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return size
}
