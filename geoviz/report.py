"""A story as a report: what was found, what people corrected, what is left open.

Markdown or HTML, for the file of the project or the desk's archive. Words of articles
are text in both: what Markdown or HTML would obey is escaped.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from geoviz.corrections.queue import decided_subjects, is_decided, open_questions
from geoviz.corrections.record import Outcome
from geoviz.errors import UnknownNameError
from geoviz.models import Story
from geoviz.tables.credits import DATA
from geoviz.tables.staging import staged_file

Form = Literal["md", "html"]
FORMS: tuple[Form, ...] = get_args(Form)
DOUBTFUL_FROM = 0.4
"""Doubt from which a place is listed as open: it is placed with 60 % or less."""
_SHOWN = frozenset({"place", "metonym"})
_LONGEST = 300
_MARKDOWN = re.compile(
    r"[\\`*\[\]|<>&~^$@]|(?<![^\W_])_|_(?![^\W_])"
    r"|:(?=//)|(?<=www)\.|^[#+\-=!]|^\d+(?=[.)])",
    re.IGNORECASE,
)
"""What Markdown (CommonMark, and GitHub's own) would obey: marks, and bare links."""
_CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, with a table or a list below it."""

    heading: str
    columns: tuple[str, ...]
    """Empty for a list."""
    rows: tuple[tuple[str, ...], ...]
    none: str
    """What is said where there is no row."""


def save_report(story: Story, path: str | Path, *, title: str = "") -> Path:
    """Write the report: HTML where the name ends in .html, else Markdown.

    Raises:
        OutputError: the file cannot be written.
    """
    target = Path(path)
    form = "html" if target.suffix.lower() in (".html", ".htm") else "md"
    text = report_text(story, form, title=title)
    with staged_file(target) as staging:
        staging.write_bytes(text.encode())
    return target


def report_text(story: Story, form: str = "md", *, title: str = "") -> str:
    """The report as text: the same story gives the same.

    Raises:
        UnknownNameError: the form is neither `md` nor `html`.
    """
    if form not in FORMS:
        raise UnknownNameError(f"{form!r} is no form of a report; write md or html")
    heading = title or "What was found in the articles"
    parts = tuple(sections(story))
    return _html(heading, parts) if form == "html" else _markdown(heading, parts)


def sections(story: Story) -> Iterator[Section]:
    """The report's parts in order."""
    counted = tuple((what, str(count)) for what, count in counts(story))
    yield Section("Counts", ("what", "how many"), counted, "Nothing was found.")
    yield Section(
        "Articles",
        ("article", "title", "publisher", "published", "known from"),
        tuple(
            (
                document.doc_id,
                document.title,
                document.publisher,
                publication.day.isoformat() if publication.day else "not known",
                publication.basis,
            )
            for document, publication in zip(
                story.documents, story.publications, strict=True
            )
        ),
        "There is none.",
    )
    applied = [one for one in story.corrections if not one.problem]
    lost = [one for one in story.corrections if one.problem]
    heads = ("words", "article", "what", "was", "is", "scope", "decided", "why")
    yield Section(
        "Corrected",
        (*heads, "changed"),
        tuple((*_decision(one), str(one.changed)) for one in applied),
        "Nobody has corrected anything.",
    )
    if lost:
        yield Section(
            "Corrections that no longer apply",
            (*heads, "because"),
            tuple((*_decision(one), one.problem) for one in lost),
            "",
        )
    yield Section(
        "Left open",
        ("words", "article", "found", "why it is open"),
        tuple(_open(story)),
        "Nothing is left open.",
    )
    if story.problems:
        told = {one.told for one in lost}
        rest = tuple((one,) for one in story.problems if one not in told)
        yield Section("Not read", (), rest, "Every article was read.")
    yield Section("Sources and licences", (), tuple((one,) for one in DATA), "")


def counts(story: Story) -> tuple[tuple[str, int], ...]:
    """What there is, with how many of it."""
    shown = [one for one in story.mentions if one.kind in _SHOWN]
    decided = decided_subjects(story)
    kinds = Counter(one.correction.kind for one in story.corrections)
    return (
        ("articles", len(story.documents)),
        ("articles whose day is not known", _none(p.day for p in story.publications)),
        ("mentions of places", len(shown)),
        ("of these not placed", sum(not one.place_id for one in shown)),
        ("of these decided by a person", sum(map(is_decided, shown))),
        ("places", len(story.places)),
        ("of these without a point", _none(one.lat for one in story.places)),
        ("people", len({one.person_id for one in story.people})),
        ("events", len(story.events)),
        ("of these without a day", _none(one.day for one in story.events)),
        ("of these in the background", sum(one.background for one in story.events)),
        (
            "of these confirmed or corrected by a person",
            sum(one.event_id in decided for one in story.events),
        ),
        ("journeys", len(story.routes)),
        ("statements compared", len(story.claims)),
        ("dates", len(story.dates)),
        ("of these not known", sum(not one.value for one in story.dates)),
        ("corrections", len(story.corrections)),
        *((f"corrections: {kind}", kinds[kind]) for kind in sorted(kinds)),
        (
            "corrections that no longer apply",
            sum(bool(one.problem) for one in story.corrections),
        ),
    )


def _none(values: Iterator[object] | Sequence[object]) -> int:
    return sum(one is None for one in values)


def _decision(outcome: Outcome) -> tuple[str, ...]:
    one = outcome.correction
    when = one.when.isoformat() if one.when else ""
    return (
        one.words,
        outcome.doc_id or one.doc_id,
        one.kind,
        one.old,
        one.new,
        one.scope,
        " ".join(filter(None, (one.who, when))),
        one.why,
    )


def _open(story: Story) -> Iterator[tuple[str, ...]]:
    texts = {one.doc_id: one.text for one in story.documents}
    for one in open_questions(story):
        words = texts[one.doc_id][one.start : one.end]
        if one.topic == "place" and one.found == "not placed":
            why = "not placed"
        elif one.topic == "place" and one.doubt >= DOUBTFUL_FROM:
            why = f"placed with {1 - one.doubt:.0%} only"
        elif one.topic == "date" and one.found.startswith("not known"):
            why = "; ".join(one.reasons) or "no day is known"
        elif one.topic == "person" and not one.old:
            why = "home country not stated"
        elif one.topic == "route" and one.doubt > 0.3:
            why = "a part of the journey is assumed, or an end has no point"
        else:
            continue
        yield words, one.doc_id, one.found, why
    decided = decided_subjects(story)
    for event in (one for one in story.events if one.event_id not in decided):
        if not event.place_ids:
            yield event.what, "", "event", "the place is not stated"
        if event.day is None and not event.background:
            yield event.what, "", "event", "the day is not stated"
    for publication in story.publications:
        if publication.day is None:
            yield "", publication.doc_id, "article", "publication day not known"


def _plain(text: str) -> str:
    text = _CONTROL.sub(" ", text).strip()
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _escaped(hit: re.Match[str]) -> str:
    """A backslash before a mark; a number that begins a list gets it after."""
    return f"{hit[0]}\\" if hit[0].isdigit() else f"\\{hit[0]}"


def _markdown(title: str, parts: Sequence[Section]) -> str:
    def safe(text: str) -> str:
        return _MARKDOWN.sub(_escaped, _plain(text))

    lines = [f"# {safe(title)}"]
    for part in parts:
        lines += ["", f"## {part.heading}", ""]
        if not part.rows:
            lines.append(part.none)
        elif part.columns:
            lines.append("| " + " | ".join(part.columns) + " |")
            lines.append("| " + " | ".join("---" for _ in part.columns) + " |")
            lines += ["| " + " | ".join(map(safe, row)) + " |" for row in part.rows]
        else:
            lines += ["- " + " ".join(map(safe, row)) for row in part.rows]
    return "\n".join(lines) + "\n"


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """\
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem;
  padding: 0 1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
"""


def _html(title: str, parts: Sequence[Section]) -> str:
    def safe(text: str) -> str:
        return html.escape(_plain(text))

    lines = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{safe(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{safe(title)}</h1>",
    ]
    for part in parts:
        lines.append(f"<h2>{safe(part.heading)}</h2>")
        if not part.rows:
            lines.append(f"<p>{safe(part.none)}</p>")
        elif part.columns:
            head = "".join(f'<th scope="col">{safe(one)}</th>' for one in part.columns)
            lines.append(f'<div class="wide"><table>\n<tr>{head}</tr>')
            for row in part.rows:
                cells = "".join(f"<td>{safe(cell)}</td>" for cell in row)
                lines.append(f"<tr>{cells}</tr>")
            lines.append("</table></div>")
        else:
            items = "\n".join(f"<li>{safe(' '.join(row))}</li>" for row in part.rows)
            lines.append(f"<ul>\n{items}\n</ul>")
    return "\n".join([*lines, "</body>\n</html>\n"])
