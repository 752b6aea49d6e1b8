"""A decision of a reviewer changes what it speaks of and no other byte of the deck file, and can be taken back to the byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks import dumps, loads
from quizgen.decks.editing import DeckText, Edit, accept, apply, deck_text, reject, retag, reword, wordings
from quizgen.errors import DeckError
from quizgen.model import Deck, Item
from strategies import decks


def opened(text: str) -> tuple[DeckText, Deck]:
    file = loads(text, path="d.yaml")
    return deck_text(Path("d.yaml"), text.encode(), file.lines), file.deck


def edited(text: str, act: Callable[[DeckText, Item], Edit], number: int = 0) -> str:
    """The text after one decision about the item of that number; taking it back must give the old text."""
    deck, whole = opened(text)
    after, back = apply(deck, act(deck, whole.items[number]))
    undone, again = apply(after, back)
    assert (undone.text, undone.starts) == (deck.text, deck.starts)
    assert apply(undone, again)[0] == after
    return after.text


def tagged(*tags: str) -> Callable[[DeckText, Item], Edit]:
    return lambda deck, item: retag(deck, item, tags)


HEAD = "# mine\ntitle: T\nsources: {s: {}}\n"
TWO = f"""{HEAD}items:
  - id: a.1  # the first
    kind: recall
    question: Who?
    answer: A
    origin: {{by: x, sources: [s]}}
    quote: |
      one

      # no comment
  # of the second

  - kind: recall
    id: b.2
    question: Where?
    answer: B
    tags:
      - one
      - two # why
    note: mine
"""


@pytest.mark.parametrize(
    ("text", "act", "number", "old", "new"),
    [
        (TWO, accept, 0, "    origin: {", "    reviewed: yes\n    origin: {"),
        (TWO, accept, 1, "    note: mine\n", "    note: mine\n    reviewed: yes\n"),
        (TWO.rstrip("\n"), accept, 1, "    note: mine", "    note: mine\n    reviewed: yes"),
        (TWO, tagged("A::B", "a, b"), 0, "    origin: {", "    tags: [A::B, 'a, b']\n    origin: {"),
        (TWO, tagged("C"), 1, "    tags:\n      - one\n      - two", "    tags: [C]"),
        (TWO, tagged(), 1, "    tags:\n      - one\n      - two", "    tags: []"),
        (TWO, reject, 1, TWO[TWO.index("  - kind: recall") :], "\nrejected: [b.2]\n"),
        (f"{TWO}rejected: [z.9] # no\n", tagged("C"), 1, "    tags:\n      - one\n      - two", "    tags: [C]"),
        (TWO.replace("    kind", "    reviewed: no\n    kind", 1), accept, 0, "reviewed: no", "reviewed: yes"),
        (f"{HEAD}items:\n- {{kind: recall, question: Q, answer: A}}\n", accept, 0, "- {kind", "- {reviewed: yes, kind"),
        (f"{HEAD}items:\n-\n  kind: recall\n  question: Q\n  answer: A\n", accept, 0, "answer: A\n", "answer: A\n  reviewed: yes\n"),
        (f"{HEAD}items:\n- origin: {{}}\n  kind: recall\n  question: Q\n  answer: A", accept, 0, "- origin", "- reviewed: yes\n  origin"),
        ("title: T\nitems:\n- kind: recall\n  question: Q\n  answer: A\n  tags: x\n", tagged("y"), 0, "tags: x", "tags: [y]"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_decision_changes_these_words_alone(
    text: str, act: Callable[[DeckText, Item], Edit], number: int, old: str, new: str, end: str
) -> None:
    made = edited(text.replace("\n", end), act, number)
    assert made == text.replace(old, new, 1).replace("\n", end)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("rejected: [z.9] # no\n", "rejected: [z.9, a.1] # no\n"),
        ("rejected:\n  - y.8\n  - z.9 # no\n", "rejected:\n  - y.8\n  - z.9\n  - a.1 # no\n"),
        ("rejected:\n- z.9\n", "rejected:\n- z.9\n- a.1\n"),
        ("rejected: z.9\n", "rejected: [z.9, a.1]\n"),
        ("rejected: []\n", "rejected: [a.1]\n"),
        ("rejected:\n", "rejected: [a.1]\n"),
        ("# the end", "# the end\n\nrejected: [a.1]\n"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_rejected_item_leaves_its_id(before: str, after: str, *, first: bool) -> None:
    if first and not before.startswith("#"):
        text = f"title: T\n{before}{TWO.removeprefix('# mine' + chr(10) + 'title: T' + chr(10))}"
    else:
        text = TWO + before
    made = edited(text, reject)
    item = TWO[TWO.index("  - id: a.1") : TWO.index("  # of the second")]
    assert made == text.replace(before, after, 1).replace(item, "")
    assert loads(made).deck.rejected[-1] == "a.1"


@given(decks().filter(lambda deck: deck.items), st.data())
@settings(max_examples=150, deadline=None)
def test_any_deck_takes_any_decision_and_gives_it_back(made: Deck, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(made.items) - 1))
    tags = data.draw(st.lists(st.sampled_from(("GS2::Polity", "a: b", "No", "[x]", "ठीक", "'", "#1")), unique=True, max_size=3).map(tuple))
    item, text = made.items[number], dumps(made)
    others = (made.items[:number], made.items[number + 1 :])
    for act, wanted in ((accept, replace(item, reviewed=True)), (tagged(*tags), replace(item, tags=tags))):
        assert loads(edited(text, act, number)).deck == replace(made, items=(*others[0], wanted, *others[1]))
    rejected = loads(edited(text, reject, number)).deck
    assert rejected == replace(made, items=(*others[0], *others[1]), rejected=(*made.rejected, item.id))


@given(decks().filter(lambda deck: len(deck.items) > 1), st.lists(st.tuples(st.integers(0, 9), st.sampled_from((0, 1, 2))), max_size=8))
@settings(max_examples=80, deadline=None)
def test_a_sitting_of_decisions_can_be_undone_to_the_first_byte(made: Deck, decisions: list[tuple[int, int]]) -> None:
    deck, whole = opened(dumps(made))
    items, backs, first = list(whole.items), [], deck
    for number, action in decisions:
        if not items:
            break
        item = items[number % len(items)]
        act = (accept, reject, tagged("new"))[action]
        deck, back = apply(deck, act(deck, item))
        backs.append(back)
        items = list(loads(deck.text).deck.items)
    for back in reversed(backs):
        deck, _ = apply(deck, back)
    assert deck == first


@pytest.mark.parametrize(
    ("key", "new", "line"),
    [
        ("question", "Who is it?", "    question: Who is it?\n"),
        ("question", "Who: he, [x] #1?", "    question: 'Who: he, [x] #1?'\n"),
        ("answer", "No", "    answer: No\n"),
        ("note", "ठीक " * 40 + "है", f"    note: {'ठीक ' * 40}है\n"),
    ],
)
def test_a_text_is_put_in_other_words_on_its_own_line(key: str, new: str, line: str) -> None:
    deck, whole = opened(TWO)
    wording = next(one for one in wordings(deck, whole.items[1]) if one.key == key)
    edit, made = reword(deck, whole.items[1], wording, new)
    after, _ = apply(deck, edit)
    assert line in after.text
    assert after.text.replace(line, "") == TWO.replace(f"    {key}: {wording.text}\n", "")
    assert loads(after.text).deck.items[1] == made


@given(decks().filter(lambda deck: deck.items), st.data())
@settings(max_examples=150, deadline=None)
def test_any_text_of_any_item_can_be_reworded_and_given_back(made: Deck, data: st.DataObject) -> None:
    deck, whole = opened(dumps(made))
    item = data.draw(st.sampled_from(whole.items))
    texts = wordings(deck, item)
    if not texts:
        return
    new = data.draw(st.sampled_from(("Words", "a: b", "No", "[x], {y}", "ठीक है", "it's", '"so"', "#1", "- a", "? b", "x" * 200)))
    try:
        edit, wanted = reword(deck, item, data.draw(st.sampled_from(texts)), new)
    except DeckError:
        return  # What would be no item any more, such as a gap that stands nowhere in its sentence.
    after, back = apply(deck, edit)
    assert loads(after.text).deck == replace(made, items=tuple(wanted if one.id == item.id else one for one in made.items))
    assert apply(after, back)[0] == deck


def test_a_deck_in_one_piece_is_left_to_the_person() -> None:
    deck, whole = opened("{title: T, items: [{kind: recall, question: Q, answer: A}]}\n")
    for act in (accept, reject, tagged("x")):
        with pytest.raises(DeckError, match=r"d\.yaml:1: is not written on lines of its own; edit it by hand"):
            act(deck, whole.items[0])


def test_a_file_that_has_changed_meanwhile_is_not_written_over() -> None:
    deck, whole = opened(TWO)
    edit = accept(deck, whole.items[0])
    with pytest.raises(DeckError, match="changed meanwhile"):
        apply(replace(deck, text=deck.text.replace("id: a.1", "id: abc.1")), replace(edit, splices=(replace(edit.splices[0], old="x"),)))


def test_a_byte_order_mark_stays() -> None:
    data = b"\xef\xbb\xbf" + TWO.encode()
    deck = deck_text(Path("d.yaml"), data, loads(TWO).lines)
    assert deck.data == data
