"""What a sentence tells in passing of the name before it, as a sentence of its own; every row is a sentence and what it gives."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.asides import asides
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import resolve, resolved

TOLD: dict[str, str] = {
    "Miners look to the International Coffee Authority, headquartered at Lima in Peru, for leave.": (
        "The International Coffee Authority is headquartered at Lima in Peru."
    ),
    "The Rice Mission, which was launched in May 1986, had four parts.": "The Rice Mission was launched in May 1986.",
    "ISRO flew the Bhumi 32, a 32-bit processor developed by the Mohali Laboratory, last year.": (
        "The Bhumi 32 was developed by the Mohali Laboratory."
    ),
    "The Barley Committee (2014), headed by former Secretary T.K. Rao, met twice.": "",
    "The Barley Law Committee (BLC), headed by former Secretary T.K. Rao, met twice.": (
        "The Barley Law Committee (BLC) was headed by former Secretary T.K. Rao."
    ),
    "The Harbour Board, which is chaired by the Minister of Ports, met.": "The Harbour Board is chaired by the Minister of Ports.",
    "The port was built under the Harbour Act, 1908, enacted by the Imperial Legislative Council, and grew.": "",
    "Parliament passed the Harbour Act, 1908, enacted at the wish of Lord Minto, in haste.": (
        "The Harbour Act, 1908, was enacted at the wish of Lord Minto."
    ),
    "Guidelines on Millet Storage (GMS), notified in February 2022, bind all.": "Guidelines on Millet Storage (GMS) were notified in February 2022.",
    "It opened the Friendship Dam in Herat, also known as the Salma Dam, that year.": (
        "The Friendship Dam in Herat is also known as the Salma Dam."
    ),
    "The Seaport, built at a cost of about Rs 8,900 crore, is deep.": "The Seaport was built at a cost of about Rs 8,900 crore.",
    "The Rice Scheme, approved by the Union Cabinet chaired by the Prime Minister on 1 July 2025, will end.": (
        "The Rice Scheme was approved by the Union Cabinet on 1 July 2025."
    ),
    "They praise the National Rice Mission, approved by the Cabinet in January 2025 with an outlay of Rs. 16,300 crore, and its aims.": (
        "The National Rice Mission was approved by the Cabinet in January 2025 with an outlay of Rs. 16,300 crore."
    ),
    "They wrote to K. L. Rao, who took charge as Registrar in 1948.": "K. L. Rao took charge as Registrar in 1948.",
    "They wrote to K. L. Rao, who took office in 1948.": "",
    "They met the Registrar of Rice, who works under the Ministry of Barley.": "The Registrar of Rice works under the Ministry of Barley.",
    "The students of the University of Lima, who set up the Rice Club, left.": "",
    "They met Ana Ruiz in Lima, who became a judge in 1990.": "",
    "They met Ana Ruiz near Lake Ulta, who became a judge in 1990.": "",
    "They met Ana Ruiz of Lima, who became a judge in 1990.": "Ana Ruiz of Lima became a judge in 1990.",
    "Wife of Ravi Sen, who founded the Rice Club in 1920, came.": "",
    "Portraits of Ravi Sen, who founded the Rice Club in 1920, hang there.": "",
    "They chose Ravi Sen and Ana Ruiz, who founded the Rice Club in 1920.": "",
    "They wrote to the Registrar General and Rice Commissioner, who works under the Ministry of Barley.": (
        "The Registrar General and Rice Commissioner works under the Ministry of Barley."
    ),
    "The victory of Ravi Sen, who founded the Rice Club in 1920, was great.": "Ravi Sen founded the Rice Club in 1920.",
    "V. Rao, who had served for six years, left.": "",
    "V. Rao, who said that he was ill, left.": "",
    # The year of a month, and whose it is, are told elsewhere.
    "The Rice Mission, launched in May, had four parts.": "",
    "The Task Force adopted the Report, published at its Plenary in 2024, at once.": "",
    # It may be another thing that was set up, or somebody who did it himself.
    "A panel under the Planning Board, set up in 2013, wrote it.": "",
    "A report on the Crab Nebula, published in 2017, won.": "",
    "V. Rao, a chemist who headed the Propulsion Centre, took over.": "",
    "On Monday, launched in haste, it sank.": "",
    "The Law Commission, headed by Justice Rao, met.": "",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items(), ids=list(TOLD))
def test_what_is_told_in_passing_is_a_sentence_of_its_own(text: str, told: str) -> None:
    assert list(asides(text)) == ([told] if told else [])


def test_the_next_sentence_goes_on_from_what_was_said_and_not_from_an_aside() -> None:
    text = "The Rice Mission, launched in May 1986 at Lima City, feeds Peru. It has four parts."
    document = Document(Source("doc", "Notes"), (Block(text),))
    sentences = parsed(document)
    last = resolve(document, sentences, names_of(document, sentences))[-1]
    assert [one.aside for one in sentences] == [False, True, False]
    assert resolved(sentences[-1], last) == "The Rice Mission has four parts."
    assert sentences[1].quote in document.blocks[0].text
