"""What sections of a law do, as sentences tell it: "Section 152 of the BNS punishes acts endangering the unity of India".

They are read by their words, not by the parse, which takes "deals" and "bars" for nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.model import Document, Fact, Slot
from quizgen.reading.expansions import full_forms
from quizgen.reading.language import Sentence
from quizgen.reading.lists import is_of_advice
from quizgen.reading.resolving import Resolution, is_indian
from quizgen.syllabus import table
from quizgen.text import fold, sentence, squeeze, words

FILE = "provisions.yaml"
NUMBER = r"\d{1,3}[A-Z]{0,3}(?:\(\w{1,3}\))*"
NUMBERS = rf"{NUMBER}(?:(?:, {NUMBER})* (?:and|to) {NUMBER})?"
LAW = r"(?:Act|Code|Sanhita|Adhiniyam)"
NAMED_LAW = re.compile(
    r"\b(?!The\b|This\b|An?\b|Under\b|In\b)(?:\(?[A-Z][\w()’'-]*,? (?:(?:and|of|for|the|to|in|on|&) )*){1,9}"
    rf"{LAW}\b(?:,? (?:19|20|18)\d\d)?"
)
OPENING = (
    r"(?:(?:As to|On|For|Regarding|Under|Besides|Also|However|In addition|Similarly|Likewise) ?[^,;:.]{0,40}, |"
    r"(?:But|And|Note that|Remember that|Thus) )?"
)
# Behind these words the sentence tells what follows from the provision, or something else; a condition is a part of it.
BEHIND = re.compile(
    r"(?:[;:–—]|, (?:so|but|although|though|while|whereas|which|who|whose|where|as|since|because|however|with|thus|"
    r"thereby|making|even|irrespective|after|before|and (?:it|this|that|they|the|an?|is|was|has)|also|inserted|added)\b|"
    r", and (?=[^,]{3,40}? (?:has|have|is|are|was|were|will|can|may|must|continues?|says?|said|argues?)\b)|"
    r" so that | even though | with imprisonment | – ).*$"
)
# ", and" behind an "and" or an "or" joins another clause, no last member of a list.
JOINED = re.compile(r"^(?P<first>.*\b(?:and|or) [^,]+), and .*$")
POINTS = re.compile(
    r"\b(?:he|she|it|they|his|her|him|them|this|these|those|such(?! as)|said|(?:above|below)(?! \d| the)|same|"
    r"there|here|former|latter|(?<!and )(?<!or )others?|also|now|"
    r"earlier|new|clause|sub-section|proviso|respectively|so [a-z]+ed)\b|[“”\"→=…#]|\d\.\d|\bArticles? \d",
    re.IGNORECASE,
)
UNSURE = re.compile(r"\b(?:not|never|no longer|would|could|should|might|proposed?|draft|was to|were to|sought to|old)\b")
FEWEST, MOST, LEAST_LETTERS, WORTH = 2, 26, 2, 0.75


class Provision(NamedTuple):
    """A section with its kind ("sections" where there are several), its law, and what it does in words that a question can keep."""

    name: str
    kind: str
    law: str
    does: str


def doing() -> dict[str, str]:
    """What a provision does, with the form that several have: "bars" → "bar"."""
    found: dict[str, str] = table(FILE)["does"]
    return found


def agreeing(verb: str, *, several: bool) -> str:
    """A verb as it agrees with one provision or with several."""
    return doing().get(verb, verb) if several else next((one for one, many in doing().items() if verb in (one, many)), verb)


@cache
def told() -> re.Pattern[str]:
    """A sentence that begins with a section and says what it does."""
    verbs = "|".join(map(re.escape, (*doing(), *doing().values())))
    return re.compile(
        rf"{OPENING}"
        rf"(?P<name>[Ss]ections? {NUMBERS})(?: of (?P<law>[^,;]{{3,90}}?(?:, \d{{4}})?))?"
        rf"(?:, (?:however|too|also|in turn),|,)?(?: (?:also|now|too|expressly|specifically|merely|thus))? (?P<verb>{verbs}) (?P<rest>.+)"
    )


def provision_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """What provisions do, each said once, with the number of the block."""
    if not (is_indian(document) or re.search(r"\bIndian?\b", document.source.title)):
        return
    seen = set[str]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        if not re.search(r"[Ss]ection", one.text[:70]) or any(is_of_advice(heading) for heading in one.headings):
            continue
        found = provision_in(one, document)
        if found is None or fold(found.does) in seen or not is_known(found, one, resolution):
            continue
        seen.add(fold(found.does))
        yield one.block, fact_of(found, one)


def provision_in(source: Sentence, document: Document) -> Provision | None:
    """The section that a sentence begins with, with its law and what it does; None where either is not told plainly."""
    hit = told().fullmatch(source.text.rstrip(". "))
    if hit is None:
        return None
    several = re.search(r" (?:and|to) |, ", hit["name"]) is not None
    law, does = law_of(hit["law"] or "", source, document), shortened(hit["rest"])
    verb = agreeing(hit["verb"], several=several)
    name = f"{hit['name'][:1].upper()}{hit['name'][1:]}"
    return Provision(name, "sections" if several else "section", law, f"{verb} {does}") if law and does else None


def shortened(rest: str) -> str:
    """What a provision does, without what only follows from it; "" where it is no rule that stands alone."""
    plain = BEHIND.sub("", rest).strip(" ,")
    joined = JOINED.match(plain)
    plain = squeeze(joined["first"] if joined else plain)
    plain = re.sub(r"\s*\([^()]*\)$", "", plain)
    fit = FEWEST <= len(words(plain)) <= MOST and not POINTS.search(plain) and not UNSURE.search(plain)
    return plain if fit and plain.count("(") == plain.count(")") else ""


def law_of(spoken: str, source: Sentence, document: Document) -> str:
    """The law of a section with its article: as the sentence, its heading or the title names it; "" where none does."""
    plain = re.sub(r"^(?:the|our) ", "", spoken)
    if plain and plain not in ("Act", "Code", "Sanhita", "law", "new Act", "new law"):
        return spelled(plain, document)
    above = (*reversed(source.headings), document.source.title)
    return next((law for text in above if (law := law_named(text, document))), "")


def spelled(law: str, document: Document) -> str:
    """A law with its article, an acronym with what it stands for; "" for what is no law."""
    full = full_forms(document.text).get(law, "")
    if full:
        return f"the {full.removeprefix('the ')} ({law})"
    return f"the {law}" if NAMED_LAW.fullmatch(law) or re.fullmatch(rf"[A-Z]{{2,}}(?: {LAW}(?:, \d{{4}})?)?", law) else ""


def law_named(text: str, document: Document) -> str:
    """The one law of a document that a heading speaks of, by its letters or by the words of its name."""
    forms = full_forms(document.text)
    short = [one for one, full in forms.items() if re.search(rf"\b{LAW}\b", full) and re.search(rf"\b{re.escape(one)}\b", text)]
    if len(short) == 1:
        return spelled(short[0], document)
    named = {squeeze(hit[0]) for hit in NAMED_LAW.finditer(document.text)}
    stems = {re.sub(rf",? {LAW}\b.*$", "", one): one for one in sorted(named, key=len)}  # The longest has the year.
    spoken = f" {' '.join(words(text))} "
    found = [one for stem, one in stems.items() if any(f" {form} " in spoken for form in forms_of(stem))]
    return f"the {found[0]}" if len(found) == 1 else ""


def forms_of(stem: str) -> tuple[str, ...]:
    """The name of a law without "Act" as a heading has it: its words, or their first letters."""
    letters = "".join(word[0] for word in stem.split() if word[0].isupper())
    plain = (" ".join(words(stem)),) if len(stem.split()) > 1 or stem.isupper() else ()
    return (*plain, letters.lower()) if len(letters) > LEAST_LETTERS else plain


def is_known(found: Provision, source: Sentence, resolution: Resolution) -> bool:
    """Whether a reader knows every "the …" in what a provision does."""
    start = source.text.find(found.does.partition(" ")[2][:20])
    end = start + len(found.does)
    known = frozenset(table(FILE)["known"])
    return all(
        one.word.lower() in ("its", "their") if one.kind == "pronoun" else fold(one.word).removeprefix("the ") in known
        for one in resolution.dangling
        if start <= one.start < end
    )


def fact_of(found: Provision, source: Sentence) -> Fact:
    """The fact that a section does something, asked for the section."""
    number = re.sub(r"^Sections? ", "", found.name)
    ask, state = f"Which {found.kind} of {found.law} {found.does}?", f"{found.name} of {found.law} {found.does}"
    slot = Slot(found.name, "law", found.kind, (number,), "provides", WORTH)
    quote = source.quote or source.text
    return Fact(sentence(state), quote, (slot,), section=source.headings, about=found.name, question=ask, worth=WORTH)
