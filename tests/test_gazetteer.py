"""What the gazetteer knows of names: kinds, nouns, likes, sameness, parts."""

from __future__ import annotations

import re

import pytest

from quizgen.gazetteer import (
    ancestors,
    entries,
    entry,
    head_of,
    kind_of,
    likes,
    may_be_person,
    means_another,
    member_count,
    part_of,
    same_thing,
    subkind_of,
)
from quizgen.gazetteer.entries import memberships
from quizgen.gazetteer.shapes import country_shape, state_shape
from quizgen.model import SLOT_TYPES

NAMES = (
    ("Ministry of Jal Shakti", "ministry", "ministry", "ministry"),
    ("MoEFCC", "ministry", "ministry", "ministry"),
    ("the Reserve Bank of India", "body", "regulator", "regulator"),
    ("Reserve Bank of India (RBI)", "body", "regulator", "regulator"),
    ("Sebi", "body", "regulator", "regulator"),
    ("National Tiger Conservation Authority", "body", "environment authority", "body"),
    ("Kerala", "state", "state", "state"),
    ("Ladakh", "state", "union territory", "union territory"),
    ("New Delhi", "city", "Indian city", "city"),
    ("Bangalore", "city", "Indian city", "city"),
    ("Belem", "city", "world city", "city"),
    ("St. Petersburg", "city", "world city", "city"),
    ("Washington", "city", "world city", "city"),
    ("the United States", "country", "country", "country"),
    ("U.S.", "country", "country", "country"),
    ("Türkiye", "country", "country", "country"),
    ("Soviet Union", "country", "former country", "country"),
    ("Jordan", "country", "country", "country"),
    ("Russian", "nationality", "nationality", "nationality"),
    ("Indian", "nationality", "nationality", "nationality"),
    ("World Health Organisation", "body", "UN agency", "organisation"),
    ("G-20", "body", "grouping", "grouping"),
    ("New START treaty", "treaty", "arms control treaty", "treaty"),
    ("Wildlife (Protection) Act", "law", "environment act", "act"),
    ("MMDR Act, 1957", "law", "mineral act", "act"),
    ("PM-KISAN", "scheme", "farm scheme", "scheme"),
    ("Exercise Dustlik", "event", "bilateral exercise", "exercise"),
    ("Kaziranga National Park", "place", "national park", "national park"),
    ("Chilika Lake", "place", "lake", "lake"),
    ("snow leopard", "thing", "big cat", "species"),
    ("lion", "thing", "big cat", "species"),
    ("UPI", "thing", "payment system", "payment system"),
    ("Prime Minister", "office", "minister", "office"),
    ("Shompen", "people", "tribe", "tribe"),
)
UNKNOWN_NAMES = (
    ("Ministry of Fairness", "ministry", "ministry"),
    ("Mukhya Mantri Example Yojana", "scheme", "scheme"),
    ("Example (Regulation) Act, 1957", "law", "act"),
    ("Example Act", "law", "act"),
    ("Exercise Example", "event", "exercise"),
    ("Example Tiger Reserve", "place", "tiger reserve"),
    ("Example River", "place", "river"),
    ("Example Summit 2026", "event", "summit"),
    ("Example Convention", "treaty", "convention"),
    ("Example Pipelines Ltd", "company", "company"),
    ("Example Development Authority (EDA)", "body", "authority"),
    ("University of Example", "body", "university"),
    ("National Mission on Examples", "scheme", "mission"),
    ("Strait of Example", "place", "strait"),
)


@pytest.mark.parametrize(("text", "kind", "subkind", "head"), NAMES)
def test_a_known_name_has_its_kind_and_its_noun(text: str, kind: str, subkind: str, head: str) -> None:
    assert entry(text) is not None
    assert (kind_of(text), subkind_of(text), head_of(text)) == (kind, subkind, head)


@pytest.mark.parametrize(("text", "kind", "noun"), UNKNOWN_NAMES)
def test_an_unknown_name_is_what_its_noun_says(text: str, kind: str, noun: str) -> None:
    assert entry(text) is None
    assert (kind_of(text), subkind_of(text), head_of(text)) == (kind, noun, noun)


@pytest.mark.parametrize(
    "text", ["nice", "Who", "us", "aim", "an act", "the river", "Example", "Sergei Lavrov", "Michael Jordan", "Jim Corbett"]
)
def test_words_and_persons_are_nothing_to_the_gazetteer(text: str) -> None:
    assert (entry(text), kind_of(text), head_of(text)) == (None, "", "")


def test_of_two_things_of_one_name_the_hint_tells_which() -> None:
    assert entry("Kaziranga") is None
    assert kind_of("Kaziranga") == "place"
    reserve = entry("Kaziranga", "tiger reserve")
    assert reserve is not None
    assert (reserve.name, reserve.of) == ("Kaziranga Tiger Reserve", "Assam")
    assert (entry("NSG"), entry("Income-tax Act")) == (None, None)


LIKES = (
    ("Oslo", ("Stockholm", "Copenhagen", "Helsinki")),
    ("Kathmandu, Nepal", ()),
    ("Uzbekistan", ("Kazakhstan", "Turkmenistan", "Kyrgyzstan")),
    ("US", ("India", "China", "Japan", "Russia")),
    ("SEBI", ("Reserve Bank of India",)),
    ("Ranthambore Tiger Reserve", ("Sariska Tiger Reserve",)),
    ("Param Vir Chakra", ("Ashoka Chakra",)),
    ("NEFT", ("Immediate Payment Service", "Real Time Gross Settlement")),
)


@pytest.mark.parametrize(("text", "near"), LIKES)
def test_the_nearest_stand_first(text: str, near: tuple[str, ...]) -> None:
    first = [one.name for one in likes(text)[: len(near) + 2]]
    assert set(near) <= set(first)
    assert likes(text) == likes(text)


def test_the_like_of_an_unknown_name_are_those_of_its_noun() -> None:
    assert {one.subkind for one in likes("Example Tiger Reserve")} == {"tiger reserve"}
    assert likes("Example") == ()


SAME = (
    ("RBI", "Reserve Bank of India", True),
    ("the Reserve Bank of India (RBI)", "RBI", True),
    ("World Trade Organization", "World Trade Organisation", True),
    ("Wildlife (Protection) Act, 1972", "Wild Life (Protection) Act", True),
    ("Sergei Lavrov", "Sergey Lavrov", True),
    ("Zelensky", "Zelenskyy", True),
    ("Example Forum Trust", "EFT", True),
    ("the Ukraine war", "Ukraine War", True),
    ("Burma", "Myanmar", True),
    ("Iran", "Iraq", False),
    ("Niger", "Nigeria", False),
    ("Chandrayaan-2", "Chandrayaan-3", False),
    ("Delhi", "New Delhi", False),
    ("Section 38V", "Section 38X", False),
    ("Example Act, 1957", "Example Act, 1980", False),
    ("Russia", "Russian", False),
)


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_spellings_of_one_thing_are_the_same(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    assert same_thing(one, other) is same
    assert same_thing(other, one) is same


PARTS = (
    ("New Delhi", "Delhi", True),
    ("New Delhi", "India", True),
    ("Kanha Tiger Reserve", "Madhya Pradesh", True),
    ("Pench Tiger Reserve", "Maharashtra", True),
    ("Moscow", "the Russian Federation", True),
    ("Bhutan", "SAARC", True),
    ("Norway", "European Free Trade Association (EFTA)", True),
    ("Kathmandu, Nepal", "Nepal", True),
    ("SEBI", "Ministry of Finance", True),
    ("India", "New Delhi", False),
    ("Norway", "European Union", False),
    ("India", "Russia", False),
    ("Example Act, 1957", "1957", False),
)


@pytest.mark.parametrize(("one", "other", "part"), PARTS)
def test_a_part_belongs_to_its_whole(one: str, other: str, part: bool) -> None:  # noqa: FBT001 - a column of the table
    assert part_of(one, other) is part


def test_members_are_counted_where_they_are_listed() -> None:
    assert (member_count("SAARC"), member_count("the Association of Southeast Asian Nations (ASEAN)"), member_count("Example")) == (
        8,
        11,
        0,
    )


def test_names_that_persons_bear_are_marked() -> None:
    assert (may_be_person("Jordan"), may_be_person("Washington"), may_be_person("Norway")) == (True, True, False)


def test_every_entry_is_sound() -> None:
    assert {one.kind for one in entries()} <= set(SLOT_TYPES)
    marks = [one.name for one in entries() for name in one.spellings if name != name.strip() or not name or set("*~@/") & set(name)]
    assert marks == []
    assert [one.name for one in entries() if one.subkind in ("state", "union territory") and "India" not in ancestors(one.name)] == []
    owners = {one.of for one in entries() if one.of.startswith(("Ministry ", "Department "))}
    assert [owner for owner in owners if entry(owner) is None] == []


def test_every_member_of_a_group_is_known() -> None:
    assert [(group, name) for group, names in memberships()["groups"].items() for name in (group, *names) if entry(name) is None] == []


def test_no_name_stands_twice_in_one_place() -> None:
    seen = [(one.name, one.subkind, one.of) for one in entries()]
    assert sorted(one for one in set(seen) if seen.count(one) > 1) == []


@pytest.mark.parametrize(
    ("short", "full", "another"),
    [
        ("ISA", "Industrial Security Annex", True),
        ("ISA", "International Solar Alliance", False),
        ("SAFTA", "South Asian Free Trade Area", False),
        ("ZQX", "Zonal Quality Index", False),
    ],
)
def test_an_acronym_may_be_better_known_as_another_s(short: str, full: str, *, another: bool) -> None:
    assert means_another(short, full) is another


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nigeria and Niger", ["Nigeria", "Niger"]),
        ("Papua New Guinea", ["Papua New Guinea"]),
        ("the U.S. and the UK", ["U.S.", "UK"]),
    ],
)
def test_a_shape_takes_the_whole_name_of_a_country(text: str, found: list[str]) -> None:
    assert re.findall(country_shape(), text) == found


def test_a_shape_knows_the_states_and_union_territories() -> None:
    assert re.findall(state_shape(), "from Jammu and Kashmir to West Bengal and Lima") == ["Jammu and Kashmir", "West Bengal"]


OWNERS = [
    ("Rebate of State and Central Taxes and Levies", "Ministry of Textiles", "business scheme"),
    ("Swachh Bharat Mission", "", "water scheme"),
    ("State Pollution Control Board", "", "body of the States"),
    ("Law Commission of India", "", "commission of the government"),
    ("Commission for Agricultural Costs and Prices", "", "commission of the government"),
    ("Land Ports Authority of India", "Ministry of Home Affairs", "border authority"),
]


@pytest.mark.parametrize(("name", "owner", "subkind"), OWNERS)
def test_bodies_and_schemes_are_under_whom_they_are(name: str, owner: str, subkind: str) -> None:
    known = entry(name)
    assert known is not None
    assert (known.of, known.subkind) == (owner, subkind)


def test_a_bracket_of_a_party_is_no_acronym() -> None:
    assert entry("Communist Party of India") is None
    assert entry("Marxist") is None
    left = entry("Communist Party of India (Marxist)")
    assert left is not None
    assert left.acronym == ""
