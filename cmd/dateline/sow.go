package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dateline/events"
	"dateline/events/extract"
	"dateline/events/store"
	"dateline/seeds"
)

// sow records what comes with dateline: the texts, which are read like any text, and what is known
// of conferences, in the order in which all of it was published. What is recorded already stays
// as it is, so it may run at every start.
func sow(ctx context.Context, std streams, s *store.Store, reader *extract.Reader) error {
	texts, err := seeds.Texts()
	if err != nil {
		return err
	}
	records, err := seeds.Records()
	if err != nil {
		return err
	}
	type packet struct {
		source   events.Source
		mentions []events.Mention
	}
	var packets []packet
	for _, r := range records {
		told := r.Mention
		reader.Describe(&told)
		r.Mention.Topics = told.Topics // so that texts about the same conference find it
		packets = append(packets, packet{r.Source, []events.Mention{r.Mention}})
	}
	for _, src := range texts {
		reading, err := reader.Read(src)
		if err != nil {
			return fmt.Errorf("seed %s: %w", src.ID, err)
		}
		packets = append(packets, packet{reading.Source, all(reading)})
	}
	slices.SortStableFunc(packets, func(a, b packet) int {
		// The unknown day, 0, wraps around to the largest.
		return cmp.Compare(uint32(a.source.Published-1), uint32(b.source.Published-1))
	})

	bar := std.progress("first start", len(packets))
	defer bar.done()
	read, found, reports := 0, 0, 0
	for _, p := range packets {
		report, err := s.Record(ctx, p.source, p.mentions)
		if err != nil {
			return fmt.Errorf("seed %s: %w", p.source.ID, err)
		}
		switch {
		case !report.New:
		case p.source.Kind == events.Record:
			reports++
		default:
			read++
			found += len(p.mentions)
		}
		bar.step()
	}
	if read > 0 || reports > 0 {
		bar.clear()
		std.sayf("Read %s: %s found. Recorded %s of known conferences.",
			plural(read, "text"), plural(found, "mention"), plural(reports, "report"))
	}
	return nil
}
