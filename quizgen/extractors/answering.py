"""A slot → its answer as a person would write it down, and the other ways to type it."""

from __future__ import annotations

import re

from quizgen import dates, gazetteer
from quizgen.extractors.fair_copy import written_out
from quizgen.model import Slot
from quizgen.model.slot_types import PLACES
from quizgen.text import fold, without_article

QUARTER = re.compile(r"^(?:the )?(?:North|South|East|West|Central|Upper|Lower|Eastern|Western|Northern|Southern) ")
# What the United Nations do by a resolution of their General Assembly.
RESOLVED = frozenset({"proclaim", "declare", "adopt", "designate", "observe"})
# "FY 2025–26 to FY 2030–31" are years, and a mark tells nothing of them.
YEAR_SIGN = re.compile(r"\b(?:FY|F\.Y\.) ?(?=(?:19|20)\d\d)")
# What notes shorten within an answer: "the National Commission for SCs".
NOTED = frozenset({"body", "term", "thing", "office", "law"})
SPELLED = frozenset({"ministry", "body", "scheme", "treaty", "office", "company"})


def is_bare(text: str) -> bool:
    """Whether a name is an acronym and nothing else."""
    return " " not in text and text.isalpha() and sum(letter.isupper() for letter in text) > len(text) / 2


def spelled_out(slot: Slot, shown: str) -> str:
    """What letters stand for, as the text says it, or else the gazetteer; "" when neither does."""
    told = next((one for one in slot.accepts if " " in one and one[:1].isupper()), "")
    known = gazetteer.entry(shown)
    return told or (known.name if known and known.acronym == shown else "")


def also_called(slot: Slot) -> tuple[str, ...]:
    """The other names that the gazetteer knows of a treaty, a law, a scheme, a body or a place: the Ramsar Convention, Britain."""
    known = gazetteer.entry(slot.text) if slot.type in ("treaty", "law", "scheme", "body", "ministry") else None
    known = gazetteer.entry(slot.text, slot.type) if slot.type in PLACES else known
    both = slot.type in PLACES  # "United States (US)" is typed by nobody.
    return tuple(one for one in known.spellings if fold(one) != fold(slot.text) and not (both and "(" in one)) if known else ()


def answer_of(slot: Slot) -> tuple[str, tuple[str, ...]]:
    """The answer to a question for a slot, and what else is right when typed."""
    shown = dates.canonical(slot.text) if slot.type in ("date", "month") else written_out(slot.text) if slot.type in NOTED else slot.text
    shown = YEAR_SIGN.sub("", shown) if slot.type == "period" else shown
    shown = without_article(shown) if slot.type in SPELLED | {"law"} and shown.startswith("the ") else shown
    shown = shown[:1].upper() + shown[1:] if slot.type in ("number", "duration") else shown
    # "MHI" is the Ministry of Heavy Industries to whoever did not see the page.
    full = spelled_out(slot, shown) if slot.type in SPELLED and is_bare(shown) else ""
    answer = full or shown
    # Of the region of a State or country that is the answer, the whole is right as well: "North Sikkim" is in Sikkim.
    whole = QUARTER.sub("", slot.text) if slot.type == "place" else ""
    wider = (whole,) if whole != slot.text and gazetteer.kind_of(whole) in ("state", "country") else ()
    other = (*whole_of(slot), *bare_year(slot))
    known = dates.variants(shown) if slot.type == "period" and shown != slot.text else (slot.text, *slot.accepts)
    wanted = (*known, *also_called(slot), *wider, *other, answer.removeprefix("Exercise "))
    others = {fold(other): other for other in wanted if fold(other) != fold(answer)}
    return answer, tuple(others.values())


def whole_of(slot: Slot) -> tuple[str, ...]:
    """A name that begins with "UN" in full: the United Nations Charter, the Charter of the United Nations."""
    plain = re.sub(r"\s*\([A-Z]+\)$", "", without_article(slot.text))
    if plain == "United Nations" and slot.relation.partition(" ")[0] in RESOLVED:
        return ("United Nations General Assembly", "UN General Assembly", "UNGA")
    if slot.type not in ("treaty", "body", "law", "thing", "work") or not plain.startswith("UN "):
        return ()
    rest = plain.removeprefix("UN ")
    return (f"United Nations {rest}", *(("Charter of the United Nations",) if rest == "Charter" else ()))


def bare_year(slot: Slot) -> tuple[str, ...]:
    """A year without its era: 850 for "850 CE"."""
    found = re.fullmatch(r"(\d{3,4}) (?:CE|AD)", slot.text) if slot.type == "year" else None
    return (found[1], f"{found[1]} CE", f"{found[1]} AD", f"AD {found[1]}") if found else ()
