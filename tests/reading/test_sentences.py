"""Where sentences end: every row is a paragraph with a bar where one sentence ends and the next begins."""

from __future__ import annotations

import pytest

from quizgen.reading.language import behind_definition
from quizgen.reading.sentences import label, sentences

PARAGRAPHS = """
The port opened in March. | It has two berths.
Officials of the U.S. and the U.K. met in Oslo. | They signed a pact.
The Minister wants closer ties with the U.S. | The talks began in Goa.
He lives in the U.S. Capitol district. | She does not.
Mr. Rao met Dr. A.P.J. Abdul Kalam and Prof. Das. | Smt. Devi came later.
Secretary Antony J. Blinken spoke. | J. P. Nadda replied.
The plan costs Rs. 4,317 crore. | Rs. 20 crore is spent.
Entry No. 5 of Art. 370 and Sec. 3 apply. | Art. 21 does not.
See Fig. 2 and Vol. IV of the report. | It is long.
Kesavananda Bharati v. State of Kerala was decided in 1973. | Minerva Mills vs. Union of India followed.
The rule holds w.e.f. 02.03.2023. | It costs $0.10 or 3.5% more.
Some crops, e.g. Millets, i.e. Shree Anna, need little water. | Others need more.
Rice, wheat, etc. | The list goes on.
Rice, wheat, etc. are grown.
St. Petersburg hosted the forum. | Mt. Abu did not.
The tariff began on Sept. 1 and ended on Jan. 5. | It was high.
It was signed in Sept. | The text is secret.
It was signed in May. | 5 people came.
The train left at 10.30 a.m. on Monday. | It was late.
The bell rang at 6 p.m. | Everyone stood up.
The launch is at 9.15 a.m. IST from Sriharikota.
We wait... | The end is near.
He spoke of the … Treaty in the House.
It was “wrongful.” | Next came a letter.
“We will go,” he said. | She stayed.
“Done.” | He left.
“We will go. We will not stay,” said the envoy. | The room fell silent.
“The House said ‘No. Never.’ It meant it,” she wrote. | Nobody answered.
The court said "the order stands." | The appeal failed.
"The port is open. The road is closed," the mayor said. | He left.
“Will it rain?” he asked. | Nobody knew.
“Will it rain?” Mr Das asked. | Nobody knew.
Will it rain? | Nobody knows! | We shall see.
Read more at www.example.com or write to a.b@c.in. | The office is open.
The share rose.[3] | It fell again.[4][5] | Nobody knows why[6]. | The end.
Exports fuel growth.12 | The share rose in 2019.
यह पहला वाक्य है। | यह दूसरा है।
(i) The first rule; (ii) the second rule. | The third came later.
1. The scheme helps farmers. | 2. It pays in cash.
The steps are: 1. The form is filled. | The fee is paid.
a) The Governor signs. | He may also wait.
Bharat Foods Pvt. Ltd. | The firm is in Pune.
Apple Inc. CEO Tim Cook spoke at Tata Sons Co. Ltd. in Pune. | He left.
The duty follows from Section 3(2)(a). | The court agreed.
The firm (founded in 1990. Closed in 1999) had no staff. | It made pens.
(He came. | She went.)
He lacks Vitamin D. | He has hepatitis B. | It is mild.
France lost World War I. | Germany won.
The answer was no. | The vote failed.
He wants justice. | The court agrees.
The mine gave 5 MT. | The other gave none.
eNAM is a market. | eShram is a register.
The mission is led by Cmdr. Sean Ray. | He lives in Kochi.
The rate is 6.5 per cent. | 12 members agreed.
India First. | “The world later,” he said.
He was born in 1947. | In 1950 he moved.
"""

ROWS = [row for row in PARAGRAPHS.splitlines() if row.strip()]
# These have no space where one sentence ends: the bar of the table cannot show it.
FUSED = {
    "They died in an encounter.This was the third.": ["They died in an encounter.", "This was the third."],
    "Trade fuels growth.The share rose to 5 per cent.It fell later.": [
        "Trade fuels growth.",
        "The share rose to 5 per cent.",
        "It fell later.",
    ],
    "It ended in 2019.The next began.": ["It ended in 2019.", "The next began."],
    "He said “no.”The door closed.": ["He said “no.”", "The door closed."],
    "He studied B.Sc and M.Tech and Ph.D in Pune.": ["He studied B.Sc and M.Tech and Ph.D in Pune."],
    "The U.S.Congress met.": ["The U.S.Congress met."],
}


@pytest.mark.parametrize("row", ROWS)
def test_a_paragraph_is_cut_where_its_sentences_end(row: str) -> None:
    expected = [part.strip() for part in row.split(" | ")]
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(("text", "expected"), FUSED.items())
def test_a_missing_space_does_not_join_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize("row", [*ROWS, "  two spaces . ", "...", "", "   ", "A\u00a0b. C\td.\nE f."])
def test_nothing_but_white_space_is_left_out(row: str) -> None:
    spans = sentences(row)
    gaps = [row[end:start] for (_, end), (start, _) in zip([(0, 0), *spans], [*spans, (len(row), 0)], strict=True)]
    assert all(not gap.strip() for gap in gaps)
    assert all(row[start:end] == row[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("(i) The first", "(i) "),
        ("(iv) The fourth", "(iv) "),
        ("(a) The first", "(a) "),
        ("1. The first", "1. "),
        ("2.1. The first", "2.1. "),
        ("1.The first", "1."),
        ("12) The twelfth", "12) "),
        ("a) The first", "a) "),
        ("II. The second part", "II. "),
        ("• The point", "• "),
        ("- The point", "- "),
        ("– The point", "– "),
        ("• 1. The point", "• 1. "),
        ("Q1. What is it?", "Q1. "),
        ("Ans. The rupee", "Ans. "),
        ("2023 saw a rise", ""),
        ("(2023) was dry", ""),
        ("1.5 million came", ""),
        ("-5 degrees were measured", ""),
        ("10 people came", ""),
        ("e.g. this one", ""),
        ("A. P. J. Abdul Kalam was a scientist", ""),
        ("V. Narayanan is the chairman", ""),
        ("M. K. Stalin said so", ""),
        ("A man came", ""),
        ("I am here", ""),
        ("(AP) — The talks", ""),
        ("[3] The note", ""),
        ("1. ", ""),
    ],
)
def test_a_label_is_told_from_the_words(sentence: str, expected: str) -> None:
    assert sentence[: label(sentence)] == expected


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("The 61st Amendment Act of 1988 lowered the voting age from 21 to 18 years.", True),
        ("It was used for the first time in the elections of that year.", False),
        ("Launched in March 2022 by the apex court.", False),
        ("Concurrence - agreement, as against merely being asked for it.", False),
        ("Answer: (b)", False),
    ],
)
def test_what_a_glossary_goes_on_to_tell_is_read_where_it_is_a_sentence_of_its_own(more: str, kept: bool) -> None:  # noqa: FBT001 - a row
    meaning = "the right of all adults to vote without any further test."
    start, end = behind_definition(f"Universal franchise: {meaning} {more}", meaning)
    assert (start < end) == kept
