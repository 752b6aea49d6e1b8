"""Tables of pairs made of facts: which facts go into one table, what stands in it, and that exactly one option is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.extractors.fact_pairs import begins_alike, fact_pairs
from quizgen.model import Block, Corpus, Document, Draft, Fact, Pairs, Reading, Slot, Source
from quizgen.options import pair_options

SEATS = {
    "SAARC": "Kathmandu, Nepal",
    "BIMSTEC": "Dhaka, Bangladesh",
    "ASEAN": "Jakarta, Indonesia",
    "African Union": "Addis Ababa, Ethiopia",
}


def told(about: str, statement: str, value: str, kind: str, relation: str) -> Fact:
    return Fact(statement, f"{about}: {value}", (Slot(value, kind, relation=relation, worth=0.7),), about=about, worth=0.7)


def seat(body: str, city: str) -> Fact:
    return told(body, f"The headquarters of {body} is in {city}.", city, "place", "headquarters")


def founded(body: str, when: str) -> Fact:
    kind = "year" if when.isdigit() else "month"
    return told(body, f"{body} was established in {when}.", when, kind, f"establish {kind}")


def reading(*facts: Fact, text: str = "", source: str = "s") -> Reading:
    blocks = tuple(Block(line) for line in (*(one.quote for one in facts), text) if line)
    return Reading(Document(Source(source, "S", date(2026, 5, 13)), blocks), facts)


def tables(*readings: Reading) -> list[Pairs]:
    return [draft.prompt for draft in drafts(*readings) if isinstance(draft.prompt, Pairs)]


def drafts(*readings: Reading) -> list[Draft]:
    return list(fact_pairs(readings[0], Corpus(readings)))


def test_three_facts_that_tell_the_same_of_three_bodies_make_a_table() -> None:
    (made,) = tables(reading(*(seat(body, city) for body, city in SEATS.items())))
    assert made.columns == ("Organisation", "Headquarters")
    assert [pair.left for pair in made.pairs] == list(SEATS)
    assert [pair.right for pair in made.pairs if pair.holds] == [SEATS[pair.left].split(",")[0] for pair in made.pairs if pair.holds]


def test_columns_are_headed_by_what_stands_in_them() -> None:
    treaties = {"Basel Convention": "Geneva", "Montreal Protocol": "Nairobi", "Climate Convention": "Bonn"}
    facts = (told(name, f"The secretariat of the {name} is in {city}.", city, "place", "secretariat") for name, city in treaties.items())
    (made,) = tables(reading(*facts))
    assert made.columns[1] == "Secretariat"
    parks = {"Hemis NP": "Ladakh", "Gir NP": "Gujarat", "Kaziranga NP": "Assam"}
    (made,) = tables(reading(*(told(name, f"{name} is located in {state}.", state, "state", "State") for name, state in parks.items())))
    assert made.columns == ("National Park", "State or Union Territory" if "Ladakh" in {pair.right for pair in made.pairs} else "State")


def test_satellites_are_no_schemes() -> None:
    craft = {"Arya-1": "1975", "Bhanu-2": "1979", "Surya-L1": "1988"}
    facts = [told(name, f"{name} was launched in {year}.", year, "year", "launch year") for name, year in craft.items()]
    listed = Reading(
        Document(Source("s", "Satellites of India", date(2026, 5, 13)), tuple(Block(one.quote) for one in facts)), tuple(facts)
    )
    assert tables(listed)[0].columns == ("Satellite or spacecraft", "Year of launch")
    assert tables(reading(*facts))[0].columns == ("Scheme or mission", "Year of launch")


def test_no_naval_exercise_is_held_with_a_country_that_has_no_coast() -> None:
    partners = {"Exercise Sagar": "Sri Lanka", "Exercise Parvat": "Nepal", "Exercise Maru": "Bhutan", "Exercise Jal": "Maldives"}
    facts = [told(name, f"India holds {name} with {land}.", land, "country", "partner country") for name, land in partners.items()]
    facts = [replace(one, quote=f"{one.quote} | {'Navy' if partners[one.about] in ('Sri Lanka', 'Maldives') else 'Army'}") for one in facts]
    (made,) = tables(reading(*facts))
    shown = {pair.left: pair.right for pair in made.pairs}
    assert not {shown["Exercise Sagar"], shown["Exercise Jal"]} & {"Nepal", "Bhutan"}


def test_a_name_that_begins_like_its_counterpart_is_no_row() -> None:
    assert begins_alike("Odissi", "Odisha")
    assert not begins_alike("Kathakali", "Kerala")


def test_two_facts_make_no_table() -> None:
    assert tables(reading(seat("SAARC", "Kathmandu"), seat("ASEAN", "Jakarta"))) == []


def test_what_differs_in_kind_makes_no_table() -> None:
    assert tables(reading(seat("SAARC", "Kathmandu"), seat("ASEAN", "Jakarta"), founded("BIMSTEC", "1997"))) == []


def test_a_thing_stands_once_in_a_table_under_whatever_name() -> None:
    twice = (seat("SAARC", "Kathmandu"), seat("South Asian Association for Regional Cooperation", "Kathmandu"), seat("ASEAN", "Jakarta"))
    assert tables(reading(*twice)) == []


def test_of_a_date_only_the_year_is_shown() -> None:
    (made,) = tables(reading(founded("SAARC", "December 1985"), founded("ASEAN", "1967"), founded("BIMSTEC", "1997")))
    assert {pair.right for pair in made.pairs if pair.holds} <= {"1985", "1967", "1997"}
    assert all(pair.right.isdigit() for pair in made.pairs)


def test_a_table_in_which_all_have_the_same_asks_nothing() -> None:
    assert tables(reading(founded("SAARC", "1985"), founded("ASEAN", "1985"), founded("BIMSTEC", "1985"))) == []


def test_what_holds_for_a_time_says_so_in_the_lead() -> None:
    schemes = {
        "Project Tiger": "Environment, Forest and Climate Change",
        "PM Poshan": "Education",
        "Tele-MANAS": "Health and Family Welfare",
    }
    facts = [
        told(name, f"As of May 2026, {name} is run by the Ministry of {field}.", f"Ministry of {field}", "ministry", "run ministry")
        for name, field in schemes.items()
    ]
    (made,) = tables(reading(*facts))
    assert made.lead == "As of May 2026, consider the following pairs"


def test_what_another_source_says_of_a_thing_is_never_shown_as_wrong() -> None:
    bodies = reading(*(seat(body, city) for body, city in SEATS.items()))
    others = [
        reading(text=f"{body} met in {city.split(',')[0]} once.", source=f"{body}{city}") for body in SEATS for city in SEATS.values()
    ]
    shown = [pair for made in tables(bodies, *others) for pair in made.pairs if not pair.holds]
    assert not any(pair.right in {city.split(",")[0] for city in SEATS.values()} for pair in shown)


def test_an_added_row_keeps_the_id_of_the_table() -> None:
    (few,) = drafts(reading(*(seat(body, city) for body, city in list(SEATS.items())[:3])))
    (more,) = drafts(reading(*(seat(body, city) for body, city in SEATS.items())))
    assert (few.evidence, few.key) == (more.evidence, more.key)


BODIES = ("SAARC", "BIMSTEC", "ASEAN", "African Union", "Mekong River Commission", "Arctic Council", "Nordic Council")


@given(st.dictionaries(st.sampled_from(BODIES), st.integers(1901, 2024), min_size=3))
@settings(deadline=None, max_examples=60)
def test_exactly_one_option_of_every_table_is_right_by_the_source_itself(years: dict[str, int]) -> None:
    """An independent reader looks every row up in what the source says."""
    for made in tables(reading(*(founded(body, str(year)) for body, year in years.items()))):
        right = [number for number, pair in enumerate(made.pairs, 1) if str(years[pair.left]) == pair.right]
        assert [number for number, pair in enumerate(made.pairs, 1) if pair.holds] == right
        options = pair_options(made)
        counted = {f"Only {word} pair{'s' * (word != 'one')}": n for n, word in enumerate(("one", "two", "three"), 1)} | {
            "None of the pairs": 0
        }
        meant = [
            counted.get(text, len(made.pairs)) == len(right) if made.ask == "how_many" else numbers(text) == right for text in options.texts
        ]
        assert [index for index, is_right in enumerate(meant) if is_right] == [options.key]
        assert all(str(years[pair.left]) in pair.because for pair in made.pairs if not pair.holds)


def numbers(option: str) -> list[int]:
    """The numbers that an option names."""
    return [int(letter) for letter in option if letter.isdigit()]


@given(st.dictionaries(st.sampled_from(BODIES), st.integers(1901, 2024), min_size=3))
@settings(deadline=None, max_examples=20)
def test_the_same_document_gives_the_same_tables_whatever_is_read_beside_it(years: dict[str, int]) -> None:
    own = reading(*(founded(body, str(year)) for body, year in years.items()))
    beside = reading(Fact("The Nile rises in Burundi.", "The Nile rises in Burundi."), source="other")
    assert tables(own) == tables(own, beside)
