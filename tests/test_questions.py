"""One view of every kind of item, and the papers that are made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizgen.model import (  # fmt: skip
    Choice,
    Cloze,
    Deck,
    Item,
    Origin,
    Pair,
    Pairs,
    Prompt,
    Quote,
    Recall,
    Source,
    Statement,
    Statements,
    TermCard,
)
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
    gone = replace(whole, items=(replace(whole.items[4], retired="out of date"), *whole.items[5:]), rejected=(whole.items[5].id,))
    assert [made.id for made in paper_of([gone]).items] == [made.id for made in whole.items[6:]]


def test_a_definition_does_not_stand_beside_a_question_about_the_same_thing() -> None:
    about = deck(prompts=(TermCard("Ramsar Convention", "a treaty of 1971"), Recall("When was it adopted?", "1971")))
    assert [type(made.prompt) for made in paper_of([about]).items] == [Recall]


def own(*prompts: Prompt) -> Deck:
    """A deck that a person wrote: nothing says what its items are about, or where they were read."""
    return Deck("own", "Own", items=tuple(Item(f"own-{n}.{n:08x}", prompt, "") for n, prompt in enumerate(prompts)))


def test_term_cards_that_a_person_wrote_stay_in_the_paper() -> None:
    cards = (TermCard("GST", "a tax on goods and services"), TermCard("NPT", "a treaty on weapons"))
    assert [made.prompt for made in paper_of([own(*cards, Recall("Who wrote Hind Swaraj?", "M. K. Gandhi"))]).items][:2] == list(cards)


OFFICE = "Droupadi Murmu — 15th President of India since 25 July 2022"
ASKED = Recall("Who became the 15th President of India?", "Droupadi Murmu")
CHOSEN = Choice("Who among the following became the 15th President of India?", "Droupadi Murmu", ("A B", "C D", "E F"))
DATED = Recall("On which date did the 15th President of India take office?", "25 July 2022")
ROW = Pair("Droupadi Murmu", "15th President of India", holds=True, quote=OFFICE)
FALSE_ROW = Pair("Droupadi Murmu", "Chief Justice", holds=False, quote=OFFICE, because="Droupadi Murmu is the 15th President of India.")
OTHER = Pair("N. V. Ramana", "48th Chief Justice of India", holds=True, quote="N. V. Ramana — 48th Chief Justice of India")


def table(*rows: Pair) -> Pairs:
    return Pairs("Consider the following pairs", ("Person", "Office"), "how_many", rows)


def chosen_of(*prompts: Prompt) -> list[Prompt]:
    """What a paper keeps of prompts that were read in one sentence."""
    read = tuple(Item(f"a.{n:08x}", prompt, "", (), Origin("t", (Quote("s", OFFICE),))) for n, prompt in enumerate(prompts))
    return [made.prompt for made in paper_of([Deck("d", "T", (Source("s", "S"),), read)]).items]


PAPERS: list[tuple[str, tuple[Prompt, ...], list[Prompt]]] = [
    ("a choice and a recall of one fact", (ASKED, CHOSEN), [CHOSEN]),
    ("a recall twice", (ASKED, replace(ASKED, question="Who is the 15th President of India?")), [ASKED]),
    ("another fact of the same sentence", (CHOSEN, DATED), [CHOSEN, DATED]),
    ("a recall and a table that holds it", (ASKED, table(ROW, OTHER)), [table(ROW, OTHER)]),
    ("a table of which every row is asked", (CHOSEN, table(ROW)), [CHOSEN]),
    ("a table with a row of its own", (CHOSEN, table(ROW, OTHER)), [table(ROW, OTHER)]),
    ("a row that is wrong, and what is right", (CHOSEN, table(FALSE_ROW, OTHER)), [table(FALSE_ROW, OTHER)]),
    ("a date that a row does not tell", (DATED, table(ROW, OTHER)), [DATED, table(ROW, OTHER)]),
]


@pytest.mark.parametrize(("prompts", "kept"), [case[1:] for case in PAPERS], ids=[case[0] for case in PAPERS])
def test_a_paper_asks_a_fact_once(prompts: tuple[Prompt, ...], kept: list[Prompt]) -> None:
    assert chosen_of(*prompts) == kept


SINCE = Recall("Since which year has Sergei Lavrov been Russia's Foreign Minister?", "2004")
WHO = Recall("As of May 2026, who is Russia's Foreign Minister?", "Sergei Lavrov")
WHO_OF = Choice("Who among the following is Russia's Foreign Minister?", "Sergei Lavrov", ("A B", "C D", "E F"))
MET = Recall("Whom did Sergei Lavrov meet in New Delhi in March 2023?", "Antony Blinken")
PRESIDENT = Recall("Who was the 45th President of the United States?", "Donald Trump")
NEXT = Recall("Who followed Donald Trump as President of the United States?", "Joe Biden")
STATED = Statements(
    "Consider the following statements",
    "which",
    (Statement("Sergei Lavrov is the Foreign Minister of Russia.", holds=True), Statement("He is a poet.", holds=False)),
)
SPOILT: list[tuple[str, tuple[Prompt, ...], list[Prompt]]] = [
    ("a stem that answers another", (WHO, SINCE), [SINCE]),
    ("whichever comes first", (SINCE, WHO), [SINCE]),
    ("a choice too", (WHO_OF, SINCE), [SINCE]),
    ("a name alone tells nothing", (WHO, MET), [WHO, MET]),
    ("another number is another question", (PRESIDENT, NEXT), [PRESIDENT, NEXT]),
    ("a statement to copy a typed answer from", (WHO, STATED), [STATED]),
    ("a statement that may be false is no answer to a choice", (WHO_OF, STATED), [WHO_OF, STATED]),
    ("two that answer each other", (Cloze("Lavrov leads Russia's Foreign Ministry.", "Lavrov"), Cloze("Lavrov leads Russia's Foreign Ministry.", "Russia")), [Cloze("Lavrov leads Russia's Foreign Ministry.", "Lavrov")]),
]  # fmt: skip


@pytest.mark.parametrize(("prompts", "kept"), [case[1:] for case in SPOILT], ids=[case[0] for case in SPOILT])
def test_a_paper_does_not_answer_itself(prompts: tuple[Prompt, ...], kept: list[Prompt]) -> None:
    assert [made.prompt for made in paper_of([own(*prompts)]).items] == kept


def test_the_same_item_in_two_decks_is_asked_once() -> None:
    assert len(paper_of([deck(), deck("again")]).items) == len(paper_of([deck()]).items)


def test_a_paper_names_its_sources_and_its_decks() -> None:
    assert paper_of([deck()]).sources == (SOURCE,)
    assert paper_of([deck()]).title == "Wetlands of Bihar"
    assert paper_of([deck(), deck("b")]).title == "Current affairs quiz"
    assert paper_of([deck()], title="Test 12").title == "Test 12"


def test_a_question_knows_which_of_its_statements_and_pairs_hold() -> None:
    asked = [question_of(item(prompt), {}) for prompt in PROMPTS]
    assert {question.kind: question.holds for question in asked if question.holds} == {
        "statements": (True, False, True),
        "pairs": (True, False, True),
    }
