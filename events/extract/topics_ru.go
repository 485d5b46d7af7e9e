package extract

const russianTopics = `
topic security: безопасност
topic eurasian: еврази
topic migration: миграц беженц мигра
topic climate: климат
topic environment: окружающ эколог природ биоразнообраз
topic peace: мир мирн перемири
topic energy: энерг газ
topic oil: нефт
topic trade: торгов
topic recovery: восстановлен реконструкц
topic nuclear: ядерн атомн
topic disarmament: разоружен вооружен оружи
topic water: водн вод океан
topic food: продовольств голод
topic terrorism: террор антитеррор
topic defence: оборон военн
topic culture: культур
topic economy: эконом
topic finance: финанс валют
topic transport: транспорт логист
topic digital: цифров кибер интернет
topic ai: искусственн
topic health: здравоохран здоров
topic education: образован
topic youth: молодеж
topic women: женщин женск
topic tourism: туризм турис
topic space: косм
topic agriculture: сельск сельхоз аграрн
topic human-rights: права правам правах
topic donors: донор
topic development: развит
topic drugs: наркот
topic investment: инвест
topic arctic: аркти
topic media: медиа
topic parliament: парламент межпарламент
topic language: язык
topic crisis: кризис
topic diplomacy: дипломатич
topic future: будущ
topic RU: росси русск
topic US: сша американ
topic CN: китай китая китае китаем китаю
topic UA: украин
topic BY: беларус белорус
topic IN: индия индии индийск
topic ID: индонез
topic JP: япон
topic KR: корея кореи корейск южнокор северокор кндр
topic TR: турци турец
topic TURKIC: тюркск
topic SY: сирия сирии сирийск
topic LY: ливия ливии ливийск
topic SD: судан
topic YE: йемен
topic AF: афган
topic IR: иран
topic IQ: ирак
topic IL: израил
topic PS: палестин
topic LB: ливан
topic SA: саудов
topic EG: египет египт
topic SO: сомали
topic CD: конго
topic HT: гаити
topic MM: мьянм
topic AM: армен армян
topic AZ: азербайдж
topic GE: грузи
topic KZ: казах
topic UZ: узбек
topic KG: кирги кыргыз
topic TJ: таджик
topic TM: туркмен
topic MD: молдав молдов
topic RS: серби сербск
topic HU: венгр венгер
topic PL: польш польск
topic DE: герман немецк
topic FR: франци француз
topic IT: итал
topic GB: британ
topic AFRICA: африк
topic ARAB: араб
topic ASIA: азия азии азиат центральноаз
topic EUROPE: европ
topic ISLAMIC: ислам
topic GULF: залив
topic BALKANS: балкан
topic CASPIAN: каспи
topic BALTIC: балти
topic BLACK-SEA: черноморск
topic CAUCASUS: кавказ
topic PACIFIC: тихоокеан
topic SAHEL: сахел
topic LATIN-AMERICA: латиноамер
topic solution: решени урегулирован
topic francophonie: франкофон франкоязыч франкоговор
topic corruption: коррупц антикоррупц
topic crime: преступн
topic justice: юстиц правосуд
topic religion: религи межрелигиоз
topic industry: промышлен
topic science: наука науки научн
topic innovation: иннова
topic customs: тамож
topic sport: спорт
topic forest: лесов лесн
topic children: детск детей
topic disaster: катастроф бедстви чрезвычайных чрезвычайным
topic chemical: химическ
topic aviation: авиац
topic maritime: морск судоход
topic humanitarian: гуманитар
topic labour: труда трудов
topic population: народонасел
topic housing: жиль жилищ
topic tax: налог
topic plastics: пластик
topic pollution: загрязн
topic rail: железнодор
topic law: юридич
topic infrastructure: инфраструктур
topic -: правит миров смирн
`
