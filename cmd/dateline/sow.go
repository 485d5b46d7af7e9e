package main

import (
	"context"
	"fmt"

	"dateline/events"
	"dateline/events/store"
	"dateline/seeds"
)

// sow records what comes with dateline: the texts, which are read like any text, and what is known
// of conferences. What is recorded already stays as it is, so it may run at every start.
func sow(ctx context.Context, std streams, s *store.Store) error {
	records, err := seeds.Records()
	if err != nil {
		return err
	}
	bar := std.progress("first start", len(records))
	defer bar.done()
	reports := 0
	for _, r := range records {
		report, err := s.Record(ctx, r.Source, []events.Mention{r.Mention})
		if err != nil {
			return fmt.Errorf("seed %s: %w", r.Source.ID, err)
		}
		if report.New {
			reports++
		}
		bar.step()
	}
	if reports > 0 {
		bar.clear()
		std.sayf("Recorded %d reports of known conferences.", reports)
	}
	return nil
}
