"""Dates of documents: what tells them and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.sources import read_bytes
from quizgen.sources.dates import date_line, dates, of_digest, of_month, of_references, of_week, stamp
from quizgen.sources.leads import first_sentence, told
from quizgen.sources.making import furnished, told_of_itself
from quizgen.sources.straplines import strap_line


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
        ("Published: Thursday 22 May 2025, 19:42 BST. Updated 21:10 BST", date(2025, 5, 22)),
        ("Thursday, March 2, 2023", date(2023, 3, 2)),
        ("Updated - March 02, 2023 11:30 pm IST - NEW DELHI", date(2023, 3, 2)),
        ("July 28, 2026 • 5 min read", date(2026, 7, 28)),
        ("The Act came into force on 2 March 2023", None),
        ("Cabinet approves the plan of 2 March 2023", None),
        ("LISBON | Updated: September 2, 2025 07:14 IST", date(2025, 9, 2)),
        ("OSLO, June 28, 2025", date(2025, 6, 28)),
        ("NEW DELHI, Updated - September 04, 2025 08:12 am IST", date(2025, 9, 4)),
        ("Legal Correspondent, New Delhi | Aug 2, 2024, 05:30 IST", date(2024, 8, 2)),
        ("KOCHI, Sept. 2, 2022 (Wire desk)", date(2022, 9, 2)),
        ("SAARC, 8 December 1985", None),
        ("Karachi, 19 September 2006", None),
    ],
)
def test_date_line(line: str, day: date | None) -> None:
    assert date_line(line) == day


STRAPLINES = [
    ("GS Paper II | Constitutional Bodies | Updated: 24 March 2025", date(2025, 3, 24)),
    ("Economy | GS III | 20 November 2025", date(2025, 11, 20)),
    ("Science & Health GS-II GS-III | 11 October 2024 | By Team Lima", date(2024, 10, 11)),
    ("Last updated: 20 January 2026 | Environment, GS III and International Relations, GS II | 6 min read", date(2026, 1, 20)),
    ("Medieval history · typed up 11 January 2026 · sources: class + textbook", date(2026, 1, 11)),
    ("made: 14 Dec 2025 / revise before test 9", date(2025, 12, 14)),
    ("Explainer / Backgrounder — 14 November 2025", date(2025, 11, 14)),
    ("Revised on 2 February 2026 | Polity Table No. 14", date(2026, 2, 2)),
    ("Ministry of Home Affairs — Research Unit Date: 25 November 2025", date(2025, 11, 25)),
    ("notes compiled 3 Jan 2026 / v2", date(2026, 1, 3)),
    # The day of an event is not the page's.
    ("Third India-Nordic Summit – 19 May 2026", None),
    ("Battle of Plassey | 23 June 1757", None),
    ("The Cabinet approved the plan | it was published on 2 May 2025 by the Ministry of Rice", None),
    ("Launched on 5 June 2024 with the planting of a tree", None),
    ("3 March 2024 | 5 April 2024", None),
]


@pytest.mark.parametrize(("line", "day"), STRAPLINES)
def test_a_strapline_tells_the_day_of_its_page(line: str, day: date | None) -> None:
    assert strap_line(line) == day


FURNISHED = [
    ("Polity & Governance GS-II 20 Nov 2025 6 min read", date(2025, 11, 20)),
    ("Written by Legal Correspondent New Delhi November 20, 2025 21:14 IST 4 min read", date(2025, 11, 20)),
    ("Our Sports Correspondent | Lima, 24 October 2024 | Updated 9:12 pm IST", date(2024, 10, 24)),
    ("Ministry of Rice and Barley | Posted on: 25 MAR 2025 11:05AM, Delhi", date(2025, 3, 25)),
    ("Home » Current Affairs » 5 January 2026 » Science & Tech", date(2026, 1, 5)),
    ("Posted by: Art Desk, Lima Study Circle Updated: 15 July 2025 Tags: #Prelims2026 #Art", date(2025, 7, 15)),
    ("Explainer | Science & Technology | Research Unit 14 April 2025 (World Rice Day)", date(2025, 4, 14)),
    ("Long read. 16 November 2025, Rice Diwas", date(2025, 11, 16)),
    ("Explainer, 5 December 2025", date(2025, 12, 5)),
    # The day of an event, of a picture, of old; a sentence.
    ("Third India-Nordic Summit, Oslo, 19 May 2026", None),
    ("Battle of Plassey, 23 June 1757", None),
    ("Source: Ministry of Rice, 25 October 2019", None),
    ("Rules notified on 14 November 2025, after inputs from the public were considered", None),
    ("The economy of Peru grew on 3 May 2024", None),
    ("Rice Mission 5 June 2024", None),
    ("Launch of the Rice Rocket, 30 July 2025, 5:40 PM IST", None),
    ("Webinar: 12 August 2026, 10:30 AM IST, Zoom", None),
    ("Indian Polity | Rice Reservation Act, 28 September 2023", None),
    ("Security – Lima, 22 April 2025", None),
]


@pytest.mark.parametrize(("line", "day"), FURNISHED)
def test_a_line_of_furniture_tells_the_day_of_its_page(line: str, day: date | None) -> None:
    assert furnished(line) == day


ITSELF = [
    ("Last updated: 15 December 2025. One or two questions come from this page.", date(2025, 12, 15)),
    ("From the Open Book of History. This page was last revised on 20 February 2025.", date(2025, 2, 20)),
    ("Made on 12 March 2023, revised 5 Feb 2024. Sources: class and atlas.", date(2024, 2, 5)),
    ("SOILS OF PERU - RAPID REVISION notes compiled 3 Jan 2026 / v2", date(2026, 1, 3)),
    ("Geography, notes typed up on 12 November 2023 (after the rains)", date(2023, 11, 12)),
    ("Compiled for Prelims 2026. Position as of 10 January 2026.", date(2026, 1, 10)),
    ("The Rules were revised on 5 February 2024.", None),
    ("The Act, last updated on 5 February 2024, has nine parts.", None),
    ("The Lima list was updated on 4 June 2014.", None),
    ("The treaty was signed in 2020, revised on 3 May 2024.", None),
    ("Under the Act (revised on 1 April 2023) wages rise.", None),
]


@pytest.mark.parametrize(("text", "day"), ITSELF)
def test_a_sentence_on_its_page_tells_when_it_was_made(text: str, day: date | None) -> None:
    assert told_of_itself([text]).day == day


def test_a_headline_with_its_day_stays_the_headline() -> None:
    text = f"SOILS OF PERU - RAPID REVISION (Geography, Prelims 2026)\nnotes compiled 3 Jan 2026 / v2\n\n{PROSE}"
    source = read_bytes(text.encode(), path="a.txt").source
    assert (source.title.startswith("SOILS OF PERU"), source.published) == (True, date(2026, 1, 3))


def test_a_page_is_dated_by_the_line_beside_its_headline() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Rice talks end</title></head><body><nav>Home</nav><article><h1>Rice talks end</h1>"
        '<p class="byline">Our Correspondent | Lima, 24 October 2024 | Updated 9:12 pm IST</p>'
        f"<p>{PROSE}</p><p>{PROSE} They meet again.</p><p>{PROSE} They part.</p></article><footer>Site, 1 January 2026</footer></body></html>"
    )
    assert read_bytes(page.encode(), path="a.html").source.published == date(2024, 10, 24)


def test_a_page_is_dated_by_its_strapline_and_keeps_its_headline() -> None:
    text = (
        "# Comptroller and Auditor General (CAG) of Peru\n\n**GS Paper II | Bodies | Updated: 24 March 2025**\n\n"
        "## Why in news\n\nThe Court heard a plea on the way in which the CAG is chosen.\n\n## Duties\n\nThe CAG audits all accounts of the Union.\n"
    )
    document = read_bytes(text.encode(), path="a.md")
    assert (document.source.published, document.source.title) == (date(2025, 3, 24), "Comptroller and Auditor General (CAG) of Peru")
    assert "Updated" not in document.text


@pytest.mark.parametrize(
    ("opening", "rest", "day"),
    [
        ("On May 13, 2026, X told RT India that nothing is happening.", "", date(2026, 5, 13)),
        ("The Reserve Bank kept the repo rate at 5.25% on 8 April 2026, its committee said.", "", date(2026, 4, 8)),
        ("The Cabinet approved the scheme on 3 March 2026.", "It will run until 2031.", date(2026, 3, 3)),
        ("The Cabinet approved the scheme on 3 March 2016.", "It was closed in 2021.", None),
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
        (
            "On December 5, 2025, the Reserve Bank of India (RBI) cut the repo rate by 25 basis points to 5.25%.",
            "The regime is due for review by March 2026.",
            date(2025, 12, 5),
        ),
        ("On December 5, 2025, the bank cut its rate as of then by March 2026.", "", None),
        (
            "The Cabinet approved a mission on 3 June 2025.",
            "It will last until 2030. The target is 50 GW by 31 March 2031.",
            date(2025, 6, 3),
        ),
        ("The Cabinet approved a mission on 3 June 2025.", "Its first phase ended in 2028.", None),
        (
            "In the biggest success in three decades, security forces on May 21, 2025 killed 27 Maoists in Abujhmad.",
            "Amit Shah repeated that the country would be free of Naxalism by 31 March 2026.",
            date(2025, 5, 21),
        ),
        ("The Supreme Court on 20 November 2025 held that courts cannot fix timelines.", "", date(2025, 11, 20)),
        ("The Union Cabinet on 3 June 2025 approved a scheme.", "", date(2025, 6, 3)),
        ("The Bill passed on 3 June 2025 raised the fee.", "", None),
        ("The Cabinet, chaired by the Prime Minister, on 12 December 2025 cleared Census 2027.", "It was told so.", date(2025, 12, 12)),
        ("The Cabinet cleared the plan on 12 December 2025.", "It was funded for 2025-2030.", date(2025, 12, 12)),
        ("The Cabinet cleared the plan on 12 December 2015.", "It was closed in March 2020.", None),
        ("The attack on 26 November 2008 killed 166 people.", "", None),
        ("The pact signed by both sides on 3 June 2025 opened markets.", "", date(2025, 6, 3)),
        ("Prime Minister Narendra Modi chaired a meeting of the Board at Sasan Gir on 3 March 2025.", "", date(2025, 3, 3)),
        ("President Ferdinand Marcos Jr. paid a visit to India from 4 to 8 August 2025, his first.", "", date(2025, 8, 8)),
        ("India hosted the summit from 30 August to 2 September 2025.", "", date(2025, 9, 2)),
        ("India hosted the summit on August 4-8, 2025.", "", date(2025, 8, 8)),
        ("India will host the summit from 4 to 8 August 2025.", "", None),
        ("The summit was held from 4 to 8 August 2025.", "", None),
    ],
)
def test_told(opening: str, rest: str, day: date | None) -> None:
    found = told(opening, rest)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Why in news? The navies began a drill. It was long.", "The navies began a drill."),
        ("President Marcos Jr. Met nobody. He left.", "President Marcos Jr. Met nobody."),
        ("Who asked?", "Who asked?"),
    ],
)
def test_the_first_sentence_is_the_first_that_tells(text: str, first: str) -> None:
    assert first_sentence(text) == first


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
        (f"LIMA, June 6, 2025 (Business Desk) - {PROSE}", date(2025, 6, 6), "dateline"),
        (f" date 2023-03-02 {PROSE}", date(2023, 3, 2), "dateline"),
        (f"A headline about the talks\n\n28 JUL 2026 11:01AM by PIB Delhi\n\n{PROSE}", date(2026, 7, 28), "dateline"),
        (f"NEW DELHI, March 2 (Reuters) - {PROSE}", None, ""),
        (f"{PROSE} They meet again today.", None, ""),
        (f"The talks end in Delhi\n\nBy Desk | November 24, 2025 | 4 min read\n\n{PROSE}", date(2025, 11, 24), "dateline"),
        (f"Why in news? The navies began a drill on 5 October 2025. {PROSE}", date(2025, 10, 5), "text: 5 October 2025"),
        (f"The talks end in Delhi\n\nPort Blair, March 11, 2025\n\n{PROSE}", date(2025, 3, 11), "dateline"),
        (f"The talks end\n\nBy Asha Rao | COLOMBO | Updated: April 6, 2025 08:10 IST\n\n{PROSE}", date(2025, 4, 6), "dateline"),
        (f"The talks end\n\nAsha Rao, Science Correspondent\n\nBengaluru, September 19, 2024\n\n{PROSE}", date(2024, 9, 19), "dateline"),
        (f"The climate\n\nParis Agreement, 12 December 2015\n\n{PROSE}", None, ""),
        (f"The accord\n\nTashkent, 10 January 1966\n\n{PROSE}", None, ""),
        (f"{PROSE}\n\nRelease ID: 2274311; issued 17 June 2026.", date(2026, 6, 17), "dateline"),
    ],
)
def test_a_document_is_dated_by_its_dateline_and_never_by_the_clock(text: str, day: date | None, by: str) -> None:
    source = read_bytes(text.encode(), path="a.txt").source
    assert (source.published, source.dated_by) == (day, by)


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        (
            "They met in the old hall of the palace.\n\n## Key Developments\n\n- trade in rice\n- trade in tea",
            ["paragraph", "heading", "bullet", "bullet"],
        ),
        ("## Key Developments\n\n- trade in rice\n- trade in tea", ["heading", "bullet", "bullet"]),
        ("The talks, in short", []),
    ],
)
def test_a_date_line_below_text_or_a_list_makes_no_subheadlines_of_them(above: str, kinds: list[str]) -> None:
    text = f"# The talks in Delhi\n\n{above}\n\nDate: 3 October 2025\n\n## Facts\n\n{PROSE} {PROSE}"
    document = read_bytes(text.encode(), path="a.md")
    assert document.source.published == date(2025, 10, 3)
    assert [block.kind for block in document.blocks] == [*kinds, "heading", "paragraph"]


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


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Daily Current Affairs – 5 April 2025", date(2025, 4, 5)),
        ("PRELIMS FACTS : 9th October 2025", date(2025, 10, 9)),
        ("Tashkent Declaration of 10 January 1966", None),
        ("Accord of 2 May 2019 explained", None),
        ("Current Affairs from 1 May 2025 to 7 May 2025", None),
    ],
)
def test_a_digest_is_of_the_day_in_its_title(title: str, day: date | None) -> None:
    assert of_digest(title) == day


# The lines at the top of a digest, and the last of its days.
WEEKS = (
    (("The Week in Brief: 8-14 December 2025",), date(2025, 12, 14)),
    (("THE WEEK IN BRIEF", "8 - 14 September 2025 | Issue 37"), date(2025, 9, 14)),
    (("Weekly Wrap: 28 July – 3 August 2025",), date(2025, 8, 3)),
    (("Current affairs digest", "Vol. 9, No. 36 | 1-7 September 2025"), date(2025, 9, 7)),
    (("The Week in Brief", "Week 41: 6 to 12 October 2025"), date(2025, 10, 12)),
    (("WEEKLY DIGEST", "Economy | Week ending 30 March 2025 (with items held over)"), date(2025, 3, 30)),
    (("Weekly round-up", "December 29, 2025"), None),  # one day is told by other rules
    (("Weekly digest: March 3-9, 2025",), date(2025, 3, 9)),
    (("Year-end digest: 1 January 2024 to 31 December 2025",), None),
    (("India holds Exercise Rice from 2 to 9 May 2026",), None),  # no digest
    (("The Week in Brief", "31 to 30 February 2025"), None),
)


@pytest.mark.parametrize(("lines", "day"), WEEKS)
def test_a_digest_is_of_the_last_day_that_it_sums_up(lines: tuple[str, ...], day: date | None) -> None:
    assert of_week(lines).day == day


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Week in review: 8-14 December 2025", "title"),
        ("Week in review: 15 to 24 August 2025", "days"),
        ("Fortnight ending 15 June 2025: a digest", "days"),
        ("Digest of the week ending 15 June 2025", "title"),
    ],
)
def test_a_digest_of_more_than_a_week_says_so(line: str, by: str) -> None:
    assert of_week([line]).by == by


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ONE-LINERS | OCTOBER 2024 | Prelims Capsule", date(2024, 10, 31)),
        ("Monthly Current Affairs Compilation – February 2024", date(2024, 2, 29)),
        ("Current Affairs Magazine: Sept 2025", date(2025, 9, 30)),
        # A day, several months, the month of the examination or of the next number, and what is no collection of news.
        ("Current Affairs 5 January 2026", None),
        ("Current Affairs January to June 2025", None),
        ("Current Affairs for Prelims May 2025", None),
        ("Next capsule: November 2024", None),
        ("The Budget of February 2024", None),
    ],
)
def test_a_collection_of_a_month_is_dated_by_its_last_day(line: str, day: date | None) -> None:
    assert of_month([line]).day == day
    assert of_month([line]).by == ("days" if day else "")
