"""What a text tells of a scheme, project or exercise beside its name: cost, years, agency, length, venue, as releases have it.

"The Cabinet has approved the Rice Mission, a …, with an outlay of ₹500 crore over six years, from 2025-26 to 2030-31": of such a
sentence no clause says who has the outlay, though every reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.dates import opening_of
from quizgen.dates import variants as dated_variants
from quizgen.model import Document, Fact, Name, Slot
from quizgen.reading.approvals import approved_in
from quizgen.reading.bareness import OF_TWO
from quizgen.reading.case import NUMBERS
from quizgen.reading.edits import applied
from quizgen.reading.heading_names import head_word
from quizgen.reading.language import Sentence
from quizgen.reading.learning import is_no_figure
from quizgen.reading.lists import listed
from quizgen.reading.page_things import is_called, page_thing, section_thing
from quizgen.reading.pattern_tables import filled
from quizgen.reading.refusals import refusal
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.topics import Topic, named, title_topic, with_article
from quizgen.reading.turning import base
from quizgen.reading.values import MONEY, NUMBER, money, spelled
from quizgen.syllabus import table
from quizgen.text import fold, sentence, squeeze, words

SHAPES = {
    "money": rf"(?i:{MONEY.pattern})",
    "count": rf"\d[\d,]*|{NUMBER}",
    "years": r"20\d\d[-–]\d\d(?:\d\d)? (?:to|till|[–-]) (?:FY ?)?20\d\d[-–]\d\d(?:\d\d)?",
    "law": r"[A-Z][\w()’'.&-]*(?: (?:[A-Z][\w()’',&-]*|of|and|for|the|to|in))*? (?:Act|Code|Rules|Bill|Ordinance|Order|Policy|"
    r"Adhiniyam|Sanhita)(?:,? (?:of )?(?:1[89]|20)\d\d)?",
    "name": r"[A-Z][\w()’'.&-]*(?:(?! in (?:19|20)\d\d\b) (?:(?:of|and|for|the|in) )*[A-Z0-9][\w()’'.&-]*)*",
    "body": r"[A-Z][\w&.’'-]*(?: (?:(?:of|and|for|the|&) )?\(?[A-Z][\w&.’'-]*\)?)+",
}
# What was approved stands behind the verb, whatever describes it before: "approved a centrally sponsored scheme, namely ‘Rice Mission’".
APPROVED = re.compile(
    r"\b(?:approved|cleared|sanctioned|launched|gave its (?:approval|nod) (?:to|for)|given its (?:approval|nod) (?:to|for)|"
    r"accorded (?:its )?approval (?:to|for))\b"
)
BETWEEN = re.compile(
    r"(?: (?:the )?(?:continuation|extension|implementation) of)?(?: (?:the|an?|its|new|namely|called|named|titled|centrally|central|"
    r"sponsored|sector|scheme|project|mission|programme|flagship|revamped|construction|of|for))*,?(?: namely,?)? [‘'“\"]?"
)
CABINET = re.compile(r"\bCabinet\b|\bCCEA\b")
# The thing of the title, by its noun: "The project will be …".
BY_NOUN = re.compile(
    r"(?:(?:The|This) |(?<=the ))"
    r"(?P<noun>[Ss]cheme|[Mm]ission|[Pp]rogramme|[Pp]roject|[Ee]xercise|[Cc]orridor|[Ii]nitiative|[Pp]olicy|Yojana|"
    r"Act|Code|Bill|Adhiniyam|Board|Convention|Treaty)\b"
)
# What is told of a thing before it: "With a total outlay of ₹500 crore, the programme …", "Targeted for completion by 2031, …".
OPENED = re.compile(
    r"(?P<opening>(?:With|At|Covering|Spanning|Targeted|Scheduled|Comprising|Over) [^;:]{5,110}?), (?:the )?(?=[A-Zspmei‘“])"
)
# Behind these words another thing is told of, or only a part.
BREAK = re.compile(
    r"[;:]| (?:which|whose|where|wherein|while|including|of which|of this|out of|under which|in the first phase|component|comprised in|"
    r"against|compared|besides|along with|subject to)\b"
)
UNSURE = re.compile(
    r"\b(?:may|might|would|could|should|began|initial|initially|originally|raised|enhanced|revised|started with|first phase|proposed|"
    r"proposal|[Tt]aken together|likely|demand\w*|urged|sought|not|no longer|earlier|previous\w*|former)\b"
)
TYPES = frozenset({"scheme", "thing", "event", "work", "law"})
EXERCISE = re.compile(r"\b[Ee]xercise\b")
LEAD, MOST_WORDS = 4, 12


class Plan(NamedTuple):
    """One thing that is told beside a name: see plans.yaml."""

    relation: str
    shape: re.Pattern[str]
    type: str
    head: str
    worth: float
    ask: str
    state: str
    only: str
    place: str


class Subject(NamedTuple):
    """A thing that a sentence tells of: its topic, what is told before and behind it, and whether the Cabinet approved it there."""

    topic: Topic
    before: str
    behind: str
    approved: bool


# What a year's Budget announced has an outlay, the Budget has none.
BUDGET = re.compile(r"\bBudget\b")
# "was a central sector scheme as regards wages": not of the whole.
IN_PART = re.compile(r"(?: scheme)? (?:as regards|with regard to|in respect of|as far as|so far as|in terms of|only)\b")


@cache
def plans() -> tuple[Plan, ...]:
    """Everything that is looked for."""
    return tuple(
        Plan(
            *(one["relation"], re.compile(filled(one["shape"], SHAPES)), one["type"], one.get("head", ""), one["worth"]),
            *(one["ask"], one["state"], one.get("only", ""), one.get("place", "behind")),
        )
        for one in table("plans.yaml")["plans"]
    )


def plan_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What a document tells of plans, each thing once, with the number of its block."""
    finder, seen = Finder(names, document.source.title), set[tuple[str, str]]()
    about = page_thing(document, names)
    as_of = opening_of(document.source.published)
    last: tuple[int, Subject | None] = (-1, None)
    for one, resolution in zip(sentences, resolutions, strict=True):
        text, own_thing = applied(one.text, resolution.edits), section_thing(document, one.block) or about
        subject = subject_of(text, finder, document, own_thing) or taken_up(text, one.block, last, own_thing)
        last = (one.block, subject)
        if UNSURE.search(text) or UNSURE.search(one.text):
            continue
        held = {"behind": subject, "before": exercise_in(text, finder), "whole": whole_of(text, finder, own_thing)}
        if not any(held.values()):
            continue
        for plan in plans():
            own = held[plan.place]
            lasting = own is not None and own.approved and "{approved}" in plan.ask  # What was approved stays approved.
            if not as_of and not lasting and "{as_of}" in plan.ask:
                continue  # A target may be put off, and nothing tells when it was set.
            approval = approved_in(text, document.source.published) if lasting else ""
            fact = told(plan, own, one, as_of="" if lasting else as_of, approval=approval) if own else None
            if fact is not None and refusal(one) is None and (key := (fold(fact.about), plan.relation)) not in seen:
                seen.add(key)
                yield one.block, fact


def subject_of(text: str, finder: Finder, document: Document, about: Topic | None) -> Subject | None:
    """What a sentence tells of: what was approved in it, the name that it begins with, or "the project" of the title."""
    done = APPROVED.search(text)
    if done:
        for start, end, name in finder.find(text):
            if start >= done.end() and BETWEEN.fullmatch(text[done.end() : start]) and name.type in TYPES:
                cabinet = CABINET.search(text[: done.start()]) is not None
                return Subject(shown(name, document), "", text[behind_name(text, end) :], cabinet)
        return None
    led = OPENED.match(text)
    opening, begin = (led["opening"], led.end()) if led else ("", len("The ") if text.startswith("The ") else 0)
    for start, end, name in finder.find(text):
        if start == begin and name.type in TYPES:
            return Subject(shown(name, document), opening, text[behind_name(text, end) :], approved=False)
    noun = BY_NOUN.match(text, begin if led else 0)
    fits = noun is not None and about is not None and (fold(noun["noun"]) in words(about.name) or is_called(noun["noun"], about))
    return Subject(about, opening, text[noun.end() :], approved=False) if noun and about and fits else None


def taken_up(text: str, block: int, last: tuple[int, Subject | None], about: Topic | None) -> Subject | None:
    """The thing of the title for "It" behind a sentence of the same paragraph that began with it."""
    number, before = last
    if number != block or before is None or before.approved or before.topic != about or not text.startswith("It "):
        return None
    return Subject(before.topic, "", text[len("It") :], approved=False)


def whole_of(text: str, finder: Finder, about: Topic | None) -> Subject | None:
    """The scheme of the title for a sentence that speaks of its costs or its ministry and names no other thing."""
    if about is None or head_word(about.name) not in listed("funded") or about.plural:
        return None
    others = (
        name for _, _, name in finder.find(text) if name.type in ("scheme", "event", "work") and fold(name.name) not in fold(about.shown)
    )
    return None if any(others) else Subject(about, "", text, approved=False)


def exercise_in(text: str, finder: Finder) -> Subject | None:
    """The one exercise that a sentence names, wherever it stands."""
    found = [(start, end, name) for start, end, name in finder.find(text) if EXERCISE.search(f"{text[:start][-12:]}{name.name}")]
    if len(found) != 1:
        return None
    start, end, name = found[0]
    plain = f"Exercise {re.split('[Ee]xercise ', name.name)[-1]}"
    return Subject(Topic(plain, plain, kind="exercise"), text[:start], text[end:], approved=False)


def behind_name(text: str, end: int) -> int:
    """The place behind a name, its acronym in brackets and its closing quotation mark."""
    found = re.match(r"[’'”\"]?(?: \([A-Z][\w-]*\))?[’'”\"]?", text[end:])
    return end + (found.end() if found else 0)


def shown(name: Name, document: Document) -> Topic:
    """A name as questions have it; as the title has it where a slip of the text has run its words together."""
    own = title_topic(document)
    if own is not None and fold(own.name).replace(" ", "").startswith(fold(name.name).replace(" ", "")):
        return own
    halves = re.split(r": | [–—-] ", name.name)  # "PM Surya Ghar: Muft Bijli Yojana" is one name.
    topic = named(name.name, document) if len(halves) == 1 else None
    if topic is None and len(halves) > 1:
        return Topic(name.name, f"the {name.name}" if with_article(halves[0]) != halves[0] else name.name)
    if topic is not None and not topic.country and not topic.pair:
        return topic
    return Topic(name.name, with_article(name.name), kind="exercise" if fold(name.name).startswith("exercise ") else "")


def told(plan: Plan, subject: Subject, source: Sentence, *, as_of: str, approval: str) -> Fact | None:
    """The fact that a sentence tells one thing of its subject; None where it does not."""
    behind = subject.behind if plan.place == "whole" else BREAK.split(subject.behind)[0]
    opening = subject.before[:1].lower() + subject.before[1:]
    opened = plan.shape.search(opening) if plan.place == "before" else plan.shape.search(behind) or plan.shape.search(opening)
    if opened is None or (plan.only and plan.only != subject.topic.kind) or is_other(subject.topic):
        return None
    value = squeeze(opened["value"]).rstrip(",.")
    if IN_PART.match(source.text.partition(value)[2]):
        return None
    parts = {key: squeeze(text or "") for key, text in opened.groupdict().items()}
    approved = f", as approved by the Union Cabinet{approval}" if subject.approved else ""
    forms = parts | {"topic": with_its_noun(subject.topic, source.text), "value": value, "approved": f"{approved}," if approved else ""}
    if parts.get("what", "").endswith("expenditure"):
        forms["what"] = re.sub(r"^(?:planned )?", "planned ", parts["what"])  # Nothing of it may be spent yet.
    forms |= {"as_of": as_of, "do": base(parts.get("done", "")), "verb": verb_of(opened[0]), "the_value": with_article(value)}
    ask, state = (re.sub(r",?(?: (?=\.)|(?=\?))", "", squeeze(one.format(**forms))) for one in (plan.ask, plan.state))
    statement = sentence(state)
    if statement.count(value) != 1 or gives_away(plan, subject.topic, value):
        return None
    kind = "year" if plan.type == "month" and value.isdigit() else plan.type
    slot = Slot(value, kind, plan.head, accepts(plan, value), plan.relation, plan.worth)
    if kind in NUMBERS and is_no_figure(slot, source.text):
        return None
    return Fact(
        statement,
        source.quote or source.text,
        (slot,),
        section=source.headings,
        about=subject.topic.name,
        question=ask[:1].upper() + ask[1:],
        worth=plan.worth,
    )


def with_its_noun(topic: Topic, text: str) -> str:
    """A topic as it stands within a sentence, with the noun that the text has behind it: "the Employment Linked Incentive scheme"."""
    noun = re.search(rf"\b[Tt]he {re.escape(topic.name)} (scheme|programme|project|initiative|mission)\b", text)
    return f"the {topic.name} {noun[1]}" if noun else topic.shown


def is_other(topic: Topic) -> bool:
    """Whether a subject is too little of a name for a question: a single common word, a State, a body."""
    single = " " not in topic.name and "-" not in topic.name and not topic.name.isupper()
    return (
        single
        or BUDGET.search(topic.name) is not None
        or OF_TWO.fullmatch(topic.shown) is not None  # Agreements of many pairs of countries bear one name.
        or gazetteer.kind_of(topic.name) in ("body", "ministry", "state", "country", "city")
        or len(topic.shown.split()) > MOST_WORDS
    )


def gives_away(plan: Plan, topic: Topic, value: str) -> bool:
    """Whether a name tells its own agency or country."""
    own = set(words(topic.shown))
    telling = [word for word in words(re.sub(r"\([^()]*\)", "", value)) if len(word) > LEAD]
    return plan.type in ("body", "country", "place") and 2 * sum(word in own for word in telling) > len(telling)


def verb_of(text: str) -> str:
    """What a plan is to do, of the words that say so."""
    found = re.search(r"\b(?:cover|benefit|reach|support|train|connect|set up|establish|create|skill|help set up)\b", text)
    return found[0] if found else "cover"


def accepts(plan: Plan, value: str) -> tuple[str, ...]:
    """The other ways to write a value."""
    if plan.type == "money":
        plain = money(value.replace("Crore", "crore"))
        return tuple(one for one in (plain.text, *plain.accepts) if one != value) if plain else ()
    if plan.relation == "funding":
        return (f"{value} scheme",)
    if plan.type == "date":
        return dated_variants(value)
    if plan.type == "period":
        written = (re.sub(r" (?:to|till|–|-) ", join, value) for join in ("–", "-", " to "))
        return tuple(dict.fromkeys(one for one in written if one != value))
    if plan.type == "body":
        short = re.search(r" \(([A-Z][\w-]*)\)$", value)
        return (value[: short.start()], short[1]) if short else ()
    if plan.type in ("number", "measure"):
        return tuple(one for one in spelled(value) if one != value)
    return ()
