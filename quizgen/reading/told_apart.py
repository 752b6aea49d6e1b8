"""Things that a sentence tells apart from all others: the strait between two lands, the longest river of a country, what causes what.

The parse sees in "The Ten Degree Channel separates the Andaman Islands from the Nicobar Islands" a name beside two others; a teacher sees
the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quizgen.dates import find_times, opening_of
from quizgen.model import Document, Fact, Slot
from quizgen.reading.edits import applied
from quizgen.reading.language import Sentence
from quizgen.reading.name_words import demonym
from quizgen.reading.pattern_tables import HARMLESS, Pattern, patterns_of
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.refusals import refusal
from quizgen.reading.resolving import Resolution
from quizgen.reading.torn import is_torn
from quizgen.text import fold, sentence, squeeze, veil, without_article, words

FILE = "told_apart.yaml"
NAME = r"(?:the )?[A-Z][\w’'.-]*(?:(?: (?:of|the|and|de|del|el|al|du))* [A-Z][\w’'.-]*)*"
# "the rest of Lakshadweep", "the Nicobar group of islands", "northern Sri Lanka"
END = rf"(?:(?:the )?rest of )?(?:mainland |northern |southern )?{NAME}(?: group(?: of islands)?| islands| chain| coast)?"
SEA = r"(?:the )?(?:[A-Z][\w’'-]+ ){1,3}(?:Sea|Ocean)|(?:the )?Gulf of [A-Z]\w+|the (?:Atlantic|Pacific|Mediterranean)"
MOST_WORDS = 30


@cache
def patterns() -> tuple[Pattern, ...]:
    """Everything that is looked for."""
    return tuple(patterns_of(FILE, {"name": NAME, "end": END, "sea": f"(?:{SEA})"}))


def told_apart_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """What sentences tell apart, each with the number of its block; nothing of a sentence that points to another."""
    as_of = opening_of(document.source.published)
    seen, found_by = set[str](), dict[str, list[tuple[int, Fact]]]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        text = applied(one.text, resolution.edits).rstrip(". ")
        refused = refusal(one)
        if len(text.split()) > MOST_WORDS or (refused is not None and refused.rule not in HARMLESS):
            continue
        for pattern in patterns():
            found = pattern.shape.match(text[:1].upper() + text[1:])
            fact = fact_of(pattern, found, one, as_of) if found else None
            if (
                fact is not None
                and (key := f"{fact.statement} {fact.question}") not in seen
                and not leans(dangling_in(resolution, fact.statement))
            ):
                seen.add(key)
                found_by.setdefault(fact.question, []).append((one.block, fact))
    # Two straits lie between the same lands: neither is told apart.
    yield from (found[0] for found in found_by.values() if len({fact.slots[0].text for _, fact in found}) == 1)


def tells(ask: str, value: str, noun: str) -> bool:
    """Whether a question has a telling word of its answer, beside the noun that it asks by."""
    asked_by = {form for word in words(noun) for form in (word, word.removesuffix("s"))} | {"of", "the", "and"}
    own = " ".join(word for word in words(value) if word not in asked_by)
    return veil(ask, own) != ask


def stays_so(parts: Mapping[str, str]) -> bool:
    """Whether what is told needs no date: it was so, or is the first of its kind."""
    return parts.get("is") == "was" or re.match(r"(?:the (?:[\w.]+[’']s )?|[\w. ]+[’']s )first\b", parts.get("what", "")) is not None


def other_names(name: str, text: str) -> tuple[str, ...]:
    """What a text calls a thing in brackets behind its name: "Asha Sanctuary (Neel Tal)"."""
    found = re.search(rf"{re.escape(name)} \((?P<other>[A-Z][A-Za-z’' -]{{2,40}})\)", text)
    return (found["other"],) if found else ()


def fact_of(pattern: Pattern, found: re.Match[str], source: Sentence, as_of: str) -> Fact | None:
    """The fact of a sentence; None where its question tells the answer, where it is no whole, or tells a time of its own."""
    parts = {key: squeeze(part or "") for key, part in found.groupdict().items()}
    value = without_article(parts["value"] if "value" in parts else f"{parts['one']} and {parts['other']}")
    noun = fold(parts.get("noun") or parts.get("noun_first") or "")
    topic = parts.get("topic", "")
    first = topic.partition(" ")[0]
    # "TB" and "Japanese encephalitis" keep their capitals.
    common = first[1:].islower() and not demonym(first) and not any(part[:1].isupper() for part in topic.split()[1:])
    small = topic[:1].lower() + topic[1:] if common else topic
    if ("{as_of}" in pattern.ask and not as_of and not stays_so(parts)) or (find_times(source.text) and not pattern.anywhere):
        return None
    forms = parts | {"value": value, "noun": noun, "as_of": "" if stays_so(parts) else as_of, "small": small}
    ask, state = (squeeze(one.format(**forms)) for one in (pattern.ask, pattern.state))
    statement = sentence(state)
    counted = parts.get("what", "") if "n" in parts else ""  # A tiger reserve is what is added to the tiger reserves.
    if statement.count(value) != 1 or tells(ask, value, counted or noun) or is_torn(statement):
        return None
    slot = Slot(value, pattern.type, noun, other_names(value, source.text), pattern.relation, pattern.worth)
    return Fact(
        statement,
        source.quote or source.text,
        (slot,),
        section=source.headings,
        about=topic or value,
        question=ask[:1].upper() + ask[1:],
        worth=pattern.worth,
    )
