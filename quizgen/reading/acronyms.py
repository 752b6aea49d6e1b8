"""Acronyms and what they stand for, where a text has both: "National Tiger Conservation Authority (NTCA)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.reading.word_lists import several
from quizgen.text import without_article

BRACKET = re.compile(r"\s?\(\s*(?:the |hereinafter |or )?[“\"'‘]?(?P<short>[A-Za-z][\w&|./-]{1,14}?)[”\"'’]?\s*(?:[,;][^)]*)?\)")
LONG_BRACKET = re.compile(r"\b(?P<short>[A-Z][\w&|-]{1,11}) \((?P<long>[A-Z][^()]{5,90})\)")
CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|on|and|the|in|to) )*[A-Z][\w’'-]+){2,}")
LEAST_WORDS = 3
SMALL = several("of for the and in on to a an with by from at")


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym, what it stands for, and whether an article stood before that."""

    short: str
    long: str
    article: bool = False


def is_acronym(text: str) -> bool:
    """Whether a text is written like an acronym: two capitals at least, no small words."""
    return sum(c.isupper() for c in text) > 1 and not re.search(r"[a-z]{4}", text)


def spelled_out(short: str, before: str) -> str:
    """The words at the end of a text that an acronym stands for, "" when they do not fit (after Schwartz and Hearst 2003)."""
    letters = re.sub(r"[^a-z0-9]", "", re.sub(r"(?<=[A-Z])s$", "", short).lower())
    exact = initialled(letters, before)
    if exact:
        return trimmed(exact, short)
    at = len(before) - 1
    for number in range(len(letters) - 1, -1, -1):
        while at >= 0 and not fits(before, at, letters[number], first=number == 0):
            at -= 1
        if at < 0:
            return ""
        at -= 1
    return trimmed(before[at + 1 :], short)


def initialled(letters: str, before: str) -> str:
    """The last words of a text whose initials are just those letters, small words aside; "" when there are none."""
    found = list(re.finditer(r"[\w'’]+", before))
    own = [word for word in found if word[0].lower() not in SMALL][-len(letters) :]
    same = len(own) == len(letters) > 1 and "".join(word[0][0].lower() for word in own) == letters
    return before[own[0].start() :] if same else ""


def fits(before: str, at: int, letter: str, *, first: bool) -> bool:
    """Whether a letter of an acronym may come from a place in the text: the first one begins a word."""
    begins = at == 0 or not before[at - 1].isalnum()
    return before[at].lower() == letter and (begins or not first)


def trimmed(long: str, short: str) -> str:
    """An expansion that is neither too long for its acronym nor cut out of the middle of a sentence, "" otherwise."""
    words = re.findall(r"[\w'’-]+", long)
    own = [word for word in words if word.lower() not in SMALL]
    size = sum(c.isalnum() for c in short)
    if len(words) < 2 or len(own) > size + 1 or re.search(r"[.;:!?“”\"]", long):  # noqa: PLR2004 - one word is not spelled out
        return ""
    initials = {word[0].lower() for word in own}
    matched = sum(letter in initials for letter in short.lower() if letter.isalnum())
    return re.sub(r"^(?:the|an?) |['’]s$|,$", "", long.strip(), flags=re.IGNORECASE) if matched * 2 >= size else ""


def expansions(text: str) -> Iterator[Expansion]:
    """The acronyms that a text spells out, before or after them."""
    for hit in BRACKET.finditer(text):
        short = hit["short"].rstrip(".")
        if is_acronym(short):
            before = text[: hit.start()].rstrip("”\"'’ ")
            long = spelled_out(short, before)
            if long:
                yield Expansion(short, long, re.search(rf"\bthe {re.escape(long)}", before, re.IGNORECASE) is not None)
    for hit in LONG_BRACKET.finditer(text):
        long = hit["long"].strip("“”\"'‘’ ")
        if is_acronym(hit["short"]) and without_article(spelled_out(hit["short"], long)) == without_article(long):
            yield Expansion(hit["short"], without_article(long))


def of_title(title: str, text: str) -> Iterator[Expansion]:
    """The acronym that a text makes of a name in its title without saying so: of "National Rice Mission: notes", NRM."""
    for run in CAPITALS.findall(title):
        own = [word for part in run.split() for word in part.split("-") if word and part.lower() not in SMALL]
        short = "".join(word if word.isupper() else word[0] for word in own)
        spelled = f"({short})" in text or is_acronym(run.replace(" ", ""))
        if len(own) >= LEAST_WORDS and not spelled and len(re.findall(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text)) > 0:
            yield Expansion(short, run, re.search(rf"\bthe {re.escape(short)}\b", text) is not None)
