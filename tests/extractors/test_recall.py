"""Flashcards from facts: a question where it is plain, otherwise a gap; and what holds for every slot of every sentence."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.extractors.answering import answer_of
from quizgen.extractors.leaking import leaks, without_kind
from quizgen.extractors.recall import asked_of, cloze, cloze_of, flashcards, recall, recall_of
from quizgen.model import Block, Clause, Cloze, Corpus, Document, Fact, Phrase, Recall, Slot, Source
from quizgen.reading import read
from quizgen.text import words
from reading_samples import MAY, reading_of

CARDS: dict[str, set[tuple[str, str]]] = {
    "India and Nepal signed the Mahakali Treaty on 12 February 1996.": {
        ("On which date did India and Nepal sign the Mahakali Treaty?", "12 February 1996"),
        ("Which treaty did India and Nepal sign on 12 February 1996?", "Mahakali Treaty"),
    },
    "The African Union has 55 offices in Ghana.": {("As of May 2026, the African Union has […] offices in Ghana.", "55")},
    "NITI Aayog replaced the Planning Commission on 1 January 2015.": {
        ("Which body replaced the Planning Commission on 1 January 2015?", "NITI Aayog"),
        ("On which date did NITI Aayog replace the Planning Commission?", "1 January 2015"),
    },
    "Mary Okoro was elected president of Ghana on 7 December 2024.": {
        ("Who was elected president of Ghana on 7 December 2024?", "Mary Okoro"),
        ("On which date was Mary Okoro elected president of Ghana?", "7 December 2024"),
    },
    "Exercise Yudh Abhyas was held in Alaska from 1 to 14 September 2025.": {
        ("Where was Exercise Yudh Abhyas held from 1 to 14 September 2025?", "Alaska"),
        ("On which dates was Exercise Yudh Abhyas held in Alaska?", "1 to 14 September 2025"),
    },
    "The World Bank lent USD 500 million to Ghana on 4 May 2021.": {("The World Bank lent USD […] million to Ghana on 4 May 2021.", "500")},
    "The National Green Tribunal was set up in New Delhi in 2010.": {
        ("In which year was the National Green Tribunal set up in New Delhi?", "2010")
    },
    "The Barley Alliance of India rests on four pillars: seed, water, storage and trade.": {
        ("As of May 2026, the Barley Alliance of India rests on four pillars: which are they?", "seed, water, storage and trade"),
    },
    "Goa and Kerala are States of India with good roads.": set(),
}


def shown(card: Recall | Cloze) -> tuple[str, str]:
    return (card.question, card.answer) if isinstance(card, Recall) else (card.text.replace(card.hidden, "[…]"), card.hidden)


@pytest.mark.parametrize("text", CARDS)
def test_a_sentence_makes_these_cards(text: str) -> None:
    reading = reading_of(text, "World")
    assert {shown(card) for _, _, card in flashcards(reading, Corpus((reading,)))} >= CARDS[text]
    assert bool(reading.facts) == bool(CARDS[text])


@pytest.mark.parametrize("text", CARDS)
def test_questions_and_gaps_share_the_cards_and_quote_the_source(text: str) -> None:
    reading = reading_of(text, "World")
    asked, gapped = list(recall(reading, Corpus())), list(cloze(reading, Corpus()))
    assert {draft.by for draft in asked} <= {"recall"}
    assert {draft.by for draft in gapped} <= {"cloze"}
    assert len(asked) + len(gapped) == len(list(flashcards(reading, Corpus())))
    assert all(quote.text in text and quote.source == "article" for draft in (*asked, *gapped) for quote in draft.quotes)


BANKS = Fact(
    "The Harbour Bank lent ₹5 crore, ₹9 crore and 4% to Goa in 2019.",
    "…",
    (
        Slot("Harbour Bank", "body", worth=0.9),
        Slot("₹5 crore", "money", worth=0.8),
        Slot("₹9 crore", "money", worth=0.7),
        Slot("4%", "percent", worth=0.6),
        Slot("Goa", "state", worth=0.1),
        Slot("2019", "year", worth=0.5),
    ),
    worth=0.6,
)


def test_one_card_of_each_type_the_worthiest_first_and_three_at_most() -> None:
    assert [slot.text for slot in asked_of(BANKS)] == ["Harbour Bank", "₹5 crore", "4%"]


def test_counts_of_different_things_and_both_sides_of_a_clause_are_asked() -> None:
    ports, laws = "The Sagar Mission covers 12 ports in 3 States.", "The Harbour Act replaced the Ports Act."
    counts = Fact(ports, "…", (Slot("12", "number", worth=0.7), Slot("3", "number", worth=0.6)), worth=0.6)
    clause = Clause("", "the Harbour Act", "", "replaced", "replace", (Phrase("the Ports Act", "object"),))
    sides = Fact(laws, "…", (Slot("Harbour Act", "law", worth=0.8), Slot("Ports Act", "law", worth=0.7)), clause=clause, worth=0.6)
    assert [slot.text for slot in asked_of(counts)] == ["12", "3"]
    assert [slot.text for slot in asked_of(sides)] == ["Harbour Act", "Ports Act"]


def test_of_a_provision_the_number_is_hidden() -> None:
    fact = Fact("Under Section 12 of the Ports Act, a log is kept.", "…", (Slot("Section 12", "law", "section", ("12",)),))
    assert cloze_of(fact, fact.slots[0]) == Cloze(fact.statement, "12", ("Section 12", "12"))


def said(*, spoken: bool = False, said_by: str = "") -> Fact:
    clause = Clause("", "Asha Devi", "", "praised", "praise", (Phrase("the Lima Pact", "object"),))
    asha = Slot("Asha Devi", "person", worth=0.9)
    return Fact("Asha Devi praised the Lima Pact.", "…", (asha,), spoken=spoken, said_by=said_by, clause=clause)


def test_who_only_said_what_others_might_have_said_is_not_asked() -> None:
    assert asked_of(said(spoken=True)) == []
    assert asked_of(said(said_by="minister Asha Devi")) == []
    assert [slot.text for slot in asked_of(said())] == ["Asha Devi"]


@pytest.mark.parametrize(("attribute", "asked"), [("a member of the Lima Pact", []), ("the first member of the Lima Pact", ["Peru"])])
def test_a_name_that_is_one_of_many_is_not_asked(attribute: str, asked: list[str]) -> None:
    clause = Clause("", "Peru", "is", "", "", (Phrase(attribute, "attribute"),))
    fact = Fact(f"Peru is {attribute}.", "…", (Slot("Peru", "country", worth=0.8),), clause=clause)
    assert [slot.text for slot in asked_of(fact)] == asked


@pytest.mark.parametrize(
    ("statement", "slot", "hidden"),
    [
        ("The Lima Pact binds 55 States.", "55", "55"),
        ("The Lima Pact binds Peru and Peru.", "Peru", None),
        ("The Lima Pact binds 1,55 States.", "55", "55"),
        ("The Lima Pact binds 155 States.", "55", None),
        ("Peruvians praise the Lima Pact.", "Peru", None),
        ("The Lima Pact binds Peru.", "Chile", None),
    ],
)
def test_a_gap_hides_words_that_stand_in_the_statement_once(statement: str, slot: str, hidden: str | None) -> None:
    card = cloze_of(Fact(statement, "…"), Slot(slot, "thing"))
    assert (card.hidden if card else None) == hidden


def test_a_context_that_tells_the_answer_makes_no_gap() -> None:
    fact = Fact("The pact binds Peru.", "…", context="the Pact of Peru")
    assert cloze_of(fact, Slot("Peru", "country")) is None
    kept = cloze_of(Fact("The pact binds Peru.", "…", context="the Lima Pact"), Slot("Peru", "country", accepts=("Perú",)))
    assert kept == Cloze("With reference to the Lima Pact: The pact binds Peru.", "Peru", ("Perú",))


def test_a_gap_for_a_list_needs_the_number_of_its_names() -> None:
    names = Slot("Peru and Chile", "list", "country")
    assert cloze_of(Fact("The Lima Pact came after Peru and Chile had met.", "…"), names) is None
    assert cloze_of(Fact("The two heads of the Lima Pact are Peru and Chile.", "…"), names) is not None


def test_a_convention_has_all_its_names_and_is_not_asked_for_beside_one() -> None:
    wetlands = Slot("Convention on Wetlands", "treaty", "convention")
    assert "Ramsar Convention" in answer_of(wetlands)[1]
    assert cloze_of(Fact("The Convention on Wetlands was signed at Ramsar in 1971.", "…"), wetlands) is None


def test_a_fact_that_nothing_speaks_for_is_not_asked() -> None:
    slot = Slot("Peru", "country", worth=0.9)
    assert asked_of(Fact("The Lima Pact binds Peru.", "…", (slot,), worth=0.5)) == []
    assert asked_of(Fact("The Lima Pact binds Peru.", "…", (slot,), worth=0.55)) == [slot]


@pytest.mark.parametrize(("words", "made"), [(30, True), (40, False)])
def test_a_gap_stands_in_a_sentence_that_can_be_read_at_a_glance(words: int, made: bool) -> None:  # noqa: FBT001 - a row of a table
    statement = f"The Lima Pact binds Peru {'and its fields ' * (words // 3)}."
    assert (cloze_of(Fact(statement, "…"), Slot("Peru", "country")) is not None) is made


@pytest.mark.parametrize(
    ("slot", "answer", "others"),
    [
        (Slot("May 4, 2021", "date"), "4 May 2021", ("May 4, 2021",)),
        (Slot("five", "number", accepts=("5",)), "Five", ("5",)),
        (Slot("Exercise Sampriti", "event"), "Exercise Sampriti", ("Sampriti",)),
        (Slot("Bosporus", "place"), "Bosporus", ("Bosphorus",)),
        (Slot("Bengaluru", "city"), "Bengaluru", ("Bangalore",)),
        (Slot("Britain", "country"), "Britain", ("United Kingdom", "Great Britain", "U.K.", "UK")),
        (Slot("three years", "duration"), "Three years", ()),
        (Slot("eShram", "scheme"), "eShram", ()),
        (Slot("Asha Devi", "person", accepts=("asha devi", "Devi")), "Asha Devi", ("Devi",)),
        (Slot("MHI", "ministry", accepts=("Ministry of Heavy Industries",)), "Ministry of Heavy Industries", ("MHI",)),
    ],
)
def test_an_answer_is_written_as_a_person_would(slot: Slot, answer: str, others: tuple[str, ...]) -> None:
    assert answer_of(slot) == (answer, others)


SENTENCES = (
    *CARDS,
    "India launched the Aditya-L1 probe in September 2023.",
    "The Asian Development Bank, founded in 1966, has 68 members and lent USD 20 billion to Goa in 2023.",
    "Brazil, Russia, India, China and South Africa founded the New Development Bank in 2014.",
    "The Ministry of Jal Shakti launched the Jal Jeevan Mission in August 2019 and spent ₹3,600 crore on it.",
    "The 16th BRICS Summit was held in Kazan, Russia in October 2024.",
    "Kenya and Ghana signed the Accra Treaty on 4 May 2021 in Nairobi.",
    "The Wildlife (Protection) Act, 1972 contains six schedules and was passed by Parliament on 9 September 1972.",
    "The Reserve Bank of India was established on 1 April 1935 and nationalised on 1 January 1949.",
    "The International Solar Alliance (ISA), launched in 2015 by India and France, has its headquarters in Gurugram, Haryana.",
    "The 42nd Amendment Act of 1976 added ten Fundamental Duties to the Constitution of India.",
    "The Global Tiger Forum, an intergovernmental body, was founded in New Delhi in 1993.",
    "Sikkim became a state of the Indian Union on 16 May 1975, while Goa was liberated on 19 December 1961.",
    "The International Monetary Fund said that the economy of Peru will grow by 3.5% in 2027.",
    "The Treaty of Waitangi was signed on 6 February 1840 by 45 chiefs of New Zealand.",
    "The World Trade Organization, which succeeded GATT on 1 January 1995, has 166 members and sits in Geneva.",
)


@cache
def asked_everywhere() -> tuple[tuple[Fact, Slot], ...]:
    """Every slot of every fact of the sentences above, read as one article."""
    reading = read(Document(Source("all", "Notes on the world", MAY), tuple(Block(text) for text in SENTENCES)))
    return tuple((fact, slot) for fact in reading.facts for slot in fact.slots)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_for_any_slot_the_gap_changes_the_statement_and_the_question_does_not_give_the_answer(data: st.DataObject) -> None:
    fact, slot = data.draw(st.sampled_from(asked_everywhere()))
    assert any(fact.quote in text for text in SENTENCES)
    assert fact.statement.replace(slot.text, "[…]").count("[…]") == 1
    gap, question = cloze_of(fact, slot), recall_of(fact, slot)
    assert gap is None or gap.text.count(gap.hidden) == 1
    # Of a year the gap says that it is one: "in the year […]".
    assert gap is None or gap.text.replace(f"in the year {slot.text}", f"in {slot.text}").endswith(fact.statement)
    if question is not None:
        assert question.question.endswith("?")
        assert not leaks(without_kind(question.question, slot), slot)
        assert f" {' '.join(words(question.answer))} " not in f" {' '.join(words(question.question))} "


def test_the_sentences_hold_enough_to_ask() -> None:
    assert len(asked_everywhere()) > 30
