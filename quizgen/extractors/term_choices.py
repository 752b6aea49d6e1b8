"""Key terms → multiple choice: which of four like terms a definition describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from quizgen.extractors.definitions import definition, is_expansion, term_tags
from quizgen.extractors.holders import as_of, became, is_current
from quizgen.extractors.kinds import described, head_of, kind_of_thing
from quizgen.extractors.likeness import is_like, of_one_document
from quizgen.extractors.offices import is_name, office_of
from quizgen.extractors.prose import Article, article_of
from quizgen.extractors.refuting import Known
from quizgen.extractors.rivals import is_exclusive, is_other, key_of
from quizgen.extractors.statesmen import countrymen, is_same, statesmen
from quizgen.identity import fingerprint
from quizgen.model import Choice, Corpus, Draft, Reading, Term
from quizgen.syllabus import country_names, table
from quizgen.text import fold, words

DISTRACTORS = 3
SHORTEST, LONGEST = 4, 30


@lru_cache(maxsize=1)
def of_neighbours(known: Known) -> dict[str, tuple[Term, ...]]:
    """The terms of a run by kind, sorted once for all its documents."""
    return by_kind(term for _, term in known.corpus.terms())


def by_kind(terms: Iterable[Term]) -> dict[str, tuple[Term, ...]]:
    """The terms, each name once, under their kinds."""
    found: dict[str, dict[str, Term]] = {}
    for term in terms:
        found.setdefault(kind_of_thing(term), {}).setdefault(key_of(term), term)
    return {kind: tuple(named.values()) for kind, named in found.items()}


def term_choices(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """One question for each term that has three others of its kind to stand beside it, in its document or in its neighbours."""
    article = article_of(reading.document)
    own, near = by_kind(reading.document.terms), of_neighbours(Known(corpus))
    for term in article.terms:
        kind, asks = kind_of_thing(term), question(term, article)
        if not asks or kind == "other" or shares_a_word(term.term, asks):
            continue
        pool = others(term, kind, own.get(kind, ()), near.get(kind, ()))
        if len(pool) >= DISTRACTORS:
            yield Draft(
                Choice(asks, term.term, tuple(pool[:DISTRACTORS])),
                about=term.term,
                quotes=definition(term, article),
                evidence=f"{term.term} {relation(term)}",
                key=term.term,
                by="term_choices",
                tags=term_tags(term),
                papers=term.papers,
                pool=tuple(pool),
            )


def relation(term: Term) -> str:
    """What the choice asks for: an office, or a description."""
    office = office_of(term)
    return f"holder of {office.full if office.ordinal else office.title}" if office else "described"


def question(term: Term, article: Article) -> str:
    """What is asked of a person's office, or of any other thing's description; "" when neither makes a fair question."""
    if office_of(term) is not None:
        return office_question(term, article) if is_name(term.term) else ""
    clause = described(term)
    if is_expansion(term) or not SHORTEST <= len(words(clause)) <= LONGEST or not is_exclusive(term):
        return ""
    which = "Who among the following" if kind_of_thing(term) == "person" else "Which one of the following"
    return f"{which} is described as “{inside_a_sentence(clause)}”?"


def inside_a_sentence(clause: str) -> str:
    """A description with a small first letter, where its first word is a common one and so had its capital from standing first."""
    first = clause.split()[0]
    following = clause.split()[1:2]
    named = bool(following) and following[0][:1].isupper()
    common = first[1:].islower() and not named and not country_names().get(fold(first)) and fold(first) in common_words()
    return clause[0].lower() + clause[1:] if common else clause


@cache
def common_words() -> frozenset[str]:
    """The words that begin a definition and are nobody's name: articles, head nouns, plain words."""
    rules = table("definitions.yaml")
    nouns = (part for listed in rules["kinds"].values() for noun in listed for part in noun.split())
    return frozenset({"a", "an", "the", *rules["plain"], *rules["participles"], *rules["openings"], *nouns}) - {"india", "indian"}


def office_question(term: Term, article: Article) -> str:
    """Who among the following holds or held the office; an office of today is asked for with its date."""
    office = office_of(term)
    if office is None:
        return ""
    if office.ordinal:
        return f"Who among the following {became(term, office, article)} {office.in_full}?"
    if article.published is not None and is_current(term, office, article):
        return f"As of {as_of(article.published)}, who among the following is {office.named}?"
    return ""


def shares_a_word(key: str, asks: str) -> bool:
    """Whether the stem gives the key away by a word of four letters or more, or by a form of it (Russia, Russian)."""
    asked = words(asks)
    return any(len(word) > 3 and any(other.startswith(word[:5]) for other in asked) for word in words(key))  # noqa: PLR2004 - as said


def others(term: Term, kind: str, own: Iterable[Term], near: Iterable[Term]) -> list[str]:
    """Like terms that are surely something else: those of the document first, then those of its neighbours."""
    fair = [other for other in own if is_other(other, term, kind)]
    known = {key_of(other) for other in own}
    farther = [other for other in near if key_of(other) not in known and is_other(other, term, kind)]
    like = [other for other in by_likeness(fair, term) if is_like(other, term, together=True)]
    like += [other for other in by_likeness(farther, term) if is_like(other, term, together=False)]
    office = office_of(term)
    home = countrymen(office, term.term) if office is not None else []
    if len(home) >= DISTRACTORS:
        return home
    if len(like) >= DISTRACTORS or office is None:
        return [other.term for other in like]
    near_ones = [other.term for other in like if same_seat(other, term)]
    beside = [name for name in statesmen(office, term.term) if not any(is_same(name, one) for one in near_ones)]
    if len(near_ones) + len(beside) >= DISTRACTORS:
        return [*near_ones, *beside]
    return [other.term for other in of_one_document(by_likeness(fair, term), term)]


def same_seat(other: Term, term: Term) -> bool:
    """Whether two persons hold or have held offices of one title, a numbered one of one country: Presidents beside the 45th President."""
    one, another = office_of(other), office_of(term)
    if one is None or another is None:
        return False
    return one.whose == another.whose if another.ordinal else one.whose[0] == another.whose[0]


def by_likeness(candidates: list[Term], term: Term) -> list[Term]:
    """Candidates of the same sort and form, of the same paper and of like length first; chance has no part in it."""
    tags, key, sort = set(term_tags(term)), key_of(term), sort_of(term)

    def unlikeness(other: Term) -> tuple[bool, bool, bool, bool, int, str]:
        return (
            (office_of(other) is None) != (office_of(term) is None),
            not sort & sort_of(other),
            other.term.isupper() != term.term.isupper(),
            not tags & set(term_tags(other)),
            abs(len(other.term) - len(term.term)) // 6,
            fingerprint(key, key_of(other), length=8),
        )

    return sorted(candidates, key=unlikeness)


@cache
def sort_of(term: Term) -> frozenset[str]:
    """What a term is more closely: the office and whose it is, or the head noun of its description."""
    office = office_of(term)
    return frozenset(office.whose if office else words(head_of(described(term)))[-1:])
