"""The desk of review: what is laid on it, and that every decision is in the deck file and can be taken back to the byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.decks import dumps, load
from quizgen.errors import DeckError
from quizgen.model import Deck, Finding, Recall
from quizgen.reviewing import Desk, begun_at, from_findings, to_review
from samples import deck, item

ACTS = ("accept", "reject", "skip", "retag", "undo")


def shelf(folder: Path, whole: Deck | None = None) -> Path:
    path = folder / "d.yaml"
    path.write_text(f"# mine\n{dumps(whole or deck())}", encoding="utf-8")
    return path


def desk_of(path: Path) -> Desk:
    return Desk(to_review([load(path)], everything=True))


def act(desk: Desk, what: str) -> None:
    acts: dict[str, Callable[[], object]] = {
        "accept": desk.accept,
        "reject": desk.reject,
        "skip": desk.skip,
        "undo": desk.undo,
        "retag": lambda: desk.retag(("A::B",)),
    }
    acts[what]()


def test_an_accepted_item_is_marked_and_not_shown_again(tmp_path: Path) -> None:
    path = shelf(tmp_path)
    desk = desk_of(path)
    desk.accept()
    first, *rest = load(path).deck.items
    assert first.reviewed
    assert not any(one.reviewed for one in rest)
    assert [entry.item for entry in to_review([load(path)])] == [one.id for one in rest]


def test_a_rejected_item_is_gone_for_good(tmp_path: Path) -> None:
    path = shelf(tmp_path)
    first = load(path).deck.items[0].id
    desk_of(path).reject()
    after = load(path).deck
    assert after.rejected == (first,)
    assert first not in {one.id for one in after.items}


def test_what_a_person_wrote_or_changed_needs_no_review(tmp_path: Path) -> None:
    whole = deck()
    changed = replace(whole.items[1], prompt=Recall("In which year?", "1971"))
    own = replace(whole.items[2], origin=None)
    path = shelf(tmp_path, replace(whole, items=(whole.items[0], changed, own)))
    assert [entry.item for entry in to_review([load(path)])] == [whole.items[0].id]


@pytest.mark.parametrize(
    ("kinds", "tags", "count"),
    [((), (), 9), (("choice",), (), 1), (("choice", "pairs"), (), 2), ((), ("GS3",), 9), ((), ("GS3::Environment",), 9), ((), ("GS",), 0)],
)
def test_kinds_and_tags_limit_what_is_laid_out(tmp_path: Path, kinds: tuple[str, ...], tags: tuple[str, ...], count: int) -> None:
    assert len(to_review([load(shelf(tmp_path))], kinds=kinds, tags=tags)) == count


@given(st.lists(st.sampled_from(ACTS), max_size=25))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_decisions_can_be_taken_back_to_the_byte(tmp_path: Path, acts: list[str]) -> None:
    path = shelf(tmp_path)
    before = path.read_bytes()
    desk = desk_of(path)
    for what in acts:
        act(desk, what)
        assert desk.decks.get(path) is None or desk.decks[path].text.data == path.read_bytes()
    wanted = {one.id: one for one in load(path).deck.items}
    assert desk.deck(path).items == wanted
    while desk.undo():
        pass
    assert (path.read_bytes(), desk.at) == (before, 0)


def test_a_deck_that_somebody_else_changed_is_read_again(tmp_path: Path) -> None:
    path = shelf(tmp_path)
    desk = desk_of(path)
    desk.accept()
    path.write_text(path.read_text(encoding="utf-8").replace("# mine", "# theirs"), encoding="utf-8")
    desk.accept()
    assert path.read_text(encoding="utf-8").startswith("# theirs\n")
    assert [one.reviewed for one in load(path).deck.items[:3]] == [True, True, False]
    assert desk.undo() == "accepted"
    with pytest.raises(DeckError, match="was changed by somebody else meanwhile"):
        desk.undo()


def test_an_edit_is_taken_in_and_taken_back(tmp_path: Path) -> None:
    path = shelf(tmp_path)
    before = path.read_bytes()
    desk = desk_of(path)
    desk.skip()
    desk.item()
    path.write_bytes(before.replace(b"In which year was", b"When was"))
    assert desk.edited()
    found = desk.item()
    assert found is not None
    assert isinstance(found.prompt, Recall)
    assert found.prompt.question.startswith("When was")
    assert desk.undo() == "edited"
    assert path.read_bytes() == before


def test_an_edit_that_leaves_no_deck_is_told_and_can_be_taken_back(tmp_path: Path) -> None:
    path = shelf(tmp_path)
    before = path.read_bytes()
    desk = desk_of(path)
    desk.item()
    path.write_bytes(before + b"\nnonsense: [")
    with pytest.raises(DeckError):
        desk.edited()
    assert desk.undo() == "edited"
    assert path.read_bytes() == before


def test_findings_are_laid_out_by_item_and_accepted_notices_are_settled(tmp_path: Path) -> None:
    path = shelf(tmp_path, Deck("d", "T", deck().sources, (replace(item(Recall("Q?", "A"), 1), reviewed=True), item(Recall("W?", "B"), 2))))
    file = load(path)
    first, second = (one.id for one in file.deck.items)
    place = path.as_posix()
    found = [
        Finding(place, 9, second, "r", "wrong"),
        Finding(place, 3, first, "r", "look", severity="notice"),
        Finding(place, 9, second, "s", "also wrong"),
    ]
    assert [(entry.item, len(entry.findings)) for entry in from_findings(found, [file])] == [(second, 2)]
    bad = replace(found[1], severity="error")
    assert [entry.item for entry in from_findings([bad], [file])] == [first]


def test_a_review_goes_on_at_the_item_where_it_was_left(tmp_path: Path) -> None:
    entries = to_review([load(shelf(tmp_path))])
    assert begun_at(entries, (entries[3].path.as_posix(), entries[3].item)) == 3
    assert begun_at(entries, ("other.yaml", "gone")) == 0
    assert begun_at(entries, None) == 0
