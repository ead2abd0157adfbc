"""Corrections and projects on the command line, from the file to the tables."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from geoviz.cli import main
from geoviz.corrections.place_value import OwnPlace, write_own
from geoviz.pipeline import build_story
from geoviz.project import Project, read_corrections, write_corrections
from tests.unit.corrections.story import MISSOURI, NOTE, OHIO, TEXT, correct, document

PLACE = correct("Springfield", "place", f"{MISSOURI} Springfield", scope="document")
DATE = correct("Tuesday", "date", "2025-08-26")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command; its exit code and what it said on standard error."""

    def command(*words: str | Path) -> tuple[int, str]:
        code = main([str(word) for word in words])
        return code, capsys.readouterr().err

    return command


Run = Callable[..., tuple[int, str]]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_have_the_corrections(articles: Path, tmp_path: Path, run: Run) -> None:
    made = write_corrections([PLACE, DATE], tmp_path / "c.csv")
    out = tmp_path / "out"
    command = ("extract", articles, "--published", "2025-09-04", "--corrections", made)
    assert run(*command, "-o", out) == (0, "")
    named = [
        one
        for one in table(out, "mentions")
        if one["surface"].casefold() == "springfield"
    ]
    assert {one["place_id"] for one in named} == {MISSOURI}
    assert {one["reasons"] for one in named} == {NOTE}
    assert {float(one["confidence"]) for one in named} == {1.0}
    flood = next(one for one in table(out, "events") if one["what"] == "Flood")
    assert (flood["day"], flood["place_ids"]) == ("2025-08-26", MISSOURI)
    again = tmp_path / "again"
    assert run(*command, "-o", again) == (0, "")
    for path in out.iterdir():
        assert path.read_bytes() == (again / path.name).read_bytes()


def test_events_and_people_written_by_hand(
    articles: Path, tmp_path: Path, run: Run
) -> None:
    """No ids but those of places: the words are enough."""
    made = tmp_path / "c.csv"
    made.write_text(
        "doc_id,words,kind,old,new\n"
        "a.txt,A flood hit Springfield,event,,\n"
        f'a.txt,Camp Dobro was flooded,event,,"what==SUM(A1)|<b>; day=2025-09-01;'
        f' place={OHIO}"\n'
        "a.txt,Hundreds met,event,Hundreds met in Paris,status=planned\n"
        "a.txt,Camp Dobro,added person,,name=<img src=x>; country=KE\n",
        encoding="utf-8",
    )
    common = (articles, "--published", "2025-09-04", "--corrections", made, "-o")
    assert run("extract", *common, tmp_path / "out") == (0, "")
    events = {one["what"]: one for one in table(tmp_path / "out", "events")}
    assert "Flood" not in events
    assert events["Hundreds met in Paris"]["status"] == "planned"
    added = events["'=SUM(A1)|<b>"]  # no spreadsheet runs it
    assert (added["day"], added["place_ids"]) == ("2025-09-01", OHIO)
    people = {one["name"]: one for one in table(tmp_path / "out", "people")}
    assert people["<img src=x>"]["country"] == "KE"
    assert run("map", *common, tmp_path / "map.html") == (0, "")
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "=SUM(A1)|" in page
    assert "<img src=x" not in page
    assert run("report", *common, tmp_path / "r.md") == (0, "")
    report = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert "| corrections: event | 3 |" in report
    assert "| corrections: added person | 1 |" in report
    assert "<img" not in report.replace("\\<img", "")


def test_one_that_no_longer_applies_is_told_and_the_rest_is_done(
    articles: Path, tmp_path: Path, run: Run
) -> None:
    gone = replace(PLACE, doc_id="b.txt", sha256="0" * 64, scope="here")
    made = write_corrections([gone, DATE], tmp_path / "c.csv")
    out = tmp_path / "out"
    code, said = run(
        "extract", articles, "--published", "2025-09-04", "--corrections", made,
        "-o", out,
    )  # fmt: skip
    assert code == 1
    assert said == (
        "geoviz: b.txt: “Springfield” (place by Ada): this correction no longer"
        " applies; there is no such article\n"
    )
    assert "2025-08-26" in {one["day"] for one in table(out, "events")}


def test_a_changed_article_keeps_its_corrections(
    articles: Path, tmp_path: Path, run: Run
) -> None:
    here = correct("Springfield", "place", MISSOURI, nth=2)
    made = write_corrections([here], tmp_path / "c.csv")
    changed = "Update, 8 p.m.\n\n" + TEXT.replace("A flood hit", "A great flood hit")
    (articles / "a.txt").write_text(changed, encoding="utf-8")
    out = tmp_path / "out"
    assert run("extract", articles, "--corrections", made, "-o", out) == (0, "")
    at = changed.index("visited Springfield") + len("visited ")
    moved = [one for one in table(out, "mentions") if one["place_id"] == MISSOURI]
    assert [int(one["start"]) for one in moved] == [at]


@pytest.mark.parametrize(
    "row",
    [
        "a.txt,Paris,place,=cmd()",
        'a.txt,"Paris,place,',
        "a.txt,\x1b[2J,place,place:1,x",
        "a.txt,Paris,\u202eplace,place:1",
    ],
)
def test_a_broken_file_is_one_clear_error(
    articles: Path, tmp_path: Path, run: Run, row: str
) -> None:
    path = tmp_path / "c.csv"
    path.write_text(f"doc_id,words,kind,new\n{row}\n", encoding="utf-8")
    out = tmp_path / "out"
    code, said = run("extract", articles, "--corrections", path, "-o", out)
    assert code == 1
    assert said.startswith(f"geoviz: {path}:2: ")
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert not out.exists()


def test_a_project_is_mapped_with_all_that_is_in_it(tmp_path: Path, run: Run) -> None:
    project = Project.of(
        [document()],
        corrections=[PLACE],
        title="Floods <b>",
        view={"day": "2025-09-02", "features": ("city",)},
    )
    project.save(tmp_path / "floods")
    page = tmp_path / "map.html"
    assert run("map", tmp_path / "floods", "-o", page) == (0, "")
    text = page.read_text(encoding="utf-8")
    assert "<title>Floods &lt;b&gt;</title>" in text
    out = tmp_path / "out"
    assert run("extract", tmp_path / "floods", "-o", out) == (0, "")
    assert MISSOURI in {one["place_id"] for one in table(out, "places")}
    assert run("report", tmp_path / "floods", "-o", tmp_path / "r.md") == (0, "")
    report = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert report.startswith("# Floods \\<b\\>\n")
    assert "| Springfield | a.txt | place |" in report


def test_a_day_that_a_project_no_longer_has_is_told(tmp_path: Path, run: Run) -> None:
    Project.of([document()], view={"day": "1999-01-01"}).save(tmp_path / "floods")
    code, said = run("map", tmp_path / "floods", "-o", tmp_path / "map.html")
    assert code == 0
    assert "1999-01-01" in said
    assert (tmp_path / "map.html").exists()


def test_a_project_is_used_by_itself(articles: Path, tmp_path: Path, run: Run) -> None:
    Project.of([document()]).save(tmp_path / "floods")
    code, said = run("map", tmp_path / "floods", articles, "-o", tmp_path / "map.html")
    assert code == 1
    assert "is a project, and is used by itself" in said
    assert not (tmp_path / "map.html").exists()


def test_a_project_is_made_of_articles(
    articles: Path, tmp_path: Path, run: Run
) -> None:
    (articles / "bad.txt").write_bytes(bytes(range(256)) * 9)
    made = write_corrections([PLACE], tmp_path / "c.csv")
    folder = tmp_path / "floods"
    code, said = run(
        "project", articles, "-o", folder, "--corrections", made, "--title", "Floods",
        "--published", "2025-09-04",
    )  # fmt: skip
    assert (code, said.count("\n")) == (1, 1)
    assert "bad.txt" in said
    opened = Project.open(folder)
    assert opened.corrections == (PLACE,)
    assert opened.settings.title == "Floods"
    assert [str(one.published) for one in opened.documents] == ["2025-09-04"]
    assert run("map", folder, "-o", tmp_path / "map.html") == (0, "")
    code, said = run("project", articles, "-o", articles)
    assert code == 1
    assert "neither empty nor a project" in said


def test_what_a_person_writes_is_text_everywhere(tmp_path: Path) -> None:
    from geoviz.export import render_html
    from geoviz.report import report_text
    from geoviz.tables.kml_file import kml_text

    words = '<img src=x onerror=alert(1)> ${1} {{ 7*7 }} =cmd|"/C calc"!A0 </script>'
    own = write_own(OwnPlace(words, "city", "US", words, 40.0, -84.0))
    made = replace(
        correct("Springfield", "own place", own, scope="document"), who=words, why=words
    )
    path = write_corrections([made], tmp_path / "c.csv")
    (again,) = read_corrections(path)
    assert again == made
    story = build_story([document()], corrections=[again])
    assert words in {one.name for one in story.places}
    page = render_html(story, title=words)
    for text in (page, kml_text(story), report_text(story, "html", title=words)):
        assert "<img" not in text
    assert "<img" not in report_text(story, title=words).replace("\\<img", "")
    assert page.count("</script>") == render_html(build_story([document()])).count(
        "</script>"
    )
