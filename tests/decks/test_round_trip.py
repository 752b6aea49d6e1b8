"""Deck files keep every word: what is written is read back the same, and what a person typed is the text it is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks import dumps, loads
from quizgen.model import Choice, Deck, Item, Origin, Quote, Recall, Source
from samples import deck, hostile_deck
from strategies import decks


@given(decks())
@settings(max_examples=150, deadline=None)
def test_any_deck_survives_writing_and_reading(made: Deck) -> None:
    assert loads(dumps(made)).deck == made


@given(decks())
@settings(max_examples=50, deadline=None)
def test_writing_what_was_read_changes_no_byte(made: Deck) -> None:
    once = dumps(made)
    assert dumps(loads(once).deck) == once


LINES = st.sampled_from(
    (
        "a",
        "  deep",
        "# c",
        "- d",
        "e: f",
        "---",
        "...",
        "",
        "g ",
        "\t",
        "|",
        "%T",
        "? x",
        "'q",
        '"q',
        " ",
        "é",
        "👍",
        "क\u200dष",
        "\u00a0",
        "\u2028",
        "\x85",
        "\x07",
        "tags: ['A::B']",
    )
)
PASSAGES = st.lists(LINES, min_size=1, max_size=5).map("\n".join).filter(lambda text: text.strip() != "")


@given(PASSAGES, PASSAGES, PASSAGES, PASSAGES)
@settings(max_examples=300, deadline=None)
def test_any_lines_survive_in_any_place(title: str, question: str, answer: str, note: str) -> None:
    first = Item("a.1", Recall(question, answer, (note,)), title, ("GS2::Polity",), Origin("b", (Quote("s", answer),)), note)
    last = Item("a.2", Choice(question, answer, (note, title)), "x", (), None, "", note)
    made = Deck("deck", title, (Source("s", note),), (first, last), ("a.1",))
    assert loads(dumps(made)).deck == made


NOTES = [
    ("Two lines:\nthe second", "    note: |-\n      Two lines:\n      the second\n"),
    ("ends with a break\nhere\n", "    note: |\n      ends with a break\n      here\n"),
    ("one\n\ntwo\n  - deeper\n", "    note: |\n      one\n\n      two\n        - deeper\n"),
    ("नई दिल्ली\nक\u200dष and 👍", "    note: |-\n      नई दिल्ली\n      क\u200dष and 👍\n"),
    ("👍 on one line", "    note: 👍 on one line\n"),
]


@pytest.mark.parametrize(("note", "written"), NOTES)
def test_lines_that_a_person_wrote_stay_lines(note: str, written: str) -> None:
    made = Deck("deck", "T", items=(Item("a.1", Recall("Q?", "A"), "x", (), None, note), Item("a.2", Recall("R?", "A"), "x")))
    assert written in dumps(made)
    assert loads(dumps(made)).deck == made


@pytest.mark.parametrize("note", ["two\n\n\n", "  begins deep\nthen not", "blanks at \nthe end", "tab\there\nx", "\nempty first"])
def test_lines_that_a_block_cannot_hold_are_quoted_and_kept(note: str) -> None:
    made = Deck("deck", "T", items=(Item("a.1", Recall("Q?", "A"), "x", (), None, note), Item("a.2", Recall("R?", "A"), "x")))
    assert "note: |" not in dumps(made)
    assert loads(dumps(made)).deck == made


def test_rejected_ids_stand_on_one_line_or_one_a_line() -> None:
    assert dumps(Deck("d", "T", rejected=("a.1", "b.2"))) == "title: T\n\nrejected: [a.1, b.2]\n"
    many = tuple(f"a-name-of-some-length.{number:08x}" for number in range(4))
    assert dumps(Deck("d", "T", rejected=many)) == "title: T\n\nrejected:\n" + "".join(f"  - {name}\n" for name in many)


@pytest.mark.parametrize("made", [deck(), hostile_deck()], ids=["every kind", "hostile words"])
def test_the_sample_decks_survive(made: Deck) -> None:
    assert loads(dumps(made), path=f"{made.name}.yaml").deck == made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("No", "No"),
        ("yes", "yes"),
        ("on", "on"),
        ("1:30", "1:30"),
        ("2004", "2004"),
        ("007", "007"),
        ("1e3", "1e3"),
        ("~", "~"),
        ("null", "null"),
        ("2026-05-13", "2026-05-13"),
        ("1_000", "1_000"),
        ("नई दिल्ली", "नई दिल्ली"),
        ('"He said: no"', "He said: no"),
        ("'it''s'", "it's"),
        ("3.0", "3.0"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_an_answer_is_the_text_that_was_typed(typed: str, meant: str) -> None:
    text = f"title: T\nitems:\n  - kind: recall\n    question: Q?\n    answer: {typed}\n"
    (item,) = loads(text).deck.items
    assert isinstance(item.prompt, Recall)
    assert item.prompt.answer == meant


def test_comments_are_set_aside() -> None:
    text = "title: T # the title\nitems:\n  # a person's remark\n  - kind: recall\n    question: Q?\n    answer: A # short\n"
    (item,) = loads(text).deck.items
    assert item.prompt == Recall("Q?", "A")


def test_any_yaml_reader_reads_our_files() -> None:
    safe = yaml.safe_load(dumps(deck()))
    assert [entry["kind"] for entry in safe["items"]][:3] == ["term", "recall", "cloze"]


def test_an_item_without_id_gets_one_that_stays_the_same() -> None:
    text = "title: T\nitems:\n  - kind: recall\n    question: Who wrote Hind Swaraj?\n    answer: M. K. Gandhi\n"
    first, second = loads(text).deck, loads(text).deck
    assert first.items[0].id == second.items[0].id
    assert loads(dumps(first)).deck.items[0].id == first.items[0].id
    assert first.items[0].id.startswith("who-wrote-hind-swaraj.")


def test_the_layout_is_the_documented_one() -> None:
    text = dumps(deck())
    assert text.startswith("title: Wetlands of Bihar\nsources:\n  2026-02-05-wetlands-of-bihar:\n    title: Wetlands of Bihar\n")
    assert "\n    tags: [GS3::Environment]\n" in text
    assert "\n    origin: {by: test, sources: [2026-02-05-wetlands-of-bihar], papers: ['GS3: Environment'], digest: " in text
