"""Flashcards, looked at card by card as they lie on the sheet, front and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

import samples
from exporter_papers import hindi_paper, long_paper, paper_of, sample_paper
from pdf_reader import MM, Box, inked, letters, pages, sizes, within
from quizgen.errors import ExportError
from quizgen.exporters.layout import PAPER_SIZES, Layout
from quizgen.exporters.pdf import export_cards
from quizgen.exporters.sheet import lettered, sheet_of
from quizgen.model import Mains, Paper, Quote, Recall

LAYOUTS = [Layout(size, large) for size in PAPER_SIZES for large in (False, True)]
SEAM = 1.5  # millimetres around the cuts where nothing may be printed


def cells(pdf: bytes, layout: Layout, page: int) -> list[Box]:
    """The cards of a page, row by row from the left."""
    across, down, wide, high = (1, 2, 186, 128) if layout.large else (2, 4, 92, 64)
    width, height = sizes(pdf)[page - 1]
    left, top = (width - across * wide) / 2, (height - down * high) / 2
    corners = [(left + column * wide, top + row * high) for row in range(down) for column in range(across)]
    return [Box(page, x * MM, y * MM, (x + wide) * MM, (y + high) * MM) for x, y in corners]


def mirrored(cards: list[Box], across: int) -> list[Box]:
    """The cards as they lie when the sheet is turned over its long edge: each row from the right."""
    return [card for start in range(0, len(cards), across) for card in reversed(cards[start : start + across])]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", [sample_paper(), hindi_paper(), long_paper(17)])
def test_every_answer_lies_behind_its_question(paper: Paper, layout: Layout) -> None:
    pdf = export_cards(paper, layout)
    entries = sheet_of(paper).entries
    across = 1 if layout.large else 2
    each = len(cells(pdf, layout, 1))
    assert len(pages(pdf)) == 2 * -(-len(entries) // each)
    for start in range(0, len(entries), each):
        fronts = cells(pdf, layout, 2 * (start // each) + 1)
        backs = mirrored(cells(pdf, layout, 2 * (start // each) + 2), across)
        for entry, front, back in zip(entries[start : start + each], fronts, backs, strict=False):
            asked, answered = letters(within(pdf, front)), letters(within(pdf, back))
            assert letters(entry.question.stem) in asked
            assert all(letters(option) in asked for option in entry.question.options)
            assert f"Answer{entry.number}" in answered
            told = lettered(entry.question) or entry.question.explanation[0]
            assert letters(told) in answered


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_printed_where_the_cards_are_cut(layout: Layout) -> None:
    pdf = export_cards(long_paper(16), layout)
    for page in range(1, len(pages(pdf)) + 1):
        cards = cells(pdf, layout, page)
        for box in (box for box in inked(pdf) if box.page == page and box.bottom < cards[-1].bottom):
            assert any(
                card.left + SEAM * MM <= box.left
                and box.right <= card.right - SEAM * MM
                and card.top + SEAM * MM <= box.top
                and box.bottom <= card.bottom - SEAM * MM
                for card in cards
            )


def test_the_back_tells_the_source_with_its_words_and_date() -> None:
    pdf = export_cards(sample_paper())
    back = within(pdf, mirrored(cells(pdf, Layout(), 2), 2)[0])
    assert "“The Ramsar Convention was adopted in 1971.” Wetlands of Bihar, 5 February 2026 https://example.org/wetlands" in back.replace(
        "\u200b", ""
    )


def test_a_long_quote_gives_way_to_the_answer() -> None:
    prompt = Recall("Which lake?", "Kanwar Lake")
    item = replace(samples.item(prompt), origin=samples.origin(prompt, " ".join(["many words of a source"] * 90)))
    pdf = export_cards(Paper("Cards", (item,), (samples.SOURCE,)))
    back = within(pdf, mirrored(cells(pdf, Layout(), 2), 2)[0])
    assert "Kanwar Lake Wetlands of Bihar, 5 February 2026" in back
    assert "many words" not in back


def test_a_question_too_long_for_a_card_is_named() -> None:
    paper = paper_of(Recall("Which lake?", "Kanwar Lake"), Recall(" ".join(["why"] * 900), "Because."))
    with pytest.raises(ExportError, match=r"^too long for a card: item item-1\.00000001 \(front\); shorten these") as caught:
        export_cards(paper)
    assert "item-0" not in str(caught.value)


def test_an_essay_whose_points_have_no_room_is_named_and_not_printed_without_them() -> None:
    paper = paper_of(Mains("Discuss wetlands.", tuple(f"Point {number} of the many that there are to make." for number in range(60))))
    with pytest.raises(ExportError, match=r"too long for a card: item item-0\.00000000 \(back\)"):
        export_cards(paper)


def test_each_quote_of_a_source_is_on_the_back() -> None:
    prompt = Recall("Which lake?", "Kanwar Lake")
    quotes = (Quote(samples.SOURCE.id, "First words."), Quote(samples.SOURCE.id, "Second words."))
    item = replace(samples.item(prompt), origin=replace(samples.origin(prompt), quotes=quotes))
    assert "“First words.” “Second words.” Wetlands of Bihar" in pages(export_cards(Paper("Cards", (item,), (samples.SOURCE,))))[1]
