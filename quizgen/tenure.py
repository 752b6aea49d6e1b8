"""Years in office: what a definition claims, and whether its own article says otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.text import typewriter

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? "
OPEN = r"(?:the )?present|till date|to date|date|now|today|incumbent|current"
SPAN = rf"(?:(?:in office|served|from|since) )*(?:{MONTH})?\d{{4}}(?:\s*(?:-|to|until|till)\s*(?:(?:{MONTH})?\d{{4}}|\d{{2}}|{OPEN})?)?"
TENURE = re.compile(rf"\s*\({SPAN}(?:(?:,|;)?\s*(?:and |& )?{SPAN})*\)", re.IGNORECASE)
YEARS = re.compile(
    rf"(since )?(?:{MONTH})?(\d{{4}})(?:\s*(-|to|until|till)\s*(?:(?:{MONTH})?(\d{{4}})|(\d{{2}})(?!\d)|{OPEN})?)?", re.IGNORECASE
)
# Words of titles that may stand between "former" and a name; the last of them is what the person was.
RANK = (
    r"(?:president|minister|secretary|chief|governor|chairman|chairperson|chancellor|leader|premier|speaker|justice|general|ambassador|"
    r"king|queen|prime minister|prince)"
)
FORMER = r"\b(?:former|ex-?|the late|late|erstwhile|ousted|deposed)\b[\s-]*"


@dataclass(frozen=True, slots=True)
class Tenure:
    """Years in office as a definition has them: from, to for each term; `ends` is None while it says "present"; `text` is the bracket."""

    text: str
    begins: int
    ends: int | None
    spans: tuple[tuple[int, int], ...] = ()


def tenure_in(meaning: str) -> Tenure | None:
    """The bracket of years that a definition carries, such as (2017-2021), (1966-77 and 1980-84), (2021-present), (since May 2019)."""
    found = TENURE.search(typewriter(meaning))
    terms = [hit.groups() for hit in YEARS.finditer(found[0])] if found else []
    if not found or not any(since or dash for since, _, dash, _, _ in terms):
        return None
    spans = [(int(begins), int(whole or (begins[:2] + short if short else 0))) for _, begins, _, whole, short in terms]
    closed = all(end for _, end in spans)
    text = meaning[found.start() : found.end()]
    return Tenure(text, spans[0][0], spans[-1][1] if closed else None, tuple(spans) if closed else ())


def without_tenure(meaning: str) -> str:
    """The meaning without its bracket of years."""
    tenure = tenure_in(meaning)
    return meaning.replace(tenure.text, "", 1) if tenure else meaning


def is_open(meaning: str) -> bool:
    """Whether a definition's years run to a present that passes."""
    tenure = tenure_in(meaning)
    return tenure is not None and tenure.ends is None


def calls_former(text: str, name: str) -> str:
    """The words with which a text calls a person former, ex- or late ("former President Joe Biden"), or "" when it does not.

    A bare surname may be another's: a given name before it must be the person's own.
    """
    plain, given, surname = typewriter(text), name.split()[:-1], re.escape(name.split()[-1])
    own = "|".join(rf"{re.escape(part)}|{re.escape(part[0])}\." for part in given)
    called = rf"(?:{re.escape(name)}|(?:(?i:{RANK}) )(?:(?:{own}) )*{surname})" if given else rf"(?:(?i:{RANK}) )?{surname}"
    before = rf"(?i:{FORMER})(?:[\w.'-]+ ){{0,6}}?{called}\b"
    after = rf"(?:{re.escape(name)}|(?<![A-Z][a-z] )(?<![a-z] ){surname}),? (?:(?:who )?(?:is|was) )?(?:an? |the )?(?i:former|ex-|late)\b"
    found = next((hit for hit in re.finditer(before, plain) if not names_another(hit[0], name)), None) or re.search(after, plain)
    return text[found.start() : found.end()] if found else ""


def names_another(words: str, name: str) -> bool:
    """Whether "former … name" runs over the end of a phrase, or over a verb or a link to somebody else."""
    between = words[: words.rfind(name.split()[-1])]
    return bool(re.search(r"[,;:]|\. [A-Z]|\b(?:and|who|said|told|met|by|with|under|than|to|from|as|was|is|has|had|that)\b", between))


def since(years: str) -> str:
    """A bracket of years with "since" for years that run to a present, and a dash between those that are over."""
    span = rf"(?:(?:in office|served|from|since) )*((?:{MONTH})?\d{{4}})\s*(?:-|to|until|till)\s*(?:(?:{OPEN})\b|(?=[),;]))"
    current = re.sub(span, r"since \1", typewriter(years), flags=re.IGNORECASE)
    return re.sub(r"(?<=\d)\s*-\s*(?=\w)", "–", current)
