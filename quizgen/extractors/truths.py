"""Which claims of a set are left true, and how the others are made false: never all false, seldom all true, one by its time at most."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from itertools import islice, product

from quizgen.dates import A_YEAR, find_times
from quizgen.extractors.claims import Claim
from quizgen.extractors.falsehoods import is_fine
from quizgen.extractors.ways import Falsehood
from quizgen.identity import fingerprint
from quizgen.model import Ask, Statement, Statements
from quizgen.options import statement_options

USUAL = 3
SELDOM = 12  # of so many sets that could all be true, one may be
CHOSEN = 3  # of the best falsehoods of a claim, one of so many is taken
# What a statement is made false by, the most telling first: a name, an amount, a fine amount, a year, a month, a day of the calendar.
NAMED, COUNTED, FINE = 0, 1, 3
TIMED = {"year": 2, "fiscal": 2, "period": 2, "month": 3, "date": 4}
DAY = 4
DIGIT = re.compile(r"\d")
# What a table tells at a glance: sets of nothing else are all true too easily.
ELEMENTARY = frozenset({"headquarters", "secretariat", "members number", "State", "country", "capital", "currency"})


def drawn(what: str, key: str, count: int) -> int:
    """A number below `count` that the key decides."""
    return int(fingerprint(what, key, length=8), 16) % count


def truth_of(claims: tuple[Claim, ...], ask: Ask, key: str) -> tuple[bool, ...] | None:
    """Which of the claims are left true: the letter of the right option is drawn first, then one of the best ways to have it there."""
    by_letter: dict[int, list[tuple[bool, ...]]] = defaultdict(list)
    plain = all(claim.relation in ELEMENTARY for claim in claims)
    if plain and len(claims) < USUAL and len({claim.relation for claim in claims}) == 1:
        return None
    for held in product((True, False), repeat=len(claims)):
        letter = letter_of(claims, ask, held) if is_fair(claims, held, plain=plain) else None
        if letter is not None:
            by_letter[letter].append(held)
    if not by_letter:
        return None
    mixed = {letter: ways for letter, ways in by_letter.items() if not all(map(all, ways))}
    if mixed and drawn("again", key, SELDOM) > 0:
        by_letter = mixed
    by_letter = by_day(by_letter, claims)
    letters = sorted(by_letter)
    ways = by_letter[letters[drawn("letter", key, len(letters))]]
    best = [held for held in ways if cost_of(claims, held) == min(cost_of(claims, other) for other in ways)]
    return best[drawn("truth", key, len(best))]


def by_day(by_letter: dict[int, list[tuple[bool, ...]]], claims: tuple[Claim, ...]) -> dict[int, list[tuple[bool, ...]]]:
    """The letters for which no day of the calendar has to be exchanged; all of them where there is no other."""
    better = {letter: ways for letter, ways in by_letter.items() if min(cost_of(claims, held) for held in ways) < DAY}
    return better if any(not all(held) for ways in better.values() for held in ways) else by_letter


def is_fair(claims: tuple[Claim, ...], held: tuple[bool, ...], *, plain: bool) -> bool:
    """Whether something is true in a set, not all of what is plain, and one statement at most is false by its time only."""
    false = [claim for claim, holds in zip(claims, held, strict=True) if not holds]
    timed = sum(is_timed(best_way(claim)) for claim in false if claim.falsehoods)
    return any(held) and not (plain and all(held)) and timed <= 1


def letter_of(claims: tuple[Claim, ...], ask: Ask, held: tuple[bool, ...]) -> int | None:
    """Where the key stands when so many are true; None where a claim cannot be made false or the paper has no such options."""
    if any(not holds and not claim.falsehoods for claim, holds in zip(claims, held, strict=True)):
        return None
    try:
        bare = tuple(Statement(claim.text, holds) for claim, holds in zip(claims, held, strict=True))
        return statement_options(Statements("", ask, bare)).key
    except ValueError:
        return None


def cost_of(claims: tuple[Claim, ...], held: tuple[bool, ...]) -> int:
    """How far the statements that are made false are from what an exam would ask: that of the worst."""
    return max((cost(claim) for claim, holds in zip(claims, held, strict=True) if not holds), default=NAMED)


def cost(claim: Claim) -> int:
    """What the best way to make a claim false costs."""
    return price(best_way(claim)) if claim.falsehoods else DAY


def price(way: Falsehood) -> int:
    """What a falsehood costs: nothing for another name, most for another day."""
    if is_timed(way):
        return max((TIMED.get(time.kind, DAY) for time in find_times(way.right)), default=TIMED["year"])
    if not DIGIT.search(way.right):
        return NAMED
    return FINE if is_fine(way.right) else COUNTED


def is_timed(way: Falsehood) -> bool:
    """Whether a falsehood exchanges a time."""
    return bool(A_YEAR.fullmatch(way.right)) or any(True for _ in find_times(way.right))


def best_way(claim: Claim) -> Falsehood:
    """The first of the falsehoods of a claim, of which the most telling come first."""
    return next(iter(claim.falsehoods))


def chosen_way(claim: Claim, key: str, used: Collection[str] = ()) -> Falsehood:
    """One of the best ways to make a claim false, which the set decides, with a value that no other statement is false by."""
    right = best_way(claim).right
    best = list(islice((way for way in claim.falsehoods if way.right == right and way.wrong not in used), CHOSEN)) or [best_way(claim)]
    return best[drawn("way", f"{key}{claim.text}", len(best))]
