"""Notes as people take them: without subjects, without verbs, a year and a dash; every row is a line and the sentence it stands for."""

from __future__ import annotations

import pytest

from quizgen.model import Block, BlockKind, Document, Source
from quizgen.reading import read
from quizgen.reading.chronicles import happened, row_of_chronicle, with_owner
from quizgen.reading.language import parsed
from quizgen.reading.telegrams import in_full
from reading_samples import MAY

ACT = ("Polity", "2. 73rd Amendment Act, 1992")
COMMISSIONER = ("Polity", "State Election Commissioner")
NOTES: list[tuple[str, BlockKind, tuple[str, ...], tuple[str, ...]]] = [
    # A name before a colon or a dash.
    (
        "Indus Waters Treaty: signed 19 September 1960, brokered by the World Bank",
        "bullet",
        (),
        ("The Indus Waters Treaty was signed on 19 September 1960.", "The Indus Waters Treaty was brokered by the World Bank."),
    ),
    (
        "L.M. Singhvi Committee (1986) – recommended constitutional status for panchayats.",
        "bullet",
        (),
        ("The L.M. Singhvi Committee recommended constitutional status for panchayats.",),
    ),
    (
        "National Green Tribunal (NGT): set up in 2010 under an Act",
        "bullet",
        (),
        ("The National Green Tribunal (NGT) was set up in 2010 under an Act.",),
    ),
    (
        "NGT: National Green Tribunal, set up in 2010 under an Act; replaces the old Authority",
        "bullet",
        (),
        (
            "The National Green Tribunal (NGT) was set up in 2010 under an Act.",
            "The National Green Tribunal (NGT) replaces the old Authority.",
        ),
    ),
    (
        "Soil Health Card: launched 19 Feb 2015, Suratgarh",
        "bullet",
        (),
        ("Soil Health Card was launched on 19 Feb 2015 at Suratgarh.",),
    ),
    ("Sree Narayana Guru: founded the Sabha in Kerala in 1903", "bullet", (), ("Sree Narayana Guru founded the Sabha in Kerala in 1903.",)),
    (
        "Cauvery Board: statutory body set up under the Cauvery Board Act, 1980",
        "bullet",
        (),
        ("The Cauvery Board is a statutory body set up under the Cauvery Board Act, 1980.",),
    ),
    ("National Green Tribunal – imposed 13 Feb 2025 following a protest", "bullet", (), ()),
    ("Salient Features: launched in 2015 by the Union", "bullet", (), ()),
    ("Why it matters: added value to exports of rice", "bullet", (), ()),
    # Points under a heading that names a thing, or an office.
    (
        "Came into force on 24 April 1993 (24 April = a day of villages).",
        "bullet",
        ACT,
        ("The 73rd Amendment Act, 1992 came into force on 24 April 1993.",),
    ),
    ("In force from 1 June 1993; eighteen subjects", "bullet", ACT, ("The 73rd Amendment Act, 1992 came into force on 1 June 1993.",)),
    (
        "signed 1991, in force 1998",
        "bullet",
        ACT,
        ("The 73rd Amendment Act, 1992 was signed in 1991.", "The 73rd Amendment Act, 1992 came into force in 1998."),
    ),
    ("Added Part IX and the Eleventh Schedule.", "bullet", ACT, ("The 73rd Amendment Act, 1992 added Part IX and the Eleventh Schedule.",)),
    ("Passed by Parliament in December 1992", "bullet", ACT, ("The 73rd Amendment Act, 1992 was passed by Parliament in December 1992.",)),
    ("Passed by Parliament in December 1992", "paragraph", ACT, ()),
    ("Appointed by the Governor.", "bullet", COMMISSIONER, ("The State Election Commissioner is appointed by the Governor.",)),
    (
        "Vijayanagara Empire founded in 1336 by Harihara and Bukka",
        "bullet",
        (),
        ("Vijayanagara Empire was founded in 1336 by Harihara and Bukka.",),
    ),
    ("Founded in 1921, it has forty members", "bullet", ACT, ()),
    ("Launched in 2015", "bullet", ("Way forward",), ()),
    # A paragraph that begins with its subject alone.
    (
        "Kunming-Montreal Global Biodiversity Framework. Adopted at a conference in December 2022.",
        "paragraph",
        (),
        ("The Kunming-Montreal Global Biodiversity Framework was adopted at a conference in December 2022.",),
    ),
]


@pytest.mark.parametrize(("text", "kind", "headings", "expected"), NOTES)
def test_a_note_stands_for_whole_sentences(text: str, kind: BlockKind, headings: tuple[str, ...], expected: tuple[str, ...]) -> None:
    document = Document(Source("doc", "Notes on polity"), (Block(text, kind, headings),))
    last = text.rsplit(". ", maxsplit=1)[-1] if text.startswith("Kunming") else text
    assert in_full(document, 0, last) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1875 - Dayananda Saraswati founds the Arya Samaj at Bombay", "In 1875, Dayananda Saraswati founded the Arya Samaj at Bombay."),
        (
            "1848 – Jyotirao and Savitribai Phule open a school for girls",
            "In 1848, Jyotirao and Savitribai Phule opened a school for girls.",
        ),
        ("1882: Tarabai Shinde writes a book on the rights of women", "In 1882, Tarabai Shinde wrote a book on the rights of women."),
        ("1867 - Prarthana Samaj founded at Bombay by its members", "In 1867, the Prarthana Samaj was founded at Bombay by its members."),
        (
            "28 December 1885 | Indian National Congress founded in Bombay",
            "On 28 December 1885, the Indian National Congress was founded in Bombay.",
        ),
        ("August 1942 - Gandhi launched the Quit India Movement", "In August 1942, Gandhi launched the Quit India Movement."),
        ("1915 - Gandhi returns from South Africa (9 Jan)", "In 1915, Gandhi returned from South Africa."),
        ("1875 - Arya Samaj founded at Bombay, Dayananda Saraswati", "In 1875, the Arya Samaj was founded at Bombay."),
        ("1833 - Charter Act: Governor-General of Bengal becomes Governor-General of India", ""),
        ("1878 - Vernacular Press Act (Lytton), repealed by Ripon in office", ""),
        ("1905 - Partition", ""),
        ("1911 - Capital moved again, this time in 1912", ""),
        ("2019-20 - a year of growth for exports", ""),
        (
            "Battle of Chinhat (1857): Barkat Ahmad defeated the British; Lawrence fled",
            "At the Battle of Chinhat in 1857, Barkat Ahmad defeated the British.",
        ),
        ("Battle of Chinhat (1857): fought near Lucknow", ""),
        ("30 March 2022 – Charter signed at the fifth meeting in Colombo", ""),
        ("Phase 2 - Members join the new group", ""),
        # The year first, the day behind it; a row of names; who did what must be plain.
        (
            "1919, 6 April — Gandhi opens the Rowlatt Satyagraha in Bombay",
            "On 6 April 1919, Gandhi opened the Rowlatt Satyagraha in Bombay.",
        ),
        (
            "1927, December: Ashfaq Khan, Ram Singh and Roshan Lal hanged at Naini",
            "In December 1927, Ashfaq Khan, Ram Singh and Roshan Lal were hanged at Naini.",
        ),
        ("1928, September — Anand Club renamed Anand Socialist Society at Delhi", ""),
        ("1919, 6 April — Strike in Bombay, Delhi and Lahore", ""),
    ],
)
def test_a_line_of_a_chronicle_tells_what_happened(line: str, expected: str) -> None:
    assert happened(line) == expected


def test_a_line_with_its_year_first_that_makes_no_sentence_is_not_read() -> None:
    blocks = (Block("1928, September — Anand Club renamed Anand Socialist Society at Delhi.", "bullet"), Block("The Society met in 1930."))
    document = Document(Source("doc", "The freedom movement of India", MAY), blocks)
    assert [one.text for one in parsed(document)] == ["The Society met in 1930."]


@pytest.mark.parametrize(
    ("columns", "cells", "expected"),
    [
        (
            "Year | Date | Event",
            "1919 | 6 April | Gandhi opens the Satyagraha in Bombay",
            "On 6 April 1919, Gandhi opened the Satyagraha in Bombay.",
        ),
        (
            "Year | Event | Persons",
            "1913 | Hind Party formed at Lyon; seat at Oslo | A. Rao",
            "In 1913, the Hind Party was formed at Lyon.",
        ),
        ("Year | Place | Remark", "1913 | Ghadar Party formed at Lyon | A. Rao", ""),
        ("Year | Event | Persons", "1915 | Mutiny of troops at Singapore | —", ""),
        ("", "1915 | Hind Party formed at Lyon | —", ""),
    ],
)
def test_a_row_of_a_chronicle_may_have_more_columns(columns: str, cells: str, expected: str) -> None:
    block = Block(cells, "row", columns=tuple(filter(None, columns.split(" | "))), cells=tuple(cells.split(" | ")))
    assert row_of_chronicle(block) == expected


def test_a_secretariat_is_that_of_the_group_of_the_page() -> None:
    line = with_owner("2014 – permanent Secretariat opens in Dhaka", "the Bay Forum")
    assert happened(line) == "In 2014, the Permanent Secretariat of the Bay Forum opened in Dhaka."
    assert with_owner("2014 – Bangladesh joins the group", "the Bay Forum") == "2014 – Bangladesh joins the group"


def test_a_row_of_year_and_event_is_a_line_of_a_chronicle() -> None:
    rows = ("1920 | Gandhi launches the Non-Cooperation Movement in Calcutta", "1930 | Gandhi starts the Salt March at Sabarmati")
    blocks = tuple(Block(row, "row", cells=tuple(row.split(" | ")), columns=("Year", "Event")) for row in rows)
    document = Document(Source("doc", "The freedom movement of India", MAY), blocks)
    assert [one.text for one in parsed(document)] == [
        "In 1920, Gandhi launched the Non-Cooperation Movement in Calcutta.",
        "In 1930, Gandhi started the Salt March at Sabarmati.",
    ]


def test_the_quote_of_a_note_is_what_the_source_says() -> None:
    note = "Indus Waters Treaty: signed 19 September 1960, brokered by the World Bank"
    document = Document(Source("doc", "Treaties of India and Pakistan on rivers and water", MAY), (Block(note, "bullet"),))
    assert {fact.quote for fact in read(document).facts} == {note}


def test_what_stands_before_a_semicolon_is_a_sentence() -> None:
    text = "The Act was passed by Parliament in 1992; it came into force in April 1993."
    assert next(iter(parsed(Document(Source("doc", ""), (Block(text),))))).text == "The Act was passed by Parliament in 1992."


def test_an_address_in_brackets_is_left_out_of_a_sentence_and_stays_in_its_quote() -> None:
    text = "The Ministry of Home Affairs opened a portal (www.cybercrime.gov.in) and a helpline in 2021."
    (sentence,) = parsed(Document(Source("doc", ""), (Block(text),)))
    assert (sentence.text, sentence.quote) == ("The Ministry of Home Affairs opened a portal and a helpline in 2021.", text)
