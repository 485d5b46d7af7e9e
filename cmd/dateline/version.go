package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// A versionCmd is `dateline version`.
type versionCmd struct{}

// Run prints the version and what it was built with.
func (versionCmd) Run(std streams) error {
	_, err := fmt.Fprintf(std.out, "dateline %s (%s, %s/%s)\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// version returns the version that the Go toolchain wrote into the binary: a tag, or the commit
// that it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	commit, changed := "", ""
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value[:min(12, len(s.Value))]
		case "vcs.modified":
			if s.Value == "true" {
				changed = "+changes"
			}
		}
	}
	switch {
	case info.Main.Version != "" && info.Main.Version != "(devel)":
		return info.Main.Version
	case commit != "":
		return commit + changed
	}
	return "development"
}
