"""Terms that a sentence explains between commas: "dropped yield curve control, its practice of pinning down the return on bonds, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen import gazetteer
from quizgen.model import Document, Fact, Name, Slot
from quizgen.reading.defining import (
    PERSON,
    PLACE,
    TOLD,
    Definition,
    fact_of,
)
from quizgen.reading.expansions import full_forms
from quizgen.reading.genus import AFTER, LEANS, MEASURED, genera, is_phrase, is_term, tells_apart
from quizgen.reading.language import PROSE, Sentence
from quizgen.reading.refusals import refusal
from quizgen.reading.relevance import document_relevance, relevance
from quizgen.reading.resolving import Resolution
from quizgen.text import fold, sentence, without_article, words

# What explains a name begins with its article behind a comma, a dash or "that is".
BEHIND = re.compile(
    r"(?P<short> \([A-Z][\w&-]{1,9}\))?(?:, (?:that is,? |which is |meaning |i\.e\.,? |or )?| [–—] | \()(?P<what>(?:the|an?|its) [^;]+)$"
)
ENDS = re.compile(
    r"\)|, (?!(?:or|and) [\w-]+ing |[a-z]+(?:,| and)| ?[A-Z][a-z]+ and )| [–—] |;| whose | and (?:said|was|were|has|had|will)\b"
)
LEADS = re.compile(r"^(?:the|an?|its|their|The|A|An|Its|Their) ")
UNTELLING = re.compile(r"\b(?:his|her|their|our|till|until|then|ago)\b|^(?:the|an?) (?:[\w-]+ )?(?:\w+est|most|only|first)\b")
# A term that says nothing: whether words tell it apart is then seen from them alone.
NEUTRAL = "Xy zq"
PLACED = frozenset({"in", "at", "from", "by", "to", "near"})
# A definition that holds a term's own words is asked for by the term.
SHORTEST, LONGEST, LEAST_RELEVANCE = 5, 18, 0.2
PROPER = re.compile(r"[A-Z][\w-]*(?: (?:(?:of|and|for|the) )?[A-Z][\w-]*)+")


@cache
def kind() -> re.Pattern[str]:
    """The beginning of what a sentence explains by the way: no village, no share and no poem, of which it tells one of many."""
    nouns = "|".join(sorted(genera("explained"), key=len, reverse=True))
    return re.compile(rf"(?:the|an?) (?:(?!of|in|on|for|that|to|by)[\w’'-]+,? ){{0,4}}?(?:{nouns})s?\b")


def apposition_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What each term is that a sentence explains by the way, once for each term, with the number of its block."""
    seen = {fold(name) for term in document.terms for name in (term.term, term.shown)}
    others = frozenset(fold(name.name) for name in names if name.type in ("person", "country", "state", "city", "company", "ministry"))
    telling, forms = document_relevance(document) >= LEAST_RELEVANCE, full_forms(document.text)
    for one, resolution in zip(sentences, resolutions, strict=True):
        block = document.blocks[one.block]
        if block.kind not in PROSE or refusal(one) is not None:
            continue
        for found in explained(one, resolution):
            if fold(found.term) in seen | others or not (telling or relevance(one.text) > LEAST_RELEVANCE):
                continue
            whole = found._replace(short=found.short or forms.get(found.term, ""))
            fact = fact_of(whole, block) if tells_apart(found.term, found.what, needs_genus=True) else what_is(whole, one)
            if fact is not None:
                seen.add(fold(found.term))
                yield one.block, fact


def explained(source: Sentence, resolution: Resolution) -> Iterator[Definition]:
    """The terms that stand before an explanation in a sentence, each with it."""
    for chunk in source.doc.noun_chunks:
        found = BEHIND.match(source.text.rstrip(". ")[chunk.end_char :])
        if found is None:
            continue
        what = re.sub(r"^its ", "the ", ENDS.split(found["what"])[0].strip(" ,"))
        term = LEADS.sub("", chunk.text).strip("“”\"‘’' ")
        if chunk.root.dep_ == "pobj" and chunk.root.head.lower_ in PLACED and not found["short"]:
            continue  # "in Telugu, a poem on …" does not say what Telugu is.
        pointing = any(one.word in what or one.word in term for one in resolution.dangling if not found["what"].startswith("its "))
        if not pointing and is_explained(term, what, short=bool(found["short"])):
            statement = sentence(f"{term} {'are' if chunk.root.tag_ in ('NNS', 'NNPS') else 'is'} {what}")
            yield Definition(term, (found["short"] or "").strip(" ()"), what, statement, source.quote or source.text)


def is_explained(term: str, what: str, *, short: bool) -> bool:
    """Whether words say what kind of thing a term is and which, and the term is neither a person nor a place."""
    known = gazetteer.kind_of(term) in ("", "term", "thing", "treaty", "scheme")
    own = is_term(term, alone=False, label=True) and (not PROPER.fullmatch(term) or short)
    return (
        known
        and own
        and kind().match(what) is not None
        and not re.search(r"[’']s\b", term)
        and "(" not in what
        and SHORTEST <= len(words(what)) <= LONGEST
        and not any(shape.search(what.replace("such as", "like")) for shape in (LEANS, MEASURED, AFTER, UNTELLING))
        and not (PERSON.match(what) or PLACE.match(what) or TOLD.search(term))
        and is_phrase(what)
    )


def what_is(one: Definition, source: Sentence) -> Fact | None:
    """The fact that asks what a term is, where its own words stand in what explains it; of a name only."""
    if not tells_apart(NEUTRAL, one.what.replace("such as", "like"), needs_genus=True) or not (one.short or " " in one.term):
        return None
    plain = f"the {one.term}" if PROPER.fullmatch(one.term) else one.term[:1].lower() + one.term[1:]
    shown = f"{plain} ({one.short})" if one.short else plain
    slot = Slot(one.what, "definition", "", (without_article(one.what),), "is", 0.7)
    many = re.search(r"[^s]s$", one.term) is not None and not PROPER.fullmatch(one.term)
    return Fact(
        sentence(f"{shown} {'are' if many else 'is'} {one.what}"),
        one.quote,
        (slot,),
        section=source.headings,
        about=one.term,
        question=f"What {'are' if many else 'is'} {shown}?",
        worth=0.7,
    )
