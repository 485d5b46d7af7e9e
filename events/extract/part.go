package extract

import "slices"

// A clause is the part of a sentence that some words stand in: the segments that they fill, and
// those before and after that are only parted from them by something set in between.
type clause struct {
	segments [8]int32
	n        int
	lo, hi   int32 // the first and the last of them
}

func (cl *clause) add(segment int32) {
	if cl.n == len(cl.segments) {
		return
	}
	if cl.n == 0 {
		cl.lo, cl.hi = segment, segment
	}
	cl.lo, cl.hi = min(cl.lo, segment), max(cl.hi, segment)
	cl.segments[cl.n] = segment
	cl.n++
}

func (cl *clause) holds(segment int32) bool {
	return cl.lo <= segment && segment <= cl.hi && slices.Contains(cl.segments[:cl.n], segment)
}

// clauseOf returns the clause of a candidate's phrase.
func (t *text) clauseOf(c *candidate) clause {
	var cl clause
	s := t.sents[c.sent]
	lo, hi := c.first, c.last-1
	for seg := t.toks[lo].segment; seg <= t.toks[hi].segment; seg++ {
		cl.add(seg)
	}
	for lo > s.first && t.toks[lo-1].segment == t.toks[c.first].segment {
		lo--
	}
	for hi+1 < s.last && t.toks[hi+1].segment == t.toks[c.last-1].segment {
		hi++
	}
	for n := 0; n < 2 && hi+1 < s.last; n++ { // what follows a clause or apposition set in between
		set, end := t.setIn(hi+1, s.last)
		if set == participle {
			cl.add(t.toks[hi+1].segment)
		}
		if set == 0 || end >= s.last {
			break
		}
		if set == apposition {
			cl.add(t.toks[hi+1].segment)
		}
		hi = end
		cl.add(t.toks[hi].segment)
		for hi+1 < s.last && t.toks[hi+1].segment == t.toks[hi].segment {
			hi++
		}
	}
	if lo > s.first && t.toks[lo].shape == mark && lo+1 < c.first && t.toks[lo+1].is(clWhere) && t.timeAt[lo-1] > 0 {
		cl.add(t.toks[lo-1].segment) // on March 26, when the leaders come
	}
	for n := 0; n < 2 && lo > s.first; n++ { // and what comes before it
		seg := t.toks[lo-1].segment
		k := lo - 1
		for k > s.first && t.toks[k-1].segment == seg {
			k--
		}
		set, _ := t.setIn(k, s.last)
		if set == participle {
			cl.add(seg)
		}
		if set == 0 {
			break
		}
		if set == apposition {
			cl.add(seg)
		}
		if lo = k; k > s.first {
			seg = t.toks[k-1].segment
			cl.add(seg)
			for lo > s.first && t.toks[lo-1].segment == seg {
				lo--
			}
		}
	}
	return cl
}

// What is set between the parts of a clause.
const (
	apposition = iota + 1 // without a verb: in Sofia, the Bulgarian capital,
	inserted              // a clause of its own: who arrived on Sunday,
	participle            // a participle of meeting: gathered in Rome,
)

// longestApposition is how many tokens an apposition may have.
const longestApposition = 9

// onceMore open an apposition that tells of a place again: toujours à Bruxelles, again in Vienna.
var onceMore = setOf("toujours également aussi encore again also still wieder ebenfalls erneut снова также вновь опять")

// setIn tells what kind of part, if any, starts at token i after a mark and is closed by another
// one, and returns the first token after it.
func (t *text) setIn(i, limit int) (kind, end int) {
	seg := t.toks[i].segment
	end = i
	for end < limit && t.toks[end].segment == seg {
		end++
	}
	first := i
	for first < end && t.toks[first].shape == mark {
		first++
	}
	if first == end {
		return 0, end
	}
	if t.toks[first].is(clMeet) || first+1 < end && t.toks[first+1].is(clMeet) && !t.toks[first].is(clPronoun|clAnd) {
		return participle, end
	}
	if t.subordinates(first) {
		return inserted, end
	}
	if end-first > longestApposition {
		return 0, end
	}
	for k := first; k < end; k++ {
		if tok := &t.toks[k]; tok.is(ending&^clHere&^clThere) && !tok.is(clDefinite|clPreposition) && !(k < first+2 && tok.in(onceMore)) && tok.shape == lower && t.timeAt[k] == 0 {
			return 0, end
		}
	}
	return apposition, end
}
