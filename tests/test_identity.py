"""Law 1: identity is aboutness, never wording."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.identity import digest, item_id, own_item_id, paper_digest, shuffled
from quizgen.model import Choice, Draft, Marking, Paper, Quote, Recall, TermCard
from samples import PROMPTS, SOURCE, item

DRAFT = Draft(
    Recall("In which year did the Ukraine war begin?", "2022"),
    about="Ukraine war",
    quotes=(Quote("a", "armed conflict that began in 2022"),),
    evidence="armed conflict that began in 2022",
    key="2022",
    by="term_facts",
)


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": Recall("When did the war in Ukraine begin?", "2022")},
        {"prompt": Recall("In which year did the Ukraine war begin?", "2022", ("in 2022",))},
        {"tags": ("GS1::World_History",)},
        {"papers": ("GS2: Polity",)},
        {"quotes": (*DRAFT.quotes, Quote("b", "the war, which began in 2022"))},
        {"evidence": "Armed conflict — that  began in 2022."},
        {"by": "another extractor"},
        {"pool": ("2021", "2023")},
    ],
    ids=[
        "reworded",
        "another variant",
        "retagged",
        "the source retags",
        "another source",
        "a typo mended",
        "another extractor",
        "other distractors",
    ],
)
def test_what_an_item_is_about_decides_its_id(changes: dict[str, object]) -> None:
    assert item_id(replace(DRAFT, **changes)) == item_id(DRAFT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": Choice("In which year did it begin?", "2022", ("2020", "2021", "2023"))},
        {"evidence": "armed conflict that began in 2014"},
        {"key": "Russia"},
    ],
    ids=["another kind of prompt", "other evidence", "another answer"],
)
def test_another_fact_or_another_kind_is_another_item(changes: dict[str, object]) -> None:
    assert item_id(replace(DRAFT, **changes)) != item_id(DRAFT)  # type: ignore[arg-type]


def test_ids_are_permanent() -> None:
    assert item_id(DRAFT) == "ukraine-war.5f3c38ea"
    assert own_item_id(TermCard("Sanctions", "measures"), "Sanctions") == "sanctions.74f53ad9"


def test_an_id_can_be_read() -> None:
    assert item_id(replace(DRAFT, about="The U.S.–Russia relations")).startswith("the-us-russia-relations.")
    assert item_id(replace(DRAFT, about="नई दिल्ली")).startswith("नई-दिल्ली.")
    assert item_id(replace(DRAFT, about="—")).startswith("item.")


def test_a_digest_changes_with_every_word() -> None:
    seen = {digest(prompt) for prompt in PROMPTS}
    assert len(seen) == len(PROMPTS)
    assert digest(Recall("Q?", "A")) != digest(Recall("Q?", "a"))
    assert digest(Recall("Q?", "A")) == digest(Recall("Q?", "A"))


@given(st.lists(st.text(), max_size=8), st.text())
def test_an_order_without_chance_loses_nothing(values: list[str], key: str) -> None:
    assert sorted(shuffled(values, key=key)) == sorted(values)
    assert shuffled(values, key=key) == shuffled(values, key=key)


def test_another_key_gives_another_order() -> None:
    assert len({shuffled("abcd", key=str(number)) for number in range(20)}) > 5


PAPER = Paper("Weekly test", (item(PROMPTS[1]), item(PROMPTS[3], 1)), (SOURCE,), seed=7)


@pytest.mark.parametrize("changes", [{"items": (replace(PAPER.items[0], prompt=Recall("When?", "1971")),)}, {"marking": Marking(1, -0.25)}])
def test_what_a_paper_asks_is_what_results_belong_to(changes: dict[str, object]) -> None:
    assert paper_digest(replace(PAPER, **changes)) != paper_digest(PAPER)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"minutes": 30}, {"sources": ()}, {"title": "B"}, {"set": "B"}, {"items": PAPER.items[::-1]}])
def test_results_outlive_another_order_title_and_time(changes: dict[str, object]) -> None:
    assert paper_digest(replace(PAPER, **changes)) == paper_digest(PAPER)  # type: ignore[arg-type]
