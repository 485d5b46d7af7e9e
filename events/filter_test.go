package events_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"dateline/events"
)

var today = events.NewDay(2024, 10, 15)

// countriesIn knows one part of the world.
func countriesIn(region string) []string {
	if region == "eastern-europe" {
		return []string{"BY", "RU"}
	}
	return nil
}

func TestParseFilter(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"org=&q=+", ""},
		{"q=+Minsk++Konferenz+", "q=Minsk+Konferenz"},
		{"country=by&org=sco&place=by-minsk&kind=summit&series=sco-hos", "country=BY&kind=summit&org=sco&place=by-minsk&series=sco-hos"},
		{"status=held,announced&status=held", "status=announced&status=held"},
		{"from=2024-10&to=2024", "from=2024-10-01&to=2024-12-31"},
		{"from=-1y&to=6m", "from=-1y&to=6m"},
		{"from=today&asof=-30d", "asof=-30d&from=today"},
		{"region=eastern-europe", "region=eastern-europe"},
		{"lang=de&vague=marker&cancelled=drop", "cancelled=drop&lang=de&vague=marker"},
	}
	for _, tt := range tests {
		v, err := url.ParseQuery(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		f, err := events.ParseFilter(v, today, countriesIn)
		if err != nil {
			t.Errorf("ParseFilter(%q): %v", tt.in, err)
			continue
		}
		if got := f.Values().Encode(); got != tt.want {
			t.Errorf("ParseFilter(%q).Values() = %q, want %q", tt.in, got, tt.want)
		}
		again, err := events.ParseFilter(f.Values(), today, countriesIn)
		if err != nil || again.Values().Encode() != tt.want || again.From != f.From || again.To != f.To || again.AsOf != f.AsOf {
			t.Errorf("ParseFilter(%q) read back as %+v, %v; want %+v", tt.in, again, err, f)
		}
	}
}

func TestParseFilterRelativeDays(t *testing.T) {
	for in, want := range map[string]string{"today": "2024-10-15", "-1y": "2023-10-15", "30d": "2024-11-14", "+2w": "2024-10-29", "6m": "2025-04-15", "2024-09": "2024-09-01"} {
		f, err := events.ParseFilter(url.Values{"from": {in}}, today, countriesIn)
		if err != nil || f.From.String() != want {
			t.Errorf("from=%s is %s, %v; want %s", in, f.From, err, want)
		}
	}
}

func TestParseFilterRefuses(t *testing.T) {
	tests := []struct{ in, parameter, says string }{
		{"colour=red", "colour", "unknown parameter"},
		{"from=gestern", "from", "2024-10-31"},
		{"from=2024-02-30", "from", "2024-10-31"},
		{"from=99999d", "from", "2024-10-31"},
		{"from=2024-10-10&to=2024-10-01", "to", "not before from"},
		{"country=BLR", "country", "two letters"},
		{"org=a%20b", "org", "id"},
		{"region=atlantis", "region", "known here"},
		{"org=sco&org=cis", "org", "one value"},
		{"status=over", "status", "mentioned"},
		{"lang=es", "lang", "one of en, de, ru, fr"},
		{"vague=maybe", "vague", "banner"},
		{"cancelled=no", "cancelled", "one of keep, drop"},
		{"q=" + strings.Repeat("x", 201), "q", "200"},
		{"series=" + strings.Repeat("x", 2000), "series", "id"},
	}
	for _, tt := range tests {
		v, err := url.ParseQuery(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		_, err = events.ParseFilter(v, today, countriesIn)
		var fe *events.FilterError
		if !errors.As(err, &fe) || fe.Parameter != tt.parameter || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), tt.parameter) {
			t.Errorf("ParseFilter(%.40q) = %v, want an error on %s that says %q", tt.in, err, tt.parameter, tt.says)
		}
		if err != nil && len(err.Error()) > 300 {
			t.Errorf("ParseFilter(%.40q): the message has %d bytes", tt.in, len(err.Error()))
		}
	}
}

func TestFilterMatches(t *testing.T) {
	e := events.Event{ID: "x", Settled: events.Settled{
		Name: "II Minsk International Conference on Eurasian Security", Names: map[string]string{"de": "Konferenz zur Eurasischen Sicherheit"},
		Type: "conference", Series: "minsk-eurasian-security", Span: events.MustEDTF("[2024-10-21..2024-11-10]"), Status: events.Postponed, StatusAlso: events.Cancelled,
		Place: events.Place{City: "by-minsk", Country: "BY"}, Organisations: []string{"mfa-by"},
	}}
	tests := []struct {
		query string
		want  bool
	}{
		{"", true}, {"q=SICHERHEIT+minsk", true}, {"q=Sicherheit+Wien", false}, {"org=mfa-by", true}, {"org=sco", false}, {"place=by-minsk", true},
		{"country=BY", true}, {"country=KZ", false}, {"region=eastern-europe", true}, {"kind=conference", true}, {"kind=summit", false}, {"series=minsk-eurasian-security", true},
		{"status=cancelled", true}, {"status=held,confirmed", false}, {"from=2024-11-10", true}, {"from=2024-11-11", false}, {"to=2024-10-21", true},
		{"to=2024-10-20", false}, {"vague=none", false}, {"vague=marker", true}, {"cancelled=drop", true},
	}
	for _, tt := range tests {
		v, _ := url.ParseQuery(tt.query)
		f, err := events.ParseFilter(v, today, countriesIn)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Matches(e); got != tt.want {
			t.Errorf("%q matches: %v, want %v", tt.query, got, tt.want)
		}
	}
	e.Place.Country = "KZ"
	if (events.Filter{Region: "eastern-europe", Countries: countriesIn("eastern-europe")}).Matches(e) {
		t.Error("Kazakhstan lies in Eastern Europe")
	}
	e.Withdrawn = true
	if (events.Filter{}).Matches(e) {
		t.Error("a withdrawn event passes")
	}
}

func FuzzParseFilter(f *testing.F) {
	for _, s := range []string{"q=x&from=-1y", "status=held,held&to=2024", "asof=today&lang=de", "from=%00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		v, err := url.ParseQuery(in)
		if err != nil {
			return
		}
		got, err := events.ParseFilter(v, today, countriesIn)
		if err != nil {
			return
		}
		again, err := events.ParseFilter(got.Values(), today, countriesIn)
		if err != nil || again.Values().Encode() != got.Values().Encode() || again.From != got.From || again.To != got.To {
			t.Errorf("%q is %+v, read back as %+v, %v", in, got, again, err)
		}
	})
}

// TestFilterDays tells which dates pass a filter of the days from 10 to 20 October 2024: those that may
// lie between them.
func TestFilterDays(t *testing.T) {
	f := events.Filter{From: events.NewDay(2024, 10, 10), To: events.NewDay(2024, 10, 20)}
	for edtf, want := range map[string]bool{
		"2024-10-10": true, "2024-10-20": true, "2024-10-09": false, "2024-10-21": false, "2024-10-08/2024-10-10": true, "2024-10-20/2024-10-22": true,
		"2024-10-01/2024-10-31": true, "[2024-10-01..2024-10-10]": true, "[2024-10-01..2024-10-09]": false, "[2024-10-21..2024-11-10]": false,
		"2024-10": true, "2024-09": false, "2024": true, "2024-23": true, "2023-24": false, "2024-10-22~": true, "2024-10-24~": false,
		"2024-10-15/": true, "2024-09-30/": true, "2024-10-21/": false, "2022-01-01/": false, "": false,
	} {
		e := events.Event{ID: "x"}
		if edtf != "" {
			e.Span = events.MustEDTF(edtf)
		}
		if got := f.Matches(e); got != want {
			t.Errorf("%q passes: %v, want %v", edtf, got, want)
		}
	}
}
