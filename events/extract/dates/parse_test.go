package dates_test

import (
	"errors"
	"testing"

	"dateline/events/extract/dates"
)

func TestParse(t *testing.T) {
	ref := dates.Reference{Day: day(t, "2024-05-21")}
	for _, c := range []struct{ words, lang, want string }{
		{"2024-10-31", "de", "2024-10-31"},
		{"2024-10-31/2024-11-01", "de", "2024-10-31/2024-11-01"},
		{"[2024-10-21..2024-11-10]", "en", "[2024-10-21..2024-11-10]"},
		{"2024-10~", "", "2024-10~"},
		{"2025", "ru", "2025"},
		{"Ende Oktober/Anfang November 2024", "de", "[2024-10-21..2024-11-10]"},
		{"Ende Oktober/Anfang November 2024", "en", "[2024-10-21..2024-11-10]"},
		{"late October or early November 2024", "de", "[2024-10-21..2024-11-10]"},
		{"в конце октября – начале ноября 2024 года", "en", "[2024-10-21..2024-11-10]"},
		{"конец октября - начало ноября 2024", "ru", "[2024-10-21..2024-11-10]"},
		{"fin octobre/début novembre 2024", "de", "[2024-10-21..2024-11-10]"},
		{"31. Oktober – 1. November 2024", "de", "2024-10-31/2024-11-01"},
		{"3./4. Juli", "de", "2024-07-03/2024-07-04"},
		{"vom 3. bis 4. Juli 2024", "de", "2024-07-03/2024-07-04"},
		{"24 octobre 2024", "", "2024-10-24"},
		{"May", "en", "2024-05"},
		{"Mai 2025", "en", "2025-05"},
		{"октябрь 2024", "en", "2024-10"},
		{"24.10.2024", "en", "2024-10-24"},
		{"10/11/2024", "en", "2024-10-11"},
		{"10/11/2024", "fr", "2024-11-10"},
		{"  24   October  2024 ", "en", "2024-10-24"},
		{"next week", "de", "[2024-05-27..2024-06-02]"},
		{"heute", "de", "2024-05-21"},
		{"morgen", "de", "2024-05-22"},
		{"am Freitag", "de", "2024-05-17"},
		{"24 October 2024, 3 p.m.", "en", "2024-10-24"},
		{"24. Oktober 2024 um 15 Uhr", "de", "2024-10-24"},
		{"circa Oktober 2024", "de", "2024-10~"},
		{"Q3 2024", "en", "2024-35"},
		{"Herbst 2024", "de", "2024-23"},
		{"spring 2025", "en", "2025-21"},
		{"bis spätestens 30. November 2024", "de", "[2024-05-21..2024-11-30]"},
		{"ab 3. Juli 2024", "de", "2024-07-03/"},
	} {
		got, err := dates.Parse(c.words, c.lang, ref)
		if err != nil || got.EDTF() != c.want {
			t.Errorf("Parse(%q, %q) = %q, %v; want %q", c.words, c.lang, got, err, c.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		words, ref string
		want       error
	}{
		{"", "2024-05-21", dates.ErrNoDate},
		{"sometime, perhaps", "2024-05-21", dates.ErrNoDate},
		{"the conference", "2024-05-21", dates.ErrNoDate},
		{"the conference on 24 October 2024", "2024-05-21", dates.ErrNoDate},
		{"24 October", "", dates.ErrYearMissing},
		{"Friday", "", dates.ErrYearMissing},
		{"24 October 2024, 3 December 2025", "2024-05-21", dates.ErrSeveralDates},
		{"soon", "2024-05-21", dates.ErrNotADay},
		{"two weeks", "2024-05-21", dates.ErrNotADay},
		{"every Monday", "2024-05-21", dates.ErrNotADay},
		{"2024-02-30", "2024-05-21", dates.ErrNoSuchDay},
		{"31 February 2024", "2024-05-21", dates.ErrNoSuchDay},
		{"31.02.2024", "2024-05-21", dates.ErrNoSuchDay},
	} {
		ref := dates.Reference{}
		if c.ref != "" {
			ref.Day = day(t, c.ref)
		}
		got, err := dates.Parse(c.words, "en", ref)
		if !errors.Is(err, c.want) {
			t.Errorf("Parse(%q) = %q, %v; want %v", c.words, got, err, c.want)
		}
	}
}
