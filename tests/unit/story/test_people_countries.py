"""Countries of people in reports of visits, trials, accidents and sport. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

TOLD = [
    (
        (
            "The presidents of Chile, Gabriel Boric; Peru, Jose Jeri; and Fiji, Ana "
            "Roe, attended on Monday."
        ),
        "Boric CL; Jeri PE; Roe FJ",
    ),
    (
        "The leaders of Chile (Gabriel Boric) and Peru (Jose Jeri) met on Monday.",
        "Boric CL; Jeri PE",
    ),
    (
        "The leaders of Chile, Gabriel Boric, and Peru, Jose Jeri, met on Monday.",
        "Boric CL; Jeri PE",
    ),
    # an honorific that is a name
    (
        "Somalia's Hassan Sheikh Mohamud and Fiji's Ana Roe attended on Monday.",
        "Hassan Sheikh Mohamud SO; Roe FJ",
    ),
    # the country of two that the article is about
    (
        (
            "Kinshasa was calm on Monday. Congo's President Felix Tshisekedi and the "
            "Congolese minister Therese Wagner spoke in Goma."
        ),
        "Tshisekedi CD; Wagner CD",
    ),
    (
        ("King Harald and Queen Sonja of Norway arrived in Bratislava on Monday."),
        "Harald NO; Sonja NO",
    ),
    (
        (
            "Slovakia's head of state, Rudolf Schuster, met them at the airport "
            "on Monday."
        ),
        "Schuster SK",
    ),
    (
        ("Japan's Emperor Akihito and Empress Michiko toured a mill on Monday."),
        "Akihito JP; Michiko JP",
    ),
    ("Premier Li Peng of China flew to Hanoi on Monday.", "Peng CN"),
    (
        (
            "The Chinese premier, Zhu Rongji, and his Vietnamese host, Phan Van "
            "Khai, signed a pact on Monday."
        ),
        "Rongji CN; Khai VN",
    ),
    (
        ("Hungary's Viktor Orban and the Czech Republic's Milos Zeman met on Monday."),
        "Orban HU; Zeman CZ",
    ),
    (
        (
            "The visitor, Ghana's John Kufuor, was met by Togo's prime minister, "
            "Koffi Sama."
        ),
        "Kufuor GH; Sama TG",
    ),
    (
        (
            "Mali's foreign minister Modibo Sidibe, his Guinean colleague Camara "
            "Fanta and Niger's Aichatou Mindaoudou met on Monday."
        ),
        "Sidibe ML; Fanta GN; Mindaoudou NE",
    ),
    (
        (
            "The ambassador of Finland, Pekka Lintu, and the Swedish consul, Eva "
            "Lund, attended on Monday."
        ),
        "Lintu FI; Lund SE",
    ),
    (
        (
            "The Bulgarian foreign minister, Nadezhda Mihailova, is due in "
            "Skopje on Friday."
        ),
        "Mihailova BG",
    ),
    (
        (
            "Brazilian striker Ronaldo Nazario and Dutch goalkeeper Edwin van "
            "der Sar collided on Monday."
        ),
        "Nazario BR; Sar NL",
    ),
    (
        (
            "Kenya's Paul Tergat won on Monday, ahead of Ethiopia's Haile "
            "Gebrselassie and the Moroccan Khalid Skah."
        ),
        "Tergat KE; Gebrselassie ET; Skah MA",
    ),
    (
        ("Marion Jones of the United States beat Jamaica's Merlene Ottey on Monday."),
        "Jones US; Ottey JM",
    ),
    (
        (
            "Roger Federer (Switzerland) beat Lleyton Hewitt (Australia) 6-3 6-4 "
            "on Monday."
        ),
        "Federer CH; Hewitt AU",
    ),
    (
        ("Australian swimmer Ian Thorpe and American Michael Phelps met on Monday."),
        "Thorpe AU; Phelps US",
    ),
    (
        (
            "Cadel Evans, the Australian, crashed on Monday; Spaniard Carlos "
            "Sastre did not."
        ),
        "Evans AU; Sastre ES",
    ),
    (
        (
            "Spain's prime minister, José María Aznar, and the French president, "
            "Jacques Chirac, met on Monday."
        ),
        "Aznar ES; Chirac FR",
    ),
    ("The Croatian captain, Luka Modric, scored on Monday.", "Modric HR"),
    ("An Irish priest, Father Sean Daly, was freed on Monday.", "Daly IE"),
    (
        (
            "A British aid worker, Jane Marsh, 34, and a Dutch nurse, Anke de "
            "Wit, 29, were seized on Monday."
        ),
        "Marsh GB; Wit NL",
    ),
    (
        (
            "Pieter Smit, a Dutch engineer, and Tom Hill, a New Zealander, died "
            "on Monday."
        ),
        "Smit NL; Hill NZ",
    ),
    (
        (
            "The captain, Oleg Bondarenko of Ukraine, and the mate, Juan Cruz, a "
            "Filipino, died on Monday."
        ),
        "Bondarenko UA; Cruz PH",
    ),
    ("Her Polish colleague, Paulina Hennig, left on Monday.", "Hennig PL"),
    ("Denis Polisi, deputy speaker, Rwanda, attended on Monday.", "Polisi RW"),
    (
        ("Nelson Mandela, the former South African president, spoke on Monday."),
        "Mandela ZA",
    ),
    (
        ("The former Finnish president Martti Ahtisaari flew to Belgrade on Monday."),
        "Ahtisaari FI",
    ),
    ("Ex-President Jerry Rawlings of Ghana spoke on Monday.", "Rawlings GH"),
    ("Canada's environment minister, Sheila Copps, left on Monday.", "Copps CA"),
    (
        (
            "The Sri Lankan high commissioner in Delhi, Mangala Moonesinghe, "
            "left on Monday."
        ),
        "Moonesinghe LK",
    ),
    (
        (
            "Indonesia's President B.J. Habibie met Australia's John Howard in "
            "Bali on Monday."
        ),
        "Habibie ID; Howard AU",
    ),
    (
        (
            "Thai Premier Chuan Leekpai and Myanmar's senior general, Than Shwe, "
            "met on Monday."
        ),
        "Leekpai TH; Shwe MM",
    ),
    (
        (
            "German Foreign Minister Joschka Fischer and U.S. envoy Richard "
            "Holbrooke met on Monday."
        ),
        "Fischer DE; Holbrooke US",
    ),
    (
        (
            "Prime Minister Tony Blair of Britain and Taoiseach Bertie Ahern of "
            "Ireland met on Monday."
        ),
        "Blair GB; Ahern IE",
    ),
    (
        (
            "The Argentine head of state, Fernando de la Rua, was received by "
            "Pope John Paul on Monday."
        ),
        "Rua AR",
    ),
    (
        (
            "Uruguay's Julio Sanguinetti, Chile's Eduardo Frei and the president "
            "of Paraguay, Raul Cubas, met on Monday."
        ),
        "Sanguinetti UY; Frei CL; Cubas PY",
    ),
    ("Mr Ivan Kostov, the Bulgarian prime minister, left on Monday.", "Kostov BG"),
    (
        (
            "Vice-Premier Qian Qichen (China) met Deputy Prime Minister Boris "
            "Nemtsov (Russia) on Monday."
        ),
        "Qichen CN; Nemtsov RU",
    ),
    (
        ("The Emir of Qatar, Sheikh Hamad bin Khalifa al-Thani, left on Monday."),
        "Thani QA",
    ),
    ("The Sultan of Oman, Qaboos bin Said, left on Monday.", "Said OM"),
    (
        (
            "Crown Prince Haakon of Norway and Princess Victoria of Sweden "
            "married nobody on Monday."
        ),
        "Haakon NO; Victoria SE",
    ),
    ("The king of Tonga, Taufa'ahau Tupou IV, died on Monday.", "Tupou TO"),
    ("Grand Duke Henri of Luxembourg opened it on Monday.", "Henri LU"),
    ("Samoan high chief Tui Atua spoke on Monday.", "Atua WS"),
    (
        (
            "Michael Sata, a former railway porter and police constable who made "
            "his name there, was declared president of Zambia on Friday."
        ),
        "Sata ZM",
    ),
    ("Ellen Sirleaf was sworn in as president of Liberia on Monday.", "Sirleaf LR"),
    (
        (
            "The victims, a Briton, Mr. Colin Ashdown, and his Filipino "
            "colleague, Mr. Rodel Macaraeg, were found on Monday."
        ),
        "Ashdown GB; Macaraeg PH",
    ),
    ("Jose Ramos was elected East Timor's president on Monday.", "Ramos TL"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_country(text: str, expected: str) -> None:
    people = {p.name: p.country for p in story("Told here\n\n" + text).people}
    for each in expected.split(";"):
        name, country = each.strip().rsplit(" ", 1)
        assert [c for person, c in people.items() if name in person] == [country]


def test_what_stands_before_the_paragraph_says_nothing_of_a_name() -> None:
    people = story("Report\n\nMarion Jones of the United States won on Monday.").people
    assert [(p.name, p.country) for p in people] == [("Marion Jones", "US")]


def test_no_country_where_the_words_give_none() -> None:
    text = "Mexican-American singer Lila Downs and Ana Ruiz, a colleague, sang."
    assert {p.country for p in story("News\n\n" + text).people} <= {""}


def test_ministers_are_of_the_country_of_the_leader_whose_they_are() -> None:
    """By "his" and by name; not without a leader's country, and no girlfriend."""
    text = (
        "German Chancellor Helmut Doe arrived on Monday. His foreign minister, Ian "
        "Roe, flew on. Doe's spokesman, Jane Smith, said so. Mr Hill and his "
        "girlfriend, Ann Kerr, stayed. His driver, Tom Ward, left."
    )
    people = {p.name: (p.country, p.country_basis) for p in story(text).people}
    assert people["Ian Roe"] == ("DE", "superior")
    assert people["Jane Smith"] == ("DE", "superior")
    assert people["Ann Kerr"][0] == people["Tom Ward"][0] == ""
