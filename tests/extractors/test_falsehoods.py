"""How a statement is made false: one value exchanged for another that no source asserts and somebody could believe."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from quizgen.extractors.falsehoods import falsehoods
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.model import Corpus, Fact, Reading
from statement_samples import fact, reading, slot


def wrong_values(made: Fact, *neighbours: Reading) -> set[str]:
    own = reading(made)
    return {way.wrong for way in falsehoods(made, own, Corpus((own, *neighbours)))}


# Statement, slot, type; then what it may and what it may never be made false with.
EXCHANGED: tuple[tuple[str, str, str, set[str], set[str]], ...] = (
    ("SAARC was established in Dhaka in December 1985.", "Dhaka", "place", {"Islamabad"}, {"Dhaka, Bangladesh", "Bangladesh"}),
    ("The coal sector employs over 5 lakh people.", "5 lakh", "number", set(), {"4 lakh", "6 lakh", "3 lakh"}),
    ("The scheme covers taxpayers with a turnover of up to ₹5 crore.", "₹5 crore", "money", set(), {"₹6 crore", "₹8 crore"}),
    ("The Ramsar Convention was adopted in 1971.", "1971", "year", {"1974"}, {"1970", "1972"}),
    ("Project Tiger is implemented by the Ministry of Environment, Forest and Climate Change.", *("Ministry of Environment, Forest and Climate Change", "ministry"), set(), {"Ministry of Jal Shakti", "Ministry of Defence", "Ministry of Finance", "Ministry of Tribal Affairs"}),
    ("The Bharat Clean Rivers Drive is run by the Ministry of Jal Shakti.", "Ministry of Jal Shakti", "ministry", {"Ministry of Housing and Urban Affairs"}, {"Ministry of Civil Aviation"}),
    ("On 4 April 2024, Minister Asha Rao launched the Kaveri Portal.", "4 April 2024", "date", set(), {"4 April 2022", "4 April 2021"}),
    ("The Forest Rights Act was amended in 2006.", "2006", "year", set(), {"2004", "2008"}),
    ("Jordan blocked the Rukban crossing point.", "Jordan", "country", set(), {"Iraq", "Iran"}),
    ("The forest land was diverted under the Forest (Conservation) Act, 1980.", "Forest (Conservation) Act, 1980", "law", set(), {"Indian Forest Act, 1927"}),
    ("Mining is regulated under the Mines Act, 1952.", "Mines Act, 1952", "law", set(), {"Coal Mines (Special Provisions) Act, 2015"}),
    ("The fund began with pledges of $5.5 billion.", "$5.5 billion", "money", {"$7.5 billion"}, {"$9.0 billion", "$4.0 billion", "$7.0 billion"}),
    ("Cooperation runs between two states.", "two", "number", set(), {"one"}),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "text", "kind", "may", "never"), EXCHANGED, ids=[row[0] for row in EXCHANGED])
def test_a_value_is_exchanged_only_for_one_that_is_surely_wrong_and_fairly_apart(
    statement: str, text: str, kind: str, may: set[str], never: set[str]
) -> None:
    found = wrong_values(fact(statement, slot(text, kind, "held when" if kind == "year" else "be asked"), about="the asked"))
    assert may <= found
    assert not never & found


def test_what_another_source_says_is_no_falsehood() -> None:
    made = fact("The first BRICS summit was held in Yekaterinburg.", slot("Yekaterinburg", "city", "hold city"), about="BRICS summit")
    elsewhere = reading(text="The first BRICS summit was held in Kazan, as an early report had it.", source="other")
    assert "Kazan" in wrong_values(made)
    assert "Kazan" not in wrong_values(made, elsewhere)


# Statement, slot, type, relation: values that the rest of their sentence explains, counts out or follows from.
BOUND = (
    ("The scheme has ₹13,000 crore for five years, i.e. from FY 2023-24 to FY 2027-28.", "five", "number", "last"),
    ("The rate was 18 percent, up from 12 percent.", "18 percent", "percent", "rate"),
    ("The park lies near Imphal, the state capital.", "Imphal", "city", "located city"),
    ("MISHTI stands for Mangrove Initiative for 2 Shorelines.", "2", "number", "initiative"),
    ("The Forum brings together 13 countries-Bangladesh, Bhutan, Cambodia and others.", "13", "number", "countries"),
    ("Section 38 V of the Wildlife Protection Act, (WPA), 1972 binds every State.", "1972", "number", "bind"),
    ("It asked that laws be grouped into four or five codes.", "five", "number", "group"),
    ("Indore and Udaipur are the first two Indian cities with a Wetland Accreditation.", "two", "number", "be number"),
    ("Indore and Udaipur are the first two Indian cities with a Wetland Accreditation.", "first", "ordinal", "be ordinal"),
    ("The Rice Mission will run for seven years, from 2024-25 to 2030-31.", "seven years", "duration", "run duration"),
    ("The Matsya Scheme was approved by the Cabinet in 2020.", "Matsya Scheme", "scheme", "approve scheme"),
    ("India ratified the Heritage Convention in 1977.", "India", "country", "ratify country"),
    ("The Sindhu Treaty has been held in abeyance by India.", "India", "country", "hold country"),
    ("The Age of Consent Act of 1891 raised the age for girls.", "1891", "number", "raise number"),
    ("The fort was built from 1664 on an islet.", "1664", "year", "build when"),
    ("Puri, Konark and Ratha were the first elements on the list of 2008.", "first", "ordinal", "be ordinal"),
    ("The plan began for three years and was extended by one, with more money.", "one", "number", "extend number"),
    ("The plan had an outlay of ₹10,000 crore, raised later to ₹11,500 crore.", "₹10,000 crore", "money", "outlay"),
    ("The Alliance protects seven big cats—tiger, lion, leopard, snow leopard, cheetah, jaguar and puma.", "seven", "number", "protect"),
    (
        "BHIM was launched on 30 December 2016, less than two months after the withdrawal of old notes.",
        "30 December 2016",
        "date",
        "launch when",
    ),
    ("India is the second largest grower of saffron after Iran.", "second", "ordinal", "be ordinal"),
    ("India joined the alliance at COP27 in Egypt in 2022.", "2022", "year", "join when"),
    ("The 77th Army Day parade was held on 15 January 2025.", "15 January 2025", "date", "hold when"),
    ("Non-coal output has nearly tripled since 2014.", "2014", "year", "triple when"),
)


@pytest.mark.parametrize(("statement", "text", "kind", "relation"), BOUND, ids=[row[0] for row in BOUND])
def test_a_value_that_its_sentence_explains_is_never_exchanged(statement: str, text: str, kind: str, relation: str) -> None:
    assert wrong_values(fact(statement, slot(text, kind, relation), about="the asked")) == set()


# Statement, slot, type, relation; then what may and what may never stand there.
BELIEVED: tuple[tuple[str, str, str, str, set[str], set[str]], ...] = (
    ("Karakoram Pass is located in Ladakh.", *("Ladakh", "state", "State"), {"Himachal Pradesh"}, {"Uttar Pradesh", "Delhi", "Jammu and Kashmir"}),
    ("The IUCN Red List status of the Gharial is Critically Endangered.", *("Critically Endangered", "term", "IUCN status"), {"Endangered"}, {"Extinct in the Wild", "Data Deficient"}),
    ("The cash ratio is laid down in the Reserve Bank of India Act, 1934.", *("Reserve Bank of India Act, 1934", "law", "lay law"), set(), {"Companies Act, 2013", "Competition Act, 2002"}),
    ("Kaziranga NP is located in Assam.", *("Assam", "state", "State"), {"Meghalaya"}, {"Rajasthan", "Punjab"}),
    ("The headquarters of AIIB is in Beijing.", *("Beijing", "city", "headquarters"), set(), {"Paris", "Hiroshima", "Geneva"}),
    ("India joined the Ramsar Convention in 1982.", *("Ramsar Convention", "treaty", "join treaty"), set(), {"Kigali Amendment", "Paris Agreement"}),
    ("IBRD has 189 members.", *("189", "number", "members number"), set(), {"269", "389"}),
    ("NISAR carries radars in 2 frequencies.", *("2", "number", "carry number"), set(), {"6", "5"}),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "text", "kind", "relation", "may", "never"), BELIEVED, ids=[row[0] for row in BELIEVED])
def test_a_value_is_exchanged_only_for_one_that_could_be_believed(
    statement: str, text: str, kind: str, relation: str, may: set[str], never: set[str]
) -> None:
    found = wrong_values(fact(statement, slot(text, kind, relation), about=statement.split(" is ")[0]))
    assert may <= found
    assert not never & found


def test_ways_are_made_when_they_are_asked_for_and_only_once() -> None:
    made: list[str] = []

    def ways() -> Iterator[Falsehood]:
        for wrong in ("1971", "1972", "1973"):
            made.append(wrong)
            yield Falsehood(f"It began in {wrong}.", wrong, "1970")

    found = Ways(ways())
    assert made == []
    assert found
    assert made == ["1971"]
    assert [way.wrong for way in islice(found, 2)] == ["1971", "1972"]
    assert [way.wrong for way in found] == [way.wrong for way in found] == made == ["1971", "1972", "1973"]
    assert not Ways()


def test_a_wrong_time_stands_on_the_same_side_of_other_years() -> None:
    made = fact(
        "The Rice Convention was adopted in 1994, and has been in force since 1996.",
        slot("1994", "year", "adopt when"),
        about="Rice Convention",
    )
    found = {int(value) for value in wrong_values(made)}
    assert found
    assert max(found) < 1996


def test_a_round_duration_is_exchanged_for_a_round_one() -> None:
    made = fact("China and Iran signed a pact of 25 years in 2021.", slot("25 years", "duration", "sign duration"), about="China")
    assert all(int(value.split()[0]) % 5 == 0 for value in wrong_values(made))


# Statement, value, type; then what nobody would believe in its place.
UNBELIEVED = (
    ("The survey tested children in 781 districts of India.", "781", "number", {"881", "981", "1081", "1,081"}),
    ("Asha Rao led a march on foot from Vaikom to Kochi.", "Kochi", "city", {"Hyderabad", "Mumbai", "Chennai", "New Delhi"}),
    ("The Bank kept the repo rate at 5.25 per cent.", "5.25 per cent", "percent", {"3.75 per cent", "7.25 per cent"}),
    ("Ruritania was ranked 92nd among 100 countries: 92 in the index.", "92", "number", {"112", "122"}),
    ("India holds the naval exercise Konkan-2 with Oman.", "Oman", "country", {"Nepal", "Mongolia", "Uzbekistan", "Rwanda"}),
    ("The old port of Paradip lies in Odisha.", "Odisha", "state", {"Jharkhand", "Chhattisgarh"}),
)


@pytest.mark.parametrize(("statement", "text", "kind", "never"), UNBELIEVED)
def test_what_nobody_would_believe_makes_no_statement_false(statement: str, text: str, kind: str, never: set[str]) -> None:
    assert not wrong_values(fact(statement, slot(text, kind, "be told"))) & never


def test_a_rate_is_exchanged_for_a_near_one() -> None:
    wrong = wrong_values(fact("The Bank kept the repo rate at 5.25 per cent.", slot("5.25 per cent", "percent", "be kept")))
    assert wrong
    assert all(0.4 <= abs(float(one.split()[0]) - 5.25) <= 1.5 for one in wrong)
