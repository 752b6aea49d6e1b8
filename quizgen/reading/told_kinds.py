"""Places and craft that a page calls by a bare word after it has told what they are: "Kuno", its National Park; "Udaygiri", its ship."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document, Fact
from quizgen.reading.letters import agrees
from quizgen.syllabus import table

PARKS = re.compile(
    r"\b(?P<bare>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*) (?P<kind>National Park|Tiger Reserve|Wildlife Sanctuary|Bird Sanctuary|Biosphere Reserve|"
    r"Conservation Reserve)\b"
)
SHIPS = re.compile(r"\b(?P<kind>INS|ICGS) (?P<bare>[A-Z][a-z]{3,})\b")
# "The Smart Lander for Investigating Moon, or Slim, touched down": letters that a newspaper writes as a word.
LETTERS = re.compile(
    r"\b(?:The )?(?P<full>(?!The )[A-Z][a-z]+(?: (?:(?:for|of|and|the|in|to) )*[A-Z][a-z]+){2,}), or (?P<bare>[A-Z][a-z]+)(?=[,.])"
)
LANDS = frozenset({"city", "state", "country", "river"})
PERSONAL = re.compile(r"\b(?:he|his|him|her|she|who|whose)\b")
# The bare name is a river, a district or a village as well.
OTHER_KIND = (
    r"(?: and [A-Z][a-z]+)? (?:[Rr]ivers?|[Ll]akes?|[Hh]ills?|[Dd]istricts?|[Tt]own|[Cc]ity|[Vv]illage|[Tt]aluk|[Tt]ehsil|[Bb]lock|"
    r"[Dd]am|[Rr]eservoir|[Pp]lateau|[Vv]alley|[Ii]slands?)\b"
)
# A word before the bare name that makes it a person's, "Jim Corbett": not one that only begins a sentence.
FIRST_NAME = (
    r"\b(?!(?:The|In|At|On|Of|By|To|For|From|Near|And|But|Both|While|When|As|With|Under|Unlike|Since|After|Its) )(?:[A-Z][a-z]+|[A-Z]\.) "
)
FILE = "reading.yaml"


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
    for hit in wings().finditer(text):
        if not alone(hit["bare"]).search(text):  # Else the page tells of the party that the wing left, or of a price index.
            found.setdefault(hit["bare"], set()).add(hit["full"])
    single = {bare: next(iter(forms)) for bare, forms in found.items() if len(forms) == 1}
    return {bare: full for bare, full in single.items() if not is_another(bare, full, text)}


@cache
def wings() -> re.Pattern[str]:
    """Parties and groups that only the bracket tells from others of that name: the CPI (Maoist) is not the CPI."""
    told_by = "|".join(map(re.escape, table(FILE)["wings"]))
    return re.compile(rf"\b(?P<full>(?P<bare>[A-Z]{{2,}}|Janata Dal|Communist Party of India) ?\((?:{told_by})\))")


def alone(bare: str) -> re.Pattern[str]:
    """A bare name that stands without its kind, its bracket or another word of a name."""
    return re.compile(rf"(?<![\w-])(?<!INS )(?<!ICGS ){re.escape(bare)}(?![\w’'-]| [A-Z]| ?\()")


def is_another(bare: str, full: str, text: str) -> bool:
    """Whether the bare name of a page may mean another thing than its full form: a place, a river, the person that it is named after."""
    if gazetteer.kind_of(bare) in LANDS:
        return True
    if wings().fullmatch(full):
        return False
    bearer = re.compile(rf"{FIRST_NAME}{re.escape(bare)}\b(?! (?:National|Tiger|Wildlife|Bird|Biosphere|Conservation) )")
    return re.search(rf"\b{re.escape(bare)}(?:{OTHER_KIND}|,? who\b)", text) is not None or bearer.search(text) is not None


@cache
def deed() -> re.Pattern[str]:
    """The verbs of persons and rivers behind a bare name: a park is not born, and it does not flow."""
    verbs = "|".join(word for words in table(FILE)["no deeds of parks"].values() for word in words)
    return re.compile(rf" (?:(?:was|were|is|had|has|has been|had been|also|then|later|first) )*(?:{verbs})\b")


def in_kind(fact: Fact, forms: dict[str, str]) -> Fact:
    """A fact whose subject has its kind; as it is where that stands in it, is what is asked for, or may be another of its name."""
    for bare, full in forms.items():
        found = alone(bare).search(fact.statement)
        if found is None or full in fact.statement or any(bare in slot.text for slot in fact.slots):
            continue
        if not wings().fullmatch(full) and (deed().match(fact.statement, found.end()) or PERSONAL.search(fact.statement)):
            continue
        fact = with_kind(fact, bare, full)
    return fact


def with_kind(fact: Fact, bare: str, full: str) -> Fact:
    """A fact with the full form in the place of the bare name, where its question or its subject has that."""
    shape = alone(bare)
    fact = replace(fact, about=full) if fact.about == bare and wings().fullmatch(full) else fact
    said = shape.sub(full, fact.statement, count=1)
    said = said[:1].upper() + said[1:]
    if fact.question and shape.search(fact.question):
        return replace(fact, question=shape.sub(full, fact.question, count=1), statement=said)
    if fact.clause is not None and re.fullmatch(rf"(?:[Tt]he )?{re.escape(bare)}", fact.clause.subject):
        return replace(fact, clause=replace(fact.clause, subject=fact.clause.subject.replace(bare, full)), statement=said)
    return fact
