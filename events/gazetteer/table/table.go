// Package table is a read-only table of names: it finds, in one pass over a text, the words that
// make up a name, however they are capitalised, accented, spaced or hyphenated, and tells all
// records kept of that name.
//
// A table is one string of bytes, made once by a [Builder] and read in place, so that opening one
// costs nothing. Names are sequences of folded words joined by gaps; they form a tree whose edges
// are words, kept in two hash tables: one from a word to its number, one from a node, a gap and a
// word's number to the next node. Looking at a word that starts no name costs one probe.
package table

import (
	"errors"
	"fmt"
)

// A Record is one meaning of a name.
type Record struct {
	// Entity is the number of what it names.
	Entity uint16
	// Langs has a bit for every language that the form belongs to.
	Langs uint8
	// Form is the grammatical form, as the table's owner counts them.
	Form uint8
	// Flags are the owner's.
	Flags uint16
	// caps holds the demand of every word, two bits each, the first word lowest.
	caps uint32
}

// MaxWords is how many words a name may have.
const MaxWords = 16

const (
	magic      = "dlgz0001"
	headerLen  = 64
	recordLen  = 12
	edgeLen    = 12
	noNode     = 0
	maxEntites = 1 << 16
)

// A Table is a table of names. It is immutable and safe for concurrent use.
type Table struct {
	data                                       string
	pool, ends, slots, roots, edges, nodes, rs string
	slotMask, edgeMask                         uint32
	nodeCount                                  uint32
}

// Open reads a table that [Builder.Bytes] made. It keeps data and copies nothing.
func Open(data string) (*Table, error) {
	if len(data) < headerLen || data[:len(magic)] != magic {
		return nil, errors.New("table: not a table of names of this version")
	}
	t := &Table{data: data}
	at := headerLen
	for i, part := range []*string{&t.pool, &t.ends, &t.slots, &t.roots, &t.edges, &t.nodes, &t.rs} {
		n := int(u32(data, len(magic)+4*i))
		if n > len(data)-at {
			return nil, fmt.Errorf("table: cut off in part %d", i+1)
		}
		*part = data[at : at+n]
		at += n
	}
	t.slotMask = uint32(len(t.slots)/4 - 1)
	t.edgeMask = uint32(len(t.edges)/edgeLen - 1)
	t.nodeCount = uint32(len(t.nodes)/4 - 1)
	return t, nil
}

// Size returns the number of words, nodes and records.
func (t *Table) Size() (words, nodes, records int) {
	return len(t.roots) / 4, int(t.nodeCount), len(t.rs) / recordLen
}

func u32(s string, at int) uint32 {
	b := s[at : at+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func hashWord(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

func hashEdge(node, label uint32) uint32 {
	h := uint64(node)*0x9E3779B97F4A7C15 ^ uint64(label)*0xC2B2AE3D27D4EB4F
	return uint32(h >> 32)
}

// word returns the number of a folded word, from 1, or 0.
func (t *Table) word(folded []byte) uint32 {
	for i := hashWord(folded) & t.slotMask; ; i = (i + 1) & t.slotMask {
		n := u32(t.slots, int(4*i))
		if n == 0 {
			return 0
		}
		if t.wordText(n) == string(folded) {
			return n
		}
	}
}

func (t *Table) wordText(n uint32) string {
	start := uint32(0)
	if n > 1 {
		start = u32(t.ends, int(4*(n-2)))
	}
	return t.pool[start:u32(t.ends, int(4*(n-1)))]
}

func (t *Table) next(node uint32, gap Gap, word uint32) uint32 {
	label := word<<3 | uint32(gap)
	for i := hashEdge(node, label) & t.edgeMask; ; i = (i + 1) & t.edgeMask {
		at := int(edgeLen * i)
		n := u32(t.edges, at)
		if n == noNode {
			return noNode
		}
		if n == node && u32(t.edges, at+4) == label {
			return u32(t.edges, at+8)
		}
	}
}

// records calls accept with each record of a node, the weightiest first.
func (t *Table) span(node uint32) (from, to uint32) {
	return u32(t.nodes, int(4*(node-1))), u32(t.nodes, int(4*node))
}

func (t *Table) record(i uint32) Record {
	at := int(recordLen * i)
	a, b := u32(t.rs, at), u32(t.rs, at+4)
	return Record{Entity: uint16(a), Langs: uint8(a >> 16), Form: uint8(a >> 24), Flags: uint16(b), caps: u32(t.rs, at+8)}
}
