"""People are found with title and country as the words beside the name give them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people_world import read, told
from tests.shipped import extraction
from tests.work import lines_run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iranian President Masoud Pezeshkian spoke.",
            ("Masoud Pezeshkian", "President", "IR"),
        ),
        (
            "North Korean leader Kim Jong-un arrived.",
            ("Kim Jong-un", "leader", "KP"),
        ),
        (
            "Russia's President Vladimir Putin walks.",
            ("Vladimir Putin", "President", "RU"),
        ),
        (
            "Belarus’ President Alexander Lukashenko left.",
            ("Alexander Lukashenko", "President", "BY"),
        ),
        ("He met China’s Xi Jinping.", ("Xi Jinping", "", "CN")),
        (
            "Masoud Pezeshkian, president of Iran, spoke.",
            ("Masoud Pezeshkian", "president", "IR"),
        ),
        (
            "Masoud Pezeshkian, the Iranian president, spoke.",
            ("Masoud Pezeshkian", "president", "IR"),
        ),
        (
            "Min Aung Hlaing, Acting President of Myanmar",
            ("Min Aung Hlaing", "Acting President", "MM"),
        ),
        (
            "President of the Republic of the Congo Denis Sassou Nguesso",
            ("Denis Sassou Nguesso", "President", "CG"),
        ),
        (
            "President Bola Tinubu of Nigeria spoke.",
            ("Bola Tinubu", "President", "NG"),
        ),
        (
            "The Iranian leader, Ali Khamenei, spoke.",
            ("Ali Khamenei", "leader", "IR"),
        ),
        ("President Ali Reza (Iran) spoke.", ("Ali Reza", "President", "IR")),
        (
            "The delegation of Iran led by President Ali Reza arrived.",
            ("Ali Reza", "President", "IR"),
        ),
        (
            "From South Korea, National Assembly Speaker Woo Won-shik is attending.",
            ("Woo Won-shik", "National Assembly Speaker", "KR"),
        ),
        (
            "Former British prime minister Jane Roe spoke.",
            ("Jane Roe", "Former prime minister", "GB"),
        ),
        (
            "US Secretary of State Marco Rubio left.",
            ("Marco Rubio", "Secretary of State", "US"),
        ),
        (
            "US special envoy for Ukraine Keith Kellogg left.",
            ("Keith Kellogg", "special envoy", "US"),
        ),
        (
            "Taiwanese political scientist Wen-Ti Sung said so.",
            ("Wen-Ti Sung", "political scientist", "TW"),
        ),
        (
            "Kenyan marathon runner Eliud Kipchoge won.",
            ("Eliud Kipchoge", "marathon runner", "KE"),
        ),
        (
            "Georgia Governor Brian Kemp spoke.",
            ("Brian Kemp", "Governor", "US"),
        ),
        (
            "Georgian President Mikheil Saakashvili spoke.",
            ("Mikheil Saakashvili", "President", "GE"),
        ),
        (
            "Dr. Jane Roe, 91, a British primatologist, died.",
            ("Jane Roe", "primatologist", "GB"),
        ),
        (
            "German chancellor Ursula von der Leyen spoke.",
            ("Ursula von der Leyen", "chancellor", "DE"),
        ),
        (
            "Nepali Prime Minister KP Sharma Oli",
            ("KP Sharma Oli", "Prime Minister", "NP"),
        ),
        (
            "said Soo Kim, a former CIA analyst, speaking to AFP.",
            ("Soo Kim", "former CIA analyst", ""),
        ),
        (
            "House Speaker Robert A. DeLeo said so.",
            ("Robert A. DeLeo", "House Speaker", ""),
        ),
    ],
)
def test_shapes(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Congolese President Felix Tshisekedi spoke.",  # which Congo?
        "Congo's President Felix Tshisekedi spoke.",
        "Dominican President Luis Abinader spoke.",
        "Syria envoy Geir Pedersen spoke of Ukraine.",
        "Ukraine envoy Steve Witkoff spoke.",
        "The former Soviet Union Prime Minister Nikita Khrushchev attended.",
        "In China, President Donald Trump met nobody.",
    ],
)
def test_no_country_is_guessed(text: str) -> None:
    assert [country for _, _, country in told(text)] == [""]


def test_an_ambiguous_country_keeps_its_words() -> None:
    (mention,) = read("Congolese President Felix Tshisekedi spoke.").people
    assert (mention.country_start, mention.country_end) == (0, 9)
    assert mention.country_row == -1


def test_several_share_a_title_in_the_plural() -> None:
    text = "Presidents Emma Roe of France and Bola Tinubu of Nigeria met."
    assert told(text) == [
        ("Emma Roe", "Presidents", "FR"),
        ("Bola Tinubu", "Presidents", "NG"),
    ]


def test_relatives() -> None:
    assert told(
        "Kim Yo Jong, the sister of North Korean leader Kim Jong Un, came."
    ) == [
        ("Kim Yo Jong", "sister of Kim Jong Un", "KP"),
        ("Kim Jong Un", "leader", "KP"),
    ]
    assert ("Kim Ju Ae", "daughter of Kim Jong Un", "") in told(
        "She sat alongside Kim Jong Un's daughter, Kim Ju Ae."
    )
    assert told("With him was his daughter, Ju-ae.") == [("Ju-ae", "daughter", "")]


def test_a_country_carries_over_within_a_section() -> None:
    text = """Old guard seen

Earlier we saw former top leaders of China standing there.

Absent was former president Hu Jintao. President Emma Roe stayed.

Another section of the page

Former president John Doe spoke.
"""
    assert told(text) == [
        ("Hu Jintao", "former president", "CN"),
        ("Emma Roe", "President", ""),
        ("John Doe", "Former president", ""),
    ]


def test_former_officials_such_as() -> None:
    text = (
        "It shows retired senior officials from the Jiang Zemin and Hu Jintao "
        "governments, such as vice-presidents Zeng Qinghong and Wang Qishan."
    )
    assert told(text) == [
        ("Jiang Zemin", "", ""),
        ("Hu Jintao", "", ""),
        ("Zeng Qinghong", "former vice-presidents", ""),
        ("Wang Qishan", "former vice-presidents", ""),
    ]


def test_short_mentions() -> None:
    text = (
        "Putin and Kim due to meet\n\n"
        "Russia's Vladimir Putin met North Korean leader Kim Jong Un. "
        "The Putin-Kim meeting was short. Mr Kim left. Kim's train waited."
    )
    names = [p.name for p in read(text).people]
    assert names == [
        *("Putin", "Kim", "Vladimir Putin", "Kim Jong Un"),
        *("Putin", "Kim", "Kim", "Kim"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He studied at Nanyang Technological University in Hebei.",
        "The Shanghai Cooperation Organisation met.",
        "South Korea’s Yonhap News Agency said so.",
        "Washington said Beijing was wrong.",
        "It is the Great Wall, in Hebei.",
        "Make America Great Again, he said.",
        "World War Two ended.",
        "The Pacific Forum and the Rocket Force marched.",
        "Leaders of the Green Party met on Francis Street.",
        "Queen Anne's County is in Texas.",
        "Hurricane Emma struck.",
        "Images of the university's Humanitarian Research Lab showed it.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert read(text).people == ()


def test_a_newspaper_is_no_person_though_its_first_word_is_a_surname() -> None:
    text = "Former premier Wen Jiabao sat. Newspaper Wen Wei Po has a photo."
    assert [p.name for p in read(text).people] == ["Wen Jiabao"]


def test_given_names_that_are_places() -> None:
    assert told("Paris Hilton visited Paris.") == [("Paris Hilton", "", "")]
    assert told("Israel Katz, a British lawyer, spoke.") == [
        ("Israel Katz", "lawyer", "GB")
    ]


def test_a_surname_that_is_a_place_stays_the_place_behind_a_preposition() -> None:
    text = "President John Washington spoke. He lives in Washington."
    assert [p.name for p in read(text).people] == ["John Washington"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Camden sued. Residents of Camden were angry.",
        "Anna Camden lost to Dora Lopes of Camden.",
        "A drum line from Metropolitan Atlanta led the parade.",
        "Metropolitan Chicago grew.",
    ],
)
def test_a_surname_is_the_town_where_people_live_in_it(text: str) -> None:
    names = {p.name for p in extraction(text).people}
    assert names <= {"Anna Camden", "Dora Lopes"}


def test_bylines() -> None:
    text = "Parade in Beijing\n\nTessa Wong\nAsia Digital Reporter\n\nWe saw missiles."
    (mention,) = read(text).people
    assert (mention.name, mention.rule, mention.title) == ("Tessa Wong", "byline", "")


def test_spans_quote_the_text() -> None:
    text = "Then Kim Yo Jong, the sister of North Korean leader Kim Jong Un, came."
    extraction = read(text)
    for p in extraction.people:
        assert text[p.start : p.end] == p.name
        assert text[p.country_start : p.country_end] == "North Korean"
    assert text[slice(*_title(extraction.people[0]))] == (
        "sister of North Korean leader Kim Jong Un"
    )
    spans = [(p.start, p.end) for p in extraction.people]
    assert spans == [(5, 16), (52, 63)]


def _title(mention: object) -> tuple[int, int]:
    return mention.title_start, mention.title_end  # type: ignore[attr-defined]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "President Kim Jong - Un , . ' 's of the Iran Iranian Mr and St A ( ) \n "
            "\n\n leader de sister his ‑ ’ such as vice".split(" ")
        ),
        max_size=60,
    )
)
def test_any_sequence_gives_disjoint_spans(pieces: list[str]) -> None:
    text = " ".join(pieces)
    position = 0
    for mention in read(text).people:
        assert position <= mention.start < mention.end <= len(text)
        assert " ".join(text[mention.start : mention.end].split()) == mention.name
        position = mention.end


@pytest.mark.parametrize(
    "piece",
    [
        "Kim ",
        "President ",
        "Kim-",
        "X, the sister of ",
        "Iranian President ",
        "of the ",
    ],
)
def test_work_is_linear(piece: str) -> None:
    read(piece * 10)
    small = lines_run(lambda: read(piece * 100))
    assert lines_run(lambda: read(piece * 400)) < 5 * small  # four times the text
