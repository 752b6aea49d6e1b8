"""Ids are put into a person's deck once, and nothing else of the file is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.decks import loads
from quizgen.decks.naming import keep_ids, with_ids

BLOCK = "# mine\ntitle: T\nitems:\n  - kind: recall # short\n    question: Who?\n    answer: नाम\n  - {kind: recall, question: Where?, answer: B}\n"


def test_missing_ids_are_written_and_the_rest_stays() -> None:
    named = with_ids(BLOCK, "d.yaml")
    ids = [item.id for item in loads(BLOCK).deck.items]
    assert named == (
        f"# mine\ntitle: T\nitems:\n  - id: {ids[0]}\n    kind: recall # short\n    question: Who?\n    answer: नाम\n"
        f"  - {{id: {ids[1]}, kind: recall, question: Where?, answer: B}}\n"
    )
    assert loads(named).deck == loads(BLOCK).deck


def test_a_reworded_item_keeps_the_id_that_it_was_given() -> None:
    named = with_ids(BLOCK, "d.yaml")
    before = [item.id for item in loads(named).deck.items]
    assert [item.id for item in loads(named.replace("Who?", "Who was it?")).deck.items] == before


def test_a_deck_whose_items_have_ids_is_not_touched() -> None:
    named = with_ids(BLOCK, "d.yaml")
    assert with_ids(named, "d.yaml") == named
    assert with_ids("title: T\n", "d.yaml") == "title: T\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, end: str, mark: bytes) -> None:
    path = tmp_path / "d.yaml"
    path.write_bytes(mark + BLOCK.replace("\n", end).encode())
    assert keep_ids(path)
    after = path.read_bytes()
    assert after.startswith(mark)
    assert after.count(end.encode()) == BLOCK.count("\n") + 1
    assert not keep_ids(path)
    assert path.read_bytes() == after


def test_an_empty_id_is_a_missing_one() -> None:
    text = "title: T\nitems:\n  - id: a.1\n    kind: recall\n    question: Q?\n    answer: A\n"
    assert with_ids(text, "d.yaml") == text
