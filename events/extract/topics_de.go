package extract

const germanTopics = `
topic security: sicherheit
topic eurasian: eurasi
topic migration: migration flüchtling flucht asyl
topic climate: klima weltklima
topic environment: umwelt natur arten biodivers
topic peace: frieden waffenruhe waffenstillstand
topic energy: energie gas strom
topic oil: öl erdöl
topic trade: handel welthandel
topic recovery: wiederaufbau
topic nuclear: nuklear atom kern
topic disarmament: abrüst rüstung waffen
topic water: wasser ozean meer
topic food: ernähr hunger welternähr lebensmittel
topic terrorism: terror antiterror
topic defence: verteidig militär
topic culture: kultur
topic economy: wirtschaft weltwirtschaft
topic finance: finanz währung schulden banken
topic transport: transport verkehr logistik
topic digital: digital cyber internet
topic ai: ki künstlich
topic health: gesundheit pandemie
topic education: bildung hochschul
topic youth: jugend
topic women: frauen
topic tourism: tourism
topic space: weltraum raumfahrt
topic agriculture: landwirtschaft agrar
topic human-rights: menschenrecht
topic donors: geber
topic development: entwicklung
topic drugs: drogen
topic investment: invest
topic arctic: arkti
topic media: medien
topic parliament: parlament
topic language: sprach
topic crisis: krise dringlich
topic diplomacy: diplomat
topic future: zukunft
topic RU: russ
topic US: usa amerikan
topic CN: chin
topic UA: ukrain
topic BY: belarus weißruss
topic IN: indien indisch
topic ID: indones
topic JP: japan
topic KR: korea nordkorea südkorea
topic TR: türkei türkisch
topic TURKIC: turkstaat turksprach turkvölk
topic SY: syri
topic LY: liby
topic SD: sudan
topic YE: jemen
topic AF: afghan
topic IR: iran
topic IQ: irak
topic IL: israel
topic PS: palästin
topic LB: libanon libanes
topic SA: saudi
topic EG: ägypt
topic SO: somali
topic CD: kongo
topic HT: haiti
topic MM: myanmar
topic AM: armeni
topic AZ: aserbaids
topic GE: georgi
topic KZ: kasach
topic UZ: usbek
topic KG: kirgis
topic TJ: tadschik
topic TM: turkmen
topic MD: moldau moldaw moldov republik-moldau
topic RS: serbi
topic HU: ungar
topic PL: polen polnisch
topic DE: deutsch
topic FR: frankreich franzö
topic IT: italien
topic GB: britisch großbritann
topic AFRICA: afrika
topic ARAB: arab
topic ASIA: zentralasi asien asiat
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: golfstaat golfkoop
topic BALKANS: balkan westbalkan
topic CASPIAN: kaspi
topic BALTIC: balti ostsee
topic BLACK-SEA: schwarzmeer
topic CAUCASUS: kaukas südkaukas
topic PACIFIC: pazifi
topic SAHEL: sahel
topic LATIN-AMERICA: lateinamerik
topic solution: lösung beilegung
topic francophonie: frankophon francophon französischsprach
topic corruption: korrup antikorrup
topic crime: kriminal verbrech
topic justice: justiz
topic religion: relig
topic industry: industri
topic science: wissenschaft
topic innovation: innovat
topic customs: zoll
topic sport: sport
topic forest: wald wälder
topic children: kinder
topic disaster: katastroph
topic chemical: chemi
topic aviation: luftfahrt
topic maritime: schifffahrt seefahrt marit
topic humanitarian: humanitär
topic labour: arbeitsmarkt arbeitsorg arbeitsschutz
topic population: bevölker
topic housing: wohn siedl
topic tax: steuer
topic plastics: plastik kunststoff
topic pollution: verschmutz
topic rail: eisenbahn bahn
topic law: völkerrecht
topic infrastructure: infrastruktur
topic -: gastgeber
`
