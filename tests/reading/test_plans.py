"""What a text tells of a scheme, project or exercise beside its name: cost, years, agency, length, venue."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from reading_samples import MAY

CABINET = "The Union Cabinet has approved"


def plans(title: str, *lines: str) -> list[tuple[str, str]]:
    """The questions with their answers that a text of these lines gives by its plans."""
    reading = read(Document(Source("doc", title, MAY), tuple(Block(line) for line in lines)))
    return [(fact.question, fact.slots[0].text) for fact in reading.facts if fact.question]


# title, text, question, answer
TOLD = [
    (
        "Cabinet approves Rice Mission",
        f"{CABINET} the National Rice Mission with a total outlay of ₹512 crore.",
        "What is the total outlay of the National Rice Mission, as approved by the Union Cabinet in May 2026?",
        "₹512 crore",
    ),
    (
        "Cabinet approves Rice Mission",
        f"{CABINET} a centrally sponsored scheme namely ‘National Rice Mission’ over a six-year period, from 2025-26 to 2030-31.",
        "Over which financial years was the National Rice Mission to be implemented?",
        "2025-26 to 2030-31",
    ),
    (
        "Cabinet approves Krishna Metro Project",
        f"{CABINET} the Krishna Metro Project, a 41 km long corridor from Hampi to Kochi, comprising 36 stations.",
        "What is the length of the Krishna Metro Project, as approved by the Union Cabinet in May 2026?",
        "41 km",
    ),
    (
        "Cabinet approves Krishna Metro Project",
        f"{CABINET} the Krishna Metro Project, a corridor from Hampi to Kochi, comprising 36 stations.",
        "How many stations does the Krishna Metro Project comprise?",
        "36",
    ),
    (
        "Krishna Metro Project",
        "The project will be implemented by Deccan Rail Corporation Limited (DRCL), a joint venture.",
        "Which agency is to implement the Krishna Metro Project?",
        "Deccan Rail Corporation Limited (DRCL)",
    ),
    (
        "Krishna Metro Project",
        "Targeted for completion by September 2031, the Krishna Metro Project is to ease traffic in the city.",
        "As of May 2026, by when is the Krishna Metro Project targeted for completion?",
        "September 2031",
    ),
    (
        "National Rice Programme",
        "With a total outlay of Rs 6,800 crore, the programme will be implemented in villages of 15 States.",
        "As of May 2026, what is the total outlay of the National Rice Programme?",
        "Rs 6,800 crore",
    ),
    (
        "National Rice Mission",
        "Costs are shared between the Centre and the States in the ratio of 60:40. For the Himalayan States it is 90:10.",
        "In what ratio are the costs of the National Rice Mission shared between the Centre and the States in general?",
        "60:40",
    ),
    (
        "National Rice Mission: notes",
        "The Department of Agriculture (DoA) is the nodal department.",
        "Which ministry or department is the nodal department for the National Rice Mission?",
        "Department of Agriculture (DoA)",
    ),
    (
        "National Rice Mission",
        "The total project cost was placed at Rs 27,360 crore.",
        "What is the total project cost of the National Rice Mission?",
        "Rs 27,360 crore",
    ),
    (
        "National Rice Mission",
        "The mission, announced in the Budget, is new. It is to run for six years beginning with 2025-26.",
        "For how many years is the National Rice Mission to run?",
        "six",
    ),
    (
        "Unified Rice Scheme (URS): between the old and the new",
        "The scheme came into effect on 1 April 2025.",
        "On which date did the Unified Rice Scheme come into effect?",
        "1 April 2025",
    ),
    (
        "India to host Secretariat of the Global Rice Scheme",
        "The Global Rice Scheme has a seat in Goa. The Global Rice Scheme is old. The scheme is regulated by the Rice Board of India.",
        "By which body is the Global Rice Scheme regulated?",
        "Rice Board of India",
    ),
    (
        "ARMY LEAVES FOR INDIA-OMAN JOINT MILITARY EXERCISE ALNAJAH",
        "The Army left for the 7th edition of the India-Oman joint military Exercise ALNAJAH.",
        "With which country does India hold Exercise ALNAJAH?",
        "Oman",
    ),
    (
        "ARMY LEAVES FOR JOINT MILITARY EXERCISE ALNAJAH",
        "The Army left for Exercise ALNAJAH. Exercise ALNAJAH is scheduled to be conducted at Rabkoot, Oman from 12 to 25 April 2026.",
        "At which place in Oman was Exercise ALNAJAH scheduled to be held in April 2026?",
        "Rabkoot",
    ),
    (
        "Parliament passes Lima Shipping Act, 2025",
        "The Lima Shipping Act, 2025 repeals the Port Boats Act, 1908, an old law of 60 sections.",
        "Which earlier law did the Lima Shipping Act, 2025 repeal?",
        "Port Boats Act, 1908",
    ),
    (
        "National Rice Mission",
        "The National Rice Mission draws inspiration from the Wheat Districts Programme and is the first of its kind.",
        "On what is the National Rice Mission modelled?",
        "Wheat Districts Programme",
    ),
    (
        "National Rice Mission",
        "The Mission aims to train 12 lakh growers in the age group of 18 to 40 years by 2030.",
        "As of May 2026, how many growers in the age group of 18 to 40 years does the National Rice Mission aim to train?",
        "12 lakh",
    ),
    (
        "National Rice Mission",
        "The Mission will be taken up in 120 districts of the country.",
        "As of May 2026, in how many districts was the National Rice Mission to be taken up?",
        "120",
    ),
    (
        "Krishna Metro Project",
        "The Krishna Metro Project is to be operational by 2035.",
        "As of May 2026, by which year was the Krishna Metro Project to be operational?",
        "2035",
    ),
    (
        "National Rice Mission",
        "The Grain Corporation of India, a body of the Ministry, is the technology partner.",
        "Which body is the technology partner of the National Rice Mission?",
        "Grain Corporation of India",
    ),
]
UNTOLD = [
    f"{CABINET} the National Rice Mission, under which a dam at a cost of ₹512 crore is built.",  # Of the dam.
    "The National Rice Mission may have an outlay of ₹512 crore.",
    "The National Rice Mission was proposed with an outlay of ₹512 crore.",
    f"{CABINET} the National Rice Mission with an outlay of ₹2,481 crore (Centre ₹1,584 crore; States ₹897 crore).",  # The parts tell it.
    "Under the Wheat Scheme the costs are shared between the Centre and the States in the ratio of 60:40.",
    "The National Rice Mission aims to train several lakh growers.",
    "The National Rice Mission was a central sector scheme as regards seeds.",  # Of a part of it only.
    "The Union Budget 2025-26 had announced a Wheat Mission with an outlay of ₹512 crore.",
    "The Rice Survey of India is the technology partner of the Wheat Scheme.",
    "The National Rice Mission is implemented by the Ministry of Rice, Wheat and Maize.",  # The name would be cut.
    "A dam was built in 2019. It is to run for six years beginning with 2025-26.",
    "The National Rice Mission is told of in a report with a total outlay of words.",
]


@pytest.mark.parametrize(("title", "text", "question", "answer"), TOLD)
def test_a_plan_is_asked_for_what_a_text_tells_of_it(title: str, text: str, question: str, answer: str) -> None:
    assert (question, answer) in plans(title, text)


def test_the_other_ways_to_write_a_period_have_one_order() -> None:
    text = f"{CABINET} the National Rice Mission over a six-year period, from 2025-26 to 2030-31."
    reading = read(Document(Source("doc", "Cabinet approves Rice Mission", MAY), (Block(text),)))
    accepted = [slot.accepts for fact in reading.facts for slot in fact.slots if slot.text == "2025-26 to 2030-31"]
    assert ("2025-26–2030-31", "2025-26-2030-31") in accepted


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_told_of_another_thing_or_is_unsure_is_not_asked_of_the_plan(text: str) -> None:
    assert not [question for question, _ in plans("National Rice Mission", text) if "National Rice Mission" in question]


@pytest.mark.parametrize("title", ["G- Summit: A Rice- Mission -", "The - Rice - Mission", "", "Rice-", "A–B C’s D-E-F- G"])
def test_a_title_of_loose_hyphens_breaks_nothing(title: str) -> None:
    assert plans(title, "The Rice Mission was approved at a cost of Rs 512 crore.") == []


def test_continuation_has_its_outlay() -> None:
    """What is continued is told of by its name, with the outlay of the years to come."""
    found = plans(
        "Cabinet approves continuation of the Rice Mission",
        f"{CABINET} the continuation of the National Rice Mission for three years with a total outlay of Rs. 850 crore.",
    )
    assert (
        "What is the total outlay of the National Rice Mission, as approved by the Union Cabinet in May 2026?",
        "Rs. 850 crore",
    ) in found
