"""Numbers with units in running text: found, typed in other ways, and near ones."""

from __future__ import annotations

import pytest

from quizgen.quantities import find_quantities, near, several, variants

FOUND = [
    ("The outlay is ₹16,300 crore.", "money ₹16,300 crore 163000000000 rupees"),
    ("The outlay is Rs. 4,317 crore.", "money Rs. 4,317 crore 43170000000 rupees"),
    (
        "It earned ₹1,14,549.28 crore and ~₹22.27 lakh crore.",
        "money ₹1,14,549.28 crore 1145492800000 rupees; money ₹22.27 lakh crore 22270000000000 rupees",
    ),
    ("Trade was USD 2.05 billion.", "money USD 2.05 billion 2050000000 dollars"),
    ("It needs $40-50 billion.", "money $40-50 billion 50000000000 dollars"),
    ("It costs $0.23/W or Rs. 7,550 per quintal.", "money $0.23/W 0.23 dollars/W; money Rs. 7,550 per quintal 7550 rupees per quintal"),
    ("They paid £3.2m and 20,000 crore rupees.", "money £3.2m 3200000 pounds; money 20,000 crore rupees 200000000000 rupees"),
    ("It rose by 15% and 1.82 per cent.", "percent 15% 15 %; percent 1.82 per cent 1.82 %"),
    ("It fell 2.5 percentage points to 60-65%.", "percent 2.5 percentage points 2.5 percentage points; percent 60-65% 65 %"),
    ("It rose from 5% to 10%.", "percent 5% 5 %; percent 10% 10 %"),
    ("The area is 166.10 sq. km or 16,610 hectares.", "measure 166.10 sq. km 166.1 sq. km; measure 16,610 hectares 16610 hectares"),
    ("It handles 14.2 million TEU with 450 MVA.", "measure 14.2 million TEU 14200000 TEU; measure 450 MVA 450 MVA"),
    (
        "It covers 35 lakh hectares, 40 nautical miles off.",
        "measure 35 lakh hectares 3500000 hectares; measure 40 nautical miles 40 nautical miles",
    ),
    ("The island lies at 6.5°N and 93° E.", ""),
    ("A BMI of 25 kg/m² at -5°C is rare.", "measure 25 kg/m² 25 kg/m²; measure -5°C -5 °C"),
    ("Solar has 30.8 GW and 5km of wire.", "measure 30.8 GW 30.8 GW; measure 5km 5 km"),
    ("A span of 6-8 metres, 20 to 30 km away.", "measure 6-8 metres 8 metres; measure 20 to 30 km 30 km"),
    ("About 5,12,000 trees stand.", "number 5,12,000 512000 trees"),
    ("It has 60 personnel and twenty-five schools.", "number 60 60 personnel; number twenty-five 25 schools"),
    ("It has 1.2 lakh and two hundred men.", "number 1.2 lakh 120000 ; number two hundred 200 men"),
    ("It rose from 66.5 lakh in 2017 to 1.65 crore.", "number 66.5 lakh 6650000 ; number 1.65 crore 16500000 "),
    ("It took ten minutes in a five-year plan.", "duration ten minutes 10 minutes; duration five-year 5 year"),
    ("The 7th round was the second largest.", "ordinal 7th 7 ; ordinal second 2 "),
    ("At Lima one in four schools is old.", "ratio one in four 0 "),
    ("It placed 195 in four groups.", "number 195 195 ; number four 4 groups"),
    ("The 50:50 share left two-thirds out.", "ratio 50:50 0 ; ratio two-thirds 0.666667 "),
    ("Some 20-30 people came, between 5 and 8 villages.", "range 20-30 30 people; range 5 and 8 8 villages"),
    ("Thousands came, and dozens of cars.", "vague dozens 0 "),
    ("A 10-point plan came before a nine-judge bench.", "number 10 10 point; number nine 9 judge"),
    ("Under the mission,87.5 lakh kits came.", "number 87.5 lakh 8750000 kits"),
    ("It has 500+ firms.", "number 500+ 500 firms"),
    ("Some 2000 people came.", "number 2000 2000 people"),
    ("In 2019 and on 29 January 2025 it grew.", ""),
    ("The Act, 2026 strengthens Section 9D, Article 370 and Rules 4 and 5.", ""),
    ("G20, COP28, 5G, Su-30, BA.2, Phase II, GLP-1 and VAYUSHAKTI-26 are names.", ""),
    ("Falcon 9 and Boeing 737 are names.", ""),
    ("Call 011-2338 4512 or 9876543210 at 10:30 am or 5 pm.", ""),
    ("In FY 2025-26, 2024-25 and the 1990s it grew[3].", ""),
    ("The 12th century and 7 July are times.", ""),
    ("No one knows; one of them may, one can.", ""),
    ("One Nation, One Tax is a one-time slogan.", ""),
    ("The 2+2 talks and type 2 diabetes are no counts.", ""),
    ("See www.example.com/12 and (2) below.", ""),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_quantities_are_found_with_kind_value_and_unit(text: str, expected: str) -> None:
    found = find_quantities(text)
    shown = "; ".join(
        f"{one.kind} {one.text} {float(f'{one.value:.6g}') if one.kind == 'ratio' else one.value:.15g} {one.unit}" for one in found
    )
    assert shown == expected
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It is nearly 70% of it.", "nearly"),
        ("It is around $0.23/W.", "around"),
        ("More than 30 states came.", "more than"),
        ("It lost at least 20 men.", "at least"),
        ("It gives up to Rs 5,000.", "up to"),
        ("It earned ~₹22 crore.", "~"),
        ("An estimated 20,000 people came.", "an estimated"),
        ("It has exactly 70% of it.", ""),
    ],
)
def test_a_hedge_stands_outside(text: str, hedge: str) -> None:
    assert [one.hedge for one in find_quantities(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("10", "ten"),
        ("ten", "10"),
        ("four years", "4 years|four|4"),
        ("₹16,300 crore", "16,300 crore|16300 crore|Rs 16,300 crore|INR 16300 crore"),
        ("Rs. 4,317 crore", "₹4,317 crore|4317 crore"),
        ("USD 2.05 billion", "$2.05 billion|2.05 billion"),
        ("70%", "70 percent|70 per cent|70"),
        ("1.82 per cent", "1.82%|1.82"),
        ("1.9 million", "19 lakh"),
        ("166.10 sq. km", "166.1 sq. km|166.10 sq km|166.10 square kilometres|166.1"),
        ("16,610 hectares", "16610 hectares|16,610 ha|16,610|16610"),
        ("5,12,000", "512000"),
        ("7th", "seventh|7"),
        ("second", "2nd"),
        ("50:50", "50-50"),
        ("two-thirds", "two thirds|2/3"),
        ("$40-50 billion", "$40 to 50 billion|40-50 billion"),
    ],
)
def test_a_quantity_may_be_typed_in_other_ways(text: str, among: str) -> None:
    forms = variants(text)
    assert set(among.split("|")) <= set(forms)
    assert text not in forms
    assert len(forms) == len(set(forms)) <= 8


NEAR = [
    ("8", "5|6|7|9|10|4"),
    ("ten", "five|six|seven|eight|nine|eleven|twelve"),
    ("70%", "30%|40%|50%|60%|80%|90%"),
    ("₹16,300 crore", "₹13,300 crore|₹14,300 crore|₹15,300 crore|₹17,300 crore|₹18,300 crore|₹19,300 crore"),
]


@pytest.mark.parametrize(("text", "allowed"), NEAR)
def test_near_values_keep_the_rounding(text: str, allowed: str) -> None:
    assert set(near(text)) <= set(allowed.split("|"))


KEYS = [
    "10",
    "ten",
    "8 countries",
    "four years",
    "one year",
    "15%",
    "98%",
    "99%",
    "0.5%",
    "1.82 per cent",
    "5,12,000",
    "₹99,500 crore",
    "7th",
]
KEYS += [
    "second",
    "50:50",
    "1:5",
    "$40-50 billion",
    "20-30 people",
    "5% to 10%",
    "100",
    "2.05",
    "USD 2.05 billion",
    "166.10 sq. km",
    "450 MVA",
]
KEYS += ["two-thirds", "₹1,14,549.28 crore", "14.2 million TEU", "25 kg/m²", "10-year", "3", "95,000", "₹5 lakh", "Rs. 7,550 per quintal"]


@pytest.mark.parametrize("key", KEYS)
def test_near_values_are_written_like_the_key(key: str) -> None:
    wrong = near(key)
    assert len(wrong) == len({*wrong, key}) - 1 == 6
    assert near(key, 3) == wrong[:3]
    kinds = [(found[0].kind, found[0].unit.rstrip("s")) for one in (key, *wrong) if (found := find_quantities(f"It has {one}."))]
    assert len(kinds) == 7
    assert len(set(kinds)) == 1
    values = [find_quantities(f"It has {one}.")[0].value for one in (key, *wrong)]
    assert all(value > 0 for value in values) or key in {"50:50", "1:5"}
    assert not key.endswith(("%", "cent")) or max(values) <= 100


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("₹99,500 crore", "₹1,09,500 crore"),
        ("9,95,000", "10,95,000"),
        ("851 km", "1,051 km"),
        ("one year", "two years"),
        ("2 years", "1 year"),
    ],
)
def test_grouping_and_number_go_with_the_new_value(key: str, expected: str) -> None:
    assert expected in near(key)


def test_the_key_takes_every_rank() -> None:
    ranks = {sum(int(one) < number for one in near(str(number), 3)) for number in range(20, 90)}
    assert ranks == {0, 1, 2, 3}


@pytest.mark.parametrize("text", ["", "thousands", "many"])
def test_what_is_no_number_has_no_neighbours(text: str) -> None:
    assert near(text) == ()


def test_several_are_counted_in_words_up_to_ten() -> None:
    assert [several(count) for count in (0, 1, 2, 10, 11)] == ["", "", "two", "ten", ""]
