"""Clean facts asked the other way round: a table that a teacher could extend."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.key_terms import key_terms
from quizgen.extractors.term_facts import term_facts
from quizgen.model import Block, Corpus, Document, Draft, Reading, Recall, Source, Term


def asked(term: str, meaning: str, article: str = "", published: date | None = date(2026, 5, 13)) -> list[tuple[str, str]]:
    document = Document(Source("s", "S", published), (Block(article),), (Term(term, meaning),))
    drafts = term_facts(Reading(document), Corpus())
    return [(draft.prompt.question, draft.prompt.answer) for draft in drafts if isinstance(draft.prompt, Recall)]


QUESTIONS = [
    ("Ukraine war", "armed conflict that began in 2022 after an invasion", "to end the Ukraine war.", [("In which year did the Ukraine war begin?", "2022")]),
    (
        "Ramsar Convention",
        "intergovernmental treaty adopted on 2 February 1971 in Ramsar, Iran",
        "",
        [("On which date was the Ramsar Convention adopted?", "2 February 1971")],
    ),
    ("RCEP", "a trade agreement signed in November 2020 by fifteen states", "", [("In which month and year was RCEP signed?", "November 2020")]),
    ("PM-KISAN", "a scheme launched in 2019 that pays farmers", "", [("In which year was PM-KISAN launched?", "2019")]),
    ("NCA", "a body set up under a convention adopted in 1992", "", []),
    ("Mission LiFE", "a mission launched in 2022-23 to change habits", "", []),
    ("BIMSTEC", "a regional bloc headquartered in Dhaka, Bangladesh", "", [("Where does BIMSTEC have its headquarters?", "Dhaka, Bangladesh")]),
    (
        "SAKSHAM",
        "a scheme launched by the Ministry of Labour and Employment for skills",
        "",
        [("Which ministry launched SAKSHAM?", "Ministry of Labour and Employment")],
    ),
    ("Indian Forest Act", "law that replaced a law passed in 1878", "", []),
    ("Finance Commission", "body set up in 1951, 1956 and 1960", "", []),
    ("Loktak Lake", "lake declared in 1990 as a Ramsar site", "", []),
    ("Malabar", "naval exercise held in 2024 in the Bay of Bengal", "", []),
    ("COP28", "climate summit held in 2023 in Dubai", "", [("In which year was COP28 held?", "2023")]),
    ("Gandhara School", "movement that began in 261 BCE", "", []),
    ("Sarkaria Commission", "commission headed by a judge appointed and set up in 1983", "", []),
    ("RBI", "India's central bank, established on 1 April 1935 under an Act", "", [("On which date was the RBI established?", "1 April 1935")]),
    ("CETA", "trade agreement signed in London on 24 July 2025", "", [("On which date was CETA signed?", "24 July 2025")]),
    ("Ramsar Convention", "treaty on wetlands signed in 1971", "", [("In which year was the Ramsar Convention signed?", "1971")]),
    ("DICGC", "body under the RBI Act, passed in 1934", "", []),
    ("RLLR", "levy that replaced a tax, introduced in 1994", "", []),
    ("Shaktikanta Das", "25th Governor of the RBI (2018‑2024) who steered policy", "", [("Who was the 25th Governor of the RBI?", "Shaktikanta Das")]),
    ("S. Somanath", "Chairman of ISRO (2022‑2025) during whose tenure a craft landed", "", [("Who was the Chairman of ISRO from 2022 to 2025?", "S. Somanath")]),
    ("UNFCCC", "treaty adopted in 1992 to protect the climate", "", [("In which year was the UNFCCC adopted?", "1992")]),
    ("Ramsar Convention", "treaty signed in 1971", "Ramsar Convention: treaty signed in 1971", [("In which year was the Ramsar Convention signed?", "1971")]),
    ("World Bank", "bank headquartered in Washington, D.C.", "", [("Where does the World Bank have its headquarters?", "Washington, D.C.")]),
    ("WADA", "agency headquartered in Montreal and Lausanne", "", []),
    ("ICAO", "agency headquartered in Paris, Montreal and Lima", "", []),
    ("NIXI", "body headquartered in Bengaluru until 2019", "", []),
    (
        "PM-SHRI",
        "scheme implemented by the Ministry of Education, Government of India",
        "",
        [("Which ministry implements PM-SHRI?", "Ministry of Education")],
    ),
    ("UJALA", "scheme implemented by the Ministry of Power and NITI Aayog", "", []),
    ("MISHTI", "scheme implemented by the Ministry of Magic", "", []),
    ("Cold War", "rivalry that lasted for decades", "", []),
    ("Attorney General", "the chief legal adviser of the Government of India", "", []),
    ("Rashtrapati", "President of India", "", []),
    ("Fumio Kishida", "Prime Minister of Japan", "", []),
    ("Fumio Kishida", "Prime Minister of Japan", "In 1995 Prime Minister Fumio Kishida said no.", []),
    ("Fumio Kishida", "Prime Minister of Japan", "Former Prime Minister Fumio Kishida spoke on Tuesday.", []),
    (
        "Fumio Kishida",
        "Prime Minister of Japan",
        "On Tuesday, Prime Minister Fumio Kishida met the press.",
        [("As of May 2026, who is the Prime Minister of Japan?", "Fumio Kishida")],
    ),
    ("Cyril Ramaphosa", "South Africa's President since 2018", "", [("As of May 2026, who is South Africa's President?", "Cyril Ramaphosa")]),
    ("Emmanuel Macron", "President of France since 2017, jailed last week", "", []),
    ("Imran Khan", "Prime Minister of Pakistan since 2018 until he was ousted", "", []),
    ("Shinzo Abe", "Japan's Prime Minister, assassinated in July 2022", "", []),
    ("Winston Churchill", "British Prime Minister during the Second World War", "", []),
    ("Jawaharlal Nehru", "first Prime Minister of India (1947-64)", "", [("Who was the first Prime Minister of India?", "Jawaharlal Nehru")]),
    ("Pratibha Patil", "first woman President of India", "", [("Who was the first woman President of India?", "Pratibha Patil")]),
    ("Droupadi Murmu", "15th President of India (2022-present)", "", [("Who became the 15th President of India?", "Droupadi Murmu")]),
    (
        "Indira Gandhi",
        "Prime Minister of India (1966-77 and 1980-84)",
        "",
        [("Who was the Prime Minister of India from 1966 to 1977 and from 1980 to 1984?", "Indira Gandhi")],
    ),
    ("Sarvepalli Radhakrishnan", "President of India (1888-1975)", "", []),
    ("Fumio Kishida", "Prime Minister of Japan (2021–2024)", "", [("Who was the Prime Minister of Japan from 2021 to 2024?", "Fumio Kishida")]),
    ("Joe Biden", "46th President of the United States (2021‑present)", "under former President Joe Biden", [("Who was the 46th President of the United States?", "Joe Biden")]),
    ("Li Keqiang", "Premier of China (2013-present)", "the late Premier Li Keqiang", []),
    ("Sergei Lavrov", "Russia's Foreign Minister since 2004", "who served since 2004", [
        ("As of May 2026, who is Russia's Foreign Minister?", "Sergei Lavrov"),
        ("Since which year has Sergei Lavrov been Russia's Foreign Minister?", "2004"),
    ]),
    ("Vladimir Putin", "President of the Russian Federation since 2000", "", [("As of May 2026, who is the President of the Russian Federation?", "Vladimir Putin")]),
]  # fmt: skip


@pytest.mark.parametrize(("term", "meaning", "article", "questions"), QUESTIONS)
def test_a_clean_fact_is_asked_the_other_way_round(term: str, meaning: str, article: str, questions: list[tuple[str, str]]) -> None:
    assert asked(term, meaning, article) == questions


def test_an_undated_document_has_no_present() -> None:
    assert asked("Fumio Kishida", "Prime Minister of Japan since 2021", published=None) == []


def test_two_holders_of_one_office_are_none() -> None:
    terms = (Term("Joe Biden", "President of the United States since 2021"), Term("Donald Trump", "US President since 2025"))
    drafts = term_facts(Reading(Document(Source("s", "S", date(2026, 5, 13)), (), terms)), Corpus())
    assert list(drafts) == []


@pytest.mark.parametrize(
    ("term", "meaning", "article", "accepts"),
    [
        ("Sergei Lavrov", "Russia's Foreign Minister since 2014", "Lavrov said no.", ("Lavrov",)),
        ("Sergei Lavrov", "Russia's Foreign Minister since 2014", "Sergei Lavrov said no.", ()),
        ("Rajnath Singh", "India's Defence Minister since 2019", "Manmohan Singh said no. Singh left.", ()),
        ("Xi Jinping", "President of China since 2013", "Xi Jinping said no. Xi left.", ()),
        ("BIMSTEC", "a bloc headquartered in Dhaka", "", ()),
        ("BIMSTEC", "a bloc headquartered in Dhaka, Bangladesh", "", ("Dhaka",)),
    ],
)
def test_only_what_the_article_itself_calls_a_person_is_accepted_too(
    term: str, meaning: str, article: str, accepts: tuple[str, ...]
) -> None:
    document = Document(Source("s", "S", date(2026, 5, 13)), (Block(article),), (Term(term, meaning),))
    (draft,) = term_facts(Reading(document), Corpus())
    assert isinstance(draft.prompt, Recall)
    assert draft.prompt.accepts == accepts


def test_a_definition_does_not_bear_itself_out() -> None:
    term = Term("Sergei Lavrov", "Russia's Foreign Minister since 2004", quote="Russia's Foreign Minister since 2004")
    block = Block("Sergei Lavrov: Russia's Foreign Minister since 2004", kind="bullet")
    drafts = term_facts(Reading(Document(Source("s", "S", date(2026, 5, 13)), (block,), (term,))), Corpus())
    assert [draft.prompt.answer for draft in drafts if isinstance(draft.prompt, Recall)] == ["Sergei Lavrov"]


def test_identity_is_the_term_and_the_relation_not_the_wording() -> None:
    meanings = ("armed conflict that began in 2022 after an invasion", "armed conflict that began in 2022 after the invasion")
    drafts = [draft for meaning in meanings for draft in drafts_of(Term("Ukraine war", meaning))]
    assert {(draft.evidence, draft.key) for draft in drafts} == {("Ukraine war meaning", "Ukraine war"), ("Ukraine war begin when", "2022")}


def drafts_of(term: Term) -> list[Draft]:
    reading = Reading(Document(Source("s", "S", date(2026, 5, 13)), (), (term,)))
    return [*key_terms(reading, Corpus()), *term_facts(reading, Corpus())]
