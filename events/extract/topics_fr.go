package extract

const frenchTopics = `
topic security: sécurit
topic eurasian: eurasi
topic migration: migra réfugié asile
topic climate: climat
topic environment: environ biodivers nature
topic peace: paix cessez trêve
topic energy: énerg gaz
topic oil: pétrol
topic trade: commerc
topic recovery: reconstruction relèvement relance
topic nuclear: nucléaire
topic disarmament: désarme armes armement
topic water: eau océan
topic food: aliment faim
topic terrorism: terror antiterror
topic defence: défense militair
topic culture: cultur
topic economy: économ
topic finance: financ monétair dette
topic transport: transport logist
topic digital: numér cyber internet
topic ai: artificiel intelligence
topic health: santé pandém
topic education: enseign éducat
topic youth: jeunesse
topic women: femmes
topic tourism: touris
topic space: spatial
topic agriculture: agricol agricultur
topic human-rights: droits
topic donors: donateurs bailleurs
topic development: développe
topic drugs: drogue stupéfiant
topic investment: invest
topic arctic: arctique
topic media: médias
topic parliament: parlement interparlement
topic language: langue
topic crisis: crise
topic diplomacy: diplomat
topic future: avenir
topic RU: russ
topic US: américano états-unis
topic CN: chin
topic UA: ukrain
topic BY: bélarus biélorus
topic IN: inde indien indo
topic ID: indonés
topic JP: japon
topic KR: corée nord-coréen sud-coréen nord-coréenne
topic TR: turquie turco
topic TURKIC: turcoph turciqu
topic SY: syri
topic LY: liby
topic SD: soudan
topic YE: yémen
topic AF: afghan
topic IR: iran
topic IQ: irak irakien
topic IL: israël
topic PS: palestin
topic LB: liban
topic SA: saoud
topic EG: égypt
topic SO: somali
topic CD: congo
topic HT: haïti
topic MM: myanmar birman
topic AM: armén
topic AZ: azerba
topic GE: géorgi
topic KZ: kazakh
topic UZ: ouzbé ouzbek
topic KG: kirghi
topic TJ: tadjik
topic TM: turkmèn turkmén
topic MD: moldav moldov
topic RS: serbi
topic HU: hongr
topic PL: polog polon
topic DE: allem
topic FR: france franç
topic IT: itali
topic GB: britann
topic AFRICA: afri
topic ARAB: arab
topic ASIA: asie asiat
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: golfe
topic BALKANS: balkan
topic CASPIAN: caspi
topic BALTIC: baltiqu balte
topic BLACK-SEA: noire
topic CAUCASUS: caucas
topic PACIFIC: pacifi
topic SAHEL: sahel
topic LATIN-AMERICA: latino
topic solution: solution règlement
topic francophonie: francophon
topic corruption: corrup anticorrup
topic crime: crimin
topic justice: justice
topic religion: relig interrelig
topic industry: industri
topic science: scien
topic innovation: innovat
topic customs: douan
topic sport: sport
topic forest: forêt forest
topic children: enfan
topic disaster: catastroph
topic chemical: chimi
topic aviation: aviation
topic maritime: maritim
topic humanitarian: humanitair
topic labour: travail
topic population: population
topic housing: logement habitat
topic tax: fiscal
topic plastics: plasti
topic pollution: pollution
topic rail: ferrov
topic law: juridi
topic infrastructure: infrastructur
topic -: développé indépend
`
