"""Sentences that give nothing: every row is a line and the rule that refuses it, "" where none does."""

from __future__ import annotations

import pytest

from quizgen.model import Block, BlockKind, Document, Source
from quizgen.reading.language import Sentence, parsed
from quizgen.reading.refusals import RULES, refusal
from reading_samples import reading_of, rule_of

REFUSED: dict[str, str] = {
    "How many dams are there on the Krishna in Karnataka?": "question",
    "What a day for the dams of the Krishna!": "exclamation",
    "Karnataka signed a similar agreement with Kerala in 1972.": "context",
    "“We have filled the dams of Karnataka,” the minister said in Mysuru.": "speech",
    "The minister said that “the dams of Karnataka are full.": "speech",
    "“Gitanjali” by Tagore was printed in London in 1912.": "",
    "The rumour said that the dams of Karnataka had broken.": "supposed",
    "Had the dams broken, the city of Mysuru would have drowned.": "supposed",
    "The minister reportedly sold two dams to a firm in Mysuru.": "supposed",
    "A recent study counted forty dams on the river Krishna.": "relative_time",
    "The new figures show forty dams on the river Krishna.": "relative_time",
    "10:45 The minister opens a dam on the river Krishna.": "live",
    "Minister opens new dam on the river Krishna": "headline",
    "The dam on the Krishna was opened by the minister in Mysuru and it is the forty-first": "",
    "Dams were built.": "short",
    "Key Facts: The dam on the Krishna was opened in 1932.": "",
    "As in Kerala, dams of Karnataka were opened in June.": "opener",
    "As of June 2024, India has forty dams on the Krishna.": "",
    "As per the treaty, India has forty dams on the Krishna.": "",
    "The dam was opened in 1932, see www.example.com for more.": "pointing",
    "Click the map to see where the forty dams were built.": "",
    "Read on or click the map to see where dams were built.": "pointing",
    "Dams were built as follows on the river Krishna in 1932.": "pointing",
    "The dam (opened in 1932 lies on the river Krishna.": "bracket",
    "THE DAM OF KRISHNA RAJA WAS BUILT in 1932.": "capitals",
    "A dam of stone and lime on the river Krishna.": "no_verb",
    "The Krishna Raja dam was opened by the king in 1932.": "",
    "Statutory body set up under the Krishna Board Act, 1980.": "no_verb",
    "3 new dams on the Krishna + 7 upgraded in Karnataka.": "no_verb",
    "Dispute – goes to a court of five members in Mysuru.": "parted",
    "Mysuru – imposed in 2019 following the resignation of the minister.": "parted",
    "The dam of Mysuru – the oldest of all – was opened in 1932.": "",
}
TEXTS = tuple(REFUSED)
IN_PLACE: list[tuple[str, BlockKind, tuple[str, ...], str]] = [
    ("The Krishna Raja dam was opened by the king in 1932.", "paragraph", ("Dams", "Way Forward:"), "advice"),
    ("The Krishna Raja dam was opened by the king in 1932.", "paragraph", ("3. Conclusion", "Dams"), "advice"),
    ("The Krishna Raja dam was opened by the king in 1932.", "paragraph", ("Dams",), ""),
    ("Dams (2024): it was raised by ten feet in 1932.", "bullet", (), "label"),
    ("Wall of stone and lime, on the river Krishna", "bullet", (), "headline"),
    ("The wall of the dam was raised by ten feet in 1932", "bullet", (), ""),
    ("It covers the dams of Karnataka and two canals of the Krishna", "bullet", (), ""),
    ("Karnataka covers dams, canals and power houses in new drive", "bullet", (), "headline"),
]


def sentence(text: str, kind: BlockKind = "paragraph", headings: tuple[str, ...] = ()) -> Sentence:
    return parsed(Document(Source("doc", ""), (Block(text, kind, headings),)))[0]


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_is_refused_by_the_rule_that_names_its_fault(text: str) -> None:
    refused = refusal(sentence(text))
    assert (refused.rule if refused else "") == REFUSED[text]


@pytest.mark.parametrize(("text", "kind", "headings", "rule"), IN_PLACE)
def test_where_a_sentence_stands_may_refuse_it(text: str, kind: BlockKind, headings: tuple[str, ...], rule: str) -> None:
    refused = refusal(sentence(text, kind, headings))
    assert (refused.rule if refused else "") == rule


def test_every_rule_has_a_row_and_a_reason() -> None:
    assert {rule for rule, _, _ in RULES} == ({*REFUSED.values(), *(rule for *_, rule in IN_PLACE)} - {""})
    assert all(reason for _, reason, _ in RULES)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # What only somebody says, and nobody says who.
        ("Some researchers say that the Sundarban Tiger Reserve shelters 101 tigers.", "bare"),
        ("A study said that rice yields fell by 4% in Punjab in 2024.", "talk"),
        # What is not asserted, or exhorts.
        ("If the monsoon fails in Kerala, India will import 40 tonnes of pulses.", "no_clause"),
        ("States should spend 3% of all taxes on the National Green Tribunal.", "no_clause"),
        # What holds nothing to ask.
        ("The Right to Information Act, 2005 covers all public authorities in India.", "nothing_to_ask"),
        ("The Coffee Board does not sell tea to the National Green Tribunal.", "nothing_to_ask"),
        # What is not said in full.
        ("The parliament passed the Forest Act on 4 May 2021.", "definite"),
        ("We signed the Accra Treaty on 4 May 2021.", "first_person"),
        ("Another treaty was signed in Paris on 4 May 2021.", "context"),
        ("The Forest Act, 1980 gives the National Green Tribunal 14 days.", "bare"),
        ("Some States have begun to tax the mines of Odisha at 20 percent.", "bare"),
        ("FY 2025-26 was the best year yet for Coal India, with 212 blocks.", "bare"),
        ("Talks brokered by the World Bank took nine years in Geneva.", "bare"),
        # What no exam asks.
        ("The singer Mary Okoro sang for 400 fans at a concert in Accra.", "irrelevant"),
    ],
)
def test_a_statement_that_cannot_be_asked_tells_its_rule(text: str, rule: str) -> None:
    reading = reading_of(text, "World")
    assert (rule_of(reading), reading.facts) == (rule, ())


def test_a_refused_sentence_gives_its_reason_in_words() -> None:
    passage = reading_of("How many dams are there on the Krishna in Karnataka?").passages[-1]
    assert (passage.text, passage.facts, passage.rule, passage.reason) == (
        "How many dams are there on the Krishna in Karnataka?",
        0,
        "question",
        "is a question",
    )
