package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/events"
)

func TestRead(t *testing.T) {
	a, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		in, want := a.Files[i], a.Files[i+1]
		if want.Name != in.Name+".want" {
			t.Fatalf("%s is followed by %s", in.Name, want.Name)
		}
		src, err := Read(in.Name, in.Data)
		if err != nil {
			t.Errorf("%s: %v", in.Name, err)
			continue
		}
		got := fmt.Sprintf("title: %s\nurl: %s\npublisher: %s\nlanguage: %s\npublished: %s\n%s\n", src.Title, src.URL, src.Publisher, src.Language, strings.TrimSpace(src.Published.String()+" "+string(src.PublishedBasis)), src.Body)
		if got != string(want.Data) {
			t.Errorf("%s: got\n%s\nwant\n%s", in.Name, got, want.Data)
		}
	}
}

func TestReadEncodings(t *testing.T) {
	const ru = "МИНСК, 21 мая. Вторая международная конференция по евразийской безопасности пройдёт в Минске в конце октября – начале ноября 2024 года."
	const de = "Außenminister treffen sich am 3. März in Köln, teilte das Auswärtige Amt über Österreichs Botschaft mit."
	for _, tt := range []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"windows-1251", ru, charmap.Windows1251},
		{"koi8-r", ru, charmap.KOI8R},
		{"latin-1", de, charmap.ISO8859_1},
		{"windows-1252", de + " „So“ – heißt es.", charmap.Windows1252},
		{"utf-16le", ru, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-16be", ru, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"utf-8 with mark", ru, unicode.UTF8BOM},
	} {
		text := tt.text
		if tt.name == "koi8-r" || tt.name == "windows-1251" {
			text = strings.ReplaceAll(text, "–", "-")
		}
		data, err := tt.enc.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(tt.name, err)
		}
		src, err := Read("text.txt", data)
		if err != nil || src.Body != text {
			t.Errorf("%s: %q, %v", tt.name, src.Body, err)
		}
		page := append([]byte("<html><body><p>"), append(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), "</p></body></html>"...)...)
		if strings.HasPrefix(tt.name, "utf-16") {
			continue
		}
		if src, err := Read("page.html", page); err != nil || src.Body != text {
			t.Errorf("%s page: %q, %v", tt.name, src.Body, err)
		}
	}
}

func TestReadDocx(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	f, _ := z.Create("word/document.xml")
	fmt.Fprint(f, `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>The summit </w:t></w:r><w:r><w:t>&amp; forum</w:t></w:r></w:p><w:p><w:r><w:instrText>FIELD</w:instrText><w:t>will be held on 3 July.</w:t></w:r></w:p></w:body></w:document>`)
	z.Close()
	src, err := Read("plan.docx", b.Bytes())
	if want := "The summit & forum\nwill be held on 3 July."; err != nil || src.Body != want {
		t.Errorf("got %q, %v; want %q", src.Body, err, want)
	}
	if _, err := Read("plan.docx", b.Bytes()[:b.Len()/2]); !errors.Is(err, ErrDamaged) {
		t.Errorf("truncated: %v", err)
	}
}

func TestReadPDF(t *testing.T) {
	src, err := Read("plan.pdf", smallPDF("The summit will be held on 3 July 2024."))
	if want := "The summit will be held on 3 July 2024."; err != nil || src.Body != want {
		t.Errorf("got %q, %v; want %q", src.Body, err, want)
	}
	if _, err := Read("plan.pdf", []byte("%PDF-1.4\nnothing")); !errors.Is(err, ErrDamaged) {
		t.Errorf("truncated: %v", err)
	}
}

// smallPDF writes a page of one line.
func smallPDF(line string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(format string, args ...any) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(at)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	content := "BT /F 12 Tf 72 700 Td (" + line + ") Tj ET"
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
	object("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

func TestReadRefuses(t *testing.T) {
	var zipped bytes.Buffer
	z := zip.NewWriter(&zipped)
	z.Create("something.txt")
	z.Close()
	for _, tt := range []struct {
		name string
		data string
		want error
	}{
		{"empty.txt", "", ErrEmpty},
		{"blank.txt", " \n\t\n", ErrEmpty},
		{"blank.html", "<html><body><script>x</script></body></html>", ErrEmpty},
		{"image.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", ErrBinary},
		{"random.txt", "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10", ErrBinary},
		{"archive.zip", zipped.String(), ErrBinary},
		{"large.txt", strings.Repeat("x", MaxBytes+1), ErrTooLarge},
	} {
		if _, err := Read(tt.name, []byte(tt.data)); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.html", []byte("<html><p>x"))
	f.Add("a.eml", []byte("From: a\nDate: b\n\nx"))
	f.Add("a.pdf", smallPDF("x"))
	f.Add("a.txt", []byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		src, err := Read(name, data)
		if err == nil && (!utf8.ValidString(src.Body) || strings.TrimSpace(src.Body) == "" || src.Kind != events.Text) {
			t.Errorf("%q: %q", name, src.Body)
		}
	})
}
