from geoviz.models import Document
from geoviz.read.merge import merge


def document(ident: str, text: str) -> Document:
    return Document(ident, text, sha256=text)


def test_new_documents_stand_beside_the_old_in_the_order_of_ids() -> None:
    merged = merge([document("b.txt", "B")], [document("a.txt", "A")])
    assert [one.doc_id for one in merged.documents] == ["a.txt", "b.txt"]
    assert merged.known == ()


def test_the_same_text_is_left_out_and_named() -> None:
    merged = merge([document("a.txt", "A")], [document("other.txt", "A")])
    assert [one.doc_id for one in merged.documents] == ["a.txt"]
    assert merged.known == ("other.txt",)


def test_one_id_for_two_texts_gets_numbers() -> None:
    old = [document("in/a.txt", "1"), document("in/a (2).txt", "2")]
    merged = merge(old, [document("in/a.txt", "3")])
    texts = {one.doc_id: one.text for one in merged.documents}
    assert texts == {"in/a.txt": "1", "in/a (2).txt": "2", "in/a (3).txt": "3"}
