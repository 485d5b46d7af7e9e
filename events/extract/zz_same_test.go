package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZS(t *testing.T) {
	b, _ := os.ReadFile("/tmp/rru/q")
	r := New(gazetteer.Default())
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		d, _ := events.ParseDay(l[:10])
		src := events.Source{Body: l[11:], Published: d}
		x := newText(r.gazetteer, r.grammars["ru"], &src)
		for _, k := range x.clusters {
			fmt.Println(" cluster", k.span, k.words, k.organisations, k.kind)
			for _, c := range k.members {
				fmt.Println("    ", x.nameText(c), c.edition, c.equal != nil)
			}
		}
		cl := x.clusters
		_ = cl
		x.clusters = nil
		for _, c := range x.found {
			w := x.content(c)
			for _, k := range x.clusters {
				fmt.Printf("   same(%s, %s)=%v\n", x.nameText(c), x.nameText(k.members[0]), x.same(c, w, k))
			}
			k := &cluster{told: told{words: map[string]bool{}}}
			x.clusters = append(x.clusters, k)
			x.join(k, c, w)
		}
	}
}
