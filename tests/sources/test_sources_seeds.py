"""The five seeds, block by block, and what must not come through from each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from golden_documents import SEEDS, golden_file, read_seed, written_down
from quizgen.model import Document

DOCUMENTS = {seed.name[:3]: read_seed(seed) for seed in SEEDS}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_a_seed_reads_as_it_is_written_down(seed: Path) -> None:
    assert written_down(read_seed(seed)) == golden_file(seed).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("seed", "title", "published", "dated_by"),
    [
        ("000", "Sergei Lavrov and U.S.-Russia relations", date(2026, 5, 13), "text: May 13, 2026"),
        ("001", "Lavrov Signals Potential to Rebuild Russia-US Ties Amid Ukraine Conflict", date(2025, 4, 13), "dateline"),
        ("002", "Blinken-Lavrov meeting high on optics, low on outcome", None, ""),
        ("003", "Blinken and Lavrov Meet in India Amid Ukraine Conflict and New START Treaty Suspension", date(2023, 3, 2), "references"),
        ("004", "US Secretary of State Antony Blinken met briefly", date(2023, 3, 2), "dateline"),
    ],
)
def test_title_and_date(seed: str, title: str, published: date | None, dated_by: str) -> None:
    source = DOCUMENTS[seed].source
    assert (source.title, source.published, source.dated_by) == (title, published, dated_by)


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        ("000", ["data-definition", "key-term", "2017", "45th President", "punitive", "<"]),
        (
            "001",
            [
                "min read",
                "April 13",
                "Previous Story",
                "Next Story",
                "Kenya",
                "Shrivalli",
                "Billie Jean",
                "Hunt Them",
                "Pahalgam",
                "Taliban",
                "Afghan",
                "Kashmir",
                "CCS",
                "Sindh",
                "Roscosmos",
                "astronaut",
                "Crimea",
                "Go toTop",
                "Latest from",
                "Don't Miss",
                "reports Asian",
            ],
        ),
        ("002", ["Chhaya", "Chayya", "Related posts", "\u00a0"]),
        ("003", ["[0]", "[6]", "WION", "WBUR", "Al Jazeera", "`", "Leave a Comment", "0 comments", "2 Mar"]),
        ("004", ["date 2023", "2023-03-02"]),
    ],
)
def test_no_furniture_comes_through(seed: str, words: list[str]) -> None:
    text = DOCUMENTS[seed].text
    assert [word for word in words if word in text] == []


def test_a_standfirst_that_the_text_repeats_is_read_once() -> None:
    assert DOCUMENTS["001"].text.count("normalising diplomatic relations") == 1


def test_the_key_terms_of_the_first_seed_word_for_word() -> None:
    terms = {term.term: (term.meaning, term.papers, term.shown) for term in DOCUMENTS["000"].terms}
    assert terms == {
        "Sergei Lavrov": (
            "Russia's Foreign Minister since 2004, responsible for diplomatic engagements",
            ("GS2: Polity",),
            "Sergei Lavrov",
        ),
        "U.S.-Russia relations": (
            "bilateral diplomatic, economic and security interactions between the United States and Russia",
            ("GS2: Polity", "GS3: Economy"),
            "U.S.-Russia relations",
        ),
        "Donald Trump": (
            (
                "45th President of the United States (2017\u20112021) and 2024 election winner, "
                "whose foreign policy stance influences US\u2011Russia dynamics"
            ),
            ("GS2: Polity",),
            "Donald Trump",
        ),
        "Vladimir Putin": (
            "President of the Russian Federation since 2000, central figure in Russia's foreign policy",
            ("GS2: Polity",),
            "Vladimir Putin",
        ),
        "Ukraine war": (
            "armed conflict that began in 2022 after Russia's invasion of Ukraine, a major geopolitical issue",
            ("GS2: Polity", "GS3: International Relations"),
            "Ukraine war",
        ),
        "Joe Biden": (
            "46th President of the United States (2021\u2011present), whose administration maintained sanctions on Russia",
            ("GS2: Polity",),
            "Joe Biden",
        ),
        "Sanctions": (
            "punitive economic measures imposed by one country to coerce another",
            ("GS3: Economy", "GS2: Polity"),
            "sanctions",
        ),
    }


def test_a_term_quotes_its_definition_unchanged() -> None:
    raw = SEEDS[0].read_text(encoding="utf-8")
    assert all(f'data-definition="{term.quote}"' in raw for term in DOCUMENTS["000"].terms)


def test_citations_keep_their_places_and_point_to_the_list() -> None:
    document = DOCUMENTS["003"]
    first = document.blocks[0]
    marks = [(mark.label, first.text[: mark.start][-10:]) for mark in first.marks if mark.kind == "citation"]
    assert marks == [("0", "encounter."), ("1", "4th, 2022."), ("2", "ey Griner.")]
    assert [reference.label for reference in document.references] == list("0123456")


def test_a_heading_glued_to_its_paragraph_is_split_off() -> None:
    last = DOCUMENTS["004"].blocks[-1]
    assert last.headings == ("What Russia says",)
    assert last.text.startswith("According to Russian spokesperson")


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_marks_lie_inside_their_text(document: Document) -> None:
    for block in document.blocks:
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)
