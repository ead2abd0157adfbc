"""What people are called by trade, sport, art or plight: heads of what someone is.

A closed list written down by hand from the sections of newspapers: sport, culture,
business, crime, science, faith. Offices and the commonest trades are in
`person_shapes`.
"""

from __future__ import annotations

from typing import Final

SPORTS: Final = frozenset(
    """allrounder archer biathlete bobsledder canoeist decathlete fencer flanker
    flyhalf forward freestyler fullback goalie goaltender heptathlete heavyweight
    middleweight welterweight flyweight bantamweight lightweight featherweight
    hooker hurdler judoka jumper karateka kayaker linebacker luger marathoner
    medallist medalist netminder oarsman oarswoman outfielder paceman pacemaker
    paddler paralympian pentathlete pitcher playmaker prop quarterback rounder
    scrumhalf seamer shooter shuttler slalomist snowboarder spinner swimmer thrower
    triathlete vaulter walker weightlifter wicketkeeper yachtsman yachtswoman
    champion qualifier finalist""".split()
)
"""What sportsmen are called; a country's bare name stands before them as well."""
CALLINGS: Final = SPORTS | frozenset(
    """colleague host hostess umpire linesman accordionist baritone bassist cellist
    choreographer clarinettist contralto crooner documentarian drummer filmmaker
    flautist flutist
    folklorist harpist lyricist mezzo oboist organist percussionist pianist rapper
    saxophonist screenwriter sculptor songwriter soprano tenor trumpeter vocalist
    violinist cartoonist comic impresario animator ballerina bandleader
    cinematographer costumier couturier curator conservator showman illusionist
    magician juggler essayist memoirist biographer lexicographer translator
    interpreter satirist golfer racewalker sharpshooter marksman defenceman
    defenseman adventurer alpinist backpacker balloonist explorer hiker holidaymaker
    mountaineer motorcyclist motorist passenger pedestrian rambler sightseer tourist
    traveller traveler trekker expatriate expat anaesthetist anesthetist apothecary
    cosmonaut dentist midwife oncologist optician paediatrician paramedic
    pediatrician pharmacist vet veterinarian radiographer physiotherapist
    psychotherapist statistician biochemist geneticist astrophysicist immunologist
    inventor cryptographer metallurgist agronomist taxonomist linguist philologist
    orientalist egyptologist abbot abbess ayatollah cleric evangelist friar hermit
    imam lama missionary metropolitan mufti mullah nun nuncio preacher priestess
    prelate rabbi seminarian attache barrister bailiff emissary legate magistrate
    notary peacekeeper peacemaker paralegal registrar usher airman bombardier bosun
    boatswain coastguard corporal cadet crewman deckhand ensign gendarme grenadier
    guardsman helmsman hijacker infantryman infiltrator insurgent jihadist jihadi
    kidnapper legionnaire mariner mercenary militiaman guerrilla paratrooper pirate
    seaman seafarer separatist serviceman servicewoman steward stewardess submariner
    trawlerman trooper yachtmaster assassin bomber convict detainee extremist
    fraudster gangster hacker hitman inmate killer mobster murderer paedophile
    perpetrator racketeer smuggler spy swindler terrorist trafficker abductee
    captive casualty campaigner conservationist ecologist environmentalist feminist
    humanitarian pacifist suffragist unionist dissenter defector exile deportee
    evacuee emigre emigrant immigrant financier hotelier importer investor landowner
    landlord landlady miller miner moneylender millionaire restaurateur shipbroker
    shipbuilder shipowner stockbroker vintner winemaker brewer jeweller jeweler
    tailor hairdresser potter weaver labourer laborer bricklayer welder roofer
    foreman housewife homemaker nanny babysitter maid housekeeper gardener janitor
    cleaner waiter waitress barman bartender cashier courier postman lifeguard
    zookeeper bullfighter matador stuntman cameraman camerawoman photojournalist
    newsreader newscaster presenter freelancer freelance stringer vlogger youtuber
    influencer podcaster schoolboy schoolgirl schoolteacher schoolmaster headmaster
    headmistress headteacher undergraduate postgraduate tutor novice toddler widower
    widow d'affaires""".split()
)
"""Heads right before a name that make it a person's, whatever the name."""
PERSONS: Final = frozenset(
    """man woman boy girl citizen colleague friend husband wife father mother passenger
    visitor guest couple host hostess neighbour neighbor teammate opponent rival
    challenger lady gentleman compatriot countryman countrywoman protege understudy
    girlfriend boyfriend lover flatmate roommate classmate candidate nominee
    contender newcomer champion finalist qualifier patient donor buyer seller bidder
    tenant guide agent guard escort sherpa porter master model mastermind mate
    ringleader prodigy genius legend hero heroine virtuoso native star""".split()
)
"""Nouns of people behind which a name stands after a comma; right before a name they
may speak of a company, a club or a ship as well."""
FIRMS_TOO: Final = frozenset(
    """agent baker brewer broker builder buyer bidder champion contender designer
    developer finalist forward importer investor jeweller miller newcomer holder
    operator opponent partner prop producer publisher qualifier rival seller star
    supplier tailor trader winner maker model retailer carrier""".split()
)
"""Of all heads, those that stand right before the names of firms and clubs as well."""
PAIRS: Final = frozenset(
    "couple brothers sisters siblings twins duo pair trio family".split()
)
"""Nouns for several people that no singular goes with."""
IRREGULAR: Final = {"men": "man", "women": "woman", "people": "person"}
"""Endings of plurals, and those of their singulars."""
