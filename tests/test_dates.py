"""Time in running text: found, resolved from the day of publication, and written in other ways."""

from __future__ import annotations

import re
from datetime import date

import pytest

from quizgen.dates import absolute, canonical, crossed, find_times, month_year, near_dates, variants
from quizgen.dates.finding import signs
from quizgen.dates.shapes import SHAPES
from quizgen.dates.writing import day_of

FOUND = [
    ("The Mission was approved on 29 January 2025.", "date on 29 January 2025"),
    ("GST began on 01st July, 2017 at midnight.", "date on 01st July, 2017"),
    ("On February 24th, 2022 the war began.", "date on February 24th, 2022"),
    ("It was signed on the 2nd of March 2023 in Goa.", "date on the 2nd of March 2023"),
    ("It is in force w.e.f. 01.07.2017.", "date w.e.f. 01.07.2017"),
    ("INS Asha was launched on 18 Jul 25 at Kochi.", "date on 18 Jul 25"),
    ("It ended on 2025-01-29.", "date on 2025-01-29"),
    ("The talks of Sunday, 13 April 2025 failed.", "date of Sunday, 13 April 2025"),
    ("The 26 January 2001 quake hit Bhuj.", "date  26 January 2001"),
    ("Exports rose in July 2022.", "month in July 2022"),
    ("Exports rose (till December, 2025).", "month till December, 2025"),
    ("Exports rose in July.", "month_only in July"),
    ("It ended in early February.", "month_only in early February"),
    ("They may march in spring.", ""),
    ("Prices rose at the end of May last year.", "month_only of May last year"),
    ("The duty began on Sept. 1.", "day_only on Sept. 1"),
    ("They met (March 2) in Delhi.", "day_only  March 2"),
    ("India resolved on 31 February to act.", ""),
    ("In May 1,200 people came.", "month_only in May"),
    ("The Sept. 11 attacks changed the world.", "name  Sept. 11"),
    ("They met on Thursday.", "weekday on Thursday"),
    ("They met Thursday morning in Oslo.", "weekday  Thursday morning"),
    ("Markets close on Good Friday and every Sunday.", ""),
    ("He has served since 2004.", "year since 2004"),
    ("2023 was a dry year.", "year  2023"),
    ("The 2024 elections were long.", "year  2024"),
    ("In 2011 scientists found it.", "year in 2011"),
    ("The 1857 revolt began in Meerut.", "year  1857"),
    ("Gandhi (1869–1948) led it.", "period  1869–1948"),
    ("Trump (2017‑2021) led it.", "period  2017‑2021"),
    ("Alexander came in 326 BCE.", "year in 326 BCE"),
    ("About 2000 people and 2010 MW were counted.", ""),
    ("It cost Rs 2010 and drew 1950 votes.", ""),
    ("Out of the 1000 mills, 12 failed.", ""),
    ("In May’s vote he won.", "month_only in May’s"),
    ("It opens at 1930 hrs.", ""),
    ("Call helpline 1930 for aid.", ""),
    ("The 2019-nCoV virus spread.", ""),
    ("It was 1,957 or 1957.5 units.", ""),
    ("The Wildlife (Protection) Act, 1972 protects it.", "name  1972"),
    ("The SEZ Act of 2005 and SEZ Rules, 2006 hold.", "name of 2005; name  2006"),
    ("The EIA Notification, 2006 applies.", "name  2006"),
    ("Budget 2026-27 and Vision 2047 say so.", "name  2026-27; name  2047"),
    ("India hosted the AI Impact Summit 2026 in Delhi.", "name  2026"),
    ("The Soviets' 1945 liberation of the camp is remembered.", "year  1945"),
    ("The court in Paris, 2015, agreed.", "year  2015"),
    # The year of a law's name, whatever small word its other words begin with.
    ("India joined the Convention on the Law of the Sea, 1982.", "name  1982"),
    ("India joined the Convention on the law of international Watercourses, 1997.", "name  1997"),
    ("India signed the Treaty on Trade in Geneva, 2019.", "year  2019"),
    ("Coal earned more in FY 2025-26.", "fiscal in FY 2025-26"),
    ("Coal earned more in 2024–25 and FY25.", "fiscal in 2024–25; fiscal  FY25"),
    ("Phase I (2025–35) is small.", "period  2025–35"),
    ("It ran from 12 to 25 April 2026.", "period from 12 to 25 April 2026"),
    ("It ran on April 12-25, 2026.", "period on April 12-25, 2026"),
    ("It ran from 12 April 2026 to 25 May 2026.", "period from 12 April 2026 to 25 May 2026"),
    ("It ran between 2014 and 2024.", "period between 2014 and 2024"),
    ("It was held in 2019 and 2023.", "year in 2019; year  2023"),
    ("He ruled in 2017-2021.", "period in 2017-2021"),
    ("The premium rose between 2020-21 and 2025-26.", "period between 2020-21 and 2025-26"),
    ("It was built in the 1990s.", "decade in 1990s"),
    ("It is a temple of the 12th century.", "century of 12th century"),
    ("He came yesterday and left two days ago.", "relative  yesterday; relative  two days ago"),
    ("It rose earlier this year, and in recent years.", "relative  earlier this year; relative in recent years"),
    ("It is now, so far and of late quiet.", "relative  now; relative  so far; relative  of late"),
    ("They met a year earlier, on the previous day.", "relative  a year earlier; relative on the previous day"),
    ("Last year’s budget was small.", "relative  Last year’s"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_times_are_found_with_kind_and_preposition(text: str, expected: str) -> None:
    times = find_times(text)
    assert "; ".join(f"{time.kind} {time.preposition} {time.text}" for time in times) == expected
    assert all(text[time.start : time.end] == time.text for time in times)


# Shapes of which the tables above and below have no example of their own.
WORDS_OF_TIME = (
    "overnight, to date, so far, of late, lately, soon, shortly, just now, nowadays, long ago, since then, at the moment, at present, "
    "till DATE, Recently, two hours ago, five minutes later, the other day, this season, last winter, next fiscal, three quarters earlier"
)


def test_every_shape_is_looked_for_where_it_can_be() -> None:
    texts = [text for text, _ in FOUND] + [words for words, *_ in RESOLVED] + WORDS_OF_TIME.split(", ")
    for text in texts:
        assert all(needed <= signs(text) for _, needed, shape in SHAPES if shape.search(text)), text


RESOLVED = [
    ("on Saturday", "2025-04-13", "past", "12 April 2025"),
    ("on Sunday", "2025-04-13", "past", "13 April 2025"),
    ("today", "2025-04-13", "past", "13 April 2025"),
    ("today", "2025-04-13", "present", ""),
    ("on Friday", "2025-04-13", "future", "18 April 2025"),
    ("on Sunday", "2025-04-13", "future", ""),
    ("on Friday", "2025-04-13", "present", ""),
    ("last Friday", "2019-11-19", "past", "15 November 2019"),
    ("last Monday", "2019-11-20", "past", ""),
    ("next Tuesday", "2019-11-20", "future", "26 November 2019"),
    ("Thursday’s talks", "2019-11-20", "past", ""),
    ("in July", "2023-03-02", "past", "July 2022"),
    ("in April", "2023-03-02", "past", ""),
    ("in April", "2023-03-02", "future", "April 2023"),
    ("last December", "2023-03-02", "past", "December 2022"),
    ("last January", "2023-03-02", "past", ""),
    ("in early February", "2023-03-02", "past", "early February 2023"),
    ("at the end of May last year", "2019-11-20", "past", "May 2018"),
    ("in June that year", "2019-11-20", "past", ""),
    ("last month", "2023-03-02", "past", "February 2023"),
    ("last month", "2023-01-02", "past", "December 2022"),
    ("next month", "2022-12-20", "future", "January 2023"),
    ("on Sept. 1", "2019-11-20", "past", "1 September 2019"),
    ("on Dec. 15", "2019-11-20", "future", "15 December 2019"),
    ("on Dec. 15", "2019-11-20", "past", ""),
    ("on Dec. 15", "2020-01-20", "past", "15 December 2019"),
    ("on 29 February", "2023-03-02", "past", ""),
    ("from 12 to 25 April", "2026-05-02", "past", "12 to 25 April 2026"),
    ("this year", "2019-11-20", "past", "2019"),
    ("earlier this year", "2019-11-20", "past", "2019"),
    ("early next year", "2019-11-20", "future", "early 2020"),
    ("last year’s budget", "2019-11-20", "past", "2018’s"),
    ("two days ago", "2019-11-01", "past", "30 October 2019"),
    ("yesterday", "2020-03-01", "past", "29 February 2020"),
    ("two years ago", "2019-11-20", "past", ""),
    ("last week", "2019-11-20", "past", ""),
    ("recently", "2019-11-20", "past", ""),
    ("currently", "2019-11-20", "past", ""),
    ("the previous day", "2019-11-20", "past", ""),
    ("on Saturday", "", "past", ""),
    ("in July", "", "past", ""),
    ("January 29, 2025", "", "past", "29 January 2025"),
    ("in Jan. 2022", "", "past", "January 2022"),
    ("in 2022", "", "past", "2022"),
    ("in FY 2024-25", "", "past", "FY 2024-25"),
]


@pytest.mark.parametrize(("words", "published", "tense", "expected"), RESOLVED)
def test_a_time_becomes_absolute_or_nothing(words: str, published: str, tense: str, expected: str) -> None:
    times = find_times(f"They met {words}, he said.")
    assert [absolute(time, date.fromisoformat(published) if published else None, tense) for time in times] == [expected]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("01st July 2017", "1 July 2017"),
        ("January 29, 2025", "29 January 2025"),
        ("29.01.2025", "29 January 2025"),
        ("18 Jul 25", "18 July 2025"),
        ("February 24th, 2022", "24 February 2022"),
        ("Sunday, 13 April 2025", "13 April 2025"),
        ("Jan. 2022", "January 2022"),
        ("late March 2022", "late March 2022"),
        ("5 August", "5 August"),
        ("2025-26", "2025-26"),
        ("12 to 25 April 2026", "12 to 25 April 2026"),
    ],
)
def test_a_full_date_has_one_form(when: str, expected: str) -> None:
    assert canonical(when) == expected


@pytest.mark.parametrize(
    ("when", "among"),
    [
        ("29 January 2025", "January 29, 2025|29 Jan 2025|29/01/2025|29.1.2025|on 29 January 2025|29th January 2025"),
        ("January 29, 2025", "29 January 2025|29 Jan 2025"),
        ("2022", "in 2022"),
        ("January 2022", "in January 2022|Jan 2022|January, 2022"),
        ("12 to 25 April 2026", "12-25 April 2026|from 12 to 25 April 2026"),
        ("April 12-25, 2026", "12 to 25 April 2026|12-25 April 2026"),
        ("2025-26", "2025–26|2025-2026|FY 2025-26"),
        ("2025–35", "2025-35|2025-2035|2025 to 2035"),
        ("2017-2021", "2017 to 2021|2017–2021|from 2017 to 2021"),
        ("1990s", "the 1990s"),
        ("yesterday", ""),
    ],
)
def test_a_date_may_be_typed_in_other_ways(when: str, among: str) -> None:
    forms = variants(when)
    assert set(filter(None, among.split("|"))) <= set(forms)
    assert when not in forms
    assert len(forms) == len(set(forms)) <= 8
    assert forms or not among


NEAR = [
    "29 January 2025",
    "29th February 2024",
    "January 29, 2025",
    "29.01.2025",
    "2022",
    "January 2022",
    "Jan. 2022",
    "2025-26",
    "FY 2024-25",
]
NEAR += [
    "1990s",
    "2025–35",
    "12 to 25 April 2026",
    "between 2014 and 2024",
    "5 August",
    "March 2",
    "2017-2021",
    "2025-12-31",
    "31 December 1999",
]


@pytest.mark.parametrize("when", NEAR)
def test_near_dates_are_different_dates_of_one_form(when: str) -> None:
    near = near_dates(when)
    assert len(near) == len({*near, when}) - 1 == 6
    assert near == near_dates(when)
    assert near_dates(when, 3) == near[:3]
    kinds = {find_times(one)[0].kind for one in (when, *near)}
    assert len(kinds) == 1
    assert {any(char.isalpha() for char in one) for one in near} == {any(char.isalpha() for char in when)}


def test_near_dates_lie_on_both_sides_in_changing_numbers() -> None:
    days = [f"{day} {month} {year}" for day in (3, 14, 29) for month in ("March", "August", "December") for year in (1991, 2008, 2025)]
    below = {sum((day_of(one) or date.max) < (day_of(day) or date.min) for one in near_dates(day, 3)) for day in days}
    assert below == {0, 1, 2, 3}


def test_no_near_date_lies_after_the_latest() -> None:
    for when in ("29 January 2025", "2025", "January 2025", "2024-25"):
        assert near_dates(when, latest=date(2025, 3, 1))
        assert all("2026" not in one and "March 28" not in one for one in near_dates(when, latest=date(2025, 3, 1)))
    assert set(near_dates("2025", 3, latest=date(2025, 3, 1))) == {"2024", "2023", "2022"}


@pytest.mark.parametrize("when", ["yesterday", "Thursday", "the 12th century", ""])
def test_what_has_no_year_has_no_neighbours(when: str) -> None:
    assert near_dates(when) == ()


def test_a_month_is_shown_with_its_year() -> None:
    assert month_year(date(2026, 5, 13)) == "May 2026"


@pytest.mark.parametrize(
    "when", ["18 March 2015", "5 February 2026", "September 17, 2022", "28 January 1999", "1 December 2021", "02.03.2023"]
)
def test_crossed_dates_have_every_part_twice(when: str) -> None:
    for three in crossed(when):
        parts = [re.findall(r"\w+", one) for one in (when, *three)]
        varied = [place for place in zip(*parts, strict=True) if len(set(place)) > 1]
        assert len({when, *three}) == 4
        assert len(varied) == 2
        assert all(sorted(place.count(one) for one in set(place)) == [2, 2] for place in varied)


def test_crossed_months_have_every_part_twice_and_none_is_after_the_latest() -> None:
    found = list(crossed("March 2015", latest=date(2015, 12, 31)))
    assert found
    for three in found:
        months, years = zip(*(one.split() for one in ("March 2015", *three)), strict=True)
        assert sorted(months.count(one) for one in set(months)) == [2, 2]
        assert sorted(years.count(one) for one in set(years)) == [2, 2]
        assert max(map(int, years)) == 2015


def test_what_is_no_date_is_not_crossed() -> None:
    assert not [*crossed("1985"), *crossed("2024-25"), *crossed("31 March 2020")]
