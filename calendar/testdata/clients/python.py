"""Reads an iCalendar stream from standard input with the parser that the first argument names,
icalendar or vobject. Prints each VEVENT as an object from property name to the list of its values:
text without escapes, everything else as iCalendar writes it."""

import datetime
import json
import sys


def moment(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    return value.strftime("%Y%m%d")


def with_icalendar(data):
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise ValueError(event.errors)
        out = {}
        for name, value in event.property_items(recursive=False):
            if name in ("BEGIN", "END"):
                continue
            if hasattr(value, "dt"):
                text = moment(value.dt)
            elif name == "CATEGORIES":
                text = ",".join(str(c) for c in value.cats)
            elif isinstance(value, (str, int)):
                text = str(value)
            else:
                text = value.to_ical()
            out.setdefault(name, []).append(text.decode() if isinstance(text, bytes) else text)
        yield out


def with_vobject(data):
    import vobject

    calendar = vobject.readOne(data.decode("utf-8"), transform=True)
    calendar.validate(raiseException=True)
    for event in calendar.contents.get("vevent", []):
        out = {}
        for name, lines in event.contents.items():
            for line in lines:
                value = line.value
                if isinstance(value, (list, tuple)):
                    value = ",".join(value)
                elif isinstance(value, datetime.date):
                    value = moment(value)
                out.setdefault(name.upper(), []).append(value)
        yield out


reader = {"icalendar": with_icalendar, "vobject": with_vobject}[sys.argv[1]]
print(json.dumps(list(reader(sys.stdin.buffer.read()))))
