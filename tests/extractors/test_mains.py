"""Mains questions: which sections of an article become one, how they are asked for, and what stands in the answer."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.mains import mains
from quizgen.model import Block, Corpus, Document, Fact, Mains, Reading, Slot, Source

TOLD = "SAARC was established in Dhaka in 1985."
POINTS = ("Platform for the diplomacy of neighbours", "Trade through the South Asian Free Trade Area", "A framework against terrorism")


def fact(statement: str, about: str, *, context: str = "") -> Fact:
    return Fact(statement, statement, (Slot("1985", "year", worth=0.7),), about=about, context=context, worth=0.7)


def reading(*blocks: Block, told: Fact | None = None) -> Reading:
    known = told or fact(TOLD, "SAARC")
    return Reading(Document(Source("s", "S", date(2026, 5, 13)), (Block(known.quote), *blocks)), (known,))


def section(*headings: str, points: tuple[str, ...] = POINTS, kind: str = "bullet") -> tuple[Block, ...]:
    return tuple(Block(text, kind, headings) for text in points)  # type: ignore[arg-type]


def made(own: Reading) -> list[Mains]:
    return [draft.prompt for draft in mains(own, Corpus((own,))) if isinstance(draft.prompt, Mains)]


# The headings above a section, and what is asked ("" for nothing).
HEADINGS = (
    (("SAARC - South Asian Association", "Significance of SAARC for India"), "Discuss the significance of SAARC for India."),
    (("SAARC", "Failures of SAARC"), "Examine the failures of SAARC."),
    (("SAARC", "Issues & Challenges"), "Examine the issues and challenges before SAARC."),
    (("SAARC", "4. Objectives"), "Explain the objectives of SAARC."),
    (("Core Components of SAARC",), "Explain the core components of SAARC."),
    (("SAARC", "Way Forward"), ""),
    (("SAARC", "Introduction & Objectives"), ""),
    (("Significance of the meeting",), ""),
    (("Challenges",), ""),
    (("What it means", "Challenges"), ""),
)


@pytest.mark.parametrize(("headings", "asks"), HEADINGS, ids=[" > ".join(row[0]) for row in HEADINGS])
def test_a_section_is_asked_for_by_its_heading_when_that_says_of_what(headings: tuple[str, ...], asks: str) -> None:
    assert [one.question for one in made(reading(*section(*headings)))] == ([f"{TOLD} {asks}"] if asks else [])


def test_a_premise_introduces_the_topic_or_there_is_none() -> None:
    stranger = fact("Trade within SAARC rose to $30 billion in 1985.", "SAARC")
    (one,) = made(reading(*section("SAARC", "Failures of SAARC"), told=stranger))
    assert one.question == "Examine the failures of SAARC."


def test_the_subject_of_the_article_stands_for_the_act_of_a_heading() -> None:
    told = fact("Mining was regulated under one law in 1985.", "mining", context="the MMDR Amendment Act, 2026")
    (one,) = made(reading(*section("Major Provisions of the Act"), told=told))
    assert one.question.endswith("Explain the major provisions of the MMDR Amendment Act, 2026.")


def test_points_are_the_words_of_the_source_under_their_headings() -> None:
    own = reading(
        *(block for point in POINTS for block in section("Significance of SAARC", point.split()[0], points=(point, f"{point} again")))
    )
    (one,) = made(own)
    assert one.points == tuple(f"{point.split()[0]}: {point}; {point} again" for point in POINTS)
    (draft,) = mains(own, Corpus((own,)))
    assert all(quote.text in own.document.text for quote in draft.quotes)


def test_five_points_make_an_answer_of_250_words() -> None:
    few, many = POINTS, (*POINTS, "Soft power in the region", "A voice for small states")
    assert [(one.marks, one.words) for one in made(reading(*section("Role of SAARC", points=few)))] == [(10, 150)]
    assert [(one.marks, one.words) for one in made(reading(*section("Role of SAARC", points=many)))] == [(15, 250)]


def test_too_few_points_or_running_text_give_no_question() -> None:
    assert made(reading(*section("Role of SAARC", points=POINTS[:2]))) == []
    assert made(reading(*section("Role of SAARC", kind="paragraph"))) == []


def test_a_topic_of_which_nothing_is_told_has_no_premise_and_no_question() -> None:
    assert made(reading(*section("Significance of ASEAN"))) == []


# A fact of the topic, and whether a demand for its significance follows from it.
PREMISES = (
    ("SAARC was established in Dhaka in 1985.", "year", True),
    ("SAARC covers a total area of 1985 sq. km.", "measure", False),
    ("In 1985, Mira Sen coined the term from which SAARC takes its name.", "year", False),
    ("The outlay of SAARC, as approved in Dhaka, is ₹1985 crore.", "money", False),
)


@pytest.mark.parametrize(("statement", "kind", "leads"), PREMISES)
def test_a_premise_is_what_the_demand_follows_from(statement: str, kind: str, *, leads: bool) -> None:
    told = Fact(statement, statement, (Slot("1985", kind, worth=0.7),), about="SAARC", worth=0.7)
    (one,) = made(reading(*section("SAARC", "Role of SAARC"), told=told))
    assert one.question.startswith(statement) is leads


def test_a_heading_of_other_things_asks_for_all_and_concerns_are_about_a_thing() -> None:
    (one,) = made(reading(*section("SAARC", "Other Features")))
    assert one.question == f"{TOLD} Explain the features of SAARC."
    (one,) = made(reading(*section("SAARC", "Concerns")))
    assert one.question == f"{TOLD} Examine the concerns about SAARC."
