package dates

// englishVocabulary returns the words of English, British and American.
func englishVocabulary() *vocabulary { return newVocabulary("en", englishWords) }

const englishWords = `
month 1 cap: January
month 1 abbr cap: Jan
month 2 cap: February
month 2 abbr cap: Feb
month 3 cap weak: March
month 3 abbr cap weak: Mar
month 4 cap weak: April
month 4 abbr cap weak: Apr
month 5 cap weak: May
month 6 cap weak: June
month 6 abbr cap weak: Jun
month 7 cap: July
month 7 abbr cap weak: Jul
month 8 cap weak: August
month 8 abbr cap weak: Aug
month 9 cap: September
month 9 abbr cap: Sep, Sept
month 10 cap: October
month 10 abbr cap: Oct
month 11 cap: November
month 11 abbr cap: Nov
month 12 cap: December
month 12 abbr cap: Dec

weekday 1: Monday
weekday 2: Tuesday
weekday 3: Wednesday
weekday 4: Thursday
weekday 5: Friday
weekday 6: Saturday
weekday 7: Sunday
weekday 1 plural: Mondays
weekday 2 plural: Tuesdays
weekday 3 plural: Wednesdays
weekday 4 plural: Thursdays
weekday 5 plural: Fridays
weekday 6 plural: Saturdays
weekday 7 plural: Sundays
weekday 1 abbr weak cap: Mon
weekday 2 abbr weak cap: Tue, Tues
weekday 3 abbr weak cap: Wed
weekday 4 abbr weak cap: Thu, Thurs, Thur
weekday 5 abbr weak cap: Fri
weekday 6 abbr weak cap: Sat
weekday 7 abbr weak cap: Sun

season spring weak: spring
season summer: summer
season autumn: autumn
season autumn weak: fall
season winter: winter
stageseason summer mid: midsummer
stageseason winter mid: midwinter

today -1: yesterday
today 0: today
today 1: tomorrow
today 2: the day after tomorrow, day after tomorrow
today -2: the day before yesterday, day before yesterday
ref 0: now, currently, presently, nowadays, at present, at the moment, right now, at this time, at this point, these days, as of now, for now
ref 0 adj: current
ref -1: recently, formerly, once upon a time, lately, in recent history, not long ago, long ago, some time ago, earlier this century
ref 1: soon, shortly, very soon, in the near future, in the future, the near future, the future, near future, in the near term, the near term, in the coming days, someday, before long
future: upcoming

unit second plural: seconds
unit minute: minute
unit minute plural: minutes
unit hour: hour, hr
unit hour plural: hours, hrs
unit day: day
unit day plural: days
unit week: week
unit week plural: weeks
unit week 2: fortnight
unit weekend: weekend
unit weekend plural: weekends
unit month: month
unit month plural: months
unit quarter: quarter
unit quarter plural: quarters
unit halfyear: semester, half-year
unit year: year, yr
unit year plural: years, yrs
unit decade: decade
unit decade plural: decades
unit century: century
unit century plural: centuries

part morning: morning, mornings
part midday: lunchtime, midday
part afternoon: afternoon, afternoons
part evening: evening, evenings
part night: night, nights
today 0 adj: tonight
noon 24: noon
noon 36: midnight
noon 0: am, a m
noon 12: pm, p m

ord 1: first
ord 2: second, latter
ord 3: third
ord 4: fourth
ord 5: fifth
ord 6: sixth
ord 7: seventh
ord 8: eighth
ord 9: ninth
ord 10: tenth
ord 11: eleventh
ord 12: twelfth
ord 13: thirteenth
ord 14: fourteenth
ord 15: fifteenth
ord 16: sixteenth
ord 17: seventeenth
ord 18: eighteenth
ord 19: nineteenth
ord 20: twentieth
ord 30: thirtieth
num 1: one, single
num 2: two
num 3: three
num 4: four
num 5: five
num 6: six
num 7: seven
num 8: eight
num 9: nine
num 10: ten
num 11: eleven
num 12: twelve
num 13: thirteen
num 14: fourteen
num 15: fifteen
num 16: sixteen
num 17: seventeen
num 18: eighteen
num 19: nineteen
num 20: twenty
num 30: thirty
num 40: forty
num 50: fifty
num 60: sixty
num 70: seventy
num 80: eighty
num 90: ninety
num 100: hundred
few: several, recent, few, a few, many, some, a couple of, couple of, a number of, a couple
art: the
art 1: a, an
rel last: last, past
rel this: this, these, ongoing
rel next: next, coming, forthcoming
rel following: following, ensuing
rel previous: previous, preceding, prior
rel same: same, latest
stage early: early, beginning of, the beginning of, start of, the start of, the beginnings of, outset of, the first days of
stage mid: mid, middle of, the middle of
stage late: late, end of, the end of, the close of, the final days of, the last days of
half: half
stageunit late year: year-end, yearend, year's end, the year's end
decade 2: twenties
decade 3: thirties
decade 4: forties
decade 5: fifties
decade 6: sixties
decade 7: seventies
decade 8: eighties
decade 9: nineties

ago: ago
later: later, afterwards, thereafter
earlier: earlier, previously
in: in, within
from: from
to: to, through, thru, till, until
until: by, on or before, no later than, not later than, at the latest by, by the latest, at latest on, until
since: since, ever since
around: around, about, circa, roughly, approximately, c, on or about, on or around, on around
between: between
before: before, prior to, ahead of
after: after, following
at: on, at, for, during, as of, effective
of: of
and: and
or: or
clock: o'clock, hrs, clock
zone 3: GMT, UTC, BST
zone 4: EST, EDT, ET
zone 5: PST, PDT, PT
zone 6: CST, CDT
zone 1: CET
zone 2: CEST
zone 7: MSK, Moscow time
zone 9: local time
zone 8: Minsk time
every: every, each
per: per
set day: daily
set week: weekly
set month: monthly
set quarter: quarterly
set year: yearly, annual, annually
set hour: hourly
filler: more, full, straight, consecutive, trading, business, working, fiscal, calendar
age: old, olds, of age, aged
er: s

holiday 1: New Year's Day
holiday 2: New Year's Eve
holiday 3: Christmas Eve
holiday 4: Christmas Day, Christmas
holiday 5: Boxing Day
holiday 6: Easter, Easter Sunday
holiday 7: Good Friday
holiday 8: Easter Monday
holiday 9: Pentecost, Whit Sunday
holiday 20: Thanksgiving, Thanksgiving Day
holiday 21: Halloween
holiday 22: Labor Day
holiday 23: Memorial Day
holiday 24: Independence Day
holiday 25: Valentine's Day, Valentine ' s Day
holiday 15: Ash Wednesday
holiday 17: Palm Sunday

future strong: will, shall, would, expected, due, upcoming, set, aims, intends, hopes, proposed, wo, won, going, tentatively, forthcoming, expects, expect
future 3: is being held, are being held, is being hosted, is being organised, is being organized, is being convened
future 2: invited, invites, inviting
future 1: scheduled, planned, slated
future 2: cancelled, canceled, postponed, rescheduled, called off, put off, put back, pushed back, deferred, delayed, shelved, scrapped, axed
future: precedes, precede, winds up, wind up, wraps up, wrap up, kicks off, gets under way, commences, commence, finish, reconvenes, reconvene, gets going, goes ahead, close, closes, welcomes, greets, greet, seeks, seek, looks, look, brings, bring, becomes, become, follows, follow, joins, join, lead, address, addresses, sees, see, presents, launches, launch, celebrates, enters, enter, tries, try, discuss, debate, debates, consult, consults, stay, stays, finds, find, want, wants, agree, adopts, adopt, confer, confers, deliberate, deliberates, sit, sits, spend, spends, come, go, goes, welcome, assemble, assembles, chairs, leads, expects, sees, invites, tackle, tackles, settle, settles, deal, deals, ends, end, closes, finishes, plans, plan, is, are, be, begin, begins, open, opens, starts, start, hold, holds, meet, meets, convene, host, visit, attend, takes, take, could, may, might, must, should, deadline, arrive, arrives, remain, gather, gathers, get, gets, kick, kicks, convenes, returns, travels, heads, resume, resumes, concludes, runs, run from, run in, comes, reviews, discusses, delivers, hosts, visits, attends, receives, faces
past strong: was, were, had, has, have, took, did, been
past: dates from, dates back to, dating from, dated from, sat, spent, dealt, flew, broke, swore, laid, lay, chose, parted, held, said, met, began, opened, told, announced, came, went, made, gave, rose, fell, won, lost, became, reported, signed, hosted, convened, attended, discussed, concluded, ended, visited, arrived, died, born, agreed, closed, launched, released, left, sent, led, brought, spoke, wrote, saw, got, ran, paid, sold, bought, found, kept, put, built, sought, drew, grew, dropped, gained, jumped, urged, adopted, approved, passed, voted, killed, founded, established, struck, stood, thought, felt, knew, fought, hit, shut, cut, ordered, quit

counted: people, men, women, soldiers, troops, persons, delegates, participants, dollars, euros, pounds, miles, kilometers, kilometres, km, metres, meters, feet, tons, tonnes, percent, members, dead, victims, wounded, jobs, workers, employees, residents, inhabitants, visitors, spectators, guests, students, children, families, refugees, cases, points, pages, votes, copies, vehicles, cars, homes, houses, firms, companies, police, protesters, demonstrators, prisoners, tanks, aircraft, planes, ships, citizens, units, shares, barrels, million, billion, trillion, thousand, hundred, gallons, acres, hectares, square, cubic, kilograms, kg, watts, megawatts, MW, degrees, calories, passengers, businesses, officials, representatives, experts, journalists, items, times, words, seats, rooms, apartments, sq, mm, cm, lb, lbs, hp, rpm, Hz, MHz, stores, bags, rubles, roubles, yen, yuan, francs, marks, deaths, patients, prisoners, officers, hours, minutes, seconds, inches, yards, megahertz, dealers, dealerships
title: Resolution, resolution, Agenda, agenda, Vision, number, No, Nos, Article, article, Chapter, chapter, page, pages, Page, Room, room, Flight, flight, Boeing, Airbus, Horizon, Section, Sec, Rule, Form, Route, Highway, Channel, channel, about, nearly, almost, over, roughly, approximately, Windows, model, Model, Type, type, Order, dial, phone, call, fax, Apollo, Part, Lot, Suite, Unit, Building, Box, index, Title, Docket, more than, less than, fewer than, at least, up to, some, Nikkei, only, PO
`
