"""What kind of thing a definition defines, and where its first clause ends."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from quizgen.extractors.offices import is_name, office_of
from quizgen.model import Term
from quizgen.syllabus import table
from quizgen.tenure import without_tenure
from quizgen.text import typewriter, words

LINKS = (
    "of for between among in on at by to from with under over across against since that which who whom whose where when is are was "
    "were as if near"
)
CLAUSE_ENDS = re.compile(r"[,;](?=\s)|\s\(|\s[-—–]\s|(?<!\b[A-Z])(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bNo)(?<!\bGen)(?<!\bLt)\.(?=\s+[A-Z])")
OPENING = re.compile(r"^(?:an?|the|any|one of the|an? (?:type|kind|form) of)\s+", re.IGNORECASE)
ORDINAL = re.compile(r"^(?:the )?\d{1,3}(?:st|nd|rd|th)\s+", re.IGNORECASE)
NAMED = r"(?:the )?[A-Z][\w.'&-]*(?:(?: (?:of|the|and))* [A-Z][\w.'&-]*)*"
NAMES_FOLLOW = re.compile(rf"\s*(?:{NAMED}\s*,\s*)*{NAMED}\s*,?\s+(?:and|or)\s+(?:the )?[A-Z]")
NAMES_END = re.compile(rf"\s*(?:and|or) {NAMED}")
THINGS_FOLLOW = re.compile(r"\s*(?:\S+\s+){0,3}(?:and|or)\s|\s*(?:(?:[a-z-]+ ){0,2}[a-z-]+, )+(?:[a-z-]+ ){0,2}[a-z-]+,? (?:and|or)\s")
# ", and their employers, from paying …": what stands between two commas belongs to the clause that goes on after them.
JOINS = r"(?:and|or|but not|along with|together with|including|as well as) (?:[\w'-]+ ){0,4}[\w'-]+"
GOES_ON = re.compile(r"\s*(?:from|to|of|by|in|on|for|with|at)\s")
PAIRED = re.compile(rf"\s*{JOINS},{GOES_ON.pattern}")
INSERTED = re.compile(rf", {JOINS}$")

# A list longer than this is no clause that anybody reads.
MOST_COMMAS = 40


@cache
def head_nouns() -> dict[str, str]:
    """Head noun → kind."""
    return {noun: kind for kind, nouns in table("definitions.yaml")["kinds"].items() for noun in nouns}


@cache
def head_ends() -> re.Pattern[str]:
    """Where the noun phrase at the head of a definition ends."""
    return re.compile(rf";|\(|\.\s|(?<![\w-])(?:{'|'.join((*LINKS.split(), *table('definitions.yaml')['participles']))})\b")


@cache
def kind_of_thing(term: Term) -> str:
    """The kind of thing that a definition's head noun names; "other" when it is none we know, or names an office, not its holder."""
    meaning = OPENING.sub("", typewriter(term.meaning))
    if office_of(term):
        return "person" if is_name(term.term) else "other"
    parts = words(head_of(ORDINAL.sub("", first_clause(meaning)))) or words(meaning)[:1]
    kind = next((kind for size in (2, 1) if (kind := head_noun(" ".join(parts[-size:])))), "other")
    return "other" if kind == "person" and not is_name(term.term, single=True) else kind


def head_of(clause: str) -> str:
    """The noun phrase at the head of a definition, with its head noun last; a word that ends it may not be its first."""
    start = re.match(r"\W*\w+", clause)
    after = start.end() if start else 0
    ends = head_ends().search(clause, after)
    return clause[: ends.start()] if ends else clause


def head_noun(noun: str) -> str:
    """The kind that a noun stands for at the head of a definition; "" for none."""
    return head_nouns().get(singular(noun), "")


@cache
def singular(noun: str) -> str:
    """The noun without the plural s, where the table knows it so."""
    known = head_nouns()
    stems = (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y")
    return next((stem for stem in stems if stem in known), noun)


@cache
def first_clause(meaning: str) -> str:
    """The definition up to its first comma, bracket or full stop, unless that cuts an enumeration short.

    "bilateral diplomatic, economic and security interactions between …" is one clause: what stands before its comma has no noun.
    """
    for found in islice(CLAUSE_ENDS.finditer(meaning), MOST_COMMAS):
        if not goes_on(meaning[: found.start()], meaning[found.end() :], found[0]):
            return meaning[: found.start()].strip()
    return without_stop(meaning.strip())


def without_stop(text: str) -> str:
    """The text without its full stop; the stop of an abbreviation (Washington, D.C.) stays."""
    return text if re.search(r"\b(?:\w\.){2,}$", text) else text.rstrip(".")


def goes_on(clause: str, rest: str, sign: str) -> bool:
    """Whether a comma stands inside an enumeration, before a year or "D.C.", or so early that nothing has been said."""
    if sign != ",":
        return len(words(clause)) < 3  # noqa: PLR2004 - two words define nothing
    if re.search(r"\b(?:that|which|who|whose)\b", clause) and (PAIRED.match(rest) or (INSERTED.search(clause) and GOES_ON.match(rest))):
        return True
    listing = THINGS_FOLLOW.match(rest) is not None and not re.match(r"\s*(?:and|or)\s", rest)
    named = NAMES_FOLLOW.match(rest) or (NAMES_END.match(rest) and re.search(r"[A-Z][\w.'-]*$", clause))
    return len(words(clause)) < 3 or bool(re.match(r"\s*(?:\d{4}\b|(?:[A-Z]\.){2})", rest)) or listing or named is not None  # noqa: PLR2004 - as above


@cache
def described(term: Term) -> str:
    """The first clause of a definition without years in office: what a term may be described as."""
    return first_clause(without_tenure(term.meaning))
