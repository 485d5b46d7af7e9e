package extract

import "strings"

// frenchTable holds the French words; see [grammar.compile] for how it is written.
const frenchTable = `
elision: l d s n qu j c m t jusqu lorsqu puisqu quoiqu
definite: le la les l' ce cet cette ces au aux du
indefinite: un une des d' aucun aucune
possessive: son sa ses leur leurs notre nos votre vos mon ma
preposition: à au aux en dans de d' du des par pour sur avec sans sous entre vers chez depuis pendant durant avant après dès lors contre parmi malgré selon hors jusque jusqu' envers
link: de d' du des sur pour entre avec contre à relatif relative consacré consacrée dédié dédiée en
genitive: de d' du des
place: à au aux en dans
and: et ou
at: au aux lors_de lors_du lors_des lors_d' à en pendant durant dans_le_cadre en_marge à_l'occasion au_cours
after: après à_l'issue au_terme à_la_suite au_lendemain
before: avant à_la_veille en_vue en_amont en_prélude
relative: qui que qu' dont lequel laquelle lesquels auquel à_laquelle
where: où
stop: remonte remontent remontait devait devaient devrait devraient pourrait pourraient est sont était étaient sera seront serait a ont avait avaient aura auront aurait être avoir été fait font faire peut peuvent pourrait doit doivent devrait va vont veut ne n' pas plus aussi déjà encore mais donc car si comme quand lorsque lorsqu' puisque tandis alors ainsi ensuite puis ici y en très même tout tous toute toutes aujourd'hui demain hier bientôt s' se j' c' ci
stop: je tu il elle on nous vous ils elles lui eux me te celui celle ceux celles ceci cela ça quelque plusieurs chaque
stop: initialement finalement actuellement officiellement également seulement récemment conjointement réunit réunira réuni réunis réunissent réuniront vise visait visent porte portait permis permet permettra adopte adopté évoqué souhaite demande demandé discuté abordé prévu prévue afin selon notamment désigne constitue
pronoun: il elle celui-ci celle-ci ce
speech: déclaré dit indiqué annoncé annonce affirmé souligné précisé ajouté estimé expliqué rapporté confirmé déclare indique affirme souligne précise ajoute selon rappelé
hold: suivra suivront conclura conclure clôturera achever ouvrir débuter commencer terminer entamé entamés tiendra tiendront tient tenait tenu tenue tenir lieu déroule déroulera déroulé déroulée dérouler ouvre ouvrira ouvert ouverte ouvrait débute débutera débuté commence commencera commencé achève achevé achevée achèvera termine terminé terminera conclu conclut prévu prévue prévus programmé programmée organise organisé organisée organisera organiser accueille accueillera accueilli accueillait accueillir réunit réunira réuni réunissent réuniront convoqué convoquée tenue dure durera court poursuit poursuivra inauguré
host: tapis_rouge
host: prépare préparent recevait reçu accueille accueillera accueilli accueillait accueillir organise organisera organisé abrite abritera hôte hôtesse reçoit recevra
meet: revus revues revoient reverront réunit réunira réuni réunis réunissent réuniront réunissait siège siègent rencontrent retrouvent retrouveront rencontreront rassemblent réunir rassemble
attend: débattront débattent discutent discuteront participe participera participé participent participer assiste assistera assisté assister prend_part prendra_part pris_part participation représentera représenté
open: ouvrir débuter commencer entamé entamés ouvre ouvrira ouvert ouverte ouvrait débute débutera débuté commence commencera commencé inauguré
close: conclura concluront conclu conclue
close: conclura conclure clôturera clôturer achever terminer clore conclure clôturer achève achevé achevée achèvera termine terminé terminée terminera conclu conclut clos clôturé clôt prend_fin pris_fin
edge: ouverture clôture fin début issue échec lancement tenue journée conclusion résultats préparation
other: décidé signé signée signature fondé fondée fondation créé créée né mort décédé tué élu élue élections élection nommé arrêté ratifié publié publiée anniversaire attentat adhésion adhéré
future: conclura clôturera achèvera terminera ouvriront sera seront aura auront tiendra tiendront déroulera ouvrira débutera accueillera réunira réuniront organisera participera doit devrait devraient va vont prochain prochaine commencera durera recevra
past: était a_eu a été ont s'est tenu tenue réuni réunis ouvert achevé accueilli participé eu avait organisé déroulé conclu
plan: projet projets prévu prévue prévus prévues programmé programmée planifié annonce annoncé annoncée prépare préparent préparatifs prochain prochaine envisagé
propose: pourrait pourraient propose proposé envisage envisagé souhaite souhaité possible éventuel éventuelle peut-être suggère appelle
confirm: confirmé confirmée officiellement confirme
postpone: avancé_au avancée_au avancé_du avancée_du avancé_de avancée_de reporté reportée reportés report ajourné ajournée repoussé repoussée différé reprogrammé décalé reporter reporte
cancel: annulé annulée annulation annule annuler n'aura_pas_lieu supprimé annulés
not: ne n' pas aucun aucune ni sans jamais
next: prochain prochaine prochains suivant suivante futur future
previous: dernier dernière derniers précédent précédente passé passée
another: autre nouveau nouvelle nouvel
such: tel telle pareil pareille
group: ministériel ministérielle bailleurs donateurs puissances ministres dirigeants chefs présidents délégations ambassadeurs représentants négociateurs diplomates leaders gouverneurs émissaires parlementaires experts états pays
party: parti partis ps lr rn lfi socialiste socialistes communiste républicains umpc ump écologistes congrès_du_parti
domestic: conseillers_fédéraux conseillère_fédérale conseiller_fédéral
domestic: parlement parlements assemblée_nationale sénat tribunal cour conseil_municipal conseil_des_ministres conseil_d'administration actionnaires commission_parlementaire députés sénateurs chambre gouvernement mairie
mountain: k2 alpiniste alpinistes everest montagne mont alpes pic grimpeurs randonneurs escalade
bloc: organisation alliance bloc union groupe groupement association
here: ici
affair: élection élections référendum scrutin vote
other: élection élections référendum scrutin
such: ce_format
noname: grand grande tout toute nouveau nouvelle petit mini ordinaire extraordinaire international internationale annuel annuelle informel informelle spécial spéciale historique virtuel virtuelle important importante récent récente crucial
with: avec
organ: conseil commission comité banque ligue communauté agence union organisation groupe association
there: même_ville y là-bas
capital: capitale
title: intitulé intitulée thème baptisé baptisée thématique
event: événement évènement manifestation rendez-vous rencontre
venue: centre hôtel palais siège salle château
count: participants délégués personnes invités experts représentants délégations
countries: pays états nations
soon: bientôt prochainement sous_peu
live: se_déroule se_tient en_cours s'ouvre
travel: rend rendra arrive arrivera arrivé voyage déplacement visite
official: ministère porte-parole gouvernement présidence élysée matignon quai_d'orsay
ordinal 1: premier première 1er 1re 1ère
ordinal 2: deuxième second seconde 2e 2ème
ordinal 3: troisième
ordinal 4: quatrième
ordinal 5: cinquième
ordinal 6: sixième
ordinal 7: septième
ordinal 8: huitième
ordinal 9: neuvième
ordinal 10: dixième
ordinal 11: onzième
ordinal 12: douzième
ordinal 13: treizième
ordinal 14: quatorzième
ordinal 15: quinzième
ordinal 16: seizième
ordinal 17: dix-septième
ordinal 18: dix-huitième
ordinal 19: dix-neuvième
ordinal 20: vingtième

head summit strong: sommet sommets+ mini-sommet
head conference strong: conférence conférences+ colloque colloques+ symposium états_généraux
head forum strong: forum forums+
head congress strong: congrès
head assembly body: assemblée_générale assemblées_générales+
head assembly weak: assemblée assemblées+
head session weak: session sessions+ séance séances+ plénière plénum
head meeting weak: édition réunion réunions+ rencontre rencontres+ conclave
head talks weak: pourparlers négociations entretiens consultations discussions dialogue
head talks weak: table_ronde tables_rondes+
head roundtable strong: séminaire séminaires+
head roundtable weak: atelier ateliers+
meet: retrouv|aient|èrent|ées|és|er rencontr|aient|èrent|er|és rassembl|aient|èrent|eront|er|és réunissaient siég|eait|eaient|era|eront|er|ée concert|ent|eront|aient|er|és sont_vus sont_vues se_voient se_verront se_parleront se_parlent se_sont_parlé consult|ent|eront|aient planch|ent|eront|aient|er délibèrent délibéreront délibéraient prennent_place pris_place prendront_place autour_de_la_table même_table autour_d'une_table font_face feront_face tête-à-tête ont_rendez-vous avaient_rendez-vous auront_rendez-vous rendez-vous_est_pris sont_en_retraite en_retraite en_conclave tiennent_conseil tiendront_conseil se_penche se_penchent se_pencheront assemblent assemblés
hold: repren|d|nent|dra|dront|dre reprend repris reprise|s tiendraient se_tiennent tenait tenaient tint tinrent tenus déroul|ent|eront|ait|aient|és|ées|er ouvr|ent|aient|irent ouvert|s|es début|ent|aient|er|ait|eront commenç|ait|aient commencer commencent inaugur|é|ée|és|era|ait clôtur|e|ent|é|ée|ait clos close achèvent achevait prolong|e|é|ée|era poursuiv|ent|ait|ront planifi|é|ée|és|ées fix|é|ée|és|ées programm|é|és|ées convoqu|é|és|ées convoqu|e|ent|era|eront organis|ent|eront|ait|aient|és|ées abrit|e|era|ait|ait|er abritera co-organise initialement_prév|u|ue prévoi|t|ent s'étale s'étend s'étendra boucl|e|é|ée lanc|e|é|ée|era|er
host: abrit|e|era|ait|ent|eront|er reçoi|t|vent recevr|a|ont accueill|ait|ent|eront|ir|ant hôte|s scène théâtre cadre ville_hôte lieu siège recevra recevait organis|ent|eront|ait|aient reçu hébergera héberge convie convié invit|e|era réunir|a
attend: débatt|ent|aient|ront|re|u discut|ent|eront|aient|er|é examin|ent|eront|aient|er|é|era évoqu|ent|eront|aient|er|é négoci|ent|eront|aient|er|é pench|e|ent|eront|aient|er dialogu|ent|eront|aient|er échang|ent|eront|aient|er|é travaill|ent|eront|aient|er peaufin|ent|eront|aient|é préparent prépareront préparaient coprésid|e|ent|era|eront|er|é|ée|és|ées présid|e|ent|era|eront|er|é|ée|és|ées arrêt|ent|eront|é cherch|ent|eront|aient tent|ent|eront|aient poursuiv|ent|aient|ront entam|ent|eront|aient|é abord|ent|eront|aient|er|é étudi|ent|eront|aient|er|é attend|u|ue|us|ues attend parlent parleront conclu|ent|ront
open: repren|d|nent|dra|dront|dre reprise ouvr|ent|aient|irent ouvert|s|es début|ent|aient|er|ait|eront commenç|ait|aient commencer commencent inaugur|é|ée|és|era|ait entament entam|er|é|ée|era|ait lanc|e|é|ée|era
close: boucl|e|é|ée clôtur|e|ent|é|ée|ait clos|e achèvent achevait prennent_fin prendra_fin s'achève s'est_achevé prenait_fin
speech: ont_déclaré réclam|é|e|ent|aient exig|é|e|ent|eait exhort|é|e|ent appelé réagi salué déploré regretté révélé publié soutient soutenu rapporte assure assuré insisté interrogé écrit répété félicité remercié
future: tiendrait tiendraient siégera siégeront concerteront recevra recevront abritera débattront examineront discuteront rassembleront débuteront coprésideront reprendra reprendront pencheront plancheront planifi|é|ée retrouvera rencontrera devraient_se devrait_se doivent
past: avaient réunies réunie rassemblés rassemblées retrouvés retrouvées rencontrés rencontrées accueillis accueillie accueillait organisait recevait reçu reçus tenait tenaient tint abrité abritait débattu examiné discuté achevée achevés clos close clôturé déroulée déroulés retrouvaient siégeaient siégeait siégé
plan: fix|é|ée|és|ées convoqu|é|és|ées programm|é|és|ées planifi|é|ée|és|ées attend|u|ue|us|ues prévoi|t|ent annonc|é|és|ées ont_rendez-vous auront_rendez-vous rendez-vous_est_pris agenda calendrier
postpone: report|ent|és|ées|ait|aient|era|eront repouss|er|e|ent|és|ées|ait|era|eront|ement différ|er|é|ée|és|ées|e|ent|ait renvoy|é|ée|és|ées|er|ait|aient renvoi|e|ent décal|é|ée|és|ées|e|er|age ajourn|er|e|ent|és|ées|ement remis_à remise_à remis_au remise_au remis_aux remis_en remise_en remis_sine_die remet_à remettre_à remis_à_plus_tard renvoyé_sine_die glisse glissé glissera déplacé_au déplacée_au déplacés_au déplacé_en déplacée_en retard|é|ée|és|ées retard|e|er dates_décalées
cancel: annul|ent|ée|ées|és|ait|era|eront|ations tombe_à_l'eau tombé_à_l'eau tombée_à_l'eau capot|é|e|er fait_capoter supprim|ée|és|e abandonn|é|ée renonc|e|é|ent n'auront_pas_lieu n'a_pas_eu_lieu n'ont_pas_eu_lieu n'aura_finalement_pas_lieu n'a_finalement_pas_eu_lieu n'aura_donc_pas_lieu n'aura_plus_lieu ne_se_tiendra_pas ne_se_tiendra_finalement_pas ne_se_tiendra_donc_pas ne_se_tiendra_plus ne_se_tiendront_pas ne_s'est_pas_tenu ne_s'est_pas_tenue ne_se_réunira_pas ne_se_réuniront_pas ne_se_réunira_finalement_pas n'est_pas_tenu passe_à_la_trappe ray|é|ée tourné_court avort|é|ée
next: prochaines suivant|s|es futur|s|es
previous: dernières précédent|s|es pass|é|és|ées antérieur|e
group: négociatrices dirigeantes argentiers vingt-sept vingt-huit émissaires ambassadrices représentant|s|es vice-présidents vice-premiers premiers_ministres Premiers_ministres hauts_fonctionnaires hauts_responsables hauts_représentants plénipotentiaires médiateurs monarques rois souverains émirs sherpas secrétaires coprésidents co-présidents procureurs directeurs hauts_commissaires belligérants factions parties_libyennes parties_soudanaises
countries: États nations nation
event: rendez-vous grand-messe conclave retraite réunion assises raout
noname: ordinaires extraordinaires restrein|t|te|ts|tes trilatérale tripartite quadripartite bilatéra|l|le haut_niveau grand|s|es ministériel|le préparatoire conjoin|t|te mixte
organ: comité commission|s groupe haute_commission troïka
head session body: commission commissions+ comité_mixte comité_conjoint comité_préparatoire grande_commission haute_commission commission_mixte sous-commission
head talks body: groupe_de_contact troïka quartette format_normandie
head talks weak: concertation concertations+ tractations conciliabules
head talks weak: retraite négociation
head conference weak: assises 
head summit strong: sommets+ mini-sommets+ 
head assembly strong: assemblées_annuelles
head roundtable weak: table_ronde tables_rondes+
past not: n'a_pas_eu_lieu n'ont_pas_eu_lieu n'a_finalement_pas_eu_lieu ne_s'est_pas_tenu ne_s'est_pas_tenue n'avait_pas_eu_lieu ne_s'est_pas_réuni ne_s'est_pas_réunie
cancel: n'avait_pas_eu_lieu ne_s'est_pas_réuni ne_s'est_pas_réunie
work: débatt|ent|aient|ront|re|u discut|ent|eront|aient|er|é examin|ent|eront|aient|er|é évoqu|ent|eront|aient|er|é négoci|ent|eront|aient|er|é pench|ent|eront|aient|er dialogu|ent|eront|aient|er échang|ent|eront|aient|er|é travaill|ent|eront|aient|er|é peaufin|ent|eront|aient|é préparent préparé prépareront préparaient planch|ent|eront|aient|er concert|ent|eront|aient|er délibèrent délibéreront délibéraient arrêt|ent|eront|é harmonis|ent|eront|é finalis|ent|eront|é cherch|ent|eront|aient poursuiv|ent|aient|ront entam|ent|eront|aient|é abord|ent|eront|aient|er|é coordonn|ent|eront|aient|er|é consult|ent|eront|aient tranch|ent|eront|é décid|ent|eront
act: condamn|é|ent|e|aient dénonc|é|ent|e|aient visit|é|ent|e|eront|er rend|ent|u|re|ront démissionné critiqu|é|ent|e accus|é|ent|e exig|é|ent|e réclam|é|ent|e rejet|é|ent|te salu|é|ent|e félicit|é|ent|e remerci|é|ent|e soutenu soutiennent manifest|é|ent|eront|er protest|é|ent déposé déposent rendu_hommage hommage commémor|é|ent|eront célébr|é|ent|eront fêt|é|ent assist|é|ent|eront présent|é|ent|eront remis remettent décor|é|ent vécu vivent jou|é|ent|eront|er gagn|é|ent remport|é|ent perd|u|ent battu affront|é|ent|eront tué blessé bombard|é|ent attaqu|é|ent expuls|é|ent rappel|é|ent convoqu|é|ent menac|é|ent averti|s|ssent appel|é|lent|le prié demand|é|ent|e écri|t|vent arriv|é|és|ent|eront parti|s|ent quitt|é|ent|eront revenus reviennent rentr|é|és|ent vol|é|ent inspect|é|ent enquêt|é|ent étudi|é|ent|er vot|é|ent|eront|er élu|s élisent sign|é|ent|eront|er match cérémonie concert funérailles obsèques défilé festival
group: responsables
head session body: comité comités+
decoy: conférence_de_presse conférences_de_presse point_de_presse visioconférence visioconférences vidéoconférence conférence_téléphonique assemblée_nationale salle_de_conférence maître_de_conférences maîtres_de_conférences conférence_des_présidents conférence_épiscopale au_sommet_de_l'état au_sommet_du_classement au_sommet_de_sa au_sommet_de_son sommet_du_mont congrès_américain congrès_des_états-unis congrès_des_députés assemblée_législative assemblée_constituante
ordinal 30: trentième
ordinal 40: quarantième
ordinal 50: cinquantième
ordinal 60: soixantième
ordinal 100: centième
verb postpone: report|er repouss|er différ|er renvoy|er décal|er ajourn|er retard|er reprogramm|er
verb cancel: annul|er capot|er supprim|er
verb meet: retrouv|er rassembl|er concert|er consult|er planch|er réun|ir
verb hold: organis|er déroul|er convoqu|er planifi|er programm|er
verb hold open: début|er inaugur|er entam|er démarr|er
verb hold close: clôtur|er termin|er
verb host hold: abrit|er héberg|er organis|er
verb attend work: examin|er évoqu|er discut|er négoci|er peaufin|er finalis|er harmonis|er coordonn|er
verb attend: coprésid|er présid|er particip|er assist|er
postpone: avancé_à avancée_à avancés_à avancée_aux avancé_aux avance_au avancer_au recule_au reculé_au reculée_au reculé_à reculée_à replanifi|é|ée|és|ées
close hold: fermé_ses_portes ferme_ses_portes fermera_ses_portes fermer_ses_portes fermé_leurs_portes baissé_le_rideau
open hold: ouvert_ses_portes
meet close: soldé soldée soldés soldées
mountain: neige avalanche col ski
decoy: conférence_sociale conférences_sociales conférence_épiscopale conférence_des_évêques forum_de_l'emploi forum_emploi forum_des_métiers forum_des_associations forum_de_l'étudiant forum_des_entreprises
stop: devait devaient devra devront pouvait pouvaient pourra pourront voulait voulaient faisait visera vient venait
speech: a_fait_savoir ont_fait_savoir fait_savoir fera_savoir
head talks weak: tripartite quadripartite trilatérale quadrilatérale ministérielle bilatérale
head session body: conseil conseils+
decoy: conseil_municipal conseil_régional conseil_général conseil_départemental conseil_d'administration conseil_national conseil_supérieur conseil_constitutionnel conseil_fédéral conseil_d'état conseil_de_gouvernement conseil_de_cabinet conseil_de_défense conseil_de_guerre conseil_communal conseil_scientifique conseil_présidentiel conseil_économique conseil_militaire conseil_de_transition conseil_de_direction conseil_de_surveillance
organ: format triangle quad
decoy: palais_des_congrès centre_des_congrès palais_des_conférences centre_de_conférences centre_des_conférences centre_international_de_conférences centre_international_des_conférences salle_des_congrès salle_de_conférences salle_des_conférences maison_des_congrès centre_de_congrès
before: en_prévision dans_la_perspective dans_l'attente à_l'approche en_amont
other: préparait préparaient
domestic: interministériel|le|s|les
decoy: comité_national commission_nationale comité_interministériel conseil_interministériel
venue: stade arena théâtre auditorium complexe résidence villa université institut amphithéâtre cité académie musée hilton sheraton radisson marriott hyatt sofitel novotel pullman campus pavillon abbaye monastère domaine forteresse citadelle casino quartier_général locaux parlement
hold: revien|t|dra|drait revenu
cancel: pas_eu_lieu pas_lieu
past not: pas_eu_lieu
open: cérémonie_d'ouverture cérémonie_inaugurale séance_inaugurale
head meeting weak: rendez-vous
ordinal 1: unième
head talks weak: consultation round cycle
before: en_prélude_à en_prélude_au en_prélude_aux préalablement_à préalablement_au préalablement_aux à_la_veille_du en_préparation_du en_préparation_de
pronoun: ils elles
hold: revenu revenue
hold: tiendrait tiendraient se_tînt déroulerait ouvrirait accueillerait accueilleraient
host: accueillerait accueilleraient recevrait recevraient
decoy: point_de_rencontre lieu_de_rencontre points_de_rencontre
hold: supervis|é|ent|era|eront parrain|é|ent|era
verb attend: co-présid|er co-organis|er
host: point_de_rencontre lieu_de_rencontre épicentre carrefour
preposition: remont|e|ent|ait|aient
group: conseillers vice-ministres commissaires membres homologues secrétaires_d'état
decoy: conseillers_municipaux conseillers_régionaux conseillers_départementaux conseillers_généraux
noname: haut haute
stop: précède précèdent suit succède succèdent marque marquent intervient interviennent coïncide coïncident figure reste restent demeure demeurent devient deviennent offre offrent donne donnent montre montrent consacre consacrent attire suscite provoque traite traitent rappelle permettra illustre témoigne prouve prouvent concerne concernent inclut comprend comprendra comporte mobilise mobilisera associe associera regroupe regroupera regroupera réaffirme réaffirment met mettent mettra prend prennent fournit nécessite implique étant ayant devant pouvant
work: adopt|é|ent|eront approuv|é|ent|eront entérin|é|ent|eront valid|é|ent|eront conven|u|ir conviennent conviendront accord|é|ent endoss|é|ent
speech: condamn|é|ent plaid|é|e|ent réitér|é|e|ent martel|é|e exprim|é|e|ent dénonc|é|e|ent averti avert|it|issent fait_part a_mis_en_garde pein|t fustig|é|e regrett|e|ent salu|e|ent défend|u|ent prôn|é|e invit|é_à appel|é_à appel|lent_à s'est_félicité s'est_dit s'est_dite se_sont_dits s'est_réjoui s'est_réjouie a_tenu_à appris apprend
abbreviation: m mm mme mlle dr prof st ste no art etc janv févr avr juil sept oct nov déc av bd p
`

// frenchVerb tells whether a lower-case word that no table holds looks like a finite verb.
func frenchVerb(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, end := range frenchVerbEndings {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return strings.HasSuffix(w, "ait") && !strings.HasSuffix(w, "trait") && !strings.HasSuffix(w, "fait") && w != "souhait"
}

// The accents are off, as in every folded word; nouns in -ment and -tion do not end so.
var frenchVerbEndings = []string{"eront", "erait", "eraient", "issent", "aient", "irait", "iront"}

// frenchConjugations hold the endings of the regular verbs by group, in the order infinitive and
// present, future and conditional, past.
var frenchConjugations = map[string][3]string{
	"er": {"er e ent", "era eront erait eraient", "ait aient a èrent ée és ées"},
	"ir": {"ir it issent", "ira iront irait iraient", "issait issaient irent i ie is ies"},
}

// conjugate adds the forms of a French verb, given as stem and group: réun|ir. Of verbs of meeting
// and the like the future tells what is to come, and participles and past tenses what is over; a participle in -é looks like the
// present without its accent and tells neither.
func (g *grammar) conjugate(verb string, c class) {
	stem, group, _ := strings.Cut(verb, "|")
	timed := c&(clPostpone|clCancel) == 0
	for n, endings := range frenchConjugations[group] {
		tense := [...]class{0, clFuture, clPast}[n]
		for end := range strings.FieldsSeq(endings) {
			e := entry{class: c}
			if timed {
				e.class |= tense
			}
			g.add(stem+end, e)
		}
	}
}
