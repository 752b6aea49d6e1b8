"""A true statement → the same with one name, number, date or office exchanged for another of its kind that no source asserts there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen import dates
from quizgen.dates import A_YEAR
from quizgen.extractors.bound_values import is_bound
from quizgen.extractors.choice import is_exclusive, pool_of
from quizgen.extractors.choice_times import shifted, size
from quizgen.extractors.contraries import contraries
from quizgen.extractors.decoys import is_near, is_possible, likely
from quizgen.extractors.doers import by_doer
from quizgen.extractors.lasting import happened
from quizgen.extractors.ministries import is_near_field, of_one_field, speaks_of
from quizgen.extractors.near_fellows import PARTNER, is_near_fellow
from quizgen.extractors.refuting import Asked, shelf_of, stems
from quizgen.extractors.row_siblings import row_siblings
from quizgen.extractors.siblings import is_told_of, siblings
from quizgen.extractors.standing import OPENING
from quizgen.extractors.ways import Falsehood
from quizgen.gazetteer import entry
from quizgen.model import Corpus, Fact, Reading, Slot
from quizgen.model.slot_types import AMOUNTS, PLACES, TIMES
from quizgen.quantities import find_quantities, near, variants
from quizgen.screen.values import FUNCTIONAL, bound_of, disagree
from quizgen.screen.wording import MONTH
from quizgen.syllabus import table
from quizgen.text import fold, words

FILE = "formats.yaml"
# What may be exchanged, the most telling first; of a body, a person or a country too much else may be true that no source at hand has.
ORDER = (
    *("ministry", "law", "treaty", "scheme", "office", "term", "city", "state", "place", "country"),
    *("number", "money", "percent", "measure", "duration", "ordinal", "year", "period", "month", "date"),
)
# Of a country or a scheme that something was done by or to, another is out at a glance, or may be right as well.
STATED = frozenset(ORDER) - {"country", "scheme"}
NAMES = frozenset(ORDER[: ORDER.index("number")])
# Of another of these something else is told: "Green India Mission was announced in 2023" is not Amrit Dharohar's statement made false.
THINGS = frozenset({"law", "treaty", "scheme", "term", "ministry", *PLACES})
# What happens or lies in one place only.
SETTLED = re.compile(
    r"\b(?:headquarter|held|hold|host|sign|adopt|found|establish|inaugurat|launch|born|conven|seat|situated|located|capital|conclud|flagg|began|begin|met\b)"
)
# "Union Finance Minister Shri Rajnath Singh": whoever knows the man knows better.
BEFORE_PERSON = re.compile(
    r"(?: of [A-Z]\w+)?,? (?:(?:Shri|Smt|Dr|Mr|Ms|Mrs|Prof)\.? )?(?!Reserve|High|Supreme|Union|State|Central|National|Chief|Election)"
    r"[A-Z][\w.’'-]+ [A-Z]"
)
MOST, FARTHEST = 6, 16
LONG_STEM = 4
COMMON_STEMS = frozenset({"natio", "india", "union", "minis", "depar", "state", "schem", "missi", "proje", "act", "devel", "gover"})
ONE = frozenset({"1", "one"})
DAYS_MONTHS_APART, MONTHS_APART, YEARS_APART, SHARE_APART = 20, 20, 2, 0.25
SMALL_SHARE, LEAST_POINTS, MOST_POINTS = 15, 0.4, 1.0
# "was first put on sale": nobody says "was second put".
DONE_FIRST = re.compile(
    r" (?:successful|ever|indigenous\w*|full|formal|direct|put|held|made|built|set|shown|sold|seen|used|sent|[a-z]+ed)\b"
)
# Several laws may do so at once.
ALSO_UNDER = re.compile(r"\b(?:regulat|govern|protect|amend|provid|recogni|in accordance|complian)\w*")
# What has happened at one time may have happened at another too.
REPEATED = re.compile(r"\b(?:amend|revis|updat|extend|visit|met|meets?|renew|award|rank)\w*\b(?: \w+){0,4} $")
# What somebody did in office was not done before that.
MET = re.compile(
    r"\b(?:met|visited|spoke|talked|travelled|attended)\b|"
    r"\b(?:President|Minister|Mantri|Governor|Secretary|Chancellor|Commissioner)(?: of [A-Z]\w+)?,? (?:Shri |Smt\.? )?[A-Z][\w.]+ [A-Z]"
)
# The day of a count is no part of it.
COUNTED_AT = re.compile(r"\b(?:as of|as on|as at|till|until|up to|by) $", re.IGNORECASE)
# What may stand behind a country that is not a part of another name: "the US base" is none.
FREE = re.compile(
    r"[,.;)]| (?:in|on|and|or|to|for|by|with|from|at|as|is|are|was|were|has|have|had|under|since|during|after|before|became|joined|signed|"
    r"ratified)\b"
)
VOWEL_SOUND = re.compile(r"^(?:[aeiouAEIOU]|8|11(?!\d\d)|18(?!\d\d))")
DIGITS = re.compile(r"\d")
# Nobody writes $9.0 billion of whom one would believe it.
PADDED = re.compile(r"\.\d*0(?!\d)")
ROUND = re.compile(r"(?<=\d)[0,]+(?![\d,.])")
FINE = 4


def falsehoods(fact: Fact, reading: Reading, corpus: Corpus) -> Iterator[Falsehood]:
    """Every way to make a statement false for sure, the most telling first."""
    found = (slot for slot in fact.exchangeable or fact.slots if slot.type in STATED)
    yield from by_siblings(fact, reading, corpus)
    yield from row_siblings(fact, reading, corpus)
    yield from by_doer(fact, reading, shelf_of(corpus))
    yield from contraries(fact, shelf_of(corpus))
    for slot in sorted(found, key=lambda slot: (is_fine(slot.text), ORDER.index(slot.type))):
        yield from exchanges(fact, slot, reading, corpus)


def by_siblings(fact: Fact, reading: Reading, corpus: Corpus) -> Iterator[Falsehood]:
    """The statement with what the same relation tells of another thing: the publisher of another report, the leader of another revolt."""
    for slot in (slot for slot in fact.slots if is_told_of(fact, slot)):
        before, _, after = fact.statement.partition(slot.text)
        bound = not stands_alone(slot.text, before, after) or opens(before) or is_bound(slot, before, after)
        if not bound and not (slot.type == "office" and BEFORE_PERSON.match(after)):
            asked = Asked(fact, slot, f"{before}_____{after}", reading.document.source.id, shelf_of(corpus))
            for wrong in siblings(asked, reading, corpus):
                if reads_well(before, wrong, after, slot) and not points_to(asked.question, slot.text):
                    yield Falsehood(f"{before}{wrong}{after}", wrong, slot.text)


def exchanges(fact: Fact, slot: Slot, reading: Reading, corpus: Corpus) -> Iterator[Falsehood]:
    """The statement with other values in one place, the best of them only."""
    before, _, after = fact.statement.partition(slot.text)
    if not stands_alone(slot.text, before, after) or (slot.type in PLACES and lies_elsewhere(before, after)):
        return
    if (
        is_bound(slot, before, after)
        or (slot.type == "office" and BEFORE_PERSON.match(after))
        or (slot.type in AMOUNTS and A_YEAR.fullmatch(slot.text))
        or (slot.type == "ordinal" and (before.endswith("one of the ") or DONE_FIRST.match(after)))
    ):
        return  # "One of the second systems" gives itself away.
    question = f"{before}_____{after}"
    counted = slot.type == "period" and any(other.type in AMOUNTS for other in fact.exchangeable or fact.slots)
    if slot.type in TIMES and (counted or REPEATED.search(before) or MET.search(fact.statement) or COUNTED_AT.search(before)):
        return
    if slot.type in TIMES and not happened().search(fact.statement):
        return  # When something rose or was built on nobody learns.
    if slot.type in NAMES and not is_settled(question, fact, slot):
        return
    if (slot.type == "country" and not FREE.match(after)) or (slot.type in THINGS and opens(before)):
        return
    if slot.type in NAMES and (points_to(question, slot.text) or (slot.type == "ministry" and speaks_of(question, slot.text))):
        return
    asked = Asked(fact, slot, question, reading.document.source.id, shelf_of(corpus))
    found = 0
    for option in candidates(asked, reading, corpus):
        wrong = in_its_place(option, slot)
        fair = found < MOST and is_apart(slot, wrong) and is_possible(asked, wrong, reading) and is_fellow(slot, wrong)
        if fair and differs(slot, before, wrong) and reads_well(before, wrong, after, slot):
            found += 1
            yield Falsehood(f"{before}{wrong}{after}", wrong, slot.text)


def is_fellow(slot: Slot, wrong: str) -> bool:
    """Whether another name is a near fellow of the right one."""
    return slot.type not in NAMES or is_near_fellow(slot.text, wrong, partners=slot.relation == PARTNER)


def candidates(asked: Asked, reading: Reading, corpus: Corpus) -> Iterator[str]:
    """The values that are surely wrong, ministries of the field and well-known cities first."""
    slot = asked.slot
    yield from likely(asked, reading)
    if slot.type == "ministry":
        yield from (shown for shown in of_one_field(slot) if asked.is_wrong(shown, (shown,)))
    if slot.type in AMOUNTS:
        natural = (amount for amount in near(slot.text, FARTHEST) if PADDED.search(slot.text) or not PADDED.search(amount))
        yield from (amount for amount in natural if asked.is_wrong(amount, (amount, *variants(amount))))
        return
    found = list(pool_of(asked, reading, corpus))
    if slot.type in TIMES:
        found += [when for when in shifted(slot.text) if when not in found and asked.is_wrong(when, (when, *dates.variants(when)))]
    yield from sorted(found, key=lambda one: -fame(one)) if slot.type in ("city", "place") else found


def points_to(question: str, value: str) -> bool:
    """Whether a telling word of a value stands in the rest of its statement, so that no other would be believed there."""
    return any(len(stem) >= LONG_STEM for stem in stems(question) & stems(value) - COMMON_STEMS)


def fame(city: str) -> int:
    """How well a city is known: not at all, to newspaper readers, to everybody."""
    known = entry(city.split(",")[0], "city")
    return (known.fame + known.capital if known else 0) > 0


def is_apart(slot: Slot, wrong: str) -> bool:
    """Whether two times or amounts lie so far apart that to know one from the other is to know something."""
    if slot.type in TIMES:
        (one, other), least = (
            map(months_in, (slot.text, wrong)),
            {"date": DAYS_MONTHS_APART, "month": MONTHS_APART}.get(slot.type, YEARS_APART * 12),
        )
        return abs(one - other) >= least
    right = amount_of(slot.text)
    if slot.type == "percent" and 0 < right <= SMALL_SHARE:
        # A rate of 5.25 per cent is taken for 5.75, and hardly for 3.75.
        return LEAST_POINTS <= abs(amount_of(wrong) - right) <= max(MOST_POINTS, right * SHARE_APART)
    far = abs(amount_of(wrong) - right) >= SHARE_APART * right and is_near(right, amount_of(wrong))
    return slot.type not in AMOUNTS or not right or far


@cache
def months_in(when: str) -> int:
    """The month of a time, counted from the year 0; of a bare year its first."""
    time = next(iter(dates.find_times(when)), None)
    years = re.findall(r"(?<!\d)(?:1[5-9]|20)\d\d", when)
    return (int(years[0]) if years else 0) * 12 + (time.month if time else 0)


@cache
def amount_of(text: str) -> float:
    """The number in an amount, in figures or in words; 0 where there is none."""
    found = next(iter(find_quantities(f"{text} things")), None)
    return size(text) or (found.value if found else 0.0)


def stands_alone(text: str, before: str, after: str) -> bool:
    """Whether a value stands in its statement once, as whole words, and not within a bracket's or a law's name."""
    return text not in after and not re.search(r"[\w(]$", before) and not re.match(r"\w", after)


def opens(before: str) -> bool:
    """Whether a value is what its statement tells of: nothing stands before it but a time and an article."""
    return fold(OPENING.sub(r"\g<rest>", before)).strip() in ("", "the")


def lies_elsewhere(before: str, after: str) -> bool:
    """Whether a place stands right beside one that holds it or lies in it: no other place goes with "Gurugram, Haryana"."""
    return bool(
        re.search(r"[A-Z][\w'’.-]*(?: \([^()]*\))?(?:,| in)(?: the)? $", before) or re.match(rf"(?:,| in)(?: the)? (?!{MONTH})[A-Z]", after)
    )


def is_settled(question: str, fact: Fact, slot: Slot) -> bool:
    """Whether no other name can be right beside this one: a place where a thing is or happened once, or an exclusive answer."""
    if slot.type in PLACES:
        acts = fact.clause is not None and fact.clause.subject == slot.text
        return bool(SETTLED.search(fold(f"{question} {slot.relation}"))) and not acts
    return is_exclusive(question, fact, slot) and not (slot.type == "law" and ALSO_UNDER.search(question))


def is_fine(text: str) -> bool:
    """Whether a number is too exact for anybody to have it by heart: 10,12,529, 135.98."""
    return len(DIGITS.findall(ROUND.sub("", text))) >= FINE and not re.search(r"(?:1[5-9]|20)\d\d$", text)


def in_its_place(option: str, slot: Slot) -> str:
    """Another value as it stands within a sentence: a number word with the first letter of the one that it stands for."""
    if slot.type in AMOUNTS and option[:1].isalpha() and slot.text[:1].islower():
        return option[:1].lower() + option[1:]
    return option


def differs(slot: Slot, before: str, wrong: str) -> bool:
    """Whether two values cannot both be right with the words before them: of what is over 5 lakh, "over 4 lakh" is right too."""
    if slot.type in TIMES:
        return dates.canonical(slot.text) != dates.canonical(wrong)
    if slot.type not in FUNCTIONAL:
        return True
    if bound_of(fold(before)):
        return False  # What takes less than ten minutes takes less than twenty; what is over ₹1 lakh may be over ₹2 lakh.
    return disagree((slot.type, before, slot.text), (slot.type, before, wrong))


def reads_well(before: str, wrong: str, after: str, slot: Slot) -> bool:
    """Whether the words beside a value go with the other value too: "a" and "an", one and many, "the" before some countries."""
    if (fold(wrong) in ONE) != (fold(slot.text) in ONE) and re.match(r"[\s-]", after):
        return False
    article = re.search(r"\b(an?)\s+$", before, re.IGNORECASE)
    if article and (fold(article[1]) == "an") != bool(VOWEL_SOUND.match(wrong)):
        return False
    if set(words(after)[:1]) & set(words(wrong)):
        return False
    if slot.type == "country" and takes_the(wrong) != takes_the(slot.text):
        return False
    return slot.type != "ministry" or is_near_field(slot.text, wrong)


def takes_the(country: str) -> bool:
    """Whether English puts "the" before a country's name."""
    return country.startswith(tuple(table(FILE)["the_countries"]))
