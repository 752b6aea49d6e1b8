"""The index of decks: the same items as the decks themselves, and never those of yesterday."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.decks import dumps, load
from quizgen.decks.cache import folder
from quizgen.decks.index import MOST, indexed
from quizgen.errors import DeckError
from quizgen.model import Deck
from samples import SOURCE, deck


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "wetlands.yaml"
    path.write_text(dumps(deck()), encoding="utf-8")
    return path


def read(path: Path) -> tuple[Deck, dict[str, int]]:
    file = load(path)
    return file.deck, file.lines


def refuse(path: Path) -> tuple[Deck, dict[str, int]]:
    raise AssertionError(path)


def test_the_index_unfolds_to_the_items_of_the_deck(path: Path) -> None:
    index = indexed([path], read)[path]
    assert tuple(listed.unfolded() for listed in index.items) == deck().items
    assert index.sources() == {SOURCE.id: SOURCE}
    assert [listed.line for listed in index.items] == list(load(path).lines.values())


def test_a_deck_that_has_not_changed_is_not_read_again(path: Path) -> None:
    first = indexed([path], read)
    assert indexed([path], refuse) == first


def test_a_changed_deck_is_read_anew(path: Path) -> None:
    indexed([path], read)
    path.write_text(path.read_text(encoding="utf-8").replace("Kanwar Lake", "Kabar Lake"), encoding="utf-8")
    (listed, *_) = [one for one in indexed([path], read)[path].items if one.kind == "cloze"]
    assert "Kabar Lake" in str(listed.unfolded().prompt)


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"\x80\x05N."])
def test_a_damaged_index_is_made_anew(path: Path, damage: bytes) -> None:
    first = indexed([path], read)
    (place,) = folder().glob("practice-*.pickle")
    place.write_bytes(damage)
    assert indexed([path], read) == first


def test_another_set_of_decks_does_not_drive_the_first_out(path: Path) -> None:
    first = indexed([path], read)
    for number in range(MOST - 1):
        other = path.with_name(f"other-{number}.yaml")
        other.write_text(dumps(deck(f"other-{number}")), encoding="utf-8")
        indexed([path, other], read)
    assert indexed([path], refuse) == first


def test_what_is_retired_or_rejected_is_not_listed(path: Path) -> None:
    first, second, *_ = deck().items
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(f"id: {first.id}", f"id: {first.id}\n    retired: out of date") + f"rejected: [{second.id}]\n", encoding="utf-8"
    )
    assert {listed.item for listed in indexed([path], read)[path].items} == {item.id for item in deck().items[2:]}


def test_items_about_one_thing_are_kin(path: Path) -> None:
    kin = [set(listed.kin) for listed in indexed([path], read)[path].items]
    assert all(kin[0] & other for other in kin)


def test_a_deck_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="cannot be read"):
        indexed([tmp_path / "gone.yaml"], read)
