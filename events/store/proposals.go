package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dateline/events"
)

// The states of a proposal.
const (
	ProposalWaiting  = "waiting"
	ProposalAccepted = "accepted"
	ProposalRejected = "rejected"
)

// ErrTooMany: more is waiting than may wait.
var ErrTooMany = errors.New("too many proposals are waiting")

// A Proposal is a text or an entry that a visitor handed in. Nothing of it shows, anywhere, before
// an editor accepts it: it becomes a source only then.
type Proposal struct {
	ID string    `json:"id"`
	At time.Time `json:"at"`
	// Source and Mentions are what was read from it, or entered in the form.
	Source   events.Source    `json:"source"`
	Mentions []events.Mention `json:"mentions,omitempty"`
	// Event is the id of the event that the visitor means it for, if any.
	Event string `json:"event,omitempty"`
	// Note is what the visitor adds for the editor's eyes.
	Note string `json:"note,omitempty"`
	// Peer stands for the visitor's address in limits: a keyed digest, never the address.
	Peer string `json:"-"`

	State     string    `json:"state"`
	Decided   time.Time `json:"decided,omitzero"`
	DecidedBy string    `json:"decided_by,omitempty"`
	Reason    string    `json:"reason,omitempty"`
	// SourceID is what an accepted proposal was recorded as.
	SourceID string `json:"source_id,omitempty"`
}

// Limits bound what visitors may propose; 0 is no limit.
type Limits struct {
	// Waiting is how many proposals may wait in all.
	Waiting int
	// PerPeer is how many of one peer are taken Within a time.
	PerPeer int
	Within  time.Duration
}

// Propose stores a proposal, or refuses it with ErrTooMany. The same source by the same content is
// taken once.
func (s *Store) Propose(ctx context.Context, p Proposal, limits Limits) (Proposal, error) {
	err := s.write(ctx, func(t tx) error {
		now := s.clock()
		src, mentions, err := prepare(p.Source, p.Mentions, now)
		if err != nil {
			return err
		}
		var waiting, ofPeer int
		if err := t.row(ctx, `SELECT count(*) FROM proposals WHERE state = 'waiting'`).Scan(&waiting); err != nil {
			return err
		}
		if err := t.row(ctx, `SELECT count(*) FROM proposals WHERE peer = $1 AND peer <> '' AND at > $2`,
			p.Peer, instant(now.Add(-limits.Within))).Scan(&ofPeer); err != nil {
			return err
		}
		if limits.Waiting > 0 && waiting >= limits.Waiting || limits.PerPeer > 0 && ofPeer >= limits.PerPeer {
			return ErrTooMany
		}
		p.ID, p.At, p.State = "p"+src.ID, now, ProposalWaiting
		p.Source, p.Mentions = src, mentions
		p.Decided, p.DecidedBy, p.Reason, p.SourceID = time.Time{}, "", "", ""
		for i := range p.Mentions {
			p.Mentions[i].Source = events.Source{}
		}
		doc, err := document(p)
		if err != nil {
			return err
		}
		n, err := t.exec(ctx, `INSERT INTO proposals (id, at, peer, state, decided, decided_by, reason, source_id, proposal)
			VALUES ($1, $2, $3, 'waiting', '', '', '', '', $4) ON CONFLICT (id) DO NOTHING`, p.ID, instant(now), p.Peer, doc)
		if err == nil && n == 0 {
			return ErrExists
		}
		return err
	})
	return p, failed(err, "propose")
}

const proposalColumns = `SELECT p.peer, p.state, p.decided, p.decided_by, p.reason, p.source_id, p.proposal FROM proposals p`

func scanProposal(r rowScanner) (Proposal, error) {
	var p Proposal
	var peer, state, decided, by, reason, source, doc string
	if err := r.Scan(&peer, &state, &decided, &by, &reason, &source, &doc); err != nil {
		return p, err
	}
	if err := parseDocument(doc, &p, "proposal"); err != nil {
		return p, err
	}
	p.Peer, p.State, p.DecidedBy, p.Reason, p.SourceID = peer, state, by, reason, source
	head := p.Source
	head.Body = ""
	for i := range p.Mentions {
		p.Mentions[i].Source = head
	}
	var err error
	p.Decided, err = parseInstant(decided)
	return p, err
}

// Proposals returns those in a state, the oldest first: limit of them after the first offset.
func (s *Store) Proposals(ctx context.Context, state string, limit, offset int) ([]Proposal, error) {
	var out []Proposal
	rows, err := s.reads.QueryContext(ctx, proposalColumns+` WHERE p.state = $1 ORDER BY p.at, p.id LIMIT $2 OFFSET $3`, state, limit, offset)
	err = each(rows, err, func(r rowScanner) error {
		p, err := scanProposal(r)
		out = append(out, p)
		return err
	})
	return out, failed(err, "proposals")
}

// CountProposals tells how many are in a state.
func (s *Store) CountProposals(ctx context.Context, state string) (int, error) {
	var n int
	err := s.reads.QueryRowContext(ctx, `SELECT count(*) FROM proposals WHERE state = $1`, state).Scan(&n)
	return n, failed(err, "count proposals")
}

// Proposal returns the proposal with an id.
func (s *Store) Proposal(ctx context.Context, id string) (Proposal, error) {
	p, err := scanProposal(s.reads.QueryRowContext(ctx, proposalColumns+` WHERE p.id = $1`, id))
	return p, failed(notFound(err), "proposal %q", id)
}

// AcceptProposal records a waiting proposal, as the editor by has left it: its source with the
// mentions given, all of them of the event into if that is not empty. Recording and accepting are
// one transaction.
func (s *Store) AcceptProposal(ctx context.Context, by, id string, src events.Source, mentions []events.Mention, into string) (events.Report, error) {
	var report events.Report
	err := s.write(ctx, func(t tx) error {
		var err error
		if report, err = record(ctx, t, newShelf(ctx, t), by, src, mentions, into); err != nil {
			return err
		}
		return closeProposal(ctx, t, by, id, ProposalAccepted, "", report.Source.ID)
	})
	return report, failed(err, "accept proposal %q", id)
}

// RejectProposals turns waiting proposals down, with a reason for the record.
func (s *Store) RejectProposals(ctx context.Context, by string, ids []string, reason string) error {
	return failed(s.write(ctx, func(t tx) error {
		for _, id := range ids {
			if err := closeProposal(ctx, t, by, id, ProposalRejected, reason, ""); err != nil {
				return fmt.Errorf("proposal %q: %w", id, err)
			}
		}
		return nil
	}), "reject proposals")
}

func closeProposal(ctx context.Context, t tx, by, id, state, reason, source string) error {
	now := t.store.clock()
	n, err := t.exec(ctx, `UPDATE proposals SET state = $1, decided = $2, decided_by = $3, reason = $4, source_id = $5
		WHERE id = $6 AND state = 'waiting'`, state, instant(now), by, reason, source, id)
	if err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("%w: no such proposal is waiting", ErrNotFound)
	}
	action := map[string]string{ProposalAccepted: "accept proposal", ProposalRejected: "reject proposal"}[state]
	return audit(ctx, t, Entry{At: now, Editor: by, Action: action, Subject: id, Detail: reason})
}

// ForgetProposals deletes rejected proposals that were decided before an instant, so that nothing
// of a visitor is kept for longer than needed.
func (s *Store) ForgetProposals(ctx context.Context, before time.Time) (int, error) {
	var n int64
	err := s.write(ctx, func(t tx) (err error) {
		n, err = t.exec(ctx, `DELETE FROM proposals WHERE state = 'rejected' AND decided < $1`, instant(before))
		return err
	})
	return int(n), failed(err, "forget proposals")
}
