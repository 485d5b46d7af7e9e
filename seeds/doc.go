// Package seeds holds what a new calendar grows from: texts, which are read like any other text,
// and the facts about known conferences, noted down from the pages that they name. Both are
// embedded, and neither holds an answer: that the text in texts/ tells of three conferences is
// for the reader to find. README.md beside this file says where everything comes from.
package seeds
