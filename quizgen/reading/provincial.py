"""News of one foreign country's own affairs, which no exam in India asks: a ministry's solar figure, a camp, a lottery."""

from __future__ import annotations

from quizgen import gazetteer
from quizgen.model.slot_types import LANDS
from quizgen.reading.anchoring import UNIQUE
from quizgen.reading.case import Case
from quizgen.reading.lists import listed
from quizgen.reading.name_words import demonym
from quizgen.reading.officials import is_office
from quizgen.reading.relevance import pattern
from quizgen.syllabus import country_names
from quizgen.text import fold, words

BETWEEN = 2


def is_provincial(case: Case) -> bool:
    """Whether a dated article that never names India tells what concerns one foreign country only."""
    return case.setting.published is not None and case.setting.abroad and not is_worldly(case)


def is_worldly(case: Case) -> bool:
    """Whether a statement tells of several countries, a known body, a holder of high office, science or a record."""
    text = case.statement.text
    if UNIQUE.search(text) or pattern("worldwide").search(text.lower()) or case.lemma in listed("joining"):
        return True
    names = [(start, name) for start, _, name in case.finder.find(text)]
    lands = {land_of(name.name) for _, name in names if name.type in ("country", "nationality")} - {""}
    if len(lands) >= BETWEEN:
        return True
    known = (gazetteer.entry(name.name) for _, name in names if name.type not in LANDS)
    high = any(name.type == "person" and (is_office(text[:start]) or is_office(f"{name.office} ")) for start, name in names)
    hero = any(name.type == "person" and set(words(name.name)[-1:]) <= case.finder.title for _, name in names)
    return high or hero or any(entry is not None and entry.kind not in LANDS for entry in known)


def land_of(name: str) -> str:
    """The country that a name of a country or a people stands for."""
    return demonym(name) or country_names().get(fold(name), "")
