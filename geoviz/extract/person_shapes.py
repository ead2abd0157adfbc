"""The words by which people are told from places, companies and works.

Closed classes of English news prose, written down by hand; open classes (titles with
their rank, given names, surnames, common words) are data and come with the lexicon.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.person_callings import CALLINGS, PERSONS

HONORIFICS: Final = frozenset(
    """mr mrs ms miss mx dr prof sir dame lord lady madam rev fr sister brother
    father imam ayatollah sheikh sheikha sheik mullah rabbi alhaji alhaja hajia haji
    datuk dato monsignor msgr senor senora senhor senhora signor signora monsieur
    mme herr frau shri smt swami maulana comrade ustad hojatoleslam""".split()
)
"""Words right before a name that make it a person's and state no office."""
GIVEN_TOO: Final = frozenset({"sheikh"})
"""Those of them that are names as well ("Hassan Sheikh Mohamud")."""
HEADS: Final = frozenset(
    """academic activist actor actress adjutant admiral adviser advisor aide
    ambassador analyst archbishop architect artist astronaut athlete attorney
    author banker baron baroness bishop blogger boss boxer brigadier broker
    captain cardinal caretaker chair chairman chairperson chairwoman chancellor
    chaplain chef chief clerk coach colonel columnist comedian commander
    commandant commissioner comptroller composer conductor congressman
    congresswoman constable consul consultant coordinator coroner correspondent
    councillor councilman councilwoman councilor counsel counsellor counterpart
    critic cyclist dancer dean defender delegate demonstrator deputy designer
    detective developer dictator diplomat director dissident doctor driver
    duchess duke economist editor emir emperor empress engineer entrepreneur
    envoy executive expert farmer fellow fighter firefighter fisherman
    footballer founder co-founder cofounder general geologist geophysicist
    goalkeeper golfer governor grandmaster guitarist historian hydrologist imam
    inspector investigator jockey journalist judge justice king lawmaker lawyer
    leader lecturer legislator lieutenant lord major manager marshal martyr
    mayor mechanic mediator medic member meteorologist midfielder militant
    minister monarch monk musician negotiator novelist nurse observer ombudsman
    officer official organiser organizer owner painter parliamentarian partner
    pastor patriarch pensioner philanthropist philosopher photographer physician
    physicist pilot playwright player poet police policeman policymaker
    policewoman politician pontiff pope preacher premier president
    president-elect priest prince princess principal prisoner producer professor
    programmer prosecutor protester protestor provost psychiatrist psychologist
    publisher queen racer rancher ranger rapper rebel rector referee reporter
    representative researcher resident retiree rider runner sailor scholar
    scientist scout secretary seismologist senator sergeant sheriff shopkeeper
    singer skater skipper sniper sociologist soldier solicitor speaker
    specialist spokesman spokesperson spokeswoman sprinter star statesman
    strategist striker student successor sultan superintendent supervisor
    supporter surgeon surveyor survivor suspect swimmer taoiseach tanaiste ruler
    strongman regent teacher technician teenager theologian trader trainer
    treasurer trustee tycoon undersecretary veteran vicar vice-president victim
    viceroy virologist volcanologist volunteer warlord whistleblower winger
    winner witness worker wrestler writer youngster pm ceo cfo mp mep tsar czar
    refugee migrant industrialist magnate oligarch laureate
    chemist biologist mathematician astronomer botanist climber mountaineer skier
    boxer gymnast rower cricketer batsman bowler gunman fugitive smuggler hostage
    beekeeper baker builder butcher carpenter electrician plumber translator
    billionaire bodyguard businessman businesswoman centre-back defendant
    epidemiologist ex-president ex-minister founder-president geochemist
    vice-premier vice-minister vice-chancellor""".split()
).union(CALLINGS)
"""Last words of what a person is; the office or trade of one who is named next."""
HUMANS: Final = HEADS | PERSONS
"""All nouns that people alone are called by."""
ABBREVIATIONS: Final = {
    "adm": "admiral",
    "capt": "captain",
    "cllr": "councillor",
    "cmdr": "commander",
    "col": "colonel",
    "coun": "councillor",
    "cpl": "corporal",
    "det": "detective",
    "gen": "general",
    "gov": "governor",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "pfc": "private",
    "pres": "president",
    "pvt": "private",
    "rep": "representative",
    "sec": "secretary",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
}
"""Titles as they are shortened before a name, with a capital ("Sen. X")."""
TOP_HEADS: Final = frozenset(
    """president premier chancellor king queen emir sultan emperor empress pope
    monarch leader dictator prince pm""".split()
)
NOBLE: Final = frozenset("prince princess king queen duke duchess pope".split())
"""Titles that stand before, or behind, a given name alone."""
STATE_HEADS: Final = frozenset(
    """president vice-president premier chancellor king queen emir sultan
    emperor empress monarch leader dictator prince princess minister pm
    secretary ambassador envoy diplomat spokesman spokeswoman spokesperson
    speaker general admiral marshal commander politician policymaker official
    aide adviser advisor lawmaker legislator parliamentarian statesman
    negotiator ex-president ex-minister vice-premier undersecretary tsar czar""".split()
)
"""Heads of offices of a state: what a stated country may carry over to."""
STAFF: Final = frozenset(
    """minister secretary spokesman spokeswoman spokesperson adviser advisor aide
    ambassador envoy vice-president undersecretary""".split()
)
"""Heads of those who serve the leader whose they are said to be."""
SUBNATIONAL: Final = frozenset(
    """governor mayor senator congressman congresswoman sheriff councillor
    councilman councilwoman councilor rep representative assemblyman
    assemblywoman legislator""".split()
)
"""Offices below the state: "Georgia Governor" is of the American state."""
PLURALS: Final = {
    "aides": "aide",
    "analysts": "analyst",
    "astronauts": "astronaut",
    "chancellors": "chancellor",
    "co-founders": "co-founder",
    "founders": "founder",
    "generals": "general",
    "governors": "governor",
    "kings": "king",
    "lawmakers": "lawmaker",
    "leaders": "leader",
    "ministers": "minister",
    "mps": "mp",
    "officials": "official",
    "premiers": "premier",
    "presidents": "president",
    "queens": "queen",
    "scientists": "scientist",
    "secretaries": "secretary",
    "senators": "senator",
    "vice-presidents": "vice-president",
}
"""Heads in the plural, which several names may share."""
MODIFIERS: Final = frozenset(
    """former ex acting interim vice deputy prime foreign first second third
    senior junior assistant associate adjunct chief top outgoing incoming late
    then current new newly elected re-elected veteran longtime long-time
    opposition military political defence defense finance interior home health
    trade justice energy education environment climate transport agriculture
    culture labour labor economy economics commerce security state national
    general attorney party parliamentary presidential ruling supreme spiritual
    religious rebel police army navy air crown central bank executive managing
    head press permanent special retired honorary founding private personal
    under joint union federal communist socialist prominent leading famous
    renowned self-proclaimed ousted deposed disgraced jailed exiled embattled
    incumbent caretaker transitional de facto affairs human rights relations
    policy science sports tourism planning legal medical research water disaster
    emergency rescue district city town regional provincial local vice- co- long
    serving far-right left-wing right-wing centrist conservative liberal
    hard-line hardline minister-president defence-minister eldest youngest only
    elder younger shadow lead future one-time onetime sitting ageing aging""".split()
)
"""Words that may stand between the country and the head of a title."""
ORDINALS: Final = frozenset(
    "fourth fifth sixth seventh eighth ninth tenth last latest longest-serving".split()
)
"""Which of its holders an office is said to have in someone."""
PAST: Final = frozenset("former ex late retired ousted deposed then".split())
"""Modifiers that say the office is no longer held."""
RELATIVES: Final = frozenset(
    """sister brother daughter son wife husband mother father niece nephew aunt
    uncle cousin grandson granddaughter grandfather grandmother widow widower
    stepson stepdaughter stepmother stepfather half-brother half-sister fiancee
    fiance partner son-in-law daughter-in-law brother-in-law sister-in-law
    father-in-law mother-in-law twin spouse girlfriend boyfriend fiance lover
    grandchild goddaughter godson godfather godmother""".split()
)
DETERMINERS: Final = frozenset({"the", "a", "an"})
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "my", "our", "whose"})
FUNCTION_WORDS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december jan feb apr
    aug sept sep oct nov dec mon tue wed thu fri sat sun the a an this that
    these those and or but nor if in on at by for from to of with as it its he
    she they we you i his her their our your my there here when while after
    before since until although though because however meanwhile also not no yes
    all some many most more much several few both each every another other such
    one two three four five six seven eight nine ten first second third last
    next earlier later today tomorrow yesterday now then what who whom whose
    which where why how is was are were be been has have had do does did will
    would can could may might must should shall just only even still yet again
    once despite during under over about against between among through according
    including speaking asked like unlike following amid ahead near across
    outside inside let let's let’s please""".split()
)
"""Words and days that part names whatever their case."""
ORGANISATIONS: Final = frozenset(
    """god internet covid islam christianity christian christians muslim muslims
    jewish jews catholic catholics sunni shia islamist islamic orthodox
    protestant bible quran koran christmas easter ramadan olympic olympics
    paralympic nobel oscar oscars emmy grammy pulitzer twitter facebook google
    apple microsoft amazon instagram telegram youtube tiktok whatsapp reuters
    yonhap xinhua tass afp bbc cnn sputnik interfax bloomberg kremlin pentagon
    parliament congress senate cabinet hezbollah hamas taliban nato ukip gop
    labour tory tories democrat democrats republican republicans conservatives
    image media video photo source caption watch read follow""".split()
)
"""Capitalised words for groups and works; they may stand in a title."""
NEVER_NAMES: Final = FUNCTION_WORDS | ORGANISATIONS
"""Capitalised words that no name holds; a run is cut at them."""
THINGS: Final = frozenset(
    """avenue road boulevard drive plaza gardens bridge building palace airport
    station terminal harbour harbor beach islands isle river creek canal ocean
    strait gulf mountains mount mt hills canyon desert falls springs county city
    town township village district province region state states republic kingdom
    emirates peninsula heights stadium arena speedway restaurant cafe inn market
    mall store shopping motel casino farms vineyard winery school schools
    college cathedral temple abbey monastery shrine cemetery memorial monument
    museum hurricane typhoon cyclone tropical earthquake war wars battle
    revolution uprising treaty act agreement accord summit parade week month
    year prize award awards medal cup games series tour trophy festival expo
    conference convention world international national royal imperial american
    constitution amendment commandment project operation programme program
    initiative mission strategy theory index exchange missile rocket jet ship
    boat submarine aircraft boeing airbus line railway railroad metro subway
    highway interstate motorway route freeway foundation fund trust union
    federation democratic communist liberal northern southern eastern western
    central upper greater clinic centre center area courthouse capitol tv fm
    radio news daily weekly magazine journal times herald tribune gazette
    telegraph guardian observer independent inc ltd llc plc corp company group
    holdings insurance motors airlines airways pharmaceuticals laboratories labs
    systems technologies technology software studios pictures records
    entertainment financial services solutions research industries energy mining steel
    foods brewery hotels resort resorts army navy force forces brigade regiment
    battalion division fleet squadron police department ministry bureau agency
    authority commission committee council assembly congress parliament party
    movement league alliance coalition association society institute institution
    university academy hospital library orchestra theatre theater opera ballet
    choir mosque synagogue government administration regime doctrine declaration
    protocol dynasty empire era century rovers wanderers rangers athletic dynamo
    spartak falcons hotspur elementary chamber cleanup sea united security
    mountain chapter companies parish fc pradesh oblast""".split()
)
"""Words that make a run which holds them the name of something else than a person."""
THING_FIRST: Final = frozenset(
    """new north south east west old great big grand lower little upper san
    santa los las st ste saint fort port cape lake rio costa puerto villa monte
    el la le super world team camp hotel storm project general""".split()
)
"""Words that begin the names of places and things, seldom a person's."""
SURNAMES_TOO: Final = frozenset(
    """green black gold silver brown white west north east south hill hall park
    lake field church banks sun star wood woods rivers court bell post power day
    chase ridge law price street forest marsh fields stone castle bay gates rose
    waters ford glenn wells bush bar case code days falls fair game island king
    lane major place point pool ranch square wall will golf close bowl club
    course track tower bank capital express press hills way heights grove creek
    valley village hollow mirror house trail pass line sands cross mills""".split()
)
"""Last words of places and things that are family names as well."""
PARTS_OF_PLACES: Final = frozenset(
    """county day church cathedral hospital school college island bridge park
    square street road club university bay harbour harbor hall court house""".split()
)
"""Words with a capital that own a name before them: "Queen Anne's County"."""
PLACE_PREPOSITIONS: Final = frozenset(
    """in at near around outside across throughout inside within via toward
    towards into onto off beyond above below along""".split()
)
DOES: Final = frozenset(
    """said says say saying told tells tell added adds explained stated noted announced
    argued asked asks replied wrote writes believes thinks recalled insisted warned
    claimed claims admitted denied denies vowed pledged urged called hailed praised
    condemned criticised criticized attended attends hosted hosts welcomed greeted met
    meets arrived arrives visited visits left departed flew travelled traveled walked
    walks stood stands shook shakes waved smiled laughed signed resigned died dies was
    is has had will would won lost scored led leads became becomes served serves joined
    went came took takes gave gives thanked thanks raised spoke speaks addressed
    testified pleaded appeared looked began played joked tweeted posted replaced
    succeeded defeated beat pointed who whose himself herself remembers reported
    expressed described declined hopes wants wanted accused attacked ordered ruled
    predicted suggested confirmed concluded revealed predicts estimates celebrated
    watched received accepted refused voted ran runs plays lives lived works worked grew
    studied graduated married founded tried finished faces faced fled surrendered
    escaped drove carried clinched struck fired hit hits broke set sings sang stars
    starred""".split()
)
"""Words right after a name that people are the subject of."""
PERSONAL: Final = frozenset(
    """attended attends met arrived visited flew travelled traveled walked stood
    smiled resigned died spoke watched addressed skipped greeted shook wept""".split()
)
"""What people do, and neither companies nor clubs."""
ACCUSES: Final = frozenset(
    """charged arrested convicted sentenced jailed accused acquitted detained
    against sued named identified questioned fined told asked killed attacked""".split()
)
"""Words right before a name that people, not states, are the object of."""
SENDS: Final = frozenset({"sent", "sends"})
SAYS_BEFORE: Final = frozenset(
    "said says added adds notes noted explained told recalled according".split()
)
REIGNS: Final = frozenset(
    """administration administrations government governments cabinet regime
    presidency doctrine era eras campaign""".split()
)
"""What a name may stand before as an attribute ("the A and B governments")."""
RELATIONS: Final = frozenset(
    """meeting meetings summit talks relations relationship friendship handshake rivalry
    alliance encounter pact deal ticket debate partnership call phone axis
    duo""".split()
)
"""What a pair of names with a hyphen stands before ("the Rutte-Orban meeting")."""
TOPIC_HEADS: Final = frozenset(
    """veteran expert analyst correspondent envoy negotiator adviser advisor editor
    specialist scholar historian researcher reporter coordinator representative
    commentator economist strategist campaigner activist""".split()
)
"""Heads before which a country's bare name is what they deal with ("Syria envoy")."""
ADJECTIVAL: Final = frozenset({"us", "uk", "usa", "uae", "u.s", "u.k"})
"""Countries whose abbreviation serves as an adjective ("US envoy")."""
STATE_BODIES: Final = frozenset(
    """army navy military government parliament ministry cabinet embassy consulate
    delegation contingent mission police coastguard senate assembly legislature
    presidency monarchy federation association committee team squad side party council
    union marines gendarmerie junta regime force forces troops command authorities
    opposition""".split()
)
"""Bodies whose members the adjective of a country says to be its own."""
CORPORATE: Final = frozenset(
    """airways airlines university times post daily news telegraph motors cup
    open league prix institute academy museum bank""".split()
)
"""An adjective of a country before one of these is part of a name."""
THINGS_OF: Final = frozenset(
    """restaurant shop pub bar cafe club language lesson food cuisine wine shepherd
    literature history studies politics affairs pizza bulldog terrier""".split()
)
"""What a nationality speaks of rather than of the one named ("French club coach")."""
FAMILY_ADJECTIVES: Final = frozenset(
    """eldest oldest youngest younger elder older only late estranged teenage infant
    little big twin former second first third adopted newborn ex""".split()
)
REPRESENTS: Final = frozenset("represent represents represented representing".split())
ADVOCATES: Final = frozenset({"lawyer", "attorney", "solicitor", "counsel", "agent"})
"""Who represent others than their own country."""
PARTIES: Final = frozenset({"delegation", "delegations", "team", "party", "side"})
"""Groups that someone leads to talks or on a journey."""
LED_BY: Final = frozenset({"led", "headed", "represented"})
