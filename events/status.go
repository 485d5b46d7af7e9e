package events

// A Status is what a source says of the state of an event. It is a claim like the date: see
// [Settle] for how several become one.
type Status string

const (
	// Mentioned: an idea, a proposal, a possibility; nobody has committed to it.
	Mentioned Status = "mentioned"
	// Announced: somebody says that it will take place.
	Announced Status = "announced"
	// Confirmed: the organiser or host says so, with a day; or it has been settled otherwise.
	Confirmed Status = "confirmed"
	// Held: a source says that it has taken place or is in session. The clock never says so.
	Held Status = "held"
	// Postponed: put off, and the new date is not known yet. A source that names one, exact or
	// vague, announces the event anew ([Mention.Rescheduled]); where it still calls the event
	// postponed, a window that it names is shown beside that.
	Postponed Status = "postponed"
	// Cancelled: it will not take place.
	Cancelled Status = "cancelled"
)

// Statuses lists every status in the order of a usual life.
var Statuses = []Status{Mentioned, Announced, Confirmed, Held, Postponed, Cancelled}

// Valid reports whether s is one of [Statuses].
func (s Status) Valid() bool {
	for _, t := range Statuses {
		if s == t {
			return true
		}
	}
	return false
}
