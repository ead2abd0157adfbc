r"""`corrections.csv`: one decision a row, to be read, written by hand, and kept in git.

    doc_id,words,kind,old,new,scope,who,when,why,start,end,sha256,before,after

UTF-8, lines ended by `\n`. Only `doc_id`, `words`, `kind` and `new` must be there, in
any order; without offsets the words are looked for. Line breaks, tabs and backslashes
in `doc_id`, `words`, `before` and `after` are written `\n`, `\r`, `\t`, `\\`, so that
a row is a line. A cell that a spreadsheet might run as a formula gets an apostrophe, as
in the tables (docs/decisions/005-formulas-in-csv.md).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from geoviz.corrections.record import KINDS, SCOPES, Correction, Kind, Scope
from geoviz.corrections.values import check_value
from geoviz.errors import CorrectionError
from geoviz.read.text_file import read_bytes
from geoviz.tables.csv_file import guarded, unguarded
from geoviz.tables.staging import staged_file

FILE_NAME = "corrections.csv"
COLUMNS = (
    "doc_id",
    "words",
    "kind",
    "old",
    "new",
    "scope",
    "who",
    "when",
    "why",
    "start",
    "end",
    "sha256",
    "before",
    "after",
)
_NEEDED = ("doc_id", "words", "kind", "new")
_QUOTING = frozenset({"doc_id", "words", "before", "after"})
"""Columns that quote an article or a file name, in which any character may stand."""
_LONGEST = 10_000
"""Characters in a cell; no name, value or reason is as long."""
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = {escape: char for char, escape in _ESCAPES.items()}
_BAD = re.compile("[\n\r\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_KINDS: Mapping[str, Kind] = {kind: kind for kind in KINDS}
_SCOPES: Mapping[str, Scope] = {scope: scope for scope in SCOPES}


def read_corrections(path: str | Path) -> tuple[Correction, ...]:
    """The decisions in a file, in its order.

    Raises:
        CorrectionError: a row is broken; names the file and the row.
        SourceError: the file is not there, too large, or cannot be opened.
    """
    return parse_corrections(read_bytes(Path(path), str(path)), str(path))


def parse_corrections(data: bytes, name: str = FILE_NAME) -> tuple[Correction, ...]:
    """As `read_corrections`, of a file's bytes; `name` is what messages call it.

    Raises:
        CorrectionError: a row is broken; names the file and the row.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        line = data[: cause.start].count(b"\n") + 1
        raise CorrectionError(
            f"{name}:{line}: not UTF-8; save the file as UTF-8"
        ) from cause
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found = []
    line = 1
    try:
        header = next(reader, [])
        _check_header(header, name)
        for cells in reader:
            line = reader.line_num
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise CorrectionError(
                    f"{len(cells)} cells instead of {len(header)}; quote cells that"
                    " hold a comma"
                )
            found.append(_correction(dict(zip(header, cells, strict=True))))
    except csv.Error as cause:
        raise CorrectionError(
            f"{name}:{max(line, reader.line_num)}: not valid CSV ({cause}); mend the"
            " quotes"
        ) from cause
    except CorrectionError as cause:
        raise CorrectionError(f"{name}:{line}: {cause}") from cause
    return tuple(found)


def _check_header(header: list[str], name: str) -> None:
    unknown = [column for column in header if column not in COLUMNS]
    missing = [column for column in _NEEDED if column not in header]
    if unknown or missing or len(set(header)) != len(header):
        what = f"no column {missing[0]!r}" if missing else "a column not known, or two"
        raise CorrectionError(
            f"{what}; the columns of {Path(name).name} are {','.join(COLUMNS)}"
        )


def _correction(row: Mapping[str, str]) -> Correction:
    cells = {column: _cell(column, text) for column, text in row.items()}
    kind = _KINDS.get(cells["kind"])
    if kind is None:
        raise CorrectionError(
            f"kind {_short(cells['kind'])} is none; write one of {', '.join(KINDS)}"
        )
    scope = _SCOPES.get(cells.get("scope") or "here")
    if scope is None:
        raise CorrectionError(
            f"scope {_short(cells['scope'])} is none; write one of {', '.join(SCOPES)}"
        )
    if not cells["words"]:
        raise CorrectionError("words are empty; copy the words of the article there")
    digest = cells.get("sha256", "")
    if digest and not re.fullmatch("[0-9a-f]{64}", digest):
        raise CorrectionError("sha256 is no digest; empty it if it is not known")
    check_value(kind, cells["new"])
    start, end = _offset(cells.get("start", "")), _offset(cells.get("end", ""))
    if start >= 0 and end >= 0 and end - start != len(cells["words"]):
        raise CorrectionError(
            f"from {start} to {end} is not as long as the words; empty start and end if"
            " they are not known"
        )
    return Correction(
        doc_id=cells["doc_id"],
        sha256=digest,
        start=start,
        end=end,
        words=cells["words"],
        kind=kind,
        old=cells.get("old", ""),
        new=cells["new"],
        scope=scope,
        who=cells.get("who", ""),
        when=_day(cells.get("when", "")),
        why=cells.get("why", ""),
        before=cells.get("before", ""),
        after=cells.get("after", ""),
    )


def _cell(column: str, text: str) -> str:
    if len(text) > _LONGEST:
        raise CorrectionError(f"{column} is longer than {_LONGEST} characters")
    text = unguarded(text)
    found = _BAD.search(text) if column in _QUOTING else _CONTROL.search(text)
    if found:
        raise CorrectionError(
            f"{column} holds a control character or a line break; take it out, or write"
            r" \n where it is quoted"
        )
    if column in _QUOTING:
        return _unescaped(text)
    return text.strip()


def _offset(text: str) -> int:
    if not text:
        return -1
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise CorrectionError(f"{_short(text)} is no offset; write a number from 0")
    return int(text)


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass  # such as 2025-02-30
    raise CorrectionError(f"when {_short(text)} is no day; write it as 2025-09-03")


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:60] + "…")


def write_corrections(corrections: Iterable[Correction], path: str | Path) -> Path:
    """Write the file: all of it, or nothing.

    Raises:
        OutputError: it cannot be written.
        CorrectionError: a correction that could not be read again.
    """
    target = Path(path)
    text = format_corrections(corrections)
    with staged_file(target) as staging:
        staging.write_bytes(text.encode())
    return target


def format_corrections(corrections: Iterable[Correction]) -> str:
    """The text of the file.

    Raises:
        CorrectionError: a correction that could not be read again.
    """
    lines = [",".join(COLUMNS)]
    for one in corrections:
        cells = {
            "doc_id": _escaped(one.doc_id),
            "words": _escaped(one.words),
            "kind": one.kind,
            "old": one.old,
            "new": one.new,
            "scope": one.scope,
            "who": one.who,
            "when": one.when.isoformat() if one.when else "",
            "why": one.why,
            "start": "" if one.start < 0 else str(one.start),
            "end": "" if one.end < 0 else str(one.end),
            "sha256": one.sha256,
            "before": _escaped(one.before),
            "after": _escaped(one.after),
        }
        written = {column: guarded(cells[column]) for column in COLUMNS}
        if _correction(written) != one:
            raise CorrectionError(f"{one.told}: cannot be written as it is")
        lines.append(",".join(map(_quoted, written.values())))
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return re.sub(
        r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029]",
        lambda hit: _ESCAPES.get(hit[0], f"\\u{ord(hit[0]):04x}"),
        text,
    )


def _unescaped(text: str) -> str:
    def char(hit: re.Match[str]) -> str:
        plain = _ESCAPED.get(hit[0])
        return chr(int(hit["code"], 16)) if plain is None else plain

    found = re.sub(r"\\(?:[\\nrt]|u(?P<code>[0-9a-f]{4}))", char, text)
    if re.search("[\ud800-\udfff]", found):
        raise CorrectionError(r"half a character is written as \ud...; take it out")
    return found


def _quoted(cell: str) -> str:
    """A cell of RFC 4180."""
    if re.search('[",]|^ | $', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
