package dates

// germanVocabulary returns the words of German, Austrian and Swiss ones included.
func germanVocabulary() *vocabulary {
	v := newVocabulary("de", germanWords)
	months := []string{"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"}
	for i, m := range append(months, "jänner", "feber") {
		s := sense{class: halfmonthWord, val: int16(i%12 + 1)}
		v.add(m+"hälfte", s)
		for word, u := range map[string]unit{"woche": week, "wochenende": weekend, "tag": day, "tage": day, "tagen": day} {
			v.add(m+word, sense{class: monthunitWord, val: int16(i%12 + 1), aux: int16(u)})
		}
		for word, st := range map[string]stage{"anfang": early, "mitte": mid, "ende": late} {
			v.add(m+word, sense{class: stagemonthWord, val: int16(i%12 + 1), aux: int16(st)})
		}
	}
	days := []string{"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend"}
	parts := map[string]part{"früh": morning, "morgen": morning, "vormittag": morning, "mittag": midday,
		"nachmittag": afternoon, "abend": evening, "nacht": night}
	for i, d := range days {
		for word, p := range parts {
			s := sense{class: daypartWord, val: int16(i + 1), aux: int16(p)}
			if d == "sonnabend" {
				s.val = 6
			}
			v.add(d+word, s)
			v.add(d+word+"s", s)
		}
	}
	units := []string{"", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"}
	tens := []string{"", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"}
	for t := 2; t <= 9; t++ {
		for u := 0; u <= 9; u++ {
			word := tens[t]
			if u > 0 {
				word = units[u] + "und" + tens[t]
			}
			v.add(word, sense{class: numberWord, val: int16(10*t + u)})
			for _, end := range []string{"te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes", "stem"} {
				v.add(word+end, sense{class: ordinalWord, val: int16(10*t + u)})
			}
		}
	}
	spans := map[string]unit{"sekündig": second, "minütig": minute, "stündig": hour, "tägig": day, "wöchig": week, "monatig": month, "jährig": year}
	counts := map[string]int16{"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
		"zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "halb": -2, "mehr": -1, "viel": -1, "lang": -1, "": 0}
	for word, u := range spans {
		for count, n := range counts {
			for _, end := range []string{"", "e", "en", "er", "es", "em"} {
				v.add(count+word+end, sense{class: spanWord, val: int16(u), aux: n})
			}
		}
	}
	return v
}

const germanWords = `
month 1: Januar, Januars, Jänner, Jänners
month 1 abbr cap: Jan, Jän
month 2: Februar, Februars, Feber, Febers
month 2 abbr cap: Feb, Febr
month 3: März
month 3 abbr cap: Mrz
month 4: April, Aprils
month 4 abbr cap: Apr
month 5 cap: Mai, Mais
month 6: Juni, Juno
month 6 abbr cap: Jun
month 7: Juli, Julei
month 7 abbr cap: Jul
month 8: August, Augusts
month 8 abbr cap: Aug
month 9: September, Septembers
month 9 abbr cap: Sep, Sept
month 10: Oktober, Oktobers
month 10 abbr cap: Okt
month 11: November, Novembers
month 11 abbr cap: Nov
month 12: Dezember, Dezembers
month 12 abbr cap: Dez

weekday 1: Montag, Montage, Montagen
weekday 2: Dienstag, Dienstage, Dienstagen
weekday 3: Mittwoch, Mittwoche, Mittwochen
weekday 4: Donnerstag, Donnerstage, Donnerstagen
weekday 5: Freitag, Freitage, Freitagen
weekday 6: Samstag, Samstage, Samstagen, Sonnabend, Sonnabende, Sonnabenden
weekday 7: Sonntag, Sonntage, Sonntagen
weekday 1 abbr weak cap: Mo
weekday 2 abbr weak cap: Di
weekday 3 abbr weak cap: Mi
weekday 4 abbr weak cap: Do
weekday 5 abbr weak cap: Fr
weekday 6 abbr weak cap: Sa
weekday 7 abbr weak cap: So
setday 1 small: montags
setday 2 small: dienstags
setday 3 small: mittwochs
setday 4 small: donnerstags
setday 5 small: freitags
setday 6 small: samstags, sonnabends
setday 7 small: sonntags

season spring: Frühling, Frühlings, Frühjahr, Frühjahrs, Frühjahres
season summer: Sommer, Sommers
season autumn: Herbst, Herbstes, Herbsts
season winter: Winter, Winters
stageseason spring early: Vorfrühling
stageseason summer early: Frühsommer, Frühsommers, Sommerbeginn, Sommeranfang
stageseason summer mid: Hochsommer
stageseason summer late: Spätsommer, Spätsommers, Sommerende
stageseason autumn early: Frühherbst, Herbstbeginn, Herbstanfang
stageseason autumn late: Spätherbst, Spätherbstes
stageseason winter early: Winterbeginn, Winteranfang
stageseason winter late: Spätwinter
stageseason spring early: Frühlingsbeginn, Frühlingsanfang

today -2: vorgestern
today -1: gestern
today 0: heute, heut, in diesen Minuten, in diesen Stunden, in dieser Stunde, zu dieser Stunde, zur Stunde, im Laufe des Tages, im Verlauf des Tages, im Tagesverlauf
today 1 small: morgen
today 2: übermorgen
today 1 small: morgig{e,en,er,es}
today -1: gestrig{e,en,er,es}
today 0 weak: heutig{e,en,er,es}
ref 0: jetzt, nun, derzeit, zurzeit, gegenwärtig, momentan, nunmehr, heutzutage, zur Zeit, im Moment, im Augenblick
ref -1: damals, früher, kürzlich, neulich, unlängst, jüngst, vor kurzem, vor Kurzem, einst, seinerzeit, vor langem, ehedem, ehemals, einstmals
ref 1: bald, demnächst, künftig, zukünftig, in Kürze, in Bälde, alsbald, in naher Zukunft, in Zukunft, in absehbarer Zeit

unit second: Sekunde
unit second plural: Sekunden
unit minute: Minute
unit minute plural: Minuten
unit hour: Stunde
unit hour plural: Stunden
unit day: Tag, Tages, Tags
unit day plural cap: Tage, Tagen
unit week: Woche
unit week plural: Wochen
unit weekend: Wochenende, Wochenendes, Wochenends, Wochenenden
unit month: Monat, Monats, Monates
unit month plural: Monate, Monaten
unit quarter: Quartal, Quartals, Vierteljahr, Vierteljahres, Vierteljahrs
unit quarter plural: Quartale, Quartalen
unit halfyear: Halbjahr, Halbjahres, Halbjahrs, Semester, Semesters
unit halfyear plural: Halbjahre, Halbjahren
unit year: Jahr, Jahres, Jahrs, Kalenderjahr, Kalenderjahres
unit year plural: Jahre, Jahren
unit decade: Jahrzehnt, Jahrzehnts, Jahrzehntes, Dekade
unit decade plural: Jahrzehnte, Jahrzehnten, Dekaden
unit century: Jahrhundert, Jahrhunderts, Jahrhundertes, Jh, Jhd, Jhdt
unit century plural: Jahrhunderte, Jahrhunderten

part morning cap: Morgen, Morgens, Vormittag, Vormittags
part morning small: früh, morgens, vormittags, vormittag
part midday cap: Mittag, Mittags
part midday small: mittags, mittag
part afternoon cap: Nachmittag, Nachmittags
part afternoon small: nachmittags, nachmittag
part evening cap: Abend, Abends
part evening small: abends, abend
part night cap: Nacht
part night small: nachts, nacht
noon 36: Mitternacht

ord 1: erst{e,en,er,es,em}
ord 2: zweit{e,en,er,es,em}
ord 3: dritt{e,en,er,es,em}
ord 4: viert{e,en,er,es,em}
ord 5: fünft{e,en,er,es,em}
ord 6: sechst{e,en,er,es,em}
ord 7: siebt{e,en,er,es,em}, siebent{e,en,er,es,em}
ord 8: acht{e,en,er,es,em}
ord 9: neunt{e,en,er,es,em}
ord 10: zehnt{e,en,er,es,em}
ord 11: elft{e,en,er,es,em}
ord 12: zwölft{e,en,er,es,em}
ord 13: dreizehnt{e,en,er,es,em}
ord 14: vierzehnt{e,en,er,es,em}
ord 15: fünfzehnt{e,en,er,es,em}
ord 16: sechzehnt{e,en,er,es,em}
ord 17: siebzehnt{e,en,er,es,em}
ord 18: achtzehnt{e,en,er,es,em}
ord 19: neunzehnt{e,en,er,es,em}
halfnum 1: anderthalb, eineinhalb, einundeinhalb
halfnum 2: zweieinhalb
halfnum 3: dreieinhalb
halfnum 4: viereinhalb
halfnum 5: fünfeinhalb
halfnum 6: sechseinhalb
halfnum 7: siebeneinhalb
halfnum 8: achteinhalb
num 2: zwei, zweier
num 3: drei, dreier
num 4: vier
num 5: fünf
num 6: sechs
num 7: sieben
num 8: acht
num 9: neun
num 10: zehn
num 11: elf
num 12: zwölf
num 13: dreizehn
num 14: vierzehn
num 15: fünfzehn
num 16: sechzehn
num 17: siebzehn
num 18: achtzehn
num 19: neunzehn
num 100: hundert, einhundert
num 1000: tausend, eintausend
few: einig{e,en,er}, mehrer{e,en,er}, wenig{e,en,er}, etlich{e,en,er}, viel{e,en,er}, zahlreich{e,en,er}, ein paar, paar
art: der, die, das, dem, den, des
art 1: ein, eine, einem, einen, einer, eines
rel last: vorig{e,en,er,es,em}, vergangen{e,en,er,es,em}, letzt{e,en,er,es,em}, abgelaufen{e,en,er,es,em}, verflossen{e,en,er,es,em}, verstrichen{e,en,er,es,em}, zurückliegend{e,en,er,es,em}, vorvergangen{e,en,er,es,em}
rel this: dies{e,en,er,es,em}, laufend{e,en,er,es,em}, heurig{e,en,er,es,em}
rel next: nächst{e,en,er,es,em}, kommend{e,en,er,es,em}, bevorstehend{e,en,er,es,em}, anstehend{e,en,er,es,em}
rel following: folgend{e,en,er,es,em}, nachfolgend{e,en,er,es,em}, darauffolgend{e,en,er,es,em}, nächstfolgend{e,en,er,es,em}, darauf folgend{e,en,er,es,em}
rel previous: vorhergehend{e,en,er,es,em}, vorangegangen{e,en,er,es,em}, vorausgegangen{e,en,er,es,em}, vorangehend{e,en,er,es,em}
rel same: selben, selbe, gleiche, gleichen, desselben, derselben, demselben, dasselbe, dieselbe, denselben, nämlichen
stage early cap: Anfang, Anfangs, Beginn
stage mid cap: Mitte
stage late cap: Ende, Schluss, Ausgang
half: Hälfte
stageunit early year: Jahresbeginn, Jahresanfang, Jahresanfangs
stageunit mid year: Jahresmitte
stageunit late year: Jahresende, Jahresendes, Jahresschluss, Jahreswechsel
stageunit early month: Monatsanfang, Monatsbeginn
stageunit mid month: Monatsmitte
stageunit late month: Monatsende
stageunit early week: Wochenbeginn, Wochenanfang
stageunit mid week: Wochenmitte
stageunit late week: Wochenausklang
relunit previous year: Vorjahr, Vorjahres, Vorjahrs
relunit following year: Folgejahr, Folgejahres, Folgejahrs
relunit previous month: Vormonat, Vormonats, Vormonates
relunit following month: Folgemonat, Folgemonats
relunit previous day: Vortag, Vortags, Vortages, Vorabend
relunit following day: Folgetag, Folgetags, tags darauf, am Tag darauf
relunit previous day weak: Tag zuvor, Tag davor
relunit previous week: Vorwoche
relunit previous quarter: Vorquartal, Vorquartals
relunit following week: Folgewoche
relunit this year: heuer
half halfyear: Jahreshälfte
half month: Monatshälfte
half decade: Jahrhunderthälfte
decade 2: zwanziger
decade 3: dreißiger
decade 4: vierziger
decade 5: fünfziger
decade 6: sechziger
decade 7: siebziger
decade 8: achtziger
decade 9: neunziger
er: er, ern

later: später, darauf, danach, hernach
earlier: zuvor, vorher, davor
in: in, im, binnen, innerhalb
from: von, vom, ab
to: bis, bis zum, bis einschließlich, bis zu
until: bis spätestens, spätestens, spätestens am, spätestens bis, bis zum spätestens, nicht später als, bis längstens, längstens bis, nicht nach dem
since: seit, seit dem, seitdem
around: um, um den, gegen, circa, ca, etwa, rund, ungefähr, rund um den, um die, gegen den, etwa am, um das, zirka
between: zwischen
before: vor, vor dem
after: nach, nach dem
at: am, an, zum, zu, für, beim, den
of: of, des, der, von
and: und, sowie, u
or: oder, bzw, respektive, beziehungsweise
clock: Uhr
zone 1: MEZ
zone 9: Ortszeit
zone 2: MESZ
zone 3: GMT, UTC, WEZ
every: jed{e,en,er,es,em}, alle, aller, allen
per: pro, je
set day: täglich, täglich{e,en,er,es,em}
set week: wöchentlich, wöchentlich{e,en,er,es,em}
set month: monatlich, monatlich{e,en,er,es,em}, allmonatlich
set quarter: vierteljährlich, vierteljährlich{e,en,er,es,em}, quartalsweise
set halfyear: halbjährlich, halbjährlich{e,en,er,es,em}
set year: jährlich, jährlich{e,en,er,es,em}, alljährlich, alljährlich{e,en,er,es,em}
set hour: stündlich, stündlich{e,en}
filler: weitere, weiteren, volle, vollen, ganze, ganzen, aufeinanderfolgende, aufeinander folgende
age: alt, alte, alten, alter, im Alter von

holiday 1: Neujahr, Neujahrstag, Neujahrs
holiday 2: Silvester, Silvesterabend, Silvesternacht
holiday 3: Heiligabend, Heiligen Abend, Weihnachtsabend
holiday 4: Weihnachten, Christtag
holiday 5: Stephanstag, Stefanstag
holiday 6: Ostern, Ostersonntag
holiday 7: Karfreitag
holiday 8: Ostermontag
holiday 9: Pfingsten, Pfingstsonntag
holiday 10: Pfingstmontag
holiday 11: Christi Himmelfahrt
holiday 12: Allerheiligen
holiday 13: Dreikönigstag
holiday 14: Fronleichnam
holiday 15: Aschermittwoch
holiday 16: Rosenmontag
holiday 27: Faschingsdienstag, Faschingdienstag, Fastnachtsdienstag, Veilchendienstag
holiday 28: Weiberfastnacht, Unsinnigen Donnerstag, Unsinniger Donnerstag, Schmutzigen Donnerstag
holiday 17: Palmsonntag
holiday 18: Gründonnerstag
holiday 19: Karsamstag

future strong small: soll, sollen, wird, werden, werde, würde, würden, voraussichtlich, bevorsteht, bevorstehen, stattzufinden, will, wollen, möchte, möchten, beabsichtigt, plant, planen
future small 1: beginnende, beginnenden, beginnender, beginnendem, beginnendes, stattfindende, stattfindenden, stattfindender, stattfindendem, startende, startenden, anstehende, anstehenden, anlaufende, anlaufenden, geplant, vorgesehen, verabredet, anberaumt, angesetzt, angesagt, angemeldet
future small 2: eingeladen, abgesagt, verschoben, vertagt, festgelegt, festgesetzt, terminiert, einberufen, vorverlegt, vorgezogen
future small: versammeln, warten, wartet, fliegt, fliegen, fährt, spricht, sprechen, kehrt, zusammenkommt, zusammenkommen, zusammentritt, anläuft, dürfte, dürften, finde, tage, beginne, folge, reise, komme, treffe, seien, vorsieht, findet, finden, beginnt, beginnen, tritt, treten, tagt, tagen, startet, starten, stattfinde, stattfindet, stattfinden, erwartet, reist, reisen, kommt, kommen, eröffnet, lädt, empfängt, besucht, besuchen, beraten, berät, trifft, treffen, endet, enden, läuft, wählt, wählen, könnte, könnten, erfolgt, erscheint, öffnet, entscheidet, veranstaltet, veranstalten, einlädt, abgehalten, abhält, folgt, diskutieren, diskutiert, setzen, setzt, sitzen, sitzt, ziehen, zieht, verhandeln, verhandelt, konferieren, richtet, richten, begegnen, begegnet, widmen, widmet, befassen, befasst, erörtern, besprechen, debattieren, sondieren, loten, lotet, nehmen, nimmt, machen, macht, empfangen, begrüßen, begrüßt, bittet, bitten, ruft, rufen, laden, zusammensetzen, zusammenfinden, bringt, bringen, versammelt, holt, debattiert, schickt, gastiert, nachgeholt, nachholen, lässt, weiterverhandeln, feilen, ringen, suchen
past strong small: hätte, hätten, wurde, wurden, war, waren, hatte, hatten, hat, haben, habe, stattgefunden, gewesen, worden, fand, fanden
past small: kam, kamen, ging, gingen, gab, gaben, sagte, sagten, nannte, nannten, erinnerte, erinnerten, kritisierten, würdigte, würdigten, bekräftigte, bekräftigten, verurteilte, verurteilten, einigte, erklärte, erklärten, teilte, teilten, berichtete, berichteten, begann, begannen, endete, endeten, traf, trafen, trat, traten, tagte, tagten, starb, starben, nahm, nahmen, stand, standen, kündigte, verkündete, betonte, meldete, meldeten, eröffnete, eröffneten, veranstaltete, veranstalteten, hielt, hielten, empfing, besuchte, besuchten, lud, reiste, reisten, beschloss, beschlossen, einigten, einigte, unterzeichnete, unterzeichneten, gewann, gewannen, verlor, verloren, stieg, stiegen, sank, sanken, fiel, fielen, lag, lagen, blieb, blieben, führte, führten, stellte, stellten, setzte, setzten, wollte, wollten, sollte, sollten, konnte, konnten, musste, mussten, mußte, mußten, durfte, sprach, sprachen, sah, sahen, schrieb, brachte, brachten, verabschiedete, forderte, forderten, warnte, lief, liefen, ließ, ließen, wählte, wählten, erhielt, erhielten, zog, zogen, ereignete, geschah, erfolgte, erfolgten, startete, starteten, erschien, schloss, schlossen, diskutierten, diskutierte, versammelten, versammelte, rief, riefen, kritisierte, lehnte, zeigte, zeigten, machte, machten, wies, wiesen, legte, legten, schlug, schlugen, feierte, feierten, gründete, gründeten, übernahm, übernahmen, einigte, erreichte, erreichten, äußerte, äußerten, erwähnte, bestätigte, bestätigten, dauerte, setzten, saßen, saß, verhandelten, verhandelte, konferierten, richtete, richteten, begegneten, befassten, berieten, beriet, erörterten, besprachen, debattierten, sondierten, loteten, empfingen, begrüßten, holte, holten, zusammenkamen, zusammentraten, zusammengekommen, zusammengetreten, zusammengetroffen, zusammengesetzt, zusammengefunden, getagt, getroffen, verhandelt, ausgerichtet, ausgetragen, empfangen, gefunden, schickte, schickten, verhängte, verhängten, ausgetauscht, vorberaten
state small 1: gibt, steht, stehen, geht, gehen, liegt, liegen
state small: gilt, gelten, besitzt, besitzen, lebt, leben, heißt, zählt, zählen, bedeutet, weiß, wissen, kann, können, muss, müssen, scheint, wirkt, existiert, erinnert, erinnern, ist, sind, hängt, fehlt, bleibt, bleiben
counted: Menschen, Soldaten, Mann, Personen, Einwohner, Einwohnern, Euro, Dollar, Kilometer, Kilometern, km, Meter, Metern, m, Tonnen, Stück, Prozent, Teilnehmer, Teilnehmern, Teilnehmerinnen, Delegierte, Delegierten, Mitglieder, Mitgliedern, Tote, Toten, Opfer, Verletzte, Verletzten, Mark, Franken, Schilling, Lire, Millionen, Milliarden, Mio, Mrd, Grad, Kilo, kg, Gramm, Liter, Hektar, ha, Quadratmeter, qm, Arbeitsplätze, Arbeitsplätzen, Stellen, Besucher, Besuchern, Zuschauer, Zuschauern, Gäste, Gästen, Mitarbeiter, Mitarbeitern, Beschäftigte, Beschäftigten, Arbeiter, Familien, Kinder, Kindern, Frauen, Männer, Schüler, Studenten, Flüchtlinge, Flüchtlingen, Fälle, Fällen, Punkte, Punkten, Seiten, Stimmen, Exemplare, Fahrzeuge, Autos, Wohnungen, Häuser, Betriebe, Unternehmen, Firmen, Polizisten, Demonstranten, Gefangene, Gefangenen, Kämpfer, Panzer, Flugzeuge, Bürger, Bürgern, PS, Watt, MW, Megawatt, Rubel, Pfund, Hz, MHz, Barrel, Tiere, Quadratkilometer, Höhenmeter, Delegationen, Vertreter, Journalisten, Experten, Gramm
title: Resolution, Agenda, Vision, Nummer, Nr, Paragraph, Paragraf, Artikel, Art, Flug, Kapitel, Seite, Zimmer, Postfach, Boeing, Airbus, Horizont, Dollar, Euro, Telefon, Tel, Fax, Hotline, Nato, Windows, Typ, Modell, Code, Konto, rund, etwa, circa, ca, mehr als, weniger als, fast, knapp, über, insgesamt, mindestens, höchstens, bis zu
`
