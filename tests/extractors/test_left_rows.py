"""Rows that no table of pairs asks: sets of three that stand apart on their page."""

from __future__ import annotations

from dataclasses import replace

from quizgen.extractors.claims import Claim
from quizgen.extractors.left_rows import apart, sets_of_rows
from quizgen.extractors.statements import statements
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.model import Corpus, Quote, Statements
from statement_samples import fact, reading, slot

RISES = {
    "Sona": "Amar hills",
    "Rupa": "Mana hills",
    "Tama": "Kela hills",
    "Loha": "Bina hills",
    "Sisa": "Dora hills",
    "Jasta": "Fena hills",
}


def row(about: str, value: str, relation: str = "origin") -> Claim:
    text = f"The {about} River originates from {value}."
    ways = Ways([Falsehood(text.replace(value, "Goda hills"), "Goda hills", value)])
    return Claim(text, Quote("s", text), f"{about} River", relation, value, 0.7, ways)


def test_rows_of_one_relation_are_cut_into_threes_that_stand_apart() -> None:
    rows = [row(*one) for one in RISES.items()]
    assert [[claim.key[0] for claim in chosen] for chosen in apart(rows)] == [["A", "K", "D"], ["M", "B", "F"]]
    assert [len(chosen) for chosen in apart(rows[:2])] == [2]
    assert list(apart(rows[:1])) == []


def test_rows_that_tell_only_years_or_another_relation_or_need_a_context_make_no_set() -> None:
    own = reading(fact("The Sona rises in Mala."))
    rows = [row(*one) for one in RISES.items()]
    assert len(list(sets_of_rows(rows, own, Corpus((own,))))) == 2
    assert list(sets_of_rows([replace(one, relation="launch when") for one in rows], own, Corpus((own,)))) == []
    assert list(sets_of_rows([replace(one, context="the Sona plan") for one in rows], own, Corpus((own,)))) == []
    assert list(sets_of_rows([replace(one, relation=str(number)) for number, one in enumerate(rows)], own, Corpus((own,)))) == []


def test_rows_that_a_table_of_pairs_asks_make_no_set() -> None:
    arts = {"Bandi": "Kerala", "Gomti Nach": "Tamil Nadu", "Hura": "Karnataka"}
    told = (
        replace(fact(f"{art} is associated with {state}.", slot(state, "state", "State of origin"), about=art), question=f"Where is {art}?")
        for art, state in arts.items()
    )
    own = reading(*told)
    assert [draft for draft in statements(own, Corpus((own,))) if isinstance(draft.prompt, Statements)] == []
