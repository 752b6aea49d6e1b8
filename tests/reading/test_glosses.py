"""What sentences say by the way: each kind of words with a sentence of its kind, and sentences that say nothing so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from quizgen.syllabus import table
from reading_samples import brought

GLOSSES = table("glosses.yaml")["glosses"]


def asked(text: str, *, published: date | None = date(2024, 6, 9), title: str = "Notes on the world") -> list[tuple[str, str]]:
    """The questions that a sentence brings along, with their answers."""
    return brought(text, title=title, published=published)


@pytest.mark.parametrize("one", GLOSSES, ids=lambda one: one["relation"])
def test_a_kind_of_words_asks_of_a_sentence_of_its_kind(one: dict[str, Any]) -> None:
    assert (one["like"]["question"], one["like"]["answer"]) in asked(
        one["like"]["text"], title=one["like"].get("title", "Notes on the world")
    )


@pytest.mark.parametrize("text", [one["unlike"] for one in GLOSSES if "unlike" in one])
def test_what_only_looks_alike_is_not_asked(text: str) -> None:
    assert asked(text) == []


# What is not asked, each with the same sentence without what speaks against it.
OTHERS = {
    "Such rain is caused by sulphur dioxide in the air.": "Acid rain is caused by sulphur dioxide in the air.",
    "Coral bleaching is said to be caused by a rise in the temperature of sea water.": "Coral bleaching is caused by a rise in the temperature of sea water.",
    "Its soil is rich in iron and aluminium but poor in nitrogen.": "Laterite soil is rich in iron and aluminium but poor in nitrogen.",
    "The company uses electrodes to make steel from scrap.": "Arc smelting uses electrodes to make steel from scrap.",
    "The Committee deals with the conservation of highland lakes and marshes.": "The Lima Convention deals with the conservation of highland lakes and marshes.",
    "The steel plates are made by the mills of Oruro.": "Steel plates are made by rolling hot slabs.",
    "A motion of no confidence in the Lok Sabha needs the support of many members.": "A motion of no confidence in the Lok Sabha needs the support of at least 50 members.",
    "Under the Lima Act, a child may be any person below eighteen years of age.": "Under the Lima Act, a child is any person below eighteen years of age.",
    "Under the Act, a child is any person below eighteen years of age.": "Under the Lima Act, a child is any person below eighteen years of age.",
    "For buildings with five or more floors, a fire audit is mandatory.": "Under the Lima Act, for buildings with five or more floors, a fire audit is mandatory.",
    "Food and beverages have a weight of 45.86 per cent.": "Food and beverages have a weight of 45.86 per cent in the Consumer Price Index.",
    "It uses sensors to give each part of a field just what is needed.": "Precision farming uses sensors to give each part of a field just what is needed.",
    "The fee was raised from ₹10 to ₹20 on 7 February 2025.": "The ATM fee was raised from ₹10 to ₹20 on 7 February 2025.",
    "The Lima Index uses temperature, the Oruro Index uses pressure at sea level.": "The Oruro Index uses pressure at sea level.",
    "The WHO describes it as the deadliest infectious disease of the tropics.": "The WHO describes malaria as the deadliest infectious disease of the tropics.",
    "Quarry owners must contribute 2 per cent of their yearly profit to a fund.": "Under the Lima Trade Code, quarry owners must contribute 2 per cent of their yearly profit to a fund.",
    "Aggregators may have to contribute 2 per cent of their turnover to a fund under the Lima Code.": "Under the Lima Code, aggregators must contribute 2 per cent of their turnover to a fund.",
    "It was introduced in 2000 on the advice of the Oruro Committee.": "The Lima Facility was introduced in 2000 on the advice of the Oruro Committee.",
    "The highland otter might be moved from Endangered to Vulnerable.": "The highland otter was moved from Endangered to Vulnerable.",
    "Its duty on wine from Ruritania will be halved from 150% to 75% at once and then brought down to 20% by the tenth year.": "India's duty on wine from Ruritania will be halved from 150% to 75% at once and then brought down to 20% by the tenth year.",
}


@pytest.mark.parametrize("text", OTHERS)
def test_what_points_hedges_or_names_nothing_is_not_asked_so(text: str) -> None:
    assert asked(OTHERS[text])
    assert asked(text) == []


def test_a_value_that_may_change_is_asked_with_the_month_of_the_page() -> None:
    text = "The repo rate was cut from 6.5 per cent to 6.25 per cent."
    assert asked(text) == [("As of June 2024, to what was the repo rate cut from 6.5 per cent?", "6.25 per cent")]
    assert asked(text, published=None) == []


def test_what_is_asked_twice_with_two_answers_is_not_asked() -> None:
    both = "The Lima Index measures the hunger of children in a country.\nThe Lima Index measures the wages of men in a country."
    assert asked(both.replace("\n", " ")) == []


def test_a_word_keeps_the_capital_that_it_has_inside_a_sentence() -> None:
    text = "Coral bleaching is caused by a rise in the temperature of sea water."
    assert asked(text) == [("What causes coral bleaching?", "a rise in the temperature of sea water")]
    named = "Gini inequality is caused by a rise in the wages of a few."
    assert asked(named) == [("What causes Gini inequality?", "a rise in the wages of a few")]


def test_who_says_how_far_something_rose_stays_in_the_question() -> None:
    text = "According to the Lima Labour Office, India's weaving cover increased from 19% in 2015 to 64.3% in 2025."
    question = "According to the Lima Labour Office, to what did India's weaving cover increase in 2025, from 19% in 2015?"
    assert (question, "64.3%") in asked(text)
