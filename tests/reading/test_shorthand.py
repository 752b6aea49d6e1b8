"""Notes in shorthand: a name, a sign, and what is told of it; every row is a note under its heading and the questions that it answers."""

from __future__ import annotations

import pytest

from quizgen.reading.notes import note_facts
from reading_samples import asked, noted

RULERS, GOVERNORS, REFORMERS = "Rulers of the Vanga Sultanate", "Governors-General", "Reformers"
NOTES: list[tuple[str, str, list[tuple[str, str]]]] = [
    # Rulers with their years, and what they did.
    (
        RULERS,
        "**Jalaluddin (1211–36):** Introduced the golden falus. Organised the mahal system; built Zafarabad.",
        [
            ("Which ruler of the Vanga Sultanate introduced the golden falus?", "Jalaluddin"),
            ("Which ruler of the Vanga Sultanate organised the mahal system?", "Jalaluddin"),
            ("Which ruler of the Vanga Sultanate built Zafarabad?", "Jalaluddin"),
        ],
    ),
    (
        RULERS,
        "**Zubaida (1236–40)** – only woman to rule the Sultanate",
        [("Who was the only woman to rule the Vanga Sultanate?", "Zubaida")],
    ),
    (RULERS, "Bakhtiyar (1300–20): Founder of the Ilyas dynasty", [("Who was the founder of the Ilyas dynasty?", "Bakhtiyar")]),
    (
        RULERS,
        "Nasir Shah (1320–40): Founded Rampur, Sitapur, Zafarabad. Killed at the Battle of Tanda by Sher Ali.",
        [
            ("Which ruler of the Vanga Sultanate founded Rampur, Sitapur and Zafarabad?", "Nasir Shah"),
            ("Which ruler of the Vanga Sultanate was killed at the Battle of Tanda by Sher Ali?", "Nasir Shah"),
        ],
    ),
    (
        RULERS,
        "Nasir Shah (1320–40): Capital moved to Zafarabad. Farm loans called sondharu. Daghu = marking of oxen.",
        [
            ("Under which ruler of the Vanga Sultanate was the capital moved to Zafarabad?", "Nasir Shah"),
            ("Under Nasir Shah, what did the term “sondharu” mean?", "farm loans"),
            ("Under Nasir Shah, what did the term “daghu” mean?", "the marking of oxen"),
        ],
    ),
    (
        RULERS,
        "Nasir Shah (1320–40): Water tax haqqu-i-sharab, one-tenth of the rice",
        [("Under Nasir Shah, what did the term “haqqu-i-sharab” mean?", "the water tax")],
    ),
    (GOVERNORS, "Lord Harwick (1828–35) → repealed the Printers Act in 1832", [("Who repealed the Printers Act in 1832?", "Lord Harwick")]),
    (REFORMERS, "Dinesh Rao (1827–90): founded the Dhara Sabha in 1873", [("Who founded the Dhara Sabha in 1873?", "Dinesh Rao")]),
    # Where nothing certain is told: a participle, a kind of thing, a pointer, a row of two that may be a place, a chain of arrows.
    (RULERS, "Nasir Shah (1320–40): Carved from one stone. Died in Zafarabad. Limited monarchy. Introduced the dual system.", []),
    (RULERS, "Nasir Shah (1320–40): Completed his account. Restored the old order. Built Rampur, Bengal.", []),
    (RULERS, "Nasir Shah (1320–40) → annexed Tanda → revolt of the nobles", []),
    (RULERS, "Court had eight poets = the Ashtakavi", []),
    # No persons: a movement, a dynasty; a single word with years where nothing says that it is one.
    (REFORMERS, "Salt Satyagraha (1930–31): Launched the boycott of Tanda cloth", []),
    ("Phases", "Khalsa (1905–08): Introduced the boycott of Tanda cloth", []),
    # The only and the largest of their kind.
    ("India", "Mount Agni → India's only active geyser", [("Which is India's only active geyser?", "Mount Agni")]),
    ("World", "**Lake Morin** – deepest lake in the world; in Russia", [("Which is the deepest lake in the world?", "Lake Morin")]),
    ("Polity", "Rampur: first village to claim forest rights", [("Which was the first village to claim forest rights?", "Rampur")]),
    ("Space", "Meera Rao – first Indian woman to walk on Mars", [("Who was the first Indian woman to walk on Mars?", "Meera Rao")]),
    # What others could claim, what changes, what a label tells, and what is no name.
    ("World", "Ruritania → largest producer of milk in the world", []),
    ("World", "Storm surge = biggest killer", []),
    ("World", "Significance: first in the world", []),
    ("World", "2021 → first expedition to Mars", []),
    ("World", "Less rain → first drought in India", []),
    ("World", "Mohini: the first vision document of the group", []),
    # What was held, thought, won, and since when a country belongs.
    ("Summits", "31st BRICS Summit → Kazan, Russia (22–24 October)", [("Where was the 31st BRICS Summit held?", "Kazan, Russia")]),
    ("Summits", "32nd BRICS Summit → to be held in India", []),
    ("Summits", "10th Anniversary: New Delhi, India", []),
    ("Summits", "COP16 → Cali, Colombia", []),
    (
        "Theories of the Earth",
        "Sea floor rising → Harry Moss, 1961",
        [("Who put forward the theory of sea floor rising in 1961?", "Harry Moss")],
    ),
    ("Theories", "Laws of heat → Harry Moss, 1861", []),
    ("Events", "Sea floor rising → Harry Moss, 1961", []),
    ("Mayan Prizes 2024", "Peace: Asha Trust, for its work", [("Who won the Mayan Peace Prize for 2024?", "Asha Trust")]),
    (
        "Mayan Prizes 2024",
        "Literature: Kim Ho, first poet to win",
        [("Who won the Mayan Prize in Literature for 2024?", "Kim Ho")],
    ),
    ("Mayan Prizes", "Literature: Kim Ho, first poet to win", []),
]


@pytest.mark.parametrize(("heading", "point", "questions"), NOTES)
def test_a_note_answers_questions(heading: str, point: str, questions: list[tuple[str, str]]) -> None:
    note = noted(f"# Notes for the examination\n\nThey are short.\n\n## {heading}\n\n- {point}\n")
    assert asked(list(note_facts(note))) == questions


def test_what_two_rulers_did_is_not_asked() -> None:
    note = noted(
        "# Notes\n\n## Rulers\n\n- Nasir Shah (1320–40): Abolished jizyat in Tanda\n- Bakr Shah (1340–60): Abolished jizyat in Tanda\n"
    )
    assert list(note_facts(note)) == []


def test_a_country_belongs_to_the_body_above_it() -> None:
    note = noted("# Notes\n\n## Bodies\n\n- **Arctic Council** ← a declaration of 1996\n  - India → Observer since 2013 (at a meeting)\n")
    assert asked(list(note_facts(note))) == [("Since which year has India been an observer of the Arctic Council?", "2013")]
