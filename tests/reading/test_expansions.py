"""Full forms of acronyms under the thing that their page or section is about."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Fact, Slot, Source
from quizgen.reading import read
from quizgen.reading.expansions import expansion_facts
from quizgen.reading.letters_alone import few, is_near, owns
from reading_samples import MAY

SECTION = ("National Rice Mission",)
OWN = Block("The National Rice Mission keeps a Register of Paddy Growers of India (RPGI).", headings=SECTION)
LINE = Block("III. e-Kisan", headings=SECTION)
OTHER = Block("The e-Kisan portal keeps a Register of Paddy Growers of India (RPGI).", kind="bullet", headings=SECTION)


@pytest.mark.parametrize(("blocks", "context"), [((OWN,), True), ((LINE, OTHER), False), ((OWN, LINE, OTHER), True)])
def test_an_acronym_is_told_of_the_thing_of_its_heading_only_where_that_is_spoken_of(blocks: tuple[Block, ...], context: bool) -> None:  # noqa: FBT001 - a column of the table
    document = Document(Source("doc", "Year-End Review 2025: Ministry of Agriculture", MAY), (Block(SECTION[0], kind="heading"), *blocks))
    found = {fact.about: "Rice Mission" in fact.context for _, fact in expansion_facts(document)}
    assert found.get("RPGI") == context


# What a page says, and the question for the full form in it, "" for none.
LETTERS = [
    ("The Coral Watch Institute of Goa (CWIG) trains its divers.", ""),  # It lies around the matter, and is named once.
    ("The Dara Singh Negi (DSN) Trophy is given to schools.", ""),
    ("The growers follow the World Paddy Organization's Good Storage Practices (WPO-GSP) at their mills.", ""),
    ("Grants go to a Quality Paddy Education Institution (QPEI) of each State.", ""),  # Four letters that have other meanings too.
    ("Particularly Vulnerable Tribal Group (PVTG) families get seed.", "What does PVTG stand for?"),
    ("It keeps a Register of Paddy Growers of India (RPGOI).", "What does RPGOI stand for?"),
    ("The Paddy Liability and Damages Act, 2010 (PLDA) was amended.", ""),
]


@pytest.mark.parametrize(("text", "question"), LETTERS)
def test_letters_are_asked_that_are_known_by_themselves_or_many(text: str, question: str) -> None:
    document = Document(Source("doc", "Notes of the week", MAY), (Block(text),))
    assert [fact.question for fact in read(document).facts if "stand for" in fact.question] == [question] * bool(question)


def test_of_two_near_acronyms_the_more_used_is_asked() -> None:
    text = "The Inland Barge Transhipment Terminal (IBTTM) opens. The Inland Barge Transhipment Port (IBTPM) is near. IBTTM has cranes."
    assert not is_near(*pair("IBTTM", "Inland Barge Transhipment Terminal", "OBTTM", "Outer Coast Fishing Boats and Trawlers"))
    assert is_near(*pair("IBTTM", "Inland Barge Transhipment Terminal", "IBTPM", "Inland Barge Transhipment Port"))
    document = Document(Source("doc", "Notes of the week", MAY), (Block(text),))
    found = [(0, fact) for fact in pair("IBTPM", "Inland Barge Transhipment Port", "IBTTM", "Inland Barge Transhipment Terminal")]
    assert [fact.about for _, fact in few(document, found)] == ["IBTTM"]


def pair(*texts: str) -> tuple[Fact, Fact]:
    """Two acronyms with their full forms, as facts."""
    one, other = (
        Fact(f"{short} stands for {full}.", full, (Slot(full, "expansion", "full form", (), "stand for", 0.6),), about=short)
        for short, full in zip(texts[::2], texts[1::2], strict=True)
    )
    return one, other


def test_a_heading_of_two_things_owns_no_letters() -> None:
    document = Document(Source("doc", "Rice Rules", MAY), (Block("The Penalties and the Board decide."),))
    assert not owns("the Penalties and the Board", Document(Source("doc", "Rice Rules", MAY), (Block("A tribunal decides."),)))
    assert owns("the Penalties Board", document)
