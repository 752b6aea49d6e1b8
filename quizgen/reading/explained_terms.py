"""Terms and names of which a text says what they are: "The Lima Record is a register of caves where the roof has fallen".

A definition asks for its term where no other thing is just that. The other way round more may be asked: what a register is, a reader
learns by its own name, whether or not there is another such register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document, Name, Term
from quizgen.reading.defining import OF_THE_PAGE, PROVISION
from quizgen.reading.edits import applied
from quizgen.reading.expansions import full_forms
from quizgen.reading.genus import AFTER, RESTRICTS, genera
from quizgen.reading.language import PROSE, Sentence
from quizgen.reading.lists import is_of_advice, listed
from quizgen.reading.pattern_tables import HARMLESS
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.refusals import refusal
from quizgen.reading.relevance import document_relevance
from quizgen.reading.resolving import Resolution
from quizgen.reading.slots import Finder
from quizgen.reading.torn import is_torn
from quizgen.syllabus import table
from quizgen.text import fold, words

LEAST_RELEVANCE, LEAST, LONGEST, MOST_OF_TERM, LEAST_OF_ACRONYM, MOST_WORDS = 0.2, 5, 38, 8, 2, 60
ACRONYM = r"(?: \((?P<short>[A-Z][\w&-]{1,12})\))?"
SAID = re.compile(
    rf"^(?P<article>(?:The|An?) )?(?P<term>[“\"‘']?[A-Za-z][\w’'/–-]*(?: [\w’'/&–-]+){{0,7}}?[”\"’']?){ACRONYM} (?:is|are) "
    r"(?P<what>(?:an?|the|those|that) [^:;]+|(?!an? |the )[a-z][^:;]+)$"
)
# "The Board, a statutory body set up in 2021, has replaced …"
BESIDE = re.compile(rf"{ACRONYM}(?:, | [–—-] )(?:being )?(?P<what>an? [^;:,–—]+)(?=, | [–—-] |$)(?!, [^,;]{{1,40}}(?:,| and | or ))")
# "Section 9 of the Rice Act, a provision …" tells of the section.
PARTED = re.compile(r"\b(?:of|in|and|or|by|than) (?:the )?$")
# Which one is meant, only the page tells.
PAGE = re.compile(
    r"\bthe (?:country|[Ss]tate|region|district|city|[Ss]cheme|[Mm]ission|Act|Bill|Board|bank|project|agreement|group|"
    r"[Pp]rogramme|house)\b(?! of)"
)
MADE = "created|established|constituted|released|developed|designed|produced|regulated|trained|closed|known"
# A rank may go to another tomorrow, and what is nodal for something is so there: neither tells what a thing is.
RANKED = re.compile(
    r"^(?:an?|the) (?:world['’]s |country['’]s |nation['’]s )?(?:[\w-]+ )?(?:only|first|last|next|largest|\w+est|most|second|third|nodal|"
    r"apex|matching|lead|main|key|major|member|official|new|recent|flagship|good|fine|perfect)\b"
)
# Behind no article stands no kind of thing, but what is done with it: "Forest cover is mapped …".
VERBAL = re.compile(r"\w+(?:ed|ing|ly|en)\b|(?:no|several|many|some|few|two|three|four|five|all|more|less|most|not|also|still|only|now)\b")
POINTS = re.compile(
    r"\b(?:this|these|such|above|below|here|now|currently|recently|today|yesterday|last|he|she|we|our|us|you|your|they|it|his|her|said|"
    r"says|also|same|proposed|reportedly|perhaps|formerly|earlier|lakh|crore|million|billion|"
    r"no longer|of \d+ [a-z]+)\b|[→=<>|?…“”\"]|[₹$£€]|\bRs\b|->"
)
LEADS = re.compile(
    r"(?:if|under|when|in|on|at|it|this|that|there|they|he|she|what|which|who|as|for|by|from|with|one|both|all|each|another)\b",
    re.IGNORECASE,
)
# What everybody knows without a page.
HOME = frozenset({"union", "centre", "public"})
# Of these a name says enough, or there are many facts and no definition.
KNOWN = frozenset({"country", "state", "city", "person", "nationality", "office", "people", "company", "place", "ministry"})
HEADLESS = frozenset(
    {"company", "component", "initiative", "project", "one", "ones", "part", "kind", "type", "sort", "form", "set", "series", "number"}
)


@cache
def kinds() -> re.Pattern[str]:
    """The beginning of what a thing is: its article, the noun of its kind, and the first word that tells it apart."""
    known = {noun for group in ("the", "a", "told") for noun in genera(group)}
    known |= {noun for kind, nouns in table("definitions.yaml")["kinds"].items() if kind not in ("person", "place") for noun in nouns}
    nouns = "|".join(sorted((re.escape(one) for one in known - HEADLESS), key=len, reverse=True))
    before = rf"(?:(?!(?:{RESTRICTS}|at|is|are|was|were|has|have|with|as)\b)[\w’'-]+,? ){{0,5}}?"
    return re.compile(rf"^(?:the |an? |those )?{before}(?P<genus>{nouns})(?:s|es)? (?=(?:{RESTRICTS}|{MADE})\b)", re.IGNORECASE)


def explained_terms(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[Term]:
    """What a document says its terms and names are, each once; a glossary's terms have their own cards."""
    if document_relevance(document) < LEAST_RELEVANCE:
        return
    seen = {fold(name) for term in document.terms for name in (term.term, term.shown)}
    finder, forms = Finder(names, document.source.title), full_forms(document.text)
    for one, resolution in zip(sentences, resolutions, strict=True):
        for term in explained(one, resolution, finder, forms) if one.kind in PROSE else ():
            own = {fold(part) for part in re.split(r" \(|\)", term.term) if part}
            if not seen & own:
                seen |= own
                yield term


def explained(source: Sentence, resolution: Resolution, finder: Finder, forms: dict[str, str]) -> Iterator[Term]:
    """The terms that a sentence explains; none where it leans on another sentence."""
    refused = refusal(source)
    text = applied(source.text, resolution.edits).rstrip(". ")
    unfit = refused is not None and refused.rule not in HARMLESS
    if unfit or len(text.split()) > MOST_WORDS or any(map(is_of_advice, source.headings)):
        return
    for term, short, what in (*said_in(text, finder), *beside_in(text, finder)):
        meaning = shortened(AFTER.sub("", what).strip(" ,"))
        if not is_meaning(meaning) or is_torn(f"{term} is {meaning}."):
            continue
        if any(True for _ in dangling_in(resolution, term)) or leans(dangling_in(resolution, meaning), HOME):
            continue
        full = forms.get(term, "") if not short else ""
        shown = f"{full} ({term})" if full else f"{term} ({short})" if short else term
        yield Term(shown[:1].upper() + shown[1:], meaning, quote=source.quote or source.text, shown=term)


def said_in(text: str, finder: Finder) -> Iterator[tuple[str, str, str]]:
    """The term with which a sentence begins, its letters in brackets, and what it is said to be."""
    found = SAID.match(text)
    if found is None:
        return
    term, what = re.sub(r"^(?:the|The) ", "", found["term"].strip("“”\"‘’'")), found["what"]
    known = type_of(term, finder)
    role = known in ("body", "scheme") and what.startswith("the ")
    # "The Conclave" is what a page calls the Lima Security Conclave.
    role = role or any(name.endswith(f" {term}") for name in finder.names)
    bare = not re.match(r"(?:an?|the|those|that) ", what)
    if not role and not (bare and VERBAL.match(what)) and known not in KNOWN and is_term(term, found["article"] or ""):
        yield term, found["short"] or "", re.sub(r"^those ", "", what)


def beside_in(text: str, finder: Finder) -> Iterator[tuple[str, str, str]]:
    """The names of a sentence behind which stands between commas what they are."""
    for start, end, name in finder.find(text):
        found = BESIDE.match(text, end)
        if found and name.type not in KNOWN | {"law"} and not PARTED.search(text[:start]) and is_term(name.name, ""):
            yield name.name, found["short"] or "", found["what"]


def type_of(term: str, finder: Finder) -> str:
    """What kind of name a term is; "" for a common word."""
    return next((name.type for start, end, name in finder.find(term) if start == 0 and end == len(term)), "") or gazetteer.kind_of(term)


def is_term(term: str, article: str) -> bool:
    """Whether words are a name, letters or a common term, and no opening of a sentence, provision or thing of the page."""
    own = words(term)
    if not own or len(own) > MOST_OF_TERM or own[0] in listed("no_terms") or own[-1] in listed("no_terms"):
        return False
    if own[-1] in listed("page_things") and not (len(own) > 1 and term.istitle()):
        return False
    if LEADS.match(term) or (" and " in term and term[1:].islower()) or PROVISION.match(term) or fold(term) in listed("pointed"):
        return False
    if article == "The " and term[:1].islower():
        return len(own) > 1 and term.islower()
    return not term.isupper() or len(term) > LEAST_OF_ACRONYM


def shortened(what: str) -> str:
    """A long meaning without what it goes on with behind a comma."""
    return re.sub(r", (?:[a-z]+(?:ed|ing)|made|built|held|which|who) .*$", "", what) if len(words(what)) > LONGEST else what


def is_meaning(what: str) -> bool:
    """Whether words say what kind of thing something is and tell it apart, by themselves."""
    many = len(words(what))
    if not LEAST <= many <= LONGEST or any(shape.search(what) for shape in (RANKED, POINTS, PAGE, OF_THE_PAGE)):
        return False
    found = kinds().match(what)
    praising = listed("judging_words") | listed("praising") | {"strategic", "essential", "importance", "important", "indispensable"}
    aimed = found and what.startswith(("a ", "an ")) and what[found.end() :].startswith("to ")
    if aimed or (found and any(word in praising for word in words(what[: found.end()]))):
        return False  # "a tool to ensure …": other things are that too.
    return found is not None and fold(found["genus"]) not in listed("no_genera") and what.count("(") == what.count(")")
