package calendar

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

const (
	// maxRepeats bounds how often one event is taken, maxSteps how many periods its rule may run
	// through to get there. Both keep a rule from running for ever.
	maxRepeats = 400
	maxSteps   = 60_000
)

var errRule = errors.New("the rule of its repetition cannot be followed")

// parseRule reads an RRULE that starts at a local time and is needed until another one. Rules by
// the hour and finer are refused: no conference repeats so, and they may run for ever.
func parseRule(value string, start, until time.Time, yearly bool) (r *rrule.RRule, err error) {
	defer func() {
		if p := recover(); p != nil { // rrule-go trusts its input
			r, err = nil, fmt.Errorf("%w: %v", errRule, p)
		}
	}()
	var parts []string
	for part := range strings.SplitSeq(strings.ToUpper(strings.ReplaceAll(value, " ", "")), ";") {
		key, v, ok := strings.Cut(part, "=")
		if !ok || v == "" {
			continue
		}
		switch key {
		case "UNTIL":
			v = strings.NewReplacer("-", "", ":", "").Replace(v)
			if _, err := (&zones{}).parseMoment(v, ""); err != nil {
				return nil, fmt.Errorf("%w: UNTIL=%s", errRule, clip(v, 40))
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
				return nil, fmt.Errorf("%w: %s is too long", errRule, key)
			}
		default:
			continue
		}
		parts = append(parts, key+"="+v)
	}
	o, err := rrule.StrToROption(strings.Join(parts, ";"))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRule, err)
	}
	days := until.Sub(start).Hours()/24 + 1
	period := map[rrule.Frequency]float64{rrule.YEARLY: 365, rrule.MONTHLY: 28, rrule.WEEKLY: 7, rrule.DAILY: 1}[o.Freq]
	switch {
	case start.IsZero():
		return nil, fmt.Errorf("%w: it begins in the year 1", errRule)
	case period == 0:
		return nil, fmt.Errorf("%w: it repeats by the hour or faster", errRule)
	case yearly && o.Freq != rrule.YEARLY:
		return nil, fmt.Errorf("%w: FREQ=%s", errRule, o.Freq)
	case o.Interval < 0 || o.Count < 0:
		return nil, fmt.Errorf("%w: %s", errRule, clip(value, 60))
	case days/period > maxSteps || len(o.Byhour)*len(o.Byminute)*len(o.Bysecond) > 24:
		return nil, fmt.Errorf("%w: it takes too many steps", errRule)
	}
	o.Dtstart = start
	if o.Until.IsZero() || o.Until.After(until) {
		o.Until = until
	}
	r, err = rrule.NewRRule(*o)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errRule, err)
	}
	return r, nil
}

// occurrences returns the starts of a rule from one local time to another, how many the rule gave
// in all, and whether there were more than are taken.
func occurrences(r *rrule.RRule, from, to time.Time) (list []time.Time, seen int, more bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			list, err = nil, fmt.Errorf("%w: %v", errRule, p)
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
		if len(list) == maxRepeats {
			return list, seen, true, nil
		}
		list = append(list, t)
	}
	return list, seen, true, nil
}

// lastBefore returns the last start of a rule up to a time.
func lastBefore(r *rrule.RRule, at time.Time) (t time.Time, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	t = r.Before(at, true)
	return t, !t.IsZero()
}
