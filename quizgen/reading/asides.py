"""What a sentence tells of a name beside it, as a sentence of its own: "the Treaty of Yandabo, signed in 1826, …" → it was signed in 1826.

Such an aside is right beside what it tells of, whatever the rest of the sentence says, and is often what an exam asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.dates import MONTHS
from quizgen.syllabus import table

MONTH = "|".join(MONTHS)

SMALL = r"(?:(?:of|for|and|on|the|in|to|against|de) ){0,2}"
PART = r"(?:[A-Z0-9][\w.’'&/–-]*|\((?:[A-Z][\w’' -]*)\)(?= [A-Z]))"
NAME = (
    rf"(?P<name>(?:[A-Z][\w.’'&/–-]*|\d+(?:st|nd|rd|th) [A-Z][\w’'-]*)(?: {SMALL}{PART})*(?:, (?:19|20)\d\d(?=,))?)"
    r"(?P<short> \([A-Z][\w&-]*\))?"
)
JOINT = (
    r"(?:,? which (?P<which>was|is|has been|had been|were|are) |"
    r", (?:(?:an?|the) (?:(?!(?:who|whom|whose|which|that) )[\w’'-]+ ){1,9}?)?)(?:first |then |formally |originally |itself )?"
)
# What follows the verb ends at a sign, but for that of an amount or of initials.
REST = r"(?P<rest>(?:[^,;.:()]|[.,](?=\d)|(?<=\b[A-Z])\.|(?<=\b(?:Dr|Rs))\.){3,90})(?P<end>(?:[,;:]|(?<!\bRs)\.)(?!\d)|$)"
BEGINS = re.compile(
    rf"(?:{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Four|Fif|Six|Seven|Eigh|Nin|Ten|Eleven|Twelf|\w+teen)th|Third|"
    r"In|On|Under|Scheme|According|At|By|From|Since|During|After|Before|Its|Their|His|Her|This|That|These|Those|It|He|She|They|We|As|For|With|"
    r"Of|To|Both|All|Another|Such|One|Two|Three|First|Second|Last|And|But|A|An|Earlier|Later|When|While|If|Prime|President|Minister|Union|"
    r"[A-Z][a-z]+ing to|Shri|Smt|Dr|Mr|Mrs|Ms|Justice|Chief|Governor|General|Sir|Lord|Cabinet)\b"
)
# After these another thing is meant: "a committee under X, set up in 2020"; so in a row of names.
OTHERS = re.compile(
    r"(?:\b(?:by|under|with|and|or|from|than|like|including|a|an|its|their|former|as|between|at|near|via|on|about|of|for|"
    r"(?:on|about|of|for) the)|[,&/()–—-]) ?$",
    re.IGNORECASE,
)
# What follows a verb for it to tell something: a place, a time, who did it, a law.
TELLS = re.compile(r"(?:in|on|by|at|under|as|after|during|to) ")
# A month of which only the page tells the year.
BARE_MONTH = re.compile(rf"\b(?:{MONTH})\b(?! \d{{4}})(?!.*\b(?:19|20)\d\d)")
# Bodies that have had many heads.
STANDING = re.compile(r"^(?:Law|Planning|Election|Finance|Human Rights|Vigilance|Women) Commission|\bBench$")
PANEL = re.compile(r"\b(?:Committee|Commission|Bench|Panel|Force|Group|CPC)\b")
UNSURE = re.compile(
    r"\b(?:its|their|his|her|it|them|this|that|these|those|he|she|they|if|may|might|would|could|should|alleged|reportedly|proposed)\b|\?"
)
# The Cabinet has no other head, and its date would be taken for that of the chair; amendments are no part of what was done.
OUTSIDE = re.compile(r",? chaired by (?:the )?(?:Hon['’]ble )?Prime Minister(?:,? (?:Shri )?Narendra Modi)?| as amended\b.*$")
FEWEST_LETTERS, MOST_WORDS, MOST_TOLD = 4, 14, 20


@cache
def verbs(group: str) -> tuple[str, ...]:
    """The verbs of asides: what was "done" to a thing, how it is "still", what it is "called"."""
    return tuple(table("reading.yaml")["asides"][group])


@cache
def shape() -> re.Pattern[str]:
    """A name with an aside beside it."""
    still = "|".join(verbs("still")).replace("|based|", "|based(?= (?:in|at) )|")
    return re.compile(rf"(?P<before>^|.*?[\s(“\"‘])(?P<article>[Tt]he )?{NAME}{JOINT}(?P<verb>{'|'.join(verbs('done'))}|{still}) {REST}")


# What is told of a person behind the name: "V. Rao, who took office in 1948, …"; not what somebody said, felt or was to do.
NAMED = r"(?:[A-Z][\w.’'-]* (?:(?:of|and|for|the|bin|al|da|de|von) )?){0,7}[A-Z][\w’'-]{2,}"
WHO = re.compile(
    rf"(?:^|(?<=[\s“\"‘]))(?P<name>(?:[Tt]he )?{NAMED}), who (?:also |later |then )?"
    r"(?P<told>(?!(?:says|said|told|added|asked|wanted|wants|believes?|believed|thinks?|thought|felt|feels|hopes?|hoped|preferred|declined|"
    r"denies|denied|noted|notes|argued|argues|claimed|claims|held that|may|might|would|could|should|will|can|must|himself|herself|spoke|"
    r"were|are|have|had|do|(?:was|is) \w+ing)\b)[a-z]+ [^,;:()“”\"—–]{5,140}?)(?=[,;]|[.—–]? ?$)"
)
# "Succeeded Rao in 2024": as what, the main clause says.
OFFICE_LEFT_OUT = re.compile(r"(?:succeed|replac|retir|resign|took|taking|takes|join|quit|step)")
NOBODY = re.compile(r"(?:In|On|At|By|For|With|A|An|This|That|These|Those|But|And|Article|Section|People|Women|Men|Members|Officials)\b")
# At the head of a sentence any noun has a capital ("Wife of Ravi Sen"), and of two nobody tells whether one is meant or both; not so of
# "the Registrar and Commissioner, who works".
NOT_ONE = re.compile(r"[A-Z][a-z]+ of |(?:(?! of )[^,])+ and [A-Z].*?, who (?!is |was |has |[a-z]+s )")
# The clause may tell of another: of the students of the University, of both, of whom somebody met in Lima; not so behind "the victory of".
KIN = re.compile(
    r"(?:\b(?:and|for|&|in|at|near|into|across|inside|outside|around|through)|(?<!\bvictory)(?<!\belection)(?<!\bdeath)(?<!\bvisit)(?<!\barrival)(?<!\breturn)(?<!\bdefeat)(?<!\brule)"
    r"(?<!\breign)(?<!\bleadership)(?<!\bpresidency)(?<!\bappointment) of) (?:the )?(?:[A-Z][\w.’'-]* ){0,6}$"
)


def persons(text: str) -> Iterator[str]:
    """The sentences that tell of persons what stands behind their names with "who"."""
    for found in WHO.finditer(text):
        name, told = found["name"], found["told"].strip()
        unsure = (
            UNSURE.search(told)
            or (OFFICE_LEFT_OUT.match(told) and " as " not in told)
            or KIN.search(text[: found.start()])
            or NOBODY.match(name)
            or NOT_ONE.match(found[0])
        )
        if not unsure and len(told.split()) <= MOST_TOLD:
            yield f"{name[:1].upper()}{name[1:]} {told}."


def asides(text: str) -> Iterator[str]:
    """The sentences that a sentence's asides make of the names before them."""
    if ", who " in text:
        yield from persons(text)
    if "," not in text and " which " not in text:
        return
    found = shape().match(text)
    while found:
        made = aside(found)
        if made:
            yield made
        rest = text[found.end("name") :]
        found = shape().match(rest)
        text = rest


def aside(found: re.Match[str]) -> str:
    """One aside as a sentence, "" where it may belong to another name or is not sure."""
    name, rest, verb = found["name"], OUTSIDE.sub("", found["rest"].strip()), found["verb"]
    unfit = (
        BEGINS.match(name)
        or OTHERS.search(found["before"])
        or UNSURE.search(rest)
        or len(name) < FEWEST_LETTERS
        or len(rest.split()) > MOST_WORDS
        or not (TELLS.match(rest) or (verb in verbs("called") and re.match(r"(?:the )?[A-Z“‘]", rest)))
        or BARE_MONTH.search(rest)
        or re.search(r"\b[A-Z]$", rest)
        or (verb in ("headed", "chaired") and STANDING.search(name))
        or (" and " in name and verb in ("published", "written", "composed"))
        or (not found["article"] and " " not in name and not found["short"] and not re.search(r"[A-Z0-9-]", name[1:]))
    )
    head = re.split(r" (?:of|for|on|to|in|against) ", re.sub(r",? \d{4}$|\s*\([^()]*\)$", "", name))[0]
    many = head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))
    if unfit or (many and " " not in name):
        return ""
    past = found["which"] in ("was", "were", "had been") or (verb in ("headed", "chaired") and PANEL.search(name))
    still = verb in verbs("still") and not past
    be = ("are" if many else "is") if still else ("were" if many else "was")
    comma = "," if re.search(r", \d{4}$", name) else ""
    article = "The " if found["article"] else ""
    return f"{article}{name}{found['short'] or ''}{comma} {be} {verb} {rest}."
