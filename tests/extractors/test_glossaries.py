"""A whole glossary, read at once: every question it gives, and nothing else. A row more is a line more in both tables."""

from __future__ import annotations

from quizgen.extractors import EXTRACTORS
from quizgen.extractors.term_claims import are_alike, genus
from quizgen.model import Choice, Corpus, Pairs, Reading, Recall, Term, TermCard
from quizgen.sources import read_bytes

GLOSSARY = """---
title: Weekly glossary
date: 2025-06-15
---
# Weekly glossary

The former Prime Minister Manmohan Singh praised the bill.

## Key Terms

- **Narendra Modi**: Prime Minister of India since May 2014
- **Droupadi Murmu**: 15th President of India (2022-present)
- **Jawaharlal Nehru**: first Prime Minister of India (1947-64)
- **Rajnath Singh**: Defence Minister of India (2019-present)
- **Xi Jinping**: President of China since 2013, also General Secretary of the Chinese Communist Party
- **C. Rajagopalachari**: the last Governor-General of India
- **Yoon Suk Yeol**: impeached President of South Korea
- **Ramsar Convention**: intergovernmental treaty adopted on 2 February 1971 for the conservation of wetlands
- **UNFCCC**: international environmental treaty adopted in 1992 to combat dangerous human interference with the climate system
- **Montreal Protocol**: international agreement signed in September 1987 to phase out ozone-depleting substances
- **Indus Waters Treaty**: water-sharing agreement signed in 1960 between India and Pakistan, brokered by the World Bank
- **Jal Jeevan Mission**: scheme launched in 2019 to provide tap water connections to every rural household
- **PM SVANidhi**: micro-credit scheme implemented by the Ministry of Housing and Urban Affairs for street vendors
- **UJALA**: scheme implemented by the Ministry of Power and NITI Aayog for bulbs
- **CVC**: statutory body under the central government
- **WADA**: anti-doping agency headquartered in Montreal and Lausanne
- **IAEA**: nuclear watchdog agency headquartered in Vienna, Austria
- **Official Secrets Act**: law that replaced a law passed in 1889
- **Finance Commission**: constitutional body set up in 1951, 1956 and 1960
- **Varuna**: naval exercise between India and France that began in 1993
- **Malabar**: naval exercise of India, Japan, the United States and Australia held in October every year
- **Manipur**: State in north-east India bordering Myanmar
- **Mizoram**: State in north-east India bordering Myanmar and Bangladesh
- **Dengue**: viral disease spread by Aedes mosquitoes
- **Agni-V**: intercontinental ballistic missile with a range of over 5,000 km
- **Repo rate**: rate at which the RBI lends to commercial banks against government securities
- **Question Hour**: first hour of a sitting of Parliament
- **सत्याग्रह**: सत्य के लिए अहिंसक आग्रह
"""
RECALLS = {
    "As of June 2025, who is the Prime Minister of India?": "Narendra Modi",
    "Who became the 15th President of India?": "Droupadi Murmu",
    "Who was the first Prime Minister of India?": "Jawaharlal Nehru",
    "As of June 2025, who is the Defence Minister of India?": "Rajnath Singh",
    "As of June 2025, who is the President of China?": "Xi Jinping",
    "On which date was the Ramsar Convention adopted?": "2 February 1971",
    "In which year was the UNFCCC adopted?": "1992",
    "In which month and year was the Montreal Protocol signed?": "September 1987",
    "In which year was the Indus Waters Treaty signed?": "1960",
    "In which year was the Jal Jeevan Mission launched?": "2019",
    "Which ministry implements PM SVANidhi?": "Ministry of Housing and Urban Affairs",
    "Where does the IAEA have its headquarters?": "Vienna, Austria",
    "In which year did Exercise Varuna begin?": "1993",
}
OFFICES = {"Narendra Modi", "Droupadi Murmu", "Jawaharlal Nehru", "Rajnath Singh", "Xi Jinping"}
CHOICES = OFFICES | {"UNFCCC", "Montreal Protocol"}


def reading() -> Reading:
    return Reading(read_bytes(GLOSSARY.encode(), path="glossary.md"))


PROMPTS = [draft.prompt for extract in EXTRACTORS.values() for draft in extract(reading(), Corpus((reading(),)))]


def test_every_definition_gives_a_card() -> None:
    cards = [prompt for prompt in PROMPTS if isinstance(prompt, TermCard)]
    assert len(cards) == GLOSSARY.count("- **")
    assert TermCard("Droupadi Murmu", "15th President of India (since 2022)") in cards


def test_a_glossary_is_asked_for_what_it_surely_says_and_no_more() -> None:
    assert {prompt.question: prompt.answer for prompt in PROMPTS if isinstance(prompt, Recall)} == RECALLS


def test_only_what_one_term_alone_can_be_is_a_choice() -> None:
    assert {prompt.answer for prompt in PROMPTS if isinstance(prompt, Choice)} == CHOICES


def test_pairs_are_of_one_kind_and_of_their_day() -> None:
    tables = [prompt for prompt in PROMPTS if isinstance(prompt, Pairs)]
    assert [table.columns[0] for table in tables] == ["Person"]
    assert tables[0].lead == "As of June 2025, consider the following pairs"


def test_terms_under_nouns_of_one_sort_may_be_taken_for_each_other() -> None:
    one, other, third = (
        Term("Mala drift", "a loss of the state of a drop", ()),
        Term("Dol binding", "a link between two drops", ()),
        Term("Kem reserve", "an area of dry land", ()),
    )
    assert are_alike(one, other)
    assert not are_alike(one, third)
    assert genus(Term("Umbrella beast", "one that needs so large an area that others live there too", ())) == ""
