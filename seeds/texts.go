package seeds

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"dateline/events"
)

//go:embed texts conferences.json
var files embed.FS

// Texts returns the texts to be read, in the order of their names. Beside each NAME.txt may stand
// a NAME.json with what is known of where it came from (kind, publisher, url, title, language,
// published); the text's id is its name.
func Texts() ([]events.Source, error) {
	names, err := fs.Glob(files, "texts/*.txt")
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	sources := make([]events.Source, 0, len(names))
	for _, name := range names {
		body, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("seeds: %w", err)
		}
		src := events.Source{Kind: events.Text}
		base := strings.TrimSuffix(name, ".txt")
		known, err := files.ReadFile(base + ".json")
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, fmt.Errorf("seeds: %w", err)
		default:
			if err := json.Unmarshal(known, &src); err != nil {
				return nil, fmt.Errorf("seeds: %s.json: %w", base, err)
			}
		}
		src.ID = path.Base(base)
		src.Body = string(body)
		if src.Published != 0 {
			src.PublishedBasis = events.Given
		}
		sources = append(sources, src)
	}
	return sources, nil
}
