package server

import (
	"cmp"
	"html/template"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"rsc.io/qr"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/store"
	"dateline/events/wording"
)

// A subscribePage is how to bring a list into one's own calendar.
type subscribePage struct {
	frame
	Heading, Count string
	ListHref       string
	Address        string
	// Private tells that calendars on the web cannot reach the address.
	Private     bool
	Clients     []client
	QR          template.HTML
	Hidden      []field
	Wide, NoOff bool
	// Recent tells that only the last year is sent; Bounded that other days are asked for, so that this
	// cannot be chosen.
	Recent, Bounded bool
	// Ends says that nothing will come into the calendar after a day; Endless leads to one that goes on.
	Ends, Endless string
	FeedLanguages []languageLink
	Samples       []sample
	Atom          string
}

// A client is a calendar program: the links that bring the list into it, what to press where there is
// none, and how late it learns of a change.
type client struct {
	Name  string
	Links []clientLink
	Steps string
	Late  string
}

type clientLink struct {
	Name string
	Href template.URL // some have schemes that html/template does not know
}

// clients says for each calendar program how to subscribe to the feed at the address.
//
// How late they are is said by Apple for the Mac (support.apple.com/guide/calendar, "Refresh
// calendars") and the iPhone ("Fetch New Data"); by Google ("up to 12 hours",
// support.google.com/calendar/answer/37100; users tell of 8 to 24 hours and more); by Microsoft for
// Outlook on the web and the new one, which share their server ("about every 3 hours", and that more
// than 24 are possible: support.microsoft.com/office/cff1429c-5af6-41ec-a5b4-74f2c278e98c), and for
// the classic one, which takes X-PUBLISHED-TTL for its update limit (MS-OXCICAL 2.1.3.1.1.11); by the
// defaults of Thunderbird (calendar.autorefresh.timeout, 30 minutes) and ICSx5 (AppAccount, a day);
// and by the code of Nextcloud, which keeps to REFRESH-INTERVAL (RefreshWebcalJob).
func (v *visit) clients(address, title string) []client {
	bare := address[strings.Index(address, "://")+3:]
	webcal, secure := "webcal://"+bare, "https://"+bare
	from := func(host string) template.URL {
		return template.URL("https://" + host + "/calendar/0/addfromweb?url=" + url.QueryEscape(secure) + "&name=" + url.QueryEscape(title))
	}
	google := template.URL("https://calendar.google.com/calendar/r?cid=" + url.QueryEscape(webcal))
	open := func(id string) []clientLink {
		return []clientLink{{v.say("client." + id + ".link"), template.URL(webcal)}}
	}
	var out []client
	for _, c := range []struct {
		id    string
		links []clientLink
	}{
		{"apple", open("apple")},
		{"google", []clientLink{{v.say("client.google.link"), google}}},
		{"outlook-web", []clientLink{{v.say("client.outlook-web.home"), from("outlook.live.com")}, {v.say("client.outlook-web.work"), from("outlook.office.com")}}},
		{"outlook-new", nil},
		{"outlook-classic", open("outlook-classic")},
		{"thunderbird", nil},
		{"nextcloud", nil},
		{"android", open("android")},
	} {
		out = append(out, client{v.say("client." + c.id), c.links, v.say("client." + c.id + ".steps"), v.say("client." + c.id + ".late")})
	}
	return out
}

// private reports whether a host is known to this machine or its network alone.
func private(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if ip, err := netip.ParseAddr(strings.Trim(host, "[]")); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast()
	}
	return !strings.Contains(host, ".") || strings.HasSuffix(host, ".local") || strings.HasSuffix(host, ".localhost")
}

// A sample is how an event will look in a week of a calendar.
type sample struct {
	Days   []string
	Class  string // from-2 to-4: the second and the third day
	Window bool
	Text   string
	Lang   string
}

// lastYear is the first day of a calendar that keeps no more of the past.
const lastYear = "-1y"

func (s *Server) subscribe(v *visit) error {
	q := v.Request().URL.Query()
	feedLang := cmp.Or(q.Get("in"), v.lang())
	if _, ok := s.languages.byTag[feedLang]; !ok {
		feedLang = v.lang()
	}
	filter, err := v.filter(q, "in", "asof")
	if err != nil {
		return err
	}
	values := filter.Values()
	p := subscribePage{Wide: filter.Vague == calendar.Marker, NoOff: filter.Cancelled == calendar.Drop, Recent: values.Get("from") == lastYear}
	p.Bounded = !p.Recent && (filter.From != 0 || filter.To != 0)
	if to, err := events.ParseDay(values.Get("to")); err == nil {
		p.Ends = v.say("subscribe.ends.until", "To", v.dayAndYear(to))
		if filter.From != 0 {
			p.Ends = v.say("subscribe.ends", "From", v.dayAndYear(filter.From), "To", v.dayAndYear(to))
		}
		p.Endless = v.hrefOf("/subscribe", unset(values, "from", "to"))
	}
	feed := clone(values)
	feed.Set("lang", feedLang)
	address := s.origin(v.Request()) + "/events.ics?" + query(feed)
	p.Address = address
	p.Clients = v.clients(address, calendar.Title(filter, s.Gazetteer, feedLang))
	if u, err := url.Parse(address); err == nil {
		p.Private = private(u.Host)
	}
	p.QR = quickResponse(address, v.say("subscribe.qr"))
	p.Atom = "/changes.atom?" + query(url.Values{"lang": {feedLang}})

	list := clone(values)
	for _, name := range []string{"vague", "cancelled"} {
		list.Del(name)
	}
	if p.Recent {
		list.Del("from")
	}
	p.ListHref = v.hrefOf("/events", clone(list))
	p.Hidden = v.fields(list)
	for _, sp := range spoken {
		p.FeedLanguages = append(p.FeedLanguages, languageLink{Tag: sp.tag, Name: sp.name, Current: sp.tag == feedLang})
	}
	p.Heading = v.say("subscribe.all")
	if len(list) > 0 {
		p.Heading = v.say("subscribe.list", "Name", strings.TrimPrefix(calendar.Title(filter, s.Gazetteer, v.lang()), "dateline · "))
	}
	total, err := s.Store.Count(v.Request().Context(), filter)
	if err != nil {
		return err
	}
	p.Count = v.say("events", "N", total)
	if p.Samples, err = v.samples(filter); err != nil {
		return err
	}
	p.frame = v.frame(v.say("nav.subscribe")).in("subscribe")
	p.Feeds = []feedLink{{Type: "text/calendar", Title: p.Heading, Href: "/events.ics?" + query(feed)}}
	p.NoIndex = len(values) > 0
	return v.page(http.StatusOK, "subscribe", p)
}

// samples shows the next event with a day and the next one without, in a week of a calendar.
func (v *visit) samples(f events.Filter) ([]sample, error) {
	f.From = max(f.From, v.today-180)
	list, err := v.server.Store.List(v.Request().Context(), f, store.Window{Limit: 60})
	if err != nil {
		return nil, err
	}
	var exact, window *events.Event
	for i := range list.Events {
		e := &list.Events[i]
		switch {
		case e.Span.Kind() == events.Fills && e.Span.Days() <= 7:
			if exact == nil || exact.Span.Last() < v.today {
				exact = e
			}
		case e.Span.Kind() == events.Within && e.Span.Days() <= events.BannerDays && e.Span.Days() > 6 && e.Span.First() != 0:
			if window == nil || window.Span.Last() < v.today {
				window = e
			}
		}
	}
	var out []sample
	for _, e := range []*events.Event{exact, window} {
		if e == nil {
			continue
		}
		start := e.Span.First() - events.Day(e.Span.First().Weekday()+6)%7
		if !e.Span.Exact() && e.Span.First()-start > 3 {
			start += 7 // the first week that the banner fills
		}
		from, to := int(max(e.Span.First(), start)-start)+1, int(min(e.Span.Last(), start+6)-start)+2
		s := sample{Class: "from-" + strconv.Itoa(from) + " to-" + strconv.Itoa(to), Window: !e.Span.Exact()}
		name, lang := v.short(e)
		s.Text, s.Lang = name, lang
		if s.Window {
			s.Text = wording.Short(e.Span, v.lang()) + " · " + name
		}
		for d := start; d < start+7; d++ {
			s.Days = append(s.Days, v.weekday(d)+" "+strconv.Itoa(day(d)))
		}
		out = append(out, s)
	}
	return out, nil
}

// quickResponse draws an address as a QR code, for the phone that lies beside the screen. An
// address too long for one has none.
func quickResponse(address, label string) template.HTML {
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return ""
	}
	const quiet = 4
	size := code.Size + 2*quiet
	var b strings.Builder
	n := strconv.Itoa(size)
	b.WriteString(`<svg class="qr" role="img" aria-label="` + template.HTMLEscapeString(label) + `" viewBox="0 0 ` + n + ` ` + n + `" shape-rendering="crispEdges"><rect class="qr-paper" width="` + n + `" height="` + n + `"/><path d="`)
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			if !code.Black(x, y) {
				continue
			}
			run := 1
			for code.Black(x+run, y) {
				run++
			}
			b.WriteString("M" + strconv.Itoa(x+quiet) + " " + strconv.Itoa(y+quiet) + "h" + strconv.Itoa(run) + "v1h-" + strconv.Itoa(run) + "z")
			x += run
		}
	}
	b.WriteString(`"/></svg>`)
	return template.HTML(b.String())
}
