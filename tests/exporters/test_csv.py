"""The table that spreadsheets open."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

import samples
from exporter_papers import hindi_paper, hostile_paper, paper_of, sample_paper
from quizgen.errors import ExportError
from quizgen.exporters.csv import export_csv
from quizgen.model import Choice, Paper, Quote, Recall, Source

HEAD = ["id", "kind", "question", "a", "b", "c", "d", "answer", "explanation", "tags", "source", "date", "url", "quote"]


def rows(paper: Paper) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export_csv(paper).decode("utf-8-sig"), newline="")))


def test_excel_is_told_the_encoding() -> None:
    made = export_csv(hindi_paper())
    assert made.startswith(b"\xef\xbb\xbfid,kind,question,")
    assert rows(hindi_paper())[1]["answer"].endswith(") अनुच्छेद 44")


def test_every_item_is_a_row_in_the_order_of_the_paper() -> None:
    found = rows(sample_paper())
    assert list(found[0]) == HEAD
    assert [row["id"] for row in found] == [item.id for item in sample_paper().items]
    assert [row["kind"] for row in found] == ["term", "recall", "cloze", "choice", "statements", "pairs", "sequence", "assertion", "mains"]


def test_a_question_is_whole() -> None:
    found = {row["kind"]: row for row in rows(sample_paper())}
    assert found["statements"]["question"].splitlines() == [
        "With reference to the Ramsar Convention, consider the following statements:",
        "1. It was adopted in 1971.",
        "2. It was adopted in Geneva.",
        "3. India joined it in 1982.",
        "Which of the statements given above are correct?",
    ]
    assert found["pairs"]["question"].splitlines()[1:3] == ["Wetland – State", "1. Kanwar Lake – Bihar"]
    assert found["assertion"]["question"].splitlines()[1].startswith("Statement I: Kanwar Lake")
    assert [found["statements"][letter] for letter in "abcd"] == ["1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"]
    assert found["statements"]["answer"] == "(c) 1 and 3 only"
    assert found["statements"]["explanation"].splitlines()[1] == "Statement 2 is not correct: it was adopted in Ramsar."
    assert found["recall"]["answer"] == "1971 | in 1971 | 2 February 1971"
    assert found["mains"]["explanation"] == "They filter water.\nThey store floods."


def test_a_row_can_be_traced() -> None:
    row = rows(sample_paper())[0]
    assert (row["source"], row["date"], row["url"]) == ("Wetlands of Bihar", "2026-02-05", "https://example.org/wetlands")
    assert row["quote"] == "The Ramsar Convention was adopted in 1971."
    assert row["tags"] == "GS3::Environment"


def test_several_sources_stand_side_by_side() -> None:
    item = samples.item(samples.PROMPTS[1])
    assert item.origin
    quotes = (Quote("undated", "adopted 1971"), *item.origin.quotes)
    paper = Paper("Two", (replace(item, origin=replace(item.origin, quotes=quotes)),), (samples.SOURCE, Source("undated", "A leaflet")))
    row = rows(paper)[0]
    assert row["source"].split("\n") == ["A leaflet", "Wetlands of Bihar"]
    assert row["date"].split("\n") == ["–", "2026-02-05"]
    assert row["quote"].split("\n") == ["adopted 1971", "The Ramsar Convention was adopted in 1971."]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "－"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    row = rows(paper_of(Recall(f'{start}cmd|" /C calc"!A0', f"{start}1+1")))[0]
    assert row["question"].startswith(f"'{start}")
    assert row["answer"] == f"'{start}1+1"


def test_no_order_or_range_of_years_becomes_a_date() -> None:
    row = rows(paper_of(Choice("Which order?", "1-3-2", ("2024-25", "1-2-3", "3-2-1"))))[0]
    assert sorted(row[letter] for letter in "abcd") == ["1–2–3", "1–3–2", "2024–25", "3–2–1"]


def test_hostile_words_come_back_as_they_are() -> None:
    found = {row["kind"]: row for row in rows(hostile_paper())}
    assert found["recall"]["question"] == f"question {samples.HOSTILE}"
    assert found["choice"]["answer"].endswith(f"right {samples.HOSTILE}")
    assert found["mains"]["quote"] == f"quote {samples.HOSTILE}"


def test_more_than_four_options_get_columns_of_their_own() -> None:
    assert "e" in rows(paper_of(Choice("Which?", "1", ("2", "3", "4", "5"), fixed_order=True), samples.PROMPTS[1]))[1]


def test_an_empty_paper_is_refused() -> None:
    with pytest.raises(ExportError, match="no question to export"):
        export_csv(Paper("Empty", ()))
