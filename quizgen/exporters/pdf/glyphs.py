"""Every character in print must have a glyph in the fonts that are shipped, for a missing one prints as nothing.

What happens to a character that the fonts lack, in this order:

1. A typographic or compatibility form becomes its plain equal (`Ａ` → `A`, `▪` → `•`, a word joiner → nothing).
2. An emoji or symbol becomes its name in brackets (`🚀` → `[rocket]`): one ornament must not stop a hundred questions.
3. A letter, digit or mark of a script without a font has no equal that a reader would accept: it stays as it is, and the
   preflight names it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from quizgen.templating import template_folder

# The typesetter is told the same range (`devanagari` in common.typ): these characters always come from the Devanagari font.
RANGES = "\u0900-\u097f\u1cd0-\u1cf6\u1cf8\u1cf9\u200c\u200d\u20b9\u20f0\u25cc\ua830-\ua839\ua8e0-\ua8ff"
DEVANAGARI = re.compile(f"[{RANGES}]")
FIRST_OF_RUN = re.compile(f"(?<![{RANGES}])[{RANGES}]")
PLAIN = {
    "▪": "•",
    "▸": "•",
    "‣": "•",
    "➔": "→",
    "➜": "→",
    "➡": "→",
}
INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f]"
)
JOINERS = re.compile("(?<![\u0900-\u097f])[\u200c\u200d]+")
BLANKS = re.compile("[^\\S\u00a0\u202f]+")  # no-break spaces stay
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
FLAG_A = 0x1F1E6
SYMBOLS = ("S", "P", "No")
# Without a place to break at, a longer run of characters might not fit into a column.
LONGEST_WORD = 24
PIECES = re.compile(rf"(?:.{{0,{LONGEST_WORD // 2}}}[/?&=_.]|.{{1,{LONGEST_WORD // 2}}})[\u0900-\u0903\u093a-\u094f\u200c\u200d]*")
LONG_WORD = re.compile(rf"[^\s–—-]{{{LONGEST_WORD},}}")


def font_folder() -> Path:
    """Where the fonts lie that print is set in, and nothing else is."""
    return template_folder("pdf") / "fonts"


@cache
def coverage() -> frozenset[str]:
    """The characters that are there in both weights of the font that would print them."""
    latin = in_every("LibertinusSerif-Regular.otf", "LibertinusSerif-Bold.otf")
    hindi = in_every("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf")
    return frozenset(c for c in latin if not DEVANAGARI.match(c)) | frozenset(c for c in hindi if DEVANAGARI.match(c))


def in_every(*fonts: str) -> frozenset[str]:
    """The characters for which each of these fonts has a glyph."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # it ships no types

    found: list[frozenset[str]] = []
    for name in fonts:
        with TTFont(font_folder() / name, lazy=True) as font:
            found.append(frozenset(map(chr, font.getBestCmap())))
    return frozenset.intersection(*found)


def printable(text: str) -> str:
    """The text in characters that the fonts have, as far as there is an equal; the rest stays, for `missing` to find."""
    text = JOINERS.sub("", INVISIBLE.sub("", unicodedata.normalize("NFC", text)))
    text = "\n".join(BLANKS.sub(" ", line).strip() for line in text.strip().splitlines())
    if not set(text) <= coverage() | {"\n"}:
        text = "".join(c if c in coverage() or c == "\n" else equal(c) for c in text)
    return LONG_WORD.sub(breakable, FIRST_OF_RUN.sub(seated, text))


def equal(character: str) -> str:
    """What stands for a character without a glyph: a plain form, the name of a symbol, nothing for a control, or itself."""
    category = unicodedata.category(character)
    plain = PLAIN.get(character) or unicodedata.normalize("NFKC", character)
    if FLAG.match(character):
        return chr(ord(character) - FLAG_A + ord("A"))
    if plain != character and set(plain) <= coverage():
        return plain
    if category in ("Cc", "Cf"):
        return ""
    if category.startswith(SYMBOLS):
        return f"[{unicodedata.name(character, 'symbol').lower()}]"
    return character


def seated(found: re.Match[str]) -> str:
    """A Devanagari sign without a letter before it, on the dotted circle that Unicode gives it to stand on."""
    sign = found.group()
    return f"\u25cc{sign}" if unicodedata.category(sign).startswith("M") else sign


def breakable(found: re.Match[str]) -> str:
    """A very long word with places to break at, lest it run out of its column: at the joints of an address where it has some."""
    return "\u200b".join(PIECES.findall(found.group()))


def missing(text: str) -> list[str]:
    """The characters of a `printable` text for which there is no glyph, each once."""
    return [c for c in dict.fromkeys(text) if c not in coverage() and c not in "\n\u200b"]
