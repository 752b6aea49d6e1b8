"""Offices: a whole title with its owner, or none."""

from __future__ import annotations

import pytest

from quizgen.extractors.offices import office_of
from quizgen.model import Term

OFFICES = [
    ("Russia's Foreign Minister since 2004, responsible for talks", ("Russia's Foreign Minister", "", "2004")),
    ("46th President of the United States (2021‑present), whose administration …", ("President of the United States", "46th", "")),
    ("45th President of the United States (2017‑2021) and 2024 election winner", ("President of the United States", "45th", "")),
    ("Prime Minister of Japan", ("Prime Minister of Japan", "", "")),
    ("Prime Minister of India since May 2014", ("Prime Minister of India", "", "2014")),
    ("French President", ("French President", "", "")),
    ("South Africa's President since 2018", ("South Africa's President", "", "2018")),
    ("RBI Governor since December 2024", ("RBI Governor", "", "2024")),
    ("Secretary-General of the United Nations since 2017", ("Secretary-General of the United Nations", "", "2017")),
    ("first Prime Minister of India (1947-64)", ("Prime Minister of India", "first", "")),
    ("first woman President of India", ("President of India", "first woman", "")),
    ("53rd Chief Justice of India since 24 November 2025, formerly a judge", ("Chief Justice of India", "53rd", "2025")),
    ("26th Chief of the Naval Staff of India since 30 April 2024", ("Chief of the Naval Staff of India", "26th", "2024")),
    ("25th Governor of the RBI (2018‑present) who steered policy", ("Governor of the RBI", "25th", "")),
    ("Chairman of ISRO (2022‑2025) during whose tenure a craft landed", ("Chairman of ISRO", "", "")),
    ("Prime Minister of the United Kingdom since July 2024 and leader of a party", ("Prime Minister of the United Kingdom", "", "2024")),
    ("Union Minister of Health and Family Welfare since June 2024", ("Union Minister of Health and Family Welfare", "", "2024")),
    ("Union Minister of Environment, Forest and Climate Change", ("Union Minister of Environment, Forest and Climate Change", "", "")),
    ("India's Minister of Commerce and Industry since 2019, who signed", ("India's Minister of Commerce and Industry", "", "2019")),
    ("Executive Secretary of the UNFCCC since 2022", ("Executive Secretary of the UNFCCC", "", "2022")),
    ("Director-General of UNESCO since November 2025", ("Director-General of UNESCO", "", "2025")),
    *(
        (meaning, None)
        for meaning in (
            "the last Governor-General of India",
            "British Prime Minister during the Second World War",
            "South Africa's President after the end of apartheid",
            "ousted Prime Minister of Bangladesh",
            "jailed President of Belarus",
            "ex-President of Brazil",
            "interim President of Syria",
            "shortest-serving British Prime Minister",
            "leading critic of Russia's President",
            "candidate for President of the United States in 2024",
            "wife of the President of France",
            "former Prime Minister of Pakistan",
            "Prime Minister",
            "Union Minister",
            "Indian Minister",
            "Minister of State for Finance",
            "Minister of India",
            "President of the United States and leader of NATO",
            "President of Russia and Chairman of the Security Council",
            "Deputy Governor of the Reserve Bank of India",
            "President of the Republic",
            "economist who advised the Prime Minister of India",
            "a politician of the Congress",
        )
    ),
]


@pytest.mark.parametrize(("meaning", "office"), OFFICES)
def test_an_office_is_one_persons_and_somebodys_and_all_that_is_said(meaning: str, office: tuple[str, str, str] | None) -> None:
    found = office_of(Term("A Person", meaning))
    assert (found and (found.title, found.ordinal, found.since)) == office


@pytest.mark.parametrize(
    ("one", "other"), [("Russia's President", "President of the Russian Federation"), ("Indian Prime Minister", "Prime Minister of India")]
)
def test_an_office_has_one_owner_by_whatever_name(one: str, other: str) -> None:
    first, second = office_of(Term("A Person", one)), office_of(Term("A Person", other))
    assert first
    assert second
    assert first.whose == second.whose
