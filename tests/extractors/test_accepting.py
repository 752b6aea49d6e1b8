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
        ("Which index of consumer prices rose?", "CPI", "Consumer Price Index"),
        ("Which index of corruption is it?", "CPI", "Corruption Perceptions Index"),
        ("Which body did the study?", "Indian Institute of Science, Bengaluru", "Indian Institute of Science"),
        ("Which line divides the valley?", "Line of Control (LoC)", "Line of Control"),
        ("Which line divides the valley?", "Blue Line (Azul)", "Azul"),
        ("Which text was adopted in 1945?", "UN Forest Charter", "United Nations Forest Charter"),
        ("Where does the Ganga originate, in which national park?", "Gangotri", "Gangotri National Park"),
        ("Which two cities did it link?", "Amar and Belur", "Belur and Amar"),
        ("Who wrote the report?", "Amar and Belur", "Belur and Amar"),
        ("Which leader met the guests?", "Kim Jong-un", "Kim"),
    ],
)
def test_another_right_form_is_accepted(question: str, answer: str, wanted: str) -> None:
    assert wanted in accepted(question, answer).accepts


@pytest.mark.parametrize(
    ("question", "answer", "unwanted"),
    [
        ("What does NTCA stand for?", "National Tiger Conservation Authority", "NTCA"),
        ("What does NDB stand for?", "New Development Bank", "BRICS Bank"),
        ("What does CLNDA stand for?", "Civil Liability for Nuclear Damage Act", "CLND Act"),
        ("What is the scientific name of the bustard?", "Great Indian Bustard", "GIB"),
        ("Which act brought dyarchy to the provinces?", "Government of India Act, 1919", "Government of India Act"),
        ("Which port was the first of its kind in India?", "Jawaharlal Nehru Port", "Nehru"),
        ("Which company builds the dam?", "Huaren (Peru)", "Peru"),
        ("What does RPWDA stand for?", "Rights of Persons with Disabilities Act", "RPwD Act"),
        ("Which law gives the council its standing?", "Indian Ports Act, 2025", "Indian Ports Act, 1908"),
        ("Which storm hit the coast?", "Cyclone", "Exercise Cyclone"),
        ("What is the fund for the trust?", "Research and Development Fund", "Development Fund and Research"),
        ("Which city held the meeting?", "Kathmandu, Nepal", "Nepal"),
        ("Who leads the coalition?", "Anwar Ibrahim", "Ibrahim"),
        # A pair only where two are asked for.
        ("What is the name of the fund?", "Amar and Belur", "Belur and Amar"),
        # Two places, an amount by its unit: no two names of one thing.
        ("In which States was it found?", "Assam/Meghalaya", "Assam"),
        ("In which States was it found?", "Assam/Meghalaya", "Meghalaya"),
        ("With which country was the pact signed?", "India/Sri Lanka", "Sri Lanka"),
        ("How much does the plant make?", "5 million tonnes/year", "5 million tonnes"),
        ("Which grain was sown?", "rice / wheat", "rice"),
        # Whole names only: these are called by the last.
        ("Who signed the accords?", "Anwar Sadat", "Anwar"),
        ("Who became Prime Minister of Lebanon?", "Najib Mikati", "Najib"),
        ("Who led Canada in 1993?", "Kim Campbell", "Kim"),
        ("Which treaty deals with other worlds?", "Moon Pact", "Moon"),
        ("Which street leads to the port?", "Park Street", "Park"),
        # A party is not the one that left it.
        ("Which party was formed in 1988?", "Janata Dal", "JD(U)"),
        ("Which party was formed in 1988?", "Janata Dal", "United"),
        ("Which party was formed in Kanpur?", "Communist Party of India", "CPI(M)"),
        ("Which party was banned?", "CPI (Maoist)", "CPI"),
        ("Which party was banned?", "CPI (Maoist)", "Maoist"),
        ("Which party was banned?", "CPI (Maoist)", "Consumer Price Index"),
        ("Who spoke?", "CPI General Secretary", "Consumer Price Index General Secretary"),
        ("Which party won?", "CPI", "Consumer Price Index"),
        ("Which party won?", "CPI", "Corruption Perceptions Index"),
        ("Where does the Ganga originate?", "Gangotri", "Gangotri National Park"),
        ("Where does the river rise?", "Brahmagiri", "Brahmagiri Wildlife Sanctuary"),
        # Different things that stood together: a number, a glacier, an instance.
        ("How many nobles were they?", "Forty", "Chihalgani"),
        ("Where does the Bhagirathi rise?", "Gaumukh", "Gangotri glacier"),
        ("What is the rupee of the central bank called?", "digital rupee", "CBDC"),
        ("What is a low place in a ridge called?", "pass", "saddle"),
    ],
)
def test_what_is_told_or_is_another_thing_is_not_accepted(question: str, answer: str, unwanted: str) -> None:
    assert unwanted not in accepted(question, answer, "", "Ibrahim" if "Ibrahim" in answer else "").accepts


SADAT = "Who signed the accords?"


def test_the_last_name_of_who_is_called_by_it_stays_accepted() -> None:
    assert "Sadat" in accepted(SADAT, "Anwar Sadat", "", "Sadat").accepts


def test_a_form_of_another_year_or_that_the_question_tells_is_not_accepted() -> None:
    question, dated = "Which law had 167 sections?", "Indian Evidence Act, 1872"
    assert dated in accepted(question, "Indian Evidence Act").accepts
    assert dated not in accepted(question, "Indian Evidence Act", "The Indian Evidence Act, 1999 had 167 sections.").accepts
    assert "BRPV" not in accepted("Which plan is the BRPV?", "Blue River Plan", "The Blue River Plan (BRPV) was begun.").accepts
    assert "BRPV" in accepted("Which plan was begun?", "Blue River Plan", "The Blue River Plan (BRPV) was begun.").accepts


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
        ("What is the term for a cone of ash and lava?", "Composite / stratovolcano", "composite volcano"),
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
    ("question", "answer"),
    [
        ("What is a stable core of a continent called?", "shield"),
        ("Which cup is played in Kolkata?", "Durand"),
        ("Which jeep was launched?", "Thar"),
        ("What was bought in gold?", "Sovereign Gold Bond"),
        ("In which States was it found?", "Assam/Meghalaya"),
        ("How much does the plant make?", "5 million tonnes/year"),
        ("With which country was the pact signed?", "India/Sri Lanka"),
    ],
)
def test_a_key_that_is_no_clipped_name_stays(question: str, answer: str) -> None:
    assert accepted(question, answer).answer == answer


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("The Durand Cup was held in Kolkata.", "Durand"),
        ("The Evidence Act Amendment was passed.", "Evidence Act"),
        ("The Sovereign Gold Bond Scheme was closed.", "Sovereign Gold Bond"),
        ("The Indian Evidence Act had 167 sections.", "Evidence Act"),
        ("The Bankim Chandra College was opened.", "Bankim Chandra"),
        ("Mahindra launched the Thar in 2020.", "Thar"),
    ],
)
def test_a_gap_in_a_longer_name_stays(text: str, hidden: str) -> None:
    prompt = accepting(Draft(Cloze(text, hidden), "", (), "", "", "cloze"), "").prompt
    assert isinstance(prompt, Cloze)
    assert (prompt.text, prompt.hidden) == (text, hidden)


@pytest.mark.parametrize(
    ("one", "other"), [("Razia Sultan", "Raziya"), ("KfW", "KfW Development Bank"), ("Mid-Day Meal Scheme", "PM POSHAN")]
)
def test_another_name_is_no_wrong_option(one: str, other: str) -> None:
    assert gazetteer.same_thing(one, other)
