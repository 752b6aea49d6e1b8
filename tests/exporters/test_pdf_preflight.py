"""What would spoil a print is told in one line, before a file is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import samples
from exporter_papers import choice, paper_of, sample_paper
from program import quizgen
from quizgen.errors import ExportError
from quizgen.exporters import PAPERS
from quizgen.exporters.pdf import export_cards, export_key, export_omr, export_pdf
from quizgen.model import Choice, Event, Pair, Pairs, Paper, Quote, Recall, Sequence, Statement, Statements

CJK = "U+4E2D (cjk unified ideograph-4e2d, 中)"
GLYPHS = "write these words in Latin or Devanagari letters, or export html, which uses the reader's own fonts"
ALIKE = "give each question options that differ"


def alike(*options: str) -> Paper:
    """A paper with one question of these options."""
    return paper_of(Choice("Which?", options[0], options[1:]))


BAD = {
    "a letter of another script": (paper_of(Recall("What is 中?", "x")), f"no font for {CJK} in item item-0.00000000; {GLYPHS}"),
    "a title": (paper_of(choice(1), title="中"), f"no font for {CJK} in the title; {GLYPHS}"),
    "right to left": (
        paper_of(Recall("Who wrote اردو?", "x")),
        "U+0631 (arabic letter reh, ر) in item item-0.00000000; U+062F (arabic letter dal, د) in item item-0.00000000; ",
    ),
    "an option": (alike("中", "a", "b", "c"), f"no font for {CJK} in item item-0.00000000; {GLYPHS}"),
    "a cell": (
        paper_of(
            Pairs("Consider the following pairs", ("A", "B"), "how_many", tuple(Pair(f"l{n}", f"中{n}", holds=True) for n in range(3)))
        ),
        f"no font for {CJK} in item item-0.00000000; {GLYPHS}",
    ),
    "a statement": (
        paper_of(Statements("Consider", "which", (Statement("中", holds=True), Statement("b", holds=False)))),
        f"no font for {CJK} in item item-0.00000000; {GLYPHS}",
    ),
    "an event": (
        paper_of(Sequence("Consider", tuple(Event(f"{sign} came") for sign in "a中b"))),
        f"no font for {CJK} in item item-0.00000000; {GLYPHS}",
    ),
    "the same twice": (alike("Delhi", "Mumbai", "Delhi", "Pune"), "options read alike in item item-0.00000000: (b) and (c); " + ALIKE),
    "the same to the eye": (alike("co-op\u200beration", "co-op\u00aderation", "b", "c"), "options read alike in item item-0.00000000"),
    "the same but for spaces": (alike("New Delhi", "b", "New  Delhi", "c"), "options read alike in item item-0.00000000"),
    "the same letters composed": (alike("Médoc", "b", "Me\u0301doc", "c"), "options read alike in item item-0.00000000"),
    "both": (alike("中", "a", "a", "c"), f"options read alike in item item-0.00000000: (b) and (d); {GLYPHS}; {ALIKE}"),
    "a title without end": (paper_of(choice(1), title="x" * 201), "the title has 201 characters, and a page has room for 200"),
    "no question": (Paper("Empty", ()), "there is no question to export; choose decks or filters that leave at least one item"),
    "no key": (
        paper_of(Statements("Consider", "which", tuple(Statement(f"s{n}", holds=False) for n in range(3)))),
        "item item-0.00000000 makes no question: at least one must be right",
    ),
}


@pytest.mark.parametrize("form", ["pdf", "cards"])
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_paper_is_told_of_in_one_line(bad: str, form: str) -> None:
    paper, said = BAD[bad]
    with pytest.raises(ExportError) as caught:
        PAPERS[form].render(paper)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("form", ["key", "omr", "bubbles"])
@pytest.mark.parametrize("bad", [bad for bad, (_, said) in BAD.items() if "alike" in said or "title" in said])
def test_what_spoils_the_paper_spoils_its_key_and_answer_sheet(bad: str, form: str) -> None:
    paper, said = BAD[bad]
    with pytest.raises(ExportError) as caught:
        PAPERS[form].render(paper)
    assert said.split("; ")[0] in str(caught.value)


def test_a_character_without_a_glyph_is_named_with_all_its_items() -> None:
    paper = paper_of(Recall("What is 中?", "x"), Recall("தமிழ்?", "中"), choice(1))
    with pytest.raises(ExportError) as caught:
        export_pdf(paper)
    message = str(caught.value)
    assert f"{CJK} in item item-0.00000000;" in message
    assert "U+0BA4 (tamil letter ta, த) in item item-1.00000001" in message
    with pytest.raises(ExportError, match=r"in item item-0\.00000000, item item-1\.00000001"):
        export_key(replace(paper, items=(samples.item(Recall("?", "中")), *paper.items[1:])))


def test_only_what_is_printed_is_looked_at() -> None:
    """An answer or a quote that the fonts lack stands in the way of the key and the cards, not of the paper or the answer sheet."""
    quoted = replace(samples.item(choice(1)), origin=replace(samples.origin(choice(1)), quotes=(Quote(samples.SOURCE.id, "中"),)))
    paper = Paper("Quoted", (quoted,), (samples.SOURCE,))
    assert export_pdf(paper)
    assert export_omr(paper)
    for export in (export_key, export_cards):
        with pytest.raises(ExportError, match="no font for"):
            export(paper)


def test_many_places_are_told_by_the_first_few() -> None:
    with pytest.raises(ExportError) as caught:
        export_pdf(paper_of(*[Recall(f"What is 中 {n}?", "x") for n in range(30)]))
    assert str(caught.value).count("item item-") == 8
    assert "item item-7.00000007 …" in str(caught.value)


def test_options_that_differ_in_letters_only_a_little_are_let_through() -> None:
    assert export_pdf(alike("pH", "PH", "Ph", "ph"))
    assert export_pdf(sample_paper())


def test_no_file_is_written_where_one_of_the_pair_cannot_be(tmp_path: Path) -> None:
    deck = "title: T\nitems:\n  - kind: recall\n    question: What is it?\n    answer: 中\n"
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "t.yaml").write_text(deck, encoding="utf-8")
    ran = quizgen("export", "pdf", str(tmp_path / "decks"), "-o", f"{tmp_path}/out/")
    assert ran.returncode == 1
    assert "no font for U+4E2D" in ran.stderr
    assert not list(tmp_path.glob("out/*"))
