"""Parts that only the page says whose they are: "the total outlay" of its scheme, "the seven members" of its bloc."""

from __future__ import annotations

import re
from functools import cache

from quizgen.model import Name
from quizgen.reading.antecedents import Scene
from quizgen.reading.classes import is_grouping
from quizgen.reading.heading_names import telling
from quizgen.reading.lead_things import lead_phrase
from quizgen.reading.topics import with_article
from quizgen.syllabus import table

COUNTED = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) ")
LATELY = 3
SCHEMES = frozenset({"scheme"})


@cache
def parts(whole: str) -> frozenset[str]:
    """What a scheme or a group of countries has one of, or a known number of."""
    found: dict[str, list[str]] = table("definites.yaml")["parts"]
    return frozenset(found[whole])


def whole_of(phrase: str, scene: Scene) -> str:
    """The one thing of a page that a part belongs to, with its article; "" where the part is none, or two may have it."""
    plain = COUNTED.sub("", phrase.lower())
    if plain in parts("group"):
        return of_group(scene)
    return of_scheme(scene) if plain in parts("scheme") else ""


def of_group(scene: Scene) -> str:
    """The only group of countries that the title names, where none other has been named since."""
    groups = {one.name for one in scene.names.found(scene.title) if is_group(one.name)}
    near = {one.name for told in scene.before[-LATELY:] for one in told.scene.mentions if is_group(one.name)}
    near |= {one.name for line in telling(scene.sentence.headings)[-1:] for one in scene.names.found(line) if is_group(one.name)}
    return with_article(next(iter(groups)).name) if len(groups) == 1 and near == groups else ""


def is_group(name: Name) -> bool:
    """Whether a name is that of a group of countries."""
    return is_grouping("group", name)


def of_scheme(scene: Scene) -> str:
    """The only scheme of the title, where the sentence before speaks of it and of no other; else the one of the first lines, in words."""
    last = scene.before[-1].scene if scene.before else None
    if last is None or last.sentence.headings != scene.sentence.headings:
        return ""
    titled = {one.name for one in scene.names.found(scene.title) if one.name.type in SCHEMES}
    near = {one.name for one in last.mentions if one.name.type in SCHEMES}
    near |= {last_subject.name for last_subject in [scene.before[-1].subject] if last_subject is not None and last_subject.name is not None}
    if titled:
        return with_article(next(iter(titled)).name) if len(titled) == 1 and near == titled else ""
    return lead_phrase("scheme", scene) if last.sentence in scene.lead[:1] and not near else ""
