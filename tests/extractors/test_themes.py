"""Which claims stand in one set, which of them are left true, and how a paper prints them."""

from __future__ import annotations

import pytest

from quizgen.extractors.claims import Claim
from quizgen.extractors.fair_copy import articled, fair_copy
from quizgen.extractors.themes import sets_of
from quizgen.extractors.truths import truth_of
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.model import Ask, Quote


def claim(  # noqa: PLR0913 - what a claim may have
    text: str,
    about: str,
    wrong: str = "",
    right: str = "",
    *,
    section: tuple[str, ...] = (),
    relation: str = "",
    quote: str = "",
    tag: str = "",
) -> Claim:
    ways = Ways((Falsehood(text.replace(right, wrong), wrong, right),) if wrong else ())
    tags = (tag,) if tag else ()
    return Claim(text, Quote("s", quote or text), about, relation or text, right, 0.7, ways, "", tags, section=section)


TIGERS = claim("Project Tiger is run by the Ministry of Mines.", "Project Tiger", "Ministry of Coal", "Ministry of Mines")
AUTHORITY = claim("The Tiger Authority oversees Project Tiger.", "Tiger Authority")
CENSUS = claim("The Census was held in 2011.", "Census", "2008", "2011")


def told(claims: list[Claim], title: str = "Notes") -> list[set[str]]:
    return [{one.about for one in chosen} for chosen in sets_of(claims, title)]


def test_claims_with_a_name_in_common_make_a_set_and_strangers_none() -> None:
    assert told([TIGERS, AUTHORITY, CENSUS]) == [{"Project Tiger", "Tiger Authority"}]
    assert told([TIGERS, CENSUS]) == []


def test_claims_below_a_heading_that_names_no_class_of_things_do_not_go_together() -> None:
    kosi = claim("Kosi is called the Sorrow of Bihar.", "Kosi", "Assam", "Bihar", section=("How it began",))
    chenab = claim("The Chenab rises in Lahaul.", "Chenab", section=("How it began",))
    assert told([kosi, chenab]) == []


def test_claims_of_one_section_or_one_head_of_the_syllabus_go_together() -> None:
    rivers = ("Rivers",)
    kosi = claim("Kosi is called the Sorrow of Bihar.", "Kosi", "Assam", "Bihar", section=rivers)
    chenab = claim("The Chenab rises in Lahaul.", "Chenab", section=rivers)
    assert told([kosi, chenab]) == [{"Kosi", "Chenab"}]
    assert told([kosi, chenab], "Prelims bits of 11 April") == []  # There it may be by chance.
    rate = claim("The fiscal deficit and the GDP of Peru grew by 3 per cent.", "Peru", "5 per cent", "3 per cent")
    growth = claim("The fiscal deficit and the GDP of Chile grew in 2011.", "Chile")
    assert told([rate, growth]) == [{"Peru", "Chile"}]


def test_the_head_of_a_whole_article_holds_no_claims_together() -> None:
    assert told([claim("A is so.", "A", "no", "so", tag="GS3::Economy"), claim("B will be.", "B", tag="GS3::Economy")]) == []


def test_items_of_a_day_have_no_theme_in_common() -> None:
    forum = claim("The Health Forum met at Lyon.", "Health Forum", "Paris", "Lyon", section=("Space and health",), tag="GS2")
    launch = claim("Vega was launched from Kourou.", "Vega", "Chennai", "Kourou", section=("Space and health",), tag="GS2")
    assert told([forum, launch], "Prelims bits of 11 April") == []
    assert told([forum, launch], "Forums and launches") == []


def test_an_amount_stands_once_in_a_set() -> None:
    outlay = claim("The outlay of the Rice Mission is ₹6,200 crore.", "Rice Mission", "₹9,000 crore", "₹6,200 crore")
    again = claim("The Rice Mission has an expenditure of ₹6,200 crore.", "Rice Mission", quote="again")
    assert told([outlay, again]) == []


def test_a_word_of_the_title_holds_a_set_together() -> None:
    first = claim("Forty tigers live in it.", "Forty", "Thirty", "Forty")
    second = claim("Poachers killed nine tigers.", "Poachers")
    assert told([first, second], "Tigers of the World") == [{"Forty", "Poachers"}]
    assert told([first, second], "Wildlife") == []


def test_rows_of_one_table_are_no_set() -> None:
    seats = [
        claim(f"The headquarters of {body} is in {city}.", body, "Oslo", city, relation="headquarters", section=("Bodies",))
        for body, city in (("SAARC", "Kathmandu"), ("ASEAN", "Jakarta"), ("BIMSTEC", "Dhaka"))
    ]
    assert told(seats) == []


ASKS: tuple[Ask, ...] = ("which", "how_many", "not")


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("key", [str(number) for number in range(12)])
def test_something_is_true_in_every_set_and_one_statement_at_most_is_false_by_its_time(ask: Ask, key: str) -> None:
    years = tuple(
        claim(f"The treaty of {name} was signed in {year}.", name, "1999", year)
        for name, year in (("A", "1950"), ("B", "1960"), ("C", "1970"))
    )
    held = truth_of(years, ask, key)
    assert held is None or sum(not one for one in held) <= 1
    mixed = (TIGERS, claim("Sixty live there.", "Sixty", "Fifty", "Sixty"), claim("It is in Oslo.", "Oslo", "Bern", "Oslo"))
    other = truth_of(mixed, ask, key)
    assert other is None or any(other)


COPIES = (
    ("IMF was founded at Bretton Woods in 1944.", "The IMF was founded at Bretton Woods in 1944."),
    ("The headquarters of IMF is in Washington DC.", "The headquarters of the IMF is in Washington DC."),
    ("SEZ is a specifically delineated enclave.", "An SEZ is a specifically delineated enclave."),
    ("Gir NP is located in J&K.", "Gir National Park is located in Jammu and Kashmir."),
    ("In 2001, EU and India signed it.", "In 2001, the EU and India signed it."),
    ("RBI Governor chairs the MPC.", "RBI Governor chairs the MPC."),
    ("ASEAN was established in 1967.", "ASEAN was established in 1967."),
    ("Gobind Lal was the first CAG of free India.", "Gobind Lal was the first CAG of free India."),
    ("In 1962, National Health Programme was launched.", "In 1962, the National Health Programme was launched."),
    ("Mission for Clean Wells was approved.", "The Mission for Clean Wells was approved."),
    ("Ministry of Mines (MoM) notified the rules.", "The Ministry of Mines (MoM) notified the rules."),
    ("Units will be set up under Mission for Rice.", "Units will be set up under the Mission for Rice."),
    ("It is run by India under Article 3.", "It is run by India under Article 3."),
    ("According to the Organisation for Trade, it was so.", "According to the Organisation for Trade, it was so."),
    ("Project Lion was launched.", "Project Lion was launched."),
    ("Phase II of the Rooftop Programme was approved.", "Phase II of the Rooftop Programme was approved."),
    ("India's Forest Policy was revised.", "India's Forest Policy was revised."),
    ("It was launched on 01st July, 2017, on a Saturday.", "It was launched on 1 July 2017, on a Saturday."),
    ("On October 8, 2025, it was notified.", "On 8 October 2025, it was notified."),
    ("Wetlands Day is observed on 2 Feb.", "Wetlands Day is observed on 2 February."),
    ("It launched Digital Signal Platform (DSP) and left.", "It launched the Digital Signal Platform (DSP) and left."),
    ("The Department of Coffee Policy was closed.", "The Department of Coffee Policy was closed."),
    ("It costs over US$ 43 billion in the IFC-IOR region.", "It costs over US$ 43 billion in the IFC-IOR region."),
    ("The Monetary Policy Committee (MPC) has six members.", "The Monetary Policy Committee (MPC) has six members."),
)


@pytest.mark.parametrize(("noted", "printed"), COPIES, ids=[noted for noted, _ in COPIES])
def test_a_paper_writes_out_what_notes_abbreviate(noted: str, printed: str) -> None:
    assert fair_copy(noted) == printed


def test_a_card_has_the_dashes_and_articles_that_a_paper_has() -> None:
    assert articled("It joins 13 countries-Peru, Nepal and Ghana under Rice Mission.") == (
        "It joins 13 countries – Peru, Nepal and Ghana under the Rice Mission."
    )
    assert articled("What does SCO stand for?") == "What does SCO stand for?"
