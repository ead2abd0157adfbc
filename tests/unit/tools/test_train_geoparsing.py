"""The program that fits the weights, on a small made-up corpus, from end to end."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from geoviz.extract.tally import load_weights
from geoviz.locate.weights import load_models
from tools import train_geoparsing

TOWNS = {
    "Paris": (48.857, 2.352),
    "Lima": (-12.046, -77.043),
    "Nairobi": (-1.286, 36.817),
    "Vienna": (48.208, 16.372),
    "Dublin": (53.349, -6.26),
    "Oslo": (59.914, 10.752),
}
SENTENCES = (
    "Police in {0} held two men near {1} on Monday. Jordan Smith said so.",
    "A train from {0} to {1} was late. Reading is good for you, Paris Hill said.",
)


def article(number: int) -> tuple[str, list[tuple[str, int]]]:
    """A text, and where its towns stand in it."""
    names = list(TOWNS)
    pair = names[number % 6], names[(number + 1 + number // 6) % 6]
    text = SENTENCES[number % 2].format(*pair)
    return text, [(name, text.index(name)) for name in pair]


def corpus(path: Path, publishers: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for number in range(20):
            text, towns = article(number)
            record = {
                "id": f"{path.stem}-{number}",
                "text": text,
                "toponyms": [
                    {
                        "start": at,
                        "end": at + len(name),
                        "lat": TOWNS[name][0],
                        "lon": TOWNS[name][1],
                    }
                    for name, at in towns
                ],
            }
            if publishers:
                record["source"] = f"paper-{number % publishers}.example"
            out.write(json.dumps(record) + "\n")


@pytest.fixture
def fitted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with what the program wrote."""
    corpus(tmp_path / "LGL.jsonl", publishers=6)
    corpus(tmp_path / "GeoVirus.jsonl", publishers=0)
    with (tmp_path / "tagged.jsonl").open("w", encoding="utf-8") as out:
        for number in range(6):
            text, towns = article(number)
            ents = [[at, at + len(name), "GPE"] for name, at in towns]
            out.write(
                json.dumps({"id": str(number), "text": text, "ents": ents}) + "\n"
            )
    monkeypatch.setattr(train_geoparsing, "_DATA", tmp_path)
    monkeypatch.setattr(train_geoparsing, "_FOLDS", tmp_path / "folds.csv")
    arguments = [str(tmp_path), "--tagged", str(tmp_path / "tagged.jsonl")]
    monkeypatch.setattr(sys, "argv", ["train", *arguments, "--check", "--write"])
    train_geoparsing.main()
    return tmp_path


def test_it_writes_tables_that_are_read_back(fitted: Path) -> None:
    words = load_weights(fitted / "recognition.csv")
    assert words["left=in"] > 0
    models = load_models(fitted / "resolution.csv")
    assert models.setting["prior"] > 0
    assert models.setting["seat"] == models.home_setting["seat"] == 3.0
    assert models.accept["words"] > 0
    assert "home:bias" in models.spot
    with (fitted / "folds.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["corpus"] for row in rows] == ["GeoVirus", "LGL"]
    assert all(float(row["end_to_end_f1"]) > 0.5 for row in rows)
    assert words != load_weights(), "the shipped table is another"
