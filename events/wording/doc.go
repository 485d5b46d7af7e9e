// Package wording says dates, statuses and changes in words of English, German, Russian and
// French, for feeds, pages and the command line alike.
//
// Names of months and the patterns of days are those of CLDR. A window never becomes a day: it is
// "late October / early November 2024" where its bounds are those of the date policy, and "between
// 22 October and 9 November 2024" where they are not.
package wording

//go:generate node cldr.mjs

import "strings"

// Languages lists the languages that this package speaks, by BCP 47 tag. The first one stands in
// for every other.
var Languages = [...]string{"en", "de", "ru", "fr"}

// Match returns the one of [Languages] that a reader wants most, given an Accept-Language header
// or a single tag; ok is false if it names none of them, and then language is the first.
func Match(accept string) (language string, ok bool) {
	best := 0
	language = Languages[0]
	for _, part := range strings.Split(accept, ",") {
		tag, params, _ := strings.Cut(part, ";")
		q := 1000
		if v, found := strings.CutPrefix(strings.TrimSpace(params), "q="); found {
			q = thousandths(v)
		}
		base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
		for _, l := range Languages {
			if base == l && q > best {
				language, ok, best = l, true, q
			}
		}
	}
	return language, ok
}

// thousandths reads a quality value of HTTP, 0 … 1 with up to three decimals; 0 if it is none.
func thousandths(v string) int {
	if len(v) == 0 || len(v) > 5 || v[0] != '0' && v[0] != '1' || len(v) > 1 && v[1] != '.' {
		return 0
	}
	n := int(v[0]-'0') * 1000
	for i, unit := 2, 100; i < len(v); i, unit = i+1, unit/10 {
		if v[i] < '0' || v[i] > '9' {
			return 0
		}
		n += int(v[i]-'0') * unit
	}
	return min(n, 1000)
}
