package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZW(t *testing.T) {
	b, _ := os.ReadFile("/tmp/rru/w")
	g := grammars()["ru"]
	names := map[class]string{}
	for n, c := range classNames {
		names[c] = n
	}
	for _, w := range strings.Fields(string(b)) {
		e, ok := g.words[fold(w)]
		var s []string
		for c, n := range names {
			if e.class&c != 0 {
				s = append(s, n)
			}
		}
		h := ""
		if e.head != nil {
			h = "HEAD " + e.head.kind
			if e.head.plural {
				h += "+"
			}
		}
		fmt.Println(w, ok, s, h, "verb", g.verb(fold(w)))
	}
}
