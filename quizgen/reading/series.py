"""Things of a series: under "What was VVP-I?" neither "the programme" nor the page's subject is VVP-II."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen.model import Document, Name
from quizgen.reading.antecedents import Scene

NUMBER = r"(?:I{1,3}|IV|VI{0,3}|\d(?:\.0)?|(?:[Pp]hase|[Pp]art|[Ss]tage)[ -](?:\d|I{1,3}|IV|V))"
SERIAL = re.compile(rf"(?P<base>.*\w)[ -](?P<number>{NUMBER})$")


def is_other_near(name: Name, scene: Scene) -> bool:
    """Whether another thing of the same series is named in the section so far: another number behind the name, or none."""
    before = [told.scene.sentence.text for told in scene.before if told.scene.sentence.headings == scene.sentence.headings]
    text = "\n".join((*scene.sentence.headings[-1:], *before, scene.sentence.text))
    return is_one_of_others((name.name, name.acronym, *name.aliases), text)


def is_under_other(context: str, headings: tuple[str, ...], document: Document) -> bool:
    """Whether a section's heading names another of the series that a page is about one of."""
    name = context.removeprefix("the ")
    if not headings or SERIAL.fullmatch(name) is None:
        return False
    short = re.findall(rf"{re.escape(name)} \(([A-Z][\w.-]+(?: [IVX\d]+)?)\)", f"{document.source.title}\n{document.text}")
    return is_one_of_others((name, *short), headings[-1])


def is_one_of_others(spellings: Iterable[str], text: str) -> bool:
    """Whether a text has one of these names with another number than its own, or with none."""
    serial = [found for one in spellings if one and (found := SERIAL.fullmatch(one))]
    return any(
        other["number"] != found["number"]
        for found in serial
        for other in re.finditer(rf"(?<![\w-]){re.escape(found['base'])}(?:[ -](?P<number>{NUMBER}))?(?![\w-])", text)
    )
