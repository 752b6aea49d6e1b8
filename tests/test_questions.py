"""One view of every kind of item, and the papers that are made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizgen.model import Choice, Prompt, Recall, TermCard
from quizgen.papers import paper_of
from quizgen.questions import Citation, Question, question_of
from samples import PROMPTS, SOURCE, deck, item

SOURCES = {SOURCE.id: SOURCE}


def question(prompt: Prompt, seed: int = 0) -> Question:
    return question_of(item(prompt), SOURCES, seed=seed)


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: type(prompt).__name__)
def test_every_kind_makes_a_question_with_its_source(prompt: Prompt) -> None:
    made = question(prompt)
    assert made.stem
    assert made.citations == (Citation("Wetlands of Bihar", date(2026, 2, 5), SOURCE.url, "The Ramsar Convention was adopted in 1971."),)
    assert (made.form == "options") == (len(made.options) == 4)
    if made.form == "options":
        assert made.options[made.key] == made.answer


def test_a_term_is_asked_for_without_its_own_words() -> None:
    assert question(PROMPTS[0]).stem == "Which term is meant? A wetland listed under the _____ Convention for its international importance."


def test_the_hidden_part_of_a_cloze_is_a_gap() -> None:
    assert question(PROMPTS[2]).stem == "_____ is the largest oxbow lake of Bihar."


def test_options_are_shuffled_by_the_seed_and_the_item() -> None:
    orders = {question(PROMPTS[3], seed).options for seed in range(30)}
    assert len(orders) > 10
    assert question(PROMPTS[3], 7) == question(PROMPTS[3], 7)


def test_options_that_refer_to_each_other_keep_their_order() -> None:
    prompt = Choice("How many?", "9 crore", ("10 crore", "2 crore", "Both 2 and 9 crore"), fixed_order=True)
    assert {question(prompt, seed).options for seed in range(9)} == {("2 crore", "9 crore", "10 crore", "Both 2 and 9 crore")}


def test_statements_carry_the_reason_for_each() -> None:
    made = question(PROMPTS[4])
    assert made.parts == ("It was adopted in 1971.", "It was adopted in Geneva.", "India joined it in 1982.")
    assert made.explanation[1] == "Statement 2 is not correct: it was adopted in Ramsar."
    assert made.answer == "1 and 3 only"


def test_events_are_printed_out_of_order_and_explained_in_order() -> None:
    made = question(PROMPTS[6])
    assert made.explanation[0] == "Adoption of the Ramsar Convention: 1971"
    assert made.parts[int(made.answer[0]) - 1] == "Adoption of the Ramsar Convention"


def test_a_paper_leaves_out_what_is_retired_or_rejected() -> None:
    whole = deck()
    gone = replace(whole, items=(replace(whole.items[0], retired="out of date"), *whole.items[1:]), rejected=(whole.items[1].id,))
    assert [made.id for made in paper_of([gone]).items] == [made.id for made in whole.items[2:]]


def test_a_definition_does_not_stand_beside_a_question_about_the_same_thing() -> None:
    about = deck(prompts=(TermCard("Ramsar Convention", "a treaty of 1971"), Recall("When was it adopted?", "1971")))
    assert [type(made.prompt) for made in paper_of([about]).items] == [Recall]


def test_the_same_item_in_two_decks_is_asked_once() -> None:
    assert len(paper_of([deck(), deck("again")]).items) == len(paper_of([deck()]).items)


def test_a_paper_names_its_sources_and_its_decks() -> None:
    assert paper_of([deck()]).sources == (SOURCE,)
    assert paper_of([deck()]).title == "Wetlands of Bihar"
    assert paper_of([deck(), deck("b")]).title == "Current affairs quiz"
    assert paper_of([deck()], title="Test 12").title == "Test 12"
