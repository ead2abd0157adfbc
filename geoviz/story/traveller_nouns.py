"""The nouns that a traveller without a name is called by; adding one is a word.

People in the plural or as a body, single people by what they are, and vehicles that
are said to travel themselves.
"""

from __future__ import annotations

from typing import Final

PEOPLE: Final = frozenset(
    """soldiers troops sailors residents evacuees pilgrims rescuers team teams
    delegation delegations mission officials diplomats leaders ministers passengers
    refugees migrants tourists players squad squads crew crews workers families family
    children survivors pair duo trio quartet people doctors nurses medics students
    pupils schoolchildren
    teachers envoys astronauts cosmonauts hostages prisoners detainees inmates fighters
    rebels militants gunmen protesters marchers demonstrators campaigners activists
    inspectors experts firefighters paramedics volunteers supporters fans villagers
    farmers fishermen miners climbers musicians actors dancers singers relatives
    mourners citizens nationals civilians contingent battalion brigade regiment unit
    units platoon peacekeepers marines paratroopers commandos guards police
    officers detectives investigators journalists reporters monitors observers
    negotiators mediators athletes swimmers cyclists riders runners walkers hikers
    skiers orchestra choir band troupe patients victims injured wounded dead bodies
    remains sisters brothers twins parents siblings cousins grandparents couple couples
    suspects defendants convicts expedition side party group groups members lawmakers
    senators mps legislators lawyers judges engineers technicians scientists
    researchers geologists archaeologists epidemiologists virologists vets aid-workers
    missionaries priests monks nuns bishops cardinals worshippers faithful men women
    boys girls teenagers youths youngsters babies orphans adults pensioners veterans
    gang gangs thieves robbers recruits conscripts reservists cadets mercenaries
    insurgents deserters defectors
    dissidents exiles expatriates holidaymakers visitors guests travellers travelers
    commuters backpackers trekkers mountaineers adventurers explorers settlers nomads
    herders traders truckers drivers pilots captains seafarers crewmen trawlermen
    castaways stowaways smugglers traffickers asylum-seekers deportees returnees
    islanders townspeople locals strangers neighbours neighbors colleagues friends
    teammates footballers cricketers champions entourage deputies ambassadors
    presidents premiers chiefs generals commanders kings queens princes royals
    executives businessmen businesswomen investors managers employees staff inspectors
    delegates counterparts specialists advisers advisors analysts aides consultants
    contractors trainers instructors chefs authors writers painters poets artists
    dentists surgeons midwives politicians candidates mayors governors secretaries
    clerics imams rabbis gymnasts wrestlers boxers skaters rowers golfers divers
    jockeys racers sprinters olympians paralympians medallists curlers aviators
    balloonists choristers drummers pipers prosecutors coroners bankers brokers
    hauliers roadies filmmakers cameramen photographers correspondents apprentices
    interns nannies maids servants batch busload busloads planeload planeloads boatload
    boatloads caravan collectors convoyers hundreds thousands dozens scores
    tens""".split()
)
"""Several people, or a body of them."""
PERSONS: Final = frozenset(
    """president premier minister chancellor pope pontiff monarch emperor king queen
    prince princess duke duchess ambassador envoy emissary governor mayor senator
    congressman congresswoman lawmaker deputy leader chief secretary commissioner
    diplomat mediator negotiator general admiral colonel commander captain skipper
    pilot co-pilot driver sailor soldier marine officer policeman policewoman detective
    inspector bishop archbishop cardinal imam priest monk nun rabbi patriarch
    missionary pilgrim girl boy child baby toddler infant newborn schoolboy schoolgirl
    teenager youth woman man pensioner mother father son daughter wife husband widow
    brother sister uncle aunt grandmother grandfather nephew niece cousin fiancee
    fiance partner patient victim survivor witness suspect defendant prisoner inmate
    fugitive hostage refugee migrant dissident whistleblower journalist reporter
    correspondent photographer cameraman doctor surgeon nurse paramedic midwife vet
    engineer technician scientist professor researcher teacher student pupil actor
    actress singer musician pianist violinist conductor dancer author writer novelist
    poet artist painter director chef cook baker farmer fisherman trawlerman miner
    climber mountaineer walker hiker runner rider cyclist rower swimmer adventurer
    explorer astronaut cosmonaut balloonist aviator champion player striker midfielder
    defender goalkeeper winger boxer athlete coach manager tourist traveller traveler
    visitor backpacker passenger stowaway lawyer judge activist campaigner volunteer
    executive businessman businesswoman tycoon billionaire entrepreneur banker trader
    spokesman spokeswoman aide adviser advisor bodyguard body casualty
    delegate counterpart specialist analyst aide consultant contractor trainer
    instructor dentist politician candidate cleric gymnast wrestler skater golfer diver
    jockey sprinter prosecutor coroner broker haulier filmmaker apprentice
    geologist archaeologist epidemiologist virologist expert firefighter paramedic
    resident evacuee rescuer mourner relative guest gunman militant rebel fighter
    protester marcher demonstrator campaigner observer monitor recruit cadet mercenary
    deserter defector exile holidaymaker trekker skier settler trucker castaway smuggler
    trafficker asylum-seeker deportee returnee islander neighbour neighbor colleague
    friend teammate footballer cricketer investor employee collector investigator
    detainee convict guard coffin corpse
    remains""".split()
)
"""One person, or what is left of one."""
_VEHICLES: Final[dict[str, str]] = {
    "air": """plane planes aircraft jet jets airliner airliners helicopter helicopters
        chopper choppers flight flights airplane airplanes bomber bombers warplane
        warplanes airlift seaplane floatplane glider balloon airship biplane turboprop
        boeing airbus cessna antonov ilyushin tupolev hercules chinook chinooks
        orion globemaster gulfstream learjet embraer fokker bombardier beechcraft
        dreamliner airship medevac""",
    "sea": """ship ships boat boats ferry ferries vessel vessels yacht yachts tanker
        tankers freighter freighters frigate frigates destroyer destroyers flotilla
        trawler trawlers liner liners submarine submarines lifeboat lifeboats icebreaker
        sloop ketch schooner cutter barge barges tug tugs tugboat tugboats dhow dhows
        catamaran dinghy dinghies raft canoe canoes kayak warship warships gunboat
        corvette minesweeper steamer steamship hydrofoil hovercraft
        bulk-carrier longboat rowboat sailboat powerboat speedboat speedboats fleet
        armada cruiser""",
    "road": """bus buses coaches minibus minibuses convoy convoys truck trucks lorry
        lorries motorcade cavalcade ambulance ambulances van vans minivan vehicle
        vehicles taxi car cars limousine motorbike motorbikes motorcycle tractor
        tractors wagon wagons hearse cortege tanks""",
    "train": "train trains locomotive eurostar tgv shinkansen",
}
VEHICLES: Final[dict[str, str]] = {
    word: mode for mode, words in _VEHICLES.items() for word in words.split()
}
"""Vehicles that are said to travel themselves → the means of travel."""
PLURAL_VEHICLES: Final = frozenset(
    word for word in VEHICLES if word.endswith("s") and word not in {"bus", "minibus"}
)
SHIPS: Final = frozenset(
    """mv ms mt mts ss rms hms uss hmas hmcs hmnzs ins rrs rfa usns rv sy fv tss
    hmcgs""".split()
)
"""Before the name of a ship: "the MV Salama"."""
FEMALE: Final = frozenset(
    """queen princess duchess girl schoolgirl woman mother daughter wife widow sister
    aunt grandmother niece nun actress policewoman businesswoman spokeswoman
    congresswoman midwife""".split()
)
MALE: Final = frozenset(
    """king prince duke pope pontiff emperor boy schoolboy man father son husband
    brother
    uncle grandfather nephew monk priest imam cardinal policeman businessman
    congressman fisherman cameraman""".split()
)
"""Nouns that only "she", or only "he", takes up."""
