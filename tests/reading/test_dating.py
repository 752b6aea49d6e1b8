"""What is true for a time only carries its date: every row is the only sentence of an article of 12 May 2026, or of an undated one."""

from __future__ import annotations

import pytest

from quizgen.reading.dating import LAND
from reading_samples import MAY, reading_of, rule_of

TITLE = "World"
DATED: dict[str, str] = {
    # What changes: holders of offices, counts, superlatives, "now", plans and hedges.
    "Mary Okoro heads the World Trade Organization in Geneva.": "As of May 2026, Mary Okoro heads the World Trade Organization in Geneva.",
    "The African Union has 55 offices in Ghana.": "As of May 2026, the African Union has 55 offices in Ghana.",
    "Currently, the African Union has 55 offices in Ghana.": "As of May 2026, the African Union has 55 offices in Ghana.",
    "Ghana is the world's largest producer of jute, with 1.6 million tonnes.": (
        "As of May 2026, Ghana is the world's largest producer of jute, with 1.6 million tonnes."
    ),
    "The World Trade Organization will open 12 offices in Africa in 2028.": (
        "As of May 2026, the World Trade Organization was to open 12 offices in Africa in 2028."
    ),
    "The President of Peru may sign the Paris Agreement in 2027.": (
        "As of May 2026, the President of Peru may sign the Paris Agreement in 2027."
    ),
    "According to the World Bank, the economy of Ghana will grow by 6.5% in 2027.": (
        "As of May 2026, according to the World Bank, the economy of Ghana will grow by 6.5% in 2027."
    ),
    # Shares of the world, and how many people have something.
    "Ghana holds over 62 per cent of world trade in cocoa.": "As of May 2026, Ghana holds over 62 per cent of world trade in cocoa.",
    "The Ayushman Mission provides a cover of ₹5 lakh to 12.34 crore families in India.": (
        "As of May 2026, the Ayushman Mission provides a cover of ₹5 lakh to 12.34 crore families in India."
    ),
    # What had been done by the time the article was written.
    "The Central Water Commission has listed 5,334 dams in Kerala.": (
        "As of May 2026, the Central Water Commission has listed 5,334 dams in Kerala."
    ),
    # What happened on a day of its own, or holds for good.
    "The World Trade Organization was founded in Geneva on 1 January 1995.": "The World Trade Organization was founded in Geneva on 1 January 1995.",
    "The National Green Tribunal was set up in New Delhi in 2010.": "The National Green Tribunal was set up in New Delhi in 2010.",
    "The Indus Waters Treaty of 1960 covers six rivers in India and Pakistan.": "The Indus Waters Treaty of 1960 covers six rivers in India and Pakistan.",
    "In 2024-25, the Reserve Bank of India held 880 tonnes of gold.": "In 2024-25, the Reserve Bank of India held 880 tonnes of gold.",
}
UNDATED: dict[str, str] = {
    "The African Union has 55 offices in Ghana.": "undated",
    "The Central Water Commission has listed 5,334 dams in Kerala.": "undated",
    "India currently imports 40 tonnes of jute from the African Union.": "relative_time",
    "The World Bank praised a loan of USD 500 million for Odisha on Friday.": "relative_time",
    "The Venus Orbiter Mission is to be launched in March 2028.": "undated",
    "The National Green Tribunal was set up in New Delhi in 2010.": "",
    "The Indus Waters Treaty of 1960 covers six rivers in India and Pakistan.": "",
}


@pytest.mark.parametrize("text", DATED)
def test_a_statement_carries_the_date_that_it_needs_and_no_other(text: str) -> None:
    statements = {fact.statement for fact in reading_of(text, TITLE).facts}
    assert statements == {DATED[text]}


@pytest.mark.parametrize("text", DATED)
def test_a_date_that_was_put_before_a_statement_is_never_asked(text: str) -> None:
    asked = [slot.text for fact in reading_of(text, TITLE).facts for slot in fact.slots]
    assert asked
    assert "May 2026" not in asked


@pytest.mark.parametrize("text", UNDATED)
def test_without_a_date_only_what_needs_none_is_told(text: str) -> None:
    reading = reading_of(text, TITLE, None)
    assert rule_of(reading) == UNDATED[text]
    assert [fact.statement for fact in reading.facts] == ([] if UNDATED[text] else [text])


def test_a_day_of_the_week_becomes_a_date() -> None:
    facts = reading_of("Kenya and Ghana signed the Accra Treaty on Friday.", TITLE).facts
    assert {fact.statement for fact in facts} == {"Kenya and Ghana signed the Accra Treaty on 8 May 2026."}


def test_what_was_so_when_an_article_was_written_is_told_so() -> None:
    statements = {fact.statement for fact in reading_of("Ghana and Peru aim to double trade, now about $56 billion, by 2030.", TITLE).facts}
    assert statements == {"As of May 2026, Ghana and Peru aim to double trade, then about $56 billion, by 2030."}


def test_a_fact_knows_when_it_was_reported() -> None:
    assert {fact.as_of for fact in reading_of("The African Union has 55 offices in Ghana.", TITLE).facts} == {MAY}
    assert {fact.as_of for fact in reading_of("The National Green Tribunal was set up in New Delhi in 2010.", TITLE, None).facts} == {None}


BELOW = "It rained.\nThe sun came out again.\nThe talks went on.\nNobody left."


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # On what day it was, only those know who read the article.
        ("The World Bank approved a loan of USD 500 million for Odisha.", "undated"),
        ("The World Bank has approved a loan of USD 500 million for Odisha.", ""),
        ("The World Bank approved a loan of USD 500 million for Odisha in 2019.", ""),
        ("In 1671, under Mary Okoro, the African Union defeated the Peru League in the Battle of Accra.", ""),
    ],
)
def test_a_past_without_a_date_is_not_told(text: str, rule: str) -> None:
    assert rule_of(reading_of(text, TITLE)) == rule
    assert rule_of(reading_of(f"{BELOW}\n{text}", TITLE)) == rule


def test_a_year_long_ago_is_a_time() -> None:
    text = "In 1671, under Mary Okoro, the African Union defeated the Peru League in the Battle of Accra."
    assert not [fact for fact in reading_of(text, TITLE).facts if "As of" in fact.statement]


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("The Palakkad Gap is the largest break in the Western Ghats.", True),
        ("The Sutlej river joins the Chenab near Uch.", True),
        ("The Jhelum Valley is the largest producer of apples in India.", False),  # Of one year.
        ("Silicon Valley is the largest hub of chip firms in the United States.", False),
    ],
)
def test_what_a_part_of_the_land_is_does_not_change_but_what_it_grows_does(text: str, *, lasting: bool) -> None:
    assert (LAND.match(text) is not None) is lasting
