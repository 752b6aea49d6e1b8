"""What a release tells of a joint military exercise: its edition, where it is held, on what terrain, and where the last one was.

Releases name the exercise once ("the 7th edition of India-Uzbekistan joint military Exercise DUSTLIK") and then speak
of "the Exercise" and "last edition", which alone ask nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.model import Document, Fact, Slot
from quizgen.reading.language import Sentence
from quizgen.text import fold, squeeze

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
PLACE = r"(?P<place>(?:the )?[A-Z][\w’'-]*(?:(?:,? | ?\()(?:of |and |in )?[A-Z][\w’'-]*\)?){0,9})"
# The name behind the noun, in quotation marks or without: Exercise DUSTLIK, exercise ‘Garuda Shakti’.
NAMED = re.compile(
    r"\b(?:Exercise|EXERCISE|exercise),? (?:[‘'“\"](?P<quoted>[A-Z][^’'”\"]{2,30})[’'”\"]|(?P<plain>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}))"
)
UNNAMED = frozenset({"The", "This", "Area", "Joint", "Director", "Control"})
SPAN = re.compile(
    rf"\bfrom {DAY}(?: (?P<begin>{MONTH}))?(?:,? 20\d\d)? (?:to|till|until) {DAY} (?P<end>{MONTH}),? (?P<year>20\d\d)\b",
)
EDITION = re.compile(r"\b(?P<number>\d{1,2}(?:st|nd|rd|th)) edition of\b")
HELD = re.compile(
    r"(?: is| was| will be| has been| is being)(?: scheduled to be| being)? (?:conducted|held|organised) "
    rf"(?:from [\w ,]+? 20\d\d )?(?:at|in) {PLACE}"
)
BEFORE = re.compile(
    r"(?:The )?(?:[Ll]ast|[Pp]revious|[Ee]arlier|[Pp]receding) edition(?: of (?:the|this) [Ee]xercise)? was (?:conducted|held|organised) "
    rf"(?:at|in) {PLACE} in (?P<when>(?:{MONTH},? )?20\d\d)\b"
)
AIM = re.compile(
    r"(?:The )?(?:[Aa]im|[Oo]bjective|[Pp]urpose) of (?:the )?[^.]*?\bis to\b|"
    r"[^.]*?\b(?:is aimed at|aims (?:to|at)|will focus on)\b"
)
TERRAIN = re.compile(
    r"\b(?:operations|environment|scenario|training)\b[^.;]*? in (?:an? |the )?(?P<value>[a-z-]+(?:(?:,| and|/)? [a-z-]+){0,3}) terrains?\b"
)
OFTEN = re.compile(r" is (?:an? )?(?P<often>annual|yearly|biennial|biannual) (?:event|exercise|affair)\b")
BEGAN = re.compile(
    r" (?:was (?:first )?(?:instituted|started|launched|initiated|conceptualised|held)|began|commenced) in (?P<year>(?:19|20)\d\d)\b(?! at)"
)
YEARLY = ("every year", ("annually", "yearly", "once a year", "annual"))
HOW_OFTEN = {
    "annual": YEARLY,
    "yearly": YEARLY,
    "biennial": ("every two years", ("once in two years", "biennially", "every alternate year", "biennial")),
    "biannual": ("twice a year", ("biannually", "every six months", "biannual")),
}


class Drill(NamedTuple):
    """The exercise of a page: its name, the edition that the page tells of ("7th") and when it is held ("April 2026"), "" where unknown."""

    name: str
    number: str
    when: str

    @property
    def edition(self) -> str:
        """As questions name it: "the 7th edition of Exercise DUSTLIK"."""
        return f"the {self.number} edition of {self.name}" if self.number else self.name

    def behind(self, text: str) -> str:
        """What a sentence tells behind the exercise that it begins with, "" where it begins otherwise."""
        found = re.match(rf"(?:The |This )?(?:[Ee]xercise(?! [A-Z\"‘“'])|(?i:{re.escape(self.name)})\b)", text)
        return text[found.end() :] if found else ""


def drill_facts(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Fact]]:
    """What a page tells of the one exercise that it is about, each thing once, with the number of its block."""
    drill = drill_of(document, sentences)
    if drill is None:
        return
    seen = set[str]()
    for one in sentences:
        for statement, question, slot in told(squeeze(one.text), drill):
            if question not in seen and statement.count(slot.text) == 1:
                seen.add(question)
                quote = one.quote or one.text
                yield (
                    one.block,
                    Fact(
                        f"{statement[:1].upper()}{statement[1:]}",
                        *(quote, (slot,)),
                        section=one.headings,
                        about=drill.name,
                        question=question,
                        worth=slot.worth,
                    ),
                )


def drill_of(document: Document, sentences: Sequence[Sentence]) -> Drill | None:
    """The exercise of the title, where the text names that one alone."""
    title = fold(document.source.title)
    names = {fold(plain): plain for one in sentences for found in NAMED.finditer(one.text) if (plain := plain_name(found))}
    if "exercise" not in title or len(names) != 1 or next(iter(names)) not in title:
        return None
    text = " ".join(one.text for one in sentences)
    editions = {found["number"] for found in EDITION.finditer(text)}
    times = {time_of(found) for found in SPAN.finditer(text)}
    return Drill(f"Exercise {next(iter(names.values()))}", only(editions), only(times))


def only(found: set[str]) -> str:
    """The one thing that is told, "" where none or several are."""
    return next(iter(found)) if len(found) == 1 else ""


def plain_name(found: re.Match[str]) -> str:
    """A name without its year, "" for a word that only follows the noun: VINBAX-2025, "Exercise The"."""
    name = re.sub(r"[ -](?:20)?\d\d$", "", found["quoted"] or found["plain"]).strip(" ,")
    return "" if name.split()[0] in UNNAMED else name


def time_of(found: re.Match[str]) -> str:
    """The month in which an exercise begins and ends; the year where it ends in another."""
    return f"{found['end']} {found['year']}" if found["begin"] in (None, found["end"]) else str(found["year"])


Told = tuple[str, str, Slot]


def told(text: str, drill: Drill) -> Iterator[Told]:
    """What one sentence tells, each a statement, its question and its answer."""
    for way in (edition_told, venue_told, last_told, terrain_told, frequency_told, beginning_told):
        yield from way(text, drill)


def edition_told(text: str, drill: Drill) -> Iterator[Told]:
    """The number of the edition: "departed for the 7th edition of … Exercise DUSTLIK"."""
    if drill.number and drill.when and EDITION.search(text) and fold(drill.name) in fold(text):
        slot = Slot(drill.number, "ordinal", "edition", (f"{drill.number} edition", drill.number[:-2]), "edition", 0.6)
        state = f"the {drill.number} edition of {drill.name} was scheduled for {drill.when}."
        yield state, f"Which edition of {drill.name} was scheduled for {drill.when}?", slot


def venue_told(text: str, drill: Drill) -> Iterator[Told]:
    """Where the edition is held: "The Exercise is scheduled to be conducted at …"."""
    held = HELD.match(drill.behind(text))
    if held and drill.when:
        yield from placed(held["place"], drill.edition, f"scheduled to be held in {drill.when}")


def last_told(text: str, drill: Drill) -> Iterator[Told]:
    """Where the one before was held: "Last edition was conducted at … in April 2025"."""
    before = BEFORE.match(text)
    if before:
        yield from placed(before["place"], f"the {before['when'].replace(',', '')} edition of {drill.name}", "held")


def terrain_told(text: str, drill: Drill) -> Iterator[Told]:
    """On what terrain both sides are to operate: "Aim of Exercise DUSTLIK is to … joint operations in semi-mountainous terrain"."""
    about = fold(drill.name) in fold(text) or drill.behind(text)
    terrain = TERRAIN.search(text) if about and AIM.match(text) else None
    if terrain and drill.when:
        of = f"{drill.edition} in {drill.when}"
        slot = Slot(terrain["value"], "definition", "terrain", (f"{terrain['value']} terrain",), "terrain", 0.65)
        state = f"{of} was meant to train for operations in {terrain['value']} terrain."
        yield state, f"For operations in what kind of terrain was {of} meant to train?", slot


def frequency_told(text: str, drill: Drill) -> Iterator[Told]:
    """How often it is held: "Exercise DUSTLIK is a yearly event"."""
    often = OFTEN.match(drill.behind(text))
    if often:
        answer, others = HOW_OFTEN[often["often"]]
        yield (
            f"{drill.name} is held {answer}.",
            f"How often is {drill.name} held?",
            Slot(answer, "duration", "time", others, "frequency", 0.6),
        )


def beginning_told(text: str, drill: Drill) -> Iterator[Told]:
    """Since when it is held: "Exercise GARUDA SHAKTI was instituted in 2012"."""
    began = BEGAN.match(drill.behind(text))
    if began:
        year = began["year"]
        yield f"{drill.name} began in {year}.", f"In which year did {drill.name} begin?", Slot(year, "year", "year", (), "beginning", 0.65)


def placed(place: str, edition: str, done: str) -> Iterator[Told]:
    """Where an edition was held: the place within its country or State, which the question names."""
    whole = place.removeprefix("the ")
    parts = [part.strip(" ()") for part in re.split(r", | \(", whole)]
    land = parts[-1] if len(parts) > 1 and gazetteer.kind_of(parts[-1]) in ("country", "state") else ""
    rest = whole.removesuffix(land).rstrip(" ,(") if land else whole
    if gazetteer.kind_of(rest) in ("country", "state") or rest.count("(") != rest.count(")"):
        return
    accepts = tuple(part for part in (whole, *parts) if part not in (rest, land))
    asked = f"At which place in {land}" if land else "At which place"
    yield f"{edition} was {done} at {whole}.", f"{asked} was {edition} {done}?", Slot(rest, "place", "place", accepts, "venue", 0.7)
