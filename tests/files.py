"""Files of many kinds, made in the test that reads them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", again: int = 1) -> bytes:
    """A PDF with these lines on its pages, in Helvetica.

    Args:
        pages: lines of Latin-1 text; an empty one leaves a gap.
        title: stated in the file's metadata.
        again: how often the same pages come one after the other.
    """
    objects: list[bytes] = []
    count = again * len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    tree = f"<< /Type /Pages /Kids [{' '.join([kids] * again)}] /Count {count} >>"
    objects += [b"<< /Type /Catalog /Pages 2 0 R >>", tree.encode()]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        drawn = (
            b"BT /F1 11 Tf 13 TL 72 720 Td " + b" ".join(map(_shown, lines)) + b" ET"
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    objects.append(b"<< /Title (%s) >>" % _escaped(title))
    return _assembled(objects)


def endless_pdf() -> bytes:
    """A small PDF that keeps a reader busy for an hour: each page takes a second."""
    return pdf([["words"] * 20_000], again=1_900)


def _escaped(text: str) -> bytes:
    plain = text.encode("latin-1")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _shown(line: str) -> bytes:
    return b"(%s) Tj T*" % _escaped(line) if line else b"T*"


def _assembled(objects: Sequence[bytes]) -> bytes:
    file = io.BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        file.write(b"%010d 00000 n \n" % place)
    file.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), start)
    )
    return file.getvalue()


def word(paragraphs: Sequence[str], *, heading: str = "") -> bytes:
    """A Word document; a paragraph that begins with `* ` is an item of a list."""
    import docx

    document = docx.Document()
    if heading:
        document.add_heading(heading, level=0)
    for text in paragraphs:
        if text.startswith("* "):
            document.add_paragraph(text[2:], style="List Bullet")
        else:
            document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def parquet(columns: Mapping[str, Sequence[object]]) -> bytes:
    """A Parquet file of these columns."""
    import pyarrow as pa
    from pyarrow import parquet as format_of

    file = io.BytesIO()
    format_of.write_table(pa.table(dict(columns)), file)
    return file.getvalue()


def archive(files: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; names are kept as they are, whatever they say."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.filename = name  # zipfile cuts a name at a NUL and turns slashes
            entry.compress_type = method
            packed.writestr(entry, data)
    return file.getvalue()
