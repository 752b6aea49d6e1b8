"""Facts that tell the same of several things → a table of pairs, some with another value: how many are correctly matched?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from quizgen.dates import A_YEAR
from quizgen.extractors.claims import is_outdated
from quizgen.extractors.column_heads import left_head, right_head
from quizgen.extractors.decoys import is_near
from quizgen.extractors.distractors import plain
from quizgen.extractors.fair_copy import written_out
from quizgen.extractors.falsehoods import amount_of, exchanges, is_apart, is_fine
from quizgen.extractors.landscapes import suits_landscape
from quizgen.extractors.near_fellows import PARTNER, is_near_fellow, tells_where
from quizgen.extractors.refuting import Asked, is_beside, shelf_of
from quizgen.extractors.siblings import tells
from quizgen.extractors.tagging import tags_for
from quizgen.gazetteer import entry, part_of, same_thing
from quizgen.identity import fingerprint, shuffled
from quizgen.model import Ask, Corpus, Draft, Fact, Pair, Pairs, Quote, Reading, Slot
from quizgen.model.slot_types import PLACES, TIMES
from quizgen.options import pair_options
from quizgen.screen import broken_rule
from quizgen.syllabus import table
from quizgen.text import fold, spaced

FILE = "formats.yaml"
Some = TypeVar("Some")
Kind: TypeAlias = dict[str, str | list[str]]
FEWEST, MOST = 3, 4
MEMBERS = "members number"
LONGEST, STEM = 14, 4
YEARS = 30  # a year farther from the right one is out at a glance
# Out of twenty-four: how many rows of a table are to be wrong; one at least is right.
WRONG = (*(1,) * 8, *(2,) * 10, *(3,) * 6)
# Out of three: how often a table asks how many.
ASKED: tuple[Ask, ...] = ("how_many", "how_many", "which")
ITSELF = re.compile(r"^(?:come|start|begin|commence)\b")
AS_OF = re.compile(r"As of (?:[A-Z][a-z]+ )?(?:19|20)\d\d(?=,)")


@dataclass(frozen=True, slots=True)
class Row:
    """A thing with its true counterpart, the fact that tells it, and the values that are surely not its own."""

    left: str
    right: str
    fact: Fact
    slot: Slot
    reading: Reading
    others: tuple[str, ...] = ()


def fact_pairs(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The tables of a document, one or more for each relation that at least three of its facts tell; of two kinds of years the first."""
    dated: set[str] = set()
    for kind in table(FILE)["pairs"]:
        rows = unlike(rows_of(reading, kind))
        if kind.get("year"):
            rows = [row for row in rows if fold(row.left) not in dated]
            dated |= {fold(row.left) for row in rows} if len(rows) >= FEWEST else set()
        for number, chosen in enumerate(parted(rows)):
            draft = table_of(chosen, kind, number, corpus)
            if draft is not None:
                yield draft


def rows_of(reading: Reading, kind: Kind) -> Iterator[Row]:
    """The rows that the facts of a document make in such a table; what is told of a person has no year."""
    persons = {fold(name.name) for name in reading.names if name.type == "person"}
    made = (row for fact in reading.facts for slot in fact.slots if (row := row_of(fact, slot, kind, reading)))
    yield from (row for row in made if not kind.get("year") or fold(row.left) not in persons)


def row_of(fact: Fact, slot: Slot, kind: Kind, reading: Reading) -> Row | None:
    """The row that one slot of a fact makes in such a table."""
    if slot.relation == MEMBERS and not AS_OF.match(fact.statement):
        return None  # How many there are changes.
    if slot.type not in kind["types"] or not tells(slot, kind) or fact.hedged or fact.said_by or fact.spoken or is_outdated(fact):
        return None
    subject = fact.clause is None or (spaced(fact.about) in spaced(fact.clause.subject) and not is_one_of_two(fact))
    if kind.get("year") and fact.clause is not None and not (fact.clause.auxiliary or ITSELF.search(slot.relation)):
        return None  # A bank that raised rates was not raised.
    if re.search(rf"{re.escape(fact.about)} \((?![A-Z.&-]+\))", fact.statement):
        return None  # Of two parties the bracket tells which is meant.
    left, right = named(fact), shown(slot, kind)
    fits = right and len(right.split()) <= LONGEST and not is_fine(right) and spaced(right) not in spaced(left)
    fits = fits and not begins_alike(left, right) and not tells_where(left, right)
    return Row(left, right, fact, slot, reading) if subject and left[:1].isupper() and fits else None


def begins_alike(left: str, right: str) -> bool:
    """Whether a name tells its counterpart by its beginning: Odissi, of Odisha."""
    ours, theirs = ({fold(word)[:STEM] for word in re.findall(r"[A-Z]\w{4,}", text)} for text in (left, right))
    return bool(ours & theirs)


def is_one_of_two(fact: Fact) -> bool:
    """Whether a sentence tells of several things together, of which its fact names one."""
    joined = " and " in (fact.clause.subject if fact.clause else "")
    return joined and " and " not in fact.about


def named(fact: Fact) -> str:
    """The name of what a fact tells of, an acronym with its long form where the statement has it."""
    name = plain(fact.about)
    whole = re.search(rf"(?:[A-Z][\w'’&-]+ (?:(?:of|and|for|on|in|the) )*)+\({re.escape(name)}\)", fact.statement)
    return written_out(whole[0].removeprefix("The ") if whole else name)


def shown(slot: Slot, kind: Kind) -> str:
    """What stands on the right: the value, a city without its country, or only the year of a date."""
    if not kind.get("year"):
        text = written_out(plain(slot.text))
        head, _, tail = text.rpartition(", ")
        country = head and (part_of(head, tail) or (slot.type in PLACES and entry(tail, "country")))
        return head if country else text[:1].upper() + text[1:]
    years = A_YEAR.findall(slot.text)
    return years[0] if len(years) == 1 else ""


def unlike(rows: Iterator[Row]) -> list[Row]:
    """The rows of things that are surely not one."""
    kept: list[Row] = []
    for row in rows:
        if not any(same_thing(row.left, other.left) or spaced(row.left) in spaced(other.left) for other in kept):
            kept.append(row)
    return kept


def parted(rows: Sequence[Some]) -> Iterator[list[Some]]:
    """The rows cut into tables of four, or of three where that leaves nobody over."""
    left = list(rows)
    while len(left) >= FEWEST:
        size = FEWEST if len(left) in (FEWEST, 2 * FEWEST, 3 * FEWEST) else MOST
        yield left[:size]
        left = left[size:]


def with_others(row: Row, kind: Kind, corpus: Corpus) -> Row:
    """The row with the values of its kind that no source gives to its thing."""
    if row.slot.type in ("country", "body"):
        # A partner that no other row has is out at a glance: "Exercise Konkan : Ireland"; so is a body that publishes nothing.
        same = (slot for fact in row.reading.facts for slot in fact.slots if slot.relation == row.slot.relation)
        found = [shown(slot, kind) for slot in same]
    else:
        found = [shown(Slot(way.wrong, row.slot.type), kind) for way in exchanges(row.fact, row.slot, row.reading, corpus)]
    shelf = shelf_of(corpus)
    known = (value for value in found if value and value != row.right and suits_landscape(row.fact.quote, row.right, value))
    near = (value for value in known if is_near_fellow(row.right, value, partners=row.slot.relation == PARTNER))
    fair = (value for value in near if not is_beside(row.left, value, shelf))
    return replace(row, others=tuple(fair))


def table_of(chosen: list[Row], kind: Kind, number: int, corpus: Corpus) -> Draft | None:
    """The table with some of its right sides wrong; which, the things themselves decide."""
    rows = [with_others(row, kind, corpus) for row in chosen]
    if len({row.right for row in rows}) == 1:
        return None
    key = "\x1f".join((str(kind["right"]), *(row.left for row in rows)))
    right = sides(rows, key, corpus)
    if not right:
        return None
    pairs = tuple(map(pair_of, rows, right))
    lead = f"{since(rows)}onsider the following pairs"
    source = rows[0].reading.document.source
    columns = left_head([(row.left, row.fact) for row in rows], kind, source.title), right_head((pair.right for pair in pairs), kind)
    prompt = Pairs(lead, columns, asked(pairs, key), pairs)
    if broken_rule(prompt):
        return None
    return Draft(
        prompt,
        about=" ".join(row.left for row in rows[:2]),
        quotes=tuple(dict.fromkeys(Quote(row.reading.document.source.id, row.fact.quote) for row in rows)),
        evidence=f"{source.id} {kind['left']} {kind['right']}",
        key=f"pairs {number}",
        by="pairs",
        tags=tuple(dict.fromkeys(tag for row in rows for tag in tags_for(row.fact.about, row.fact.statement, row.reading))),
        pool=tuple(dict.fromkeys(value for row in rows for value in (*row.others, row.right))),
    )


def since(rows: list[Row]) -> str:
    """How the lead begins: with the month of the article where a row holds only for a time."""
    dated = next((found[0] for row in rows if (found := AS_OF.match(row.fact.statement))), "")
    return f"{dated}, c" if dated else "C"


def asked(pairs: tuple[Pair, ...], key: str) -> Ask:
    """Whether a table asks how many or which; which is not asked where none is right."""
    drawn = ASKED[number_of("ask", key, len(ASKED))]
    try:
        pair_options(Pairs("", ("", ""), drawn, pairs))
    except ValueError:
        return "how_many"
    return drawn


def number_of(what: str, key: str, below: int) -> int:
    """A number below a bound that the key decides."""
    return int(fingerprint(what, key, length=8), 16) % below


def sides(rows: list[Row], key: str, corpus: Corpus) -> list[str]:
    """The right side that each row shows: rows change places among themselves where they may, one alone gets a value from elsewhere.

    Times only change places; () where they cannot.
    """
    right = [row.right for row in rows]
    wanted = min(WRONG[number_of("wrong", key, len(WRONG))], len(rows) - 1)
    if wanted and rows[0].slot.type in TIMES:
        wanted = max(wanted, FEWEST - 1)  # a year nobody has heard of is out at a glance, and may be another source's
    order = shuffled(range(len(rows)), key=f"sides:{key}")
    moved = next((chosen for chosen in rings(order, wanted) if may_go_round(rows, chosen, corpus)), ())
    for place, index in enumerate(moved):
        right[index] = rows[moved[(place + 1) % len(moved)]].right
    alone = next((index for index in order if rows[index].others), None) if rows[0].slot.type not in TIMES else None
    if wanted and not moved and alone is not None:
        right[alone] = rows[alone].others[number_of("other", key, len(rows[alone].others))]
    elif wanted and not moved:
        return exchanged_by_two(rows, order, corpus)
    return right


def exchanged_by_two(rows: list[Row], order: tuple[int, ...], corpus: Corpus) -> list[str]:
    """The right sides with those of two rows exchanged, [] where no two may be."""
    right = [row.right for row in rows]
    one, other = next((ring for ring in rings(order, FEWEST - 1) if may_go_round(rows, ring, corpus)), (0, 0))
    right[one], right[other] = right[other], right[one]
    return right if one != other else []


def rings(order: tuple[int, ...], size: int) -> Iterator[tuple[int, ...]]:
    """Rows that may change places in a ring, so many or fewer."""
    for count in range(size, FEWEST - 2, -1):
        for start in range(len(order)):
            yield tuple(order[(start + step) % len(order)] for step in range(count))


def may_go_round(rows: list[Row], chosen: tuple[int, ...], corpus: Corpus) -> bool:
    """Whether each of these rows is surely wrong with the next one's value."""
    following = (*chosen[1:], *chosen[:1])
    return all(is_wrong_of(rows[one], rows[other], corpus) for one, other in zip(chosen, following, strict=True))


def is_wrong_of(row: Row, other: Row, corpus: Corpus) -> bool:
    """Whether another row's value is surely not this row's own, by anything that was read."""
    if same_thing(row.right, other.right) or part_of(row.right, other.right) or part_of(other.right, row.right):
        return False
    if not suits_landscape(row.fact.quote, row.right, other.right):
        return False  # No naval exercise is held with Nepal.
    if not is_near_fellow(row.right, other.right, partners=row.slot.relation == PARTNER):
        return False
    if row.slot.type in TIMES:
        return is_apart(row.slot, other.right) and abs(int(row.right) - int(other.right)) <= YEARS
    if row.slot.type == "number" and not is_near(amount_of(row.right), amount_of(other.right)):
        return False
    shelf = shelf_of(corpus)
    question = row.fact.statement.replace(row.slot.text, "_____", 1)
    found = Asked(row.fact, row.slot, question, row.reading.document.source.id, shelf)
    # Both stand in one table or list, whose words they share: what counts is what is said of this thing.
    return not (found.is_kin(other.right) or found.is_answer(other.right) or is_beside(row.left, other.right, shelf))


def pair_of(row: Row, right: str) -> Pair:
    """A row of the table, with the reason where its right side is not its own."""
    holds = right == row.right
    because = "" if holds else f"the source says “{row.right}”, not “{right}”."
    return Pair(row.left, right, holds, row.fact.quote, because)
