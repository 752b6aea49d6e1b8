"""Surnames and acronyms that stand alone, given in full where a sentence first has them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen import gazetteer
from quizgen.model import Name
from quizgen.reading.antecedents import Scene, name_of
from quizgen.reading.capitals import is_loud
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.heading_names import head_word, nouns
from quizgen.reading.headings import listed
from quizgen.reading.mentions import Mention
from quizgen.reading.name_words import HONORIFICS, OFFICES, WELL_KNOWN
from quizgen.reading.naming import is_listed
from quizgen.reading.reference_words import SPEECH
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.text import fold, takes_an

if TYPE_CHECKING:
    from spacy.tokens import Token

DETERMINED = re.compile(r"\b(?:the|an?|its|their|this|that)(?: [a-z-]+){1,2} $", re.IGNORECASE)
LONGEST_OFFICE, LEAST_LETTERS = 8, 2
ADDRESSED = re.compile(rf"\b(?:(?:{'|'.join(sorted(HONORIFICS - {'Justice', 'Lord', 'Lady'}))})\.? )+$")

# What bears the surname alone: "the Nobel committee".
NAMED_FOR = re.compile(r" (?:[Cc]ommittee|[Cc]ommission|[Pp]rize|[Ff]oundation|[Ll]ecture|[Mm]edal|[Aa]ward|[Ll]aureate)s?\b")


def full_names(scene: Scene) -> list[Finding]:
    """What is to be done about the short names in a sentence."""
    found: list[Finding] = []
    done: set[Name] = set()
    for mention in scene.mentions:
        if mention.name not in done:
            edit = in_full(mention, scene)
            found += [edit] if edit else []
        done.add(mention.name)
    return found


def in_full(mention: Mention, scene: Scene) -> Finding | None:
    """The edit that names somebody or something in full, None where nothing is to be done."""
    text, name = scene.sentence.text, mention.name
    shown = text[mention.start : mention.end]
    if glued(text, mention) or scene.quoted(mention.start):
        return None
    if name.type == "person":
        return person(mention, scene)
    if shown == name.acronym and name.name != shown and shown.rstrip("s") not in WELL_KNOWN and name.name.lower() not in text.lower():
        return expanded(mention, scene)
    if led := led_by_letters(mention, scene):
        return led
    # An acronym that the text spells out nowhere, and that nobody has to know.
    full = gazetteer.written_out(shown) if shown == name.name and f"({shown})" not in text else ""
    return expanded(replace(mention, name=replace(name, name=full, acronym=shown)), scene) if full else None


def led_by_letters(mention: Mention, scene: Scene) -> Edit | None:
    """The first word of a name in full where it is an acronym that the text spells out elsewhere: "the PSM Scheme"."""
    text = scene.sentence.text
    first, _, rest = text[mention.start : mention.end].partition(" ")
    own = mention.name.type in ("scheme", "thing", "body") and first.isupper() and len(first) > LEAST_LETTERS
    entry = gazetteer.entry(first) if own else None
    famous = first in WELL_KNOWN or fold(first) in listed("everyday") or (entry is not None and entry.fame > 0)
    known = (one for one in scene.names.all if one.acronym == first and " " in one.name)
    full = next(known, None) if rest and own and not famous else None
    if full is None or full is mention.name or full.name.lower() in text.lower() or text.count(first) > 1:
        return None
    return Edit(mention.start, mention.start + len(first), f"{full.name} ({first})")


def glued(text: str, mention: Mention) -> bool:
    """Whether a name is tied to another word by a hyphen or slash, or is explained in a bracket."""
    return text[mention.end : mention.end + 1] in {"-", "‑", "–", "/", "&"} or text[mention.start - 1 : mention.start] in {
        "-",
        "‑",
        "–",
        "/",
        "&",
        "(",
    }


def person(mention: Mention, scene: Scene) -> Finding | None:
    """A surname with the full name and office before it; a stranger's surname cannot be helped."""
    text, name = scene.sentence.text, mention.name
    shown = text[mention.start : mention.end]
    if " " in shown or shown == name.name:
        return None
    if NAMED_FOR.match(text, mention.end):
        return None
    addressed = ADDRESSED.search(text[: mention.start])
    start = addressed.start() if addressed else mention.start
    return Edit(start, mention.end, titled(name, text, start))


def titled(name: Name, text: str, start: int) -> str:
    """A full name with its office, unless an office stands there already or an apposition follows."""
    before = text[:start].split()[-1:]
    placed = bool(before) and (before[0].strip(",") in OFFICES or before[0] in {"State", "State,"})
    office = name.office if name.office and len(name.office.split()) <= LONGEST_OFFICE else ""
    told = office and any(part in text for part in (office, office.split()[-1]))
    determined = bool(before) and (before[0].lower() in {"the", "a", "an", "former"} or before[0].endswith(("'s", "’s")))
    return name.name if placed or told or determined or not office else f"{office} {name.name}"


# Behind these a name is counted or pointed at, and has no "the" of its own.
NUMBERED = re.compile(
    r"\d[\d,]*(?:st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|"
    r"last|next|current|present|both|all|many|several|other|such|new"
)


def expanded(mention: Mention, scene: Scene) -> Finding | None:
    """An acronym spelled out, with the article that it needs."""
    text, name = scene.sentence.text, mention.name
    if is_loud(text) or re.match(r" \d", text[mention.end :]):
        return None
    token = next((one for one in scene.sentence.doc if one.idx == mention.start), None)
    verb = token.head if token is not None and token.dep_ in SUBJECTS else None
    if (
        verb is not None
        and name.type != "ministry"
        and re.search(r"[^s]s$", name.name.split(" (")[0])
        and any(one.tag_ == "VBZ" for one in (verb, *verb.children))
    ):
        return None  # "MSP of wheat stands at …": its full form has the verb of many.
    before = re.search(r"(\S+) $", text[: mention.start])
    word = before[1] if before else ""
    long = name.name if re.match(r"['’]", text[mention.end :]) else f"{name.name} ({name.acronym})"
    if word.lower() in {"a", "an"} and before:
        article = "an" if takes_an(long) else "a"
        return Edit(before.start(1), mention.end, f"{article if word.islower() else article.capitalize()} {long}")
    bare = word.lower() not in {"the", "this", "its", "their", "each", "every", "any"} and not word.endswith(("'s", "’s"))
    # "the first NCST", "a separate NCST": the article stands before another word.
    numbered = NUMBERED.fullmatch(word.lower()) is not None or DETERMINED.search(text[: mention.start]) is not None
    wanted = name.name in scene.names.articles or (name.type in ("body", "treaty", "law") and head_word(name.name) in nouns("the"))
    if bare and not numbered and wanted and not modifies(mention, scene):
        long = f"the {long}"
    return Edit(mention.start, mention.end, long[0].upper() + long[1:] if not text[: mention.start].strip() else long)


def modifies(mention: Mention, scene: Scene) -> bool:
    """Whether a name stands before another noun: "NTCA guidelines"."""
    token = next((one for one in scene.sentence.doc if one.idx == mention.start), None)
    return token is not None and token.dep_ in {"compound", "amod", "nmod"}


def strangers(scene: Scene) -> list[Finding]:
    """Persons of whom the document has only the surname after a form of address."""
    found: list[Finding] = []
    for mention in scene.mentions:
        alone = mention.name.type == "person" and " " not in mention.name.name and not mention.name.office
        if alone and ADDRESSED.search(scene.sentence.text[: mention.start]):
            found.append(Problem("name", mention.start, mention.end, mention.name.name))
    return [
        *found,
        *(Problem("name", token.idx, token.idx + len(token), token.text) for token in scene.sentence.doc if unknown(token, scene)),
    ]


def unknown(token: Token, scene: Scene) -> bool:
    """Whether somebody speaks who is told by one name that is nobody's in the document or the gazetteer."""
    speaks = token.pos_ == "PROPN" and token.dep_ in SUBJECTS and token.head.lemma_.lower() in SPEECH and token.ent_type_ == "PERSON"
    alone = speaks and not any(child.dep_ in {"compound", "appos", "conj"} for child in token.children)
    if not alone or scene.quoted(token.idx) or token.text.isupper():
        return False
    name = name_of(token, scene.mentions)
    return not is_listed(token.text) and (name is None or (name.type == "thing" and name.name == token.text))
