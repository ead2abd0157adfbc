"""Who is at what is told of: one or two sentences each, and what they say. By hand.

After each name its role, or those that are right; nobody else may have one.
"""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

TOLD = [
    (
        (
            "Kenyan President Daniel Moi met Ugandan President Yoweri Museveni "
            "in Kampala on Monday."
        ),
        "Moi attendee; Museveni attendee|host",
    ),
    (
        (
            "Polish Prime Minister Jerzy Buzek held talks with German Chancellor "
            "Gerhard Schroeder in Berlin on Monday."
        ),
        "Buzek attendee; Schroeder attendee|host",
    ),
    (
        (
            "French President Jacques Chirac hosted a dinner for Moroccan King "
            "Mohammed VI in Paris on Monday."
        ),
        "Chirac host; Mohammed attendee",
    ),
    (
        (
            "Brazilian President Fernando Cardoso was welcomed in Lima on Monday "
            "by his Peruvian counterpart Alberto Fujimori."
        ),
        "Cardoso attendee; Fujimori host",
    ),
    (
        (
            "Vietnamese President Tran Duc Luong was greeted at the airport in "
            "Vientiane on Monday by Lao Foreign Minister Somsavat Lengsavad."
        ),
        "Luong attendee; Lengsavad host",
    ),
    (
        (
            "Queen Elizabeth gave a banquet for Nigerian President Olusegun "
            "Obasanjo in London on Monday."
        ),
        "Elizabeth host; Obasanjo attendee",
    ),
    (
        (
            "Chinese Foreign Minister Tang Jiaxuan will hold talks with his "
            "Indian counterpart Jaswant Singh in New Delhi on Friday."
        ),
        "Tang attendee; Singh attendee|host",
    ),
    (
        (
            "The two leaders, Thabo Mbeki of South Africa and Joaquim Chissano "
            "of Mozambique, met in Maputo on Monday."
        ),
        "Mbeki attendee; Chissano attendee|host",
    ),
    (
        (
            "Turkish President Ahmet Sezer and his Greek counterpart Costis "
            "Stephanopoulos met in Ankara on Monday."
        ),
        "Sezer attendee|host; Stephanopoulos attendee",
    ),
    (
        (
            "Swedish Prime Minister Goran Persson flies to Oslo on Friday for "
            "talks with Norwegian Prime Minister Kjell Bondevik."
        ),
        "Persson attendee; Bondevik attendee|host",
    ),
    (
        (
            "Egyptian Foreign Minister Amr Moussa was received by Syrian "
            "President Hafez al-Assad in Damascus on Monday."
        ),
        "Moussa attendee; Assad host",
    ),
    (
        (
            "Italian Prime Minister Romano Prodi signed eleven accords in "
            "Algiers on Monday with Algerian President Abdelaziz Bouteflika."
        ),
        "Prodi attendee; Bouteflika attendee|host",
    ),
    (
        (
            "At a lunch in Vienna on Monday, Austrian President Heinz Fischer "
            "sat beside Czech President Vaclav Klaus."
        ),
        "Fischer attendee|host; Klaus attendee",
    ),
    (
        (
            "Canadian Prime Minister Jean Chretien dined with Cuban President "
            "Fidel Castro in Havana on Monday."
        ),
        "Chretien attendee; Castro attendee|host",
    ),
    (
        (
            "Indonesian President Abdurrahman Wahid paid a call on Singapore's "
            "Senior Minister Lee Kuan Yew on Monday."
        ),
        "Wahid attendee; Yew attendee|host",
    ),
    (
        (
            "Ghanaian President John Kufuor, accompanied by his wife, Theresa, "
            "attended a wreath-laying ceremony in Rome on Monday."
        ),
        "Kufuor attendee; Theresa companion",
    ),
    (
        (
            "U.S. Secretary of State Madeleine Albright spent two hours with "
            "Palestinian leader Yasser Arafat in Ramallah on Monday."
        ),
        "Albright attendee; Arafat attendee|host",
    ),
    (
        (
            "Russian President Boris Yeltsin telephoned Ukrainian President "
            "Leonid Kuchma on Monday."
        ),
        "",
    ),
    (
        (
            "Romanian President Emil Constantinescu shook hands with Hungarian "
            "President Arpad Goncz at a ceremony in Budapest on Monday."
        ),
        "Constantinescu attendee; Goncz attendee|host",
    ),
    (
        (
            "The summit in Quito on Monday was opened by Ecuadorean President "
            "Gustavo Noboa."
        ),
        "Noboa host|attendee",
    ),
    (
        (
            "The summit in Quito on Monday was attended by the presidents of "
            "five countries, among them Hugo Chavez of Venezuela and Alvaro "
            "Uribe of Colombia."
        ),
        "Chavez attendee; Uribe attendee",
    ),
    (
        (
            "Seven leaders gathered in Minsk on Monday for a summit. Kazakh "
            "President Nursultan Nazarbayev sent his prime minister. "
            "Tajikistan's Emomali Rahmon stayed at home."
        ),
        "Nazarbayev absent; Rahmon absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Yemen's president, Ali "
            "Saleh, pulled out at the last moment."
        ),
        "Saleh absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Missing from the table "
            "was Libyan leader Moammar Gadhafi."
        ),
        "Gadhafi absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Sudan's president, Omar "
            "al-Bashir, was not invited."
        ),
        "Bashir absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Jordan was represented "
            "by Crown Prince Hassan."
        ),
        "Hassan attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. King Abdullah of Jordan "
            "arrived late."
        ),
        "Abdullah attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Chairing the session "
            "was Kuwaiti Emir Jaber al-Sabah."
        ),
        "Sabah attendee|host",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. The host, Qatari Emir "
            "Hamad al-Thani, called for calm."
        ),
        "Thani host",
    ),
    (
        (
            'Leaders met for a summit in Doha on Monday. "We have failed," '
            "Lebanese President Emile Lahoud told the gathering."
        ),
        "Lahoud attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Syria sent its vice "
            "president, Abdel Khaddam."
        ),
        "Khaddam attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Around the table were "
            "Oman's Qaboos bin Said and Bahrain's Hamad al-Khalifa."
        ),
        "Said attendee; Khalifa attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Egyptian President "
            "Hosni Mubarak excused himself, citing illness."
        ),
        "Mubarak absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Iranian President "
            "Mohammad Khatami boycotted it."
        ),
        "Khatami absent",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. Tunisia's Zine Ben Ali "
            "flew home before the end."
        ),
        "Ali attendee",
    ),
    (
        (
            "Leaders met for a summit in Doha on Monday. UN Secretary-General "
            "Kofi Annan addressed the opening session."
        ),
        "Annan attendee",
    ),
    (
        (
            "The talks in Oslo on Monday brought together Israeli Prime Minister "
            "Ehud Barak and Palestinian leader Yasser Arafat."
        ),
        "Barak attendee; Arafat attendee",
    ),
    (
        (
            "The delegation of Eritrea at the talks in Algiers on Monday was "
            "headed by Foreign Minister Haile Woldensae."
        ),
        "Woldensae attendee",
    ),
    (
        (
            "South African mediator Nelson Mandela presided at the talks in "
            "Arusha on Monday."
        ),
        "Mandela attendee|host",
    ),
    (
        (
            "Prime Minister Lionel Jospin of France will represent Europe at the "
            "summit in Rio on Friday."
        ),
        "Jospin attendee",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Former "
            "president Yakubu Gowon read the lesson."
        ),
        "Gowon attendee|present",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Among the "
            "mourners were Prince Charles and U.S. Vice President Al Gore."
        ),
        "Charles attendee; Gore attendee",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Governor "
            "Bola Tinubu walked behind the coffin."
        ),
        "Tinubu attendee|present",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Poet Wole "
            "Soyinka, who was in Boston, sent a message."
        ),
        "Soyinka absent",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Cameroonian "
            "President Paul Biya sent a wreath."
        ),
        "",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Cardinal "
            "Francis Arinze led the service."
        ),
        "Arinze attendee|host|present",
    ),
    (
        (
            "The funeral of the bishop was held in Lagos on Monday. Singer Fela "
            "Kuti performed at the graveside."
        ),
        "Kuti attendee|present",
    ),
    (
        ("The mayor, Ann Porter, opened the library in Truro on Monday."),
        "Porter attendee|host|present",
    ),
    (
        ("The library was opened in Truro on Monday by the poet Simon Hale."),
        "Hale attendee|host|present",
    ),
    (
        ("The council met in Truro on Monday. Councillor Jane Moss was absent."),
        "Moss absent",
    ),
    (
        (
            "The council met in Truro on Monday. Present were Mayor Ann Porter "
            "and councillors Jane Moss and Bill Nance."
        ),
        "Porter attendee|present; Moss attendee|present; Nance attendee|present",
    ),
    (
        (
            "The council met in Truro on Monday. Apologies were received from "
            "Councillor Jane Moss."
        ),
        "Moss absent",
    ),
    (
        ("The council met in Truro on Monday. Mayor Ann Porter presided."),
        "Porter attendee|host",
    ),
    (
        (
            "About 200 people attended a vigil in Leeds on Monday. Bishop Nick "
            "Baines led prayers."
        ),
        "Baines attendee|present",
    ),
    (
        (
            "About 200 people attended a rally in Leeds on Monday. Speakers "
            "included union leader Mick Lynch and MP Hilary Benn."
        ),
        "Lynch attendee|present; Benn attendee|present",
    ),
    (
        (
            "About 200 people attended a rally in Leeds on Monday. Union leader "
            "Mick Lynch told the crowd that the fight would go on."
        ),
        "Lynch attendee|present",
    ),
    (
        ("Actor Brian Cox will unveil the plaque at a ceremony in Dundee on Friday."),
        "Cox attendee|host|present",
    ),
    (
        (
            "A concert was held in Dundee on Monday. The headline act, singer "
            "Lewis Capaldi, pulled out with flu."
        ),
        "Capaldi absent",
    ),
    ("Driver John Pike appeared in court in Leeds on Monday charged with theft.", ""),
    (
        ("Police said on Monday that they had arrested Ali Hassan in a raid in Leeds."),
        "",
    ),
    (
        (
            "The summit in Rome on Monday was a blow to Spanish Prime Minister "
            "Jose Aznar, analysts said."
        ),
        "",
    ),
    ("The statue of King Leopold was removed in Ghent on Monday.", ""),
    (
        (
            "A summit was held in Lome on Monday. Among the guests were "
            "Presidents Omar Bongo of Gabon, Hassan Gouled Aptidon of Djibouti "
            "and Pasteur Bizimungu of Rwanda, and the Namibian leader, Sam "
            "Nujoma."
        ),
        "Bongo attendee; Aptidon attendee; Bizimungu attendee; Nujoma attendee",
    ),
    (
        (
            "A summit was held in Lome on Monday. It was attended by Daniel Moi, "
            "president of Kenya; Meles Zenawi, prime minister of Ethiopia; and "
            "Idriss Deby, the president of Chad."
        ),
        "Moi attendee; Zenawi attendee; Deby attendee",
    ),
    (
        (
            "A summit was held in Lome on Monday. Attending were Daniel Moi "
            "(Kenya), Yoweri Museveni (Uganda) and Idriss Deby (Chad)."
        ),
        "Moi attendee; Museveni attendee; Deby attendee",
    ),
    (
        (
            "A gala was held in Bath on Monday. Guests included the actor Tom "
            "Vane, the singer Lucy Moor and the former England captain Bobby "
            "Rawle."
        ),
        "Vane attendee; Moor attendee; Rawle attendee",
    ),
    (
        (
            "A gala was held in Bath on Monday. Among those who came were the "
            "actor Tom Vane, 45, his wife, Alice Vane, and the painter Lucy "
            "Moor."
        ),
        "Tom Vane attendee; Alice Vane attendee|companion; Moor attendee",
    ),
    (
        (
            "A memorial service was held in Bath on Monday. Also there were "
            "General Tom Vane, the chief of staff, Admiral Hugh Moor, and the "
            "interior minister, Alan Pike."
        ),
        "Vane attendee; Moor attendee; Pike attendee",
    ),
    (
        (
            "Talks were held in Lome on Monday. Delegations were led by Daniel "
            "Moi of Kenya, Yoweri Museveni of Uganda and Denis Polisi, deputy "
            "speaker, of Rwanda."
        ),
        "Moi attendee; Museveni attendee; Polisi attendee",
    ),
    (
        (
            "The funeral was held in Lome on Monday. Foreign guests included "
            "presidents Arnoldo Aleman (Nicaragua), Mireya Moscoso (Panama) and "
            "Carlos Flores (Honduras), Vice President Francisco Reyes of "
            "Guatemala, and former leaders Belisario Betancur of Colombia and "
            "Jimmy Carter of the United States."
        ),
        (
            "Aleman attendee; Moscoso attendee; Flores attendee; Reyes attendee; "
            "Betancur attendee; Carter attendee"
        ),
    ),
    (
        (
            "A summit was held in Lome on Monday. Also taking part are Romano "
            "Prodi, president of the European Commission, and NATO "
            "Secretary-General George Robertson."
        ),
        "Prodi attendee; Robertson attendee",
    ),
    (
        (
            "A summit opens in Lome on Friday. Those expected include Jacques "
            "Chirac of France and Tony Blair of Britain."
        ),
        "Chirac attendee; Blair attendee",
    ),
    (
        (
            "A summit opens in Lome on Friday. Jacques Chirac has been invited "
            "but has not replied."
        ),
        "Chirac invited",
    ),
    (
        (
            "A summit opens in Lome on Friday. Jacques Chirac has accepted an "
            "invitation."
        ),
        "Chirac attendee|invited",
    ),
    (
        ("A summit opens in Lome on Friday. Jacques Chirac is not expected to attend."),
        "Chirac absent",
    ),
    (
        ("A summit opens in Lome on Friday. Jacques Chirac will skip it."),
        "Chirac absent",
    ),
    (
        (
            "A summit opens in Lome on Friday. Jacques Chirac will not be there, "
            "nor will Tony Blair."
        ),
        "Chirac absent; Blair absent",
    ),
    (
        (
            "A summit was held in Lome on Monday. Neither Jacques Chirac nor "
            "Tony Blair attended."
        ),
        "Chirac absent; Blair absent",
    ),
    (
        ("A summit was held in Lome on Monday. Jacques Chirac cried off with a cold."),
        "Chirac absent",
    ),
    (
        ("A summit was held in Lome on Monday. Jacques Chirac was too ill to travel."),
        "Chirac absent",
    ),
    (
        ("A summit was held in Lome on Monday. Jacques Chirac gave his regrets."),
        "Chirac absent",
    ),
    (
        ("A summit was held in Lome on Monday. Jacques Chirac joined by video link."),
        "Chirac attendee",
    ),
    (
        (
            "A summit was held in Lome on Monday under the chairmanship of "
            "Jacques Chirac."
        ),
        "Chirac attendee|host",
    ),
    (
        (
            "The match was played in Lome on Monday. President Gnassingbe "
            "Eyadema watched from the stand."
        ),
        "Eyadema attendee|present",
    ),
    (
        ("The match was played in Lome on Monday. Emmanuel Adebayor scored twice."),
        "Adebayor attendee|present",
    ),
    (
        (
            "Ellen Sirleaf was sworn in as president in Monrovia on Monday "
            "before guests including Thabo Mbeki of South Africa."
        ),
        "Sirleaf attendee; Mbeki attendee",
    ),
    (
        (
            "Governor Rita Cole toured the ruins in Mobile on Monday together "
            "with Senator Jeff Vance."
        ),
        "Cole attendee; Vance attendee|companion|present",
    ),
    (
        (
            "Governor Rita Cole, flanked by Senator Jeff Vance, spoke at a news "
            "conference in Mobile on Monday."
        ),
        "Cole attendee; Vance attendee|present",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_parts(text: str, expected: str) -> None:
    found = story("Told in the paper\n\n" + text)
    roles = {p.name: p.role for p in found.people if p.event_id}
    wanted = [each.strip().rsplit(" ", 1) for each in expected.split(";") if each]
    for name, allowed in wanted:
        (role,) = (role for person, role in roles.items() if name in person)
        assert role in allowed.split("|"), (name, roles)
    assert len(roles) == len(wanted), roles
