package calendar

import (
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

const (
	// maxRepeats bounds how often one event is taken, maxSteps how many periods its rule may run
	// through to get there. Both keep a rule from running for ever.
	maxRepeats = 400
	maxSteps   = 60_000
	// What all rules of a file together may cost: steps, and rules that never come true, each of
	// which is followed to the year 9999.
	maxFileSteps = 5_000_000
	maxDead      = 8
)

// parseRule reads an RRULE that starts at a local time and is needed until another one. Rules by
// the hour and finer are refused: no conference repeats so, and they may run for ever.
// steps is what it costs to follow.
func parseRule(value string, start, until time.Time) (r *rrule.RRule, steps float64, err error) {
	defer func() {
		if p := recover(); p != nil { // rrule-go trusts its input
			r, err = nil, note(ruleWords, clip(value, 60))
		}
	}()
	var parts []string
	for part := range strings.SplitSeq(strings.ToUpper(strings.ReplaceAll(value, " ", "")), ";") {
		key, v, ok := strings.Cut(part, "=")
		if !ok || v == "" {
			continue
		}
		switch key {
		case "RSCALE":
			if v != "GREGORIAN" {
				return nil, 0, note(ruleCalendar, clip(v, 20))
			}
			continue
		case "UNTIL":
			v = strings.NewReplacer("-", "", ":", "").Replace(v)
			if _, ok := (&zones{}).parseMoment(v, ""); !ok {
				return nil, 0, note(ruleWords, "UNTIL="+clip(v, 40))
			}
			if len(v) != 8 && len(v) != 15 && len(v) != 16 {
				v = v[:8]
			}
			if len(v) == 8 {
				v += "T235959" // the whole day
			}
		case "FREQ", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "BYHOUR", "BYMINUTE", "BYSECOND":
			v = strings.Trim(v, ",")
			if len(v) > 2000 {
				return nil, 0, note(ruleLong, key)
			}
		default:
			continue
		}
		parts = append(parts, key+"="+v)
	}
	o, err := rrule.StrToROption(strings.Join(parts, ";"))
	if err != nil {
		return nil, 0, note(ruleWords, clip(value, 60))
	}
	period := map[rrule.Frequency]float64{rrule.YEARLY: 365, rrule.MONTHLY: 28, rrule.WEEKLY: 7, rrule.DAILY: 1}[o.Freq]
	steps = max(until.Sub(start).Hours()/24, 0)/max(period, 1) + 1
	for _, list := range [][]int{o.Byhour, o.Byminute, o.Bysecond, o.Bymonthday, o.Byyearday} {
		steps *= float64(max(len(list), 1))
	}
	switch o.Freq { // a longer period is more work
	case rrule.YEARLY:
		steps *= 10
	case rrule.MONTHLY:
		steps *= 4
	}
	switch {
	case start.IsZero():
		return nil, 0, note(ruleOld)
	case period == 0:
		return nil, 0, note(ruleFast)
	case o.Interval < 0 || o.Count < 0:
		return nil, 0, note(ruleWords, clip(value, 60))
	case steps > maxSteps:
		return nil, 0, note(ruleSteps)
	}
	o.Dtstart = start
	if o.Until.IsZero() || o.Until.After(until) {
		o.Until = until
	}
	r, err = rrule.NewRRule(*o)
	if err != nil {
		return nil, 0, note(ruleWords, clip(value, 60))
	}
	return r, steps, nil
}

// occurrences returns the starts of a rule from one local time to another, how many the rule gave
// in all, and whether there were more than so many.
func occurrences(r *rrule.RRule, from, to time.Time, most int) (list []time.Time, seen int, more bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			list, err = nil, note(ruleWords, clip(r.String(), 60))
		}
	}()
	next := r.Iterator()
	for ; seen < maxSteps*4; seen++ {
		t, ok := next()
		if !ok || t.After(to) {
			return list, seen, false, nil
		}
		if t.Before(from) {
			continue
		}
		if len(list) == most {
			return list, seen, true, nil
		}
		list = append(list, t)
	}
	return list, seen, true, nil
}
