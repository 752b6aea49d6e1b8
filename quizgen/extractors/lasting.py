"""What holds when: what a thing is by its nature, what has happened and stays so, what holds only for a time."""

from __future__ import annotations

import re
from functools import cache

from quizgen.dates import A_YEAR
from quizgen.gazetteer import entry
from quizgen.model import Fact
from quizgen.screen.wording import MONTH
from quizgen.syllabus import table

SUBJECT = 8  # so many words may name what a statement tells of
# What stands behind a verb, not behind a participle that describes a noun: "constituted the", but "related initiatives".
BEHIND_VERB = re.compile(
    r"[A-Z0-9“₹$]|(?:the|an?|its|their|his|her|that|from|to|in|on|at|by|with|of|for|into|over|under|all|two|three|four|five|as|out|up)$"
)
PAST = re.compile(r"[a-z]+ed|led|held|began|met|took|built|gave|made|fell|rose|won")
PRESENT = frozenset({"is", "are", "has", "have", "does", "do"})
PERFECT, TIMED = frozenset({"has", "have"}), frozenset({"in", "on", "since", "by", "from", "between", "during"})
STATIVE = re.compile(r"\b(?:had|was|were) (?:\w+ ){0,2}(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\b")
NUMBERED = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|First|Second|Third|[A-Z][a-z]+(?:th|teenth|tieth)) (?!of )[A-Z]")
# What a law did it did when it was made; who was first to do so was so once.
LAW_OR_FIRST = re.compile(
    r"^(?:The )?(?:[\w()]+ ){1,8}(?:Act|Code|Convention|Treaty|Amendment|Constitution|Sanhita|Adhiniyam)\b|\bthe first\b"
)
OF_RECORD = frozenset({"law", "treaty", "scheme"})
KIND_OF = re.compile(r"^(?:[\w'’&().-]+ ){1,9}(?:is|are) (?:an? )[a-z-]+ ")
SEATED = re.compile(r"\bhas its (?:headquarters|head office|secretariat|seat)\b")
# What ends like a superlative and is none.
NO_RANK = (
    r"(?!(?i:forest|west|north-?west|south-?west|interest|request|harvest|protest|invest|everest|priest|guest|contest|conquest|arrest)\b)"
)
RANKED = re.compile(rf"(?<![\w-])\d|\b(?:only|first|{NO_RANK}\w{{3,}}est|most|least|member|chair\w*|head\w*|currently|now)\b")
# What a thing measures stays so; what is under way does not.
MEASURED = re.compile(
    r"\b\d[\d,.]*[- ]?(?:metres?|km|kilometres?|miles?|feet|ft|cm|kg|tonnes?|degrees?|square|sq)\b|"
    r"\bArticles? \d+\w*(?:\(\w+\))*(?:(?:,| and|,? to) \d+\w*(?:\(\w+\))*)*|"
    # Who was first will always be.
    r"\bthe (?:very )?first (?:[a-z-]+ ){1,3}to\b|\b(?:one of )?the earliest\b|"
    rf"\b(?:\d{{1,2}} {MONTH}[a-z]*|{MONTH}[a-z]* \d{{1,2}}),?\b|\b(?:19|20)\d\d\b"
)
PASSING = re.compile(r"\b(?:will|shall|would|being|remains?|has|have|had|was|were|are \w+ing|is \w+ing|plans?|seeks?)\b")
COUNT = re.compile(r"(?<![\w-])\d[\d,.]*(?![\w-])")
# What was so many or so much may be more by now.
CHANGED = re.compile(
    r"\b(?:so far|till|until|raised|increased|reduced|hiked|extended|crossed|reached|grown|risen|fallen|now|currently|recently|today)\b"
)


@cache
def settled() -> re.Pattern[str]:
    """The words of what happens once and for all: whenever it was, it stays so."""
    return re.compile(
        rf"^(?!As )(?:[\w'’&().,-]+ ){{1,14}}?(?:was |were |has been |had been )?(?:{'|'.join(table('formats.yaml')['settled'])})\b"
    )


@cache
def happened() -> re.Pattern[str]:
    """The words that say that something happened at one time."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('formats.yaml')['happens']))})\b")


def is_undated(fact: Fact) -> bool:
    """Whether a statement tells what happened at one time and not when: "The leaders signed a declaration"."""
    told = fact.clause is not None and is_past(fact) and bool(happened().search(fact.statement)) and not A_YEAR.search(fact.statement)
    return told and not (is_settled(fact) or is_of_record(fact) or LAW_OR_FIRST.search(fact.statement))


def is_settled(fact: Fact) -> bool:
    """Whether a statement tells what has come about once and for all, of something that it names: no date is needed for it."""
    found = settled().search(fact.statement)
    if not found or COUNT.search(A_YEAR.sub("", found[0])):
        return False  # so many were set up by then
    return not CHANGED.search(fact.statement) and (is_past(fact) or is_perfect(fact))


def is_of_record(fact: Fact) -> bool:
    """Whether what happened is told of something known or numbered that happens once: the 103rd Amendment, the Paris Agreement."""
    opening = " ".join(fact.statement.split()[:SUBJECT])
    known = entry(fact.about)
    return bool(NUMBERED.search(opening)) or (known is not None and known.kind in OF_RECORD)


def is_timeless(fact: Fact) -> bool:
    """Whether a statement says what a thing is or does by its nature: no count, no rank, nothing under way."""
    lasting = bool(KIND_OF.search(fact.statement) or SEATED.search(fact.statement)) or not (
        PASSING.search(fact.statement) or is_past(fact) or is_perfect(fact)
    )
    return lasting and not RANKED.search(MEASURED.sub("", fact.statement))


def is_perfect(fact: Fact) -> bool:
    """Whether a statement tells what has come about, and the year in it, if any, is the time of something else."""
    clause = fact.clause
    if clause is None or clause.auxiliary not in PERFECT:
        return False
    return not any(phrase.preposition in TIMED and A_YEAR.search(phrase.text) for phrase in clause.complements)


def is_past(fact: Fact) -> bool:
    """Whether a statement tells what has happened, which stays so."""
    if fact.clause is not None:
        return fact.clause.past and fact.clause.auxiliary.partition(" ")[0] not in PRESENT
    said = fact.statement.split()
    if PRESENT.intersection(said):
        return False
    verbs = (word for word, after in zip(said[1:], (*said[2:], "the"), strict=False) if PAST.fullmatch(word) and BEHIND_VERB.match(after))
    return bool(re.search(r"\b(?:was|were|had)\b", fact.statement) or any(verbs))


def is_stative(statement: str) -> bool:
    """Whether a statement in the past tells what something was or had then."""
    return bool(STATIVE.search(statement))


def is_ended(fact: Fact, dated: str) -> bool:
    """Whether a statement tells in the present, and under no date, what a treaty does that is no more."""
    return not is_past(fact) and not A_YEAR.search(dated) and any(one in dated for one in table("formats.yaml")["ended"])
