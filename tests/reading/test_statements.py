"""Statements as sentences of their own: their pieces, their edits and brackets, and what is known of them."""

from __future__ import annotations

import pytest

from quizgen.model import Clause, Phrase
from quizgen.reading.edits import Edit
from quizgen.reading.entire import whole
from quizgen.reading.pieces import Piece, Writer, tidy, upper_first
from quizgen.reading.statements import joined, statements
from quizgen.reading.torn import is_torn
from reading_samples import main_statement, parsed_once

CLAUSES: dict[str, Clause] = {
    "India launched the Aditya probe in September 2023.": Clause(
        "",
        "India",
        "",
        "launched",
        "launch",
        (Phrase("the Aditya probe", "object"), Phrase("in September 2023", "preposition", "in")),
        past=True,
    ),
    "The Indus Treaty was signed by two States in 1960.": Clause(
        "",
        "the Indus Treaty",
        "was",
        "signed",
        "",
        (Phrase("by two States", "agent", "by"), Phrase("in 1960", "preposition", "in")),
        past=True,
    ),
    "In 2005, Parliament enacted the Right to Information Act.": Clause(
        "In 2005", "Parliament", "", "enacted", "enact", (Phrase("the Right to Information Act", "object"),), past=True
    ),
    "India has built ten dams on the Krishna.": Clause(
        "", "India", "has", "built", "", (Phrase("ten dams", "object"), Phrase("on the Krishna", "preposition", "on"))
    ),
    "The dams of Kerala are old.": Clause("", "the dams of Kerala", "are", "", "", (Phrase("old", "attribute"),), plural=True),
    "The Act does not cover private forests.": Clause("", "the Act", "does not", "cover", "", (Phrase("private forests", "object"),)),
    "The rules of the Board cover private forests.": Clause(
        "", "the rules of the Board", "", "cover", "cover", (Phrase("private forests", "object"),), plural=True
    ),
}
FLAGS: dict[str, tuple[str, ...]] = {
    "India joined the Lima Pact in 2017.": ("past",),
    "India joins the Lima Pact in May.": (),
    "India may join the Lima Pact in 2027.": ("hedged",),
    "India would join the Lima Pact in 2027.": ("hedged", "planned"),
    "India will join the Lima Pact in 2027.": ("planned",),
    "India is expected to join the Lima Pact in 2027.": ("planned",),
    "The Lima Pact is important for India and Nepal.": ("judges",),
    "The Lima Pact underscores the strength of India.": ("judges",),
}
CUT_SHORT: dict[str, str] = {
    "The International Solar Alliance (ISA) has its seat in Gurugram.": "The International Solar Alliance (ISA) has its seat in Gurugram",
    "The Ramsar Convention (1971) protects wetlands (verified on PIB) in India.": "The Ramsar Convention (1971) protects wetlands in India",
    "The Coffee Board has also sold tea in Coorg.": "The Coffee Board has sold tea in Coorg",
    "The Coffee Board was also moved to Coorg in 1942.": "The Coffee Board was moved to Coorg in 1942",
    "The reform of State-owned banks began in 1991.": "The reform of State-owned banks began in 1991",
    "Exports were worth ₹5 lakh crore in 2024.": "Exports were worth ₹5 lakh crore in 2024",
}
WHOLE: dict[str, str | None] = {
    "There are 55 tiger reserves in India.": "There are 55 tiger reserves in India",
    "However, there are 55 tiger reserves in India.": "There are 55 tiger reserves in India",
    "If the monsoon fails, India will import pulses.": None,
    "The States must share 41% of all taxes.": "The States must share 41% of all taxes",
    "Assam reported 22 deaths, Bihar 13 and Kerala none.": None,
    "The bridge was built and he opened the road.": None,
}
EDITED: list[tuple[str, tuple[str, str], str]] = [
    ("It covers 166 sq km of Nicobar.", ("It", "The Galathea Project"), "The Galathea Project covers 166 sq km of Nicobar"),
    ("The board met the minister on Friday.", ("Friday", "8 May 2026"), "The board met the minister on 8 May 2026"),
    ("The port, which it runs, lies in Goa and it earns a profit.", ("it earns", "the port earns"), "The port lies in Goa"),
]
TEXTS = (*CLAUSES, *FLAGS, *CUT_SHORT, *WHOLE, *(text for text, _, _ in EDITED))


@pytest.mark.parametrize("text", CLAUSES)
def test_a_clause_is_cut_where_a_question_needs_it(text: str) -> None:
    statement, _ = main_statement(text, TEXTS)
    assert statement.clause == CLAUSES[text]


@pytest.mark.parametrize("text", CLAUSES)
def test_the_pieces_of_a_clause_make_its_statement(text: str) -> None:
    assert f"{joined(CLAUSES[text])}." == text


@pytest.mark.parametrize("text", FLAGS)
def test_what_is_past_planned_hedged_or_praised_is_known(text: str) -> None:
    statement, _ = main_statement(text, TEXTS)
    assert tuple(flag for flag in ("past", "hedged", "planned", "judges") if getattr(statement, flag)) == FLAGS[text]


@pytest.mark.parametrize("text", CUT_SHORT)
def test_sources_and_joining_words_go_and_the_rest_is_spaced_as_in_print(text: str) -> None:
    assert main_statement(text, TEXTS)[0].text == CUT_SHORT[text]


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_sentence_is_kept_for_a_gap_where_it_asserts_something(text: str) -> None:
    kept = whole(parsed_once(TEXTS)[text], ())
    assert (kept.text if kept else None) == WHOLE[text]


@pytest.mark.parametrize(("text", "change", "expected"), EDITED)
def test_what_resolving_put_in_place_stands_in_the_statement(text: str, change: tuple[str, str], expected: str) -> None:
    old, new = change
    edit = Edit(text.index(old), text.index(old) + len(old), new)
    assert next(iter(statements(parsed_once(TEXTS)[text], (edit,)))).text == expected


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ((0, 1, 2, 3), "The International Solar Alliance"),
        ((0, 1, 2, 3, 5), "The International Solar Alliance (ISA)"),
        ((8, 9), "its seat"),
    ],
)
def test_a_piece_has_its_brackets_whole_or_not_at_all(tokens: tuple[int, ...], expected: str) -> None:
    doc = parsed_once(TEXTS)["The International Solar Alliance (ISA) has its seat in Gurugram."].doc
    assert Writer(doc).write(Piece(tuple(tokens))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India , Nepal and ( since 2019 ) Bhutan", "India, Nepal and (since 2019) Bhutan"),
        ("The Act , , covers forests .", "The Act, covers forests"),
        ("It costs ₹5crore", "It costs ₹5 crore"),
        (", the Act :", "the Act"),
        ("rice,wheat", "rice, wheat"),
        ("4,317 crore", "4,317 crore"),
        ("India is n't a party", "India isn't a party"),
    ],
)
def test_signs_are_set_as_in_print(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("the Act", "The Act"), ("eShram is a portal", "eShram is a portal"), ("iCET", "iCET"), ("", "")]
)
def test_a_sentence_begins_with_a_capital_unless_its_name_does_not(text: str, expected: str) -> None:
    assert upper_first(text) == expected


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("The Act (of 1972 protects birds", True),
        ("The minister called it “a new dawn", True),
        ("Assam reported 22 deaths, Bihar 13 and Kerala none", True),
        ("One of the dams is in Kerala", True),
        ("The Union gave ₹6,000 crore for it", True),
        ("The envoy left before his staff", True),
        ("Some of them are dams", True),
        ("Asha Devi praised her staff", False),
        ("The Act (of 1972) protects birds", False),
        ("The minister called the treaty “a new dawn”", False),
    ],
)
def test_a_statement_is_torn_where_a_cut_went_through_brackets_or_left_a_pronoun(text: str, torn: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_torn(text) is torn
