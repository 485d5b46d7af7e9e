package server

import (
	"strconv"
	"strings"
	"time"

	"dateline/events"
	"dateline/events/wording"
)

// This file says dates the way that pages need them beyond package wording: as the figures of a
// column whose heading already names the month.

// longDay is "Tuesday, 25 November 2025".
func (v *visit) longDay(d events.Day) string {
	weekday, date := wording.Weekday(d.Weekday(), v.lang()), wording.Day(d, v.lang())
	switch v.lang() {
	case "de", "ru":
		return upper(weekday) + ", " + date
	case "fr":
		return upper(weekday) + " " + date
	}
	return weekday + " " + date
}

// inWords is an exact span as one says it aloud: "10–21 November 2025, Monday–Friday".
func (v *visit) inWords(s events.Span) string {
	text := v.span(s) + ", " + wording.Weekday(s.First().Weekday(), v.lang())
	if s.Last() > s.First() {
		text += "–" + wording.Weekday(s.Last().Weekday(), v.lang())
	}
	return text
}

// dayAbbreviated is "21 Oct", without the year.
func (v *visit) dayAbbreviated(d events.Day) string {
	return strings.ReplaceAll(wording.DayAbbr(d, v.lang()), " ", "\u00a0")
}

// dayAndYear is "21 Oct 2024".
func (v *visit) dayAndYear(d events.Day) string {
	return v.dayAbbreviated(d) + " " + strconv.Itoa(d.Year())
}

// figure is the number of a day as the language writes it before its month: 21, 21., 1er.
func (v *visit) figure(d events.Day) string {
	n := day(d)
	switch {
	case v.lang() == "de":
		return strconv.Itoa(n) + "."
	case v.lang() == "fr" && n == 1:
		return "1er"
	}
	return strconv.Itoa(n)
}

func (v *visit) monthAbbreviation(m time.Month) string { return wording.MonthAbbr(m, v.lang()) }

// month is the heading of a month.
func (v *visit) month(year int, m time.Month) string { return upper(wording.Month(year, m, v.lang())) }

// weekday is the short name of the day of the week.
func (v *visit) weekday(d events.Day) string { return wording.WeekdayAbbr(d.Weekday(), v.lang()) }

// recent says a day of the last week or so: "today", "Mon 24", or with its month where it lies
// further back.
func (v *visit) recent(d events.Day) string {
	switch age := v.today - d; {
	case age == 0:
		return v.say("day.today")
	case age == 1:
		return v.say("day.yesterday")
	case age > 0 && age < 8:
		return v.weekday(d) + " " + v.figure(d)
	case d.Year() == v.today.Year():
		return v.dayAbbreviated(d)
	}
	return v.dayAndYear(d)
}

// window says the bounds of a window: "21 Oct – 10 Nov".
func (v *visit) window(first, last events.Day) string {
	switch {
	case first == 0 && last == 0:
		return ""
	case first == 0:
		return v.say("window.until", "Day", v.dayAndYear(last))
	case last == 0:
		return v.say("window.from", "Day", v.dayAndYear(first))
	case first.Year() != last.Year():
		return v.dayAndYear(first) + " – " + v.dayAndYear(last)
	case first.Month() == last.Month():
		return v.figure(first) + "–" + v.dayAbbreviated(last)
	}
	return v.dayAbbreviated(first) + " – " + v.dayAbbreviated(last)
}

// sentence is a message that ends in one full stop, also after an abbreviation: 2025 г.
func (v *visit) sentence(id string, args ...any) string {
	return strings.ReplaceAll(v.say(id, args...), "..", ".")
}

// upper returns s with a capital first letter, as headings in every language want it.
func upper(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// joined joins the parts that are not empty.
func joined(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// monthsAbbreviated is the heading of several months: "Feb – Jul 2026".
func (v *visit) monthsAbbreviated(first, last events.Day) string {
	from := upper(v.monthAbbreviation(first.Month()))
	if first.Year() != last.Year() {
		from += " " + strconv.Itoa(first.Year())
	}
	return from + "\u00a0– " + v.monthAbbreviation(last.Month()) + " " + strconv.Itoa(last.Year())
}
