"""Two who belong together: "the two countries", "both leaders", and the meeting of two persons, by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Told, name_of
from quizgen.reading.mentions import Mention
from quizgen.reading.name_words import THE_COUNTRIES, demonym, is_country
from quizgen.reading.reference_words import TWOS
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

PAIR = 2
MEETING = re.compile(r"(?:[Bb]rief |[Ss]hort |[Hh]alf-hour )?(?:meeting|encounter|conversation|talks)$")
CONTACTS = frozenset({"meeting", "encounter", "contact", "talks", "conversation", "meet"})
WAR = re.compile(r"\b(?:[Ww]ar|[Cc]onflict|[Ii]nvasion|invaded) (?:(?:in|of) )?([A-Z]\w+)|\b([A-Z]\w+(?:[-–][A-Z]\w+)?) (?:war|conflict)\b")
COUPLED = re.compile(r"(?:[’']s)?,? and [^,.;]{0,60}|[-–]|\s[-–]\s")
MET = frozenset({"meet", "encounter"})
BESIDE, LATELY = re.compile(r",? and (?:the )?|, |[-–]| & "), 3
CAPITAL = re.compile(r"[A-Z][a-z]+")


def two_of(words: str) -> str:
    """What "two leaders" or "two countries" are two of: persons or countries; "" for other words."""
    parts = words.lower().split()
    if parts == ["two"]:
        return "person"
    return TWOS.get(parts[1], "") if len(parts) == PAIR and parts[0] in {"two", "both"} else ""


def pair_in(kind: str, mentions: Sequence[Mention]) -> list[str]:
    """The names of the persons or countries among some mentions, each once; countries also by their people."""
    found = [countries(one.name) if kind == "country" else one.name.name for one in mentions if one.name.type in {kind, "nationality"}]
    return list(dict.fromkeys(one for one in found if one))


def countries(name: Name) -> str:
    """The country that a name is, or whose people it is, with its article."""
    country = name.name if name.type == "country" else demonym(name.name) if name.type == "nationality" else ""
    return f"the {country}" if country in THE_COUNTRIES else country


def pair(words: str, scene: Scene) -> str:
    """The two that the sentence before names, for "the two leaders"; "" when they are not two. Countries stay two in the next block."""
    kind, previous = two_of(words), block_before(scene)
    here = scene.sentence
    if not previous and kind == "country" and scene.before:
        there = scene.before[-1].scene.sentence
        previous = [scene.before[-1]] if there.block == here.block - 1 and there.headings == here.headings else []
    last = previous[-1].scene if kind and previous else None
    found = pair_in(kind, [one for one in last.mentions if kind == "country" or one.name.type == "person"]) if last else []
    if last and len(found) == PAIR and (coupled(kind, last) or met(last)):
        headline = pair_in("country", scene.names.found(scene.title)) if kind == "country" else []
        # "Rivals in Chad and Mali enjoyed better terms. The two countries …" on the page of two others.
        return "" if len(headline) == PAIR and set(headline) != set(found) else " and ".join(found)
    return " and ".join(of_title(scene)) if kind == "country" else ""


def of_title(scene: Scene) -> list[str]:
    """The two countries that the title names side by side, where the sentences since have named no third; none otherwise."""
    title = scene.names.found(scene.title)
    found = pair_in("country", title)
    if len(found) != PAIR or not any(BESIDE.fullmatch(scene.title[one.end : other.start]) for one, other in pairwise(title)):
        return []
    lately = [*(told.scene for told in scene.before[-LATELY:]), scene]
    named = {country for one in lately for country in pair_in("country", one.mentions)}
    # "The President of Ghana" names a third in an office.
    named |= {word for one in lately for word in CAPITAL.findall(one.sentence.text) if is_country(word) and not scene.names.of(word)}
    return found if named <= set(found) else []


def coupled(kind: str, scene: Scene) -> bool:
    """Whether a sentence names its two together: "Russian and US missions"; a victim and its invader are no two."""
    types = {kind, "nationality"} if kind == "country" else {kind}
    own = [one for one in scene.mentions if one.name.type in types]
    gaps = (scene.sentence.text[one.end : other.start] for one, other in pairwise(own))
    return any(COUPLED.fullmatch(gap) for gap in gaps)


def block_before(scene: Scene) -> list[Told]:
    """The sentences before this one in its block."""
    return [told for told in scene.before if told.scene.sentence.block == scene.sentence.block]


def meeting(words: str, scene: Scene) -> str:
    """The meeting of the two persons who, as was just said or as the title says, met; "" when none did, or several did."""
    if not MEETING.fullmatch(words):
        return ""
    found = {two for told in block_before(scene)[-PAIR:] if (two := met(told.scene))} or titled(scene)
    return f"the {words} between {' and '.join(next(iter(found)))}" if len(found) == 1 else ""


def titled(scene: Scene) -> set[tuple[str, ...]]:
    """The two whose meeting is the document's matter: the two that the title names, or the only two who meet in it."""
    if not re.search(r"\b(?:meet|meets|met|meeting)\b", scene.title, re.IGNORECASE):
        return set()
    persons = dict.fromkeys(one.name.name for one in scene.names.found(scene.title) if one.name.type == "person")
    return {tuple(persons)} if len(persons) == PAIR else {two for told in scene.before if (two := met(told.scene))}


def this_meeting(token: Token, scene: Scene) -> str:
    """The meeting for which "This" stands in "This marks the first contact …"; "" for another "this"."""
    said = [child for child in token.head.children if child.dep_ in {"dobj", "attr"} and child.lower_ in CONTACTS]
    plain = token.dep_ in SUBJECTS and token.head.lemma_.lower() in {"mark", "be", "constitute", "represent"}
    return meeting("meeting", scene) if plain and said else ""


def met(scene: Scene) -> tuple[str, ...]:
    """The two persons of whom a sentence says that they met."""
    for token in scene.sentence.doc:
        objects = [child for child in token.children if child.dep_ == "dobj"]
        held = token.lemma_ in {"have", "hold"} and any(child.lower_ in CONTACTS for child in objects)
        if token.pos_ == "VERB" and (token.lemma_ in MET or held):
            subjects = [child for child in token.children if child.dep_ in SUBJECTS]
            withs = [child for prep in token.children if prep.dep_ == "prep" and prep.lower_ == "with" for child in prep.children]
            names = dict.fromkeys(name for one in (*subjects, *objects, *withs) for name in joined(one, scene))
            if len(names) == PAIR:
                return tuple(names)
    return ()


def joined(token: Token, scene: Scene) -> list[str]:
    """The persons whom a noun and those joined to it name."""
    every = [token, *(one for one in token.subtree if one.dep_ in {"conj", "appos"})]
    names = [name_of(one, scene.mentions) for one in every]
    return [name.name for name in names if name and name.type == "person"]


def war(words: str, scene: Scene) -> str:
    """The war for which "the war" or "the invasion" stands, by the one country that the text's wars are in; "" when there are several."""
    noun = re.fullmatch(r"(?:ongoing )?(war|conflict|invasion)", words)
    if not noun:
        return ""
    found = [hit[1] or hit[2].split("-")[-1] for hit in WAR.finditer(scene.context)]
    where = {name.name for one in found if (name := scene.names.of(one)) and name.type == "country"}
    link = "of" if noun[1] == "invasion" else "in"
    return f"the {words} {link} {next(iter(where))}" if len(where) == 1 else ""
