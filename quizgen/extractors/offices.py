"""Offices: what a definition says somebody holds or held, read as a whole or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quizgen.model import Term
from quizgen.syllabus import country_names, table
from quizgen.tenure import MONTH, tenure_in
from quizgen.text import fold, typewriter, words

CAP = r"[A-ZÀ-Þ][\w.&'-]*"
OWNER = rf"(?:the )?{CAP}(?:,? (?:(?:of|and|for|on|in|&) )?(?:the )?{CAP}){{0,8}}"
BEFORE = (
    rf"(?:(?:the )?(?P<owner>{CAP}(?: (?:of (?:the )?)?{CAP}){{0,4}}?)(?:'s|(?<=s)') |(?P<people>@people) |(?P<short>[A-Z]{{2,6}}|Union) )?"
)
GOES_ON = re.compile(r"^(?:[,;.)]|\s*$|\s+(?:and|who|whose|during|when|under|known|which|that)\s)")
PORTFOLIO = re.compile(rf"^(?:\S+ )??(?:Minister|minister) (?:of|for) {OWNER}")
# One of these anywhere in a meaning says, or may say, that the office is over, has not begun, or was held another time.
GONE = re.compile(
    r"\b(?:assassinated|died|dead|killed|murdered|ousted|toppled|deposed|overthrown|exiled|jailed|imprisoned|convicted|arrested|resigned|"
    r"quit|until|till|before|during|after|first|last|ex|former|formerly|late|served|was|were|had|then|erstwhile|interim|acting|caretaker|"
    r"outgoing|defeated|lost|removed|impeached|dismissed|retired|succeeded by|replaced by|followed by|stepped down|designate|elect|"
    r"nominee|candidate|claimant|disputed|self-proclaimed|twice|former|earlier|previously|when|while|held)\b",
    re.IGNORECASE,
)
PARTICLE = r"(?:bin|ibn|al|el|van|von|de|da|di|der|du|ul|ud|e|la)"
NAME = re.compile(rf"^(?:(?:{CAP}|{PARTICLE})\s+){{1,4}}{CAP}$")
LAST_YEAR = 9999
NAMELESS = frozenset({"republic", "union", "house", "state", "court", "commission", "council", "board", "bank", "assembly", "parliament"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office that one person at a time holds.

    `title` is the office without ordinal and years, `ordinal` "45th" or "first woman", `full` both as the source has them;
    `whose` is the same for every way to name the office; `since` the year it is held since; `spans` the years of closed terms.
    """

    title: str
    ordinal: str = ""
    since: str = ""
    full: str = ""
    whose: tuple[str, str] = ("", "")
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def named(self) -> str:
        """The office as a sentence names it: "the President of Iran", but "Russia's Foreign Minister", "South Africa's President"."""
        return self.title if "'s " in self.title or "s' " in self.title else f"the {self.title}"

    @property
    def in_full(self) -> str:
        """The same with its ordinal."""
        return self.full if "'s " in self.full or "s' " in self.full else f"the {self.full}"


@cache
def office_words() -> re.Pattern[str]:
    """Any title of an office held by one person at a time, in any case."""
    titles = sorted(table("definitions.yaml")["offices"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, titles))})s?(?!\w)", re.IGNORECASE)


@cache
def title_pattern() -> re.Pattern[str]:
    """The whole of a title: [ordinal] [country's | Indian] OFFICE [of its owner] [since a year]."""
    rules = table("definitions.yaml")
    offices = "|".join(map(re.escape, sorted(rules["offices"], key=len, reverse=True)))
    people = "|".join(re.escape(name) for name in sorted(map(str, adjectives()), key=len, reverse=True))
    ordinal = rf"(?P<@ordinal>(?i:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(rules['ordinals'])})(?: (?i:woman|female))?) "
    front = f"(?:{ordinal.replace('@ordinal', 'ordinal')})?{BEFORE.replace('@people', people)}(?:{ordinal.replace('@ordinal', 'inner')})?"
    held = rf" since (?:\d{{1,2}} )?(?:{MONTH})?(?P<since>\d{{4}})(?: and .*)?"
    years = rf"(?:{held}| (?:from )?(?P<begins>\d{{4}})(?: to |-| until )(?P<ends>\d{{4}}))?"
    return re.compile(rf"^(?:[Tt]he )?(?P<full>{front}(?P<office>(?i:{offices}))(?: (?:of|for) (?P<of>{OWNER}))?),?{years}$")


def adjectives() -> list[str]:
    """The words for peoples, as they stand before an office."""
    return ["Indian", *(word for country, listed in table("countries.yaml").items() for word in (country, *listed))]


@cache
def office_of(term: Term) -> Office | None:
    """The office that a definition says its term holds or held: "Russia's Foreign Minister since 2004" and the like.

    The whole of the first clause must be a title that belongs to somebody; a word more, and it is not understood.
    """
    meaning = typewriter(term.meaning)
    tenure = tenure_in(term.meaning)
    place = meaning.find(typewriter(tenure.text)) if tenure else -1
    said, rest = (meaning[:place], meaning[place + len(tenure.text) :]) if tenure else clause_of(meaning)
    found = title_pattern().match(said.strip())
    if not found or (tenure and not GOES_ON.match(rest)) or not belongs(found):
        return None
    full, ordinal = found["full"], found["ordinal"] or found["inner"] or ""
    spans = tenure.spans if tenure else ((int(found["begins"]), int(found["ends"])),) if found["begins"] else ()
    return Office(
        re.sub(rf"\b{re.escape(ordinal)} ", "", full, count=1) if ordinal else full,
        ordinal,
        found["since"] or "",
        full[0].upper() + full[1:] if full[0].islower() and not ordinal else full,
        (fold(found["office"]), owner_of(found)),
        spans if all(plausible(span, fold(found["office"])) for span in spans) else (),
    )


def clause_of(meaning: str) -> tuple[str, str]:
    """A meaning up to its first comma, bracket or stop, and the rest; the commas of a minister's portfolio do not count."""
    portfolio = PORTFOLIO.match(meaning)
    ends = re.compile(r",(?!\s*(?:from |since )?\d{4})|[;(]|(?<!\b[A-Z])\.(?:\s|$)|\s-\s").search(
        meaning, portfolio.end() if portfolio else 0
    )
    return (meaning[: ends.start()], meaning[ends.start() :]) if ends else (meaning, "")


def belongs(title: re.Match[str]) -> bool:
    """Whether a title says whose office it is, once, and names no second office."""
    before = title["owner"] or title["people"] or title["short"]
    owners = [owner for owner in (before, title["of"]) if owner]
    second = any(office_words().search(owner) for owner in owners)
    known = any(fold(owner).removeprefix("the ") not in NAMELESS for owner in owners)
    return bool(owners) and known and not second and has_portfolio(title)


def has_portfolio(title: re.Match[str]) -> bool:
    """Whether a bare minister is said to be of something that has only one; a list with commas is a minister's alone."""
    office, of = fold(title["office"]), title["of"] or ""
    if office == "minister":
        return bool(of) and not of.startswith("State") and fold(of).removeprefix("the ") not in country_names()
    return "," not in of


def owner_of(title: re.Match[str]) -> str:
    """Whose office it is, under one name: Russia for Russian, Russia's and of the Russian Federation."""
    owner = fold(title["of"] or title["owner"] or title["people"] or title["short"] or "").removeprefix("the ")
    others: dict[str, str] = table("definitions.yaml")["owners"]
    return country_names().get(owner) or others.get(owner, owner)


def plausible(span: tuple[int, int], office: str) -> bool:
    """Whether years may be a term of office: a long bracket is a life, unless it is a reign."""
    return 0 <= span[1] - span[0] <= (80 if office in table("definitions.yaml")["reigns"] else 25)


@cache
def is_name(term: str, *, single: bool = False) -> bool:
    """Whether a term is written like a person's name and holds no office's or body's noun; `single` lets one word be a name."""
    nouns = {noun for listed in table("definitions.yaml")["kinds"].values() for noun in listed}
    plain = typewriter(term)
    alone = single and re.fullmatch(r"[A-ZÀ-Þ][^\W\d_]*[a-zà-ÿ][^\W\d_]*", plain)
    return bool(NAME.match(plain) or alone) and not any(word in nouns for word in words(plain)) and not office_words().search(plain)


def is_same_office(term: Term, other: Term) -> bool:
    """Whether either of two persons might be the answer to a question for one office; ordinals or years tell them apart."""
    mine, theirs = office_of(term), office_of(other)
    if mine is None:
        return False
    if theirs is None:
        return mine.whose[0] in fold(other.meaning)
    if mine.ordinal and theirs.ordinal:
        return (mine.ordinal, mine.whose) == (theirs.ordinal, theirs.whose)
    return mine.whose == theirs.whose and not apart(mine, theirs)


def apart(mine: Office, theirs: Office) -> bool:
    """Whether two terms in one office surely did not overlap: the one was over when the other began."""
    terms = [office.spans or (((int(office.since), LAST_YEAR),) if office.since else ()) for office in (mine, theirs)]
    return all(terms) and all(one[1] <= other[0] or other[1] <= one[0] for one in terms[0] for other in terms[1])
