"""What a cell tells of its row alone: firsts, onlies and largests within bounds; nothing that only the page bounds."""

from __future__ import annotations

import pytest

from quizgen.reading.distinctions import distinction
from quizgen.reading.label_facts import Told
from quizgen.reading.topics import Topic

ASKED = [
    ("Fort", "Salher Fort", "Highest fort of the Sahyadri", "Which is the highest fort of the Sahyadri?"),
    ("Satellite", "Aryabhata", "First Indian satellite; sent up from Kapustin Yar", "Which was the first Indian satellite?"),
    ("River", "Godavari River", "Rises at Trimbak; largest of the peninsular rivers", "Which river is the largest of the peninsular rivers?"),
    ("Inscription", "Eran inscription", "Earliest inscriptional reference to sati (510 CE)", "Which inscription is known for the earliest inscriptional reference to sati?"),
    ("Satellite", "Aryabhata", "First satellite launched by India", "Which was the first satellite launched by India?"),
    ("Body", "Kisan Nidhi", "First rural bank of independent India", "Which was the first rural bank of independent India?"),
    ("Port", "Malpe", "First to land tuna in India", "Which port was the first to land tuna in India?"),
    ("Lake", "Chilika", "First Ramsar site in India", "Which lake was the first Ramsar site in India?"),
    ("Fort", "Jaigarh", "Largest cannon of the Rajputs", "Which fort is known for the largest cannon of the Rajputs?"),
    ("Name", "Bommalattam", "rod and string; largest & heaviest of Indian marionettes", "Which is the largest and heaviest of Indian marionettes?"),
]  # fmt: skip
SILENT = [
    ("Site", "Udhwa Lake", "First Ramsar site of the State"),
    ("River", "Beas", "The only one of the five that is wholly within India"),
    ("Exercise", "AustraHind", "First held in Rajasthan in 2022"),
    ("Year", "1920s", "First ban on growing rice near homes"),
    ("Treaty", "Biological Weapons Convention", "First treaty to ban a whole class of biological weapons"),
    ("Law", "Surrogacy Act", "Only altruistic surrogacy is allowed"),
    ("Fort", "Rajgad", "Largest"),
    ("Port", "Malpe", "Largest fishing port by tonnage in most recent years"),
    ("Port", "Malpe", "Oldest of the coastal trusts"),
    ("Port", "Malpe", "First to become a wholly automated port"),
    ("Body", "Kisan Nidhi", "First DFI of independent India"),
]


@pytest.mark.parametrize(("header", "name", "cell", "question"), ASKED)
def test_a_superlative_with_its_bounds_asks_for_its_row(header: str, name: str, cell: str, question: str) -> None:
    (fact,) = distinction(Told("Note", cell, f"{name} | {cell}"), Topic(name, name), header).facts
    assert (fact.question, fact.slots[0].text) == (question, name)
    assert name in fact.statement


@pytest.mark.parametrize(("header", "name", "cell"), SILENT)
def test_what_only_the_page_bounds_or_the_name_tells_is_not_asked(header: str, name: str, cell: str) -> None:
    assert not distinction(Told("Note", cell, f"{name} | {cell}"), Topic(name, name), header).facts


def test_who_is_first_is_no_known_for() -> None:
    cell = "First Indian to win a Nobel Prize in physics"
    assert not distinction(Told("Note", cell, f"Asha Rao | {cell}"), Topic("Asha Rao", "Asha Rao"), "Scientist").facts
