"""Key terms → multiple choice: which of four like terms a definition describes."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from quizgen.extractors.definitions import as_of, definition, first_clause, is_expansion, kind_of_thing, office_of, term_tags
from quizgen.extractors.term_facts import is_name, titled
from quizgen.identity import shuffled
from quizgen.model import Choice, Corpus, Document, Draft, Reading, Term
from quizgen.tenure import is_stale, tenure_in, without_tenure
from quizgen.text import fold, words

DISTRACTORS = 3
SHORTEST, LONGEST = 4, 30
TOO_ALIKE = 70


def term_choices(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One question for each term that has three others of its kind to stand beside it, in its document or in its neighbours."""
    document = reading.document
    for term in document.terms:
        kind, asks = kind_of_thing(term), question(term, document)
        if not asks or kind == "other" or shares_a_word(term.term, asks):
            continue
        pool = others(term, kind, document, corpus)
        if len(pool) >= DISTRACTORS:
            yield Draft(
                Choice(asks, term.term, tuple(pool[:DISTRACTORS])),
                about=term.term,
                quotes=definition(term, document),
                evidence=term.meaning,
                key=term.term,
                by="term_choices",
                tags=term_tags(term),
                papers=term.papers,
                pool=tuple(pool),
            )


def question(term: Term, document: Document) -> str:
    """What is asked of a person's office, or of any other thing's description; "" when neither makes a fair question."""
    office = office_of(term)
    if office is not None:
        return office_question(term, document) if is_name(term) else ""
    clause = first_clause(without_tenure(term.meaning))
    if is_expansion(term) or not SHORTEST <= len(words(clause)) <= LONGEST:
        return ""
    return f"Which one of the following is described as “{clause}”?"


def office_question(term: Term, document: Document) -> str:
    """Who among the following holds or held the office; an office of today is asked for with its date."""
    office, tenure, published = office_of(term), tenure_in(term.meaning), document.source.published
    past = is_stale(term, document) or (tenure is not None and tenure.ends is not None)
    if office is None or (past and not office.ordinal):
        return ""
    if office.ordinal:
        return f"Who among the following {'was' if past else 'became'} the {office.ordinal} {office.title}?"
    return f"As of {as_of(published)}, who among the following is {titled(office.title)}?" if published else ""


def shares_a_word(key: str, asks: str) -> bool:
    """Whether the stem gives the key away by a word of four letters or more, or by a form of it (Russia, Russian)."""
    asked = words(asks)
    return any(len(word) > 3 and any(other.startswith(word[:5]) for other in asked) for word in words(key))  # noqa: PLR2004 - as said


def others(term: Term, kind: str, document: Document, corpus: Corpus) -> list[str]:
    """Terms of the same kind that are surely something else: those of the document first, then those of its neighbours."""
    own = [other for other in document.terms if is_other(other, term, kind)]
    known = {fold(other.term) for other in own}
    near = [other for _, other in corpus.terms() if fold(other.term) not in known and is_other(other, term, kind)]
    unique = {fold(other.term): other.term for other in (*by_likeness(own, term), *by_likeness(near, term))}
    return list(unique.values())


def by_likeness(candidates: list[Term], term: Term) -> list[Term]:
    """Candidates of the same paper and of like length first; chance has no part in it."""
    order = shuffled(candidates, key=fold(term.term))
    return sorted(order, key=lambda other: (not set(term_tags(other)) & set(term_tags(term)), abs(len(other.term) - len(term.term)) // 6))


def is_other(other: Term, term: Term, kind: str) -> bool:
    """Whether a term is of the kind and cannot be right too: no alias, no part or whole, no like description, no same office."""
    if kind_of_thing(other) != kind or (kind == "person" and not is_name(other)):
        return False
    names = fold(other.term), fold(term.term)
    if names[0] in names[1] or names[1] in names[0] or fold(term.term) in fold(other.meaning):
        return False
    if fuzz.token_set_ratio(*names) >= TOO_ALIKE:
        return False
    return not is_same_office(other, term) and (
        kind == "person" or fuzz.token_set_ratio(fold(other.meaning), fold(term.meaning)) < TOO_ALIKE
    )


def is_same_office(other: Term, term: Term) -> bool:
    """Whether two persons' definitions name one office, so that either might answer; different ordinals tell them apart."""
    mine, theirs = office_of(term), office_of(other)
    if mine is None:
        return False
    if mine.ordinal and theirs is not None and theirs.ordinal:
        return (mine.ordinal, fold(mine.title)) == (theirs.ordinal, fold(theirs.title))
    return fold(mine.title) in fold(other.meaning) or (theirs is not None and fold(mine.title) == fold(theirs.title))
