"""What notes on schemes and laws say in amounts and years: "Assured pension: 50% of the average basic pay", "Aim: … by 2047"."""

from __future__ import annotations

import re

from quizgen.model import Fact
from quizgen.reading.label_facts import Told, fact_of
from quizgen.reading.meanings import Meaning
from quizgen.reading.topics import Topic
from quizgen.reading.values import Value, spelled

MOST_WORDS, LEAST_OF_AIM = 16, 3
RUPEES, TO = r"(?:₹ ?|Rs\.? ?)", r"(?: to | ?[–-] ?)"
AMOUNT = (
    rf"{RUPEES}\d[\d,.]*(?:{TO}{RUPEES}?\d[\d,.]*)?(?: (?:lakh|crore|thousand))?(?: crore)?|"
    rf"\d+(?:\.\d+)? ?(?:%|per cent|percent)|"
    rf"(?:one|two|three)-(?:half|halves|thirds?|fourths?|fifths?|tenths?)|\d+(?:{TO}\d+)? (?:years|months|days|weeks)"
)
ENTITLED = re.compile(
    rf"(?P<led>(?:up to|upto|at least|a maximum of|a minimum of|not more than) )?(?P<amount>{AMOUNT})"
    r"(?P<by>(?: (?:a|per|every) [a-z]+){0,2})"
    r"(?P<rest>(?: (?:of|for|after|on|from|in|over|to|at|as|or|on top of|drawn|annually|monthly|yearly)\b[^.;:→=+()?]*)?)"
)
# Where the amount was another, or only a part.
UNSETTLED = re.compile(
    r"\b(?:earlier|previously|was|were|raised|increased|reduced|revised|proposed|hiked|doubled|instead|until|initially|now|estimate\w*|"
    r"compared|against|than|from \S+ to)\b",
    re.IGNORECASE,
)
# "up to ₹250 crore for failure to take safeguards": what is to be paid, and for what.
PENALTY = re.compile(
    r"(?:(?:a )?(?:fine|penalty) )?(?:of )?(?P<value>(?:up to |upto )?(?:(?:₹ ?|Rs\.? ?)\d[\d,.]*(?: (?:lakh|crore|thousand))?(?: crore)?|"
    r"(?:\d+|one|two|three|five|seven|ten) (?:years|months)(?:[’'] imprisonment| in (?:jail|prison)| of imprisonment)?)) "
    r"for (?P<what>(?!(?:each|every|the|an?) (?:day|year|month|first|second)\b)[a-z][^,;:.()]{8,90})"
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


def penalty(meaning: Meaning, told: Told, topic: Topic, text: str) -> list[Fact]:
    """`up to ₹250 crore for failure to take safeguards`: the penalty that a law sets for something."""
    found = PENALTY.match(text)
    if found is None or UNSETTLED.search(found[0]):
        return []
    shown, what = found["value"].replace("upto", "up to"), found["what"].strip()
    plain = shown.removeprefix("up to ")
    value = Value(shown, "money" if "₹" in shown or "Rs" in shown else "duration", tuple(dict.fromkeys((plain, *spelled(plain)))))
    label = told.label.casefold()
    ask = f"What {label} does {topic.shown} provide for {what}?"
    fact = fact_of(
        meaning, told, topic, value, ask, f"For {what}, {topic.shown} provides a {label} of {shown}", relation=f"{label} for {what}"
    )
    return [fact] if fact else []
