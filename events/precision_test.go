package events

import "testing"

func TestPrecision(t *testing.T) {
	for edtf, want := range map[string]string{
		"": "none", "2024-10-31": "day", "2024-10-31/2024-11-01": "day", "2024-07-03/": "day",
		"[2024-10-21..2024-11-10]": "span", "2024-10/2024-11": "span", "[..2024-11-30]": "span",
		"2024-10": "month", "2024-21": "season", "2024-24": "season", "2024-33": "quarter", "2024-36": "quarter",
		"2024-37": "third", "2024-40": "half-year", "2024-41": "half-year", "2024": "year", "202X": "decade", "20XX": "century",
		"2024-10-24~": "approximate", "2024-10~": "approximate", "2024-10-21~/2024-11-10~": "approximate",
	} {
		if got := MustEDTF(edtf).Precision(); got != want {
			t.Errorf("%q: got %s, want %s", edtf, got, want)
		}
	}
}
