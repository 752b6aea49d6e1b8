"""Answer sheets as people write them: typed in many ways, tables from spreadsheets, and slips told with their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.answer_sheets import SheetError, letters, read_sheet

WRITTEN = [
    # what stands there                                  number: what was chosen
    ("1a 2c 3-", {1: "a", 2: "c", 3: ""}),
    ("1 a 2 c 3 -", {1: "a", 2: "c", 3: ""}),
    ("1. a\n2. c\n3. -\n", {1: "a", 2: "c", 3: ""}),
    ("1) a, 2) c, 3) –", {1: "a", 2: "c", 3: ""}),
    ("1: (A); 2: (C); 3: _", {1: "A", 2: "C", 3: ""}),
    ("1-a 2-c 3-", {1: "a", 2: "c", 3: ""}),
    ("Q1 = b\nQ.2 = d", {1: "b", 2: "d"}),
    ("Question 1: b", {1: "b"}),
    ("1a2c3d", {1: "a", 2: "c", 3: "d"}),
    ("[1] b", None),
    ("5bd", {5: "bd"}),
    ("5 b,d 6 a", {5: "b,d", 6: "a"}),
    ("100a 101b", {100: "a", 101: "b"}),
    ("acdb-a", {1: "a", 2: "c", 3: "d", 4: "b", 5: "", 6: "a"}),
    ("a\nc\n-\n", {1: "a", 2: "c", 3: ""}),
    ("7 Saint Petersburg", {7: "Saint Petersburg"}),
    ("7. a treaty", {7: "a treaty"}),
    ("7 2022", {7: "2022"}),
    ("7 11 April 2025", {7: "11 April 2025"}),
    ("7: बीजिंग", {7: "बीजिंग"}),
    ("7 deadline", {7: "deadline"}),
    ("7 skipped", {7: ""}),
    ("question,answer\n1,a\n2,\n3,c\n", {1: "a", 2: "", 3: "c"}),
    ("Question No.;Response;Time\n1;B;12\n2;;3\n", {1: "B", 2: ""}),
    ("Answer\tQ\na\t2\nb\t1\n", {2: "a", 1: "b"}),
    ('1,a\n2,"New Delhi, India"\n', {1: "a", 2: "New Delhi, India"}),
    ("Q1,a\nQ2,-\n", {1: "a", 2: ""}),
    ("1,a 2,c 3,-", {1: "a", 2: "c", 3: ""}),
    ("1;a;2;b", {1: "a", 2: "b"}),
    ("1;Beijing, Moscow, Delhi\n2;b\n", {1: "Beijing, Moscow, Delhi", 2: "b"}),
    ('Time;Question;Answer\n"9,5";2;b\n', {2: "b"}),
    ("question,answer\n3,b;c;d\n", {3: "b;c;d"}),
    ("\ufeffquestion,answer\n1,d\n", {1: "d"}),
    ("1a 1a", {1: "a"}),
]


@pytest.mark.parametrize(("text", "chosen"), WRITTEN, ids=[text for text, _ in WRITTEN])
def test_what_people_write_is_understood(text: str, chosen: dict[int, str] | None) -> None:
    if chosen is None:
        with pytest.raises(SheetError, match="is no answer"):
            read_sheet(text)
        return
    assert {one.number: one.chosen for one in read_sheet(text)} == chosen


SLIPS = [
    ("", "the input: holds no answers; write answers like: 1a 2c 3-"),
    ("hello", "the input:1: 'hello' is no answer; write answers like: 1a 2c 3-"),
    ("1a 2c\n3x 4?", "the input:2: '3x 4?' is no answer; write answers like: 1a 2c 3-"),
    ("1a 2f 3b", "the input:1: '2f 3b' is no answer; write answers like: 1a 2c 3-"),
    (
        "1a\n2b\n1c",
        "the input:3: question 1 is answered 'c' here and 'a' on line 1; keep one of them; two marks for one question are written like 5bd",
    ),
    (
        "1a 1-",
        "the input:1: question 1 is answered '-' here and 'a' on line 1; keep one of them; two marks for one question are written like 5bd",
    ),
    ("question,answer\none,a\n", "the input:2: 'one' is no question number; give a row like 5,b to each question"),
]


@pytest.mark.parametrize(("text", "told"), SLIPS, ids=[text for text, _ in SLIPS])
def test_a_slip_is_told_in_one_line_with_its_place(text: str, told: str) -> None:
    with pytest.raises(SheetError) as error:
        read_sheet(text, table=text.startswith("question"))
    assert str(error.value) == told


def test_an_error_names_the_file() -> None:
    with pytest.raises(SheetError, match=r"^asha\.txt:2: "):
        read_sheet("1a\nhm", path="asha.txt")


MARKS = [
    ("b", "b"),
    ("B", "b"),
    ("(c)", "c"),
    ("b,d", "bd"),
    ("(b), (d)", "bd"),
    ("a & c", "ac"),
    ("", ""),
    ("  ", ""),
    ("f", None),
    ("bad", "bad"),
    ("Delhi", None),
]


def test_two_marks_in_brackets_are_two_marks() -> None:
    (one,) = read_sheet("5 (b), (d)")
    assert letters(one.chosen) == "bd"


@pytest.mark.parametrize(("chosen", "marks"), MARKS)
def test_marks_are_told_from_words(chosen: str, marks: str | None) -> None:
    assert letters(chosen) == marks


sheets = st.dictionaries(st.integers(1, 999), st.sampled_from(["", "a", "b", "c", "d", "ad"]), min_size=1)


@given(sheets, st.sampled_from([" ", "\n", ", ", "  ", ";\n"]), st.sampled_from(["", " ", ". ", ") ", ": "]), st.booleans())
def test_any_sheet_is_read_back_however_it_is_set_out(sheet: dict[int, str], between: str, mark: str, upper: bool) -> None:  # noqa: FBT001
    written = between.join(f"{number}{mark}{chosen or '-'}" for number, chosen in sheet.items())
    read = read_sheet(written.upper() if upper else written)
    assert {one.number: one.chosen.lower() for one in read} == sheet


@given(sheets, st.sampled_from(",;\t"))
def test_any_table_is_read_back(sheet: dict[int, str], delimiter: str) -> None:
    rows = "\n".join(f"{number}{delimiter}{chosen}" for number, chosen in sheet.items())
    for text in (rows, f"question{delimiter}answer\n{rows}"):
        assert {one.number: one.chosen for one in read_sheet(text, table=True)} == sheet


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        assert read_sheet(text)
    except SheetError as error:
        told = str(error)
    else:
        told = ""
    assert "\n" not in told
