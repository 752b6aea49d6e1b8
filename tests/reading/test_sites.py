"""Where parks, dams and forts lie, when a text says so beside their names."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.sites import site_facts

AROUND = "The Ministry of Environment notifies reserves under the Wildlife (Protection) Act."


def told(text: str) -> list[tuple[str, str]]:
    """The questions with their answers that a note of these lines gives."""
    blocks = (Block(AROUND), *(Block(line) for line in text.split("\n")))
    return [(fact.question, fact.slots[0].text) for _, fact in site_facts(Document(Source("doc", "Reserves"), blocks))]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Ratapani Tiger Reserve (Madhya Pradesh) was notified.",
            "In which State is the Ratapani Tiger Reserve located?",
            "Madhya Pradesh",
        ),
        ("It visited Keibul Lamjao National Park in Manipur.", "In which State is the Keibul Lamjao National Park located?", "Manipur"),
        ("Hemis National Park, Ladakh, is cold.", "In which Union Territory is the Hemis National Park located?", "Ladakh"),
        ("Rice went to Hambantota Port, Sri Lanka.", "In which country is Hambantota Port located?", "Sri Lanka"),
        (
            "He spoke at the 4th Lima Diplomacy Forum in Turkey, and left.",
            "In which country was the 4th Lima Diplomacy Forum held?",
            "Turkey",
        ),
        ("Climate finance: COP29 (Baku, 2024) set a goal.", "In which city was COP29 held?", "Baku"),
        ("Smallest. Renu Wetland in Himachal Pradesh is small.", "In which State is the Renu Wetland located?", "Himachal Pradesh"),
        ("The Ajanta Caves in Maharashtra are old.", "In which State are the Ajanta Caves located?", "Maharashtra"),
    ],
)
def test_a_site_is_asked_for_its_state_or_country(text: str, question: str, answer: str) -> None:
    assert (question, answer) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pench Tiger Reserve (Maharashtra) has tigers.",  # It lies in two States.
        "The Chambal and Ken National Park in Madhya Pradesh are dry.",  # One of two names.
        "The Gulf of Mannar Biosphere Reserve (Tamil Nadu) has corals.",  # Half of a name.
        "Naga Hill Fort in Nagaland is old.",  # So does this one.
        "Nagaland Wildlife Sanctuary, Nagaland, is small.",  # The name tells it.
        "Asola Lake (Goa) is dry. Asola Lake (Kerala) is wet.",  # The text gives two.
        "Kanha National Park (Madhya Pradesh, Chhattisgarh) is large.",
        "Victoria Falls, Zimbabwe, are high.",  # They lie in two countries.
        "A march began at Red Fort in Delhi.",  # That tells nobody anything.
        "The National Park in Goa is small.",  # No name.
        "The 5th Lima Summit will be held; the 5th Lima Summit in Oslo is next.",  # It is to come.
        "He went to the Diplomacy Forum in Turkey.",  # One of many.
    ],
)
def test_a_site_of_two_places_or_half_a_name_is_not_asked(text: str) -> None:
    assert told(text) == []
