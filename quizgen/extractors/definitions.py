"""What a definition says: the kind of thing it defines, its first clause, and the office it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from quizgen.model import Document, Quote, Term
from quizgen.syllabus import countries, table, tags_of
from quizgen.tenure import is_stale, tenure_in
from quizgen.text import SMALL_WORDS, fold, typewriter, words

LINKS = "of for between among in on at by to from with under since that which who whose where when is are was were"
PARTICIPLES = (
    "imposed signed held launched established headquartered based set founded adopted created formed used issued led made given designed "
    "aimed meant applied"
)
HEAD_ENDS = re.compile(rf";|\(|\.\s|\b(?:{'|'.join((LINKS + ' ' + PARTICIPLES).split())})\b")
CLAUSE_ENDS = re.compile(r"[,;](?=\s)|\s\(|\s[-—–]\s|\.(?=\s+[A-Z])")
ORDINAL = re.compile(r"^(?:the )?(\d{1,3}(?:st|nd|rd|th))\s+", re.IGNORECASE)
SINCE = re.compile(r"\bsince (\d{4})\b")
LONGEST_CLAUSE = 16


@dataclass(frozen=True, slots=True)
class Office:
    """An office that one person at a time holds: `title` without ordinal and years, the ordinal, and the year it is held since."""

    title: str
    ordinal: str = ""
    since: str = ""


@cache
def head_nouns() -> dict[str, str]:
    """Head noun → kind."""
    return {noun: kind for kind, nouns in table("definitions.yaml")["kinds"].items() for noun in nouns}


@cache
def office_titles() -> re.Pattern[str]:
    """Any title of an office held by one person at a time."""
    titles = sorted(table("definitions.yaml")["offices"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, titles))})(?!\w)", re.IGNORECASE)


def kind_of_thing(term: Term) -> str:
    """The kind of thing that a definition's head noun names; "other" when it is none we know."""
    meaning = re.sub(r"^(?:an?|the|any|one of the|a (?:type|kind|form) of)\s+", "", typewriter(term.meaning), flags=re.IGNORECASE)
    if found := office_of(term):
        return "person" if found else "other"
    head = HEAD_ENDS.split(ORDINAL.sub("", first_clause(meaning)), maxsplit=1)[0]
    parts = words(head) or words(meaning)[:1]
    return next((kind for size in (2, 1) if (kind := head_nouns().get(singular(" ".join(parts[-size:])), ""))), "other")


def singular(noun: str) -> str:
    """The noun without the plural s, where the table knows it so."""
    known = head_nouns()
    stems = (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y")
    return next((stem for stem in stems if stem in known), noun)


def first_clause(meaning: str) -> str:
    """The definition up to its first comma, bracket or full stop, unless that cuts an enumeration short.

    "bilateral diplomatic, economic and security interactions between …" is one clause: what stands before its comma has no noun.
    """
    for found in CLAUSE_ENDS.finditer(meaning):
        clause = meaning[: found.start()]
        if not is_open(clause, meaning[found.end() :]):
            return clause.strip()
    return meaning.strip().rstrip(".")


def is_open(clause: str, rest: str) -> bool:
    """Whether a comma stands inside an enumeration, before a year, or so early that nothing has been said."""
    listing = re.match(r"\s*(?:\S+\s+){0,3}(?:and|or)\s", rest) is not None and not re.match(r"\s*(?:and|or)\s", rest)
    return len(words(clause)) < 3 or bool(re.match(r"\s*\d{4}\b", rest)) or listing  # noqa: PLR2004 - two words define nothing


def office_of(term: Term) -> Office | None:
    """The office that the definition's first clause names: "Russia's Foreign Minister since 2004" and the like.

    The office must be some country's or body's (a bare "Prime Minister" names none), and the clause must say no more than that.
    """
    tenure = tenure_in(term.meaning)
    said = term.meaning.split(tenure.text)[0] if tenure else first_clause(term.meaning)
    clause = typewriter(said)
    since = SINCE.search(clause)
    title = SINCE.sub("", clause).strip()
    ordinal = ORDINAL.match(title)
    title = re.sub(r"^the ", "", ORDINAL.sub("", title), flags=re.IGNORECASE)
    office = office_titles().search(title)
    owned = re.search(r"\w's? |\bof (?:the )?[A-Z]", title) or re.match(r"Indian ", title) or countries().match(title)
    extra = re.search(r"\b(?:and|who|which|that|or|former|then|acting)\b|\d", title.replace("Comptroller and Auditor", ""), re.IGNORECASE)
    if not office or not owned or extra or len(title.split()) > LONGEST_CLAUSE // 2:
        return None
    return Office(title, ordinal[1] if ordinal else "", since[1] if since else "")


def says_year(document: Document, year: str) -> bool:
    """Whether the article itself, not only the definition, speaks of the year."""
    return re.search(rf"(?<!\d){year}(?!\d)", document.text) is not None


def as_of(published: date) -> str:
    """`May 2026`."""
    return f"{published:%B} {published.year}"


def with_article(term: str, document: Document) -> str:
    """The term as a sentence names it: with "the" where the article always says so, without where it never does.

    Where the article does not tell, a name whose last word is a common noun takes "the".
    """
    text = fold(document.text)
    bare = fold(term).removeprefix("the ")
    uses = re.findall(rf"(?<!\w)(?:(the|this)\s+)?{re.escape(bare)}(?![\w'])", text)
    if uses:
        return f"the {term}" if sum(map(bool, uses)) * 2 >= len(uses) else term
    common = term.split()[-1].islower() and len(term.split()) > 1
    return f"the {term}" if common or singular(words(term)[-1]) in head_nouns() else term


def definition(term: Term, document: Document) -> tuple[Quote, ...]:
    """The source's own words on a term: exact, but without the paper tag and without years that its article contradicts."""
    meant = term.quote.find(term.meaning)
    words_of_it = term.quote[: meant + len(term.meaning)] if meant >= 0 else term.quote or term.meaning
    tenure = tenure_in(words_of_it) if is_stale(term, document) else None
    parts = words_of_it.split(tenure.text, 1) if tenure else [words_of_it]
    return tuple(Quote(document.source.id, part.strip(" ,;")) for part in parts if words(part))


def is_expansion(term: Term) -> bool:
    """Whether the meaning only spells the term out (COMCASA, Communications Compatibility …), so that its initials give it away."""
    clause = [word for word in first_clause(term.meaning).split() if fold(word) not in SMALL_WORDS]
    abbreviates = sum(map(str.isupper, term.term)) > 1 and " " not in term.term
    return abbreviates and all(word[0].isupper() for word in clause) and clause[0][0].upper() == term.term[0].upper()


def term_tags(term: Term) -> tuple[str, ...]:
    """The syllabus tags of a term."""
    return tags_of(term.papers, f"{term.term}: {term.meaning}")
