"""Dates of documents: what tells them and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.sources import read_bytes
from quizgen.sources.dates import date_line, dates, of_references, stamp, told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-03-02", date(2023, 3, 2)),
        ("2023-03-02T23:59:00+05:30", date(2023, 3, 2)),
        ("20230302", date(2023, 3, 2)),
        ("02.03.2023", date(2023, 3, 2)),
        ("2/3/2023", date(2023, 3, 2)),
        ("28 JUL 2026 11:01AM", date(2026, 7, 28)),
        ("March 2nd, 2023", date(2023, 3, 2)),
        ("2 Mar. 2023", date(2023, 3, 2)),
        ("Sept 5, 2024", date(2024, 9, 5)),
        ("30 जून 2026", date(2026, 6, 30)),
        ("३० जून २०२६", date(2026, 6, 30)),
        ("31.02.2023", None),
        ("March 2023", None),
        ("12.5.1 release", None),
        ("2 March 1023", None),
        ("Tue Dec 30, 2014 5:31pm IST", date(2014, 12, 30)),
    ],
)
def test_stamp(text: str, day: date | None) -> None:
    assert stamp(text) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("April 13, 2025", date(2025, 4, 13)),
        ("Posted On: 28 JUL 2026 11:01AM by PIB Delhi", date(2026, 7, 28)),
        ("Thursday, March 2, 2023", date(2023, 3, 2)),
        ("Updated - March 02, 2023 11:30 pm IST - NEW DELHI", date(2023, 3, 2)),
        ("July 28, 2026 • 5 min read", date(2026, 7, 28)),
        ("The Act came into force on 2 March 2023", None),
        ("Cabinet approves the plan of 2 March 2023", None),
    ],
)
def test_date_line(line: str, day: date | None) -> None:
    assert date_line(line) == day


@pytest.mark.parametrize(
    ("opening", "rest", "day"),
    [
        ("On May 13, 2026, X told RT India that nothing is happening.", "", date(2026, 5, 13)),
        ("The Reserve Bank kept the repo rate at 5.25% on 8 April 2026, its committee said.", "", date(2026, 4, 8)),
        ("The Cabinet approved the scheme on 3 March 2026.", "It will run until 2031.", None),
        ("India and Peru signed a trade agreement on 3 March 2026.", "Talks had begun in 2017.", date(2026, 3, 3)),
        ("The Antarctic Treaty was signed on 1 December 1959.", "", None),
        ("The panel was set up on 5 May 2020 and approved on 6 May 2021 a plan.", "", None),
        ("The Minister said on Monday, 5 May 2025 that the talks failed.", "", date(2025, 5, 5)),
        ("On 5 May 2025, the bank raised its rate.", "It had last done so in 2023.", date(2025, 5, 5)),
        ("On 26 November 2008, gunmen attacked Mumbai.", "The trial ended in 2012.", None),
        ("On 26 November 2008, gunmen attacked Mumbai, police said.", "The last was hanged on 21 November 2012.", None),
        ("The scheme approved on 1 October 2025 has an outlay of Rs 11,440 crore.", "", None),
        ("The pact will come into force on 15 July 2026.", "", None),
        ("Since 5 May 2025, prices have risen.", "", None),
        ("The Cabinet has approved a mission on 1st October, 2025 aimed at pulses.", "", None),
    ],
)
def test_told(opening: str, rest: str, day: date | None) -> None:
    found = told(opening, rest)
    assert (found.day if found else None) == day


def test_references_tell_a_date_when_they_are_of_one_time() -> None:
    assert of_references(["NPR, 2 Mar. 2023,", "BBC, 2 Mar. 2023,", "CNN, 28 Feb. 2023"]) == date(2023, 3, 2)
    assert of_references(["NPR, 2 Mar. 2023", "BBC, 20 Mar. 2023"]) == date(2023, 3, 20)
    assert of_references(["NPR, 2 Mar. 2013", "BBC, 20 Mar. 2023"]) is None


def test_dates_do_not_overlap() -> None:
    found = dates("from 2 March 2023 to 2023-04-05 and 1.2.2024")
    assert [one.day for one in found] == [date(2023, 3, 2), date(2023, 4, 5), date(2024, 2, 1)]


PROSE = "The ministers met for ten minutes on the sidelines of the summit and spoke of trade, energy and the war."


@pytest.mark.parametrize(
    ("text", "day", "by"),
    [
        (f"NEW DELHI, March 2, 2023 (Reuters) - {PROSE}", date(2023, 3, 2), "dateline"),
        (f" date 2023-03-02 {PROSE}", date(2023, 3, 2), "dateline"),
        (f"A headline about the talks\n\n28 JUL 2026 11:01AM by PIB Delhi\n\n{PROSE}", date(2026, 7, 28), "dateline"),
        (f"NEW DELHI, March 2 (Reuters) - {PROSE}", None, ""),
        (f"{PROSE} They meet again today.", None, ""),
        (f"{PROSE}\n\nRelease ID: 2274311; issued 17 June 2026.", date(2026, 6, 17), "dateline"),
    ],
)
def test_a_document_is_dated_by_its_dateline_and_never_by_the_clock(text: str, day: date | None, by: str) -> None:
    source = read_bytes(text.encode(), path="a.txt").source
    assert (source.published, source.dated_by) == (day, by)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-11T08:00:00+05:30"}</script>',
        '<script type="application/ld+json">{"@graph":[{"@type":["Article"],"datePublished":"2026-02-11"}]}</script>',
        '<meta property="article:published_time" content="2026-02-11T08:00:00Z">',
        '<meta name="pubdate" content="11 February 2026">',
        '<link rel="canonical" href="https://example.org/2026/02/11/talks/">',
    ],
)
def test_metadata_tells_the_date(head: str) -> None:
    page = f"<html><head>{head}</head><body><p>{PROSE}</p></body></html>"
    source = read_bytes(page.encode(), path="a.html").source
    assert (source.published, source.dated_by) == (date(2026, 2, 11), "metadata")


def test_a_page_that_was_only_modified_has_no_date() -> None:
    page = f'<html><head><meta name="last-modified" content="2026-11-01"></head><body><p>{PROSE}</p></body></html>'
    assert read_bytes(page.encode(), path="a.html").source.published is None
