"""What definitions are understood to say: a table that a teacher could extend."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.definitions import definition, first_clause, is_expansion, kind_of_thing, office_of, with_article
from quizgen.extractors.term_facts import term_facts
from quizgen.model import Block, Corpus, Document, Reading, Recall, Source, Term

KINDS = [
    ("Sergei Lavrov", "Russia's Foreign Minister since 2004, responsible for diplomatic engagements", "person"),
    ("Donald Trump", "45th President of the United States (2017‑2021) and 2024 election winner", "person"),
    ("Droupadi Murmu", "the 15th President of India", "person"),
    ("Raghuram Rajan", "economist who headed the Reserve Bank of India", "person"),
    ("U.S.-Russia relations", "bilateral diplomatic, economic and security interactions between the United States and Russia", "relations"),
    ("Ukraine war", "armed conflict that began in 2022 after Russia's invasion of Ukraine", "conflict"),
    ("Sanctions", "punitive economic measures imposed by one country to coerce another", "measure"),
    ("Ramsar Convention", "an intergovernmental treaty adopted in 1971 for the conservation of wetlands", "agreement"),
    ("NITI Aayog", "the apex public policy think tank of the Government of India", "body"),
    ("PM-KISAN", "a central sector scheme launched in 2019 that pays ₹6,000 a year to farmers", "scheme"),
    ("MMDR Act", "an Act of Parliament that regulates mining", "law"),
    ("Great Indian Bustard", "a critically endangered bird of the dry grasslands of Rajasthan", "species"),
    ("Strait of Hormuz", "a narrow strait between Iran and Oman", "place"),
    ("Repo rate", "the rate at which the Reserve Bank lends to commercial banks", "index"),
    ("Vayushakti", "a fire power demonstration of the Indian Air Force", "other"),
]


@pytest.mark.parametrize(("term", "meaning", "kind"), KINDS)
def test_the_head_noun_tells_the_kind_of_thing(term: str, meaning: str, kind: str) -> None:
    assert kind_of_thing(Term(term, meaning)) == kind


@pytest.mark.parametrize(
    ("meaning", "clause"),
    [
        ("Russia's Foreign Minister since 2004, responsible for diplomatic engagements", "Russia's Foreign Minister since 2004"),
        ("bilateral diplomatic, economic and security interactions between two states", "bilateral diplomatic, economic and security interactions between two states"),
        ("a treaty signed on March 2, 2023, to protect the high seas", "a treaty signed on March 2, 2023"),
        ("a wetland; the largest in Bihar", "a wetland; the largest in Bihar"),
        ("punitive economic measures imposed by one country to coerce another", "punitive economic measures imposed by one country to coerce another"),
        ("the central bank of India. It was founded in 1935.", "the central bank of India"),
    ],
)  # fmt: skip
def test_the_first_clause_ends_where_the_definition_goes_on_to_something_else(meaning: str, clause: str) -> None:
    assert first_clause(meaning) == clause


@pytest.mark.parametrize(
    ("meaning", "office"),
    [
        ("Russia's Foreign Minister since 2004, responsible for talks", ("Russia's Foreign Minister", "", "2004")),
        ("46th President of the United States (2021‑present), whose administration …", ("President of the United States", "46th", "")),
        ("Prime Minister of Japan", ("Prime Minister of Japan", "", "")),
        ("French President", ("French President", "", "")),
        ("Secretary-General of the United Nations since 2017", ("Secretary-General of the United Nations", "", "2017")),
        ("former Prime Minister of Pakistan", None),
        ("Prime Minister", None),
        ("President of the United States and leader of NATO", None),
        ("economist who advised the Prime Minister of India", None),
        ("a politician of the Congress", None),
    ],
)
def test_an_office_is_one_persons_and_somebodys(meaning: str, office: tuple[str, str, str] | None) -> None:
    found = office_of(Term("A Person", meaning))
    assert (found and (found.title, found.ordinal, found.since)) == office


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
    ("Cold War", "rivalry that lasted for decades", "", []),
    ("Attorney General", "the chief legal adviser of the Government of India", "", []),
    ("Rashtrapati", "President of India", "", []),
    ("Fumio Kishida", "Prime Minister of Japan", "", [("As of May 2026, who is the Prime Minister of Japan?", "Fumio Kishida")]),
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
    assert asked("Fumio Kishida", "Prime Minister of Japan", published=None) == []


@pytest.mark.parametrize(
    ("term", "article", "named"),
    [
        ("Ukraine war", "to end the Ukraine war soon", "the Ukraine war"),
        ("Operation Sindoor", "since Operation Sindoor ended", "Operation Sindoor"),
        ("Ramsar Convention", "", "the Ramsar Convention"),
        ("BIMSTEC", "", "BIMSTEC"),
    ],
)
def test_a_name_takes_the_article_that_the_text_gives_it(term: str, article: str, named: str) -> None:
    assert with_article(term, Document(Source("s", "S"), (Block(article),))) == named


@pytest.mark.parametrize(
    ("term", "meaning", "spelled"),
    [
        ("COMCASA", "Communications Compatibility and Security Agreement", True),
        ("UPI", "Unified Payments Interface, a payment system of the NPCI", True),
        ("iCET", "Initiative on Critical and Emerging Technology", True),
        ("BIMSTEC", "a grouping of seven states round the Bay of Bengal", False),
        ("Ukraine war", "armed conflict that began in 2022", False),
    ],
)
def test_an_expansion_gives_its_term_away(term: str, meaning: str, spelled: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_expansion(Term(term, meaning)) == spelled


BIDEN = Term(
    "Joe Biden",
    "46th President of the United States (2021‑present), whose administration maintained sanctions",
    ("GS2: Polity",),
    "Joe Biden — 46th President of the United States (2021‑present), whose administration maintained sanctions (GS2: Polity)",
)


def test_a_definition_is_quoted_without_its_paper_tag() -> None:
    (quote,) = definition(BIDEN, Document(Source("s", "S", date(2023, 1, 1))))
    assert quote.text == "Joe Biden — 46th President of the United States (2021‑present), whose administration maintained sanctions"


def test_years_that_the_article_contradicts_are_not_even_quoted() -> None:
    article = Document(Source("s", "S", date(2026, 1, 1)), (Block("under former President Joe Biden"),))
    quotes = [quote.text for quote in definition(BIDEN, article)]
    assert quotes == ["Joe Biden — 46th President of the United States", "whose administration maintained sanctions"]
    assert all(quote in BIDEN.quote for quote in quotes)
