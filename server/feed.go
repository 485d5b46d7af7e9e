package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"dateline/calendar"
	"dateline/events"
	"dateline/events/gazetteer"
	"dateline/events/store"
	"dateline/events/wording"
)

// feeds answers for every address that ends in .ics, .jcal, .json, .csv or .atom. What it once
// gave it gives again without asking the database, until something is published.
type feeds struct {
	store     *store.Store
	gazetteer *gazetteer.Gazetteer
	origin    func(*http.Request) string
	now       func() time.Time
	logger    *slog.Logger
	languages *languages
	cache     *feedCache
	known     knownRevision
	// parts are what events come to in calendars.
	parts store.Derived[partsOf, calendar.Part]
	// turns are the lists that may be made at the same time.
	turns chan struct{}
}

func newFeeds(st *store.Store, g *gazetteer.Gazetteer, origin func(*http.Request) string, now func() time.Time, logger *slog.Logger, languages *languages) *feeds {
	return &feeds{store: st, gazetteer: g, origin: origin, now: now, logger: logger, languages: languages, cache: newFeedCache(feedCacheBytes),
		parts: store.Derived[partsOf, calendar.Part]{Limit: partsBytes, Size: calendar.Part.Size},
		turns: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2))}
}

// partsBytes bounds what the parts of calendars take in memory.
const partsBytes = 64 << 20

// partsOf is all of a feed that its parts depend on.
type partsOf struct{ origin, lang, vague, cancelled string }

// feedTime is how long making one feed may take.
const feedTime = 30 * time.Second

// a feedFormat is one way to write a list.
type feedFormat struct {
	contentType string
	write       func(io.Writer, calendar.Feed, []events.Event) error
	// changes writes a list of changes, where the format can.
	changes func(io.Writer, calendar.Feed, []calendar.Update) error
}

// feedFormats are the formats by the ending of their addresses.
var feedFormats = map[string]feedFormat{
	"ics":  {"text/calendar; charset=utf-8", calendar.Write, nil},
	"jcal": {"application/calendar+json; charset=utf-8", calendar.WriteJCal, nil},
	"json": {"application/json; charset=utf-8", calendar.WriteJSON, calendar.WriteChangesJSON},
	"csv":  {"text/csv; charset=utf-8; header=present", calendar.WriteCSV, nil},
	"atom": {"application/atom+xml; charset=utf-8", calendar.WriteAtom, calendar.WriteChanges},
}

// splitFeed cuts the ending of a feed off the last part of a path: minsk-2024.ics.
func splitFeed(name string) (id, ext string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i <= 0 {
		return name, "", false
	}
	_, ok = feedFormats[name[i+1:]]
	return name[:i], name[i+1:], ok
}

// a feedAsk is what a request asks for, in a form that is the same for all that ask the same.
type feedAsk struct {
	key, ext string
	// asked is the ending of the address, where ext is the format by Accept.
	asked string
	// filename is what a browser saves it as.
	filename string
	// byAccept tells that the answer depends on the Accept header.
	byAccept bool
	write    func(context.Context, io.Writer) error
	// long tells that it may take its time.
	long bool
}

// list answers with the events that pass the query: /events.ics and its like.
func (f *feeds) list(c echo.Context, ext string) error {
	v, err := url.ParseQuery(c.Request().URL.RawQuery)
	if err != nil {
		return f.misunderstood(c, err)
	}
	filter, err := events.ParseFilter(v, events.DayOf(f.now().UTC()), f.gazetteer.CountriesIn)
	if err != nil {
		return f.misunderstood(c, err)
	}
	ask, origin := f.ask(c, "/events", ext), f.origin(c.Request())
	format := feedFormats[ask.ext]
	values := filter.Values().Encode()
	// A bound such as -1y is another day tomorrow.
	ask.key += fmt.Sprintf("?%s %d %d %d", values, filter.From, filter.To, filter.AsOf)
	ask.filename, ask.long = "dateline."+ask.ext, true
	ask.write = func(ctx context.Context, w io.Writer) error {
		if err := f.store.CheckIDs(ctx, filter); err != nil {
			return err
		}
		feed := f.feed(origin, "/events", ask.ext, values, filter)
		feed.Name = calendar.Title(filter, f.gazetteer, feed.Language)
		if ask.ext == "ics" {
			of := partsOf{origin, feed.Language, feed.Vague, feed.Cancelled}
			parts, err := f.parts.Of(ctx, f.store, filter, of, func(e events.Event) (calendar.Part, error) { return calendar.NewPart(feed, e) })
			if err != nil {
				return err
			}
			return calendar.WriteParts(w, feed, parts)
		}
		list, err := f.store.Full(ctx, filter)
		if err != nil {
			return err
		}
		return format.write(w, feed, list)
	}
	return f.answer(c, ask)
}

// turn waits until another list may be made. A long one keeps a processor busy for a second, and
// whoever asks for many must leave some processors to those who read pages.
func (f *feeds) turn(ctx context.Context) (done func(), err error) {
	select {
	case f.turns <- struct{}{}:
		return func() { <-f.turns }, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("feed waits for its turn: %w", ctx.Err())
	}
}

// eventParameters are those that the calendar of one event takes.
var eventParameters = []string{"lang", "vague", "cancelled"}

// event answers with one event: /events/minsk-2024.ics. Windows of any width are shown, as whoever
// asks for one event wants to see it.
func (f *feeds) event(c echo.Context, id, ext string) error {
	v, err := url.ParseQuery(c.Request().URL.RawQuery)
	if err != nil {
		return f.misunderstood(c, err)
	}
	for name := range v {
		if !slices.Contains(eventParameters, name) {
			return f.misunderstood(c, &events.FilterError{Parameter: name, Known: eventParameters})
		}
	}
	filter, err := events.ParseFilter(v, events.DayOf(f.now().UTC()), f.gazetteer.CountriesIn)
	if err != nil {
		return f.misunderstood(c, err)
	}
	ask, origin := f.ask(c, "/events/"+id, ext), f.origin(c.Request())
	format := feedFormats[ask.ext]
	values := filter.Values().Encode()
	ask.key += "?" + values
	ask.filename = id + "." + ask.ext
	ask.write = func(ctx context.Context, w io.Writer) error {
		e, err := f.store.Event(ctx, id)
		if err != nil {
			return err
		}
		if e.ID != id {
			return movedFeed{e.ID}
		}
		feed := f.feed(origin, "/events/"+id, ask.ext, values, filter)
		feed.Name = calendar.Name(e, feed)
		if filter.Vague == "" && (e.Span.Days() == 0 || e.Span.Days() > events.BannerDays) {
			feed.Vague = calendar.Marker
		}
		if (ask.ext == "ics" || ask.ext == "jcal") && !feed.Shows(e) {
			return errUndatedFeed
		}
		return format.write(w, feed, []events.Event{e})
	}
	return f.answer(c, ask)
}

// changesShown is how many changes a feed of them holds, and changesSince how many at most when all
// since a day are asked for.
const (
	changesShown = 200
	changesSince = 2000
)

// changes answers with what was published last: /changes.atom and /changes.json.
func (f *feeds) changes(c echo.Context, ext string) error {
	since, err := sinceOf(c.Request().URL.RawQuery, events.DayOf(f.now().UTC()))
	if err != nil {
		return f.misunderstood(c, err)
	}
	v := c.Request().URL.Query()
	v.Del("since")
	filter, err := events.ParseFilter(v, 0, f.gazetteer.CountriesIn)
	if err != nil {
		return f.misunderstood(c, err)
	}
	format := feedFormats[ext]
	if format.changes == nil {
		return f.refuse(c, http.StatusNotFound, saying("refusal.changes"))
	}
	ask, origin := f.ask(c, "/changes", ext), f.origin(c.Request())
	named := filter.Values()
	most := changesShown
	if since != 0 {
		most = changesSince
		named.Set("since", since.String())
	}
	values := named.Encode()
	ask.key += "?" + values
	ask.filename = "dateline-changes." + ext
	ask.write = func(ctx context.Context, w io.Writer) error {
		list, err := f.store.Changes(ctx, since.Time(), most)
		if err != nil {
			return err
		}
		updates := make([]calendar.Update, len(list))
		for i, ch := range list {
			updates[i] = calendar.Update{Event: ch.Event, Revision: ch.Revision}
			if ch.Cause != nil {
				updates[i].Event.Mentions = []events.Mention{*ch.Cause}
			}
		}
		feed := f.feed(origin, "/changes", ext, values, filter)
		feed.Name = calendar.ChangesTitle(feed.Language)
		return format.changes(w, feed, updates)
	}
	return f.answer(c, ask)
}

// ask starts to say what is asked for.
func (f *feeds) ask(c echo.Context, path, ext string) feedAsk {
	a := feedAsk{ext: ext, asked: ext}
	if ext == "ics" {
		a.byAccept = true
		if wantsJCal(c.Request().Header.Get("Accept")) {
			a.ext = "jcal"
		}
	}
	a.key = f.origin(c.Request()) + path + "." + a.ext
	return a
}

// feed is what a list is published under.
func (f *feeds) feed(origin, path, ext, values string, filter events.Filter) calendar.Feed {
	lang, _ := wording.Match(filter.Language)
	feed := calendar.Feed{Language: lang, BaseURL: origin, Address: origin + path + "." + ext, Page: origin + path, Vague: filter.Vague, Cancelled: filter.Cancelled, Atlas: f.gazetteer}
	if values != "" {
		feed.Address += "?" + values
		feed.Page += "?" + values
	}
	return feed
}

// movedFeed is the error of an event that was merged into the one with that id.
type movedFeed struct{ id string }

func (m movedFeed) Error() string { return "merged into " + m.id }

var errUndatedFeed = errors.New("no source has given this event a date that a calendar can show")

// answer gives the bytes that are asked for, fresh ones if something was published since, else or
// in need the last good ones.
func (f *feeds) answer(c echo.Context, ask feedAsk) error {
	p, err := f.current(c.Request().Context(), ask)
	var moved movedFeed
	switch {
	case err == nil:
		coding, ok := contentCoding(c.Request().Header)
		if !ok {
			c.Response().Header().Add("Vary", "Accept-Encoding")
			return f.refuse(c, http.StatusNotAcceptable, saying("refusal.coding"))
		}
		return p.serve(c, ask, coding, f.now())
	case errors.As(err, &moved):
		u := url.URL{Path: "/events/" + moved.id + "." + ask.asked, RawQuery: c.Request().URL.RawQuery}
		return c.Redirect(http.StatusPermanentRedirect, u.String())
	case errors.As(err, new(*events.FilterError)):
		return f.misunderstood(c, err)
	case errors.Is(err, errUndatedFeed):
		return f.refuse(c, http.StatusNotFound, saying("refusal.undated"))
	case errors.Is(err, store.ErrWithdrawn):
		return f.refuse(c, http.StatusGone, saying("refusal.gone"))
	case errors.Is(err, store.ErrNotFound):
		return f.refuse(c, http.StatusNotFound, saying("refusal.none"))
	}
	f.logger.Error("feed failed", "feed", ask.key, "err", err)
	c.Response().Header().Set("Retry-After", "120")
	return f.refuse(c, http.StatusServiceUnavailable, saying("refusal.unavailable"))
}

// current returns what to answer with.
func (f *feeds) current(ctx context.Context, ask feedAsk) (*published, error) {
	last := f.cache.get(ask.key)
	revision, at, err := f.known.get(ctx, f.store)
	if last != nil {
		if err == nil && revision == last.revision {
			return last, nil
		}
		if err == nil && revision < last.revision {
			err = fmt.Errorf("the database went back from revision %d to %d", last.revision, revision)
		}
		if err != nil {
			f.logger.Warn("feed answers with its last good bytes", "feed", ask.key, "err", err)
			return last, nil
		}
	}
	if err != nil {
		return nil, err
	}
	p, err := f.cache.make(ask.key, revision, func() (*published, error) {
		// Others may wait for this one, so it does not end when its own client leaves.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), feedTime)
		defer cancel()
		if ask.long {
			done, err := f.turn(ctx)
			if err != nil {
				return nil, err
			}
			defer done()
		}
		var b bytes.Buffer
		if err := ask.write(ctx, &b); err != nil {
			return nil, err
		}
		return publish(b.Bytes(), revision, at, last), nil
	})
	gone := errors.Is(err, store.ErrNotFound) || errors.Is(err, errUndatedFeed) || errors.As(err, new(movedFeed)) || errors.As(err, new(*events.FilterError))
	if err != nil && last != nil && !gone {
		f.logger.Warn("feed answers with its last good bytes", "feed", ask.key, "err", err)
		return last, nil
	}
	return p, err
}
