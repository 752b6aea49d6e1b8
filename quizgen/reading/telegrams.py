"""Notes in telegraphic style → whole sentences: "Indus Waters Treaty: signed 19 September 1960" says that the treaty was signed on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen import dates, gazetteer
from quizgen.model import Block, Document
from quizgen.reading.heading_names import head_word
from quizgen.reading.headings import listed, stripped
from quizgen.reading.kinds_alone import KIND_ALONE
from quizgen.reading.leading_bullets import lead_topic
from quizgen.reading.letters import agrees
from quizgen.reading.pieces import upper_first
from quizgen.reading.topics import Topic, is_title, named, office_at, over, topic_at, with_article
from quizgen.syllabus import table
from quizgen.text import fold, takes_an

NAMED = re.compile(
    r"(?P<name>[A-Z0-9](?:[^:;–—.→]|(?<=[A-Z])\.|\.(?= [A-Z][a-z]+ )){1,70}?)\s*(?::|\s[-–—]|→)\s+(?P<rest>[A-Za-z][^→⇒]*)$", re.DOTALL
)
SPELLED = re.compile(r"(?P<short>[A-Z][A-Z&-]+) \((?P<full>[A-Z][^()]+)\)$")
FULL_FIRST = re.compile(r"(?P<full>[A-Z][^,;:()]{6,90}), (?P<rest>[a-z].+)$", re.DOTALL)
OWN_SUBJECT = re.compile(r", (?:it|they|this|these|he|she|the|India|[A-Z]\w+ (?:has|is|was|will))\b|^[^,]*\b(?:which|who|that|it|they)\b")
# "Kigali Amendment (2016). Adopted at …": a paragraph that begins with its subject alone.
HEADED = re.compile(r"(?P<name>[A-Z0-9](?:[^.:;!?]|\.(?=[A-Z]\.| [A-Z][a-z]+ (?:Committee|Commission))){2,70}?)(?: \([^()]*\))?\.\s+(?=\S)")
# "Vijayanagara founded in 1336 by Harihara": with these no doubt is left who did nothing itself.
PASSIVE = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'&-]*|of|and|the)(?: (?:[A-Z\d][\w.’'&-]*|of|and|the|for|in)){0,6}) "
    r"(?P<verb>founded|established|built|constructed|created|constituted|set up|discovered|composed|abolished|repealed|enacted|inscribed) "
    r"(?P<rest>(?:in|by|on|at|under|during|between) .+)$"
)
IN_FORCE = re.compile(r"in force (?:(?:from|since|w\.?e\.?f\.?) )?(?=\d|[A-Z][a-z]+ \d)", re.IGNORECASE)
# What may follow "signed", "founded" … where something was signed or founded; a thing without a preposition is what it signed itself.
GOES_ON = re.compile(
    r"\s*(?:$|,|(?:by|in|on|at|as|under|for|to|from|with|into|along|through|after|during|between|since|until|within|over|near|and|via|when|"
    r"before|against|around|upon|jointly|annually|every|twice|once|first|again|back|up|out|together|\w+ly)\b|\(?\d|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? \d)",
)
# Brackets that explain within a note: "(24 April = National Panchayati Raj Day)"; an acronym stays.
# So does what stands within the name of a law: "the Constitution (101st Amendment) Act".
ASIDE = re.compile(r"\s*\((?![A-Z][A-Z&-]{1,9}\))[^()]*\)(?! (?:[A-Z]\w+ )?(?:Act|Bill|Rules|Code|Order|Regulations|Ordinance)\b)")
REIGN = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|the|of|ibn|bin|ul|al))*) "
    r"\((?:r\.|reigned|ruled|reign:?) ?(?:c\. ?)?\d{2,4} ?[–-] ?\d{2,4}(?: B?CE)?\)"
)
BULLETS = frozenset({"bullet", "numbered"})
LEAST_WORDS, LONGEST, MOST_NAMES = 3, 40, 5


@cache
def verbs() -> dict[str, str]:
    """The first words of telegraphic notes → what stands before them in a sentence: "was", "is" or nothing."""
    groups: dict[str, list[str]] = table("reading.yaml")["telegraphic"]
    return {word: before for before, spelled in (("was", "was"), ("is", "is"), ("", "finite")) for word in groups[spelled]}


@cache
def joints() -> re.Pattern[str]:
    """Where the next thing is told of the same subject: behind a semicolon, or a comma with another such verb."""
    return re.compile(rf";\s+|,\s+(?:and\s+)?(?=(?:{'|'.join(word for word, before in verbs().items() if before)})\b|in force \S*\d)")


def in_full(document: Document, number: int, text: str) -> tuple[str, ...]:
    """The sentences that a telegraphic note of that block stands for; () when it is none."""
    block = document.blocks[number]
    found = NAMED.match(text)
    whole = FULL_FIRST.match(found["rest"]) if found else None
    if found and whole and agrees(found["name"], whole["full"]) and opens(whole["rest"]):
        # "BNS: Bharatiya Nyaya Sanhita, replaces the Penal Code; in force from 1 July 2024".
        spelled = Topic(whole["full"], f"{with_article(whole['full'])} ({found['name']})")
        return tuple(sentences_of(spelled, whole["rest"]))
    if found and opens(found["rest"]):
        subject = subject_named(found["name"], document) or person_named(found["name"], found["rest"])
        return tuple(sentences_of(subject, found["rest"])) if subject else ()
    begun = PASSIVE.match(text)
    if begun and not re.search(r" the [A-Z]|[“\"]", begun["rest"]):
        are = "were" if " and " in begun["name"] else "was"
        return (f"{upper_first(with_article(begun['name']))} {are} {begun['verb']} {ASIDE.sub('', begun['rest']).rstrip('.;, ')}.",)
    if not opens(text) or OWN_SUBJECT.search(text):
        return ()
    own, begun = HEADED.match(block.text), NAMED.match(block.text)
    if own and text not in own[0]:
        topic = subject_named(own["name"], document)
    elif begun and opens(begun["rest"]) and not block.text.startswith(text):
        topic = subject_named(begun["name"], document)  # Of the same as the sentence before it.
    else:
        topic = topic_above(document, number) if block.kind in BULLETS else None
    return tuple(sentences_of(topic, text)) if topic and not (topic.pair or topic.country) else ()


def topic_above(document: Document, number: int) -> Topic | None:
    """What the bullet or the headings above a note name."""
    above = next(iter(over(document, number)), None)
    if above and above.kind in BULLETS and not is_title(above):
        return lead_topic(document, number)  # What stands under a point that says more is not told of the heading.
    found = topic_at(document, number) or lead_topic(document, number)
    return found or office_at(document, number) or ruler_at(document.blocks[number])


def ruler_at(block: Block) -> Topic | None:
    """The ruler whom a heading names with his years: of "Krishnadevaraya (r. 1509–29)" a note says "Wrote …"."""
    found = next((hit for heading in block.headings[-1:] if (hit := REIGN.fullmatch(stripped(heading)))), None)
    return Topic(found["name"], found["name"], kind="person") if found else None


def opens(text: str) -> bool:
    """Whether words begin as a note without a subject does."""
    return first_word(text) in verbs() or bool(IN_FORCE.match(text) or KIND_ALONE.match(text))


def first_word(text: str) -> str:
    """The first word, folded; two where the verb has two ("set up", "came into")."""
    parts = text.split(" ", 2)
    return fold(" ".join(parts[:2])) if fold(parts[0]) in ("set", "made") else fold(parts[0]).rstrip(",")


def subject_named(name: str, document: Document) -> Topic | None:
    """What a note is about, where the words before its colon are a name."""
    spelled = SPELLED.match(name.strip())
    if spelled:
        return Topic(spelled["full"], f"{with_article(spelled['full'])} ({spelled['short']})")
    topic = named(name.strip(), document)
    if topic is None and gazetteer.entry(name.strip()) and fold(name) not in listed("neutral"):
        return Topic(name, with_article(name.strip()))
    return topic if topic and not topic.pair else None


def person_named(name: str, told: str) -> Topic | None:
    """Who "Sree Narayana Guru: founded …" tells of: words with capitals before what only people do."""
    plain = re.sub(r"\s*\([^()]*\)$", "", name.strip())
    parts = plain.split()
    person = first_word(told) in table("reading.yaml")["telegraphic"]["personal"] and not GOES_ON.match(told[len(first_word(told)) :])
    known = any(fold(part) in listed("neutral") | listed("fields") for part in parts)
    whole = 1 < len(parts) <= MOST_NAMES and all(re.fullmatch(r"[A-Z][\w.’'-]*|of|the", part) for part in parts)
    return Topic(plain, plain, kind="person") if person and whole and not known and not plain.isupper() else None


def sentences_of(subject: Topic, text: str) -> Iterator[str]:
    """One sentence for each thing that is told of a subject; what does not begin with a verb is left."""
    shown = subject.shown[:1].upper() + subject.shown[1:]
    for part in parts_of(ASIDE.sub("", text).strip().rstrip(".;,")):
        told = predicate(subject, part)
        if told and (LEAST_WORDS <= len(part.split()) <= LONGEST or re.fullmatch(r"\w+ (?:1[5-9]|20)\d\d", part)):
            yield f"{shown} {told}."


def parts_of(text: str) -> Iterator[str]:
    """The parts of a note; of what it did something to, participles behind a comma tell: "Gives effect to the UNCRPD, ratified in 2007"."""
    start, acted = 0, False
    for joint in (*joints().finditer(text), None):
        part = text[start : joint.start() if joint else len(text)]
        before = verbs().get(first_word(part))
        if not (acted and before == "was"):
            yield part
        acted = not (joint and joint[0].startswith(";")) and (acted or before == "")
        start = joint.end() if joint else start


def predicate(subject: Topic, part: str) -> str:
    """What a note says, with the verb that it leaves out; "" when it does not begin with one."""
    first = first_word(part)
    if first not in verbs():
        return without_verb(subject, part)
    rest, before = part[len(first) :], verbs()[first]
    if first == "merged" and " with " in rest:
        before = ""  # "Merged at first with the Khilafat movement": it did.
    if first == "found" and rest.startswith(" by "):
        before = "was"  # "Indian Ocean Dipole: found by Saji in 1999".
    if first == "found" and re.match(r" (?:that|no)\b", rest):
        before = ""  # A commission found it so.
    if before == "was" and first not in table("reading.yaml")["telegraphic"]["complemented"] and not GOES_ON.match(rest):
        # "Founded the Arya Samaj": it did so itself. "Manipur – imposed 13 Feb 2025": not it, but what the heading names, was imposed.
        if (time := next(iter(dates.find_times(rest)), None)) and not rest[: time.start].strip():
            return ""
        before = ""
    if (subject.kind == "office" or head_word(subject.full or subject.name) in listed("offices")) and first in (
        "appointed",
        "elected",
        "removed",
    ):
        before = "is"
    if subject.plural:
        before = {"was": "were", "is": "are"}.get(before, before)
    return f"{f'{before} ' if before else ''}{first}{with_preposition(rest)}"


def without_verb(subject: Topic, part: str) -> str:
    """What a note says that leaves out "came" or "is a": since when something is in force, what kind of body it is; "" for others."""
    begun = IN_FORCE.match(part)
    if begun:
        return f"came into force{with_preposition(' ' + part[begun.end() :])}"
    kind = KIND_ALONE.match(part) is not None and not subject.plural
    return f"is {'an' if takes_an(part) else 'a'} {part[:1].lower()}{part[1:]}" if kind else ""


def with_preposition(rest: str) -> str:
    """What follows a verb, with the preposition that notes leave out before a time: "on 19 September 1960", "in April 2022"."""
    time = next(iter(dates.find_times(rest)), None)
    if time is None or rest[: time.start].strip():
        return rest
    placed = re.sub(r"(?<=\b(?:19|20)\d\d), (?=[A-Z][a-z]+(?: [A-Z][a-z]+)?$)", " at ", rest[time.start :].rstrip(". "))
    placed = re.sub(r"(?<=\b(?:19|20)\d\d), [A-Z]\w*[A-Z]\w*$", "", placed)  # Who said so: "15 August 2020, MoEFCC".
    return f" {'on' if time.kind in ('date', 'day_only') else 'in'} {placed}"
