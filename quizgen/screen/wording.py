"""What a single text gives away about itself: words that point outside it, words of the day, debris of a page.

Each function returns the offending words, or "". An alarm that rings for a good question is soon ignored, so every pattern is as
narrow as its examples in the tests.
"""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SPAN = r"(?:day|week|month|quarter|year|decade)"
SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several|many|some)"
OFFICE = (
    r"(?:President|Prime Minister|Minister|Governor|Chief Justice|Chancellor|Secretary|Chairman|Chairperson|Chief|Director|Speaker|"
    r"Commissioner|Attorney General|Auditor General|CEO)"
)
# The day of reading explains these; those of the second pattern are explained by "As of May 2026" too.
TODAY = re.compile(
    r"(?<!what is )(?<!what are )(?<!which is )\b(?:today|tonight)\b|"
    r"\b(?:yesterday|tomorrow|nowadays|recently|these days|at the moment|upcoming)\b|"
    rf"(?<!the )\b(?:this|last|next) (?:weekend|{SPAN})\b(?! of\b)|"
    rf"\b(?:in|over|during|for|within) the (?:past|last|next|coming) (?:{SOME} )?{SPAN}s?\b(?! of\b)|"
    rf"\b{SOME} {SPAN}s? ago\b|"
    r"\b(?:in|of|over) recent (?:days|weeks|months|years|decades|times)\b|\b(?:this|last|next) (?:financial|fiscal) year\b(?! of\b)|"
    r"\bthe (?:current|ongoing) (?:year|month|season|decade|(?:financial|fiscal) year)\b(?! of\b)|\b(?:as of now|till date|of late)\b|"
    rf"(?<!fall )(?<!falls )\b(?:on|last|this|next|coming) {WEEKDAY}\b(?!,? (?:the )?(?:\d|{MONTH}))",
    re.IGNORECASE,
)
NOW = re.compile(r"\b(?:currently|presently|at present|so far(?! as\b| from\b)|to this day)\b", re.IGNORECASE)
INCUMBENT = re.compile(rf"\b(?:the|[A-Z][\w.]*['’]s) (?:current|incumbent|present) (?:[A-Z][\w-]* ){{0,3}}{OFFICE}\b")
DATED = re.compile(r"\b(?:as (?:of|on|in)|until|till|up to|by|in)\b[^,?.;]{0,60}\b(?:1[5-9]|20)\d\d\b", re.IGNORECASE)
HOLDS_OFFICE = re.compile(
    rf"^[Ww]ho (?:(?:among|of) the following )?is (?:the |[A-Z][\w.]*['’]s )(?:[A-Z][\w-]* ){{0,3}}{OFFICE}\b(?:[- ][A-Z]\w+)*(?: of\b|\?)",
)
PERSON = re.compile(r"^(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){1,4}$")
NO_PERSON = re.compile(
    rf"\b(?:{OFFICE}|Vice|Prime|Parliament|College|Council|House|Court|Commission|Union|Justice|Cabinet|Sabha|Assembly|Committee|"
    r"Government|Board|Bank|State|States|India|The)\b"
)
# "It is argued that …" and "Those who …" point to nothing.
EMPTY_SUBJECT = re.compile(
    r"^(?:it (?:is|was|has been|may be|can be|would be|will be) (?:\S+ ){1,6}?(?:that|who)\b|"
    r"it (?:is|was|may be|would be) (?:not )?(?:often |always |sometimes )?"
    r"(?:mandatory|necessary|essential|important|possible|impossible|difficult|easy|better|time|imperative|hard|wise)\b|"
    r"(?:he|she|they|those) (?:who|whose|that)\b)",
    re.IGNORECASE,
)
OPENING = re.compile(r"^(?:he|she|it|they|this|these|those|his|her|their|its)\b", re.IGNORECASE)
INTERROGATIVE = (
    r"^(?:(?:in|on|at|since|for|from|to|by|with|against|until) )?"
    r"(?:(?:which|what)(?: [a-z]+){0,2}|how(?: (?:long|often|much|many)(?: [a-z]+)?)?|when|where|why|whom)"
)
ASKED_OF = re.compile(
    rf"{INTERROGATIVE} (?P<word>(?:did|does|do|was|were|is|are|has|had|have|will|would|can|could|should) (?:he|she|they)|"
    r"(?:was|were|is|are) (?:his|her|their|its)|"
    r"(?:did|was|has|had) it(?! (?:take|took|taken|rain|mean))(?!.*\b(?:that|to|for|when|if|who)\b))\b|"
    r"^who (?:was|is) (?P<who>his|her|their|its|he|she)\b",
    re.IGNORECASE,
)
NOUN = (
    r"(?:meeting|minister|"
    # Before another noun it is an adjective: "the official language".
    r"official(?=s?(?:[^\w ]|$| (?:say|says|said|tell|told|claim\w*|add\w*|did|do|does|was|were|is|are|has|had|have)\b))|"
    r"agreement|company|country|article|author|passage|text|report|speaker|event|incident|deal|interview|"
    r"announcement|spokesperson)"
)
VAGUE = re.compile(
    rf"\b(?i:the|this|that|these|those) (?:former )?(?P<noun>{NOUN}|compan(?=ies)|countr(?=ies))(?:ie)?s?\b"
    r"(?! (?:(?:of|between|in|on|that|held|with|for|at|to|who|whom|whose|which|where|when|signed|by|from|about|called|known|named|given|"
    r"\w+ing|\w+ed (?:by|in|at|on|with|between|to|for|under|as))\b|[A-Z0-9“\"']))"
)
PROPER = re.compile(r"(?<=[\w,] )[A-Z][a-z]{2,}")
TAGS = r"p|div|span|b|i|u|em|strong|a|br|h[1-6]|ul|ol|li|table|tr|td|th|sup|sub|script|img|section|article|blockquote"
ENTITIES = r"amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|copy|times|#\d+|#x[0-9a-f]+"
DEBRIS = re.compile(
    rf"\[\d+\]|</?(?:{TAGS})\b[^<>]*>|&(?:{ENTITIES});|\ufffd|data-definition|\bclick here\b|\bread more\W*$|\b\d+ min read\b|https?://|"
    r"\b(the|of|an|and) \1\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def day_words(text: str) -> str:
    """A time that only the day of reading explains, outside a quotation and outside a name ("India Today")."""
    text = QUOTED.sub("", text)
    patterns = (TODAY,) if DATED.search(text) else (TODAY, NOW, INCUMBENT)
    hits = (hit for pattern in patterns for hit in pattern.finditer(text) if not in_name(text, hit))
    return next((hit[0] for hit in hits), "")


def in_name(text: str, hit: re.Match[str]) -> bool:
    """Whether a word is written with a capital inside its sentence."""
    before = text[: hit.start()].rstrip()
    return hit[0][:1].isupper() and " " not in hit[0] and bool(before) and before[-1] not in ".?!:;([—–"


def undated_office(question: str, answer: str) -> bool:
    """Whether a person is asked for by an office that others will hold, and no date is given."""
    named = PERSON.match(answer) and not NO_PERSON.search(answer)
    return bool(named and HOLDS_OFFICE.match(question) and not re.search(r"\b(?:1[5-9]|20)\d\d\b", question))


def dangling_opening(text: str) -> str:
    """A pronoun without the sentence before it."""
    text = QUOTED.sub("", text)
    found = None if EMPTY_SUBJECT.match(text) else OPENING.match(text)
    if found:
        return found[0]
    asked = ASKED_OF.match(text)
    return (asked["word"] or asked["who"]) if asked else ""


def vague_noun(text: str, before: str = "") -> str:
    """Return "the meeting" where no meeting was spoken of; `before` are the texts that a reader has seen already."""
    text = QUOTED.sub("", text)
    for hit in VAGUE.finditer(text):
        seen = f"{before} {text[: hit.start()]}"
        country = hit["noun"].startswith("countr") and PROPER.search(seen)
        if not country and hit["noun"].casefold() not in seen.casefold():
            return hit[0]
    return ""


def debris_in(text: str) -> str:
    """Markup, citation marks, page furniture, a word doubled by a bad cut, a bracket that is never closed."""
    found = DEBRIS.search(text)
    if found:
        return found[0]
    return text[text.rfind("(") :] if text.count("(") > text.count(")") else ""
