"""What notes on schemes and laws say in amounts and years: "Assured pension: 50% of the average basic pay", "Aim: … by 2047"."""

from __future__ import annotations

import re

from quizgen.model import Fact
from quizgen.reading.label_facts import Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic
from quizgen.reading.values import Value, spelled

MOST_WORDS, LEAST_OF_AIM = 16, 3
AMOUNT = (
    r"(?:₹ ?|Rs\.? ?)\d[\d,.]*(?: (?:lakh|crore|thousand))?(?: crore)?|\d+(?:\.\d+)? ?(?:%|per cent|percent)|"
    r"(?:one|two|three)-(?:half|halves|thirds?|fourths?|fifths?|tenths?)|\d+ (?:years|months|days|weeks)"
)
ENTITLED = re.compile(
    rf"(?P<led>(?:up to|upto|at least|a maximum of|a minimum of|not more than) )?(?P<amount>{AMOUNT})(?P<by>(?: (?:a|per|every) [a-z]+)?)"
    r"(?P<rest>(?: (?:of|for|after|on|from|in|over|to|at|as|or|on top of|drawn|annually|monthly|yearly)\b[^.;:→=+()?]*)?)"
)
# Where the amount was another, or only a part.
UNSETTLED = re.compile(
    r"\b(?:earlier|previously|was|were|raised|increased|reduced|revised|proposed|hiked|doubled|instead|until|initially|now|estimate\w*|"
    r"compared|against|than|from \S+ to)\b",
    re.IGNORECASE,
)
BY_YEAR = re.compile(r"(?:[Tt]o )?(?P<what>[^:;()=→]+?),? by (?:the year )?(?P<year>20\d\d(?:-\d\d)?)")
DOING = re.compile(r"(?P<noun>[A-Z]?[a-z]+(?:tion|sion|ment|ance|al|ing)) (?P<of>of )?")


def entitlement(text: str) -> Value | None:
    """What somebody gets or must pay: `50% of the average basic pay`, `₹10,000 per month after 10 years of service`."""
    first = re.split(r"\.(?= [A-Z(])|; |, (?!\d)| [–—] ", text.rstrip(". "), maxsplit=1)[0].strip()
    found = ENTITLED.fullmatch(first)
    if found is None or UNSETTLED.search(text) or len(first.split()) > MOST_WORDS:
        return None
    amount = found["amount"]
    every = re.sub(r"^ (?:a|every)\b", " per", found["by"])
    percent = re.sub(r" ?(?:%|per cent|percent)$", " per cent", amount)
    plain = (f"{amount}{found['by']}", f"{amount}{every}", amount, percent, percent.replace(" per cent", "%"), *spelled(amount))
    rupees = re.sub(r"^Rs\.? ?", "₹", first)
    return Value(first, "thing", tuple(dict.fromkeys(one for one in (rupees, *plain) if one and one != first)))


def by_year(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """`Elimination of sickle cell disease by 2047`, `To end hunger by 2030`: the year by which the aim is to be reached."""
    found = BY_YEAR.fullmatch(re.split(r"\.(?= [A-Z])", text, maxsplit=1)[0].rstrip(". "))
    if found is None or len(found["what"].split()) < LEAST_OF_AIM or re.search(r"\b20\d\d\b", found["what"]):
        return []
    what, year = found["what"], found["year"]
    doing = DOING.match(what)
    small = f"{what[:1].lower()}{what[1:]}" if what[1:2].islower() else what
    if re.match(r"[Tt]o [a-z]", text):
        how = f"aim to {small}"
    elif doing:
        how = f"aim at {'the ' if doing['of'] and not doing['noun'].endswith('ing') else ''}{small}"
    else:
        return []
    aims = how.replace("aim ", "aims " if not topic.plural else "aim ", 1)
    value = Value(year, "year")
    ask = f"By which year {'do' if topic.plural else 'does'} {topic.shown} {how}?"
    fact = fact_of(meaning, told, topic, value, ask, f"{topic.shown} {aims} by {year}")
    return [fact] if fact else []
