package extract

import (
	"slices"
	"strings"
)

// Topics are told by the first letters of words, so that inflections and compounds fall together.
// The same names come out of all four languages: English words, and in capitals countries, by code,
// and regions, as a conference on Libya is no conference on Syria. What is told by "-" is no topic.

// topicsOf returns the topics of an event's names, sorted.
func (t *text) topicsOf(k *cluster) []string {
	var list []string
	for _, c := range k.members {
		for i := min(c.first, c.extraFirst()); i < max(c.last, c.title[1], c.extraAt[1]); i++ {
			if !c.holds(i) || !t.toks[i].word() {
				continue
			}
			list = t.addTopics(list, t.toks[i].fold)
		}
	}
	slices.Sort(list)
	return list
}

// addTopics adds what a word tells, or else its parts.
func (t *text) addTopics(list []string, word string) []string {
	if x := t.topics[word]; x != "" {
		return addTopic(list, x) // French-speaking countries are not France
	}
	for part := range strings.SplitSeq(word, "-") {
		list = addTopic(list, t.topic(part))
	}
	return list
}

// addTopic adds a topic that is one, once.
func addTopic(list []string, x string) []string {
	if x == "" || x == "-" {
		return list
	}
	return addNew(list, x)
}

// extraFirst returns the first token of what completes the name, or of the name.
func (c *candidate) extraFirst() int {
	if c.extraAt[1] > 0 {
		return c.extraAt[0]
	}
	return c.first
}

// holds tells whether token i is part of the name, its title or what completes it.
func (c *candidate) holds(i int) bool {
	return c.first <= i && i < c.last || c.title[0] <= i && i < c.title[1] || c.extraAt[0] <= i && i < c.extraAt[1]
}

// topicStart is how many bytes a word that tells a topic has at least.
const topicStart = 3

// topic returns the topic of the longest start of a word that tells one, or "".
func (t *text) topic(word string) string {
	if len(word) < topicStart {
		return ""
	}
	for n := min(len(word), t.topicStarts[word[:topicStart]]); n >= topicStart; n-- {
		if x := t.topics[word[:n]]; x != "" {
			return x
		}
	}
	return ""
}
