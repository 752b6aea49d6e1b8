"""What a reader gets who imports a newer package over an older one: corrections arrive, and nothing of theirs is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from anki_reader import Reader, problems, reading
from quizgen.exporters.anki import Ledger, export_anki, note_types
from quizgen.exporters.anki.anki_decks import ROOT, WITHDRAWN
from quizgen.model import Deck, Recall
from quizgen.templating import template_text
from samples import PROMPTS, deck, item

FIRST, LEDGER = export_anki([deck()], Ledger())
CHANGED = item(PROMPTS[1], 1).id


def corrected(answer: str = "1971, in Ramsar") -> Deck:
    """The sample deck with another answer to one question."""
    return with_prompt(Recall("In which year was the Ramsar Convention adopted?", answer))


def with_prompt(prompt: Recall) -> Deck:
    items = list(deck().items)
    items[1] = replace(items[1], prompt=prompt)
    return replace(deck(), items=tuple(items))


def without(*ids: str, name: str = "wetlands") -> Deck:
    return replace(deck(name), items=tuple(each for each in deck().items if each.id not in ids))


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """One who has imported the first package and answered every card."""
    with reading(tmp_path) as one:
        one.take(FIRST)
        one.review()
        yield one


def test_a_changed_note_is_updated_in_place_and_no_other(reader: Reader) -> None:
    before = reader.rows("select id, guid from notes order by id")
    assert reader.take(export_anki([corrected()], LEDGER)[0]) == {"updated": 1, "duplicate": len(PROMPTS) - 1}
    assert reader.note(CHANGED)["Answer"] == "1971, in Ramsar"
    assert reader.rows("select id, guid from notes order by id") == before


def test_scheduling_and_review_log_are_kept(reader: Reader) -> None:
    queries = ["select * from revlog", "select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, data from cards"]
    before = [reader.rows(query) for query in queries]
    reader.take(export_anki([corrected()], LEDGER)[0])
    assert [reader.rows(query) for query in queries] == before


def test_every_later_correction_arrives_too(reader: Reader) -> None:
    ledger = LEDGER
    for answer in ("a", "b", "a"):
        package, ledger = export_anki([corrected(answer)], ledger)
        assert reader.take(package)["updated"] == 1
        assert reader.note(CHANGED)["Answer"] == answer


def test_a_reader_may_skip_a_release(reader: Reader) -> None:
    _, ledger = export_anki([corrected("a")], LEDGER)
    assert reader.take(export_anki([corrected("b")], ledger)[0])["updated"] == 1
    assert reader.note(CHANGED)["Answer"] == "b"


def test_edits_and_tags_on_other_notes_survive(reader: Reader) -> None:
    other = item(PROMPTS[0], 0).id
    reader.edit(other, {"My Notes": "mnemonic", "Meaning": "in my words"}, ("mine",))
    reader.take(export_anki([corrected()], LEDGER)[0])
    assert (reader.note(other)["My Notes"], reader.note(other)["Meaning"]) == ("mnemonic", "in my words")
    assert "mine" in reader.note(other).tags


def test_my_notes_show_on_the_back(reader: Reader) -> None:
    reader.edit(CHANGED, {"My Notes": "a mnemonic"})
    assert "My notes a mnemonic" in reader.card(CHANGED)[1].words


def test_a_readers_own_edit_of_the_changed_note_wins(reader: Reader) -> None:
    reader.edit(CHANGED, {"Answer": "seventy-one"}, ("mine",))
    assert "updated" not in reader.take(export_anki([corrected()], LEDGER)[0])
    assert reader.note(CHANGED)["Answer"] == "seventy-one"
    assert "mine" in reader.note(CHANGED).tags


def test_another_look_arrives_and_counts_as_no_change_of_any_note(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = template_text("anki", "recall.back.html").replace("Also right", "Right too")
    monkeypatch.setattr(
        note_types, "template_text", lambda folder, name: changed if name == "recall.back.html" else template_text(folder, name)
    )
    note_types.look.cache_clear()
    package, ledger = export_anki([deck()], LEDGER)
    note_types.look.cache_clear()
    assert reader.take(package) == {"duplicate": len(PROMPTS)}
    assert "Right too: in 1971" in reader.card(CHANGED)[1].words
    assert [key for key, row in ledger.note_types.items() if row.revision == 2] == ["recall"]
    assert dict(ledger.notes) == dict(LEDGER.notes)


def test_a_new_note_is_added_beside_the_old_ones(reader: Reader) -> None:
    more = replace(deck(), items=(*deck().items, item(Recall("Who hosts the secretariat?", "IUCN"), 77)))
    assert reader.take(export_anki([more], LEDGER)[0]) == {"new": 1, "duplicate": len(PROMPTS)}
    assert reader.collection.fix_integrity()[1]


def test_a_vanished_note_is_marked_as_withdrawn_and_keeps_its_scheduling(reader: Reader) -> None:
    scheduling = "select id, did, queue, due, ivl, reps from cards"
    before = reader.rows(scheduling)
    assert reader.take(export_anki([without(*(each.id for each in deck().items))], LEDGER)[0]) == {"updated": len(PROMPTS)}
    assert [problems(*sides) for sides in reader.sides()] == [[]] * (len(PROMPTS) + 1)
    assert all("Withdrawn. It has left its deck." in front.words for front, _ in reader.sides())
    assert all("quizgen::retired" in reader.note(each.id).tags for each in deck().items)
    assert reader.rows(scheduling) == before
    assert reader.collection.fix_integrity()[0] == "Database rebuilt and optimized."
    assert not reader.collection.get_empty_cards().notes


def test_a_note_that_returns_is_asked_again(reader: Reader) -> None:
    package, ledger = export_anki([without(CHANGED)], LEDGER)
    reader.take(package)
    assert reader.take(export_anki([deck()], ledger)[0])["updated"] == 1
    assert "Withdrawn" not in reader.card(CHANGED)[0].words
    assert "quizgen::retired" not in reader.note(CHANGED).tags
    assert reader.note(CHANGED)["Answer"] == "1971"


def test_a_retired_item_shows_why_and_keeps_its_answer(reader: Reader) -> None:
    items = tuple(replace(each, retired="the ministry corrected it" if each.id == CHANGED else "") for each in deck().items)
    assert reader.take(export_anki([replace(deck(), items=items)], LEDGER)[0])["updated"] == 1
    front, back = reader.card(CHANGED)
    assert front.words.startswith("Withdrawn. The ministry corrected it. ")
    assert "1971" in back.words
    assert "quizgen::retired" in reader.note(CHANGED).tags


def test_whoever_starts_later_finds_withdrawn_notes_apart(tmp_path: Path) -> None:
    package, _ = export_anki([without(CHANGED)], LEDGER)
    with reading(tmp_path) as fresh:
        fresh.take(package)
        assert fresh.deck_names() == [ROOT, WITHDRAWN, f"{ROOT}::Wetlands of Bihar"]
        assert fresh.rows("select count() from cards") == [[len(PROMPTS) + 1]]
        (card,) = fresh.note(CHANGED).cards()
        assert fresh.collection.decks.name(card.did) == WITHDRAWN


def test_withdrawn_cards_come_suspended_with_scheduling(tmp_path: Path) -> None:
    with reading(tmp_path) as fresh:
        fresh.take(export_anki([without(CHANGED)], LEDGER)[0], with_scheduling=True)
        assert list(fresh.collection.find_cards("is:suspended")) == [fresh.note(CHANGED).cards()[0].id]


def test_a_withdrawn_note_stays_withdrawn_without_changing_again(reader: Reader) -> None:
    package, ledger = export_anki([without(CHANGED)], LEDGER)
    reader.take(package)
    again, same = export_anki([without(CHANGED)], ledger)
    assert (again, same) == (package, ledger)
    assert reader.take(again) == {"duplicate": len(PROMPTS)}


def test_exporting_one_deck_leaves_the_notes_of_the_others_alone() -> None:
    other = Deck("other", "Other", (), (item(Recall("Who?", "Nobody"), 50),))
    _, ledger = export_anki([deck(), other], Ledger())
    package, after = export_anki([other], ledger)
    assert after == ledger
    assert package == export_anki([other], ledger, deleted=["unheard of"])[0]


def test_the_notes_of_a_deleted_deck_are_withdrawn(reader: Reader) -> None:
    other = Deck("other", "Other", (), (item(Recall("Who?", "Nobody"), 50),))
    package, ledger = export_anki([other], LEDGER, deleted={"wetlands"})
    assert reader.take(package) == {"updated": len(PROMPTS), "new": 1}
    assert [row.withdrawn for row in ledger.notes.values()] == [True] * len(PROMPTS) + [False]


def test_moving_an_item_to_another_deck_changes_nothing(reader: Reader) -> None:
    moved = replace(deck("other"), items=tuple(each for each in deck().items if each.id == CHANGED))
    package, ledger = export_anki([without(CHANGED), moved], LEDGER)
    assert reader.take(package) == {"duplicate": len(PROMPTS)}
    assert ledger.notes[CHANGED] == LEDGER.notes[CHANGED]._replace(deck="other")


def test_the_description_tells_what_the_last_release_changed(reader: Reader) -> None:
    reader.take(export_anki([replace(corrected(), items=corrected().items[1:])], LEDGER)[0])
    description = reader.collection.decks.by_name(f"{ROOT}::Wetlands of Bihar")["desc"]
    assert "Release 2: 0 added, 1 changed, 1 withdrawn." in description
    assert "8 items" in description
