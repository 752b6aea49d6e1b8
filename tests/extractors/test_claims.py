"""What becomes a statement of the exam, with which date and under which name, and what never does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.extractors.claims import fact_claims
from quizgen.extractors.office_claims import office_claims
from quizgen.extractors.phrasing import clause_of, defined
from quizgen.extractors.prose import article_of
from quizgen.extractors.statements import statements
from quizgen.extractors.tenses import in_simple_past
from quizgen.extractors.term_claims import term_claims
from quizgen.model import Block, Corpus, Fact, Reading, Statements
from statement_samples import fact, reading, slot, term

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


# Statements that cannot be printed as they are.
UNFIT = (
    fact("The New START treaty places verifiable limits on the arsenals of two states.", slot("New START", "treaty"), about="New START"),
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
    fact("The Convention on Lead Shot bans lead pellets.", slot("lead pellets", "thing"), about="Convention on Lead Shot"),
    fact("As of July 2026, 40 lakh homes will be reached.", slot("40 lakh", "number"), about="homes"),
    fact("Six lakh homes were covered in the first year.", slot("Six lakh", "number"), about="homes"),
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
    fact("Sambhar was taken off in 2002 after restoration.", slot("2002", "year"), about="Sambhar"),
    fact("Nepal became a Contracting Party on 1 February 1988.", slot("1 February 1988", "date"), about="Nepal"),
    fact("The earlier Himgiri was commissioned in 1974.", slot("1974", "year"), about="Himgiri"),
    fact("In 1943, R.K. Rao became the first Indian Governor.", slot("1943", "year"), about="R.K. Rao"),
    fact("Kerala’s headcount ratio was already the lowest, at 0.55%.", slot("0.55%", "percent"), about="Kerala"),
    fact("Assam has the highest number of sites (20).", slot("20", "number"), about="Assam"),
    fact("Nepal put the treaty in abeyance on 23 April 2025.", slot("23 April 2025", "date"), about="Nepal"),
    fact("The Norwegian parliament approved the exit on 19 June 2025 by 157 votes.", slot("157", "number"), about="Norwegian parliament"),
    fact("As of May 2025, Ghana has 62 sites in the Tentative List.", slot("62", "number"), about="Ghana"),
    fact("The Prime Minister announced the Mission in 2021.", slot("2021", "year"), about="Prime Minister"),
    fact("In April 2023, Nepal set up a committee under the then Secretary, R. Thapa.", slot("April 2023", "month"), about="Nepal"),
    fact("Nepal is n't a member of the MTCR.", slot("MTCR", "body"), about="Nepal"),
    fact("As of October 2025, October 2022 World Bank sets two processes going.", slot("two", "number"), about="World Bank"),
    fact("As of June 2025, Angola holds the chair of the African Union in 2025.", slot("African Union", "body"), about="Angola"),
    fact("The Genome Project (1990–2003) read some 92 per cent.", slot("92 per cent", "percent"), about="Genome Project"),
    fact("A total of 2421 Centre for Financial Literacy (CFL) have been set up.", slot("2421", "number"), about="CFL"),
    fact("Cash Reserve Ratio is under the RBI Act, 1934.", slot("RBI Act, 1934", "law"), about="Cash Reserve Ratio"),
    fact("Solar capacity alone passed 100 GW in January 2025.", slot("January 2025", "month"), about="Solar capacity"),
    fact("Pranhita, Indravati and Sabari are its tributaries.", slot("Sabari", "thing"), about="Pranhita"),
    fact("The Kiel Canal was built by Prussia, completed in 1895.", slot("1895", "year"), about="Kiel Canal"),
    fact("Puri, Konark and Ratha were the first elements to be listed, in 2008.", slot("2008", "year"), about="Puri"),
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


def test_a_like_term_of_the_document_may_stand_in_the_place_of_another() -> None:
    terms = (
        term("Gangetic river dolphin", "blind freshwater mammal declared India's national aquatic animal in 2009", "GS3: Environment"),
        term("Indus river dolphin", "endangered freshwater dolphin found mainly in Pakistan", "GS3: Environment"),
    )
    own = reading(terms=terms)
    first = next(term_claims(own, Corpus((own,))))
    assert "Indus river dolphin" in {way.wrong for way in first.falsehoods}


# What was done before something else in the article, as it is told by itself.
BEFORE = (
    ("P.C. Roy had founded the Institute of Soils in 1931.", "P.C. Roy founded the Institute of Soils in 1931."),
    ("The Dhebar Commission had drawn attention to 17 tribes.", "The Dhebar Commission drew attention to 17 tribes."),
    ("By 2022, the Soil Mission had evaluated 51 districts.", ""),
)


@pytest.mark.parametrize(("statement", "told"), BEFORE, ids=[row[0] for row in BEFORE])
def test_what_had_been_done_is_told_in_the_simple_past(statement: str, told: str) -> None:
    own = fact(statement, slot("1931", "year"))
    assert in_simple_past(own).statement == (told or statement)


@pytest.mark.parametrize(("name", "meaning", "sentence"), [
    ("Data Principal", "individual to whom the data relates", "A Data Principal is an individual to whom the data relates."),
    ("Shipping", "An outlay of ₹115 crore has been earmarked for vessels of the fleet", ""),
    ("Prakrit", "group of Middle Indo-Aryan languages of the edicts of Ashoka. Ardhamagadhi was the vehicle of the Agamas", "Prakrit is a group of Middle Indo-Aryan languages of the edicts of Ashoka."),
])  # fmt: skip
def test_a_definition_is_one_sentence_and_a_label_none(name: str, meaning: str, sentence: str) -> None:
    made = term(name, meaning)
    clause = clause_of(made)
    assert (defined(made, clause, article_of(reading(terms=(made,)).document)) if clause else "") == sentence


def test_a_name_of_two_halves_may_stand_in_a_statement() -> None:
    name = "Surya Griha: Bijli Yojana"
    told = fact(f"{name} crossed 10 lakh installations on 10 March 2025.", slot("10 lakh", "number", "cross number"), about=name)
    own = reading(told)
    assert [claim.text for claim in fact_claims(own, Corpus((own,)))] == [told.statement]


def test_a_comma_of_the_source_between_two_words_is_not_lost() -> None:
    told = Fact(
        "The system was made by the Rail Organisation (RRO) Lucknow.",
        "The system was made by the Rail Organisation (RRO), Lucknow.",
        (slot("Lucknow", "city"),),
        about="Rail Organisation",
        worth=0.7,
    )
    own = reading(told)
    assert list(fact_claims(own, Corpus((own,)))) == []


def test_a_site_is_named_with_its_noun() -> None:
    short = fact("The Keibul Lamjao area was declared a sanctuary in 1966.", slot("1966", "year"), about="Keibul Lamjao")
    whole = fact("The Keibul Lamjao National Park was notified in 1977.", slot("1977", "year"), about="Keibul Lamjao")
    own = reading(short, whole)
    assert [claim.text for claim in fact_claims(own, Corpus((own,)))] == [whole.statement]


def test_of_a_kind_there_is_no_article() -> None:
    told = fact("The bridge gap funding (BGF) is a grant for ports that is given once.", slot("once", "number"), about="bridge gap funding")
    own = reading(told)
    assert [claim.text for claim in fact_claims(own, Corpus((own,)))] == [
        "Bridge gap funding (BGF) is a grant for ports that is given once."
    ]


def test_the_last_word_of_a_longer_name_is_no_name_of_its_own() -> None:
    text = "The card gives cover for visits to the Mandirs."
    assert not list(fact_claims(*whole(text, "It works with the Ayushman Arogya Mandirs. " + text)))
    assert list(
        fact_claims(*whole(text.replace("the Mandirs", "the Ayushman Arogya Mandirs"), "It works with the Ayushman Arogya Mandirs."))
    )


def whole(statement: str, article: str) -> tuple[Reading, Corpus]:
    """A fact in an article, and the run of that article alone."""
    made = reading(fact(statement, slot("card", "thing", "give"), about="Health card"))
    blocks = (*made.document.blocks, Block(article))
    own = replace(made, document=replace(made.document, blocks=blocks))
    return own, Corpus((own,))


HOLDERS = (
    term("Asha Rao", "45th President of the United States (2017-2021)", "GS2: Polity"),
    term("Bina Sen", "46th President of the United States", "GS2: Polity"),
)


def test_a_numbered_holder_of_an_office_is_exchanged_for_another_number_of_the_same_row() -> None:
    own = reading(terms=HOLDERS)
    found = {claim.about: {way.wrong for way in claim.falsehoods} for claim in office_claims(own, Corpus((own,)))}
    assert found == {"Asha Rao": {"46th"}, "Bina Sen": {"45th"}}
