"""What a statement can be asked for: every row is a sentence and the parts of it that become slots, each with its type.

The names are known beforehand, as the names of a document are. A part that no row lists is not asked for: an age, one name of a
list, what only describes another noun, a count that whoever reads on can count.
"""

from __future__ import annotations

import pytest

from quizgen.model import SLOT_TYPES, Name
from reading_samples import main_statement, slots_in

NAMES = (
    Name("National Green Tribunal", "body", ("NGT",), "", "NGT"),
    Name("International Solar Alliance", "body", (), "", "ISA"),
    Name("Coffee Board", "body"),
    Name("Expert Committee", "body"),
    Name("Harbour Trust", "thing"),
    Name("Silk Report", "body"),
    Name("Lima Pact", "treaty"),
    Name("Forest Act", "law"),
    Name("Ministry of Jal Shakti", "ministry"),
    Name("Sagar Mission", "scheme"),
    Name("Asha Devi", "person", ("Devi",)),
    Name("Japanese", "nationality"),
    *(Name(country, "country") for country in ("India", "Japan", "Peru", "Chile", "South Korea")),
    *(Name(state, "state") for state in ("Kerala", "Goa", "Gujarat", "Odisha")),
    *(Name(city, "city") for city in ("Seoul", "Kochi", "Lima")),
)
TRIBUNAL, BOARD, PACT, MISSION = (
    ("National Green Tribunal", "body"),
    ("Coffee Board", "body"),
    ("Lima Pact", "treaty"),
    ("Sagar Mission", "scheme"),
)

SLOTS: dict[str, list[tuple[str, str]]] = {
    # Times: of what happened once.
    "The National Green Tribunal was set up in 2010.": [TRIBUNAL, ("2010", "year")],
    "Parliament passed the Forest Act in December 1980.": [("Forest Act", "law"), ("December 1980", "month")],
    "The Lima Pact was signed by Japan on 4 May 2017.": [PACT, ("Japan", "country"), ("4 May 2017", "date")],
    "The Sagar Mission was launched in 2019-20 in Goa.": [MISSION, ("2019-20", "period"), ("Goa", "state")],
    "The Coffee Board met in Seoul on 3 March 2021.": [BOARD, ("Seoul", "city")],
    "The 2017 summit was held in Lima.": [("Lima", "city")],
    # Amounts: alone, not one of two side by side.
    "The Sagar Mission costs ₹4,077 crore.": [MISSION, ("₹4,077 crore", "money")],
    "The growth of exports was 4.5% in 2024-25.": [("4.5%", "percent")],
    "The dam at Kochi is 120 metres high.": [("Kochi", "city"), ("120 metres", "measure")],
    "The Sagar Mission has two rates of 5% and 18%.": [MISSION],
    "The Sagar Mission has an outlay of ₹163 crore, including ₹26 crore of support.": [MISSION, ("₹163 crore", "money")],
    # How far, how high and how much by the way.
    "Kochi lies in Kerala, about 90 km from Lima.": [("Kerala", "state")],
    "The Sagar Mission has a lake at over 5,200 m above the sea.": [MISSION],
    "Asha Devi was fined Rs 1,000 by the National Green Tribunal.": [("Asha Devi", "person"), TRIBUNAL],
    # Counts: not of what was counted before, of what is enumerated at once, nor of ages.
    "The Sagar Mission covers ten ports.": [MISSION, ("ten", "number")],
    "The Lima Pact has been signed by 120 States.": [PACT, ("120", "number")],
    "The Sagar Mission covers the five ports of Kerala.": [MISSION],
    "The Sagar Mission covers three ports, Kochi, Lima and Mundra.": [MISSION],
    "The Coffee Board has 12 members, 40 officers and 300 clerks.": [BOARD],
    "The Coffee Board has one office.": [BOARD],
    "Asha Devi, 59, leads the Coffee Board.": [("Asha Devi", "person"), BOARD],
    # The time of what is done beside it.
    "The Coffee Board is an office set up in 1998 in Goa.": [BOARD, ("1998", "year"), ("Goa", "state")],
    # How long, which rank, in what ratio.
    "The Forest Act raised the age of marriage from 10 to 12 years.": [("Forest Act", "law"), ("10", "number"), ("12 years", "duration")],
    "The Coffee Board is elected every five years.": [BOARD, ("five years", "duration")],
    "Peru became the fourth country to join the Lima Pact.": [("Peru", "country"), ("fourth", "ordinal"), PACT],
    "Peru became the first country to join the Lima Pact.": [("Peru", "country"), PACT],
    "The Sagar Mission lasted three years.": [MISSION, ("three years", "duration")],
    "The Sagar Mission trains sailors for three years.": [MISSION],
    "India ranked 38th in the Global Index.": [("38th", "ordinal")],
    "The Coffee Board held its 14th meeting in Kochi.": [BOARD, ("14th", "ordinal"), ("Kochi", "city")],
    "The ratio of engineers was 3:1 in Kerala.": [("3:1", "range"), ("Kerala", "state")],
    "The Japanese firm built a third of the port.": [],
    # Lists: whole, or not at all.
    "Japan, Peru and Chile signed the Lima Pact in 2017.": [("Japan, Peru and Chile", "list"), PACT, ("2017", "year")],
    "The Sagar Mission covers Kerala, Goa, Gujarat and Odisha.": [MISSION, ("Kerala, Goa, Gujarat and Odisha", "list")],
    "Japan and Peru signed the Lima Pact in 2017.": [PACT, ("2017", "year")],
    "The Sagar Mission includes Kerala, Goa and Odisha.": [MISSION],
    # Names: a whole subject or complement, or the end of one; no modifier, no name whose words stand elsewhere.
    "The Ministry of Jal Shakti launched the Sagar Mission.": [("Ministry of Jal Shakti", "ministry"), MISSION],
    "The Coffee Board was founded under the Forest Act.": [BOARD, ("Forest Act", "law")],
    "The National Green Tribunal (NGT) sits in Kochi.": [("National Green Tribunal (NGT)", "body"), ("Kochi", "city")],
    "Japan joined the International Solar Alliance (ISA).": [("Japan", "country"), ("International Solar Alliance (ISA)", "body")],
    "The Coffee Board members met in Kochi.": [("Kochi", "city")],
    "The Kerala government founded the Coffee Board.": [BOARD],
    "South Korea sent South Korean ships to Kochi.": [("Kochi", "city")],
    "The Coffee Board asked the Coffee Board of Goa for help.": [],
    "The Expert Committee was founded in 1999.": [("1999", "year")],
    "Seoul expects a deal with Japan.": [],
    "The Harbour Trust runs the port of Kochi.": [("Harbour Trust", "body")],
    # What is defined.
    "A gross domestic product is the value of all goods that are made in a year.": [("gross domestic product", "term")],
    "Rational taxation is a matter of affordability.": [],
    "Zero coupon bonds are bonds that pay no interest.": [],
}
TEXTS = tuple(SLOTS)
ACCEPTED = {
    "National Green Tribunal (NGT)": {"National Green Tribunal", "NGT"},
    "4 May 2017": {"May 4, 2017"},
    "ten": {"10"},
    "4.5%": {"4.5 per cent"},
    "38th": {"38"},
    "Asha Devi": {"Devi"},
}
HEADS = {
    "National Green Tribunal": "tribunal",
    "Ministry of Jal Shakti": "ministry",
    "Sagar Mission": "mission",
    "Lima Pact": "treaty",
    "Asha Devi": "",
    "2010": "",
}


@pytest.mark.parametrize("text", TEXTS)
def test_these_parts_of_a_sentence_are_asked_for_and_no_others(text: str) -> None:
    assert [(slot.text, slot.type) for slot in slots_in(text, TEXTS, NAMES)] == SLOTS[text]


@pytest.mark.parametrize("text", TEXTS)
def test_every_slot_stands_once_in_its_statement_and_is_of_a_known_type(text: str) -> None:
    statement, _ = main_statement(text, TEXTS)
    for slot in slots_in(text, TEXTS, NAMES):
        assert statement.text.count(slot.text) == 1
        assert slot.type in SLOT_TYPES
        assert 0.0 <= slot.worth <= 1.0
        assert slot.relation.split()


@pytest.mark.parametrize("shown", ACCEPTED)
def test_other_spellings_are_accepted_and_the_slot_itself_is_not_among_them(shown: str) -> None:
    accepts = next(slot.accepts for text in TEXTS for slot in slots_in(text, TEXTS, NAMES) if slot.text == shown)
    assert ACCEPTED[shown] <= set(accepts)
    assert shown not in accepts


@pytest.mark.parametrize("shown", HEADS)
def test_a_name_is_asked_for_by_the_noun_that_says_what_it_is(shown: str) -> None:
    assert {slot.head for text in TEXTS for slot in slots_in(text, TEXTS, NAMES) if slot.text == shown} == {HEADS[shown]}


@pytest.mark.parametrize(
    ("text", "shown", "relation"),
    [
        ("The Sagar Mission costs ₹4,077 crore.", "₹4,077 crore", "cost money"),
        ("The Ministry of Jal Shakti launched the Sagar Mission.", "Ministry of Jal Shakti", "launch mission ministry"),
    ],
)
def test_the_relation_is_the_verb_the_other_complements_and_the_type(text: str, shown: str, relation: str) -> None:
    assert [slot.relation for slot in slots_in(text, TEXTS, NAMES) if slot.text == shown] == [relation]


def test_a_name_that_is_a_whole_complement_is_worth_more_than_one_at_the_end_of_a_phrase() -> None:
    in_phrase = next(slot.worth for slot in slots_in("The dam at Kochi is 120 metres high.", TEXTS, NAMES) if slot.text == "Kochi")
    whole = next(slot.worth for slot in slots_in("The Coffee Board members met in Kochi.", TEXTS, NAMES) if slot.text == "Kochi")
    assert whole > in_phrase
