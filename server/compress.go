package server

import (
	"bytes"
	"net/http"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// contentCoding picks the content coding that a client likes best: zstd, gzip or none, "", in this
// order where it does not mind (RFC 9110, 12.5.3). "*" stands for all but zstd, which not every
// program that writes it can undo. ok is false if the client refuses all three.
func contentCoding(h http.Header) (coding string, ok bool) {
	listed := map[string]float64{}
	for part := range strings.SplitSeq(strings.Join(h.Values("Accept-Encoding"), ","), ",") {
		name, params, _ := strings.Cut(part, ";")
		if name = strings.ToLower(strings.TrimSpace(name)); name == "x-gzip" {
			name = "gzip"
		}
		if name != "" {
			listed[name] = quality(params)
		}
	}
	any, all := listed["*"]
	liking := func(name string) float64 {
		if q, ok := listed[name]; ok || !all || name == "zstd" {
			return q
		}
		return any
	}
	coding, best := "", liking("identity")
	if _, named := listed["identity"]; !named && !all {
		best = 0.0001 // never refused, and liked less than what is named
	}
	for _, name := range []string{"gzip", "zstd"} {
		if q := liking(name); q > 0 && q >= best {
			coding, best = name, q
		}
	}
	return coding, best > 0
}

// encoding returns the content coding to answer with; who refuses all gets none.
func encoding(r *http.Request) string {
	coding, _ := contentCoding(r.Header)
	return coding
}

var (
	gzips = sync.Pool{New: func() any { w, _ := gzip.NewWriterLevel(nil, 6); return w }}
	zstds = sync.Pool{New: func() any {
		w, _ := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(1))
		return w
	}}
)

// compressed returns a body in the given coding.
func compressed(body []byte, coding string) ([]byte, error) {
	switch coding {
	case "zstd":
		w := zstds.Get().(*zstd.Encoder)
		defer zstds.Put(w)
		return w.EncodeAll(body, make([]byte, 0, len(body)/4)), nil
	case "gzip":
		w := gzips.Get().(*gzip.Writer)
		defer gzips.Put(w)
		var b bytes.Buffer
		w.Reset(&b)
		if _, err := w.Write(body); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		return b.Bytes(), nil
	}
	return body, nil
}
