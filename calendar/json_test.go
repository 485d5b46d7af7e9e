package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"dateline/events"
	"dateline/events/store"
)

// fill sets every exported field reachable from v to a value of its own, so that a field that an
// export forgets is seen.
func fill(v reflect.Value, n *int) {
	*n++
	switch x := v.Addr().Interface().(type) {
	case *events.Span:
		*x = events.MustEDTF(fmt.Sprintf("2024-10-%02d", *n%28+1))
		return
	case *events.Day:
		*x = events.NewDay(2024, 1, *n)
		return
	case *time.Time:
		*x = time.Date(2024, 1, 1, 0, 0, *n, 0, time.UTC)
		return
	case *events.Authority:
		*x = events.Host
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64, reflect.Int32:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 1024)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, n)
		fill(value, n)
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), n)
			}
		}
	default:
		panic(fmt.Sprintf("fill does not know %s", v.Type()))
	}
}

// TestJSONLosesNothing: an event with every field set comes back as it was, so that a field added
// to the domain is exported or this test fails.
func TestJSONLosesNothing(t *testing.T) {
	var e events.Event
	n := 0
	fill(reflect.ValueOf(&e).Elem(), &n)
	list := append([]events.Event{e}, sample()...)
	list = append(list, hostileEvents()...)
	for i := range list { // JSON has no bytes that are not UTF-8
		b, _ := json.Marshal(list[i])
		list[i] = events.Event{}
		if err := json.Unmarshal(b, &list[i]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := WriteJSON(&b, testFeed("ru"), list); err != nil {
		t.Fatal(err)
	}
	archive, err := ReadJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	got := archive.Events
	if len(got) != len(list) {
		t.Fatalf("%d events came back of %d", len(got), len(list))
	}
	for i := range list {
		want, _ := json.MarshalIndent(list[i], "", " ")
		have, _ := json.MarshalIndent(got[i], "", " ")
		if !bytes.Equal(want, have) {
			w, h := strings.Split(string(want), "\n"), strings.Split(string(have), "\n")
			for j := range w {
				if j >= len(h) || w[j] != h[j] {
					t.Fatalf("%s: line %d is %s, want %s", list[i].ID, j, h[min(j, len(h)-1)], w[j])
				}
			}
			t.Fatalf("%s: %d lines, want %d", list[i].ID, len(h), len(w))
		}
	}
}

// TestArchiveLosesNothing: every field of what an archive holds beside shown events comes back.
func TestArchiveLosesNothing(t *testing.T) {
	var want store.Archive
	n := 0
	fill(reflect.ValueOf(&want).Elem(), &n)
	var b bytes.Buffer
	if err := WriteArchive(&b, testFeed("en"), want); err != nil {
		t.Fatal(err)
	}
	got, err := ReadJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	w, _ := json.Marshal(want)
	if g, _ := json.Marshal(got); !bytes.Equal(g, w) {
		t.Errorf("got  %s\nwant %s", g, w)
	}
}

func TestReadJSONRefuses(t *testing.T) {
	for _, in := range []string{"", "{", "[]", "{}", `{"format":"other"}`, `{"format":"dateline-events/1","items":[{"edtf":"2024-99"}]}`} {
		if archive, err := ReadJSON(strings.NewReader(in)); err == nil {
			t.Errorf("ReadJSON(%q) = %v, want an error", in, archive)
		}
	}
}
