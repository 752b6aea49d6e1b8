"""The words of a sentence as its question has them: the subject within a sentence, the verb before it, the noun that is asked by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizgen import gazetteer, quantities
from quizgen.text import fold, takes_an

BE = ("is", "are", "was", "were")
FEMALE = re.compile(r"\b(?:Rani|Queen|Smt|Begum|Devi|Mata|Bai)\b")
# What was done once, though the body still is there: "is a statutory body set up under …".
FOUNDED = frozenset({"set up", "established", "constituted", "created", "formed"})
# Groups that a shape may leave out, with a space before them where they are there.
OPTIONAL = {"into": "where", "late": "late", "where_put": "where"}


def forms_of(found: Mapping[str, str], text: str = "", *, common: bool = False) -> dict[str, str]:
    """Everything that a question may need of the groups of a shape, on a page with that text; a subject may be a `common` noun."""
    groups = {
        name: found.get(name, "") for name in ("art", "verb", "value", "is", "done", "number", "when", "role", "whose", "one", "other")
    }
    groups |= found
    subject, verb, noun = within(found.get("subject", ""), text, common=common), groups["verb"], noun_of(found)
    became = groups["is"] in ("became", "has become")
    return {
        **groups,
        **{name: spaced(found.get(group, "")) for name, group in OPTIONAL.items()},
        "subject": subject,
        "plain": found.get("subject", "").removeprefix("The "),
        "the_subject": subject if subject.startswith("the ") else f"the {subject}",
        "noun": noun,
        "noun_capital": found.get("noun", ""),
        "named_noun": {"state": "State"}.get(noun, noun) if became else "",
        "base": base(verb),
        "inverted": inverted(verb, subject),
        "works": verb or "works",
        "work": base(verb) or "work",
        "prep": found.get("prep", "").lower(),
        "was": tense(groups["is"], groups["done"]),
        "are": "are" if re.search(r"\b(?:Rules|Regulations|Guidelines)\b", subject) else "is",
        "pair": f"{groups['one']} and {groups['other']}",
        **articles(groups),
        **opened(groups["when"]),
        **counted(groups["value"]),
        "of_year": f" of {groups['number']}" if groups["number"] else "",
        "home": "" if re.search(r"[A-Z]", subject) else " in India",
        "land_of": groups["whose"],
        "role": f"{groups['role']} " if groups["role"] else "",
        "them": "her" if FEMALE.search(groups["whose"]) else "him",
    }


def articles(groups: Mapping[str, str]) -> dict[str, str]:
    """What is told with the article that it has within a sentence."""
    value = groups["value"]
    return {
        "article": "an" if takes_an(groups["art"]) else "a",
        "the_value": value if value.startswith("Lake ") else f"the {value}",
        "the_law": f"the {value.removeprefix('the ')}",
    }


def opened(when: str) -> dict[str, str]:
    """The words that a sentence opens with, before a question and behind it."""
    return {"begun": f"{when}, " if when else "", "begun_small": f" {when[:1].lower()}{when[1:]}" if when else ""}


def counted(value: str) -> dict[str, str]:
    """How many a list names, and what they are: countries, States, or bodies of any kind."""
    parts = re.split(r", | and ", value)
    kinds = {gazetteer.kind_of(part.removeprefix("the ")) for part in parts}
    lands = {"country": "countries", "state": "States", "city": "cities"}
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    return {"many": quantities.several(len(parts)), "lands": lands.get(kind, "")}


def tense(being: str, done: str) -> str:
    """The verb of a question about what was done once, or is done again and again."""
    return "was" if being not in BE or (being == "is" and done in FOUNDED) else being


def spaced(part: str) -> str:
    """A part that may be missing, with the space before it."""
    return f" {part}" if part else ""


def noun_of(groups: Mapping[str, str]) -> str:
    """The noun by which a place is asked for: "Gulf of Kachchh" is a gulf; a ministry or department by the first word of its name."""
    noun = groups.get("noun") or groups.get("noun_first") or groups.get("noun_other")
    if noun:
        return fold(noun)
    first = groups.get("value", "").removeprefix("Union ").partition(" ")[0]
    return fold(first) if first in ("Ministry", "Department") else ""


def within(subject: str, text: str, *, common: bool) -> str:
    """A subject as it stands within a sentence: "the Chenab"; without its capital where the page or a dictionary writes it so."""
    from lemminflect import getAllLemmas

    if subject.startswith(("The ", "A ", "An ")):
        return subject[0].lower() + subject[1:]
    first, _, rest = subject.partition(" ")
    small = f"{subject[:1].lower()}{subject[1:]}"
    found = re.search(rf"\b{re.escape(small)}\b", text) is not None
    plain = (common or rest != "") and (not rest or rest[:1].islower()) and bool(getAllLemmas(first.partition("-")[0].lower()))
    return small if first[1:].islower() and (found or plain) else subject


def inverted(verb: str, subject: str) -> str:
    """A verb before its subject: "does the Luni flow", "was the fort built"."""
    first, _, rest = verb.partition(" ")
    if first in BE:
        return f"{first} {subject} {rest}".strip()
    return f"{support(verb)} {subject} {base(verb)}"


def support(verb: str) -> str:
    """The form of "do" that a question has for a verb: "uses" → does, "used" → did."""
    first = verb.partition(" ")[0]
    return "do" if base(first) == first else "does" if first.endswith("s") else "did"


def base(verb: str) -> str:
    """The infinitive of a verb with what follows it: "rises" → rise, "grew up" → grow up."""
    from lemminflect import getLemma

    first, space, rest = verb.partition(" ")
    return f"{(getLemma(first, upos='VERB') or (first,))[0]}{space}{rest}"


# "The famous inscriptions are carved …" on a page of "Uttaramerur Inscriptions".
POINTED = re.compile(
    r"The (?:[a-z]+ )?(?P<noun>[a-z]{3,})(?= (?:is|are|was|were|belongs?|dates?|stands?|lies?|appeared|lives?|follows?|flourished)\b)"
)


# "the only bank allowed to sell the bonds" on a page of "electoral bonds".
BONDS = re.compile(r"(?<=\bto [a-z]{4} )the (?P<noun>[a-z]+s)(?=,)")


def of_kind(noun: str, title: str) -> re.Match[str] | None:
    """The things of a title that one word behind "the" points to, with the adjective that says which."""
    return re.search(rf"\b[a-z]+(?:al|ic|ary|ive|ed) {noun}\b", title)


def titled(text: str, title: str) -> str:
    """A sentence with the whole name of what it points to, where the title has it with its own noun."""
    from lemminflect import getAllLemmas

    text = BONDS.sub(lambda hit: kind[0] if (kind := of_kind(hit["noun"], title)) else hit[0], text)
    found = POINTED.match(text)
    own = re.search(rf"\b(?P<name>(?:[A-Z][\w’'-]+ )+){found['noun']}\b", title, re.IGNORECASE) if found else None
    first = own["name"].split()[0] if own else ""
    proper = first[:1].isupper() and not getAllLemmas(first.lower())
    return f"The {own['name']}{found['noun']}{text[found.end() :]}" if found and own and proper else text


# "Quito is the 100th ship designed by the Bureau" behind "the Lima Design Bureau".
SHORT = re.compile(r"\bthe (?P<head>[A-Z][a-z]{3,})(?= (?![A-Z]|of\b)|[.,;]|$)")
WANTS_ARTICLE = re.compile(
    r"\b(?P<verb>approve|adopt|implement|ratify|notify|launch|join|sign) "
    r"(?=(?:[A-Z]\w+ )+(?:Scheme|Act|Mission|Policy|Code|Treaty|Convention|Protocol)\b)"
)


def in_full(text: str) -> str:
    """A sentence in which a name stands in full where only its last word stood, and has the article that notes leave out."""

    def whole(found: re.Match[str]) -> str:
        longer = re.findall(rf"(?:[A-Z][\w-]+ )+{found['head']}\b", text[: found.start()])
        return f"the {longer[0]}" if len(set(longer)) == 1 else found[0]

    return WANTS_ARTICLE.sub(r"\g<verb> the ", SHORT.sub(whole, text))
