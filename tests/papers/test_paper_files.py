"""Paper files keep every word and can be edited: what a person may slip in is told with its line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter_papers import sample_paper
from quizgen.errors import DeckError
from quizgen.model import Deck, Marking, Paper
from quizgen.papers import dump_paper, in_set, is_paper, load_paper, parse_paper
from samples import hostile_deck
from strategies import decks, text

letters = st.lists(st.sampled_from("ABCD"), unique=True).map(tuple)
markings = st.builds(Marking, st.sampled_from((1.0, 2.0, 2.5)), st.sampled_from((0.0, -2 / 3, -0.66, -0.83, -5 / 6)))


@given(decks().filter(lambda deck: deck.items), text, markings, st.integers(0, 9999), st.integers(0, 999_999_999), letters)
@settings(max_examples=100, deadline=None)
def test_any_paper_survives_writing_and_reading(
    deck: Deck, title: str, marking: Marking, minutes: int, seed: int, sets: tuple[str, ...]
) -> None:
    made = Paper(title, deck.items, deck.sources, marking, minutes, seed, profile="2026", sets=sets)
    assert parse_paper(dump_paper(made)) == made
    assert dump_paper(parse_paper(dump_paper(made))) == dump_paper(made)


def test_a_paper_of_hostile_words_survives() -> None:
    deck = hostile_deck()
    made = Paper(deck.title, deck.items, deck.sources)
    assert parse_paper(dump_paper(made)) == made


def test_the_layout_is_the_documented_one() -> None:
    lines = dump_paper(replace(sample_paper(), profile="2026", seed=12, sets=("A", "B"))).splitlines()
    assert lines[:9] == [
        "paper: Wetlands of Bihar",
        "profile: 2026",
        "seed: 12",
        "minutes: 90",
        "marking: {right: 2, wrong: -2/3}",
        "sets: [A, B]",
        "sources:",
        "  2026-02-05-wetlands-of-bihar:",
        "    title: Wetlands of Bihar",
    ]
    assert "questions:" in lines


def test_a_few_words_make_a_paper() -> None:
    made = parse_paper("paper: T\nquestions:\n  - {kind: recall, question: Q?, answer: A}\n")
    assert (made.title, made.marking, made.minutes, made.sets, len(made.items)) == ("T", Marking(), 0, (), 1)


BAD = [
    ("", "p.yaml: is empty; make a paper with: quizgen paper"),
    ("title: T\nitems: []\n", "p.yaml: is a deck, not a paper; make a paper of it with: quizgen paper DECK"),
    ("paper: T\n", "p.yaml:1: paper has no questions"),
    ("paper: T\nquestions: []\n", "p.yaml:1: there is no question under 'questions:'"),
    ("paper: T\nsets: [A, E]\nquestions: []\n", "p.yaml:2: sets names 'E'; write some of [A, B, C, D]"),
    ("paper: T\nsets: [A, A]\nquestions: []\n", "p.yaml:2: sets names 'A' twice"),
    ("paper: T\nminute: 3\nquestions:\n  - {kind: recall, question: Q?, answer: A}\n", "p.yaml:2: unknown key 'minute' in paper; did you mean 'minutes'?"),
    ("paper: T\nmarking: {wrong: 2/3}\nquestions:\n  - {kind: recall, question: Q?, answer: A}\n", "p.yaml:2: wrong is '2/3'; write what a wrong answer costs with a minus: -2/3"),
    ("paper: T\nmarking: {wrong: -1/0}\nquestions:\n  - {kind: recall, question: Q?, answer: A}\n", "p.yaml:2: wrong is '-1/0'; write marks like 2, -0.66 or -2/3"),
    ("paper: T\nmarking:\n  right: 0\nquestions:\n  - {kind: recall, question: Q?, answer: A}\n", "p.yaml:3: right is '0'"),
    ("paper: T\nquestions:\n  - {kind: recall, question: Q?}\n", "p.yaml:3: item has no answer"),
    ("paper: T\nseed: twelve\nquestions: []\n", "p.yaml:2: seed is 'twelve'; write a whole number"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "told"), BAD, ids=range(len(BAD)))
def test_a_slip_is_told_with_its_line(written: str, told: str) -> None:
    with pytest.raises(DeckError) as caught:
        parse_paper(written, path="p.yaml")
    assert str(caught.value).startswith(told)


def test_a_set_is_written_as_the_paper_that_it_is_of(tmp_path: Path) -> None:
    paper = replace(sample_paper(), sets=("A", "B"))
    path = tmp_path / "p.yaml"
    path.write_text(dump_paper(paper), encoding="utf-8")
    assert load_paper(path) == paper
    assert in_set(load_paper(path), "B") == in_set(paper, "B")


def test_papers_are_told_from_decks_and_from_nothing(tmp_path: Path) -> None:
    for name, words in (("paper", "# mine\npaper: T\n"), ("deck", "title: T\n"), ("latin", "paper: caf\udce9\n")):
        (tmp_path / name).write_bytes(words.encode("utf-8", "surrogateescape"))
    assert [is_paper(tmp_path / name) for name in ("paper", "deck", "latin", "nothing", ".")] == [True, False, False, False, False]
