package server

import (
	"bytes"
	"regexp"
)

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssSpace   = regexp.MustCompile(`\s+`)
	cssAround  = regexp.MustCompile(`\s*([{};,>])\s*`)
)

// tighten takes out of a stylesheet what is there for people: comments and space. It knows only
// the CSS that we write: no strings that hold comments or braces.
func tighten(css []byte) []byte {
	css = cssComment.ReplaceAll(css, nil)
	css = cssSpace.ReplaceAll(css, []byte(" "))
	css = cssAround.ReplaceAll(css, []byte("$1"))
	css = bytes.ReplaceAll(css, []byte(";}"), []byte("}"))
	css = bytes.ReplaceAll(css, []byte(": "), []byte(":"))
	return bytes.TrimSpace(css)
}
