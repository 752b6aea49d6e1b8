"""What is accepted when typed: the other names of an answer, the parts of a compound, and nothing that the question tells or that is another thing."""

from __future__ import annotations

import pytest

from quizgen import gazetteer
from quizgen.extractors.accepting import accepting
from quizgen.model import Cloze, Draft, Recall


def accepted(question: str, answer: str, page: str = "", *before: str) -> Recall:
    """The card with all that is right."""
    prompt = accepting(Draft(Recall(question, answer, before), answer, (), answer, answer, "recall"), page).prompt
    assert isinstance(prompt, Recall)
    return prompt


@pytest.mark.parametrize(
    ("question", "answer", "wanted"),
    [
        ("Which scheme serves a hot meal in schools?", "PM POSHAN", "Mid-Day Meal Scheme"),
        ("Which treaty deals with the life of the open ocean?", "High Seas Treaty", "BBNJ Agreement"),
        (
            "Under which law is a report on the effects asked for?",
            "EIA Notification, 2006",
            "Environmental Impact Assessment Notification, 2006",
        ),
        ("Which act lists 21 disabilities?", "RPwD Act, 2016", "Rights of Persons with Disabilities Act"),
        ("Which law was in force until 2024?", "Indian Penal Code of 1860", "IPC"),
        ("Which country left the union in 2020?", "Britain", "United Kingdom"),
        ("Where was the copper plate found?", "Raichur district, Karnataka", "Karnataka"),
        ("Where does the Yamuna end?", "Ganga at Prayagraj", "Prayagraj"),
        ("Which launch vehicle carried the orbiter?", "PSLV-C25", "PSLV"),
        ("What is the term for a cone of ash and lava?", "Composite / stratovolcano", "stratovolcano"),
        ("Who leads the coalition?", "Anwar Ibrahim", "Anwar"),
        ("Who was the first Indian in the council?", "Satyendra Prasad Sinha", "S.P. Sinha"),
        ("Which strait divides the two?", "Palk Strait", "Palk"),
        ("By which treaty was the community set up?", "Treaty of Lagos", "Lagos Treaty"),
        ("Which two countries were admitted?", "Nepal and Bhutan", "Bhutan and Nepal"),
        ("How many States take part?", "Four", "4"),
    ],
)
def test_another_right_form_is_accepted(question: str, answer: str, wanted: str) -> None:
    assert wanted in accepted(question, answer).accepts


@pytest.mark.parametrize(
    ("question", "answer", "unwanted"),
    [
        ("What does NTCA stand for?", "National Tiger Conservation Authority", "NTCA"),
        ("What does NDB stand for?", "New Development Bank", "BRICS Bank"),
        ("Which act brought dyarchy to the provinces?", "Government of India Act, 1919", "Government of India Act"),
        ("Which law gives the council its standing?", "Indian Ports Act, 2025", "Indian Ports Act, 1908"),
        ("Which storm hit the coast?", "Cyclone", "Exercise Cyclone"),
        ("What is the fund for the trust?", "Research and Development Fund", "Development Fund and Research"),
        ("Which city held the meeting?", "Kathmandu, Nepal", "Nepal"),
        ("Who leads the coalition?", "Anwar Ibrahim", "Ibrahim"),
    ],
)
def test_what_is_told_or_is_another_thing_is_not_accepted(question: str, answer: str, unwanted: str) -> None:
    assert unwanted not in accepted(question, answer, "", "Ibrahim" if "Ibrahim" in answer else "").accepts


def test_names_of_the_page_are_accepted() -> None:
    page = "The Blue River Plan for Villages (BRPV), also known as Neela Gaon, was begun in May."
    assert accepted("Which plan was begun in May?", "Blue River Plan for Villages", page).accepts == ("BRPV", "Neela Gaon")


@pytest.mark.parametrize(
    ("question", "answer", "full"),
    [
        ("Which act had 167 sections?", "Evidence Act", "Indian Evidence Act"),
        ("Which yard builds three of the ships?", "Garden Reach", "Garden Reach Shipbuilders & Engineers"),
        ("Of the Election Commission, who is removed like a judge?", "CEC", "Chief Election Commissioner"),
        ("Who wrote the novel?", "Bankim Chandra", "Bankim Chandra Chattopadhyay"),
        ("What is the term for lava from long cracks?", "Fissure / flood basalt", "flood basalt"),
    ],
)
def test_a_clipped_key_is_made_whole(question: str, answer: str, full: str) -> None:
    card = accepted(question, answer)
    assert card.answer == full
    assert card.accepts


def test_a_gap_holds_the_whole_name() -> None:
    prompt = accepting(Draft(Cloze("The yard at Garden Reach laid three keels.", "Garden Reach"), "", (), "", "", "cloze"), "").prompt
    assert isinstance(prompt, Cloze)
    assert prompt.hidden == "Garden Reach Shipbuilders & Engineers"
    assert prompt.text.count(prompt.hidden) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Razia Sultan", "Raziya"), ("KfW", "KfW Development Bank"), ("Mid-Day Meal Scheme", "PM POSHAN")]
)
def test_another_name_is_no_wrong_option(one: str, other: str) -> None:
    assert gazetteer.same_thing(one, other)
