package events

import "slices"

// Correction returns what an account of an event claims of it: what it tells otherwise than it is
// known. What it leaves out, and what it tells as everybody knows it, is no claim. Where sources
// disagree nothing is agreed, so that whoever repeats the side that is shown has claimed it. ok is
// false if nothing is left to claim.
func (s *Settled) Correction(account Mention) (claim Mention, ok bool) {
	claim = account
	if account.Name == s.Name || known(s.Names, account.Name) {
		claim.Name, claim.Names, claim.Topics, claim.Relation = "", nil, nil, ""
	}
	claim.Series = news(account.Series, s.Series)
	claim.Edition = news(account.Edition, s.Edition)
	claim.Body = news(account.Body, s.Body)
	claim.Type = news(account.Type, s.Type)
	claim.Organiser = news(account.Organiser, s.Organiser)
	claim.Organisations = slices.DeleteFunc(slices.Clone(account.Organisations), func(id string) bool { return slices.Contains(s.Organisations, id) })
	if !s.contested("date") && account.Span == s.Span && (account.Clock.IsZero() || account.Clock == s.Clock) {
		claim.Span = Span{}
	}
	if claim.Span.IsZero() {
		claim.Clock, claim.DateText, claim.DateBasis = Clock{}, Quote{}, ""
	}
	if !s.contested("place") {
		claim.Place = news(account.Place, s.Place)
	}
	if s.StatusAlso == "" {
		claim.Status = news(account.Status, s.Status)
	}
	ok = claim.Name != "" || claim.Series != "" || claim.Edition != 0 || claim.Body != "" || claim.Type != "" || claim.Organiser != "" ||
		len(claim.Organisations) > 0 || !claim.Span.IsZero() || !claim.Place.IsZero() || claim.Status != ""
	return claim, ok
}

// contested reports whether sources disagree on a field.
func (s *Settled) contested(field string) bool {
	return slices.ContainsFunc(s.Conflicts, func(c Conflict) bool { return c.Field == field })
}

// news returns the value, or nothing if that is what is known.
func news[T comparable](value, known T) T {
	if value == known {
		var none T
		return none
	}
	return value
}

// known reports whether a name is one of those shown in some language.
func known(names map[string]string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}
