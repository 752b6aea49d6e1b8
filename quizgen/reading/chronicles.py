"""Lines of a chronicle → sentences in the past: "1875 – Dayananda Saraswati founds the Arya Samaj" tells what happened in 1875."""

from __future__ import annotations

import re
from functools import cache

from quizgen import dates
from quizgen.dates.shapes import MONTH
from quizgen.model import Block
from quizgen.reading.heading_names import nouns
from quizgen.reading.lists import listed
from quizgen.reading.pieces import upper_first
from quizgen.reading.telegrams import GOES_ON, verbs
from quizgen.reading.topics import with_article
from quizgen.text import fold

LINE = re.compile(
    rf"(?P<when>(?:(?:\d{{1,2}} )?{MONTH},? )?(?:1[5-9]|20)\d\d)(?:\s+[-–—]|\s*[:|])\s+(?:the (?=[A-Z]))?(?P<told>[A-Z].+)$", re.DOTALL
)
# The rest of the name of a battle or treaty behind its noun, and what may stand between it and its year.
OF_PLACE, BEFORE_YEAR = r"of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?", r"(?: \([A-Z][^()\d]*\))?,? \(?"
BATTLE = re.compile(
    rf"(?P<battle>(?:(?:First|Second|Third|Fourth) )?(?:Battle|Siege) {OF_PLACE})"
    rf"{BEFORE_YEAR}(?P<year>[1-9]\d{{2,3}}(?: B?CE)?)\)?(?:\s*:|\s[–—-])\s+"
    r"(?P<told>(?:the )?[A-Z][^,;:.()]{2,50}? (?:defeated|beat|routed|overthrew|crushed) (?:the )?[A-Z][^;:.]+)"
)
OWNED = re.compile(
    rf"(?P<when>(?:(?:\d{{1,2}} )?{MONTH},? )?(?:1[5-9]|20)\d\d(?:\s+[-–—]|\s*[:|])\s+)(?:[Tt]he )?"
    r"(?P<thing>(?:[Pp]ermanent )?(?:[Ss]ecretariat|[Cc]harter))\b(?! of\b)"
)
# "1929, 8 April — …", "1928, September – …": the year first, and the day or month behind it.
YEAR_FIRST = re.compile(rf"(?P<year>(?:1[5-9]|20)\d\d), (?P<day>(?:\d{{1,2}} )?{MONTH})(?=(?:\s+[-–—]|\s*[:|])\s)")
# "the Bangkok Declaration is signed by …": a chronicle's present of what was done.
IS_DONE = re.compile(r" (?:is|are) (?=[a-z]+(?:ed|en|wn|pt|t) (?:by|in|at|with|between|into)\b)")
BRACKETED = re.compile(r"\s*\([^()]*\)")
NAME_BEHIND = re.compile(r",(?: (?:and )?[A-Z][\w.’'-]*)+$")
MOST_OF_SUBJECT, LEAST_WORDS, LONGEST, TWO = 8, 4, 30, 2
EVENTS = frozenset({"event", "events", "what happened", "development", "milestone"})
SMALL_WORDS = frozenset({"and", "of", "the", "for", "in", "&", "de", "to"})


def with_owner(text: str, owner: str) -> str:
    """A line of a chronicle with the group whose secretariat or charter it tells of: "2014 – permanent Secretariat opens in Dhaka"."""
    found = OWNED.match(text.strip()) if owner else None
    return f"{found['when']}{upper_first(found['thing'].title())} of {owner}{text.strip()[found.end() :]}" if found else text


def fought(text: str) -> str:
    """The sentence that a note of a battle stands for: "Battle of Plassey (1757): Clive defeated Siraj-ud-Daulah"; "" for others."""
    found = BATTLE.match(text.strip().replace("*", ""))
    told = BRACKETED.sub("", found["told"]).strip(" .,") if found else ""
    return f"At the {found['battle']} in {found['year']}, {told}." if found and len(told.split()) <= LONGEST else ""


def is_dated_line(text: str) -> bool:
    """Whether words are a line of a chronicle with the year first, which is no sentence as it stands."""
    return YEAR_FIRST.match(text.strip()) is not None


def happened(text: str) -> str:
    """The sentence that a line of a chronicle stands for; "" when it is none, or does not say who did what."""
    if battle := fought(text):
        return battle
    line = LINE.match(YEAR_FIRST.sub(r"\g<day> \g<year>", text.strip()))
    if line is None:
        return ""
    told = IS_DONE.sub(" ", BRACKETED.sub("", line["told"].split(";")[0])).strip().rstrip(".")
    parts = told.split()
    # A day in a year's line is one of that year.
    if not LEAST_WORDS <= len(parts) <= LONGEST or any(time.year or time.kind == "day_only" for time in dates.find_times(told)):
        return ""
    place = next((number for number, part in enumerate(parts[: MOST_OF_SUBJECT + 1]) if number and is_verb(parts, number)), 0)
    if (
        not place
        or not is_subject(" ".join(parts[:place]))
        or not all(part[0].isupper() or part in SMALL_WORDS or part[0].isdigit() for part in parts[:place])
    ):
        return ""
    if place == 1 and fold(parts[0]) in nouns("the"):
        return ""  # "30 March 2022 – Charter signed at the summit": whose.
    subject, rest = with_article(" ".join(parts[:place])), " ".join(parts[place + 1 :])
    plural = " and " in subject
    verb = parts[place] if is_done(parts[place], rest) else ""
    if verb and " by " not in f" {rest}":
        rest = NAME_BEHIND.sub("", rest)  # "founded at Bombay, Dayananda Saraswati" does not say that he founded it.
    shown = f"{'were' if plural else 'was'} {verb}" if verb else past_forms().get(fold(parts[place]), parts[place])
    preposition = "On" if re.match(r"\d{1,2} ", line["when"]) else "In"
    return f"{preposition} {line['when']}, {subject} {shown} {rest}."


def row_of_chronicle(block: Block) -> str:
    """The sentence of a row of a chronicle: "Year | Event", "Year | Event | Persons", "Year | Date | Event"; "" for others."""
    if block.kind != "row" or len(block.cells) < TWO:
        return ""
    heads = [fold(header) for header in block.columns]
    if len(block.cells) == TWO:
        return happened(block.text)
    if heads[:TWO] == ["year", "date"] and set(heads[TWO : TWO + 1]) & EVENTS:
        return happened(f"{block.cells[1]} {block.cells[0]} | {block.cells[TWO]}")
    return happened(" | ".join(block.cells[:TWO])) if heads[:1] in (["year"], ["date"]) and set(heads[1:TWO]) & EVENTS else ""


def is_subject(text: str) -> bool:
    """Whether the words before a verb are one name or a row of names: "Bhagat Singh, Sukhdev and Rajguru"; not "Madras, 1922"."""
    row = re.fullmatch(r"[A-Z][\w.’' -]+(?:, [A-Z][\w.’' -]+)+,? and [A-Z][\w.’' -]+", text)
    return row is not None or not re.search(r"[:,+=]", text)


def is_verb(parts: list[str], number: int) -> bool:
    """Whether a word of a line tells what happened: a present of chronicles, a past, or what was done to its subject."""
    word = fold(parts[number])
    rest = " ".join(parts[number + 1 :])
    if parts[number][0].isupper() or (word in ("renamed", "rechristened") and rest[:1].isupper()):
        return False  # "Anand Club renamed Anand Society": by whom, or what, the line leaves open.
    plural = "and" in parts[:number]
    present = word in past_forms() and (word.endswith("s") != plural)
    return present or is_done(word, rest) or (word in past_forms().values() and not GOES_ON.match(f" {rest}"))


def is_done(word: str, rest: str) -> bool:
    """Whether a participle says what was done to the subject: "founded at Bombay by …"."""
    return verbs().get(fold(word)) == "was" and bool(GOES_ON.match(f" {rest}"))


@cache
def past_forms() -> dict[str, str]:
    """The present forms of the verbs of what happens once, each with its past."""
    from lemminflect import getInflection

    found = dict[str, str]()
    for lemma in listed("events") | listed("chronicled"):
        past = next(iter(getInflection(lemma, "VBD")), "")
        for present in (lemma, *getInflection(lemma, "VBZ")):
            if past and present != past:
                found[present] = past
    return found
