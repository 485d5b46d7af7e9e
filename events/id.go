package events

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// SourceID returns the identifier of a source that has none of its own: a digest of what came in,
// so that the same text from the same place is always the same source.
func SourceID(s Source) string {
	h := sha256.New()
	for _, part := range []string{string(s.Kind), s.URL, s.Publisher, s.Published.String(), s.Title, s.Body, s.ForeignUID, strconv.Itoa(s.ForeignSequence)} {
		h.Write([]byte(strconv.Itoa(len(part))))
		h.Write([]byte{':'})
		h.Write([]byte(part))
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

// MentionID returns the identifier of the mention with the given ordinal in a source.
func MentionID(sourceID string, ordinal int) string {
	return sourceID + "." + strconv.Itoa(ordinal)
}
