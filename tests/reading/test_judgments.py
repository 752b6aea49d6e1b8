"""Which case decided what, as texts and tables of notes tell it; every row is a line, what is asked and the case."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Fact, Source
from quizgen.reading.judgments import judgment_facts
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve

AROUND = "The Supreme Court of India sits in New Delhi, and hears appeals from all High Courts."


def facts(*blocks: Block, title: str = "Notes on the Barley Act, 1901") -> list[Fact]:
    document = Document(Source("doc", title), (Block(AROUND), *blocks))
    sentences = parsed(document)
    found = judgment_facts(document, sentences, resolve(document, sentences, names_of(document, sentences)))
    return [fact for _, fact in found]


CASES = (
    (
        "In Gobind Rao v. Raghu Tilak (1979), the Supreme Court held that the office of Registrar is an independent office.",
        "In which 1979 case did the Supreme Court hold that the office of Registrar is an independent office?",
        "Gobind Rao v. Raghu Tilak",
    ),
    (
        "K. Murthy Rao v. Union of India (2010): upheld reservation for barley growers, subject to a ceiling of 50%",
        "In which 2010 case did the Supreme Court uphold reservation for barley growers, subject to a ceiling of 50%?",
        "K. Murthy Rao v. Union of India",
    ),
    (
        "A nine-judge Bench in Justice P.S. Rao (Retd.) v. Union of India held silence to be a fundamental right.",
        "In which case did the Supreme Court hold silence to be a fundamental right?",
        "Justice P.S. Rao (Retd.) v. Union of India",
    ),
    (
        "On 8 April 2015, a Bench of Justices Rao and Sen held in State of Punjab v. Barley Board that Registrars had acted illegally.",
        "In which case did the Supreme Court hold that Registrars had acted illegally?",
        "State of Punjab v. Barley Board",
    ),
    (
        "On 8 April 2015, a Bench led by Chief Justice Rao held unanimously, in Sen v. Barley Board, that barley growers cannot be fined twice.",
        "In which case did the Supreme Court hold that barley growers cannot be fined twice?",
        "Sen v. Barley Board",
    ),
    (
        "Javed Khan v. State of Haryana (2003) – minimum rule for barley growers upheld",
        "In which 2003 case did the Supreme Court uphold the minimum rule for barley growers?",
        "Javed Khan v. State of Haryana",
    ),
    (
        "Sen v. Principal Secretary, Government of Assam (2013) – barley growers are entitled to a hearing before land is taken.",
        "In which 2013 case did the Supreme Court hold that barley growers are entitled to a hearing before land is taken?",
        "Sen v. Principal Secretary, Government of Assam",
    ),
    (
        "The verdict in Rao v. State of Assam, which struck down the Barley Growers Act, 1983, should be given effect to.",
        "In which case did the Supreme Court strike down the Barley Growers Act, 1983?",
        "Rao v. State of Assam",
    ),
)


@pytest.mark.parametrize(("text", "question", "case"), CASES, ids=[case for *_, case in CASES])
def test_a_case_is_asked_for_by_what_it_decided(text: str, question: str, case: str) -> None:
    assert [(fact.question, fact.slots[0].text) for fact in facts(Block(text))] == [(question, case)]


SILENT = (
    "In Rao v. State of Assam (1979), Justice Sen, dissenting, held that the office of Registrar is an independent office.",
    "In Rao v. State of Assam (1979), the Madras High Court held that the office of Registrar is an independent office.",
    "In Rao v. State of Assam (1979), it held that such orders are binding on all the parties.",
    "In Rao v. State of Assam (1979), counsel argued and the Court held that the officers were right.",
    "Neither Rao v. State of Assam (1979) nor Sen v. State of Bihar (1981) held that Registrars are free.",
    "Rao v. State of Assam (1979): the petition is pending before a larger bench of the same court.",
    "Rao v. State of Assam (1979) – the case is about the powers of the Speaker and the whip.",
    "Rao v. State of Assam (1979) – three months is the outer limit unless there are exceptional circumstances.",
    "In Rao v. State of Assam (1979), the Court decided in 1979 by a Bench of five as usual.",
)


@pytest.mark.parametrize("text", SILENT)
def test_a_ruling_that_is_not_the_courts_own_or_leans_on_the_page_is_not_asked(text: str) -> None:
    assert facts(Block(text)) == []


def test_a_case_may_be_typed_by_the_name_of_its_private_party() -> None:
    told = facts(Block("In State of Assam v. Gobind Rao (1979), the Court held that the office of Registrar is independent."))
    assert {"Gobind Rao", "Gobind Rao case", "State of Assam vs Gobind Rao"} <= set(told[0].slots[0].accepts)


@pytest.mark.parametrize(
    ("cell", "held"),
    [
        ("Delay in compensation violates Article 300A; value of 2019", "delay in compensation violates Article 300A"),
        ("Floor of the House is the place to test a majority", "the floor of the House is the place to test a majority"),
        ("Governor is a formal head and acts on advice", "the Governor is a formal head and acts on advice"),
        ("Seven sub-rights in Article 300A", ""),
    ],
)
def test_a_cell_that_is_a_sentence_is_what_was_held(cell: str, held: str) -> None:
    row = Block(f"Rao v. Assam | May 2024 | {cell}", "row", cells=("Rao v. Assam", "May 2024", cell))
    asked = [f"In which 2024 case did the Supreme Court hold that {held}?"] if held else []
    assert [fact.question for fact in facts(row)] == asked


def test_a_row_of_cases_gives_its_ruling_under_its_year() -> None:
    row = Block(
        "Rao v. State of Assam | 1979 | Upheld the Barley Symbols Order, 1968",
        "row",
        cells=("Rao v. State of Assam", "1979", "Upheld the Barley Symbols Order, 1968"),
    )
    assert [fact.question for fact in facts(row)] == ["In which 1979 case did the Supreme Court uphold the Barley Symbols Order, 1968?"]
