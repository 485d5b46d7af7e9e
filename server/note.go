package server

import "strings"

// A noteRun is a part of a note: ours, or, with a language, words of the source.
type noteRun struct{ Text, Lang string }

// noteLanguage is the language of the notes that come with dateline.
const noteLanguage = "en"

// noteRuns parts a note at its quotation marks, “…” or "…": what stands between them are words of
// the source, in its language, and get that language's marks.
func noteRuns(note, lang string) []noteRun {
	var runs []noteRun
	add := func(r noteRun) {
		if r.Text != "" {
			runs = append(runs, r)
		}
	}
	open, close := quotationMarks(lang)
	for note != "" {
		from := strings.IndexAny(note, `“"`)
		if from < 0 {
			break
		}
		mark, end := "“", "”"
		if note[from] == '"' {
			mark, end = `"`, `"`
		}
		words, rest, ok := strings.Cut(note[from+len(mark):], end)
		if !ok {
			break
		}
		add(noteRun{Text: note[:from]})
		add(noteRun{Text: open + words + close, Lang: lang})
		note = rest
	}
	add(noteRun{Text: note})
	return runs
}

// inOurWords reports whether a note says something besides the words of the source and who spoke
// them.
func inOurWords(note []noteRun) bool {
	for i, r := range note {
		text := strings.Trim(r.Text, " ;,.…")
		speaker := i+1 < len(note) && strings.HasSuffix(text, ":")
		if r.Lang == "" && text != "" && !speaker {
			return true
		}
	}
	return false
}
