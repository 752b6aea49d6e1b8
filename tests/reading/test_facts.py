"""What an article of one sentence states: every row is a title, the sentence, and its facts with what is asked of each."""

from __future__ import annotations

import pytest

from quizgen.model import SLOT_TYPES, Block, Document, Fact, Reading, Source
from quizgen.reading import read
from quizgen.reading.language import spans
from reading_samples import AROUND, MAY, noted, reading_of, rule_of

FACTS: dict[str, dict[str, set[str]]] = {
    "The Ministry of Jal Shakti launched the Jal Jeevan Mission in August 2019.": {
        "The Ministry of Jal Shakti launched the Jal Jeevan Mission in August 2019.": {
            "Ministry of Jal Shakti",
            "Jal Jeevan Mission",
            "August 2019",
        }
    },
    "The National Green Tribunal, a statutory body, was set up in New Delhi in 2010.": {
        "The National Green Tribunal was set up in New Delhi in 2010.": {"2010"}
    },
    "Signed in Iran in 1971, the Ramsar Convention protects wetlands.": {"The Ramsar Convention was signed in Iran in 1971.": {"1971"}},
    "The Asian Development Bank, founded in Manila in 1966, has 68 offices in China.": {
        "As of May 2026, the Asian Development Bank, founded in Manila in 1966, has 68 offices in China.": {"68"},
        "The Asian Development Bank was founded in Manila in 1966.": {"1966"},
    },
    "India and Nepal signed the Mahakali Treaty on 12 February 1996.": {
        "India and Nepal signed the Mahakali Treaty on 12 February 1996.": {"Mahakali Treaty", "12 February 1996"}
    },
    "The United States joined the Paris Agreement in 2021 and left the Paris Agreement on 20 January 2025.": {
        "The United States joined the Paris Agreement in 2021.": {"United States", "2021"},
        "The United States left the Paris Agreement on 20 January 2025.": {"Paris Agreement"},
    },
    "The Ministry of Coal launched the Koyla Shakti portal in October 2025 and the Ministry of Mines launched the Khanij portal in May 2024.": {
        "The Ministry of Coal launched the Koyla Shakti portal in October 2025.": {"Ministry of Coal", "October 2025"},
        "The Ministry of Mines launched the Khanij portal in May 2024.": {"Ministry of Mines", "May 2024"},
    },
    "Brazil, Russia, India, China and South Africa founded the New Development Bank in 2014.": {
        "Brazil, Russia, India, China and South Africa founded the New Development Bank in 2014.": {
            "Brazil, Russia, India, China and South Africa",
            "New Development Bank",
            "2014",
        }
    },
    "The GST Council approved two rates of 5% and 18% in New Delhi on 3 September 2025.": {
        "The GST Council approved two rates of 5% and 18% in New Delhi on 3 September 2025.": {"3 September 2025"}
    },
    "Sunita Williams, 59, landed in Florida on 18 March 2025.": {"Sunita Williams landed in Florida on 18 March 2025.": {"18 March 2025"}},
    "The International Monetary Fund said that the economy of Peru will grow by 3.5% in 2027.": {
        "As of May 2026, according to the International Monetary Fund, the economy of Peru will grow by 3.5% in 2027.": {"3.5%"}
    },
    "The Ministry of Tribal Affairs has not approved ₹400 crore for the Van Dhan Scheme.": {
        "As of May 2026, the Ministry of Tribal Affairs has not approved ₹400 crore for the Van Dhan Scheme.": {"₹400 crore"}
    },
    "NITI Aayog replaced the Planning Commission on 1 January 2015.": {
        "NITI Aayog replaced the Planning Commission on 1 January 2015.": {"NITI Aayog", "Planning Commission", "1 January 2015"}
    },
    "The Right to Information Act, 2005 covers all public authorities in India.": {},
    "If Kenya signs the Accra Treaty, Ghana will pay USD 40 million to Kenya.": {},
    "Tata Steel closed down 1.9% and Coal India ended down 1.5% on 12 May 2026.": {},
    "Assam reported 22 deaths, Bihar 13 and Kerala none.": {},
}


@pytest.mark.parametrize("text", FACTS)
def test_a_sentence_gives_these_facts_and_no_others_and_these_parts_are_asked(text: str) -> None:
    facts = reading_of(text, "World").facts
    assert {fact.statement for fact in facts} == set(FACTS[text])
    assert {slot.text for fact in facts for slot in fact.slots} >= {part for parts in FACTS[text].values() for part in parts}


@pytest.mark.parametrize("text", FACTS)
def test_a_fact_quotes_its_source_and_holds_every_slot_once(text: str) -> None:
    for fact in reading_of(text, "World").facts:
        assert fact.quote in text
        assert all(fact.statement.count(slot.text) == 1 and slot.type in SLOT_TYPES for slot in fact.slots)
        assert fact.slots
        assert 0.0 <= fact.worth <= 1.0


@pytest.mark.parametrize("text", FACTS)
def test_every_sentence_gives_a_fact_or_the_rule_by_which_it_gave_none(text: str) -> None:
    passages = reading_of(text, "World").passages
    assert passages[-1].text == text
    assert (passages[-1].facts == 0) == bool(passages[-1].rule) == bool(passages[-1].reason) == (not FACTS[text])


def only(text: str, title: str = "World") -> Fact:
    return reading_of(text, title).facts[0]


def test_what_was_said_keeps_its_speaker_and_only_figures_are_asked_of_it() -> None:
    fact = only("The International Monetary Fund said that the economy of Peru will grow by 3.5% in 2027.")
    assert fact.said_by == "The International Monetary Fund"
    assert [slot.type for slot in fact.slots] == ["percent"]


def test_a_hedge_is_known() -> None:
    assert only("The President of Peru may sign the Paris Agreement in 2027.").hedged
    assert not only("NITI Aayog replaced the Planning Commission on 1 January 2015.").hedged


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("NITI Aayog replaced the Planning Commission on 1 January 2015.", "NITI Aayog"),
        ("Signed in Iran in 1971, the Ramsar Convention protects wetlands.", "Ramsar Convention"),
        ("Sunita Williams, 59, landed in Florida on 18 March 2025.", "Sunita Williams"),
    ],
)
def test_a_fact_is_about_the_name_in_its_subject(text: str, about: str) -> None:
    assert only(text).about == about


def in_section(*blocks: Block) -> Reading:
    return read(Document(Source("article", "World", MAY), (*(Block(line) for line in AROUND), *blocks)))


def test_a_fact_knows_the_headings_that_it_stands_under() -> None:
    reading = in_section(Block("Signed in Iran in 1971, the Ramsar Convention protects wetlands.", headings=("Nature", "Wetlands")))
    assert [fact.section for fact in reading.facts] == [("Nature", "Wetlands")]


def test_a_section_of_advice_states_nothing() -> None:
    reading = in_section(Block("Signed in Iran in 1971, the Ramsar Convention protects wetlands.", headings=("Way forward",)))
    assert (reading.facts, rule_of(reading)) == ((), "advice")


def test_code_and_captions_are_no_prose() -> None:
    text = "Signed in Iran in 1971, the Ramsar Convention protects wetlands."
    document = Document(Source("article", "World", MAY), (Block(text, "code"), Block(text, "caption"), Block(text, "heading")))
    assert (list(spans(document)), read(document).facts) == ([], ())


def test_nothing_gives_nothing() -> None:
    assert read(Document(Source("article", "World"))).facts == ()


def test_what_a_relative_tells_of_a_description_is_told_of_its_name() -> None:
    text = "The Cabinet approved the Sagar Yojana, a scheme for ports. The scheme, which is implemented by the Ministry of Coal, covers 18 ports."
    told = {fact.statement for fact in reading_of(text, "Cabinet approves the Sagar Yojana").facts}
    assert "The Sagar Yojana is implemented by the Ministry of Coal." in told


def test_the_claim_that_a_fact_check_denies_is_no_fact() -> None:
    text = (
        "CLAIM: The Reserve Bank of India will stop the notes of ₹500 by March 2026.\nFACT: The Reserve Bank of India was set up in 1935."
    )
    told = [fact.statement for fact in reading_of(text, "Fact check: are the notes of ₹500 stopped?").facts]
    assert told == ["The Reserve Bank of India was set up in 1935."]


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        # When it was stands before the verb of a relative.
        (
            "Kenya, which in July 2025 became the first country to ratify the Accra Treaty, is in Africa.",
            "In July 2025, Kenya became the first country to ratify the Accra Treaty.",
            "Kenya became the first country to ratify the Accra Treaty.",
        ),
        # A note without a verb of its own has a stop that is none of the name's.
        (
            "National Rice Mission (NRM), approved in January 2025 with an outlay of ₹16,300 crore for mills in India.",
            "The National Rice Mission (NRM) was approved in January 2025 with an outlay of ₹16,300 crore for mills in India.",
            "National Rice Mission (NRM). was approved in January 2025 with an outlay of ₹16,300 crore for mills in India.",
        ),
        # Nobody set it up by itself.
        (
            "NRML (National Rice Mills Limited), a venture of the Ministry of Coal, founded in 2019 to buy mills abroad.",
            "",
            "Limited) founded",
        ),
    ],
)
def test_what_was_left_of_a_relative_or_a_note_is_whole(text: str, told: str, untold: str) -> None:
    statements = [fact.statement for fact in reading_of(text, "Rice in India and Kenya").facts if fact.slots]
    assert untold not in statements
    assert told in statements if told else not any(untold in one for one in statements)


@pytest.mark.parametrize(("when", "asked"), [("in May 2005", False), ("on 19 June 2005", True), ("in 2005", True)])
def test_the_month_in_which_an_act_was_enacted_is_not_asked(when: str, asked: bool) -> None:  # noqa: FBT001 - a row of a table
    told = (
        f"The Sagar Ports Act was enacted {when} to protect the harbours of Kerala.",
        f"Since the enactment of the Ports Act {when}, ports have grown.",
    )
    facts = [fact for text in told for fact in reading_of(text, "The Sagar Ports Act").facts]
    assert any(slot.type in ("month", "date", "year") for fact in facts for slot in fact.slots) is asked


def test_a_hall_is_not_asked_for() -> None:
    facts = reading_of(
        "Asha Rao was sworn in as Chief Justice of India at Rashtrapati Bhavan on 14 May 2025.", "Chief Justice sworn in"
    ).facts
    assert facts
    assert "Rashtrapati Bhavan" not in {slot.text for fact in facts for slot in fact.slots}


def reading_of_note(text: str) -> list[Fact]:
    """The facts of a Markdown note."""
    return list(read(noted(text)).facts)


def test_what_had_been_counted_by_a_day_was_not_done_on_it() -> None:
    facts = reading_of("As on 1 February 2025, the Sagar Mission had added around 12.20 crore taps in Kerala.", "Sagar Mission").facts
    assert not [fact for fact in facts if fact.slots and fact.statement.startswith("On 1 February")]


# A statement, and a part of it that is not asked: parts of a sum, what letters count, the day of a report, what many do.
UNASKED = (
    ("The Sagar Mission has an outlay of ₹2,481 crore (Centre ₹1,584 crore; States ₹897 crore).", "₹2,481 crore"),
    ("The Sagar Treaty has 12 Articles and eight Annexures (A to H).", "eight"),
    ("The Sagar Treaty has 12 Articles and eight Annexures of India and Kenya.", "Sagar Treaty"),
    ("The Global Rice Report 2024 of the World Bank was released on 12 November 2024.", "12 November 2024"),
    ("The Sagar Mission had an outlay of ₹500 crore (later raised to ₹778 crore).", "₹500 crore"),
    ("Kerala leads the States of India with 6,013, ahead of Assam.", "6,013"),
    ("The Sagar Mission was inaugurated in January 1953.", "Sagar Mission"),
    ("The app of the Sagar Mission was launched in beta by the World Bank on 1 September 2025.", "1 September 2025"),
    ("Asha Rao, former head of the World Bank, led the Sagar Mission of India in 2005.", "World Bank"),
    ("A joint venture near Hampi, Karnataka, approved in May 2025, will make chips for the Sagar Mission.", "May 2025"),
    ("The Sagar Mission ranks third in India, after Kerala and Assam, in the number of ports.", "third"),
    ("Italy will host the Sagar Treaty of India in Milan in 2027.", "Italy"),
    ("The Sagar Mission is implemented in Kerala, Assam and Goa.", "Sagar Mission"),
)


@pytest.mark.parametrize(("text", "part"), UNASKED, ids=[part for _, part in UNASKED])
def test_what_its_neighbours_tell_or_many_share_is_not_asked(text: str, part: str) -> None:
    assert part not in {slot.text for fact in reading_of(text, "Rice and the Sagar Mission in India").facts for slot in fact.slots}


def test_a_point_that_has_come_to_another_thing_leaves_its_heading() -> None:
    text = "## The Montreal Register\n\n- Chilika was put on the Montreal Register in 1993. A new mouth to the sea was opened in September 2000.\n"
    found = reading_of_note(text)
    assert not [fact for fact in found if "mouth" in fact.statement and fact.context]
