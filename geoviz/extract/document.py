"""A document's blocks → all its spans. Composition only."""

from __future__ import annotations

from dataclasses import dataclass

from geoviz.extract.datelines import dateline_towns
from geoviz.extract.dates import find_dates
from geoviz.extract.demonym_rows import DemonymRows
from geoviz.extract.features import Describer
from geoviz.extract.halves import with_halves
from geoviz.extract.machine_text import find_machine_text
from geoviz.extract.page import read_page
from geoviz.extract.people import find_people
from geoviz.extract.person_lexicon import NameWords
from geoviz.extract.recogniser import Recognised, Recogniser
from geoviz.extract.scan import scan_names
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.extract.toponyms import find_toponyms
from geoviz.gazetteer.demonyms import Demonyms
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.lexicon import Lexicon
from geoviz.models import Extraction, ReadDocument


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What extraction looks things up in."""

    index: Index
    demonyms: DemonymRows
    lexicon: Lexicon
    describer: Describer
    names: NameWords
    """The lexicon, asked for the words of people's names."""
    recogniser: Recogniser | None = None
    """Takes the place of the learned weights."""

    @classmethod
    def open(cls, index: Index, recogniser: Recogniser | None = None) -> Knowledge:
        """The shipped demonyms and lexicon beside the given gazetteer."""
        lexicon = Lexicon.open()
        demonyms = DemonymRows(Demonyms.open(), index)
        describer, names = Describer(index, lexicon), NameWords(lexicon)
        return cls(index, demonyms, lexicon, describer, names, recogniser)


def extract(read: ReadDocument, knowledge: Knowledge) -> Extraction:
    """Sentences, toponyms, date expressions and people of one document."""
    text = read.document.text
    tokens = tokenise_blocks(text, read.blocks)
    sentences = split_sentences(read.blocks, tokens)
    index, names = knowledge.index, knowledge.names
    matches = scan_names(tokens, index, knowledge.demonyms)
    matches = with_halves(tokens, matches, index)
    people = find_people(text, tokens, sentences, read.blocks, matches, names, index)
    if machine := find_machine_text(text):  # program text and logs name neither
        matches = tuple(m for m in matches if not machine.covers(m.start))
        people = tuple(p for p in people if not machine.covers(p.start))
    datelines = dateline_towns(tokens, read.blocks, matches)
    if datelines:  # "SYDNEY (Reuters) -" is nobody
        people = tuple(p for p in people if p.start not in datelines)
    page = read_page(tokens, sentences, read.blocks, matches, people)
    spans = None
    if knowledge.recogniser is not None:
        spans = Recognised(knowledge.recogniser.recognise(text))
    toponyms = find_toponyms(
        text, page, knowledge.describer, recognised=spans, datelines=datelines
    )
    dates = find_dates(text, tokens, sentences)
    return Extraction(read, tokens, sentences, toponyms, dates, people)
