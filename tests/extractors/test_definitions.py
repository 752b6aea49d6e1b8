"""What definitions are understood to say: a table that a teacher could extend."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.definitions import definition, is_expansion
from quizgen.extractors.kinds import first_clause, kind_of_thing
from quizgen.extractors.prose import article_of, with_article
from quizgen.model import Block, Document, Source, Term

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
    ("PM SVANidhi", "micro-credit scheme implemented by the Ministry of Housing and Urban Affairs", "scheme"),
    ("Hog Deer", "deer found mainly in the grasslands of the terai", "species"),
    ("Agni-V", "intercontinental ballistic missile with a range of over 5,000 km", "missile"),
    ("INS Vikrant", "aircraft carrier built at Kochi", "vessel"),
    ("Attorney General", "the President of India's counsel in court", "other"),
    ("Vice-President of India", "chairman of the Rajya Sabha", "other"),
    ("Rashtrapati", "President of India", "other"),
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
        ("grouping of India, Japan, the United States and Australia revived in 2017", "grouping of India, Japan, the United States and Australia revived in 2017"),
        ("pact of Australia, the United Kingdom, and the United States of 2021, a surprise", "pact of Australia, the United Kingdom, and the United States of 2021"),
        ("scheme for water, sanitation, health and hygiene in schools", "scheme for water, sanitation, health and hygiene in schools"),
        ("bank that sits in Washington, D.C.", "bank that sits in Washington, D.C."),
        ("agreement that exempts workers in the UK, and their employers, from paying twice", "agreement that exempts workers in the UK, and their employers, from paying twice"),
        ("body that fixes rates, and advises the Centre", "body that fixes rates"),
    ],
)  # fmt: skip
def test_the_first_clause_ends_where_the_definition_goes_on_to_something_else(meaning: str, clause: str) -> None:
    assert first_clause(meaning) == clause


@pytest.mark.parametrize(
    ("term", "meaning", "article", "named"),
    [
        ("Ukraine war", "", "to end the Ukraine war soon", "the Ukraine war"),
        ("Operation Sindoor", "", "since Operation Sindoor ended", "Operation Sindoor"),
        ("Operation Sindoor", "", "", "Operation Sindoor"),
        ("Ramsar Convention", "", "", "the Ramsar Convention"),
        ("Convention on Biological Diversity", "", "", "the Convention on Biological Diversity"),
        ("Treaty of Versailles", "", "", "the Treaty of Versailles"),
        ("Chilika Lake", "", "", "Chilika Lake"),
        (
            "Flexible Inflation Targeting",
            "framework of 2016",
            "The flexible inflation targeting regime is new.",
            "Flexible Inflation Targeting",
        ),
        ("Sanctions", "", "The sanctions regime failed. Then sanctions ended.", "Sanctions"),
        ("Sevilla Commitment", "declaration of 2025", "", "the Sevilla Commitment"),
        ("Varuna", "naval exercise of two states", "", "Exercise Varuna"),
        ("Pradhan Mantri Jan Dhan Yojana", "", "", "Pradhan Mantri Jan Dhan Yojana"),
        ("NITI Aayog", "", "", "NITI Aayog"),
        ("BIMSTEC", "a bloc", "", "BIMSTEC"),
        ("UNFCCC", "a treaty", "", "the UNFCCC"),
        ("WTO", "an organisation", "", "the WTO"),
    ],
)
def test_a_name_takes_the_article_that_the_text_gives_it(term: str, meaning: str, article: str, named: str) -> None:
    document = Document(Source("s", "S"), (Block(article),))
    assert with_article(Term(term, meaning), article_of(document)) == named


@pytest.mark.parametrize(
    ("term", "meaning", "spelled"),
    [
        ("COMCASA", "Communications Compatibility and Security Agreement", True),
        ("UPI", "Unified Payments Interface, a payment system of the NPCI", True),
        ("iCET", "Initiative on Critical and Emerging Technology", True),
        ("BIMSTEC", "a grouping of seven states round the Bay of Bengal", False),
        ("RTI Act, 2005", "Right to Information Act, which empowers citizens", True),
        ("AB PM‑JAY", "Ayushman Bharat Pradhan Mantri Jan Arogya Yojana, launched in 2018", True),
        ("WTO Panel", "Appellate Body of Geneva", False),
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


CLOSED = Term(
    "Donald Trump",
    "45th President of the United States (2017‑2021)",
    ("GS2: Polity",),
    "Donald Trump — 45th President of the United States (2017‑2021) (GS2: Polity)",
)


def test_a_definition_is_quoted_without_its_paper_tag() -> None:
    (quote,) = definition(CLOSED, article_of(Document(Source("s", "S", date(2023, 1, 1)))))
    assert quote.text == "Donald Trump — 45th President of the United States (2017‑2021)"


def test_years_that_run_to_a_present_are_not_even_quoted() -> None:
    article = article_of(Document(Source("s", "S", date(2026, 1, 1)), (Block("under former President Joe Biden"),)))
    quotes = [quote.text for quote in definition(BIDEN, article)]
    assert quotes == ["Joe Biden — 46th President of the United States", "whose administration maintained sanctions"]
    assert all(quote in BIDEN.quote for quote in quotes)
