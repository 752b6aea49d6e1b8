"""What a page's first lines tell of, by a name or in words, as "the pact" takes it up further down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.dates import find_times
from quizgen.model import Name
from quizgen.reading.antecedents import Scene
from quizgen.reading.classes import classes, distinct, strayed, takes_up
from quizgen.reading.doubts import FINITE
from quizgen.reading.language import Sentence
from quizgen.reading.naming import head_of
from quizgen.reading.reference_words import PRONOUNS, TIME_NOUNS
from quizgen.syllabus import table
from quizgen.text import without_plural
from quizgen.text import words as words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAD_LETTERS, LATELY, LEAST, TWO = 700, 3, 8, 2
LONGEST, LEAST_TAIL = 16, 4
MOST_LEAD = 4
OTHERS = r"(?:an?|another|each|every|other|two|three|several|new|old|older|earlier|previous|similar|bilateral)"
# What calls itself by one of these is not taken up by another: "the scheme" is no Mission, "the Act" no Code.
APART = (
    frozenset({"scheme", "mission", "programme", "program", "initiative", "project", "policy", "plan", "fund", "campaign"}),
    frozenset({"act", "code", "bill", "rules", "regulations", "ordinance", "order", "policy", "constitution", "schedule"}),
)
NEW = frozenset({"new", "the", "a", "this", "landmark", "draft"})
BEFORE = re.compile(r"\b(?P<article>[Aa]n?|[Tt]he) (?P<own>(?:[a-z][\w-]* ){0,3})$")
POINTING = frozenset(PRONOUNS) | {"this", "these", "those", "here", "there", "said"}
# "in waters that belong to no country", but not "on the island".
POINTS = re.compile(r"\b(?:the|this) (?!(?:[a-z]+ ){0,2}(?:of )?[A-Z])[a-z]")
# With these something is told of that is not the page's own thing: "similar to a treaty that …".
TAILS = frozenset({"to", "for", "on", "against"})


@cache
def synonyms(noun: str) -> frozenset[str]:
    """The nouns by which the same thing may be taken up again: "treaty", "pact", "deal"."""
    groups: dict[str, list[str]] = table("definites.yaml")["told_again"]
    return frozenset().union(*(group for group in groups.values() if noun in group))


def lead_name(words: str, scene: Scene) -> Name | None:
    """The first thing of a class that a page names, where its title speaks of such a thing and no other has come near since."""
    noun = words.lower()
    group = synonyms(noun)
    if not group:
        return None
    fitting = fitting_names(noun, scene.names.all, scene.context)
    if not fitting or (noun == "law" and not scene.sentence.text.startswith("The law ")):
        return None  # "The decision brings the law nearer to that of other lands."
    first = min(fitting, key=lambda one: place(one, scene.context))
    if first not in scene.seen or place(first, scene.context) > LEAD_LETTERS or not is_titled(first, group, scene):
        return None
    here = scene.sentence.headings
    near = [told.scene for number, told in enumerate(reversed(scene.before)) if number < LATELY or told.scene.sentence.headings == here]
    at = scene.sentence.text.lower().find(f"the {noun}")
    beside = (*(one for each in near for one in each.mentions), *(one for one in scene.mentions if one.end <= at))
    rivals = {one.name for one in beside if one.name in fitting and one.name is not first}
    return None if rivals or strayed(words, first, scene) or is_blurred(noun, scene) else first


def fits(noun: str, name: Name, group: frozenset[str]) -> bool:
    """Whether a noun may stand for a name: by its class, but "the scheme" for no Mission, and "the deal" for any treaty."""
    known = takes_up(noun, name) or (noun not in classes() and "treaty" in group and name.type == "treaty")
    own = head_of(name.name).lower()
    return known and (own == noun or not any({own, noun} <= nouns for nouns in APART))


@lru_cache(maxsize=32)
def fitting_names(noun: str, names: tuple[Name, ...], text: str) -> list[Name]:
    """The names of a page for which a noun may stand, each thing once."""
    return distinct((one for one in names if fits(noun, one, synonyms(noun))), text)


@lru_cache(maxsize=256)
def place(name: Name, text: str) -> int:
    """Where a page names a thing first."""
    found = [at for one in (name.name, *name.aliases, name.acronym) if one and (at := text.find(one)) >= 0]
    return min(found, default=len(text))


def is_titled(name: Name, group: frozenset[str], scene: Scene) -> bool:
    """Whether a title speaks of a thing: by a noun of its kind and of no other, by two of its words, by its first letters."""
    title, head = set(words_of(scene.title)), head_of(name.name).lower()
    if any(one.name is not name and one.name.type == name.type for one in scene.names.found(scene.title)):
        return False
    letters = "".join(word[0] for word in name.name.split() if word[:1].isupper()).lower()
    if len(letters) > TWO and any(len(word) > TWO and letters.startswith(word) for word in title):
        return True
    if any(head in nouns and title & nouns and head not in title for nouns in APART):
        return False  # "The Sports Code" is not what "Sports Act gets assent" speaks of.
    own = {word for word in words_of(name.name) if len(word) > TWO and not word.isdigit()}
    return len(own & title) >= TWO or any(is_its_own(noun, own, scene.title.lower()) for noun in title & group)


def is_its_own(noun: str, own: set[str], title: str) -> bool:
    """Whether a title's noun may be a name's: a pact is any treaty, but of "Sports Act" a law without sports in its name is none."""
    if not any(noun in nouns for nouns in APART):
        return True
    before = re.search(rf"([\w-]+) {noun}\b", title)
    return before is not None and before[1] in own | NEW


def is_blurred(noun: str, scene: Scene) -> bool:
    """Whether the page has spoken of another such thing since its first lines: "a similar pact", "two agreements", "the old treaty"."""
    group = {noun} if noun in words_of(scene.title) else synonyms(noun)
    told = " ".join(told.scene.sentence.text for told in scene.before[-LEAST:] if told.scene.sentence not in scene.lead)
    nouns = "|".join(sorted(group))
    return re.search(rf"\b{OTHERS} (?:[\w-]+ ){{0,3}}(?:{nouns})s?\b|\b(?:{nouns})s\b(?! with)", told) is not None


def lead_phrase(words: str, scene: Scene) -> str:
    """The words in which a page's first lines tell of the one such thing: "the treaty handing the islands to Mauritius"; "" for none."""
    noun = words.lower()
    group = synonyms(noun)
    if not group or scene.sentence in scene.lead[:1] or any(fits(noun, one, group) for one in scene.names.all):
        return ""
    found = [token for one in scene.lead if one is not scene.sentence for token in one.doc if token.lower_ in group]
    told = [text for token in found[:1] if (text := described(token, scene))]
    return told[0] if told and not is_blurred(noun, scene) else ""


def described(noun: Token, scene: Scene) -> str:
    """A noun of the first lines with all that tells which it is; "" where that is too little or too long."""
    text = noun.doc.text
    led = BEFORE.search(text[: noun.idx])
    if led is None:
        return ""
    title = {without_plural(one) for one in words_of(scene.title)}
    tail = next((one for one in shorter(tail_of(noun)) if is_telling(one, title)), "")
    core = f"the {led['own']}{noun.text}"
    if tail:
        return f"{core} {tail}"
    beside = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod") and without_plural(child.lower_) in title]
    compound = any(child.dep_ == "compound" and child.is_alpha and child.lower_ not in TIME_NOUNS for child in beside)
    return core if led["article"].lower() == "the" and compound and len(beside) >= TWO and not tail_of(noun) else ""


def is_telling(tail: str, title: set[str]) -> bool:
    """Whether a clause says for good which thing it is: with a name, or with words of the title, and with nothing that points."""
    words = tail.split()
    echoed = len(words) > LEAST_TAIL + 1 and any(without_plural(one) in title for one in words_of(tail))
    named = re.search(r"[A-Z]", tail) is not None or echoed or len(words) >= LEAST
    unclear = find_times(tail) or POINTS.search(tail) or set(words_of(tail)) & POINTING or re.search(r"[\"“”():;]", tail)
    return LEAST_TAIL < len(words) <= LONGEST and named and not unclear


def shorter(tail: str) -> list[str]:
    """A tail, and what is left of it without its last parts: "to promote coal projects of firms", "to promote coal projects"."""
    ends = [hit.start() for hit in re.finditer(r"(?<! and)(?<!,) (?:of|in|by|with|from) ", tail)]
    return [tail, *(tail[:end] for end in reversed(ends))]


def tail_of(noun: Token) -> str:
    """The clause or the "to …" behind a noun that tells which it is, up to the next comma; "" for none."""
    rights = [child for child in noun.rights if child.dep_ in ("acl", "relcl") or (child.dep_ == "prep" and child.lower_ in TAILS)]
    behind = noun.doc.text[noun.idx + len(noun) + 1 :]
    if rights and rights[0].left_edge.i == noun.i + 1:
        edge = rights[0].right_edge
        behind = noun.doc.text[noun.idx + len(noun) + 1 : edge.idx + len(edge)]
    elif not re.match(r"[a-z]+ing\b", behind):
        return ""
    tail = re.split(r",| [–—-] |;|:|\.$", behind, maxsplit=1)[0].strip()
    inside = [one for one in noun.doc if noun.i < one.i and one.idx < noun.idx + len(noun) + 1 + len(tail)]
    return "" if not rights and any(one.tag_ in FINITE for one in inside) else tail


def lead_of(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The first whole sentences of a page."""
    return tuple(one for one in sentences[: 2 * MOST_LEAD] if one.kind == "paragraph" and len(one.text.split()) >= LEAST)[:MOST_LEAD]
