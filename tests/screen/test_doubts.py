"""What makes an item doubtful: found in decks that were written by hand, as notices, and seldom where nothing is wrong."""

from __future__ import annotations

import pytest

from quizgen.model import Choice, Cloze, Item, Prompt, Recall, Statement, Statements, TermCard
from quizgen.screen import check_item
from quizgen.screen.doubts import DOUBTS
from samples import PROMPTS, item

DOUBTFUL: list[tuple[str, Prompt]] = [
    ("surname", Recall("What did Mr Rao chair in 1990?", "a committee on banks")),
    ("surname", Cloze("Ms. Manning was freed in 2017.", "2017")),
    ("surname", Recall("What did Manning tell the court in 2013?", "that she was sorry")),
    ("surname", Recall("When did Villarreal resign?", "12 March 2024")),
    ("acronym", Recall("Which ministry runs NLMZ?", "Ministry of Jal Shakti")),
    ("acronym", Choice("Who chairs DQRF?", "the Home Minister", ("the Prime Minister", "the President", "nobody"))),
    ("acronym", Cloze("TGBK has its seat in Bonn.", "Bonn")),
    ("acronym", Statements("Consider the following statements", "which", (Statement("KZLB lies in Bihar.", holds=True), Statement("Ulm lies in Italy.", holds=False)))),
    ("unnamed", Recall("When was the scheme launched?", "2015")),
    ("unnamed", Recall("What is the outlay of the project?", "₹500 crore")),
    ("unnamed", Cloze("The mission was launched in 2019.", "2019")),
    ("unnamed", Cloze("Under the scheme, farmers get ₹6,000 a year.", "₹6,000")),
    ("unnamed", Cloze("In 2019, the project was moved to Pune.", "Pune")),
    ("unnamed", Recall("Which ministry does the committee advise?", "none")),
    ("unnamed", Statements("Consider the following statements", "which", (Statement("The treaty was signed in 1960.", holds=True), Statement("Ulm lies in Italy.", holds=False)))),
    ("stale", Recall("How many Ramsar sites does India have?", "85")),
    ("stale", Recall("How many tiger reserves are there in India?", "58")),
    ("stale", Recall("How many member countries does the World Bank have?", "189")),
    ("stale", Recall("What is the repo rate of the Reserve Bank of India?", "6.5 per cent")),
    ("stale", Recall("What is India's rank in the Global Hunger Index?", "105th")),
    ("stale", Cloze("India has 85 Ramsar sites.", "85")),
    ("one_of_many", Recall("Which country is a member of the G20?", "Brazil")),
    ("one_of_many", Recall("Who is one of the founders of the Swaraj Party?", "Motilal Nehru")),
    ("one_of_many", Recall("Name a wetland of Bihar.", "Kanwar Lake")),
    ("one_of_many", Recall("Which river is a tributary of the Ganga?", "the Yamuna")),
    ("one_of_many", Cloze("Brazil is a member of BRICS.", "Brazil")),
]  # fmt: skip

FREE_OF_DOUBT: list[Prompt] = [
    *PROMPTS,
    # Persons who are told in full, known to all, or no persons.
    Recall("What did Mr Narasimha Rao become in 1991?", "Prime Minister"),
    Recall("What did Nehru announce on 14 August 1947?", "independence"),
    Recall("After Chelsea Manning was freed, what did Manning claim?", "that she was sorry"),
    Recall("What did Russia announce on 21 February 2023?", "that it suspends New START"),
    # Acronyms that are known, written out, asked for, or part of a name.
    Recall("What does NLMZ stand for?", "New Lake Management Zone"),
    Recall("Which ministry runs the New Lake Management Zone (NLMZ)?", "Ministry of Jal Shakti"),
    Recall("Which body is NLMZ?", "the New Lake Management Zone"),
    Recall("When did NITI Aayog replace the Planning Commission?", "2015"),
    Recall("In which year was New START signed?", "2010"),
    Recall("Which Part of the Constitution is Part XVI, and what is the GDP?", "a part; a sum"),
    TermCard("NLMZ", "a zone of lakes"),
    # Nouns whose thing is shown.
    Recall("Which project links the Ken and the Betwa, and where was the project launched?", "Ken-Betwa Link; Khajuraho"),
    Recall("Under PM-KISAN, how much does the scheme pay a year?", "₹6,000"),
    Recall("When was the treaty of friendship with the USSR signed?", "1971"),
    Recall("Which is the mission that landed on the Moon in 2023?", "Chandrayaan-3"),
    Statements("With reference to the Indus Waters Treaty, consider the following statements", "which", (Statement("The treaty was signed in 1960.", holds=True), Statement("The treaty has four parties.", holds=False))),
    # Counts with their date, or laid down.
    Recall("As of May 2026, how many tiger reserves does India have?", "58"),
    Recall("How many members does the Rajya Sabha have?", "245"),
    Recall("What is the repo rate?", "the rate at which the central bank lends"),
    Recall("How many countries signed the Antarctic Treaty?", "12"),
    # One answer only.
    Recall("Which country is the only member of the G20 in Africa?", "South Africa"),
    Recall("Which organisation is India a member of since 2017, together with Pakistan?", "the SCO"),
    Choice("Which of the following is a member of BRICS?", "Brazil", ("Japan", "Canada", "Chile")),
    Recall("Which river is one of only two that cross the range?", "the Sutlej"),
    Cloze("India is a member of the SCO since 2017.", "2017"),
]  # fmt: skip


def doubts(prompt: Prompt) -> list[str]:
    return [rule.name for rule in DOUBTS if rule.broken(prompt)]


@pytest.mark.parametrize(("rule", "prompt"), DOUBTFUL)
def test_a_doubt_is_told(rule: str, prompt: Prompt) -> None:
    assert doubts(prompt) == [rule]


@pytest.mark.parametrize("prompt", FREE_OF_DOUBT)
def test_nothing_is_told_of_a_good_item(prompt: Prompt) -> None:
    assert doubts(prompt) == []


def test_a_doubt_is_a_notice_with_its_mend() -> None:
    (found,) = check_item(item(Recall("When was the scheme launched?", "2015")), "decks/a.yaml", 7)
    assert (found.rule, found.severity) == ("unnamed", "notice")
    assert str(found).startswith("decks/a.yaml:7: 'the scheme' does not say which")
    assert str(found).endswith("; write the name")


def test_what_the_machine_wrote_and_traced_is_told_of_too() -> None:
    made = Item("a.1", Cloze("India has 85 Ramsar sites.", "85"), "Ramsar sites")
    assert [found.rule for found in check_item(made, "a.yaml", 1)] == ["stale"]


def test_every_doubt_says_why_and_what_to_do() -> None:
    assert all(rule.name and rule.reason and rule.mend for rule in DOUBTS)
