"""Which values of one thing cannot both be right, which facts tell of one thing, and what depends on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from quizgen.model import Choice, Cloze, Document, Fact, Item, Name, Origin, Prompt, Quote, Reading, Recall, Slot, Source, TermCard
from quizgen.screen import check_contradictions, contradictions, dispute, disputes
from quizgen.screen.values import disagree

VALUES = [
    ("duration", "about ten minutes", "less than 10 minutes", True),
    ("duration", "about ten minutes", "10 minutes", False),
    ("duration", "10 minutes", "nearly 10 minutes", False),
    ("duration", "10 minutes", "half an hour", False),
    ("duration", "two days", "3 days", True),
    ("number", "5,12,000", "512,000", False),
    ("number", "over 500", "512", False),
    ("number", "more than 600", "512", True),
    ("number", "less than 15", "10", False),
    ("number", "less than 10", "12", True),
    ("number", "at least 20", "up to 30", False),
    ("number", "96", "ninety-six", False),
    ("number", "96", "94", True),
    ("number", "12 tigers", "14 tigers", True),
    ("number", "12 tigers", "14 lions", False),
    ("number", "10 to 12", "14", False),
    ("number", "8", "10", True),
    ("money", "₹4,317 crore", "₹4,300 crore", False),
    ("money", "₹4,317 crore", "₹4,217 crore", True),
    ("money", "₹2 lakh crore", "₹2 trillion", False),
    ("percent", "51.3 per cent", "51 per cent", False),
    ("percent", "6.5 per cent", "7.4 per cent", True),
    ("percent", "6.5%", "6.5 per cent", False),
    ("date", "2 March 2023", "2nd March, 2023", False),
    ("date", "2 March 2023", "March 2023", False),
    ("date", "2 March 2023", "2 Mar 2023", False),
    ("date", "2 March 2023", "02.03.2023", False),
    ("date", "2 March 2023", "03.03.2023", True),
    ("date", "2 March 2023", "3 March 2023", True),
    ("date", "March 2023", "April 2023", True),
    ("year", "1971", "1972", True),
    ("year", "2022", "February 2022", False),
    ("city", "Delhi", "New Delhi", False),
    ("city", "Bali", "New Delhi", True),
]


@pytest.mark.parametrize(("kind", "one", "other", "wrong"), VALUES)
def test_two_values_of_one_thing(kind: str, one: str, other: str, wrong: bool) -> None:  # noqa: FBT001 - a column of the table
    assert disagree((kind, "It is ", one), (kind, "It is ", other)) is wrong
    assert disagree((kind, "It is ", other), (kind, "It is ", one)) is wrong


def test_the_words_before_a_value_bound_it() -> None:
    assert disagree(("duration", "It lasted about ", "ten minutes"), ("duration", "It lasted less than ", "10 minutes"))
    assert not disagree(("number", "They counted more than ", "500"), ("number", "They counted ", "512"))


EARLY, LATE = date(2023, 3, 2), date(2023, 3, 4)
YEARS_LATER = date(2026, 3, 4)


def fact(statement: str, value: str, kind: str, about: str, relation: str, **more: object) -> Fact:
    return Fact(statement, statement, (Slot(value, kind, relation=relation),), about=about, **more)  # type: ignore[arg-type]


def reading(name: str, *facts: Fact, published: date | None = EARLY, names: tuple[Name, ...] = ()) -> Reading:
    return Reading(Document(Source(name, f"Report {name}", published)), facts, names)


def lasted(value: str, about: str = "the Blinken–Lavrov meeting", rest: str = " in New Delhi", **more: object) -> Fact:
    return fact(f"{about[:1].upper()}{about[1:]} lasted {value}{rest}.", value, "duration", about, "last duration", **more)


def grew(value: str, rest: str) -> Fact:
    return fact(f"The economy of India grew by {value}{rest}.", value, "percent", "the economy of India", "grow percent")


def founded(value: str, about: str = "the Lake Board") -> Fact:
    return fact(f"{about} was founded in {value}.", value, "year", about, "be founded year")


PAIRS: list[tuple[str, Fact, Fact, bool]] = [
    ("one meeting", lasted("about ten minutes"), lasted("less than 10 minutes"), True),
    ("the same length", lasted("about ten minutes"), lasted("10 minutes"), False),
    ("in other words", lasted("ten minutes", "the meeting between Blinken and Lavrov"), lasted("two hours, 5 minutes"), False),
    ("its short name", lasted("two days", "the summit of Goa leaders"), lasted("three days", "the Goa summit"), True),
    ("another meeting", lasted("two days", "the Goa summit"), lasted("three days", "the Delhi summit"), False),
    ("another place", lasted("two days", "the summit", " in Goa"), lasted("three days", "the summit", " in Delhi"), False),
    ("another speaker", lasted("two days", said_by="Blinken"), lasted("three days", said_by="Lavrov"), False),
    ("one speaker only", lasted("two days", said_by="Blinken"), lasted("three days"), True),
    ("another year", grew("6.5 per cent", " in 2022"), grew("7.4 per cent", " in 2023"), False),
    ("another quarter", grew("6.5 per cent", " in Q1"), grew("7.4 per cent", " in Q2"), False),
    ("the same year", grew("6.5 per cent", " in 2022"), grew("7.4 per cent", " in 2022"), True),
    ("founding", founded("1971"), founded("1972"), True),
    (
        "another relation",
        founded("1971"),
        fact("The Lake Board was closed in 1972.", "1972", "year", "the Lake Board", "be closed year"),
        False,
    ),
    (
        "two visits of one man",
        fact("Lavrov visited Goa.", "Goa", "city", "Lavrov", "visit city"),
        fact("Lavrov visited Delhi.", "Delhi", "city", "Lavrov", "visit city"),
        False,
    ),
    (
        "one summit in two cities",
        fact("The Lake Summit was held in Goa.", "Goa", "city", "the Lake Summit", "be held city"),
        fact("The Lake Summit was held in Delhi.", "Delhi", "city", "the Lake Summit", "be held city"),
        True,
    ),
]


@pytest.mark.parametrize(("name", "one", "other", "wrong"), PAIRS, ids=[row[0] for row in PAIRS])
def test_two_facts_of_two_documents(name: str, one: Fact, other: Fact, wrong: bool) -> None:  # noqa: FBT001 - a column of the table
    del name
    assert bool(contradictions([reading("a", one), reading("b", other, published=LATE)])) is wrong


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        (lasted("two days", "the Goa summit"), lasted("three days", "the Goa summit"), False),
        (grew("6.5 per cent", " in 2022"), grew("7.4 per cent", " in 2022"), True),
        (grew("6.5 per cent", ""), grew("7.4 per cent", ""), False),
        (founded("1971"), founded("1972"), True),
    ],
    ids=["another time", "a year that is named", "the numbers of another year", "what happens once"],
)
def test_two_facts_told_years_apart(one: Fact, other: Fact, wrong: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(contradictions([reading("a", one), reading("b", other, published=YEARS_LATER)])) is wrong


def test_numbers_as_of_two_days_do_not_contradict() -> None:
    one, other = (lasted(value, as_of=day) for value, day in (("two days", EARLY), ("three days", YEARS_LATER)))
    assert contradictions([reading("a", one), reading("b", other)]) == ()


def test_an_undated_document_counts_as_of_the_same_time() -> None:
    assert contradictions([reading("a", lasted("two days"), published=None), reading("b", lasted("three days"))])


def test_one_document_may_contradict_itself() -> None:
    assert contradictions([reading("a", lasted("two days"), lasted("three days"))])


def test_one_sentence_does_not_contradict_itself() -> None:
    both = "The meeting lasted two days for some and three days for others."
    one, other = (replace(lasted(value), statement=both, quote=both) for value in ("two days", "three days"))
    assert contradictions([reading("a", one, other)]) == ()


def test_another_name_for_the_same_thing_is_known() -> None:
    names = (Name("Indian Space Research Organisation", "body", acronym="ISRO"),)
    one, other = founded("1969", "ISRO"), founded("1972", "Indian Space Research Organisation")
    assert contradictions([reading("a", one), reading("b", other, names=names)])
    assert contradictions([reading("a", one), reading("b", other)]) == ()


def test_each_disputed_value_stands_in_a_pair_and_few_pairs_do() -> None:
    readings = [
        reading(name, lasted(value))
        for name, value in zip("abcdef", ("2 days", "3 days", "2 days", "2 days", "3 days", "4 days"), strict=True)
    ]
    found = contradictions(readings)
    assert {told.source.id for pair in found for told in pair} == set("abcdef")
    assert len(found) < 6


def told(prompt: Prompt, source: str, quote: str) -> tuple[Prompt, tuple[Quote, ...]]:
    return prompt, (Quote(source, quote),)


ONE, OTHER = lasted("about ten minutes"), lasted("less than 10 minutes")
DEPENDS = [
    (told(Recall("How long did the Blinken–Lavrov meeting last?", "about ten minutes"), "a", ONE.quote), True),
    (told(Recall("How long did the Blinken–Lavrov meeting last?", "less than 10 minutes"), "b", OTHER.quote), True),
    (told(Cloze("The Blinken–Lavrov meeting lasted about ten minutes in New Delhi.", "New Delhi"), "a", ONE.quote), True),
    (told(Choice("How long was it?", "about ten minutes", ("1 hour", "2 hours", "3 hours")), "a", ONE.quote), True),
    (told(Recall("Where was the Blinken–Lavrov meeting?", "New Delhi"), "a", ONE.quote), False),
    (told(Recall("How long was another meeting?", "about ten minutes"), "c", ONE.quote), False),
    (told(TermCard("G20", "twenty economies"), "a", "G20 — twenty economies"), False),
]


@pytest.mark.parametrize(("asking", "held"), DEPENDS)
def test_what_depends_on_a_disputed_value(asking: tuple[Prompt, tuple[Quote, ...]], held: bool) -> None:  # noqa: FBT001 - as above
    known = disputes(contradictions([reading("a", ONE), reading("b", OTHER)]))
    assert (dispute(*asking, known) is not None) is held


def items() -> Iterator[tuple[Item, str, int]]:
    for number, ((prompt, quotes), _) in enumerate(DEPENDS[4:] + DEPENDS[1:2]):
        yield Item(f"item.{number}", prompt, "meeting", (), Origin("facts", quotes)), "decks/b.yaml", 10 * number


def test_a_notice_shows_both_quotes_at_the_item_that_depends_on_them() -> None:
    found = contradictions([reading("a", ONE), reading("b", OTHER)])
    (notice,) = check_contradictions(found, items(), {"a": "decks/a.yaml", "b": "decks/b.yaml"})
    assert (notice.path, notice.line, notice.item, notice.rule, notice.severity) == (
        "decks/b.yaml",
        30,
        "item.3",
        "contradiction",
        "notice",
    )
    assert f"“{ONE.quote}” (Report a) but “{OTHER.quote}” (Report b)" in notice.problem


def test_a_notice_without_an_item_stands_at_the_deck_of_the_source() -> None:
    found = contradictions([reading("a", ONE), reading("b", OTHER)])
    (notice,) = check_contradictions(found, (), {"a": "decks/a.yaml", "b": "decks/b.yaml"})
    assert (notice.path, notice.line, notice.item) == ("decks/a.yaml", 0, "")
