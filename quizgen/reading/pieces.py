"""Pieces of a sentence as text: tokens in their order, with what resolving has put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.reading.edits import Edit, applied
from quizgen.reading.signs import Sign
from quizgen.text import squeeze

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A note in brackets that tells where something was read, or a ticker.
NOTE = re.compile(r"\b(?:PIB|PRID|source|verified|verify|ibid|Photo|File)\b|^[A-Z&]+\.[A-Z]+$")
# Adverbs that only join a sentence to the one before it.
LEANING = frozenset(
    {
        "also",
        "too",
        "however",
        "therefore",
        "thus",
        "hence",
        "moreover",
        "similarly",
        "likewise",
        "meanwhile",
        "separately",
        "furthermore",
        "additionally",
        "consequently",
        "accordingly",
        "besides",
        "instead",
        "notably",
        "further",
        "indeed",
        "currently",
        "presently",
        "now",
        "altogether",
    }
)
ONLY_IN = re.compile(r"(?:in|on) (?:(?:1[5-9]|20)\d\d|\d|[A-Z][a-z]+ \d)")
BEFORE_SIGN = re.compile(r"\s+([,.;:?!)\]%’”])")
AFTER_SIGN = re.compile(r"([(\[“‘])\s+")
DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+")
TIDIED = tuple(
    (Sign.of(shape), put)
    for shape, put in (
        (r",(?=[A-Za-z])", ", "),
        (r" (?=n['’]t\b)", ""),  # The parser takes "isn't" for two words.
        (r"(?<=\d)(?=(?:million|billion|crore|lakh|trillion)\b)", " "),
        (r"(?<=[a-z]{3})\.\s+(?=[a-z])", " "),
        (r", (?=\([A-Z]{2,8}\))", " "),
        (r",? \b(from|in|of|on|by|at|with), (?=\d)", r" \1 "),
        (r"(?<=, )([“\"]), (?=[A-Z])", r"\1"),
    )
)
LAST_STOP = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d))\.$")
OPENS = {")": "(", "”": "“", '"': '"', "’": "‘"}
EDGES = " ,;:–—-"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a statement: tokens of the sentence by number, and words before them that stand for none of them."""

    tokens: tuple[int, ...] = ()
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.tokens or self.words)


DROPPED = LEANING | {"only"}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes pieces of one parsed sentence with its edits applied."""

    doc: Doc
    edits: tuple[Edit, ...] = ()

    def write(self, piece: Piece) -> str:
        """The words of a piece, spaced as in print, without signs at its edges."""
        runs = self.runs(self.closed(self.bracketed(self.with_commas(piece.tokens))))
        return tidy(" ".join((piece.words, *(applied(text_of(self.doc), self.edits, start, end) for start, end in runs))))

    def with_commas(self, tokens: Sequence[int]) -> Sequence[int]:
        """The tokens with each comma between two of them that stand round it."""
        known = set(tokens)
        return sorted(known | {number - 1 for number in behind_commas(self.doc) if number - 2 in known and number in known})

    def closed(self, tokens: Sequence[int]) -> Sequence[int]:
        """The tokens with the bracket or quotation mark behind the last that closes one among them."""
        while tokens and tokens[-1] + 1 < len(self.doc):
            sign = self.doc[tokens[-1] + 1].text
            opens = OPENS.get(sign, "")
            written = "".join(self.doc[number].text for number in tokens) if opens else ""
            left = written.count(opens) % 2 == 1 if opens == sign else written.count(opens) > written.count(sign)
            if not opens or not left:
                break
            tokens = (*tokens, tokens[-1] + 1)
        return tokens

    def bracketed(self, tokens: Sequence[int]) -> Sequence[int]:
        """The tokens with the brackets round what is whole, without what stands in brackets and is not, or only tells a source."""
        kept = set(tokens)
        for begin, end in brackets(self.doc):
            inner = set(range(begin + 1, end))
            if inner & kept:
                whole = inner <= kept and not NOTE.search(self.doc[begin + 1 : end].text)
                kept = kept | {begin, end} if whole else kept - inner - {begin, end}
        return sorted(kept)

    def runs(self, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The places of words that stand together; a hyphen or slash between two of them belongs to them."""
        start, last, idle = -1, -1, loose_words(self.doc)
        for number in tokens:
            if number in idle:
                continue
            if last >= 0 and not self.glued(last, number):
                yield start, self.end(last)
                start = -1
            start = self.doc[number].idx if start < 0 else start
            last = number
        if last >= 0:
            yield start, self.end(last)

    def glued(self, last: int, number: int) -> bool:
        """Whether nothing, or only a sign without a space, stands between two tokens."""
        return number == last + 1 or (0 < number - last <= 2 and not any(token.whitespace_ for token in self.doc[last:number]))  # noqa: PLR2004 - one sign

    def end(self, number: int) -> int:
        """Where a token ends."""
        return self.doc[number].idx + len(self.doc[number])


@lru_cache(maxsize=4)
def text_of(doc: Doc) -> str:
    """The text of a sentence, which its parse puts together anew each time that it is asked."""
    return doc.text


@lru_cache(maxsize=4)
def behind_commas(doc: Doc) -> tuple[int, ...]:
    """The numbers of the tokens behind commas."""
    return tuple(token.i + 1 for token in doc if token.text == ",") if "," in text_of(doc) else ()


@lru_cache(maxsize=4)
def loose_words(doc: Doc) -> frozenset[int]:
    """The numbers of words that lean on other sentences and are left out: "also", "however"; "only" before a year."""
    return frozenset(token.i for token in doc if token.lower_ in DROPPED and is_dropped(token))


def is_dropped(token: Token) -> bool:
    """Whether a word is left out where it stands."""
    if token.lower_ == "only" and ONLY_IN.match(token.doc[token.i + 1 : token.i + 3].text):
        return True  # "was passed only in 2013": when it was, is what may be asked.
    return token.lower_ in LEANING and token.dep_ == "advmod" and token.doc[token.i + 1 : token.i + 2].text != "of"


@lru_cache(maxsize=4)
def brackets(doc: Doc) -> tuple[tuple[int, int], ...]:
    """The places of brackets that belong together, none within another."""
    found: list[tuple[int, int]] = []
    if "(" not in text_of(doc):
        return ()
    opened = -1
    for token in doc:
        if token.text == "(":
            opened = token.i
        elif token.text == ")" and opened >= 0:
            found.append((opened, token.i))
            opened = -1
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def tidy(text: str) -> str:
    """One space between words, none before a comma, no sign twice, none at the edges."""
    for sign, put in TIDIED:
        if sign.may_be_in(text):
            text = sign.pattern.sub(put, text)
    plain = DOUBLED.sub(r"\1", AFTER_SIGN.sub(r"\1", BEFORE_SIGN.sub(r"\1", squeeze(text))))
    return LAST_STOP.sub("", plain.strip(EDGES))


def upper_first(text: str) -> str:
    """The text with a capital at its beginning; a name that begins small ("iCET", "eShram") stays."""
    first = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first) else text[:1].upper() + text[1:]
