"""Sets of statements: which stand together, and that exactly one option is right."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.extractors.claims import Claim
from quizgen.extractors.statements import claims_of, is_theme, lead_of, statements
from quizgen.model import Corpus, Fact, Quote, Reading, Statements
from quizgen.options import statement_options
from statement_samples import fact, reading, slot


def test_what_is_told_of_a_subject_stands_with_what_needs_it_as_context() -> None:
    project = "Great Nicobar Project"
    facts = (
        fact(f"The {project} was approved in 2022.", slot("2022", "year", "approve when"), about=project),
        fact(
            "Three committees were formed in 2023 to watch over the Shompen.",
            slot("2023", "year", "form when"),
            about="Shompen",
            context=f"the {project}",
        ),
    )
    (made,) = (draft.prompt for draft in statements(reading(*facts), Corpus((reading(*facts),))))
    assert isinstance(made, Statements)
    assert made.lead == f"With reference to the {project}, consider the following statements"
    assert len(made.statements) == len(facts)


def of_mission(topic: str, *told: str) -> list[str]:
    """The leads over facts of 1985 and 1995 that name no subject in common, in an article on that topic."""
    facts = (
        fact(told[0], slot("1985", "year", "establish year"), about="SAARC"),
        fact(told[1], slot("1995", "year", "found when"), about="Mekong River Commission"),
    )
    made = replace(reading(*facts), topic=topic)
    return [draft.prompt.lead for draft in statements(made, Corpus((made,))) if isinstance(draft.prompt, Statements)]


def test_what_an_article_is_about_stands_above_statements_without_a_subject_in_common() -> None:
    told = "SAARC joined the Hydrogen Mission in 1985.", "The Mekong River Commission joined the Hydrogen Mission in 1995."
    assert of_mission("the Hydrogen Mission", *told) == ["With reference to the Hydrogen Mission, consider the following statements"]


def test_a_theme_of_which_not_every_statement_speaks_stands_above_none() -> None:
    told = ("SAARC joined the Hydrogen Mission in 1985.", "The Mekong River Commission was founded in 1995.", "ASEAN was founded in 1967.")
    made = [Claim(text, Quote("s", text), "", text, "", 0.7) for text in told]
    assert is_theme("the Hydrogen Mission", made[:1])
    assert not is_theme("the Hydrogen Mission", made[:2])
    assert not is_theme("the Hydrogen Mission", made)


def test_strangers_that_do_not_speak_of_what_their_article_is_about_make_no_set() -> None:
    told = "SAARC was established in 1985.", "The Mekong River Commission was founded in 1995."
    assert of_mission("the Hydrogen Mission", *told) == []
    assert of_mission("the Hydrogen Act, 2020", *told) == []


YEARS = st.integers(1901, 2024)


BODIES = (
    "SAARC",
    "BIMSTEC",
    "ASEAN",
    "Shanghai Cooperation Organization",
    "New Development Bank",
    "African Union",
    "Mekong River Commission",
)


@st.composite
def documents(draw: st.DrawFn) -> Reading:
    """A document that says of some organisations when they were established and how many members they have."""
    facts: list[Fact] = []
    for body in draw(st.lists(st.sampled_from(BODIES), min_size=2, unique=True)):
        year, members = draw(YEARS), draw(st.integers(3, 40))
        facts.append(fact(f"The {body} was established in {year}.", slot(str(year), "year", "establish year"), about=body))
        if draw(st.booleans()):
            facts.append(fact(f"The {body} has {members} members.", slot(str(members), "number", "members number"), about=body))
    return reading(*facts)


@given(documents())
@settings(deadline=None, max_examples=60)
def test_exactly_one_option_of_every_set_is_right_by_the_source_itself(made: Reading) -> None:
    """An independent reader marks each statement by looking its words up in the facts, and finds the key and no other."""
    told = {one.statement for one in made.facts}
    for draft in statements(made, Corpus((made,))):
        prompt = draft.prompt
        assert isinstance(prompt, Statements)
        true = tuple(number for number, part in enumerate(prompt.statements, 1) if part.text in told)
        assert tuple(number for number, part in enumerate(prompt.statements, 1) if part.holds) == true
        shown = statement_options(prompt)
        right = [index for index, option in enumerate(shown.texts) if option in answers(prompt, true)]
        assert right == [shown.key]
        assert all(part.quote in made.document.text for part in prompt.statements)


def answers(prompt: Statements, true: tuple[int, ...]) -> set[str]:
    """Every wording of the right answer."""
    count = len(prompt.statements)
    wanted = true if prompt.ask != "not" else tuple(number for number in range(1, count + 1) if number not in true)
    if prompt.ask == "how_many":
        word = ("None", "one", "two", "three", "four", "five")[len(true)]
        return {"None"} if not true else {f"All {word}"} if len(true) == count else {f"Only {word}"}
    listed = " and ".join(filter(None, (", ".join(map(str, wanted[:-1])), str(wanted[-1])))) if wanted else ""
    return {
        listed if len(wanted) == count else f"{listed} only",
        *({"Both 1 and 2"} if wanted == (1, 2) else ()),
        *(() if wanted else {"Neither 1 nor 2"}),
    }


@given(documents())
@settings(deadline=None, max_examples=30)
def test_the_same_document_gives_the_same_sets_whatever_is_read_beside_it(made: Reading) -> None:
    beside = reading(fact("The Nile rises in Burundi.", slot("Burundi", "country"), about="Nile"), source="other")
    alone = [draft.prompt for draft in statements(made, Corpus((made,)))]
    assert [draft.prompt for draft in statements(made, Corpus((made, beside)))] == alone


@given(documents())
@settings(deadline=None, max_examples=30)
def test_no_statement_of_a_set_holds_the_value_that_makes_another_false(made: Reading) -> None:
    for draft in statements(made, Corpus((made,))):
        assert isinstance(draft.prompt, Statements)
        for part in draft.prompt.statements:
            values = part.because.split("“")[1:2]
            others = [other.text for other in draft.prompt.statements if other is not part]
            years = [value.split("”")[0] for value in values if re.match(r"\d{4}”", value)]
            assert not any(year in text.replace(".", " ").split() for year in years for text in others)


def test_rows_of_one_table_make_no_set_they_are_asked_as_pairs() -> None:
    seats = {"SAARC": "Kathmandu", "BIMSTEC": "Dhaka", "ASEAN": "Jakarta", "ADB": "Manila", "AIIB": "Beijing", "SCO": "Beijing"}
    own = reading(
        *(fact(f"The headquarters of {body} is in {city}.", slot(city, "city", "headquarters"), about=body) for body, city in seats.items())
    )
    assert list(statements(own, Corpus((own,)))) == []


def test_what_another_statement_tells_of_the_same_thing_gives_no_year_and_no_name_away() -> None:
    scheme, ministry = "Vihan Scheme", "Ministry of Jal Shakti (MoJS)"
    years = (
        fact(f"The {scheme} was launched on 17 September 2023.", slot("17 September 2023", "date", "launch when"), about=scheme),
        fact(f"The {scheme} has an outlay for the period from 2023-24 to 2027-28.", about=scheme),
    )
    names = (
        fact(f"The {scheme} is implemented by the {ministry}.", slot(ministry, "ministry", "implement ministry"), about=scheme),
        fact(f"The {scheme} is funded half by the MoJS and half by the States.", about=scheme),
    )
    for told in (years, names):
        own = reading(*told)
        assert list(statements(own, Corpus((own,)))) == []


def test_what_needs_its_context_stands_only_where_it_could_be_told_wrong() -> None:
    mission = "Deep Sea Mission"
    told = (
        fact(f"The {mission} was approved with an outlay of ₹4,000 crore.", slot("₹4,000 crore", "money", "approve outlay"), about=mission),
        fact(
            "Wet tests were completed at a harbour.",
            slot("harbour", "place", "complete place"),
            about="Wet tests",
            context=f"the {mission}",
        ),
    )
    own = reading(*told)
    assert [claim.text for claim in claims_of(own, Corpus((own,)))] == [told[0].statement]


@pytest.mark.parametrize(
    ("thread", "lead"), [("for the Safeguarding of Salt", ""), ("the Salt Treaty", "With reference to the Salt Treaty, ")]
)
def test_what_is_left_of_a_name_is_no_theme(thread: str, lead: str) -> None:
    claims = [Claim(f"{name} is old.", Quote("s", f"{name} is old."), name, "age", "old", 0.7) for name in ("Goa fort", "Pune fort")]
    assert lead_of(claims, thread=thread).startswith(f"{lead}consider" if lead else "Consider")
