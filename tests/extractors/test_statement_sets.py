"""Sets of statements: what becomes a statement, how it is made false, and what never stands in one."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.extractors.claims import fact_claims
from quizgen.extractors.falsehoods import falsehoods
from quizgen.extractors.phrasing import clause_of, defined
from quizgen.extractors.prose import article_of
from quizgen.extractors.statements import statements
from quizgen.extractors.term_claims import term_claims
from quizgen.model import Block, Corpus, Document, Fact, Reading, Slot, Source, Statements, Term
from quizgen.options import statement_options

PUBLISHED = date(2026, 5, 13)


def slot(text: str, kind: str, relation: str = "be asked") -> Slot:
    return Slot(text, kind, relation=relation, worth=0.7)


def fact(statement: str, *slots: Slot, about: str = "", context: str = "", spoken: bool = False) -> Fact:
    return Fact(statement, f"Quote: {statement}", slots, about=about, context=context, spoken=spoken, worth=0.7)


def reading(*facts: Fact, terms: tuple[Term, ...] = (), text: str = "", source: str = "s") -> Reading:
    blocks = tuple(Block(line) for line in (*(one.quote for one in facts), *(term.quote for term in terms), text) if line)
    return Reading(Document(Source(source, "S", PUBLISHED), blocks, terms), facts)


def term(name: str, meaning: str, *papers: str) -> Term:
    return Term(name, meaning, papers, f"{name} — {meaning}", name)


def wrong_values(made: Fact, *neighbours: Reading) -> set[str]:
    own = reading(made)
    return {way.wrong for way in falsehoods(made, own, Corpus((own, *neighbours)))}


# Term, definition, and the sentence that it makes ("" for none).
DEFINED = (
    (
        "Reserve Bank of India (RBI)",
        "India's central bank, established on 1 April 1935 and headquartered in Mumbai",
        "The Reserve Bank of India (RBI) is India's central bank, established on 1 April 1935 and headquartered in Mumbai.",
    ),
    (
        "Presidential Reference",
        "power of the President under Article 143 to seek the advisory opinion of the Supreme Court",
        "Presidential Reference is the power of the President under Article 143 to seek the advisory opinion of the Supreme Court.",
    ),
    (
        "Gangetic river dolphin",
        "Platanista gangetica, a blind freshwater mammal declared India's national aquatic animal in 2009; Endangered on the IUCN Red List",
        "The Gangetic river dolphin is a blind freshwater mammal declared India's national aquatic animal in 2009.",
    ),
    (
        "Critical minerals",
        "minerals essential for economic development whose supply is at risk",
        "Critical minerals are minerals essential for economic development whose supply is at risk.",
    ),
    (
        "CRPF",
        "Central Reserve Police Force, raised in 1939 as the Crown Representative's Police at Neemuch",
        "The CRPF was raised in 1939 as the Crown Representative's Police at Neemuch.",
    ),
    (
        "Project Cheetah",
        "world's first intercontinental translocation of a large carnivore",
        "Project Cheetah is the world's first intercontinental translocation of a large carnivore.",
    ),
    (
        "K.S. Puttaswamy v. Union of India (2017)",
        "nine-judge bench verdict of the Supreme Court that held privacy to be a fundamental right",
        "K.S. Puttaswamy v. Union of India (2017) is a nine-judge bench verdict of the Supreme Court that held privacy to be a fundamental right.",
    ),
    ("Sergei Lavrov", "Russia's Foreign Minister since 2004, responsible for diplomatic engagements", ""),
    ("LEMOA", "Logistics Exchange Memorandum of Agreement", ""),
    ("AB PM-JAY", "Ayushman Bharat Pradhan Mantri Jan Arogya Yojana, launched in 2018, gives health cover of ₹5 lakh per family", ""),
    ("South China Sea dispute", "competing territorial claims of China, the Philippines and Vietnam", ""),
)


@pytest.mark.parametrize(("name", "meaning", "sentence"), DEFINED, ids=[name for name, _, _ in DEFINED])
def test_a_definition_becomes_one_plain_sentence_or_none(name: str, meaning: str, sentence: str) -> None:
    made = term(name, meaning)
    clause = clause_of(made)
    assert (defined(made, clause, article_of(reading(terms=(made,)).document)) if clause else "") == sentence


# Statement, slot, type; then what it may and what it may never be made false with.
EXCHANGED: tuple[tuple[str, str, str, set[str], set[str]], ...] = (
    ("SAARC was established in Dhaka in December 1985.", "Dhaka", "place", {"Islamabad"}, {"Dhaka, Bangladesh", "Bangladesh"}),
    ("The coal sector employs over 5 lakh people.", "5 lakh", "number", set(), {"4 lakh", "6 lakh", "3 lakh"}),
    ("The scheme covers taxpayers with a turnover of up to ₹5 crore.", "₹5 crore", "money", set(), {"₹6 crore", "₹8 crore"}),
    ("The Ramsar Convention was adopted in 1971.", "1971", "year", {"1974"}, {"1970", "1972"}),
    ("Project Tiger is implemented by the Ministry of Environment, Forest and Climate Change.", *("Ministry of Environment, Forest and Climate Change", "ministry"), {"Ministry of Jal Shakti"}, {"Ministry of Defence", "Ministry of Finance", "Ministry of Tribal Affairs"}),
    ("The Forest Rights Act was amended in 2006.", "2006", "year", set(), {"2004", "2008"}),
    ("Jordan blocked the Rukban crossing point.", "Jordan", "country", set(), {"Iraq", "Iran"}),
    ("The forest land was diverted under the Forest (Conservation) Act, 1980.", "Forest (Conservation) Act, 1980", "law", set(), {"Indian Forest Act, 1927"}),
    ("Mining is regulated under the Mines Act, 1952.", "Mines Act, 1952", "law", set(), {"Coal Mines (Special Provisions) Act, 2015"}),
    ("Cooperation runs between two states.", "two", "number", set(), {"one"}),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "text", "kind", "may", "never"), EXCHANGED, ids=[row[0] for row in EXCHANGED])
def test_a_value_is_exchanged_only_for_one_that_is_surely_wrong_and_fairly_apart(
    statement: str, text: str, kind: str, may: set[str], never: set[str]
) -> None:
    found = wrong_values(fact(statement, slot(text, kind, "held when" if kind == "year" else "be asked"), about="the asked"))
    assert may <= found
    assert not never & found


def test_what_another_source_says_is_no_falsehood() -> None:
    made = fact("The first BRICS summit was held in Yekaterinburg.", slot("Yekaterinburg", "city", "hold city"), about="BRICS summit")
    elsewhere = reading(text="The first BRICS summit was held in Kazan, as an early report had it.", source="other")
    assert "Kazan" in wrong_values(made)
    assert "Kazan" not in wrong_values(made, elsewhere)


# Statements that cannot be printed as they are.
UNFIT = (
    fact("By 2022, 51 tiger reserves had been evaluated under the framework.", slot("51", "number"), about="tiger reserves"),
    fact("The GST Council has brought transparency and growth to 17 States.", slot("17", "number"), about="GST Council"),
    fact("The project will be implemented by the RMRCL by 2030.", slot("2030", "year"), context="“Jaipur Metro” (May 2026)"),
    fact("Total investment amounted to ₹7.86 lakh crore.", slot("₹7.86 lakh crore", "money"), context="“SEZs” (May 2026)"),
    fact("India imported minerals worth ₹10,12,529 crore in 2025.", slot("₹10,12,529 crore", "money"), about="India"),
    fact("President Zelensky has proposed a ten-point plan.", slot("ten", "number"), about="Zelensky", spoken=True),
    fact("ASEAN has 10 members.", slot("10", "number", "members number"), about="ASEAN"),
    fact("The Constitution of India has twelve.", slot("twelve", "number"), about="Constitution of India"),
    fact("India ranks second globally in limestone third in zinc.", slot("second", "ordinal"), about="India"),
    fact("Julian Assange faces 18 charges in Virginia.", slot("18", "number"), about="Julian Assange"),
    fact("NTCA stands for National Tiger Conservation Authority.", slot("National Tiger Conservation Authority", "expansion")),
)


@pytest.mark.parametrize("unfit", UNFIT, ids=[one.statement for one in UNFIT])
def test_what_leans_on_its_article_or_says_nothing_is_no_statement(unfit: Fact) -> None:
    own = reading(unfit)
    assert list(fact_claims(own, Corpus((own,)))) == []


def test_a_statement_that_may_change_carries_the_date_of_its_article() -> None:
    told = fact(
        "The International Big Cat Alliance is a coalition of 95 countries.",
        slot("95", "number"),
        about="International Big Cat Alliance",
        context="“Tigers” (July 2026)",
    )
    own = reading(told)
    (claim,) = fact_claims(own, Corpus((own,)))
    assert claim.text == "As of July 2026, the International Big Cat Alliance is a coalition of 95 countries."
    assert all(way.text.startswith("As of July 2026, the International Big Cat Alliance is a coalition of ") for way in claim.falsehoods)


# What has come about once and for all, what is done by a verb of speech, what aims at so much; and the date that they carry ("" for none).
LASTING = (
    (fact("As reported in July 2026, the Goods Tax subsumed 17 different taxes.", slot("17", "number"), about="Goods Tax"), ""),
    (fact("The 73rd Amendment Act added Part IX.", slot("Part IX", "term"), about="73rd Amendment Act", spoken=True), ""),
    (fact("The Sun Yojana aims to put panels on one crore houses.", slot("one crore", "number"), about="Sun Yojana"), ""),
    (fact("The India State of Forest Report is brought out by the Forest Survey.", slot("Forest Survey", "body"), about="India State of Forest Report", context="“Trees” (July 2025)"), ""),
)  # fmt: skip


@pytest.mark.parametrize(("told", "dated"), LASTING, ids=[one.statement for one, _ in LASTING])
def test_what_stays_true_is_a_statement_without_a_date(told: Fact, dated: str) -> None:
    own = reading(told)
    (claim,) = fact_claims(own, Corpus((own,)))
    assert claim.text.startswith(dated)
    assert not claim.text.startswith("As ")


def test_the_figures_of_a_report_are_put_plainly_under_its_name() -> None:
    told = [
        fact(
            f"India's Economic Survey 2025-26 gives {value} as the figure for {what}.",
            slot(value, "percent", what),
            about="Economic Survey 2025-26",
        )
        for value, what in (("7.4%", "real GDP growth in FY26"), ("23.9%", "poverty in 2022-23"))
    ]
    own = reading(*told)
    (made,) = (draft.prompt for draft in statements(own, Corpus((own,))))
    assert isinstance(made, Statements)
    assert made.lead == "With reference to the Economic Survey 2025-26, consider the following statements"
    assert {one.text.partition(" is put at ")[0] for one in made.statements} == {"Real GDP growth in FY26", "Poverty in 2022-23"}


def test_a_like_term_of_the_document_may_stand_in_the_place_of_another() -> None:
    terms = (
        term("Gangetic river dolphin", "blind freshwater mammal declared India's national aquatic animal in 2009", "GS3: Environment"),
        term("Indus river dolphin", "endangered freshwater dolphin found mainly in Pakistan", "GS3: Environment"),
    )
    own = reading(terms=terms)
    first = next(term_claims(own, Corpus((own,))))
    assert "Indus river dolphin" in {way.wrong for way in first.falsehoods}


def test_what_is_told_of_a_subject_stands_with_what_needs_it_as_context() -> None:
    project = "Great Nicobar Project"
    facts = (
        fact(f"The {project} was approved in 2022.", slot("2022", "year", "approve when"), about=project),
        fact(
            "Three committees were formed in 2023 to watch over the Shompen.",
            slot("2023", "year", "form when"),
            about="Shompen",
            context=f"the {project}",
        ),
    )
    (made,) = (draft.prompt for draft in statements(reading(*facts), Corpus((reading(*facts),))))
    assert isinstance(made, Statements)
    assert made.lead == f"With reference to the {project}, consider the following statements"
    assert len(made.statements) == len(facts)


YEARS = st.integers(1901, 2024)
BODIES = (
    "SAARC",
    "BIMSTEC",
    "ASEAN",
    "Shanghai Cooperation Organization",
    "New Development Bank",
    "African Union",
    "Mekong River Commission",
)


@st.composite
def documents(draw: st.DrawFn) -> Reading:
    """A document that says of some organisations when they were established and how many members they have."""
    facts: list[Fact] = []
    for body in draw(st.lists(st.sampled_from(BODIES), min_size=2, unique=True)):
        year, members = draw(YEARS), draw(st.integers(3, 40))
        facts.append(fact(f"The {body} was established in {year}.", slot(str(year), "year", "establish year"), about=body))
        if draw(st.booleans()):
            facts.append(fact(f"The {body} has {members} members.", slot(str(members), "number", "members number"), about=body))
    return reading(*facts)


@given(documents())
@settings(deadline=None, max_examples=60)
def test_exactly_one_option_of_every_set_is_right_by_the_source_itself(made: Reading) -> None:
    """An independent reader marks each statement by looking its words up in the facts, and finds the key and no other."""
    told = {one.statement for one in made.facts}
    for draft in statements(made, Corpus((made,))):
        prompt = draft.prompt
        assert isinstance(prompt, Statements)
        true = tuple(number for number, part in enumerate(prompt.statements, 1) if part.text in told)
        assert tuple(number for number, part in enumerate(prompt.statements, 1) if part.holds) == true
        shown = statement_options(prompt)
        right = [index for index, option in enumerate(shown.texts) if option in answers(prompt, true)]
        assert right == [shown.key]
        assert all(part.quote in made.document.text for part in prompt.statements)


def answers(prompt: Statements, true: tuple[int, ...]) -> set[str]:
    """Every wording of the right answer."""
    count = len(prompt.statements)
    wanted = true if prompt.ask != "not" else tuple(number for number in range(1, count + 1) if number not in true)
    if prompt.ask == "how_many":
        word = ("None", "one", "two", "three", "four", "five")[len(true)]
        return {"None"} if not true else {f"All {word}"} if len(true) == count else {f"Only {word}"}
    listed = " and ".join(filter(None, (", ".join(map(str, wanted[:-1])), str(wanted[-1])))) if wanted else ""
    return {
        listed if len(wanted) == count else f"{listed} only",
        *({"Both 1 and 2"} if wanted == (1, 2) else ()),
        *(() if wanted else {"Neither 1 nor 2"}),
    }


@given(documents())
@settings(deadline=None, max_examples=30)
def test_the_same_document_gives_the_same_sets_whatever_is_read_beside_it(made: Reading) -> None:
    beside = reading(fact("The Nile rises in Burundi.", slot("Burundi", "country"), about="Nile"), source="other")
    alone = [draft.prompt for draft in statements(made, Corpus((made,)))]
    assert [draft.prompt for draft in statements(made, Corpus((made, beside)))] == alone


@given(documents())
@settings(deadline=None, max_examples=30)
def test_no_statement_of_a_set_holds_the_value_that_makes_another_false(made: Reading) -> None:
    for draft in statements(made, Corpus((made,))):
        assert isinstance(draft.prompt, Statements)
        for part in draft.prompt.statements:
            values = part.because.split("“")[1:2]
            others = [other.text for other in draft.prompt.statements if other is not part]
            years = [value.split("”")[0] for value in values if re.match(r"\d{4}”", value)]
            assert not any(year in text.replace(".", " ").split() for year in years for text in others)


# What no reader could judge without the article, or only by a slip of its wording.
LEANING = (
    fact("It follows the docking experiment of January 2025.", slot("January 2025", "month"), about="NISAR"),
    fact("As of July 2025, it follows the docking experiment of January 2025.", slot("January 2025", "month"), about="NISAR"),
    fact("The landscape is a mix of 3 kinds of wetland.", slot("3", "number"), about="wetland"),
    fact("The Principal Bench serves as the appellate authority since 2025.", slot("2025", "year"), about="Principal Bench"),
    fact("The High Court struck down the provision in 2010.", slot("2010", "year"), about="High Court"),
    fact("V.V. Giri too had quit mid-term in 1969.", slot("1969", "year"), about="V.V. Giri"),
    fact("Vietnam was the last to join, in June 2025.", slot("June 2025", "month"), about="Vietnam"),
    fact("Rotterdam (1998) is about prior informed consent.", slot("prior informed consent", "term"), about="Rotterdam"),
    fact("ILO is older than the UN (1919, Treaty of Versailles).", slot("1919", "year"), about="ILO"),
    fact("Loktak Lake was listed in 1993 for the changes in the Loktak Lake.", slot("1993", "year"), about="Loktak Lake"),
    fact("Contributions to the Trust were raised to 3 percent in 2025.", slot("2025", "year"), about="Trust"),
    fact("As reported in July 2026, India constituted the Tiger Task Force of 9 members.", slot("9", "number"), about="India"),
)  # fmt: skip


@pytest.mark.parametrize("leaning", LEANING, ids=[one.statement for one in LEANING])
def test_what_only_its_article_explains_is_no_statement(leaning: Fact) -> None:
    own = reading(leaning)
    assert list(fact_claims(own, Corpus((own,)))) == []


def test_a_common_noun_stands_under_the_name_that_explains_it() -> None:
    park = "Keibul Lamjao National Park"
    told = fact("The park was declared a sanctuary in 1954.", slot("1954", "year", "declare when"), about=park)
    own = reading(told)
    (claim,) = fact_claims(own, Corpus((own,)))
    assert claim.context == f"the {park}"


@pytest.mark.parametrize(("statement", "opening"), [
    ("The Area Programme covers 112 districts.", "As of July 2025, the Area "),
    ("The Area Programme is the world's largest of its kind.", "As of July 2025, the Area "),
    ("The Area Programme draws inspiration from the Rural Mission.", "The Area "),
    ("The Area Programme uses a 12-metre mesh antenna.", "The Area "),
])  # fmt: skip
def test_only_what_may_change_is_dated(statement: str, opening: str) -> None:
    told = fact(statement, slot(statement.split()[-1], "thing"), about="Area Programme", context="“Areas” (July 2025)")
    own = reading(told)
    (claim,) = fact_claims(own, Corpus((own,)))
    assert claim.text.startswith(opening)


# Statement, slot, type, relation: values that the rest of their sentence explains, counts out or follows from.
BOUND = (
    ("The scheme has ₹13,000 crore for five years, i.e. from FY 2023-24 to FY 2027-28.", "five", "number", "last"),
    ("The rate was 18 percent, up from 12 percent.", "18 percent", "percent", "rate"),
    ("The park lies near Imphal, the state capital.", "Imphal", "city", "located city"),
    ("MISHTI stands for Mangrove Initiative for 2 Shorelines.", "2", "number", "initiative"),
    ("The Forum brings together 13 countries-Bangladesh, Bhutan, Cambodia and others.", "13", "number", "countries"),
    ("Section 38 V of the Wildlife Protection Act, (WPA), 1972 binds every State.", "1972", "number", "bind"),
    ("It asked that laws be grouped into four or five codes.", "five", "number", "group"),
    ("Non-coal output has nearly tripled since 2014.", "2014", "year", "triple when"),
)


@pytest.mark.parametrize(("statement", "text", "kind", "relation"), BOUND, ids=[row[0] for row in BOUND])
def test_a_value_that_its_sentence_explains_is_never_exchanged(statement: str, text: str, kind: str, relation: str) -> None:
    assert wrong_values(fact(statement, slot(text, kind, relation), about="the asked")) == set()


# Statement, slot, type, relation; then what may and what may never stand there.
BELIEVED: tuple[tuple[str, str, str, str, set[str], set[str]], ...] = (
    ("Karakoram Pass is located in Ladakh.", *("Ladakh", "state", "State"), {"Himachal Pradesh"}, {"Uttar Pradesh", "Delhi", "Jammu and Kashmir"}),
    ("Kaziranga NP is located in Assam.", *("Assam", "state", "State"), {"Meghalaya"}, {"Rajasthan", "Punjab"}),
    ("The headquarters of AIIB is in Beijing.", *("Beijing", "city", "headquarters"), set(), {"Paris", "Hiroshima", "Geneva"}),
    ("India joined the Ramsar Convention in 1982.", *("Ramsar Convention", "treaty", "join treaty"), set(), {"Kigali Amendment", "Paris Agreement"}),
    ("IBRD has 189 members.", *("189", "number", "members number"), set(), {"269", "389"}),
    ("NISAR carries radars in 2 frequencies.", *("2", "number", "carry number"), set(), {"6", "5"}),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "text", "kind", "relation", "may", "never"), BELIEVED, ids=[row[0] for row in BELIEVED])
def test_a_value_is_exchanged_only_for_one_that_could_be_believed(
    statement: str, text: str, kind: str, relation: str, may: set[str], never: set[str]
) -> None:
    found = wrong_values(fact(statement, slot(text, kind, relation), about=statement.split(" is ")[0]))
    assert may <= found
    assert not never & found


def test_rows_of_one_table_make_no_set_they_are_asked_as_pairs() -> None:
    seats = {"SAARC": "Kathmandu", "BIMSTEC": "Dhaka", "ASEAN": "Jakarta", "ADB": "Manila", "AIIB": "Beijing", "SCO": "Beijing"}
    own = reading(
        *(fact(f"The headquarters of {body} is in {city}.", slot(city, "city", "headquarters"), about=body) for body, city in seats.items())
    )
    assert list(statements(own, Corpus((own,)))) == []
