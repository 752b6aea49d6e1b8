"""Places and craft that a page calls by a bare word after it has told what they are: "Kuno", its National Park; "Udaygiri", its ship."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen import gazetteer
from quizgen.model import Document, Fact
from quizgen.reading.letters import agrees

PARKS = re.compile(
    r"\b(?P<bare>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*) (?P<kind>National Park|Tiger Reserve|Wildlife Sanctuary|Bird Sanctuary|Biosphere Reserve|"
    r"Conservation Reserve)\b"
)
SHIPS = re.compile(r"\b(?P<kind>INS|ICGS) (?P<bare>[A-Z][a-z]{3,})\b")
# "The Smart Lander for Investigating Moon, or Slim, touched down": letters that a newspaper writes as a word.
LETTERS = re.compile(
    r"\b(?:The )?(?P<full>(?!The )[A-Z][a-z]+(?: (?:(?:for|of|and|the|in|to) )*[A-Z][a-z]+){2,}), or (?P<bare>[A-Z][a-z]+)(?=[,.])"
)
# Parties and groups that only the bracket tells from others of that name: the CPI (Maoist) is not the CPI.
WINGS = re.compile(
    r"\b(?P<full>(?P<bare>[A-Z]{2,}|Janata Dal|Communist Party of India) "
    r"\((?:Maoist|Marxist(?:[-–]Leninist)?|ML|M|Liberation|Secular|United|Athawale|Isak-Muivah|IM|Khaplang|K|S|U|R|SP)\))"
)
LANDS = frozenset({"city", "state", "country", "river"})


def with_their_kinds(document: Document, found: Iterable[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """Facts whose subject stands in them with its kind, so that a reader without the page knows of what they tell."""
    forms = told(document)
    for block, fact in found:
        yield block, in_kind(fact, forms) if forms else fact


def told(document: Document) -> dict[str, str]:
    """The bare names of a page, each with the one form that says what it is; none that the gazetteer knows by itself."""
    text = f"{document.source.title}\n{document.text}"
    found = dict[str, set[str]]()
    for hit in PARKS.finditer(text):
        found.setdefault(hit["bare"], set()).add(f"{hit['bare']} {hit['kind']}")
    for hit in SHIPS.finditer(text):
        found.setdefault(hit["bare"], set()).add(f"{hit['kind']} {hit['bare']}")
    for hit in LETTERS.finditer(text):
        if agrees(hit["bare"].upper(), hit["full"]):
            found.setdefault(hit["bare"], set()).add(f"the {hit['full']} ({hit['bare']})")
    for hit in WINGS.finditer(text):
        found.setdefault(hit["bare"], set()).add(hit["full"])
    return {bare: next(iter(forms)) for bare, forms in found.items() if len(forms) == 1 and gazetteer.kind_of(bare) not in LANDS}


def in_kind(fact: Fact, forms: dict[str, str]) -> Fact:
    """A fact whose subject has its kind; as it is where that stands in it, or is what is asked for."""
    for bare, full in forms.items():
        alone = re.compile(rf"(?<![\w-])(?<!INS )(?<!ICGS ){bare}(?![\w’'-]| [A-Z])")
        if full in fact.statement or any(bare in slot.text for slot in fact.slots) or not alone.search(fact.statement):
            continue
        fact = replace(fact, about=full) if fact.about == bare and WINGS.fullmatch(full) else fact
        if fact.question and alone.search(fact.question):
            said = alone.sub(full, fact.statement, count=1)
            fact = replace(fact, question=alone.sub(full, fact.question, count=1), statement=said[:1].upper() + said[1:])
        elif fact.clause is not None and re.fullmatch(rf"(?:[Tt]he )?{bare}", fact.clause.subject):
            said = alone.sub(full, fact.statement, count=1)
            subject = fact.clause.subject.replace(bare, full)
            fact = replace(fact, clause=replace(fact.clause, subject=subject), statement=said[:1].upper() + said[1:])
    return fact
