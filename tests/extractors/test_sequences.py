"""Sequences: what is an event, how it is told without its time, and that one order only is right."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.extractors.sequence import happenings, sequence
from quizgen.model import Block, Corpus, Document, Fact, Name, Reading, Sequence, Source
from quizgen.options import sequence_options, shown_order


def fact(statement: str, about: str = "", *, worth: float = 0.7) -> Fact:
    return Fact(statement, statement, about=about, worth=worth)


def reading(*facts: Fact, source: str = "s") -> Reading:
    return Reading(Document(Source(source, "S", date(2026, 5, 13)), tuple(Block(one.quote) for one in facts)), facts)


# Statement, the event without its time ("" for none), its time.
EVENTS = (
    ("SAARC was established in Dhaka in December 1985.", "SAARC was established in Dhaka.", "December 1985"),
    ("In May 2019, NASA awarded three task orders.", "NASA awarded three task orders.", "May 2019"),
    ("The Third India-Nordic Summit on 19 May 2026 was held in Oslo.", "The Third India-Nordic Summit was held in Oslo.", "19 May 2026"),
    (
        "On 6 June 2025, the Reserve Bank of India suspended the licence of a bank.",
        "The Reserve Bank of India suspended the licence of a bank.",
        "6 June 2025",
    ),
    ("Trade between India and Russia was worth $13 billion in 2022.", "", ""),
    ("The Government has had a scheme since 2016.", "", ""),
    ("Project Tiger was launched in 1973 and extended in 2006.", "", ""),
    ("The Great Nicobar Project was approved under the EIA Notification, 2006 in 2022.", "", ""),
    ("The Mission will be launched in 2027.", "", ""),
    ("The Prime Minister announced the Mission in 2021.", "", ""),
    ("The first BRICS summit was held in 2009.", "The first BRICS summit was held.", "2009"),
    ("Annie Besant had founded a college at Benares in 1898.", "Annie Besant founded a college at Benares.", "1898"),
    ("The Forest Rights Act, 2006 was notified by 2008.", "", ""),
)


@pytest.mark.parametrize(("statement", "text", "when"), EVENTS, ids=[row[0] for row in EVENTS])
def test_an_event_is_told_without_its_time_or_not_at_all(statement: str, text: str, when: str) -> None:
    assert [(one.text, one.when) for one in happenings(reading(fact(statement)))] == ([(text, when)] if text else [])


def test_hedged_and_spoken_facts_are_no_events() -> None:
    told = fact("SAARC was established in 1985.")
    unsure = (
        Fact(told.statement, told.quote, hedged=True, worth=0.7),
        Fact(told.statement, told.quote, said_by="A minister", worth=0.7),
        Fact(told.statement, told.quote, spoken=True, worth=0.7),
    )
    assert list(happenings(reading(*unsure))) == []


BODIES = ("SAARC", "BIMSTEC", "ASEAN", "African Union", "Arctic Council", "Nordic Council", "Quad", "OPEC")


def sequences(*readings: Reading) -> list[Sequence]:
    return [draft.prompt for draft in sequence(readings[0], Corpus(readings)) if isinstance(draft.prompt, Sequence)]


def founded(body: str, year: int) -> Fact:
    return fact(f"The {body} was established in {year}.", body)


def test_two_events_that_may_be_of_one_time_are_never_put_in_order() -> None:
    close = (founded("SAARC", 1985), fact("ASEAN was established in June 1985.", "ASEAN"), founded("OPEC", 1960))
    assert sequences(reading(*close)) == []


def test_bare_years_that_follow_each_other_are_too_near_to_be_put_in_order() -> None:
    near = (founded("SAARC", 1985), founded("ASEAN", 1986), founded("OPEC", 1960))
    apart = (founded("SAARC", 1985), founded("ASEAN", 1967), founded("OPEC", 1960))
    assert sequences(reading(*near)) == []
    assert len(sequences(reading(*apart))) == 1


def test_the_stages_of_one_thing_are_no_sequence() -> None:
    stages = (
        fact("The Fisheries Board was established in 2006.", "Fisheries Board"),
        fact("The Matsya Scheme was approved in May 2020.", "Matsya Scheme"),
        fact("The Matsya Scheme was launched in September 2020.", "Matsya Scheme"),
    )
    assert sequences(reading(*stages)) == []


def test_things_of_one_series_whose_numbers_tell_their_order_are_no_sequence() -> None:
    numbered = [fact(f"The {number} Water Commission of Goa was set up in {year}.", "S") for number, year in (("1st", 1951), ("2nd", 1960))]
    assert sequences(reading(*numbered, founded("OPEC", 1970))) == []
    assert len(sequences(reading(numbered[0], founded("OPEC", 1970), founded("Quad", 1990)))) == 1


def told_by(day: int, *facts: Fact) -> Reading:
    names = (Name("Arctic Council", "body"), Name("Nordic Council", "body"))
    own = reading(*facts, source=f"source-{day}")
    source = Source(own.document.source.id, "S", date(2026, 5, day))
    return Reading(Document(source, (*own.document.blocks, Block("The diplomatic summit was bilateral."))), own.facts, names)


def test_documents_with_few_events_share_theirs_once_in_the_earliest_of_them() -> None:
    first = told_by(1, fact("The Arctic Council was established in 1996 by a bilateral treaty.", "Arctic Council"))
    second = told_by(2, fact("The Arctic Council was hosted by India for a diplomatic summit in 2013.", "Arctic Council"))
    third = told_by(3, fact("Diplomatic sanctions were imposed on the largest of the polar nations in 2022.", "Arctic Council"))
    (made,) = sequences(first, second, third)
    assert [event.when for event in made.events] == ["1996", "2013", "2022"]
    assert sequences(second, first, third) == []


def test_documents_on_other_subjects_share_no_events() -> None:
    first = told_by(1, fact("The Arctic Council was established in 1996 by a bilateral treaty.", "Arctic Council"))
    others = [reading(fact(f"OPEC held a diplomatic summit in {year}.", "OPEC"), source=str(year)) for year in (1960, 1975)]
    assert sequences(first, *others) == []


@given(st.dictionaries(st.sampled_from(BODIES), st.integers(1901, 2024), min_size=3))
@settings(deadline=None, max_examples=60)
def test_exactly_one_order_is_right_by_the_source_itself(years: dict[str, int]) -> None:
    """An independent reader looks the year of every printed event up in the source and puts the numbers in order."""
    for made in sequences(reading(*(founded(body, year) for body, year in years.items()))):
        printed = [made.events[index].text for index in shown_order(made)]
        when = [next(year for body, year in years.items() if f"The {body} " in text) for text in printed]
        assert len(set(when)) == len(when)
        right = "-".join(str(when.index(year) + 1) for year in sorted(when))
        options = sequence_options(made)
        assert [text for text in options.texts if text == right] == [options.texts[options.key]]
        assert not any(str(year) in text for text in printed for year in years.values())
