"""The rules of the exam's formats: exactly one option is right, what is false is false by a reason, and nothing gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quizgen.dates import find_times
from quizgen.model import Document, Event, Finding, Item, Pairs, Prompt, Sequence, Statement, Statements
from quizgen.options import Options, pair_options, sequence_options, shown_order, statement_options
from quizgen.text import spaced, words

COUNTED = {"none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# In small letters, or at the beginning: the No of a "No Objection Certificate" denies nothing.
DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|always|all|every|only|solely|exclusively|cannot)\b|^(?:No|None|All|Every|Only)\b"
)
LONG = 5


def one_key(prompt: Prompt) -> str:
    """More than one option that is right, or none: each is read as a candidate reads it and held against the parts."""
    try:
        shown, right = solved(prompt)
    except ValueError:
        return ""
    if len(set(shown)) < len(shown):
        return "two options read alike"
    return "" if len(right) == 1 else f"{len(right)} of its options are right"


def solved(prompt: Prompt) -> tuple[tuple[str, ...], list[str]]:
    """The options of statements, pairs or a sequence, and those of them that are right. Raises ValueError where there are none."""
    match prompt:
        case Statements():
            return read(prompt, statement_options(prompt), [one.holds for one in prompt.statements])
        case Pairs():
            return read(prompt, pair_options(prompt), [one.holds for one in prompt.pairs])
        case Sequence():
            printed = shown_order(prompt)
            true = "-".join(str(printed.index(place) + 1) for place in range(len(printed)))
            options = sequence_options(prompt).texts
            return options, [text for text in options if text == true]
        case _:
            return ("",), [""]


def read(prompt: Statements | Pairs, options: Options, held: list[bool]) -> tuple[tuple[str, ...], list[str]]:
    """The options, and those that say of the parts what is so."""
    wanted = {number for number, holds in enumerate(held, 1) if holds != (prompt.ask == "not")}
    if prompt.ask == "how_many":
        return options.texts, [text for text in options.texts if counted(text) == len(wanted)]
    return options.texts, [
        text for text in options.texts if set(map(int, re.findall(r"\d", text.replace("Neither 1 nor 2", "")))) == wanted
    ]


def counted(option: str) -> int:
    """How many parts an option says are right: "Only two pairs", "None"."""
    return next((COUNTED[word] for word in words(option) if word in COUNTED), -1)


def out_of_order(prompt: Prompt) -> str:
    """Events whose own times are not in the order in which they stand."""
    if not isinstance(prompt, Sequence):
        return ""
    for one, other in zip(prompt.events, prompt.events[1:], strict=False):
        first, second = day_of(one), day_of(other)
        shared = [(here, there) for here, there in zip(first, second, strict=True) if here and there]
        if shared and [here for here, _ in shared] >= [there for _, there in shared]:
            return f"'{one.text}' ({one.when}) is not surely before '{other.text}' ({other.when})"
    return ""


def day_of(event: Event) -> tuple[int, int, int]:
    """Year, month and day of an event, 0 for what its time does not tell."""
    time = next(iter(find_times(f"In {event.when}")), None)
    return (time.year, time.month, time.day) if time else (0, 0, 0)


def groundless(prompt: Prompt) -> str:
    """A statement that is marked false though its own quote says it."""
    parts = prompt.statements if isinstance(prompt, Statements) else ()
    said = (number for number, part in enumerate(parts, 1) if not part.holds and spaced(part.text) in spaced(part.quote))
    number = next(said, 0)
    return f"statement {number} is marked false, but its own quote says it" if number else ""


def told_by_a_word(prompt: Prompt) -> str:
    """False statements that alone have a "not", an "only" or an "all": whoever knows nothing can tell them."""
    if not isinstance(prompt, Statements):
        return ""
    false = [bool(DENIES.search(one.text)) for one in prompt.statements if not one.holds]
    true = [bool(DENIES.search(one.text)) for one in prompt.statements if one.holds]
    return "every false statement has a 'not' or 'only' and no true one has" if false and all(false) and true and not any(true) else ""


def check_falsehoods(placed: Iterable[tuple[Item, str, int]], documents: Iterable[Document]) -> Iterator[Finding]:
    """Statements marked false that another item has as true, or that a source at hand has word for word."""
    items = [(item, path, line) for item, path, line in placed if isinstance(item.prompt, Statements)]
    true = {spaced(one.text): item.id for item, _, _ in items for one in parts_of(item) if one.holds}
    texts = [(document.source.title or document.source.id, spaced(document.text)) for document in documents]
    for item, path, line in items:
        for number, one in enumerate(parts_of(item), 1):
            said = spaced(one.text)
            where = true.get(said) or next((title for title, text in texts if len(words(one.text)) >= LONG and said in text), "")
            if not one.holds and where:
                problem = f"statement {number} is marked false, but {where} has it as true"
                yield Finding(path, line, item.id, "asserted", problem, "correct or reject it")


def parts_of(item: Item) -> tuple[Statement, ...]:
    """The statements of an item, none for one of another kind."""
    return item.prompt.statements if isinstance(item.prompt, Statements) else ()
