package extract

// germanTable holds the German words; see [grammar.compile] for how it is written.
const germanTable = `
definite: der die das den dem des dieser diese dieses diesem diesen jener jenes jene jenem jenen beim zum zur im am vom ins beiden
indefinite: ein eine einer eines einem einen kein keine keinem keinen keiner
possessive: sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserem unserer unseren
preposition: in an auf aus bei mit nach von vor zu zur zum im am vom beim durch für gegen ohne um über unter zwischen während wegen trotz seit bis ab laut neben gegenüber entlang angesichts aufgrund anlässlich mangels binnen innerhalb außerhalb statt anstelle hinter außer samt pro per via rund
link: zu zur zum über für mit von vom zwischen gegen auf gegenüber
genitive: der des von vom
place: in im nach bei auf
and: und sowie oder
at: auf bei beim während am im anlässlich zum zur rande
at: am_rande im_rahmen im_verlauf im_laufe am_rand
after: nach
after: im_anschluss_an nach_abschluss nach_ende im_nachgang
before: vor bis vorfeld
before: im_vorfeld vor_beginn mit_blick_auf im_hinblick_auf
relative: welcher welche welches welchem welchen deren dessen
where: wo woran worauf wobei
stop: ist sind war waren wird werden wurde wurden worden sei seien wäre wären hat haben hatte hatten habe hätte hätten kann können könne soll sollen solle sollte sollten will wollen wolle wollte wollten muss müssen darf dürfen mag mögen möchte lässt lassen gibt gab geben macht machte machen
stop: nicht auch nur noch schon sich dass daß ob wenn als wie weil da damit denn doch aber jedoch sondern dann danach davor dabei dazu daran darauf darüber dadurch dafür deshalb daher indem nachdem bevor obwohl während bereits sehr mehr weniger etwa circa voraussichtlich so zwar sogar selbst immer wieder erst zunächst schließlich zuletzt zuvor hier dort nun jetzt heute morgen gestern allerdings unterdessen außerdem zudem ebenfalls ferner hingegen gemeinsam zusammen demnach insgesamt erstmals
stop: ursprünglich er sie es wir ihr ich du man wer was ihm ihn ihnen uns mir mich dir dich euch jemand niemand alle alles viele einige mehrere beide etwas nichts
stop: vertreten sprechen spricht sprach beraten berät beriet treffen trifft traf diskutieren diskutiert diskutierte verhandeln verhandelt besuchen besucht besuchte reist reiste fährt fuhr kommt kam kommen kamen geht ging gehen steht stand stehen liegt lag bleibt blieb nimmt nahm bringt brachte zeigt zeigte führt führte hält hielt leitet leitete beginnt begann endet endete scheiterte scheitert stößt folgt folge folgte bekannt vorbei zufolge verabschiedet verabschiedeten beschlossen beschloss vereinbart vereinbarten unterzeichnet unterzeichneten ausgeschlossen
pronoun: es sie er diese dieser dieses
speech: sagte sagt erklärte erklärt teilte teilt mitgeteilt betonte betont berichtete berichtet äußerte äußert kündigte kündigt meldete meldet bestätigte hieß gab fügte unterstrich informierte verkündete ankündigte hervorhob schrieb so
hold: statt stattfinden stattfindet stattfand stattgefunden stattfanden stattfinde stattzufinden findet fand finden fanden abgehalten abhalten abhält abhielt durchgeführt durchführen durchzuführen ausgetragen ausgerichtet ausrichten ausrichtet auszurichten richtet veranstaltet veranstaltete veranstalten organisiert organisierte organisieren einberufen einberuft läuft lief tagt tagte tagen tagten tage tagend getagt zusammentritt zusammentreten beginnt begann beginnen begonnen eröffnet startet startete gestartet endet endete angesetzt anberaumt terminiert geplant vorgesehen steht bevorsteht dauert dauerte folgt folge folgen ausgebucht gestaltung ausrichtung durchführung abhaltung einberufung veranstaltung organisation steigt gehalten halten
hold: in_szene ging_über_die_bühne geht_über_die_bühne zum_anlass
host: roten_teppich
host: rüstet rüsten wappnet
host: organisieren organisiert organisierte durchführen durchführt auszurichten abzuhalten auszutragen zu_veranstalten zu_organisieren austragen austrägt beherbergen beheimatet einberufen
host: veranstaltungsort konferenzort bühne treffpunkt bereitet gastgeber gastgeberin gastgeberland gastgeberstadt schauplatz veranstalter ausrichter austragungsort tagungsort veranstaltete veranstaltet ausrichten ausrichtet richtet ausgerichtet empfängt beherbergt beherbergte veranstalten abhalten gastgebers
open: arbeit_aufgenommen arbeit_aufnehmen arbeit_aufnahm arbeiten_aufgenommen beratungen_aufgenommen verhandlungen_aufgenommen
hold: arbeit_aufgenommen arbeit_aufnehmen arbeit_aufnahm arbeiten_aufgenommen beratungen_aufgenommen verhandlungen_aufgenommen
meet: beisammen beieinander zusammenzukommen zusammenzutreten zusammenzutreffen zusammenzusetzen einzufinden getagt tagt tagte tagen tagten tage zusammenkommen zusammenkamen zusammentreffen zusammentreten zusammentritt zusammengekommen zusammengetreten versammeln versammelten versammelt zusammenkommt zusammenkam zusammenkämen zusammentrat zusammentraten zusammengetroffen zusammentrafen zusammentrifft zusammensetzen zusammengesetzt zusammensaßen zusammensitzen zusammengesessen zusammenfinden zusammenfanden zusammengefunden zusammengerufen zusammenrufen zusammenruft zusammenrief zusammengeholt einfinden einfanden eingefunden gegenübersitzen gegenübersaßen gegenübergesessen zu_gast konferieren konferierten konferiert konferierte beratschlagen beratschlagten beratschlagt kommen kamen zusammen treffen trafen getroffen trifft traf beraten berieten berät beriet
hold: gab_es gibt_es es_gab hat_es_gegeben dauern andauern währen währt über_die_bühne
postpone: vorgezogen vorgezogene vorgezogenen vorverlegte vorverlegten nachgeholt nachholen nachzuholen hinausgeschoben zurückgestellt vertagen verschieben verlegen verschoben_werden hinausgezögert verschob verschoben_hat aufgeschoben ausgesetzt_bis
cancel: nicht_zustande nicht_zustandegekommen platzen platzt platzte geplatzt fallengelassen abblasen abzublasen abzusagen canceln gecancelt gekippt kippte hinfällig findet_nicht_statt fiel_aus fielen_aus fällt_flach ins_wasser
other: beantragt beantragten beantragte gegründeten gegründeter gegründetes
needs es hold: geben gegeben
hold: fortgesetzt fortsetzen fortzusetzen fortgeführt fortführen weitergeführt weiterführen weitergehen weitergeht wiederaufgenommen wiederaufnehmen wiederaufzunehmen wieder_aufgenommen wieder_aufnehmen nächste_runde neue_runde
needs gespräche hold: aufgenommen aufnehmen aufzunehmen nehmen nahmen
needs verhandlungen hold: aufgenommen aufnehmen aufzunehmen nehmen nahmen
needs runde hold: geht gehen ging gingen gegangen
needs weiter. hold: geht gehen ging gingen
needs fort. hold: setzt setzen setzte setzten führt führen führte führten
there: in_der_stadt in_der_metropole die_stadt dieselbe_stadt
plan: angekündigte angekündigten angekündigter angekündigtes einberufene einberufenen anvisiert anvisierte anvisierten gedacht erwartet ins_auge_gefasst vorgemerkt
postpone: vorgezogen vorzuziehen vorziehen zieht_vor verschoben_wird
needs aus. cancel: fällt falle fallen fiel fielen setzt setzen setzte setzten
needs vorerst postpone: fällt fallen fiel fielen findet finden
needs vorläufig postpone: fällt fallen fiel fielen findet finden
needs aus. speech: sprach sprachen spricht sprechen ausgesprochen
needs ab. cancel: sagt sagen sagte sagten bläst blasen blies bliesen
needs flach. cancel: fällt fallen fiel fielen
needs nichts. cancel: wird wurde werden
needs auf postpone: rückt rücken rückte rückten gerückt rutscht rutschte gerutscht wandert wanderte
needs auf. postpone: schiebt schieben schob schoben
needs hinaus. postpone: schiebt schieben schob schoben zögert zögern zögerte
needs vor. postpone: zieht ziehen zog zogen verlegt
needs nach. postpone: holt holen
needs aus. host: richten richtet richtete richteten trägt tragen trug trugen
needs zum host: lädt laden lud luden
needs zur host: lädt laden lud luden
needs zusammen meet: setzen setzt setzte setzten finden findet fand fanden sitzen sitzt saß saßen treten tritt trat traten rufen ruft rief riefen holt holte holen holten trommelt trommelte kommt kam
needs gegenüber meet: sitzen sitzt saß saßen
needs dach meet: sitzen saßen versammelt versammeln
needs tisch meet: sitzen sitzt saß saßen setzen setzt setzte setzten bringt brachte kehren kehrten bitten bittet bat holt holte
needs verhandlungstisch meet: sitzen saßen setzen setzten kehren kehrten
needs köpfe meet: stecken steckten
needs klausur meet: ziehen zogen gehen gingen zurückgezogen zurückziehen
needs ein. meet: finden fanden
needs sich meet: begegnen begegneten begegnet
needs nach meet: eingeladen einzuladen lädt laden lud luden gebeten bittet bat baten bitten
needs auf meet: gebeten bittet bat baten
needs anfang meet: machen machten macht machte
needs auftakt meet: machen machten macht machte
needs aus. work: loten lotet lotete loteten tauschen tauschten tauscht tauschte
needs vor. work: bereiten bereiteten bereitet bereitete
needs ab. work: stimmen stimmten stecken steckten
needs über work: sprechen sprachen sprach spricht reden redeten redet beugen beugten beugt entscheiden entschieden
needs weichen work: stellen stellten
needs lösung work: ringen suchen suchten
needs sich work: unterhalten unterhielten austauschen ausgetauscht abstimmen abgestimmt abstimmten
needs ein. act: treffen trifft trafen traf bestellt bestellte bestellten räumten reist reisen reiste reisten greift griff griffen
needs an. act: kommen kamen kündigt kündigen kündigte kündigten nahmen erkennen erkannten reisen reisten
needs vor. act: stellt stellte stellten legt legte legten
needs zurück. act: weist wies wiesen weisen
needs ab. act: lehnt lehnte lehnten lehnen gibt gab gaben
needs nieder. act: legten legen
work: debattiert diskutiert diskutierte debattierte streiten stritten gestritten zanken zankten gezankt gerungen beratschlagen beratschlagten nachgedacht brüten brüteten brütet grübeln grübelten verhakten verkämpften beraten berieten berät beriet verhandeln verhandelten verhandelt verhandelte weiterverhandeln ausgehandelt aushandeln erörtern erörterten erörtert besprechen besprachen besprochen diskutieren diskutierten debattieren debattierten sondieren sondierten ausloten ausgelotet ringen rangen feilen feilten feilschen feilschten tüfteln befassen befassten befasst widmen widmeten vorbereiten vorbereitet konsultieren konsultierten vertiefen vertieften austauschen abstecken
act: kritisieren kritisierten kritisierte verurteilen verurteilten fordern forderten forderte warnen warnten warnte appellieren appellierten appellierte protestieren protestierten protestierte demonstrieren demonstrierten besuchen besuchten besuchte besichtigen besichtigten landen landeten landete gelandet eintreffen eintrafen eingetroffen angekommen angereist abgereist abreisen verlassen verließen wählen wählten gedenken gedachten gedachte würdigen würdigten begrüßen begrüßten gratulieren gratulierten ehren ehrten vorstellen vorgestellt veröffentlichen veröffentlichten überreichen überreichten übergaben übergeben präsentieren präsentierten einweihen eingeweiht weihten enthüllten enthüllen starben sterben entführt angegriffen verletzt drohen drohten drohte verhängen verhängten verhängte verhängt unterzeichnen ankündigen angekündigt votieren votierten abgestimmt ablehnten ablehnen abgelehnt bestätigen bestätigten schreiben schrieben äußern äußerten zeigen zeigten antreten spielen spielten gewinnen gewannen verlieren verloren arbeiten arbeiteten leben lebten wohnen ernannten entließen entlassen ausgewiesen einbestellt fliegen flogen verteidigen verteidigten hoffen hofften erwarten erwarteten glauben befürchten fürchten loben lobten danken dankten baten verlangen verlangten mahnen mahnten plädieren plädierten drängen drängten dringen drangen rechnen rechneten stürzten stürzen verhaften verhafteten festnehmen verklagen klagten feiern feierten beten beteten kondolieren trauern trauerten gesprochen überlebt überlebten übernachten telefonierten telefonieren schalten zugeschaltet videokonferenz beglaubigungsschreiben
needs dabei attend: sein ist sind war waren
attend: diskutieren diskutiert debattieren debattiert eingeladen einladen lädt lud eingeladene teilnehmen teilnahm teilnahmen teilnimmt teilgenommen nimmt nahm nehmen nahmen teil besucht besuchte besuchen reist reiste reisen fährt vertritt vertrat auftreten trat anwesend teilnahme
open: beginnt begann beginnen begannen begonnen eröffnet eröffnete eröffnen startet startete gestartet auftakt anfing anfängt
close: scheitern scheiterten scheitert endet endete enden endeten beendet beendete abgeschlossen schließt schloss geschlossen zu_ende gescheitert scheiterte
edge: beginn eröffnung auftakt ende abschluss scheitern schluss ausgang start abschlusstag eröffnungstag ergebnis ergebnisse ergebnissen verlauf
other: beschlossen beschloss entschied entschieden unterzeichnet unterzeichnete unterzeichneten unterschrieben gegründet gründung gegründete gründete gestorben starb geboren gewählt wiedergewählt ernannt getötet festgenommen verhaftet inhaftiert verletzt explodierte unterschrieb verabschiedete erschossen abgestürzt trat übernimmt übernahm übernehmen vorsitz beitritt beigetreten aufgenommen vorgelegt veröffentlicht veröffentlichte erschienen
future: werde wird werden soll sollen solle sollten will wollen wolle kommenden kommende künftig demnächst bevorstehende bevorstehenden anstehende anstehenden anstehender
past: zusammengekommen zusammengetreten zusammengetroffen begonnen getroffen getagt abgeschlossen gegangen zusammengekommen zusammengetreten zusammengetroffen teilgenommen war waren wurde wurden fand fanden hatte hatten ging endete begann tagte tagten traf trafen kam kamen veranstaltete organisierte einigten einigte beschlossen beschloss vergangen vergangenen vergangene nahm nahmen verabschiedete scheiterte stattgefunden abgehalten gab hielt lief
plan: pläne plänen geplant geplante geplanten geplanter geplantes vorgesehen vorgesehene angesetzt angesetzte angesetzten anberaumt anberaumte terminiert plant planen vorbereitet bevorsteht bevorstehende bevorstehenden bevorstehender bevor beabsichtigt angekündigt kündigte vorgesehenen vereinbart gestaltung vorbereitungen vorbereitung
propose: könnte könnten möglicherweise vielleicht erwägt erwogen vorgeschlagen vorschlagen schlug vorschlag möchte eventuell denkbar angeregt regte prüft anregung bereitschaft angeboten bietet im_gespräch
confirm: bestätigt bestätigte fest steht_fest offiziell
postpone: verschoben verschobene verschobenen verschiebt verschiebung verschieben vertagt vertagte vertagten verlegt verlegte vorverlegt aufgeschoben
postpone: auf_einen_späteren_zeitpunkt auf_unbestimmte_zeit
cancel: abgesagt abgesagte abgesagten absage absagen gestrichen entfällt ausgefallen ausfallen sagte_ab fällt_aus annulliert sagt_ab abgeblasen
not: nicht kein keine keinen keiner nie niemals weder
next: nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes folgende folgenden künftige künftigen
previous: bisherige bisherigen bisheriger frühere früheren früherer letzte letzten letzter letztes letztem vorige vorigen voriger vorherige vorherigen vorangegangene vorangegangenen vergangene vergangenen vergangener vorjährige vorjährigen jüngste jüngsten
another: weitere weiteren weiterer weiteres weiterem andere anderen anderer neue neuer neuen neues erneute erneuten
such: solche solches solcher solchen derartige derartigen derartiges
group: binnenländer binnenländern inselländer mittelmeerländer mittelmeerländern ostseeländer ostseeländern nordseeländer nordseeländern schwarzmeerländer küstenländer sahelländer donauländer maghrebländer andenländer waldländer wüstenländer geberländer geberländern mitgliedsländer mitgliedsländern mitgliedländer anrainerländer anrainerländern teilnehmerländer teilnehmerländern unterzeichnerländer ölländer förderländer exportländer eu-länder eu-ländern golfländer balkanländer asean-länder bündnispartner bündnispartnern vertragspartner
group: alliierte alliierten alliierter fachleute fachleuten sachverständige spezialisten spitzen konfliktparteien kriegsparteien bürgerkriegsparteien streitparteien vertragsparteien vermittler vermittlern chefvermittler verhandlungsführer vorsitzenden parlamentsvorsitzenden ressortleiter generalstaatsanwälte polizeichefs geheimdienstchefs regierungsmitglieder außenressortchefs premiers
group: parlamentarier parlamentariern volksgruppenführer volksgruppenführern länder_der_region
group: hochrangige_beamte hochrangiger_beamter hochrangigen_beamten ranghohe_beamte ranghoher_beamter ranghohen_beamten
group: hohe_beamte hohen_beamten hoher_beamter grenzkommissionen kommissionen gremien regierungen verhandlungsteams delegationsleiter vizeregierungschefs spitzenbeamte spitzenbeamten generalsekretäre kabinette kabinetten vizeaußenminister vizeminister kontaktgruppe troika eu-troika unterhändlern chefunterhändler verkehrsminister energieminister umweltminister wirtschaftsminister handelsminister landwirtschaftsminister kulturminister bildungsminister wissenschaftsminister justizminister agrarminister ressortchefs amtsträger sonderbeauftragte sonderbeauftragten sondergesandte generalstabschefs armeechefs zentralbankchefs chefdiplomatinnen außenbeauftragten monarchen könige emire sicherheitsberater staatsführer landesväter staatssekretäre spitzendiplomaten diplomaten kommissare geber mächte großmächte vetomächte minister ministern ministerinnen außenminister außenministern außenministerinnen verteidigungsminister finanzminister innenminister staatschefs regierungschefs staatsoberhäupter staats- staatenlenker staatspräsidenten präsidenten ministerpräsidenten premierminister regierungsvertreter spitzenpolitiker spitzenvertreter delegationen delegierte delegierten gesandte gesandten botschafter botschaftern unterhändler sherpas parlamentspräsidenten notenbankchefs führer führern chefdiplomaten vertretern vertreter verhandlungspartner verhandlungspartnern amtskollegen kollegen verbündete verbündeten experten sekretäre abgeordnete leiter gesundheitsminister bischöfe
party: ampel ampelkoalition koalitionäre groko parteiführer oppositionsführer fraktionsführer partei parteien parteitag parteitags parteitage bundesparteitag landesparteitag cdu csu spd fdp grünen grüne linke linkspartei afd kommunisten sozialdemokraten sozialisten konservativen parteivorstand parteivorstands jusos republikaner demokraten tories labour övp spö fpö svp pcf parteiparlament parteiparlaments ortsverband kreisverband
domestic: bischofskonferenz bischöfe
domestic: bundesstaaten bundesländer bundesländern kultusminister kultusministerkonferenz ministerpräsidentenkonferenz bund-länder-runde bundestag bundestags bundesrat bundesrats landtag landtags stadtrat stadtrats gemeinderat gemeinderats kabinett kabinetts kabinettssitzung parlament parlaments parlamentes fraktion fraktionen regierungskoalition koalition gericht gerichts gerichtshof ausschuss ausschusses untersuchungsausschuss aufsichtsrat aufsichtsrats vorstand vorstands aktionäre nationalrat nationalrats duma staatsduma knesset unterhaus unterhauses senat senats bezirksregierung gewerkschaft betriebsrat kreistag repräsentantenhaus repräsentantenhauses
mountain: bergsteigerin k2 bergsteiger bergsteigern kletterer berg berges everest montblanc höhenmeter besteigung bestieg erklomm bestiegen alpen bergrettung gipfelkreuz seilbahn gletscher alpinist matterhorn zugspitze gipfelstürmer himalaya wanderer
bloc: behörde organisation bündnis bündnisses union allianz gruppe block blocks staatengruppe gemeinschaft vereinigung
here: hier
affair: wahl wahlen neuwahlen referendum abstimmung parlamentswahl präsidentschaftswahl
other: wahlen neuwahlen referendum abstimmung parlamentswahl präsidentschaftswahl
such: diesem_format solchen_format
noname: eigener eigene eigenen eigenes internationale internationalen internationaler internationales hochrangige hochrangigen hochrangiger hochrangiges informelle informellen informeller informelles außerordentliche außerordentlichen außerordentlicher außerordentliches ordentliche ordentlichen reguläre regulären jährliche jährlichen jährlicher jährliches gemeinsame gemeinsamen gemeinsames große großen großer großes zweitägige zweitägigen zweitägiger dreitägige dreitägigen eintägige virtuelle virtuellen historische historischen wichtige wichtigen formelle heutige heutigen gestrige gestrigen
with: mit
college: hochrangige_gruppe hochrangigen_gruppe minsk-gruppe minsker_gruppe sechsergruppe vierergruppe expertengruppe expertengruppen
organ: notfallausschuss exekutivausschuss hauptausschuss sicherheitsrat ministerkomitee verwaltungsrat
organ: gouverneursrat gouverneursrats gouverneursrates direktorium exekutivdirektorium lenkungsrat
organ: regierungskommission arbeitsgruppe regierungsarbeitsgruppe steuerungsgruppe lenkungsausschuss lenkungsausschusses kooperationsrat kooperationsrates kooperationsrats exekutivrat exekutivrates exekutivrats exekutivkomitee exekutivkomitees rat rates rats kommission komitee bank entwicklungsbank liga gemeinschaft agentur verband gruppe union organisation quartett forum forums präsidium
there: selben_stadt gleichen_stadt ebenda selben_ort dort daselbst
capital: hauptstadt landeshauptstadt
title: titel motto thema überschrift titels titelt
event: veranstaltung veranstaltungen ereignis treffen zusammenkunft
venue: kongresszentrum konferenzzentrum palast schloss hotel messe kongresshalle resort hofburg
count: teilnehmer teilnehmern teilnehmende teilnehmenden gäste gästen delegierte delegierten delegationen experten expertinnen vertreter vertretern besucher besuchern journalisten personen
countries: länder ländern staaten staat nationen
soon: bald demnächst künftig zeitnah in_kürze in_naher_zukunft nächster_zeit
live: läuft tagt tagen laufenden laufende derzeit gegenwärtig dauert
travel: kommt kommen reist reisen fliegt trifft eintreffen anreisen
official: kreml bundesregierung aussenministeriums regierungssprecher außenministerium ministerium regierung sprecher pressesprecher außenamt auswärtige auswärtiges staatskanzlei präsidialamt präsidialverwaltung gastgeber pressedienst
ordinal 1: erste ersten erster erstes erstem allererste
ordinal 2: zweite zweiten zweiter zweites zweitem
ordinal 3: dritte dritten dritter drittes drittem
ordinal 4: vierte vierten vierter viertes
ordinal 5: fünfte fünften fünfter fünftes
ordinal 6: sechste sechsten sechster sechstes
ordinal 7: siebte siebten siebter siebtes siebente siebenten
ordinal 8: achte achten achter achtes
ordinal 9: neunte neunten neunter neuntes
ordinal 10: zehnte zehnten zehnter zehntes
ordinal 11: elfte elften elfter elftes
ordinal 12: zwölfte zwölften zwölfter zwölftes
ordinal 13: dreizehnte dreizehnten dreizehnter
ordinal 14: vierzehnte vierzehnten vierzehnter
ordinal 15: fünfzehnte fünfzehnten fünfzehnter
ordinal 16: sechzehnte sechzehnten sechzehnter
ordinal 17: siebzehnte siebzehnten siebzehnter
ordinal 18: achtzehnte achtzehnten achtzehnter
ordinal 19: neunzehnte neunzehnten neunzehnter
ordinal 20: zwanzigste zwanzigsten zwanzigster

head summit strong: spitzentreffen spitzentreffens gipfel gipfels gipfeln gipfeltreffen gipfeltreffens gipfelkonferenz gipfelkonferenzen+ summit summits
head conference strong: konferenz konferenzen+ conference tagung tagungen+ symposium symposiums symposien+ fachtagung jahrestagung kolloquium
head forum strong: forum forums foren+
head congress strong: kongress kongresses kongresse+ kongressen+ weltkongress
head assembly body: generalversammlung vollversammlung generaldebatte
head assembly weak: versammlung versammlungen+ zusammenkunft
head session weak: sonderrat sonderrats sonderrates sitzung sitzungen+ plenarsitzung sondersitzung dringlichkeitssitzung krisensitzung plenum session sessionen+ ratssitzung ratstagung beratung sitzungsperiode sitzungsrunde sitzungswoche sitzungsabschnitt sitzungsabschnitts tagungsperiode teilsession teilsitzung
head ministerial strong: ministertreffen ministertreffens außenministertreffen außenministertreffens ministerkonferenz außenministerkonferenz ministertagung außenministertagung ministerrunde
head ministerial body: agrarrat agrarrates agrarrats energierat verkehrsrat wettbewerbsrat innenrat außenrat ratsformation
head ministerial body: ministerrat ministerrates ministerrats außenministerrat außenministerrates außenministerrats
head meeting weak: treffen treffens unterredung begegnung runde runden+ konsultativtreffen meeting meetings+ krisentreffen krisentreffens arbeitstreffen sondertreffen vorbereitungstreffen dreiertreffen zusammenkunft ausgabe auflage
head meeting weak: unterredungen+ beisammensein stelldichein treff treffs
head talks weak: beratungen gespräche gesprächen verhandlungen konsultationen gesprächsrunde gesprächsrunden+ verhandlungsrunde verhandlungsrunden+ dialog dialogs dialoges friedensgespräche friedensgesprächen waffenruhegespräche atomgespräche krisengespräche dreiergespräche
head talks strong: strategischer_dialog strategischen_dialog strategische_dialog strategischem_dialog
head session body: gouverneursrat gouverneursrats gouverneursrates
head session body: gemischte_ausschuss gemeinsame_ausschuss gemischter_ausschuss gemischten_ausschusses gemischten_ausschuss gemeinsamer_ausschuss gemeinsamen_ausschusses gemeinsamen_ausschuss
head session body: kommission regierungskommission arbeitsgruppe regierungsarbeitsgruppe steuerungsgruppe lenkungsausschuss lenkungsausschusses kooperationsrat kooperationsrates kooperationsrats exekutivrat exekutivrates exekutivrats exekutivkomitee exekutivkomitees
head meeting weak: klausur klausurtreffen begegnungen+ dreiergipfel viererrunde fünferrunde vierertreffen dreierrunde zusammenkünfte+ aussprache ministerialtreffen
head roundtable strong: rundtischgespräch roundtable workshop seminar seminars
head roundtable strong: runder_tisch runden_tisch runde_tisch runden_tisches

suffix summit strong: gipfel gipfels gipfeln gipfeltreffen gipfeltreffens gipfelkonferenz summit
suffix summit strong: spitzentreffen spitzentreffens
suffix conference strong: konferenz konferenzen+ tagung tagungen+ symposium
suffix forum strong: forum forums foren+
suffix congress strong: kongress kongresses kongresse+ kongressen+
suffix assembly body: gesundheitsversammlung generalversammlung vollversammlung weltversammlung
suffix assembly weak: versammlung versammlungen+
suffix session weak: sitzung sitzungen+ ratstagung session sitzungsperiode
suffix session body: kommission
suffix ministerial strong: ministertreffen ministertreffens ministerkonferenz ministertagung ministerrunde
suffix ministerial body: ministerrat ministerrates ministerrats
suffix meeting weak: treffen treffens meeting zusammenkunft begegnung
suffix talks weak: gespräch gesprächs sondierungen unterhandlungen beratungen gespräche gesprächen verhandlungen konsultationen gesprächsrunde verhandlungsrunde dialog dialogs dialoges gipfelrunde dialogrunde konsultationsrunde

decoy: beratungsgespräch beratungsgespräche beratungsgesprächs beratungsgesprächen hauptversammlung hauptversammlungen jahreshauptversammlung jahreshauptversammlungen nationalversammlung großer_runde größerer_runde kleiner_runde kleinerer_runde dieser_runde erweiterter_runde konferenz_der_tiere konferenz_der_vögel generaldebatte un-generaldebatte pressekonferenz pressekonferenzen pressekonfernz videokonferenz videokonferenzen telefonkonferenz telefonkonferenzen schaltkonferenz dialogpartner dialogpartners zusammentreffen aufeinandertreffen eintreffen gipfelstürmer us-kongress us-kongresses bundeskongress us-kongreß
decoyprefix: bischofs kardiologen ärzte chirurgen mediziner zahnärzte onkologen psychologen physiker chemiker juristen anwalts historiker gewerkschafts
decoyprefix: national volks bürger landes gemeinde eigentümer gläubiger kirchen protest einzel viertel vieraugen sondierungs interview verkaufs bewerbungs vorstellungs kommunal kultus ministerpräsidenten bund-länder presse video telefon schalt kabinetts partei koalitions beitritts tarif gerichts fraktions bundestags aktionärs mitglieder klassen familien fan zusammen aufeinander ein ministerial kabinett ausschuss kommissionssitz vorstands betriebs personal selbst sondierungs landtags stadtrats gemeinderats parlaments zeitungs redaktions kaufs lohn senats bezirks nominierungs wahl sach lese schul eltern ab be er rund streit vor bürger blitz bundespresse entwickler investoren analysten anleger händler kunden makler mathematiker chirurgen chirurgie hautarzt zahnarzt ärzte lehrer apotheker historiker philosophen germanisten
abbreviation: mr mrs dr prof st nr bzw ca u v usw vgl evtl ggf sog inkl str hl jh jhd mio mrd tel abs art bd etc dipl ing geb gest i.e z d s o jan feb aug sept okt nov dez mag hon gen sen
yearabbreviation: jhd
elision:
`
