"""Simple statements cut out of complex sentences: every row is a sentence and all that it asserts, each with the way it was cut."""

from __future__ import annotations

import pytest

from quizgen.reading.language import Sentence
from quizgen.reading.statements import statements
from reading_samples import parsed_once

MAIN, COORDINATE, RELATIVE, PARTICIPLE, APPOSITION, ADVERBIAL = "main", "coordinate", "relative", "participle", "apposition", "adverbial"

ASSERTED: dict[str, list[tuple[str, str]]] = {
    # Appositions.
    "The National Green Tribunal, a statutory body, was set up in 2010.": [
        (MAIN, "The National Green Tribunal was set up in 2010"),
        (APPOSITION, "The National Green Tribunal is a statutory body"),
    ],
    "Steve Rao, the head of the Coffee Board, met farmers in Coorg.": [
        (MAIN, "Steve Rao met farmers in Coorg"),
        (APPOSITION, "Steve Rao is the head of the Coffee Board"),
    ],
    "The Reserve Bank cut the repo rate to 6%, its lowest since 2022.": [(MAIN, "The Reserve Bank cut the repo rate to 6%")],
    # Relatives: behind a comma they tell, without one they only say which.
    "The Tiger Census, which was first held in 2006, covers twenty States.": [
        (MAIN, "The Tiger Census covers twenty States"),
        (RELATIVE, "The Tiger Census was first held in 2006"),
    ],
    "The Governor of Kerala, who was appointed in 2024, opened the fair.": [
        (MAIN, "The Governor of Kerala opened the fair"),
        (RELATIVE, "The Governor of Kerala was appointed in 2024"),
    ],
    "The Act protects birds that breed in Ladakh.": [(MAIN, "The Act protects birds that breed in Ladakh")],
    "Goa, Kerala and Assam, which joined in 2019, pay the cess.": [],
    "The Union freed Goa and Sikkim, which became a State in 1975.": [(MAIN, "The Union freed Goa and Sikkim")],
    "The fair was opened by Ghana and Kenya, which joined the Union in 2019.": [(MAIN, "The fair was opened by Ghana and Kenya")],
    "The States of Assam which joined in 2019 pay the cess.": [],
    "India uses a mast made by Peru, which stands on a boom of nine metres.": [(MAIN, "India uses a mast made by Peru")],
    "The king opened the Patna School in 1864 and the Gaya College in 1875, which became a university.": [],
    "The Board praised the Lima Pact which was signed by Peru in 2017.": [
        (MAIN, "The Board praised the Lima Pact which was signed by Peru in 2017")
    ],
    # Participles.
    "The Lima Summit, held in Peru, on 19 May 2021, praised the Union.": [
        (MAIN, "The Lima Summit on 19 May 2021 praised the Union"),
        (PARTICIPLE, "The Lima Summit was held in Peru on 19 May 2021"),
    ],
    "Conducted every four years, the Tiger Census covers twenty States.": [
        (MAIN, "The Tiger Census covers twenty States"),
        (PARTICIPLE, "The Tiger Census is conducted every four years"),
    ],
    "Signed in 1971, the Ramsar Convention protects wetlands.": [
        (MAIN, "The Ramsar Convention protects wetlands"),
        (PARTICIPLE, "The Ramsar Convention was signed in 1971"),
    ],
    "The Krishna Tribunal, established in 1969, divided the water.": [
        (MAIN, "The Krishna Tribunal divided the water"),
        (PARTICIPLE, "The Krishna Tribunal was established in 1969"),
    ],
    # Coordination: with the subject and the auxiliary of the first, or with its own.
    "The Cabinet approved the Deep Ocean Mission and set aside ₹4,077 crore.": [
        (MAIN, "The Cabinet approved the Deep Ocean Mission"),
        (COORDINATE, "The Cabinet set aside ₹4,077 crore"),
    ],
    "The scheme was launched in 2015 and extended in 2020.": [
        (MAIN, "The scheme was launched in 2015"),
        (COORDINATE, "The scheme was extended in 2020"),
    ],
    "The scheme was launched in 2015 and will end in 2030.": [
        (MAIN, "The scheme was launched in 2015"),
        (COORDINATE, "The scheme will end in 2030"),
    ],
    "The river Krishna rises near Mahabaleshwar and flows into the Bay of Bengal.": [
        (MAIN, "The river Krishna rises near Mahabaleshwar"),
        (COORDINATE, "The river Krishna flows into the Bay of Bengal"),
    ],
    "Parliament passed the Forest Act in 1980 and the States opposed the Mining Act.": [
        (MAIN, "Parliament passed the Forest Act in 1980"),
        (COORDINATE, "The States opposed the Mining Act"),
    ],
    "The Cabinet approved the Deep Ocean Mission and allotted ₹4,077 crore to it.": [(MAIN, "The Cabinet approved the Deep Ocean Mission")],
    "Parliament passed the bill in 2019 and the President signed it.": [(MAIN, "Parliament passed the bill in 2019")],
    "Assam reported 22 deaths, Bihar 13 and Kerala none.": [],
    # Past clauses behind "after", "while", "because".
    "Kerala built a harbour after the Union freed the ports in 1991.": [
        (MAIN, "Kerala built a harbour after the Union freed the ports in 1991"),
        (ADVERBIAL, "The Union freed the ports in 1991"),
    ],
    "Goa was freed in 1961, while Sikkim joined the Union in 1975.": [
        (MAIN, "Goa was freed in 1961, while Sikkim joined the Union in 1975"),
        (ADVERBIAL, "Sikkim joined the Union in 1975"),
    ],
    "Kerala will build a harbour when the Union frees the ports.": [(MAIN, "Kerala will build a harbour when the Union frees the ports")],
    # What somebody said keeps its speaker.
    "Sunita Devi said that the port will open in 2027.": [
        (MAIN, "According to Sunita Devi, the port will open in 2027"),
        (MAIN, "Sunita Devi said that the port will open in 2027"),
    ],
    "Sunita Devi, the port's director, said the port will open in 2027.": [
        (MAIN, "According to Sunita Devi, the port will open in 2027"),
        (MAIN, "Sunita Devi said the port will open in 2027"),
        (APPOSITION, "Sunita Devi is the port's director"),
    ],
    "A study said that rice yields fell by 4%.": [(MAIN, "A study said that rice yields fell by 4%")],
    "The Coffee Board announced that the fair will open in 2027.": [(MAIN, "The Coffee Board announced that the fair will open in 2027")],
    # Conditions, duties and existence assert nothing.
    "If the monsoon fails, India will import pulses.": [],
    "Unless the States agree, the tax will lapse in 2030.": [],
    "India will import pulses if the monsoon fails.": [],
    "States should protect wetlands under the Ramsar Convention.": [],
    "There are 55 tiger reserves in India.": [],
    "What matters is the rule of law in Assam.": [],
    # A negation stays.
    "India has not signed the Madrid Pact.": [(MAIN, "India has not signed the Madrid Pact")],
    "India did not sign the Madrid Pact.": [(MAIN, "India did not sign the Madrid Pact")],
}
TEXTS = tuple(ASSERTED)


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_asserts_these_statements_and_no_others(text: str) -> None:
    assert told(parsed_once(TEXTS)[text]) == ASSERTED[text]


def told(sentence: Sentence) -> list[tuple[str, str]]:
    return [(statement.way, statement.text) for statement in statements(sentence, ())]
