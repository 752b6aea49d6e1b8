"""Normal forms of text: what counts as the same words, and how words become a name for a file or an item."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
QUOTES = {ord(c): "'" for c in "‘’‚‛′`´"} | {ord(c): '"' for c in "“”„‟″«»"}
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# The s and u are what is left of 's and U.S.
SMALL_WORDS = frozenset(
    {*("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "with"), "s", "u"}
)
# By their sound: an hour, a union, a European, an MoU, an 8-lane road.
SOUNDS = re.compile(
    r"^(?:[ai]|e(?!u)|o(?!ne\b)|h(?:our|onest|onour|onorary|eir)|u(?!ni[oqvt]|se|til|k\b|n\b|s\b|nesco|nited)|8|11|18)", re.IGNORECASE
)
# Letters that are spoken one by one; NATO and SEBI are spoken as words.
LETTERED = re.compile(r"^(?![A-Z][AEIOU][A-Z]{2})[FHLMNRSX](?:[A-Z]+s?\b|o[A-Z]|-)")
GAP = "_____"
STEM = 5
# The blocks of the Indic scripts less the two dandas, which are full stops; then the joiners and the general combining marks.
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0900-\u0963\u0966-\u0dff\u200c\u200d\u0300-\u036f])*")
BEFORE_SIGN = re.compile(r" ([.,;:!?')\]])")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def squeeze(text: str) -> str:
    """One space between words, none at the ends; no-break and thin spaces count as spaces, invisible characters as nothing."""
    return " ".join((text if text.isascii() else text.translate(INVISIBLE)).split())


def typewriter(text: str) -> str:
    """Curly quotes and every kind of dash as their plain keyboard forms, character for character."""
    return text if text.isascii() and "`" not in text else text.translate(DASHES).translate(QUOTES)


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """What is left of text when case, dashes, quotes, width and spacing do not count: for comparing, never for showing."""
    plain = typewriter(unicodedata.normalize("NFKC", text)).casefold()
    return BEFORE_SIGN.sub(r"\1", squeeze(plain))


def words(text: str) -> list[str]:
    """The folded words of a text, punctuation gone. Vowel signs and other combining marks stay with their letters."""
    return list(words_in(text))


@lru_cache(maxsize=1 << 13)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, which one sentence is asked for again and again."""
    return tuple(WORD.findall(fold(text)))


def spaced(text: str) -> str:
    """The words of a text between spaces, so that whole words are found in it."""
    return f" {' '.join(words(text))} "


def without_article(text: str) -> str:
    """A name or phrase without "the", "a" or "an" before it."""
    return ARTICLE.sub("", text)


def bare(text: str) -> str:
    """A phrase folded, without its article and the signs round it: for comparing."""
    return fold(without_article(text.strip(" ,.;:")))


def slug(text: str, *, limit: int = 48) -> str:
    """Lower-case words joined by hyphens, at most `limit` characters, cut between words; letters of any script stay."""
    parts = words(text.replace(".", ""))
    out = ""
    for part in parts:
        longer = f"{out}-{part}" if out else part
        if len(longer) > limit:
            break
        out = longer
    return out or (parts[0][:limit] if parts else "item")


def others_than(known: str, forms: Iterable[str], count: int) -> Iterator[str]:
    """The first so many of some texts that differ from each other and from one that is known."""
    seen = {known}
    for form in forms:
        if form not in seen and len(seen) <= count:
            seen.add(form)
            yield form


def without_plural(word: str) -> str:
    """A word without the sign of its plural, as words are compared."""
    return word.removesuffix("s")


def takes_an(text: str) -> bool:
    """Whether "an" stands before a text, by its sound."""
    return bool(LETTERED.match(text)) if re.match(r"[A-Z](?:[A-Z]|o[A-Z])", text) and not SOUNDS.match(text) else bool(SOUNDS.match(text))


def with_indefinite(text: str) -> str:
    """A noun with "a" or "an" before it."""
    return f"{'an' if takes_an(text) else 'a'} {text}"


def sentence(text: str) -> str:
    """The text with a capital first letter and one full stop (a danda after Devanagari), question or exclamation mark at its end."""
    text = text.strip()
    head = text[:1].upper() + text[1:]
    if re.search(r"[.!?।][\"'”’)\]]*$", head):
        return head
    stop = "।" if re.search(r"[\u0900-\u097f]\W*$", head) else "."
    return f"{head.rstrip(',;:')}{stop}"


def veil(text: str, secret: str) -> str:
    """The text with every word that would give the secret away replaced by a gap: its words, and forms of its longer ones.

    `veil("the state of Ukrainian talks", "Ukraine war")` hides "Ukrainian": words of five letters or more count by their stem.
    """
    exact = {word for word in words(secret) if word not in SMALL_WORDS}
    stems = tuple(word[: max(STEM, len(word) - 2)] for word in exact if len(word) >= STEM)

    def cover(found: re.Match[str]) -> str:
        word = fold(found[0])
        return GAP if word in exact or (stems and word.startswith(stems)) else found[0]

    return re.sub(r"[^\W_]+", cover, text)
