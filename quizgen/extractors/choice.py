"""Facts → multiple choice: a question with three wrong options of the same kind, none of which the sources make true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from zlib import crc32

from quizgen.dates import canonical, crossed, variants
from quizgen.extractors.asking import question_for
from quizgen.extractors.choice_times import BEST, size, times_for, years_in
from quizgen.extractors.distractors import (
    HOME,
    NAMED,
    Option,
    fair_lengths,
    fits_asked,
    is_acronym,
    lies_in_it,
    like_length,
    named_options,
    plain,
)
from quizgen.extractors.fellows import full_name, person_options
from quizgen.extractors.recall import asked_of
from quizgen.extractors.refuting import Asked, shelf_of, stems
from quizgen.gazetteer import entry, member_count, same_thing
from quizgen.gazetteer.spelling import ACRONYM
from quizgen.identity import shuffled
from quizgen.model import Choice, Corpus, Draft, Fact, Quote, Reading, Slot
from quizgen.model.slot_types import AMOUNTS, MEASURED, TIMES
from quizgen.quantities import near
from quizgen.quantities import variants as amount_variants
from quizgen.screen import broken_rule
from quizgen.syllabus import tags_of
from quizgen.text import fold, spaced

DISTRACTORS, NEAREST, MOST, LONG_ACRONYM = 3, 5, 12, 6
TELLING, MOST_ALIKE = 4, 2
LEAST_WORTH = 0.5
# From one bound to another: made-up ranges beside a true one show their steps.
BOUNDS = re.compile(r"\d ?(?:[–-]|to) ?\d[\d,.]* ?(?:km|m|kg|tonnes|MW|GW|years|per cent|%)")
# What asks for one of several: another name may be right that no source at hand has.
MANY = re.compile(
    r"\b(?:(?:members?|part|party|parties|signator(?:y|ies)|one|some|several|many|any|both|example|allies) (?:of|to|in|states?)|"
    r"among(?:st)? (?!the following)|including|includes?|included|such as|along with|together with|also|others?|another|borders?|"
    r"bordering|neighbou?r\w*|home to|found in|visited|support\w*|condemn\w*|operates? in|like|selected to|chosen to|"
    r"ha(?:s|ve|d) (?:an?|the|its|their|no|more|over|some|about)|engages?|cooperates?|"
    r"recogni[sz]es?|inhabited|chaired by|headed by|based in|headquartered|rich in|known for)\b",
    re.IGNORECASE,
)
# "Which project is a flagship scheme of the Government of India?": an article that admits more than one.
SOME = re.compile(r"\b[Ww]hich (?:[\w-]+ ){1,3}(?:is|was|are|were|remains?|became) an? (?P<rest>.*)")
JOINED = re.compile(r"\s*(?:,|,?\s+and|,?\s+or|,?\s+as well as|/|&)(?:\s+the)?\s*")
# Types of which three others of one class are near at hand. Of ministries, regulators and the like most others are no fair guess: their
# names tell what they deal with.
FAIR = TIMES | MEASURED | {"state", "city"}
MEMBERS = re.compile(r"^How many (?:\w+ )?(?:members?|countries|states|nations)\b")


def choices(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """At most one question for each fact: on its worthiest slot that has three others to stand beside it."""
    seen: set[str] = set()
    for fact in reading.facts:
        worthy = [slot for slot in asked_of(fact) if slot.worth >= LEAST_WORTH and slot.type in FAIR and not BOUNDS.search(slot.text)]
        draft = next((made for slot in worthy if (made := choice(fact, slot, reading, corpus))), None)
        if draft is not None and draft.evidence not in seen:
            seen.add(draft.evidence)
            yield draft


def choice(fact: Fact, slot: Slot, reading: Reading, corpus: Corpus) -> Draft | None:
    """The choice for one slot, None where the question would be clumsy or three sure distractors cannot be had."""
    question = question_for(fact, slot)
    if not question or not is_exclusive(question, fact, slot):
        return None
    answer, pool, taken = "", tuple[str, ...](), tuple[str, ...]()
    for shown in writings(slot):
        asked = Asked(fact, shown, question, reading.document.source.id, shelf_of(corpus))
        answer, pool = answer_of(shown, reading), tuple(pool_of(asked, reading, corpus))
        taken = best(question, answer, pool, slot)
        if taken:
            break
    prompt = Choice(question, answer, taken)
    if len(taken) < DISTRACTORS or broken_rule(prompt):
        return None
    quotes = (Quote(reading.document.source.id, fact.quote),)
    tags = tags_of((), fact.about, fact.statement)
    return Draft(prompt, fact.about or answer, quotes, f"{fact.about} {slot.relation}", slot.text, "choice", tags, pool=pool)


def writings(slot: Slot) -> Iterator[Slot]:
    """A slot as it is, then without the acronym in brackets, which its like may not have."""
    yield slot
    split = ACRONYM.match(slot.text)
    if split and slot.type in NAMED:
        yield replace(slot, text=split["full"], accepts=(slot.text, *slot.accepts))


def is_exclusive(question: str, fact: Fact, slot: Slot) -> bool:
    """Whether a question can have one right answer only; a time or an amount is one by its nature."""
    if slot.type in TIMES | AMOUNTS:
        # A target is a round year, which any other gives away.
        return not question.startswith(("From which period", "By which year"))
    # For a city that acts its government is meant, and the reader's own country is nobody's guess.
    acts = slot.type == "city" and fact.clause is not None and fact.clause.subject == slot.text
    told = acts or plain(slot.text) in HOME or names_its_people(question, slot)
    return not (told or MANY.search(question) or is_indefinite(question) or is_one_of_several(fact, slot))


def names_its_people(question: str, slot: Slot) -> bool:
    """Whether a question for a country speaks of its people, or one for a people of its country: "American" of the United States."""
    known = entry(slot.text, slot.type)
    kin = (*known.adjectives, known.of) if known and known.kind in ("country", "nationality") else ()
    return any(word and spaced(word) in spaced(question) for word in kin)


def is_indefinite(question: str) -> bool:
    """Whether a question asks for a thing of a kind that nothing in it tells from the rest of its kind: no name, no number."""
    found = SOME.search(question)
    if not found:
        return False
    named = re.findall(r"[A-Z][\w’'-]+|\d[\d,.]*", found["rest"])
    return not any(word[0].isdigit() or ((known := entry(word)) and known.name not in HOME) for word in named)


def is_one_of_several(fact: Fact, slot: Slot) -> bool:
    """Whether the statement names others of the type in one row with the slot: then more than one answer is right."""
    at = fact.statement.find(slot.text)
    for other in fact.slots:
        there = fact.statement.find(other.text)
        if other is not slot and other.type == slot.type and at >= 0 <= there:
            first, last = sorted(((at, slot), (there, other)), key=lambda pair: pair[0])
            if JOINED.fullmatch(fact.statement[first[0] + len(first[1].text) : last[0]]):
                return True
    return False


def answer_of(slot: Slot, reading: Reading) -> str:
    """The key as an option shows it: a person by the full name, a country by its own, a date in one form, no article before."""
    if slot.type == "person":
        return full_name(slot, reading)
    if slot.type in ("date", "month"):
        return canonical(slot.text)
    known = entry(slot.text, slot.type) if slot.type in ("country", "ministry") else None
    # "US Justice Department" beside "U.S. Department of State" would stand out; an acronym and what has one keep their form.
    keeps = slot.type == "ministry" and (is_acronym(slot.text) or ACRONYM.match(slot.text) is not None)
    shown = known.name if known and not keeps else unshouted(plain(slot.text), slot.type)
    return shown[:1].upper() + shown[1:] if slot.type in AMOUNTS else shown


def unshouted(text: str, kind: str) -> str:
    """A name that the source writes in capitals, as the gazetteer writes it: "Exercise Dustlik"."""
    known = entry(text, kind)
    shouted = any(len(word) > LONG_ACRONYM and word.isupper() for word in re.findall(r"\w+", text))
    alike = [one for one in known.spellings if fold(one) == fold(text)] if known and shouted else []
    return alike[-1] if alike else text


def pool_of(asked: Asked, reading: Reading, corpus: Corpus) -> Iterator[str]:
    """Every distractor that is surely wrong, the best first."""
    slot, key = asked.slot, answer_of(asked.slot, reading)
    found: list[str] = []
    for option in options(asked, reading, corpus):
        far = slot.type in NAMED and not like_length(key, option.shown)
        if far or any(same_thing(option.shown, other) for other in found):
            continue
        narrow = slot.type not in NAMED or (fits_asked(asked, option.shown, key) and not lies_in_it(asked.question, option.shown))
        if narrow and asked.is_wrong(option.shown, option.spellings):
            yield option.shown
            found.append(option.shown)
        if len(found) == MOST:
            return


def options(asked: Asked, reading: Reading, corpus: Corpus) -> Iterator[Option]:
    """The candidates for a slot by its type."""
    slot = asked.slot
    if slot.type == "person":
        yield from person_options(slot, reading, corpus)
    elif slot.type == "state" and any(year < STATES_SINCE for year in years_in(asked.question)):
        return  # Goa was taken in 1510 from no State of today.
    elif slot.type in NAMED:
        yield from named_options(slot, reading, corpus)
    elif slot.type in TIMES:
        yield from (Option(when, (when, *variants(when))) for when in times_for(asked, reading, answer_of(slot, reading)))
    elif slot.type in AMOUNTS:
        for amount in near(answer_of(slot, reading), BEST):
            if not is_newer_count(amount, asked):
                yield Option(amount, (amount, *amount_variants(amount)))


STATES_SINCE = 1950


def is_newer_count(amount: str, asked: Asked) -> bool:
    """Whether a number of members, wrong by the source, is how many there are by now."""
    return bool(MEMBERS.search(asked.question)) and amount == str(member_count(asked.fact.about))


def best(question: str, answer: str, pool: tuple[str, ...], slot: Slot) -> tuple[str, ...]:
    """Three of the best in an order that the question decides; numbers and dates in the order that they come in."""
    if slot.type in TIMES | AMOUNTS:
        whole = next((three for three in crossed(answer) if set(three) <= set(pool)), None)
        if whole is not None:
            return tuple(other for other in pool if other in whole)
        return spread(answer, pool) if len(pool) >= DISTRACTORS else ()
    order = (*shuffled(pool[:NEAREST], key=fold(question)), *pool[NEAREST:])
    fair = (taken for taken in combinations(order, DISTRACTORS) if fair_lengths(answer, taken))
    return next((taken for taken in fair if not tells(question, answer, taken)), ())


def spread(answer: str, pool: tuple[str, ...]) -> tuple[str, ...]:
    """Three values, the nearest on each side: how many of them lie below the key differs from key to key, so that no place is a guess."""
    key = size(answer)
    below = [other for other in pool if size(other) <= key]
    above = [other for other in pool if size(other) > key]
    wanted = min(max(crc32(answer.encode()) % (DISTRACTORS + 1), DISTRACTORS - len(above)), len(below))
    taken = (*below[:wanted], *above[: DISTRACTORS - wanted])
    return tuple(other for other in pool if other in taken)


def tells(question: str, answer: str, taken: tuple[str, ...]) -> bool:
    """Whether a word of the question points to the key: "tiger" to the Global Tiger Forum, unless the others have it too."""
    shared = stems(question) & stems(answer)
    return any(sum(word in stems(other) for other in taken) < MOST_ALIKE for word in shared if len(word) >= TELLING)
