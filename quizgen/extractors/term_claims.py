"""Key terms → claims: a definition as one sentence, made false by another value in it or by the name of another thing of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from quizgen.dates import EXACT, find_times
from quizgen.extractors.claims import Claim
from quizgen.extractors.definitions import definition, term_tags
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.falsehoods import falsehoods
from quizgen.extractors.kinds import kind_of_thing
from quizgen.extractors.likeness import share_subject
from quizgen.extractors.phrasing import clause_of, defined
from quizgen.extractors.printable import is_printable, is_well_put
from quizgen.extractors.prose import Article, article_of
from quizgen.extractors.rivals import is_exclusive, is_other
from quizgen.extractors.term_choices import by_kind, others, relation, shares_a_word
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.gazetteer import entry
from quizgen.model import Corpus, Fact, Reading, Slot, Term
from quizgen.quantities import find_quantities
from quizgen.screen.wording import day_words, debris_in, vague_noun
from quizgen.syllabus import table
from quizgen.text import words

FILE = "near_fellows.yaml"
WORTH = 0.7
LONGEST, FEW = 30, 2
NEAR = 6  # so many terms of a glossary are looked at beside one
NAME = re.compile(
    r"[A-Z][\w.'’&-]*(?:,? (?:(?:of|and|for|the|&) )*(?:\([A-Z][\w.]*\) )?(?:[A-Z][\w.'’&-]*|(?<=Act, )\d{4}))*(?:, (?:1[89]|20)\d\d)?"
)
# "Cognizable" is said of offences, and is none.
QUALITY = re.compile(r"[A-Za-z]?[a-z-]+(?:able|ible|ful|less|ous|ary)")
# "Impact assessment: a party planning an activity has to screen it" says what is to be done, and defines nothing.
SENTENCE = re.compile(r"\b(?:has|have|is|are) to [a-z]+ (?:it|them)\b|\b(?:must|shall|should) [a-z]+ (?:it|them)\b")
GENUS = re.compile(
    r"(?:(?:an?|the|any|one) )?(?!(?:that|which|who|whose|in|of)\b)(?P<genus>[\w’' -]{2,60}?)(?=[,.;(]|$| "
    r"(?:that|which|whose|who|where|when|of|in|for|to|by|on|with|from|at|under|between|given|made|used|held|set|paid|kept|fixed|found|chosen|"
    r"laid|drawn|caused|added|issued|run|led)\b)",
    re.IGNORECASE,
)
PLACED = re.compile(r"\b(?:in|at|of|under|by|from)(?: the)? $")
EXCHANGED = ("ministry", "law", "city", "state")
COUNTED = {"money": "money", "percent": "percent", "number": "number", "measure": "measure"}


def term_claims(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """The claims that the definitions of a document make, in their order."""
    article = article_of(reading.document)
    for term in article.terms:
        clause = clause_of(term)
        said = defined(term, clause, article) if clause else ""
        named = not QUALITY.fullmatch(term.term)
        if (
            said
            and named
            and not SENTENCE.search(said)
            and is_well_put(said, term)
            and is_printable(said)
            and len(said.split()) <= LONGEST
            and not (day_words(said) or vague_noun(said) or debris_in(said))
        ):
            yield claim_of(term, clause, said, reading, corpus, article)


def claim_of(term: Term, clause: str, said: str, reading: Reading, corpus: Corpus, article: Article) -> Claim:
    """The claim of a definition with its falsehoods, other names before other values."""
    quotes = definition(term, article)
    fact = Fact(said, quotes[0].text, tuple(slots_in(said, term, clause)), about=term.term, worth=WORTH)
    found = chain(other_names(term, clause, article), falsehoods(fact, reading, corpus))
    ways = Ways(way._replace(text=fair_copy(way.text)) for way in found)
    return Claim(fair_copy(said), quotes[0], term.term, relation(term), term.term, WORTH, ways, "", term_tags(term), term.papers, "term")


def other_names(term: Term, clause: str, article: Article) -> Iterator[Falsehood]:
    """The same said of the other things of its kind that the document defines."""
    if shares_a_word(term.term, clause) or not is_exclusive(term):
        return
    named = {other.term: other for other in article.terms}
    kind = kind_of_thing(term)
    own = by_kind(article.terms).get(kind, ())
    for name in others(term, kind, own, ()) if kind != "other" else beside(term, own):
        if not shares_a_word(name, clause) and (kind == "person" or are_alike(named[name], term)):
            made = defined(named[name], clause, article)
            yield from (Falsehood(made, name, term.term),) if made else ()


def are_alike(one: Term, other: Term) -> bool:
    """Whether two terms are put under one noun, by their names or by their definitions, or under nouns of one sort."""
    last = one.term.split()[-1].lower() == other.term.split()[-1].lower()
    ours, theirs = genus(one), genus(other)
    return last or (ours != "" and (ours == theirs or any({ours, theirs} <= set(group) for group in table(FILE)["genera"])))


def beside(term: Term, own: Sequence[Term]) -> list[str]:
    """The terms next to one in a glossary, of its subject, that are surely something else: inflation and stagflation."""
    place = own.index(term)
    single = (other for other in own if other is not term and " and " not in other.term)
    of_a_kind = (other for other in single if are_alike(other, term))
    near = sorted(of_a_kind, key=lambda other: abs(own.index(other) - place))[:NEAR]
    return [
        other.term for other in near if share_subject(other, term) and is_other(other, term, "other") and is_other(term, other, "other")
    ]


def genus(term: Term) -> str:
    """The noun that says what kind of thing a term is: a conservation reserve that was called an organism would be out at a glance."""
    found = GENUS.match(term.meaning)
    noun = re.sub(r"(?<!s)s$", "", words(found["genus"])[-1]) if found and words(found["genus"]) else ""
    return "" if noun in ("one", "kind", "type", "form", "system", "part", "set") else noun


def slots_in(said: str, term: Term, clause: str) -> Iterator[Slot]:
    """The values within a definition's sentence that can be exchanged: names of known kinds, times, amounts."""
    begin = len(said) - len(clause) - 1
    for time in find_times(said):
        if time.start >= begin and time.kind in EXACT and time.preposition in ("in", "on", "since"):
            yield Slot(time.text, time.kind, relation=f"{term.term} when")
    for found in NAME.finditer(said, max(begin, 0)):
        yield from named_slot(found[0].strip(" ,."), said[: found.start()])
    for amount in find_quantities(said):
        counted = amount.kind in COUNTED and (amount.unit or amount.kind != "number") and amount.value > FEW
        if amount.start >= begin and counted and not amount.hedge:
            yield Slot(amount.text, COUNTED[amount.kind], relation="amount")


def named_slot(text: str, before: str) -> Iterator[Slot]:
    """A name of a known kind that stands behind a preposition."""
    if not PLACED.search(before):
        return
    for kind in EXCHANGED:
        known = entry(text, kind)
        if known and known.kind == kind and len(words(text)) <= len(words(known.name)) + 3:
            yield replace(Slot(text, kind, known.head), relation=f"{before.split()[-1]} {kind}")
            return
