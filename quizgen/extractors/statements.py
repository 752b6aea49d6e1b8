"""Claims of one document → sets of two to four statements on one theme: which, or how many, of them are correct?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product

from quizgen.extractors.asking import lower_first
from quizgen.extractors.claims import Claim, fact_claims
from quizgen.extractors.distractors import HOME
from quizgen.extractors.falsehoods import Falsehood, Ways
from quizgen.extractors.refuting import Known
from quizgen.extractors.standing import is_about, names_another
from quizgen.extractors.term_claims import term_claims
from quizgen.gazetteer import kind_of
from quizgen.identity import fingerprint, shuffled
from quizgen.model import Ask, Corpus, Draft, Reading, Statement, Statements
from quizgen.options import statement_options
from quizgen.screen import broken_rule, gist, same_gist
from quizgen.text import fold, spaced

FEWEST, USUAL, MOST = 2, 3, 4
CHOSEN = 3  # of the best falsehoods of a claim, one of so many is taken
TELLING, SHORT = 3, 1
# Under the name of a law or a body stands only what names it; under a scheme's or a project's what is told of it too.
NAMES_ITS_OWN = frozenset({"law", "treaty", "body", "event"})
# What a table tells at a glance: sets of nothing else are all true too easily.
ELEMENTARY = frozenset({"headquarters", "secretariat", "members number", "State", "country", "capital", "currency"})
# Out of twenty: how often a set of three asks which, how many, and which not.
ASKED: tuple[Ask, ...] = ("which",) * 11 + ("how_many",) * 7 + ("not",) * 2


def statements(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sets of a document, each claim in one of them at most; they are made once for a run."""
    yield from sets_of_known(Known(corpus)).get(reading.document.source.id, ())


@lru_cache(maxsize=1)
def sets_of_known(known: Known) -> dict[str, tuple[Draft, ...]]:
    """The sets of every document of a run, by the ids of their sources."""
    return {source: tuple(sets_of(claims)) for source, claims in claims_of_known(known).items()}


def sets_of(claims: Iterable[Claim]) -> Iterator[Draft]:
    """The sets that the claims of one document make."""
    for group in themes(list(claims)):
        for chosen in parted(group):
            draft = draft_of(chosen)
            if draft is not None:
                yield draft


def claims_of(reading: Reading, corpus: Corpus) -> tuple[Claim, ...]:
    """The claims of a document, the best first, each once; those of a whole run are made together and kept while it lasts."""
    return claims_of_known(Known(corpus)).get(reading.document.source.id, ())


@lru_cache(maxsize=1)
def claims_of_known(known: Known) -> dict[str, tuple[Claim, ...]]:
    """The claims of every document of a run, by the ids of their sources."""
    corpus = known.corpus
    return {
        reading.document.source.id: tuple(distinct((*fact_claims(reading, corpus), *term_claims(reading, corpus))))
        for reading in corpus.readings
    }


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, the best first, without those that tell again what a better one tells, or need a context that they are not about."""
    kept: list[Claim] = []
    for claim in sorted(filter(is_at_home, claims), key=lambda claim: -claim.worth):
        mine = gist(claim.text)
        again = any(
            claim.quote == other.quote
            or (claim.about, claim.relation) == (other.about, other.relation)
            or same_gist(mine, gist(other.text))
            for other in kept
        )
        if not again:
            kept.append(claim)
    return kept


def is_at_home(claim: Claim) -> bool:
    """Whether a claim that needs a context is about it; of a scheme or project, what names no other thing is."""
    lead = claim.context.removeprefix("the ")
    if not lead or fold(claim.about) == fold(lead) or is_about(claim.text, lead):
        return True
    return kind_of(lead) not in NAMES_ITS_OWN and not names_another(claim.text)


def themes(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Claims that go together: those of one subject, where there are three of it, then the rest by the context they need and their head.

    A claim that would be alone joins others of its paper that need no context either.
    """
    subjects: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        subjects[fold(claim.about)].append(claim)
    large = {about for about, group in subjects.items() if len(group) >= USUAL and is_subject(group[0].about)}
    yield from (group for about, group in subjects.items() if about in large)
    rest: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    contexts = {fold(claim.context).removeprefix("the "): claim.context for claim in claims if claim.context}
    for claim in (claim for claim in claims if fold(claim.about) not in large):
        home = home_of(claim, contexts)
        # What no context holds together, a topic of the syllabus must.
        rest[home, "" if claim.kind == "fact" and home else next(iter(claim.tags), claim.kind)].append(claim)
    alone = [key for key, group in rest.items() if len(group) < USUAL and not key[0]]
    merged: dict[str, list[Claim]] = defaultdict(list)
    for key in alone:
        merged[key[1].partition("::")[0]] += rest.pop(key)
    yield from (*rest.values(), *merged.values())


def home_of(claim: Claim, contexts: dict[str, str]) -> str:
    """The context that a claim needs, or that of which it tells; "" for none."""
    return claim.context or contexts.get(fold(claim.about), "")


def is_subject(about: str) -> bool:
    """Whether a name will do as the subject of a whole question: more than the reader's own country or two letters."""
    return about[:1].isupper() and about not in HOME and len(about) >= TELLING


def parted(group: list[Claim]) -> Iterator[list[Claim]]:
    """A group cut into sets of three, the last of two or four, each with two claims at least that can be made false.

    No set holds two claims that tell one thing.
    """
    left = list(group)
    while len(left) >= FEWEST and any(claim.falsehoods for claim in left):
        size = len(left) if len(left) in (FEWEST, MOST) else USUAL
        chosen: list[Claim] = []
        for claim in (*first_false(left), *left):
            if len(chosen) < size and claim not in chosen and not any(is_echo(claim, other) for other in chosen):
                chosen.append(claim)
        left = [claim for claim in left if claim not in chosen]
        if len(chosen) >= FEWEST:
            yield chosen


def first_false(claims: list[Claim]) -> list[Claim]:
    """The first two claims that can be made false."""
    return list(islice((claim for claim in claims if claim.falsehoods), FEWEST))


def is_echo(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the same year or amount of the same thing, once as a fact and once as a definition."""
    named = any(spaced(first.about) in spaced(second.text) for first, second in ((one, other), (other, one)))
    return one.kind != other.kind and named and bool(figures(one.text) & figures(other.text))


def figures(text: str) -> set[str]:
    """The years and amounts in a text."""
    return set(re.findall(r"\d[\d,.]*\d", text))


def guarded(claims: list[Claim], lead: str) -> list[Claim]:
    """The claims of a set, without the ways to make one false that another, or the lead, would give away: it holds the value."""
    texts = {text: spaced(text) for text in (lead, *(claim.text for claim in claims))}
    return [
        replace(claim, falsehoods=Ways(unheard(claim, [held for text, held in texts.items() if text != claim.text]))) for claim in claims
    ]


def unheard(claim: Claim, others: list[str]) -> Iterator[Falsehood]:
    """The ways to make a claim false of which no other text holds a value."""
    for way in claim.falsehoods:
        values = [spaced(value) for value in (way.right, way.wrong) if len(value) > SHORT]
        if not any(value in held for held in others for value in values):
            yield way


def draft_of(chosen: list[Claim]) -> Draft | None:
    """The set of some claims, None where it breaks a rule."""
    key = "\x1f".join(f"{claim.about} {claim.relation} {claim.key}" for claim in chosen)
    order = shuffled(guarded(chosen, lead_of(chosen)), key=f"order:{key}")
    if not any(claim.falsehoods for claim in order):
        return None
    ask = asked(len(order), key)
    held = truth_of(order, ask, key)
    if held is None:
        return None
    parts = tuple(part(claim, key, holds=holds) for claim, holds in zip(order, held, strict=True))
    prompt = Statements(lead_of(chosen), ask, parts)
    first = chosen[0]
    if broken_rule(prompt):
        return None
    return Draft(
        prompt,
        about=title_of(chosen),
        quotes=tuple(dict.fromkeys(claim.quote for claim in order)),
        evidence=f"{first.about} {first.relation}",
        key=first.key,
        by="statements",
        tags=tuple(dict.fromkeys(tag for claim in chosen for tag in claim.tags)),
        papers=tuple(dict.fromkeys(paper for claim in chosen for paper in claim.papers)),
        pool=tuple(way.text for claim in order for way in claim.falsehoods),
    )


def title_of(chosen: list[Claim]) -> str:
    """What a set is about: the first subject that has a name, else the context, else the first subject."""
    named = next((claim.about for claim in chosen if is_subject(claim.about) and not claim.about.startswith("As ")), "")
    context = next((claim.context.removeprefix("the ") for claim in chosen if claim.context), "")
    return named or context or chosen[0].about


def lead_of(chosen: list[Claim]) -> str:
    """What stands above the statements: their subject where they have one, or the context that one of them needs."""
    subjects = {fold(claim.about): claim.about for claim in chosen}
    needed = next((claim.context for claim in chosen if claim.context), "")
    only = next(iter(subjects.values())) if len(subjects) == 1 else ""
    named = only if is_subject(only) else needed
    the = "the " if any(f"the {named}" in f"{claim.context} / {lower_first(claim.text, always=True)}" for claim in chosen) else ""
    return f"With reference to {the}{named}, consider the following statements" if named else "Consider the following statements"


def asked(count: int, key: str) -> Ask:
    """What is asked of a set: which of two; of more, which or how many, seldom which not."""
    return "which" if count == FEWEST else ASKED[drawn("ask", key, len(ASKED))]


def drawn(what: str, key: str, count: int) -> int:
    """A number below `count` that the key decides."""
    return int(fingerprint(what, key, length=8), 16) % count


def truth_of(claims: tuple[Claim, ...], ask: Ask, key: str) -> tuple[bool, ...] | None:
    """Which of the claims are left true: the letter of the right option is drawn first, then one of the ways to have it there.

    That all are true is drawn less often than the rest: about half of all statements are to be false.
    """
    by_letter: dict[int, list[tuple[bool, ...]]] = defaultdict(list)
    plain = all(claim.relation in ELEMENTARY for claim in claims)
    if plain and len(claims) < USUAL and len({claim.relation for claim in claims}) == 1:
        return None
    for held in product((True, False), repeat=len(claims)):
        if plain and all(held):
            continue
        letter = letter_of(claims, ask, held)
        if letter is not None:
            by_letter[letter].append(held)
    if not by_letter:
        return None
    letters = sorted(by_letter)
    letter = letters[drawn("letter", key, len(letters))]
    if all(map(all, by_letter[letter])) and len(letters) > 1 and drawn("again", key, USUAL) > 0:
        letter = [other for other in letters if other != letter][drawn("other", key, len(letters) - 1)]
    ways = by_letter[letter]
    return ways[drawn("truth", key, len(ways))]


def letter_of(claims: tuple[Claim, ...], ask: Ask, held: tuple[bool, ...]) -> int | None:
    """Where the key stands when so many are true; None where a claim cannot be made false or the paper has no such options."""
    if any(not holds and not claim.falsehoods for claim, holds in zip(claims, held, strict=True)):
        return None
    try:
        bare = tuple(Statement(claim.text, holds) for claim, holds in zip(claims, held, strict=True))
        return statement_options(Statements("", ask, bare)).key
    except ValueError:
        return None


def part(claim: Claim, key: str, *, holds: bool) -> Statement:
    """A claim as a statement: as it is, or made false."""
    if holds:
        return Statement(claim.text, holds=True, quote=claim.quote.text)
    way = chosen_way(claim, key)
    return Statement(way.text, holds=False, quote=claim.quote.text, because=reason(way))


def chosen_way(claim: Claim, key: str) -> Falsehood:
    """One of the best ways to make a claim false, which the set decides."""
    first = next(iter(claim.falsehoods))
    best = list(islice((way for way in claim.falsehoods if way.right == first.right), CHOSEN))
    return best[drawn("way", f"{key}{claim.text}", len(best))]


def reason(way: Falsehood) -> str:
    """Why a statement is not correct."""
    return f"the source says “{way.right}”, not “{way.wrong}”."
