"""What a definition is quoted as, tagged with, and whether it says more than its term."""

from __future__ import annotations

import re
from functools import cache

from quizgen.extractors.kinds import first_clause
from quizgen.extractors.prose import Article
from quizgen.model import Quote, Term
from quizgen.syllabus import tags_of
from quizgen.tenure import is_open, tenure_in
from quizgen.text import SMALL_WORDS, fold, typewriter, words


def definition(term: Term, article: Article) -> tuple[Quote, ...]:
    """The source's own words on a term: exact, but without the paper tag and without years that run to a present."""
    meant = term.quote.find(term.meaning)
    said = term.quote[: meant + len(term.meaning)] if meant >= 0 else term.quote or term.meaning
    tenure = tenure_in(said) if is_open(said) else None
    parts = said.split(tenure.text, 1) if tenure else [said]
    return tuple(Quote(article.source, part.strip(" ,;")) for part in parts if words(part))


def is_expansion(term: Term) -> bool:
    """Whether the meaning only spells the term out (COMCASA, Communications Compatibility …), so that its initials give it away."""
    every = [word for word in re.split(r"[\s-]+", typewriter(first_clause(term.meaning))) if word]
    great = [word for word in every if fold(word) not in SMALL_WORDS]
    if not great or not all(word[0].isupper() for word in great) or sum(map(str.isupper, term.term)) < 2:  # noqa: PLR2004 - one is any word's
        return False
    short = re.sub(r"\([^()]*\)", "", term.term)
    capitals = "".join(filter(str.isupper, short))
    letters = ("".join(word[0].upper() for word in said) for said in (every, great))
    spelled = any(capitals.startswith(firsts) or firsts.startswith(capitals) for firsts in letters)
    return spelled or (" " not in term.term and great[0][0] == term.term[0].upper())


def initials(name: str) -> set[str]:
    """The abbreviations that a name may have: of all its words, and of those that are not small."""
    parts = [part for part in re.split(r"[\s/-]+", re.sub(r"\([^()]*\)", "", name)) if part]
    of_great = "".join(part[0] for part in parts if fold(part) not in SMALL_WORDS)
    return {"".join(part[0] for part in parts).casefold(), of_great.casefold()} if len(parts) > 1 else set()


@cache
def term_tags(term: Term) -> tuple[str, ...]:
    """The syllabus tags of a term."""
    return tags_of(term.papers, term.term, term.meaning)
