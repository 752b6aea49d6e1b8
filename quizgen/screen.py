"""What makes an item unfit, as rules with a name, a reason and a mend: extractors' drafts are dropped by them, `check` tells of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quizgen.model import Choice, Cloze, Document, Finding, Item, Mains, Pairs, Prompt, Recall, Sequence, Statements, TermCard
from quizgen.options import pair_options, sequence_options, statement_options
from quizgen.syllabus import known_tags
from quizgen.tenure import calls_former, tenure_in
from quizgen.text import fold, squeeze, words

DISTRACTORS = 3
LONGEST_STEM, LONGEST_ANSWER = 60, 40
TODAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:this|last|next) (?:week|month|year|quarter)|recently|currently|nowadays|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? (?:the )?\d))\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"^(?:he|she|it|they|this|these|those|his|her|their|its)\b", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:the|this|that|these|those) "
    r"(?:meeting|official|minister|agreement|company|country|article|author|passage|text|report|speaker|event|former)s?\b"
    r"(?! (?:of|between|in|on|that|held|with|for|at|to|who|which|signed|[A-Z]))"
)
DEBRIS = re.compile(
    r"\[\d+\]|</?[a-z][^>]*>|&(?:[a-z]+|#\d+);|\ufffd|data-definition|\b(?:click here|read more|min read)\b|https?://", re.IGNORECASE
)
CATCH_ALL = re.compile(r"^(?:(?:all|none|any|both) of (?:the above|these|them)|all of these|cannot be determined)\W*$", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a good item: `broken` says what is wrong with a prompt, or "" ; `reason` is why it matters to a reader."""

    name: str
    reason: str
    mend: str
    broken: Callable[[Prompt], str]


def asked(prompt: Prompt) -> tuple[str, ...]:
    """The texts that a reader sees before answering."""
    match prompt:
        case TermCard():
            return (prompt.term, prompt.meaning)
        case Recall() | Mains() | Choice():
            return (prompt.question,)
        case Cloze():
            return (prompt.text,)
        case Statements():
            return (prompt.lead, *(statement.text for statement in prompt.statements))
        case Pairs():
            return (prompt.lead, *(text for pair in prompt.pairs for text in (pair.left, pair.right)))
        case Sequence():
            return (prompt.lead, *(event.text for event in prompt.events))
        case _:
            return (prompt.first, prompt.second)


def answers(prompt: Prompt) -> tuple[str, ...]:
    """The texts that a reader sees only as options or afterwards."""
    match prompt:
        case Recall():
            return (prompt.answer, *prompt.accepts)
        case Choice():
            return (prompt.answer, *prompt.distractors)
        case Cloze():
            return (prompt.hidden,)
        case Mains():
            return prompt.points
        case _:
            return ()


def leak(prompt: Prompt) -> str:
    """The answer stands in its own question."""
    if (
        isinstance(prompt, Recall | Choice)
        and prompt.answer
        and f" {' '.join(words(prompt.answer))} " in f" {' '.join(words(prompt.question))} "
    ):
        return f"the question holds its own answer '{prompt.answer}'"
    if isinstance(prompt, TermCard) and words(prompt.term) == words(prompt.meaning):
        return "the meaning only repeats the term"
    return ""


def relative_time(prompt: Prompt) -> str:
    """A time that only the day of reading explains, outside a quotation."""
    found = next((hit for text in asked(prompt) if (hit := TODAY.search(QUOTED.sub("", text)))), None)
    return f"'{found[0]}' says nothing a year later" if found else ""


def dangling(prompt: Prompt) -> str:
    """A word that points to something outside the item; a statement may say "it" of what its lead names."""
    if isinstance(prompt, TermCard):
        return ""
    texts = [QUOTED.sub("", text) for text in asked(prompt)]
    opening = OPENING.search(texts[0]) if len(texts) == 1 else None
    found = opening or next((hit for text in texts if (hit := VAGUE.search(text))), None)
    return f"'{found[0]}' points to something that the item does not show" if found else ""


def debris(prompt: Prompt) -> str:
    """Markup, citation marks or page furniture in the words."""
    found = next((hit for text in (*asked(prompt), *answers(prompt)) if (hit := DEBRIS.search(text))), None)
    return f"'{found[0]}' is debris of the page" if found else ""


def too_long(prompt: Prompt) -> str:
    """More than a reader takes in at once."""
    if isinstance(prompt, Recall | Choice | Cloze) and len(words(asked(prompt)[0])) > LONGEST_STEM:
        return f"the question has {len(words(asked(prompt)[0]))} words"
    if isinstance(prompt, Recall | Choice) and len(words(prompt.answer)) > LONGEST_ANSWER:
        return f"the answer has {len(words(prompt.answer))} words"
    return ""


def options(prompt: Prompt) -> str:
    """Options that are no fair choice."""
    if not isinstance(prompt, Choice):
        return ""
    shown = [fold(squeeze(text)).strip(".") for text in (prompt.answer, *prompt.distractors)]
    if len(prompt.distractors) != DISTRACTORS:
        return f"there are {len(prompt.distractors)} distractors, not three"
    if len(set(shown)) < len(shown):
        return "two options are the same"
    return next((f"'{text}' is no option of the exam" for text in shown if CATCH_ALL.match(text)), "")


def derivable(prompt: Prompt) -> str:
    """A set of statements, pairs or events for which the paper has no options."""
    try:
        match prompt:
            case Statements():
                statement_options(prompt)
            case Pairs():
                pair_options(prompt)
            case Sequence():
                sequence_options(prompt)
            case _:
                pass
    except ValueError as error:
        return str(error)
    return ""


def repeated(prompt: Prompt) -> str:
    """The same statement, row or event twice."""
    if not isinstance(prompt, Statements | Sequence | Pairs):
        return ""
    parts = [fold(pair.left) for pair in prompt.pairs] if isinstance(prompt, Pairs) else [fold(text) for text in asked(prompt)[1:]]
    return "two parts say the same" if len(set(parts)) < len(parts) else ""


def open_ended(prompt: Prompt) -> str:
    """Years in office that run to "present"."""
    found = next((tenure for text in asked(prompt) if (tenure := tenure_in(text)) and tenure.ends is None), None)
    return f"'{found.text.strip()}' goes out of date" if found else ""


RULES = (
    Rule("leak", "a question that holds its answer teaches nothing", "reword the question", leak),
    Rule("relative_time", "an item is read a year later", "write the date", relative_time),
    Rule("dangling", "an item is read without its article", "name what is meant", dangling),
    Rule("debris", "page furniture is no knowledge", "delete it", debris),
    Rule("too_long", "an item that takes a minute to read is skipped", "shorten it", too_long),
    Rule("options", "exactly one of four like options is right", "give three different distractors", options),
    Rule("derivable", "the options are derived in the paper's own wording", "add, remove or correct a part", derivable),
    Rule("repeated", "parts of a question differ", "delete one of them", repeated),
    Rule(
        "open_ended",
        "what was present when it was written is not when it is read",
        "write the last year, or leave the years out",
        open_ended,
    ),
)


def broken_rule(prompt: Prompt) -> tuple[Rule, str] | None:
    """The first rule that a prompt breaks, and how; None when it is fit."""
    return next(((rule, problem) for rule in RULES if (problem := rule.broken(prompt))), None)


def check_item(item: Item, path: str, line: int) -> Iterator[Finding]:
    """Everything that is wrong with an item as it stands in its deck."""
    for rule in RULES:
        if problem := rule.broken(item.prompt):
            yield Finding(path, line, item.id, rule.name, problem, rule.mend)
    for tag in item.tags:
        if re.match(r"(?:GS\d|Prelims)(?:::|$)", tag) and tag not in known_tags():
            yield Finding(path, line, item.id, "tag", f"the syllabus has no '{tag}'", "correct the tag", "notice")


def check_source(item: Item, documents: dict[str, Document], path: str, line: int) -> Iterator[Finding]:
    """Whether the item's quotes stand in its sources, and whether a source contradicts its own definition of a term."""
    for quote in item.origin.quotes if item.origin and item.origin.by else ():
        document = documents.get(quote.source)
        if document is None:
            continue
        known = (document.text, *(term.quote for term in document.terms))
        if quote.text and not any(quote.text in text for text in known):
            yield Finding(
                path, line, item.id, "untraced", "its quote is not in the source any more", "extract again, or reject it", "notice"
            )
        if isinstance(item.prompt, TermCard):
            yield from contradiction(item, item.prompt, document, path, line)
            break


def contradiction(item: Item, card: TermCard, document: Document, path: str, line: int) -> Iterator[Finding]:
    """Years that run to "present" in the definition of somebody whom its own article calls former."""
    defined = next((term.meaning for term in document.terms if fold(term.term) == fold(card.term)), "")
    tenure, former = tenure_in(defined), calls_former(document.text, card.term)
    if tenure and tenure.ends is None and former and tenure_in(card.meaning) is None:
        problem = f"the source defines {card.term} with '{tenure.text.strip()}' but also says '{former}'; the years were left out"
        yield Finding(path, line, item.id, "contradiction", problem, "add the true years by hand if you want them", "notice")


def check_duplicates(placed: Iterable[tuple[str, int, Item]]) -> Iterator[Finding]:
    """Items of several decks that are one: the same id, or the same question."""
    ids: dict[str, tuple[str, int]] = {}
    stems: dict[tuple[str, ...], tuple[str, int]] = {}
    for path, line, item in placed:
        stem = tuple(fold(text) for text in (*asked(item.prompt), *answers(item.prompt)[:1]))
        if item.id in ids:
            first = ids[item.id]
            yield Finding(path, line, item.id, "same_id", f"the id stands also at {first[0]}:{first[1]}", "delete one of the two")
        elif stem in stems:
            first = stems[stem]
            yield Finding(path, line, item.id, "same_question", f"the same is asked at {first[0]}:{first[1]}", "reject one of the two")
        ids.setdefault(item.id, (path, line))
        stems.setdefault(stem, (path, line))
