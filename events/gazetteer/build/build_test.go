package main

import (
	"bytes"
	"os"
	"slices"
	"testing"
)

// TestFresh checks that the embedded files are those that the data make.
func TestFresh(t *testing.T) {
	m, err := build("../data")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]byte{"../entities.tsv": m.entities(), "../names.bin": m.table.Bytes()} {
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the data make: run go generate ./events/gazetteer", name)
		}
	}
}

func TestRussian(t *testing.T) {
	for name, want := range map[string][]string{
		"Казахстан":  {"Казахстана", "Казахстане", "Казахстану", "Казахстан", "Казахстаном"},
		"Белоруссия": {"Белоруссии", "Белоруссии", "Белоруссии", "Белоруссию", "Белоруссией"},
		"Беларусь":   {"Беларуси", "Беларуси", "Беларуси", "Беларусь", "Беларусью"},
		"Китай":      {"Китая", "Китае", "Китаю", "Китай", "Китаем"},
		"Египет":     {"Египта", "Египте", "Египту", "Египет", "Египтом"},
		"Израиль":    {"Израиля", "Израиле", "Израилю", "Израиль", "Израилем"},
		"Польша":     {"Польши", "Польше", "Польше", "Польшу", "Польшей", "Польшой"},
		"Шанхайская организация сотрудничества": {
			"Шанхайской организации сотрудничества", "Шанхайской организации сотрудничества", "Шанхайской организации сотрудничества",
			"Шанхайскую организацию сотрудничества", "Шанхайской организацией сотрудничества",
		},
		"Европейский союз":                 {"Европейского союза", "Европейском союзе", "Европейскому союзу", "Европейский союз", "Европейским союзом"},
		"Экономический и Социальный Совет": {"Экономического и Социального Совета", "Экономическом и Социальном Совете", "Экономическому и Социальному Совету", "Экономический и Социальный Совет", "Экономическим и Социальным Советом"},
		"Высший совет":                     {"Высшего совета", "Высшем совете", "Высшему совету", "Высший совет", "Высшим советом"},
		"Парламентская ассамблея":          {"Парламентской ассамблеи", "Парламентской ассамблее", "Парламентской ассамблее", "Парламентскую ассамблею", "Парламентской ассамблеей"},
		"Движение неприсоединения":         {"Движения неприсоединения", "Движении неприсоединения", "Движению неприсоединения", "Движение неприсоединения", "Движением неприсоединения"},
		"ООН": nil,
	} {
		var got []string
		for _, f := range phraseForms(name) {
			got = append(got, f.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for stem, want := range map[string]string{"белорусск": "белорусский", "минск": "минское"} {
		if !slices.Contains(adjectivesOf(stem), want) {
			t.Errorf("%s: %q is without %q", stem, adjectivesOf(stem), want)
		}
	}
}

func TestGerman(t *testing.T) {
	for name, want := range map[string][]string{
		"Afrikanische Union": {"Afrikanischen Union", "Afrikanischer Union"},
		"Europäischer Rat":   {"Europäischen Rates", "Europäischen Rats", "Europäische Rat"},
		"Vereinte Nationen":  {"Vereinten Nationen", "Vereinter Nationen"},
		"Kasachstan":         {"Kasachstans"},
		"SOZ-Gipfel":         {"SOZ-Gipfels"},
	} {
		got := germanForms(name)
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %q is without %q", name, got, w)
			}
		}
	}
}
