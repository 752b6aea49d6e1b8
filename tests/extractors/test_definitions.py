"""What definitions are understood to say: a table that a teacher could extend."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.definitions import definition, is_expansion
from quizgen.extractors.key_terms import key_terms
from quizgen.extractors.kinds import first_clause, kind_of_thing
from quizgen.extractors.offices import office_of
from quizgen.extractors.prose import article_of, with_article
from quizgen.extractors.term_facts import term_facts
from quizgen.model import Block, Corpus, Document, Draft, Reading, Recall, Source, Term
from quizgen.tenure import calls_former, tenure_in

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


OFFICES = [
    ("Russia's Foreign Minister since 2004, responsible for talks", ("Russia's Foreign Minister", "", "2004")),
    ("46th President of the United States (2021‑present), whose administration …", ("President of the United States", "46th", "")),
    ("45th President of the United States (2017‑2021) and 2024 election winner", ("President of the United States", "45th", "")),
    ("Prime Minister of Japan", ("Prime Minister of Japan", "", "")),
    ("Prime Minister of India since May 2014", ("Prime Minister of India", "", "2014")),
    ("French President", ("French President", "", "")),
    ("South Africa's President since 2018", ("South Africa's President", "", "2018")),
    ("RBI Governor since December 2024", ("RBI Governor", "", "2024")),
    ("Secretary-General of the United Nations since 2017", ("Secretary-General of the United Nations", "", "2017")),
    ("first Prime Minister of India (1947-64)", ("Prime Minister of India", "first", "")),
    ("first woman President of India", ("President of India", "first woman", "")),
    ("53rd Chief Justice of India since 24 November 2025, formerly a judge", ("Chief Justice of India", "53rd", "2025")),
    ("26th Chief of the Naval Staff of India since 30 April 2024", ("Chief of the Naval Staff of India", "26th", "2024")),
    ("25th Governor of the RBI (2018‑present) who steered policy", ("Governor of the RBI", "25th", "")),
    ("Chairman of ISRO (2022‑2025) during whose tenure a craft landed", ("Chairman of ISRO", "", "")),
    ("Prime Minister of the United Kingdom since July 2024 and leader of a party", ("Prime Minister of the United Kingdom", "", "2024")),
    ("Union Minister of Health and Family Welfare since June 2024", ("Union Minister of Health and Family Welfare", "", "2024")),
    ("Union Minister of Environment, Forest and Climate Change", ("Union Minister of Environment, Forest and Climate Change", "", "")),
    ("India's Minister of Commerce and Industry since 2019, who signed", ("India's Minister of Commerce and Industry", "", "2019")),
    ("Executive Secretary of the UNFCCC since 2022", ("Executive Secretary of the UNFCCC", "", "2022")),
    ("Director-General of UNESCO since November 2025", ("Director-General of UNESCO", "", "2025")),
    *(
        (meaning, None)
        for meaning in (
            "the last Governor-General of India",
            "British Prime Minister during the Second World War",
            "South Africa's President after the end of apartheid",
            "ousted Prime Minister of Bangladesh",
            "jailed President of Belarus",
            "ex-President of Brazil",
            "interim President of Syria",
            "shortest-serving British Prime Minister",
            "leading critic of Russia's President",
            "candidate for President of the United States in 2024",
            "wife of the President of France",
            "former Prime Minister of Pakistan",
            "Prime Minister",
            "Union Minister",
            "Indian Minister",
            "Minister of State for Finance",
            "Minister of India",
            "President of the United States and leader of NATO",
            "President of Russia and Chairman of the Security Council",
            "Deputy Governor of the Reserve Bank of India",
            "President of the Republic",
            "economist who advised the Prime Minister of India",
            "a politician of the Congress",
        )
    ),
]


@pytest.mark.parametrize(("meaning", "office"), OFFICES)
def test_an_office_is_one_persons_and_somebodys_and_all_that_is_said(meaning: str, office: tuple[str, str, str] | None) -> None:
    found = office_of(Term("A Person", meaning))
    assert (found and (found.title, found.ordinal, found.since)) == office


@pytest.mark.parametrize(
    ("one", "other"), [("Russia's President", "President of the Russian Federation"), ("Indian Prime Minister", "Prime Minister of India")]
)
def test_an_office_has_one_owner_by_whatever_name(one: str, other: str) -> None:
    first, second = office_of(Term("A Person", one)), office_of(Term("A Person", other))
    assert first
    assert second
    assert first.whose == second.whose


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


@pytest.mark.parametrize(
    ("text", "name", "former"),
    [
        ("under former President Joe Biden", "Joe Biden", "former President Joe Biden"),
        ("the former US President Biden said", "Joe Biden", "former US President Biden"),
        ("the late Premier Li Keqiang", "Li Keqiang", "the late Premier Li Keqiang"),
        ("Joe Biden, a former president, said", "Joe Biden", "Joe Biden, a former"),
        ("The former Prime Minister Manmohan Singh praised it", "Rajnath Singh", ""),
        ("former Prime Minister R. Singh praised it", "Rajnath Singh", "former Prime Minister R. Singh"),
        ("former minister Chidambaram told Rajnath Singh", "Rajnath Singh", ""),
        ("President Joe Biden said", "Joe Biden", ""),
    ],
)
def test_former_is_said_of_the_person_and_of_no_namesake(text: str, name: str, former: str) -> None:
    assert calls_former(text, name) == former


@pytest.mark.parametrize(
    ("meaning", "years"),
    [
        ("President (2017-2021)", (2017, 2021)),
        ("President (2017–21)", (2017, 2021)),
        ("President (2021‑present)", (2021, None)),
        ("President (since May 2019)", (2019, None)),
        ("President (1966-77 and 1980-84)", (1966, 1984)),
        ("President (2017-2021, 2025-present)", (2017, None)),
        ("President (2019)", None),
        ("Act (Amendment of 2019)", None),
    ],
)
def test_years_in_office_are_read_in_every_shape(meaning: str, years: tuple[int, int | None] | None) -> None:
    tenure = tenure_in(meaning)
    assert (tenure and (tenure.begins, tenure.ends)) == years
