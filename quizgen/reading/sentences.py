"""Where the sentences of a paragraph begin and end: by their stops alone, without a language model.

A full stop ends a sentence unless something speaks against it: an abbreviation, an initial, a number, a list label, a web address, a
bracket or a quotation that goes on. A quotation of several sentences stays whole, so that no part of it loses its speaker.
"""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


OPENING, CLOSING = "\"'“‘«([{", "\"'”’»)]}"
STOP = re.compile(
    r"(?:[.!?…]+|[।॥])"  # the stop itself
    r"(?:[\"'”’»)\]}]|\[(?:\d{1,3}|[a-z]|note \d+)(?:[-–,]\s?\d{1,3})*\])*"  # what closes with it, and citation marks
    r"(?:(?<=[a-z)”\"]\.)\d{1,3}(?=\s+[A-Z“]))?"  # a note's number that was raised once: "growth.12 The"
)
QUOTED = re.compile(
    r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|«[^«»]*»|(?<!\w)\"[^\"]*\"(?!\w)"
    r"|(?<!\w)‘[^‘’]*(?:\w’\w[^‘’]*)*’(?!\w)|(?<!\w)'(?!\s)[^']*(?:\w'\w[^']*)*'(?!\w)"
)
BRACKETED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
# After these a capital or a figure goes on with the same sentence; titles only as they are written before names: "Mr." and no "MR."
TITLES = _set(
    "Adm Adv Brig Capt Cdr Cmdr Comdr Cmde Col Cpl Dr Drs Er Fr Gen Gov Hon Hon'ble Hon’ble Lt Maj Messrs Mr Mrs Ms Mx Pres Prof Pt Rep "
    "Reps Rev Sen Sens Sgt Sh Smt Supt Mohd Md Ft Mt Pvt Viz Approx Vs Cf Resp Incl"
)
LINKS = _set("retd rtd viz vs v cf e.g i.e w.e.f w.r.t eg ie wef wrt resp incl approx ca sq pvt e.g i.e. a.k.a")
# After these a number or a numeral goes on; a capital word mostly does not.
COUNTED = _set(
    "no nos art arts sec secs fig figs eq vol vols p pp para paras cl sl ch rs re ref reg sch ser jan feb mar apr jun jul aug sep sept "
    "oct nov dec"
)
MONTHS = _set("jan feb mar apr jun jul aug sep sept oct nov dec")
# After these a sentence may end or go on: what follows has to tell.
OPEN = _set("art sec st co inc ltd llc corp bros jr sr al dept govt univ assn est ave rd blvd mts div bldg intl natl cos plc")
LETTERED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|Ph\.?D|M\.?Phil|B\.?Tech|M\.?Tech|B\.Sc|M\.Sc|LL\.[BM]|B\.Ed|B\.Com|M\.Com")
HOURS = re.compile(r"[ap]\.m", re.IGNORECASE)
ZONE = re.compile(r"(?:IST|GMT|UTC|[ECMP][SD]?T|BST|CET)\b")
# Words that open sentences and no names.
OPENERS = _set(
    "a about above according after afterwards again all also although among an and another any apart as at because before below "
    "besides both but by consequently currently despite due during each earlier either even every finally first for from further "
    "furthermore given hence her here his how however i if in indeed initially instead it its last later like many meanwhile more "
    "moreover most much my nearly neither nevertheless no nor not notably now of officials on once one only or other our over "
    "overall previously rather recently separately several she similarly since so some still such than that the their then there "
    "thereafter therefore these they this those though three through throughout thus to today together two under unless until "
    "unlike upon we what when where whereas whether which while who why will with within without yesterday yet you your"
)
OPENER = re.compile(rf"(?:{'|'.join(word.capitalize() for word in sorted(OPENERS))})(?=[\s,’']|$)")
# A single letter after these names a kind, and is no one's initial.
KINDS = re.compile(
    r"\b(?:vitamins?|hepatitis|influenza|plans?|groups?|parts?|class|type|grade|schedule|category|phase|block|section|war|list|tier|stage|"
    r"form|appendix|annexure|annex|entry|zone|site|article|title|volume|level|point|option|statement|column|team|serie|series)\s+\W?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,3}"
    r"(?:asked|said|wondered|wrote|added|exclaimed|tweeted|quipped|shouted)\s*(?:[.,;]|$|in\b|on\b)"
)
NUMERAL = re.compile(r"\(?(?:\d|[IVXL]+\b|[A-Z]{1,4}[-/]?\d)")
ROMAN = "(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})"
LABEL = re.compile(
    r"(?:[•●▪■◦‣·∙○➢➤►▶✓✔❖*–—-]\s+)?"
    rf"(?:\((?:\d{{1,2}}|{ROMAN}|{ROMAN.upper()}|[a-zA-Z])\)[.:]?\s*"
    rf"|(?:\d{{1,2}}|{ROMAN}|{ROMAN.upper()}|[a-zA-Z])\)[.:]?\s+"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})*\.(?:\s+|(?=[A-Z“]))|(?:{ROMAN}|X{{0,2}}(?:IX|IV|VI{{0,3}}|I{{2,3}})|[abd-hj-o])\.\s+(?!\d)"
    rf"|[A-I]\.\s+(?={OPENER.pattern})|(?:Q\.?\s?\d{{1,3}}\s?[.):]|Q\s?[.:]|Ans(?:wer)?\s?[.:]|A\s?:)\s*)?"
)
INLINE_LABEL = re.compile(r"[:;,]\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])$")


def label(sentence: str) -> int:
    """How many characters of a list label or bullet a sentence begins with, 0 for none."""
    found = LABEL.match(sentence)
    # "V. Narayanan" and "A. P. J. Abdul Kalam" begin with initials.
    if not found or re.match(r"[IVX]\.\s+(?=[A-Z](?:\.|[a-z]+\s+(?:[A-Z]|is\b|was\b|has\b|said\b|will\b)))", sentence):
        return 0
    return found.end() if found.end() < len(sentence) else 0


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of one paragraph, in order: all of its text but the white space between them."""
    whole = [found.span() for shape in (QUOTED, BRACKETED, ADDRESS) for found in shape.finditer(text)]
    cuts, start = list[int](), _skip(text, 0)
    for stop in STOP.finditer(text):
        if any(begin < stop.start() and stop.end() < end for begin, end in whole if begin > start or text[begin] in "\"'“‘«"):
            continue
        if ends(text, start, stop):
            cuts.append(stop.end())
            start = _skip(text, stop.end())
    return [span for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if (span := _strip(text, begin, end))]


def ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a stop ends the sentence that begins at `start`."""
    after = text[stop.end() :]
    rest = after.lstrip()
    if not rest or stop[0][0] in "।॥":
        return True
    core = rest.lstrip(OPENING + " •●▪–—-*")
    if _goes_on(core) or label(text[start:]) >= stop.end() - start:
        return False
    if stop[0][0] in "?!":
        quoted = stop[0][-1] in CLOSING and ASKED.match(core)
        return not quoted and (after != rest or core[:1].isupper())
    token = re.search(r"\S*$", text[start : stop.start()])
    word = token[0].lstrip(OPENING) if token else ""
    if stop[0].startswith(("…", "..")):
        return bool(word) and (after != rest or core[:1].isupper()) and not stop[0].endswith("]")
    return _spaced(text[start : stop.start()], word, core, rest) if after != rest else _glued(word, core, stop[0])


def _skip(text: str, begin: int) -> int:
    """The next place that is not white space."""
    return begin + len(text[begin:]) - len(text[begin:].lstrip())


def _strip(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The span without the white space at its ends, None when nothing is left."""
    inside = text[begin:end]
    first, last = begin + len(inside) - len(inside.lstrip()), begin + len(inside.rstrip())
    return (first, last) if first < last else None


def _goes_on(core: str) -> bool:
    """Whether what follows cannot begin a sentence: a small letter (but for eNAM and iPhone), or punctuation."""
    return not core or (core[0].islower() and not re.match(r"[a-z]{1,2}[-]?[A-Z]", core)) or core[0] in ",;:)]}/%&"


def _glued(word: str, core: str, stop: str) -> bool:
    """Whether a stop ends a sentence though no space follows: "encounter.This", and neither "B.Sc" nor "pib.gov.in" nor "3.5"."""
    if not re.match(r"[A-Z][a-z]+|[AI]\s|[A-Z]{2,}\s|[^\x00-\x7f]", core):
        return False
    plain = word.rstrip(CLOSING).casefold()
    known = stop == "." and (word in TITLES or plain in LINKS | COUNTED | OPEN or LETTERED.fullmatch(word))
    long = re.search(r"(?:[^\W\d_]{3,}|\d{2,}|%|[”’)\]])$", word) or len(stop) > 1 or plain in {"it", "us", "is", "up", "in", "so"}
    dotted = re.search(r"[^\W\d_]\.[^\W\d_]", word) or re.match(r"\w+\.[a-z]", core)
    return bool(long) and not known and not dotted


def _spaced(before: str, word: str, core: str, rest: str) -> bool:
    """Whether a full stop with a space and a capital, a figure or a quotation after it ends a sentence."""
    plain = word.strip(CLOSING).casefold()
    opens = bool(OPENER.match(core)) and not re.match(r"[A-Z]\.", core)
    if INLINE_LABEL.search(before) or word in TITLES or word.casefold() in LINKS:
        return False
    if plain in COUNTED and word[-1] not in CLOSING:
        bare = word.islower() and plain in {"no", "art", "re"}
        return not NUMERAL.match(rest) and (opens or bare or plain in MONTHS)
    if HOURS.fullmatch(word):
        return not ZONE.match(core)
    if re.fullmatch(r"[^\W\d_]", word):
        return opens or bool(KINDS.search(before[: -len(word)]))
    if plain in OPEN or LETTERED.fullmatch(word):
        return opens or rest[0] in '“"‘«'
    return True
