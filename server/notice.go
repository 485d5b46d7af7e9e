package server

import (
	"time"

	"dateline/events"
)

// justDecided is for how long a decision counts as the one that has just been made.
const justDecided = 5 * time.Minute

// notice tells what the form before has done, as its redirect says. If that was a decision, the newest
// of these, it can be undone on the spot.
func (f *frame) notice(v *visit, decisions ...events.Decision) {
	done := v.QueryParam("done")
	if done == "" {
		return
	}
	if text := v.say("done." + done); text != "done."+done {
		f.Notice = text
	}
	if n := len(decisions); n > 0 && (done == "decided" || done == "added") {
		if d := decisions[n-1]; d.Undone.IsZero() && d.Editor == v.who.name && v.now.Sub(d.At) < justDecided {
			f.Undo = d.ID
		}
	}
}
