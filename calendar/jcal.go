package calendar

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"

	"dateline/events"
)

// WriteJCal writes what [Write] writes in the JSON form of RFC 7265.
func WriteJCal(w io.Writer, f Feed, list []events.Event) error {
	f = f.filled(list)
	b, err := marshal(jcal(f.calendar(f.parts(list))))
	if err != nil {
		return fmt.Errorf("write jcal: %w", err)
	}
	if _, err := w.Write(append(b, '\n')); err != nil {
		return fmt.Errorf("write jcal: %w", err)
	}
	return nil
}

func jcal(cal *ics.Calendar) []any {
	properties := []any{}
	for _, p := range cal.CalendarProperties {
		properties = append(properties, jcalProperty(p.BaseProperty))
	}
	components := []any{}
	for _, c := range cal.Components {
		list := []any{}
		for _, p := range c.UnknownPropertiesIANAProperties() {
			list = append(list, jcalProperty(p.BaseProperty))
		}
		components = append(components, []any{"vevent", list, []any{}})
	}
	return []any{"vcalendar", properties, components}
}

// jcalTypes are the value types of what we write; everything else is text.
var jcalTypes = map[string]string{
	"DTSTAMP": "date-time", "DTSTART": "date-time", "DTEND": "date-time", "CREATED": "date-time", "LAST-MODIFIED": "date-time",
	"URL": "uri", "SOURCE": "uri", "SEQUENCE": "integer", "GEO": "float", "REFRESH-INTERVAL": "duration",
}

func jcalProperty(p ics.BaseProperty) []any {
	typ := jcalTypes[p.IANAToken]
	if v := p.ICalParameters["VALUE"]; len(v) == 1 {
		typ = strings.ToLower(v[0])
	}
	var value any = p.Value
	switch {
	case typ == "" && strings.HasPrefix(p.IANAToken, "X-"):
		typ, value = "unknown", ics.ToText(p.Value) // RFC 7265 5.1: as it stands in iCalendar
	case typ == "":
		typ = "text"
	case typ == "date" && len(p.Value) == 8:
		value = p.Value[:4] + "-" + p.Value[4:6] + "-" + p.Value[6:]
	case typ == "date-time" && len(p.Value) == 16:
		v := p.Value
		value = v[:4] + "-" + v[4:6] + "-" + v[6:11] + ":" + v[11:13] + ":" + v[13:]
	case typ == "integer":
		if n, err := strconv.Atoi(p.Value); err == nil {
			value = n
		}
	case typ == "float":
		var parts []any
		for s := range strings.SplitSeq(p.Value, ";") {
			parts = append(parts, json.Number(s))
		}
		value = parts
	}
	return []any{strings.ToLower(p.IANAToken), struct{}{}, typ, value}
}
