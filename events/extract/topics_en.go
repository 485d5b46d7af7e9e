package extract

const englishTopics = `
topic security: securit
topic eurasian: eurasi
topic migration: migra refugee asylum
topic climate: climat
topic environment: environ biodivers nature
topic peace: peace ceasefire cease-fire truce armistice
topic energy: energ
topic oil: oil
topic trade: trade
topic recovery: recover reconstruct rebuild
topic nuclear: nuclear atomic
topic disarmament: disarm arms weapon
topic water: water ocean
topic food: food hunger
topic terrorism: terror counter-terror counterterror
topic defence: defen militar
topic culture: cultur
topic economy: econom
topic finance: financ monetary debt bank
topic transport: transport logistic
topic digital: digital cyber internet
topic ai: artificial
topic health: health pandemic
topic education: educat
topic youth: youth
topic women: women
topic tourism: touris
topic space: space
topic agriculture: agricultur
topic human-rights: rights
topic donors: donor
topic development: develop
topic drugs: drug narcotic
topic investment: invest
topic arctic: arctic
topic media: media
topic parliament: parliament interparliament
topic language: language
topic crisis: crisis
topic diplomacy: diplomacy
topic future: future
topic RU: russia
topic US: usa american u.s
topic CN: china chinese
topic UA: ukrain
topic BY: belarus
topic IN: india
topic ID: indones
topic JP: japan
topic KR: korea
topic TR: turkey turkish türkiye
topic TURKIC: turkic
topic SY: syria
topic LY: libya
topic SD: sudan
topic YE: yemen
topic AF: afghan
topic IR: iran
topic IQ: iraq
topic IL: israel
topic PS: palestin
topic LB: leban
topic SA: saudi
topic EG: egypt
topic SO: somali
topic CD: congo
topic HT: haiti
topic MM: myanmar
topic AM: armenia
topic AZ: azerbaij
topic GE: georgia
topic KZ: kazakh
topic UZ: uzbek
topic KG: kyrgyz
topic TJ: tajik
topic TM: turkmen
topic MD: moldov
topic RS: serbia
topic HU: hungar
topic PL: poland polish
topic DE: german
topic FR: france french
topic IT: italy italian
topic GB: british britain
topic AFRICA: africa
topic ARAB: arab
topic ASIA: asia
topic EUROPE: europ
topic ISLAMIC: islam
topic GULF: gulf
topic BALKANS: balkan
topic CASPIAN: caspian
topic BALTIC: baltic
topic BLACK-SEA: black
topic CAUCASUS: caucas
topic PACIFIC: pacific
topic SAHEL: sahel
topic LATIN-AMERICA: latin
topic solution: solution settlement
topic francophonie: francophon french-speaking
topic corruption: corrup anti-corrup
topic crime: crime criminal
topic justice: justice
topic religion: religi interfaith interreligi
topic industry: industri
topic science: scienc scientif
topic innovation: innovat
topic customs: customs
topic sport: sport
topic forest: forest
topic children: child
topic disaster: disaster
topic chemical: chemical
topic aviation: aviation
topic maritime: maritim shipping
topic humanitarian: humanitarian
topic labour: labour labor
topic population: population
topic housing: habitat housing
topic tax: tax
topic plastics: plastic
topic pollution: pollution
topic rail: rail
topic law: law
topic infrastructure: infrastructur
topic -: developed
`
