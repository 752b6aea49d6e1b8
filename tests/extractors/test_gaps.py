"""Cards with a gap: what makes one unfair, and where the thing that a page tells of stands in them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from quizgen.extractors.answering import answer_of
from quizgen.extractors.gaps import GAP, doubts, is_riddle, is_unfair, is_vague, spells
from quizgen.extractors.prefixing import told_under
from quizgen.model import Slot
from quizgen.syllabus import table

SIGNS = [one for group in table("gaps.yaml").values() for one in group]


@pytest.mark.parametrize("sign", SIGNS, ids=[one["like"] for one in SIGNS])
def test_a_sign_of_an_unfair_gap_is_seen_where_it_stands_and_nowhere_else(sign: dict[str, Any]) -> None:
    assert set(sign) <= {"shape", "types", "words", "alone", "like", "unlike"}
    assert re.search(sign["shape"], sign["like"])
    assert "unlike" not in sign or not re.search(sign["shape"], sign["unlike"])
    slot = Slot("Lima", (sign.get("types") or ["thing"])[0])
    assert any(doubt.is_in(sign["like"], slot) for doubt in doubts())


CARDS: list[tuple[str, str, str, bool]] = [
    # Statement, what is hidden, its type, whether the card is unfair.
    ("The drug was approved by the United States in August 2017.", "United States", "country", True),
    ("The drug was approved by the Drug Authority in August 2017.", "Drug Authority", "body", False),
    ("On 27 April 2017, a small aircraft took off from Goa for Delhi.", "Delhi", "state", True),
    ("The rice pact is separate from the Wheat Convention.", "Wheat Convention", "treaty", True),
    ("A pass is a low place in a ridge.", "pass", "term", True),
    ("A carbon credit is a permit for one tonne of carbon dioxide.", "carbon credit", "term", False),
    ("Wheat accounts for 30 per cent of the sown area of Goa.", "30", "percent", False),
    ("Forest cover accounts for 21 per cent and tree cover for 3 per cent.", "3", "percent", True),
    ("As of May 2026, in services, Ghana has opened 105 fields.", "105", "number", True),
    ("As of May 2026, Ghana has opened 105 fields in services.", "105", "number", False),
    ("The Rice Project has seven ships: four at Lima and three at Quito.", "four", "number", True),
    ("The Rice Code has seven chapters: the first has 12 sections.", "12", "number", False),
    ("The 27th meeting of the Rice Council was held in Goa.", "27th", "ordinal", True),
    ("Asha Rao is the 27th Governor of the Rice Bank.", "27th", "ordinal", False),
    ("The Rice Bank had named 2025 the Year of Rice, a hundred years after it.", "Rice Bank", "body", True),
    ("Since 2021 India has observed on 15 November 2021 a day of pride as Rice Day.", "Rice Day", "event", True),
    ("India observes 15 November as Rice Day.", "Rice Day", "event", False),
    ("Ghana, Peru, Chile and Oman Rice Club was formed by four countries in 1997.", "four", "number", True),
    ("The Rice Club was formed by four countries in 1997.", "four", "number", False),
    ("It was merged with three firms, Rice Mills, Wheat Mills and Corn Mills.", "three", "number", True),
    ("Not every private field is common land under the Rice Act.", "Not every private field", "thing", True),
    ("The total outlay is Rs 500 crore.", "500", "money", True),
    ("The total outlay of the Rice Mission is Rs 500 crore.", "500", "money", False),
    ("The Rice Fund has its headquarters in Washington, D.C.", "Washington", "city", True),
    ("In Rao v. Goa, decided on 4 May 2023, the Court struck down the tax.", "4 May 2023", "date", True),
]


@pytest.mark.parametrize(("said", "hidden", "kind", "unfair"), CARDS)
def test_a_card_with_a_gap_is_fair_or_not(said: str, hidden: str, kind: str, *, unfair: bool) -> None:
    assert is_unfair(said, hidden, Slot(hidden, kind)) is unfair


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("As of May 2026, over five years, how many ministries does Ghana have?", True),
        ("As of May 2026, how many ministries does Ghana have?", False),
        ("How many stations does the Lima Metro have?", True),
        ("With reference to Project Otter, in which year did Goa become the home of the animal?", True),
    ],
)
def test_a_question_that_does_not_say_of_what_it_speaks_is_vague(question: str, *, vague: bool) -> None:
    assert is_vague(question, Slot("ten", "number")) is vague


@pytest.mark.parametrize(
    ("question", "answer", "vague"),
    [
        ("What is the Rice Mission's aim?", "to dry wheat and to give farmers a fresh income", True),
        ("What is the aim of the Rice Mission?", "to end hunger", False),
        (
            "What are the four pillars of the Rice Treaty?",
            "the seed of the sea; the tools of the shore; the work of the land; and the gift of skill",
            True,
        ),
        ("What are the three parts of the Rice Index?", "a long life; knowledge; and a good income", False),
    ],
)
def test_an_answer_that_nobody_writes_down_is_not_asked_for(question: str, answer: str, *, vague: bool) -> None:
    assert is_vague(question, Slot(answer, "list")) is vague


@pytest.mark.parametrize(
    ("text", "kind", "accepts", "riddle"),
    [
        ("QRXZ", "body", (), True),
        ("QRXZ", "body", ("Quarry Rights Exchange",), False),
        ("QRwZ Act, 2016", "law", (), True),
        ("Wheat Act, 2016", "law", (), False),
        ("SEBI", "body", (), False),
        ("QRXZ", "term", (), False),
    ],
)
def test_letters_that_nothing_writes_out_are_no_answer(text: str, kind: str, accepts: tuple[str, ...], *, riddle: bool) -> None:
    assert is_riddle(Slot(text, kind, accepts=accepts)) is riddle


@pytest.mark.parametrize(
    ("shown", "short", "told"),
    [
        (f"{GAP} is a yield estimation system for wheat.", "YES-TECH", True),
        (f"{GAP} is a group of seven countries.", "BIMSTEC", False),
        (f"{GAP} runs through Goa.", "Mandovi", False),
    ],
)
def test_the_words_beside_a_gap_may_spell_an_acronym(shown: str, short: str, *, told: bool) -> None:
    assert spells(shown, short) is told


UNDER: list[tuple[str, str, str]] = [
    # What the page tells of, a statement, and the statement as it is shown.
    ("the Rice Project", "The project covers 12 districts.", "The Rice Project covers 12 districts."),
    ("the Rice Project", "As of May 2026, the project covers 12 districts.", "As of May 2026, the Rice Project covers 12 districts."),
    ("the Wheat Act, 2019", "The Act sets a fine of Rs 500.", "The Wheat Act, 2019 sets a fine of Rs 500."),
    ("Rice Yojana", "The scheme covers 12 districts.", "Rice Yojana covers 12 districts."),
    # The noun of something else, or a project that goes on to say which it is.
    ("Rice Yojana", "The Act covers 12 districts.", "With reference to Rice Yojana: The Act covers 12 districts."),
    ("the Rice Project", "The project of Goa has 12 wells.", "With reference to the Rice Project: The project of Goa has 12 wells."),
    ("the Rice Project", "12 wells were dug.", "With reference to the Rice Project: 12 wells were dug."),
    # What the statement names itself.
    ("Rice Now Mission (RNM)", "RNM covers 12 districts.", "RNM covers 12 districts."),
    ("the PM-RICE Scheme", "The Rice Mahabhiyan (PM-RICE) covers 12 districts.", "The Rice Mahabhiyan (PM-RICE) covers 12 districts."),
    ("Rice Deposit Facility (RDF)", "The Rice Deposit Facility has 12 floors.", "The Rice Deposit Facility has 12 floors."),
    ("Rice Auditor General of India", "The Rice Auditor General has 12 offices.", "The Rice Auditor General has 12 offices."),
    ("Project Otter", "12 otters live in Goa.", "With reference to Project Otter: 12 otters live in Goa."),
]


@pytest.mark.parametrize(("context", "said", "shown"), UNDER)
def test_what_a_page_tells_of_stands_in_the_place_of_its_noun_or_before(context: str, said: str, shown: str) -> None:
    assert told_under(context, said, "12" if "12" in said else "500") == shown


def test_what_the_united_nations_proclaim_their_general_assembly_proclaims() -> None:
    said = [answer_of(Slot("United Nations", "body", relation=relation)) for relation in ("proclaim year body", "fund dam body")]
    assert [("UN General Assembly" in others) for _, others in said] == [True, False]
