"""The question paper and its key, read back from the PDF as a reader and a search engine would."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import samples
from exporter_papers import (
    HINDI_FACTS,
    HINDI_OPTIONS,
    HINDI_STEM,
    choice,
    endless,
    hindi_paper,
    hostile_paper,
    long_paper,
    paper_of,
    sample_paper,
)
from pdf_reader import letters, pages
from quizgen.errors import ExportError
from quizgen.exporters import PAPERS
from quizgen.exporters.pdf import export_key, export_pdf
from quizgen.exporters.pdf.glyphs import coverage, missing, printable
from quizgen.exporters.sheet import sheet_of
from quizgen.model import Choice, Paper, Quote, Recall

TESTS = Path(__file__).parents[1]
SHEET = (595, 842)
MARGIN = 48


def test_every_question_part_and_option_is_on_the_paper() -> None:
    words = letters(" ".join(pages(export_pdf(sample_paper()))))
    for entry in sheet_of(sample_paper()).entries:
        asked = entry.question
        for text in (
            f"{entry.number}. {asked.stem}",
            *asked.parts,
            *asked.columns,
            *(cell for row in asked.rows for cell in row),
            asked.ask,
        ):
            assert letters(text) in words
        for letter, option in zip("abcd", asked.options, strict=False):
            assert letters(f"({letter}) {option}") in words


def test_the_paper_tells_no_answer() -> None:
    words = " ".join(pages(export_pdf(sample_paper())))
    for told in ("Kanwar Lake has", "not correct:", "They filter water", "1971 (", "example.org", "The Ramsar Convention was adopted"):
        assert told not in words


def test_every_answer_reason_and_source_is_in_the_key() -> None:
    words = letters(" ".join(pages(export_key(sample_paper()))))
    for entry in sheet_of(sample_paper()).entries:
        for text in (entry.question.answer, *entry.question.accepts, *entry.question.explanation):
            assert letters(text) in words
    cited = "“The Ramsar Convention was adopted in 1971.” Wetlands of Bihar, 5 February 2026 https://example.org/wetlands"
    assert words.count(letters(cited)) == len(sample_paper().items)


def test_the_key_begins_with_a_grid_of_letters() -> None:
    first = pages(export_key(sample_paper()))[0]
    grid = [f"{entry.number} ({'abcd'[entry.question.key]})" for entry in sheet_of(sample_paper()).entries if entry.question.options]
    assert " ".join(grid) in first


def test_the_head_has_lines_for_the_name_the_time_and_the_marking_scheme() -> None:
    first = pages(export_pdf(sample_paper()))[0]
    for words in (
        "Wetlands of Bihar",
        "9 questions",
        "Time allowed: 1 hour 30 minutes",
        "Name",
        "Roll number",
        "Date",
        "one third of that (0.67) off",
    ):
        assert words in first


def test_parts_are_named_only_when_there_are_several() -> None:
    assert "Part C: Essays" in " ".join(pages(export_pdf(sample_paper())))
    assert "Part A" not in " ".join(pages(export_pdf(paper_of(choice(1)))))


def test_every_page_carries_its_number_the_title_and_the_set() -> None:
    found = pages(export_pdf(replace(long_paper(), set="C")))
    assert len(found) > 5
    for number, words in enumerate(found, 1):
        assert re.search(rf"A long paper .*\bC\b.* Set C · Page {number} of {len(found)}$", words)
    assert "Mark the letter C on your answer sheet" in found[0]
    assert "Set" not in pages(export_pdf(sample_paper()))[0]


def test_a_question_is_not_cut_from_its_options() -> None:
    found = pages(export_pdf(long_paper()))
    for entry in sheet_of(long_paper()).entries:
        start, end = f" {entry.number}. {entry.question.stem}", f"(d) {entry.question.options[3]}"
        here = [words for words in found if start in f" {words}"]
        assert len(here) == 1
        assert end in here[0][f" {here[0]}".index(start) :]


@pytest.mark.parametrize("export", [export_pdf, export_key])
def test_what_is_taller_than_a_page_is_not_lost(export: object) -> None:
    long = replace(samples.item(endless()), origin=replace(samples.origin(endless()), quotes=(Quote("x", endless().question),)))
    paper = Paper("Tall", (samples.item(choice(1), 1), long, samples.item(choice(2), 2)))
    words = " ".join(pages(export_pdf(paper) if export is export_pdf else export_key(paper)))
    assert re.findall(r"word\d+", words) == [f"word{number}" for number in range(2500)]


def test_tall_options_are_not_lost() -> None:
    wrong = tuple(" ".join(f"{letter}{number}" for number in range(900)) for letter in "xyz")
    words = " ".join(pages(export_pdf(paper_of(Choice("Which?", "right", wrong)))))
    assert len(set(re.findall(r"\b[xyz]\d+", words))) == 2700


@pytest.mark.parametrize("paper", [hostile_paper(), paper_of(Recall("x" * 700, "y" * 700), title="z" * 200), hindi_paper()])
def test_nothing_is_printed_beyond_the_margins(paper: Paper) -> None:
    for pdf in (export_pdf(paper), export_key(paper)):
        document = pypdfium2.PdfDocument(pdf)
        for page in document:
            text = page.get_textpage()
            inked = [index for index in range(text.count_chars()) if text.get_text_range(index, 1).strip()]
            boxes = [text.get_charbox(index) for index in inked]
            assert max(right for _, _, right, _ in boxes) <= SHEET[0] - MARGIN
            assert min(bottom for _, bottom, _, _ in boxes) >= 20
        document.close()


def test_hostile_words_are_printed_as_they_are() -> None:
    for export in (export_pdf, export_key):
        words = letters(" ".join(pages(export(hostile_paper()))))
        assert words.count(letters(samples.HOSTILE)) > 10
    assert letters(f"note {samples.HOSTILE}") in words
    assert "javascript" not in words


def test_hindi_is_printed_whole_and_in_order() -> None:
    words = letters(" ".join(pages(export_pdf(hindi_paper()))))
    for text in ("भारतीय अर्थव्यवस्था: मौद्रिक नीति", HINDI_STEM, *HINDI_FACTS, *HINDI_OPTIONS):
        assert letters(printable(text)) in words
    assert letters(HINDI_OPTIONS[0]) in letters(" ".join(pages(export_key(hindi_paper()))))


def test_the_fonts_are_those_that_are_shipped() -> None:
    fonts = {name.removesuffix(b"-Identity-H") for name in re.findall(rb"/BaseFont ?/[A-Z]{6}\+([\w-]+)", export_pdf(hindi_paper()))}
    assert fonts == {b"LibertinusSerif-Regular", b"LibertinusSerif-Bold", b"NotoSansDevanagari-Regular", b"NotoSansDevanagari-Bold"}


def test_the_typesetter_has_every_glyph_that_the_preflight_promises() -> None:
    """PDF/UA-1 lets the typesetter refuse a missing glyph, so a paper with all characters proves that both know the same fonts."""
    shown = [character for character in sorted(coverage()) if printable(f"a{character}a").strip("a")]
    lines = [" ".join(shown[start : start + 60]) for start in range(0, len(shown), 60)]
    paper = paper_of(*[Choice(line, line, ("x", "y", "z")) for line in lines])
    assert len(shown) > 2000
    assert export_pdf(paper)
    assert export_key(paper)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("₹ 500\u202fcrore", "₹ 500\u202fcrore"),
        ("co\u00adoperation\u200b\ufeff", "cooperation"),
        ("① Ａ ▪ ➔", "① A • →"),
        ("\u093f and क\u093f", "\u25cc\u093f and क\u093f"),
        ("🚀 launched 👍🏽", "[rocket] launched [thumbs up sign]"),
        ("🇮🇳 wins", "IN wins"),
        ("e\u0301", "é"),
        ("क्\u200dष", "क्\u200dष"),
        ("a\u200db", "ab"),
        ("two \t spaces \n a line", "two spaces\na line"),
        ("bell\x07", "bell"),
        ("0 → 1 ≤ 2 × ½ “quoted” – dash", "0 → 1 ≤ 2 × ½ “quoted” – dash"),
    ],
)
def test_what_print_makes_of_uncommon_characters(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert missing(shown) == []


SCRAPS = st.text(st.sampled_from([*"aZ1 -()\n", *"कर१ऀँाि़्ॐ।ꣿ", *"\u0301\u200b\u200c\u200d\u00a0\u25cc\ufe0f", *"🚀🇮①₹中"]), max_size=12)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(SCRAPS.filter(bool), min_size=8, max_size=8, unique=True))
def test_any_scrap_of_text_is_printed_or_named(scraps: list[str]) -> None:
    question, answer, title, *wrong = scraps
    try:
        assert export_pdf(paper_of(Choice(question, answer, tuple(wrong)), title=title)).startswith(b"%PDF")
    except ExportError as error:
        assert "U+4E2D" in str(error) or "read alike" in str(error)  # noqa: PT017 - any outcome of these is right


def test_two_calls_give_the_same_bytes() -> None:
    assert export_pdf(hindi_paper()) == export_pdf(hindi_paper())
    assert export_key(sample_paper()) == export_key(sample_paper())


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Kolkata", "1"), ("America/New_York", "77")])
def test_another_machine_s_settings_give_the_same_bytes(zone: str, seed: str, tmp_path: Path) -> None:
    code = (
        "import hashlib\n"
        "from exporter_papers import hindi_paper, sample_paper\n"
        "from quizgen.exporters import PAPERS\n"
        "for form in PAPERS.values():\n"
        "    print(hashlib.sha256(form.render(hindi_paper()) + form.render(sample_paper())).hexdigest())\n"
    )
    settings = {"TZ": zone, "PYTHONHASHSEED": seed, "HOME": str(tmp_path), "LC_ALL": "C", "PYTHONPATH": f"{TESTS}:{TESTS.parent}"}
    ran = subprocess.run([sys.executable, "-c", code], env=settings, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [
        hashlib.sha256(form.render(hindi_paper()) + form.render(sample_paper())).hexdigest() for form in PAPERS.values()
    ]


@pytest.mark.parametrize("form", ["pdf", "key", "omr", "cards"])
def test_the_document_is_tagged_titled_and_undated(form: str) -> None:
    made = PAPERS[form].render(sample_paper())
    assert b"pdfuaid" in made
    assert b"/MarkInfo" in made
    assert b"CreationDate" not in made
    document = pypdfium2.PdfDocument(made)
    assert document.get_metadata_value("Title") == ("Wetlands of Bihar: answer key" if form == "key" else "Wetlands of Bihar")
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.1)
    document.close()
