"""What a sentence says of its subject in words that make a question of their own: by which officer it is headed, how often it meets.

"A State Election Commission is constituted by the Governor every five years" holds no name and no number for a slot; a teacher sees two
questions. Each kind of such words is an entry of predicates.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen import quantities
from quizgen.model import Clause, Slot
from quizgen.reading.case import Case
from quizgen.reading.lists import SMALL, listed
from quizgen.reading.pattern_tables import filled
from quizgen.reading.pieces import tidy
from quizgen.reading.topics import office
from quizgen.syllabus import table
from quizgen.text import bare, fold, squeeze, without_article, words

FILE = "predicates.yaml"
MOST_OF_SUBJECT, MOST_OF_ANSWER, STEM, FEW = 14, 13, 5, 2
# The verbs with which a question begins, and the rest of a sentence in which the parse found no clause.
FRONT = r"is|are|was|were|can|may|must|shall|will|has to|have to"
WHOLE = re.compile(
    rf"(?:(?P<opening>(?:Under|In|At|By|For|On|As per|According to|From) [^,;]{{3,80}}), )?"
    rf"(?P<subject>[^,;:]{{2,110}}?) (?P<front>{FRONT}) (?P<rest>.+)"
)
OPENS = re.compile(r"(?:Under|In|At|By|For|On|As per|According to|From|Since) ")
POINTS = re.compile(
    r"^(?:this|these|those|that|such|it|they|he|she|its|their|his|her|each|every|some|many|most|both|one|another|other|others|all|any|there|"
    r"several|few|none|who|which|what|no|at least|up to|"
    r"(?:an? |the )?(?:National|Central|Executive|Governing|Apex|Advisory) (?:Council|Committee|Board|Body)$|"
    r"an? (?:Empowered|Steering|Standing|Expert|High[- ][Ll]evel|Joint|Special|Technical|Monitoring|Overarching|Screening|Search) |"
    r"the (?:latter|former|other|same|two|three|four|rest))\b|\b(?:who|which|whose|whom)$",
    re.IGNORECASE,
)
# What another clause behind the words would be of: of it a shape sees only a part.
MARKED = re.compile(
    r"\b(?:if|unless|not|never|no longer|whether|would|should|earlier|formerly|previously|proposed|now|once(?! in| every)|then|later)\b"
)
# What a name and an answer may share: the District Committee is headed by the District Collector.
SHARED = frozenset({"district", "state", "union", "national", "india", "indian", "government", "minister", "committee", "central", "chief"})
UNTELLING = re.compile(
    r"\b(?:various|several|many|certain|some|other|others|etc|including|such as|same|this|that|these|those|it|its|their|them)\b",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """A clause as a question has it: what it opens with, its subject, the first verb, and the rest with its verb as it is asked."""

    opening: str
    subject: str
    front: str
    rest: str


NOTHING = Said("", "", "", "")


class Pattern(NamedTuple):
    """One kind of words: see predicates.yaml. What is `told` of a thing by its name need be no rule; no officer is told of by `things`."""

    relation: str
    front: frozenset[str]
    shape: re.Pattern[str]
    ask: str
    type: str
    worth: float
    told: bool
    things: bool
    whole: bool


@cache
def patterns() -> tuple[Pattern, ...]:
    """Everything that is looked for."""
    known = table(FILE)["words"]
    return tuple(
        Pattern(
            one["relation"],
            frozenset(one.get("front", ())),
            re.compile(filled(one["shape"], known)),
            *(one["ask"], one["type"], one["worth"]),
            told="told" in one,
            things="things" in one,
            whole="front" not in one,
        )
        for one in table(FILE)["predicates"]
    )


@cache
def official() -> re.Pattern[str]:
    """The officers and assemblies that a constitution knows."""
    return re.compile(filled("{official}", table(FILE)["words"]), re.IGNORECASE)


def is_official(text: str) -> bool:
    """Whether words are such an officer's or assembly's name and no more."""
    return official().fullmatch(text) is not None


def predicates(case: Case) -> Iterator[tuple[str, Slot, bool]]:
    """The questions that a statement's own words make, each with what is asked, and whether it is told of a thing by its name."""
    statement = case.statement
    if statement.said_by or statement.judges:
        return
    for pattern, found, said in matches(case):
        slot = slot_of(pattern, found, case)
        question = asked(pattern, found, said) if slot is not None else ""
        if slot is not None and not tells(question, slot) and (pattern.type == "term" or pattern.told or tells_of(question, said)):
            yield question, slot, pattern.told


def matches(case: Case) -> Iterator[tuple[Pattern, re.Match[str], Said]]:
    """Every kind of words that a statement has, in its predicate or as a whole."""
    said = said_in(case)
    told = said is not None and is_told(said, case)
    officer = said is not None and office(without_article(said.subject)) is not None
    named = said is not None and is_named(said.subject, case) and not is_doing_place(said, case)
    plain = plainly(case)
    for pattern in patterns():
        if pattern.whole:
            found = pattern.shape.fullmatch(plain)
        elif said is not None and told and said.front in pattern.front and (named or not pattern.told) and not (officer and pattern.things):
            found = pattern.shape.fullmatch(said.rest)
        else:
            found = None
        if found:
            yield pattern, found, said or NOTHING


def plainly(case: Case) -> str:
    """A statement without its opening, as it stands within a sentence."""
    clause = case.statement.clause
    if clause is None:
        return case.statement.inside
    return tidy(
        " ".join(part for part in (clause.subject, clause.auxiliary, clause.verb, *(one.text for one in clause.complements)) if part)
    )


def said_in(case: Case) -> Said | None:
    """The clause of a statement as a question has it; None where it denies or tells of what may be."""
    clause = case.statement.clause
    if clause is not None:
        return turned(clause)
    found = WHOLE.fullmatch(case.statement.text)
    if found is None:
        return None
    front, rest = settled(found["front"], found["rest"], plural=found["front"] in ("are", "were", "have to"))
    return Said(found["opening"] or "", without_capital(found["subject"], case), front, rest)


def turned(clause: Clause) -> Said | None:
    """A clause with its first verb before the subject."""
    rest = tidy(" ".join((clause.verb, *(phrase.text for phrase in clause.complements))))
    first, _, more = clause.auxiliary.partition(" ")
    if first:
        front, rest = settled(first, f"{more} {rest}".strip(), plural=clause.plural)
        return Said(clause.opening, clause.subject, front, rest)
    *before, _ = clause.verb.split(" ")
    told = tidy(" ".join((*before, clause.base, *(phrase.text for phrase in clause.complements))))
    return Said(clause.opening, clause.subject, "did" if clause.past else "do" if clause.plural else "does", told)


def settled(first: str, rest: str, *, plural: bool) -> tuple[str, str]:
    """The first verb of a question and the rest: what will be done is to be done, and who has to do it has it to do."""
    if first in ("will", "shall"):
        return "are" if plural else "is", f"to {rest}"
    if first in ("has to", "have to") or (first in ("has", "have") and rest.startswith("to ")):
        return "do" if plural else "does", f"have to {rest.removeprefix('to ')}"
    return first, rest


def without_capital(subject: str, case: Case) -> str:
    """A subject as it stands within a sentence."""
    inside = case.statement.inside
    return inside[: len(subject)] if fold(inside).startswith(fold(subject)) else within(subject)


def within(subject: str) -> str:
    """A subject without the capital of a sentence's beginning, where its first word is no name."""
    return subject[:1].lower() + subject[1:] if subject.partition(" ")[0] in SMALL else subject


def is_told(said: Said, case: Case) -> bool:
    """Whether a subject is a name or a description that no other sentence need explain, and the opening one that a question can keep."""
    subject = said.subject
    if POINTS.search(subject) or len(subject.split()) > MOST_OF_SUBJECT or (said.opening and not OPENS.match(said.opening)):
        return False
    telling = [word for word in words(subject) if len(word) > FEW and word not in listed("hollow")]
    return is_named(subject, case) or len(telling) >= FEW or bool(said.opening)


def is_named(subject: str, case: Case) -> bool:
    """Whether a name stands in a subject."""
    known = any(name.type != "nationality" for _, _, name in case.finder.find(subject))
    return known or re.search(r"[A-Z]", subject if case.statement.clause else subject.partition(" ")[2]) is not None


def is_doing_place(said: Said, case: Case) -> bool:
    """Whether a place is said to have done something, or one word to have begun: what a pronoun was wrongly taken for."""
    place = any(name.type in ("country", "state", "city") for _, _, name in case.finder.find(said.subject))
    return (said.front == "did" and place) or (
        " " not in said.subject and re.match(r"(?:begin|start|arise|spread)\b", said.rest) is not None
    )


def slot_of(pattern: Pattern, found: re.Match[str], case: Case) -> Slot | None:
    """What is asked; None where it is no short answer, or stands elsewhere in the statement too."""
    value, text = found["value"].strip(" ,"), case.statement.text
    if text.startswith(value[:1].upper() + value[1:]):
        value = value[:1].upper() + value[1:]
    if len(value.split()) > MOST_OF_ANSWER or text.count(value) != 1 or MARKED.search(found.group()) or UNTELLING.search(value):
        return None
    accepts = tuple(one for one in dict.fromkeys(others(pattern, found, value)) if one and fold(one) != fold(value))
    return Slot(value, pattern.type, found.groupdict().get("noun") or "", accepts, pattern.relation, pattern.worth)


def others(pattern: Pattern, found: re.Match[str], value: str) -> Iterator[str]:
    """The other ways to type an answer."""
    yield without_article(value)
    if pattern.type == "thing" and found.groupdict().get("noun"):
        yield value.removesuffix(found["noun"]).strip()
    if pattern.type == "office":
        yield re.sub(r"^Union ", "", without_article(value))
        yield re.sub(r" of India$", "", without_article(value))
    if pattern.type == "law":
        yield value.rpartition(" ")[2]
        yield re.sub(r"^(?:Article|Section)", lambda hit: {"A": "Art.", "S": "Sec."}[hit[0][0]], value)
    if pattern.type == "duration":
        yield from lasting(value, found.groupdict().get("unit") or "")


def lasting(value: str, unit: str) -> Iterator[str]:
    """The ways to type how long or how often: "every two years", "once in two years", "2 years", "two"."""
    plain = re.sub(r"^(?:every|once in every|once in) ", "", value)
    for one in (plain, *(form for form in quantities.variants(plain) if " " in form)):
        yield from (f"every {one}", f"once in {one}", one) if plain != value else (one,)
    if unit:
        number = plain.removesuffix(unit).strip()
        yield number
        yield from quantities.variants(number)


def asked(pattern: Pattern, found: re.Match[str], said: Said) -> str:
    """The question of a pattern."""
    parts = {key: part or "" for key, part in found.groupdict().items()}
    parts |= {"article": found["value"].partition(" ")[0], "prep": parts.get("prep", "").capitalize()}
    made = squeeze(pattern.ask.format(**parts | {"front": said.front, "subject": said.subject}))
    made = re.sub(r"\s+([,?])", r"\1", made)
    return f"{said.opening.rstrip(' ,')}, {made[:1].lower()}{made[1:]}" if said.opening else made


def tells_of(question: str, said: Said) -> bool:
    """Whether a question names what it speaks of: "Within how many days is judgment to be given?" leaves that to the page."""
    alone = said.subject if " " not in said.subject and not said.subject.isupper() else ""
    return re.search(r"[A-Z]", (question.replace(alone, "", 1) if alone else question)[1:]) is not None


def tells(question: str, slot: Slot) -> bool:
    """Whether half of the telling words of an answer stand in its question already."""
    if slot.type in ("duration", "law"):
        return False
    known = words(question)
    telling = [word for word in words(slot.text) if len(word) > FEW + 1 and word not in SHARED | set(words(slot.head))]
    shared = sum(any(one[:STEM] == word[:STEM] for one in known) for word in telling)
    return bare(slot.text) in fold(question) or (bool(telling) and 2 * shared >= len(telling))
