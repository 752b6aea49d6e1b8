"""What labels with values give: one line of a note, one question."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Mark
from quizgen.reading.labels import labelled_facts, labelled_sentence, why_not
from reading_samples import asked, noted


def labels(text: str) -> list[tuple[str, str]]:
    return asked(list(labelled_facts(noted(text))))


UNDER = "# Notes of the week\n\nA few words to begin with.\n\n## {heading}\n\n### Formation\n\n- {line}\n- Nothing to tell here\n"

# heading, bullet, question, answer
GIVES = [
    # What follows the value only tells more of it.
    (
        "National Turmeric Board",
        "Nodal ministry: Ministry of Commerce and Industry. Its members are named yearly.",
        "Which ministry is responsible for the National Turmeric Board?",
        "Ministry of Commerce and Industry",
    ),
    (
        "Adi Vaani Yojana",
        "Nodal ministry: Ministry of Tribal Affairs, under a year of honour",
        "Which ministry is responsible for Adi Vaani Yojana?",
        "Ministry of Tribal Affairs",
    ),
    (
        "African Union (AU)",
        "Headquarters: Addis Ababa (moved there in 1963)",
        "Where is the headquarters of the African Union (AU)?",
        "Addis Ababa",
    ),
    (
        "Sixteenth Finance Commission",
        "Chairman: Dr. Asha Rao, formerly of NITI Aayog.",
        "Who chaired the Sixteenth Finance Commission?",
        "Asha Rao",
    ),
    (
        "Sixteenth Finance Commission",
        "Constituted: 31 December 2023.",
        "On which date was the Sixteenth Finance Commission constituted?",
        "31 December 2023",
    ),
    (
        "World Soil Day",
        "World Soil Day: observed on 5 December each year",
        "On which day of the year is World Soil Day observed?",
        "5 December",
    ),
    # By which year an aim is to be reached.
    (
        "National Trachoma Mission",
        "Aim: Elimination of trachoma as a public health problem by 2047",
        "By which year does the National Trachoma Mission aim at the elimination of trachoma as a public health problem?",
        "2047",
    ),
    (
        "National Trachoma Mission",
        "Goal: To end child marriage in India by 2030.",
        "By which year does the National Trachoma Mission aim to end child marriage in India?",
        "2030",
    ),
    # What a law sets for a wrong, and for nothing that is only counted by days; who regulates a thing.
    (
        "Seed Quality Act, 2021",
        "Penalty: up to ₹2 crore for sale of seed without a licence, and more for a second offence",
        "What penalty does the Seed Quality Act, 2021 provide for sale of seed without a licence?",
        "up to ₹2 crore",
    ),
    (
        "Atal Old Age Yojana",
        "Regulator: Insurance Regulatory Board",
        "Which body regulates Atal Old Age Yojana?",
        "the Insurance Regulatory Board",
    ),
    # What happened in the year that stands behind its name.
    ("Wars", "Battle of Chinhat (1857): the rebels drove out the garrison", "In which year did the Battle of Chinhat take place?", "1857"),
    ("Wars", "Treaty of Purandar (1776) – never came to anything", "In which year was the Treaty of Purandar signed?", "1776"),
    ("Monetary Policy Committee (MPC)", "Quorum: four", "What is the quorum of the Monetary Policy Committee (MPC)?", "4"),
    (
        "One Nation One Subscription Yojana",
        "Nature of scheme: Central Sector Scheme",
        "What kind of scheme is One Nation One Subscription Yojana by its funding?",
        "a Central Sector Scheme",
    ),
    ("Project Asha", "Lift-off mass: about 2,300 kg", "What is the lift-off mass of Project Asha?", "about 2,300 kg"),
    (
        "SAARC - South Asian Association for Regional Cooperation",
        "Headquarters: Kathmandu, Nepal",
        "Where is the headquarters of SAARC?",
        "Kathmandu, Nepal",
    ),
    ("Rivers", "Longest river of peninsular India: Godavari", "Which is the longest river of peninsular India?", "Godavari"),
    ("Laws", "First State to tax sugar drinks: Kerala (2019)", "Which was the first State to tax sugar drinks?", "Kerala"),
    ("African Union (AU)", "HQ – Addis Ababa, Ethiopia", "Where is the headquarters of the African Union (AU)?", "Addis Ababa, Ethiopia"),
    (
        "World Trade Organization",
        "Established: 1 January 1995",
        "On which date was the World Trade Organization established?",
        "1 January 1995",
    ),
    (
        "National Green Tribunal",
        "Established: 2010 under a law of that year",
        "In which year was the National Green Tribunal established?",
        "2010",
    ),
    ("Project Tiger", "Launched: April 1973", "In which month and year was Project Tiger launched?", "April 1973"),
    ("Minamata Convention", "Adopted: 2013 in Kumamoto, Japan", "Where was the Minamata Convention adopted?", "Kumamoto, Japan"),
    ("Kyoto Protocol", "In force: 16 February 2005", "On which date did the Kyoto Protocol come into force?", "16 February 2005"),
    (
        "Atal Pension Yojana",
        "Nodal Ministry: Ministry of Finance",
        "Which ministry is responsible for Atal Pension Yojana?",
        "Ministry of Finance",
    ),
    ("NITI Aayog", "Chairperson: Prime Minister", "Who chairs NITI Aayog?", "the Prime Minister"),
    ("Kaziranga National Park", "State: Assam", "In which State is the Kaziranga National Park located?", "Assam"),
    ("Nilgiri Tahr", "IUCN status (2025): Endangered", "As of 2025, what is the IUCN Red List status of the Nilgiri Tahr?", "Endangered"),
    ("Sangai", "Scientific name: Rucervus eldii eldii", "What is the scientific name of the Sangai?", "Rucervus eldii eldii"),
    ("G7", "First summit: 1975 in Rambouillet, France", "Where was the first G7 summit held?", "Rambouillet, France"),
    (
        "National Green Tribunal",
        "Established under: National Environment Act, 2010",
        "Under which Act was the National Green Tribunal set up?",
        "the National Environment Act, 2010",
    ),
    ("Exercise Garuda", "Countries: India and France", "With which country does India hold Exercise Garuda?", "France"),
    ("BRICS", "South Africa joined: 2010", "In which year did South Africa join BRICS?", "2010"),
    ("ASEAN", "Established: 1967, Jakarta headquarters", "Where is the headquarters of ASEAN?", "Jakarta"),
    ("Human Development Index", "Published by: UNDP", "Who publishes the Human Development Index?", "the UNDP"),
    ("RBI", "Headquarters: Mumbai", "Where is the headquarters of the RBI?", "Mumbai"),
    ("Finance commission (Art 280)", "Established: 1951", "In which year was the Finance Commission established?", "1951"),
    ("ASEAN", "Established: 1967, Bangkok Declaration", "By which declaration was ASEAN established in 1967?", "the Bangkok Declaration"),
    (
        "SCO - Shanghai Cooperation Organization",
        "Predecessor: Shanghai Five (1996)",
        "Which body or arrangement preceded the SCO?",
        "Shanghai Five",
    ),
    (
        "BIMSTEC",
        'Counter "three shared threats": piracy, smuggling, cyclones',
        "Which “three shared threats” does BIMSTEC seek to counter?",
        "piracy, smuggling and cyclones",
    ),
    (
        "Quad",
        "Value audit – 3 Es: economy, efficiency, effectiveness",
        "What are the 3 Es of value audit?",
        "economy, efficiency and effectiveness",
    ),
    (
        "African Union (AU)",
        "Pillars: trade, peace and climate",
        "What are the three pillars of the African Union (AU)?",
        "trade, peace and climate",
    ),
    ("Quad", "World Wetlands Day: 2 February (since 1997)", "On which day of the year is World Wetlands Day observed?", "2 February"),
    (
        "Election Commission of India",
        "Article 325: Inclusion of names in electoral rolls",
        "What does Article 325 of the Constitution of India deal with?",
        "the inclusion of names in electoral rolls",
    ),
    ("Chief Election Commissioner", "Appointed by: President", "Who appoints the Chief Election Commissioner?", "the President"),
    (
        "Attorney General of India",
        "Tenure: 5 yrs or 62 yrs, whichever earlier (by law)",
        "What is the term of office of the Attorney General of India?",
        "5 years or until the age of 62, whichever is earlier",
    ),
    (
        "Central Information Commission",
        "Nature: Statutory body",
        "What kind of body is the Central Information Commission in law?",
        "a statutory body",
    ),
    (
        "Attorney General of India",
        "Present Attorney General: R. Venkataramani (since 1 Oct 2022)",
        "Who became the Attorney General on 1 October 2022?",
        "R. Venkataramani",
    ),
    ("Lok Sabha", "First Speaker of the Lok Sabha: G. V. Mavalankar", "Who was the first Speaker of the Lok Sabha?", "G. V. Mavalankar"),
]


@pytest.mark.parametrize(("heading", "line", "question", "answer"), GIVES)
def test_a_known_label_asks_its_question(heading: str, line: str, question: str, answer: str) -> None:
    assert (question, answer) in labels(UNDER.format(heading=heading, line=line))


# heading, bullet, why there is no question
SILENT = [
    ("Way Forward", "Headquarters: Geneva", "no heading names the thing"),
    ("Nilgiri Tahr", "IUCN status: Endangered", "a category may be another by now, and the note has no date"),
    ("National Paddy Mission", "Total outlay: ₹16,300 crore", "an outlay may be raised, and the note has no date"),
    ("Digital Payments", "Launched: 2016", "the heading is a field, no name"),
    ("RCEP Exit", "Established: 2012", "the heading tells of something that happened to the thing"),
    ("World Bank", "President: Ajay Banga", "an office changes hands, and the note has no date"),
    ("India-France Relations", "Trade: $15 billion", "a trade figure without its year"),
    ("India-France Relations", "Trade: $15.1 billion (2024-25)", "a year's figure in a note without a date"),
    ("International Solar Alliance", "Members: 100+ countries", "no exact number"),
    ("ASEAN", "Members: 10 countries", "there are eleven by now"),
    ("International Solar Alliance", "Focus: Solar energy", "a label without a known meaning"),
    ("SAARC", "Headquarters: Kathmandu / Dhaka", "two values"),
    ("SAARC", "Observers: China, Japan, etc.", "an open list"),
    ("G7", "Headquarters: None", "the thing has none"),
    ("Raisina Dialogue", "Headquarters: Virtual", "nowhere on a map"),
    ("Jaipur Metro Project", "Headquarters: Jaipur", "the name gives the answer away"),
    ("Cyclone Remal", "Formed: 24 May 2024", "nobody founds a cyclone"),
    ("Snow Leopard", "Status: Recovering", "no category of the Red List"),
    ("Panama Canal Authority", "Established: 2004 tsunami response", "a year that belongs to the words behind it"),
    ("BIMSTEC", 'Counter "three shared threats": piracy, smuggling', "the list is not whole"),
    ("BIMSTEC", "Five challenges: money, trade, ports, roads, will", "opinions are no list of an exam"),
    ("Governor", "Present Governor: Sanjay Kumar (since December 2024)", "the governor of what?"),
    ("Union Minister for Power Shri Ram Naik", "Tenure: 5 years", "a person's heading is no office"),
    ("Election Commission of India", "Article 325: Duties and powers", "the duties of whom?"),
    ("Quad", "World Wetlands Day: every February", "no day"),
    ("Malabar Exercise", "Theme: Maritime security", "a theme of which year?"),
    ("World Bank", "Signed: 10 March 2024", "what is signed with a body is an agreement"),
]


@pytest.mark.parametrize(("heading", "line", "_why"), SILENT)
def test_nothing_is_asked_where_an_answer_would_not_stand(heading: str, line: str, _why: str) -> None:
    assert labels(UNDER.format(heading=heading, line=line)) == []


def test_when_and_where_are_two_facts() -> None:
    found = [fact for _, fact in labelled_facts(noted(UNDER.format(heading="SAARC", line="Established: December 1985 in Dhaka")))]
    assert [fact.statement for fact in found] == [
        "SAARC was established in December 1985.",
        "SAARC was established in Dhaka in December 1985.",
    ]
    assert [fact.slots[0].relation for fact in found] == ["establish month", "establish place"]


def test_members_with_their_number_are_a_list() -> None:
    line = "Members: 3 countries (Estonia, Latvia, Lithuania)"
    assert ("Which three countries are the members of the Baltic Assembly?", "Estonia, Latvia and Lithuania") in labels(
        UNDER.format(heading="Baltic Assembly", line=line)
    )
    assert len(labels(UNDER.format(heading="Baltic Assembly", line=line.replace("3", "4")))) == 0


@pytest.mark.parametrize(
    ("heading", "line", "published", "question"),
    [
        ("BIMSTEC", "Members: 7 countries", "", ""),
        ("BIMSTEC", "Members: 7 countries", "2026-05-12", "As of May 2026, how many members did BIMSTEC have?"),
        ("National Rice Committee", "Members: 6", "", "How many members does the National Rice Committee have?"),
    ],
)
def test_groups_of_states_gain_members_and_committees_do_not(heading: str, line: str, published: str, question: str) -> None:
    found = [fact.question for _, fact in labelled_facts(noted(UNDER.format(heading=heading, line=line), published=published))]
    assert found == ([question] if question else [])


def test_a_year_s_trade_is_asked_where_the_note_is_dated() -> None:
    text = UNDER.format(heading="India-France Relations", line="Trade: $15.1 billion (2024-25)")
    found = [fact.question for _, fact in labelled_facts(noted(text, published="2026-05-12"))]
    assert found == ["What was the value of trade between India and France in 2024-25?"]


def test_what_changes_is_asked_as_of_the_date_of_the_note() -> None:
    text = UNDER.format(heading="World Bank", line="President: Ajay Banga")
    found = asked(list(labelled_facts(noted(text, published="2026-05-12"))))
    assert found == [("As of May 2026, who was the president of the World Bank?", "Ajay Banga")]


def test_two_different_seats_of_one_body_are_both_left_out() -> None:
    text = "# Shanghai Cooperation Organization (SCO)\n\n- Headquarters: Beijing, China\n- Secretariat: Tashkent, Uzbekistan\n- Established: 2001\n"
    assert [answer for _, answer in labels(text)] == ["2001"]


def test_a_short_heading_over_two_known_labels_is_a_name() -> None:
    found = labels("# Sites\n\n## Lothal\n\n- River: Bhogavo\n- State: Gujarat\n\n## Kalibangan\n\n- State: Rajasthan\n")
    assert found == [("On which river is Lothal located?", "Bhogavo"), ("In which State is Lothal located?", "Gujarat")]
    assert labels("# Money\n\n## Digital Payments\n\n- Launched: 2016\n- Ministry: Ministry of Finance\n") == []


def test_a_heading_of_news_begins_with_the_name_of_its_thing() -> None:
    found = labels("# Daily notes\n\n## PM Kisan Bima Yojana cleared by Cabinet\n\n- Launched: 2016\n- Scope: farmers\n")
    assert found == [("In which year was PM Kisan Bima Yojana launched?", "2016")]


def test_members_with_their_years_joined_the_body_above_them() -> None:
    found = labels(
        "# Notes\n\n## Mercosur - Mercado Comun Organization Group\n\n## BRICS\n\n**Members (10):**\n- Brazil, Russia\n- Egypt and Iran (2024)\n"
    )
    assert found == [("In which year did Egypt and Iran join BRICS?", "2024")]
    assert labels("# Notes\n\n## BRICS\n\n**Summits:**\n- Brazil (2025)\n") == []


def test_articles_are_asked_both_ways_and_only_of_a_named_constitution() -> None:
    lines = "- Article 40: Organisation of village panchayats\n- Article 48A: Protection of forests\n"
    found = labels(f"# Directive Principles of the Constitution of India\n\n{lines}")
    assert ("Which Article of the Constitution of India deals with the protection of forests?", "Article 48A") in found
    assert ("What does Article 40 of the Constitution of India deal with?", "the organisation of village panchayats") in found
    assert labels(f"# Rome Statute\n\n{lines}") == []


def test_the_parent_bullet_is_nearer_than_the_heading() -> None:
    found = labels("# Missions\n\n- PM Gati Shakti Mission\n    - Launched: 13 October 2021\n- Ujala Yojana\n    - Launched: 2015\n")
    assert found == [
        ("On which date was the PM Gati Shakti Mission launched?", "13 October 2021"),
        ("In which year was Ujala Yojana launched?", "2015"),
    ]


# A heading that names a thing by its last word, and what the document calls it.
SHORT = [
    ("Finance Commission (Art. 280)", "The Sixteenth Commission", "the Sixteenth Finance Commission"),
    ("Notes on the Ramsar Convention", "The Convention", "the Ramsar Convention"),
]


@pytest.mark.parametrize(("title", "heading", "shown"), SHORT)
def test_a_short_heading_is_what_the_document_calls_so(title: str, heading: str, shown: str) -> None:
    made = labels(f"# {title}\n\n## {heading}\n\n- Nodal ministry: Ministry of Coal\n")
    assert made == [(f"Which ministry is responsible for {shown}?", "Ministry of Coal")]


def test_a_heading_of_two_conventions_is_neither() -> None:
    text = "# Waste\n\nThe Basel Convention and the Bamako Convention ban it.\n\n## The Convention\n\n- Secretariat: Geneva\n"
    assert labels(text) == []


def test_letters_of_two_bodies_are_spelled_as_the_document_does() -> None:
    text = (
        "# Sea beds\n\nThe International Seabed Authority (ISA) sits there.\n\n## What is the ISA?\n\n- Headquarters: Kingston, Jamaica.\n"
    )
    assert ("Where is the headquarters of the International Seabed Authority (ISA)?", "Kingston, Jamaica") in labels(text)


# heading, note, question
PROVIDED = [
    (
        "Directive Principles of the Constitution",
        "**Article 40** – the State shall take steps to organise village panchayats with powers of government.",
        "Which Article of the Constitution of India provides that the State shall take steps to organise village panchayats with powers of government?",
    ),
    (
        "Finance Commission",
        "**Article 275:** Statutory grants-in-aid to States in need, charged on the Consolidated Fund of India.",
        "Which Article of the Constitution of India provides for statutory grants-in-aid to States in need, charged on the Consolidated Fund of India?",
    ),
    (
        "Constitutional provisions",
        "**Article 63:** There shall be a Vice-President of India.",
        "Which Article of the Constitution of India provides that there shall be a Vice-President of India?",
    ),
    # What leans on others, or says too little, provides nothing that could be asked for.
    ("Constitutional provisions", "**Article 64:** He is the chairman of the upper House by virtue of his office.", ""),
    ("Constitutional provisions", "**Article 201:** The President may assent or withhold assent.", ""),
    ("Constitutional provisions", "**Article 66:** Elected by an electoral college of the members of both Houses.", ""),
    ("The Paris Agreement", "**Article 6:** Cooperation of parties in carbon markets of both kinds.", ""),
]


@pytest.mark.parametrize(("heading", "note", "question"), PROVIDED)
def test_an_article_is_asked_for_by_what_it_provides(heading: str, note: str, question: str) -> None:
    made = [asked for asked, _ in labels(f"# Notes\n\n## {heading}\n\n- {note}\n")]
    assert made == ([question] if question else [])


def test_the_title_names_the_thing_where_no_heading_does() -> None:
    assert labels("# Key Facts\n\n- Launched: 2015\n") == []
    note = noted("---\ntitle: Deendayal Antyodaya Yojana\n---\n\n# Key facts\n\n- Launched: 2011\n- Scope: rural India\n")
    assert asked(list(labelled_facts(note))) == [("In which year was Deendayal Antyodaya Yojana launched?", "2011")]


def test_a_fact_box_tells_of_the_person_of_its_page() -> None:
    box = "\n- Born: 15 November 1802, Nongkhlaw (present West Khasi Hills)\n- Died: 17 July 1835, Dhaka\n\nIn 1829 Tirot Sing rose against the road.\n"
    asks = [("On which date was Tirot Sing born?", "15 November 1802"), ("On which date did Tirot Sing die?", "17 July 1835")]
    assert labels(f"# Tirot Sing: the Khasi chief\n\n## Key facts\n{box}") == asks
    assert labels(f"# Notes of the week\n\n## Tirot Sing (1802–35)\n{box}") == asks
    assert labels(f"# Modern History\n\n## The Khasi Revolt\n{box}") == []


# bullet, its label and the words of its sentence ("" when it has none)
SENTENCES = [
    (
        "Dual GST: The Centre and the States have levied it together since 2017.",
        "Dual GST",
        "The Centre and the States have levied it together since 2017.",
    ),
    # A note needs neither capital nor stop where it says who did what.
    (
        "Law: the Ninth Schedule was added by the First Amendment",
        "Law",
        "the Ninth Schedule was added by the First Amendment",
    ),
    ("How measured: the Rain Index uses water near the coast", "How measured", "the Rain Index uses water near the coast"),
    ("Data keeper: the person who keeps the data of others", "", ""),
    ("Where: Bengal. It began in a village of the delta.", "", ""),
    ("Headquarters: Kathmandu, Nepal", "", ""),
    ("Renewable Energy: Solar and wind power at sea", "", ""),
]


@pytest.mark.parametrize(("text", "label", "sentence"), SENTENCES)
def test_a_label_may_stand_before_a_sentence(text: str, label: str, sentence: str) -> None:
    block = Block(text, "bullet", marks=(Mark("bold", 0, text.index(":") + 1),))
    found = labelled_sentence(block)
    assert (found[0], text[found[1] :]) == (label, sentence) if found else label == ""


def test_a_silent_label_says_why() -> None:
    note = noted("# SAARC\n\n- Observers: nine countries\n- Headquarters: in several places\n- Headquarters: Kathmandu\n")
    reasons = [why_not(note, number) for number, block in enumerate(note.blocks) if block.kind == "bullet"]
    assert reasons == ["label without a known meaning", "no single value", ""]


def test_every_quote_is_in_its_block_and_every_answer_once_in_its_statement() -> None:
    text = "".join(UNDER.format(heading=heading, line=line) for heading, line, *_ in GIVES)
    note = noted(text)
    for number, fact in labelled_facts(note):
        assert fact.quote in note.blocks[number].text
        assert fact.statement.count(fact.slots[0].text) == 1


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        (
            "Assured payout: 40 per cent of the average income of the last 6 years of work, for those who paid for twenty years.",
            "As of May 2026, what is the assured payout under Kisan Pension Yojana?",
            "40 per cent of the average income of the last 6 years of work",
        ),
        ("Loan limit: Rs 3 lakh per family", "As of May 2026, what is the loan limit under Kisan Pension Yojana?", "Rs 3 lakh per family"),
        (
            "Health cover: up to ₹5 lakh per family per year",
            "As of May 2026, what is the health cover under Kisan Pension Yojana?",
            "up to ₹5 lakh per family per year",
        ),
        ("Age limit: 18 to 40 years", "As of May 2026, what is the age limit under Kisan Pension Yojana?", "18 to 40 years"),
        ("Loan limit: raised to Rs 3 lakh per family", "", ""),
        ("Minimum pension: Rs 1,000 (Rs 500 earlier)", "", ""),
        ("Stipend: half of what a clerk gets", "", ""),
    ],
)
def test_what_a_scheme_gives_carries_its_date(line: str, question: str, answer: str) -> None:
    found = asked(list(labelled_facts(noted(UNDER.format(heading="Kisan Pension Yojana", line=line), published="2026-05-12"))))
    assert found == ([(question, answer)] if question else [])


def test_what_a_scheme_gives_is_not_asked_without_a_date() -> None:
    assert labels(UNDER.format(heading="Kisan Pension Yojana", line="Loan limit: Rs 3 lakh per family")) == []


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("the Chola fleet attacked Kedah and took its king.", True),
        ("the talks led in time to the Accord of 1921.", True),
        ("the scheme launched in 2015 for weavers", False),
        ("the first of many", False),
    ],
)
def test_a_small_letter_begins_a_sentence_where_its_subject_does_something(value: str, whole: bool) -> None:  # noqa: FBT001 - a row of a table
    assert (labelled_sentence(Block(f"Result: {value}", "bullet")) is not None) == whole


# A line of a note of May 2026 on the mission or the animal of its heading, and its question.
DATED = [
    ("National Paddy Mission", "Total outlay: ₹16,300 crore", "As of May 2026, what is the total outlay of the National Paddy Mission?"),
    ("National Paddy Mission", "Cost: ₹16,300 crore", "As of May 2026, what is the cost of the National Paddy Mission?"),
    ("Nilgiri Tahr", "IUCN status: Endangered", "As of May 2026, what is the IUCN Red List status of the Nilgiri Tahr?"),
]


@pytest.mark.parametrize(("heading", "line", "question"), DATED)
def test_what_may_change_is_asked_with_the_month_of_its_page(heading: str, line: str, question: str) -> None:
    note = noted(UNDER.format(heading=heading, line=line), published="2026-05-12")
    assert [one for one, _ in asked(list(labelled_facts(note)))] == [question]
