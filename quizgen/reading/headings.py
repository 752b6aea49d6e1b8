"""Headings as their words stand: without number, question mark, the note of a lesson and what only introduces a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quizgen.syllabus import table
from quizgen.text import fold, squeeze

NUMBERING = re.compile(
    r"^\W*(?:(?:\d+(?:\.\d+)*|[IVX]{1,5}|[A-Za-z])[.)]\s+|"
    r"(?:Chapter|Ch\.?|Topic|Unit|Part|Lecture|Handout|Lesson|Module|Day) \d+\s*[:.–—-]\s*|\d+(?:\.\d+)*\s+(?=[A-Z]))?[^\w(“\"]*"
)
# A part of a scheme or page by its letter or number: no name.
DIVISION = re.compile(
    r"(?:Part|Section|Phase|Component|Annex(?:ure)?|Step|Pillar|Vertical|Category|Group|Stage|Table|Box|Figure|Round)[- ]"
    r"(?:[A-Z]|[IVX]+|\d+)(?:$|:| [–—-] )"
)
# What tells only where a thing stands in the Constitution or in the syllabus: "Election Commission (Art 324)", "… GS-II Polity".
PLACED = re.compile(
    r"(?<!\s)\s*\((?:Arts?\.?|Articles?|Part|Parts|Section|Sec\.?|Schedule)\b[^()]*\)$|"
    # What a note says of itself: its paper or field, how much it matters.
    r"(?<!\s)\s*\((?:IR|[Pp]olity|[Gg]overnance|[Ee]conomy|[Ee]co|[Ee]nvt?|[Ee]nvironment|[Gg]eog\w*|[Hh]ist\w*|S ?& ?T|"
    r"[Ss]ociety|[Ss]ecurity|"
    r"[Aa]rt (?:and|&) [Cc]ulture|"
    r"v\.? ?imp|very important|imp|important|must know|prelims|mains)\b[^()]*\)$|"
    r"(?<!\s)\s*(?:[|–—-]\s*)?\bGS[- ]?(?:Paper[- ]?)?(?:[1-4]|I{1,3}|IV)\b.*$"
)

# A heading of news begins with the name of what it tells of: "PM Dhan-Dhaanya Krishi Yojana cleared".
HAPPENED = re.compile(
    r"(?P<name>(?:[A-Z][\w’'.-]*|of|and|for|the)(?: (?:[A-Z\d][\w’'.-]*|of|and|for|the|on)){1,6}) "
    r"(?:cleared|approved|launched|inaugurated|commissioned|notified|released|signed|inscribed|tested|test-fired|enacted|extended|unveiled|inducted|revamped|"
    r"completes|turns|enters|comes|gets|begins)\b"
)


# "From Revolt to Office", "Three Decades of War": what heads a part of a report, and names nothing.
NO_NAME = re.compile(
    r"(?:From|Towards?|Beyond|Behind|Inside|After|Before|Between|Against|Amid|Amidst|Across|Without|Into|How|Why|When|Where|Who)\b|"
    r"(?:The )?(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+|Many|Several) (?:Decades?|Years?|Months?|Days?|Weeks?|Hours?)\b|"
    r".* (?:of|for|under|in|to) the (?:Scheme|Mission|Programme|Program|Act|Bill|Project|Yojana|Policy|Initiative|Agreement|Treaty|Fund)$"
)


@cache
def listed(key: str) -> frozenset[str]:
    """One of the word lists of labels.yaml, folded."""
    return frozenset(map(fold, table("labels.yaml")[key]))


@cache
def leads() -> tuple[str, ...]:
    """What may stand before a name in a heading, the longest first, each with its space."""
    return tuple(f"{one} " for one in sorted(listed("leads"), key=len, reverse=True))


@cache
def asides() -> tuple[re.Pattern[str], ...]:
    """What may stand behind a name in a heading, the longest first."""
    words = sorted(listed("asides"), key=len, reverse=True)
    return tuple(re.compile(rf"\s*(?:[:–—-]\s*)?\b{re.escape(word)}$", re.IGNORECASE) for word in words)


def is_phrase(text: str) -> bool:
    """Whether a heading asks, quotes, compares or only counts the parts of a thing: "India vs China", "Part A"."""
    told = re.search(
        r"[?!;|“”\"]|['’]s\b| vs | & (?=[a-z])|\b(?:in|since|after|before) (?:January|February|March|April|May|June|July|August)\b|"
        r"\b(?:in|since|after|before) (?:September|October|November|December|(?:19|20)\d\d)\b",
        text,
    )
    # "Know the species", "RBI & Monetary Policy": a heading over what follows, and no thing.
    told = told or re.match(r"(?:Know|Meet|See|Read|Explore|Did|Why|How|Where|When) |[A-Z]{2,6} & ", text)
    return bool(told or DIVISION.match(text)) or not text[0].isalnum()


@lru_cache(maxsize=1 << 10)
def stripped(text: str) -> str:
    """A heading without its number, its question mark and what only introduces the name: `1. What is SAARC?` → SAARC."""
    text = PLACED.sub("", NUMBERING.sub("", squeeze(text))).strip().rstrip(":?.!").strip()
    while (small := fold(text)).startswith(leads()):
        text = text[len(next(lead for lead in leads() if small.startswith(lead))) :]
    for aside in asides():
        found = aside.search(text)
        if found and found.start() > 0 and text[found.start() - 1] != "-":
            text = text[: found.start()].strip()
            break
    return re.sub(r"\s*\(\d[^()]*\)$", "", text).rstrip(" :–—-")
