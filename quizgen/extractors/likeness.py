"""Likeness: which options a reader who half knows would weigh against each other, and which are out at a glance."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice

from quizgen.extractors.definitions import term_tags
from quizgen.extractors.kinds import described, head_of, kind_of_thing, singular
from quizgen.extractors.offices import Office, office_of
from quizgen.model import Term
from quizgen.syllabus import countries, country_names, table
from quizgen.text import fold, words

INDIA = "India"
OPTIONS = 3
POLITICAL = {"head", "minister"}


@cache
def office_classes() -> dict[str, str]:
    """Title of an office → its class: heads of state and government, ministers, judges, heads of organisations."""
    return {fold(title): name for name, titles in table("definitions.yaml")["office_classes"].items() for title in titles}


def class_of_office(office: Office) -> str:
    """The class of an office; a president is a head of state only of a country, a governor one of a bank only of a bank."""
    title, owner = office.whose
    name = office_classes().get(title, title)
    if name == "head" and owner not in country_names().values():
        return "organisation"
    if title == "governor":
        return "bank" if "bank" in words(owner) else "governor"
    return name


@cache
def class_of(term: Term) -> str:
    """What a term is among its like: the class of the office, or the head noun of its description by the name of its synonyms."""
    office = office_of(term)
    if office:
        return class_of_office(office)
    noun = next(iter(words(head_of(described(term)))[-1:]), "")
    noun = singular(noun)
    synonyms = table("definitions.yaml")["synonyms"]
    return next((name for name, nouns in synonyms.items() if noun in nouns), noun)


def is_like(other: Term, term: Term, *, together: bool) -> bool:
    """Whether an option is like the key: of its subject, and of its class or, where their kind allows, of one document."""
    rules, kind = table("definitions.yaml"), kind_of_thing(term)
    same_class = class_of(other) == class_of(term)
    if kind == "person":
        near = together or class_of(term) != "head" or of_one_country(other, term)
        return same_class and near and one_side(other, term) if office_of(term) else together and share_subject(other, term)
    if not share_subject(other, term) or (class_of(term) in rules["vague_classes"] and not together):
        return False
    return same_class or (together and kind not in rules["loose_kinds"])


def share_subject(other: Term, term: Term) -> bool:
    """Whether an option is of the key's first head of the syllabus; a key without one is like all that have none."""
    tags = term_tags(term)
    return tags[0] in term_tags(other) if tags else not term_tags(other)


def of_one_document(others: list[Term], term: Term) -> list[Term]:
    """Heads and ministers whom one document names beside a head or minister, where at least two of the options are of one class."""
    fair = [other for other in others if share_subject(other, term) and {class_of(other), class_of(term)} <= POLITICAL]
    classes = Counter(class_of(other) for other in islice(fair, OPTIONS))
    return fair if any(count > 1 for count in classes.values()) else []


def may_change_places(one: Term, other: Term) -> bool:
    """Whether the right sides of two rows may be exchanged: of one class, and heads of state and government of one country."""
    if class_of(one) != class_of(other) or not one_side(one, other):
        return False
    return class_of(one) != "head" or of_one_country(one, other)


def of_one_country(one: Term, other: Term) -> bool:
    """Whether two offices have one owner; names alone give away the head of one state among those of others."""
    first, second = office_of(one), office_of(other)
    return first is None or second is None or first.whose[1] == second.whose[1]


def one_side(one: Term, other: Term) -> bool:
    """Whether two offices are both of other countries, or neither is."""
    return is_foreign(one) == is_foreign(other)


def is_foreign(term: Term) -> bool:
    """Whether an office is another country's."""
    office = office_of(term)
    return office is not None and (office.whose[1] in set(country_names().values()) - {INDIA} or bool(countries().search(office.full)))
