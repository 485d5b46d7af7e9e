package extract

import (
	"dateline/events"
	"dateline/events/gazetteer"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZN(t *testing.T) {
	b, _ := os.ReadFile("/tmp/rru/q")
	r := New(gazetteer.Default())
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		d, _ := events.ParseDay(l[:10])
		src := events.Source{Body: l[11:], Published: d}
		x := newText(r.gazetteer, r.grammars["ru"], &src)
		x.found = nil
		fmt.Println("##", l[11:])
		for i := range x.toks {
			if x.toks[i].head != nil {
				c := x.named(int(x.toks[i].sent), i)
				if c == nil {
					fmt.Println("  nil", x.toks[i].fold)
					continue
				}
				x.describe(c)
				fmt.Printf("   named %q str=%d acc=%v extra=%q orgs=%v party=%v meets=%v among=%v bare=%v plural=%v\n", x.nameText(c), c.strength, x.acceptable(c), c.extra, c.organisations, c.party, x.meets(c), x.amongStates(c), c.bare, c.plural)
			}
		}
	}
}
