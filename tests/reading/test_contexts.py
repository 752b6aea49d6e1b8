"""What a reader is told before a statement: the article's subject or headline, where the statement needs it and it gives nothing away."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.model import Block, Document, Slot, Source, Term
from quizgen.reading.contexts import context_of, fits, is_dated, written
from quizgen.reading.relevance import document_relevance, relevance
from quizgen.reading.sections import contexts_by_section, of_entry
from reading_samples import MAY, noted, reading_of, rule_of


@pytest.mark.parametrize(
    ("title", "published", "lines", "expected"),
    [
        ("Great Nicobar Project", MAY, ("The project covers 166 sq km.",), "the Great Nicobar Project"),
        ("Tigers of Bengal are counted again", MAY, ("A count began.",), "“Tigers of Bengal are counted again” (May 2026)"),
        # What an institution is explains nothing of its day; of "what is in it" no thing is named.
        ("Supreme Court of India", MAY, ("The Court sat.",), ""),
        ("What is in the Lima deal over the Salt Islands?", MAY, ("A deal was struck.",), ""),
        # A phrase of what the page tells again and again, as its sentences write it.
        (
            "Salt Lakes of Assam: Complete List and Notes",
            None,
            ("The salt lakes lie high.", "Of the salt lakes three are dry.", "Each of the lakes is salt.", "The lakes of Assam are old."),
            "the salt lakes of Assam",
        ),
        (
            "Krishna River System",
            None,
            (
                "The river is the Krishna.",
                "The system of the Koyna is in the system of the Krishna.",
                "No river of the Krishna is dry.",
                "Old system.",
            ),
            "the Krishna river system",
        ),
        ("Ladakh and the Demand for New Lakes", None, ("Ladakh is high.", "In Ladakh it snows.", "Of Ladakh they sing."), "Ladakh"),
        ("Salt and Rice", None, ("Salt is dear.", "Rice is not salt.", "Rice and salt sell.", "Salt, rice."), "“Salt and Rice”"),
        ("Five New Lakes", None, ("The new lakes are five.", "New lakes are old.", "Five new lakes dry."), "“Five New Lakes”"),
        # The form of a page and who publishes it are no part of its name; of a headline, what was approved or held.
        ("Explainer: The Krishna Water Commission", MAY, ("It is old.",), "the Krishna Water Commission"),
        ("Krishna Dams Project: an explainer", MAY, ("It is old.",), "the Krishna Dams Project"),
        ("Cabinet approves “Mission for Rice” for 2025-26", MAY, ("The Cabinet approved the Mission for Rice.",), "the Mission for Rice"),
        (
            "Cabinet approves Krishna Ports Plan-II for ten years",
            MAY,
            ("It approved the Krishna Ports Plan-II.",),
            "the Krishna Ports Plan-II",
        ),
        ("ARMY LEAVES FOR JOINT EXERCISE SURYAKIRAN", None, ("The army left for Exercise SURYAKIRAN.",), "Exercise SURYAKIRAN"),
        ("Krishna Agreement on Rice Subsidies enters into force", None, ("A pact.",), "the Krishna Agreement on Rice Subsidies"),
        ("Tigers of Bengal are counted again", None, ("A count began.",), "“Tigers of Bengal are counted again”"),
        ("PM Vikas: Skill and Credit for Artisans", MAY, ("The Cabinet approved PM Vikas in May.",), "PM Vikas"),
        (
            "Nepal House: the hearing of the king begins",
            MAY,
            ("A count began.",),
            "“Nepal House: the hearing of the king begins” (May 2026)",
        ),
        ("Explained: What is the Lima coffee tax, and how will it hit Goa?", MAY, ("A tax began.",), "the Lima coffee tax"),
        ("EXPLAINER | Tigers of Bengal are counted again", None, ("A count began.",), "“Tigers of Bengal are counted again”"),
        ("How will the count of tigers change Bengal?", MAY, ("A count began.",), ""),
        ("The Prelims Desk | Free daily PDF #0412", None, ("A count began.",), ""),
        ("Phy Geog — OCEANOGRAPHY of seas", None, ("A count began.",), ""),
        ("Daily Current Affairs for Tuesday", None, ("A count began.",), ""),
        ("Rivers and passes of India – quick notes", None, ("A count began.",), "“Rivers and passes of India”"),
        ("Modern India in Lecture 11", None, ("A count began.",), "modern Indian history"),
        ("Rivers in Lecture 11", None, ("A count began.",), ""),
        ("Major Bilateral Relations", None, ("A count began.",), ""),
        ("Rivers and passes of India – Quick Revision", None, ("A count began.",), "“Rivers and passes of India”"),
        ("TIGERS OF BENGAL ARE COUNTED", MAY, ("A count began.",), ""),
        ("Tigers of Bengal, ", MAY, ("A count began.",), ""),
        ("Notes", MAY, ("A count began.",), ""),
        ("", MAY, ("A count began.",), ""),
        (" ".join(["Tigers"] * 15), MAY, ("A count began.",), ""),
        ("a count began in March", MAY, ("Foresters say that a count began in March in all reserves.",), ""),
    ],
)
def test_the_context_is_what_the_title_names_or_the_headline_with_its_month(
    title: str, published: date | None, lines: tuple[str, ...], expected: str
) -> None:
    document = Document(Source("doc", title, published), tuple(Block(line) for line in lines))
    assert context_of(document) == expected


@pytest.mark.parametrize(
    ("whole", "heading", "expected"),
    [
        ("", "National Turmeric Board", "the National Turmeric Board"),
        ("“A day of many things”", "National Turmeric Board", "the National Turmeric Board"),
        ("the Great Nicobar Project", "National Turmeric Board", "the Great Nicobar Project"),
        ("“A day of many things”", "An Indian at the Space Station", "“A day of many things”"),
        ("“A day of many things”", "OUTCOMES", "“A day of many things”"),
        ("“A day of many things”", "National Turmeric Board launched at Nizamabad", "“A day of many things”"),
        ("“A day of many things”", "Norway", "“A day of many things”"),
    ],
)
def test_what_stands_under_the_name_of_a_thing_is_about_it_where_the_page_is_about_many(whole: str, heading: str, expected: str) -> None:
    document = Document(Source("doc", "A day of many things"), (Block("A count began.", headings=(heading,)),))
    assert contexts_by_section(document, whole)((heading,)) == expected
    assert contexts_by_section(document, whole)((heading, "Key facts")) == expected


def test_a_day_in_the_lead_is_no_date_of_a_text_that_tells_of_later_months() -> None:
    lead, later = "The council met on 5 June 2023 in Delhi.", "A report of December 2024 counts its mangroves, as one of 2023 did."
    assert written(Document(Source("doc", "Mangroves"), (Block(lead), Block("Trees were counted in 2023.")))) == date(2023, 6, 5)
    launched = "The scheme was launched on 5 June 2023 in Delhi."  # What it has done since is told at another time.
    assert written(Document(Source("doc", "Mangroves"), (Block(launched), Block("Trees were counted in 2023.")))) is None
    assert written(Document(Source("doc", "Mangroves"), (Block(lead), Block(later)))) is None


def test_a_title_put_together_from_key_terms_is_no_context() -> None:
    terms = (Term("Obesity", "disease of too much fat"), Term("Sugar Tax", "levy on sweet drinks"))
    assert context_of(Document(Source("doc", "Obesity and Sugar Tax", MAY), (Block("A count began."),), terms)) == ""


@pytest.mark.parametrize(
    ("title", "text", "context"),
    [
        # A description that only the context explains.
        ("Great Nicobar Project", "The project covers 166 sq km of Nicobar.", "the Great Nicobar Project"),
        # A statement that says by itself what it speaks of.
        ("The tigers of Bengal are counted again", "The Sundarban Tiger Reserve shelters 101 tigers.", ""),
        ("Great Nicobar Project", "The Great Nicobar Project covers 166 sq km of land near Indonesia.", ""),
        ("Great Nicobar Project", "Kenya and Ghana signed the Accra Treaty on 4 May 2021.", ""),
        ("The trade of Africa with India", "NITI Aayog replaced the Planning Commission on 1 January 2015.", ""),
    ],
)
def test_a_context_stands_before_a_statement_that_leans_on_it_and_only_there(title: str, text: str, context: str) -> None:
    assert {fact.context for fact in reading_of(text, title).facts} == {context}


@pytest.mark.parametrize(
    ("title", "text", "rule"),
    [
        ("World", "The leaders met and discussed the economy of the region.", "definite"),
        ("World", "India has built 5,334 dams across the country.", "unanchored"),
        ("", "The project covers 166 sq km of Nicobar.", "definite"),
    ],
)
def test_what_no_context_explains_is_dropped(title: str, text: str, rule: str) -> None:
    assert rule_of(reading_of(text, title)) == rule


@pytest.mark.parametrize(
    ("context", "slot", "fit"),
    [
        ("the Great Nicobar Project", Slot("166 sq km", "measure"), True),
        ("the Great Nicobar Project", Slot("Nicobar", "place"), False),
        ("“India builds 55 dams” (May 2026)", Slot("55", "number"), False),
        ("“India builds dams” (May 2026)", Slot("India", "country"), False),
        ("“Tiger Reserves of Bengal”", Slot("Tiger Reserve", "thing"), False),
        ("“UN votes on dams”", Slot("United Nations", "body", accepts=("UN",)), False),
        ("", Slot("Kerala", "state"), False),
    ],
)
def test_a_context_must_not_say_what_is_asked(context: str, slot: Slot, fit: bool) -> None:  # noqa: FBT001 - a column of the table
    assert fits(context, slot) is fit


def test_a_headline_with_its_month_dates_what_stands_under_it() -> None:
    assert is_dated("“Tigers of Bengal” (May 2026)", MAY)
    assert not is_dated("the Great Nicobar Project", MAY)
    assert not is_dated("“Tigers of Bengal”", None)


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (MAY, "The pact was signed on 4 May 2021.", MAY),
        (None, "On 4 May 2024 the pact was signed. In 2024 trade grew.", date(2024, 5, 4)),
        (None, "On 4 May 2024 the pact was signed. Trade grew.", None),
        (None, "On 4 May 1971 the pact was signed. In 1971 trade grew.", None),
        (None, "It is due by 4 May 2024. In 2024 trade grew.", None),
        (None, "Trade grew.", None),
    ],
)
def test_an_undated_document_was_written_on_the_day_that_its_lead_tells(published: date | None, text: str, expected: date | None) -> None:
    assert written(Document(Source("doc", "Notes", published), (Block(text),))) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The Union Cabinet approved a scheme for renewable energy in rural districts.", 0.9, 1.0),
        ("The singer won an award at a concert and her fans cheered.", -1.0, -0.5),
        ("The cat sat on a mat.", 0.0, 0.0),
    ],
)
def test_relevance_is_high_for_public_affairs_and_negative_for_shows(text: str, low: float, high: float) -> None:
    assert low <= relevance(text) <= high
    assert document_relevance(Document(Source("doc", ""), (Block(text),))) == pytest.approx(relevance(text))


def test_a_document_without_sentences_is_of_no_relevance() -> None:
    assert document_relevance(Document(Source("doc", ""), (Block("Notes"),))) == 0.0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- **GM wheat (LH-11)**: grown in Lima. GEAC asked for it in 2022.", "GM wheat (LH-11)"),
        ("- **GenomeLima** – begun in 2020.", "GenomeLima"),
        ("- **Payment:** Peru paid ten crore.", ""),
        ("- **Procedure:** The President of Peru appoints judges.", ""),
        ("- Rice of **Lima** is grown.", ""),
    ],
)
def test_all_of_a_note_tells_of_the_name_that_it_begins_with(line: str, expected: str) -> None:
    document = noted(f"# Science\n\n## Rice\n\n{line}\n")
    number = next(number for number, block in enumerate(document.blocks) if block.kind == "bullet")
    assert of_entry(document, number) == expected
