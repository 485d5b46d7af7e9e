package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// asNobody goes on as a user who has no rights that the file's mode does not give, until the test
// ends. Only the superuser has to change for that.
func asNobody(t *testing.T, path string) {
	const nobody = 65534
	if os.Geteuid() != 0 {
		return
	}
	for _, p := range []string{path, filepath.Dir(path), filepath.Dir(filepath.Dir(path))} {
		if err := os.Chown(p, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Setresuid(-1, nobody, -1); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Setresuid(-1, 0, -1); err != nil {
			t.Fatal(err)
		}
	})
}
