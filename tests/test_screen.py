"""The rules of a good item: what each one drops, and what it must let pass."""

from __future__ import annotations

import pytest

from quizgen.model import (  # fmt: skip
    Block,
    Choice,
    Cloze,
    Document,
    Event,
    Finding,
    Item,
    Origin,
    Pair,
    Pairs,
    Prompt,
    Quote,
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    Term,
    TermCard,
)
from quizgen.screen import RULES, broken_rule, check_duplicates, check_item, check_source
from samples import PROMPTS, SOURCE, item

BROKEN: list[tuple[str, Prompt]] = [
    ("leak", Recall("Where did the Antalya Forum in Antalya take place?", "Antalya")),
    ("leak", Choice("Who is Ned Price of the State Department?", "Ned Price", ("A", "B", "C"))),
    ("leak", TermCard("Sanctions", "sanctions")),
    ("relative_time", Recall("Whom did Putin meet on Friday?", "Steve Witkoff")),
    ("relative_time", Cloze("Blinken met Lavrov today in New Delhi.", "New Delhi")),
    ("relative_time", Recall("Who is currently the Secretary of State?", "Antony Blinken")),
    ("dangling", Recall("How long did the meeting last?", "ten minutes")),
    ("dangling", Cloze("He asked Russia to end the war in 2023.", "2023")),
    ("dangling", Recall("What did the official say about support?", "it is not wavering")),
    ("debris", Recall("Who had a brief encounter?[0]", "Blinken and Lavrov")),
    ("debris", Recall("What is <b>GST</b>?", "a tax")),
    ("debris", TermCard("Fed", "central bank of the US &amp; its branches")),
    ("too_long", Recall("Who " + "very " * 70 + "?", "me")),
    ("too_long", Recall("Who?", "word " * 50)),
    ("options", Choice("Which?", "a", ("b", "c"))),
    ("options", Choice("Which?", "a", ("b", "B.", "c"))),
    ("options", Choice("Which?", "a", ("b", "c", "All of the above"))),
    (
        "derivable",
        Statements("Consider", "which", (Statement("a b", holds=False), Statement("c d", holds=False), Statement("e f", holds=False))),
    ),
    ("derivable", Pairs("Consider", ("A", "B"), "how_many", (Pair("a", "b", holds=True),))),
    ("derivable", Sequence("Consider", (Event("a"), Event("b")))),
    ("repeated", Sequence("Consider", (Event("a"), Event("b"), Event("A")))),
    ("open_ended", TermCard("Joe Biden", "46th President of the United States (2021‑present)")),
]

SOUND: list[Prompt] = [
    *PROMPTS,
    Recall("On which date did the meeting of the G20 foreign ministers in New Delhi take place?", "2 March 2023"),
    Recall("What did Narendra Modi say “today is not” according to Antony Blinken on 2 March 2023?", "an era of war"),
    Recall("Which day of the week is the Friday prayer held on?", "Friday noon"),
    TermCard("Donald Trump", "45th President of the United States (2017‑2021)"),
    TermCard("Ceasefire", "the meeting of opposing forces to stop fighting"),
    Choice("Which of the following is a treaty?", "the NPT", ("the IMF", "the WTO", "the UN")),
]


@pytest.mark.parametrize(("rule", "prompt"), BROKEN)
def test_a_rule_drops_what_breaks_it(rule: str, prompt: Prompt) -> None:
    found = broken_rule(prompt)
    assert found is not None
    assert found[0].name == rule
    assert found[1]


@pytest.mark.parametrize("prompt", SOUND)
def test_a_sound_prompt_passes(prompt: Prompt) -> None:
    assert broken_rule(prompt) is None


def test_every_rule_says_why_and_what_to_do() -> None:
    assert all(rule.name and rule.reason and rule.mend for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_finding_is_one_line_with_place_and_mend() -> None:
    (finding,) = check_item(item(Recall("How long did the meeting last?", "ten minutes")), "decks/a.yaml", 7)
    assert str(finding).startswith("decks/a.yaml:7: 'the meeting' points to something")
    assert str(finding).endswith("; name what is meant")


def test_a_tag_outside_the_syllabus_is_noticed() -> None:
    made = Item("a.1", Recall("Who?", "A"), "A", ("GS3::International_Relations", "my own tag"))
    assert [finding.rule for finding in check_item(made, "d.yaml", 1)] == ["tag"]


TERM = Term("Joe Biden", "46th President (2021‑present)", (), "Joe Biden — 46th President (2021‑present)")
DOCUMENT = Document(Source(SOURCE.id, "T"), (Block("It was so under former President Joe Biden."),), (TERM,))


def found(prompt: Prompt, quote: str) -> list[str]:
    made = Item("a.1", prompt, "A", (), Origin("key_terms", (Quote(SOURCE.id, quote),), (), "0"))
    return [finding.rule for finding in check_source(made, {SOURCE.id: DOCUMENT}, "d.yaml", 1)]


def test_a_definition_that_its_article_contradicts_is_flagged() -> None:
    assert found(TermCard("Joe Biden", "46th President"), TERM.quote) == ["contradiction"]


def test_a_quote_that_is_not_in_its_source_is_noticed() -> None:
    assert found(Recall("Who?", "A"), "under former President Joe Biden") == []
    assert found(Recall("Who?", "A"), "under President Joe Biden") == ["untraced"]


def test_the_same_question_in_two_decks_is_found() -> None:
    one, two = Item("a.1", Recall("Who wrote it?", "X"), "A"), Item("b.2", Recall("who wrote  it?", "x"), "A")
    findings: list[Finding] = list(check_duplicates([("a.yaml", 3, one), ("b.yaml", 5, two), ("c.yaml", 7, one)]))
    assert [(finding.path, finding.rule) for finding in findings] == [("b.yaml", "same_question"), ("c.yaml", "same_id")]
