"""What can only be judged right or wrong: whole sentences under the article's subject, with all in them that could be exchanged."""

from __future__ import annotations

import pytest

from quizgen.model import Fact
from reading_samples import reading_of, rule_of

TITLE = "Talks on the rivers of Nepal end in Delhi"


def judged(text: str, title: str = TITLE) -> tuple[Fact, ...]:
    return tuple(fact for fact in reading_of(text, title).facts if not fact.slots)


@pytest.mark.parametrize(
    ("text", "exchangeable"),
    [
        # What somebody said, when both are named.
        (
            "President Volodymyr Zelensky told the European Union that peace needs the consent of Ukraine.",
            {"Volodymyr Zelensky", "European Union", "Ukraine"},
        ),
        ("The African Union asked Ghana to open the ports of Africa to traders.", {"African Union", "Ghana"}),
        # What was done, though no part of it alone could be the answer.
        ("India works with Nepal on the rivers and with Bhutan on power.", {"India", "Nepal", "Bhutan"}),
    ],
)
def test_a_sentence_with_two_names_can_be_judged(text: str, exchangeable: set[str]) -> None:
    (fact,) = judged(text)
    assert {slot.text for slot in fact.exchangeable} == exchangeable
    assert fact.statement.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "India has paramount importance for the rivers of Nepal.",
        "India may work with Nepal on the rivers and with Bhutan on power.",
        "India will work with Nepal on the rivers and with Bhutan on power.",
        "Experts say that the rivers and the dams of the hills need care.",
        "The rivers need care.",
    ],
)
def test_praise_hedges_plans_and_hearsay_are_not_judged(text: str) -> None:
    assert judged(text) == ()


def test_without_an_article_s_subject_a_sentence_needs_a_time_and_two_names() -> None:
    assert judged("The African Union asked Ghana to open the ports of Africa to traders.", "") == ()
    told = "On 12 April 2026, the African Union asked Ghana to open the ports of Africa to traders."
    assert [fact.context for fact in judged(told, "")] == [""]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # A verb without the thing that it needs.
        ("Kenya and Ghana joined in January 2024, while Peru declined.", "unfinished"),
        ("In June 2025, Kenya and Ghana were added on 4 June 2025.", "unfinished"),
        ("Mary Okoro became president in 1997.", "unfinished"),
        ("Kenya and Ghana joined the African Union in January 2024.", ""),
        ("Kenya became a Contracting Party on 1 February 1982.", "unfinished"),
        ("The African Union was the lead agency in 2023.", "unfinished"),
        ("President Mary Okoro flagged off from Accra in Ghana on 4 May 2021.", "unfinished"),
        ("President Mary Okoro flagged off a train from Accra in Ghana on 4 May 2021.", ""),
        # A note without its "was".
        ("Accra Treaty signed Lagos 26 June 1945, in force 24 October 1945.", "telegraphic"),
        ("African Union made permanent member of G20 at New Delhi, 9 September 2023.", "telegraphic"),
        ("Ganga meets Alaknanda at Devprayag → Ganga in 1945.", "pointing"),
    ],
)
def test_a_statement_says_what_its_verb_needs(text: str, rule: str) -> None:
    assert rule_of(reading_of(text, "World")) == rule


def test_what_something_was_done_for_is_left_out_where_it_leans_on_the_sentence_before() -> None:
    reading = reading_of("The Ministry of Coal approved the PM Vikas Scheme on 16 August 2023 to strengthen this old practice.", "World")
    assert {fact.statement for fact in reading.facts} == {"The Ministry of Coal approved the PM Vikas Scheme on 16 August 2023."}
