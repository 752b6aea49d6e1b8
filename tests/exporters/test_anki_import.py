"""What a reader gets who imports a package for the first time, by the real Anki library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anki_reader import Reader, Words, problems, reading
from quizgen.exporters.anki import Ledger, export_anki
from quizgen.exporters.anki.anki_decks import PRESET_ID, ROOT
from quizgen.model import Choice, Deck, Origin, Quote, Recall, Source
from samples import PROMPTS, SOURCE, deck, hostile_deck, item, origin

RECALL = Recall("In which year was the Ramsar Convention adopted?", "1971")


def package(*decks: Deck) -> bytes:
    return export_anki(decks, Ledger())[0]


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    with reading(tmp_path) as one:
        yield one


@pytest.mark.parametrize("given", [deck(), hostile_deck()], ids=["every kind", "hostile"])
def test_every_card_shows_a_question_and_an_answer(reader: Reader, given: Deck) -> None:
    assert reader.take(package(given)) == {"new": len(given.items)}
    assert [problems(*sides) for sides in reader.sides()] == [[]] * (len(given.items) + 1)


@pytest.mark.parametrize("given", [deck(), hostile_deck()], ids=["every kind", "hostile"])
def test_nothing_on_a_card_loads_or_runs_but_its_own_script(reader: Reader, given: Deck) -> None:
    reader.take(package(given))
    for side in (side for sides in reader.sides() for side in sides):
        assert Words(side.html).active == []
        assert side.html.count("<script") == side.html.count('data-side="')


@pytest.mark.parametrize("given", [deck(), hostile_deck()], ids=["every kind", "hostile"])
def test_the_database_check_finds_nothing(reader: Reader, given: Deck) -> None:
    reader.take(package(given))
    message, is_fine = reader.collection.fix_integrity()
    assert (message, is_fine) == ("Database rebuilt and optimized.", True)
    assert not reader.collection.get_empty_cards().notes


def test_importing_the_same_package_again_changes_nothing(reader: Reader) -> None:
    reader.take(package(deck()))
    before = reader.rows("select * from notes")
    assert reader.take(package(deck())) == {"duplicate": len(PROMPTS)}
    assert reader.rows("select * from notes") == before


def test_a_term_makes_two_cards_and_every_other_kind_one(reader: Reader) -> None:
    reader.take(package(deck()))
    assert [len(reader.note(each.id).cards()) for each in deck().items] == [2, 1, 1, 1, 1, 1, 1, 1, 1]


SHOWN = [
    (0, 0, "Ramsar site", "A wetland listed under the Ramsar Convention for its international importance."),
    (0, 1, "A wetland listed under the _____ Convention for its international importance.", "Ramsar site"),
    (1, 0, "In which year was the Ramsar Convention adopted?", "1971 Also right: in 1971; 2 February 1971"),
    (2, 0, "[...] is the largest oxbow lake of Bihar.", "Kanwar Lake is the largest oxbow lake of Bihar."),
    (3, 0, "Which of the following wetlands is in Bihar?", "Answer Kanwar Lake"),
    (4, 0, "1 and 3 only", "Statement 2 is not correct: it was adopted in Ramsar."),
    (5, 0, "Wetland State 1 Kanwar Lake Bihar 2 Chilika Lake Kerala", "Answer Only two pairs"),
    (6, 0, "Select the correct chronological order using the code given below:", "Adoption of the Ramsar Convention: 1971"),
    (7, 0, "Statement II: It is a refuge of migratory birds", "the source gives the birds as the reason for the listing."),
    (8, 0, "Wetlands are the kidneys of the landscape. Discuss. 150 words, 10 marks", "They filter water. They store floods."),
]


@pytest.mark.parametrize(("number", "card", "front", "back"), SHOWN)
def test_front_and_back_of_each_kind(reader: Reader, number: int, card: int, front: str, back: str) -> None:
    one = deck().items[number]
    reader.take(package(Deck("one", "One", (SOURCE,), (one,))))
    question, answer = reader.card(one.id, card)
    assert front in question.words
    assert back in answer.words


def test_the_back_names_source_link_date_quote_and_note(reader: Reader) -> None:
    reader.take(package(replace(deck(), items=(replace(item(RECALL), note="Compare the Montreux Record."),))))
    _, back = reader.card(item(RECALL).id)
    assert "The Ramsar Convention was adopted in 1971. Wetlands of Bihar as of 5 February 2026 Compare the Montreux Record." in back.words
    assert 'href="https://example.org/wetlands"' in back.html


def test_a_link_that_is_no_web_address_is_left_out(reader: Reader) -> None:
    reader.take(package(hostile_deck()))
    assert all("href" not in side.html for sides in reader.sides() for side in sides)


def test_every_source_of_an_item_is_named(reader: Reader) -> None:
    other = Source("b", "Second & last", date(2026, 3, 1), url="https://example.org/b?x=1&y=2")
    quotes = (Quote(SOURCE.id, "First words."), Quote("b", "Second words."), Quote(SOURCE.id, "More words."))
    one = replace(item(RECALL), origin=Origin("test", quotes))
    reader.take(package(Deck("one", "One", (SOURCE, other), (one,))))
    _, back = reader.card(one.id)
    assert "First words. More words. Wetlands of Bihar as of 5 February 2026 Second words. Second & last, as of 1 March 2026" in back.words
    assert 'href="https://example.org/b?x=1&amp;y=2"' in back.html


def test_tags_name_the_syllabus_the_source_the_month_and_the_kind(reader: Reader) -> None:
    one = replace(item(RECALL), tags=("GS2::International Relations", 'odd "tag"', " "))
    reader.take(package(replace(deck(), items=(one,))))
    expected = {
        "UPSC::GS2::International_Relations",
        "UPSC::odd_tag_",
        "source::2026-02-05-wetlands-of-bihar",
        "as_of::2026-02",
        "kind::recall",
    }
    assert set(reader.note(one.id).tags) == expected


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Wetlands", [ROOT, f"{ROOT}::Wetlands"]),
        ("Environment::Wetlands", [ROOT, f"{ROOT}::Environment", f"{ROOT}::Environment::Wetlands"]),
        (" :: Wet\tlands::", [ROOT, f"{ROOT}::Wet lands"]),
        ("", [ROOT, f"{ROOT}::wetlands"]),
        ("::", [ROOT]),
    ],
)
def test_a_title_becomes_a_deck_below_the_root(reader: Reader, title: str, names: list[str]) -> None:
    reader.take(package(replace(deck(), title=title)))
    assert reader.deck_names() == names
    assert reader.rows("select count() from cards where did = 1") == [[0]]


@pytest.mark.parametrize("title", ["Wetlands of Bihar", "WETLANDS of Bihar"])
def test_two_decks_of_one_title_share_an_anki_deck(reader: Reader, title: str) -> None:
    other = replace(deck("other"), title=title, items=(replace(item(RECALL), id="other"),))
    reader.take(package(deck(), other))
    assert reader.deck_names() == [ROOT, f"{ROOT}::Wetlands of Bihar"]


def test_the_description_tells_sources_counts_and_what_changed(reader: Reader) -> None:
    reader.take(package(deck()))
    description = reader.collection.decks.by_name(f"{ROOT}::Wetlands of Bihar")["desc"]
    assert '<a href="https://example.org/wetlands">Wetlands of Bihar</a>, as of 5 February 2026' in description
    assert "9 items: 1 term, 1 recall, 1 cloze, 1 choice" in description
    assert "Release 1: 9 added, 0 changed, 0 withdrawn." in description
    assert "Made by quizgen" in reader.collection.decks.by_name(ROOT)["desc"]


def test_the_study_options_come_to_whoever_asks_for_them(reader: Reader) -> None:
    own = dict(reader.collection.decks.get_config(1))
    reader.take(package(deck()), with_presets=True)
    assert reader.collection.decks.get_config(1) == own
    options = reader.collection.decks.config_dict_for_deck_id(reader.collection.decks.id_for_name(ROOT))
    assert (options["name"], options["new"]["perDay"], options["rev"]["perDay"]) == ("quizgen", 20, 200)
    assert (options["new"]["bury"], options["rev"]["bury"], options["desiredRetention"]) == (True, True, 0.9)
    assert options["id"] == PRESET_ID


def test_the_study_options_stay_away_from_whoever_does_not(reader: Reader) -> None:
    reader.take(package(deck()))
    assert reader.collection.decks.config_dict_for_deck_id(reader.collection.decks.id_for_name(ROOT))["id"] == 1


def test_new_cards_come_in_the_order_of_the_deck(reader: Reader) -> None:
    reader.take(package(deck()))
    ordered = [row[0] for row in reader.rows("select n.flds from cards c join notes n on n.id = c.nid where ord = 0 order by due, c.id")]
    assert [fields.split("\x1f")[0] for fields in ordered] == [reader.note(each.id).fields[0] for each in deck().items]


def test_options_that_refer_to_each_other_are_locked(reader: Reader) -> None:
    free = Choice("How many?", "2", ("1", "3", "4"))
    items = (item(free, 1), item(replace(free, question="How many then?", fixed_order=True), 2))
    reader.take(package(replace(deck(), items=items)))
    fronts = [reader.card(each.id)[0] for each in items]
    assert ['data-fixed="yes"' in front.html for front in fronts] == [False, True]
    assert fronts[1].words == "Choose one How many then? 1 2 3 4"


def test_without_a_script_the_right_option_is_marked_by_the_sheet_alone(reader: Reader) -> None:
    one = item(Choice("How many?", "3", ("1", "2", "4"), fixed_order=True))
    reader.take(package(replace(deck(), items=(one,))))
    assert 'class="options key-C"' in reader.card(one.id)[1].html
    assert ".quizgen .key-C li:nth-child(3)" in reader.note(one.id).note_type()["css"]


def test_an_item_by_hand_without_source_has_no_empty_frames(reader: Reader) -> None:
    reader.take(package(Deck("own", "Own", (), (replace(item(RECALL), origin=None, tags=()),))))
    _, back = reader.card(item(RECALL).id)
    assert "blockquote" not in back.html
    assert 'class="source"' not in back.html
    assert reader.note(item(RECALL).id).tags == ["kind::recall"]


def test_a_source_that_the_deck_does_not_list_is_named_by_its_id(reader: Reader) -> None:
    reader.take(package(Deck("own", "Own", (), (replace(item(RECALL), origin=origin(RECALL)),))))
    assert SOURCE.id in reader.card(item(RECALL).id)[1].words


def test_an_empty_deck_makes_a_package_that_anki_opens(reader: Reader) -> None:
    assert reader.take(package(Deck("empty", "Empty"))) == {}
