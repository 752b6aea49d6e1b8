"""What public figures said and did among nations: whom they accused of what, what they called for, how many points their plan has.

A claim keeps its speaker, by office and full name, and the time at which it was made or reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.dates import find_times, month_year
from quizgen.gazetteer.shapes import country_shape
from quizgen.model import Document, Fact, Slot
from quizgen.reading.edits import applied
from quizgen.reading.figures import Figure, figures
from quizgen.reading.fitness import LEAST_OF_DOCUMENT, OPINION
from quizgen.reading.language import Sentence
from quizgen.reading.meetings import Meeting, meeting_in
from quizgen.reading.names import Names
from quizgen.reading.pattern_tables import DATE, PART_OF, PLACE, PREPOSITIONS, Pattern, patterns_of, time_type, told_in
from quizgen.reading.pointing import leans
from quizgen.reading.refusals import refusal
from quizgen.reading.relevance import document_relevance
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.title_lands import where_of, with_two
from quizgen.reading.torn import is_torn
from quizgen.reading.values import NUMBER, spelled
from quizgen.text import SMALL_WORDS, fold, sentence, squeeze, words

FILE = "diplomacy.yaml"
FIGURE = r"‹\d+›"
# Seats of power, which speak for their countries.
VOICE = (
    r"[Tt]he (?:Kremlin|White House|Pentagon|(?:US |U\.S\. )?State Department|(?:Union )?Ministry of External Affairs|European Commission|"
    r"(?:[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?)(?:foreign|defence|defense|commerce) minist(?:ry|ries))"
)
SHAPES = {
    "place": PLACE,
    "figure": FIGURE,
    "person": FIGURE,
    "count": rf"(?:\d+|{NUMBER})",
    "gerund": r"(?:[a-z]+ly )?[a-z]{2,}ing ",
    "date": DATE,
    # Behind these another thing is told.
    "stop": r"(?=\.?$|, (?:saying|stating|adding|calling|noting|while|as|but|which|who|in|after|an?|the|according|"
    r"and (?:he|she|said|that|it))\b|"
    r" (?:after|while|when|as|ahead of|during) )",
}
# By these nouns a question asks.
NOUNS = frozenset({"treaty", "agreement", "pact", "accord", "convention", "war", "conflict"})
MOST_OF_VALUE, MOST_OF_QUESTION, MOST_TOLD = 18, 45, 0.34
CAUSES = frozenset({"causes"})  # "the root causes" are those of what stands beside them
DEEDS = {"invasion": ("invade", "invaded"), "annexation": ("annex", "annexed")}
REPORTED = re.compile(r"(, as reported in [A-Z][a-z]+ \d{4})(?= [\w“\"])")


@cache
def patterns() -> tuple[Pattern, ...]:
    """Everything that is looked for."""
    land = f"European Union|United Nations|NATO|{country_shape()}"
    shapes = {**SHAPES, "land": rf"(?:[Tt]he )?{PART_OF}(?:{land})(?![\w-]|['’]s)"}
    shapes["owner"] = rf"(?:[Tt]he )?{PART_OF}(?<! and )(?<! or )(?:{land})(?=['’]s)"
    shapes["voice"] = f"(?:{FIGURE}|{VOICE}|{shapes['land']})"
    return tuple(patterns_of(FILE, shapes))


class Page(NamedTuple):
    """A sentence on its page: the document, the names in it, how the sentence stands alone, and whether nothing speaks against it."""

    document: Document
    finder: Finder
    source: Sentence
    resolution: Resolution
    met: Meeting | None
    is_plain: bool


def diplomacy_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Names
) -> Iterator[tuple[int, Fact]]:
    """What a document tells of public figures, each thing once, with the number of its block."""
    if OPINION.search(document.source.title) or document_relevance(document) < LEAST_OF_DOCUMENT:
        return
    finder, seen = Finder(names.all, document.source.title), set[str]()
    texts = [
        with_two(applied(one.text, its.edits).rstrip(". "), document.source.title) for one, its in zip(sentences, resolutions, strict=True)
    ]
    known = [tuple(figures(text, finder)) for text in texts]
    masked = [mask(text, persons) for text, persons in zip(texts, known, strict=True)]
    met = meeting_in((text, tuple(person.full for person in persons)) for text, persons in zip(masked, known, strict=True))
    for one, resolution, text, persons in zip(sentences, resolutions, masked, known, strict=True):
        refused = refusal(one)
        if refused is not None and refused.rule in ("advice", "question"):
            continue
        for fact in told(text, persons, Page(document, finder, one, resolution, met, is_plain=refused is None)):
            if fact.statement not in seen:
                seen.add(fact.statement)
                yield one.block, fact


def told(masked: str, known: Sequence[Figure], page: Page) -> Iterator[Fact]:
    """What one sentence tells of public figures and treaties."""
    for pattern in patterns():
        found = told_in(pattern, masked) if page.is_plain or pattern.anywhere else None
        fact = fact_of(pattern, found, known, page) if found else None
        if fact is not None:
            yield fact


def mask(text: str, known: Sequence[Figure]) -> str:
    """A text with a number for each person that it names."""
    for number, figure in reversed(list(enumerate(known))):
        text = f"{text[: figure.start]}‹{number}›{text[figure.end :]}"
    return text


def fact_of(pattern: Pattern, found: re.Match[str], known: Sequence[Figure], page: Page) -> Fact | None:
    """The fact of a sentence; None where a person in it is not known, where its time is not, or where its question tells the answer."""
    groups = {key: squeeze(part or "") for key, part in found.groupdict().items()}
    groups.setdefault("value", groups.get("treaty", ""))
    published = page.document.source.published
    month = month_year(published) if published else ""
    when = time_of(found, month)
    value = answer_in(groups["value"], known)
    asked = f"{groups.get('what', '')} {groups.get('plan', '')} {groups.get('count', '')}".rstrip()
    forms = forms_of(groups, pattern, known) | {"month": month, "when": when, "where": where_of(asked, page.document.source.title)}
    forms["at"] = at(groups, known, page.met)
    ask, state = (REPORTED.sub(r"\1,", squeeze(one.format(**forms))) for one in (pattern.ask, pattern.state))
    past = pattern.now and published is not None and any(time.year not in (0, published.year) for time in find_times(own_clause(found)))
    # "the war between …" is told in full.
    dangling = (
        one for one in page.resolution.dangling if any(one.word in part and f"{one.word} between " not in part for part in groups.values())
    )
    untimed = past or any(f"{{{name}}}" in pattern.ask and not forms[name] for name in ("month", "when", "at"))
    if untimed or leans(dangling, CAUSES) or not is_known(groups, known, page) or not is_fit(ask, state, value):
        return None
    kind = time_type(value) if pattern.type == "date" else pattern.type
    accepts = tuple(one for one in spelled(value) if one != value) if kind == "number" else ()
    return Fact(
        sentence(state[:1].upper() + state[1:]),
        page.source.quote or page.source.text,
        (Slot(value, kind, forms.get("event", ""), accepts, f"{pattern.relation} {when or month}".strip(), pattern.worth),),
        # The month in which a thing was reported is not when it happened.
        spoken=f"in {month}" in state,
        as_of=published,
        section=page.source.headings,
        about=about_of(groups, known) or value,
        question=ask[:1].upper() + ask[1:],
        worth=pattern.worth,
    )


def at(groups: dict[str, str], known: Sequence[Figure], met: Meeting | None) -> str:
    """Where and at the edge of what the two of a sentence met, as their page tells it; "" where it tells of no such meeting."""
    two = {known[int(groups[key][1:-1])].full for key in ("one", "other") if re.fullmatch(FIGURE, groups.get(key, ""))}
    return met.at if met and two == met.two else ""


def answer_in(value: str, known: Sequence[Figure]) -> str:
    """What is asked for: a person by the full name alone, other words as they stand, without the signs of quotation."""
    return known[int(value[1:-1])].full if re.fullmatch(FIGURE, value) else unmasked(value, known).strip('“”" ').rstrip(",.")


def forms_of(groups: dict[str, str], pattern: Pattern, known: Sequence[Figure]) -> dict[str, str]:
    """What stands in a question and its statement."""
    plain = {key: re.sub(r"^The (?=[A-Z])", "the ", unmasked(part, known)) for key, part in groups.items()}
    quoted = {"value": answer_in(groups["value"], known)} if pattern.type == "quote" else {}
    return plain | quoted | made_of(plain, pattern.type)


def is_known(groups: dict[str, str], known: Sequence[Figure], page: Page) -> bool:
    """Whether who speaks is a public figure, everybody has a full name, and what is called a treaty is one."""
    leading = [known[int(groups[key][1:-1])].shown for key in ("who", "one") if re.fullmatch(FIGURE, groups.get(key, ""))]
    treaty = groups.get("treaty")
    is_treaty = treaty is None or any(name.type == "treaty" for _, _, name in page.finder.find(treaty))
    return all(leading) and is_treaty and not any("‹?›" in unmasked(part, known) for part in groups.values())


def time_of(found: re.Match[str], month: str) -> str:
    """When a thing was said: the one time that its sentence tells beside it, else when it was reported; "" where neither is known."""
    inner = [found.span(name) for name in found.groupdict() if found[name] is not None]
    times = [time for time in find_times(found.string) if not any(start <= time.start < end for start, end in inner)]
    told = [time for time in times if time.kind in ("date", "month", "year")]
    if len(times) == len(told) == 1:
        return f" {'on' if told[0].kind == 'date' else 'in'} {told[0].text}"
    return f", as reported in {month}" if month and not times else ""


def own_clause(found: re.Match[str]) -> str:
    """A sentence up to the sign behind what was found in it; what follows tells of another time."""
    return found.string[: found.end()] + re.split("[,;]", found.string[found.end() :])[0]


def unmasked(part: str, known: Sequence[Figure]) -> str:
    """A part of a sentence with its persons by office and full name; "‹?›" for one of whom only the surname is known."""
    return re.sub(r"‹(\d+)›", lambda hit: known[int(hit[1])].shown or two_words(known[int(hit[1])].full), part)


def two_words(name: str) -> str:
    """A name that is full, "‹?›" for another."""
    return name if " " in name else "‹?›"


def made_of(groups: dict[str, str], kind: str) -> dict[str, str]:
    """The words that a question needs beside those of its sentence."""
    deed, deeds = DEEDS.get(groups.get("deed", ""), ("", ""))
    asked, preposition = PREPOSITIONS[time_type(groups["value"])] if kind == "date" else ("", "")
    by = groups.get("by", "")
    return {
        "noun_of": groups.get("noun") or groups.get("kind", ""),
        "deed_base": deed,
        "verb_past": deeds,
        "asked_when": asked,
        "preposition": preposition,
        "by_behind": f", according to {by[:1].lower()}{by[1:]}" if by else "",
        "by_before": f"According to {by}, " if by else "",
        "often": groups.get("often", "") and f"{groups['often']} ",
        "year": f" {groups['year']}" if groups.get("year") else "",
    }


def is_fit(ask: str, state: str, value: str) -> bool:
    """Whether a question is short enough and leaves its answer untold."""
    telling = {word for word in words(value) if word not in SMALL_WORDS} - NOUNS
    told = telling & set(words(ask))
    return (
        len(value.split()) <= MOST_OF_VALUE
        and value.count("“") == value.count("”")
        and value.count('"') % 2 == 0
        and len(ask.split()) <= MOST_OF_QUESTION
        and len(told) <= MOST_TOLD * len(telling)
        and fold(state).count(fold(value)) == 1
        and not is_torn(sentence(state))
    )


def about_of(groups: dict[str, str], known: Sequence[Figure]) -> str:
    """Whom or what a fact is about: a treaty, a body, who speaks, the first of two who met; the first person told of, where none does."""
    about = next((groups[key] for key in ("treaty", "body", "who", "one") if groups.get(key)), "")
    figure = re.search(FIGURE, about or " ".join(groups.values()))
    return known[int(figure[0][1:-1])].full if figure else re.sub(r"^[Tt]he ", "", about)
