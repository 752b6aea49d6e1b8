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
    "Goa, Kerala and Assam, which joined in 2019, pay the cess.": [(MAIN, "Goa, Kerala and Assam pay the cess")],
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
        (MAIN, "Goa was freed in 1961"),
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
    # Words between a subject and its verb, clauses run together, participles taken for verbs.
    "Aditya-L1, India's first solar mission, was launched on 2 September 2023.": [
        (MAIN, "Aditya-L1 was launched on 2 September 2023"),
        (APPOSITION, "Aditya-L1 is India's first solar mission"),
    ],
    "The radar uses the SweepMap technique, which gives a wide swath of 242 km.": [
        (MAIN, "The radar uses the SweepMap technique"),
        (RELATIVE, "The SweepMap technique gives a wide swath of 242 km"),
    ],
    "India is party to the Bhutan Declaration of 2013, under which range countries set up the Snow Leopard Programme.": [
        (MAIN, "India is party to the Bhutan Declaration of 2013"),
        (RELATIVE, "Under the Bhutan Declaration of 2013, range countries set up the Snow Leopard Programme"),
    ],
    "Tiger Day goes back to the Lima Tiger Summit held in November 2010.": [
        (MAIN, "Tiger Day goes back to the Lima Tiger Summit held in November 2010"),
        (PARTICIPLE, "The Lima Tiger Summit was held in November 2010"),
    ],
    "Keibul Park, located in Manipur, was declared in 1977.": [
        (MAIN, "Keibul Park was declared in 1977"),
        (PARTICIPLE, "Keibul Park is located in Manipur"),
    ],
    "The Ithai Barrage, built across the Manipur River and commissioned in 1983, keeps the lake high.": [
        (MAIN, "The Ithai Barrage keeps the lake high"),
        (PARTICIPLE, "The Ithai Barrage was built across the Manipur River"),
        (PARTICIPLE, "The Ithai Barrage was commissioned in 1983"),
    ],
    "India's doctrine, made public in January 2003, rests on No First Use.": [
        (MAIN, "India's doctrine rests on No First Use"),
        (PARTICIPLE, "India's doctrine was made public in January 2003"),
    ],
    "The secretariat of the Union is in Lima, while the Desert Board sits in Tashkent.": [
        (MAIN, "The secretariat of the Union is in Lima"),
        (ADVERBIAL, "The Desert Board sits in Tashkent"),
    ],
    "The mission of Ghana lasts three years, while Peru has planned for five.": [(MAIN, "The mission of Ghana lasts three years")],
    "The Union Cabinet chaired by the Prime Minister Ravi Rao today approved the Deep Ocean Mission for six years.": [
        (MAIN, "Today, the Union Cabinet approved the Deep Ocean Mission for six years")
    ],
    "The Coffee Board on 12 May 2026 successfully launched the Kapi satellite, the first of its kind.": [
        (MAIN, "On 12 May 2026, the Coffee Board launched the Kapi satellite")
    ],
    "Green hydrogen, by contrast, is produced by splitting water.": [(MAIN, "Green hydrogen is produced by splitting water")],
    "Odisha, having opened 35 mines, earned ₹87,000 crore from mineral premium in 2025-26.": [
        (MAIN, "Odisha earned ₹87,000 crore from mineral premium in 2025-26")
    ],
    "Andhra Pradesh, in the 1990s, was the first State to group the castes.": [
        (MAIN, "In the 1990s, Andhra Pradesh was the first State to group the castes")
    ],
    "Aggregators, with the consent of the State, pay a cess.": [(MAIN, "Aggregators, with the consent of the State, pay a cess")],
    "The Forest Act, 1996 is based on the Bhuria report.": [(MAIN, "The Forest Act, 1996 is based on the Bhuria report")],
    "In 1882, Tarabai Shinde wrote Stri Purush Tulana.": [(MAIN, "In 1882, Tarabai Shinde wrote Stri Purush Tulana")],
    "The Lima Protocol covers biosafety — the Nagoya Protocol covers genetic resources.": [
        (COORDINATE, "The Lima Protocol covers biosafety"),
        (MAIN, "The Nagoya Protocol covers genetic resources"),
    ],
    "The value of minerals rose by 26.8 percent in FY 2025-26.": [(MAIN, "The value of minerals rose by 26.8 percent in FY 2025-26")],
    "Exports from the zones totaled ₹11.70 lakh crore in 2025-26, a rise of 32% from 2024-25.": [
        (MAIN, "Exports from the zones totaled ₹11.70 lakh crore in 2025-26")
    ],
    'The 2024 summit at Lima created a new category of "partner country".': [
        (MAIN, 'The 2024 summit at Lima created a new category of "partner country"')
    ],
    "Rao praised the Pact, ending a process that began in 2007, broke down in 2013 and was revived in 2022.": [
        (MAIN, "Rao praised the Pact, ending a process that began in 2007")
    ],
    "Rao spent 18 days there, carried out seven experiments, and splashed down in Lima.": [
        (MAIN, "Rao spent 18 days there"),
        (COORDINATE, "Rao carried out seven experiments"),
        (COORDINATE, "Rao splashed down in Lima"),
    ],
    "A seven-judge Bench headed by Justice D.Y. Rao struck down the Forest Act in 2024.": [
        (MAIN, "A seven-judge Bench headed by Justice D.Y. Rao struck down the Forest Act in 2024")
    ],
    "The Union Cabinet on 12 May 2026 approved the Deep Ocean Mission.": [
        (MAIN, "On 12 May 2026, the Union Cabinet approved the Deep Ocean Mission")
    ],
    "The summit on 12 May 2026 adopted the pact.": [(MAIN, "The summit on 12 May 2026 adopted the pact")],
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
