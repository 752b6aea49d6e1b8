"""Signs in its words that a statement is not whole: a bracket that is not closed, a pronoun before what it stands for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quizgen.dates import find_times
from quizgen.reading.signs import Sign, any_in
from quizgen.syllabus import table

MOST_TIMES = 2
# The year of a law is a part of its name, and "as amended in 2022" tells of that law.
OF_LAW = re.compile(
    r"\b(?:Act|Rules|Code|Order|Regulations|Bill|Ordinance|Sanhita|Adhiniyam|Policy|Scheme),? (?:of )?\(?(?:1[89]|20)\d\d\)?(?!-\d)|"
    r", as amended in (?:19|20)\d\d"
)
# "Assam reported 22 deaths, Bihar 13 and Kerala none."
GAPPED = re.compile(
    r"; (?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:at|in|by|with|to|for|from|near) |"
    r"[A-Z]\w+ \d[\d,.]*(?:,| and) [A-Z]\w+ (?:\d|none)"
)
# "by countries, Britain among them": what told which countries was cut away.
AMONG_THEM = re.compile(r", [A-Z][\w ]*? among (?:them|these|others)\b")
OF_THOSE = re.compile(r"(?:That|Those|One|Ones|Another|Others|Both|Some|Many|Most) (?:of|in|for|who|which|were|was|are|is)\b")
NAMED_BEFORE = re.compile(r"(?<!^)\b[A-Z][a-z]+ [A-Z]|\b[A-Z][a-z]+(?:'s|’s)?\b|^[A-Za-z]*[A-Z][A-Za-z]+ |\b[A-Z]{2,}\b")
# What stands right before its verb is whose the verb's object is: "The panel changed its stance", "Ruritania lifted its veto".
NO_VERB = (
    r"of|for|in|on|at|against|and|or|with|to|from|by|under|over|into|as|that|which|who|than|behind|about|is|are|was|were|be|been|has|have|had|not|"
    r"across|among|between|through|within|during|before|after|until|since|per|via|its|their|his|her|among|these|this|those|both"
)
OF_SUBJECT = re.compile(
    rf"(?:[A-Z](?:(?! because| as | while)[^,;])*, )?(?:[Tt]he |[Aa]n? )?(?:(?!(?:{NO_VERB})\b)[\w’'-]+ ){{2,5}}"
    r"(?:its|their)\b(?!.*\b(?:its|their|his|her|they|it)\b)"
)
# A thing that only the sentence before tells: "will lend ₹6,000 crore for it".
IT = re.compile(
    r"\b(?:for|of|to|by|with|from|on|in|under|at|before|after|against|into|added|made|set|put) "
    r"(?:(?:it|them|him|this|that|these|those)\b(?! \w+(?:s|ing|tion)\b)|"
    r"her(?=$|[.,;)]| (?:in|on|at|by|to|and|from|with|as|for|of|after|before|since)\b))"
)
# "across 17 States Madhya Pradesh with 127 and Odisha with 76": the first of the list was cut away.
BEHEADED = re.compile(r"[a-zA-Z] (?<!led by )(?<!by )[A-Z]\w+ [A-Z]\w+ with \d[\d,]* and [A-Z]")
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers|they|them|their|its)\b", re.IGNORECASE)

# "It may be recalled that …", "it is proposed to …": an "it" that stands for nothing before it.
EMPTY_IT = re.compile(
    r"\bit (?:\w+ ){1,4}(?:that|to|for)\b(?! (?:day|week|month|year|spring|summer|autumn|winter|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b)",
    re.IGNORECASE,
)
PLAIN_IT = re.compile(r"\bit\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 8)
def is_torn(text: str) -> bool:
    """Whether a cut went through brackets or quotation marks, or left a word before, or without, what it stands for."""
    odd = text.count("(") != text.count(")") or text.count("“") != text.count("”") or text.count('"') % 2 == 1
    if len(find_times(OF_LAW.sub(" ", text))) > MOST_TIMES or re.search(
        r"\b[Aa] total \d|\bdown to \d+\.?$|[a-z],\d|^To \w+, |: ?\d+(?:\.\d+)?%", text
    ):
        return True  # Several facts run together, a slip of the source, or an aim that the sentence before tells.
    if (
        odd
        or text.startswith("(")
        or GAPPED.search(text)
        or BEHEADED.search(text)
        or "that," in text
        or OF_THOSE.match(text)
        or AMONG_THEM.search(text)
        or IT.search(text)
        or leans_back(text)
        or begins_with_it(text)
    ):
        return True
    # A pronoun is fine behind a name of two words, or a name's own "'s".
    pronoun = PRONOUN.search(text)
    return pronoun is not None and not NAMED_BEFORE.search(text[2 : pronoun.start()]) and not OF_SUBJECT.match(text)


# A section by its number alone: of which Act?
SECTION = re.compile(r"\bunder Section \d+[A-Z]*(?:\(\w+\))*(?! of\b)")
LAW = re.compile(r"\b(?:Act|Code|Bill|Constitution|Rules|Ordinance|Sanhita|IPC|CrPC|BNS|BNSS)\b")


def leans_back(text: str) -> bool:
    """Whether a word takes up what another sentence tells: "the first to do so", "joined the fold", "held under Section 45ZN"."""
    if SECTION.search(text) and not LAW.search(text):
        return True
    return any_in(leaning(), text)


@cache
def leaning() -> tuple[Sign, ...]:
    """The signs of leaning.yaml."""
    return tuple(Sign.of(one["shape"]) for group in table("leaning.yaml").values() for one in group)


def begins_with_it(text: str) -> bool:
    """Whether the first "it" of a statement has nothing before it that it could stand for."""
    found = PLAIN_IT.search(text)
    if found is None or EMPTY_IT.match(text, found.start()):
        return False
    return not re.search(r"\b[A-Z][a-z]|\b(?:the|an?|its) \w", text[1 : found.start()])
