package events_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestDebug(t *testing.T) {
	key := os.Getenv("KEY")
	if key == "" {
		t.Skip()
	}
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	all := facts(t)
	s := newMemory()
	r := rand.New(rand.NewPCG(uint64(seed), 4))
	for _, i := range r.Perm(len(all)) {
		rep := s.record(t, all[i].mention.Source, all[i].mention)
		for _, x := range rep.Results {
			if strings.HasPrefix(x.Mention.ID, key) {
				fmt.Println(x.Mention.ID, x.Mention.Source.Published, x.Mention.Span, "prev", x.Mention.PreviousSpan, x.Mention.Status, "→", x.Event, x.Outcome, x.Promoted, x.Verdict.Kind, x.Verdict.Score)
				for _, w := range x.Verdict.Why {
					fmt.Println("      ", w)
				}
			}
		}
	}
}
