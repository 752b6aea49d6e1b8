"""What groups of nations do: who joined or left, who takes the chair, by which treaty they were founded, where their summits were held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.dates import MONTHS, find_times, month_year
from quizgen.gazetteer.entries import entries
from quizgen.gazetteer.shapes import any_of, country_shape
from quizgen.model import Document, Fact, Slot
from quizgen.quantities import several
from quizgen.quantities.shapes import NTH
from quizgen.reading.edits import applied
from quizgen.reading.language import Sentence
from quizgen.reading.lists import is_of_advice
from quizgen.reading.pattern_tables import DATE, PART_OF, PLACE, PREPOSITIONS, Pattern, patterns_of, time_type, told_in
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.resolving import Resolution
from quizgen.reading.topics import with_article
from quizgen.syllabus import country_names
from quizgen.text import fold, sentence, squeeze, words

FILE = "clubs.yaml"
NOUNS = ("treaty", "declaration", "charter", "agreement", "convention", "protocol")
CLUBS = frozenset({"grouping", "world body"})
UNSURE = re.compile(r"\b(?:may|might|would|could|should|if|not|never|applied|hopes?|wants?|sought|plans? to|expected)\b")
# "The group" of a page is the one of its title.
GROUP = re.compile(r"\b[Tt]he (?:regional |ten-member |eight-nation )?(?:group|grouping|bloc|club)\b(?! of\b)")
MEMBER = re.compile(r"\b(?P<newcomer>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:becomes|joins)\b")


class Page(NamedTuple):
    """What a page tells beside its sentences: its month, the group that its title names, and the country that joins it there."""

    month: str
    body: str
    newcomer: str
    home: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Everything that is looked for."""
    land = rf"(?:[Tt]he )?{PART_OF}(?:{country_shape()})(?![\w-]|['’]s)"
    body = rf"(?:[Tt]he )?(?:{bodies()})(?![\w-])(?: \([A-Z][A-Za-z-]+\))?|[Tt]he (?:group|grouping|bloc|club)"
    shapes = {"land": land, "lands": rf"(?:{land}, )*{land}(?:,? and {land})?", "body": f"(?:{body})"}
    shapes |= {"nth": f"(?:{NTH})", "date": DATE, "place": PLACE}
    return tuple(patterns_of(FILE, shapes))


@cache
def bodies() -> str:
    """The names of all bodies that have countries for members."""
    of_kind = (one for one in entries() if one.kind == "body" and one.subkind in CLUBS)
    return any_of(name for one in of_kind for name in (one.name, *one.aliases, one.acronym) if name)


def club_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """What a document tells of groups of nations, each thing once, with the number of its block."""
    published, seen = document.source.published, set[str]()
    page = Page(
        month_year(published) if published else "", group_of(document.source.title), newcomer_of(document), home_of(document.source.title)
    )
    for one, resolution in zip(sentences, resolutions, strict=True):
        if any(map(is_of_advice, one.headings)) or one.text.rstrip("”\"' ").endswith("?") or UNSURE.search(one.text):
            continue
        text = applied(one.text, resolution.edits).rstrip(". ")
        for pattern in patterns():
            found = told_in(pattern, text)
            fact = fact_of(pattern, found, page, one) if found and not leans_elsewhere(resolution, found) else None
            if fact is not None and fact.statement not in seen:
                seen.add(fact.statement)
                yield one.block, fact


def group_of(title: str) -> str:
    """The one group of nations that a title names; "" where it names none or several."""
    found = {hit[0] for hit in re.finditer(rf"(?<![\w-])(?:{bodies()})(?![\w-])", title)}
    return next(iter(found)) if len(found) == 1 else ""


def home_of(title: str) -> str:
    """The one country that a title names, or whose people; "" where it names none or several."""
    found = lands_in(title)
    return next(iter(found)) if len(found) == 1 else ""


def lands_in(text: str) -> set[str]:
    """The countries that a text names, or whose people."""
    named = re.findall(r"[A-Z][\w.]+(?: [A-Z][\w.]+)?|[A-Z][\w.]+", text)
    return {country for word in named for one in (word, *word.split()) if (country := country_names().get(fold(one), ""))}


def newcomer_of(document: Document) -> str:
    """The country of which a title says that it becomes a member or joins; "" for other titles."""
    found = MEMBER.search(document.source.title)
    return found["newcomer"] if found and re.fullmatch(country_shape(), found["newcomer"]) else ""


def leans_elsewhere(resolution: Resolution, found: re.Match[str]) -> bool:
    """Whether what is told points to another sentence, beside the group of the title."""
    parts = [part for part in found.groupdict().values() if part and not GROUP.fullmatch(part)]
    return leans(dangling_in(resolution, *parts))


def fact_of(pattern: Pattern, found: re.Match[str], page: Page, source: Sentence) -> Fact | None:
    """The fact of a sentence; None where its group, its month or its newcomer is not known."""
    groups = {key: squeeze(part or "") for key, part in found.groupdict().items()}
    body = groups.get("body", "")
    group = page.body if GROUP.fullmatch(body) or not body else re.sub(r" \([^()]*\)$", "", re.sub(r"^[Tt]he ", "", body))
    when = groups["value"] if pattern.type == "date" else groups.get("when", "")
    forms = groups | forms_of(groups, when) | {"body": with_article(group) if group else "", "month": page.month}
    forms |= {"newcomer": page.newcomer, "home": page.home}
    if any(not forms[name] for name in ("body", "month", "newcomer", "home", "asked_when") if f"{{{name}}}" in pattern.ask):
        return None
    if "{home}" in pattern.ask and lands_in(found.string) - {page.home}:
        return None  # The parliament of another country.
    ask, state = (squeeze(one.format(**forms)) for one in (pattern.ask, pattern.state))
    value, statement = groups["value"], sentence(state[:1].upper() + state[1:])
    value = value[4:] if value.startswith(("The ", "the ")) and " and " not in value else value
    if statement.count(value) != 1 or set(words(value)) & set(words(ask)) - {"the", "and", "of", forms["noun"]}:
        return None
    many = value.count(",") + value.count(" and ")
    kind = {"country": "list" if many else "country", "date": time_type(value)}.get(pattern.type, pattern.type)
    if kind == "city" and gazetteer.kind_of(value) != "city":
        return None
    return Fact(
        statement,
        source.quote or source.text,
        (Slot(value, kind, forms["noun"], (), f"{pattern.relation} {forms['time'] or forms.get('year', '')}".strip(), pattern.worth),),
        section=source.headings,
        about=group or re.sub(r"^[Tt]he ", "", groups.get("what") or value),
        question=ask[:1].upper() + ask[1:],
        worth=pattern.worth,
    )


def forms_of(groups: dict[str, str], when: str) -> dict[str, str]:
    """The words that a question needs beside those of its sentence."""
    value, kind = groups["value"], time_type(when) if when else ""
    many = 1 + value.count(",") + (" and " in value) - (", and " in value)
    asked, preposition = PREPOSITIONS[kind] if kind else ("", "")
    which = f"Which {several(many)} countries" if several(many) else "Which country"
    times = [time for time in find_times(when) if time.year] if when else []
    month = f"{MONTHS[times[0].month - 1]} {times[0].year}" if times and times[0].month else when
    how = groups.get("how", "")
    return {
        "which": which,
        "was": "were" if many > 1 else "was",
        "members": "members" if many > 1 else "a member",
        "time": month,
        "asked_when": asked,
        "preposition": preposition,
        "noun": next((noun for noun in NOUNS if noun in words(value)), ""),
        "base": {"ratified": "ratify", "joined": "join"}.get(how, how),
        "founded": "founded" if how in ("born", "created") else how,
    }
