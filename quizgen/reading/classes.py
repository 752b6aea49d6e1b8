"""Things told by their class alone: "the pact", "the 2019 Act", "the bloc", where a text has named one such thing and no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Told
from quizgen.reading.continuing import about
from quizgen.reading.lists import listed
from quizgen.reading.retaking import ends_in, is_by_letters
from quizgen.reading.spellings import without_year
from quizgen.syllabus import table
from quizgen.text import fold
from quizgen.text import words as words_of

MODIFIED = re.compile(r"(?:(?P<year>(?:1[789]|20)\d\d)|(?P<fresh>new|proposed)) (?P<noun>[A-Za-z]+)")
# "the Human Rights Council" and "the UN Human Rights Council" are one; the State's and the nation's are two.
SAME = re.compile(r"(?:the )?(?:[A-Z]{2,5}|U\.N\.|United Nations|Indian|Union) (?=\w+ \w)")
# What is no Act: "Section 12", "the Second Schedule", "the Ports Rules, 2011".
PROVISION = re.compile(
    r"(?:Section|Article|Rule|Clause|Chapter|Part|Schedule|Entry)\b|"
    r".*\b(?:Schedule|Rules|Regulations|Bill|Ordinance|Order|Guidelines|Amendment)(?:,? \d{4})?$"
)
WHOLE = frozenset({"act", "statute"})
# Names of these types may be schemes that their pages call so.
OPEN = frozenset({"thing", "term", "work"})
# Of the things of these classes pages name few, and give most of them a noun or letters that tell them.
ALONE = frozenset({"scheme", "law", "treaty"})
YEAR = re.compile(r"\d{4}$")
BETTER = r"(?:better|popularly|also|commonly|widely) (?:known as|called)(?: the)?"
OFTEN, TWICE, LATELY, BEGINNING = 3, 2, 3, 4


@cache
def classes() -> dict[str, str]:
    """The nouns by which any name of a type may be taken up again, with that type."""
    found: dict[str, list[str]] = table("reading.yaml")["classes"]
    return {noun: kind for kind, nouns in found.items() for noun in nouns}


def takes_up(words: str, name: Name, *, widely: bool = True) -> bool:
    """Whether a description may take a name up again: by its own noun, by its office, and `widely` by its class."""
    plain = words.lower()
    if name.type == "person":
        return bool(name.office) and plain.split()[-1] in name.office.lower().split() and plain in f"{name.office.lower()} "
    if name.type in {"term", "thing"} and not is_by_letters(plain, name):
        return False
    kind = "" if plain in WHOLE and PROVISION.match(name.name) else classes().get(plain)
    return ends_in(words, name) or (kind == name.type and (widely or kind == "country")) or (widely and is_grouping(plain, name))


def is_grouping(noun: str, name: Name) -> bool:
    """Whether a noun such as "the bloc" may stand for a name of a group of countries."""
    return noun in listed("grouping_nouns") and any(fold(one) in listed("groupings") for one in (name.name, *name.aliases))


def distinct(names: Iterable[Name], text: str = "") -> list[Name]:
    """Some names, each thing once: not the shorter spelling of a body, nor the name behind which a text gives the better known one."""
    every = list(dict.fromkeys(names))
    longer = {SAME.sub("", one.name) for one in every if SAME.match(one.name)}
    return [
        one for one in every if one.name not in longer and not any(is_known_as(one, other, text) for other in every if other is not one)
    ]


def is_known_as(name: Name, other: Name, text: str) -> bool:
    """Whether a text says that a thing is known by another name: "the Regional Scheme, better known as UDAN"."""
    if f"{name.name} ({other.name})" in text:
        return True
    if f"as {other.name}" not in text and f"called {other.name}" not in text:
        return False
    return re.search(rf"{re.escape(name.name)}(?: \([^()]*\))?,? {BETTER} {re.escape(other.name)}(?!\w)", text) is not None


def strayed(words: str, name: Name, scene: Scene) -> bool:
    """Whether the section has come to a thing of no known type that may be meant as well: to Krishi Udan, on a page on UDAN."""
    for told in reversed(scene.before if name.type != "person" else ()):
        if told.scene.sentence.headings != scene.sentence.headings:
            return False
        if told.subject is not None and told.subject.name is name:
            return False
        if any(one is not name and may_be(words, one, name) and not ends_in(words, name) for one in led_by(told)):
            return True
    return False


def led_by(told: Told) -> list[Name]:
    """The names of which a sentence tells: its subject's, and the one that it begins with."""
    first = [one.name for one in told.scene.mentions[:1] if one.start <= BEGINNING]
    return [*([told.subject.name] if told.subject is not None and told.subject.name is not None else []), *first]


def may_be(words: str, name: Name, known: Name) -> bool:
    """Whether a name is a scheme's, or may be: it is of no type that would tell, or shares a word with a known scheme."""
    if classes().get(words.lower()) != "scheme" or name.name.endswith("s"):
        return False
    return takes_up(words, name) or name.type in OPEN or bool(set(words_of(name.name)) & set(words_of(known.name)))


def alone(words: str, scene: Scene) -> Name | None:
    """The one thing of a class that a text has named so far, and comes back to; None where there are two, or hardly any sign of it."""
    told = MODIFIED.fullmatch(words)
    noun, year, fresh = (told["noun"], told["year"], told["fresh"]) if told else (words, None, None)
    known = classes().get(noun.lower()) in ALONE or noun.lower() in listed("grouping_nouns")
    if not (known or year or noun.lower() in listed("sole_bodies")):
        return None
    fitting = distinct((one for one in scene.names.all if takes_up(noun, one) and (not year or year in one.name)), scene.context)
    if year or fresh:
        return fitting[0] if len(fitting) == 1 else newest(fitting, scene) if fresh else None
    if not known and another(noun, scene.context):
        return None
    if len(fitting) == 1 and fitting[0] in scene.seen and re.search(rf"\bArticle \d+ of the {re.escape(words)}\b", scene.sentence.text):
        return fitting[0]  # "Article 5 of the treaty" is of the only treaty that the text has named.
    name = told_of(fitting, scene) or leading(fitting, scene)
    if name is None or any(one in about(scene) for one in fitting if one is not name) or strayed(words, name, scene):
        return None
    # "The Act" of a headline is the headline's, though the text may have it only as a Bill.
    return name if name in about(scene) or noun.lower() not in words_of(scene.title) else None


def newest(fitting: Sequence[Name], scene: Scene) -> Name | None:
    """The later of two laws of one name that the title has: "the new Act" on a page on the Ports Act, of 1908 and of 2025."""
    own = [one for one in fitting if without_year(one.name).lower() in scene.title.lower()]
    years = {one: YEAR.findall(one.name)[-1:] for one in own}
    if len({without_year(one.name) for one in own}) != 1 or not all(years.values()):
        return None
    return max(own, key=lambda one: years[one])


def another(noun: str, text: str) -> bool:
    """Whether a text speaks of such a thing without naming it: "an expert committee", "several boards"."""
    return (
        re.search(rf"\b(?:an?|another|each|every|two|three|several|new|expert) (?:[\w-]+ ){{0,3}}{re.escape(noun.lower())}s?\b", text)
        is not None
    )


def told_of(fitting: Sequence[Name], scene: Scene) -> Name | None:
    """The one of some names of which the section has told lately, where it has named no other of them."""
    beside = [told for told in scene.before[-LATELY:] if told.scene.sentence.headings == scene.sentence.headings]
    named = {one.name for told in beside for one in told.scene.mentions if one.name in fitting} | {one.name for one in scene.mentions}
    first = next((told.subject.name for told in beside if told.subject is not None and told.subject.name in fitting), None)
    return first if named & set(fitting) == {first} and all(told.scene.sentence.kind == scene.sentence.kind for told in beside) else None


def leading(fitting: Sequence[Name], scene: Scene) -> Name | None:
    """The one of some names that has been named, and that the text names often and more than twice as often as any other."""
    ranked = sorted(fitting, key=lambda one: -times(one, scene))
    if not ranked or ranked[0] not in scene.seen:
        return None
    first, others = ranked[0], ranked[1:]
    lately = {one.name for told in scene.before[-LATELY:] for one in told.scene.mentions} | {one.name for one in scene.mentions}
    if any(one in lately for one in others) or any(times(first, scene) <= TWICE * times(one, scene) for one in others):
        return None
    return first if first in about(scene) or times(first, scene) >= OFTEN else None


def times(name: Name, scene: Scene) -> int:
    """How often a text names a thing."""
    spellings = sorted({one for one in (SAME.sub("", name.name), *name.aliases, name.acronym) if one}, key=len, reverse=True)
    return len(re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)", scene.context))
