/* Reads an iCalendar stream from standard input with libical, the parser of Evolution and
 * KOrganizer. Prints each VEVENT as an object from property name to the list of its values: text
 * without escapes, everything else as iCalendar writes it. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void quote(const char *s)
{
    putchar('"');
    for (; s && *s; s++) {
        unsigned char c = *s;
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < 0x20 || c == 0x7f)
            printf("\\u%04x", c);
        else
            putchar(c);
    }
    putchar('"');
}

static const char *value(icalproperty *p)
{
    icalvalue *v = icalproperty_get_value(p);
    switch (v ? icalvalue_isa(v) : ICAL_NO_VALUE) {
    case ICAL_TEXT_VALUE:
        return icalvalue_get_text(v);
    case ICAL_X_VALUE:
        return icalvalue_get_x(v);
    default:
        return icalproperty_get_value_as_string(p);
    }
}

int main(void)
{
    size_t room = 1 << 20, n = 0, got;
    char *text = malloc(room + 1);
    while ((got = fread(text + n, 1, room - n, stdin)) > 0)
        if ((n += got) == room)
            text = realloc(text, (room *= 2) + 1);
    text[n] = 0;
    icalerror_set_errors_are_fatal(0);
    icalcomponent *calendar = icalparser_parse_string(text), *e;
    if (!calendar || strlen(text) != n) {
        fputs("libical reads no calendar\n", stderr);
        return 1;
    }
    const char *between = "[";
    for (e = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); e;
         e = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        printf("%s{", between);
        between = ",";
        const char *comma = "";
        icalproperty *p, *q;
        for (p = icalcomponent_get_first_property(e, ICAL_ANY_PROPERTY); p; p = icalcomponent_get_next_property(e, ICAL_ANY_PROPERTY)) {
            if (icalproperty_isa(p) == ICAL_XLICERROR_PROPERTY) {
                fprintf(stderr, "libical: %s\n", value(p));
                return 1;
            }
        }
        /* One list a name: print the values of a name where it first comes up. */
        int count = icalcomponent_count_properties(e, ICAL_ANY_PROPERTY), i = 0, j;
        icalproperty **all = calloc(count + 1, sizeof *all);
        for (p = icalcomponent_get_first_property(e, ICAL_ANY_PROPERTY); p; p = icalcomponent_get_next_property(e, ICAL_ANY_PROPERTY))
            all[i++] = p;
        for (i = 0; i < count; i++) {
            if (!all[i])
                continue;
            char *name = strdup(icalproperty_get_property_name(all[i]));
            printf("%s", comma);
            comma = ",";
            quote(name);
            printf(":[");
            const char *next = "";
            for (j = i; j < count; j++) {
                if (!(q = all[j]) || strcmp(icalproperty_get_property_name(q), name))
                    continue;
                printf("%s", next);
                next = ",";
                quote(value(q));
                all[j] = NULL;
            }
            putchar(']');
            free(name);
        }
        free(all);
        putchar('}');
    }
    puts(between[0] == '[' ? "[]" : "]");
    return 0;
}
