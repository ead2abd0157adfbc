"""Title, language and stated day: what is filled in where a file is silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geoviz.errors import TableError
from geoviz.read.article import Article
from geoviz.read.day_stated import stated_day
from geoviz.read.language import detect_language
from geoviz.read.markdown import read_markdown
from geoviz.read.title import title_of

SEEDS = Path(__file__).parents[3] / "seeds"

SPEECHES = {
    "en": "The minister said that the talks will be held in the capital on Monday, and"
    " that it was for the parties to say who would be at the table.",
    "fr": "Le ministre a dit que les discussions seront tenues dans la capitale et que"
    " les parties sont invitées par le président avec leurs experts.",
    "de": "Der Minister sagte, dass die Gespräche am Montag in der Hauptstadt sein"
    " werden und dass sich die Parteien auch treffen, die nicht da sind.",
    "es": "El ministro dijo que las conversaciones se celebrarán aquí y que los"
    " partidos han sido invitados por el presidente, pero no es fácil.",
    "it": "Il ministro ha detto che i colloqui si terranno qui e che le parti"
    " sono state invitate dal presidente con gli esperti, anche se non è facile.",
    "pt": "O ministro disse que as conversas serão na capital e que os partidos não"
    " foram convidados pelo presidente com os seus peritos, mas uma carta foi enviada.",
    "nl": "De minister zei dat de gesprekken in de hoofdstad zijn en dat het niet aan"
    " hem is om te zeggen wie er bij zijn, maar ook dat hij heeft gebeld.",
    "ru": "Министр сказал, что переговоры пройдут в столице и что он не будет там, но"
    " делегация от министерства приедет за день до начала, как это было и в мае.",
    "ar": "قال الوزير إن المحادثات ما كان من المقرر أن تجري في العاصمة على أن يشارك"
    " الوفود التي وصلت بعد هذا إلى المدينة مع الخبراء عن كل بلد بين الشمال والجنوب",
    "zh": "部长表示会谈将在首都举行，各方代表均已受到邀请。",
    "ja": "大臣は会談が首都で行われると述べ、各国の代表が招かれていると語った。",
    "ko": "장관은 회담이 수도에서 열릴 것이며 각국 대표가 초청되었다고 말했다.",
}


@pytest.mark.parametrize("code", SPEECHES)
def test_twelve_languages_are_told_apart(code: str) -> None:
    assert detect_language(SPEECHES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Beijing", "1234 5678 -- 90", "Kim Xi Putin Modi"]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect_language(text) == "und"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (
            "000",
            "Flags, drones and a red wine toast. China's military parade in photos",
        ),
        (
            "001",
            (
                "Stage set as Kim Jong Un arrives in Beijing for major military parade"
                " with Putin and Xi"
            ),
        ),
        (
            "002",
            (
                "North Korean leader Kim Jong-Un arrived in Beijing on Tuesday aboard"
                " his heavily…"
            ),
        ),
        (
            "003",
            "North Korean leader Kim Jong Un arrived in Beijing on Tuesday aboard his…",
        ),
        (
            "004",
            "North Korean leader Kim Jong-un stood shoulder to shoulder with Russia's…",
        ),
    ],
)
def test_titles_of_the_seeds(name: str, title: str) -> None:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    assert title_of(path.read_text(encoding="utf-8")) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("\n \n", ""),
        ("One sentence only.", "One sentence only."),
        ("# Two towns flood\n\nText.", "Two towns flood"),
        ("Reuters\n\nWho pays for the dam?\nText.", "Who pays for the dam?"),
        ("x" * 200, "x" * 80 + "…"),
        ("大坝决堤两镇被淹\n\n正文。", "大坝决堤两镇被淹"),
        (
            "LAGOS, 4 May (AFP) - The bridge over the lagoon was closed on Friday.",
            "The bridge over the lagoon was closed on Friday.",
        ),
    ],
)
def test_title_of_other_texts(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-09-03", date(2025, 9, 3)),
        (" 2025-09-03T23:59:59.999+08:00", date(2025, 9, 3)),
        ("20250903", date(2025, 9, 3)),
        ("2025/09/03", date(2025, 9, 3)),
        ("Wed, 03 Sep 2025 08:00:00 GMT", date(2025, 9, 3)),
        ("Wednesday, 3 September 2025", date(2025, 9, 3)),
        ("September 3rd, 2025", date(2025, 9, 3)),
        ("Sept. 3, 2025", date(2025, 9, 3)),
        ("03/09/2025", None),
        ("2025-02-30", None),
        ("1756857600", None),
        ("3 Brumaire 2025", None),
        ("", None),
    ],
)
def test_stated_days(text: str, day: date | None) -> None:
    assert stated_day(text) == day


def test_markdown_keeps_its_text_and_gives_its_front_matter() -> None:
    front = '---\r\ntitle: "Dam: it broke"\r\nDate: 2024-05-06\r\nsource: Wire\r\n---'
    text = front + "\r\n# Head\r\n"
    (item,) = read_markdown(text, "a.md")
    assert item == Article(
        text=text,
        title="Dam: it broke",
        publisher="Wire",
        published=date(2024, 5, 6),
        origin="a.md",
    )


def test_markdown_takes_its_title_from_the_first_heading() -> None:
    (item,) = read_markdown("Intro\n\n# The dam #\n\n# Second\n", "a.md")
    assert isinstance(item, Article)
    assert item.title == "The dam"


def test_markdown_without_heading_is_called_by_its_own_words() -> None:
    (item,) = read_markdown("---\ndate: 2024-05-06\n---\nThe dam broke.\n", "a.md")
    assert isinstance(item, Article)
    assert item.title == "The dam broke."


def test_markdown_with_a_day_that_is_none_is_reported_and_read() -> None:
    problem, item = read_markdown("---\npublished: soon\n---\nText\n", "a.md")
    assert isinstance(problem, TableError)
    assert isinstance(item, Article)
