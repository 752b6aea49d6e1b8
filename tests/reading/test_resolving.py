"""Sentences that stand alone: what is put for pronouns, descriptions, short names and times, and what cannot be helped."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.language import parsed
from quizgen.reading.names import names_of
from quizgen.reading.resolving import Resolution, resolve, resolved

SATURDAY = date(2025, 4, 12)


def last(text: str, *, title: str = "", published: date | None = SATURDAY, kind: str = "paragraph") -> tuple[str, Resolution]:
    """The last sentence of some paragraphs (one a line) as it stands alone, and how."""
    document = Document(Source("doc", title, published), tuple(Block(line, kind) for line in text.split("\n")))  # type: ignore[arg-type]
    sentences = parsed(document)
    every = resolve(document, sentences, names_of(document, sentences))
    return resolved(sentences[-1], every[-1]), every[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A day or month without its year is of the year that the sentence has told.
        (
            "When an agreement lapsed on 1 April 1948, Punjab waited till a pact was signed in May.",
            "When an agreement lapsed on 1 April 1948, Punjab waited till a pact was signed in May 1948.",
        ),
        # What goes on until a month has not yet come to it; what lasted until one has.
        (
            "The Rice Bureau put the chance of dry weather continuing till December at 85%.",
            "The Rice Bureau put the chance of dry weather continuing till December 2025 at 85%.",
        ),
        ("The strike at Lima lasted until February.", "The strike at Lima lasted until February 2025."),
        (
            "The Rice Bill was passed by the Lok Sabha on 7 August 2021 and was signed on 12 August.",
            "The Rice Bill was passed by the Lok Sabha on 7 August 2021 and was signed on 12 August 2021.",
        ),
        (
            "Punjab, which gave up rice in 1971, has grown wheat since March this year.",
            "Punjab, which gave up rice in 1971, has grown wheat since March 2025.",
        ),
        # What has been so since a year is of now; what is told in the present begins later.
        (
            "Punjab has grown rice since 2004. Punjab sold rice on 8 April.",
            "Punjab sold rice on 8 April 2025.",
        ),
        (
            "The duty on rice falls to 10 per cent with effect from 3 May.",
            "The duty on rice falls to 10 per cent with effect from 3 May 2025.",
        ),
        (
            "The duty on rice was cut to 10 per cent with effect from 3 March.",
            "The duty on rice was cut to 10 per cent with effect from 3 March 2025.",
        ),
        # Pronouns.
        (
            "Sergei Lavrov spoke in Antalya. He praised the hosts of the forum in Turkey.",
            "Sergei Lavrov praised the hosts of the forum in Turkey.",
        ),
        (
            "The Global Tiger Forum is based in New Delhi. It supports thirteen countries.",
            "The Global Tiger Forum supports thirteen countries.",
        ),
        ("The Global Tiger Forum is old. Its work covers thirteen countries.", "The Global Tiger Forum’s work covers thirteen countries."),
        ("Obesity is a chronic disease. It raises blood pressure.", "Obesity raises blood pressure."),
        ("Core areas receive the highest level of protection. They are closed to farming.", "Core areas are closed to farming."),
        ("India has counted its tigers.", "India has counted its tigers."),
        ("In his speech, Narendra Modi praised Japan.", "In his speech, Narendra Modi praised Japan."),
        ("It is likely that India will sign.", "It is likely that India will sign."),
        # A line that only names whom or what the next one tells of.
        ("Ishwar Chandra Vidyasagar (1820-1891). He taught in Calcutta.", "Ishwar Chandra Vidyasagar taught in Calcutta."),
        ("Kigali Amendment (2016). It was signed in Rwanda.", "The Kigali Amendment was signed in Rwanda."),
        ("India bought oil in the period 2019-20 to 2022-23.", "India bought oil in the period 2019-20 to 2022-23."),
        ("Agni-5 is a missile of three stages in India.", "Agni-5 is a missile of three stages in India."),
        # A rank is somebody's.
        (
            "The Mangal Mission was the first of India. It was the third mission of its kind.",
            "The Mangal Mission was the third mission of its kind.",
        ),
        # Descriptions.
        ("The Great Nicobar Project covers 166 sq km. The project includes an airport.", "The Great Nicobar Project includes an airport."),
        (
            "The National Tiger Conservation Authority is in New Delhi. The Authority checks reserves.",
            "The National Tiger Conservation Authority checks reserves.",
        ),
        (
            "The Ganges river dolphin is the aquatic animal of India. It is listed in Schedule I.",
            "The Ganges river dolphin is listed in Schedule I.",
        ),
        ("The Global Tiger Forum runs ten reserves. It also trains guards in Nepal.", "The Global Tiger Forum trains guards in Nepal."),
        ("India has two tiger species in zoos. The country banned hunting.", "India banned hunting."),
        ("The second round of Russia-US talks was held in Istanbul.", "The second round of Russia-US talks was held in Istanbul."),
        ("The world competes for minerals.", "The world competes for minerals."),
        ("In 2019, a bill was tabled, and the bill was passed.", "In 2019, a bill was tabled, and the bill was passed."),
        # Two who belong together.
        (
            "Antony Blinken met Sergei Lavrov in Delhi. The meeting took ten minutes.",
            "The meeting between Antony Blinken and Sergei Lavrov took ten minutes.",
        ),
        ("Trade between Russia and the US is low. Both countries want a treaty.", "Russia and the US want a treaty."),
        # Short names.
        (
            "Russian Foreign Minister Sergei Lavrov came.\nLavrov’s plane was late.",
            "Russian Foreign Minister Sergei Lavrov’s plane was late.",
        ),
        ("Antony Blinken and Sergei Lavrov came.\nThe Blinken-Lavrov meeting was short.", "The Blinken-Lavrov meeting was short."),
        ("President Volodymyr Zelensky came.\nPresident Zelensky signed a treaty.", "President Volodymyr Zelensky signed a treaty."),
        (
            "Tigers are counted by the National Tiger Conservation Authority (NTCA).\nNTCA publishes reports.",
            "The National Tiger Conservation Authority (NTCA) publishes reports.",
        ),
        # Openers and adverbs.
        ("However, India also exports rice.", "India exports rice."),
        ("In this context, India opened a port in Kerala.", "India opened a port in Kerala."),
        ("Rice is not only eaten but also exported.", "Rice is not only eaten but also exported."),
        ("India and Nepal said that both want peace.", "India and Nepal said that both want peace."),
        (
            "Antony Blinken and Sergei Lavrov had a brief encounter in Delhi. This marks the first contact since May 2021.",
            "The meeting between Antony Blinken and Sergei Lavrov marks the first contact since May 2021.",
        ),
        (
            "Japan helped Ukraine during the Ukraine war.\nJapan asked Russia to end the war.",
            "Japan asked Russia to end the war in Ukraine.",
        ),
        # Times.
        ("Vladimir Putin met Steve Witkoff on Friday.", "Vladimir Putin met Steve Witkoff on 11 April 2025."),
        ("India signed a treaty last month.", "India signed a treaty in March 2025."),
        ("India signed a treaty on 3 May 2011.", "India signed a treaty on 3 May 2011."),
    ],
)
def test_a_sentence_is_made_to_stand_alone(text: str, expected: str) -> None:
    told, resolution = last(text)
    assert (told, resolution.problem) == (expected, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        # Two that could be meant, or none.
        ("Antony Blinken met Sergei Lavrov in Delhi. He left early.", "pronoun"),
        ("He left early.", "pronoun"),
        ("The Paris Agreement amended the Kyoto Protocol. India ratified it in 2016.", "pronoun"),
        ("Sergei Lavrov came. They left early.", "pronoun"),
        ("The Paris Agreement amended the Kyoto Protocol. It is old.", "pronoun"),
        ("India's team met at Fuzhou in China. The Ramappa Temple of Telangana became the country's 39th site.", "definite"),
        ("The Global Tiger Forum is old. It was set up by merging two bodies with the Global Tiger Forum.", "pronoun"),
        # What somebody brought into the world, or who brought it?
        ("The Global Tiger Forum released a report on tigers. It draws on ten studies.", "pronoun"),
        # A day without a year behind a sentence of last year may be of that year or of this.
        ("India sent up a probe on 14 July 2024. India sent up a ship on 1 August.", "relative_time"),
        # Under its old name, or its new one?
        ("The Sagar Programme was renamed the Sagar Mission in 2020. It runs 18 ports.", "pronoun"),
        # One of a kind, and not what the sentence before names.
        ("The National Rice Commission is old. The first such Commission was set up in 1992.", "definite"),
        # The year of the law that another replaces is not that of its own assent, nor is it sure that this was lately.
        ("The Income-tax Act, 2025, which replaces that of 1961, received assent on 21 August.", "relative_time"),
        # A story of 1817 goes on in the April of its own time, whatever the day of the page.
        ("In 1803 the Company took the coast.\nIn March 1817 the Paika Rebellion began.\nPuri was taken in April.", "relative_time"),
        ("The Forest Act replaced the Wildlife Act. Then came the Water Act.\nThe Act bans hunting.", "definite"),
        ("A new project was announced in Kerala. The Great Nicobar Project is older. The project is costly.", "definite"),
        ("The meeting lasted ten minutes.", "definite"),
        ("The plane, which carried 155 people, was found.", "definite"),
        ("The Indian contingent won the match in Oslo.", "definite"),
        ("This marks the first contact between Russia and India.", "demonstrative"),
        ("These measures helped India.", "demonstrative"),
        ("We must protect tigers.", "first_person"),
        ("Tigers need your help.", "first_person"),
        ("Iron ore output reached a record.", "frame"),
        ("closed to farming and grazing", "fragment"),
        ("Another treaty was signed in Paris.", "context"),
        ("Nepal spoke of Russia’s invasion of Ukraine. The two countries want peace.", "definite"),
        ("Russia’s invasion of Ukraine began in 2022. Relations between the two countries are bad.", "definite"),
        ("Nepal wants both countries to trade.", "context"),
        ("About 70% were using phones.", "ellipsis"),
        ("Instead, oil was bought from Peru.", "opener"),
        ("Subsequently, the Rice Act was amended.", "opener"),
        ("Each reserve includes forests.", "opener"),
        ("“India is large. Nepal is small,” the old king said.", "quote|definite"),
        ("The last war Nepal fought was a brief one with Peru. It was neutral in 1914.", "pronoun"),
        ("India signed a treaty two weeks earlier.", "relative_time"),
        ("The Ministry of Coal runs it.\nThe Ministry of Steel makes rails.\nThe Ministry sanctioned five projects.", "definite"),
    ],
)
def test_what_cannot_stand_alone_says_why(text: str, problem: str) -> None:
    assert last(text)[1].problem in problem.split("|")


def test_words_in_quotation_marks_are_never_changed() -> None:
    told, resolution = last("Sergei Lavrov came.\nSergei Lavrov said, “Lavrov is also late.”")
    assert "“Lavrov is also late.”" in told
    assert resolution.problem == ""


def test_a_weekday_of_a_digest_of_many_days_is_no_day() -> None:
    document = Document(Source("doc", "Week in review", SATURDAY, "days"), (Block("Vladimir Putin met Steve Witkoff on Friday."),))
    sentences = parsed(document)
    assert resolve(document, sentences, names_of(document, sentences))[-1].problem == "relative_time"


@pytest.mark.parametrize(("published", "problem", "as_of"), [(SATURDAY, "", True), (None, "relative_time", False)])
def test_a_statement_about_now_carries_its_date_or_is_dropped(published: date | None, problem: str, as_of: bool) -> None:  # noqa: FBT001 - a column of the table
    told, resolution = last("India currently imports oil.", published=published)
    assert (resolution.problem, resolution.as_of) == (problem, as_of)
    assert told == ("India imports oil." if as_of else "India currently imports oil.")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # "a scheme" behind its own name is no other scheme.
        (
            "Cabinet approves the Sagar Yojana",
            "The Cabinet approved the Sagar Yojana, a scheme for ports. The scheme covers 18 ports.",
            "The Sagar Yojana covers 18 ports.",
        ),
        # What a body does to "it" is done to the scheme of the sentence before.
        (
            "Sagar Yojana",
            "The Sagar Yojana is a year old. The Union Cabinet approved it on 16 August 2023.",
            "The Union Cabinet approved the Sagar Yojana on 16 August 2023.",
        ),
        # The article stands before the adjective.
        (
            "Rice",
            "The National Rice Commission (NRC) buys rice. The separate NRC was set up on 4 May 2004.",
            "The separate National Rice Commission (NRC) was set up on 4 May 2004.",
        ),
        # What the title names is a scheme where the text calls it so.
        (
            "NAVIKA: boats for all",
            "The National Action for Village Inland Craft (NAVIKA) is a Central Sector Scheme. It is old. The scheme covers 18 ports.",
            "NAVIKA covers 18 ports.",
        ),
        # The two countries of the title stay the two, until a third is named.
        (
            "India, Nepal sign a pact on rice",
            "India and Nepal signed a pact. Narendra Modi spoke. It rained. Trade between the two countries reached ₹900 crore in 2024.",
            "Trade between India and Nepal reached ₹900 crore in 2024.",
        ),
        # An opener that only ties; letters that few know, from the gazetteer; a name's own letters, spelled out elsewhere.
        ("Rice", "Against this background, India bought rice on 4 May 2004.", "India bought rice on 4 May 2004."),
        ("Rice", "Instead, India bought rice on 4 May 2004.", "India bought rice on 4 May 2004."),
        ("Rice", "Even so, India bought rice on 4 May 2004.", "India bought rice on 4 May 2004."),
        ("Rice", "Subsequently, the Rice Act was amended in 2003.", "The Rice Act was amended in 2003."),
        ("Rice", "Every five years, or earlier, India counts its rice.", "Every five years, or earlier, India counts its rice."),
        (
            "Taxes",
            "GSTAT has 31 benches.",
            "The Goods and Services Tax Appellate Tribunal (GSTAT) has 31 benches.",
        ),
        (
            "Boats",
            "The Pontoon Security Mechanism (PSM) is old. It rained. The PSM Scheme pays for 18 boats.",
            "The Pontoon Security Mechanism (PSM) Scheme pays for 18 boats.",
        ),
        # "About" names nothing: what stands under it goes on from above.
        (
            "Digest",
            "The Global Rice Index came out on 4 May 2024. The index covers 18 ports.",
            "The Global Rice Index covers 18 ports.",
        ),
        # The Speaker is not the Deputy Speaker.
        (
            "Deputy Speaker of the Lok Sabha",
            "The Deputy Speaker of the Lok Sabha sits in Delhi. A panel acts when the office of the Speaker is vacant.",
            "A panel acts when the office of the Speaker is vacant.",
        ),
        # Of the ministry for a programme "it" says nothing; the programme may be meant.
        (
            "Roofs for all",
            "The Ministry of Ports is the nodal ministry for this programme. It supports 18 ports.",
            "It supports 18 ports.",
        ),
        # A scheme's name with the half before its colon.
        (
            "Roofs for all",
            "The Cabinet approved PM Sagar Ghar: Muft Nauka Yojana, a scheme for boats. The scheme covers 18 ports.",
            "PM Sagar Ghar: Muft Nauka Yojana covers 18 ports.",
        ),
    ],
)
def test_what_the_title_or_the_sentence_before_is_about_is_taken_up(title: str, text: str, expected: str) -> None:
    assert last(text, title=title)[0] == expected


# title, text, what its last sentence becomes
LABELLED = [
    (
        "Banks",
        "Insolvency Board of India (IBI): the regulator of insolvency. It regulates agencies in India.",
        "The Insolvency Board of India regulates agencies in India.",
    ),
    (
        "Deputy Speaker of the Lok Sabha",
        "The Deputy Speaker of the Lok Sabha is elected. He is responsible to the Lok Sabha.",
        "The Deputy Speaker of the Lok Sabha is responsible",
    ),
    # Who is named is meant before whose office it is.
    (
        "Deputy Speaker of the Lok Sabha",
        "Asha Rao met Ravi Rao. He is responsible to the Lok Sabha.",
        "He is responsible to the Lok Sabha.",
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), LABELLED)
def test_it_is_what_the_note_is_labelled_and_he_whose_office_the_page_is_on(title: str, text: str, expected: str) -> None:
    assert last(text, title=title, kind="bullet")[0].startswith(expected)


def test_two_countries_are_not_those_of_the_title_beside_a_third() -> None:
    text = "India and Nepal signed a pact. Narendra Modi met the President of Ghana. Trade between the two countries reached ₹900 crore in 2024."
    assert last(text, title="India, Nepal sign a pact on rice")[1].problem == "definite"


def test_a_ship_is_known_by_its_letters() -> None:
    text = "INS Vikrant was commissioned in Kochi. The ship was designed by the Rice Bureau of India."
    assert last(text, title="INS Vikrant at three")[0] == "INS Vikrant was designed by the Rice Bureau of India."


def test_the_prime_minister_with_his_name_needs_no_article() -> None:
    text = "The Rice Forum of Peru was launched by the Prime Minister, Shri Ravi Rao, on 9 May 2023."
    assert last(text) == (text, Resolution())


@pytest.mark.parametrize(
    ("text", "root"),
    [
        (
            "Section 44(3) of the Digital Personal Data Protection Act, 2023 amends Section 8 of the Right to Information Act, 2005.",
            "amends",
        ),
        ("PM SHRI was launched in 2022.", "launched"),
        ("PM SHRI, which stands for schools, was announced on Teachers' Day and cleared by the Union Cabinet.", "announced"),
        ("The Code on Social Security, 2020 covers gig workers in all States.", "covers"),
    ],
)
def test_a_name_with_its_year_or_letters_is_one_word_to_the_parser(text: str, root: str) -> None:
    (sentence,) = parsed(Document(Source("doc", "Notes"), (Block(text),)))
    assert next(token.text for token in sentence.doc if token.dep_ == "ROOT") == root
    assert sentence.doc.text == text


def test_a_description_may_take_up_the_name_in_the_title() -> None:
    told, _ = last("Cargo is moved by ship in India. The scheme trains sailors.", title="Sagar Sailor Scheme: questions and answers")
    assert told == "The scheme trains sailors." or told.endswith("Sagar Sailor Scheme trains sailors.")


def test_undated_documents_resolve_nothing_from_the_clock() -> None:
    assert last("Vladimir Putin met Steve Witkoff on Friday.", published=None)[1].problem == "relative_time"


@pytest.mark.parametrize(
    ("title", "heading", "text", "expected"),
    [
        # Under a heading that names nothing else, "it" is the one thing of the page.
        (
            "Lima Rice Agreement enters into force",
            "About the Agreement",
            "It was adopted in Lima.",
            "The Lima Rice Agreement was adopted in Lima.",
        ),
        (
            "Lima Rice Agreement enters into force",
            "Key features",
            "It was adopted in Lima.",
            "The Lima Rice Agreement was adopted in Lima.",
        ),
        ("Lima Rice Agreement enters into force", "The coffee trade", "It was adopted in Lima.", "It was adopted in Lima."),
        # Of two Commissions that a page names, in a section of its own "the Commission" is that of the title.
        (
            "The Sixteenth Finance Commission",
            "Who sat in it?",
            "The Commission was constituted in 2023.",
            "The Sixteenth Finance Commission was constituted in 2023.",
        ),
    ],
)
def test_under_a_heading_that_names_nothing_else_a_sentence_tells_of_the_page(title: str, heading: str, text: str, expected: str) -> None:
    before = (
        Block(
            "The Lima Rice Agreement came into force. The Sixteenth Finance Commission followed the Fifteenth Finance Commission.",
            headings=("Why?",),
        ),
        Block(heading, "heading", headings=("Why?",)),
    )
    document = Document(Source("doc", title, SATURDAY), (*before, Block(text, headings=(heading,))))
    sentences = parsed(document)
    every = resolve(document, sentences, names_of(document, sentences))
    assert resolved(sentences[-1], every[-1]) == expected
