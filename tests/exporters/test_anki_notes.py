"""From items to notes: permanent ids, fields in their order, first fields that are unique, items that cannot be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.errors import ExportError
from quizgen.exporters.anki import Ledger, export_anki
from quizgen.exporters.anki.anki_decks import PRESET_ID, ROOT_ID, WITHDRAWN_ID, WITHDRAWN_PRESET_ID, deck_id
from quizgen.exporters.anki.note_types import NOTE_TYPES, TAIL, TYPE_OF_KIND, look
from quizgen.exporters.anki.package import guid
from quizgen.exporters.anki.releases import release_of
from quizgen.identity import fingerprint
from quizgen.model import KINDS, Choice, Cloze, Deck, Item, Recall, Statement, Statements, TermCard
from samples import PROMPTS, SOURCE, deck, hostile_deck, item

TERM = TermCard("Ramsar site", "a wetland")


def fields_of(*decks: Deck, ledger: Ledger | None = None) -> list[dict[str, str]]:
    """The fields by name of every note."""
    release = release_of(decks, ledger or Ledger(), ())
    texts = [fields.split("\x1f") for _, fields in release.content.values()]
    names = [[each.name for each in TYPE_OF_KIND[row.kind].fields] for row in release.rows()]
    return [dict(zip(one, text, strict=True)) for one, text in zip(names, texts, strict=True)]


def test_the_ids_in_readers_collections_never_change() -> None:
    """Every note of every reader hangs on these: a new value here makes all of them conflict."""
    ids = [
        [
            (each.id, [field.id for field in each.fields], [(card.id, card.needs) for card in each.cards], each.is_cloze)
            for each in NOTE_TYPES
        ],
        [ROOT_ID, WITHDRAWN_ID, PRESET_ID, WITHDRAWN_PRESET_ID],
    ]
    assert [each.id for each in NOTE_TYPES] == [
        1_333_435_517_943,
        1_120_598_289_911,
        1_131_976_676_126,
        1_396_048_875_659,
        1_467_172_654_600,
        1_242_732_437_500,
    ]
    assert (ROOT_ID, WITHDRAWN_ID) == (1_422_591_788_434, 1_431_729_217_427)
    assert fingerprint(repr(ids), length=16) == "7a2c896ef41c03d6"


def test_no_id_is_used_twice_within_a_note_type() -> None:
    for note_type in NOTE_TYPES:
        ids = [*(field.id for field in note_type.fields), *(card.id for card in note_type.cards)]
        assert len(set(ids)) == len(ids)


def test_every_note_type_ends_with_my_notes_and_spare_fields() -> None:
    assert [each.name for each in TAIL[-5:]] == ["My Notes", "Spare 1", "Spare 2", "Spare 3", "Spare 4"]


def test_every_kind_of_prompt_has_a_note_type() -> None:
    assert set(TYPE_OF_KIND) == set(KINDS.values())


def test_the_guid_comes_from_the_id_alone() -> None:
    one = item(TERM, 1)
    other = Item(one.id, TermCard("Another", "thing"), "else", ("GS1",), None, "note", "retired")
    assert guid(one.id) == guid(other.id) == "dc2b79cae3a414a8421d"
    assert guid("item-1.00000002") != guid(one.id)


def test_a_renamed_deck_is_another_deck_and_none_is_ankis_default() -> None:
    ids = {deck_id(f"root::{number}") for number in range(1000)}
    assert len(ids) == 1000
    assert min(ids) > 1_000_000_000_000


FIELDS = [
    (
        0,
        {
            "Term": "Ramsar site",
            "Meaning": "A wetland listed under the Ramsar Convention for its international importance.",
            "Clue": "A wetland listed under the _____ Convention for its international importance.",
        },
    ),
    (1, {"Question": "In which year was the Ramsar Convention adopted?", "Answer": "1971", "Also Right": "in 1971; 2 February 1971"}),
    (2, {"Text": "{{c1::Kanwar Lake}} is the largest oxbow lake of Bihar.", "Also Right": "Kabartal"}),
    (3, {"Question": "Which of the following wetlands is in Bihar?", "Answer": "Kanwar Lake", "Fixed Order": ""}),
    (4, {"Question": "With reference to the Ramsar Convention, consider the following statements:", "Answer": "1 and 3 only", "Key": "C"}),
    (5, {"Ask": "How many of the above pairs are correctly matched?", "Answer": "Only two pairs", "Key": "B"}),
    (8, {"Points": "<ul><li>They filter water.</li><li>They store floods.</li></ul>", "Marks": "10", "Words": "150"}),
]


@pytest.mark.parametrize(("number", "expected"), FIELDS)
def test_the_fields_of_each_kind(number: int, expected: dict[str, str]) -> None:
    fields = fields_of(deck(prompts=(PROMPTS[number],)))[0]
    assert {name: fields[name] for name in expected} == expected


def test_what_every_note_tells_of_its_source() -> None:
    fields = fields_of(deck(prompts=(TERM,)))[0]
    assert list(fields.values())[3:-5] == [
        *("", "", "The Ramsar Convention was adopted in 1971.", "Wetlands of Bihar", "https://example.org/wetlands", "5 February 2026"),
        *("", "item-0.00000000", ""),
    ]


def test_the_key_is_the_place_of_the_answer_among_the_options() -> None:
    for number in range(20):
        prompt = Choice(f"Question {number}?", "right", ("a", "b", "c"))
        fields = fields_of(replace(deck(), items=(item(prompt, number),)))[0]
        options = fields["Options"].removeprefix("<ol><li>").removesuffix("</li></ol>").split("</li><li>")
        assert options["ABCD".index(fields["Key"])] == "right"


def two_terms(first: str = "a wetland", second: str = "a town in Iran") -> tuple[Deck, Deck]:
    """Two decks that define the same term."""
    one, other = item(TermCard("Ramsar", first), 1), item(TermCard("Ramsar", second), 2)
    return replace(deck("one"), items=(one,)), replace(deck("two"), items=(other,))


def test_a_first_field_is_told_apart_by_its_date_and_then_by_its_id() -> None:
    third = replace(deck("three"), items=(item(TermCard("Ramsar", "a port"), 3),))
    firsts = [fields["Term"] for fields in fields_of(*two_terms(), third)]
    assert firsts == ["Ramsar", "Ramsar (5 February 2026)", "Ramsar (item-3.00000003)"]


def test_without_a_date_a_first_field_is_told_apart_by_its_id() -> None:
    one, two = two_terms()
    undated = replace(two, sources=(replace(SOURCE, published=None),))
    assert [fields["Term"] for fields in fields_of(one, undated)] == ["Ramsar", "Ramsar (item-2.00000002)"]


def test_kinds_with_different_note_types_may_share_a_first_field() -> None:
    prompts = (Recall("Same?", "x"), Choice("Same?", "x", ("a", "b", "c")))
    assert [next(iter(fields.values())) for fields in fields_of(deck(prompts=prompts))] == ["Same?", "Same?"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0,), (1,)], ids=str)
def test_a_first_field_once_given_out_stays_whoever_comes_or_goes(order: tuple[int, ...]) -> None:
    decks = two_terms()
    _, ledger = export_anki(decks, Ledger())
    _, after = export_anki([decks[place] for place in order], ledger)
    assert after == ledger


def test_a_new_wording_of_another_note_does_not_change_this_one() -> None:
    decks = two_terms()
    _, ledger = export_anki(decks, Ledger())
    _, after = export_anki(two_terms(first="a listed wetland"), ledger)
    assert [row.revision for row in after.notes.values()] == [2, 1]
    assert [row.first for row in after.notes.values()] == ["Ramsar", "Ramsar (5 February 2026)"]


def test_no_two_notes_of_a_type_share_a_first_field() -> None:
    hostile = tuple(replace(each, id=f"h{each.id}") for each in hostile_deck().items)
    rows = release_of([deck(), replace(hostile_deck(), items=hostile)], Ledger(), ()).rows()
    firsts = [(TYPE_OF_KIND[row.kind].key, row.first) for row in rows]
    assert len(set(firsts)) == len(firsts)


BROKEN = [
    (Cloze("A sentence.", "missing"), "its hidden part does not occur in its text"),
    (Cloze("A sentence.", " "), "its hidden part does not occur in its text"),
    (Statements("Consider", "which", (Statement("One.", holds=True),)), "two to five statements"),
    (Choice("Which?", "a", tuple("bcdefghi")), "it has 9 options; 8 is the most"),
]


@pytest.mark.parametrize(("prompt", "problem"), BROKEN)
def test_an_item_that_cannot_be_asked_is_named(prompt: Cloze | Statements | Choice, problem: str) -> None:
    with pytest.raises(ExportError, match=r"item item-0\.00000000 of the deck 'wetlands' cannot be asked") as caught:
        export_anki([deck(prompts=(prompt,))], Ledger())
    assert problem in str(caught.value)


@pytest.mark.parametrize(("second", "where"), [("wetlands", "the deck 'wetlands'"), ("other", "the decks 'wetlands' and 'other'")])
def test_two_items_of_one_id_are_refused(second: str, where: str) -> None:
    with pytest.raises(ExportError, match=f"two items of {where} have the id item-0.00000000"):
        export_anki([deck(), deck(second)], Ledger())


def test_a_retag_a_note_and_a_retirement_are_changes_and_an_origin_is_not() -> None:
    _, ledger = export_anki([deck(prompts=(TERM,))], Ledger())
    one = item(TERM)
    assert one.origin is not None
    cases = [
        replace(one, tags=("GS1",)),
        replace(one, note="x"),
        replace(one, retired="x"),
        replace(one, origin=replace(one.origin, digest="0" * 12)),
    ]
    revisions = [export_anki([replace(deck(), items=(case,))], ledger)[1].notes[one.id].revision for case in cases]
    assert revisions == [2, 2, 2, 1]


def test_every_field_that_may_be_empty_is_asked_for_before_it_is_shown() -> None:
    """`{{#Field}}` round it, unless it is the first field or one without which the card is not made."""
    for note_type in NOTE_TYPES:
        for front, back in look(note_type).sides:
            for name in [each.name for each in TAIL]:
                shown = f"{{{{{name}}}}}" in front + back
                assert not shown or f"{{{{#{name}}}}}" in front + back or name == "Item"
