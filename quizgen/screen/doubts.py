"""What makes an item doubtful without making it wrong: a name cut short, an acronym, a count without its date, one of many answers.

Extractors do not write such items; whoever writes a deck by hand is told of them by `check`, as notices.
"""

from __future__ import annotations

import re
from functools import cache

from quizgen.dates import A_YEAR
from quizgen.gazetteer.knowing import named_by
from quizgen.model import Assertion, Choice, Cloze, Mains, Prompt, Recall, Statements, TermCard
from quizgen.screen.rules import Rule
from quizgen.screen.texts import answers, asked
from quizgen.screen.wording import DATED
from quizgen.syllabus import table
from quizgen.text import GAP, fold, words

FILE = "doubts.yaml"
ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms)\b\.? (?P<name>[A-Z][\w'’-]+)\b(?! [A-Z])")
SPEAKS = re.compile(
    r"^(?:What|Whom|When|Where|Why|How) (?:did|has|had|does) (?P<name>[A-Z][a-z]+) "
    r"(?:say|tell|announce|warn|urge|claim|tweet|resign|visit)\b"
)
# In a longer name an acronym may stay one: New START, NITI Aayog, the MMDR Act.
ACRONYM = re.compile(r"(?P<before>[A-Z][a-z]+ )?(?<![\w&./-])(?P<short>[A-Z]{3,6})(?![\w&/-])(?! [A-Z])")
HEADLINE = re.compile(r"“[^”]*”|\"[^\"]*\"|^With reference to [^:]*: ")
ROMAN = re.compile(r"[IVXLC]+")
EXPANDED = re.compile(r"\b(?:stands? for|full form|expan(?:d|sion)|abbreviat\w+|acronym)\b", re.IGNORECASE)
ONE_OF = re.compile(
    r"\b(?:is|was|are|were) (?:also )?(?:"
    r"an? (?:founding |permanent |original )?(?:member|part|example|type|kind|form|signatory|tributary) (?:of|to) \w|a party to \w|"
    r"one of (?!(?:only )?two\b)\w|among (?:the|several|many) \w)"
)
ASKS_FOR_ANY = re.compile(r"^(?:Name|Mention|Give|State) (?:an?|any|some)\b(?! (?:few|two|three|four|five)\b)")
ALONE = re.compile(r"\b(?:only|first|last|largest|smallest|longest|highest|oldest|newest|youngest|latest)\b", re.IGNORECASE)
HOW_MANY = re.compile(r"^how many (?:\w+ ){0,2}?(?P<noun>[\w-]+(?: [\w-]+){0,2}?) (?:does|do|are|is|has|have)\b", re.IGNORECASE)
NUMBERS = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)"


def half_named(prompt: Prompt) -> str:
    """A person told by the surname alone: "Mr Rao", "What did Manning say?"."""
    said = " ".join(shown(prompt))
    for found in (found for text in shown(prompt) for found in (ADDRESSED.search(text), SPEAKS.search(text)) if found):
        name = re.sub(r"['’]s$", "", found["name"])
        known = name in table(FILE)["mononyms"] or (found.re is SPEAKS and named_by(name))
        if not known and not re.search(rf"\b(?!Mr|Mrs|Ms|[Ww]h|[Hh]ow|[Dd]id|[Hh]as)[A-Z][\w.’'-]* {re.escape(name)}\b", said):
            return f"'{found[0] if found.re is ADDRESSED else name}' tells only half of a name"
    return ""


def riddle(prompt: Prompt) -> str:
    """An acronym that nothing in the item writes out and that is not known to everybody."""
    texts = [HEADLINE.sub("", text) for text in shown(prompt)]
    if any(EXPANDED.search(text) for text in texts):
        return ""
    every = " ".join((*texts, *answers(prompt)))
    hits = (hit for text in texts if not text.isupper() for hit in ACRONYM.finditer(text) if not hit["before"] or not hit.start())
    for short in (hit["short"] for hit in hits):
        known = short in table(FILE)["known_acronyms"] or ROMAN.fullmatch(short) or named_by(short)
        if not known and f"({short}" not in every and not re.search(rf"\b{short} \(", every) and not is_spelled(short, every):
            return f"'{short}' is not written out"
    return ""


def is_spelled(short: str, text: str) -> bool:
    """Whether words that follow each other in a text begin with the letters of an acronym."""
    initials = "".join(word[0] for word in words(text) if word not in ("of", "the", "for", "and", "in", "on"))
    return short.casefold() in initials


@cache
def nameless() -> re.Pattern[str]:
    """A common noun with its article and nothing that says which one is meant."""
    nouns = "|".join(table(FILE)["nameless"])
    verbs = "|".join(table(FILE)["goes_on"])
    return re.compile(rf"\b(?i:the|this) (?P<noun>{nouns})s?\b(?=[?.,]|$| (?:{verbs})\b)")


def unnamed(prompt: Prompt) -> str:
    """Return "the scheme" where no scheme, and nothing with a name, was spoken of."""
    if isinstance(prompt, TermCard | Mains):
        return ""
    texts = asked(prompt)
    if isinstance(prompt, Statements) and "reference to" in prompt.lead:
        return ""
    for number, text in enumerate(texts):
        for found in nameless().finditer(text):
            before = " ".join((*texts[:number], text[: found.start()]))
            named = re.search(r"(?<=\S )[A-Z][\w-]*|\b[A-Z]\w*[A-Z]", before)
            if not named and found["noun"] not in fold(before):
                return f"'{found[0]}' does not say which"
    return ""


def stale(prompt: Prompt) -> str:
    """What is counted or measured anew every few months, without the date of the count."""
    texts = shown(prompt)
    said = " ".join(texts)
    if A_YEAR.search(said) or DATED.search(said):
        return ""
    if isinstance(prompt, Recall | Choice):
        many = HOW_MANY.match(prompt.question)
        what = next((noun for noun in table(FILE)["counted"] if many and many["noun"].endswith(noun)), "")
        if what and changes(what, said):
            return f"the number of {what} changes, and no date is given"
        figure = any(letter.isdigit() for letter in prompt.answer)
        told = next(
            (noun for noun in table(FILE)["measured"] if figure and re.match(rf"What (?:is|are) [\w'’ ]*\b{noun}\b", prompt.question)), ""
        )
        return f"the {told} changes, and no date is given" if told else ""
    nouns = "|".join(table(FILE)["counted"])
    found = next((hit for text in texts if (hit := re.search(rf"\b(?:has|have) {NUMBERS} (?:\w+ )?(?P<noun>{nouns})\b", text))), None)
    return f"the number of {found['noun']} changes, and no date is given" if found and changes(found["noun"], said) else ""


def changes(noun: str, text: str) -> bool:
    """Whether a number may change: that of a body's members is often laid down."""
    return "member" not in noun or not any(re.search(rf"\b{body}\b", text) for body in table(FILE)["laid_down"])


def one_of_many(prompt: Prompt) -> str:
    """A question that several answers fit, where no options tell which is meant."""
    if isinstance(prompt, Recall):
        asked_for = re.match(r"(?:Which|What|Who)\b.*", prompt.question)
        several = ASKS_FOR_ANY.match(prompt.question) or (asked_for and ONE_OF.search(prompt.question))
        text = prompt.question
    elif isinstance(prompt, Cloze) and prompt.text.startswith(prompt.hidden):
        text = prompt.text.replace(prompt.hidden, GAP, 1)
        several = re.match(rf"{GAP} {ONE_OF.pattern}", text)
    else:
        return ""
    return f"'{several[0]}' fits more than one answer" if several and not ALONE.search(text) else ""


def shown(prompt: Prompt) -> tuple[str, ...]:
    """The texts of a prompt that speak in sentences."""
    if isinstance(prompt, Recall | Choice | Cloze | Statements | Assertion):
        return asked(prompt)
    return ()


DOUBTS = (
    Rule("surname", "a year later nobody knows who 'Mr Rao' was", "write the full name", half_named),
    Rule("acronym", "letters that few can spell out are a riddle", "write it out once", riddle),
    Rule("unnamed", "an item is read without its article", "write the name", unnamed),
    Rule("stale", "a count is right for a time only", "write as of when, or leave the figure out", stale),
    Rule("one_of_many", "a question has one right answer", "ask for what only one thing is, or give options", one_of_many),
)
