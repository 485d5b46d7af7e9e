package server

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

//go:embed assets
var assetFiles embed.FS

// assets are the files that pages load. Each is served under an address that carries a digest of
// its content, so that a browser may keep it for ever.
type assets struct {
	byAddress map[string]*asset
	addresses map[string]string // by file name
}

// contentTypes are those of the files that pages load.
var contentTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
}

// An asset is one file in every encoding, made once.
type asset struct {
	contentType       string
	plain, gzip, zstd []byte
}

func loadAssets() (*assets, error) {
	a := &assets{byAddress: make(map[string]*asset), addresses: make(map[string]string)}
	zw, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, err
	}
	defer zw.Close()
	err = fs.WalkDir(assetFiles, "assets", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := assetFiles.ReadFile(file)
		if err != nil {
			return err
		}
		ext := path.Ext(file)
		if ext == ".css" {
			data = tighten(data)
		}
		sum := sha256.Sum256(data)
		name := strings.TrimPrefix(file, "assets/")
		address := "/assets/" + strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:6]) + ext
		item := &asset{contentType: contentTypes[ext], plain: data, zstd: zw.EncodeAll(data, nil)}
		var b bytes.Buffer
		gw, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := gw.Write(data); err != nil {
			return err
		}
		if err := gw.Close(); err != nil {
			return err
		}
		item.gzip = b.Bytes()
		a.byAddress[address], a.addresses[name] = item, address
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("assets: %w", err)
	}
	return a, nil
}

// address returns where pages find the named file. It is a function of templates.
func (a *assets) address(name string) (string, error) {
	if address, ok := a.addresses[name]; ok {
		return address, nil
	}
	return "", fmt.Errorf("no asset %q", name)
}

// asset answers a request for one of the files.
func (s *Server) asset(v *visit) error {
	item, ok := s.assets.byAddress[v.Request().URL.Path]
	if !ok {
		return errNotFound
	}
	h := v.Response().Header()
	h.Set("Content-Type", item.contentType)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Add("Vary", "Accept-Encoding")
	body := item.plain
	switch encoding(v.Request()) {
	case "zstd":
		body = item.zstd
		h.Set("Content-Encoding", "zstd")
	case "gzip":
		body = item.gzip
		h.Set("Content-Encoding", "gzip")
	}
	return v.Blob(http.StatusOK, item.contentType, body)
}
