"""What labels and rows tell of: the nearest heading that names a thing, never one like "Formation" or "Way forward"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Block, Document
from quizgen.reading import lists
from quizgen.reading.heading_names import (
    GROUP,
    LONG_WORD,
    MOST_WORDS,
    cased,
    countries,
    head_word,
    is_country,
    is_name,
    is_neutral,
    is_written_so,
    nouns,
)
from quizgen.reading.headings import HAPPENED, is_phrase, listed, stripped
from quizgen.reading.headlines import told_of, unlabelled
from quizgen.reading.letters import agrees
from quizgen.reading.short_headings import ORDINAL, whole_heading
from quizgen.syllabus import table
from quizgen.text import fold, words

RELATIONS = re.compile(
    r"^(?P<one>[A-Z][\w.]*(?: [A-Z][\w.]*)?)\s*(?:[-–—&/]|\band\b|\bvs\.?)\s*(?P<other>(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)??)"
    r"(?:\s+(?:bilateral |strategic |trade )*(?:relations?|relationship|ties|partnership))?$",
    re.IGNORECASE,
)
SHORT_FULL = re.compile(r"^(?P<short>[A-Z][A-Za-z]*[A-Z][\w-]*)\s*(?:[-–—:]\s+|\s[-–—:]\s?)(?P<full>[A-Z].+)$")
FULL_SHORT = re.compile(r"^(?P<full>[A-Z].+?)\s*(?:\((?P<short>[A-Z][\w&-]*[A-Z][\w-]*)\)|\s[-–—]\s(?P<after>[A-Z][A-Z&-]{1,9}))$")
# "approves Rs. 500 crore Scheme": what it costs is not what it is.
AN_AMOUNT = re.compile(r"(?:the )?(?:Rs\b|INR\b|USD\b|[₹$£€]) ?\.? ?\d|\d[\d,.]*$")
NUMBERED = re.compile(rf"(?:{ORDINAL}) ")
SHOWN_COUNTRIES = {"United States": "the United States", "UAE": "the UAE", "Britain": "the United Kingdom"}


class Topic(NamedTuple):
    """A thing that labels tell of: its `name`, as it is `shown` within a sentence, the `short` and `full` forms, and what it is.

    `pair` holds two countries whose relations are told of; `country` says that the topic is a country; `kind` is one of the kinds of
    subjects in labels.yaml, "" when not known.
    """

    name: str
    shown: str
    full: str = ""
    pair: tuple[str, ...] = ()
    country: bool = False
    kind: str = ""
    plural: bool = False


# Of these there is one.
HEAVENLY = frozenset({"Moon", "Sun", "Earth"})


def with_article(name: str) -> str:
    """A name as it stands within a sentence: `the National Green Tribunal`, `Project Tiger`, `PM-KISAN`."""
    if name[:4].casefold() == "the ":
        return f"the {name[4:]}"
    if is_country(name):
        return SHOWN_COUNTRIES.get(countries()[fold(name)], name)
    first = fold(name.split()[0]) if name.split() else ""
    if name in HEAVENLY:
        return f"the {name}"
    if GROUP.fullmatch(name) or is_spelled_body(name) or re.match(r"\d+(?:st|nd|rd|th) [A-Z]", name):
        return f"the {name}"
    matter = fold(name.split(" in ")[0]) in nouns("matters")
    if (first in nouns("first") and not re.match(r"\S+ (?:for|of|on) ", name)) or matter or "’s " in name or "'s " in name:
        return name
    many = " " in name and is_plural(name)
    headed = " " in name and head_word(name) in nouns("the") | listed("offices") | lists.listed("species_nouns")
    return f"the {name}" if many or headed else name


def is_field(text: str) -> bool:
    """Whether a heading names a field of two countries' relations: `Trade`, `Economic Relations`."""
    return pair_of(stripped(text)) is None and all(
        word in listed("fields") or word in listed("neutral") or word in countries() for word in words(text)
    )


def is_spelled_body(name: str) -> bool:
    """Whether a name is the acronym of a body or treaty that is said letter by letter: `IMF`, `UNFCCC`; not one said as a word."""
    lettered = re.fullmatch(r"[A-Z]{2,6}", name) is not None and fold(name) not in listed("spoken")
    return lettered and gazetteer.kind_of(name) in ("body", "treaty")


def pair_of(text: str) -> Topic | None:
    """`INDIA-USA RELATIONS`: two countries."""
    found = RELATIONS.match(text)
    if found is None:
        return None
    known = [countries().get(fold(found[one].removeprefix("the "))) for one in ("one", "other")]
    if None in known or known[0] == known[1]:
        return None
    shown = tuple(SHOWN_COUNTRIES.get(str(one), str(one)) for one in known)
    return Topic("–".join(map(str, known)), " and ".join(shown), pair=shown, plural=True)


def spelled_pair(text: str) -> Topic | None:
    """`SAARC - South Asian Association for Regional Cooperation`, or the other way round."""
    found = SHORT_FULL.match(text) or FULL_SHORT.match(text)
    if found is None:
        return None
    short, full = found["short"] or found["after"], cased(found["full"].strip())
    clipped = fold(full).startswith(fold(short))
    if len(words(full)) < 2 or not (clipped or agrees(short, full)) or is_neutral(full) or fold(short) in listed("everyday"):  # noqa: PLR2004 - a full form has two words
        return None
    # QUAD is no acronym of its full form but a clipped word.
    short = short.capitalize() if clipped else short
    return Topic(short, shown_short(short, full), full, plural=is_plural(full))


def shown_short(short: str, full: str) -> str:
    """`SAARC`, which is said like a name; `the Shanghai Cooperation Organization (SCO)`, which is not."""
    return short if fold(short) in listed("spoken") else f"{with_article(full)} ({short})"


def is_plural(name: str) -> bool:
    """Whether a name takes a plural verb: `the Sustainable Development Goals`, `the Sacred Ensembles of the Hoysalas`."""
    return bool({head_word(name), fold(name.split(" of ")[0].split()[-1])} & listed("plurals"))


@lru_cache(maxsize=1 << 7)
def named(text: str, document: Document | None = None, *, loose: bool = False) -> Topic | None:
    """The thing that a heading or title names, None when it names none for sure.

    `loose` takes any short heading that is no general one: for labels that only one kind of thing has ("IUCN status").
    """
    plain = stripped(text)
    found = pair_of(plain) or (office(plain) if " " in plain else None) or spelled_pair(plain)
    if found or not plain:
        return found
    half = cased(side(plain, document))
    if half != plain and (found := spelled_pair(half)):
        return found
    plain = AND_THE_REST.sub("", half)
    if is_country(plain):
        return Topic(plain, with_article(plain), country=True)
    if is_name(plain, document) or is_known_body(plain):
        known = gazetteer.entry(plain)
        plain = known.name if known and fold(known.name) == fold(plain) else plain
        full = gazetteer.written_out(plain)
        if full:
            return Topic(plain, f"{with_article(full)} ({plain})", full, kind=kind_by_name(full), plural=is_plural(full))
        return Topic(plain, with_article(plain), kind=kind_by_name(plain), plural=is_plural(plain))
    told = HAPPENED.match(plain)
    if told and is_name(told["name"], document):
        return named(told["name"], document)
    few = len(plain.split()) <= LONG_WORD and not is_phrase(plain) and re.fullmatch(r"[A-Z][\w'’ -]+(?: \([\w -]+\))?", plain)
    return Topic(plain, f"the {plain}") if loose and few and not is_neutral(plain) and not is_field(plain) else None


# "Mission Shakti and the Schemes Around It", "Bharati in 23 volumes": the name before what a headline adds.
AND_THE_REST = re.compile(
    r" (?:and (?:the|its|their|other|related) (?:[Ss]chemes?|[Bb]enefits?|[Ii]mpact|[Ss]ignificance|[Cc]hallenges|[Ii]ssues|"
    r"[Rr]oad|[Ff]uture|[Ww]ay|[Ww]orking|[Ff]eatures|[Cc]omponents|[Rr]est)\b.*|in \d+ [a-z]+)$"
)


def is_known_body(text: str) -> bool:
    """Whether the gazetteer knows words as a body's: `RBI`, `Lok Sabha`."""
    return gazetteer.kind_of(text) == "body" and gazetteer.entry(text) is not None


def kind_by_name(name: str) -> str:
    """The kind of subjects of labels.yaml that a name itself tells: an exercise, an uprising."""
    if fold(name).startswith("exercise "):
        return "exercise"
    if name.endswith(" Day") and "," not in name:
        return "day"
    if fold(name).startswith("cyclone "):
        return "cyclone"
    if NUMBERED.match(name) and head_word(name) in listed("panels"):
        return "committee"
    return "uprising" if head_word(name) in table("labels.yaml")["kinds"]["uprising"] else ""


def side(text: str, document: Document | None = None) -> str:
    """The part of `Energy Cooperation: US-India Strategic Energy Partnership` that is no general heading."""
    parts = [re.sub(r"^The (?=\S+ \S|[A-Z]\w+$)", "", part) for part in re.split(r": | [–—-] ", text)]
    if len(parts) > 1 and re.fullmatch(
        r"[A-Z]{2,6}|PM(?: Modi)?|Centre|Govt|Government|Supreme Court|High Court|Report|Survey|Study|Minister|Official", parts[-1]
    ):
        parts = parts[:-1]  # "Growth at 8.2%: NSO" tells who says so.
    left = [part for part in parts if not is_neutral(part) and not is_field(part)]
    if len(parts) == 1 or not left:
        return text
    # "PM Vishwakarma: Skill, Credit and Market Support": before the colon stands a name that the text writes so.
    bare = cased(re.sub(r"\s*\([A-Z][\w-]*\)$", "", left[0]))
    several = len(bare.split()) > 1 or re.fullmatch(r"[A-Z][\w]*-[A-Z]?\d\w*|[A-Z]{4,}", bare) is not None
    first = left[0] == parts[0] and several and " and " not in bare and is_name(bare, document)
    behind = (part for part in left[first:] if is_name(part, None) and not is_claimed(part, left[0], document))
    return left[0] if first else next(behind, left[0] if len(left) == 1 else text)


def is_claimed(part: str, first: str, document: Document | None) -> bool:
    """Whether the half behind a colon is what a headline makes of the thing before it: "PM SHRI: Exemplars for the New Policy"."""
    if document is None or part == first or is_written_so(part, document):
        return False
    starts = (" ".join(first.split()[:size]) for size in (2, 3) if size <= len(first.split()))
    return any(document.text.count(start) > 1 for start in starts)


@lru_cache(maxsize=4)
def title_topic(document: Document, *, loose: bool = False) -> Topic | None:
    """The thing that the title names: all of it, or the name that it begins with (`Great Nicobar Project Strategic Importance`)."""
    title = re.sub(r"^The (?=\S+ \S)", "", unlabelled(document.source.title))
    whole = named(title, document, loose=loose)
    if whole:
        return whole
    things = (name for name in told_of(title, document) if not AN_AMOUNT.match(name))
    done = next((topic for name in things if (topic := named(name, document))), None)
    if done and not done.country:
        return done
    parts = stripped(title).split()
    for size in range(len(parts) - 1, 1, -1):
        start = " ".join(parts[:size])
        told = fold(parts[size]) in listed("headline_verbs")  # "Supreme Court upholds Section 6A" is not about the court.
        goes_on = parts[size] in ("of", "on", "for", "against") and parts[size + 1 : size + 2] and parts[size + 1][0].isupper()
        if not (told or goes_on) and fold(parts[size - 1]) in nouns("the") and is_name(start, document) and is_written_so(start, document):
            return Topic(start, with_article(start), plural=is_plural(start))
    return None


def parents(document: Document, number: int) -> list[str]:
    """What a block stands under, nearest first: the bullet above it, the name on a line of its own, the headings."""
    block = document.blocks[number]
    above = [parent.text for parent in over(document, number) if is_title(parent)]
    return [*above, *reversed(block.headings)]


def over(document: Document, number: int) -> list[Block]:
    """The bullets that a bullet is nested in, innermost first, and the line before the first of its list."""
    block, found = document.blocks[number], list[Block]()
    depth = block.depth if block.kind in ("bullet", "numbered") else 0
    for other in reversed(document.blocks[:number]):
        if other.headings != block.headings or other.kind == "heading":
            break
        if other.kind in ("bullet", "numbered"):
            if other.depth < depth:
                found.append(other)
                depth = other.depth
        elif block.kind in ("bullet", "numbered") and other.kind == "paragraph":
            return [*found, other]
    return found


def is_title(block: Block) -> bool:
    """Whether a bullet or line only names what follows it: short, no sentence, no value behind a colon."""
    text = block.text.rstrip(":").strip()
    return len(text.split()) <= MOST_WORDS and not re.search(r"[.;:=]|\d{4}", text)


def topic_at(document: Document, number: int, *, loose: bool = False, through: bool = False) -> Topic | None:
    """The thing that a label in this block tells of: the nearest name above it, past headings that name nothing.

    A heading that is neither a name nor a general one ("RCEP Exit") stops the search: the label may be about that.
    `through` also passes headings of a field ("Economic Relations").
    """
    for heading in parents(document, number):
        text = whole_heading(heading, document) or heading
        if is_neutral(text) or (through and is_field(text)):
            continue
        return named(text, document, loose=loose)
    return title_topic(document, loose=loose)


def office_at(document: Document, number: int) -> Topic | None:
    """The office that a heading names, past those that name nothing: of "State Election Commissioner" a note says "Appointed by …"."""
    for heading in reversed(document.blocks[number].headings):
        found = office(stripped(heading))
        if found is not None or not is_neutral(heading):
            return found
    return office(stripped(document.source.title))


HELD = re.compile(r",|\b(?:Shri|Smt|Dr|Mr|Ms|Mrs|Prof)\b|(?:\S+ ){7}")


def office(title: str) -> Topic | None:
    """The office that words name, with their capitals: "Attorney General of India"."""
    plain = re.sub(r"\s*\([A-Z]{2,6}\)(?=$| of )", "", title).replace(" & ", " and ")
    is_office = (
        head_word(plain) in listed("offices")
        and not HELD.search(plain)
        and all(part[0].isupper() or part in ("of", "and", "the", "for") for part in plain.split())
    )
    return Topic(plain, f"the {plain}", kind="office") if is_office else None
