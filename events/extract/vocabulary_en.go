package extract

// englishTable holds the English words; see [grammar.compile] for how it is written.
const englishTable = `
definite: the this that these those both
indefinite: a an any some no each every
possessive: its his her their our your my whose 's
preposition: in at on of for with by from to into onto about over under between among during after before since until till within without against toward towards through across ahead following amid upon per via despite as than because outside inside near around behind beyond alongside like
link: of on for about between with against to concerning regarding in
genitive: of
place: in at near outside
and: and & or
at: at during in on_the_sidelines_of on_the_margins_of on_the_fringes_of in_the_course_of at_the_end_of in_the_framework_of within_the_framework_of attending addressing
after: after following since in_the_wake_of
before: before ahead_of prior_to in_the_run-up_to in_preparation_for in_preparation_of prepare_for prepares_for preparing_for prepared_for paving_the_way_for leading_up_to in_the_lead-up_to
relative: which that who whom
where: where when
stop: moves spend spends spent put puts sat sit sits parted tries tried dealt rushed turned lie lies keep keeps kept lets finds tackle tackles tackled weigh weighs weighed thrashed hammered sealed summed wrestle wrestled haggle haggled haggling argue argued bargained negotiate negotiates negotiated dined sounded swapped compared reviewed assess assessed examine examined exchanged talked belongs belong prepares chairs chaired co-chair co-chaired co-chairs passed reconvene reconvened reconvenes is are was were be been being am 's has have had having do does did will would shall should can could may might must said says say told tell tells and_then not n't also only just still already even however but if when while because although though so then there here now today tomorrow yesterday very more most much many few several both all any such as than too again once further later earlier soon shortly
stop: for_the_first_time originally initially i you he she it we they me him us them who what why how whom himself itself themselves someone
stop: make makes made making take takes took taking give gives gave giving go goes went gone going come comes came coming get gets got see sees saw seen seek seeks sought seeking bring brings brought lead leads led call calls called calling agree agrees agreed discuss discusses discussed discussing focus focuses focused focusing aim aims aimed aiming include includes included including remain remains remained become becomes became begin begins began begun end ends ended ending start starts started starting follow follows followed continue continues continued allow allows need needs want wants wanted use used know known show shows showed shown expect expects expected hope hopes hoped help helps helped mark marks marked marking adopt adopts adopted sign signs signed vote votes voted speak speaks spoke spoken speaking deliver delivered propose proposes proposed invite invites invited welcome welcomes welcomed support supports supported plan plans planned prepare prepares prepared preparing join joins joined visit visits visited arrive arrives arrived leave leaves left travel travels travelled meet meets met meeting_with stress stressed note noted add added expressed reach reached announce announced announces fail failed draw drew attract attracted gather gathers gathered feature features set sets pledge pledged unveil unveiled address addresses addressed raise raised brought ensure boycott boycotted skip skipped enter entered send sent condemn condemned produce produced involve involving according thanks due
pronoun: it this that they which
speech: said says told announced announces stated noted added reported reports declared confirmed stressed according tweeted wrote quoted informed revealed saying
hold: enter_their enters_its enters_their entered_their go_into_their goes_into_its went_into_their preceded followed_by happen happens happened had_a_meeting had_talks had_consultations have_a_meeting have_talks has_talks going_to_meet go_before goes_before went_before is_to_follow are_to_follow will_follow due_to_follow precedes precede is_spread spread_over stretches_over spans commence commences commenced commencing wound_up winds_up winding_up wind_up comes_before come_before comes_after takes_its_turn is_planned are_planned scheduled_for due_in should_have_been was_to_have_been were_to_have_been come_off came_off comes_off get_going gets_going got_going go_ahead goes_ahead went_ahead going_ahead go_on take_place sits sat reconvene reconvenes reconvened is_on was_on fall_on falls_on fell_on booked pencilled_in penciled_in put_down_for fixed_for timed_for held hold holds holding place take_place takes_place took_place taking_place taken_place convene convenes convened convening host hosts hosted hosting organise organised organize organized organizing organises organizes scheduled slated set due planned begin begins began begun open opens opened start starts started kick kicks kicked end ends ended conclude concludes concluded wrap wraps wrapped run runs ran last lasts lasted occur occurred falls fall underway under_way opening gather gathers gathered staged stage resumes resume restart restarts restarted resumed continues continue brings_together brought_together bring_together
host: red_carpet to_stage will_stage would_stage chosen_for picked_for selected_for within_its_walls is_to_have will_have becomes_the meeting_place meeting_point gets_ready get_ready getting_ready braces bracing readies awaits is_host was_host will_be_host be_host plays_host play_host played_host playing_host play_hosts receives receive received receiving guests_of invites will_see is_to_see sees setting_for setting_of scene_of stage_for backdrop_for backdrop_to the_scene the_setting the_stage the_venue the_place in_the_hands_of 's_turn preparing prepares stages staged staging host hosts hosted hosting venue welcomes welcome welcomed organises organizes organised organized accommodate organizing organising hold holds holding held convene convened convening
meet: see_each_other saw_each_other sees_each_other see_one_another meet_each_other have_a_meeting had_a_meeting reconvene reconvenes reconvened re-convene confer confers conferred conferring consult consults consulted deliberate deliberates deliberated huddle huddles huddled come_together comes_together came_together coming_together get_together gets_together got_together put_their_heads_together face_each_other faced_each_other face_one_another sit_down sits_down sat_down talk_face_to_face meet meets met gather gathers gathered gathering convene convenes convened assemble assembled sit sits sat
attend: takes_up take_up took_up taking_up tackles discuss discusses debate debates attend attends attended attending participate participates participated participating take_part takes_part took_part taking_part join joined joining travel arrived arrives arrive traveled travelled travels represent represented address addressed addressing speaks spoke speak speaking participation
open: commence commences commenced commencing got_off_the_ground gets_off_the_ground raised_the_curtain got_under_way gets_under_way got_underway open opens opened opening begin begins began begun start starts started kick_off kicks_off kicked_off kick launched
close: will_be_over is_over was_over to_be_over goes_on_until go_on_until going_on_until wound_up winds_up winding_up wind_up rounded_off rounds_off drew_to_a_close draws_to_a_close drawing_to_a_close came_to_an_end comes_to_an_end came_to_a_close comes_to_a_close finish finishes finished broke_off close closes closed closing end ends ended conclude concludes concluded wrap_up wraps_up wrapped_up collapsed broke_up
edge: opening start beginning end conclusion close outcome results collapse failure day eve closing
other: tabled drafted circulated submitted unveiled brokered imposed invaded expired expires expire lapsed annexed seized toppled ousted set_up was_founded came_into_being came_into_force entered_into_force shot wounded injured awarded decided decides signed signing founded founding_of established establishment created born died killed elected election elections re-elected appointed resigned arrested ratified released published issued launched formed anniversary detained sentenced sworn inaugurated joined accession war invasion attack attacks crash bombing chairmanship presidency takes_over took_over
future: will shall should to upcoming coming forthcoming would expected 'll
past: wound_up commenced travelled traveled flew came arrived finished pledged vowed urged warned backed endorsed was were had took held hosted met gathered convened concluded ended attended opened began wrapped closed ran completed adopted agreed brought participated
plan: should_have_been was_to_have_been were_to_have_been meant intended penned foreseen booked pencilled_in penciled_in fixed timed convoked convened_for called_for foresees billed earmarked arranged arranges to_have planned plans plan scheduled slated set due expected upcoming forthcoming intends intend preparing prepares preparations prepare aims announced announces agenda
propose: could might may proposed proposes propose proposal considering considers consider suggested suggests suggest idea would_like would_be possibly possible possibility mulling mulls hopes urged urges calls_for called_for offered offers ready_to
confirm: confirmed confirms officially finalised finalized accreditation registration
postpone: held_at_a_later_date take_place_at_a_later_date convened_at_a_later_date organised_at_a_later_date organized_at_a_later_date changed_the_date changes_the_date changing_the_date brought_forward bring_forward brings_forward bringing_forward moved_up moves_up moved_forward shifted shift shifts shifting pushed_to push_back pushes_back pushing_back puts_off putting_off puts_back putting_back slipped_to slips_to slip_to has_slipped suspended suspends deferring defers delays delaying postpones on_ice put_on_hold held_over hold_over bumped_to bumped stood_over adjourn adjourns postponed postpone postpones postponement deferral postponing delayed delay rescheduled reschedule deferred defer put_off pushed_back adjourned suspended rearranged put_back moved
cancel: is_off was_off are_off is_now_off shelved shelves shelve shelving was_dropped has_been_dropped have_been_dropped were_dropped dropped_at void nixed nixes aborted binned fell_through falls_through has_fallen_through called_it_off calls_it_off turned_into_a_video pulls_the_plug pulled_the_plug gone_by_the_board came_to_nothing not_now fall_victim fell_victim falls_victim gave_up_the_plan gives_up_the_plan dropped_the_plan dropped_plans drops_plans scuttled scuppered scotched scotch struck_from_the_calendar will_not_be_held cancelled canceled cancel cancels cancelling cancellation scrapped scrap called_off calls_off call_off axed abandoned ditched calling_off
not: not no neither never n't won't cannot without nor wont
next: next coming upcoming forthcoming following future
previous: last previous former earlier preceding past recent latest
another: fresh another further new other additional regular
such: such
group: coordinators foreign_ministries foreign_offices factions oil_producers oil_exporters donor_countries creditors mediators negotiators finance_chiefs premiers directors commanders counterparts colleagues signatories guarantors emissaries potentates emirs sultans sheikhs rulers chancellors secretaries-general plenipotentiaries advisers advisors powers donors premiers ministers leaders heads presidents premiers chiefs delegations delegates envoys ambassadors bishops negotiators diplomats representatives officials foreign_ministers finance_ministers defence_ministers sherpas parliamentarians speakers secretaries minister experts governors kings monarchs members states nations countries parties
party: party parties democrats republicans republican democratic labour tory tories conservatives conservative liberals liberal democrat socialist socialists communist communists gop caucus rnc dnc ukip snp primary nominee convention_delegates
domestic: union_negotiators village parish county counties borough teachers farmers nurses employers stadium churches parishes clubs neighbourhood tenants village_council police unions union_leaders labour_leaders trade_union trade_unions church clergy protest opposition movement residents tribal school schools hospital militia gang company companies firm firms bank banks parliament parliament's cabinet court courts house senate senators board shareholders shareholder committee subcommittee jury trial lawmakers knesset bundestag duma congressional legislature legislative city_council town_council council_members grand_jury oversight budget impeachment chamber chambers joint_session_of_parliament union_members student students school university
mountain: climbers climber mountaineer mountaineers everest peak mountain mountains climbed ascent ascended hikers hiker kilimanjaro k2 metres_high base_camp volcano
bloc: alliance's pact organisation organization organisation's organization's bloc bloc's alliance alliance's group group's union grouping association council body
here: here this_capital this_city this_town
affair: election elections referendum vote ballot games olympics
such: this_format such_format same_format
noname: own regular annual international high-level informal extraordinary special emergency joint virtual key upcoming major historic landmark yearly biennial official formal one-day two-day three-day crucial crunch global new full ordinary
there: the_port_city the_lakeside_town the_seaside_town the_resort_town the_city the_town the_resort same_city same_venue there
capital: capital
title: titled entitled called themed theme dubbed named motto under_the_theme
event: event events gathering occasion
venue: centre center hotel palace resort hall headquarters complex
count: participants delegates people attendees guests delegations representatives experts visitors officials journalists leaders
countries: countries nations states economies republics monarchies emirates
soon: soon shortly in_the_near_future before_long later_date in_due_course at_a_later_date
live: enter_their enters_its enters_their entered_their go_into_their goes_into_its went_into_their underway under_way ongoing is_taking_place are_taking_place kicks_off kicked_off begins opens in_progress
diplomat: national_coordinators foreign_ministries foreign_offices friends_of_syria friends_of_libya friends_of_yemen friends_of_sudan factions rival_factions peace_envoys oil_producers foreign_ministers foreign_secretaries heads_of_state heads_of_government heads_of_governments heads_of_state_and_government heads_of_state_or_government envoys envoy ambassadors negotiators negotiating_teams diplomats sherpas mediators peacemakers defence_ministers defense_ministers defence_chiefs defense_chiefs army_chiefs chiefs_of_defence chiefs_of_staff chiefs_of_general_staff security_advisers national_security_advisers world_leaders political_directors delegations top_diplomats chief_diplomats premiers intergovernmental intergovernment multilateral trilateral three-way quadrilateral four-way joint mixed contact bilateral member_states member_countries warring_sides warring_parties two_delegations guarantor guarantors guarantor_powers neighbours neighbors powers signatories
college: friends_of_syria friends_of_libya friends_of_yemen friends_of_sudan bodies commission commissions committee_of_ministers contact_group working_group working_groups task_force quartet quint quad troika trio triumvirate delegation delegations teams cabinets governments mediators group_of_friends minsk_group steering_group joint_committee mixed_committee preparatory_committee warring_sides warring_parties two_delegations council councils signatories guarantors powers
work: discuss discusses discussed debate debates debated negotiate negotiates negotiated haggle haggled haggling argue argued bargain bargained confer consult deliberate talk talked talking work_on take_up takes_up took_up tackle tackles tackled weigh weighs weighed thrash hammer_out thrash_out wrestle wrestled agree agreed adopt adopted exchange_views compare_notes coordinate prepare spend spends spent
act: condemn condemns condemned laid lays visit visits visited tour toured resign resigned resigns criticise criticised criticize criticized warn warned urge urged demand demanded deny denied call calls called appeal appealed pay pays paid watch watched mourn mourned honour honoured protest protested strike struck fight fought flee fled fall fell expel expelled summon summoned recall recalled accuse accused blame blamed reject rejected hail hailed praise praised congratulate congratulated thank thanked mark marked celebrate celebrated commemorate commemorated play played win won lose lost face faced live lived work worked study studied remain remained buy bought sell sold plan threatened threaten investigate investigated monitor monitored inspect inspected march marched rally rallied perform performed funeral wedding coronation ceremony award shown left leave attack attacked bombed shell shelled
travel: left_for leaves_for leave_for departed_for departs_for converge converging converged head heading flock come comes came travel travels travelled arrive arrives arrived fly flies flew heading head visit visits visited visiting
with: with
organ: authority society academy institute federation confederation network board assembly council commission committee bank union league community agency association congress secretariat troika group forum dialogue quartet quad
official: kremlin white_house downing_street akorda presidency ministry spokesman spokesperson spokeswoman foreign_ministry government press_service secretariat office
ordinal 1: first inaugural
ordinal 2: second
ordinal 3: third
ordinal 4: fourth
ordinal 5: fifth
ordinal 6: sixth
ordinal 7: seventh
ordinal 8: eighth
ordinal 9: ninth
ordinal 10: tenth
ordinal 11: eleventh
ordinal 12: twelfth
ordinal 13: thirteenth
ordinal 14: fourteenth
ordinal 15: fifteenth
ordinal 16: sixteenth
ordinal 17: seventeenth
ordinal 18: eighteenth
ordinal 19: nineteenth
ordinal 20: twentieth
ordinal 30: thirtieth
ordinal 40: fortieth
ordinal 50: fiftieth
ordinal 60: sixtieth
ordinal 70: seventieth
ordinal 80: eightieth
ordinal 90: ninetieth
ordinal 100: hundredth

head summit strong: summit summits+ chogm
head conference strong: conference conferences+ symposium symposia+
head forum strong: forum forums+ fora+
head congress weak: congress congresses+ convention conventions+
head congress strong: world_congress
head assembly body: general_assembly
head assembly weak: assembly assemblies+
head assembly strong: assembly_of_parties assembly_of_the_parties assembly_of_states_parties assembly_of_states assembly_of_heads_of_state assembly_of_member_states
head meeting weak: videoconference video_conference videoconferences+ video_conferences+ teleconference
head session weak: session sessions+ sitting plenary
head meeting weak: annual_meetings spring_meetings autumn_meetings encounter meeting meetings+ gathering gatherings+ edition retreat retreats+ get-together get-togethers+ conclave conclaves+ jamboree huddle huddles+ confab powwow caucuses+ assembly_of_leaders
head meeting strong: consultative_meeting heads_of_government_meeting leaders_meeting
head conference strong: conference_of_the_parties meeting_of_the_parties conference_of_parties meeting_of_parties meeting_of_states_parties meeting_of_the_states_parties states_parties_meeting conference_of_states_parties
head conference strong: donor_conference donor_gathering donors_conference donor_meeting pledging_session pledging_event pledging_round replenishment_meeting replenishment_session review_conference pledging_conference
head talks strong: strategic_dialogue foreign_office_consultations intergovernmental_consultations government_consultations inter-governmental_consultations
head ministerial body: common_market_council
head session body: regional_committee intergovernmental_committee commission contact_group working_group preparatory_committee joint_committee mixed_committee committee_of_ministers council_of_ministers joint_trade_committee joint_economic_committee joint_ministerial_committee joint_technical_committee joint_coordination_committee joint_cooperation_committee joint_consultative_committee joint_military_committee joint_higher_committee higher_joint_committee joint_ministerial_council joint_cooperation_council partnership_council association_council cooperation_council
head ministerial strong: ministerial
head ministerial body: ministerial_council
head talks weak: consultation trilateral trilaterals+ quadrilateral deliberations discussions haggling pourparlers talks negotiations consultations dialogue dialogues+ round rounds+ phase phases+ stage_of_talks stage_of_the_talks stage_of_negotiations stage_of_the_negotiations stage_of_consultations stage_of_political_consultations stage_of_the_consultations
head roundtable weak: roundtable seminar seminars+ workshop workshops+ round_table

decoy: developer_conference developers_conference bishops_'_conference bishops'_conference bishops_conference us_congress u.s._congress annual_general_meeting annual_general_meetings general_shareholders_meeting ministerial_level summit_level conference_level assembly_level media_conference media_conferences meeting_place meeting_places meeting_point meeting_points commission_on_human_rights commission_of_inquiry commission_president election_commission electoral_commission securities_and_exchange_commission press_conference press_conferences+ news_conference news_conferences conference_call conference_calls conference_room conference_hall conference_centre conference_center western_conference eastern_conference conference_finals conference_champions party_conference party_convention national_convention party_congress cabinet_meeting cabinet_meetings board_meeting town_hall_meeting town_meeting committee_meeting committee_hearing meeting_with meetings_with meeting_between_the_two summit_of_mount press_briefing conference_committee conference_league conference_usa conference_title peace_talks_process on_the_summit_of of_congress in_congress to_congress us_congress u.s_congress the_congress congress_party members_of_congress training_session training_sessions joint_session_of_congress court_session question_and_answer_session round_of_applause first_round_of_the_presidential final_round second_round_of_voting convention_on un_convention geneva_convention vienna_convention conventions_on framework_convention debate_session trading_session trading_sessions session_low national_assembly legislative_assembly general_assembly_president
abbreviation: mr mrs ms dr prof st no gen sen rep gov lt col sgt maj capt rev hon jr sr vs etc e.g i.e inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k a.m p.m approx est fig
`
