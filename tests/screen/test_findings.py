"""What a check tells of decks: its place and mend, what two decks say of one thing, and what the sources at hand say."""

from __future__ import annotations

import pytest

from quizgen.model import (  # fmt: skip
    Assertion,
    Block,
    Choice,
    Cloze,
    Document,
    Event,
    Finding,
    Item,
    Mains,
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
from quizgen.screen import Placed, check_definitions, check_duplicates, check_falsehoods, check_item, check_source
from samples import SOURCE, item


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
    card = Item("a.1", TermCard("Joe Biden", "46th President"), "A")
    (with_card,) = check_definitions(DOCUMENT, {"joe biden": Placed(card, "d.yaml", 7)}, "e.yaml")
    assert str(with_card).startswith(
        "d.yaml:7: the source defines Joe Biden with '(2021‑present)' but also says 'former President Joe Biden'"
    )
    (without,) = check_definitions(DOCUMENT, {}, "d.yaml")
    assert "it makes no card" in without.problem


def test_a_card_on_which_a_person_has_put_years_is_left_alone() -> None:
    card = Item("a.1", TermCard("Joe Biden", "46th President (2021-2025)"), "A")
    assert list(check_definitions(DOCUMENT, {"joe biden": Placed(card, "d.yaml", 7)}, "e.yaml")) == []


def test_a_quote_that_is_not_in_its_source_is_noticed() -> None:
    assert found(Recall("Who?", "A"), "under former President Joe Biden") == []
    assert found(Recall("Who?", "A"), "under President Joe Biden") == ["untraced"]


def compared(one: Prompt, other: Prompt) -> list[Finding]:
    return list(check_duplicates([("a.yaml", 3, Item("a.1", one, "A")), ("b.yaml", 5, Item("b.2", other, "A"))]))


def test_the_same_question_in_two_decks_is_found() -> None:
    one, two = Item("a.1", Recall("Who wrote it?", "X"), "A"), Item("b.2", Recall("who wrote  it?", "x"), "A")
    findings: list[Finding] = list(check_duplicates([("a.yaml", 3, one), ("b.yaml", 5, two), ("c.yaml", 7, one)]))
    assert [(finding.path, finding.rule) for finding in findings] == [("b.yaml", "same_question"), ("c.yaml", "same_id")]


def test_two_answers_to_one_question_are_named_with_their_places() -> None:
    (finding,) = compared(Recall("In which year did it begin?", "2015"), Recall("In which year  did it begin?", "2014"))
    assert (finding.rule, finding.severity) == ("contradiction", "error")
    assert str(finding).startswith("b.yaml:5: the answer here is '2014', but '2015' at a.yaml:3, to the same question [b.2]")


EVENTS = (Event("one"), Event("two"), Event("three"))


COMPARED: list[tuple[str, Prompt, Prompt, list[str]]] = [
    ("an accepted answer", Recall("Who?", "Gandhi", ("M. K. Gandhi",)), Recall("Who?", "M. K. Gandhi"), ["same_question"]),
    ("two gaps in one sentence", Cloze("Delhi is in India.", "Delhi"), Cloze("Delhi is in India.", "India"), []),
    ("one gap filled twice", Cloze("It began in 2014.", "2014"), Cloze("It began in 2015.", "2015"), ["contradiction"]),
    ("a typed and a chosen answer", Recall("When did it begin?", "2014"), Choice("When did it begin?", "2015", ("1", "2", "3")), ["contradiction"]),
    ("other lists of the following", Choice("Which of the following is a treaty?", "NPT", ("a", "b", "c")), Choice("Which of the following is a treaty?", "CTBT", ("d", "e", "f")), []),
    ("the same list of the following", Choice("Which of the following is a treaty?", "NPT", ("CTBT", "b", "c")), Choice("Which of the following is a treaty?", "CTBT", ("NPT", "b", "c")), ["contradiction"]),
    ("a term with two meanings", TermCard("GST", "a tax"), TermCard("gst", "a levy on goods"), ["same_term"]),
    ("a term twice", TermCard("GST", "a tax"), TermCard("GST", "A tax."), ["same_question"]),
    ("a statement that holds here and not there", Statements("L", "which", (Statement("a", holds=True), Statement("b", holds=True))), Statements("L", "not", (Statement("b", holds=True), Statement("a", holds=False))), ["contradiction"]),
    ("other statements under one lead", Statements("L", "which", (Statement("a", holds=True), Statement("b", holds=True))), Statements("L", "which", (Statement("c", holds=True), Statement("b", holds=True))), []),
    ("a row that matches here and not there", Pairs("L", ("A", "B"), "which", (Pair("a", "b", holds=True),)), Pairs("L", ("A", "B"), "which", (Pair("a", "b", holds=False),)), ["contradiction"]),
    ("events in another order", Sequence("L", EVENTS), Sequence("L", EVENTS[::-1]), ["contradiction"]),
    ("one verdict and another", Assertion("a", "b", "both"), Assertion("a", "b", "explains"), ["contradiction"]),
    ("an essay with other points", Mains("Discuss.", ("a",)), Mains("Discuss.", ("b",)), ["same_question"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "rules"), [case[1:] for case in COMPARED], ids=[case[0] for case in COMPARED])
def test_what_is_the_same_and_what_contradicts(one: Prompt, other: Prompt, rules: list[str]) -> None:
    assert [finding.rule for finding in compared(one, other)] == rules
    assert [finding.rule for finding in compared(other, one)] == rules


def test_a_term_with_two_meanings_is_a_mere_notice() -> None:
    (finding,) = compared(TermCard("GST", "a tax"), TermCard("GST", "a levy on goods"))
    assert finding.severity == "notice"
    assert "a.yaml:3" in finding.problem


def marked(text: str, *, holds: bool) -> Prompt:
    other = Statement("Ulm lies on the Danube.", holds=True, quote="Ulm lies on the Danube.")
    return Statements("Consider", "which", (Statement(text, holds, "quote", "" if holds else "the source says otherwise."), other))


def test_what_one_item_has_as_false_and_another_as_true_is_found() -> None:
    placed = [
        (item(marked("Bonn is in Germany.", holds=False), 1), "a.yaml", 3),
        (item(marked("Bonn is in Germany.", holds=True), 2), "b.yaml", 5),
    ]
    (found,) = check_falsehoods(placed, [])
    assert (found.path, found.line, found.rule) == ("a.yaml", 3, "asserted")


def test_a_falsehood_that_a_source_has_word_for_word_is_found() -> None:
    document = Document(SOURCE, (Block("As it happens, the city of Bonn is in Germany, on the Rhine."),))
    placed = [(item(marked("The city of Bonn is in Germany.", holds=False)), "a.yaml", 3)]
    assert [found.rule for found in check_falsehoods(placed, [document])] == ["asserted"]
    assert not list(check_falsehoods([(item(marked("The city of Bonn is in Austria.", holds=False)), "a.yaml", 3)], [document]))
