package events

import (
	"strings"
	"testing"
)

func TestParseEDTF(t *testing.T) {
	tests := []struct{ in, edtf, first, last, kind string }{
		{"2024-05-21", "2024-05-21", "2024-05-21", "2024-05-21", "fills"},
		{"2024-10-31/2024-11-01", "2024-10-31/2024-11-01", "2024-10-31", "2024-11-01", "fills"},
		{"2024-10-31/2024-10-31", "2024-10-31", "2024-10-31", "2024-10-31", "fills"},
		{"2023-10", "2023-10", "2023-10-01", "2023-10-31", "within"},
		{"2023-10-XX", "2023-10", "2023-10-01", "2023-10-31", "within"},
		{"2024-XX-XX", "2024", "2024-01-01", "2024-12-31", "within"},
		{"2024-02", "2024-02", "2024-02-01", "2024-02-29", "within"},
		{"[2024-10-21..2024-11-10]", "[2024-10-21..2024-11-10]", "2024-10-21", "2024-11-10", "within"},
		{"[2024-10..2024-11]", "[2024-10-01..2024-11-30]", "2024-10-01", "2024-11-30", "within"},
		{"[2024-10-24..2024-10-24]", "2024-10-24", "2024-10-24", "2024-10-24", "fills"},
		{"[..2024-11-30]", "[..2024-11-30]", "", "2024-11-30", "within"},
		{"../2024-11-30", "[..2024-11-30]", "", "2024-11-30", "within"},
		{"[2024-11-30..]", "[2024-11-30..]", "2024-11-30", "", "within"},
		{"[2024-10-24,2024-10-31]", "[2024-10-24,2024-10-31]", "2024-10-24", "2024-10-31", "within"},
		{"2024-10/2024-11", "2024-10/2024-11", "2024-10-01", "2024-11-30", "within"},
		{"2024-21", "2024-21", "2024-03-01", "2024-05-31", "within"},
		{"2024-24", "2024-24", "2024-12-01", "2025-02-28", "within"},
		{"2024-36", "2024-36", "2024-10-01", "2024-12-31", "within"},
		{"2024-41", "2024-41", "2024-07-01", "2024-12-31", "within"},
		{"2025", "2025", "2025-01-01", "2025-12-31", "within"},
		{"202X", "202X", "2020-01-01", "2029-12-31", "within"},
		{"19XX", "19XX", "1900-01-01", "1999-12-31", "within"},
		{"2024-10-24~", "2024-10-24~", "2024-10-21", "2024-10-27", "approximate"},
		{"2024-10-24?", "2024-10-24~", "2024-10-21", "2024-10-27", "approximate"},
		{"2024-10~", "2024-10~", "2024-09-21", "2024-11-10", "approximate"},
		{"2024-10-21~/2024-11-10~", "2024-10-21~/2024-11-10~", "2024-10-18", "2024-11-13", "approximate"},
		{"2024-07-03/", "2024-07-03/", "2024-07-03", "", "open"},
		{"2024-07-03/..", "2024-07-03/", "2024-07-03", "", "open"},
		{"2024-07/", "[2024-07-01..]", "2024-07-01", "", "within"},
		{"", "", "", "", "undated"},
	}
	for _, tt := range tests {
		s, err := ParseEDTF(tt.in)
		if err != nil {
			t.Errorf("ParseEDTF(%q): %v", tt.in, err)
			continue
		}
		if got := []string{s.EDTF(), s.First().String(), s.Last().String(), s.Kind().String()}; strings.Join(got, " ") != strings.Join([]string{tt.edtf, tt.first, tt.last, tt.kind}, " ") {
			t.Errorf("ParseEDTF(%q) = %q, want %q %q %q %q", tt.in, got, tt.edtf, tt.first, tt.last, tt.kind)
		}
		if again, err := ParseEDTF(s.EDTF()); err != nil || again != s {
			t.Errorf("ParseEDTF(%q) = %#v, %v; want %#v", s.EDTF(), again, err, s)
		}
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, in := range []string{"x", "2024-13", "2024-20", "2024-02-30", "2024-10-31/2024-10-01", "/", "..", "[", "[]", "[..]", "[2024-10-31..2024-10-01]", "[2024-10-31]", "0000", "0000-05", "20240531", "2024-5-1", "２０２４", "2024-10-31T10:00", "+2024", "9999-24"} {
		if s, err := ParseEDTF(in); err == nil {
			t.Errorf("ParseEDTF(%q) = %v, want an error", in, s)
		}
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2024-10-31", "[2024-10-21..2024-11-10]", "2024-10-21~/2024-11-10~", "2024-07-03/", "[2024,2025]", "201X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		s, err := ParseEDTF(in)
		if err != nil {
			return
		}
		if again, err := ParseEDTF(s.EDTF()); err != nil || again != s {
			t.Errorf("ParseEDTF(%q).EDTF() = %q, read again as %#v, %v", in, s.EDTF(), again, err)
		}
		if s.First() != 0 && s.Last() != 0 && s.First() > s.Last() {
			t.Errorf("ParseEDTF(%q) runs backwards: %v … %v", in, s.First(), s.Last())
		}
	})
}

func TestDay(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1970-01-01", "2024-02-29", "9999-12-31", "1582-10-15"} {
		d, err := ParseDay(s)
		if err != nil || d.String() != s {
			t.Errorf("ParseDay(%q) = %v, %v", s, d, err)
		}
	}
	if d := NewDay(1, 1, 1); d != MinDay {
		t.Errorf("MinDay is %d, want %d", MinDay, d)
	}
	if d := NewDay(9999, 12, 31); d != MaxDay {
		t.Errorf("MaxDay is %d, want %d", MaxDay, d)
	}
	if got := NewDay(2024, 1, 31).AddMonths(1).String(); got != "2024-02-29" {
		t.Errorf("a month after 31 January 2024 is %s", got)
	}
}
