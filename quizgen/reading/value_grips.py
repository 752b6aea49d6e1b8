"""How gladly a time or an amount in a statement is asked for where it stands, and where it cannot be asked for at all."""

from __future__ import annotations

import re
from itertools import combinations
from typing import NamedTuple

from quizgen import dates
from quizgen.model import Clause, Slot
from quizgen.quantities.shapes import SMALL
from quizgen.reading.lists import listed
from quizgen.reading.statements import Statement
from quizgen.text import bare, words

# One of two amounts side by side ("5% and 18%") is only half of an answer.
PAIRED = re.compile(r"\s*(?:per ?cent|%|crore|lakh|million|billion|km|metres)?\s*(?:,|and|or)\s+(?:[₹$€]|Rs|USD)?\s?\d")
PAIRED_BEFORE = re.compile(r"\d[\w.%]*(?: (?:crore|lakh|million|billion|percent|per cent|km))?\s+(?:and|or)\s+$")
IN_SO_MANY = re.compile(r" (?:in|out of) (?:every )?(?:three|four|five|six|eight|ten|\d{1,2})\b(?! \w+s?\b.*\b(?:19|20)\d\d)")
SO_MANY_IN = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of) (?:every )?$")
ENUMERATED = re.compile(
    r"^[^.]{0,60}(?:—|[–:] |, (?:namely|viz\.?|that is|i\.e\.)|\b\d[\d.%]* and \d)|"
    r"^ [\w -]{2,40}, (?:the )?[A-Z][\w-]+(?: [A-Z]?[\w-]+)? and (?:the )?[A-Z][\w-]+|"
    r"[A-Z][\w.-]+(?: [A-Z][\w.-]+)*(?:, [A-Z][\w.-]+(?: [A-Z][\w.-]+)*)+,? and [A-Z]"
)
WORDS = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
# The time of something else: "led the resistance until his capture in 1992", "was taken off after restoration in 2002".
OF_ANOTHER = re.compile(
    r"\b(?:until|till|before|following|despite|amid|pending|ahead of) (?:[\w'’-]+ ){1,6}(?:in|on) $|"
    r"\b(?!month|year|day|case|summer|winter|spring|autumn|end|beginning|start|middle)[a-z]+ of $|\bthe case of $"
)
ASIDE = re.compile(r"\b(?:sidelines|margins) of\b")
# The time of something that is done beside what the sentence tells: "set up in 1998", "launched in June 2020".
DONE = re.compile(
    r"\b(?:set up|signed|launched|established|founded|adopted|enacted|inaugurated|constituted|formed|notified|created|commissioned|"
    r"introduced|passed|ratified|rolled out|implemented|abolished|nationalised)"
    r"(?: (?:at|by|in) (?:the )?(?:[A-Z][\w.-]*(?: of)? ?)+)? (?:in|on) $"
)
DONE_TO_IT = re.compile(
    r"\b(?P<done>issued|dated|filed|delivered|framed|published|released|notified|passed|given|made|granted|sent|submitted) by [^,;]{3,80} "
    r"(?:on|in) $"
)
ROUGHLY = re.compile(r"\b(?:about|around|nearly|some|over|almost|roughly|approximately|more than|at least) $")
CHANGE = re.compile(r", (?:an? )?(?:up|down|increase of|rise of|fall of|decline of)(?: by)?(?: about| nearly| over)? $")
SHARE_OF = re.compile(
    r"\b(?:account(?:s|ed|ing)? for|makes? up|made up)(?: about| nearly| over| around)? $|"
    r"\baccount(?:s|ed|ing)? for [^.;]*\band [\w ]{2,40} for (?:about |nearly |over )?$"
)
MOVES = re.compile(r"\b(?:go|goes|went|move|moves|moved|come|comes|came|shift\w*|drop\w*)(?: (?:down|up))?(?: to nil)? (?:to|from) $")
RATE = re.compile(r"\b(?:rates?|tax|GST|duty|duties|levy|share|growth|inflation|cess|tariffs?|cover|coverage|deficit|slab)\b")
TERM = re.compile(r"\b(?:(?:term|tenure|validity|notice|imprisonment|lock-in|moratorium|age) (?:of |is |at |limit is )|every )$")
OF_OUR_TIME = re.compile(r"\b20\d\d\b")
MOST_NUMBERS = 6
SPREAD = re.compile(r"\d ?(?:[–-]|to) ?\d")
RUNS = re.compile(r",? \(?(?:from|starting|beginning|i\.e\.)? ?(?:FY ?)?(?:19|20)\d\d(?:[-–]\d\d)? (?:to|till|until|[–-])")
FROM_TO = re.compile(r"\b(?:from [\w ]{1,14} to|to|for|at) $")
# "the fourth country to make a soft landing".
NTH = re.compile(r" (?:[A-Z][\w’']+ )?(?:country|nation|State|Union Territory|city|woman|person|player|body|court)\b.* (?:to|in|of|with)\b")


class Place(NamedTuple):
    """A slot between the words before and behind it in its statement, with the main verb's infinitive."""

    slot: Slot
    before: str
    after: str
    statement: Statement
    lemma: str

    @property
    def clause(self) -> Clause | None:
        """The clause of the statement."""
        return self.statement.clause


def time_grip(place: Place) -> float | None:
    """A time is asked for where something happened once, and tells of the whole statement."""
    in_subject = place.clause is not None and place.slot.text in place.clause.subject and not DONE.search(place.before)
    several = place.slot.type != "date" and len(dates.find_times(place.statement.text)) > 1
    # "on 5 June 2023, World Environment Day" tells the day twice; what has gone on "since 2015" is asked for itself.
    other = DONE_TO_IT.search(place.before)
    if other and other["done"] not in (place.lemma, f"{place.lemma}d", f"{place.lemma}ed"):
        return None  # "struck down a notification issued by the Ministry on 14 March": it was issued on that day.
    if re.search(r"\b(?:[Rr]eport|[Ss]urvey|[Ii]ndex|[Ee]dition|[Rr]ound|figures|data) (?:for|of) $", place.before):
        return None  # "brought out the report for 2023": of which year it is, is a part of its name.
    if (place.lemma == "enact" or place.before.endswith("enacted in ")) and place.slot.type == "month":
        return None  # An Act is passed, assented to and brought into force on days of their own.
    led = re.fullmatch(r"(?:As of [^,]+, )?since ", place.before, re.IGNORECASE)
    if in_subject or several or led or OF_ANOTHER.search(place.before) or re.match(r" \(| [A-Z]|, (?:the )?[A-Z][\w ]* Day\b", place.after):
        return None
    if place.lemma == "die" and place.slot.type != "year" and OF_OUR_TIME.search(place.slot.text):
        return None  # On which day somebody has died is news.
    if place.lemma in listed("meetings"):
        return 0.0 if place.slot.type == "date" and ASIDE.search(f"{place.before} {place.after}") else None
    return (
        0.0
        if place.lemma in (*listed("events"), "bear", "die") or DONE.search(place.before) or re.search(r"\b[Ss]ince $", place.before)
        else None
    )


def number_grip(place: Place) -> float | None:
    """A count is asked for unless it is somebody's age, the year of a law, or of things that were counted before ("the five firms")."""
    if ENUMERATED.search(place.after) or re.match(r"\s*\(\d+\)", place.after) or bare(place.slot.text) in ("two", "2"):
        return None  # Whoever reads on can count; and of a few things two is the first guess.
    if re.search(rf"\b(?:{WORDS}|a \w+) or $", place.before) or re.match(rf" or {WORDS}\b", place.after):
        return None
    if IN_SO_MANY.match(place.after) or SO_MANY_IN.search(place.before):
        return None  # "four in five voters" is one figure.
    if re.search(r"\b\d+ of $", place.before) or (not place.after.strip(" .") and place.before.endswith(" on ")):
        return None  # "23 of 24 projects" is one figure; "settled on three" says nothing of what.
    if re.match(r" (?:scientists|researchers|authors|experts|signatories)\b", place.after):
        return None
    if re.search(r"\bone of (?:the |only )?$", place.before) or re.match(r" [\w -]{2,40}? (?:including|such as|like)\b", place.after):
        return None
    if is_part_of_sum(place):
        return None
    aside = place.before.endswith(", ") and place.after.startswith(",")
    known = re.search(r"\b(?:the|these|those|all|both|first|last|next|other|another|remaining|top) $", place.before, re.IGNORECASE)
    return None if aside or known or dates.A_YEAR.fullmatch(place.slot.text) else 0.0


def is_part_of_sum(place: Place) -> bool:
    """Whether a statement tells a whole and its parts, so that whoever can count has each: "seven ships: four here and three there"."""
    plain = place.statement.text
    for time in dates.find_times(plain):
        plain = plain.replace(time.text, " ")
    numbers = [SMALL.index(word) for word in words(plain) if word in SMALL]
    numbers += [int(one) for one in re.findall(r"(?<![\w.,])\d{1,3}(?![\w.,%])", plain)]
    rows = (row for size in range(2, len(numbers)) for row in combinations(numbers, size)) if len(numbers) <= MOST_NUMBERS else ()
    return any(sum(row) in numbers for row in rows if all(row))


def amount_grip(place: Place) -> float | None:
    """An amount is asked for unless it stands beside another of its kind, or is all that is said to have been received."""
    alone = place.clause is not None and any(
        part.role == "object" and bare(part.text) == bare(place.slot.text) for part in place.clause.complements
    )
    if re.match(r"\s*\((?:[£$€₹]|Rs|US\$|USD|about|around)", place.after) or re.search(r"\(\s*$", place.before):
        return None  # The same sum in another currency stands beside it.
    if place.slot.type == "measure" and SPREAD.search(place.slot.text):
        return None  # "some 24–30 km wide": another book has other ends.
    if place.slot.type == "measure" and place.lemma in ("lose", "gain") and not re.match(r"[^,;]* of\b", place.after):
        return None  # "the Ghats have lost about 58 sq km in ten years": of what?
    if CHANGE.search(place.before) or (SHARE_OF.search(place.before) and not re.match(r"[^,;]*\bof\b", place.after)):
        return None  # "is put at 7,285 million tonnes, up 81 million tonnes"; "accounts for 21 per cent": of what?
    if place.slot.type == "percent" and MOVES.search(place.before) and not RATE.search(f"{place.before} {place.after}"):
        return None  # "Soap and shampoo go down to 5 per cent": of what, the page says.
    if alone and place.lemma in ("receive", "get", "pay", "earn", "collect", "give"):
        return None
    return None if PAIRED.match(place.after) or PAIRED_BEFORE.search(place.before) else 0.0


def duration_grip(place: Place) -> float | None:
    """How long is asked for where something lasts."""
    if RUNS.match(place.after):
        return None  # "six years, from 2025-26 to 2030-31": whoever reads on can count.
    limited = TERM.search(place.before) or (FROM_TO.search(place.before) and place.lemma in listed("limiting"))
    return 0.0 if limited or place.lemma in listed("lasting_for") else None


def ordinal_grip(place: Place) -> float | None:
    """A rank is asked for; so is the number of a meeting, unless the same number stands elsewhere."""
    digits = re.sub(r"[^0-9]", "", place.slot.text)
    if digits and re.search(rf"\b{digits}\b", place.before + place.after):
        return None
    if re.search(r"\b\d+(?:st|nd|rd|th)\b", f"{place.before} {place.after}"):
        return None  # "The 1st instalment is due after 6 months and the 2nd after 12."
    nth = place.slot.text.lower() != "first" and re.search(r"\bthe $", place.before) and NTH.match(place.after)
    return 0.0 if digits or place.lemma == "rank" or nth else None


def range_grip(place: Place) -> float | None:
    """A ratio in figures is asked for; "a third" is not, nor the time of a clock."""
    if re.search(r", an? $", place.before):
        return None  # "will be built by the Board, a 50:50 venture": an aside.
    clock = ":" in place.slot.text and re.search(r"\b(?:at|by|from|until|till|to)(?: about| around)? $", place.before, re.IGNORECASE)
    return 0.0 if place.slot.text[:1].isdigit() and not clock else None


def is_by_the_way(place: Place) -> bool:
    """Whether a figure tells how far a town is from another, how high over the sea a lake lies, or what somebody was fined."""
    rough = ROUGHLY.search(place.before)
    high = rough and re.match(r" (?:above|over) (?:the |mean )*sea\b", place.after)
    unit = re.search(r"(?:km|kilomet(?:re|er)s?|miles)$", place.slot.text)
    far = rough and unit and re.match(r" (?:away )?(?:from|(?:north|south|east|west)[\w-]* of) [A-Z]", place.after)
    return bool(high or far) or re.search(r"\bfined (?:[a-z]+ )?(?:Rs\.? ?|₹ ?)?$", place.before) is not None


def is_incidental(place: Place) -> bool:
    """Whether an amount stands in an aside to the subject, or counts the people of a country or the members of a committee by the way."""
    subject = place.clause.subject if place.clause else ""
    relative = re.search(r", (?:which|who|whose) [^,]*$", place.before) and re.match(r"[^,]*,", place.after)
    aside = relative or (place.slot.text in subject and "," in subject.partition(place.slot.text)[0])
    tells = place.lemma == "be" or (place.clause is not None and place.clause.auxiliary in ("is", "are", "was") and not place.clause.verb)
    people = tells and re.search(r"\b(?:some|about|around|nearly|over) $", place.before) and re.match(r"(?: \w+)? people\b", place.after)
    # "an outlay of ₹16,300 crore, including ₹2,600 crore of support": a detail of the sum before it.
    part = re.search(r",? including (?:about |over |nearly |some )?$", place.before)
    joined = re.match(r"-(?:member|judge|day|page|party|minute|hour)\b", place.after)
    return bool(aside or people or part or joined or is_by_the_way(place))
