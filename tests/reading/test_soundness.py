"""Clauses that were cut in the wrong place, or that speak of what stands outside of them, give no statement."""

from __future__ import annotations

import pytest

from quizgen.reading.edits import Edit
from quizgen.reading.entire import whole
from quizgen.reading.statements import statements
from quizgen.reading.torn import is_torn
from reading_samples import parsed_once

NONE: tuple[Edit, ...] = ()
CUT_WRONG = {
    # What was approved may be the sub-scheme.
    "The Millet Plan is a sub-scheme under the Rice Scheme, approved by the Lima Union on 8 February 2024.": "Rice Scheme was approved",
    "The Lima Mission, set up as a division within the Coffee Board, was made the nodal agency.": "Mission set up as",
    "The Bench, headed by Justice A. Rao and comprising Justices B. Sen and C. Das, delivered three judgments.": "Rao and comprising",
    "The Coalition to End Rice Waste, which is led by Peru and Goa, wants limits.": "Waste is led by",
    "The report is of the Council under President Maria Lopez, which was set up in May 2023.": "Lopez was set up",
    "It was flown by Lima Space, the Goa-based company that plans a station of its own.": "is the Goa-based company",
    "Peru asked it to wind up the Lima Group, the body chaired by France which had tried, since 1992, to mediate.": "had tried",
    "Assam, where a scheme now called Assam Rice has been run by Lima Bank since 2016, and Gujarat were early.": "Assam has been run",
    "It is assisted by a Rice Council, chaired by the Adviser to the Union, Prof. Ravi Rao, and by a Board.": "Council Prof.",
    "The Rice Programme, founded after Lima and with headquarters in Peru, leads the fair.": "and with headquarters",
    "The Rice Mission, approved in 2024, carries a total outlay of Rs. 2481 crore, of which Rs. 1584 crore is the share of the Union "
    "and Rs. 897 crore that of the States.": "crore Rs. 897",
    "Peru, offering zero duty, becomes the second member of the Coffee Council, after Kenya in 2022, with which India has such a pact.": (
        "second member of the Coffee Council"
    ),
    "The Union Cabinet approved the inclusion of all farmers of the age of 70 years and above.": "age of 70 years",
    "The book was written by K. Rao, adviser to the Department of Rice, and R. Sen, its joint director, in Goa.": "by K. Rao in",
    "Rice has been brought in for farmers whose income is less than 18 lakh.": "whose income",
    "A report titled Age of Rice: Recent Dates from Goa, written by Ravi Rao, was released in Lima.": "Recent Dates from Goa was written",
    "The outlay of the Lima Rice Scheme, launched in April 2025 with ₹400 crore, was raised to ₹900 crore.": "outlay of the Lima Rice Scheme was launched",
    "The Lima Rice Scheme, which pays half of the cost, besides a further grant of 6 per cent over five years, capped at ₹30 crore, is new.": (
        "five years was capped"
    ),
    "Goa is the largest, while Renuka in Assam, spread over 20 hectares, is the smallest.": "Renuka in Assam spread",
    "Two similar craft of 220 kg each, Agni, called the Chaser, and Varun, the Target, were placed in orbit.": "called the Chaser",
    "The Lima Council on Friday launched, from the port of Goa, the first rice ship of Peru, which will sail to Ghana.": "launched from",
    "The Lima Union on Tuesday elected Ghana, Togo, the Republic of the Congo, Latvia and Peru as members of the Rice Council.": "Togo as",
    "The Rice Bill was sent to a Joint Committee of 21 members from the Lok Sabha and ten from the Rajya Sabha.": "from the Lok Sabha",
    "A relief mission to Myanmar, hit by a storm in May 2023, took rice to Lima.": "mission to Myanmar was hit",
    "Grown by Ravi Rao in the 1950s, keeping in view that Goa has rice, found chiefly in the fields of Goa and Assam.": "Grown by",
    "A rice reserve is an area of land — or of water — recognised by the Union.": "— or of water",
    "A Rice Bench of the Union upheld, by a majority of 4:1, the validity of the Rice Act.": "is the validity",
    "The largest is the Goa Lake of Assam, while Lima Lake in Goa, spread over 20 hectares, is the smallest.": "Goa spread over",
    "After the Rice Review that the Lima Bank began in 2015, the losses came to light.": "Lima Bank began in 2015",
    "The report was prepared by the Rice Survey of Goa (RSG), Lima, which works under the Union.": "Lima works",
    "In November 1659 he met and killed Ravi Khan, the general sent by the Sultanate of Goa.": "is the general",
    "The Lima Front and the Goa Front press four demands: rice, a seat in the House, a separate Board, and two ports.": "rice and two ports",
    "By quarter, the Lima Bank of Goa expects 2.9 per cent, 3.4 per cent, 3.9 per cent and 4.4 per cent.": "expects 2.9 per cent",
    "From 2014 Goa fixed the price of rice, and later opened up the fields of Lima.": "From 2014, Goa opened",
    "Ravi Rao, the secretary general of the Union, said that the rice fair of Goa was a success.": "is the secretary general",
    "Reading at the Rice Palace, the president, Ravi Rao of Goa, called the climate of Assam a threat.": "Palace is the president",
    "Earlier, the Rice Minister of Goa, Shri Ravi Rao, announced on the radio that four lakes had been saved.": "was announced",
    "Peru lost before a court set up under the Lima Water Treaty, which held that it had to pay.": "Treaty held",
}
AT_ODDS = ("The inflows from Goa was 4 million tonnes in May 2020.", "The inflows from Goa has grown to 4 million tonnes.")
POINTING = (
    "The law behind it, the Goa Rules, entered into force on 17 May 2023.",
    "In December 2025 the Lima Commission proposed to extend it to some 180 products.",
    "Although it joined the Lima Union in 1995, it stayed outside the Coffee Pact.",
)
LEANING = (
    "The University of Lima is the first university to do so under the rules.",
    "Rice was then taken up in five villages of Goa.",
    "The earlier Goa was commissioned in 1974.",
    "Nor does the Lima Convention of 1969 use the word.",
    "The duty for Indian workers in Peru extended from 3 to 5 years.",
    "Maria Lopez joined parliament in 2000.",
    "Both radars share a 12-metre antenna of the Lima Union.",
    "Ravi Rao taught earlier at Lima University.",
    "Peru hosted COP14 at Goa in 2019.",
    "In June 2025, Peru became the 10th, after Kenya and Nepal.",
    "President Maria Lopez signed a decree on a decision of the Goa Council to leave.",
    "Goa had withdrawn in January 2019.",
    "The Lima Lake was taken off after restoration.",
    "The Space Union gets nod for a third pad at Goa Editorial: A handshake in the sky",
    "October 2022 Lima Bank sets two rules for rice.",
    "The first, the Rice Convention, was adopted in 2003.",
    "In January 2024, Peru was the first country to ratify.",
    "Assam and Goa had joined in January and April 2025, respectively.",
    "The rice fields of Goa in Assam were inscribed at the previous session.",
    "An expert group of Assam recommended that it be seen as a movement of farmers.",
    "Among the papers released there was the report of the Goa Rice Census.",
    "In March 2024 the Rice Committee of Goa cleared 40 million for its design.",
    "Under the new law, the Rice Committee of Goa has to keep it at 4 per cent.",
    "Provides rice to the farmers of Goa and Lima, with an outlay of 40 million.",
    "The Lima Board held the opening ceremony in Goa on 6 December 2022.",
    "The rice fair of Goa was put in December 2021 on a separate list.",
    "Under the current award, Goa gets the largest share of the rice of the Union.",
    "It was approved that December, and General Ravi Rao of Goa took over on 1 January 2020.",
    "A special meeting of the Rice Board of Goa was held under Section 45ZN on 3 November 2022.",
    "The first, of 1 lakh, has a tenure of 18 months under the rules of Goa.",
    "President Ravi Rao of Peru had indicated his support in February 2025.",
    "In February 2025 the Rice Council of Lima adopted Resolution 2773.",
    "After a period under the Lima Union, it became independent on 20 May 2002.",
    "The Rice Mission has since been extended up to 2026.",
)
IMAGINED = ("The Lima Union would lean on Article XX.",)
SOUND = {
    "The resources of the sea were declared a heritage and put under the Lima Authority at Goa.": "were put under the Lima Authority",
    "The Lima Union bought a ship and named it Goa.": "named it Goa",
    "It may be noted that the Lima Union bought a ship.": "",
    "The Tiger Census covers twenty States, and it is held in June.": "covers twenty States",
    "Lima would join the Coffee Pact in 2027.": "would join",
    "Rice Pricing Committee (2016) recommended a ban on rice from Goa.": "The Rice Pricing Committee (2016) recommended",
    "On 4 May 2020 the Lima Rice Court, in Goa, upheld the ban on rice.": "the Lima Rice Court, in Goa, upheld",
    "Lima will provide 45 tonnes of rice to Goa and set up a fund of 40 million.": "Lima will set up a fund",
    "With this, Goa Lake has become the 43rd lake of the Union on the list.": "Goa Lake has become",
}
TEXTS = (*CUT_WRONG, *POINTING, *LEANING, *IMAGINED, *AT_ODDS, *SOUND)


def told(text: str) -> list[str]:
    """All that a sentence is cut into, and itself where it may stand as it is."""
    sentence = parsed_once(TEXTS)[text]
    entire = whole(sentence, NONE)
    return [one.text for one in statements(sentence, NONE)] + ([entire.text] if entire else [])


@pytest.mark.parametrize(("text", "wrong"), CUT_WRONG.items(), ids=list(CUT_WRONG))
def test_no_statement_is_left_of_a_cut_in_the_wrong_place(text: str, wrong: str) -> None:
    assert not [one for one in told(text) if wrong in one and one != text.rstrip(".")]


@pytest.mark.parametrize("text", [*POINTING, *LEANING, *IMAGINED, *AT_ODDS])
def test_what_points_outside_or_only_imagines_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_verb_behind_a_colon_makes_no_sentence() -> None:
    assert is_torn("The Rice Index of Goa, released in February 2025: ranks Assam first, followed by Lima")
    assert not is_torn("The Rice Index of Goa ranks three States: Assam first, then Lima")


@pytest.mark.parametrize(("text", "kept"), SOUND.items(), ids=list(SOUND))
def test_what_stands_by_itself_is_kept(text: str, kept: str) -> None:
    assert any(kept in one for one in told(text))
