package events

import "time"

// An Event is an identity, minted once and kept for life, with everything that is settled about
// it from its mentions. Only [Settle] fills the settled fields.
type Event struct {
	// ID is the readable address of the event, such as minsk-eurasian-security-7fq2.
	ID string `json:"id"`
	// UID is its iCalendar UID (RFC 5545 3.8.4.7, RFC 7986 5.3).
	UID string `json:"uid"`
	// Aliases are ids of events merged into this one; their addresses lead here.
	Aliases []string `json:"aliases,omitempty"`
	// MergedInto is the id of the event that this one was merged into, if it was.
	MergedInto string `json:"merged_into,omitempty"`

	Settled

	// Sequence, Created and Modified are SEQUENCE, CREATED and LAST-MODIFIED (RFC 5545 3.8.7):
	// those of the newest revision.
	Sequence int       `json:"sequence"`
	Created  time.Time `json:"created"`
	Modified time.Time `json:"modified"`

	// Mentions, oldest publication first, and Revisions, oldest first. Lists leave both out.
	Mentions  []Mention  `json:"mentions,omitempty"`
	Revisions []Revision `json:"revisions,omitempty"`
}

// FirstSaid returns when the event was first spoken of, as precisely as that is known, and the window
// that was first given for it, if the first date that was given names no day.
func (e *Event) FirstSaid() (published, window Span) {
	for _, m := range e.Mentions {
		if published.IsZero() {
			published = m.Source.PublishedSpan()
		}
		if m.Span.IsZero() {
			continue
		}
		if !m.Span.Exact() {
			window = m.Span
		}
		break
	}
	return published, window
}

// Settled is what all mentions of an event come to.
type Settled struct {
	// Names is the name to show by language; NameLanguage is the language of Name, the one to
	// show to readers of a language that Names does not have.
	Names        map[string]string `json:"names"`
	Name         string            `json:"name"`
	NameLanguage string            `json:"name_language,omitempty"`
	Type         string            `json:"type,omitempty"`
	Series       string            `json:"series,omitempty"`
	Edition      int               `json:"edition,omitempty"`
	Topics       []string          `json:"topics,omitempty"`

	// Span is when, DateText the words of the claim it rests on and DateLanguage theirs.
	Span         Span   `json:"edtf"`
	DateText     string `json:"date_text,omitempty"`
	DateLanguage string `json:"date_language,omitempty"`
	DateBasis    Basis  `json:"date_basis,omitempty"`
	Clock        Clock  `json:"clock,omitzero"`
	// PreviousSpan is the date shown before the event was last moved or put off.
	PreviousSpan Span `json:"previous_edtf,omitzero"`

	Place         Place    `json:"place,omitzero"`
	Organisations []string `json:"organisations,omitempty"`
	Body          string   `json:"body,omitempty"`
	Organiser     string   `json:"organiser,omitempty"`

	Status Status `json:"status"`
	// StatusBy is whose word the status is; StatusAlso is the rival where sources disagree.
	StatusBy   Authority `json:"status_by,omitempty"`
	StatusAlso Status    `json:"status_also,omitempty"`

	Conflicts []Conflict `json:"conflicts,omitempty"`
	// Figures are all numbers claimed, each with its source.
	Figures    []ClaimedFigure `json:"figures,omitempty"`
	Confidence float64         `json:"confidence"`
	// Sources counts the distinct sources; LastReport is the newest publication among them.
	Sources    int `json:"sources"`
	LastReport Day `json:"last_report,omitzero"`
	// Withdrawn tells that an editor has taken it back; it is in no list and no feed.
	Withdrawn bool `json:"withdrawn,omitempty"`
	// Basis gives, by field name (date, status, place, name, …), the mention that the shown
	// value rests on.
	Basis map[string]string `json:"basis,omitempty"`
}

// A Conflict is a field on which sources disagree: the shown side and the rival.
type Conflict struct {
	// Field is date, status or place.
	Field string `json:"field"`
	Shown Claim  `json:"shown"`
	Rival Claim  `json:"rival"`
}

// A Claim is one value with the mention it rests on.
type Claim struct {
	// Value is EDTF, a status, or a place id.
	Value     string `json:"value"`
	Mention   string `json:"mention"`
	Publisher string `json:"publisher,omitempty"`
	Published Day    `json:"published,omitzero"`
	// PublishedEDTF is the day of publication as known, where it is not one exact day.
	PublishedEDTF string `json:"published_edtf,omitempty"`
}

// PublishedSpan is when the claim was published, as precisely as that is known.
func (c Claim) PublishedSpan() Span { return publishedSpan(c.Published, c.PublishedEDTF) }

// A ClaimedFigure is a number with the mention that claims it.
type ClaimedFigure struct {
	Figure
	Mention   string `json:"mention"`
	Publisher string `json:"publisher,omitempty"`
}

// A ChangeKind names what a revision did, as readers would say it.
type ChangeKind string

const (
	ChangeNew       ChangeKind = "new"
	ChangeConfirmed ChangeKind = "confirmed"
	// ChangeFirmedUp: the new date lies within the old one and says more exactly when; or there
	// was none.
	ChangeFirmedUp ChangeKind = "firmed-up"
	// ChangeExtended: days were added to exact days.
	ChangeExtended ChangeKind = "extended"
	// ChangeShortened: some of the exact days were dropped.
	ChangeShortened ChangeKind = "shortened"
	// ChangeMoved: another date, be it only that it reaches beyond a window.
	ChangeMoved      ChangeKind = "moved"
	ChangePostponed  ChangeKind = "postponed"
	ChangeCancelled  ChangeKind = "cancelled"
	ChangeHeld       ChangeKind = "held"
	ChangeConflict   ChangeKind = "conflict"
	ChangeResolved   ChangeKind = "resolved"
	ChangeReinstated ChangeKind = "reinstated"
	ChangeRenamed    ChangeKind = "renamed"
	ChangeRelocated  ChangeKind = "relocated"
	ChangeDetails    ChangeKind = "details"
	ChangeMerged     ChangeKind = "merged"
	ChangeSplit      ChangeKind = "split"
	ChangeWithdrawn  ChangeKind = "withdrawn"
)

// A Revision is a published change of an event. Revisions are append-only.
type Revision struct {
	EventID string `json:"event"`
	// Sequence counts from 0 and rises by one for each published change.
	Sequence int `json:"sequence"`
	// At is the instant of publication, UTC, never before that of the revision before it.
	At time.Time `json:"at"`
	// Kinds says what happened, the weightiest first.
	Kinds []ChangeKind `json:"kinds"`
	// Changes lists the fields that differ.
	Changes []Change `json:"changes,omitempty"`
	// Mention is the mention that caused it, or Decision the editor's decision.
	Mention  string `json:"mention,omitempty"`
	Decision string `json:"decision,omitempty"`
}

// A Change is one field of a revision, old and new as text: EDTF, a status, a place id, a name.
type Change struct {
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`
}
