package server

import (
	"net/url"
	"strings"
)

// link returns an address that leads to the web, and its host, for a reader to see where; of any
// other, nothing.
func link(address string) (host, href string) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", ""
	}
	return strings.TrimPrefix(u.Host, "www."), address
}
