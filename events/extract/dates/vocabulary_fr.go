package dates

// frenchVocabulary returns the words of French.
func frenchVocabulary() *vocabulary { return newVocabulary("fr", frenchWords) }

const frenchWords = `
month 1: janvier
month 1 abbr: janv
month 2: février, fevrier
month 2 abbr: févr, fév
month 3 small: mars
month 3 weak: mars
month 4: avril
month 4 abbr: avr
month 5: mai
month 6: juin
month 7: juillet
month 7 abbr: juil
month 8: août, aout
month 9: septembre
month 9 abbr: sept
month 10: octobre
month 10 abbr: oct
month 11: novembre
month 11 abbr: nov
month 12: décembre, decembre
month 12 abbr: déc

weekday 1: lundi
weekday 2: mardi
weekday 3: mercredi
weekday 4: jeudi
weekday 5: vendredi
weekday 6: samedi
weekday 7: dimanche
weekday 1 plural: lundis
weekday 2 plural: mardis
weekday 3 plural: mercredis
weekday 4 plural: jeudis
weekday 5 plural: vendredis
weekday 6 plural: samedis
weekday 7 plural: dimanches

season spring: printemps
season summer weak: été
season autumn: automne
season winter: hiver

today -2: avant-hier
today -1: hier
today 0: aujourd'hui
today 1: demain
today 2: après-demain
ref 0: maintenant, actuellement, en ce moment, à l'heure actuelle, à présent, désormais, de nos jours
ref -1: récemment, autrefois, jadis, naguère, dans le passé, par le passé, à l'époque
ref 1: bientôt, prochainement, sous peu, dans un proche avenir, à l'avenir, dans les prochains jours, dans les jours à venir

unit second plural: secondes
unit minute: minute
unit minute plural: minutes
unit hour: heure
unit hour plural: heures
unit day: jour, journée
unit day plural: jours, journées
unit week: semaine
unit week plural: semaines
unit weekend: week-end, weekend
unit weekend plural: week-ends
unit month: mois
unit quarter: trimestre
unit quarter plural: trimestres
unit halfyear: semestre
unit halfyear plural: semestres
unit year: an, année
unit year plural: ans, années
unit decade: décennie
unit decade plural: décennies
unit century: siècle
unit century plural: siècles

part morning: matin, matinée
part midday: mi-journée
part afternoon: après-midi
part evening: soir, soirée
part night: nuit
noon 24: midi
noon 36: minuit

ord 1: premier, première, premiers, premières
ord 2: deuxième, second, seconde
ord 3: troisième
ord 4: quatrième
ord 5: cinquième
ord 6: sixième
ord 7: septième
ord 8: huitième
ord 9: neuvième
ord 10: dixième
ord 19: dix-neuvième
ord 20: vingtième
num 2: deux
num 3: trois
num 4: quatre
num 5: cinq
num 6: six
num 7: sept
num 8: huit
num 9: neuf
num 10: dix
num 11: onze
num 12: douze
num 13: treize
num 14: quatorze
num 15: quinze
num 16: seize
num 17: dix-sept
num 18: dix-huit
num 19: dix-neuf
num 20: vingt
num 21: vingt et un, vingt et une
num 30: trente
num 31: trente et un
num 40: quarante
num 50: cinquante
num 60: soixante
num 100: cent
num 8 weak: huitaine de
num 10 weak: dizaine de
num 12 weak: douzaine de
num 15 weak: une quinzaine de
num 20 weak: vingtaine de
few: quelques, plusieurs
art: le, la, les, l
art 1: un, une
rel last: dernier, dernière, derniers, dernières, passé, passée, écoulé, écoulée
rel this: ce, cet, cette, ces, courant, courante, en cours
rel next: prochain, prochaine, prochains, prochaines
rel following: suivant, suivante, suivants, suivantes
rel previous: précédent, précédente, précédents, précédentes
rel same: même
stage early: début, commencement, début du mois
stage mid: mi, milieu, courant
stage late: fin
half: moitié, quinzaine
decade 9: nonante

relunit previous day weak: la veille
relunit following day: le lendemain
ago: il y a
later: plus tard, après
earlier: plus tôt, auparavant
in: dans, d'ici
from: du, de, d, depuis le
to: au, à, jusqu'au, jusqu'à, jusqu'en
until: au plus tard, au plus tard le, au plus tard en, au plus tard à la, d'ici, d'ici le, d'ici à, d'ici au, d'ici la, d'ici à la, avant le, avant la, avant, jusqu'à, jusqu'au, jusqu'en, pas plus tard que
since: depuis, dès, depuis le, dès le, à partir du, à partir de, à compter du
around: vers, vers le, vers la, environ, autour du, aux alentours du, aux environs du, vers les
between: entre, entre le
before: avant
after: après
at: le, en, au, à, pour, dans, ce
of: de, d, du, des, de la, de l
and: et
or: ou
clock: h, heure, heures
zone 3: GMT, UTC
zone 10: heure de Paris
zone 9: heure locale
every: chaque, tous les, toutes les
per: par
set day: quotidien, quotidienne, quotidiennement
set week: hebdomadaire, hebdomadairement
set month: mensuel, mensuelle, mensuellement
set quarter: trimestriel, trimestrielle
set year: annuel, annuelle, annuels, annuelles, annuellement
filler: autres, ouvrables
age: âgé, âgée, âgés, âgées, âgé de, âgée de, à l'âge de, âge de
er: er, e, ème, ère, eme, re

holiday 1: Nouvel An, jour de l'An
holiday 4: Noël
holiday 6: Pâques
holiday 8: lundi de Pâques
holiday 9: Pentecôte
holiday 24: fête nationale

future strong: sera, seront, aura, auront, doit, doivent, va, vont, devrait, devraient, tiendra, tiendront, annoncé, débutera, réunira, réuniront, accueillera
future strong: convoqué, convoquée, convoqués, annoncée, annoncés, attendu, attendue, attendus, attendues
future 2: invité, invitée, invités, invitées, convié, conviée, conviés
future 1: prévu, prévue, prévus, prévues, programmé, programmée
future 2: annulé, annulée, annulés, annulées, reporté, reportée, reportés, reportées, repoussé, repoussée, repoussés, repoussées, renvoyé, renvoyée, renvoyés, renvoyées, différé, différée, différés, ajourné, ajournée, ajournés, décalé, décalée, décalés, reporte, reportent, repousse, repoussent, annule, annulent, reporter, repousser, annuler, différer, renvoyer, ajourner
future strong: rendez
future: serait, seraient, pourrait, pourraient
future: envole, envolent, rend, rendent, effectue, effectuent, prend, prennent, concertent, planchent, siège, siègent, débattent, penche, penchent, délibèrent, négocient, retrouve, accueillent, organise, organisent, préparent, abrite, abritent, démarre, démarrent, achève, achèvent, termine, terminent, clôture, coprésident, reprend, reprennent, rassemble, rassemblent, réunissent, réunit, tient, tiennent, ouvre, ouvrent, reçoit, accueille, rencontre, rencontrent, retrouvent, poursuit, reprend, participe, participent, assiste, examine, examinent, discutent, débute, commence, s'ouvre, entend, envisage, prévoit, compte, souhaite, peut
past strong: a, ont, était, étaient, est, sont, avait, avaient, eu, été, fut, furent, tenu, tenue, tenus, tenues
past: présenté, présentée, adopté, adoptée, conclu, conclue, lancé, lancée, publié, publiée, entré, entrée, déclaré, dit, annonçait, participé, signé, organisé, organisée, accueilli, réuni, réunis, réunies, débuté, ouvert, ouverte, ouverts, ouvertes, entamé, entamée, entamés, entamées, démarré, inauguré, inaugurée, clos, close, clôturé, clôturée, rencontré, rencontrés, retrouvés, rassemblés, siégé, échangé, convenu, convenus, achevé, achevée, terminé, terminée

counted cap: Vingt-Sept, Vingt-Huit, Vingt-Cinq, Vingt-sept pays, Vingt-sept membres
counted: personnes, hommes, femmes, soldats, habitants, euros, dollars, kilomètres, km, mètres, tonnes, participants, délégués, membres, morts, victimes, blessés, emplois, employés, visiteurs, spectateurs, enfants, familles, réfugiés, cas, points, pages, voix, exemplaires, voitures, logements, entreprises, policiers, manifestants, millions, milliards, francs, kg, hectares, places
title: résolution, agenda, article, chapitre, page, vol, numéro, no, environ, près de, plus de, moins de, quelque, Boeing, Airbus, Vision, Horizon, horizon
`
