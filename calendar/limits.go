package calendar

import (
	"errors"
	"fmt"
	"io"
)

// MaxBytes is the largest file that is read. A calendar of one's own export with all its history
// may be larger than one of iCalendar ever is.
const MaxBytes = 64 << 20

// ErrTooLarge means that a file is larger than is read.
var ErrTooLarge = errors.New("the file is too large")

func readLimited(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: more than %d MiB", ErrTooLarge, MaxBytes>>20)
	}
	return data, nil
}
