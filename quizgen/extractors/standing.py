"""Whether a statement stands alone on the page: no noun that only its article explains, no note, no comparison without its base."""

from __future__ import annotations

import re
from functools import cache

from quizgen.gazetteer import entry
from quizgen.model import Reading
from quizgen.syllabus import table
from quizgen.text import SMALL_WORDS, words

FILE = "formats.yaml"
OPENING = re.compile(
    r"^(?:(?:As (?:of|reported in)|In|On|By|Since|Effective from) (?:(?:\d{1,2} )?[A-Z][a-z]+,? )?\d{4}, )?(?P<rest>.*)$", re.DOTALL
)
PRONOUN = re.compile(r"^(?:it|its|they|their|he|his|she|her|this|these|those|both|such|one|another)\b", re.IGNORECASE)
SUBJECT = re.compile(
    r"^(?P<the>[Tt]he|[Tt]his|[Tt]hese|[Tt]hose) (?P<noun>.+?)(?= (?:is|are|was|were|has|have|had|will|shall|can|may|must|does|do|did|"
    r"[a-z]{3,}(?:ed|es|s)|led|held|lies|lay|began|met|took|built|gave|made|fell|rose|won|came|struck)\b)"
)
OWNED = re.compile(r"\b(?:of|for|between|to|in|on|at|against|by|under|from)\b|[’']s\b|\d")
# After these words a common noun says whose it is.
OWNER = (
    r"(?! (?:of|for|to|between|that|which|who|whose|where|when|called|named|known)\b|"
    r" (?:on|in|by|from|at|with|under) (?:(?:the|a|an|its|their) )?(?!(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)[A-Za-z]*[A-Z])"
)
NAME = re.compile(r"\b[A-Z][\w'’&-]*")
SPLIT = re.compile(r"(\S+), (?!(?:and|or|but|as|on|in|at|from|to|by|with|for|of)\b)(\w+)")
NAMED_TWICE = re.compile(r"\b([A-Z][a-z]\w+(?: [A-Z][a-z]\w+)+)\b.*\b\1\b")
# Notes of a table or a margin, not sentences.
NOTE = re.compile(
    r"^\W*\(|\((?:in|on) |^[A-Z][a-z]+ (?:19|20)\d\d [A-Z]|\b(?:is|are|was|were|do|does|did|has|have) ?n['’]t\b|"
    r"\b(?:is|are|was|were) (?:its|their|his|her) |\bby (?:one|two|three|four|five)(?=[,.])|"
    r"\b(?:was|were) \w+ (?:by|in|at) [^,]+, (?:completed|opened|built|founded|set up) in (?:1[5-9]|20)\d\d\.$|"
    r"\b(?:is|are) (?:\w+ )?\w+ed\b.*\bsince (?:19|20)\d\d|"
    r"\b\d[\d,]* (?:[A-Z]\w+ (?:(?:for|of|and) )?)+(?<!s )\([A-Z]\w*[A-Z]\) (?:have|are|were)\b|"
    r"\b(?:read|covered|reached|saw|built|met) (?:about |some |nearly |over |around )?[\d.]+ (?:per cent|percent|%)\.|"
    r", in force since\b|^(?:No|Yes)[.,] |^\d{4}\s*[-–—]|\b(?:is|are) about \D|\(\d{4}[,;]|\([^()]*\bsq\.? km\)|"
    r"\bstands for\b|\b(\w{3,}) \1\b|\?|\b(?:is|are) (?:was|were|is|are)\b|"
    # The label of a list in a name; a day of every year with the year of its page; who approved a thing in the thing's place.
    r"^The [A-Z][a-z]{3,}\. [A-Z]|\b(?:adopted|declared|designated|chosen?|marked) on \d{1,2} [A-Z]\w+ \d{4} as\b|"
    r"^[Tt]he [A-Z][\w ]+ on \d{1,2} [A-Z]\w+ \d{4} (?:aims|is|has|seeks|covers|provides)\b"
)
ACCORDING = re.compile(r"According to (?P<whom>[^,]+),")
EVERYBODY = frozenset({"The", "In", "On", "There", "Under", "According", "Article", "India", "Trade", "Parliament"})
# What is told of every animal of a kind.
EVERY_ONE = re.compile(r" (?:is (?!the\b)|are |lives |has been )")
# To how much something was raised, but not how much of what.
BASELESS = re.compile(
    r"\b(?:raised|increased|reduced|cut|hiked|lowered|enhanced) (?:to|by) [\d.]+ ?(?:%|percent|per cent)(?! of)", re.IGNORECASE
)


@cache
def leaning() -> re.Pattern[str]:
    """The words that lean on what stood before them in the article."""
    lists = table(FILE)["leaning"]
    nouns, phrases = "|".join(lists["nouns"]), "|".join(lists["phrases"])
    return re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese) (?:[a-z][a-z-]* )?(?P<noun>{nouns})s?\b{OWNER}|\b(?:{phrases})")


def is_bare(text: str) -> bool:
    """Whether a statement begins with a pronoun, is a note, says one name twice, or compares without a base."""
    rest = OPENING.sub(r"\g<rest>", text)
    return bool(PRONOUN.match(rest) or NOTE.search(rest) or BASELESS.search(rest) or NAMED_TWICE.search(rest))


def unexplained(text: str, lead: str = "") -> str:
    """The noun that nothing in a statement explains, nor its lead; "" where it stands alone."""
    known = set() if bare_subject(f"the {lead} is") else set(words(lead))
    rest = OPENING.sub(r"\g<rest>", text)
    noun = bare_subject(rest)
    if noun and not known & set(words(noun)[-1:]):
        return noun
    for hit in leaning().finditer(rest):
        said = hit["noun"]
        before = set(words(rest[: hit.start()]))
        if not said or not {said, f"{said}s"} & (known | before):
            return hit[0]
    return ""


def bare_subject(rest: str) -> str:
    """The subject of a sentence where it is "the" with common nouns, or with the name of an office or organ that many have."""
    found = SUBJECT.match(rest)
    if not found:
        return ""
    lists = table(FILE)["leaning"]
    noun = found["noun"]
    if OWNED.search(noun) or set(words(noun)) & set(lists["everybody's"]) or is_species(noun, rest[found.end() :]):
        return ""
    titles = set(lists["titles"])
    names = [name for name in NAME.findall(noun) if name not in titles]
    return "" if names or any(noun.startswith(one) for one in lists["known"]) else noun


def is_species(noun: str, rest: str) -> bool:
    """Whether a noun means every animal or plant of its kind: "the snow leopard is", not "the leopard was"."""
    named = words(noun)
    return len(named) > 1 and named[-1] in table("reading.yaml")["species_nouns"] and bool(EVERY_ONE.match(rest))


def is_surname(text: str, article: str) -> bool:
    """Whether a statement begins with one name only, of which its article has a first name too."""
    first, _, rest = OPENING.sub(r"\g<rest>", text).partition(" ")
    name = re.sub(r"['’]s$", "", first)
    alone = bool(re.fullmatch(r"[A-Z][a-z]+", name)) and not rest[:1].isupper() and entry(name) is None and name not in EVERYBODY
    alone = alone and name not in table(FILE)["leaning"]["titles"] and not re.search(rf"\b{name.casefold()}\b", article)
    return alone and bool(re.search(rf"(?<![.?!:] )(?<!\A)\b[A-Z][a-z]+ {name}\b", article))


TAIL = re.compile(r"\b[Tt]he (?P<tail>[A-Z][a-z]{3,}s)(?=[.,;]|$| (?:and|of|for|to|by|in|on|at|is|was|are|were|which|that)\b)")


def is_tail(text: str, article: str) -> bool:
    """Whether a statement has only the last word of what its article names in full: "at the Mandirs", of the Ayushman Arogya Mandirs."""
    tails = [hit["tail"] for hit in TAIL.finditer(text) if hit["tail"] not in EVERYBODY and entry(hit["tail"]) is None]
    longer = (re.compile(rf"\b(?!The\b)[A-Z][a-z]+ {tail}\b") for tail in tails)
    return any(whole.search(article) and not whole.search(text) for whole in longer)


def is_cut_short(text: str, about: str, article: str) -> bool:
    """Whether a statement names a site without the noun that its article gives it: "the Keibul Lamjao area" of a National Park."""
    if not about[:1].isupper():
        return False
    whole = re.compile(rf"\b{re.escape(about)} (?:{'|'.join(table(FILE)['sites'])})\b")
    return bool(whole.search(article)) and not whole.search(text)


def is_misread(text: str, quote: str) -> bool:
    """Whether a statement takes its subject from the noun right before "which", where an earlier one may be meant."""
    rest = OPENING.sub(r"\g<rest>", text)
    subject = rest.split(" ")[0]
    return bool(re.search(rf"\b(?:by|from|with) (?:the )?{re.escape(subject)}, (?:which|who)\b", quote))


LED = re.compile(r"(?:In|During|At|Under|After|Before|With) the (?!(?:State|Union)\b)[^,]{4,60}?(?: of (?:19|20)\d\d\b|,)")


def is_about(text: str, lead: str) -> bool:
    """Whether a statement speaks of what stands above it: its name, or its last noun."""
    telling = [word for word in words(lead) if word not in SMALL_WORDS and not word.isdigit()]
    said = set(words(text))
    return bool(telling) and (sum(word in said for word in telling) * 2 > len(telling) or bool(re.search(rf"\bthe {telling[-1]}\b", text)))


def names_another(text: str) -> bool:
    """Whether a statement begins with the name of a thing: with a capital that is not only that of its first word."""
    rest = re.sub(r"^[Tt]he ", "", OPENING.sub(r"\g<rest>", text))
    led = LED.match(text)
    if led and any(entry(word, kind) for word in re.findall(r"[A-Z]\w+", led[0]) for kind in ("state", "country", "city")):
        return True  # "In the Odisha super cyclone of 1999, …"
    first, _, after = rest.partition(" ")
    return bool(re.match(r"[A-Z]\S*[A-Z]", first) or re.match(r"[A-Z]", after) or (first[:1].isupper() and rest not in text[: len(rest)]))


def lost_comma(text: str, quote: str) -> bool:
    """Whether two words stand side by side in a statement between which its source has a comma: "(RDSO), Lucknow"."""
    return any(f"{before} {after}" in text for before, after in SPLIT.findall(quote))


def is_word_of(text: str, reading: Reading) -> bool:
    """Whether a statement is only what one person says: an exam asks for no opinion of the day."""
    speaker = ACCORDING.match(OPENING.sub(r"\g<rest>", text))
    return speaker is not None and any(name.type == "person" and name.name in speaker["whom"] for name in reading.names)
