"""What belongs to the story and not to the exam."""

from __future__ import annotations

import pytest

from quizgen.model import Slot
from quizgen.reading.learning import is_unlearnable
from quizgen.reading.trifles import is_story
from reading_samples import reading_of, rule_of


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Around 40 Indian companies work in Denmark under the Green Partnership of 2020.", "irrelevant"),
        ("In 2020, India and Denmark signed the Green Partnership with 40 companies.", ""),
        ("The Ministry of Coal awarded three contracts to Tata Steel on 4 May 2021.", "irrelevant"),
        ("The President of Kenya approved an extradition request from Ghana on 4 May 2021.", "irrelevant"),
        ("The Coal Act, 2011 of India did three things to Article 19.", "irrelevant"),
        ("To mark one year of the Deep Ocean Mission, India is holding a programme in Delhi.", "irrelevant"),
        ("Minister Mary Okoro was present at the launch of the Deep Ocean Mission in Delhi on 4 May 2021.", "irrelevant"),
        ("The Lima Bank of Kenya is the largest bilateral lender.", "unfinished"),
        ("Importers of steel in Kenya will eventually pay for the coal of India under the Green Partnership of 2020.", "expected"),
        ("The African Union is expected to pick four States of Kenya on 4 May 2027.", "expected"),
    ],
)
def test_trifles_are_not_asked(text: str, rule: str) -> None:
    assert rule_of(reading_of(text, "World")) == rule


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The Union Cabinet approved the Deep Ocean Mission with an outlay of ₹10,12,529 crore on 4 May 2021.", {"4 May 2021"}),
        (
            "The Union Cabinet approved the Deep Ocean Mission with an outlay of ₹4,077.25 crore on 4 May 2021.",
            {"4 May 2021", "₹4,077.25 crore"},
        ),
    ],
)
def test_figures_that_nobody_learns_are_not_asked(text: str, asked: set[str]) -> None:
    found = {slot.text for fact in reading_of(text, "India").facts for slot in fact.slots}
    assert found & {"₹10,12,529 crore", "₹4,077.25 crore", "4 May 2021"} == asked


def test_the_figure_that_another_grew_from_is_not_asked() -> None:
    text = "The Reserve Bank of India raised the repo rate from 4% to 6.5% on 4 May 2021"
    assert is_unlearnable(Slot("4%", "percent"), text)
    assert not is_unlearnable(Slot("6.5%", "percent"), text)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Rising 359 metres, about 35 metres more than the Lima Tower, the Anji bridge is long", "35 metres", "measure"),
        ("The House approved the exit on 19 June 2025 by 157 votes to 18", "18", "number"),
        ("The Senate of Peru voted in April 2025 by 66 to 14", "66", "number"),
        ("The Lima Scheme began in 2019 and was extended by two", "two", "number"),
        ("The Lima Declaration runs to 134 paragraphs, and more", "134", "number"),
        ("The Kovind Committee gave its 18,626-page report to the President of India", "18,626", "number"),
        ("The Goa port received the Lima, one of the largest ships with a length of 399.9 metres", "399.9 metres", "measure"),
        ("The two-day summit was held in Goa", "two-day", "duration"),
        ("The first summit was held at Yekaterinburg in Russia", "Russia", "country"),
        ("The Onges, Jarawas and Shompens, three in all, live in the islands", "three", "number"),
    ],
)
def test_what_only_compares_or_adds_up_is_not_asked(text: str, value: str, kind: str) -> None:
    assert is_unlearnable(Slot(value, kind), text)


@pytest.mark.parametrize(
    "text",
    [
        "Dr Ravi Rao, Secretary of the Ministry of Coal, was present at the Lima Centre.",
        "The Bench of the Supreme Court delivered six separate opinions on 4 May 2021.",
        "Three separate opinions were delivered by the five-judge Bench.",
        "The lead petitioner, the Lima Council, moved the Supreme Court of India in 2012.",
    ],
)
def test_who_was_there_and_how_long_a_judgment_is_belongs_to_the_story(text: str) -> None:
    assert is_story(text)


def test_a_slip_of_the_source_is_not_repeated() -> None:
    text = "Starship is a rocket of Kenya. Starship flew in 2023. Starship landed in 2024.\nThe African Union bought the Starhip of Kenya for $40 million in 2024."
    assert rule_of(reading_of(text, "World")) == "spelling"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("On 4 May 2021, the Ministry of Coal recorded the biggest loss in Accra.", ""),
        ("Assam recorded the biggest loss, while the African Union gained 40 sq km.", "irrelevant"),
        ("Congo joined the East African Community in 2022.", "stranger"),
        ("The Democratic Republic of the Congo joined the East African Community in 2022.", ""),
        ("The Principal Bench will serve as the National Appellate Authority on 4 May 2027.", "definite"),
        ("In the United Kingdom, the Comptroller and Auditor General of India sits in the House of Commons since 1983.", "context"),
        ("The landscape is a mix of lakes and hills near Imphal since 1993.", "definite"),
    ],
)
def test_names_of_nothing_and_of_two_things_are_not_asked(text: str, rule: str) -> None:
    assert rule_of(reading_of(text, "World")) == rule


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("At 5:40 on 4 May 2021, the Union Cabinet approved the Deep Ocean Mission.", "5:40"),
        ("On 4 May 2021, India and Denmark signed the Green Partnership on the eve of World Water Day.", "World Water Day"),
        ("On 4 May 2021, Delhi and Mumbai became the first two cities of the Deep Ocean Mission.", "two"),
        ("The Deep Ocean Mission of India rests on three pillars, namely, care of the sea, trade and science.", "three"),
        ("Chilika Lake (4,068 m, Odisha) grew by 12% from 2001 to 2011, i.e. about 1.2% a year.", "1.2%"),
        ("Chilika Lake (4,068 m, Odisha) grew by 12% from 2001 to 2011.", "4,068 m"),
        ("An advisory committee of India praised the Deep Ocean Mission in its report of 2025.", "2025"),
        ("Chilika Lake, near Puri in Odisha, is the largest lake of India.", "Puri"),
        ("India is, with Denmark, one of two countries of the Green Partnership.", "two"),
        ("The Supreme Court of India gave advice under Article 143 on a dozen occasions since 1950.", "1950"),
        ("E20 fuel, i.e. petrol with 20% ethanol, was launched in Delhi by India on 4 May 2021.", "20%"),
        ("On 4 May 2021, three States of India under the Deep Ocean Mission reached 100% coverage.", "100%"),
        ("The nodal agency is the Deep Ocean Survey of India.", "nodal agency"),
        ("Ports have come up at Mumbai, Puri (Odisha) and Kochi under the Deep Ocean Mission of India.", "Mumbai"),
        ("Chilika Lake, which lies about 1,500 km east of Mumbai, was named a park of India in 1981.", "1,500 km"),
        ("The Deep Ocean Policy of India was drafted by a 48-member committee under Mary Okoro.", "48"),
        ("Denmark is the smallest country of the Green Partnership with India, with some 6 million people.", "6 million"),
        ("The Supreme Court of India said in 2014 that 23 of 24 projects of the Deep Ocean Mission be dropped.", "24"),
        ("A study of the Deep Ocean Mission by 53 scientists of India came out in May 2021.", "53"),
        ("President Mary Okoro led India's troops until her capture in 1992.", "1992"),
        ("The Green Partnership of 2020 helps cities such as Delhi in India and Accra in Ghana.", "Accra"),
        ("The Deep Ocean Mission of India works in two seas, Arab-Sea and Bay-Sea.", "two"),
        ("The Deep Ocean Mission has 99 ships of 18 metres each, besides one of 72 metres.", "72 metres"),
        ("The trade of India with Denmark has nearly tripled since 2014 under the Green Partnership.", "2014"),
        ("The Deep Ocean Mission had 457 ships in 2020-21, including 230 for trade with Denmark.", "230"),
        ("The Deep Ocean Mission was paid for in three successive Budgets of India.", "three"),
        ("The Deep Ocean Mission of India had 2,421 ships as on 31 March 2021.", "31 March 2021"),
        ("In 2020-21, India bought ships worth USD 356.37 million from Denmark and sold it ships worth USD 660.72 million.", "356.37"),
        ("In 2020-21, India bought ships worth USD 1.413 billion from Denmark.", "1.413"),
        ("Exports of India to Denmark totalled over 11.70 lakh crore in 2020-21.", "11.70 lakh crore"),
        ("The Deep Ocean System was developed by the Goa-based Indian Institute of Ships.", "Deep Ocean System"),
    ],
)
def test_what_only_dates_counts_or_restates_is_not_asked(text: str, never: str) -> None:
    facts = reading_of(text, "India").facts
    assert not [slot for fact in facts for slot in fact.slots if slot.text == never]


def test_a_birth_year_on_a_page_about_something_else_is_a_trifle() -> None:
    assert rule_of(reading_of("Ravi Sen was born in 1838 at Nagari.", "A song of the nation")) == "irrelevant"
